//! Printed documents: what a dossier says, in blocks; blocks on pages; pages as a PDF.
//!
//! Each step is a function of the one before: [`compose`] chooses and words, [`typeset`] measures and places, [`pdf`]
//! writes. A new kind of document is one new file in `compose`.

pub mod compose;
pub mod document;
pub mod pdf;
pub mod typeset;

pub use compose::{DocumentKind, Order, Subject};

use crate::{
    language::Catalog,
    model::{Disclosure, Dossier},
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
    /// What was said may not be told by name, and nothing else can be printed yet.
    #[error("disclosure {}", .0.code())]
    Undisclosed(Disclosure),
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
    /// Characters that no font has and that were replaced: the character, its Unicode name, how often.
    pub missing: Vec<(char, String, usize)>,
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
    let document = compose::compose(dossier, order, catalog)?;
    let layout = typeset::typeset(&document, catalog, progress)?;
    let bytes = pdf::render(&layout, &document)?;
    let missing = layout
        .missing
        .iter()
        .map(|(&letter, &count)| {
            let name = unicode_names2::name(letter).map_or_else(String::new, |name| name.to_string());
            (letter, name, count)
        })
        .collect();
    Ok(Printed { bytes, pages: layout.pages.len(), untranslated: document.untranslated, missing })
}
