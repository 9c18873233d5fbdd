//! Findings from a dossier: pure functions of its records.

mod endorsement;

pub use endorsement::{Tally, Voice, current_version, tally};
