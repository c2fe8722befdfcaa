//! The forms that events have in an archive file; see `docs/format.md`.

use super::model::{Event, EventMention};
use super::weave::Told;
use crate::pack::{Packed, packed_fields};

packed_fields!(Event { id, when, title, planned, articles, score, mentions });
packed_fields!(EventMention { article, block, sentence, date, marks, repeats });

/// Events, then pairs of an article and the event that is its news, by article.
impl Packed for Told {
    fn pack(&self, out: &mut Vec<u8>) {
        self.events.pack(out);
        self.news().collect::<Vec<(usize, usize)>>().pack(out);
    }

    fn unpack(bytes: &mut &[u8]) -> Option<Self> {
        let events = Packed::unpack(bytes)?;
        Some(Self::new(events, &Vec::<(usize, usize)>::unpack(bytes)?))
    }
}
