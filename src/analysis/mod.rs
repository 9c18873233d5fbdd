//! Findings from a dossier: pure functions of its records.

mod endorsement;
mod remarks;

pub use endorsement::{Tally, Voice, current_version, tally};
pub use remarks::{Remark, remarks};
