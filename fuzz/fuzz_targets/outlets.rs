#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| linimasa_fuzz::outlets(bytes));
