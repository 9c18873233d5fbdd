//! Commands that can be given from anywhere.

use std::sync::Arc;

use std::time::Duration;

use iced::{Size, Task};
use uuid::Uuid;

use super::super::{
    Command, Delay, Look, Message, Place,
    desk::Desk,
    focus,
    overlay::{self, Overlay},
    screen::{agreement, documents, overview, positions, sessions, stakeholders, start},
    widget::list::Step,
    wording,
};
use crate::{
    language::Catalog,
    model::{Act, Change, Edit, Id, Kind, Person, Position},
    told,
};

use super::{App, desk_title, wait};

impl App {
    pub(super) fn command(&mut self, command: Command) -> Task<Message> {
        let behind = matches!(
            command,
            Command::New
                | Command::Open
                | Command::Undo
                | Command::Redo
                | Command::Filter
                | Command::Find
                | Command::Print
                | Command::PrintNow
                | Command::Help
        );
        // What lies under a dialog waits until it is closed.
        if behind && self.overlay.is_open() {
            return Task::none();
        }
        match command {
            Command::New if self.desk.is_none() => {
                let language = self.words.language();
                self.overlay(Overlay::New { title: String::new(), language, wrong: None })
            }
            Command::New => self.new_record(),
            Command::Open => self.overlay(Overlay::Open { path: String::new(), wrong: None }),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Filter if self.place == Place::Stakeholders => focus::to("filter".to_owned()),
            Command::Filter | Command::Find => {
                let finder = Overlay::finder(self.cx(), &self.reach());
                self.overlay(finder)
            }
            Command::Print => self.print(),
            Command::PrintNow => match self.sessions.selected.filter(|_| self.desk.is_some()) {
                Some(session) => self.handle(Message::Documents(documents::Message::MinutesNow(session))),
                None => Task::none(),
            },
            Command::Help => self.overlay(Overlay::Keys),
            Command::Project => self.project(),
            Command::FullScreen => self.project_full(),
            Command::HoldProjector => self.hold_projector(),
            Command::Sound => {
                self.settings.silent = !self.settings.silent;
                self.keep.save(&self.settings);
                Task::none()
            }
            Command::ExportRegister => {
                let title = self.desk.as_ref().map(desk_title).unwrap_or_default();
                let stem =
                    format!("{}-{}", crate::ui::keep::file_stem(&title), self.words.say("register-stem"));
                let path = crate::ui::keep::free_name(self.keep.documents(), &stem, "xlsx");
                let path = path.display().to_string();
                self.overlay(Overlay::Register { path, private: false, wrong: None })
            }
            Command::SavePicture => self.save_picture(),
            Command::Escape => self.escape(),
            Command::Close => self.close_dossier(),
            Command::SaveElsewhere => {
                let path = self.desk.as_ref().map(|desk| self.keep.free_file(&desk_title(desk)));
                let path = path.map(|path| path.display().to_string()).unwrap_or_default();
                self.overlay(Overlay::Elsewhere { path, wrong: None })
            }
            Command::Retry => {
                if let Some(desk) = &self.desk {
                    desk.retry();
                }
                Task::none()
            }
            Command::Reopen => match self.desk.as_ref().map(|desk| desk.path.clone()) {
                Some(path) => {
                    let place = self.place;
                    let task = self.open(&path);
                    self.place = place;
                    task
                }
                None => Task::none(),
            },
            Command::Language(language) => {
                self.words = Arc::new(Catalog::new(language));
                self.settings.language = Some(language);
                self.keep.save(&self.settings);
                self.overlay = Overlay::Nothing;
                Task::none()
            }
            Command::Theme(name) => {
                self.settings.theme = name;
                self.look = Look::new(name);
                self.keep.save(&self.settings);
                self.overlay = Overlay::Nothing;
                Task::none()
            }
            Command::Scale(percent) => self.scale(percent),
            Command::Zoom(step) => {
                let now = self.settings.scale.unwrap_or(100);
                let to = if step > 0 { now.saturating_add(10) } else { now.saturating_sub(10) };
                self.scale(to)
            }
            Command::FoldRail => {
                self.settings.folded = !self.settings.folded;
                self.keep.save(&self.settings);
                Task::none()
            }
            Command::Frame => {
                self.overlay = Overlay::Nothing;
                self.handle(Message::Overview(overview::Message::Frame(true)))
            }
        }
    }

    pub(super) fn scale(&mut self, percent: u16) -> Task<Message> {
        let before = self.scale_factor();
        self.settings.scale = Some(percent.clamp(100, 200));
        self.keep.save(&self.settings);
        self.overlay = Overlay::Nothing;
        // The window keeps its physical size: what is inside has more or less room at once.
        let factor = before / self.scale_factor();
        self.size = Size::new(self.size.width * factor, self.size.height * factor);
        Task::none()
    }

    pub(super) fn new_record(&mut self) -> Task<Message> {
        let message = match self.place {
            Place::Start => return Task::none(),
            Place::Overview => Message::Sessions(sessions::Message::New),
            Place::Stakeholders => Message::Stakeholders(stakeholders::Message::New),
            Place::Positions => Message::Positions(positions::Message::New),
            Place::Sessions => Message::Sessions(sessions::Message::NewItem),
            Place::SharedPosition => Message::Agreement(agreement::Message::New),
            Place::Documents => return Task::none(),
        };
        if self.desk.as_ref().is_some_and(Desk::is_writable) { self.handle(message) } else { Task::none() }
    }

    pub(super) fn print(&mut self) -> Task<Message> {
        if self.desk.is_none() {
            return Task::none();
        }
        match (self.place, self.sessions.selected) {
            (Place::Documents, _) => self.handle(Message::Documents(documents::Message::Save)),
            (Place::Sessions, Some(session)) => {
                self.handle(Message::Documents(documents::Message::Minutes(session)))
            }
            (Place::SharedPosition, _) => {
                let task = self.handle(Message::Documents(documents::Message::Kind(
                    crate::report::DocumentKind::SharedPosition,
                )));
                Task::batch([task, self.go(Place::Documents)])
            }
            _ => self.go(Place::Documents),
        }
    }

    pub(super) fn escape(&mut self) -> Task<Message> {
        if self.overlay.is_open() {
            self.overlay = Overlay::Nothing;
            let back = if self.desk.is_some() { "heading" } else { "start/new" };
            return focus::to(back.to_owned());
        }
        if self.drafts.fold() || self.toast.take().is_some() || self.refused.take().is_some() {
            return Task::none();
        }
        let narrow = self.cx().is_narrow();
        let closed = match self.place {
            Place::Start | Place::Documents => false,
            Place::Overview => std::mem::take(&mut self.overview.framing),
            Place::Stakeholders => self.stakeholders.escape(),
            Place::Positions => self.positions.escape(),
            Place::Sessions => {
                let dossier = self.desk.as_ref().map_or(&self.nothing, |desk| &desk.dossier);
                self.sessions.escape(dossier, narrow)
            }
            Place::SharedPosition => self.agreement.escape(),
        };
        // Where a row was closed, the rows have the focus again.
        let back = match self.place {
            // Also where a field was only left: the keys of a list and of a picture are never without effect.
            Place::Stakeholders => self.stakeholders.home(),
            Place::Sessions if self.sessions.selected.is_some() => "session/rows",
            _ => "heading",
        };
        if closed || self.place == Place::Stakeholders { focus::to(back.to_owned()) } else { Task::none() }
    }

    /// The list of the screen takes the focus and a step.
    pub(super) fn arrow(&mut self, step: Step) -> Task<Message> {
        if self.overlay.is_open() {
            return Task::none();
        }
        let (key, message) = match self.place {
            Place::Start if self.desk.is_none() => ("recent", Message::Start(start::Message::Step(step))),
            Place::Stakeholders => {
                (self.stakeholders.home(), Message::Stakeholders(self.stakeholders.stepped(step)))
            }
            Place::Positions => ("positions", Message::Positions(positions::Message::Step(step))),
            Place::Sessions if self.sessions.selected.is_none() => {
                ("sessions", Message::Sessions(sessions::Message::Step(step)))
            }
            // From a field that was left, on through the rows of the part.
            Place::Sessions => ("session/rows", Message::Sessions(sessions::Message::ItemStep(step))),
            Place::SharedPosition => ("agreement/voices", Message::Agreement(agreement::Message::Step(step))),
            _ => return Task::none(),
        };
        let stepped = self.handle(message);
        stepped.chain(focus::to(key.to_owned()))
    }

    pub(super) fn undo(&mut self) -> Task<Message> {
        let line = self.place == Place::Stakeholders && self.stakeholders.give_back();
        if line || self.drafts.give_back() {
            let words = self.words.say("draft-given-back");
            return self.show_toast(words, false);
        }
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.is_writable()) else { return Task::none() };
        let act = desk.next_undo().cloned();
        let result = desk.undo();
        self.stepped("undone", act, result)
    }

    pub(super) fn redo(&mut self) -> Task<Message> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.is_writable()) else { return Task::none() };
        let act = desk.next_redo().cloned();
        let result = desk.redo();
        self.stepped("redone", act, result)
    }

    pub(super) fn stepped(
        &mut self,
        key: &str,
        act: Option<Act>,
        result: Result<Option<Change>, crate::model::ChangeError>,
    ) -> Task<Message> {
        match (result, act) {
            (Ok(Some(_)), Some(act)) => {
                let act = wording::act(&self.words, &act);
                let words = self.words.tell(key, &[("act", act.into())]);
                self.show_toast(words, false)
            }
            (Ok(_), _) => Task::none(),
            (Err(error), _) => {
                self.refuse(told::change(&self.words, &error));
                Task::none()
            }
        }
    }

    pub(super) fn remove(&mut self, kind: Kind, uuid: Uuid) -> Task<Message> {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.is_writable()) else { return Task::none() };
        let Some(record) = desk.dossier.record(kind, uuid) else { return Task::none() };
        let along = desk.dossier.consequences(record.clone()).map_or(0, |(removed, _)| removed);
        let name = wording::label_in(&desk.dossier, &record);
        let act = Act::new("act-remove").with("kind", kind).with("name", &name);
        match desk.apply(Change::new(act, vec![Edit::remove(record)])) {
            Ok(_) => {
                self.refused = None;
                let kind = self.words.code("kind", kind.code());
                let told = self.words.tell(
                    "removed",
                    &[("kind", kind.into()), ("name", name.into()), ("count", along.into())],
                );
                self.show_toast(told, true)
            }
            Err(error) => {
                self.refuse(told::change(&self.words, &error));
                Task::none()
            }
        }
    }

    pub(super) fn show(&mut self, kind: Kind, uuid: Uuid) -> Task<Message> {
        self.overlay = Overlay::Nothing;
        let Some(desk) = &self.desk else { return Task::none() };
        let place = match kind {
            Kind::Stakeholder
            | Kind::Membership
            | Kind::StakeholderRole
            | Kind::Relation
            | Kind::Committee => {
                self.stakeholders.show(kind, uuid);
                Place::Stakeholders
            }
            Kind::Person => {
                let of =
                    desk.dossier.get(Id::<Person>::from_uuid(uuid)).and_then(|person| person.stakeholder);
                match of {
                    Some(of) => {
                        self.stakeholders.show(Kind::Stakeholder, of.uuid());
                        self.stakeholders.show_person(Id::from_uuid(uuid));
                    }
                    None => self.stakeholders.show(kind, uuid),
                }
                Place::Stakeholders
            }
            Kind::Article => {
                self.agreement.show(&desk.dossier, uuid);
                Place::SharedPosition
            }
            Kind::Issue => {
                self.positions.show(uuid);
                Place::Positions
            }
            Kind::Position => {
                let position = desk.dossier.get(Id::<Position>::from_uuid(uuid));
                if let Some(issue) = position.map(|position| position.issue) {
                    self.positions.show(issue.uuid());
                }
                Place::Positions
            }
            Kind::Dialogue => Place::Overview,
            _ => {
                self.sessions.show(&desk.dossier, kind, uuid);
                Place::Sessions
            }
        };
        self.go(place)
    }

    pub(super) fn go(&mut self, place: Place) -> Task<Message> {
        if self.desk.is_none() || place == Place::Start {
            return Task::none();
        }
        self.overlay = Overlay::Nothing;
        self.drafts.fold();
        if self.place != place {
            self.refused = None;
        }
        self.place = place;
        focus::to("heading".to_owned())
    }

    pub(super) fn overlay(&mut self, overlay: Overlay) -> Task<Message> {
        let field = overlay.field().map(str::to_owned);
        self.overlay = overlay;
        field.map_or_else(Task::none, focus::to)
    }

    /// What can be found and done at the moment.
    fn reach(&self) -> overlay::Reach {
        let here = match &self.desk {
            Some(_) if self.place == Place::Sessions => {
                self.sessions.offered(self.cx().dossier, self.cx().writable)
            }
            Some(_) if self.place == Place::Stakeholders => stakeholders::offered(self.cx().writable),
            _ => Vec::new(),
        };
        overlay::Reach { open: self.desk.is_some(), here }
    }

    pub(super) fn over(&mut self, message: overlay::Message) -> Task<Message> {
        let reach = self.reach();
        let mut overlay = std::mem::take(&mut self.overlay);
        let (action, then) = overlay.update(message, self.cx(), &reach);
        self.overlay = overlay;
        let done = self.carry_out(action);
        let Some(then) = then else { return done };
        if matches!(self.overlay, Overlay::Finder { .. }) {
            self.overlay = Overlay::Nothing;
        }
        Task::batch([done, self.handle(then)])
    }

    pub(super) fn show_toast(&mut self, words: String, undo: bool) -> Task<Message> {
        self.toasts += 1;
        self.toast = Some((self.toasts, words, undo));
        // Beside everything else: what follows must not wait until the notice goes.
        self.later.push(wait(TOAST, Delay::Toast(self.toasts)));
        Task::none()
    }
}

/// How long a toast stays.
pub(super) const TOAST: Duration = Duration::from_secs(8);
