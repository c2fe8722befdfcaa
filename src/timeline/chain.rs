//! Takes an undated article that counts from an event which another article dates ("dua bulan
//! setelah pembicaraan … gagal di Hanoi"), gives its tellings with the date that follows.
//!
//! The chain is shown: the date is inferred, about right, as coarse as the length that was counted,
//! and its anchor quotes the sentence that dates the event.

use super::merge::Groups;
use super::phrase::longest_at;
use super::telling::{Role, Telling, sentence_at};
use super::terms::SentenceFrequencies;
use crate::article::{Article, DateMention};
use crate::language::LanguagePack;
use crate::text::{Span, tokens};
use crate::time::{self, Basis, DateValue, Grain, Mention, MentionKind, Reference, Side};

/// How like the words behind "after" must be to an event that they name.
const LEAST_LIKENESS: f32 = 0.25;

/// The events that the archive dates so far.
pub(super) struct Dated<'a> {
    pub(super) articles: &'a [Article],
    pub(super) tellings: &'a [Telling],
    pub(super) groups: &'a Groups,
    pub(super) frequencies: &'a SentenceFrequencies,
}

impl Dated<'_> {
    /// The tellings that a chain gives to article `number`; none where it has a date of its own.
    pub(super) fn chained(&self, number: usize) -> Vec<Telling> {
        let Some(article) = self.articles.get(number).filter(|a| a.published.is_none()) else {
            return Vec::new();
        };
        let mut links =
            article.dates.iter().filter(|date| date.mention.kind == MentionKind::Duration);
        let link = links.find_map(|date| Some((date, self.value(number, article, date)?)));
        let Some((link, value)) = link else { return Vec::new() };
        let open = article.dates.iter().filter(|date| is_open_day(&date.mention));
        open.chain([link]).filter_map(|date| telling(number, article, date, &value)).collect()
    }

    /// The date that follows from a length of time and the event behind it.
    fn value(&self, number: usize, article: &Article, date: &DateMention) -> Option<DateValue> {
        let pack = article.pack()?;
        let text = article.text_of(date.block);
        let sentence = sentence_at(article, date.block, date.mention.span)?;
        let rest = Span::new(date.mention.span.end, sentence.end).slice(text);
        let (side, event) = counted_from(rest, pack)?;
        let anchor = self.reference(number, event, pack)?;
        time::counted(&date.mention.value.timex, side, &anchor)
    }

    /// The day of the event that `words` name, as other articles tell it.
    fn reference(&self, number: usize, words: &str, pack: &LanguagePack) -> Option<Reference> {
        let terms = self.frequencies.terms_of(words, Some(pack));
        let group = self.groups.most_like(&terms, LEAST_LIKENESS, |group| {
            let founder = group.members.first().and_then(|idx| self.tellings.get(*idx));
            founder.is_some_and(|f| f.grain() == Grain::Day && f.mention.article != number)
        })?;
        let founder = self.tellings.get(*group.members.first()?)?;
        let text = self.articles.get(founder.mention.article)?.text_of(founder.mention.block);
        let evidence = Some(founder.mention.sentence.slice(text).to_owned());
        Some(Reference { date: founder.days.0, basis: Basis::Inferred, evidence })
    }
}

/// Which way the words behind a length of time count, and from what.
fn counted_from<'t>(rest: &'t str, pack: &LanguagePack) -> Option<(Side, &'t str)> {
    let tokens = tokens(rest);
    let words = &pack.function_words;
    let after = longest_at(&tokens, 0, words.after).map(|taken| (Side::After, taken));
    let before = || longest_at(&tokens, 0, words.before).map(|taken| (Side::Before, taken));
    let (side, taken) = after.or_else(before)?;
    Some((side, rest.get(tokens.get(taken)?.span.start..)?))
}

/// A day of the week that nothing anchors: the news of an article without a date.
fn is_open_day(mention: &Mention) -> bool {
    mention.kind == MentionKind::Date
        && mention.value.earliest.is_none()
        && mention.value.timex.starts_with("XXXX-WXX-")
}

fn telling(
    number: usize,
    article: &Article,
    date: &DateMention,
    value: &DateValue,
) -> Option<Telling> {
    let mention = Mention { value: value.clone(), ..date.mention.clone() };
    Some(Telling { role: Role::Chained, ..Telling::new(number, article, date.block, mention)? })
}
