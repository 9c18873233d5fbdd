//! Registers as people keep them, in spreadsheets: read in any of the usual forms, their columns recognised in three
//! languages, laid over the stakeholders of a dossier as one change that can be looked at first; and written so that they
//! open right elsewhere and come back without difference.

mod cells;
mod columns;
mod plan;
mod read;
mod values;
mod write;

pub use columns::{Column, Columns};
pub use plan::{Fate, Plan, Remark, Row, plan};
pub use read::{Sheet, TableError, sheets};
pub use values::{dated, looks_dated};
pub use write::{TableForm, ending, field, register};
