//! Takes sets of articles whose fields are known, reads them, gives how many are read right.

mod compare;
mod report;
mod score;
mod set;
mod tree;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use linimasa::article::{RawArticle, read};
use report::{Outcome, table, worst};
use score::Row;
use set::Set;

const USAGE: &str = "\
Usage: cargo xtask eval [--pages FOLDER] [--scrapes FILE] [--worst N] [--write FILE]

  --pages FOLDER   folders of pages.jsonl or pages.jsonl.gz: id, url, html, and the
                   expected title, date, authors, text, first_words
  --scrapes FILE   JSON lines: title, author, date_raw, body, date
  --tree yes       names the pages whose text differs from that of a conforming tree
  --plain yes      reads the text that a page shows in place of the page
  --worst N        how many misses of each field are listed (10)
  --write FILE     puts the table into FILE, below the line that says so
";
/// The table stands below it.
const MARK: &str = "<!-- cargo xtask eval -->\n";

#[derive(Default)]
struct Options {
    pages: Option<PathBuf>,
    scrapes: Option<PathBuf>,
    worst: Option<usize>,
    write: Option<PathBuf>,
    tree: bool,
    plain: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self> {
        let mut options = Self::default();
        for pair in arguments.chunks(2) {
            let value = pair.get(1).map(PathBuf::from);
            match pair[0].as_str() {
                "--pages" => options.pages = value,
                "--scrapes" => options.scrapes = value,
                "--write" => options.write = value,
                "--tree" => options.tree = value.is_some(),
                "--plain" => options.plain = value.is_some(),
                "--worst" => {
                    options.worst = pair.get(1).map(|number| number.parse()).transpose()?
                }
                other => bail!("`{other}` is not an option\n\n{USAGE}"),
            }
            ensure!(pair.len() == 2, "{} needs a value\n\n{USAGE}", pair[0]);
        }
        ensure!(options.pages.is_some() || options.scrapes.is_some(), "nothing to read\n\n{USAGE}");
        Ok(options)
    }

    fn sets(&self) -> Result<Vec<Set>> {
        let mut sets = self.pages.as_deref().map(set::pages).transpose()?.unwrap_or_default();
        if self.plain {
            sets = sets.into_iter().map(Set::into_plain_text).collect();
        }
        sets.extend(self.scrapes.as_deref().map(set::scrapes).transpose()?);
        Ok(sets)
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::parse(&arguments)?;
    let sets = options.sets()?;
    if options.tree {
        sets.iter().for_each(compare_trees);
    }
    let outcomes: Vec<Outcome> = sets.iter().map(outcome).collect();
    for outcome in &outcomes {
        print!("{}", worst(outcome, options.worst.unwrap_or(10)));
    }
    let table = table(&outcomes);
    print!("\n{table}");
    options.write.as_deref().map_or(Ok(()), |file| write(file, &table))
}

/// Prints the pages of a set whose text differs by more than a hundredth, and how many do not.
fn compare_trees(set: &Set) {
    let pages = set.items.iter().filter_map(|item| Some((&item.id, item.raw.html.as_deref()?)));
    let agreements: Vec<_> = pages.map(|(id, html)| (id, tree::agreement(html))).collect();
    let (same, other): (Vec<_>, Vec<_>) = agreements.iter().partition(|(_, share)| *share >= 0.99);
    let least = agreements.iter().map(|(_, share)| *share).fold(1.0, f64::min);
    let count = same.len();
    println!("{}: {count} pages read as a conforming tree has them, at least {least:.4}", set.name);
    for (id, share) in other {
        println!("  {id}: {share:.3}");
    }
}

fn outcome(set: &Set) -> Outcome {
    let start = Instant::now();
    let articles: Vec<_> = set.items.iter().map(|item| read(&item.raw)).collect();
    let seconds = start.elapsed().as_secs_f64();
    let rows = set.items.iter().zip(&articles).map(|(item, article)| Row::of(item, article));
    let bytes = set.items.iter().map(|item| length(&item.raw)).sum();
    Outcome { name: set.name.clone(), rows: rows.collect(), bytes, seconds }
}

/// In bytes.
fn length(raw: &RawArticle) -> usize {
    [&raw.html, &raw.text].into_iter().flatten().map(String::len).sum()
}

/// Puts `table` below the mark in `file`.
fn write(file: &Path, table: &str) -> Result<()> {
    let before = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let Some((text, rest)) = before.split_once(MARK) else {
        bail!("{} has no line {MARK}", file.display())
    };
    let after = rest.split_once("\n\n").map_or("", |(_, after)| after);
    std::fs::write(file, format!("{text}{MARK}{table}\n{after}"))?;
    Ok(())
}
