//! Decisions as French and English minutes set them out: table, entry, actions.

use super::{Context, context::capitalised, minutes::Minutes, passages};
use crate::{
    model::{Decision, DecisionMode},
    report::document::{Align, Body, Column, Entry, LabelTone, Rich, Row, Style, Table, TableLook, Weight},
};

pub(super) fn decisions_table(context: &Context<'_>, minutes: &Minutes<'_>) -> Table {
    let column = |weight, align| Column { weight, align, heads: false };
    let rows = minutes
        .decisions
        .iter()
        .map(|decision| {
            let mut told = context.running(*decision, "text").unwrap_or_default();
            if let Some(how) = established(context, decision) {
                told = told.then_quiet(format!(" ({how})"));
            }
            vec![
                Rich::plain(minutes.decision_number(context, decision)),
                told,
                Rich::plain(context.code("decision-mode", decision.mode.code())),
                or_dash(context.organisation(decision.responsible).map(Rich::plain)),
                or_dash(Minutes::due(context, decision).map(Rich::plain)),
                or_dash(passages::reservations(context, decision)),
            ]
        })
        .collect();
    Table {
        caption: String::new(),
        summary: context.say("minutes-decisions-summary"),
        columns: vec![
            Column { heads: true, ..column(0.8, Align::Left) },
            column(3.6, Align::Left),
            column(1.3, Align::Left),
            column(1.9, Align::Left),
            column(1.5, Align::Left),
            column(2.2, Align::Left),
        ],
        over: Vec::new(),
        head: ["number", "decision", "mode", "responsible", "due", "reservations"]
            .map(|key| context.say(&format!("minutes-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: TableLook::Reading,
    }
}

/// How agreement was established, with the votes where they were counted.
pub(super) fn established(context: &Context<'_>, decision: &Decision) -> Option<String> {
    let method = decision.method.map(|method| context.code("decision-method", method.code()));
    let parts: Vec<String> = [method, Minutes::votes(context, decision)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(&context.say("document-colon")))
}

fn or_dash(value: Option<Rich>) -> Rich {
    value.unwrap_or_else(|| Rich::plain("–"))
}

/// What the modes that occur mean.
pub(super) fn modes(context: &Context<'_>, minutes: &Minutes<'_>) -> String {
    meanings(context, &minutes.decisions)
}

/// What the modes of these decisions mean.
pub(super) fn meanings(context: &Context<'_>, decisions: &[&Decision]) -> String {
    let used = |mode: &DecisionMode| decisions.iter().any(|decision| decision.mode == *mode);
    let told: Vec<String> = DecisionMode::ALL
        .iter()
        .filter(|mode| used(mode))
        .map(|mode| context.code("decision-mode-meaning", mode.code()))
        .collect();
    told.join(" ")
}

pub(super) fn decision_entry(context: &Context<'_>, minutes: &Minutes<'_>, decision: &Decision) -> Entry {
    let label = context
        .tell("minutes-decision-label", &[("number", minutes.decision_number(context, decision).into())]);
    let mut how = vec![context.code("decision-mode", decision.mode.code())];
    how.extend(established(context, decision));
    let told = context.running(decision, "text").unwrap_or_default();
    let told = told.then_quiet(format!(" ({}.)", capitalised(&how.join(context.semicolon()))));
    let mut body = vec![Body::Text(told, Style::Body)];
    if let Some(reservations) = passages::reservations(context, decision) {
        let lead = Rich::plain(context.say("contribution-reservation"))
            .then(context.say("document-colon"), Weight::Regular);
        body.push(Body::Text(lead.and(reservations), Style::Body));
    }
    Entry { label, tone: LabelTone::Strong, body }
}

pub(super) fn actions_table(context: &Context<'_>, minutes: &Minutes<'_>, actions: &[&Decision]) -> Table {
    let column = |weight| Column { weight, align: Align::Left, heads: false };
    let rows = actions
        .iter()
        .map(|decision| {
            vec![
                Rich::plain(minutes.decision_number(context, decision)),
                context.running(*decision, "text").unwrap_or_default(),
                or_dash(context.organisation(decision.responsible).map(Rich::plain)),
                or_dash(decision.due.map(|day| Rich::plain(context.date(day)))),
            ]
        })
        .collect();
    Table {
        caption: String::new(),
        summary: context.say("minutes-decisions-summary"),
        columns: vec![Column { heads: true, ..column(0.8) }, column(5.0), column(2.6), column(1.9)],
        over: Vec::new(),
        head: ["number", "action", "owner", "due"]
            .map(|key| context.say(&format!("minutes-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: TableLook::Reading,
    }
}
