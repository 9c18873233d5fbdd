//! The sessions: details, agenda, attendance, contributions entered line by line, decisions.

mod rows;

mod agenda;
mod attendance;
mod capture;
mod decisions;
mod details;
pub mod live;
pub mod minutes;
mod offers;
pub mod rework;
pub mod soundings;
mod speakers;
mod stream;
pub mod templates;
mod view;

use std::collections::HashMap;

use iced::widget::scrollable;
use uuid::Uuid;

use crate::{
    analysis,
    model::{
        Act, AgendaItem, Attendance, Change, Contribution, ContributionKind, Correction, Date, DateTime,
        Decision, Dossier, Edit, Id, Kind, MinutesStatus, Number, Session, SessionKind, SessionStatus, Text,
        Time,
    },
    ui::{
        Action, Cx,
        form::Slot,
        widget::{list, list::Step},
        wording,
    },
};

pub use agenda::issue_answers;
pub use offers::Offer;
use rows::{ADD, ROW_HEIGHT, ROWS, add_line, item_inspector, item_row, row_key, rows, with_icon};

/// Width of the list of sessions.
const LIST: f32 = 252.0;
/// Height of a row of that list.
const SESSION_ROW: f32 = 56.0;
/// Key of that list.
const KEY: &str = "sessions";

/// A part of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// When, where, who leads.
    #[default]
    Details,
    /// What is on the agenda.
    Agenda,
    /// Who was there.
    Attendance,
    /// What was said.
    Contributions,
    /// What was decided.
    Decisions,
    /// What is told of it.
    Minutes,
}

impl Tab {
    /// Every part, in order.
    pub const ALL: [Self; 6] =
        [Self::Details, Self::Agenda, Self::Attendance, Self::Contributions, Self::Decisions, Self::Minutes];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Agenda => "agenda",
            Self::Attendance => "attendance",
            Self::Contributions => "contributions",
            Self::Decisions => "decisions",
            Self::Minutes => "minutes",
        }
    }
}

/// Where the sessions stand.
#[derive(Debug, Default)]
pub struct State {
    /// The session that is open.
    pub selected: Option<Id<Session>>,
    /// The part of it that shows.
    pub tab: Tab,
    item: Option<(Kind, Uuid)>,
    /// The row that was closed last: a step goes on from it.
    left: Option<(Kind, Uuid)>,
    list: list::Position,
    rows: list::Position,
    adding: String,
    /// The name for a template.
    naming: String,
    suggestion: usize,
    capture: capture::State,
    live: live::State,
    minutes: minutes::State,
    /// Lines half written in other sessions, and the clocks of those.
    kept: HashMap<Id<Session>, (capture::State, String, live::State)>,
    stream: stream::Heights,
}

/// What happens in the sessions.
#[derive(Debug, Clone)]
pub enum Message {
    /// A session is opened, or none.
    Select(Option<Id<Session>>),
    /// A step through the sessions.
    Step(Step),
    /// The list of sessions was scrolled.
    Scrolled(scrollable::Viewport),
    /// A part of the session.
    Tab(Tab),
    /// The same by key, from wherever one is.
    Part(Tab),
    /// A new session.
    New,
    /// A new thing of the part that shows: the line for it gets the focus.
    NewItem,
    /// A row of the part is selected, or none.
    Item(Option<(Kind, Uuid)>),
    /// A step through the rows of the part.
    ItemStep(Step),
    /// The rows of the part were scrolled.
    RowsScrolled(scrollable::Viewport),
    /// Typed in the line for a new row.
    Adding(String),
    /// Another suggestion under that line.
    Suggest(bool),
    /// A suggestion was taken.
    Take(usize),
    /// The line is complete.
    Add,
    /// Everybody of the register is put on the attendance list.
    AddAll,
    /// The selected row is ticked off: somebody is here.
    Tick,
    /// The attendance of the selected row.
    Attends(crate::model::AttendanceStatus),
    /// The selected point of the agenda, or contribution, goes up or down.
    Shift(bool),
    /// The selected contribution is put right.
    Rework(rework::Message),
    /// With the minutes.
    Minutes(minutes::Message),
    /// In the line that captures what is said.
    Capture(capture::Message),
    /// While it runs.
    Live(live::Message),
    /// An agenda to begin with.
    Template(templates::Template),
    /// The agenda of an earlier session is taken over.
    CopyAgenda(Id<Session>),
    /// An agenda that somebody kept.
    OwnTemplate(crate::ui::keep::OwnTemplate),
    /// Typed in the line for the name of a template.
    Naming(String),
    /// The agenda is kept as a template.
    KeepTemplate,
    /// A template is no longer kept.
    ForgetTemplate(String),
}

/// The time of a message.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The day and the time of the clock on the wall.
    pub day: (Date, Time),
    /// The same as a moment, to the second.
    pub moment: DateTime,
}

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(
        &mut self,
        message: Message,
        dossier: &Dossier,
        words: &crate::language::Catalog,
        now: Now,
    ) -> Action {
        match message {
            Message::Select(selected) => {
                self.open(selected);
                Action::None
            }
            Message::Step(step) => {
                let sessions = analysis::sessions(dossier);
                let at = sessions.iter().position(|session| Some(session.id) == self.selected);
                let Some(to) = step.from(at, sessions.len()) else { return Action::None };
                let tab = self.tab;
                self.open(sessions.get(to).map(|session| session.id));
                self.tab = tab;
                let top = to as f32 * SESSION_ROW;
                Action::Task(self.list.reveal(KEY, top, top + SESSION_ROW, 520.0))
            }
            Message::Scrolled(viewport) => {
                self.list.scrolled(viewport);
                Action::None
            }
            Message::Tab(tab) => {
                if self.tab != tab {
                    self.adding.clear();
                }
                self.tab = tab;
                self.item = None;
                self.suggestion = 0;
                match tab {
                    Tab::Contributions => {
                        Action::Batch(vec![Action::Focus(capture::KEY.to_owned()), to_the_end()])
                    }
                    Tab::Details => Action::None,
                    Tab::Minutes => Action::Focus(ROWS.to_owned()),
                    _ => Action::Focus(ADD.to_owned()),
                }
            }
            Message::Part(tab) if self.selected.is_some() => {
                let shown = self.update(Message::Tab(tab), dossier, words, now);
                Action::Batch(vec![Action::Go(super::Place::Sessions), shown])
            }
            Message::Part(_) => Action::None,
            Message::New => {
                let Some(session) = new_session(dossier, words, now.day.0) else { return Action::None };
                let title = Slot::of(&session, "title");
                self.open(Some(session.id));
                let act = Act::new("act-create").with("kind", Kind::Session).with("name", &session.title);
                Action::Batch(vec![
                    Action::Go(super::Place::Sessions),
                    Action::EditThenSelect(Change::new(act, vec![Edit::create(session)]), title),
                ])
            }
            Message::NewItem => match (self.selected, self.tab) {
                (None, _) | (_, Tab::Details | Tab::Minutes) => {
                    self.update(Message::New, dossier, words, now)
                }
                (_, Tab::Contributions) => Action::Focus(capture::KEY.to_owned()),
                _ => Action::Focus(ADD.to_owned()),
            },
            Message::Item(item) => {
                self.item = item;
                Action::None
            }
            Message::ItemStep(step) => self.item_step(step, dossier),
            Message::RowsScrolled(viewport) => {
                self.rows.scrolled(viewport);
                Action::None
            }
            Message::Adding(text) => {
                self.adding = text;
                self.suggestion = 0;
                Action::None
            }
            // From the line into the rows below it, where nothing is offered.
            Message::Suggest(down) if self.adding.trim().is_empty() => {
                if down {
                    let step = self.update(Message::ItemStep(Step::First), dossier, words, now);
                    return Action::Batch(vec![step, Action::Focus(ROWS.to_owned())]);
                }
                Action::None
            }
            Message::Suggest(down) => {
                let count = self.suggestions(dossier).len();
                let step = if down { Step::Down } else { Step::Up };
                self.suggestion = step.from(Some(self.suggestion), count).unwrap_or(0);
                Action::None
            }
            Message::Take(place) => {
                self.suggestion = place;
                self.add(dossier)
            }
            Message::Add => self.add(dossier),
            Message::AddAll => self.selected.map_or(Action::None, |id| attendance::add_all(dossier, id)),
            Message::Tick => match self.item {
                Some((Kind::Attendance, uuid)) => attendance::tick(dossier, Id::from_uuid(uuid), now.day.1),
                _ => Action::None,
            },
            Message::Attends(status) => match self.item {
                Some((Kind::Attendance, uuid)) => attendance::set(dossier, Id::from_uuid(uuid), status),
                _ => Action::None,
            },
            Message::Shift(down) => match self.item {
                Some((Kind::AgendaItem, uuid)) => agenda::shift(dossier, Id::from_uuid(uuid), down),
                Some((Kind::Contribution, _)) => self.rework(&rework::Message::Shift(down), dossier, words),
                _ => Action::None,
            },
            Message::Rework(message) => self.rework(&message, dossier, words),
            Message::Minutes(message) => match self.selected.and_then(|id| dossier.get(id)) {
                Some(session) => {
                    minutes::update(&mut self.minutes, message, dossier, session, now.day.0, words)
                }
                None => Action::None,
            },
            Message::Capture(message) => {
                let Some(session) = self.selected.and_then(|id| dossier.get(id)) else { return Action::None };
                let running = live::is_running(session);
                // Whoever has the floor speaks where nobody else is named; their time is nobody else's.
                let floor = self.live.speaker().filter(|_| running);
                if matches!(message, capture::Message::Submit) && self.capture.says_something() {
                    self.capture.hold_if_nobody(floor.clone());
                }
                let turn = self.live.turn(now.moment).filter(|_| running);
                let stored = self.capture.update(message, dossier, session, now.day, turn, words);
                match stored {
                    capture::Outcome::Nothing => Action::None,
                    // Whoever speaks does not wait to speak.
                    capture::Outcome::Waits(speaker) if running && floor.as_ref() == Some(&speaker) => {
                        self.capture.hold(Some(speaker));
                        Action::Focus(capture::KEY.to_owned())
                    }
                    capture::Outcome::Waits(speaker) if running => {
                        self.live.wait(speaker);
                        Action::Focus(capture::KEY.to_owned())
                    }
                    capture::Outcome::Waits(speaker) => {
                        self.capture.hold(Some(speaker));
                        Action::None
                    }
                    capture::Outcome::Refused(told) => Action::Refused(told),
                    capture::Outcome::Decided(action, decision) => {
                        self.item = Some((Kind::Decision, decision.uuid()));
                        self.capture.hold(self.live.speaker().filter(|_| running));
                        Action::Batch(vec![action, Action::Focus(capture::KEY.to_owned())])
                    }
                    capture::Outcome::Stored(action, speaker) => {
                        if matches!(self.item, Some((Kind::Decision, _))) {
                            self.item = None;
                        }
                        if running {
                            self.live.stored(speaker.as_ref(), now.moment);
                            // Whoever has the floor goes on speaking.
                            self.capture.hold(self.live.speaker());
                        }
                        Action::Batch(vec![action, Action::Focus(capture::KEY.to_owned()), to_the_end()])
                    }
                }
            }
            Message::Template(template) => match self.selected.and_then(|id| dossier.get(id)) {
                Some(session) => Action::Batch(vec![
                    templates::fill(dossier, session, template),
                    Action::Focus(ADD.to_owned()),
                ]),
                None => Action::None,
            },
            Message::CopyAgenda(from) => match self.selected.and_then(|id| dossier.get(id)) {
                Some(session) => templates::copy(dossier, session, from),
                None => Action::None,
            },
            Message::OwnTemplate(template) => match self.selected.and_then(|id| dossier.get(id)) {
                Some(session) => templates::fill_own(dossier, session, &template),
                None => Action::None,
            },
            Message::Naming(name) => {
                self.naming = name;
                Action::None
            }
            Message::KeepTemplate => {
                let session = self.selected.and_then(|id| dossier.get(id));
                match session.and_then(|session| templates::own(dossier, session, &self.naming)) {
                    Some(template) => {
                        self.naming.clear();
                        Action::KeepTemplate(template)
                    }
                    None => Action::None,
                }
            }
            Message::ForgetTemplate(name) => Action::ForgetTemplate(name),
            Message::Live(message) => {
                let Some(session) = self.selected.and_then(|id| dossier.get(id)) else { return Action::None };
                self.live(message, dossier, session, words, now.moment)
            }
        }
    }

    /// The selected contribution is put right.
    fn rework(
        &mut self,
        message: &rework::Message,
        dossier: &Dossier,
        words: &crate::language::Catalog,
    ) -> Action {
        let Some((Kind::Contribution, uuid)) = self.item else { return Action::None };
        let (action, selects) = rework::update(message, dossier, Id::from_uuid(uuid), words);
        if let Some(other) = selects {
            self.item = Some((Kind::Contribution, other.uuid()));
        }
        action
    }

    /// Whether a session that runs is open.
    pub fn runs(&self, dossier: &Dossier) -> bool {
        self.selected.and_then(|id| dossier.get(id)).is_some_and(|session| live::is_running(session))
    }

    /// What runs beside the records of a session under way, to be kept.
    pub fn kept(&self, dossier: &Dossier, now: DateTime) -> Option<live::Kept> {
        let session = self.selected.filter(|_| self.runs(dossier))?;
        self.live.kept(session, now)
    }

    /// Goes on where a session was running when the dossier was left. Says whether there is one.
    pub fn resume(&mut self, dossier: &Dossier, kept: Option<&live::Kept>) -> bool {
        let Some(session) = live::running(dossier) else { return false };
        self.open(Some(session.id));
        if let Some(kept) = kept.filter(|kept| kept.is_of(session.id)) {
            self.live = live::State::restore(kept);
            self.capture.hold(self.live.speaker());
        }
        self.tab = Tab::Contributions;
        true
    }

    fn open(&mut self, session: Option<Id<Session>>) {
        self.item = None;
        self.left = None;
        self.suggestion = 0;
        if self.selected == session {
            return;
        }
        // A line half written stays with its session.
        if let Some(left) = self.selected {
            let (capture, adding) = (std::mem::take(&mut self.capture), std::mem::take(&mut self.adding));
            self.kept.insert(left, (capture, adding, std::mem::take(&mut self.live)));
        }
        (self.capture, self.adding, self.live) =
            session.and_then(|id| self.kept.remove(&id)).unwrap_or_default();
        self.tab = Tab::Details;
        self.selected = session;
        self.stream = stream::Heights::default();
    }

    /// Whether something lies open over the line for contributions.
    pub fn offers(&self, dossier: &Dossier) -> bool {
        self.tab == Tab::Contributions && self.selected.is_some_and(|id| self.capture.offers(dossier, id))
    }

    /// Whether something is written in a line and not stored yet.
    pub fn is_typing(&self) -> bool {
        self.capture.is_typing() || self.kept.values().any(|(capture, ..)| capture.is_typing())
    }

    /// The rows of the part that shows.
    fn items(&self, dossier: &Dossier) -> Vec<(Kind, Uuid)> {
        let Some(id) = self.selected else { return Vec::new() };
        match self.tab {
            Tab::Details => Vec::new(),
            Tab::Minutes => {
                stream::told(dossier, id).iter().map(|c| (Kind::Contribution, c.id.uuid())).collect()
            }
            Tab::Agenda => {
                agenda::items(dossier, id).iter().map(|i| (Kind::AgendaItem, i.id.uuid())).collect()
            }
            Tab::Attendance => {
                attendance::rows(dossier, id).iter().map(|r| (Kind::Attendance, r.id.uuid())).collect()
            }
            Tab::Contributions => {
                analysis::said(dossier, id).iter().map(|c| (Kind::Contribution, c.id.uuid())).collect()
            }
            Tab::Decisions => {
                decisions::taken(dossier, id).iter().map(|d| (Kind::Decision, d.id.uuid())).collect()
            }
        }
    }

    fn item_step(&mut self, step: Step, dossier: &Dossier) -> Action {
        let items = self.items(dossier);
        let from = self.item.or(self.left);
        let at = from.and_then(|item| items.iter().position(|other| *other == item));
        let Some(to) = step.from(at, items.len()) else { return Action::None };
        self.item = items.get(to).copied();
        let (top, bottom) = match self.tab {
            Tab::Contributions | Tab::Minutes => self.stream.extent(to, items.len()),
            _ => (to as f32 * ROW_HEIGHT, (to + 1) as f32 * ROW_HEIGHT),
        };
        Action::Task(self.rows.reveal(ROWS, top, bottom, 360.0))
    }

    fn suggestions(&self, dossier: &Dossier) -> Vec<speakers::Candidate> {
        match (self.tab, self.selected) {
            (Tab::Attendance, Some(session)) => attendance::suggestions(dossier, session, &self.adding),
            _ => Vec::new(),
        }
    }

    fn add(&mut self, dossier: &Dossier) -> Action {
        let Some(session) = self.selected else { return Action::None };
        let edit = match self.tab {
            Tab::Agenda => agenda::add(dossier, session, &self.adding),
            Tab::Decisions => decisions::add(dossier, session, &self.adding),
            Tab::Attendance => {
                let taken = self.suggestions(dossier).into_iter().nth(self.suggestion);
                attendance::add(dossier, session, taken, &self.adding)
            }
            Tab::Details | Tab::Contributions | Tab::Minutes => None,
        };
        let Some((change, item)) = edit else { return Action::None };
        self.adding.clear();
        self.suggestion = 0;
        self.item = Some(item);
        Action::Batch(vec![Action::EditThenFocus(change, ADD.to_owned()), to_the_end()])
    }

    /// Shows a session, or the session of one of its parts.
    pub fn show(&mut self, dossier: &Dossier, kind: Kind, uuid: Uuid) {
        let (session, tab) = match kind {
            Kind::Session => (Some(Id::from_uuid(uuid)), Some(Tab::Details)),
            Kind::Contribution => (
                dossier.get(Id::<Contribution>::from_uuid(uuid)).map(|c| c.session),
                Some(Tab::Contributions),
            ),
            Kind::Decision => {
                (dossier.get(Id::<Decision>::from_uuid(uuid)).map(|d| d.session), Some(Tab::Decisions))
            }
            Kind::AgendaItem => {
                (dossier.get(Id::<AgendaItem>::from_uuid(uuid)).map(|i| i.session), Some(Tab::Agenda))
            }
            Kind::Attendance => {
                (dossier.get(Id::<Attendance>::from_uuid(uuid)).map(|a| a.session), Some(Tab::Attendance))
            }
            Kind::Correction => {
                let minutes = dossier.get(Id::<Correction>::from_uuid(uuid)).map(|c| c.minutes);
                (dossier.at(minutes).map(|minutes| minutes.session), Some(Tab::Minutes))
            }
            _ => return,
        };
        self.open(session);
        if let Some(tab) = tab {
            self.tab = tab;
            self.item = (tab != Tab::Details && tab != Tab::Minutes).then_some((kind, uuid));
        }
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self, dossier: &Dossier, narrow: bool) -> bool {
        // What was removed meanwhile is not there to be closed.
        if let Some((kind, uuid)) =
            self.item.take().filter(|(kind, uuid)| dossier.record(*kind, *uuid).is_some())
        {
            self.left = Some((kind, uuid));
            return true;
        }
        let closes = narrow && self.selected.is_some();
        if closes {
            self.open(None);
        }
        closes
    }

    /// The fields of several lines that show.
    pub fn areas(&self, dossier: &Dossier) -> Vec<Slot> {
        let Some(session) = self.selected.and_then(|id| dossier.get(id)) else { return Vec::new() };
        let of = |kind: Kind, uuid: Uuid, fields: &[&'static str]| {
            fields.iter().map(|field| Slot { kind, record: uuid, field }).collect::<Vec<_>>()
        };
        match (self.tab, self.item) {
            (Tab::Details, _) => details::AREAS.iter().map(|field| Slot::of(&**session, field)).collect(),
            (_, Some((kind @ Kind::AgendaItem, uuid))) => {
                of(kind, uuid, &["title", "guiding_question", "abstract"])
            }
            (Tab::Minutes, Some((kind @ Kind::Contribution, uuid))) => of(kind, uuid, &["minuted"]),
            (_, Some((kind @ Kind::Contribution, uuid))) => of(kind, uuid, &["text"]),
            (_, Some((kind @ Kind::Decision, uuid))) => of(kind, uuid, &["text", "reservations"]),
            _ => Vec::new(),
        }
    }

    /// The counts at the bottom.
    pub fn counts(&self, cx: Cx<'_>) -> String {
        match self.selected.and_then(|id| cx.dossier.get(id)) {
            Some(session) => {
                let said = cx.dossier.naming::<Contribution>(session.id.uuid()).count();
                let decided = cx.dossier.naming::<Decision>(session.id.uuid()).count();
                format!(
                    "{} · {} · {}",
                    cx.tell("session-number", &[("number", session.number.get().into())]),
                    cx.count("count-contributions", said),
                    cx.count("count-decisions", decided)
                )
            }
            None => cx.count("count-sessions", cx.dossier.count(Kind::Session)),
        }
    }
}

/// Whether the newest minutes of a session are approved, so that it stays as it is.
pub fn is_approved(dossier: &Dossier, session: Id<Session>) -> bool {
    analysis::newest_minutes(dossier, session)
        .is_some_and(|minutes| minutes.status == MinutesStatus::Approved)
}

fn new_session(dossier: &Dossier, words: &crate::language::Catalog, today: Date) -> Option<Session> {
    let number = Number::after(dossier.all::<Session>().map(|session| session.number)).ok()?;
    let title = Text::some(&words.tell("session-number", &[("number", number.get().into())]))?;
    Some(Session { date: Some(today), ..blank_session(number, title) })
}

/// A planned session of which nothing is known but its number and title.
fn blank_session(number: Number, title: Text) -> Session {
    Session {
        id: Id::new(),
        number,
        title,
        event: None,
        organiser: None,
        kind: SessionKind::Meeting,
        committee: None,
        plenary: None,
        date: None,
        start_time: None,
        end_time: None,
        duration_minutes: None,
        place: None,
        mode: None,
        languages: None,
        background: None,
        objectives: None,
        main_question: None,
        moderator: None,
        rapporteur: None,
        secretary: None,
        chair: None,
        disclosure: None,
        participant_count: None,
        quorum: None,
        status: Some(SessionStatus::Planned),
        conclusions: None,
        language: None,
    }
}

/// The next place in an order.
fn next_rank(ranks: impl Iterator<Item = Option<Number>>) -> Option<Number> {
    Number::after(ranks.flatten()).ok()
}

/// A kind of contribution in words, singular.
fn kind_name(cx: Cx<'_>, kind: ContributionKind) -> String {
    cx.code("kind-of-contribution", kind.code())
}

/// Somebody who speaks, in words: person and organisation.
fn speaker<'c>(dossier: &Dossier, contribution: &'c Contribution) -> (String, Option<String>) {
    let person = dossier.at(contribution.person).map(|person| wording::person_name(person));
    let of = dossier.at(contribution.stakeholder).map(|s| s.name.to_string());
    let label: Option<&'c Text> = contribution.speaker_label.as_ref();
    match (person, of, label) {
        (Some(person), of, _) => (person, of),
        (None, Some(of), _) => (of, None),
        (None, None, Some(label)) => (label.to_string(), None),
        (None, None, None) => (String::new(), None),
    }
}

/// Shows the end of the rows, where what is new stands.
fn to_the_end() -> Action {
    Action::Task(iced::widget::operation::snap_to_end(format!("{ROWS}/scroll")))
}
