//! The agenda of a session.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, space},
};
use serde_json::Value;
use uuid::Uuid;

use super::{Message, State, add_line, item_inspector, item_row, next_rank, rows, with_icon};
use crate::{
    analysis, language,
    model::{Act, AgendaItem, AgendaKind, Change, Dossier, Edit, Id, Kind, Number, Session, Text, Time},
    ui::{
        Action, Cx, Element, Message as Ui,
        form::Shape,
        screen::{
            beside,
            stakeholders::{person_choice, stakeholder_choice},
        },
        theme::{S2, S3, S6, Type},
        widget::{
            Answer, answers, area_of, block, choice, empty, field_row, figure, fitted, hint, icon, ink, line,
            line_of, said, third,
        },
        wording,
    },
};

pub(super) use crate::analysis::agenda as items;

/// A new point: `Title`, or `Title 20` with its minutes.
pub(super) fn add(dossier: &Dossier, session: Id<Session>, typed: &str) -> Option<(Change, (Kind, Uuid))> {
    let (title, minutes) = split_minutes(typed.trim());
    let rank = next_rank(items(dossier, session).iter().map(|item| item.rank));
    let item = AgendaItem {
        planned_minutes: minutes.and_then(|minutes| crate::model::Minutes::new(minutes).ok()),
        ..AgendaItem::new(session, rank, AgendaKind::Debate, Text::some(title)?)
    };
    let key = (Kind::AgendaItem, item.id.uuid());
    let act = Act::new("act-create").with("kind", Kind::AgendaItem).with("name", &item.title);
    Some((Change::new(act, vec![Edit::create(item)]), key))
}

/// Minutes at the end of a title: `Debate 20 min`, `토론 20분`.
fn split_minutes(typed: &str) -> (&str, Option<i64>) {
    let plain = typed.trim_end_matches('분').trim_end();
    let marked = ["min", "mn", "′"].iter().find_map(|unit| plain.strip_suffix(unit)).map(str::trim_end);
    let (stem, marked) = match marked {
        Some(stem) => (stem, true),
        None => (plain, plain.len() != typed.len()),
    };
    if !marked {
        return (typed, None);
    }
    let digits = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (title, number) = stem.split_at(stem.len() - digits);
    match number.parse() {
        Ok(minutes) if !title.trim().is_empty() => {
            (title.trim_end().trim_end_matches(',').trim_end(), Some(minutes))
        }
        _ => (typed, None),
    }
}

/// Moves a point up or down: the two points change places.
pub(super) fn shift(dossier: &Dossier, id: Id<AgendaItem>, down: bool) -> Action {
    let Some(item) = dossier.get(id) else { return Action::None };
    let items = items(dossier, item.session);
    let Some(at) = items.iter().position(|other| other.id == id) else { return Action::None };
    let to = if down { at + 1 } else { at.wrapping_sub(1) };
    if to >= items.len() {
        return Action::None;
    }
    let mut order = items.clone();
    order.swap(at, to);
    let edits: Vec<Edit> = (1..)
        .zip(order)
        .filter_map(|(rank, item)| {
            let rank = Number::new(rank).ok();
            (item.rank != rank).then(|| Edit::update((*item).clone(), AgendaItem { rank, ..(*item).clone() }))
        })
        .collect();
    let act = Act::new("act-move").with("kind", Kind::AgendaItem).with("name", &item.title);
    Action::Edit(Change::new(act, edits))
}

pub(super) fn view<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let items = items(cx.dossier, session.id);
    let mut part = column![add_line(cx, state, "agenda-new", icon::LIST_ORDERED, false)];
    if items.is_empty() {
        part = part.push(empty(
            icon::LIST_ORDERED,
            cx.say("agenda-empty"),
            cx.say("agenda-empty-line"),
            None,
            None,
        ));
        return part.push(super::templates::offer(cx, session)).into();
    }
    let planned: u32 =
        items.iter().filter_map(|item| item.planned_minutes).map(crate::model::Minutes::get).sum();
    let room = state.room(cx);
    let count = items.len();
    let begins = begins(session.start_time, &items);
    let list = {
        let items = items.clone();
        rows(
            cx,
            state,
            cx.code("tab", "agenda"),
            count,
            move |place| match items.get(place) {
                Some(item) => agenda_row(cx, state, item, begins.get(place).copied().flatten(), place, room),
                None => space().into(),
            },
            |key: &Key, modifiers| match key.as_ref() {
                Key::Named(Named::ArrowUp) if modifiers.alt() => Some(Message::Shift(false)),
                Key::Named(Named::ArrowDown) if modifiers.alt() => Some(Message::Shift(true)),
                _ => None,
            },
        )
    };
    part = part.push(list);
    part = part.push(foot(cx, state, session, planned));
    let selected = state.item.filter(|(kind, _)| *kind == Kind::AgendaItem);
    let selected = selected.and_then(|(_, uuid)| cx.dossier.get(Id::<AgendaItem>::from_uuid(uuid)));
    beside(cx, part.height(Length::Fill).into(), selected.map(|item| inspector(cx, item)))
}

/// When each point is to begin, the first when the session does; none after a point without a planned time.
fn begins(start: Option<Time>, items: &[Arc<AgendaItem>]) -> Vec<Option<Time>> {
    let mut clock = start;
    items
        .iter()
        .map(|item| {
            let begins = clock;
            clock = clock.zip(item.planned_minutes).map(|(at, minutes)| later(at, minutes.get()));
            begins
        })
        .collect()
}

/// So many minutes later on the clock; past midnight it begins anew.
fn later(at: Time, minutes: u32) -> Time {
    Time(at.0.wrapping_add(jiff::SignedDuration::from_mins(i64::from(minutes))))
}

/// How long all of it takes and when it ends by that, against the end that is planned; and the way to keep it.
fn foot<'a>(cx: Cx<'a>, state: &'a State, session: &Session, planned: u32) -> Element<'a> {
    let mut told = Vec::new();
    let mut late = false;
    if planned > 0 {
        told.push(cx.tell("agenda-planned", &[("minutes", planned.into())]));
        if let Some(start) = session.start_time {
            let ends = later(start, planned);
            told.push(cx.tell("agenda-ends", &[("time", language::time(cx.words, ends).into())]));
            let over = session.end_time.map(|end| end.0.duration_until(ends.0).as_secs() / 60);
            if let Some(over) = over.filter(|over| *over != 0) {
                late = over > 0;
                let key = if late { "agenda-too-long" } else { "agenda-spare" };
                told.push(cx.tell(key, &[("minutes", over.unsigned_abs().to_string().into())]));
            }
        }
    }
    let words =
        said(told.join(" · "), Type::Hint).style(ink(move |look| if late { look.ochre } else { look.ink_3 }));
    let mut content = row![container(words).width(Length::Fill)].spacing(S3).align_y(Alignment::Center);
    if cx.writable {
        let field = line("template/name", cx.say("template-keep"), &state.naming, |text| {
            Ui::Sessions(Message::Naming(text))
        })
        .placeholder(cx.say("template-keep"))
        .icon(icon::SAVE)
        .on_submit(Ui::Sessions(Message::KeepTemplate));
        content = content.push(container(Element::from(field)).width(250));
    }
    container(content).padding(Padding::from([S2, S6])).into()
}

fn agenda_row<'a>(
    cx: Cx<'a>,
    state: &'a State,
    item: &AgendaItem,
    begins: Option<Time>,
    place: usize,
    room: f32,
) -> Element<'a> {
    let kind = cx.code("agenda-kind", item.kind.code());
    let clock = begins.map(|at| format!("{:02}:{:02}", at.0.hour(), at.0.minute()));
    let minutes = item.planned_minutes.map(|minutes| cx.count("planned-count", minutes.get() as usize));
    let speaker = item
        .speaker
        .and_then(|id| cx.dossier.get(id))
        .map(|person| wording::person_name(person))
        .or_else(|| cx.dossier.at(item.stakeholder).map(|s| s.name.to_string()));
    let selected = state.item == Some((Kind::AgendaItem, item.id.uuid()));
    let title = fitted(item.title.to_string(), Type::Cell).strong(selected);
    let mut line = row![
        container(figure((place + 1).to_string(), Type::Cell).style(third)).width(24),
        container(figure(clock.clone().unwrap_or_default(), Type::Cell).style(third)).width(48),
        container(Element::from(title)).width(Length::Fill),
    ]
    .spacing(S3)
    .align_y(Alignment::Center)
    .padding(Padding::from([0.0, S6]));
    if room >= 620.0 {
        if let Some(speaker) = &speaker {
            line = line.push(container(with_icon(icon::USER, speaker.clone())).max_width(190).clip(true));
        }
        line = line.push(container(hint(kind.clone())).width(96));
    }
    line = line.push(
        container(figure(minutes.clone().unwrap_or_default(), Type::Cell)).width(64).align_x(Alignment::End),
    );
    let spoken = [Some(format!("{}. {}", place + 1, item.title)), clock, Some(kind), speaker, minutes];
    let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(", ");
    item_row(state, Kind::AgendaItem, item.id.uuid(), place, spoken, line)
}

fn inspector<'a>(cx: Cx<'a>, item: &'a Arc<AgendaItem>) -> Element<'a> {
    let name = |field: &'static str| wording::field_name(cx.words, "agenda_item", field);
    let kind = Value::String(item.kind.code().to_owned());
    let issue = item.issue.map(|id| Value::String(id.to_string()));
    let blocks = vec![
        block(
            column![
                said(name("title"), Type::Cell).style(third),
                area_of(cx, &**item, "title", 1.0),
                field_row(
                    name("kind"),
                    choice(
                        cx,
                        &**item,
                        "kind",
                        Some(&kind),
                        answers(cx, "agenda-kind", AgendaKind::ALL, AgendaKind::code),
                        false
                    )
                ),
                field_row(
                    name("planned_minutes"),
                    line_of(cx, &**item, "planned_minutes", Shape::Whole(0, 100_000))
                ),
                field_row(name("round"), line_of(cx, &**item, "round", Shape::Whole(0, 1000))),
                said(name("guiding_question"), Type::Cell).style(third),
                area_of(cx, &**item, "guiding_question", 2.0),
            ]
            .spacing(S2),
        ),
        block(
            column![
                field_row(name("speaker"), person_choice(cx, &**item, "speaker", item.speaker)),
                field_row(
                    name("stakeholder"),
                    stakeholder_choice(cx, &**item, "stakeholder", item.stakeholder)
                ),
                field_row(
                    name("issue"),
                    choice(cx, &**item, "issue", issue.as_ref(), issue_answers(cx), true)
                ),
                said(name("abstract"), Type::Cell).style(third),
                area_of(cx, &**item, "abstract", 3.0),
            ]
            .spacing(S2),
        ),
    ];
    let eyebrow = cx.say("kind-agenda-item");
    item_inspector(cx, eyebrow, item.title.to_string(), blocks, Kind::AgendaItem, item.id.uuid())
}

/// The issues as answers.
pub fn issue_answers(cx: Cx<'_>) -> Vec<Answer> {
    analysis::issues(cx.dossier)
        .into_iter()
        .map(|issue| Answer {
            value: Value::String(issue.id.to_string()),
            label: format!("{} {}", wording::issue_number(cx.words, &issue), issue.title),
            mark: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::split_minutes;

    #[test]
    fn minutes_are_taken_from_the_end_of_a_title() {
        assert_eq!(split_minutes("Accueil 10 min"), ("Accueil", Some(10)));
        assert_eq!(split_minutes("Debate, 20min"), ("Debate", Some(20)));
        assert_eq!(split_minutes("토론 20분"), ("토론", Some(20)));
        assert_eq!(split_minutes("Budget 2027"), ("Budget 2027", None));
        assert_eq!(split_minutes("10 min"), ("10 min", None));
    }
}
