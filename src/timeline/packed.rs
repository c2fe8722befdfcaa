//! The forms that events have in an archive file; see `docs/format.md`.

use super::model::{Event, EventMention};
use super::weave::Told;
use crate::order;
use crate::pack::{Packed, packed_fields};

packed_fields!(Event { id, when, title, planned, articles, score, mentions });
packed_fields!(EventMention { article, block, sentence, date, marks });

/// Events, then pairs of an article and the event that is its news, by article.
impl Packed for Told {
    fn pack(&self, out: &mut Vec<u8>) {
        let mut news: Vec<(usize, usize)> = self.news.iter().map(|(a, b)| (*a, *b)).collect();
        order::sort(&mut news);
        self.events.pack(out);
        news.pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let events = Packed::unpack(bytes)?;
        let news = Vec::<(usize, usize)>::unpack(bytes)?.into_iter().collect();
        Some(Self { events, news })
    }
}
