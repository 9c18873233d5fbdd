//! Findings from a dossier: pure functions of its records.

mod endorsement;
mod grid;
mod live;
mod minuted;
mod network;
mod order;
mod progress;
mod register;
mod remarks;
mod sounding;
mod standing;

pub use endorsement::{Tally, Voice, current_version, tally};
pub use grid::{Rated, cutoffs, rated};
pub use live::{
    Balance, Share, Step, StepState, agenda, is_group, left, question_number, seconds_between,
    speaking_balance, stakeholder_behind, steps,
};
pub use minuted::{
    MinutesRemark, Missing, between, is_passage, leader, minutes_remarks, newest_minutes, objections,
    objects, passage, said, told_with,
};
pub use network::{Network, network};
pub use order::{agreements, breakouts, categories, issues, sessions};
pub use progress::{Due, DueKind, Gap, Phase, PhaseProgress, due, gaps, last_day, progress};
pub use register::{
    Absent, Checklist, absent, called, checklist, duplicates, goes_by, is_called, matching_key, meant,
};
pub use remarks::{Remark, remarks};
pub use sounding::{Shown, Wording, is_sounded, levels, only_worded, shown, sounded, wording, wording_on};
pub use standing::{Spread, current_position, history, spread, stance_days, stance_on};
