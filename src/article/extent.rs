//! Takes the weight of each line for or against running text, gives the extent of the
//! article: the run of lines that weighs most (maximum subsequence).

use std::ops::Range;

/// A line and its weight: words of text count for it, lines of the page around it against.
pub(super) type Weight = i32;

/// The range of `weights` with the largest sum, from the first to the last line that counts for
/// it; of equals the first. Empty, at the end, where no line does.
pub(super) fn heaviest_run(weights: &[Weight]) -> Range<usize> {
    let mut best = (0, weights.len()..weights.len());
    let (mut sum, mut start) = (0, 0);
    for (at, weight) in weights.iter().enumerate() {
        if sum <= 0 {
            (sum, start) = (0, at);
        }
        sum += *weight;
        if sum > best.0 {
            best = (sum, start..at + 1);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_run_begins_and_ends_with_text() {
        assert_eq!(heaviest_run(&[-4, 20, -4, 30, -4, -4]), 1..4);
        assert_eq!(heaviest_run(&[9, -40, 20, -4, 30, -40, 12]), 2..5);
        assert_eq!(heaviest_run(&[-4, -1]), 2..2);
        assert_eq!(heaviest_run(&[]), 0..0);
    }
}
