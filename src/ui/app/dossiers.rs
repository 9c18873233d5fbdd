//! Opening, making and leaving dossiers.

use std::path::{Path, PathBuf};

use iced::Task;

use super::super::{
    Message, Place,
    desk::{self, Desk},
    focus,
    form::Drafts,
    keep::Recent,
    overlay::Overlay,
    screen::{agreement, documents, overview, positions, sessions, stakeholders, start},
};
use crate::{
    exchange::{self, example},
    model::{Kind, Text},
    store::{SavedState, StoreError},
    told,
};

use super::{App, desk_title};

impl App {
    pub(super) fn refuse(&mut self, told: String) {
        if !self.overlay.refuse(told.clone()) {
            self.refused = Some(told);
        }
    }

    pub(super) fn open(&mut self, path: &Path) -> Task<Message> {
        if !self.may_leave() {
            return Task::none();
        }
        // The same dossier is let go first; another one only once the new one is open.
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        if self.desk.as_ref().is_some_and(|desk| real(&desk.path) == real(path)) {
            self.leave();
        }
        self.made(Desk::open(path))
    }

    pub(super) fn make(&mut self, new: &start::NewDossier) -> Task<Message> {
        let Some(title) = Text::some(&new.title) else { return Task::none() };
        let path = self.keep.free_file(&new.title);
        let (records, act) = exchange::fresh(title, new.language);
        self.made(Desk::make(&path, records, act))
    }

    pub(super) fn explore(&mut self, name: &'static str) -> Task<Message> {
        let Some(example) = example(name) else { return Task::none() };
        match exchange::from_example(example, Some(self.words.language()), None) {
            Ok((records, act)) => {
                let title = self.words.say(&format!("example-{name}"));
                let path = self.keep.free_file(&title);
                self.made(Desk::make(&path, records, act))
            }
            Err(error) => {
                self.refuse(told::import(&self.words, Path::new(name), &error));
                Task::none()
            }
        }
    }

    /// Goes on with a dossier that was opened or made, or says why that failed; then the one before stays.
    pub(super) fn made(&mut self, made: Result<(Desk, Option<desk::News>), StoreError>) -> Task<Message> {
        match made {
            Ok(made) => {
                self.leave();
                self.begin(made)
            }
            Err(error) => {
                self.refuse(told::store(&self.words, &error));
                Task::none()
            }
        }
    }

    pub(super) fn begin(&mut self, (desk, news): (Desk, Option<desk::News>)) -> Task<Message> {
        self.opened += 1;
        self.desk = Some(desk);
        self.overlay = Overlay::Nothing;
        self.refused = None;
        self.warned = false;
        self.place = Place::Overview;
        self.remember();
        let heard = news.map_or_else(Task::none, |news| {
            let of = self.opened;
            Task::run(news, move |state| Message::Saved(of, state))
        });
        // Where a session was running it goes on.
        let resumed = self
            .desk
            .as_ref()
            .is_some_and(|desk| self.sessions.resume(&desk.dossier, self.settings.live.as_ref()));
        if resumed {
            self.place = Place::Sessions;
        }
        let first = if resumed { "capture" } else { "heading" };
        Task::batch([heard, focus::to(first.to_owned())])
    }

    /// Keeps who waits to speak and whose clock runs, where that has changed.
    pub(super) fn keep_live(&mut self) {
        let Some(desk) = &self.desk else { return };
        let live = self.sessions.kept(&desk.dossier, self.clock);
        if live != self.settings.live {
            self.settings.live = live;
            self.keep.save(&self.settings);
        }
    }

    /// Whether the dossier can be let go: everything typed is on the disk, or was asked about once.
    pub(super) fn may_leave(&mut self) -> bool {
        let unsaved =
            self.desk.as_ref().is_some_and(|desk| matches!(desk.saved, Some(SavedState::NotSaved { .. })));
        let typed = self.drafts.is_refused() || self.sessions.is_typing();
        if (unsaved || typed) && !self.warned {
            self.warned = true;
            let key = if unsaved { "close-unsaved" } else { "close-typing" };
            self.refuse(self.words.say(key));
            return false;
        }
        true
    }

    pub(super) fn leave(&mut self) {
        if self.desk.is_some() {
            self.remember();
        }
        // Letting it go waits until all that can be written is.
        self.desk = None;
        self.drafts = Drafts::default();
        self.overview = overview::State::default();
        self.stakeholders = stakeholders::State::default();
        self.positions = positions::State::default();
        self.sessions = sessions::State::default();
        self.agreement = agreement::State::default();
        self.documents = documents::State::default();
        self.toast = None;
        self.place = Place::Start;
    }

    pub(super) fn close_dossier(&mut self) -> Task<Message> {
        if !self.may_leave() {
            return Task::none();
        }
        self.overlay = Overlay::Nothing;
        self.leave();
        focus::to("start/new".to_owned())
    }

    pub(super) fn remember(&mut self) {
        let Some(desk) = &self.desk else { return };
        let path = std::path::absolute(&desk.path).unwrap_or_else(|_| desk.path.clone());
        let territory = desk.dossier.dialogue().and_then(|d| d.territory.as_ref()).map(ToString::to_string);
        self.settings.remember(Recent {
            path,
            title: desk_title(desk),
            territory: territory.unwrap_or_default(),
            sessions: desk.dossier.count(Kind::Session),
            stakeholders: desk.dossier.count(Kind::Stakeholder),
            at: jiff::Timestamp::now(),
        });
        self.keep.save(&self.settings);
    }

    pub(super) fn move_to(&mut self, path: PathBuf) -> Task<Message> {
        let path =
            if path.extension().is_none() { path.with_extension(crate::store::EXTENSION) } else { path };
        let Some(moving) = self.desk.as_ref().and_then(|desk| desk.move_to(path.clone())) else {
            return Task::none();
        };
        Task::perform(moving, move |result| Message::Moved(path.clone(), result))
    }
}
