//! The one-page map of stakeholders: influence × concern and the network beside it, with what each sign means.

use std::sync::Arc;

use super::{Context, frame::caption, said::sign};
use crate::{
    analysis,
    figure::{
        Anchor, Drawing, GridWords, Link, Mark, Measure, Node, Palette, Shape, Spot, Stroke, cut, grid,
        layout, legend_line, mark, network, swatch,
    },
    model::{Category, Posture, Relation, RelationKind, Stakeholder},
    report::{document::Figure, typeset::Ruler},
};

/// Whether there is anything to be drawn: a rating or a relation.
pub(super) fn is_known(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> bool {
    all.iter().any(|stakeholder| stakeholder.influence.is_some() && stakeholder.concern.is_some())
        || context.dossier.count(crate::model::Kind::Relation) > 0
}

/// How the marks of a grid are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// By number and name.
    Names,
    /// By the number in the table below: more names than these would hide each other.
    Numbers,
}

/// How high a line of a key is.
const KEY_LINE: f32 = 11.0;

/// How high the pictures are at least.
const LEAST: f32 = 130.0;

/// Grid and network beside each other and their key below, in one drawing of a size, for stakeholders in the order of their
/// numbers.
pub(super) fn map(
    context: &Context<'_>,
    all: &[Arc<Stakeholder>],
    (width, height): (f32, f32),
    naming: Naming,
) -> Figure {
    let palette = Palette::PAPER;
    let mut ruler = Ruler::new(context.language);
    let mut drawing = Drawing::new(width, height);
    let spots: Vec<Spot> = all
        .iter()
        .enumerate()
        .filter_map(|(place, stakeholder)| {
            let rated = analysis::rated(context.dossier, stakeholder)?;
            let number = (place + 1).to_string();
            Some(Spot {
                concern: rated.concern,
                influence: rated.influence,
                spread: rated.spread,
                mark: sign(context, stakeholder).posed(stakeholder.posture),
                name: match naming {
                    Naming::Names => format!("{number} {}", context.brief_name(stakeholder)),
                    Naming::Numbers => number,
                },
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
    let signs = key(context, all, &spots, width, &mut ruler);
    let lines = signs.iter().map(|sign| sign.line + 1).max().unwrap_or(0);
    // A long key makes the drawing higher, not the pictures so low that nothing can be told apart.
    let below = (lines as f32).mul_add(KEY_LINE, 3.0);
    let room = (height - below).max(LEAST);
    drawing.height = room + below;
    let (nodes, links, told) = relations(context, all);
    let (share, gap) = match (links.is_empty(), naming) {
        (true, _) => (1.0, 0.0),
        (false, Naming::Names) => (0.64, 18.0),
        (false, Naming::Numbers) => (0.56, 14.0),
    };
    let left = width * share;
    let plot = grid(&spots, cutoffs, &words, (left, room), &palette, &mut ruler);
    drawing.take(plot.drawing.shapes, 0.0, 0.0);
    if !links.is_empty() {
        let beside = joined(context, &nodes, &links, (width - left - gap, room), &mut ruler);
        drawing.take(beside.shapes, left + gap, 0.0);
    }
    for sign in signs {
        drawing.take(sign.drawing.shapes, sign.x, (sign.line as f32 + 0.5).mul_add(KEY_LINE, room + 3.0));
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

/// A sign and what it means, and where it stands in a key: how far from the left, on which line.
struct Explained {
    drawing: Drawing,
    x: f32,
    line: usize,
}

/// What the signs of the grid mean, in lines of a width: categories first, then postures, then what else there is.
fn key(
    context: &Context<'_>,
    all: &[Arc<Stakeholder>],
    spots: &[Spot],
    width: f32,
    ruler: &mut Ruler,
) -> Vec<Explained> {
    const SIZE: f32 = 7.5;
    const SIGN: f32 = 13.5;
    const APART: f32 = 8.0;
    let palette = Palette::PAPER;
    let middle = (5.0, 0.0);
    let categories: Vec<(Vec<Shape>, String)> = categories(context, all)
        .iter()
        .map(|category| {
            let sign = swatch(&Mark::of(Some(category), false), middle, 7.0, palette.ground);
            (sign, context.plain(&**category, "name").unwrap_or_default())
        })
        .collect();
    let mut others: Vec<(Vec<Shape>, String)> = Posture::ALL
        .iter()
        .copied()
        .filter(|&posture| all.iter().any(|s| s.posture == Some(posture)))
        .map(|posture| {
            let sign = mark(&Mark::of_posture(Some(posture), &palette), middle, 4.2, palette.ground);
            (sign, context.code("posture", posture.code()))
        })
        .collect();
    if all.iter().any(|stakeholder| stakeholder.posture.is_none()) {
        let sign = mark(&Mark::of_posture(None, &palette), middle, 4.2, palette.ground);
        others.push((sign, context.say("posture-unknown")));
    }
    if all.iter().any(|stakeholder| sign(context, stakeholder).absent) {
        let absent = Mark { absent: true, ..Mark::of(None, true) };
        others.push((mark(&absent, middle, 4.6, palette.ground), context.say("map-absent")));
    }
    if spots.iter().any(|spot| spot.spread.is_some()) {
        let mut bar = Drawing::new(SIGN, KEY_LINE);
        let stroke = Stroke::new(palette.second, 0.8);
        bar.line((0.0, 0.0), (10.0, 0.0), stroke);
        for end in [0.0, 10.0] {
            bar.line((end, -2.2), (end, 2.2), stroke);
        }
        others.push((bar.shapes, context.say("map-spread")));
    }
    let mut explained = Vec::new();
    // How far each line is full. What finds no room on its own goes where there is some, at the end of a line above.
    let mut lines: Vec<f32> = Vec::new();
    for group in [categories, others] {
        let mut fresh = true;
        for (shapes, says) in group {
            let says = cut(&says, width - SIGN, ruler);
            let wide = SIGN + ruler.width(&says, SIZE, false);
            let fits = |line: &f32| *line + wide <= width;
            let last = lines.last().is_some_and(|line| !fresh && fits(line)).then(|| lines.len() - 1);
            let line =
                last.or_else(|| lines.iter().position(|line| !fresh && fits(line))).unwrap_or(lines.len());
            if line == lines.len() {
                lines.push(0.0);
                fresh = false;
            }
            let mut drawing = Drawing::new(wide, KEY_LINE);
            drawing.take(shapes, 0.0, 0.0);
            drawing.label((SIGN, 2.6), Anchor::Start, SIZE, false, palette.ink, says);
            explained.push(Explained { drawing, x: lines[line], line });
            lines[line] += wide + APART;
        }
    }
    explained
}

/// Who is joined to whom, under its heading and above what the lines mean.
fn joined(
    context: &Context<'_>,
    nodes: &[Node],
    links: &[Link],
    (width, height): (f32, f32),
    ruler: &mut Ruler,
) -> Drawing {
    const LINE: f32 = 9.0;
    let palette = Palette::PAPER;
    let mut drawing = Drawing::new(width, height);
    let head = context.say("map-relations");
    if nodes.iter().any(|node| node.strong) {
        let at = ruler.width(&head, 7.5, true) + 6.0;
        drawing.label((at, 9.0), Anchor::Start, 6.5, false, palette.second, context.say("map-bold"));
    }
    drawing.label((0.0, 9.0), Anchor::Start, 7.5, true, palette.ink, head);
    let kinds: Vec<RelationKind> =
        RelationKind::ALL.iter().copied().filter(|kind| links.iter().any(|l| l.kind == *kind)).collect();
    let rows = kinds.len().div_ceil(2) as f32;
    let room = (height - 18.0 - rows * LINE).max(40.0);
    let places = layout(nodes, links);
    let net = network(nodes, links, &places, (width, room), &palette, ruler);
    drawing.take(net.drawing.shapes, 0.0, 14.0);
    for (place, kind) in kinds.into_iter().enumerate() {
        let row = rows - 1.0 - (place / 2) as f32;
        let at = (width / 2.0 * (place % 2) as f32, row.mul_add(-LINE, height - 4.0));
        drawing.take(legend_line(kind, at, 18.0, &palette).shapes, 0.0, 0.0);
        let label = context.code("link", kind.code());
        drawing.label((at.0 + 22.0, at.1 + 2.3), Anchor::Start, 6.5, false, palette.second, label);
    }
    drawing
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
