//! The open dossier: its records, its history, and the file that everything goes into.

use std::path::{Path, PathBuf};

use iced::futures::channel::mpsc;
use jiff::Timestamp;

use crate::{
    analysis::{self, PhaseProgress},
    model::{Act, Change, ChangeError, Dossier, History, Record},
    store::{self, Holder, SavedState, Store, StoreError, Worker},
};

/// Why a dossier is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// Somebody else has it.
    Held(Holder),
    /// Nothing can be written there.
    Protected,
}

/// An open dossier.
pub struct Desk {
    /// Its records.
    pub dossier: Dossier,
    /// Its file.
    pub path: PathBuf,
    /// Why nothing can be changed; none where it can.
    pub read_only: Option<ReadOnly>,
    /// How saving goes; none until something was written.
    pub saved: Option<SavedState>,
    /// Counts changes, so that what was derived can tell whether it is still right.
    pub revision: u64,
    /// How far each phase of the dialogue has come.
    pub progress: Vec<PhaseProgress>,
    history: History,
    worker: Option<Worker>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("path", &self.path).finish_non_exhaustive()
    }
}

/// What the store says while it saves.
pub type News = mpsc::UnboundedReceiver<SavedState>;

impl Desk {
    /// Opens a dossier, for reading only where it cannot be written.
    ///
    /// # Errors
    /// [`StoreError`]; the file is as it was.
    pub fn open(path: &Path) -> Result<(Self, Option<News>), StoreError> {
        let held = match Store::open(path) {
            Ok((store, dossier, history)) => return Ok(Self::writing(store, dossier, history)),
            Err(StoreError::Locked { holder, .. }) => ReadOnly::Held(holder),
            Err(StoreError::ReadOnly(_)) => ReadOnly::Protected,
            Err(error) => return Err(error),
        };
        let reading = store::read(path)?;
        let desk = Self {
            progress: analysis::progress(&reading.dossier),
            dossier: reading.dossier,
            path: path.to_path_buf(),
            read_only: Some(held),
            saved: None,
            revision: 0,
            history: History::new(reading.last_entry + 1),
            worker: None,
        };
        Ok((desk, None))
    }

    /// Makes a dossier and opens it.
    ///
    /// # Errors
    /// As [`store::create`].
    pub fn make(path: &Path, records: Vec<Record>, act: Act) -> Result<(Self, Option<News>), StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    StoreError::ReadOnly(folder.to_path_buf())
                }
                std::io::ErrorKind::StorageFull => StoreError::Full(folder.to_path_buf()),
                _ => StoreError::System { path: folder.to_path_buf(), detail: error.to_string() },
            })?;
        }
        // The making is the first entry; a new dossier has nothing to take back.
        let (store, dossier) = store::create(path, records, act)?;
        Ok(Self::writing(store, dossier, History::new(2)))
    }

    fn writing(store: Store, dossier: Dossier, history: History) -> (Self, Option<News>) {
        let (sender, news) = mpsc::unbounded();
        let path = store.path().to_path_buf();
        let worker = Worker::start(store, move |state| {
            let _ = sender.unbounded_send(state);
        });
        let desk = Self {
            progress: analysis::progress(&dossier),
            dossier,
            path,
            read_only: None,
            saved: None,
            revision: 0,
            history,
            worker: Some(worker),
        };
        (desk, Some(news))
    }

    /// Whether it can be changed.
    pub const fn is_writable(&self) -> bool {
        self.read_only.is_none()
    }

    /// Whether something made here is not on the disk yet.
    pub fn is_pending(&self) -> bool {
        match &self.saved {
            Some(SavedState::Saved(saved)) => saved.entry != 1 && saved.entry + 1 < self.history.next_entry(),
            Some(SavedState::NotSaved { .. }) => true,
            None => self.revision > 0,
        }
    }

    /// Carries a change out, in memory at once, on the disk a moment later.
    ///
    /// # Errors
    /// [`ChangeError`]; nothing has changed then.
    pub fn apply(&mut self, change: Change) -> Result<Change, ChangeError> {
        let change = self.dossier.apply(change)?;
        self.history.record(change.clone(), Timestamp::now());
        self.write(change.clone(), None);
        Ok(change)
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn undo(&mut self) -> Result<Option<Change>, ChangeError> {
        let done = self.history.undo(&mut self.dossier, Timestamp::now())?;
        Ok(done.map(|(change, reverses)| {
            self.write(change.clone(), Some(reverses));
            change
        }))
    }

    /// Does again what was taken back.
    ///
    /// # Errors
    /// As [`History::redo`].
    pub fn redo(&mut self) -> Result<Option<Change>, ChangeError> {
        let done = self.history.redo(&mut self.dossier, Timestamp::now())?;
        Ok(done.map(|(change, reverses)| {
            self.write(change.clone(), Some(reverses));
            change
        }))
    }

    /// What the next undo takes back.
    pub fn next_undo(&self) -> Option<&Act> {
        self.history.next_undo()
    }

    /// What the next redo brings again.
    pub fn next_redo(&self) -> Option<&Act> {
        self.history.next_redo()
    }

    /// Takes note of what the store says.
    pub fn hear(&mut self, state: SavedState) {
        self.saved = Some(state);
    }

    /// Tries at once to write what could not be written.
    pub fn retry(&self) {
        if let Some(worker) = &self.worker {
            worker.retry();
        }
    }

    /// Continues in another file. The answer comes when that is done.
    pub fn move_to(
        &self,
        place: PathBuf,
    ) -> Option<impl Future<Output = Result<(), StoreError>> + Send + 'static + use<>> {
        let answer = self.worker.as_ref()?.move_to(place.clone(), self.dossier.clone());
        Some(async move {
            answer.await.unwrap_or_else(|_| {
                Err(StoreError::System { path: place, detail: "the writer has stopped".to_owned() })
            })
        })
    }

    /// The dossier goes on in another file.
    pub fn moved(&mut self, place: PathBuf) {
        self.path = place;
        // Where the old file could not be read any more, the new one began a journal of its own.
        if matches!(&self.saved, Some(SavedState::Saved(saved)) if saved.entry == 1) {
            self.history = History::new(2);
        }
    }

    fn write(&mut self, change: Change, reverses: Option<u64>) {
        self.revision += 1;
        self.progress = analysis::progress(&self.dossier);
        if let Some(worker) = &self.worker {
            // The answer is not awaited: the saved state tells of it.
            drop(worker.write(change, reverses));
        }
    }
}
