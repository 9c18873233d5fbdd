//! Commitments as the committees see them: what is late, what falls due next, what is under way, what is done; each with
//! its last review and the evidence for it.

use std::sync::Arc;

use super::{
    Context, Order,
    frame::{Paper, document, fact, or_dash, paragraph, quantity, short_partial, table},
    roadmap::{actions, bar, number, origin, state, status, status_words},
};
use crate::{
    analysis::last_day,
    language::date_numeric,
    model::{Action, ActionStatus, Committee, CommitteeMember, Date, Review},
    report::document::{
        Align, Block, Cell, Document, Entry, Orientation, Rich, Row, Style, TableLook, Weight,
    },
};

/// How many days ahead “due next” looks: a quarter, the rhythm in which most committees meet.
const AHEAD: i32 = 92;

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let actions = actions(context);
    let paper = Paper {
        subtitle: state(context, &actions, order.date),
        orientation: Orientation::Landscape,
        ..Paper::new(context.dialogue_title(), order)
    };
    document(context, order, paper, |context| {
        let mut blocks = Vec::new();
        let committees = committees(context);
        if !committees.is_empty() {
            blocks.push(Block::Entries { rows: committees, ruled: true });
        }
        if actions.is_empty() {
            blocks.push(paragraph(context.say("roadmap-none"), Style::Body));
            return blocks;
        }
        blocks.push(Block::Table(commitments(context, &actions, order.date)));
        blocks.push(paragraph(context.say("follow-up-note"), Style::Note));
        blocks
    })
}

/// The committees: mission, members, how often they meet.
pub(super) fn committees(context: &Context<'_>) -> Vec<Entry> {
    let mut committees: Vec<&Committee> = context.dossier.all::<Committee>().map(|c| &**c).collect();
    committees.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    committees
        .into_iter()
        .map(|committee| {
            let mut told = context.running(committee, "mission").unwrap_or_default();
            if let Some(frequency) = context.plain(committee, "frequency") {
                told = told.then_quiet(context.aside(&frequency));
            }
            let mut members: Vec<String> = context
                .dossier
                .naming::<CommitteeMember>(committee.id.uuid())
                .filter_map(|member| {
                    context
                        .behind(member.stakeholder, member.person)
                        .map(|stakeholder| context.brief_name(stakeholder))
                        .or_else(|| context.dossier.at(member.person).map(|person| context.person(person)))
                })
                .collect();
            members.sort();
            members.dedup();
            if !members.is_empty() {
                let listed = context.tell("committee-members", &[("names", members.join(", ").into())]);
                told = told.then(format!("\n{listed}"), Weight::Regular);
            }
            fact(context.plain(committee, "name").unwrap_or_default(), told)
        })
        .collect()
}

/// In which group an action stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Late,
    Next,
    UnderWay,
    Later,
    Done,
    Dropped,
}

impl Group {
    const fn key(self) -> &'static str {
        match self {
            Self::Late => "follow-up-late",
            Self::Next => "follow-up-next",
            Self::UnderWay => "follow-up-under-way",
            Self::Later => "follow-up-later",
            Self::Done => "follow-up-done",
            Self::Dropped => "follow-up-dropped",
        }
    }

    fn of(action: &Action, today: Date) -> Self {
        let soon = || {
            let due = action.due.as_ref().and_then(last_day)?;
            Some((due.0 - today.0).get_days() <= AHEAD)
        };
        match status(action, today) {
            ActionStatus::Late => Self::Late,
            ActionStatus::Done => Self::Done,
            ActionStatus::Dropped => Self::Dropped,
            _ if soon() == Some(true) => Self::Next,
            ActionStatus::UnderWay => Self::UnderWay,
            _ => Self::Later,
        }
    }
}

fn commitments(
    context: &Context<'_>,
    actions: &[Arc<Action>],
    today: Date,
) -> crate::report::document::Table {
    let mut sorted: Vec<(Group, Option<Date>, usize)> = actions
        .iter()
        .enumerate()
        .map(|(place, action)| (Group::of(action, today), action.due.as_ref().and_then(last_day), place))
        .collect();
    sorted.sort_by_key(|(group, due, place)| (*group, due.is_none(), *due, *place));
    let mut rows = Vec::new();
    let mut last = None;
    for (group, _, place) in &sorted {
        if last != Some(*group) {
            last = Some(*group);
            let count = sorted.iter().filter(|(other, ..)| other == group).count();
            rows.push(Row::Group(Rich::plain(context.tell(group.key(), &[("count", count.into())]))));
        }
        rows.push(row(context, &actions[*place], today));
    }
    table(
        context,
        "follow-up-summary",
        TableLook::Dense,
        &[
            (0.7, Align::Left, "number"),
            (4.6, Align::Left, "commitment"),
            (2.2, Align::Left, "lead"),
            (1.5, Align::Left, "due"),
            (1.8, Align::Left, "status"),
            (2.0, Align::Left, "value"),
            (1.6, Align::Left, "reviewed"),
            (4.4, Align::Left, "evidence"),
            (1.1, Align::Left, "origin"),
        ],
        rows,
    )
}

fn row(context: &Context<'_>, action: &Action, today: Date) -> Row {
    let mut reviews: Vec<&Review> =
        context.dossier.naming::<Review>(action.id.uuid()).map(|review| &**review).collect();
    reviews.sort_by(|a, b| (a.date, &a.comment).cmp(&(b.date, &b.comment)));
    let newest = reviews.last().copied();
    let evidence = newest.map(|review| {
        let evidence = context.running(review, "evidence").unwrap_or_default();
        match context.running(review, "comment") {
            Some(comment) if evidence.is_empty() => comment,
            Some(comment) => evidence.then("\n", Weight::Regular).and(comment.quieted()),
            None => evidence,
        }
    });
    let value = newest.and_then(|review| review.value).or(action.current);
    let value = match (value, action.goal) {
        (Some(now), Some(goal)) => Some(context.tell(
            "value-of-goal",
            &[("now", quantity(context, now).into()), ("goal", quantity(context, goal).into())],
        )),
        (Some(now), None) => Some(quantity(context, now)),
        _ => None,
    };
    let status = status(action, today);
    Row::Cells(vec![
        Cell::from(number(context, action)),
        Cell::from(context.running(action, "title").unwrap_or_default()),
        Cell::from(or_dash(context.organisation(action.lead))),
        Cell::from(or_dash(action.due.as_ref().map(|due| short_partial(context, due)))),
        Cell::from(status_words(context, status)).with(bar(action, status)),
        Cell::from(or_dash(value)),
        Cell::from(or_dash(newest.map(|review| date_numeric(context.catalog, review.date)))),
        Cell::from(or_dash(evidence.filter(|told| !told.is_empty()))),
        Cell::from(or_dash(origin(context, action))),
    ])
}
