//! The inspectors: what one says on one issue, and an issue.

use std::sync::Arc;

use iced::{
    Alignment, Length,
    widget::{button as raw_button, column, container, row, space},
};
use serde_json::Value;

use crate::{
    analysis::{self},
    language::{self},
    model::{Confidence, Interest, Issue, Kind, Position, SourceKind, Stakeholder, Stance},
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        theme::{INSPECTOR_WIDE, Look, S1, S2, Tone, Type},
        widget::{
            Loud, Role, accessible, answers, area_of, block, button, choice, date_of, field_row, figure,
            glyph, hint, icon, ink, inspector, line_of, removal, said, second, strong, symbol, tag, third,
            toggle_of,
        },
        wording,
    },
};

use super::Message;

pub(super) fn stance_picker(cx: Cx<'_>, now: Option<Stance>) -> Element<'_> {
    let mut line = row![].spacing(2.0);
    for value in -4..=4_i64 {
        let Ok(stance) = Stance::new(value) else { continue };
        let here = now == Some(stance);
        let message = cx.if_writable(Ui::Positions(Message::Stance(stance)));
        let inner = raw_button(glyph::stance(Some(stance), 30.0, 20.0))
            .padding(2)
            .style(move |look: &Look, _| raw_button::Style {
                border: iced::Border {
                    color: if here { look.ink } else { iced::Color::TRANSPARENT },
                    width: if here { 2.0 } else { 0.0 },
                    radius: 6.0.into(),
                },
                ..raw_button::Style::default()
            })
            .on_press_maybe(message.clone());
        line = line.push(Element::from(
            accessible(format!("stance/{value}"), Role::Radio, glyph::signed(stance), inner)
                .on_activate_maybe(message)
                .describe(|info| info.checked = Some(here)),
        ));
    }
    accessible("stance", Role::RadioGroup, wording::field_name(cx.words, "position", "stance"), line)
        .open()
        .into()
}

pub(super) fn cell_inspector<'a>(cx: Cx<'a>, s: &'a Arc<Stakeholder>, issue: &'a Arc<Issue>) -> Element<'a> {
    let category = cx.dossier.at(s.category).cloned();
    let eyebrow = row![glyph::category(category, 12.0, false), hint(s.name.to_string())]
        .spacing(S2)
        .align_y(Alignment::Center);
    let history = analysis::history(cx.dossier, s.id, issue.id);
    let now = history.last().cloned();
    let name = |field: &'static str| wording::field_name(cx.words, "position", field);
    let mut blocks = Vec::new();
    let picked = column![
        said(name("stance"), Type::Cell).style(third),
        stance_picker(cx, now.as_ref().and_then(|p| p.stance))
    ]
    .spacing(S1);
    match &now {
        None => {
            blocks.push(block(
                column![picked, said(cx.say("position-pick"), Type::Cell).style(second)].spacing(S2),
            ));
        }
        Some(position) => {
            let code = |code: Option<&'static str>| code.map(|code| Value::String(code.to_owned()));
            let source = code(position.source_kind.map(SourceKind::code));
            let confidence = code(position.confidence.map(Confidence::code));
            let when = if position.date == cx.today {
                cx.say("position-today")
            } else {
                let date = language::date(cx.words, position.date);
                cx.tell("position-said-on", &[("date", date.into())])
            };
            blocks.push(block(column![picked, hint(when)].spacing(S2)));
            blocks.push(block(
                column![
                    said(name("statement"), Type::Cell).style(third),
                    area_of(cx, &**position, "statement", 3.0),
                    said(name("reason"), Type::Cell).style(third),
                    area_of(cx, &**position, "reason", 1.0),
                    field_row(name("date"), date_of(cx, &**position, "date")),
                    field_row(
                        name("source_kind"),
                        choice(
                            cx,
                            &**position,
                            "source_kind",
                            source.as_ref(),
                            answers(cx, "source", SourceKind::ALL, SourceKind::code),
                            true
                        )
                    ),
                    field_row(name("rater"), line_of(cx, &**position, "rater", Shape::Line)),
                    field_row(
                        name("confidence"),
                        choice(
                            cx,
                            &**position,
                            "confidence",
                            confidence.as_ref(),
                            answers(cx, "confidence", Confidence::ALL, Confidence::code),
                            true
                        )
                    ),
                    toggle_of(cx, &**position, "confirmed", position.confirmed),
                ]
                .spacing(S2),
            ));
        }
    }
    if !history.is_empty() {
        blocks.push(past(cx, &history));
    }
    let interests = interests(cx, s, issue);
    blocks.extend(interests);
    let foot = row![
        Element::from(
            button(
                Loud::Quiet,
                "position/renew",
                cx.say("position-renew"),
                now.as_ref().and_then(|_| cx.if_writable(Ui::Positions(Message::Renew)))
            )
            .icon(icon::PLUS)
            .small()
        ),
        space().width(Length::Fill),
        Element::from(
            button(
                Loud::Quiet,
                "position/remove",
                cx.say("remove"),
                now.as_ref().and_then(|p| cx.if_writable(Ui::Remove(Kind::Position, p.id.uuid())))
            )
            .icon(icon::TRASH_2)
            .small()
        ),
    ];
    inspector(
        cx,
        "position",
        eyebrow.into(),
        format!("{} · {}", wording::issue_number(cx.words, issue), issue.title),
        blocks,
        Some(foot.into()),
        INSPECTOR_WIDE,
        Ui::Positions(Message::Close),
    )
}

pub(super) fn past<'a>(cx: Cx<'a>, history: &[Arc<Position>]) -> Element<'a> {
    let stances: Vec<i8> = history.iter().filter_map(|p| p.stance.map(Stance::get)).collect();
    let moved = match stances.as_slice() {
        [first, .., last] if first != last => {
            let by = last - first;
            let told = format!("{}{}", if by > 0 { "+" } else { "\u{2212}" }, by.abs());
            let picture = if by > 0 { icon::TRENDING_UP } else { icon::TRENDING_DOWN };
            Some(
                row![
                    symbol(picture, 14.0).style(ink(|look| look.accent)),
                    hint(cx.tell("position-moved", &[("by", told.into()), ("count", stances.len().into())]))
                ]
                .spacing(S1)
                .align_y(Alignment::Center),
            )
        }
        _ => None,
    };
    let mut rows = column![
        row![container(strong(cx.say("position-history"), Type::Hint).style(second)).width(Length::Fill)]
            .push(moved)
    ]
    .spacing(S2);
    for position in history.iter().rev() {
        let date = language::date_numeric(cx.words, position.date);
        let words = position.statement.as_ref().map(|words| wording::shorten(words, 120)).unwrap_or_default();
        let line = row![
            container(said(date, Type::Hint).style(second)).width(86),
            glyph::stance(position.stance, 34.0, 20.0),
            container(said(words, Type::Hint)).width(Length::Fill),
        ]
        .spacing(S2);
        rows = rows.push(line);
    }
    block(rows)
}

pub(super) fn interests<'a>(cx: Cx<'a>, s: &Stakeholder, issue: &Issue) -> Option<Element<'a>> {
    let mut interests: Vec<_> = cx
        .dossier
        .naming::<Interest>(s.id.uuid())
        .filter(|interest| interest.issue.is_none_or(|of| of == issue.id))
        .collect();
    if interests.is_empty() {
        return None;
    }
    interests.sort_by_key(|interest| (interest.priority, interest.id));
    let mut rows = column![strong(cx.say("position-interests"), Type::Hint).style(second)].spacing(S2);
    for interest in interests {
        let state = if interest.stated {
            tag(cx.say("interest-stated"), Tone::Slate)
        } else {
            tag(cx.say("interest-inferred"), Tone::Ochre)
        };
        rows = rows.push(
            row![
                container(said(cx.code("interest", interest.kind.code()), Type::Hint).style(third)).width(84),
                container(said(interest.text.to_string(), Type::Cell)).width(Length::Fill),
                state
            ]
            .spacing(S2),
        );
    }
    Some(block(rows))
}

pub(super) fn issue_inspector<'a>(cx: Cx<'a>, issue: &'a Arc<Issue>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "issue", field);
    let spread = analysis::spread(cx.dossier, issue.id);
    let told = cx.tell(
        "spread-told",
        &[
            ("for", spread.favourable().into()),
            ("against", spread.against().into()),
            ("neutral", spread.neutral().into()),
        ],
    );
    let most = spread.all().max(1);
    let blocks = vec![
        block(
            column![
                field_row(name("number"), line_of(cx, &**issue, "number", Shape::Whole(0, 1_000_000))),
                field_row(name("title"), line_of(cx, &**issue, "title", Shape::Line)),
                said(name("guiding_question"), Type::Cell).style(third),
                area_of(cx, &**issue, "guiding_question", 2.0),
                said(name("description"), Type::Cell).style(third),
                area_of(cx, &**issue, "description", 3.0),
            ]
            .spacing(S2),
        ),
        block(
            column![
                glyph::spread(&spread, most, INSPECTOR_WIDE - 40.0),
                row![
                    said(told, Type::Hint).style(second),
                    space().width(Length::Fill),
                    figure(spread.all().to_string(), Type::Hint)
                ]
            ]
            .spacing(S2),
        ),
    ];
    let remove = removal(cx, "issue/remove", Kind::Issue, issue.id.uuid());
    inspector(
        cx,
        "issue",
        hint(cx.say("kind-issue")).into(),
        issue.title.to_string(),
        blocks,
        Some(remove),
        INSPECTOR_WIDE,
        Ui::Positions(Message::Close),
    )
}
