//! Articles made by hand, for tests that are not about reading them.

use linimasa::Language;
use linimasa::article::{Article, Block, BlockKind, Published};
use linimasa::text::sentences;
use linimasa::time::{Basis, Date, DateValue, Grain};

/// An Indonesian article of paragraphs.
pub(crate) fn article(id: &str, title: &str, paragraphs: &[&str]) -> Article {
    Article {
        id: id.into(),
        language: "id".into(),
        title: title.into(),
        blocks: paragraphs.iter().map(|text| paragraph(text)).collect(),
        ..Article::default()
    }
}

fn paragraph(text: &str) -> Block {
    let lexicon = &Language::Indonesian.pack().lexicon;
    let sentences = sentences(text, |word| lexicon.is_abbreviation(word));
    Block { kind: BlockKind::Paragraph, text: text.into(), credit: None, sentences }
}

/// A stated publication date.
pub(crate) fn published(year: i16, month: i8, day: i8) -> Option<Published> {
    let date = Date::new(year, month, day).expect("a date of the calendar");
    let iso = format!("{year:04}-{month:02}-{day:02}");
    let value = DateValue {
        edtf: Some(iso.clone()),
        timex: iso.clone(),
        earliest: Some(date),
        latest: Some(date),
        grain: Grain::Day,
        basis: Basis::Stated,
        modifier: None,
        anchor: None,
    };
    Some(Published { value, evidence: iso, time: None })
}

/// The five seeds: title, outlet, date and the lines that are prose. `kim-1` to `kim-5` in the
/// order of their files.
pub(crate) fn seeds() -> Vec<Article> {
    let dated = |article: Article, outlet: &str, published| Article {
        outlet: Some(outlet.into()),
        published,
        ..article
    };
    vec![
        dated(
            seed(include_str!("../../seeds/000_ce3fc14551f44ec4.txt"), "viva", "Korut Akan Buka"),
            "VIVA",
            None,
        ),
        dated(
            seed(
                include_str!("../../seeds/001_0362c06dda3e7e02.txt"),
                "putin",
                "Korea Utara Ingin",
            ),
            "Jurnal",
            None,
        ),
        dated(
            seed(
                include_str!("../../seeds/002_0cdd1f636648ed64.txt"),
                "serambi",
                "Selama Pemerintahan",
            ),
            "SERAMBINEWS.COM",
            None,
        ),
        dated(
            seed(
                include_str!("../../seeds/003_cd2600cd5a54383a.txt"),
                "okezone",
                "Kembali Memanas",
            ),
            "Okezone",
            published(2021, 8, 24),
        ),
        dated(
            seed(include_str!("../../seeds/004_922764d3c76cb066.txt"), "liputan6", "Gagal Capai"),
            "Liputan6.com",
            None,
        ),
    ]
}

/// The line that opens with `headline` is the title; lines that are long enough are prose.
fn seed(text: &str, id: &str, headline: &str) -> Article {
    let title = text.lines().find(|line| line.starts_with(headline)).expect("the headline");
    let prose: Vec<&str> = text.lines().filter(|line| line.len() > 60 && *line != title).collect();
    article(id, title, &prose)
}
