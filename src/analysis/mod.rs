//! Findings from a dossier: pure functions of its records.

mod endorsement;
mod order;
mod progress;
mod remarks;
mod standing;

pub use endorsement::{Tally, Voice, current_version, tally};
pub use order::{agreements, issues, sessions};
pub use progress::{Due, DueKind, Gap, Phase, PhaseProgress, due, gaps, last_day, progress};
pub use remarks::{Remark, remarks};
pub use standing::{Spread, current_position, history, spread};
