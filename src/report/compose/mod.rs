//! What each kind of document says: records into blocks, in the words of the document's language.

mod attendance;
mod context;
mod decision_statement;
mod decisions;
mod follow_up;
mod formal_minutes;
mod forms;
mod frame;
mod korean_minutes;
mod map;
mod minutes;
mod names;
mod passages;
mod positions;
mod report;
mod roadmap;
mod said;
mod session_guide;
mod shared_position;
mod signatures;
mod stakeholders;
mod synthesis;
mod tally;
mod western_minutes;

use context::Context;
pub use tally::tally_sentence;

use super::{ReportError, document::Document};
use crate::{
    language::Catalog,
    model::{Agreement, Date, Disclosure, Dossier, Id, Session},
};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $about:ident;)*) => {
        /// A kind of document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DocumentKind { $($(#[$doc])* $name,)* }

        impl DocumentKind {
            /// Every kind, in the order in which a dialogue needs them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name on the command line.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What it is about.
            pub const fn about(self) -> About {
                match self { $(Self::$name => About::$about,)* }
            }
        }
    };
}

kinds! {
    /// The facilitator's running order.
    SessionGuide = "session-guide", Session;
    /// The attendance sheet: blank to sign, or as recorded.
    Attendance = "attendance", Session;
    /// Blank paper forms, numbered.
    Forms = "forms", Session;
    /// Minutes of one session.
    Minutes = "minutes", Session;
    /// Statement of decisions of one session or of the whole dialogue.
    Decisions = "decisions", Either;
    /// Register and one-page map of the stakeholders.
    Stakeholders = "stakeholders", Dialogue;
    /// Positions and interests, common ground, movement.
    Positions = "positions", Dialogue;
    /// What was heard, for circulation and sign-off.
    Synthesis = "synthesis", Dialogue;
    /// The shared-position statement.
    SharedPosition = "shared-position", Agreement;
    /// Roadmap table and timeline.
    Roadmap = "roadmap", Dialogue;
    /// Commitments: due, late, done.
    FollowUp = "follow-up", Dialogue;
    /// The consultation report: all of it, for the archive.
    Report = "report", Dialogue;
}

/// What a kind of document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// One session.
    Session,
    /// One session, or all of them.
    Either,
    /// One agreement.
    Agreement,
    /// The whole dialogue.
    Dialogue,
}

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A session.
    Session(Id<Session>),
    /// An agreement.
    Agreement(Id<Agreement>),
    /// The whole dialogue.
    Dialogue,
}

/// The forms that are filled in by hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// A contribution on a question, four to a page.
    #[default]
    Slip,
    /// Position and interests of an organisation, one to a page.
    Sheet,
    /// A vote on the scale of an agreement, four to a page.
    Ballot,
}

impl Form {
    /// Every form.
    pub const ALL: &'static [Self] = &[Self::Slip, Self::Sheet, Self::Ballot];

    /// Its name on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Slip => "slip",
            Self::Sheet => "sheet",
            Self::Ballot => "ballot",
        }
    }
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm: the map as a small poster.
    A3,
    /// 841 × 1189 mm: the map for a wall.
    A0,
}

impl PaperSize {
    /// Every size.
    pub const ALL: &'static [Self] = &[Self::A4, Self::A3, Self::A0];

    /// Its name on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A0 => "a0",
        }
    }

    /// How many times as wide as A4.
    pub const fn factor(self) -> f32 {
        match self {
            Self::A4 => 1.0,
            Self::A3 => std::f32::consts::SQRT_2,
            Self::A0 => 4.0,
        }
    }
}

/// What can be chosen of a document besides what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options {
    /// Minutes: the formal variant; none leaves it to what is recorded of them.
    pub formal: Option<bool>,
    /// Attendance: a sheet to sign with so many empty rows; none for attendance as recorded.
    pub blank_rows: Option<u8>,
    /// Forms: which.
    pub form: Form,
    /// Forms: how many.
    pub copies: u16,
    /// Forms: the number of the first.
    pub first: u32,
    /// Stakeholders: on larger paper the map alone, as a poster.
    pub paper: PaperSize,
    /// How far names are told; none leaves it to what the dialogue or session laid down.
    pub disclosure: Option<Disclosure>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            formal: None,
            blank_rows: None,
            form: Form::Slip,
            copies: 12,
            first: 1,
            paper: PaperSize::A4,
            disclosure: None,
        }
    }
}

/// A document to be printed; its language is that of the catalog it is composed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its kind.
    pub kind: DocumentKind,
    /// What it is about.
    pub subject: Subject,
    /// Date of issue.
    pub date: Date,
    /// The fingerprint of its content, for the foot.
    pub sha256: String,
    /// What was chosen.
    pub options: Options,
}

/// How far names are told in a document: the most careful of what is asked for and what was laid down.
pub fn disclosure(dossier: &Dossier, order: &Order) -> Disclosure {
    let session = match order.subject {
        Subject::Session(id) => dossier.get(id).and_then(|session| session.disclosure),
        // What holds for one session holds for what is told of all of them.
        Subject::Dialogue => dossier.all::<Session>().filter_map(|session| session.disclosure).max(),
        Subject::Agreement(_) => None,
    };
    let laid_down = match order.subject {
        Subject::Session(_) => session.or(dossier.dialogue().and_then(|dialogue| dialogue.disclosure)),
        _ => session.max(dossier.dialogue().and_then(|dialogue| dialogue.disclosure)),
    };
    laid_down.max(order.options.disclosure).unwrap_or(Disclosure::Named)
}

/// The blocks of a document.
///
/// # Errors
/// [`ReportError::Undisclosed`] where it consists of names that may not be told; [`ReportError::NoSubject`].
pub fn compose(dossier: &Dossier, order: &Order, catalog: &Catalog) -> Result<Document, ReportError> {
    let dialogue = dossier.dialogue().ok_or(ReportError::NoDialogue)?;
    let disclosure = disclosure(dossier, order);
    let context = Context::new(dossier, dialogue, catalog, disclosure);
    let session = match order.subject {
        Subject::Session(id) => Some(&**dossier.get(id).ok_or(ReportError::NoSubject)?),
        _ => None,
    };
    let agreement = match order.subject {
        Subject::Agreement(id) => Some(&**dossier.get(id).ok_or(ReportError::NoSubject)?),
        _ => None,
    };
    let blank = order.kind == DocumentKind::Attendance && order.options.blank_rows.is_some();
    let of_names = matches!(
        order.kind,
        DocumentKind::Attendance | DocumentKind::Stakeholders | DocumentKind::SharedPosition
    );
    if of_names && !blank && disclosure != Disclosure::Named {
        return Err(ReportError::Undisclosed(disclosure));
    }
    Ok(match (order.kind, session, agreement) {
        (DocumentKind::Minutes, Some(session), _) => minutes::compose(&context, session, order),
        (DocumentKind::Attendance, Some(session), _) => attendance::compose(&context, session, order),
        (DocumentKind::SessionGuide, Some(session), _) => session_guide::compose(&context, session, order),
        (DocumentKind::Forms, Some(session), _) => forms::compose(&context, session, order),
        (DocumentKind::Decisions, session, None) => decision_statement::compose(&context, session, order),
        (DocumentKind::SharedPosition, _, Some(agreement)) => {
            shared_position::compose(&context, agreement, order)
        }
        (DocumentKind::Stakeholders, None, None) => stakeholders::compose(&context, order),
        (DocumentKind::Positions, None, None) => positions::compose(&context, order),
        (DocumentKind::Synthesis, None, None) => synthesis::compose(&context, order),
        (DocumentKind::Roadmap, None, None) => roadmap::compose(&context, order),
        (DocumentKind::FollowUp, None, None) => follow_up::compose(&context, order),
        (DocumentKind::Report, None, None) => report::compose(&context, order),
        _ => return Err(ReportError::NoSubject),
    })
}

impl Options {
    /// What matters of them for a kind of document; the rest as it is by default.
    #[must_use]
    pub fn of(self, kind: DocumentKind) -> Self {
        let mut own = Self { disclosure: self.disclosure, ..Self::default() };
        match kind {
            DocumentKind::Minutes => own.formal = self.formal,
            DocumentKind::Attendance => own.blank_rows = self.blank_rows,
            DocumentKind::Forms => (own.form, own.copies, own.first) = (self.form, self.copies, self.first),
            DocumentKind::Stakeholders => own.paper = self.paper,
            _ => {}
        }
        own
    }
}
