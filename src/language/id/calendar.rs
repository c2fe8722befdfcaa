//! Indonesian words of calendars and clocks, with the spellings that newsrooms print.

use crate::language::calendar::{
    CalendarWords, DayPart, Feast, Group, Modifier, Noon, NumericOrder, Origin, Sense, Shift, Unit,
    Vague, Vocabulary, Weekday,
};
use crate::language::{WordList, word_list};

pub(super) const fn calendar() -> CalendarWords {
    CalendarWords::new::<Words>(NumericOrder::DayFirst, ASIDES, CAPTIONS)
}

struct Words;

const fn from_reference(by: i32) -> Sense {
    Sense::Shift(Shift { by, from: Origin::Reference })
}

const fn from_mentioned(by: i32) -> Sense {
    Sense::Shift(Shift { by, from: Origin::Mentioned })
}

impl Vocabulary for Words {
    #[rustfmt::skip]
    const GROUPS: &'static [Group] = &[
        // Months, with the spellings of old and of haste.
        (Sense::Month(1), "januari"),
        (Sense::ShortMonth(1), "jan, january"),
        (Sense::Month(2), "februari, pebruari, febuari, pebuari, februri"),
        (Sense::ShortMonth(2), "feb, peb, february"),
        (Sense::Month(3), "maret"),
        (Sense::ShortMonth(3), "mar, mrt, march"),
        (Sense::Month(4), "april"),
        (Sense::ShortMonth(4), "apr"),
        (Sense::Month(5), "mei"),
        (Sense::ShortMonth(5), "may"),
        (Sense::Month(6), "juni"),
        (Sense::ShortMonth(6), "jun, june"),
        (Sense::Month(7), "juli"),
        (Sense::ShortMonth(7), "jul, july"),
        (Sense::Month(8), "agustus"),
        (Sense::ShortMonth(8), "agu, agt, ags, agst, agust, aug, august"),
        (Sense::Month(9), "september"),
        (Sense::ShortMonth(9), "sep, sept"),
        (Sense::Month(10), "oktober"),
        (Sense::ShortMonth(10), "okt, oct, october"),
        (Sense::Month(11), "november, nopember"),
        (Sense::ShortMonth(11), "nov, nop"),
        (Sense::Month(12), "desember"),
        (Sense::ShortMonth(12), "des, dec, december"),

        // Days of the week.
        (Sense::Weekday(Weekday::Monday), "senin, hari senen"),
        (Sense::ShortWeekday(Weekday::Monday), "sen"),
        (Sense::Weekday(Weekday::Tuesday), "selasa"),
        (Sense::ShortWeekday(Weekday::Tuesday), "sel"),
        (Sense::Weekday(Weekday::Wednesday), "rabu"),
        (Sense::ShortWeekday(Weekday::Wednesday), "rab"),
        (Sense::Weekday(Weekday::Thursday), "kamis"),
        (Sense::ShortWeekday(Weekday::Thursday), "kam"),
        (Sense::Weekday(Weekday::Friday), "jumat, jum'at"),
        (Sense::ShortWeekday(Weekday::Friday), "jum"),
        (Sense::Weekday(Weekday::Saturday), "sabtu"),
        (Sense::ShortWeekday(Weekday::Saturday), "sab"),
        (Sense::Weekday(Weekday::Sunday), "minggu, mingu, ahad"),
        (Sense::ShortWeekday(Weekday::Sunday), "min, mgg, ming"),
        (Sense::Capitalised, "minggu, mingu"),
        (Sense::ShortWeekday(Weekday::Monday), "mon, monday"), (Sense::ShortWeekday(Weekday::Tuesday), "tue, tuesday"),
        (Sense::ShortWeekday(Weekday::Wednesday), "wed, wednesday"), (Sense::ShortWeekday(Weekday::Thursday), "thu, thursday"),
        (Sense::ShortWeekday(Weekday::Friday), "fri, friday"), (Sense::ShortWeekday(Weekday::Saturday), "sat, saturday"),
        (Sense::ShortWeekday(Weekday::Sunday), "sun, sunday"),

        // Numbers.
        (Sense::Count(1), "satu"), (Sense::Count(2), "dua"), (Sense::Count(3), "tiga"),
        (Sense::Count(4), "empat"), (Sense::Count(5), "lima"), (Sense::Count(6), "enam"),
        (Sense::Count(7), "tujuh"), (Sense::Count(8), "delapan"), (Sense::Count(9), "sembilan"),
        (Sense::Count(10), "sepuluh"), (Sense::Count(11), "sebelas"),
        (Sense::Count(100), "seratus"), (Sense::Count(1000), "seribu"),
        (Sense::Teen, "belas"),
        (Sense::Times(10), "puluh"), (Sense::Times(100), "ratus"), (Sense::Times(1000), "ribu"),
        (Sense::Several, "beberapa, sejumlah, belasan, puluhan, ratusan, ribuan, berpuluh-puluh, beratus-ratus, sekian"),
        (Sense::Half, "setengah, separuh"),
        (Sense::Ordinal(1), "pertama"), (Sense::Ordinal(2), "kedua"), (Sense::Ordinal(3), "ketiga"),
        (Sense::Ordinal(4), "keempat"), (Sense::Ordinal(5), "kelima"), (Sense::Ordinal(6), "keenam"),
        (Sense::Ordinal(7), "ketujuh"), (Sense::Ordinal(8), "kedelapan"), (Sense::Ordinal(9), "kesembilan"),
        (Sense::OrdinalPrefix, "ke"),

        // Units.
        (Sense::Unit(Unit::Second), "detik"),
        (Sense::One(Unit::Second), "sedetik"),
        (Sense::Unit(Unit::Minute), "menit"),
        (Sense::One(Unit::Minute), "semenit"),
        (Sense::Unit(Unit::Hour), "jam"),
        (Sense::One(Unit::Hour), "sejam"),
        (Sense::Many(Unit::Hour), "berjam-jam"),
        (Sense::Unit(Unit::Day), "hari"),
        (Sense::One(Unit::Day), "sehari, seharian"),
        (Sense::Many(Unit::Day), "berhari-hari"),
        (Sense::Unit(Unit::Week), "pekan, minggu"),
        (Sense::One(Unit::Week), "sepekan, seminggu"),
        (Sense::Many(Unit::Week), "berminggu-minggu, berpekan-pekan"),
        (Sense::Unit(Unit::Month), "bulan"),
        (Sense::One(Unit::Month), "sebulan"),
        (Sense::Many(Unit::Month), "berbulan-bulan"),
        (Sense::Unit(Unit::Quarter), "kuartal, triwulan, kwartal"),
        (Sense::Unit(Unit::HalfYear), "semester"),
        (Sense::One(Unit::HalfYear), "sesemester"),
        (Sense::Unit(Unit::Season), "musim"),
        (Sense::One(Unit::Season), "semusim"),
        (Sense::Unit(Unit::Year), "tahun, tahun ajaran, tahun akademik, tahun anggaran, tahun buku, tahun fiskal, tahun pelajaran"),
        (Sense::One(Unit::Year), "setahun"),
        (Sense::Many(Unit::Year), "bertahun-tahun"),
        (Sense::Unit(Unit::Decade), "dekade, dasawarsa"),
        (Sense::One(Unit::Decade), "sedekade, sedasawarsa"),
        (Sense::Unit(Unit::Century), "abad"),
        (Sense::One(Unit::Century), "seabad"),
        (Sense::Many(Unit::Century), "berabad-abad"),
        (Sense::Weekend, "akhir pekan, akhir minggu, weekend"),

        // Clocks and parts of the day.
        (Sense::DayLabel, "tanggal, tgl"),
        (Sense::ClockLabel, "pukul, jam, pkl"),
        (Sense::Zone(420), "wib"), (Sense::Zone(480), "wita"), (Sense::Zone(540), "wit"),
        (Sense::Zone(0), "gmt, utc"),
        (Sense::Noon(Noon::Before), "am"), (Sense::Noon(Noon::After), "pm"),
        (Sense::Part(DayPart::Morning), "pagi, pagi hari, dini hari, dinihari, subuh, pagi-pagi, pagi buta, fajar"),
        (Sense::Part(DayPart::Midday), "tengah hari"),
        (Sense::Part(DayPart::Afternoon), "siang, siang hari, sore, sore hari"),
        (Sense::Part(DayPart::Evening), "petang, petang hari, senja"),
        (Sense::Part(DayPart::Night), "malam, malam hari, tengah malam"),
        (Sense::PartOf(-1, DayPart::Night), "semalam, tadi malam, malam tadi"),
        (Sense::PartOf(0, DayPart::Morning), "tadi pagi, pagi tadi"),
        (Sense::PartOf(0, DayPart::Afternoon), "tadi siang, tadi sore, siang tadi, sore tadi, nanti siang, nanti sore"),
        (Sense::PartOf(0, DayPart::Evening), "tadi petang, petang tadi, nanti petang"),
        (Sense::PartOf(0, DayPart::Night), "nanti malam"),

        // A night belongs to the day that it leads into.
        (Sense::NightOf(Weekday::Sunday), "malam senin"), (Sense::NightOf(Weekday::Monday), "malam selasa"),
        (Sense::NightOf(Weekday::Tuesday), "malam rabu"), (Sense::NightOf(Weekday::Wednesday), "malam kamis"),
        (Sense::NightOf(Weekday::Thursday), "malam jumat, malam jum'at"),
        (Sense::NightOf(Weekday::Friday), "malam sabtu"), (Sense::NightOf(Weekday::Saturday), "malam minggu"),

        // Seasons and feasts.
        (Sense::Season(1), "musim semi"), (Sense::Season(2), "musim panas"),
        (Sense::Season(3), "musim gugur"), (Sense::Season(4), "musim dingin"),
        (Sense::Feast(1, 1), "tahun baru, tahun baru masehi"),
        (Sense::Feast(2, 14), "hari valentine"),
        (Sense::Feast(4, 21), "hari kartini"),
        (Sense::Feast(5, 1), "hari buruh, hari buruh internasional"),
        (Sense::Feast(5, 2), "hari pendidikan nasional"),
        (Sense::Feast(5, 20), "hari kebangkitan nasional"),
        (Sense::Feast(6, 1), "hari lahir pancasila"),
        (Sense::Feast(8, 17), "hari kemerdekaan, hari kemerdekaan ri, hari kemerdekaan indonesia"),
        (Sense::Feast(10, 1), "hari kesaktian pancasila"),
        (Sense::Feast(10, 28), "hari sumpah pemuda"),
        (Sense::Feast(11, 10), "hari pahlawan"),
        (Sense::Feast(12, 22), "hari ibu"),
        (Sense::Feast(12, 25), "natal, hari natal, hari raya natal"),
        (Sense::MovableFeast(Feast::GoodFriday), "jumat agung"),
        (Sense::MovableFeast(Feast::Easter), "paskah, hari paskah, hari raya paskah"),
        (Sense::MovableFeast(Feast::Ascension), "kenaikan isa almasih"),
        (Sense::Feast(12, 24), "malam natal"), (Sense::Feast(12, 31), "malam tahun baru"),
        (Sense::MovableFeast(Feast::LunarNewYear), "imlek, hari raya imlek, tahun baru imlek"),
        (Sense::MovableFeast(Feast::Nyepi), "nyepi, hari nyepi, hari raya nyepi"),
        (Sense::MovableFeast(Feast::Vesak), "waisak, hari waisak, hari raya waisak"),
        (Sense::MovableFeast(Feast::EidAlFitr), "idul fitri, idulfitri, hari raya idul fitri, hari raya idulfitri, lebaran, hari lebaran, hari raya lebaran"),
        (Sense::MovableFeast(Feast::EidAlAdha), "idul adha, iduladha, hari raya idul adha, hari raya iduladha, hari raya kurban"),
        (Sense::MovableFeast(Feast::Mawlid), "maulid nabi"),
        (Sense::MovableFeast(Feast::Unfixed), "galungan"),
        (Sense::HijriMark, "h, hijriah, hijriyah"), (Sense::FeastDay, "h"),

        // Words that point.
        (Sense::Point(Unit::Day, -2), "kemarin lusa"), (Sense::Point(Unit::Day, -1), "kemarin, kemaren"),
        (Sense::Point(Unit::Day, 0), "hari ini"), (Sense::Point(Unit::Day, 1), "besok, esok, esok hari"),
        (Sense::Point(Unit::Day, 2), "lusa, besok lusa"),
        (Sense::DayAfter, "keesokan hari, keesokan harinya, esok harinya, besoknya, keesokannya"),
        (from_reference(-1), "lalu, yang lalu, silam, yang silam, lampau, yang lampau, kemarin, kemaren"),
        (from_reference(0), "ini, tadi"),
        (from_reference(1), "depan, mendatang, yang akan datang, lagi, nanti, besok, esok"),
        (from_mentioned(-1), "sebelumnya, sebelum itu"),
        (from_mentioned(0), "itu, tersebut, yang sama"),
        (from_mentioned(1), "kemudian, berikutnya, selanjutnya, setelahnya, sesudahnya, setelah itu, sesudah itu"),
        (Sense::Latest, "terakhir, terakhir ini, belakangan, belakangan ini, ke belakang, ini"),
        (Sense::Coming, "ke depan, kedepan"),
        (Sense::Vague(Vague::Past), "saat itu, ketika itu, waktu itu, kala itu, masa itu, baru-baru ini, akhir-akhir ini, beberapa waktu lalu, beberapa waktu yang lalu, beberapa saat lalu, waktu lalu, masa lalu, masa lampau, zaman dulu, zaman dahulu, masa dulu, masa dahulu, dahulu, belum lama ini, barusan, musim lalu, musim kemarin, musim sebelumnya, musim itu, musim tersebut, tahun-tahun lalu, tahun-tahun sebelumnya, hari-hari terakhir, tempo hari, beberapa waktu silam, beberapa saat yang lalu"),
        (Sense::Vague(Vague::Present), "saat ini, sekarang, sekarang ini, kini, dewasa ini, kala ini, masa kini, masa sekarang, zaman sekarang, hari-hari ini, musim ini"),
        (Sense::Vague(Vague::Future), "nanti, kelak, sebentar lagi, saat nanti, waktu nanti, musim depan, musim mendatang, musim berikutnya, musim nanti, tahun-tahun mendatang, waktu dekat, waktu dekat ini, waktu mendatang, masa depan, masa mendatang, masa yang akan datang, kemudian hari, suatu hari nanti, satu hari nanti, suatu saat nanti"),
        (Sense::Modifier(Modifier::Start), "awal, permulaan"),
        (Sense::Modifier(Modifier::Mid), "pertengahan, medio, tengah"),
        (Sense::Modifier(Modifier::End), "akhir, penghujung, pengujung"),
        (Sense::Modifier(Modifier::Before), "sebelum"),
        (Sense::Modifier(Modifier::After), "setelah, sesudah, selepas, pasca"),
        (Sense::Modifier(Modifier::Approx), "sekitar, sekira, kira-kira, kurang lebih, lebih kurang, hampir, lebih dari, kurang dari, paling tidak"),
        (Sense::Every, "setiap, tiap, tiap-tiap, saban"),
        (Sense::To, "hingga, sampai, sampai dengan, s/d, s.d, atau"),
        (Sense::And, "dan"), (Sense::Between, "antara"),
        (Sense::DecadeMark, "an"), (Sense::Filler, "at"),
        (Sense::While, "beberapa waktu, beberapa saat, sementara waktu, sejenak, sebentar"),
        (Sense::Once, "sekali, sekali dalam"), (Sense::Rate, "kali, kali dalam"),

        // What stands around dates.
        (Sense::Preposition, "pada, sejak, di, dari, selama, dalam, mulai, menjelang, jelang, sepanjang, hingga, sampai, antara, semenjak, memasuki, menuju, periode, angkatan, edisi, era, per, sebelum, setelah, sesudah, selepas, pasca"),
        (Sense::When, "saat, ketika, sedari, tiap, menjelang"),
        (Sense::Counted, "orang, unit, rupiah, dolar, dollar, euro, yen, persen, meter, kilometer, km, kg, ton, juta, ribu, miliar, triliun, hektar, hektare, suara, kasus, warga, personel, rumah, pasien, jiwa, buah, ekor, kali, peserta, poin, lembar, mahasiswa, siswa, kendaraan, mobil, kursi, cc, mm, cm, mdpl, liter, halaman, anggota, keluarga, kk, pengungsi, gram, kilogram, watt, mw, mah, mbps, hz, mhz, tps, desa, penumpang, wisatawan, motor, prajurit, polisi, petugas, bungkus, botol, butir, karyawan, titik, paket, responden, pelanggan, followers, pengikut, tenaga, satuan, kalori, kkal, hijriah, hijriyah, h, saka, sm"),
        (Sense::Numbering, "nomor, no, uu, pp, sk, perppu, perpu, perpres, permen, permendag, permenhub, permenkes, permenaker, permendikbud, permendagri, pergub, perda, perwali, perwal, perbup, keppres, kepres, kepmen, inpres, pmk, pkpu, undang-undang, peraturan pemerintah, peraturan presiden, peraturan daerah, pasal, ayat, halaman, hal, rp, us, usd, kode, telepon, telp, fax, hp, wa, jalan, jl, blok, penerbangan, boeing, airbus, skor, seri, tipe, rt, rw, km, derajat"),
        (Sense::Padding, "di atas, di bawah, atas, bawah, minimal, maksimal"), (Sense::Born, "kelahiran, keluaran, lulusan, jebolan"),
        (Sense::Age, "berusia, usia, umur, berumur, seusia, dara, cewek, cowok, lansia, pria, wanita, perempuan, lelaki, laki-laki, bocah, anak, gadis, remaja, bayi, kakek, nenek, pemuda, gelandang, penyerang, bek, kiper, pemain, striker, pembalap, petenis, aktor, aktris, penyanyi"),
        (Sense::Ahead, "akan, bakal, rencananya, dijadwalkan, direncanakan, berencana, hendak, diperkirakan, diharapkan, ditargetkan, diprediksi, diagendakan, paling lambat"),
        (Sense::Said, "kata, ujar, tutur, ucap, ungkap, tegas, imbuh, papar, sebut, lapor, katanya, ujarnya, tuturnya, ucapnya, ungkapnya, tegasnya, jelasnya, imbuhnya, tambahnya, terangnya, paparnya, sebutnya, mengatakan, mengungkapkan, menyatakan, menjelaskan, menuturkan, menyebutkan, menyebut, menegaskan, menambahkan, mengaku, melaporkan, memaparkan, membenarkan, menyampaikan, menerangkan, mengumumkan, dikatakan, disampaikan, dilansir, dikutip, diberitakan, dilaporkan, diungkapkan, dinyatakan, melansir, mengutip, dilansir dari, dikutip dari, dihubungi, ditemui, dikonfirmasi"),
        (Sense::Changed, "diperbarui, diperbaharui, diupdate, diubah, update, updated, last update, last updated"),
        (Sense::Idiom, "jawa tengah, kalimantan tengah, sulawesi tengah, timur tengah, aceh tengah, lombok tengah, lampung tengah, maluku tengah, papua tengah, halmahera tengah, afrika tengah, asia tengah, amerika tengah, jauh-jauh hari, jauh hari, hari-hari, makan malam, makan siang, makan pagi, santap malam, santap siang, sarapan pagi, selamat pagi, selamat siang, selamat sore, selamat malam, pasar malam, kelab malam, klub malam, terlebih dahulu, terlebih dulu, lebih dahulu, lebih dulu, dahulu kala, ulang tahun, hari raya, hari jadi, hari-h, jam tangan, jam malam, jam operasional, jam tayang, bulan madu, bulan sabit, lalu lintas, lalu lalang, pasar senin, pasar senen, pasar rabu, pasar minggu, pasar jumat, pasar kamis, kerabat dekat, sehari-hari, hari demi hari, harian"),
    ];
}

const ASIDES: WordList = word_list![
    "baca juga",
    "baca selengkapnya",
    "lihat juga",
    "simak juga",
    "simak video",
    "tonton",
    "follow",
    "ikuti",
    "copyright",
    "©",
    "* follow",
    "* fakta atau hoaks",
    "halaman",
];

const CAPTIONS: WordList = word_list![
    "(foto",
    "foto:",
    "foto /",
    "dok.",
    "dok/",
    "(dok",
    "antara foto",
    "/afp",
    "afp/",
    "ilustrasi",
    "via ",
    "getty",
];
