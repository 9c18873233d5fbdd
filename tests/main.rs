//! What Palabre promises, one file a promise, in one program so that it is linked once.

mod architecture;
mod command;
mod crash;
mod dossier;
mod exchange;
mod file;
mod locale;
mod page;
mod report;
mod schema;
mod support;
