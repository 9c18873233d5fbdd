//! What was heard in interviews and meetings, issue by issue, for circulation and sign-off before the first joint
//! session: everybody can read what is said of them and correct it.

use super::{
    Context, Order,
    frame::{Paper, document, fact, heading, paragraph, subheading, table},
    said::{self, Notes},
};
use crate::{
    model::{Aspect, ContextNote, Contribution, ContributionKind, Date, Disclosure, Issue, SessionKind},
    report::document::{
        Align, Block, Body, Cell, Document, Entry, LabelTone, Rich, Row, Style, TableLook, Weight,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let paper = Paper {
        subtitle: context.tell("synthesis-subtitle", &[("date", context.date(order.date).into())]),
        status: Some((context.code("minutes-status-word", "draft"), context.date(order.date))),
        confidentiality: context.nominative(),
        ..Paper::new(context.dialogue_title(), order)
    };
    document(context, order, paper, |context| {
        let mut notes = Notes::default();
        let mut blocks = Vec::new();
        blocks.push(Block::Callout(
            Rich::strong(context.say("synthesis-how"))
                .then(format!(" {}", context.say("synthesis-how-text")), Weight::Regular),
        ));
        blocks.extend(frame(context));
        blocks.extend(diagnosis(context, &mut notes));
        blocks.push(heading(context, "synthesis-heard"));
        let until = first_joint_session(context);
        let issues = said::issues(context);
        if issues.is_empty() {
            blocks.push(paragraph(context.say("synthesis-nothing"), Style::Body));
        }
        for issue in &issues {
            blocks.extend(heard(context, issue, until));
        }
        blocks.push(heading(context, "common-ground"));
        let common = said::common_ground(context);
        if common.is_empty() {
            blocks.push(paragraph(context.say("common-ground-none"), Style::Body));
        }
        blocks.extend(common);
        blocks.extend(notes.blocks(context));
        if context.disclosure == Disclosure::Named {
            blocks.extend(sign_off(context));
        }
        blocks
    })
}

/// What the dialogue is about and what is open in it.
pub(super) fn frame(context: &Context<'_>) -> Vec<Block> {
    let mut rows = Vec::new();
    for (key, field) in [
        ("shared-object", "subject"),
        ("frame-territory", "territory"),
        ("shared-deciding-authority", "deciding_authority"),
        ("shared-scope", "scope"),
        ("frame-room", "room_for_manoeuvre"),
        ("frame-non-negotiables", "non_negotiables"),
    ] {
        if let Some(told) = context.running(context.dialogue, field) {
            rows.push(fact(context.say(key), told));
        }
    }
    let level = context.dialogue.participation_level.map(|level| context.code("participation", level.code()));
    match (level, context.running(context.dialogue, "promise")) {
        (Some(level), Some(promise)) => rows.push(fact(
            context.say("shared-promise"),
            Rich::strong(super::context::capitalised(&level))
                .then(context.say("document-colon"), Weight::Regular)
                .and(context.quoted(promise)),
        )),
        (level, promise) => {
            let told = promise.or_else(|| level.map(|level| super::context::capitalised(&level).into()));
            rows.extend(told.map(|told| fact(context.say("shared-promise"), told)));
        }
    }
    if rows.is_empty() {
        Vec::new()
    } else {
        vec![heading(context, "frame"), Block::Entries { rows, ruled: false }]
    }
}

/// The notes on the context, by aspect, each with its source.
pub(super) fn diagnosis(context: &Context<'_>, notes: &mut Notes) -> Vec<Block> {
    let mut found: Vec<&ContextNote> = context.dossier.all::<ContextNote>().map(|note| &**note).collect();
    found.sort_by(|a, b| (a.aspect, &a.date, &a.text).cmp(&(b.aspect, &b.date, &b.text)));
    let mut rows: Vec<Entry> = Vec::new();
    for &aspect in Aspect::ALL {
        let body: Vec<Body> = found
            .iter()
            .filter(|note| note.aspect == aspect)
            .filter_map(|note| {
                let text = context.running(*note, "text")?;
                Some(Body::Text(notes.cite(context, text, context.plain(*note, "source")), Style::Body))
            })
            .collect();
        if !body.is_empty() {
            rows.push(Entry { label: context.code("aspect", aspect.code()), tone: LabelTone::Quiet, body });
        }
    }
    if rows.is_empty() {
        Vec::new()
    } else {
        vec![heading(context, "diagnosis"), Block::Entries { rows, ruled: false }]
    }
}

/// What was said on an issue: positions in the words of those who hold them, then what else was brought.
fn heard(context: &Context<'_>, issue: &Issue, until: Option<Date>) -> Vec<Block> {
    let lead = context.tell("paper-issue", &[("number", issue.number.get().into())]);
    let title = context.running(issue, "title").unwrap_or_default();
    let mut blocks =
        vec![subheading(Rich::plain(format!("{lead}{}", context.say("document-colon"))).and(title))];
    if let Some(question) = context.running(issue, "guiding_question") {
        blocks.push(paragraph(context.quoted(question), Style::Body));
    }
    let mut standing = said::standing(context, issue.id).to_vec();
    if let Some(until) = until {
        for (_, history) in &mut standing {
            history.retain(|position| position.date < until);
        }
        standing.retain(|(_, history)| !history.is_empty());
    }
    if standing.is_empty() {
        blocks.push(paragraph(context.say("synthesis-no-position"), Style::Small));
    } else {
        blocks.push(Block::Table(said::statements(context, &standing)));
    }
    let rows = brought(context, issue, until);
    if !rows.is_empty() {
        blocks.push(Block::Entries { rows, ruled: false });
    }
    blocks
}

/// The day of the first session in which stakeholders negotiate with each other: what was heard is told up to then.
fn first_joint_session(context: &Context<'_>) -> Option<Date> {
    let joint = [SessionKind::Concertation, SessionKind::Negotiation, SessionKind::Mediation];
    context
        .sessions()
        .into_iter()
        .filter(|session| joint.contains(&session.kind))
        .filter_map(|s| s.date)
        .min()
}

/// Concerns, objections, proposals … on an issue, by kind.
/// Said before a day, where one is given.
pub(super) fn brought(context: &Context<'_>, issue: &Issue, until: Option<Date>) -> Vec<Entry> {
    let in_time = |said: &Contribution| match (until, context.dossier.get(said.session).and_then(|s| s.date))
    {
        (Some(until), Some(day)) => day < until,
        _ => true,
    };
    let mut rows = Vec::new();
    for kind in [
        ContributionKind::Agreement,
        ContributionKind::Concern,
        ContributionKind::Objection,
        ContributionKind::Reservation,
        ContributionKind::Proposal,
        ContributionKind::Argument,
    ] {
        let mut said: Vec<&Contribution> = context
            .dossier
            .naming::<Contribution>(issue.id.uuid())
            .map(|contribution| &**contribution)
            .filter(|c| c.kind == kind && !c.private && c.issue == Some(issue.id) && in_time(c))
            .collect();
        said.sort_by_cached_key(|c| {
            let session = context.dossier.get(c.session).map(|s| (s.date, s.number));
            (session, c.rank, c.at, c.text.to_string())
        });
        let body: Vec<Body> = said
            .into_iter()
            .filter_map(|contribution| {
                let words = context.running(contribution, "text")?;
                let who = context
                    .behind(contribution.stakeholder, contribution.person)
                    .map(|stakeholder| context.brief_name(stakeholder));
                let lead = who.map_or_else(Rich::default, |who| {
                    Rich::strong(who).then(context.say("document-colon"), Weight::Regular)
                });
                Some(Body::Text(lead.and(words), Style::Body))
            })
            .collect();
        if !body.is_empty() {
            rows.push(Entry {
                label: context.code("contribution", kind.code()),
                tone: LabelTone::Quiet,
                body,
            });
        }
    }
    rows
}

/// Where everybody says that they are rendered rightly.
fn sign_off(context: &Context<'_>) -> Vec<Block> {
    let heard: std::collections::HashSet<_> = said::issues(context)
        .iter()
        .flat_map(|issue| said::standing(context, issue.id).to_vec())
        .map(|(holder, _)| holder.id)
        .collect();
    let rows: Vec<Row> = said::stakeholders(context)
        .iter()
        .filter(|stakeholder| heard.contains(&stakeholder.id))
        .map(|stakeholder| {
            Row::Cells(vec![
                Cell::from(context.full_name(stakeholder)),
                Cell::from("").with(crate::report::document::Drawn::Box),
                Cell::from("").with(crate::report::document::Drawn::Box),
                Cell::default(),
                Cell::default(),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(context, "sign-off"),
        paragraph(context.say("sign-off-text"), Style::Small),
        Block::Table(table(
            context,
            "sign-off",
            TableLook::Filling,
            &[
                (3.6, Align::Left, "organisation"),
                (1.3, Align::Centre, "faithful"),
                (1.5, Align::Centre, "to-correct"),
                (2.8, Align::Left, "name"),
                (3.0, Align::Left, "date-signature"),
            ],
            rows,
        )),
    ]
}
