//! Work on all processors.

use std::{num::NonZero, thread};

/// How many processors there are.
pub fn workers() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What becomes of each thing, in their order, worked out on all processors. A panic in one of them is a panic here.
pub fn map<T: Sync, U: Send>(things: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    each_share(things, |share| share.iter().map(&work).collect())
}

/// The same, one share of the things for each processor, so that work can keep what it needs for more than one of them.
pub fn each_share<T: Sync, U: Send>(things: &[T], work: impl Fn(&[T]) -> Vec<U> + Sync) -> Vec<U> {
    let length = things.len().div_ceil(workers()).max(1);
    if things.len() <= length {
        return work(things);
    }
    thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = things.chunks(length).map(|share| scope.spawn(move || work(share))).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
