//! The dossier file: one SQLite database that holds the records and the journal of their changes.
//!
//! [`create`] makes one, [`Store::open`] opens it for writing behind a lock, [`read`] lets readers in beside a writer,
//! [`verify`] says what is wrong with one. [`Worker`] saves from a thread of its own. What the tables mean is in
//! `SCHEMA.md`.

mod error;
mod file;
mod journal;
mod lock;
mod rows;
mod schema;
mod worker;

pub use error::StoreError;
pub use file::{EXTENSION, Reading, Report, Store, create, is_dossier, read, read_history, verify};
pub use journal::{Entry, FieldChange, record_of, values};
pub use lock::Holder;
pub use schema::{APPLICATION_ID, VERSION};
pub use worker::{Finished, Saved, SavedState, Worker};
