//! The inspector of a stakeholder.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};
use serde_json::Value;

use crate::{
    analysis,
    language::sort_key,
    model::{Kind, Level, Person, Posture, Presence, Relation, Stakeholder, StakeholderKind},
    ui::{
        Cx, Element, Message as Ui,
        form::{Shape, Slot},
        theme::{INSPECTOR, S1, S2, Type},
        widget::{
            Answer, Loud, Role, accessible, answers, area_of, block, button, choice, codes, field_row,
            fitted, glyph, hint, icon, inspector, line, line_of, pressable, removal, said, second, segmented,
            strong, symbol, third, toggle_of,
        },
        wording,
    },
};

use super::{DETAIL, Message, State, category_answers};

impl State {
    pub(super) fn inspector<'a>(&'a self, cx: Cx<'a>, s: &'a Arc<Stakeholder>) -> Element<'a> {
        let category = cx.dossier.at(s.category).cloned();
        let eyebrow = {
            let name = category.as_ref().map_or_else(
                || cx.say("category-none"),
                |c| wording::translated(cx.dossier, cx.words, &**c, "name"),
            );
            row![glyph::category(category, 12.0, false), hint(name)].spacing(S2).align_y(Alignment::Center)
        };
        let name = |field: &'static str| wording::field_name(cx.words, "stakeholder", field);
        let code = |code: Option<&'static str>| code.map(|code| Value::String(code.to_owned()));
        let categories = category_answers(cx);
        let of_category = s.category.map(|id| Value::String(id.to_string()));
        let choices = |field: &'static str, now: Option<&'static str>, all: Vec<Answer>| {
            field_row(name(field), choice(cx, &**s, field, code(now).as_ref(), all, true))
        };
        let rating = |field: &'static str, now: Option<u8>| {
            let mut parts = Vec::new();
            for value in 0..=5_u8 {
                let slot = Slot::of(&**s, field);
                let chosen = now == Some(value);
                let to = if chosen { Value::Null } else { Value::from(value) };
                let message = cx.if_writable(Ui::Form(crate::ui::form::Event::Choose(slot, to)));
                parts.push((value.to_string(), chosen, message));
            }
            field_row(name(field), segmented(&Slot::of(&**s, field).key(), name(field), parts, true))
        };
        // A network joins authorities of several levels.
        let level = if s.kind == Some(StakeholderKind::Network) {
            let held = s.all_levels();
            let chips = codes(cx, "stakeholder/level", "level", (Level::ALL, &held), Level::code, |level| {
                Ui::Stakeholders(Message::Level(level))
            });
            field_row(name("levels"), chips)
        } else {
            choices("level", s.level.map(Level::code), answers(cx, "level", Level::ALL, Level::code))
        };
        let identity = block(
            column![
                field_row(name("name"), line_of(cx, &**s, "name", Shape::Line)),
                field_row(name("short_name"), line_of(cx, &**s, "short_name", Shape::Line)),
                field_row(
                    name("category"),
                    choice(cx, &**s, "category", of_category.as_ref(), categories, true)
                ),
                choices(
                    "kind",
                    s.kind.map(StakeholderKind::code),
                    answers(cx, "stakeholder-kind", StakeholderKind::ALL, StakeholderKind::code)
                ),
                level,
                field_row(name("territory"), line_of(cx, &**s, "territory", Shape::Line)),
            ]
            .spacing(S2),
        );
        let judged = block(
            column![
                rating("influence", s.influence.map(crate::model::Influence::get)),
                rating("concern", s.concern.map(crate::model::Concern::get)),
                rating("legitimacy", s.legitimacy.map(crate::model::Legitimacy::get)),
                choices(
                    "posture",
                    s.posture.map(Posture::code),
                    answers(cx, "posture", Posture::ALL, Posture::code)
                ),
                choices(
                    "presence",
                    s.presence.map(Presence::code),
                    answers(cx, "presence", Presence::ALL, Presence::code)
                ),
                field_row(name("identified_by"), line_of(cx, &**s, "identified_by", Shape::Line)),
            ]
            .spacing(S2),
        );
        let mut blocks = vec![identity, judged, self.positions(cx, s), self.persons(cx, s)];
        blocks.push(self.roles(cx, s));
        blocks.push(self.ratings(cx, s));
        blocks.push(self.networks(cx, s));
        blocks.extend(relations(cx, s));
        blocks.push(block(
            column![
                said(name("public_note"), Type::Cell).style(third),
                area_of(cx, &**s, "public_note", 2.0),
                row![
                    symbol(icon::LOCK, 14.0).style(third),
                    said(name("private_note"), Type::Cell).style(third)
                ]
                .spacing(S1)
                .align_y(Alignment::Center),
                area_of(cx, &**s, "private_note", 2.0)
            ]
            .spacing(S2),
        ));
        inspector(
            cx,
            DETAIL,
            eyebrow.into(),
            s.name.to_string(),
            blocks,
            Some(removal(cx, "stakeholders/remove", Kind::Stakeholder, s.id.uuid())),
            INSPECTOR,
            Ui::Stakeholders(Message::Select(None)),
        )
    }

    pub(super) fn positions<'a>(&'a self, cx: Cx<'a>, s: &'a Stakeholder) -> Element<'a> {
        let issues = analysis::issues(cx.dossier);
        let mut rows = column![strong(cx.say("stakeholder-positions"), Type::Hint).style(second)].spacing(S1);
        if issues.is_empty() {
            rows = rows.push(hint(cx.say("overview-no-issues")));
        }
        for issue in issues {
            let now = analysis::current_position(cx.dossier, s.id, issue.id);
            let stance = now.as_ref().and_then(|position| position.stance);
            let number = wording::issue_number(cx.words, &issue);
            let spoken = match stance {
                Some(stance) => format!("{number} {}: {}", issue.title, glyph::signed(stance)),
                None => format!("{number} {}: {}", issue.title, cx.say("position-none")),
            };
            let line = row![
                glyph::stance(stance, 34.0, 20.0),
                Element::from(fitted(issue.title.to_string(), Type::Cell)),
                hint(number)
            ]
            .spacing(S2)
            .align_y(Alignment::Center);
            let message = Ui::Positions(super::super::positions::Message::Cell(s.id, issue.id));
            let inner = iced::widget::button(line).padding(Padding::from([2.0, 0.0])).width(Length::Fill);
            let key = format!("stakeholder/position/{}", issue.id);
            rows = rows.push(Element::from(pressable(key, Role::Button, spoken, inner, false, message)));
        }
        block(rows)
    }

    pub(super) fn persons<'a>(&'a self, cx: Cx<'a>, s: &'a Stakeholder) -> Element<'a> {
        let mut persons: Vec<_> = cx.dossier.naming::<Person>(s.id.uuid()).collect();
        persons.sort_by_key(|person| (sort_key(&wording::person_name(person)), person.id));
        let mut rows = column![strong(cx.say("stakeholder-persons"), Type::Hint).style(second)].spacing(S2);
        // In a column of their own: the field below keeps its place, and its focus, however many there are.
        let listed =
            persons.into_iter().map(|person| person_row(cx, person, self.unfolded == Some(person.id)));
        rows = rows.push(iced::widget::Column::with_children(listed).spacing(S2));
        if cx.writable {
            let field = line("stakeholders/person", cx.say("person-new"), &self.person, |text| {
                Ui::Stakeholders(Message::Person(text))
            })
            .placeholder(cx.say("person-new-placeholder"))
            .icon(icon::USER_PLUS)
            .on_submit(Ui::Stakeholders(Message::AddPerson));
            rows = rows.push(Element::from(field));
        }
        block(rows)
    }
}

/// What joins a stakeholder to others; each leads to the relation.
fn relations<'a>(cx: Cx<'a>, s: &Stakeholder) -> Option<Element<'a>> {
    let mut all: Vec<_> = cx.dossier.naming::<Relation>(s.id.uuid()).collect();
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|relation| (relation.kind, relation.id));
    let mut rows = column![strong(cx.say("stakeholder-relations"), Type::Hint).style(second)].spacing(S1);
    for relation in all {
        let outward = relation.origin == s.id;
        let other = if outward { relation.target } else { relation.origin };
        let name = cx.dossier.get(other).map(|other| other.name.to_string()).unwrap_or_default();
        let kind = cx.code("link", relation.kind.code());
        let arrow = match (relation.mutual, outward) {
            (true, _) => "↔",
            (false, true) => "→",
            (false, false) => "←",
        };
        let line = row![Element::from(fitted(format!("{arrow} {name}"), Type::Cell)), hint(kind.clone()),]
            .spacing(S2)
            .align_y(Alignment::Center);
        let message = Ui::Stakeholders(Message::Map(super::map::Message::Relation(Some(relation.id))));
        let inner = iced::widget::button(line).padding(Padding::from([2.0, 0.0])).width(Length::Fill);
        let key = format!("stakeholder/relation/{}", relation.id);
        let spoken = format!("{kind} {arrow} {name}");
        rows = rows.push(Element::from(pressable(key, Role::Button, spoken, inner, false, message)));
    }
    Some(block(rows))
}

/// A person: name and function, whether they may be named, and, unfolded, everything that is known of them.
fn person_row<'a>(cx: Cx<'a>, person: &'a Arc<Person>, unfolded: bool) -> Element<'a> {
    let name = wording::person_line(person);
    let remove = button(
        Loud::Quiet,
        format!("person/{}/remove", person.id),
        cx.tell("remove-named", &[("name", name.as_str().into())]),
        cx.if_writable(Ui::Remove(Kind::Person, person.id.uuid())),
    )
    .bare(icon::X)
    .small();
    let message = Ui::Stakeholders(Message::Unfold((!unfolded).then_some(person.id)));
    let arrow = if unfolded { icon::CHEVRON_UP } else { icon::CHEVRON_DOWN };
    let words = row![
        symbol(icon::USER, 14.0).style(second),
        container(said(name.clone(), Type::Cell)).width(Length::Fill),
        symbol(arrow, 14.0).style(third)
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let open = iced::widget::button(words).width(Length::Fill).padding(Padding::from([4.0, 0.0]));
    let key = format!("person/{}/open", person.id);
    let open = pressable(key, Role::Button, name.clone(), open, false, message)
        .describe(|info| info.expanded = Some(unfolded));
    let line = row![container(Element::from(open)).width(Length::Fill), Element::from(remove)]
        .align_y(Alignment::Center);
    // Whether somebody may be named decides what documents say: it stands where they are entered.
    let consent = toggle_of(cx, &**person, "consent_named", person.consent_named);
    let mut content = column![line, consent];
    if unfolded {
        content = content
            .push(container(super::lists::person_fields(cx, person)).padding(Padding::from([S2, 0.0])));
    }
    accessible(format!("person/{}", person.id), Role::ListItem, name, content).open().into()
}
