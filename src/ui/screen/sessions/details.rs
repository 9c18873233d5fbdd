//! When and where a session takes place, who leads it, what it is for.

use iced::{
    Length, Padding,
    widget::{Column, column, container, row, scrollable},
};
use serde_json::Value;

use crate::{
    analysis,
    model::{Committee, Disclosure, Entity, Session, SessionKind, SessionMode, SessionStatus},
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        screen::stakeholders::{person_choice, stakeholder_choice},
        theme::{S3, S4, S6, S8},
        widget::{Answer, Loud, answers, area_of, button, choice, date_of, icon, line_of, stacked},
        wording,
    },
};

/// The fields that take several lines.
pub(super) const AREAS: [&str; 4] = ["main_question", "objectives", "background", "conclusions"];

pub(super) fn view<'a>(cx: Cx<'a>, session: &'a Session) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, Session::KIND.code(), field);
    let line = |field: &'static str, shape| stacked(name(field), line_of(cx, session, field, shape));
    let link = |id: Option<String>| id.map(Value::String);
    let code = |code: Option<&'static str>| code.map(|code| Value::String(code.to_owned()));
    let pick = |field: &'static str, now: Option<&'static str>, all, optional| {
        stacked(name(field), choice(cx, session, field, code(now).as_ref(), all, optional))
    };
    let kinds = answers(cx, "session-kind", SessionKind::ALL, SessionKind::code);
    let statuses = answers(cx, "session-status", SessionStatus::ALL, SessionStatus::code);
    let modes = answers(cx, "session-mode", SessionMode::ALL, SessionMode::code);
    let disclosures = answers(cx, "disclosure-rule", Disclosure::ALL, Disclosure::code);
    let area = |field: &'static str| stacked(name(field), area_of(cx, session, field, 2.0));
    let person = |field: &'static str, now| stacked(name(field), person_choice(cx, session, field, now));
    let pair = |one: Element<'a>, other: Element<'a>| -> Element<'a> {
        row![container(one).width(Length::Fill), container(other).width(Length::Fill)].spacing(S3).into()
    };
    let first: Column<'a, Ui, _, _> = column![
        line("title", Shape::Line),
        pair(
            line("number", Shape::Whole(0, 1_000_000)),
            pick("kind", Some(session.kind.code()), kinds, false)
        ),
        pair(
            stacked(name("date"), date_of(cx, session, "date")),
            pick("status", session.status.map(SessionStatus::code), statuses, true)
        ),
        pair(line("start_time", Shape::Time), line("end_time", Shape::Time)),
        line("place", Shape::Line),
        pair(
            pick("mode", session.mode.map(SessionMode::code), modes, true),
            line("languages", Shape::Languages)
        ),
        stacked(name("organiser"), stakeholder_choice(cx, session, "organiser", session.organiser)),
        line("event", Shape::Line),
        pair(
            stacked(
                name("plenary"),
                choice(
                    cx,
                    session,
                    "plenary",
                    link(session.plenary.map(|id| id.to_string())).as_ref(),
                    plenaries(cx, session),
                    true
                )
            ),
            stacked(
                name("committee"),
                choice(
                    cx,
                    session,
                    "committee",
                    link(session.committee.map(|id| id.to_string())).as_ref(),
                    committees(cx),
                    true
                )
            ),
        ),
        pair(person("chair", session.chair), person("moderator", session.moderator)),
        pair(person("secretary", session.secretary), person("rapporteur", session.rapporteur)),
        pair(
            line("participant_count", Shape::Whole(0, 100_000_000)),
            line("quorum", Shape::Whole(0, 100_000_000))
        ),
        pick("disclosure", session.disclosure.map(Disclosure::code), disclosures, true),
    ]
    .spacing(S3);
    let mut second: Column<'a, Ui, _, _> = column![].spacing(S3);
    for field in AREAS {
        second = second.push(area(field));
    }
    let remove = button(
        Loud::Quiet,
        "session/remove",
        cx.say("session-remove"),
        cx.if_writable(Ui::Remove(Session::KIND, session.uuid())),
    )
    .icon(icon::TRASH_2)
    .small();
    let second = second.push(Element::from(remove));
    let room = cx.content_width() - if cx.is_narrow() { 0.0 } else { 253.0 };
    let form: Element<'a> = if room >= 760.0 {
        row![container(first).width(Length::Fill), container(second).width(Length::Fill)].spacing(S8).into()
    } else {
        column![first, second].spacing(S3).into()
    };
    let edge = if cx.is_small() { S4 } else { S6 };
    scrollable(container(form).padding(Padding::from([S4, edge])).max_width(1100).width(Length::Fill))
        .id("session/details")
        .height(Length::Fill)
        .width(Length::Fill)
        .into()
}

/// The sessions that this one may be a breakout of: not itself, and none that is a breakout.
fn plenaries(cx: Cx<'_>, session: &Session) -> Vec<Answer> {
    analysis::sessions(cx.dossier)
        .into_iter()
        .filter(|other| other.id != session.id && other.plenary.is_none())
        .map(|other| Answer {
            value: Value::String(other.id.to_string()),
            label: format!("{}. {}", other.number, other.title),
            mark: None,
        })
        .collect()
}

fn committees(cx: Cx<'_>) -> Vec<Answer> {
    let mut all: Vec<Answer> = cx
        .dossier
        .all::<Committee>()
        .map(|committee| Answer {
            value: Value::String(committee.id.to_string()),
            label: committee.name.to_string(),
            mark: None,
        })
        .collect();
    all.sort_by_cached_key(|answer| crate::language::sort_key(&answer.label));
    all
}
