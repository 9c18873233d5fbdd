//! The facilitator's running order: what the session is for, the clock, the questions word for word, and what to look at
//! before everybody leaves.

use super::{
    Context, Order,
    frame::{Paper, document, fact, fact_lines, heading, or_dash, paragraph, table},
    minutes::Minutes,
};
use crate::{
    figure::{Palette, running_time},
    language::time,
    model::{AgendaItem, AgendaKind, Agreement, FrameworkItem, ItemKind, ScaleLevel, Session, Time},
    report::document::{Align, Block, Cell, Document, Figure, Rich, Row, Style, TableLook, Weight},
};

pub(super) fn compose(context: &Context<'_>, session: &Session, order: &Order) -> Document {
    let title = context.plain(session, "title").unwrap_or_default();
    let number = context.tell("paper-session", &[("number", session.number.get().into())]);
    let colon = context.say("document-colon");
    let paper = Paper {
        subtitle: context.session_line(session),
        status: Some((context.say("guide-status"), context.say("guide-not-circulated"))),
        confidentiality: context.say("guide-not-circulated"),
        ..Paper::of_session(format!("{number}{colon}{title}"), session, order)
    };
    document(context, order, paper, |context| blocks(context, session))
}

fn blocks(context: &Context<'_>, session: &Session) -> Vec<Block> {
    let minutes = Minutes::gather(context, session);
    let mut blocks = Vec::new();
    let mut facts = Vec::new();
    if let Some(question) = context.running(session, "main_question") {
        facts.push(fact(context.say("minutes-main-question"), question));
    }
    let objectives = context.lines(session, "objectives");
    if !objectives.is_empty() {
        facts.push(fact_lines(context.say("minutes-objectives"), objectives));
    }
    if let Some(scale) = scale(context) {
        facts.push(fact(context.say("guide-scale"), scale));
    }
    let rules = context.lines(context.dialogue, "ground_rules");
    if !rules.is_empty() {
        facts.push(fact_lines(context.say("guide-ground-rules"), rules));
    }
    if !facts.is_empty() {
        blocks.push(Block::Entries { rows: facts, ruled: true });
    }
    let planned: u32 =
        minutes.agenda.iter().filter_map(|item| item.planned_minutes).map(crate::model::Minutes::get).sum();
    if planned > 0 {
        blocks.push(Block::Figure(strip(context, &minutes.agenda, planned)));
        blocks.push(paragraph(clock(context, session, planned), Style::Note));
    }
    if minutes.agenda.is_empty() {
        blocks.push(paragraph(context.say("guide-no-agenda"), Style::Body));
    } else {
        blocks.push(Block::Table(table(
            context,
            "guide-summary",
            TableLook::Reading,
            &[
                (1.2, Align::Left, "time"),
                (1.1, Align::Right, "length"),
                (2.6, Align::Left, "sequence"),
                (4.4, Align::Left, "question"),
                (2.2, Align::Left, "lead"),
            ],
            rows(context, session, &minutes),
        )));
    }
    blocks.push(heading(context, "guide-short"));
    blocks.push(paragraph(short_of_time(context, &minutes.agenda), Style::Small));
    blocks.push(heading(context, "guide-check"));
    blocks.push(Block::Checks(checklist(context)));
    blocks
}

/// The scale of the agreement on the table, with its levels, threshold and whether one may stop it.
fn scale(context: &Context<'_>) -> Option<Rich> {
    let mut agreements: Vec<&Agreement> = context
        .dossier
        .all::<Agreement>()
        .map(|agreement| &**agreement)
        .filter(|a| a.scale.is_some())
        .collect();
    agreements.sort_by(|a, b| (b.date, &a.title).cmp(&(a.date, &b.title)));
    let agreement = *agreements.first()?;
    let scale = context.dossier.at(agreement.scale)?;
    let name = context.plain(&**scale, "name")?;
    let levels = levels_but(context, scale.id, !agreement.veto);
    let mut told = Rich::strong(name);
    if !levels.is_empty() {
        told = told.then(format!("{}{}", context.say("document-colon"), levels.join(", ")), Weight::Regular);
    }
    if let Some(threshold) = agreement.threshold {
        let share = context.tell(
            "guide-threshold",
            &[("value", crate::language::number(context.language, threshold.get(), 1).into())],
        );
        told = told.then(format!("{}{share}", context.semicolon()), Weight::Regular);
    }
    let veto = context.say(if agreement.veto { "guide-veto" } else { "guide-no-veto" });
    Some(told.then(format!("{}{veto}", context.semicolon()), Weight::Regular))
}

/// The levels of a scale in their order.
/// Without those that block where there is no veto.
pub(super) fn levels_but(
    context: &Context<'_>,
    scale: crate::model::Id<crate::model::Scale>,
    without_veto: bool,
) -> Vec<String> {
    let mut levels: Vec<&ScaleLevel> = context
        .dossier
        .naming::<ScaleLevel>(scale.uuid())
        .map(|level| &**level)
        .filter(|level| !(without_veto && level.blocks))
        .collect();
    levels.sort_by(|a, b| (a.rank, &a.label).cmp(&(b.rank, &b.label)));
    levels
        .into_iter()
        .filter_map(|level| Some(format!("{}\u{a0}{}", level.rank, context.plain(level, "label")?)))
        .collect()
}

fn strip(context: &Context<'_>, agenda: &[&AgendaItem], planned: u32) -> Figure {
    let parts: Vec<(u32, bool, bool)> = agenda
        .iter()
        .filter_map(|item| {
            let minutes = item.planned_minutes?.get();
            let round = item.kind == AgendaKind::Round || item.round.is_some();
            Some((minutes, round, item.kind == AgendaKind::Break))
        })
        .collect();
    let told: Vec<String> = agenda
        .iter()
        .filter_map(|item| {
            let minutes = item.planned_minutes?.get();
            let title = context.plain(*item, "title")?;
            Some(format!("{title} {}", context.tell("minutes-count-short", &[("minutes", minutes.into())])))
        })
        .collect();
    Figure {
        caption: Rich::default(),
        alternative: context
            .tell("guide-strip-says", &[("minutes", planned.into()), ("parts", told.join(", ").into())]),
        drawing: running_time(&parts, super::said::FIGURE_WIDTH, &Palette::PAPER),
    }
}

/// Whether what is planned fits between beginning and end.
fn clock(context: &Context<'_>, session: &Session, planned: u32) -> String {
    let there = session.duration_minutes.map(crate::model::Minutes::get).or_else(|| {
        let (from, to) = (session.start_time?, session.end_time?);
        u32::try_from((to.0 - from.0).total(jiff::Unit::Minute).ok()? as i64).ok()
    });
    let key = match there {
        Some(there) if planned > there => "guide-clock-over",
        Some(there) if planned < there => "guide-clock-spare",
        Some(_) => "guide-clock-even",
        None => "guide-clock-open",
    };
    let there = there.unwrap_or(planned);
    context.tell(
        key,
        &[
            ("planned", planned.into()),
            ("there", there.into()),
            ("difference", planned.abs_diff(there).into()),
        ],
    )
}

fn rows(context: &Context<'_>, session: &Session, minutes: &Minutes<'_>) -> Vec<Row> {
    let mut clock = session.start_time;
    let mut rows = Vec::new();
    let mut total = 0;
    for item in &minutes.agenda {
        let at = clock.map(|at| time(context.catalog, at));
        let length = item.planned_minutes.map(crate::model::Minutes::get);
        if let (Some(now), Some(length)) = (clock, length) {
            clock = Some(Time(now.0.wrapping_add(jiff::Span::new().minutes(i64::from(length)))));
            total += length;
        } else {
            clock = None;
        }
        let title = Rich::strong(context.plain(*item, "title").unwrap_or_default());
        let title = match item.round {
            Some(round) => title
                .then_quiet(format!("\n{}", context.tell("guide-round", &[("number", round.get().into())]))),
            None => title,
        };
        let lead = context
            .dossier
            .at(item.speaker)
            .map(|person| context.person(person))
            .or_else(|| context.dossier.at(item.stakeholder).map(|s| context.brief_name(s)))
            .or_else(|| {
                let moderator = context.dossier.at(session.moderator)?;
                (item.kind != AgendaKind::Break)
                    .then(|| context.name(moderator).or_else(|| context.function(moderator)))?
            });
        let asked = context.running(*item, "guiding_question").or_else(|| {
            let issue = context.dossier.at(item.issue)?;
            context.running(&**issue, "guiding_question")
        });
        rows.push(Row::Cells(vec![
            Cell::from(Rich::strong(at.unwrap_or_else(|| "–".to_owned()))),
            Cell::from(or_dash(
                length.map(|minutes| context.tell("minutes-count-short", &[("minutes", minutes.into())])),
            )),
            title.into(),
            Cell::from(asked.unwrap_or_default()),
            Cell::from(lead.unwrap_or_default()),
        ]));
    }
    if let Some(end) = clock {
        rows.push(Row::Cells(vec![
            Cell::from(Rich::strong(time(context.catalog, end))),
            Cell::from(context.tell("minutes-count-short", &[("minutes", total.into())])),
            Cell::from(Rich::strong(context.say("guide-end"))),
            Cell::default(),
            Cell::default(),
        ]));
    }
    rows
}

/// What may be cut, and what may not.
fn short_of_time(context: &Context<'_>, agenda: &[&AgendaItem]) -> String {
    let mut long: Vec<&AgendaItem> = agenda
        .iter()
        .copied()
        .filter(|item| {
            matches!(item.kind, AgendaKind::Presentation | AgendaKind::Debate | AgendaKind::Welcome)
        })
        .filter(|item| item.planned_minutes.is_some_and(|minutes| minutes.get() >= 10))
        .collect();
    long.sort_by_key(|item| std::cmp::Reverse(item.planned_minutes));
    let names: Vec<String> = long
        .into_iter()
        .take(2)
        .filter_map(|item| Some(context.quoted(context.running(item, "title")?).text()))
        .collect();
    if names.is_empty() {
        return context.say("guide-keep");
    }
    format!(
        "{} {}",
        context.tell("guide-shorten", &[("parts", context.listed(&names).into())]),
        context.say("guide-keep")
    )
}

/// The values of the method, each as a question to the room; then what a session must not end without.
fn checklist(context: &Context<'_>) -> Vec<Rich> {
    let mut values: Vec<&FrameworkItem> = context
        .dossier
        .all::<FrameworkItem>()
        .map(|item| &**item)
        .filter(|item| item.kind == Some(ItemKind::Value))
        .collect();
    values.sort_by(|a, b| (&a.number, &a.title).cmp(&(&b.number, &b.title)));
    let mut list: Vec<Rich> =
        values.into_iter().filter_map(|value| context.running(value, "title")).collect();
    list.extend(
        ["guide-check-heard", "guide-check-who", "guide-check-next"].map(|key| context.say(key).into()),
    );
    list
}
