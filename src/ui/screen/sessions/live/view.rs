//! How a running session looks: its agenda in the place of the list of sessions, the question over the stream, clocks and
//! balance beside it.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{Column, column, container, row, scrollable},
};

use super::{
    super::{Message as Sessions, Tab, capture::speaker_name, view::LOW},
    Message, State, clock_time,
};
use crate::{
    analysis::{self, Step, StepState, seconds_between},
    language,
    model::{Attendance, AttendanceStatus, DateTime, Id, Session, Time},
    ui::{
        Command, Cx, Element, Message as Ui,
        theme::{self, Look, S1, S2, S3, S4, S6, Type},
        widget::{
            Loud, Role, accessible, button, checkbox, divider, figure, fitted, glyph, hairline, heading,
            hint, icon, ink, link, said, second, segmented, share_bar, strong, symbol, third,
        },
        wording,
    },
};

/// Width of what stands right of the stream.
pub(in super::super) const SIDE: f32 = 272.0;
/// The window has to be so wide, the rail left out, that it has a place.
pub(in super::super) const WIDE: f32 = 1080.0;

/// Whole minutes, rounded.
fn minutes(seconds: i64) -> usize {
    usize::try_from((seconds + 30) / 60).unwrap_or(0)
}

fn send(message: Message) -> Ui {
    Ui::Sessions(Sessions::Live(message))
}

/// Height of a bar, and of the mark on it.
const BAR: (f32, f32) = (6.0, 14.0);

/// The agenda of a running session, in the place of the list of sessions.
pub(in super::super) fn stepper<'a>(cx: Cx<'a>, session: &Session) -> Element<'a> {
    let steps = analysis::steps(cx.dossier, session.id, cx.now);
    let number = cx.tell("session-number", &[("number", session.number.get().into())]);
    let running = cx.code("session-status", "running");
    let head = column![
        link("live/all", cx.say("live-all-sessions"), Ui::Sessions(Sessions::Select(None))),
        hint(format!("{number} · {running}")),
        heading("live/title", &session.title, Type::Card, 2),
    ]
    .spacing(S1)
    .padding(Padding::from([S4, S4]).left(S6));
    let count = steps.len();
    let mut rows = column![].spacing(2.0).padding(Padding::from([0.0, S2]).left(S3));
    for (place, step) in steps.iter().enumerate() {
        rows = rows.push(step_row(cx, step, place, count));
    }
    if steps.is_empty() {
        rows = rows.push(container(hint(cx.say("live-no-agenda"))).padding(Padding::from([S2, S3])));
    }
    let list: Element<'a> =
        accessible("live/agenda", Role::List, cx.code("tab", "agenda"), rows).open().into();
    let mut foot = column![].spacing(S2).padding(Padding::from([S3, S4]).left(S6));
    let line = |key: &str, told: String, late: bool| {
        row![
            container(said(cx.say(key), Type::Cell).style(second)).width(Length::Fill),
            figure(told, Type::Cell).font(theme::FIGURES_STRONG).style(ink(move |look| if late {
                look.ochre
            } else {
                look.ink
            }))
        ]
    };
    let planned = session.end_time;
    if let Some(end) = planned {
        foot = foot.push(line("live-end-planned", language::time(cx.words, end), false));
    }
    let left = analysis::left(&steps).map(jiff::SignedDuration::from_secs);
    if let Some(end) = left.and_then(|left| cx.now.0.checked_add(left).ok()) {
        let end = Time(end.time());
        let late = planned.is_some_and(|planned| end > planned);
        foot = foot.push(line("live-end-pace", language::time(cx.words, end), late));
    }
    let ahead = steps.iter().any(|step| step.state != StepState::Done);
    let next = cx.if_writable(send(Message::Next)).filter(|_| ahead);
    foot = foot.push(Element::from(
        button(Loud::Secondary, "live/next", cx.say("live-next"), next)
            .icon(icon::ARROW_RIGHT)
            .keys("F7")
            .wide(),
    ));
    column![head, scrollable(list).height(Length::Fill).width(Length::Fill), hairline(), foot]
        .height(Length::Fill)
        .into()
}

fn step_row<'a>(cx: Cx<'a>, step: &Step, place: usize, count: usize) -> Element<'a> {
    let now = step.state == StepState::Now;
    let over = step.is_over();
    let planned = step.planned().map(minutes);
    let time = match (step.taken.map(minutes), planned) {
        (Some(taken), Some(planned)) => {
            cx.tell("live-minutes-of", &[("taken", taken.into()), ("planned", planned.into())])
        }
        (Some(taken), None) => cx.count("planned-count", taken),
        (None, Some(planned)) => cx.count("planned-count", planned),
        (None, None) => String::new(),
    };
    let picture = match step.state {
        StepState::Done => symbol(icon::CIRCLE_CHECK, 18.0).style(ink(|look| look.accent)),
        StepState::Now => symbol(icon::CLOCK, 18.0).style(ink(|look| look.on_soft)),
        StepState::Ahead => symbol(icon::CIRCLE, 18.0).style(third),
    };
    let title = if now {
        strong(step.item.title.to_string(), Type::Cell)
    } else {
        said(step.item.title.to_string(), Type::Cell)
    };
    let title = title.style(ink(move |look| if now { look.on_soft } else { look.ink }));
    let mut content = column![
        row![
            picture,
            container(title).width(Length::Fill),
            figure(time.clone(), Type::Hint).style(ink(move |look| if over {
                look.ochre
            } else if now {
                look.on_soft
            } else {
                look.ink_2
            }))
        ]
        .spacing(S2)
        .align_y(Alignment::Center)
    ]
    .spacing(S1);
    if let (true, Some(planned), Some(taken)) =
        (now, step.planned().filter(|planned| *planned > 0), step.taken)
    {
        content = content.push(share_bar(taken as f32 / planned as f32, BAR, None, move |look| {
            if over { look.ochre } else { look.accent }
        }));
    }
    let state = match step.state {
        StepState::Done => "live-step-done",
        StepState::Now => "live-step-now",
        StepState::Ahead => "live-step-ahead",
    };
    let spoken = format!("{}, {}, {time}", step.item.title, cx.say(state));
    let inner =
        container(content).padding(Padding::from([S2, S3])).width(Length::Fill).style(move |look: &Look| {
            container::Style {
                background: now.then(|| look.accent_soft.into()),
                border: iced::border::rounded(theme::R2),
                ..container::Style::default()
            }
        });
    accessible(format!("live/step/{place}"), Role::ListItem, spoken, inner)
        .describe(move |info| {
            info.selected = Some(now);
            info.position = Some(place);
            info.set_size = Some(count);
        })
        .into()
}

/// The question that is discussed, over the stream.
pub(in super::super) fn question<'a>(cx: Cx<'a>, session: &Session) -> Element<'a> {
    let steps = analysis::steps(cx.dossier, session.id, cx.now);
    let at = steps.iter().find(|step| step.state == StepState::Now);
    let (eyebrow, words) = match at {
        Some(step) => {
            let eyebrow = match analysis::question_number(&steps) {
                Some((number, count)) => {
                    let told =
                        cx.tell("live-question", &[("number", number.into()), ("count", count.into())]);
                    format!("{told} · {}", step.item.title)
                }
                None => cx.say("live-now"),
            };
            let question = step.item.guiding_question.as_ref().unwrap_or(&step.item.title);
            (eyebrow, question.to_string())
        }
        None => {
            let main = session.main_question.as_ref().unwrap_or(&session.title);
            (cx.say("live-between"), main.to_string())
        }
    };
    let edge = if cx.is_small() { S4 } else { S6 };
    if cx.size.height < LOW {
        let one = heading("live/question", &wording::shorten(&words, 80), Type::Cell, 3);
        return column![container(one).padding(Padding::from([S1, edge])).width(Length::Fill), hairline()]
            .into();
    }
    let content = column![
        said(eyebrow, Type::Hint).style(ink(|look| look.accent)),
        heading("live/question", &words, Type::Title, 3)
    ]
    .spacing(S1);
    column![container(content).padding(Padding::from([S3, edge])).width(Length::Fill), hairline()].into()
}

/// Clocks, who waits, who has spoken how much, who is there.
pub(in super::super) fn side<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let part = |content: Column<'a, Ui, Look, iced::Renderer>| {
        container(content.spacing(S2)).padding(Padding::from([S3, S4])).width(Length::Fill)
    };
    let content = column![
        part(hour(cx, session)),
        hairline(),
        part(speaking(cx, state)),
        hairline(),
        part(queue(cx, state, session.id)),
        hairline(),
        part(balance(cx, session.id)),
        hairline(),
        part(attending(cx, session.id)),
    ];
    let inner = scrollable(content).height(Length::Fill).width(Length::Fill);
    row![divider(), accessible("live/side", Role::Group, cx.say("live-side"), inner).open()]
        .width(SIDE)
        .height(Length::Fill)
        .into()
}

fn hour<'a>(cx: Cx<'a>, session: &Session) -> Column<'a, Ui, Look, iced::Renderer> {
    let now = Time(cx.now.0.time());
    let start = session.date.zip(session.start_time).map(|(date, time)| DateTime(date.0.to_datetime(time.0)));
    let since = start.map(|start| seconds_between(start, cx.now)).filter(|seconds| *seconds >= 0);
    let told = since.map(|seconds| {
        let (hours, minutes) = (seconds as usize / 3600, seconds as usize / 60 % 60);
        cx.tell("live-since", &[("hours", hours.into()), ("minutes", minutes.into())])
    });
    column![
        row![
            figure(format!("{:02}:{:02}", now.0.hour(), now.0.minute()), Type::Display)
                .font(theme::FIGURES_STRONG),
            container(hint(told.unwrap_or_default())).width(Length::Fill).align_x(Alignment::End)
        ]
        .spacing(S2)
        .align_y(Alignment::Center),
        checkbox("live/sound", cx.say("live-sound"), cx.sound, Some(Ui::Command(Command::Sound))),
    ]
    .push(cx.held.then(|| {
        row![
            container(said(cx.say("projector-holds"), Type::Hint).style(ink(|look| look.ochre)))
                .width(Length::Fill),
            link("live/follow", cx.say("projector-follow"), Ui::Command(Command::HoldProjector))
        ]
        .align_y(Alignment::Center)
    }))
}

fn speaking<'a>(cx: Cx<'a>, state: &'a State) -> Column<'a, Ui, Look, iced::Renderer> {
    let Some(clock) = &state.clock else {
        return column![
            row![
                container(said(cx.say("live-nobody"), Type::Cell).style(second)).width(Length::Fill),
                Element::from(
                    button(
                        Loud::Secondary,
                        "live/clock",
                        cx.say("live-clock-start"),
                        Some(send(Message::Clock))
                    )
                    .keys("F8")
                    .small()
                )
            ]
            .align_y(Alignment::Center)
        ];
    };
    let name = clock.speaker.as_ref().map(|speaker| speaker_name(cx.dossier, speaker));
    let name = name.unwrap_or_else(|| cx.say("speaker-unknown"));
    let seconds = clock.stored + clock.open(cx.now);
    let toggle = if clock.since.is_some() { "live-pause" } else { "live-resume" };
    let told = clock_time(seconds);
    let shown = row![
        container(Element::from(fitted(name.clone(), Type::Cell).strong(true))).width(Length::Fill),
        figure(told.clone(), Type::Title).font(theme::FIGURES_STRONG)
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let spoken = accessible("live/speaking", Role::Label, format!("{name}, {told}"), shown);
    column![
        Element::from(spoken),
        row![
            Element::from(
                button(Loud::Secondary, "live/clock", cx.say(toggle), Some(send(Message::Clock)))
                    .keys("F8")
                    .small()
            ),
            Element::from(
                button(Loud::Quiet, "live/stop", cx.say("live-stop"), Some(send(Message::Stop))).small()
            ),
        ]
        .spacing(S2)
    ]
}

fn queue<'a>(cx: Cx<'a>, state: &'a State, session: Id<Session>) -> Column<'a, Ui, Look, iced::Renderer> {
    let call = (!state.queue.is_empty()).then(|| send(Message::Call));
    let head = row![
        container(strong(cx.say("live-queue"), Type::Cell)).width(Length::Fill),
        Element::from(button(Loud::Secondary, "live/call", cx.say("live-call"), call).keys("F9").small()),
    ]
    .align_y(Alignment::Center);
    let mut content = column![head];
    if state.queue.is_empty() {
        return content.push(hint(cx.say("live-queue-empty")));
    }
    if state.queue.len() > 1 {
        content = content.push(segmented(
            "live/order",
            cx.say("live-order"),
            vec![
                (cx.say("live-by-order"), !state.by_balance, Some(send(Message::ByBalance(false)))),
                (cx.say("live-by-balance"), state.by_balance, Some(send(Message::ByBalance(true)))),
            ],
            true,
        ));
    }
    let next = state.next(cx.dossier, session);
    for (place, speaker) in state.queue.iter().enumerate() {
        let name = speaker_name(cx.dossier, speaker);
        let remove = button(
            Loud::Quiet,
            format!("live/unqueue/{place}"),
            cx.tell("live-unqueue", &[("name", name.as_str().into())]),
            Some(send(Message::Unqueue(place))),
        )
        .bare(icon::X)
        .small();
        let category = analysis::stakeholder_behind(cx.dossier, speaker.stakeholder, speaker.person)
            .and_then(|s| cx.dossier.at(s.category))
            .cloned();
        content = content.push(
            row![
                glyph::category(category, 12.0, false),
                container(Element::from(fitted(name, Type::Cell).strong(next == Some(place))))
                    .width(Length::Fill),
                Element::from(remove)
            ]
            .spacing(S2)
            .align_y(Alignment::Center),
        );
    }
    content
}

fn balance(cx: Cx<'_>, session: Id<Session>) -> Column<'_, Ui, Look, iced::Renderer> {
    let balance = analysis::speaking_balance(cx.dossier, Some(session));
    let timed = balance.is_timed();
    let mut content = column![
        row![
            container(strong(cx.say(if timed { "live-speaking-time" } else { "live-turns" }), Type::Cell))
                .width(Length::Fill),
            hint(format!("▎{}", cx.say("live-share-present")))
        ]
        .align_y(Alignment::Center)
    ];
    if balance.turns() == 0 && balance.present() == 0 {
        return content.push(hint(cx.say("live-balance-empty")));
    }
    for share in &balance.shares {
        let category = cx.dossier.at(share.category).cloned();
        let name = wording::category_name(cx.dossier, cx.words, category.as_deref());
        let (spoken, there) = (balance.spoken(share), balance.there(share));
        let percent = format!("{} %", (spoken * 100.0).round());
        let line = row![
            glyph::category(category, 12.0, false),
            container(Element::from(fitted(name.clone(), Type::Cell))).width(Length::Fill),
            figure(percent.clone(), Type::Cell),
        ]
        .spacing(S2)
        .align_y(Alignment::Center);
        let told = cx.tell(
            "live-balance-says",
            &[
                ("name", name.into()),
                ("spoken", percent.into()),
                ("present", format!("{} %", (there.unwrap_or_default() * 100.0).round()).into()),
            ],
        );
        let shown =
            column![line, share_bar(spoken, BAR, there.map(|there| (there, 2.0)), |look| look.accent)];
        let key = share.category.map_or_else(|| "none".to_owned(), |id| id.to_string());
        content =
            content.push(Element::from(accessible(format!("live/balance/{key}"), Role::Label, told, shown)));
    }
    content
}

fn attending(cx: Cx<'_>, session: Id<Session>) -> Column<'_, Ui, Look, iced::Renderer> {
    let rows: Vec<&Arc<Attendance>> = cx.dossier.naming::<Attendance>(session.uuid()).collect();
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let (present, represented) = (count(AttendanceStatus::Present), count(AttendanceStatus::Represented));
    let told = cx.tell("live-attending", &[("present", present.into()), ("represented", represented.into())]);
    let mut content = column![
        row![
            container(strong(cx.code("tab", "attendance"), Type::Cell)).width(Length::Fill),
            link("live/attendance", cx.say("see"), Ui::Sessions(Sessions::Tab(Tab::Attendance)))
        ]
        .align_y(Alignment::Center),
        said(told, Type::Cell).style(second)
    ];
    let quorum = cx.dossier.get(session).and_then(|session| session.quorum);
    if let Some(quorum) = quorum {
        let (reached, need) = (present + represented, quorum.get() as usize);
        let key = if reached >= need { "live-quorum" } else { "live-no-quorum" };
        let told = cx.tell(key, &[("quorum", need.into())]);
        let short = reached < need;
        content = content
            .push(said(told, Type::Cell).style(ink(move |look| if short { look.ochre } else { look.ink_2 })));
    }
    content
}
