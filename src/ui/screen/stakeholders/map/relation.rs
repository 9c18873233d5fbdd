//! What is known of a relation, beside the picture or the list in which it is selected.

use std::sync::Arc;

use iced::widget::{column, space};
use serde_json::Value;

use super::{Message, RELATION, view::send};
use crate::{
    model::{Kind, Relation, RelationKind},
    ui::{
        Cx, Element, Message as Ui,
        form::Slot,
        screen::stakeholders::lists::leading,
        theme::{INSPECTOR, S2, Type},
        widget::{
            answers, area_of, block, choice, field_row, hint, inspector, removal, said, segmented, third,
            toggle_of,
        },
        wording,
    },
};

/// Ends the look at a relation.
pub(in super::super) fn close_relation() -> Ui {
    send(Message::Relation(None))
}

/// What is known of the relation that is selected.
pub(in super::super) fn relation_inspector<'a>(
    cx: Cx<'a>,
    relation: &'a Arc<Relation>,
    close: Ui,
) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "relation", field);
    let end = |id, key: &str| -> Element<'a> {
        match cx.dossier.get(id) {
            Some(s) => leading(cx, key, s),
            None => space().into(),
        }
    };
    let slot = Slot::of(&**relation, "strength");
    let now = relation.strength.map(crate::model::Strength::get);
    let strengths = (0..=4_u8)
        .map(|value| {
            let chosen = now == Some(value);
            let to = if chosen { Value::Null } else { Value::from(value) };
            let message = cx.if_writable(Ui::Form(crate::ui::form::Event::Choose(slot, to)));
            (value.to_string(), chosen, message)
        })
        .collect();
    let kind = Value::String(relation.kind.code().to_owned());
    let kinds = answers(cx, "link", RelationKind::ALL, RelationKind::code);
    let blocks = vec![
        block(
            column![
                end(relation.origin, "relation/from"),
                end(relation.target, "relation/to"),
                field_row(name("kind"), choice(cx, &**relation, "kind", Some(&kind), kinds, false)),
                field_row(name("strength"), segmented(&slot.key(), name("strength"), strengths, true)),
                toggle_of(cx, &**relation, "mutual", relation.mutual),
            ]
            .spacing(S2),
        ),
        block(
            column![said(name("note"), Type::Cell).style(third), area_of(cx, &**relation, "note", 3.0)]
                .spacing(S2),
        ),
    ];
    inspector(
        cx,
        RELATION,
        hint(cx.code("link", relation.kind.code())).into(),
        cx.say("kind-relation"),
        blocks,
        Some(removal(cx, "relation/remove", Kind::Relation, relation.id.uuid())),
        INSPECTOR,
        close,
    )
}
