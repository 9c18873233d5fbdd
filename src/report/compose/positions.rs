//! Positions and interests: who stands where on each issue and where they came from, what they need alike, and in their
//! own words why.

use super::{
    Context, Order,
    frame::{Paper, caption, document, heading, paragraph, subheading},
    said,
};
use crate::{
    figure::{Palette, convergence},
    model::{Disclosure, Position},
    report::{
        document::{Block, Document, Figure, Orientation, Rich, Style, Weight},
        typeset::Ruler,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let days: Vec<_> = context.dossier.all::<Position>().map(|position| position.date).collect();
    let span = match (days.iter().min(), days.iter().max()) {
        (Some(&first), Some(&last)) => context.tell(
            "positions-span",
            &[("span", crate::language::date_range(context.catalog, first, last).into())],
        ),
        _ => String::new(),
    };
    let paper = Paper {
        subtitle: span,
        confidentiality: context.nominative(),
        ..Paper::new(context.dialogue_title(), order)
    };
    document(context, order, paper, blocks)
}

fn blocks(context: &Context<'_>) -> Vec<Block> {
    let issues = said::issues(context);
    let mut blocks = vec![Block::Callout(care(context, &issues))];
    let axis = said::common_axis(context, &issues);
    let mut figures = Vec::new();
    for issue in &issues {
        let lead = context.tell("paper-issue", &[("number", issue.number.get().into())]);
        let title = Rich::strong(format!("{lead}{}", context.say("document-colon")))
            .and(context.running(&**issue, "title").unwrap_or_default());
        if let Some(figure) = said::spectrum_figure(context, issue, axis, title) {
            figures.push(Block::Figure(figure));
        }
    }
    if !figures.is_empty() {
        blocks.push(paragraph(
            caption(context, "caption-figure", 1, &context.say("positions-figure")),
            Style::Caption,
        ));
        blocks.extend(figures);
        blocks.push(paragraph(context.say("positions-key"), Style::Note));
    }
    if context.disclosure == Disclosure::Named
        && let Some(mut matrix) = said::matrix(context, &issues)
    {
        matrix.caption = caption(context, "caption-table", 1, &context.say("positions-matrix")).text();
        blocks.push(Block::Table(matrix));
        blocks.push(paragraph(context.say("positions-matrix-key"), Style::Note));
    }
    let common = said::common_ground(context);
    blocks.push(heading(context, "common-ground"));
    if common.is_empty() {
        blocks.push(paragraph(context.say("common-ground-none"), Style::Body));
    }
    blocks.extend(common);
    if let Some(stated) = said::stated(context) {
        blocks.push(heading(context, "interests"));
        blocks.push(Block::Table(stated));
        blocks.push(paragraph(context.say("interests-note"), Style::Note));
    }
    if context.disclosure == Disclosure::Named {
        blocks.extend(converging(context, &issues));
    }
    if let Some(moved) = said::movement(context, &issues) {
        blocks.push(heading(context, "movement"));
        blocks.push(Block::Table(moved));
    }
    let mut told = Vec::new();
    for issue in &issues {
        let standing = said::standing(context, issue.id);
        if standing.is_empty() {
            continue;
        }
        let lead = context.tell("paper-issue", &[("number", issue.number.get().into())]);
        let title = context.running(&**issue, "title").unwrap_or_default();
        told.push(subheading(Rich::plain(format!("{lead}{}", context.say("document-colon"))).and(title)));
        told.push(Block::Table(said::statements(context, &standing)));
    }
    if !told.is_empty() {
        blocks.push(Block::Turn(Orientation::Portrait));
        blocks.push(heading(context, "statements"));
        blocks.extend(told);
    }
    blocks
}

/// How much stands behind the figures, so that nobody reads more into them.
pub(super) fn care(context: &Context<'_>, issues: &[std::sync::Arc<crate::model::Issue>]) -> Rich {
    let all = context.dossier.count(crate::model::Kind::Stakeholder);
    let mut holders = Vec::new();
    let mut from_interviews = 0_usize;
    for issue in issues {
        for (stakeholder, history) in said::standing(context, issue.id).iter() {
            if !holders.contains(&stakeholder.id) {
                holders.push(stakeholder.id);
            }
            let interviewed =
                |p: &std::sync::Arc<Position>| p.source_kind == Some(crate::model::SourceKind::Interview);
            from_interviews += usize::from(history.last().is_some_and(interviewed));
        }
    }
    if holders.is_empty() {
        return Rich::plain(context.say("positions-none"));
    }
    let told = context.tell(
        "positions-care",
        &[("holders", holders.len().into()), ("all", all.into()), ("interviews", from_interviews.into())],
    );
    Rich::strong(context.say("read-with-care")).then(format!(" {told}"), Weight::Regular)
}

/// How often each two stakeholders stand on the same side of an issue, and how often on opposite ones.
fn converging(context: &Context<'_>, issues: &[std::sync::Arc<crate::model::Issue>]) -> Vec<Block> {
    let by_issue: Vec<std::rc::Rc<Vec<said::Standing>>> =
        issues.iter().map(|issue| said::standing(context, issue.id)).collect();
    let side = |history: &[std::sync::Arc<Position>]| {
        history.iter().rev().find_map(|p| p.stance).map(|stance| stance.get().signum())
    };
    let holders: Vec<_> = said::stakeholders(context)
        .into_iter()
        .filter(|stakeholder| {
            by_issue
                .iter()
                .flat_map(|standing| standing.iter())
                .filter(|(holder, history)| {
                    holder.id == stakeholder.id && side(history).is_some_and(|s| s != 0)
                })
                .count()
                >= 1
        })
        .collect();
    if holders.len() < 2 {
        return Vec::new();
    }
    let of = |id, standing: &[said::Standing]| {
        standing.iter().find(|(holder, _)| holder.id == id).and_then(|(_, history)| side(history))
    };
    let pairs: Vec<Vec<(usize, usize)>> = holders
        .iter()
        .map(|one| {
            holders
                .iter()
                .map(|other| {
                    let mut counts = (0, 0);
                    for standing in &by_issue {
                        if let (Some(a), Some(b)) = (of(one.id, standing), of(other.id, standing)) {
                            counts.0 += usize::from(a * b > 0);
                            counts.1 += usize::from(a * b < 0);
                        }
                    }
                    counts
                })
                .collect()
        })
        .collect();
    let names: Vec<String> = holders.iter().map(|holder| context.brief_name(holder)).collect();
    let mut closest: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (a, row) in pairs.iter().enumerate() {
        for (b, &(agree, oppose)) in row.iter().enumerate().skip(a + 1) {
            closest.push((agree, oppose, a, b));
        }
    }
    closest.sort_by_key(|(agree, oppose, a, b)| (std::cmp::Reverse(*agree as i64 - *oppose as i64), *a, *b));
    let pair = |found: Option<&(usize, usize, usize, usize)>| {
        found.map_or_else(String::new, |&(agree, oppose, a, b)| {
            context.tell(
                "convergence-pair",
                &[
                    ("one", names[a].clone().into()),
                    ("other", names[b].clone().into()),
                    ("agree", agree.into()),
                    ("oppose", oppose.into()),
                ],
            )
        })
    };
    let alternative = context.tell(
        "convergence-says",
        &[("closest", pair(closest.first()).into()), ("farthest", pair(closest.last()).into())],
    );
    let mut ruler = Ruler::new(context.language);
    let drawing = convergence(&names, &pairs, said::FIGURE_WIDTH, &Palette::PAPER, &mut ruler);
    vec![
        heading(context, "convergence"),
        Block::Figure(Figure {
            caption: caption(context, "caption-figure", 2, &context.say("convergence-caption")),
            alternative,
            drawing,
        }),
        paragraph(context.say("convergence-key"), Style::Note),
    ]
}
