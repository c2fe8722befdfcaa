//! Articles as read, against answers made by hand.

use linimasa::Language;
use linimasa::article::{Article, Block, BlockKind, LineClass, RawArticle, classify, read};
use serde_json::Value;

/// The text of each seed, and what a careful reader finds in it.
fn seeds() -> Vec<(String, Value)> {
    let gold: Value = serde_json::from_str(include_str!("../data/article/seeds.json")).unwrap();
    let articles = gold["articles"].as_array().unwrap().clone();
    articles
        .into_iter()
        .map(|article| {
            let file = article["file"].as_str().unwrap();
            let path = format!("{}/seeds/{file}", env!("CARGO_MANIFEST_DIR"));
            (std::fs::read_to_string(path).unwrap(), article)
        })
        .collect()
}

fn texts(list: &Value, field: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|item| text(&item[field])).collect()
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(text).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn optional(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn of_kind(article: &Article, kind: BlockKind) -> Vec<&Block> {
    article.blocks.iter().filter(|block| block.kind == kind).collect()
}

#[test]
fn every_line_of_the_seeds_has_its_class() {
    for (text, gold) in seeds() {
        let found = classify(&text, Language::Indonesian.pack(), None);
        let mut wrong = Vec::new();
        for line in &found {
            let wanted = gold["line_classes"][line.line.number.to_string()].as_str();
            if wanted != Some(line.class.as_str()) {
                wrong.push(format!("{} is {:?}, not {wanted:?}", line.line.number, line.class));
            }
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", gold["file"]);
        assert_eq!(found.len(), gold["line_classes"].as_object().unwrap().len());
    }
}

#[test]
fn the_seeds_have_their_fields() {
    for (source, gold) in seeds() {
        let article = read(&RawArticle::from_text(source));
        let file = &gold["file"];
        assert_eq!(article.language, "id", "{file}");
        assert_eq!(article.title, text(&gold["title"]["text"]), "{file}");
        assert_eq!(article.summary, optional(&gold["summary"]["text"]), "{file}");
        assert_eq!(article.outlet, optional(&gold["outlet"]["name"]), "{file}");
        assert_eq!(article.section, optional(&gold["section"]["text"]), "{file}");
        assert_eq!(article.authors, strings(&gold["authors"]), "{file}");
        assert_eq!(article.editors, strings(&gold["editors"]), "{file}");
        assert_eq!(article.place, optional(&gold["dateline"]["place"]), "{file}");
        assert_eq!(article.truncated, gold["truncated"].as_bool().unwrap_or(false), "{file}");
    }
}

#[test]
fn the_seeds_name_their_agencies() {
    for (source, gold) in seeds() {
        let found = read(&RawArticle::from_text(source)).agencies;
        let optional = strings(&gold["agencies_optional"]);
        let required: Vec<_> = found.iter().filter(|name| !optional.contains(name)).collect();
        assert_eq!(required, strings(&gold["agencies"]).iter().collect::<Vec<_>>());
    }
}

#[test]
fn the_seeds_have_their_content_in_order() {
    for (source, gold) in seeds() {
        let article = read(&RawArticle::from_text(source));
        let paragraphs = of_kind(&article, BlockKind::Paragraph);
        let found: Vec<_> = paragraphs.iter().map(|block| block.text.clone()).collect();
        assert_eq!(found, texts(&gold["body"], "text"));
        let headings = of_kind(&article, BlockKind::Heading);
        let found: Vec<_> = headings.iter().map(|block| block.text.clone()).collect();
        assert_eq!(found, texts(&gold["subheadings"], "text"));
        let captions = of_kind(&article, BlockKind::Caption);
        let found: Vec<_> =
            captions.iter().map(|block| (block.text.clone(), block.credit.clone())).collect();
        let wanted: Vec<_> = gold["captions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|caption| (text(&caption["caption"]), optional(&caption["credit"])))
            .collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn the_seeds_lose_what_is_no_part_of_them() {
    for (source, gold) in seeds() {
        let article = read(&RawArticle::from_text(source));
        let related: Vec<_> = article.related.iter().map(|link| link.text.clone()).collect();
        assert_eq!(related, texts(&gold["related"], "headline"));
        let removed: Vec<_> = article
            .removed
            .iter()
            .filter(|line| line.reason.as_str() != "title repeat")
            .map(|line| (line.text.clone(), line.reason.as_str().to_owned()))
            .collect();
        let wanted: Vec<_> = gold["removed"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (text(&line["text"]), text(&line["reason"])))
            .collect();
        assert_eq!(removed, wanted);
    }
}

#[test]
fn the_seeds_were_published_when_they_say() {
    for (source, gold) in seeds() {
        let found = read(&RawArticle::from_text(source)).published;
        let file = &gold["file"];
        let Some(wanted) = gold["published"].as_object() else {
            assert_eq!(found, None, "{file}");
            continue;
        };
        let found = found.unwrap();
        let iso = found.time.or(found.value.edtf).unwrap();
        assert_eq!(iso, text(&wanted["iso"]), "{file}");
        assert_eq!(format!("{:?}", found.value.basis).to_lowercase(), text(&wanted["basis"]));
        let evidence = text(&wanted["evidence"]);
        let same = evidence.contains(&found.evidence) || found.evidence.contains(&evidence);
        assert!(same, "{file}: {}", found.evidence);
    }
}

#[test]
fn the_dates_of_the_seeds_stand_in_their_blocks() {
    for (source, gold) in seeds() {
        let article = read(&RawArticle::from_text(source));
        assert!(!article.dates.is_empty(), "{}", gold["file"]);
        for date in &article.dates {
            assert!(!date.mention.span.slice(article.text_of(date.block)).is_empty());
        }
    }
}

/// An invented article in the form of one outlet: its lines with the classes they must get, and
/// the fields that reading must find.
struct Form {
    name: String,
    fields: Vec<(String, String)>,
    lines: Vec<(String, String)>,
    text: String,
}

fn forms() -> Vec<Form> {
    let folder = format!("{}/tests/data/article/forms", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| form(path)).collect()
}

fn form(path: &std::path::Path) -> Form {
    let source = std::fs::read_to_string(path).unwrap();
    let (mut fields, mut lines, mut text) = (Vec::new(), Vec::new(), String::new());
    for line in source.lines() {
        if let Some((name, value)) = line.strip_prefix("#! ").and_then(|l| l.split_once(": ")) {
            fields.push((name.to_owned(), value.to_owned()));
            continue;
        }
        let (class, line) = line.split_once('\t').unwrap_or_default();
        text.push_str(line);
        text.push('\n');
        if !line.is_empty() {
            lines.push((class.to_owned(), line.trim().to_owned()));
        }
    }
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    Form { name, fields, lines, text }
}

fn class_name(class: LineClass) -> String {
    match class {
        LineClass::Boilerplate(reason) => format!("boilerplate/{}", reason.as_str()),
        class => class.as_str().to_owned(),
    }
}

#[test]
fn every_line_of_the_forms_has_its_class() {
    let mut wrong = Vec::new();
    for form in forms() {
        let language = linimasa::language::detect(&form.text).unwrap();
        let found = classify(&form.text, language.pack(), None);
        assert_eq!(found.len(), form.lines.len());
        for (line, (wanted, text)) in found.iter().zip(&form.lines) {
            assert_eq!(line.line.text, text);
            if class_name(line.class) != *wanted {
                wrong.push(format!("{}: {:?} not {wanted}: {text}", form.name, line.class));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_forms_have_their_fields() {
    let mut wrong = Vec::new();
    for form in forms() {
        let article = read(&RawArticle::from_text(form.text));
        for (name, wanted) in &form.fields {
            let found = field(&article, name);
            if found != *wanted {
                wrong.push(format!("{}: {name} is “{found}”, not “{wanted}”", form.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn field(article: &Article, name: &str) -> String {
    let published = || {
        let stated = article.published.as_ref()?;
        stated.time.clone().or(stated.value.edtf.clone())
    };
    match name {
        "title" => article.title.clone(),
        "outlet" => article.outlet.clone().unwrap_or_default(),
        "place" => article.place.clone().unwrap_or_default(),
        "authors" => article.authors.join("; "),
        "editors" => article.editors.join("; "),
        "published" => published().unwrap_or_default(),
        "truncated" => article.truncated.to_string(),
        other => panic!("no field {other}"),
    }
}

proptest::proptest! {
    #[test]
    fn every_line_that_is_not_blank_has_one_class(text in "(\\PC{0,40}|[Bb]aca juga:? |Foto: |\\(AP\\)|Kata Putin|\\n|\u{a0}| - |: |\\. ){0,60}") {
        let lines: Vec<_> = text.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')).filter(|line| !line.is_empty()).collect();
        let found = classify(&text, Language::Indonesian.pack(), None);
        proptest::prop_assert_eq!(found.iter().map(|line| line.line.text).collect::<Vec<_>>(), lines);
    }

    #[test]
    fn reading_never_fails(text in "(\\PC|\\n|[A-Za-z :/|()-]){0,200}", title in "\\PC{0,20}") {
        let raw = RawArticle { title: Some(title), ..RawArticle::from_text(text) };
        let article = read(&raw);
        for date in &article.dates {
            proptest::prop_assert!(!date.mention.span.slice(article.text_of(date.block)).is_empty());
        }
    }
}

#[test]
fn hostile_lines_are_read_whole() {
    let size = 1 << 16;
    for unit in [
        "a:",
        "(",
        "a(",
        "((ist)",
        "- ",
        "a-",
        "a|",
        "A/",
        "\u{301}",
        "Foto: AP\n",
        "Baca juga\nSatu Dua Tiga Empat Lima\n",
    ] {
        let text = unit.repeat(size / unit.len());
        let lines = text.lines().count();
        let article = read(&RawArticle::from_text(text));
        let kept = article.blocks.len() + article.removed.len() + article.related.len();
        assert!(kept <= lines, "{unit:?}: {kept} parts of {lines} lines");
    }
}

#[test]
fn news_of_one_short_sentence_is_text() {
    let sentences = [
        "Jalan ke Ibu Kota Nusantara dibuka.",
        "Pemimpin Korea Utara bertemu Presiden Donald Trump di Hanoi pada Rabu.",
    ];
    for sentence in sentences {
        for title in [None, Some("Kim dan Trump".to_owned())] {
            let article = read(&RawArticle { title, ..RawArticle::from_text(sentence) });
            let texts: Vec<&str> = article.blocks.iter().map(|block| &*block.text).collect();
            assert_eq!(texts, [sentence]);
        }
    }
    assert!(read(&RawArticle::from_text("Beranda\nBerita\nOlahraga")).blocks.is_empty());
}
