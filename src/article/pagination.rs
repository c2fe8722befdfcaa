//! Takes classed lines, tells from the page marks among them whether more of the article stands on
//! another page.

use super::class::{ClassedLine, LineClass};
use super::model::RemovalReason;
use crate::language::{NewsCues, key};

/// Whether the page marks of `lines` lead to a page that is not here.
pub(super) fn is_truncated(lines: &[ClassedLine<'_>], cues: &NewsCues) -> bool {
    let marks: Vec<&str> = lines
        .iter()
        .filter(|line| line.class == LineClass::Boilerplate(RemovalReason::Pagination))
        .map(|line| line.line.text)
        .collect();
    leads_on(&marks, cues) || is_first_of_more(&marks, cues) || ends_early(&marks, cues)
}

/// `Halaman Selanjutnya`.
fn leads_on(marks: &[&str], cues: &NewsCues) -> bool {
    marks.iter().any(|mark| {
        let mark = key(mark);
        cues.chain().any(|cues| cues.next_page.iter().any(|cue| mark.starts_with(cue)))
    })
}

/// `Halaman` and, below it, the numbers of all pages (`1 2 3`, or run together, `123`).
fn is_first_of_more(marks: &[&str], cues: &NewsCues) -> bool {
    let label = marks.iter().position(|mark| cues.lists(|c| c.page_labels, &key(mark)));
    let below = label.and_then(|label| marks.get(label + 1..)).unwrap_or_default();
    let numbers = below.iter().take_while(|mark| !mark.contains(char::is_alphabetic));
    counts_up(&numbers.copied().collect::<String>())
}

fn counts_up(numbers: &str) -> bool {
    let digits = numbers.chars().filter(char::is_ascii_digit);
    let expected = "123456789".chars();
    let pages = digits.clone().count();
    (2..=9).contains(&pages) && digits.eq(expected.take(pages))
}

/// `1 dari 3 halaman`, and no mark of the last page.
fn ends_early(marks: &[&str], cues: &NewsCues) -> bool {
    let numbered: Vec<(u32, u32)> = marks
        .iter()
        .filter(|mark| cues.lists(|c| c.page_of, &key(mark)))
        .filter_map(|mark| page_of(mark))
        .collect();
    let last = numbered.iter().map(|(page, _)| page).max();
    last.is_some_and(|last| numbered.iter().any(|(_, pages)| last < pages))
}

/// The two numbers of `1 dari 3 halaman`.
fn page_of(mark: &str) -> Option<(u32, u32)> {
    let mut numbers = mark
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| digits.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::article::Hint;
    use crate::article::Line;

    fn truncated(marks: &[&'static str]) -> bool {
        let class = LineClass::Boilerplate(RemovalReason::Pagination);
        let lines: Vec<_> = marks
            .iter()
            .map(|text| ClassedLine {
                line: Line { number: 1, text, hint: Hint::None, link: None },
                class,
                continues: false,
            })
            .collect();
        is_truncated(&lines, &Language::Indonesian.pack().news)
    }

    #[test]
    fn page_marks_tell_whether_more_follows() {
        assert!(truncated(&["Halaman Selanjutnya"]));
        assert!(truncated(&["Halaman", "12"]));
        assert!(truncated(&["Halaman", "1 2 3"]));
        assert!(truncated(&["Halaman:", "1", "2", "Tampilkan Semua"]));
        assert!(truncated(&["Halaman 1/2", "Selanjutnya"]));
        assert!(truncated(&["1 dari 3 halaman", "2 dari 3 halaman"]));
        assert!(!truncated(&["1 dari 2 halaman", "2 dari 2 halaman"]));
        assert!(!truncated(&["Halaman:"]));
        assert!(!truncated(&["Halaman", "1"]));
        assert!(!truncated(&["Halaman", "2025"]));
    }
}
