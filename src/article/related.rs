//! Takes a line, tells whether it is a link to another article, by its label or by its place
//! among paragraphs that do not take up its words.

use super::class::LineClass;
use super::look::Look;
use super::model::RemovalReason;
use crate::language::{NewsCues, key};

/// From this share of its words in the next paragraph on, a headline is a heading of it.
const TAKEN_UP: f32 = 0.4;
/// Shorter lines are headings, not headlines.
const SHORTEST_HEADLINE: usize = 6;

/// What the label of a line makes it: a link, or the heading above some.
pub(super) fn mark(text: &str, look: &Look<'_>, cues: &NewsCues) -> Option<LineClass> {
    if cues.lists(|c| c.related_labels, &look.key) {
        return Some(LineClass::Boilerplate(RemovalReason::RelatedHeading));
    }
    labelled_headline(text, cues).map(|_| LineClass::Related)
}

/// The headline after a label such as `Baca juga:`.
///
/// Without a colon the label must have two words and a headline must follow, since sentences may
/// begin like that, too.
pub(super) fn labelled_headline<'t>(text: &'t str, cues: &NewsCues) -> Option<&'t str> {
    let after_colon = text.split_once(':').and_then(|(label, headline)| {
        cues.lists(|c| c.related_labels, &key(label)).then_some(headline.trim())
    });
    after_colon.filter(|headline| !headline.is_empty()).or_else(|| after_words(text, cues))
}

fn after_words<'t>(text: &'t str, cues: &NewsCues) -> Option<&'t str> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (second, _) = text.match_indices(' ').nth(1)?;
    let (label, headline) = text.split_at_checked(second)?;
    let headline = headline.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end();
    let listed = cues.lists(|c| c.related_labels, &key(label));
    (listed && headline.starts_with(char::is_uppercase) && !headline.ends_with('.'))
        .then_some(headline)
}

/// Whether a headline between paragraphs is a heading of `next`, the paragraph after it.
pub(super) fn is_heading(look: &Look<'_>, next: Option<&Look<'_>>) -> bool {
    look.words < SHORTEST_HEADLINE || next.is_some_and(|next| look.overlap(next) >= TAKEN_UP)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn headline(text: &str) -> Option<&str> {
        labelled_headline(text, &Language::Indonesian.pack().news)
    }

    #[test]
    fn labels_are_taken_off() {
        let cases = [
            ("Baca Juga:\u{a0} Risalah Fed: Tidak Ada", "Risalah Fed: Tidak Ada"),
            ("BACA JUGA Presiden Bertolak ke Paris", "Presiden Bertolak ke Paris"),
            ("(Baca juga: Harga Emas Naik)", "Harga Emas Naik)"),
            ("SIMAK JUGA - Persib Menang Telak", "Persib Menang Telak"),
            ("Read also: Ministers meet", "Ministers meet"),
        ];
        for (line, wanted) in cases {
            assert_eq!(headline(line), Some(wanted), "{line}");
        }
    }

    #[test]
    fn sentences_keep_their_first_words() {
        for line in [
            "Baca juga penting bagi anak-anak, katanya.",
            "Baca juga",
            "Terkait hal itu, menteri menolak berkomentar.",
            "Membaca: kunci kemajuan",
        ] {
            assert_eq!(headline(line), None, "{line}");
        }
    }
}
