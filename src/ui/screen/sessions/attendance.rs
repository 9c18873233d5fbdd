//! Who was there, and by what right.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{button as raw_button, column, container, row, space},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Message, State, add_line, item_inspector, item_row, rows as list_rows,
    speakers::{Candidate, candidates},
};
use crate::{
    language::sort_key,
    model::{
        Act, Attendance, AttendanceStatus, Change, Dossier, Edit, Id, Kind, Person, Session, SessionStatus,
        Stakeholder, Text, Time,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        form::{Shape, Slot},
        screen::{
            beside,
            stakeholders::{new_person, new_stakeholder, person_choice, stakeholder_choice},
        },
        theme::{self, S2, S3, S6, Tone, Type},
        widget::{
            Loud, Role, accessible, answers, block, button, choice, empty, field_row, fitted, glyph, hint,
            icon, line_of, pressable, said, second, strong, symbol, tag, toggle_of,
        },
        wording,
    },
};

/// Minutes after the beginning from which somebody came late.
const LATE: i64 = 10;
/// How many suggestions show.
const MOST: usize = 6;

/// The rows, by organisation and name.
pub(super) fn rows(dossier: &Dossier, session: Id<Session>) -> Vec<Arc<Attendance>> {
    let key = |row: &Attendance| {
        let of = dossier.at(row.stakeholder);
        let rank = of.and_then(|s| dossier.at(s.category)).map(|category| (category.rank, category.id));
        let name = of.map(|s| sort_key(&s.name)).unwrap_or_default();
        let person = dossier.at(row.person).map(|p| sort_key(&wording::person_name(p))).unwrap_or_default();
        (row.status == AttendanceStatus::Observer, rank.is_none(), rank, name, person, row.id)
    };
    let mut rows: Vec<_> = dossier.naming::<Attendance>(session.uuid()).cloned().collect();
    rows.sort_by_cached_key(|row| key(row));
    rows
}

/// Somebody on the list of a session: invited while it is planned, there once it runs or was held.
fn blank(dossier: &Dossier, session: Id<Session>) -> Attendance {
    let status = match dossier.get(session).and_then(|session| session.status) {
        None | Some(SessionStatus::Planned) => AttendanceStatus::Invited,
        Some(SessionStatus::Running | SessionStatus::Held) => AttendanceStatus::Present,
    };
    Attendance {
        id: Id::new(),
        session,
        person: None,
        stakeholder: None,
        status,
        represented_by: None,
        capacity: None,
        mandate: None,
        arrived_at: None,
        signed: false,
        language: None,
    }
}

/// Who may be meant by what was typed, without those listed already.
pub(super) fn suggestions(dossier: &Dossier, session: Id<Session>, typed: &str) -> Vec<Candidate> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let listed = rows(dossier, session);
    let is_listed = |candidate: &Candidate| match candidate.person {
        Some(person) => listed.iter().any(|row| row.person == Some(person)),
        None => listed.iter().any(|row| row.person.is_none() && row.stakeholder == candidate.stakeholder),
    };
    let mut found = candidates(dossier, session, typed, 60);
    found.retain(|candidate| !is_listed(candidate));
    found.truncate(MOST);
    found
}

/// Puts somebody on the list: the suggestion, or somebody new by name, `Name, function (organisation)`.
pub(super) fn add(
    dossier: &Dossier,
    session: Id<Session>,
    taken: Option<Candidate>,
    typed: &str,
) -> Option<(Change, (Kind, Uuid))> {
    let mut edits = Vec::new();
    let (row, name) = match taken {
        Some(candidate) => (
            Attendance {
                person: candidate.person,
                stakeholder: candidate.stakeholder,
                ..blank(dossier, session)
            },
            candidate.name,
        ),
        None => {
            let (typed, organisation) = match typed.trim().strip_suffix(')').and_then(|t| t.rsplit_once('('))
            {
                Some((typed, organisation)) => (typed.trim(), Text::some(organisation.trim())),
                None => (typed.trim(), None),
            };
            let stakeholder = organisation.map(|organisation| {
                let wanted = sort_key(&organisation);
                let known = dossier.all::<Stakeholder>().find(|s| {
                    sort_key(&s.name) == wanted
                        || s.short_name.as_ref().is_some_and(|short| sort_key(short) == wanted)
                });
                known.map_or_else(
                    || {
                        let new = new_stakeholder(organisation, None);
                        let id = new.id;
                        edits.push(Edit::create(new));
                        id
                    },
                    |known| known.id,
                )
            });
            let person = new_person(typed, stakeholder)?;
            let name = wording::person_name(&person);
            let row = Attendance { person: Some(person.id), stakeholder, ..blank(dossier, session) };
            edits.push(Edit::create(person));
            (row, name)
        }
    };
    let key = (Kind::Attendance, row.id.uuid());
    edits.push(Edit::create(row));
    let act = Act::new("act-create").with("kind", Kind::Attendance).with("name", name);
    Some((Change::new(act, edits), key))
}

/// Puts everybody of the register on the list who is not on it yet.
pub(super) fn add_all(dossier: &Dossier, session: Id<Session>) -> Action {
    let listed = rows(dossier, session);
    let mut persons: Vec<_> = dossier
        .all::<Person>()
        .filter(|person| !listed.iter().any(|row| row.person == Some(person.id)))
        .collect();
    persons.sort_by_key(|person| person.id);
    let edits: Vec<Edit> = persons
        .into_iter()
        .map(|person| {
            Edit::create(Attendance {
                person: Some(person.id),
                stakeholder: person.stakeholder,
                ..blank(dossier, session)
            })
        })
        .collect();
    if edits.is_empty() {
        return Action::None;
    }
    let act = Act::new("act-attend-all").with("count", edits.len());
    Action::Edit(Change::new(act, edits))
}

/// Ticks somebody off: they are here; whoever comes to a session that has begun gets the time. Once more takes it back.
pub(super) fn tick(dossier: &Dossier, id: Id<Attendance>, now: Time) -> Action {
    let Some(row) = dossier.get(id) else { return Action::None };
    let session = dossier.get(row.session);
    let running = session.is_some_and(|session| session.status == Some(SessionStatus::Running));
    let here = row.status == AttendanceStatus::Present;
    let status = if here { AttendanceStatus::Invited } else { AttendanceStatus::Present };
    // Whoever is there when it begins did not come late.
    let began = session.and_then(|session| session.start_time);
    let late = running && began.is_some_and(|began| now.0 > began.0 + jiff::SignedDuration::from_mins(LATE));
    let arrived_at = if here { None } else { late.then_some(now).or(row.arrived_at) };
    let act = Act::new("act-edit")
        .with("kind", Kind::Attendance)
        .with("field", "status")
        .with("name", who(dossier, row));
    let after = Attendance { status, arrived_at, ..(**row).clone() };
    Action::Edit(Change::new(act, vec![Edit::update((**row).clone(), after)]))
}

/// Changes how somebody attends. Who comes in somebody's place is asked for at once.
pub(super) fn set(dossier: &Dossier, id: Id<Attendance>, status: AttendanceStatus) -> Action {
    let Some(row) = dossier.get(id).filter(|row| row.status != status) else { return Action::None };
    let act = Act::new("act-edit")
        .with("kind", Kind::Attendance)
        .with("field", "status")
        .with("name", who(dossier, row));
    let after = Attendance { status, ..(**row).clone() };
    let change = Change::new(act, vec![Edit::update((**row).clone(), after)]);
    if status == AttendanceStatus::Represented && row.represented_by.is_none() {
        return Action::EditThenFocus(change, Slot::of(&**row, "represented_by").key());
    }
    Action::Edit(change)
}

/// Those who were invited and of whom nothing else is known when a session ends were not there.
pub(super) fn missed(dossier: &Dossier, session: Id<Session>) -> Vec<Edit> {
    rows(dossier, session)
        .into_iter()
        .filter(|row| row.status == AttendanceStatus::Invited)
        .map(|row| {
            let after = Attendance { status: AttendanceStatus::Absent, ..(*row).clone() };
            Edit::update((*row).clone(), after)
        })
        .collect()
}

fn who(dossier: &Dossier, row: &Attendance) -> String {
    match dossier.at(row.person) {
        Some(person) => wording::person_name(person),
        None => wording::stakeholder_name(dossier, row.stakeholder),
    }
}

pub(super) fn view<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let all = rows(cx.dossier, session.id);
    let mut part = column![add_line(cx, state, "attendance-new", icon::USER_PLUS, true)];
    let suggestions = suggestions(cx.dossier, session.id, &state.adding);
    if !state.adding.trim().is_empty() {
        part = part.push(popup(cx, state, suggestions));
    }
    if all.is_empty() {
        let everybody = (cx.dossier.count(Kind::Person) > 0 && cx.writable).then(|| {
            button(
                Loud::Primary,
                "attendance/all",
                cx.count("attendance-add-all", cx.dossier.count(Kind::Person)),
                Some(Ui::Sessions(Message::AddAll)),
            )
            .icon(icon::USERS)
            .into()
        });
        return part
            .push(empty(
                icon::USERS,
                cx.say("attendance-empty"),
                cx.say("attendance-empty-line"),
                everybody,
                None,
            ))
            .into();
    }
    let room = state.room(cx);
    let count = all.len();
    let mut tallies = Vec::new();
    for &status in AttendanceStatus::ALL {
        let count = all.iter().filter(|row| row.status == status).count();
        if count > 0 {
            tallies.push(format!("{} {count}", cx.code("attendance", status.code())));
        }
    }
    let list = {
        let all = all.clone();
        list_rows(
            cx,
            state,
            cx.code("tab", "attendance"),
            count,
            move |place| match all.get(place) {
                Some(row) => attendance_row(cx, state, row, place, room),
                None => space().into(),
            },
            |key: &Key, modifiers| {
                if modifiers.control() || modifiers.alt() {
                    return None;
                }
                match key.as_ref() {
                    Key::Named(Named::Space) => Some(Message::Tick),
                    Key::Character("i" | "I" | "0") => Some(Message::Attends(AttendanceStatus::Invited)),
                    Key::Character("p" | "P" | "1") => Some(Message::Attends(AttendanceStatus::Present)),
                    Key::Character("r" | "R" | "2") => Some(Message::Attends(AttendanceStatus::Represented)),
                    Key::Character("e" | "E" | "3") => Some(Message::Attends(AttendanceStatus::Excused)),
                    Key::Character("a" | "A" | "4") => Some(Message::Attends(AttendanceStatus::Absent)),
                    Key::Character("o" | "O" | "5") => Some(Message::Attends(AttendanceStatus::Observer)),
                    _ => None,
                }
            },
        )
    };
    let foot = row![hint(tallies.join(" · ")), space().width(Length::Fill), hint(cx.say("attendance-keys"))];
    part = part.push(list).push(container(foot).padding(Padding::from([S2, S6])));
    let selected = state.item.filter(|(kind, _)| *kind == Kind::Attendance);
    let selected = selected.and_then(|(_, uuid)| cx.dossier.get(Id::<Attendance>::from_uuid(uuid)));
    beside(cx, part.height(Length::Fill).into(), selected.map(|row| inspector(cx, row)))
}

fn popup<'a>(cx: Cx<'a>, state: &'a State, found: Vec<Candidate>) -> Element<'a> {
    let mut list = column![].padding(2);
    let total = found.len() + usize::from(found.is_empty());
    if found.is_empty() {
        let label = cx.tell("attendance-somebody-new", &[("name", state.adding.trim().into())]);
        list = list.push(candidate_row(
            cx,
            0,
            total,
            true,
            label,
            cx.say("attendance-format"),
            None,
            Ui::Sessions(Message::Add),
        ));
    }
    for (place, candidate) in found.into_iter().enumerate() {
        let message = Ui::Sessions(Message::Take(place));
        let here = place == state.suggestion;
        let of = candidate.stakeholder;
        list =
            list.push(candidate_row(cx, place, total, here, candidate.name, candidate.detail, of, message));
    }
    let inner = container(list).style(theme::popup).width(Length::Fill);
    let inner = accessible("session/suggestions", Role::List, cx.say("suggestions"), inner).open();
    container(Element::from(inner)).padding(Padding::from([0.0, S6]).bottom(S3)).into()
}

/// A row of a list of suggestions.
#[allow(clippy::too_many_arguments)]
pub(super) fn candidate_row<'a>(
    cx: Cx<'a>,
    place: usize,
    total: usize,
    here: bool,
    name: String,
    detail: String,
    of: Option<Id<Stakeholder>>,
    message: Ui,
) -> Element<'a> {
    let category = cx.dossier.at(of).and_then(|s| cx.dossier.at(s.category)).cloned();
    let mark: Element<'a> = if of.is_some() {
        glyph::category(category, 13.0, here)
    } else {
        symbol(icon::USER_PLUS, 14.0).style(second).into()
    };
    let spoken = format!("{name}, {detail}");
    let line = row![
        mark,
        strong(name, Type::Cell).wrapping(iced::widget::text::Wrapping::None),
        Element::from(fitted(detail, Type::Hint).ink(|look| look.ink_3))
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let inner = raw_button(container(line).center_y(Length::Fill))
        .height(theme::ROW)
        .width(Length::Fill)
        .padding(Padding::from([0.0, S3]));
    pressable(format!("suggestion/{place}"), Role::Option, spoken, inner, here, message)
        .untabbed()
        .describe(|info| {
            info.selected = Some(here);
            info.position = Some(place);
            info.set_size = Some(total);
        })
        .into()
}

fn attendance_row<'a>(
    cx: Cx<'a>,
    state: &'a State,
    row: &Attendance,
    place: usize,
    room: f32,
) -> Element<'a> {
    let person = cx.dossier.at(row.person);
    let of = cx.dossier.at(row.stakeholder);
    let category = of.and_then(|s| cx.dossier.at(s.category)).cloned();
    let name = who(cx.dossier, row);
    let organisation = if person.is_some() { of.map(|s| s.name.to_string()) } else { None };
    let capacity = row
        .capacity
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| person.and_then(|p| p.function.as_ref()).map(ToString::to_string))
        .filter(|capacity| *capacity != name);
    let selected = state.item == Some((Kind::Attendance, row.id.uuid()));
    let words = fitted(name.clone(), Type::Cell).strong(selected);
    let mut line = iced::widget::row![
        glyph::category(category, 13.0, selected),
        container(Element::from(words)).width(Length::FillPortion(3)),
    ]
    .spacing(S3)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S6]));
    if room >= 560.0 {
        line = line.push(
            container(Element::from(
                fitted(organisation.clone().unwrap_or_default(), Type::Cell).ink(|look| look.ink_2),
            ))
            .width(Length::FillPortion(3)),
        );
    }
    if room >= 760.0 {
        line = line.push(
            container(Element::from(
                fitted(capacity.clone().unwrap_or_default(), Type::Hint).ink(|look| look.ink_3),
            ))
            .width(Length::FillPortion(2)),
        );
    }
    let status = cx.code("attendance", row.status.code());
    let shown: Element<'a> = match row.status {
        AttendanceStatus::Present => said(status.clone(), Type::Cell).into(),
        AttendanceStatus::Represented => tag(status.clone(), Tone::Accent),
        AttendanceStatus::Observer | AttendanceStatus::Absent => tag(status.clone(), Tone::Slate),
        AttendanceStatus::Excused => tag(status.clone(), Tone::Ochre),
        AttendanceStatus::Invited => tag(status.clone(), Tone::Brick),
    };
    line = line.push(container(shown).width(116).align_x(Alignment::End));
    let by = cx.dossier.at(row.represented_by).map(|person| {
        let name = wording::person_name(person);
        cx.tell("attendance-by", &[("name", name.into())])
    });
    let spoken = [Some(name), organisation, capacity, Some(status), by];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    item_row(state, Kind::Attendance, row.id.uuid(), place, spoken, line)
}

fn inspector<'a>(cx: Cx<'a>, row: &'a Arc<Attendance>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "attendance", field);
    let status = Value::String(row.status.code().to_owned());
    let blocks = vec![block(
        column![
            field_row(
                name("status"),
                choice(
                    cx,
                    &**row,
                    "status",
                    Some(&status),
                    answers(cx, "attendance", AttendanceStatus::ALL, AttendanceStatus::code),
                    false
                )
            ),
            field_row(name("person"), person_choice(cx, &**row, "person", row.person)),
            field_row(name("stakeholder"), stakeholder_choice(cx, &**row, "stakeholder", row.stakeholder)),
            field_row(
                name("represented_by"),
                person_choice(cx, &**row, "represented_by", row.represented_by)
            ),
            field_row(name("capacity"), line_of(cx, &**row, "capacity", Shape::Line)),
            field_row(name("mandate"), line_of(cx, &**row, "mandate", Shape::Line)),
            field_row(name("arrived_at"), line_of(cx, &**row, "arrived_at", Shape::Time)),
            toggle_of(cx, &**row, "signed", row.signed),
        ]
        .spacing(S2),
    )];
    let eyebrow = cx.say("kind-attendance");
    item_inspector(cx, eyebrow, who(cx.dossier, row), blocks, Kind::Attendance, row.id.uuid())
}
