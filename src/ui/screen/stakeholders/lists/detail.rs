//! What is known of the record that is selected in a list.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};
use serde_json::Value;

use super::{DETAIL, Listed, MEMBER, Message, entries::levels};
use crate::{
    model::{
        Committee, CommitteeKind, CommitteeMember, Entity, Id, Kind, Membership, Person, Role, Stakeholder,
        StakeholderRole,
    },
    ui::{
        Cx, Element, Message as Ui,
        form::Shape,
        screen::stakeholders::{State as Screen, choices, map},
        theme::{INSPECTOR, S1, S2, Type},
        widget::{
            Loud, Role as Seen, answers, area_of, block, button, choice, field_row, fitted, glyph, hint,
            icon, inspector, line, line_of, pressable, removal, said, second, strong, symbol, third,
            toggle_of,
        },
        wording,
    },
};

fn send(message: Message) -> Ui {
    Ui::Stakeholders(super::super::Message::List(message))
}

/// A stakeholder as something that leads to it.
pub(in super::super) fn leading<'a>(cx: Cx<'a>, key: &str, s: &'a Arc<Stakeholder>) -> Element<'a> {
    let category = cx.dossier.at(s.category).cloned();
    let words = row![
        glyph::category(category, 13.0, false),
        Element::from(fitted(s.name.to_string(), Type::Cell)),
        symbol(icon::CHEVRON_RIGHT, 14.0).style(third)
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let inner = iced::widget::button(words).padding(Padding::from([2.0, 0.0])).width(Length::Fill);
    let message = Ui::Show(Kind::Stakeholder, s.id.uuid());
    pressable(format!("{key}/{}", s.id), Seen::Button, s.name.to_string(), inner, false, message).into()
}

/// The fields of a person, but for whom they stand and whether they may be named.
pub(in super::super) fn person_fields<'a>(cx: Cx<'a>, person: &'a Arc<Person>) -> Element<'a> {
    let field = |field: &'static str, shape| {
        field_row(wording::field_name(cx.words, "person", field), line_of(cx, &**person, field, shape))
    };
    column![
        field("salutation", Shape::Line),
        field("given_name", Shape::Line),
        field("family_name", Shape::Line),
        field("function", Shape::Line),
        field("email", Shape::Line),
        field("phone", Shape::Line),
        field("informed_on", Shape::Date),
        toggle_of(cx, &**person, "personal_capacity", person.personal_capacity),
        toggle_of(cx, &**person, "consent_contact", person.consent_contact),
        toggle_of(cx, &**person, "consent_photo", person.consent_photo),
    ]
    .spacing(S2)
    .into()
}

/// From when until when.
fn span<'a, T: Entity>(cx: Cx<'a>, record: &T) -> Element<'a> {
    let field = |field: &'static str| {
        let name = wording::field_name(cx.words, T::KIND.code(), field);
        field_row(name, line_of(cx, record, field, Shape::PartialDate))
    };
    column![field("since"), field("until")].spacing(S2).into()
}

impl Screen {
    /// The inspector of what is selected.
    pub(in super::super) fn detail<'a>(&'a self, cx: Cx<'a>) -> Option<Element<'a>> {
        let id = self.lists.selected?;
        let close = send(Message::Select(None));
        let (title, blocks): (String, Vec<Element<'a>>) = match self.lists.what {
            Listed::Stakeholders => return None,
            Listed::Relations => {
                return Some(map::relation_inspector(cx, cx.dossier.get(Id::from_uuid(id))?, close));
            }
            Listed::Persons => {
                let person = cx.dossier.get(Id::<Person>::from_uuid(id))?;
                let of = wording::field_name(cx.words, "person", "stakeholder");
                let mut standing = column![
                    field_row(
                        of,
                        choices::stakeholder_choice(cx, &**person, "stakeholder", person.stakeholder)
                    ),
                    toggle_of(cx, &**person, "consent_named", person.consent_named)
                ]
                .spacing(S2);
                if let Some(s) = cx.dossier.at(person.stakeholder) {
                    standing = standing.push(leading(cx, "listed/to", s));
                }
                (wording::person_name(person), vec![block(person_fields(cx, person)), block(standing)])
            }
            Listed::Memberships => {
                let membership = cx.dossier.get(Id::<Membership>::from_uuid(id))?;
                let member = cx.dossier.get(membership.stakeholder)?;
                let network = cx.dossier.get(membership.network)?;
                let mut joined = column![
                    leading(cx, "listed/member", member),
                    hint(cx.say("membership-of")),
                    leading(cx, "listed/network", network)
                ]
                .spacing(S1);
                let of = levels(cx.words, network);
                if !of.is_empty() {
                    joined = joined.push(said(of, Type::Cell).style(second));
                }
                (
                    format!("{} – {}", member.name, network.name),
                    vec![block(joined), block(span(cx, &**membership))],
                )
            }
            Listed::Roles => {
                let held = cx.dossier.get(Id::<StakeholderRole>::from_uuid(id))?;
                let s = cx.dossier.get(held.stakeholder)?;
                let now = Value::String(held.role.code().to_owned());
                let all = answers(cx, "table-role", Role::ALL, Role::code);
                let name = wording::field_name(cx.words, "stakeholder_role", "role");
                (
                    cx.code("table-role", held.role.code()),
                    vec![
                        block(leading(cx, "listed/holder", s)),
                        block(
                            column![
                                field_row(name, choice(cx, &**held, "role", Some(&now), all, false)),
                                span(cx, &**held)
                            ]
                            .spacing(S2),
                        ),
                    ],
                )
            }
            Listed::Committees => {
                let committee = cx.dossier.get(Id::<Committee>::from_uuid(id))?;
                (
                    wording::translated(cx.dossier, cx.words, &**committee, "name"),
                    vec![committee_fields(cx, committee), self.members(cx, committee)],
                )
            }
        };
        let kind = self.lists.what.kind();
        let remove = removal(cx, "listed/remove", kind, id);
        let eyebrow = hint(cx.code("kind", kind.code())).into();
        Some(inspector(cx, DETAIL, eyebrow, title, blocks, Some(remove), INSPECTOR, close))
    }

    fn members<'a>(&'a self, cx: Cx<'a>, committee: &'a Committee) -> Element<'a> {
        let mut seats: Vec<_> = cx
            .dossier
            .naming::<CommitteeMember>(committee.id.uuid())
            .map(|seat| (seat_of(cx, seat), seat))
            .collect();
        seats.sort_by(|(a, one), (b, other)| {
            crate::language::sort_key(a).cmp(&crate::language::sort_key(b)).then(one.id.cmp(&other.id))
        });
        // In a column of their own: the field below keeps its place, and its focus, however many there are.
        let listed = seats.into_iter().map(|(name, seat)| {
            let remove = button(
                Loud::Quiet,
                format!("seat/{}/remove", seat.id),
                cx.tell("remove-named", &[("name", name.as_str().into())]),
                cx.if_writable(Ui::Remove(Kind::CommitteeMember, seat.id.uuid())),
            )
            .bare(icon::X)
            .small();
            row![
                symbol(if seat.person.is_some() { icon::USER } else { icon::USERS }, 14.0).style(second),
                container(Element::from(fitted(name, Type::Cell))).width(Length::Fill),
                Element::from(remove)
            ]
            .spacing(S2)
            .align_y(Alignment::Center)
            .into()
        });
        let mut rows = column![
            strong(cx.say("committee-seats"), Type::Hint).style(second),
            iced::widget::Column::with_children(listed).spacing(S1)
        ]
        .spacing(S2);
        if cx.writable {
            let field = line(MEMBER, cx.say("committee-seat-new"), &self.lists.member, |text| {
                send(Message::Member(text))
            })
            .placeholder(cx.say("committee-seat-new-placeholder"))
            .icon(icon::USER_PLUS)
            .on_submit(send(Message::AddMember));
            rows = rows.push(Element::from(field));
        }
        block(rows)
    }
}

/// Who sits: the person, and for whom.
fn seat_of(cx: Cx<'_>, seat: &CommitteeMember) -> String {
    let of = cx.dossier.at(seat.stakeholder).map(|s| s.short_name.as_ref().unwrap_or(&s.name).to_string());
    match (cx.dossier.at(seat.person).map(|person| wording::person_line(person)), of) {
        (Some(person), Some(of)) => format!("{person} ({of})"),
        (person, of) => person.or(of).unwrap_or_default(),
    }
}

fn committee_fields<'a>(cx: Cx<'a>, committee: &'a Committee) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "committee", field);
    let kind = Value::String(committee.kind.code().to_owned());
    let kinds = answers(cx, "committee-kind", CommitteeKind::ALL, CommitteeKind::code);
    block(
        column![
            field_row(name("name"), line_of(cx, committee, "name", Shape::Line)),
            field_row(name("kind"), choice(cx, committee, "kind", Some(&kind), kinds, false)),
            field_row(name("chair"), choices::person_choice(cx, committee, "chair", committee.chair)),
            field_row(name("frequency"), line_of(cx, committee, "frequency", Shape::Line)),
            said(name("mission"), Type::Cell).style(third),
            area_of(cx, committee, "mission", 3.0),
        ]
        .spacing(S2),
    )
}
