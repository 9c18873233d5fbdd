//! The inspectors: where one party stands, and the frame of the text.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{Column, button as raw_button, column, container, row},
};
use serde_json::Value;

use crate::{
    analysis::{self, Voice},
    language::sort_key,
    model::{
        Agreement, AgreementKind, AgreementStatus, EndorsementStance, Kind, Language, MandateBasis, Party,
        Scale, Stakeholder,
    },
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        theme::{self, INSPECTOR, Look, S2, S3, Type},
        widget::{
            Answer, Loud, Role, accessible, answers, area_of, block, button, checkbox, choice, date_of,
            field_row, glyph, hint, icon, inspector, keys, line_of, removal, said, second, strong, third,
            toggle_of,
        },
        wording,
    },
};

use super::Message;

pub(super) fn voice_inspector(cx: Cx<'_>, voice: Voice) -> Element<'_> {
    let category = cx.dossier.at(voice.party.category).cloned();
    let category_name = category
        .as_ref()
        .map_or_else(|| cx.say("category-none"), |c| wording::translated(cx.dossier, cx.words, &**c, "name"));
    let eyebrow = row![glyph::category(category, 12.0, false), hint(category_name)]
        .spacing(S2)
        .align_y(Alignment::Center);
    let name = |field: &'static str| wording::field_name(cx.words, "endorsement", field);
    let now = voice.stance();
    let mut stances = column![].spacing(2.0);
    for (place, &stance) in EndorsementStance::ALL.iter().enumerate() {
        let here = now == Some(stance);
        let label = cx.code("endorsement", stance.code());
        let words = if here { strong(label.clone(), Type::Cell) } else { said(label.clone(), Type::Cell) };
        let line = row![
            glyph::endorsement(Some(stance), 18.0),
            container(words).width(Length::Fill),
            keys(&[&(place + 1).to_string()], String::new())
        ]
        .spacing(S3)
        .align_y(Alignment::Center);
        let message = cx.if_writable(Ui::Agreement(Message::Stance(stance)));
        let inner = raw_button(line)
            .width(Length::Fill)
            .padding(Padding::from([5.0, S2]))
            .style(move |look: &Look, status| raw_button::Style {
                border: iced::border::rounded(theme::R2),
                ..theme::row(here)(look, status)
            })
            .on_press_maybe(message.clone());
        stances = stances.push(Element::from(
            accessible(format!("endorse/{}", stance.code()), Role::Radio, label, inner)
                .on_activate_maybe(message)
                .describe(|info| info.checked = Some(here)),
        ));
    }
    let stances = accessible("endorse", Role::RadioGroup, name("stance"), stances).open();
    let mut blocks = vec![block(Element::from(stances))];
    if let Some(endorsement) = &voice.endorsement {
        let basis = endorsement.mandate_basis.map(|basis| Value::String(basis.code().to_owned()));
        blocks.push(block(
            column![
                said(name("words"), Type::Cell).style(third),
                area_of(cx, &**endorsement, "words", 2.0),
                toggle_of(cx, &**endorsement, "named", endorsement.named),
            ]
            .spacing(S2),
        ));
        blocks.push(block(
            column![
                field_row(
                    name("signatory"),
                    super::super::stakeholders::person_choice(
                        cx,
                        &**endorsement,
                        "signatory",
                        endorsement.signatory
                    )
                ),
                field_row(name("capacity"), line_of(cx, &**endorsement, "capacity", Shape::Line)),
                field_row(
                    name("mandate_basis"),
                    choice(
                        cx,
                        &**endorsement,
                        "mandate_basis",
                        basis.as_ref(),
                        answers(cx, "mandate-basis", MandateBasis::ALL, MandateBasis::code),
                        true
                    )
                ),
                field_row(
                    name("mandate_reference"),
                    line_of(cx, &**endorsement, "mandate_reference", Shape::Line)
                ),
                said(name("mandate_limits"), Type::Cell).style(third),
                area_of(cx, &**endorsement, "mandate_limits", 1.0),
                field_row(name("date"), date_of(cx, &**endorsement, "date")),
                toggle_of(cx, &**endorsement, "signed", endorsement.signed),
            ]
            .spacing(S2),
        ));
        let owned = if voice.owns() { cx.say("agreement-owns") } else { cx.say("agreement-owns-not") };
        blocks.push(block(hint(owned)));
    }
    let withdraw = button(
        Loud::Quiet,
        "endorse/withdraw",
        cx.say("agreement-withdraw"),
        voice.endorsement.as_ref().and_then(|_| cx.if_writable(Ui::Agreement(Message::Withdraw))),
    )
    .icon(icon::UNDO_2)
    .small();
    inspector(
        cx,
        "voice",
        eyebrow.into(),
        voice.party.name.to_string(),
        blocks,
        Some(withdraw.into()),
        INSPECTOR,
        Ui::Agreement(Message::Voice(None)),
    )
}

/// How the room is sounded: scale, threshold and veto are chosen before the first round, and stay from then on.
fn soundings<'a>(cx: Cx<'a>, agreement: &'a Arc<Agreement>) -> Column<'a, Ui, Look, iced::Renderer> {
    let name = |field: &'static str| wording::field_name(cx.words, "agreement", field);
    let sounded = analysis::is_sounded(cx.dossier, agreement.id);
    let inner = Cx { writable: cx.writable && !sounded, ..cx };
    let mut scales: Vec<_> = cx
        .dossier
        .all::<Scale>()
        .map(|scale| Answer {
            value: Value::String(scale.id.to_string()),
            label: wording::translated(cx.dossier, cx.words, &**scale, "name"),
            mark: None,
        })
        .collect();
    scales.sort_by_cached_key(|answer| sort_key(&answer.label));
    let scale = agreement.scale.map(|scale| Value::String(scale.to_string()));
    column![
        strong(cx.say("agreement-soundings"), Type::Hint).style(second),
        field_row(name("scale"), choice(inner, &**agreement, "scale", scale.as_ref(), scales, true)),
        field_row(name("threshold"), line_of(inner, &**agreement, "threshold", Shape::Whole(0, 100))),
        toggle_of(inner, &**agreement, "veto", agreement.veto),
        hint(cx.say(if sounded { "agreement-sounded" } else { "agreement-scale-first" })),
    ]
    .spacing(S2)
}

pub(super) fn frame<'a>(cx: Cx<'a>, agreement: &'a Arc<Agreement>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "agreement", field);
    let code = |code: &'static str| Value::String(code.to_owned());
    let kind = code(agreement.kind.code());
    let status = agreement.status.map(|status| code(status.code()));
    let authoritative = agreement.authoritative_language.map(|language| code(language.code()));
    let parties: Vec<_> =
        cx.dossier.naming::<Party>(agreement.id.uuid()).map(|party| party.stakeholder).collect();
    let mut all: Vec<_> = cx.dossier.all::<Stakeholder>().map(|s| (sort_key(&s.name), s)).collect();
    all.sort_by(|(a, x), (b, y)| a.cmp(b).then(x.id.cmp(&y.id)));
    let mut boxes = column![strong(cx.say("agreement-parties"), Type::Hint).style(second)].spacing(2.0);
    for (_, s) in all {
        let on = parties.contains(&s.id);
        boxes = boxes.push(checkbox(
            format!("party/{}", s.id),
            s.name.to_string(),
            on,
            cx.if_writable(Ui::Agreement(Message::Party(s.id, !on))),
        ));
    }
    let blocks = vec![
        block(
            column![
                field_row(name("title"), line_of(cx, &**agreement, "title", Shape::Line)),
                field_row(
                    name("kind"),
                    choice(
                        cx,
                        &**agreement,
                        "kind",
                        Some(&kind),
                        answers(cx, "agreement-kind", AgreementKind::ALL, AgreementKind::code),
                        false
                    )
                ),
                field_row(
                    name("status"),
                    choice(
                        cx,
                        &**agreement,
                        "status",
                        status.as_ref(),
                        answers(cx, "agreement-status", AgreementStatus::ALL, AgreementStatus::code),
                        true
                    )
                ),
                field_row(name("date"), date_of(cx, &**agreement, "date")),
                field_row(name("place"), line_of(cx, &**agreement, "place", Shape::Line)),
                field_row(name("valid_until"), date_of(cx, &**agreement, "valid_until")),
                field_row(name("review_on"), date_of(cx, &**agreement, "review_on")),
                field_row(
                    name("authoritative_language"),
                    choice(
                        cx,
                        &**agreement,
                        "authoritative_language",
                        authoritative.as_ref(),
                        answers(cx, "language", Language::ALL, Language::code),
                        true
                    )
                ),
            ]
            .spacing(S2),
        ),
        block(soundings(cx, agreement)),
        block(boxes),
    ];
    let remove = removal(cx, "agreement/remove", Kind::Agreement, agreement.id.uuid());
    inspector(
        cx,
        "text",
        hint(cx.say("agreement-frame")).into(),
        agreement.title.to_string(),
        blocks,
        Some(remove),
        INSPECTOR,
        Ui::Agreement(Message::Frame(false)),
    )
}
