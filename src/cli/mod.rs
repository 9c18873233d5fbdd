//! The command line: `new`, `info`, `check`, `import`, `export`, `print`.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong usage. What was asked for goes to standard output, everything else to standard
//! error, in the language of the system.

mod arguments;
mod commands;
mod message;

use std::{ffi::OsString, process::ExitCode};

use crate::language::{self, Catalog};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// It did what was asked.
    Done,
    /// It could not.
    Failed,
    /// It was asked for something that does not exist.
    WrongUsage,
}

/// Runs a command line and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let catalog = Catalog::new(language::of_system());
    let outcome = match arguments::command(&catalog).try_get_matches_from(arguments) {
        Ok(matches) => commands::run(&matches, &catalog),
        Err(error) => {
            // Help and version are no errors, but arrive as such.
            let asked = !error.use_stderr();
            let _ = error.print();
            if asked { Outcome::Done } else { Outcome::WrongUsage }
        }
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::Failed => 1,
        Outcome::WrongUsage => 2,
    })
}
