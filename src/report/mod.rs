//! Printed documents: what a dossier says, in blocks; blocks on pages; pages as a PDF.
//!
//! Each step is a function of the one before: [`compose`] chooses and words, [`typeset`] measures and places, [`pdf`]
//! writes. A new kind of document is one new file in `compose`.

pub mod compose;
pub mod document;
mod later;
mod leaks;
pub mod pdf;
mod plain;
pub mod raster;
pub mod typeset;

pub use leaks::Leak;
pub use plain::plain;

pub use compose::{
    About, DocumentKind, Form, Options, Order, PaperSize, Subject, disclosure, tally_sentence,
};

use std::collections::BTreeMap;

use crate::{
    language::Catalog,
    model::{Disclosure, Dossier, Kind, Language},
};

/// Why a document cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The dossier holds no dialogue.
    #[error("no dialogue")]
    NoDialogue,
    /// The session or agreement is not there.
    #[error("no such subject")]
    NoSubject,
    /// The document consists of names, and they may not be told.
    #[error("disclosure {}", .0.code())]
    Undisclosed(Disclosure),
    /// Names that may not be told stand in its text.
    #[error("names: {}", .0.iter().map(|leak| leak.name.as_str()).collect::<Vec<_>>().join(", "))]
    Leaks(Vec<Leak>),
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// The file could not be written.
    #[error("pdf: {0}")]
    Pdf(String),
}

/// A printed document.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// How many recorded texts stand in another language, for want of a translation.
    pub untranslated: usize,
    /// How many records it may tell of that are of a day after the document's.
    pub later: usize,
    /// Characters that no font has and that were replaced: the character, its Unicode name, how often.
    pub missing: Vec<(char, String, usize)>,
}

/// A document whose pages are set: to be looked at, and to be written as PDF.
#[derive(Debug, Clone)]
pub struct Pages {
    document: document::Document,
    order: Order,
    leaks: Vec<Leak>,
    later: Vec<(Kind, uuid::Uuid)>,
    holders: BTreeMap<char, (Kind, uuid::Uuid)>,
    /// Every glyph in its place.
    pub layout: typeset::Layout,
}

/// Sets the pages of a document. `progress` hears how far it is and says whether to go on.
///
/// # Errors
/// [`ReportError`].
pub fn set(
    dossier: &Dossier,
    order: &Order,
    catalog: &Catalog,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Result<Pages, ReportError> {
    let mut document = compose::compose(dossier, order, catalog)?;
    if document.language == Language::French {
        for block in &mut document.blocks {
            block.each_text(&mut document::Rich::raise_ordinals);
        }
    }
    let mut layout = typeset::typeset(&document, catalog, progress)?;
    layout.enlarge(order.options.paper.factor());
    for (&letter, count) in &mut layout.missing {
        // A word is shaped once, however often it stands there.
        *count = 0;
        let mut add = |text: &mut document::Rich| *count += text.text().matches(letter).count();
        document.blocks.iter_mut().for_each(|block| block.each_text(&mut add));
        *count = (*count).max(1);
    }
    let leaks = leaks::leaks(dossier, &document, &layout, order);
    let missing = layout.missing.keys().copied();
    let holders =
        missing.filter_map(|letter| Some((letter, leaks::holder(dossier, &letter.to_string())?))).collect();
    let later = later::later(dossier, order);
    Ok(Pages { document, order: order.clone(), leaks, later, holders, layout })
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.layout.pages.len()
    }

    /// The title of the document.
    pub fn title(&self) -> &str {
        &self.document.title
    }

    /// What was ordered.
    pub const fn order(&self) -> &Order {
        &self.order
    }

    /// The language they are in.
    pub const fn language(&self) -> Language {
        self.document.language
    }

    /// Names that may not be told and stand in the text all the same, but for those that may stand.
    pub fn leaks(&self, accepted: &[String]) -> Vec<&Leak> {
        self.leaks.iter().filter(|leak| !accepted.contains(&leak.name)).collect()
    }

    /// How many recorded texts stand in another language, for want of a translation.
    pub const fn untranslated(&self) -> usize {
        self.document.untranslated.len()
    }

    /// The first record that lacks a translation.
    pub fn first_untranslated(&self) -> Option<(Kind, uuid::Uuid)> {
        self.document.untranslated.first().copied()
    }

    /// What it may tell of that is of a day after the document's: sessions held and endorsements, the earliest first.
    pub fn later(&self) -> &[(Kind, uuid::Uuid)] {
        &self.later
    }

    /// The first record whose words hold a character that no font has.
    pub fn holder_of(&self, letter: char) -> Option<(Kind, uuid::Uuid)> {
        self.holders.get(&letter).copied()
    }

    /// Characters that no font has and that were replaced: the character, its Unicode name, how often.
    pub fn missing(&self) -> Vec<(char, String, usize)> {
        let name = |letter| unicode_names2::name(letter).map_or_else(String::new, |name| name.to_string());
        self.layout.missing.iter().map(|(&letter, &count)| (letter, name(letter), count)).collect()
    }

    /// The pages as a PDF. `accepted`: names found in the text that stand for something else there, and may stand.
    /// `progress` hears, from any thread, how many pages are written, and says whether to go on.
    ///
    /// # Errors
    /// [`ReportError::Leaks`] where the text tells names that may not be told; [`ReportError::Stopped`];
    /// [`ReportError::Pdf`].
    pub fn print(
        &self,
        accepted: &[String],
        progress: &(dyn Fn(usize, usize) -> bool + Sync),
    ) -> Result<Printed, ReportError> {
        let leaks = self.leaks(accepted);
        if !leaks.is_empty() {
            return Err(ReportError::Leaks(leaks.into_iter().cloned().collect()));
        }
        Ok(Printed {
            bytes: pdf::render(&self.layout, &self.document, progress)?,
            pages: self.count(),
            untranslated: self.untranslated(),
            later: self.later.len(),
            missing: self.missing(),
        })
    }
}

/// Prints a document. `progress` hears how far it is and says whether to go on.
///
/// # Errors
/// [`ReportError`].
pub fn print(
    dossier: &Dossier,
    order: &Order,
    catalog: &Catalog,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Result<Printed, ReportError> {
    set(dossier, order, catalog, progress)?.print(&[], &|_, _| true)
}
