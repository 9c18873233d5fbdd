//! The one-page map of stakeholders: influence × concern and the network beside it, with what each sign means.

use std::sync::Arc;

use super::{Context, frame::caption, said::sign};
use crate::{
    analysis,
    figure::{
        Anchor, Drawing, GridWords, Link, Mark, Measure, Node, Palette, Spot, Stroke, grid, layout,
        legend_line, mark, network, swatch,
    },
    model::{Category, Posture, Relation, RelationKind, Stakeholder},
    report::{document::Figure, typeset::Ruler},
};

fn numbered(context: &Context<'_>, place: usize, stakeholder: &Stakeholder) -> String {
    format!("{} {}", place + 1, context.brief_name(stakeholder))
}

/// Whether there is anything to be drawn: a rating or a relation.
pub(super) fn is_known(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> bool {
    all.iter().any(|stakeholder| stakeholder.influence.is_some() && stakeholder.concern.is_some())
        || context.dossier.count(crate::model::Kind::Relation) > 0
}

/// Grid, key and network in one drawing of a width, for stakeholders in the order of their numbers.
pub(super) fn map(context: &Context<'_>, all: &[Arc<Stakeholder>], width: f32, height: f32) -> Figure {
    let palette = Palette::PAPER;
    let mut ruler = Ruler::new(context.language);
    let left = width * 0.64;
    let mut drawing = Drawing::new(width, height);
    let spots: Vec<Spot> = all
        .iter()
        .enumerate()
        .filter_map(|(place, stakeholder)| {
            let rated = analysis::rated(context.dossier, stakeholder)?;
            Some(Spot {
                concern: rated.concern,
                influence: rated.influence,
                spread: rated.spread,
                mark: sign(context, stakeholder).posed(stakeholder.posture),
                name: numbered(context, place, stakeholder),
            })
        })
        .collect();
    let cutoffs = analysis::cutoffs(Some(context.dialogue));
    let words = GridWords {
        influence: context.say("grid-influence"),
        concern: context.say("grid-concern"),
        quadrants: ["keep-satisfied", "work-closely", "keep-watch", "keep-informed"]
            .map(|key| context.say(&format!("grid-{key}"))),
    };
    let plot = grid(&spots, cutoffs, &words, (left, height), &palette, &mut ruler);
    drawing.take(plot.drawing.shapes, 0.0, 0.0);

    let x = left + 18.0;
    let mut y = 10.0;
    for category in categories(context, all) {
        let sign = Mark::of(Some(&category), false);
        drawing.shapes.extend(swatch(&sign, (x + 5.0, y), 7.0, palette.ground));
        let name = context.plain(&*category, "name").unwrap_or_default();
        for line in wrapped(&name, width - x - 16.0, &mut ruler) {
            drawing.label((x + 16.0, y + 2.6), Anchor::Start, 7.5, false, palette.ink, line);
            y += 9.5;
        }
        y += 2.0;
    }
    let taken: Vec<Posture> = Posture::ALL
        .iter()
        .copied()
        .filter(|&posture| all.iter().any(|s| s.posture == Some(posture)))
        .collect();
    let rows = taken.len().div_ceil(2);
    for (place, &posture) in taken.iter().enumerate() {
        // Two columns, the first read downwards first: from those who drive to those who block.
        let at = (x + (width - x) / 2.0 * (place / rows) as f32, 10.5_f32.mul_add((place % rows) as f32, y));
        let sign = Mark::of_posture(Some(posture), &palette);
        drawing.shapes.extend(mark(&sign, (at.0 + 5.0, at.1), 4.2, palette.ground));
        let label = context.code("posture", posture.code());
        drawing.label((at.0 + 16.0, at.1 + 2.6), Anchor::Start, 7.5, false, palette.ink, label);
    }
    y += 10.5 * rows as f32;
    if !taken.is_empty() {
        y += 2.0;
    }
    if spots.iter().any(|spot| spot.mark.absent) {
        let absent = Mark { absent: true, ..Mark::of(None, true) };
        drawing.shapes.extend(mark(&absent, (x + 5.0, y), 5.0, palette.ground));
        for line in wrapped(&context.say("map-absent"), width - x - 16.0, &mut ruler) {
            drawing.label((x + 16.0, y + 2.6), Anchor::Start, 7.5, false, palette.ink, line);
            y += 9.5;
        }
        y += 2.0;
    }
    if spots.iter().any(|spot| spot.spread.is_some()) {
        drawing.line((x, y), (x + 10.0, y), Stroke::new(palette.second, 0.8));
        for end in [x, x + 10.0] {
            drawing.line((end, y - 2.2), (end, y + 2.2), Stroke::new(palette.second, 0.8));
        }
        for line in wrapped(&context.say("map-spread"), width - x - 16.0, &mut ruler) {
            drawing.label((x + 16.0, y + 2.6), Anchor::Start, 7.5, false, palette.ink, line);
            y += 9.5;
        }
        y += 2.0;
    }
    let (nodes, links, told) = relations(context, all);
    if !links.is_empty() {
        y += 6.0;
        let head = context.say("map-relations");
        if nodes.iter().any(|node| node.strong) {
            let at = x + ruler.width(&head, 7.5, true) + 6.0;
            let says = context.say("map-bold");
            drawing.label((at, y), Anchor::Start, 6.5, false, palette.second, says);
        }
        drawing.label((x, y), Anchor::Start, 7.5, true, palette.ink, head);
        let kinds: Vec<RelationKind> =
            RelationKind::ALL.iter().copied().filter(|kind| links.iter().any(|l| l.kind == *kind)).collect();
        let rows = kinds.len().div_ceil(2) as f32;
        let room = (height - y - 14.0 - rows * 9.0).max(40.0);
        let places = layout(&nodes, &links);
        let net = network(&nodes, &links, &places, (width - x, room), &palette, &mut ruler);
        drawing.take(net.drawing.shapes, x, y + 6.0);
        let half = (width - x) / 2.0;
        for (place, kind) in kinds.into_iter().enumerate() {
            let at = (
                x + half * (place % 2) as f32,
                (rows - 1.0 - (place / 2) as f32).mul_add(-9.0, height - 5.0),
            );
            drawing.take(legend_line(kind, at, 18.0, &palette).shapes, 0.0, 0.0);
            let label = context.code("link", kind.code());
            drawing.label((at.0 + 22.0, at.1 + 2.3), Anchor::Start, 6.5, false, palette.second, label);
        }
    }
    let unrated = all.len() - spots.len();
    let number = |value: f32| crate::language::number(context.language, f64::from(value), 1);
    let spoken: Vec<String> = all
        .iter()
        .filter_map(|stakeholder| {
            let rated = analysis::rated(context.dossier, stakeholder)?;
            let told = context.tell(
                "map-says-one",
                &[
                    ("name", context.brief_name(stakeholder).into()),
                    ("influence", number(rated.influence).into()),
                    ("concern", number(rated.concern).into()),
                ],
            );
            Some(match stakeholder.posture {
                Some(posture) => format!("{told}, {}", context.code("posture", posture.code())),
                None => told,
            })
        })
        .collect();
    let mut alternative = context.tell("map-says", &[("spots", spoken.join(context.semicolon()).into())]);
    if unrated > 0 {
        alternative.push(' ');
        alternative.push_str(&context.tell("map-unrated", &[("count", unrated.into())]));
    }
    if !told.is_empty() {
        alternative.push(' ');
        alternative.push_str(
            &context.tell("map-says-relations", &[("relations", told.join(context.semicolon()).into())]),
        );
    }
    Figure {
        caption: caption(context, "caption-figure", 1, &context.say("map-caption")),
        alternative,
        drawing,
    }
}

/// The categories that occur, in their order.
pub(super) fn categories(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> Vec<Arc<Category>> {
    let mut found: Vec<Arc<Category>> = Vec::new();
    for stakeholder in all {
        if let Some(category) = context.dossier.at(stakeholder.category)
            && !found.iter().any(|known| known.id == category.id)
        {
            found.push(Arc::clone(category));
        }
    }
    found.sort_by(|a, b| (a.rank, &a.name).cmp(&(b.rank, &b.name)));
    found
}

/// The relations between stakeholders, each pair and kind once, and what they say in words.
fn relations(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> (Vec<Node>, Vec<Link>, Vec<String>) {
    let mut relations: Vec<(usize, usize, &Relation)> = Vec::new();
    for relation in context.dossier.all::<Relation>() {
        let place = |id| all.iter().position(|stakeholder| stakeholder.id == id);
        if let (Some(from), Some(to)) = (place(relation.origin), place(relation.target)) {
            relations.push((from, to, &**relation));
        }
    }
    relations.sort_by_key(|(from, to, relation)| (*from, *to, relation.kind, relation.strength));
    let joined: Vec<usize> =
        (0..all.len()).filter(|n| relations.iter().any(|(from, to, _)| from == n || to == n)).collect();
    let ids: Vec<_> = all.iter().map(|stakeholder| stakeholder.id).collect();
    let brokers = analysis::network(context.dossier, &ids).brokers(3);
    let nodes = joined
        .iter()
        .map(|&n| Node {
            mark: sign(context, &all[n]).posed(all[n].posture),
            name: (n + 1).to_string(),
            strong: brokers.contains(&n),
            group: None,
            alone: false,
            at: all[n].x.zip(all[n].y).map(|(x, y)| (x.get() as f32, y.get() as f32)),
        })
        .collect();
    let place = |n: usize| joined.iter().position(|&joined| joined == n).unwrap_or(0);
    let links = relations
        .iter()
        .map(|(from, to, relation)| Link {
            from: place(*from),
            to: place(*to),
            kind: relation.kind,
            mutual: relation.mutual,
            strength: relation.strength.map_or(1, crate::model::Strength::get),
        })
        .collect();
    let told = relations
        .iter()
        .map(|(from, to, relation)| {
            context.tell(
                "map-says-relation",
                &[
                    ("origin", context.brief_name(&all[*from]).into()),
                    ("kind", context.code("relation", relation.kind.code()).into()),
                    ("target", context.brief_name(&all[*to]).into()),
                ],
            )
        })
        .collect();
    (nodes, links, told)
}

/// Words in lines of a width.
fn wrapped(text: &str, width: f32, ruler: &mut Ruler) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(last) if ruler.width(&format!("{last} {word}"), 7.5, false) <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
