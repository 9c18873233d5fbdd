//! Palabre records structured dialogues between governments and social-economy actors and prints what came of them.
//!
//! The house, room by room; `tests/architecture.rs` keeps the walls:
//!
//! - [`model`]: what a dialogue is. Plain records, their rules, and [`model::Change`], the only thing that alters a
//!   [`model::Dossier`].
//! - [`analysis`]: findings from a dossier, pure functions.
//! - [`figure`]: findings as drawings, shapes and hatches that know neither screen nor paper.
//! - [`store`]: the dossier file, one SQLite database with a journal; `src/store/SCHEMA.md` explains it to strangers.
//! - [`exchange`]: dossiers as JSON, the worked examples, fingerprints.
//! - [`language`]: sentences, dates, numbers and typography of French, English and Korean.
//! - [`report`]: printed documents. Records become blocks (`compose`), blocks become pages (`typeset`), pages become a PDF
//!   (`pdf`).
//! - [`cli`]: the command line.

pub mod analysis;
pub mod cli;
pub mod exchange;
pub mod figure;
pub mod issue;
pub mod language;
pub mod model;
mod parallel;
pub mod report;
pub mod store;
pub mod told;
pub mod ui;
