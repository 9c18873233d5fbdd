//! The roadmap: what is done about it, by whom, by when, with what, and how it will be seen; as a table and as a timeline.

use std::sync::Arc;

use super::{
    Context, Order,
    frame::{Paper, caption, dash, document, money, or_dash, paragraph, quantity, short_partial, table},
};
use crate::{
    analysis::last_day,
    figure::{Bar, Palette, Stone, TimelineRow, TimelineWords, timeline},
    language::date_short,
    model::{
        Action, ActionPartner, ActionStatus, Article, Axis, Date, Decision, Language, Milestone, PartialDate,
        Stakeholder,
    },
    report::{
        document::{
            Align, Block, Cell, Document, Drawn, Figure, Orientation, Rich, Row, Style, Table, TableLook,
        },
        typeset::Ruler,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let actions = actions(context);
    let paper = Paper {
        subtitle: state(context, &actions, order.date),
        orientation: Orientation::Landscape,
        ..Paper::new(context.dialogue_title(), order)
    };
    document(context, order, paper, |context| {
        if actions.is_empty() {
            return vec![paragraph(context.say("roadmap-none"), Style::Body)];
        }
        let mut blocks = vec![Block::Table(actions_table(context, &actions, order.date))];
        if let Some(figure) = calendar(context, &actions, order.date, LANDSCAPE) {
            blocks.push(Block::PageBreak);
            blocks.push(Block::Figure(figure));
            blocks.extend(late_note(context, &actions, order.date));
        }
        blocks
    })
}

/// Width of drawings in a document that lies, in points.
pub(super) const LANDSCAPE: f32 = 261.0 * 72.0 / 25.4;

/// The actions in their order, under their axes.
pub(super) fn actions(context: &Context<'_>) -> Vec<Arc<Action>> {
    let mut actions: Vec<Arc<Action>> = context.dossier.all::<Action>().cloned().collect();
    let axis = |action: &Action| {
        let axis: Option<&Arc<Axis>> = context.dossier.at(action.axis);
        axis.map_or((u32::MAX, String::new()), |axis| {
            (axis.rank.map_or(u32::MAX, crate::model::Number::get), axis.title.to_string())
        })
    };
    actions.sort_by_cached_key(|action| (axis(action), action.number, action.title.to_string()));
    actions
}

/// How an action stands on a day: what is past its deadline and not done is late, whatever was recorded.
pub(super) fn status(action: &Action, today: Date) -> ActionStatus {
    let recorded = action.status.unwrap_or(ActionStatus::Proposed);
    let past = action.due.as_ref().and_then(last_day).is_some_and(|due| due < today);
    match recorded {
        ActionStatus::Done | ActionStatus::Dropped => recorded,
        _ if past => ActionStatus::Late,
        other => other,
    }
}

/// How many actions there are, and how they stand.
pub(super) fn state(context: &Context<'_>, actions: &[Arc<Action>], today: Date) -> String {
    let counts: Vec<String> = ActionStatus::ALL
        .iter()
        .filter_map(|&wanted| {
            let count = actions.iter().filter(|action| status(action, today) == wanted).count();
            (count > 0).then(|| {
                context
                    .tell(&format!("actions-{}", wanted.code().replace('_', "-")), &[("count", count.into())])
            })
        })
        .collect();
    context.tell(
        "roadmap-state",
        &[
            ("date", context.date(today).into()),
            ("count", actions.len().into()),
            ("states", counts.join(", ").into()),
        ],
    )
}

pub(super) fn number(context: &Context<'_>, action: &Action) -> String {
    match context.dossier.at(action.axis).and_then(|axis| axis.rank) {
        Some(axis) => format!("{axis}.{}", action.number),
        None => action.number.to_string(),
    }
}

/// The bar of an action: how far it is, and how filled.
pub(super) fn bar(action: &Action, status: ActionStatus) -> Drawn {
    let share = f32::from(action.progress.map_or(0, crate::model::Progress::get)) / 100.0;
    let share = match status {
        ActionStatus::Done => 1.0,
        ActionStatus::UnderWay | ActionStatus::Late => share.max(0.06),
        ActionStatus::Agreed | ActionStatus::Proposed | ActionStatus::Dropped => 0.0,
    };
    Drawn::Bar(share, filling(status))
}

/// How the bar of an action is filled, in the table and on the timeline.
const fn filling(status: ActionStatus) -> Bar {
    match status {
        ActionStatus::Done => Bar::Solid,
        ActionStatus::UnderWay => Bar::Hatched,
        ActionStatus::Late => Bar::Crossed,
        ActionStatus::Agreed | ActionStatus::Proposed | ActionStatus::Dropped => Bar::Empty,
    }
}

/// The status in words; what is late catches the eye without colour.
pub(super) fn status_words(context: &Context<'_>, status: ActionStatus) -> Rich {
    let words = context.code("action-status", status.code());
    if status == ActionStatus::Late { Rich::strong(format!("▲ {words}")) } else { Rich::plain(words) }
}

/// Under which axis the last action stood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LastAxis {
    /// There was none yet.
    Nothing,
    /// Under this one, or under none.
    Of(Option<crate::model::Id<Axis>>),
}

/// The row that heads the actions of an axis, where it begins with this action.
pub(super) fn axis_head(context: &Context<'_>, action: &Action, last: &mut LastAxis) -> Option<Rich> {
    if *last == LastAxis::Of(action.axis) {
        return None;
    }
    *last = LastAxis::Of(action.axis);
    let Some(axis) = context.dossier.at(action.axis) else {
        return Some(context.say("roadmap-no-axis").into());
    };
    let title = context.running(&**axis, "title").unwrap_or_default();
    let lead = axis.rank.map(|rank| context.tell("axis-number", &[("number", rank.get().into())]));
    Some(match lead {
        Some(lead) => Rich::plain(format!("{lead} – ")).and(title),
        None => title,
    })
}

/// Where an action comes from: article, decision, contribution.
pub(super) fn origin(context: &Context<'_>, action: &Action) -> Option<String> {
    let article: Option<&Arc<Article>> = context.dossier.at(action.article);
    if let Some(rank) = article.and_then(|article| article.rank) {
        return Some(context.tell("origin-article", &[("number", rank.get().into())]));
    }
    let decision: Option<&Arc<Decision>> = context.dossier.at(action.decision);
    if let Some(decision) = decision
        && let Some(session) = context.dossier.get(decision.session)
    {
        return Some(context.decision_number(session, decision));
    }
    action.contribution.map(|_| context.say("origin-contribution"))
}

pub(super) fn actions_table(context: &Context<'_>, actions: &[Arc<Action>], today: Date) -> Table {
    let mut rows = Vec::new();
    let mut last = LastAxis::Nothing;
    for action in actions {
        rows.extend(axis_head(context, action, &mut last).map(Row::Group));
        rows.push(row(context, action, today));
    }
    table(
        context,
        "roadmap-summary",
        TableLook::Dense,
        &[
            (0.7, Align::Left, "number"),
            (1.5, Align::Left, "stage"),
            (5.0, Align::Left, "action"),
            (2.2, Align::Left, "lead"),
            (2.4, Align::Left, "partners"),
            (1.5, Align::Left, "mode"),
            (1.5, Align::Left, "start"),
            (1.5, Align::Left, "due"),
            (2.4, Align::Left, "budget"),
            (2.5, Align::Left, "indicator"),
            (1.8, Align::Left, "status"),
            (1.1, Align::Left, "origin"),
        ],
        rows,
    )
}

fn row(context: &Context<'_>, action: &Action, today: Date) -> Row {
    let mut told = context.running(action, "title").unwrap_or_default().strengthened();
    for milestone in milestones(context, action) {
        let title = context.plain(milestone, "title").unwrap_or_default();
        let day = milestone.date.map(|day| context.date(day));
        let done = milestone.done_on.map_or("", |_| " ✓");
        let line = match day {
            Some(day) => format!("{day}{}{title}{done}", context.say("document-colon")),
            None => format!("{title}{done}"),
        };
        told = told.then_quiet(format!("\n{line}"));
    }
    let mut partners: Vec<String> = context
        .dossier
        .naming::<ActionPartner>(action.id.uuid())
        .filter_map(|partner| context.dossier.get(partner.stakeholder))
        .map(|stakeholder: &Arc<Stakeholder>| context.brief_name(stakeholder))
        .collect();
    partners.sort();
    partners.dedup();
    let budget = action.budget.map(|budget| money(context, budget));
    let source = context.plain(action, "funding_source");
    let means: Vec<String> = [budget, source].into_iter().flatten().collect();
    let status = status(action, today);
    Row::Cells(vec![
        Cell::from(number(context, action)),
        Cell::from(or_dash(action.stage.map(|stage| context.code("stage", stage.code())))),
        told.into(),
        Cell::from(or_dash(context.organisation(action.lead))),
        Cell::from(if partners.is_empty() { dash() } else { partners.join(context.semicolon()).into() }),
        Cell::from(or_dash(action.mode.map(|mode| context.code("decision-mode", mode.code())))),
        Cell::from(or_dash(action.start.as_ref().map(|start| short_partial(context, start)))),
        Cell::from(or_dash(action.due.as_ref().map(|due| short_partial(context, due)))),
        Cell::from(if means.is_empty() { dash() } else { means.join(context.semicolon()).into() }),
        Cell::from(or_dash(indicator(context, action))),
        Cell::from(status_words(context, status)).with(bar(action, status)),
        Cell::from(or_dash(origin(context, action))),
    ])
}

pub(super) fn milestones<'a>(context: &Context<'a>, action: &Action) -> Vec<&'a Milestone> {
    let mut milestones: Vec<&Milestone> =
        context.dossier.naming::<Milestone>(action.id.uuid()).map(|milestone| &**milestone).collect();
    milestones
        .sort_by(|a, b| (a.date.is_none(), a.date, &a.title).cmp(&(b.date.is_none(), b.date, &b.title)));
    milestones
}

/// Baseline → goal, with what is counted.
fn indicator(context: &Context<'_>, action: &Action) -> Option<String> {
    let unit = context.plain(action, "unit").or_else(|| context.plain(action, "indicator"));
    let span = match (action.baseline, action.goal) {
        (Some(from), Some(to)) => {
            Some(format!("{}\u{a0}→\u{a0}{}", quantity(context, from), quantity(context, to)))
        }
        (None, Some(to)) => Some(format!("→\u{a0}{}", quantity(context, to))),
        _ => None,
    };
    match (span, unit) {
        // Korean units touch the figure, as the per cent sign does in English.
        (Some(span), Some(unit)) => Some(match context.language {
            Language::Korean => format!("{span}{unit}"),
            Language::English if unit.starts_with('%') => format!("{span}{unit}"),
            _ => format!("{span}\u{a0}{unit}"),
        }),
        (span, unit) => span.or(unit),
    }
}

/// Months from a first month to a day, with the part of the month that has passed.
fn months(start: (i16, i8), day: Date) -> f32 {
    let months = f32::from(day.0.year() - start.0) * 12.0 + f32::from(day.0.month() - start.1);
    months + f32::from(day.0.day() - 1) / f32::from(day.0.days_in_month())
}

fn first_day(partial: &PartialDate) -> Option<Date> {
    let (year, month, day) = partial.parts();
    jiff::civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok().map(Date)
}

/// The timeline of actions; none where no date is known.
pub(super) fn calendar(
    context: &Context<'_>,
    actions: &[Arc<Action>],
    today: Date,
    width: f32,
) -> Option<Figure> {
    let starts = actions.iter().filter_map(|a| a.start.as_ref().or(a.due.as_ref())).filter_map(first_day);
    let ends = actions.iter().filter_map(|a| a.due.as_ref().or(a.start.as_ref())).filter_map(last_day);
    let (first, last) = (starts.min()?, ends.max()?);
    let quarter = (first.0.month() - 1) / 3;
    let start = (first.0.year(), quarter * 3 + 1);
    let quarters = (months(start, last) / 3.0).ceil().clamp(1.0, 20.0) as usize;
    let mut rows = Vec::new();
    let mut axis = LastAxis::Nothing;
    let mut told = Vec::new();
    for action in actions {
        if let Some(head) = axis_head(context, action, &mut axis) {
            rows.push(TimelineRow::Group(head.text()));
        }
        let status = status(action, today);
        let from =
            action.start.as_ref().and_then(first_day).or_else(|| action.due.as_ref().and_then(first_day));
        let to = action.due.as_ref().and_then(last_day).or_else(|| action.start.as_ref().and_then(last_day));
        let title = context.plain(&**action, "title").unwrap_or_default();
        let words = context.code("action-status", status.code());
        let due = action.due.as_ref().map(|due| crate::language::partial_date(context.catalog, due));
        told.push(context.tell(
            "timeline-says-one",
            &[
                ("number", number(context, action).into()),
                ("title", title.clone().into()),
                ("due", due.unwrap_or_else(|| "–".to_owned()).into()),
                ("status", words.clone().into()),
            ],
        ));
        rows.push(TimelineRow::Action {
            number: number(context, action),
            title,
            lead: context.organisation(action.lead).unwrap_or_default(),
            span: from.zip(to).map(|(from, to)| (months(start, from), months(start, to))),
            bar: filling(status),
            flag: if status == ActionStatus::Late { format!("▲ {words}") } else { String::new() },
            stones: milestones(context, action)
                .into_iter()
                .filter_map(|milestone| {
                    let day = milestone.date?;
                    Some(Stone { at: months(start, day), text: date_short(context.catalog, day) })
                })
                .collect(),
        });
    }
    let state = |status: ActionStatus| context.code("action-status", status.code());
    let words = TimelineWords {
        quarters: [1, 2, 3, 4_u32].map(|n| context.tell("quarter", &[("number", n.into())])),
        today: context.date(today),
        key: [
            state(ActionStatus::Done),
            state(ActionStatus::UnderWay),
            state(ActionStatus::Late),
            format!("{}, {}", state(ActionStatus::Agreed), state(ActionStatus::Proposed)),
            context.say("milestone"),
        ],
    };
    let place = usize::try_from(quarter).unwrap_or(0);
    let mut ruler = Ruler::new(context.language);
    let drawing = timeline(
        &rows,
        (start.0, place),
        quarters,
        Some(months(start, today)),
        &words,
        width,
        &Palette::PAPER,
        &mut ruler,
    );
    Some(Figure {
        caption: caption(context, "caption-figure", 1, &context.say("timeline-caption")),
        alternative: context.tell("timeline-says", &[("actions", told.join(context.semicolon()).into())]),
        drawing,
    })
}

/// Which actions are late, under the timeline.
fn late_note(context: &Context<'_>, actions: &[Arc<Action>], today: Date) -> Option<Block> {
    let late: Vec<String> = actions
        .iter()
        .filter(|action| status(action, today) == ActionStatus::Late)
        .map(|action| number(context, action))
        .collect();
    (!late.is_empty()).then(|| {
        let told = context
            .tell("roadmap-late", &[("numbers", context.listed(&late).into()), ("count", late.len().into())]);
        paragraph(told, Style::Note)
    })
}
