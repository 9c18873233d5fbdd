//! What a session decided.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row, space},
};
use serde_json::Value;
use uuid::Uuid;

use super::{State, add_line, item_inspector, item_row, rows};
use crate::{
    language,
    model::{
        Act, Change, Decision, DecisionMethod, DecisionMode, Dossier, Edit, Id, Kind, Number, Session,
        SessionKind, Text,
    },
    ui::{
        Cx, Element,
        form::Shape,
        screen::{beside, stakeholders::stakeholder_choice},
        theme::{S2, S3, S6, Type},
        widget::{
            answers, area_of, block, choice, date_of, empty, field_row, figure, fitted, hint, icon, line_of,
            said, third,
        },
        wording,
    },
};

/// The decisions by number.
pub(super) fn taken(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<Decision>> {
    let mut taken: Vec<_> = dossier.naming::<Decision>(session.uuid()).cloned().collect();
    taken.sort_by_key(|decision| (decision.number, decision.id));
    taken
}

/// A new decision, in the mode that the kind of session implies.
pub(super) fn new(dossier: &Dossier, session: Id<Session>, text: Text) -> Option<Decision> {
    let number = Number::after(taken(dossier, session).iter().map(|decision| decision.number)).ok()?;
    let mode = match dossier.get(session).map(|session| session.kind) {
        Some(SessionKind::Consultation | SessionKind::Interview) => DecisionMode::Consulted,
        Some(SessionKind::Negotiation) => DecisionMode::Negotiated,
        Some(SessionKind::Mediation) => DecisionMode::Mediated,
        _ => DecisionMode::Concerted,
    };
    Some(Decision {
        id: Id::new(),
        session,
        agenda_item: None,
        number,
        text,
        mode,
        method: None,
        votes_for: None,
        votes_against: None,
        votes_abstaining: None,
        responsible: None,
        due: None,
        reservations: None,
        language: None,
    })
}

/// What adding a decision is.
pub(super) fn change(decision: Decision) -> Change {
    let act = Act::new("act-create")
        .with("kind", Kind::Decision)
        .with("name", wording::shorten(&decision.text, 60));
    Change::new(act, vec![Edit::create(decision)])
}

pub(super) fn add(dossier: &Dossier, session: Id<Session>, typed: &str) -> Option<(Change, (Kind, Uuid))> {
    let decision = new(dossier, session, Text::some(typed.trim())?)?;
    let key = (Kind::Decision, decision.id.uuid());
    Some((change(decision), key))
}

pub(super) fn view<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let all = taken(cx.dossier, session.id);
    let mut part = column![add_line(cx, state, "decision-new", icon::GAVEL, false)];
    if all.is_empty() {
        return part
            .push(empty(icon::GAVEL, cx.say("decisions-empty"), cx.say("decisions-empty-line"), None, None))
            .into();
    }
    let room = state.room(cx);
    let count = all.len();
    let list = rows(
        cx,
        state,
        cx.code("tab", "decisions"),
        count,
        move |place| match all.get(place) {
            Some(decision) => decision_row(cx, state, decision, place, room),
            None => space().into(),
        },
        |_, _| None,
    );
    part = part.push(list);
    let selected = state.item.filter(|(kind, _)| *kind == Kind::Decision);
    let selected = selected.and_then(|(_, uuid)| cx.dossier.get(Id::<Decision>::from_uuid(uuid)));
    beside(cx, part.height(Length::Fill).into(), selected.map(|decision| inspector(cx, decision)))
}

fn decision_row<'a>(
    cx: Cx<'a>,
    state: &'a State,
    decision: &Decision,
    place: usize,
    room: f32,
) -> Element<'a> {
    let selected = state.item == Some((Kind::Decision, decision.id.uuid()));
    let text = decision.text.to_string();
    let words = fitted(text, Type::Cell).strong(selected);
    let mode = cx.code("decision-mode", decision.mode.code());
    let due = decision.due.map(|due| language::date_numeric(cx.words, due));
    let responsible =
        cx.dossier.at(decision.responsible).map(|s| s.short_name.as_ref().unwrap_or(&s.name).to_string());
    let mut line = row![
        container(figure(decision.number.to_string(), Type::Cell).style(third)).width(24),
        container(Element::from(words)).width(Length::Fill),
    ]
    .spacing(S3)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S6]));
    if room >= 700.0 {
        line = line.push(
            container(Element::from(
                fitted(responsible.clone().unwrap_or_default(), Type::Hint).ink(|look| look.ink_3),
            ))
            .width(130),
        );
        line = line.push(container(hint(mode.clone())).width(84));
    }
    line = line.push(container(hint(due.clone().unwrap_or_default())).width(84).align_x(Alignment::End));
    let spoken = [Some(format!("{}. {}", decision.number, decision.text)), Some(mode), responsible, due];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    item_row(state, Kind::Decision, decision.id.uuid(), place, spoken, line)
}

pub(super) fn inspector<'a>(cx: Cx<'a>, decision: &'a Arc<Decision>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "decision", field);
    let mode = Value::String(decision.mode.code().to_owned());
    let method = decision.method.map(|method| Value::String(method.code().to_owned()));
    let votes = |field: &'static str| {
        field_row(name(field), line_of(cx, &**decision, field, Shape::Whole(0, 100_000_000)))
    };
    let mut how = column![
        field_row(
            name("mode"),
            choice(
                cx,
                &**decision,
                "mode",
                Some(&mode),
                answers(cx, "decision-mode", DecisionMode::ALL, DecisionMode::code),
                false
            )
        ),
        hint(cx.code("decision-mode-meaning", decision.mode.code())),
        field_row(
            name("method"),
            choice(
                cx,
                &**decision,
                "method",
                method.as_ref(),
                answers(cx, "decision-method", DecisionMethod::ALL, DecisionMethod::code),
                true
            )
        ),
    ]
    .spacing(S2);
    let counted = decision.votes_for.or(decision.votes_against).or(decision.votes_abstaining).is_some();
    if decision.method == Some(DecisionMethod::Vote) || counted {
        how = how.push(votes("votes_for")).push(votes("votes_against")).push(votes("votes_abstaining"));
    }
    let blocks = vec![
        block(
            column![
                said(name("text"), Type::Cell).style(third),
                area_of(cx, &**decision, "text", 3.0),
                field_row(name("number"), line_of(cx, &**decision, "number", Shape::Whole(0, 1_000_000))),
            ]
            .spacing(S2),
        ),
        block(how),
        block(
            column![
                field_row(
                    name("responsible"),
                    stakeholder_choice(cx, &**decision, "responsible", decision.responsible)
                ),
                field_row(name("due"), date_of(cx, &**decision, "due")),
                said(name("reservations"), Type::Cell).style(third),
                area_of(cx, &**decision, "reservations", 2.0),
            ]
            .spacing(S2),
        ),
    ];
    let eyebrow = cx.say("kind-decision");
    let title = wording::shorten(&decision.text, 90);
    item_inspector(cx, eyebrow, title, blocks, Kind::Decision, decision.id.uuid())
}
