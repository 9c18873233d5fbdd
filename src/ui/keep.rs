//! What the program remembers between two days: language, theme, scale, recent dossiers; and where dossiers are put.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::theme::ThemeName;
use crate::{
    model::{AgendaKind, Language, Minutes, Number, SessionKind, Text},
    store::EXTENSION,
};

/// How many dossiers are remembered.
const RECENT: usize = 12;

/// A dossier that was open before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// The file.
    pub path: PathBuf,
    /// The title it had.
    pub title: String,
    /// Where its dialogue takes place.
    #[serde(default)]
    pub territory: String,
    /// How many sessions it had.
    #[serde(default)]
    pub sessions: usize,
    /// How many stakeholders it had.
    #[serde(default)]
    pub stakeholders: usize,
    /// When it was last open.
    pub at: Timestamp,
}

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface; none until one was chosen: the system's.
    pub language: Option<Language>,
    /// The theme.
    pub theme: ThemeName,
    /// The scale, in per cent, 100 to 200; none until one was chosen.
    pub scale: Option<u16>,
    /// The rail shows icons only, even where there is room.
    pub folded: bool,
    /// No sound tells when the time of a point is over.
    pub silent: bool,
    /// Agendas kept as templates, by name.
    pub templates: Vec<OwnTemplate>,
    /// Who waits to speak and whose clock runs in the session under way; gone when it is closed.
    pub live: Option<crate::ui::screen::sessions::live::Kept>,
    /// Dossiers, the last one first.
    pub recent: Vec<Recent>,
}

/// An agenda kept as a template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnTemplate {
    /// What it is called.
    pub name: String,
    /// What sessions with it are for.
    pub kind: SessionKind,
    /// Its points in their order.
    pub points: Vec<TemplatePoint>,
}

/// A point of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TemplatePoint {
    /// What it is.
    pub kind: AgendaKind,
    /// What it is called.
    pub title: Text,
    /// The question it puts.
    #[serde(default)]
    pub guiding_question: Option<Text>,
    /// Time planned, in minutes.
    #[serde(default)]
    pub minutes: Option<Minutes>,
    /// The round it belongs to.
    #[serde(default)]
    pub round: Option<Number>,
}

/// Where things are kept. Tests give it a folder of their own.
#[derive(Debug, Clone)]
pub struct Keep {
    file: Option<PathBuf>,
    documents: PathBuf,
}

impl Keep {
    /// The places that the system has for this.
    pub fn of_system() -> Self {
        let file = directories::ProjectDirs::from("", "", "Palabre")
            .map(|places| places.config_dir().join("settings.json"));
        let user = directories::UserDirs::new();
        let documents = user
            .as_ref()
            .and_then(directories::UserDirs::document_dir)
            .map(Path::to_path_buf)
            .or_else(|| user.as_ref().map(|user| user.home_dir().join("Documents")))
            .unwrap_or_default();
        Self { file, documents: documents.join("Palabre") }
    }

    /// Everything inside one folder.
    pub fn inside(folder: &Path) -> Self {
        Self { file: Some(folder.join("settings.json")), documents: folder.join("Palabre") }
    }

    /// Where new dossiers and documents go.
    pub fn documents(&self) -> &Path {
        &self.documents
    }

    /// What is remembered; the defaults where nothing can be read.
    pub fn load(&self) -> Settings {
        let text = self.file.as_ref().and_then(|file| fs::read_to_string(file).ok());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Remembers it; complete or not at all. Where that fails, the program goes on as before.
    pub fn save(&self, settings: &Settings) {
        let Some(file) = &self.file else { return };
        let Ok(text) = serde_json::to_string_pretty(settings) else { return };
        let draft = file.with_extension("part");
        let written = file.parent().map_or(Ok(()), fs::create_dir_all);
        let written = written.and_then(|()| fs::write(&draft, text)).and_then(|()| fs::rename(&draft, file));
        if written.is_err() {
            let _ = fs::remove_file(&draft);
        }
    }

    /// A free file for a dossier of this title.
    pub fn free_file(&self, title: &str) -> PathBuf {
        free_name(&self.documents, &file_stem(title), EXTENSION)
    }
}

impl Settings {
    /// Puts a dossier first among the recent ones.
    pub fn remember(&mut self, recent: Recent) {
        self.forget(&recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(RECENT);
    }

    /// Keeps an agenda as a template; one of the same name gives way.
    pub fn keep_template(&mut self, template: OwnTemplate) {
        self.forget_template(&template.name);
        self.templates.push(template);
        self.templates.sort_by_cached_key(|template| crate::language::sort_key(&template.name));
    }

    /// Forgets the template of a name.
    pub fn forget_template(&mut self, name: &str) {
        self.templates.retain(|template| template.name != name);
    }

    /// Forgets a dossier; its file stays.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other.path != path);
    }
}

/// A title as the name of a file: letters and digits of any script, hyphens between.
pub fn file_stem(title: &str) -> String {
    let mut stem = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            stem.push(letter);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    // Systems allow 255 bytes; a lock file and a draft still add to it.
    while stem.len() > 110 {
        // A whole word goes, or letters of a word that is all of it.
        match stem.rfind('-').filter(|at| *at > 60) {
            Some(at) => stem.truncate(at),
            None => {
                stem.pop();
            }
        }
    }
    let stem = stem.trim_matches('-').to_owned();
    if stem.is_empty() { "dossier".to_owned() } else { stem }
}

/// A name in a folder that nothing has yet.
pub fn free_name(folder: &Path, stem: &str, extension: &str) -> PathBuf {
    let name = |number: usize| match number {
        1 => folder.join(format!("{stem}.{extension}")),
        number => folder.join(format!("{stem}-{number}.{extension}")),
    };
    let mut number = 1;
    while name(number).exists() {
        number += 1;
    }
    name(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names_of_files() {
        assert_eq!(file_stem("Cantines & filières locales"), "cantines-filières-locales");
        assert_eq!(file_stem("Commune de l’Île – 2026"), "commune-de-l-île-2026");
        assert_eq!(file_stem("공공급식 지역조달 협의"), "공공급식-지역조달-협의");
        assert_eq!(file_stem("../..\\ :"), "dossier");
        assert!(file_stem(&"é".repeat(500)).len() <= 120);
    }
}
