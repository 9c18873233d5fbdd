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
}

/// Opens the system's dialog; the answer comes as [`Message::Chosen`].
pub fn choose(purpose: Purpose, words: &Catalog, near: Option<PathBuf>) -> Task<Message> {
    let mut dialog = rfd::AsyncFileDialog::new();
    let title = match purpose {
        Purpose::Open => "dialog-open",
        Purpose::SavePdf => "dialog-save-pdf",
        Purpose::SaveElsewhere => "dialog-save-elsewhere",
    };
    dialog = dialog.set_title(words.say(title));
    dialog = match purpose {
        Purpose::Open | Purpose::SaveElsewhere => dialog.add_filter("Palabre", &[EXTENSION]),
        Purpose::SavePdf => dialog.add_filter("PDF", &["pdf"]),
    };
    if let Some(near) = near {
        if let Some(folder) = near.parent() {
            dialog = dialog.set_directory(folder);
        }
        if purpose != Purpose::Open
            && let Some(name) = near.file_name()
        {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
    }
    Task::perform(
        async move {
            let chosen = match purpose {
                Purpose::Open => dialog.pick_file().await,
                Purpose::SavePdf | Purpose::SaveElsewhere => dialog.save_file().await,
            };
            chosen.map(|file| file.path().to_path_buf())
        },
        move |path| Message::Chosen(purpose, path),
    )
}
