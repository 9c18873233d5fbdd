//! The consultation report: the whole dialogue, for the archive. Who was consulted, how, what they said, what was decided
//! and agreed, what came of it, and the record of every session.

use std::sync::Arc;

use super::{
    Context, Order, decision_statement,
    follow_up::committees,
    frame::{Paper, caption, document, fact, heading, or_dash, paragraph, subheading, table},
    map::{Naming, map},
    minutes::Minutes,
    positions::care,
    roadmap, said,
    synthesis::{brought, diagnosis, frame},
    tally::tally_sentence,
};
use crate::{
    analysis::{current_version, tally},
    figure::{Mark, Palette, Share, balance},
    language::{date_numeric, partial_date},
    model::{
        Action, Agreement, Article, Attendance, AttendanceStatus, Contribution, Date, Disclosure, Session,
        Stakeholder,
    },
    report::{
        document::{
            Align, Block, Body, Cell, Cover, Document, Drawn, Entry, Figure, LabelTone, Orientation, Rich,
            Row, Style, TableLook,
        },
        typeset::Ruler,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let paper =
        Paper { confidentiality: context.nominative(), ..Paper::new(context.dialogue_title(), order) };
    let mut made = document(context, order, paper, |context| chapters(context, order));
    // The title stands on the cover.
    made.blocks.retain(|block| !matches!(block, Block::Title(_) | Block::Logos(_)));
    // Figures are counted as they come: which there are depends on what is recorded.
    let mut number = 0_usize;
    for block in &mut made.blocks {
        if let Block::Figure(figure) = block
            && let Some(lead) = figure.caption.0.first_mut()
        {
            number += 1;
            lead.text = context.tell("caption-figure", &[("number", number.into())]);
        }
    }
    made.cover = Some(cover(context, order));
    made.head.status = String::new();
    made
}

fn cover(context: &Context<'_>, order: &Order) -> Cover {
    let mut facts = Vec::new();
    let issuer = context.issuer();
    if !issuer.is_empty() {
        facts.push(fact(context.say("report-issuer"), issuer));
    }
    if let Some(territory) = context.running(context.dialogue, "territory") {
        facts.push(fact(context.say("frame-territory"), territory));
    }
    let sessions = context.sessions();
    let days: Vec<Date> = sessions.iter().filter_map(|session| session.date).collect();
    if let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) {
        let span = if first == last {
            context.date(first)
        } else {
            crate::language::date_range(context.catalog, first, last)
        };
        let told =
            context.tell("shared-sessions-count", &[("count", sessions.len().into()), ("span", span.into())]);
        facts.push(fact(context.say("report-sessions"), told));
    }
    facts.push(fact(context.say("report-issued"), context.date(order.date)));
    let closed = context.dossier.all::<Agreement>().any(|agreement| {
        matches!(
            agreement.status,
            Some(crate::model::AgreementStatus::Signed | crate::model::AgreementStatus::Ended)
        )
    });
    let status = if closed { "circulated" } else { "draft" };
    Cover {
        kicker: super::frame::kicker(context, order.kind),
        title: context.text(context.dialogue, "title").unwrap_or_default(),
        subtitle: context.plain(context.dialogue, "subject").unwrap_or_default(),
        facts,
        status: context.code("minutes-status-word", status),
        logos: context.logos(),
    }
}

fn chapters(context: &Context<'_>, order: &Order) -> Vec<Block> {
    let mut notes = said::Notes::default();
    let mut blocks = frame(context);
    blocks.extend(diagnosis(context, &mut notes));
    blocks.extend(consulted(context));
    blocks.extend(how(context));
    blocks.extend(spoken(context));
    blocks.extend(heard(context));
    blocks.push(heading(context, "common-ground"));
    let common = said::common_ground(context);
    if common.is_empty() {
        blocks.push(paragraph(context.say("common-ground-none"), Style::Body));
    }
    blocks.extend(common);
    if let Some(moved) = said::movement(context, &said::issues(context)) {
        blocks.push(heading(context, "movement"));
        blocks.push(Block::Table(moved));
    }
    blocks.extend(decision_statement::chapter(context));
    blocks.extend(agreed(context));
    blocks.extend(said_and_done(context, order.date));
    let actions = roadmap::actions(context);
    if !actions.is_empty() {
        blocks.push(Block::Turn(Orientation::Landscape));
        blocks.push(heading(context, "document-kind-roadmap"));
        blocks.push(paragraph(roadmap::state(context, &actions, order.date), Style::Small));
        blocks.push(Block::Table(roadmap::actions_table(context, &actions, order.date)));
        if let Some(mut figure) = roadmap::calendar(context, &actions, order.date, roadmap::LANDSCAPE) {
            let number = 2 + said::issues(context).len();
            figure.caption = caption(context, "caption-figure", number, &context.say("timeline-caption"));
            blocks.push(Block::Figure(figure));
        }
        let committees = committees(context);
        if !committees.is_empty() {
            blocks.push(heading(context, "shared-follow-up"));
            blocks.push(Block::Entries { rows: committees, ruled: false });
        }
        blocks.push(Block::Turn(Orientation::Portrait));
    }
    blocks.extend(records(context));
    blocks.extend(notes.blocks(context));
    blocks
}

/// Who was consulted: the map, and how many of each category and level. Where names may not be told, numbers only.
fn consulted(context: &Context<'_>) -> Vec<Block> {
    let all = said::stakeholders(context);
    if all.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(context, "report-consulted")];
    let drawn = super::map::is_known(context, &all);
    if context.disclosure == Disclosure::Named && drawn {
        blocks.push(Block::Figure(map(context, &all, (said::FIGURE_WIDTH, 290.0), Naming::Names)));
    }
    let mut rows = Vec::new();
    for category in super::map::categories(context, &all) {
        let of: Vec<&Arc<Stakeholder>> = all.iter().filter(|s| s.category == Some(category.id)).collect();
        let names = if context.disclosure == Disclosure::Named {
            of.iter()
                .map(|stakeholder| context.full_name(stakeholder))
                .collect::<Vec<_>>()
                .join(context.semicolon())
        } else if of.len() < 3 {
            context.say("report-fewer-than-three")
        } else {
            String::from("–")
        };
        rows.push(Row::Cells(vec![
            Cell::from(context.plain(&*category, "name").unwrap_or_default())
                .with(Drawn::Sign(Mark::of(Some(&category), false))),
            Cell::from(of.len().to_string()),
            Cell::from(names),
        ]));
    }
    if !rows.is_empty() {
        blocks.push(Block::Table(table(
            context,
            "report-consulted",
            TableLook::Reading,
            &[
                (3.0, Align::Left, "category"),
                (0.9, Align::Right, "count"),
                (7.0, Align::Left, "stakeholders"),
            ],
            rows,
        )));
    }
    blocks
}

/// How they were consulted: the sessions with how many came and spoke.
fn how(context: &Context<'_>) -> Vec<Block> {
    let sessions = context.sessions();
    if sessions.is_empty() {
        return Vec::new();
    }
    let rows = sessions
        .iter()
        .map(|session| {
            let uuid = session.id.uuid();
            let there = context
                .dossier
                .naming::<Attendance>(uuid)
                .filter(|row| matches!(row.status, AttendanceStatus::Present | AttendanceStatus::Represented))
                .count();
            let there = session.participant_count.map_or(there, |count| count.get() as usize);
            let said = context
                .dossier
                .naming::<Contribution>(uuid)
                .filter(|c| c.session == session.id && !c.private)
                .count();
            Row::Cells(vec![
                Cell::from(session.number.to_string()),
                Cell::from(or_dash(session.date.map(|day| date_numeric(context.catalog, day)))),
                Cell::from(context.code("session-kind", session.kind.code())),
                Cell::from(context.running(*session, "title").unwrap_or_default()),
                Cell::from(there.to_string()),
                Cell::from(said.to_string()),
            ])
        })
        .collect();
    vec![
        heading(context, "report-how"),
        Block::Table(table(
            context,
            "shared-method-summary",
            TableLook::Reading,
            &[
                (0.7, Align::Left, "number"),
                (1.6, Align::Left, "date"),
                (1.8, Align::Left, "kind"),
                (4.6, Align::Left, "session"),
                (1.4, Align::Right, "participants"),
                (1.6, Align::Right, "contributions"),
            ],
            rows,
        )),
    ]
}

/// Who spoke how much, beside who was there.
fn spoken(context: &Context<'_>) -> Vec<Block> {
    let spoken = crate::analysis::speaking_balance(context.dossier, None);
    let (all_present, all_said) = (spoken.present(), spoken.turns());
    if all_said == 0 || all_present == 0 {
        return Vec::new();
    }
    let shares: Vec<Share> = spoken
        .shares
        .into_iter()
        .map(|share| {
            let category = context.dossier.at(share.category);
            let name = category
                .and_then(|category| context.plain(&**category, "name"))
                .unwrap_or_else(|| context.say("stakeholders-uncategorised"));
            Share {
                name,
                mark: Mark::of(category.map(|category| &**category), false),
                present: share.present as f32 / all_present as f32,
                spoken: share.turns as f32 / all_said as f32,
                told: context.tell(
                    "balance-counts",
                    &[("present", share.present.into()), ("said", share.turns.into())],
                ),
            }
        })
        .collect();
    let told: Vec<String> = shares
        .iter()
        .map(|share| format!("{}{}{}", share.name, context.say("document-colon"), share.told))
        .collect();
    let mut ruler = Ruler::new(context.language);
    vec![
        heading(context, "balance"),
        Block::Figure(Figure {
            caption: caption(context, "caption-figure", 2, &context.say("balance-caption")),
            alternative: context.tell("balance-says", &[("shares", told.join(context.semicolon()).into())]),
            drawing: balance(&shares, said::FIGURE_WIDTH, &Palette::PAPER, &mut ruler),
        }),
    ]
}

/// What was said, issue by issue.
fn heard(context: &Context<'_>) -> Vec<Block> {
    let issues = said::issues(context);
    if issues.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(context, "synthesis-heard"), Block::Callout(care(context, &issues))];
    let axis = said::common_axis(context, &issues);
    for (place, issue) in issues.iter().enumerate() {
        let lead = context.tell("paper-issue", &[("number", issue.number.get().into())]);
        let title = context.running(&**issue, "title").unwrap_or_default();
        blocks.push(subheading(Rich::plain(format!("{lead}{}", context.say("document-colon"))).and(title)));
        let words = caption(context, "caption-figure", place + 3, &context.say("positions-figure"));
        blocks.extend(said::spectrum_figure(context, issue, axis, words).map(Block::Figure));
        let standing = said::standing(context, issue.id);
        if standing.is_empty() {
            blocks.push(paragraph(context.say("synthesis-no-position"), Style::Small));
        } else {
            blocks.push(Block::Table(said::statements(context, &standing)));
        }
        let rows = brought(context, issue, None);
        if !rows.is_empty() {
            blocks.push(Block::Entries { rows, ruled: false });
        }
    }
    blocks
}

/// What was agreed: the articles as they stand, each with the truthful count.
fn agreed(context: &Context<'_>) -> Vec<Block> {
    let mut agreements: Vec<&Agreement> = context.dossier.all::<Agreement>().map(|a| &**a).collect();
    agreements.sort_by(|a, b| (a.date, &a.title).cmp(&(b.date, &b.title)));
    let mut blocks = Vec::new();
    for agreement in agreements {
        if blocks.is_empty() {
            blocks.push(heading(context, "report-agreed"));
        }
        blocks.push(subheading(context.running(agreement, "title").unwrap_or_default()));
        let whole = tally(context.dossier, agreement, None);
        if whole.is_answered() {
            blocks.push(paragraph(format!("{}.", tally_sentence(context.catalog, &whole)), Style::Body));
        }
        let mut articles: Vec<&Article> =
            context.dossier.naming::<Article>(agreement.id.uuid()).map(|article| &**article).collect();
        articles.sort_by(|a, b| (a.rank, &a.title).cmp(&(b.rank, &b.title)));
        let rows: Vec<Entry> = articles
            .into_iter()
            .enumerate()
            .map(|(place, article)| {
                let number = article.rank.map_or(place + 1, |rank| rank.get() as usize);
                let version = current_version(context.dossier, article.id);
                let mut body = Vec::new();
                if let Some(title) = context.running(article, "title") {
                    body.push(Body::Text(title.strengthened(), Style::Body));
                }
                if let Some(version) = version {
                    body.extend(
                        context
                            .lines(&**version, "text")
                            .into_iter()
                            .map(|line| Body::Text(line, Style::Body)),
                    );
                    let tally = tally(context.dossier, agreement, Some(version.id));
                    if tally.is_answered() {
                        body.push(Body::Text(
                            Rich::default()
                                .then_quiet(format!("{}.", tally_sentence(context.catalog, &tally))),
                            Style::Small,
                        ));
                    }
                }
                Entry {
                    label: context.tell("shared-article", &[("number", number.into())]),
                    tone: LabelTone::Quiet,
                    body,
                }
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::Entries { rows, ruled: false });
        }
    }
    blocks
}

/// “You said, we did”: every action that goes back to a contribution or decision, and what came of it.
fn said_and_done(context: &Context<'_>, today: Date) -> Vec<Block> {
    let actions = roadmap::actions(context);
    let rows: Vec<Row> = actions
        .iter()
        // What the convener itself proposed is no answer to anybody.
        .filter(|action| {
            context.dossier.at(action.contribution).is_some_and(|said| {
                let speaker = context.behind(said.stakeholder, said.person).map(|speaker| speaker.id);
                speaker.is_none() || speaker != context.dialogue.convener
            })
        })
        .enumerate()
        .filter_map(|(place, action)| said_row(context, place, action, today))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(context, "you-said"),
        Block::Table(table(
            context,
            "you-said-summary",
            TableLook::Reading,
            &[
                (0.7, Align::Left, "reference"),
                (3.6, Align::Left, "you-said"),
                (3.4, Align::Left, "we-did"),
                (1.7, Align::Left, "status"),
                (1.6, Align::Left, "owner"),
                (1.5, Align::Left, "date"),
            ],
            rows,
        )),
        paragraph(context.say("you-said-note"), Style::Note),
    ]
}

fn said_row(context: &Context<'_>, place: usize, action: &Action, today: Date) -> Option<Row> {
    let contribution = context.dossier.at(action.contribution).filter(|said| !said.private);
    let mut said = context.running(&**contribution?, "text")?;
    // How many said something on the same issue, and who they were.
    let issue = contribution.and_then(|contribution| contribution.issue);
    if let Some(issue) = issue {
        let alike: Vec<&Arc<Contribution>> = context
            .dossier
            .naming::<Contribution>(issue.uuid())
            .filter(|other| other.issue == Some(issue) && !other.private)
            .collect();
        let mut categories: Vec<String> = alike
            .iter()
            .filter_map(|other| {
                let stakeholder = context.behind(other.stakeholder, other.person)?;
                context.plain(&**context.dossier.at(stakeholder.category)?, "name")
            })
            .collect();
        categories.sort();
        categories.dedup();
        let told = if categories.is_empty() {
            format!("n = {}", alike.len())
        } else {
            let who = categories.join(", ");
            context.tell("you-said-count", &[("count", alike.len().into()), ("who", who.into())])
        };
        said = said.then_quiet(format!("\n{told}"));
    }
    let status = roadmap::status(action, today);
    Some(Row::Cells(vec![
        Cell::from((place + 1).to_string()),
        said.into(),
        Cell::from(context.running(action, "title").unwrap_or_default()),
        Cell::from(roadmap::status_words(context, status)).with(roadmap::bar(action, status)),
        Cell::from(or_dash(context.organisation(action.lead))),
        Cell::from(or_dash(action.due.as_ref().map(|due| partial_date(context.catalog, due)))),
    ]))
}

/// The record of every session, as its minutes tell it.
fn records(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut tables = 0;
    for session in context.sessions() {
        let uuid = session.id.uuid();
        let anything = context.dossier.naming::<Contribution>(uuid).next().is_some()
            || context.dossier.naming::<crate::model::AgendaItem>(uuid).next().is_some();
        if !anything {
            continue;
        }
        blocks.push(Block::PageBreak);
        blocks.push(Block::Heading {
            level: 2,
            number: None,
            text: Rich::plain(context.session_head(session)),
        });
        let record = record(context, session, tables + 1);
        let numbered = |block: &Block| matches!(block, Block::Table(table) if !table.caption.is_empty());
        tables += u32::from(record.iter().any(numbered));
        blocks.extend(record);
    }
    blocks
}

/// The minutes of a session as a chapter; the table of those who attended has a number of its own.
fn record(context: &Context<'_>, session: &Session, table: u32) -> Vec<Block> {
    let minutes = Minutes { table, ..Minutes::gather(context, session) };
    super::minutes::body(context, &minutes)
        .into_iter()
        .filter(|block| {
            !matches!(
                block,
                Block::Issuer(_)
                    | Block::Title(_)
                    | Block::Signatures(_)
                    | Block::Annexes { .. }
                    | Block::Logos(_)
                    | Block::Contents
            )
        })
        .map(|block| match block {
            Block::Heading { level, number, text } => {
                Block::Heading { level: (level + 1).min(3), number, text }
            }
            other => other,
        })
        .collect()
}
