//! [`Bytes`]: a part of a file, shared and not copied.

use std::ops::Range;
use std::sync::Arc;

/// Bytes that several owners read; cutting a part of them copies nothing.
#[derive(Clone, Default)]
pub(crate) struct Bytes {
    all: Arc<Vec<u8>>,
    part: Range<usize>,
}

impl Bytes {
    /// The bytes of `range`, or `None` where they don't reach that far.
    pub(crate) fn part(&self, range: Range<usize>) -> Option<Self> {
        self.get(range.clone())?;
        let start = self.part.start;
        Some(Self { all: self.all.clone(), part: start + range.start..start + range.end })
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self { part: 0..bytes.len(), all: Arc::new(bytes) }
    }
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.all.get(self.part.clone()).unwrap_or_default()
    }
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stay_inside() {
        let bytes = Bytes::from(vec![0, 1, 2, 3, 4]);
        let middle = bytes.part(1..4).unwrap();
        assert_eq!(&*middle, [1, 2, 3]);
        assert_eq!(&*middle.part(1..2).unwrap(), [2]);
        assert!(middle.part(1..4).is_none() && bytes.part(6..6).is_none());
    }
}
