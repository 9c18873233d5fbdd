//! Palabre.
pub mod analysis;
pub mod cli;
pub mod exchange;
pub mod language;
pub mod model;
pub mod report;
pub mod store;
