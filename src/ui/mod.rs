//! The window: what a facilitator sees and does.
//!
//! [`app`] holds the state, routes messages and alone carries out what screens ask for; [`shell`] draws the frame around
//! them; [`desk`] is the open dossier with its history and its file. A screen is one file in [`screen`]: a state, its
//! messages, `update`, which returns an [`Action`], and `view`. What screens are made of stands in [`widget`], fields of
//! records in [`form`], colours and sizes in [`theme`]. [`reader`] tells screen readers what is there.

pub mod app;
mod chime;
mod desk;
mod dialog;
mod focus;
mod form;
pub mod keep;
mod overlay;
mod projector;
mod reader;
pub mod screen;
mod shell;
mod shortcut;
pub mod theme;
pub mod widget;
mod wording;

use std::path::PathBuf;

use iced::{Size, Task, window};

pub use app::{App, Launch, display, heard, run};
pub use screen::Place;
pub use theme::{Look, ThemeName};

use crate::{
    language::{Arg, Catalog},
    model::{Change, Date, DateTime, Dossier, Language},
    store::SavedState,
};

/// A piece of the window.
pub type Element<'a> = iced::Element<'a, Message, Look, iced::Renderer>;

/// Everything that can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// On the start screen.
    Start(screen::start::Message),
    /// On the overview.
    Overview(screen::overview::Message),
    /// Among the stakeholders.
    Stakeholders(screen::stakeholders::Message),
    /// In the matrix of positions.
    Positions(screen::positions::Message),
    /// In the sessions.
    Sessions(screen::sessions::Message),
    /// In the shared position.
    Agreement(screen::agreement::Message),
    /// Among the documents.
    Documents(screen::documents::Message),
    /// In what lies over the screen.
    Overlay(overlay::Message),
    /// In a field of a record.
    Form(form::Event),
    /// A command was given, by key, button or the search field.
    Command(Command),
    /// To another place.
    Go(Place),
    /// A record is wanted.
    Show(crate::model::Kind, uuid::Uuid),
    /// A record goes.
    Remove(crate::model::Kind, uuid::Uuid),
    /// The window changed.
    Window(window::Id, window::Event),
    /// Where the client area of the window is, in physical pixels.
    Origin(Option<(i16, i16)>),
    /// The store says how saving goes, of the dossier with this number.
    Saved(u64, SavedState),
    /// From a screen reader.
    Reader(reader::Signal),
    /// A delay is over.
    Elapsed(Delay),
    /// A file was chosen in the system's dialog, or none.
    Chosen(dialog::Purpose, Option<PathBuf>),
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// Continuing in another file succeeded or did not.
    Moved(PathBuf, Result<(), crate::store::StoreError>),
    /// An arrow was pressed and nothing else took it: the list of the screen does.
    Arrow(widget::list::Step),
    /// Tab was pressed.
    Tab {
        /// With Shift.
        back: bool,
    },
    /// From a list into the inspector of this key, beside it.
    Inspect(&'static str),
    /// A notice was read and is put away.
    Dismiss,
    /// Nothing but a reason to look again.
    Look,
}

/// A delay that was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delay {
    /// After typing.
    Draft,
    /// Of the toast with this number.
    Toast(u64),
    /// Of the clocks of a running session.
    Second,
}

/// What can be asked for from anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// A new record of the screen, or a new dossier on the start screen.
    New,
    /// Another dossier.
    Open,
    /// The last step back.
    Undo,
    /// The step taken back again.
    Redo,
    /// The filter of the screen.
    Filter,
    /// The search field.
    Find,
    /// The document of the screen.
    Print,
    /// The minutes of the session that is open, as a file, at once.
    PrintNow,
    /// The keys.
    Help,
    /// The register of stakeholders as a spreadsheet.
    ExportRegister,
    /// The picture of the screen as a file.
    SavePicture,
    /// Closes what lies on top.
    Escape,
    /// Back to the start screen.
    Close,
    /// Writes the dossier to another place, where its own cannot be written.
    SaveElsewhere,
    /// Tries again to write.
    Retry,
    /// Opens the dossier once more, now for writing.
    Reopen,
    /// The language of the interface.
    Language(Language),
    /// The theme.
    Theme(ThemeName),
    /// The scale, in per cent.
    Scale(u16),
    /// Larger or smaller by a step.
    Zoom(i8),
    /// The rail with words or without.
    FoldRail,
    /// The frame of the dialogue.
    Frame,
    /// The window for the room, or its end.
    Project,
    /// That window over the whole screen, or not.
    FullScreen,
    /// That window stays with what it shows, or follows again.
    HoldProjector,
    /// The sound when the time of a point is over, or none.
    Sound,
}

/// What a screen wants; the program alone carries it out.
#[derive(Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// A change of the dossier.
    Edit(Change),
    /// A change after which this thing is to have the focus.
    EditThenFocus(Change, String),
    /// A change after which the text of this field is selected, to be written over.
    EditThenSelect(Change, form::Slot),
    /// Something was done that can be taken back, in words.
    Done(String),
    /// Another place.
    Go(Place),
    /// A dossier is to be opened.
    Open(PathBuf),
    /// A dossier is to be made.
    Make(screen::start::NewDossier),
    /// A copy of an example is to be made and opened.
    Explore(&'static str),
    /// A recent dossier is to be forgotten.
    Forget(PathBuf),
    /// An agenda is to be kept as a template under its name.
    KeepTemplate(keep::OwnTemplate),
    /// The template of this name is to be forgotten.
    ForgetTemplate(String),
    /// The picture of the screen is to become a file.
    SavePicture,
    /// Something to be said that does not last.
    Toast(String),
    /// Something is not right, in words.
    Refused(String),
    /// This thing is to have the focus.
    Focus(String),
    /// Work for the background or for the widgets.
    Task(Task<Message>),
    /// Several of these, in order.
    Batch(Vec<Action>),
}

/// What every view knows.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The language of the interface.
    pub words: &'a Catalog,
    /// The inner size of the window, in logical pixels.
    pub size: Size,
    /// What is being typed.
    pub drafts: &'a form::Drafts,
    /// Whether the dossier can be changed.
    pub writable: bool,
    /// Today.
    pub today: Date,
    /// The moment, to the second.
    pub now: DateTime,
    /// The rail shows icons only.
    pub folded: bool,
    /// A sound tells when the time of a point is over.
    pub sound: bool,
    /// The window for the room stays with what it shows.
    pub held: bool,
    /// Agendas kept as templates.
    pub templates: &'a [keep::OwnTemplate],
}

impl std::fmt::Debug for Cx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx").field("size", &self.size).finish_non_exhaustive()
    }
}

impl Cx<'_> {
    /// A sentence.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A sentence with values.
    pub fn tell(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.words.tell(key, values)
    }

    /// A sentence with a count.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.words.tell(key, &[("count", count.into())])
    }

    /// A code of a family in words.
    pub fn code(&self, family: &str, code: &str) -> String {
        self.words.code(family, code)
    }

    /// The message where the dossier can be changed.
    pub fn if_writable(&self, message: Message) -> Option<Message> {
        self.writable.then_some(message)
    }

    /// The width of what lies beside the rail.
    pub fn content_width(&self) -> f32 {
        self.size.width - if self.folded { theme::RAIL_FOLDED } else { theme::RAIL }
    }

    /// Whether an inspector covers the list instead of standing beside it.
    pub fn is_narrow(&self) -> bool {
        self.size.width < 1100.0
    }

    /// Whether only the most important columns have room.
    pub fn is_small(&self) -> bool {
        self.size.width < 800.0
    }
}
