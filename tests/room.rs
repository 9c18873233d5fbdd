//! A folder of its own for each window that a test opens.

use std::path::PathBuf;

use palabre::{
    exchange::{example, fresh, from_example},
    model::{Language, Text},
    store,
    ui::Launch,
};

use crate::window::{Window, launch};

/// A laptop's screen.
pub const SIZE: (f32, f32) = (1366.0, 768.0);

/// A folder with what a window needs, gone with it.
pub struct Room {
    pub folder: tempfile::TempDir,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn launch(&self, language: Language) -> Launch {
        Launch { language: Some(language), ..launch(self.folder.path()) }
    }

    pub fn worked(&self, language: Language) -> PathBuf {
        let file = self.folder.path().join("worked.palabre");
        let (records, act) = from_example(example("worked").unwrap(), Some(language), None).unwrap();
        drop(store::create(&file, records, act).unwrap());
        file
    }

    pub fn open_worked(&self) -> Window {
        let file = Some(self.worked(Language::English));
        Window::open(Launch { file, ..self.launch(Language::English) }, SIZE)
    }

    /// A dossier of which only the title is known.
    pub fn open_blank(&self) -> Window {
        let file = self.folder.path().join("blank.palabre");
        let (records, act) = fresh(Text::new("Canteens").unwrap(), Language::English);
        drop(store::create(&file, records, act).unwrap());
        Window::open(Launch { file: Some(file), ..self.launch(Language::English) }, SIZE)
    }
}
