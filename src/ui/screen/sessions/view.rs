//! How the sessions look: their list, and the one that is open with its parts.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, space},
};

use super::{
    KEY, LIST, Message, SESSION_ROW, State, Tab, agenda, attendance, decisions, details, is_approved, live,
    minutes, stream,
};
use crate::{
    analysis, language,
    model::{AgendaItem, Attendance, Contribution, Decision, Id, Kind, Session, SessionStatus},
    ui::{
        Cx, Element, Message as Ui,
        screen::{beside, documents, screen_head},
        theme::{self, S2, S3, S4, S6, Tone, Type},
        widget::{
            Loud, button, divider, empty, fitted, hairline, heading, icon, link, list, list::Step, notice,
            said, tab_bar, tag,
        },
    },
};

/// Below this height there is room for little beside the stream.
pub(super) const LOW: f32 = 480.0;

impl State {
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
                let list = if self.is_live(session) {
                    live::stepper(cx, session)
                } else {
                    self.list_of(cx, sessions, false)
                };
                let list = container(list).width(LIST).height(Length::Fill);
                row![list, divider(), container(self.session(cx, session, false)).width(Length::Fill)].into()
            }
        }
    }

    /// Whether a running session shows as such: with its agenda, its clocks and its line.
    fn is_live(&self, session: &Session) -> bool {
        self.tab == Tab::Contributions && live::is_running(session)
    }

    /// Whether there is room for the clocks beside the stream.
    fn has_side(&self, cx: Cx<'_>, session: &Session) -> bool {
        let inspecting = self.item.is_some_and(|(kind, uuid)| cx.dossier.record(kind, uuid).is_some());
        self.is_live(session) && !inspecting && cx.content_width() >= live::WIDE
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
        // While it runs the room belongs to what is said; the title stands beside the agenda as well.
        let small = cx.size.height < LOW || session.status == Some(SessionStatus::Running);
        head = head.push(
            column![
                Element::from(fitted(eyebrow.join(" · "), Type::Hint).ink(|look| look.ink_3)),
                heading(
                    if narrow { "heading" } else { "session/title" },
                    &session.title,
                    if small { Type::Body } else { Type::Title },
                    if narrow { 1 } else { 2 }
                )
            ]
            .width(Length::Fill),
        );
        let status = session.status.unwrap_or(SessionStatus::Planned);
        head = head.push(match status {
            SessionStatus::Planned if !approved => Some(Element::from(
                button(
                    Loud::Primary,
                    "session/open",
                    cx.say("live-open"),
                    cx.if_writable(Ui::Sessions(Message::Live(live::Message::Open))),
                )
                .icon(icon::DOOR_OPEN),
            )),
            SessionStatus::Running => Some(Element::from(
                button(
                    Loud::Secondary,
                    "session/close",
                    cx.say("live-close"),
                    cx.if_writable(Ui::Sessions(Message::Live(live::Message::Close))),
                )
                .icon(icon::FLAG),
            )),
            _ => None,
        });
        head = head.push(Element::from(
            button(
                Loud::Secondary,
                "session/minutes",
                cx.say("session-minutes"),
                Some(Ui::Documents(documents::Message::Minutes(session.id))),
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
            None,
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
                Ui::Documents(documents::Message::Minutes(session.id)),
            );
            screen =
                screen.push(notice("session/approved", Tone::Slate, cx.say("session-approved"), vec![to]));
        }
        let part: Element<'a> = match self.tab {
            Tab::Details => details::view(inner, session),
            Tab::Agenda => agenda::view(inner, self, session),
            Tab::Attendance => attendance::view(inner, self, session),
            Tab::Contributions if self.is_live(session) => {
                let stream = column![
                    live::question(inner, session),
                    container(stream::view(inner, self, session)).height(Length::Fill)
                ];
                let side = self.has_side(cx, session).then(|| live::side(inner, &self.live, session));
                row![stream.width(Length::Fill)].push(side).into()
            }
            Tab::Contributions => stream::view(inner, self, session),
            Tab::Decisions => decisions::view(inner, self, session),
            Tab::Minutes => self.minutes(cx, inner, session),
        };
        screen.push(container(part).height(Length::Fill).width(Length::Fill)).height(Length::Fill).into()
    }

    /// The minutes: passages, and beside them how far they have come, or where the selected passage comes from.
    fn minutes<'a>(&'a self, cx: Cx<'a>, inner: Cx<'a>, session: &'a Session) -> Element<'a> {
        let selected = match self.item {
            Some((Kind::Contribution, uuid)) => cx.dossier.get(Id::<Contribution>::from_uuid(uuid)),
            _ => None,
        };
        let inspector = selected.map(|passage| minutes::inspector(inner, passage));
        // The passages keep their place in the tree, and with it their focus, whatever stands beside them.
        if !cx.is_narrow() {
            let aside = inspector.unwrap_or_else(|| minutes::side(cx, &self.minutes, session));
            return beside(cx, minutes::passages(inner, self, session), Some(aside));
        }
        if self.minutes.side && inspector.is_none() {
            let back = button(
                Loud::Quiet,
                "minutes/side-close",
                cx.say("minutes-passages"),
                Some(Ui::Sessions(Message::Minutes(minutes::Message::Side(false)))),
            )
            .icon(icon::CHEVRON_LEFT)
            .small();
            return column![
                container(Element::from(back)).padding(Padding::from([S2, S4])),
                hairline(),
                minutes::side(cx, &self.minutes, session)
            ]
            .into();
        }
        let passages = column![
            minutes::summary(cx, session),
            hairline(),
            container(minutes::passages(inner, self, session)).height(Length::Fill)
        ];
        beside(cx, passages.into(), inspector)
    }

    /// The room that the rows of a part have, in pixels.
    pub(super) fn room(&self, cx: Cx<'_>) -> f32 {
        let list = if cx.is_narrow() { 0.0 } else { LIST + 1.0 };
        let session = self.selected.and_then(|id| cx.dossier.get(id));
        let side = session.is_some_and(|session| self.has_side(cx, session));
        let minutes = self.tab == Tab::Minutes && !cx.is_narrow() && self.item.is_none();
        let inspector = if side {
            live::SIDE
        } else if minutes {
            minutes::WIDTH
        } else if self.item.is_some_and(|(kind, uuid)| cx.dossier.record(kind, uuid).is_some())
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
    let breakout = session.plenary.is_some();
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
    .padding(Padding::from([0.0, S3]).left(if breakout { S6 + S4 } else { S6 }));
    let of = cx
        .dossier
        .at(session.plenary)
        .map(|plenary| cx.tell("session-breakout-of", &[("number", plenary.number.get().into())]));
    let status = cx.code("session-status", status.code());
    let spoken = [Some(format!("{number}. {}", session.title)), of, Some(kind), date, Some(status)];
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
