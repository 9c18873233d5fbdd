//! What hangs on a stakeholder: its roles, the networks it belongs to and since when, its members where it is a network, and how
//! several people rate it, each kept apart.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};

use super::{Message, State, lists::Wrong};
use crate::{
    analysis,
    exchange::table::{dated, looks_dated},
    model::{
        Act, Change, Date, Dossier, Edit, Entity, Id, Kind, Level, Membership, Rating, Role, Stakeholder,
        StakeholderKind, StakeholderRole, Text,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        theme::{S1, S2, Type},
        widget::{
            Loud, Role as Seen, block, button, codes, fitted, hint, icon, line, pressable, second, strong,
        },
    },
};

/// A role is taken or given up.
pub(super) fn role(dossier: &Dossier, id: Id<Stakeholder>, role: Role) -> Action {
    let Some(s) = dossier.get(id) else { return Action::None };
    let held: Vec<Edit> = dossier
        .naming::<StakeholderRole>(id.uuid())
        .filter(|held| held.role == role && held.until.is_none())
        .map(|held| Edit::remove((**held).clone()))
        .collect();
    let edits = if held.is_empty() {
        let new = StakeholderRole { id: Id::new(), stakeholder: id, role, since: None, until: None };
        vec![Edit::create(new)]
    } else {
        held
    };
    let act = Act::new("act-roles").with("name", &s.name);
    Action::Edit(Change::new(act, edits))
}

/// With one more, or without it.
pub(super) fn toggled<T: PartialEq>(mut all: Vec<T>, one: T) -> Vec<T> {
    match all.iter().position(|other| *other == one) {
        Some(place) => drop(all.remove(place)),
        None => all.push(one),
    }
    all
}

/// A network joins authorities of a level, or no longer does.
pub(super) fn level(dossier: &Dossier, id: Id<Stakeholder>, level: Level) -> Action {
    let Some(s) = dossier.get(id) else { return Action::None };
    let after = (**s).clone().at_levels(toggled(s.all_levels(), level));
    let act =
        Act::new("act-edit").with("kind", Kind::Stakeholder).with("field", "levels").with("name", &s.name);
    Action::Edit(Change::new(act, vec![Edit::update((**s).clone(), after)]))
}

/// A network is joined: `RTES`, `RTES (2013–)`. One that nobody knows yet is made; years that cannot be read are no name.
pub(super) fn join(dossier: &Dossier, id: Id<Stakeholder>, typed: &str) -> Result<Change, Wrong> {
    let s = dossier.get(id).ok_or(Wrong::Form)?;
    let (name, since, until) = dated(typed.trim());
    if since.is_none() && until.is_none() && looks_dated(name) {
        return Err(Wrong::Years);
    }
    let named = Text::some(name).ok_or(Wrong::Form)?;
    if analysis::is_called(dossier, s, name) {
        return Err(Wrong::ToItself);
    }
    let mut edits = Vec::new();
    let network = analysis::called(dossier, name).unwrap_or_else(|| {
        let new = Stakeholder { kind: Some(StakeholderKind::Network), ..Stakeholder::new(named) };
        let network = new.id;
        edits.push(Edit::create(new));
        network
    });
    let membership = Membership { id: Id::new(), stakeholder: id, network, since, until };
    // Years that end before they begin.
    if membership.fault().is_some() {
        return Err(Wrong::Years);
    }
    let lasts = |known: &Membership| {
        known.stakeholder == id && known.network == network && known.until == membership.until
    };
    if dossier.naming::<Membership>(id.uuid()).any(|known| lasts(known)) {
        return Err(Wrong::Already);
    }
    edits.push(Edit::create(membership));
    let act =
        Act::new("act-create").with("kind", Kind::Membership).with("name", format!("{} – {name}", s.name));
    Ok(Change::new(act, edits))
}

/// Somebody rates: `Who: influence concern`, `A. Sow : 4 3`. What they said before gives way.
pub(super) fn rate(dossier: &Dossier, id: Id<Stakeholder>, typed: &str, today: Date) -> Option<Change> {
    let s = dossier.get(id)?;
    let (rater, values) = typed.rsplit_once([':', '：'])?;
    let rater = Text::some(rater.trim())?;
    let mut values =
        values.split_whitespace().map(|value| value.parse::<i64>().ok().filter(|v| (0..=5).contains(v)));
    let (influence, concern) = (values.next()??, values.next()??);
    if values.next().is_some() {
        return None;
    }
    let mut edits: Vec<Edit> = dossier
        .naming::<Rating>(id.uuid())
        .filter(|rating| rating.rater == rater && matches!(rating.field.as_str(), "influence" | "concern"))
        .map(|rating| Edit::remove((**rating).clone()))
        .collect();
    for (field, value) in [("influence", influence), ("concern", concern)] {
        edits.push(Edit::create(Rating {
            id: Id::new(),
            kind: Kind::Stakeholder,
            record: id.uuid(),
            field: Text::some(field)?,
            value: crate::model::Mark::new(value).ok()?,
            rater: rater.clone(),
            confidence: None,
            date: today.to_string().parse().ok(),
        }));
    }
    let act = Act::new("act-create").with("kind", Kind::Rating).with("name", format!("{} – {rater}", s.name));
    Some(Change::new(act, edits))
}

/// Who rated, influence and concern, and one of the records that say so.
type Judged<'a> = (&'a Text, [Option<u8>; 2], &'a Arc<Rating>);

impl State {
    pub(super) fn roles<'a>(&self, cx: Cx<'a>, s: &Stakeholder) -> Element<'a> {
        let held: Vec<Role> = cx
            .dossier
            .naming::<StakeholderRole>(s.id.uuid())
            .filter(|held| held.until.is_none())
            .map(|held| held.role)
            .collect();
        let chips = codes(cx, "stakeholder/role", "table-role", (Role::ALL, &held), Role::code, |role| {
            Ui::Stakeholders(Message::Role(role))
        });
        block(column![strong(cx.say("stakeholder-roles"), Type::Hint).style(second), chips].spacing(S2))
    }

    pub(super) fn networks<'a>(&'a self, cx: Cx<'a>, s: &'a Stakeholder) -> Element<'a> {
        let mut all: Vec<_> = cx.dossier.naming::<Membership>(s.id.uuid()).collect();
        all.sort_by_key(|membership| {
            (membership.stakeholder != s.id, membership.since.clone(), membership.id)
        });
        let mut rows = column![strong(cx.say("stakeholder-networks"), Type::Hint).style(second)].spacing(S1);
        let mut listed = column![].spacing(S1);
        let mut members = false;
        for membership in all {
            let own = membership.stakeholder == s.id;
            if !own && !members {
                members = true;
                listed = listed.push(strong(cx.say("stakeholder-members"), Type::Hint).style(second));
            }
            let other = if own { membership.network } else { membership.stakeholder };
            let name = cx.dossier.get(other).map(|other| other.name.to_string()).unwrap_or_default();
            let years = match (&membership.since, &membership.until) {
                (None, None) => String::new(),
                (since, until) => {
                    let text = |d: &Option<crate::model::PartialDate>| {
                        d.as_ref().map(ToString::to_string).unwrap_or_default()
                    };
                    format!("{}–{}", text(since), text(until))
                }
            };
            let words = row![Element::from(fitted(name.clone(), Type::Cell)), hint(years.clone())]
                .spacing(S2)
                .align_y(Alignment::Center);
            let inner = iced::widget::button(words).padding(Padding::from([2.0, 0.0])).width(Length::Fill);
            let spoken = [name, years].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
            let open = pressable(
                format!("membership/{}", membership.id),
                Seen::Button,
                spoken.clone(),
                inner,
                false,
                Ui::Stakeholders(Message::Select(Some(other))),
            );
            let remove = button(
                Loud::Quiet,
                format!("membership/{}/remove", membership.id),
                cx.tell("remove-named", &[("name", spoken.into())]),
                cx.if_writable(Ui::Remove(Kind::Membership, membership.id.uuid())),
            )
            .bare(icon::X)
            .small();
            listed = listed.push(
                row![container(Element::from(open)).width(Length::Fill), Element::from(remove)]
                    .align_y(Alignment::Center),
            );
        }
        rows = rows.push(listed);
        if cx.writable {
            let field = line("stakeholders/network", cx.say("network-new"), &self.network, |text| {
                Ui::Stakeholders(Message::Network(text))
            })
            .placeholder(cx.say("network-new-placeholder"))
            .icon(icon::LINK)
            .on_submit(Ui::Stakeholders(Message::Join));
            rows = rows.push(Element::from(field));
        }
        block(rows)
    }

    pub(super) fn ratings<'a>(&'a self, cx: Cx<'a>, s: &'a Stakeholder) -> Element<'a> {
        let mut by: Vec<Judged<'_>> = Vec::new();
        let mut all: Vec<_> = cx.dossier.naming::<Rating>(s.id.uuid()).collect();
        all.sort_by_key(|rating| (rating.rater.clone(), rating.id));
        for rating in all {
            let place = match rating.field.as_str() {
                "influence" => 0,
                "concern" => 1,
                _ => continue,
            };
            let value = u8::try_from(i64::from(rating.value.get())).ok();
            match by.last_mut().filter(|(rater, ..)| **rater == rating.rater) {
                Some((_, values, _)) => values[place] = value,
                None => {
                    let mut values = [None, None];
                    values[place] = value;
                    by.push((&rating.rater, values, rating));
                }
            }
        }
        let mut rows = column![strong(cx.say("stakeholder-ratings"), Type::Hint).style(second)].spacing(S1);
        // In a column of their own: the field below keeps its place, and its focus, however many there are.
        let mut listed = column![].spacing(S1);
        if let Some(rated) = analysis::rated(cx.dossier, s).filter(|rated| rated.raters > 1) {
            let number = |value: f32| crate::language::number(cx.words.language(), f64::from(value), 1);
            listed = listed.push(hint(cx.tell(
                "rating-mean",
                &[
                    ("influence", number(rated.influence).into()),
                    ("concern", number(rated.concern).into()),
                    ("count", rated.raters.into()),
                ],
            )));
        }
        for (rater, [influence, concern], rating) in by {
            let told = |value: Option<u8>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
            let words = cx.tell(
                "rating-of",
                &[
                    ("name", rater.to_string().into()),
                    ("influence", told(influence).into()),
                    ("concern", told(concern).into()),
                ],
            );
            let date = rating.date.as_ref().map(|date| crate::language::partial_date(cx.words, date));
            listed = listed.push(
                row![Element::from(fitted(words, Type::Cell)), hint(date.unwrap_or_default())]
                    .spacing(S2)
                    .align_y(Alignment::Center),
            );
        }
        rows = rows.push(listed);
        if cx.writable {
            let field = line("stakeholders/rating", cx.say("rating-new"), &self.rating, |text| {
                Ui::Stakeholders(Message::Rating(text))
            })
            .placeholder(cx.say("rating-new-placeholder"))
            .icon(icon::USER)
            .on_submit(Ui::Stakeholders(Message::Rate));
            rows = rows.push(Element::from(field));
        }
        block(rows)
    }
}
