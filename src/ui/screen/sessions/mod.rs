//! The sessions: details, agenda, attendance, contributions entered line by line, decisions.

mod rows;

mod agenda;
mod attendance;
mod capture;
mod decisions;
mod details;
mod speakers;
mod stream;

use std::{collections::HashMap, sync::Arc};

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, scrollable, space},
};
use uuid::Uuid;

use super::screen_head;
use crate::{
    analysis, language,
    model::{
        Act, AgendaItem, Attendance, Change, Contribution, ContributionKind, Date, Decision, Dossier, Edit,
        Id, Kind, MinutesStatus, MinutesVersion, Number, Session, SessionKind, SessionStatus, Text, Time,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        form::Slot,
        theme::{self, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, button, divider, empty, fitted, hairline, heading, hint, icon, link, list, list::Step,
            notice, said, tab_bar, tag,
        },
        wording,
    },
};

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
}

impl Tab {
    /// Every part, in order.
    pub const ALL: [Self; 5] =
        [Self::Details, Self::Agenda, Self::Attendance, Self::Contributions, Self::Decisions];

    /// Its code, for sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Agenda => "agenda",
            Self::Attendance => "attendance",
            Self::Contributions => "contributions",
            Self::Decisions => "decisions",
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
    list: list::Position,
    rows: list::Position,
    adding: String,
    suggestion: usize,
    capture: capture::State,
    /// Lines half written in other sessions.
    kept: HashMap<Id<Session>, (capture::State, String)>,
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
    /// The attendance of the selected row.
    Attends(crate::model::AttendanceStatus),
    /// The selected point of the agenda goes up or down.
    Shift(bool),
    /// In the line that captures what is said.
    Capture(capture::Message),
}

impl State {
    /// What a message changes, and what is wanted then.
    pub fn update(
        &mut self,
        message: Message,
        dossier: &Dossier,
        words: &crate::language::Catalog,
        now: (Date, Time),
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
                    _ => Action::Focus(ADD.to_owned()),
                }
            }
            Message::New => {
                let Some(session) = new_session(dossier, words, now.0) else { return Action::None };
                let title = Slot::of(&session, "title");
                self.open(Some(session.id));
                let act = Act::new("act-create").with("kind", Kind::Session).with("name", &session.title);
                Action::Batch(vec![
                    Action::Go(super::Place::Sessions),
                    Action::EditThenSelect(Change::new(act, vec![Edit::create(session)]), title),
                ])
            }
            Message::NewItem => match (self.selected, self.tab) {
                (None, _) | (_, Tab::Details) => self.update(Message::New, dossier, words, now),
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
            Message::Attends(status) => match self.item {
                Some((Kind::Attendance, uuid)) => attendance::set(dossier, Id::from_uuid(uuid), status),
                _ => Action::None,
            },
            Message::Shift(down) => match self.item {
                Some((Kind::AgendaItem, uuid)) => agenda::shift(dossier, Id::from_uuid(uuid), down),
                _ => Action::None,
            },
            Message::Capture(message) => {
                let Some(session) = self.selected.and_then(|id| dossier.get(id)) else { return Action::None };
                let stored = self.capture.update(message, dossier, session, now, words);
                match stored {
                    None => Action::None,
                    Some(action) => {
                        Action::Batch(vec![action, Action::Focus(capture::KEY.to_owned()), to_the_end()])
                    }
                }
            }
        }
    }

    fn open(&mut self, session: Option<Id<Session>>) {
        self.item = None;
        self.suggestion = 0;
        if self.selected == session {
            return;
        }
        // A line half written stays with its session.
        if let Some(left) = self.selected {
            self.kept.insert(left, (std::mem::take(&mut self.capture), std::mem::take(&mut self.adding)));
        }
        (self.capture, self.adding) = session.and_then(|id| self.kept.remove(&id)).unwrap_or_default();
        self.tab = Tab::Details;
        self.selected = session;
        self.stream = stream::Heights::default();
    }

    /// Whether something is written in a line and not stored yet.
    pub fn is_typing(&self) -> bool {
        self.capture.is_typing() || self.kept.values().any(|(capture, _)| capture.is_typing())
    }

    /// The rows of the part that shows.
    fn items(&self, dossier: &Dossier) -> Vec<(Kind, Uuid)> {
        let Some(id) = self.selected else { return Vec::new() };
        match self.tab {
            Tab::Details => Vec::new(),
            Tab::Agenda => {
                agenda::items(dossier, id).iter().map(|i| (Kind::AgendaItem, i.id.uuid())).collect()
            }
            Tab::Attendance => {
                attendance::rows(dossier, id).iter().map(|r| (Kind::Attendance, r.id.uuid())).collect()
            }
            Tab::Contributions => {
                stream::said(dossier, id).iter().map(|c| (Kind::Contribution, c.id.uuid())).collect()
            }
            Tab::Decisions => {
                decisions::taken(dossier, id).iter().map(|d| (Kind::Decision, d.id.uuid())).collect()
            }
        }
    }

    fn item_step(&mut self, step: Step, dossier: &Dossier) -> Action {
        let items = self.items(dossier);
        let at = self.item.and_then(|item| items.iter().position(|other| *other == item));
        let Some(to) = step.from(at, items.len()) else { return Action::None };
        self.item = items.get(to).copied();
        let (top, bottom) = match self.tab {
            Tab::Contributions => self.stream.extent(to, items.len()),
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
            Tab::Details | Tab::Contributions => None,
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
            Kind::Session => (Some(Id::from_uuid(uuid)), None),
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
            _ => return,
        };
        self.open(session);
        if let Some(tab) = tab {
            self.tab = tab;
            self.item = Some((kind, uuid));
        }
    }

    /// Closes what lies on top. Says whether there was something.
    pub fn escape(&mut self, dossier: &Dossier, narrow: bool) -> bool {
        // What was removed meanwhile is not there to be closed.
        if self.item.take().is_some_and(|(kind, uuid)| dossier.record(kind, uuid).is_some()) {
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

    /// The screen.
    pub fn view<'a>(&'a self, cx: Cx<'a>) -> Element<'a> {
        let sessions = analysis::sessions(cx.dossier);
        if sessions.is_empty() {
            let first = button(
                Loud::Primary,
                "sessions/first",
                cx.say("session-plan"),
                cx.if_writable(Ui::Sessions(Message::New)),
            )
            .icon(icon::PLUS)
            .keys("Ctrl N");
            return column![
                screen_head(cx, cx.say("place-sessions"), None, Vec::new()),
                empty(
                    icon::MESSAGES_SQUARE,
                    cx.say("sessions-empty"),
                    cx.say("sessions-empty-line"),
                    Some(first.into()),
                    None
                )
            ]
            .into();
        }
        let selected = self.selected.and_then(|id| cx.dossier.get(id));
        match selected {
            None => self.list_of(cx, sessions, true),
            Some(session) if cx.is_narrow() => self.session(cx, session, true),
            Some(session) => {
                let list = container(self.list_of(cx, sessions, false)).width(LIST).height(Length::Fill);
                row![list, divider(), container(self.session(cx, session, false)).width(Length::Fill)].into()
            }
        }
    }

    fn list_of<'a>(&'a self, cx: Cx<'a>, sessions: Vec<Arc<Session>>, alone: bool) -> Element<'a> {
        let add = button(
            if alone { Loud::Primary } else { Loud::Quiet },
            "sessions/add",
            cx.say("session-new"),
            cx.if_writable(Ui::Sessions(Message::New)),
        );
        let add = if alone { add.icon(icon::PLUS).keys("Ctrl N") } else { add.bare(icon::PLUS) };
        let head: Element<'a> = if alone {
            screen_head(cx, cx.say("place-sessions"), Some(sessions.len().to_string()), vec![add.into()])
        } else {
            row![
                container(heading("heading", &cx.say("place-sessions"), Type::Title, 1)).width(Length::Fill),
                Element::from(add)
            ]
            .align_y(Alignment::Center)
            .padding(Padding::from([S3, S3]).left(S6).top(S4))
            .into()
        };
        let selected = self.selected;
        let of = list::List {
            key: KEY,
            name: cx.say("place-sessions"),
            position: self.list,
            rows: sessions.len(),
            height: SESSION_ROW,
            most: cx.size.height,
            active: selected.map(|id| format!("session/{id}")),
        };
        let rows = list::list(
            of,
            move |place| match sessions.get(place) {
                Some(session) => session_row(cx, session, place, selected == Some(session.id)),
                None => space().into(),
            },
            |viewport| Ui::Sessions(Message::Scrolled(viewport)),
            move |key, modifiers| {
                if let Some(step) = Step::of_key(key, modifiers) {
                    return Some(Ui::Sessions(Message::Step(step)));
                }
                match (key.as_ref(), selected) {
                    (Key::Named(Named::Delete), Some(id)) => Some(Ui::Remove(Kind::Session, id.uuid())),
                    _ => None,
                }
            },
        );
        column![head, hairline(), rows].height(Length::Fill).into()
    }

    fn session<'a>(&'a self, cx: Cx<'a>, session: &'a Arc<Session>, narrow: bool) -> Element<'a> {
        let approved = is_approved(cx.dossier, session.id);
        let inner = Cx { writable: cx.writable && !approved, ..cx };
        let number = cx.tell("session-number", &[("number", session.number.get().into())]);
        let mut eyebrow = vec![number, cx.code("session-kind", session.kind.code())];
        eyebrow.extend(session.date.map(|date| language::weekday_date(cx.words, date)));
        eyebrow.extend(session.place.as_ref().map(ToString::to_string));
        let mut head = row![].spacing(S3).align_y(Alignment::Center);
        if narrow {
            head = head.push(Element::from(
                button(
                    Loud::Quiet,
                    "sessions/back",
                    cx.say("place-sessions"),
                    Some(Ui::Sessions(Message::Select(None))),
                )
                .bare(icon::CHEVRON_LEFT),
            ));
        }
        head = head.push(
            column![
                hint(eyebrow.join(" · ")),
                heading(
                    if narrow { "heading" } else { "session/title" },
                    &session.title,
                    Type::Title,
                    if narrow { 1 } else { 2 }
                )
            ]
            .width(Length::Fill),
        );
        head = head.push(Element::from(
            button(
                Loud::Secondary,
                "session/minutes",
                cx.say("session-minutes"),
                Some(Ui::Documents(super::documents::Message::Minutes(session.id))),
            )
            .icon(icon::FILE_TEXT)
            .keys("Ctrl P"),
        ));
        let count = |count: usize| Some(count);
        let uuid = session.id.uuid();
        let counts = [
            None,
            count(cx.dossier.naming::<AgendaItem>(uuid).count()),
            count(cx.dossier.naming::<Attendance>(uuid).count()),
            count(cx.dossier.naming::<Contribution>(uuid).count()),
            count(cx.dossier.naming::<Decision>(uuid).count()),
        ];
        let tabs = Tab::ALL
            .into_iter()
            .zip(counts)
            .map(|(tab, count)| {
                (cx.code("tab", tab.code()), count, tab == self.tab, Ui::Sessions(Message::Tab(tab)))
            })
            .collect();
        let edge = if cx.is_small() { S4 } else { S6 };
        let mut screen = column![
            container(head).padding(Padding::from([S2, edge]).top(S3)),
            container(tab_bar("session/tabs", cx.say("session-parts"), tabs))
                .padding(Padding::from([0.0, edge - 10.0])),
            hairline()
        ];
        if approved {
            let to = link(
                "session/approved-go",
                cx.say("session-approved-go"),
                Ui::Documents(super::documents::Message::Minutes(session.id)),
            );
            screen =
                screen.push(notice("session/approved", Tone::Slate, cx.say("session-approved"), vec![to]));
        }
        let part: Element<'a> = match self.tab {
            Tab::Details => details::view(inner, session),
            Tab::Agenda => agenda::view(inner, self, session),
            Tab::Attendance => attendance::view(inner, self, session),
            Tab::Contributions => stream::view(inner, self, session),
            Tab::Decisions => decisions::view(inner, self, session),
        };
        screen.push(container(part).height(Length::Fill).width(Length::Fill)).height(Length::Fill).into()
    }

    /// The room that the rows of a part have, in pixels.
    fn room(&self, cx: Cx<'_>) -> f32 {
        let list = if cx.is_narrow() { 0.0 } else { LIST + 1.0 };
        let inspector = if self.item.is_some_and(|(kind, uuid)| cx.dossier.record(kind, uuid).is_some())
            && !cx.is_narrow()
        {
            theme::INSPECTOR + 1.0
        } else {
            0.0
        };
        cx.content_width() - list - inspector
    }
}

fn session_row<'a>(cx: Cx<'a>, session: &Session, place: usize, selected: bool) -> Element<'a> {
    let number = session.number.get().to_string();
    let kind = cx.code("session-kind", session.kind.code());
    let date = session.date.map(|date| language::date_numeric(cx.words, date));
    let title = fitted(session.title.to_string(), Type::Cell).strong(selected);
    let status = session.status.unwrap_or(SessionStatus::Planned);
    let state: Option<Element<'a>> = match status {
        SessionStatus::Held => None,
        SessionStatus::Running => Some(tag(cx.code("session-status", status.code()), Tone::Accent)),
        SessionStatus::Planned => Some(tag(cx.code("session-status", status.code()), Tone::Slate)),
    };
    let line = row![
        container(said(number.clone(), Type::Cell).style(move |look| iced::widget::text::Style {
            color: Some(if selected { look.on_soft } else { look.ink_3 })
        }))
        .width(20),
        column![
            container(Element::from(title)),
            row![Element::from(
                fitted(
                    [Some(kind.clone()), date.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · "),
                    Type::Hint
                )
                .ink(move |look| if selected { look.on_soft } else { look.ink_3 })
            ),]
            .push(state)
            .align_y(Alignment::Center)
        ]
        .width(Length::Fill)
    ]
    .spacing(S2)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S3]).left(S6));
    let status = cx.code("session-status", status.code());
    let spoken = [Some(format!("{number}. {}", session.title)), Some(kind), date, Some(status)];
    list::list_row(
        format!("session/{}", session.id),
        spoken.into_iter().flatten().collect::<Vec<_>>().join(", "),
        place,
        selected,
        SESSION_ROW,
        line,
        Ui::Sessions(Message::Select(Some(session.id))),
    )
}

/// Whether the newest minutes of a session are approved, so that it stays as it is.
pub fn is_approved(dossier: &Dossier, session: Id<Session>) -> bool {
    newest_minutes(dossier, session).is_some_and(|minutes| minutes.status == MinutesStatus::Approved)
}

/// The newest version of the minutes of a session.
pub fn newest_minutes(dossier: &Dossier, session: Id<Session>) -> Option<&Arc<MinutesVersion>> {
    dossier.naming::<MinutesVersion>(session.uuid()).max_by_key(|minutes| (minutes.version, minutes.status))
}

fn new_session(dossier: &Dossier, words: &crate::language::Catalog, today: Date) -> Option<Session> {
    let number = Number::after(dossier.all::<Session>().map(|session| session.number)).ok()?;
    let title = Text::some(&words.tell("session-number", &[("number", number.get().into())]))?;
    Some(Session {
        id: Id::new(),
        number,
        title,
        event: None,
        organiser: None,
        kind: SessionKind::Meeting,
        committee: None,
        plenary: None,
        date: Some(today),
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
    })
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
