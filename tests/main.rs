//! What Palabre promises, one file a promise, in one program so that it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_imports,
    clippy::needless_pass_by_value,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::type_complexity,
    clippy::format_collect
)] // tests say what they expect by failing

mod architecture;
mod command;
mod crash;
mod dossier;
mod exchange;
mod file;
mod interface;
mod lists;
mod locale;
mod maps;
mod minutes;
mod page;
mod register;
mod report;
mod room;
mod schema;
mod screenreader;
mod support;
mod table;
#[path = "tools/window.rs"]
mod window;
