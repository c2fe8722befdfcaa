//! Bytes that nobody would call an article: the kept corpus of `fuzz`, mutations of it, and
//! inputs that are large in one way. Every target must hold on all of them.

use crate::targets::{ARCHIVE, TARGETS};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a target's corpus, in the order of their names.
fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    if target == "archive" {
        files.push((PathBuf::from("the archive of the targets"), ARCHIVE.to_bytes()));
    }
    files.sort();
    assert!(!files.is_empty(), "{}", folder.display());
    files
}

/// Runs a target; says what it failed on.
fn hold(name: &str, target: fn(&[u8]), bytes: &[u8], input: &str) {
    if std::panic::catch_unwind(|| target(bytes)).is_err() {
        let path = std::env::temp_dir().join(format!("linimasa-{name}-failure"));
        fs::write(&path, bytes).unwrap();
        panic!("{name} fails on {input}; the bytes are in {}", path.display());
    }
}

#[test]
fn the_kept_corpus_holds() {
    for (name, target) in TARGETS {
        for (path, bytes) in corpus(name) {
            hold(name, target, &bytes, &path.display().to_string());
        }
    }
}

/// What inputs are made hostile with.
const TOKENS: [&[u8]; 24] = [
    b"<",
    b">",
    b"</p>",
    b"<p ",
    b"<!--",
    b"]]>",
    b"<![CDATA[",
    b"&#x",
    b"&amp;",
    b"\"",
    b"'",
    b"{",
    b"[",
    b"\\u",
    b"---\n",
    b"\n\n",
    b"\0",
    b"\xff",
    "\u{202e}".as_bytes(),
    "\u{301}".as_bytes(),
    "\u{a0}".as_bytes(),
    b"2019",
    b" -",
    b"99999999999999999999",
];

/// Numbers that are the same in every run (Marsaglia, "Xorshift RNGs", 2003).
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.roll(length);
        start..(start + 1 + self.roll(32)).min(length)
    }

    /// A few changes to `bytes`; `others` lend pieces.
    fn mutated(&mut self, bytes: &[u8], others: &[(PathBuf, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..1 + self.roll(6) {
            let (at, range) = (self.roll(bytes.len()), self.range(bytes.len()));
            match self.roll(7) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.roll(8),
                1 => drop(bytes.drain(range)),
                2 => bytes.truncate(at),
                3 => {
                    let again = bytes[range].to_vec();
                    bytes.splice(at..at, again);
                }
                4 => {
                    let other = &others[self.roll(others.len())].1;
                    let piece = other[self.range(other.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
                5 if !bytes.is_empty() => bytes[at] = self.roll(256) as u8,
                _ => {
                    let token = TOKENS[self.roll(TOKENS.len())].repeat(1 + self.roll(3));
                    bytes.splice(at..at, token);
                }
            }
        }
        bytes
    }
}

/// Holds each target against `rounds` mutations of its corpus.
fn campaign(seed: u64, rounds: usize) {
    for (name, target) in TARGETS {
        let files = corpus(name);
        let mut dice = Dice(seed);
        for round in 0..rounds {
            let (path, bytes) = &files[round % files.len()];
            let bytes = dice.mutated(bytes, &files);
            hold(name, target, &bytes, &format!("mutation {round} of {}", path.display()));
        }
    }
}

#[test]
fn mutations_of_the_corpus_hold() {
    campaign(0x2545_f491_4f6c_dd1d, 300);
}

/// Minutes: `LINIMASA_SEED=7 LINIMASA_ROUNDS=100000 cargo test --release --test it long_campaign -- --ignored`.
#[test]
#[ignore = "takes minutes; see fuzz/README.md"]
fn a_long_campaign_holds() {
    let number = |name: &str, usual| {
        std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
    };
    campaign(number("LINIMASA_SEED", 1).max(1), number("LINIMASA_ROUNDS", 20_000) as usize);
}

/// One piece of text over and over: what takes more than linear time or a deep stack shows here.
#[test]
fn what_is_large_in_one_way_holds() {
    const PIECES: &[(&str, &[&str])] = &[
        (
            "text",
            &[
                "a",
                "a ",
                "kata. ",
                "\n",
                "(",
                "\"",
                "5/3/2019 ",
                "Baca juga: ",
                "\0",
                "\u{202e}",
                "e\u{301}",
                "\u{a0}",
            ],
        ),
        (
            "html",
            &[
                "<div>",
                "<b>",
                "<p>a",
                "</p>",
                "<!--",
                "<a <a ",
                "&",
                "&#x",
                "<table><tr><td>",
                "<script>",
                "a<br>",
                "<title>",
            ],
        ),
        (
            "feed",
            &[
                "<item>",
                "<a>",
                "</a>",
                "<![CDATA[",
                "<!--",
                "&",
                "<a \"",
                "<",
                "<item/>",
                "<?",
                "<!DOCTYPE[",
            ],
        ),
        ("json", &["[", "{\"a\":", "\"", "[{}],", "1", "{\"title\":\"a\"}\n"]),
        ("lines", &["{}\n", "[\n", "\n"]),
        ("markdown", &["[", "*", "`", "![", "> ", "- ", "#", "\\", "---\n", "[a](b", "<", "_a"]),
        ("query", &["\"", "-", "a OR ", "title:", "kim ", "(", "before:", "\u{301}"]),
        ("dates", &["1/", "Senin ", "27 Februari ", "akhir ", "2019-", "1.", "pukul ", "last "]),
    ];
    for (name, pieces) in PIECES {
        let (_, target) = TARGETS.iter().find(|(own, _)| own == name).unwrap();
        for piece in *pieces {
            let bytes = piece.repeat(16_000 / piece.len());
            hold(name, *target, bytes.as_bytes(), &format!("many {piece:?}"));
        }
    }
}
