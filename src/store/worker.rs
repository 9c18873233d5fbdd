//! Saving in a thread of its own, so that no key press ever waits for a disk.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::JoinHandle,
    time::Duration,
};

use jiff::Timestamp;

use super::{Store, StoreError};
use crate::model::{Act, Change, Dossier};

/// How long to wait before trying again to write what could not be written.
const RETRY: Duration = Duration::from_secs(2);

/// A change that is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// Its journal entry.
    pub entry: u64,
    /// When it was written.
    pub at: Timestamp,
}

/// Whether what is on the screen is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedState {
    /// Everything is.
    Saved(Saved),
    /// Something is not; it is kept in its order and tried again.
    NotSaved {
        /// Since when.
        since: Timestamp,
        /// How many changes wait.
        pending: usize,
        /// Why.
        error: StoreError,
    },
}

enum Job {
    Write {
        change: Change,
        reverses: Option<u64>,
        made: Timestamp,
        answer: oneshot::Sender<Result<Saved, StoreError>>,
    },
    Retry,
    MoveTo {
        place: PathBuf,
        snapshot: Box<Dossier>,
        answer: oneshot::Sender<Result<(), StoreError>>,
    },
}

/// How the worker ended.
#[derive(Debug)]
pub struct Finished {
    /// The file.
    pub store: Store,
    /// What could not be written, in its order, each with the entry it reverses.
    pub unwritten: Vec<(Change, Option<u64>)>,
}

/// The thread that writes. Dropping it waits until all that can be written is.
pub struct Worker {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<Finished>>,
}

impl Worker {
    /// Starts it; `tell` hears of every change of the saved state, from the worker's thread.
    pub fn start(store: Store, tell: impl Fn(SavedState) + Send + 'static) -> Self {
        let (sender, jobs) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            Queue { store, pending: VecDeque::new(), failing: None, tell }.run(&jobs)
        });
        Self { jobs: Some(sender), thread: Some(thread) }
    }

    /// Hands over a change as carried out. The answer comes once it is written or could not be; in that case it is
    /// kept and tried again, before anything newer.
    pub fn write(
        &self,
        change: Change,
        reverses: Option<u64>,
    ) -> oneshot::Receiver<Result<Saved, StoreError>> {
        let (answer, receiver) = oneshot::channel();
        self.send(Job::Write { change, reverses, made: Timestamp::now(), answer });
        receiver
    }

    /// Tries at once to write what could not be written.
    pub fn retry(&self) {
        self.send(Job::Retry);
    }

    /// Continues in another file, which gets everything, what waits included. Where the old file cannot be read any more,
    /// the new one is made from `snapshot`, which is the dossier in memory, and begins a journal of its own: the saved
    /// state then tells of entry 1, and the history of undo has to begin anew with it.
    pub fn move_to(&self, place: PathBuf, snapshot: Dossier) -> oneshot::Receiver<Result<(), StoreError>> {
        let (answer, receiver) = oneshot::channel();
        self.send(Job::MoveTo { place, snapshot: Box::new(snapshot), answer });
        receiver
    }

    /// Ends it and gives the store back, with what could not be written in their order.
    pub fn finish(mut self) -> Option<Finished> {
        drop(self.jobs.take());
        self.thread.take().and_then(|thread| thread.join().ok())
    }

    fn send(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Waiting {
    change: Change,
    reverses: Option<u64>,
    made: Timestamp,
    answer: Option<oneshot::Sender<Result<Saved, StoreError>>>,
}

struct Queue<F> {
    store: Store,
    pending: VecDeque<Waiting>,
    failing: Option<Timestamp>,
    tell: F,
}

impl<F: Fn(SavedState)> Queue<F> {
    fn run(mut self, jobs: &Receiver<Job>) -> Finished {
        loop {
            let job = if self.pending.is_empty() {
                jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                jobs.recv_timeout(RETRY)
            };
            match job {
                Ok(Job::Write { change, reverses, made, answer }) => {
                    self.pending.push_back(Waiting { change, reverses, made, answer: Some(answer) });
                    self.write_pending();
                }
                Ok(Job::Retry) | Err(RecvTimeoutError::Timeout) => self.write_pending(),
                Ok(Job::MoveTo { place, snapshot, answer }) => {
                    let moved = self.move_to(&place, &snapshot);
                    let _ = answer.send(moved);
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.write_pending();
        let unwritten = self.pending.into_iter().map(|waiting| (waiting.change, waiting.reverses)).collect();
        Finished { store: self.store, unwritten }
    }

    fn write_pending(&mut self) {
        while let Some(waiting) = self.pending.front_mut() {
            match self.store.write(&waiting.change, waiting.reverses, waiting.made) {
                Ok(entry) => {
                    let saved = Saved { entry, at: Timestamp::now() };
                    let answer = waiting.answer.take();
                    self.pending.pop_front();
                    if self.pending.is_empty() {
                        self.failing = None;
                        (self.tell)(SavedState::Saved(saved));
                    }
                    if let Some(answer) = answer {
                        let _ = answer.send(Ok(saved));
                    }
                }
                Err(error) => {
                    let since = *self.failing.get_or_insert_with(Timestamp::now);
                    let pending = self.pending.len();
                    (self.tell)(SavedState::NotSaved { since, pending, error: error.clone() });
                    for waiting in &mut self.pending {
                        if let Some(answer) = waiting.answer.take() {
                            let _ = answer.send(Err(error.clone()));
                        }
                    }
                    return;
                }
            }
        }
    }

    fn move_to(&mut self, place: &std::path::Path, snapshot: &Dossier) -> Result<(), StoreError> {
        match self.store.copy_to(place) {
            Ok(()) => self.store = Store::open(place)?.0,
            Err(exists @ StoreError::Exists(_)) => return Err(exists),
            Err(_) => {
                self.store = super::create(place, snapshot.records(), Act::new("act-rescue"))?.0;
                // What waited is in the snapshot.
                self.pending.clear();
                self.failing = None;
                (self.tell)(SavedState::Saved(Saved { entry: 1, at: Timestamp::now() }));
            }
        }
        self.write_pending();
        Ok(())
    }
}
