//! Takes long work written as a future, does as much of it at a time as is asked for. What comes out
//! does not hang on that.
//!
//! The work is measured by its own stages, for the core knows no clock.

use std::cell::Cell;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// How much of some work is done, shared by the work and by who drives it. All of it is 1.
#[derive(Debug, Default)]
struct Progress {
    /// What the stages that are over made up.
    before: Cell<f64>,
    done: Cell<f64>,
    /// Where the work rests next.
    rest: Cell<f64>,
}

/// How work tells what it has done of it.
#[derive(Debug)]
pub(crate) struct Pace {
    progress: Rc<Progress>,
    /// What this work is of all.
    share: f64,
}

impl Pace {
    fn of(progress: &Rc<Progress>) -> Self {
        Self { progress: Rc::clone(progress), share: 1.0 }
    }

    /// The pace of work that is `share` of this.
    pub(crate) fn part(&self, share: f64) -> Self {
        Self { progress: Rc::clone(&self.progress), share: self.share * share }
    }

    /// The next stage: `share` of this work, in `steps` of much the same length.
    pub(crate) fn stage(&self, share: f64, steps: usize) -> Stage {
        let share = self.share * share;
        let progress = Rc::clone(&self.progress);
        let start = progress.before.replace(progress.before.get() + share);
        progress.done.set(start);
        Stage { progress, start, each: share / steps.max(1) as f64, steps: 0.0 }
    }
}

/// Whose work nobody waits for between its steps.
impl Default for Pace {
    fn default() -> Self {
        let progress = Progress { rest: f64::INFINITY.into(), ..Progress::default() };
        Self::of(&progress.into())
    }
}

/// A stage of the work.
#[derive(Debug)]
pub(crate) struct Stage {
    progress: Rc<Progress>,
    start: f64,
    each: f64,
    steps: f64,
}

impl Stage {
    /// Notes that one more step is done; rests there if that is what was asked for.
    pub(crate) async fn step(&mut self) {
        self.steps += 1.0;
        let done = self.start + self.steps * self.each;
        self.progress.done.set(done);
        if done >= self.progress.rest.get() {
            rest().await;
        }
    }
}

/// Gives the word to who drives the work, once.
async fn rest() {
    let mut rested = false;
    poll_fn(|_| if std::mem::replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending })
        .await;
}

/// Work that is done as it is asked for.
pub(crate) struct Stepped<T> {
    progress: Rc<Progress>,
    state: State<T>,
}

enum State<T> {
    Working(Pin<Box<dyn Future<Output = T>>>),
    Done(T),
}

impl<T> Stepped<T> {
    /// Work that has not begun.
    pub(crate) fn new<F: Future<Output = T> + 'static>(work: impl FnOnce(Pace) -> F) -> Self {
        let progress = Rc::default();
        Self { state: State::Working(Box::pin(work(Pace::of(&progress)))), progress }
    }

    /// Does `share` of all the work, a step more or less; gives how much is done, and 1 only when
    /// nothing is left.
    pub(crate) fn advance(&mut self, share: f64) -> f64 {
        let State::Working(work) = &mut self.state else { return 1.0 };
        let done = &self.progress.done;
        self.progress.rest.set(done.get() + share);
        match polled(work.as_mut()) {
            Poll::Pending => done.get().min(1.0 - f64::EPSILON),
            Poll::Ready(made) => {
                self.state = State::Done(made);
                1.0
            }
        }
    }

    /// Does what is left.
    pub(crate) fn finish(self) -> T {
        self.progress.rest.set(f64::INFINITY);
        match self.state {
            State::Working(work) => at_once(work),
            State::Done(made) => made,
        }
    }
}

impl<T> fmt::Debug for Stepped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.progress.fmt(f)
    }
}

/// What `work` gives, which rests for nothing but its pace.
pub(crate) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(made) = polled(work.as_mut()) {
            return made;
        }
    }
}

fn polled<T>(work: Pin<&mut (impl Future<Output = T> + ?Sized)>) -> Poll<T> {
    work.poll(&mut Context::from_waker(Waker::noop()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    async fn sum(pace: Pace, parts: [usize; 3]) -> usize {
        let mut sum = 0;
        for (share, parts) in [0.5, 0.2, 0.3].into_iter().zip(parts) {
            let mut stage = pace.stage(share, parts);
            for part in 0..parts {
                sum += part;
                stage.step().await;
            }
        }
        sum
    }

    proptest! {
        #[test]
        fn steps_lead_to_the_same_end(parts in [0..40_usize, 0..40, 0..40], share in 0.0..0.4) {
            let mut stepped = Stepped::new(|pace| sum(pace, parts));
            let (mut last, mut calls) = (0.0, 0);
            while last < 1.0 {
                let done = stepped.advance(share);
                prop_assert!(done >= last && done <= 1.0);
                (last, calls) = (done, calls + 1);
            }
            prop_assert_eq!(stepped.finish(), at_once(sum(Pace::default(), parts)));
            prop_assert!(calls <= parts.iter().sum::<usize>() + 1, "each does something");
        }

        #[test]
        fn it_goes_as_far_as_asked(share in 0.01..0.9) {
            let mut stepped = Stepped::new(|pace| sum(pace, [1000; 3]));
            prop_assert!((stepped.advance(share) - share).abs() < 0.002);
            prop_assert!((stepped.advance(0.05) - share - 0.05).abs() < 0.002);
        }
    }
}
