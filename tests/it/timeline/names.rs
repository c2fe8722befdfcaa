//! Timelines of names over thirty articles, measured against hand-made ones (SemEval-2015 Task 4).

use super::wikinews::{Gold, gold};
use linimasa::timeline::Request;
use std::collections::HashSet;

/// What counts as evidence: a date, an article, a sentence.
type Evidence = (String, String, String);

fn told(gold: &Gold, name: &str) -> (HashSet<String>, HashSet<Evidence>) {
    let archive = &gold.archive;
    let found = archive.timeline(Some(&format!("\"{name}\"")), &Request::default());
    let mut dates = HashSet::new();
    let mut evidence = HashSet::new();
    for event in &found.events {
        let date = event.when.edtf.clone().unwrap();
        for mention in &event.mentions {
            let article = archive.articles().get(mention.article).unwrap();
            let quote = mention.sentence.slice(article.text_of(mention.block));
            let sentence = gold.sentence(&article.id, quote);
            evidence.insert((date.clone(), article.id.clone(), sentence));
        }
        dates.insert(date);
    }
    (dates, evidence)
}

fn f1<T: std::hash::Hash + Eq>(gold: &HashSet<T>, found: &HashSet<T>) -> f64 {
    let hits = gold.intersection(found).count() as f64;
    2.0 * hits / (gold.len() + found.len()).max(1) as f64
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn names_are_followed_as_well_as_measured() {
    let gold = gold();
    let scored: Vec<(f64, f64)> = gold
        .timelines
        .iter()
        .map(|timeline| {
            let (dates, evidence) = told(&gold, &timeline.entity);
            (f1(&timeline.dates, &dates), f1(&timeline.evidence, &evidence))
        })
        .collect();
    assert_eq!(scored.len(), 6);
    let (dates, evidence): (Vec<f64>, Vec<f64>) = scored.into_iter().unzip();
    let (dates, evidence) = (mean(&dates), mean(&evidence));
    // A naive baseline, every sentence with the name dated by publication, gets 0.24 and 0.11.
    assert!(dates >= 0.49, "dates {dates:.3}");
    assert!(evidence >= 0.37, "evidence {evidence:.3}");
}

#[test]
fn every_sentence_of_a_name_says_it_or_takes_it_up() {
    let Gold { archive, .. } = gold();
    let found = archive.timeline(Some("\"Steve Jobs\""), &Request::default());
    let mut n_said = 0;
    for mention in found.events.iter().flat_map(|event| &event.mentions) {
        let text = archive.articles().get(mention.article).unwrap().text_of(mention.block);
        let said = mention.marks.iter().map(|mark| mark.slice(text));
        n_said += said.clone().count();
        assert!(said.clone().all(|words| words.contains("Jobs") || words.contains("Steve")));
        assert!(mention.marks.iter().all(|mark| mention.sentence.contains(*mark)));
    }
    assert!(n_said > 50, "{n_said}");
}
