//! The command line: the window by itself, or `new`, `info`, `check`, `import`, `export`, `print`.
//!
//! Exit codes: 0 done, 1 failed, 2 wrong usage. What was asked for goes to standard output, everything else to standard
//! error, in the language of the system.

mod arguments;
mod commands;
mod tables;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use crate::{
    language::{self, Catalog},
    model::Language,
};

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

/// What a command line asks for.
#[derive(Debug)]
pub enum Asked {
    /// A command, which has been carried out.
    Command(ExitCode),
    /// The window.
    Window(WindowOrder),
}

/// How the window is to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowOrder {
    /// The dossier to open.
    pub file: Option<PathBuf>,
    /// The language of the interface, where it is given.
    pub language: Option<Language>,
    /// The code of the theme, where it is given.
    pub theme: Option<String>,
    /// The scale in per cent, where it is given.
    pub scale: Option<u16>,
    /// Say how long the first frame takes, and leave.
    pub measure: bool,
}

/// Reads a command line, and carries it out where it is a command.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let catalog = Catalog::new(language::of_system());
    let outcome = match arguments::command(&catalog).try_get_matches_from(arguments) {
        Ok(matches) if matches.subcommand().is_none() => {
            let file = matches.get_one::<PathBuf>("file");
            if let Some(missing) = file.filter(|file| !file.exists()) {
                let told =
                    catalog.tell("error-file-missing", &[("file", missing.display().to_string().into())]);
                eprintln!("palabre: {told}");
                // What does not even look like a dossier was meant as a command.
                let named = missing.extension().is_some_and(|ending| ending == crate::store::EXTENSION);
                return Asked::Command(exit_code(if named { Outcome::Failed } else { Outcome::WrongUsage }));
            }
            return Asked::Window(WindowOrder {
                file: file.cloned(),
                language: matches.get_one::<String>("lang").and_then(|code| code.parse().ok()),
                theme: matches.get_one::<String>("theme").cloned(),
                scale: matches.get_one::<u16>("scale").copied(),
                measure: matches.get_flag("measure-start"),
            });
        }
        Ok(matches) => commands::run(&matches, &catalog),
        Err(error) => {
            // Help and version are no errors, but arrive as such.
            let asked = !error.use_stderr();
            let _ = error.print();
            if asked { Outcome::Done } else { Outcome::WrongUsage }
        }
    };
    Asked::Command(exit_code(outcome))
}

/// Says that no window can be opened.
pub fn no_window(detail: &str) -> ExitCode {
    let catalog = Catalog::new(language::of_system());
    eprintln!("palabre: {}", catalog.tell("error-no-window", &[("detail", detail.into())]));
    exit_code(Outcome::Failed)
}

fn exit_code(outcome: Outcome) -> ExitCode {
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::Failed => 1,
        Outcome::WrongUsage => 2,
    })
}
