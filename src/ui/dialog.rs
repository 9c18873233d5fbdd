//! The system's own file dialogs. Behind messages, so that tests never open one.

use std::path::PathBuf;

use iced::Task;

use super::Message;
use crate::{language::Catalog, store::EXTENSION};

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A dossier to open.
    Open,
    /// A place for a PDF.
    SavePdf,
    /// Another place for the dossier.
    SaveElsewhere,
    /// A register to bring in.
    Import,
    /// A place for the register.
    SaveRegister,
}

/// The ends of names that registers have.
pub const TABLES: [&str; 7] = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"];

/// Opens the system's dialog; the answer comes as [`Message::Chosen`].
pub fn choose(purpose: Purpose, words: &Catalog, near: Option<PathBuf>) -> Task<Message> {
    let mut dialog = rfd::AsyncFileDialog::new();
    let title = match purpose {
        Purpose::Open => "dialog-open",
        Purpose::SavePdf => "dialog-save-pdf",
        Purpose::SaveElsewhere => "dialog-save-elsewhere",
        Purpose::Import => "dialog-import",
        Purpose::SaveRegister => "dialog-save-register",
    };
    dialog = dialog.set_title(words.say(title));
    dialog = match purpose {
        Purpose::Open | Purpose::SaveElsewhere => dialog.add_filter("Palabre", &[EXTENSION]),
        Purpose::SavePdf => dialog.add_filter("PDF", &["pdf"]),
        Purpose::Import => dialog.add_filter("CSV, XLSX, ODS", &TABLES),
        Purpose::SaveRegister => dialog.add_filter("XLSX", &["xlsx"]).add_filter("CSV", &["csv"]),
    };
    if let Some(near) = near {
        if let Some(folder) = near.parent() {
            dialog = dialog.set_directory(folder);
        }
        if !matches!(purpose, Purpose::Open | Purpose::Import)
            && let Some(name) = near.file_name()
        {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
    }
    Task::perform(
        async move {
            let chosen = match purpose {
                Purpose::Open | Purpose::Import => dialog.pick_file().await,
                Purpose::SavePdf | Purpose::SaveElsewhere | Purpose::SaveRegister => dialog.save_file().await,
            };
            chosen.map(|file| file.path().to_path_buf())
        },
        move |path| Message::Chosen(purpose, path),
    )
}
