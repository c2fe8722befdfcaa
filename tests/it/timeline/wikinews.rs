//! Thirty articles of Wikinews with hand-made timelines of six names; see tests/data/timeline.

use crate::seeds::archive_of;
use linimasa::archive::Archive;
use linimasa::article::RawArticle;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

const DATA: &str = include_str!("../../data/timeline/semeval-2015-task-4-trial.json");

/// The archive of the articles and what it should tell.
pub(crate) struct Gold {
    pub(crate) archive: Archive,
    pub(crate) timelines: Vec<GoldTimeline>,
    texts: HashMap<String, Vec<String>>,
}

impl Gold {
    /// The sentence of the gold that a quote holds or lies in.
    pub(crate) fn sentence(&self, article: &str, quote: &str) -> String {
        let quote = letters(quote);
        let same = |sentence: &&String| {
            let sentence = letters(sentence);
            sentence.contains(&quote) || quote.contains(&sentence)
        };
        let shared = |sentence: &&String| letters(sentence).len().min(quote.len());
        self.texts[article].iter().filter(same).max_by_key(shared).cloned().unwrap_or_default()
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// What is told of one name.
pub(crate) struct GoldTimeline {
    pub(crate) entity: String,
    pub(crate) dates: HashSet<String>,
    pub(crate) evidence: HashSet<(String, String, String)>,
}

fn string(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The articles as they came, one sentence a line.
pub(crate) fn articles() -> Vec<RawArticle> {
    let data: Value = serde_json::from_str(DATA).unwrap();
    let articles = data["articles"].as_array().unwrap().iter();
    articles.map(raw).collect()
}

fn raw(article: &Value) -> RawArticle {
    RawArticle {
        id: Some(string(&article["id"])),
        title: Some(string(&article["title"])),
        published: Some(string(&article["published"])),
        language: Some("en".into()),
        ..RawArticle::from_text(sentences(article).join("\n\n"))
    }
}

fn sentences(article: &Value) -> Vec<String> {
    article["sentences"].as_array().unwrap().iter().map(string).collect()
}

pub(crate) fn gold() -> Gold {
    let data: Value = serde_json::from_str(DATA).unwrap();
    let articles = data["articles"].as_array().unwrap();
    // The gold numbers the title 0.
    let titled = |article: &Value| [vec![string(&article["title"])], sentences(article)].concat();
    let texts = articles.iter().map(|article| (string(&article["id"]), titled(article)));
    let texts: HashMap<String, Vec<String>> = texts.collect();
    let timelines = data["timelines"].as_array().unwrap().iter();
    Gold {
        archive: archive_of(self::articles()),
        timelines: timelines.map(|timeline| timeline_of(timeline, &texts)).collect(),
        texts,
    }
}

fn timeline_of(timeline: &Value, texts: &HashMap<String, Vec<String>>) -> GoldTimeline {
    let mut dates = HashSet::new();
    let mut evidence = HashSet::new();
    for entry in timeline["entries"].as_array().unwrap() {
        let date = entry["date"].as_str().unwrap().trim_end_matches("-XX").to_owned();
        if date.starts_with("XXX") {
            continue;
        }
        for mention in entry["mentions"].as_array().unwrap() {
            let (id, number) = (string(&mention[0]), mention[1].as_u64().unwrap() as usize);
            if let Some(text) = texts.get(&id) {
                evidence.insert((date.clone(), id, text[number].clone()));
            }
        }
        dates.insert(date);
    }
    GoldTimeline { entity: string(&timeline["entity"]), dates, evidence }
}
