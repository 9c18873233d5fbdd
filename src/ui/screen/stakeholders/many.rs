//! Many at once: those that are marked get a value together; those that stand twice become one; who is missing gets a seat.

use std::collections::HashSet;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};
use serde_json::Value;

use super::{Message, State, category_answers};
use crate::{
    analysis,
    model::{
        Act, Category, Change, Dossier, Edit, Id, Kind, Level, Posture, Presence, Record, Stakeholder,
        StakeholderKind,
    },
    store::{record_of, values},
    ui::{
        Action, Cx, Element, Message as Ui,
        theme::{self, S1, S2, S3, S4, S6, Tone, Type},
        widget::{
            Answer, Loud, Role, accessible, answers, button, chip, hint, icon, link, said, second, strong,
            tag,
        },
        wording,
    },
};

/// A field that many get together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The category.
    Category,
    /// The kind.
    Kind,
    /// The level.
    Level,
    /// The posture.
    Posture,
    /// The presence.
    Presence,
}

impl Field {
    const ALL: [Self; 5] = [Self::Category, Self::Kind, Self::Level, Self::Posture, Self::Presence];

    /// Its name in a record.
    const fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Posture => "posture",
            Self::Presence => "presence",
        }
    }

    fn answers(self, cx: Cx<'_>) -> Vec<Answer> {
        match self {
            Self::Category => category_answers(cx),
            Self::Kind => answers(cx, "stakeholder-kind", StakeholderKind::ALL, StakeholderKind::code),
            Self::Level => answers(cx, "level", Level::ALL, Level::code),
            Self::Posture => answers(cx, "posture", Posture::ALL, Posture::code),
            Self::Presence => answers(cx, "presence", Presence::ALL, Presence::code),
        }
    }
}

/// Gives all that are marked a value, as one step.
pub(super) fn give(
    dossier: &Dossier,
    marked: &HashSet<Id<Stakeholder>>,
    field: Field,
    value: &Value,
) -> Action {
    let mut all: Vec<_> = marked.iter().filter_map(|id| dossier.get(*id)).collect();
    all.sort_by_key(|s| s.id);
    let edits: Vec<Edit> = all
        .into_iter()
        .filter_map(|s| {
            let before = Record::from((**s).clone());
            let mut fields = values(&before);
            fields.insert(field.name().to_owned(), value.clone());
            let after = record_of(Kind::Stakeholder, fields)?;
            (after != before).then_some(Edit { before: Some(before), after: Some(after) })
        })
        .collect();
    if edits.is_empty() {
        return Action::None;
    }
    let act = Act::new("act-edit-many").with("count", edits.len()).with("field", field.name());
    Action::Edit(Change::new(act, edits))
}

/// Removes all that are marked, with what hangs on them, as one step.
pub(super) fn remove(dossier: &Dossier, marked: &HashSet<Id<Stakeholder>>) -> Action {
    let mut all: Vec<_> = marked.iter().filter_map(|id| dossier.get(*id)).collect();
    all.sort_by_key(|s| s.id);
    let edits: Vec<Edit> = all.into_iter().map(|s| Edit::remove((**s).clone())).collect();
    if edits.is_empty() {
        return Action::None;
    }
    let act = Act::new("act-remove-many").with("count", edits.len());
    Action::Edit(Change::new(act, edits))
}

/// A seat kept for a category of which nobody is there.
pub(super) fn seat(dossier: &Dossier, id: Id<Category>) -> Option<(Change, Id<Stakeholder>)> {
    let category = dossier.get(id)?;
    // Named in the language in which the dialogue is recorded, whichever the window speaks.
    let recorded = dossier.text_in(&**category, "name", dossier.content_language());
    let name = recorded
        .and_then(|name| crate::model::Text::some(name.text))
        .unwrap_or_else(|| category.name.clone());
    let seat =
        Stakeholder { category: Some(id), presence: Some(Presence::Missing), ..Stakeholder::new(name) };
    let act = Act::new("act-create").with("kind", Kind::Stakeholder).with("name", &seat.name);
    let of = seat.id;
    Some((Change::new(act, vec![Edit::create(seat)]), of))
}

impl State {
    /// What can be done with those that are marked.
    pub(super) fn marked_bar<'a>(&'a self, cx: Cx<'a>) -> Option<Element<'a>> {
        if self.marked.is_empty() {
            return None;
        }
        let edge = if cx.is_small() { S4 } else { S6 };
        let mut line = row![strong(cx.count("marked-count", self.marked.len()), Type::Cell)]
            .spacing(S2)
            .align_y(Alignment::Center);
        for field in Field::ALL {
            line = line.push(chip(
                format!("marked/{}", field.name()),
                wording::field_name(cx.words, "stakeholder", field.name()),
                self.giving == Some(field),
                None,
                Ui::Stakeholders(Message::Giving((self.giving != Some(field)).then_some(field))),
            ));
        }
        line = line.push(Element::from(
            button(
                Loud::Quiet,
                "marked/remove",
                cx.say("marked-remove"),
                cx.if_writable(Ui::Stakeholders(Message::RemoveMarked)),
            )
            .icon(icon::TRASH_2)
            .small(),
        ));
        line = line.push(link("marked/none", cx.say("marked-none"), Ui::Stakeholders(Message::Unmark)));
        let mut all = column![line.wrap().vertical_spacing(S1)].spacing(S2);
        if let Some(field) = self.giving {
            let mut given = row![].spacing(S2);
            for answer in field.answers(cx) {
                given = given.push(chip(
                    format!("marked/{}/{}", field.name(), answer.label),
                    answer.label,
                    false,
                    None,
                    Ui::Stakeholders(Message::Give(field, answer.value)),
                ));
            }
            all = all.push(given.wrap().vertical_spacing(S1));
        }
        let content = container(all)
            .padding(Padding::from([S2, edge]))
            .width(Length::Fill)
            .style(theme::tinted(Tone::Accent, 0.0));
        Some(
            accessible("marked", Role::Group, cx.count("marked-count", self.marked.len()), content)
                .open()
                .into(),
        )
    }

    /// Who is missing, and who may stand in the register twice.
    pub(super) fn attention<'a>(&'a self, cx: Cx<'a>) -> Option<Element<'a>> {
        let found = &self.found;
        let edge = if cx.is_small() { S4 } else { S6 };
        let mut all = column![].spacing(S2);
        let mut any = false;
        let absent = &found.absent;
        if self.asking {
            any = true;
            let edit = super::checklist::Message::Show(!self.checklist.shows);
            let mut chips =
                row![strong(cx.say("missing-who"), Type::Cell)].spacing(S2).align_y(Alignment::Center);
            if absent.count() == 0 {
                chips = chips.push(said(cx.say("missing-nobody"), Type::Cell));
            }
            for s in absent.seats.iter().filter_map(|id| cx.dossier.get(*id)) {
                chips = chips.push(chip(
                    format!("missing/{}", s.id),
                    wording::shorten(&s.name, 34),
                    self.selected == Some(s.id),
                    Some(icon::USER_PLUS),
                    Ui::Stakeholders(Message::Select(Some(s.id))),
                ));
            }
            for category in absent.categories.iter().filter_map(|id| cx.dossier.get(*id)) {
                let name = wording::translated(cx.dossier, cx.words, &**category, "name");
                chips = chips.push(chip(
                    format!("missing/{}", category.id),
                    cx.tell("missing-category", &[("name", name.into())]),
                    false,
                    Some(icon::PLUS),
                    Ui::Stakeholders(Message::Seat(category.id)),
                ));
            }
            chips = chips.push(chip(
                "missing/checklist",
                cx.say("checklist-title"),
                self.checklist.shows,
                Some(icon::LIST),
                Ui::Stakeholders(Message::Checklist(edit)),
            ));
            all = all.push(chips.wrap().vertical_spacing(S1));
            if !absent.levels.is_empty() {
                let levels: Vec<String> =
                    absent.levels.iter().map(|level| cx.code("level", level.code())).collect();
                all = all.push(hint(cx.tell("missing-levels", &[("levels", levels.join(", ").into())])));
            }
            if !absent.roles.is_empty() {
                let roles: Vec<String> =
                    absent.roles.iter().map(|role| cx.code("table-role", role.code())).collect();
                all = all.push(hint(cx.tell("missing-roles", &[("roles", roles.join(", ").into())])));
            }
        }
        for group in found.twice.iter().take(2) {
            any = true;
            let names: Vec<String> = group
                .iter()
                .filter_map(|id| cx.dossier.get(*id))
                .map(|s| wording::shorten(&s.name, 40))
                .collect();
            let Some((kept, others)) = group.split_first() else { continue };
            let mut line = row![
                tag(cx.say("twice"), Tone::Ochre),
                container(said(names.join(" · "), Type::Cell)).width(Length::Fill)
            ]
            .spacing(S3)
            .align_y(Alignment::Center);
            for id in group {
                let place = group.iter().position(|other| other == id).unwrap_or(0) + 1;
                line = line.push(link(
                    format!("twice/{id}"),
                    cx.tell("twice-see", &[("number", place.into())]),
                    Ui::Stakeholders(Message::Select(Some(*id))),
                ));
            }
            if let Some(other) = others.first() {
                let merge = cx.if_writable(Ui::Stakeholders(Message::Merge(*kept, *other)));
                line = line.push(Element::from(
                    button(Loud::Secondary, format!("twice/{kept}/merge"), cx.say("twice-merge"), merge)
                        .small(),
                ));
                line = line.push(link(
                    format!("twice/{kept}/leave"),
                    cx.say("twice-leave"),
                    Ui::Stakeholders(Message::LeaveTwice(group.clone())),
                ));
            }
            all = all.push(line);
        }
        if found.twice.len() > 2 {
            all = all.push(said(cx.count("twice-more", found.twice.len() - 2), Type::Hint).style(second));
        }
        any.then(|| {
            container(all)
                .padding(Padding::from([S2, edge]))
                .width(Length::Fill)
                .style(theme::tinted(Tone::Ochre, 0.0))
                .into()
        })
    }

    /// Looks again for who is missing and who stands there twice.
    pub(super) fn look(&mut self, dossier: &Dossier) {
        self.found.absent = analysis::absent(dossier);
        let left = &self.left_twice;
        self.found.twice =
            analysis::duplicates(dossier).into_iter().filter(|group| !left.contains(group)).collect();
    }
}

/// What was found in the register.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) absent: analysis::Absent,
    pub(super) twice: Vec<Vec<Id<Stakeholder>>>,
}
