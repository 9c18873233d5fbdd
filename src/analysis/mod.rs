//! Findings from a dossier: pure functions of its records.

mod endorsement;
mod live;
mod order;
mod progress;
mod remarks;
mod standing;

pub use endorsement::{Tally, Voice, current_version, tally};
pub use live::{
    Balance, Share, Step, StepState, agenda, is_group, left, question_number, seconds_between,
    speaking_balance, stakeholder_behind, steps,
};
pub use order::{agreements, issues, sessions};
pub use progress::{Due, DueKind, Gap, Phase, PhaseProgress, due, gaps, last_day, progress};
pub use remarks::{Remark, remarks};
pub use standing::{Spread, current_position, history, spread};
