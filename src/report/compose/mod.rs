//! What each kind of document says: records into blocks, in the words of the document's language.

mod context;
mod decisions;
mod korean_minutes;
mod minutes;
mod shared_position;
mod signatures;
mod tally;
mod western_minutes;

use context::Context;
pub use tally::tally_sentence;

use super::{ReportError, document::Document};
use crate::{
    language::Catalog,
    model::{Agreement, Date, Disclosure, Dossier, Id, Session},
};

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// Minutes of one session.
    Minutes,
    /// The shared-position statement.
    SharedPosition,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Minutes, Self::SharedPosition];

    /// Its name on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::SharedPosition => "shared-position",
        }
    }
}

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The minutes of a session.
    Session(Id<Session>),
    /// The shared position laid down in an agreement.
    Agreement(Id<Agreement>),
}

/// A document to be printed; its language is that of the catalog it is composed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What it is about, which decides its kind.
    pub subject: Subject,
    /// Date of issue.
    pub date: Date,
    /// The fingerprint of its content, for the foot.
    pub sha256: String,
}

/// The blocks of a document.
///
/// # Errors
/// [`ReportError::Undisclosed`] where names may not be told; [`ReportError::NoSubject`].
pub fn compose(dossier: &Dossier, order: &Order, catalog: &Catalog) -> Result<Document, ReportError> {
    let dialogue = dossier.dialogue().ok_or(ReportError::NoDialogue)?;
    let context = Context::new(dossier, dialogue, catalog);
    match order.subject {
        Subject::Session(id) => {
            let session = dossier.get(id).ok_or(ReportError::NoSubject)?;
            named(session.disclosure.or(dialogue.disclosure))?;
            Ok(minutes::compose(&context, session, order))
        }
        Subject::Agreement(id) => {
            let agreement = dossier.get(id).ok_or(ReportError::NoSubject)?;
            named(dialogue.disclosure)?;
            Ok(shared_position::compose(&context, agreement, order))
        }
    }
}

/// Until documents can leave names out, those that would have to are refused.
const fn named(disclosure: Option<Disclosure>) -> Result<(), ReportError> {
    match disclosure {
        None | Some(Disclosure::Named) => Ok(()),
        Some(other) => Err(ReportError::Undisclosed(other)),
    }
}
