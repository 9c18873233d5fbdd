//! The statement of decisions of one session or of the whole dialogue: what was decided, how, by whom it is carried out
//! and by when.

use super::{
    Context, Order,
    decisions::{established, meanings},
    frame::{Paper, document, heading, or_dash, paragraph, table},
    passages,
};
use crate::{
    language::date_numeric,
    model::{Decision, Session},
    report::document::{Align, Block, Cell, Document, Rich, Row, Style, TableLook},
};

pub(super) fn compose(context: &Context<'_>, session: Option<&Session>, order: &Order) -> Document {
    let sessions: Vec<&Session> = match session {
        Some(session) => vec![session],
        None => context.sessions(),
    };
    let paper = match session {
        Some(session) => Paper {
            subtitle: context.session_line(session),
            ..Paper::of_session(context.plain(session, "title").unwrap_or_default(), session, order)
        },
        None => Paper {
            subtitle: context.tell("decisions-of-all", &[("date", context.date(order.date).into())]),
            ..Paper::new(context.dialogue_title(), order)
        },
    };
    document(context, order, paper, |context| blocks(context, &sessions, session.is_none()))
}

/// The decisions of sessions in one table, under a head for each session where there are several.
pub(super) fn blocks(context: &Context<'_>, sessions: &[&Session], grouped: bool) -> Vec<Block> {
    let mut rows = Vec::new();
    let mut all = Vec::new();
    for session in sessions {
        let mut decisions: Vec<&Decision> =
            context.dossier.naming::<Decision>(session.id.uuid()).map(|decision| &**decision).collect();
        decisions.sort_by(|a, b| (a.number, &a.text).cmp(&(b.number, &b.text)));
        if decisions.is_empty() {
            continue;
        }
        if grouped {
            rows.push(Row::Group(Rich::plain(context.session_head(session))));
        }
        for decision in decisions {
            rows.push(row(context, session, decision));
            all.push(decision);
        }
    }
    if rows.is_empty() {
        return vec![paragraph(context.say("decisions-none"), Style::Body)];
    }
    let decided = table(
        context,
        "minutes-decisions-summary",
        TableLook::Reading,
        &[
            (0.8, Align::Left, "number"),
            (3.8, Align::Left, "decision"),
            (1.3, Align::Left, "mode"),
            (1.9, Align::Left, "responsible"),
            (1.5, Align::Left, "due"),
            (2.2, Align::Left, "reservations"),
        ],
        rows,
    );
    let mut blocks = vec![Block::Table(decided), paragraph(meanings(context, &all), Style::Note)];
    let open = all.iter().filter(|decision| decision.responsible.is_none()).count();
    if open > 0 {
        blocks.push(paragraph(context.tell("decisions-unassigned", &[("count", open.into())]), Style::Note));
    }
    blocks
}

fn row(context: &Context<'_>, session: &Session, decision: &Decision) -> Row {
    let mut told = context.running(decision, "text").unwrap_or_default();
    if let Some(how) = established(context, decision) {
        told = told.then_quiet(context.aside(&how));
    }
    Row::Cells(vec![
        Cell::from(context.decision_number(session, decision)),
        told.into(),
        Cell::from(context.code("decision-mode", decision.mode.code())),
        Cell::from(or_dash(context.organisation(decision.responsible))),
        Cell::from(or_dash(decision.due.map(|day| date_numeric(context.catalog, day)))),
        Cell::from(or_dash(passages::reservations(context, decision))),
    ])
}

/// A heading and the decisions of all sessions, for the report.
pub(super) fn chapter(context: &Context<'_>) -> Vec<Block> {
    let mut all = vec![heading(context, "minutes-decisions")];
    all.extend(blocks(context, &context.sessions(), true));
    all
}
