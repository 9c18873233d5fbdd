//! Who is joined to whom. Places that were given are kept; the others are found by lowering the stress of the drawing
//! (Kamada and Kawai, *An algorithm for drawing general undirected graphs*, 1989, by majorisation): the same relations
//! always give the same picture.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    f32::consts::TAU,
};

use super::{
    Anchor, Drawing, Mark, Measure, Palette, Plot, Shape, Stroke,
    hatch::marks,
    labels::{Area, Named, place},
};
use crate::model::RelationKind;

/// A stakeholder in the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its sign.
    pub mark: Mark,
    /// Its number or name.
    pub name: String,
    /// Its name stands out: many ways lead by it.
    pub strong: bool,
    /// Where it was put, 0 to 1 across and down.
    pub at: Option<(f32, f32)>,
    /// The group it stands in; a line goes around each group of two or more.
    pub group: Option<usize>,
    /// Its name steps back: nothing joins it to anybody.
    pub alone: bool,
}

/// A relation between two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// From which node.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// What it is: its line says it without colour.
    pub kind: RelationKind,
    /// How strong it is, 0 to 4.
    pub strength: u8,
    /// Both ways alike.
    pub mutual: bool,
}

/// Draws the network, its nodes at places between 0 and 1, as [`layout`] finds them.
pub fn network(
    nodes: &[Node],
    links: &[Link],
    places: &[(f32, f32)],
    size: (f32, f32),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    let (width, height) = size;
    let mut drawing = Drawing::new(width, height);
    let radius = if nodes.len() > 60 { 3.6 } else { 5.2 };
    let margin = radius * 2.2;
    let places: Vec<(f32, f32)> = places
        .iter()
        .map(|(x, y)| (margin + x * (width - 2.0 * margin), margin + y * (height - 2.0 * margin)))
        .collect();
    let lanes = lanes(links);
    let thin = links.len() > MANY;
    // Names keep off the heads of arrows, which say who acts on whom; where there are many, nothing would keep off them.
    let mut heads: Vec<Area> = Vec::new();
    for (link, lane) in links.iter().zip(lanes) {
        let (Some(&from), Some(&to)) = (places.get(link.from), places.get(link.to)) else { continue };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        if length < radius * 2.5 {
            continue;
        }
        let aside = lane * if thin { 3.0 } else { 5.0 };
        let short = |at: (f32, f32), sign: f32| {
            let by = (radius * 1.4) * sign / length;
            let off = aside / length;
            (dx.mul_add(by, at.0) - dy * off, dy.mul_add(by, at.1) + dx * off)
        };
        let (begin, end) = (short(from, 1.0), short(to, -1.0));
        line_of(&mut drawing, begin, end, *link, thin, palette);
        if !thin && !matches!(link.kind, RelationKind::Alliance | RelationKind::Conflict) {
            let mut head = |tip: (f32, f32), sign: f32| {
                let middle = (dx.mul_add(sign * 2.5 / length, tip.0), dy.mul_add(sign * 2.5 / length, tip.1));
                heads.push([middle.0 - 3.0, middle.1 - 3.0, middle.0 + 3.0, middle.1 + 3.0]);
            };
            head(end, -1.0);
            if link.mutual {
                head(begin, 1.0);
            }
        }
    }
    // Lines that are alike stand together, under all heads of arrows: whoever draws them draws them at once.
    drawing.shapes.sort_by_key(|shape| match shape {
        Shape::Path { fill: None, stroke: Some(stroke), .. } => {
            (0, stroke.dash.to_bits(), stroke.thickness.to_bits())
        }
        _ => (1, 0, 0),
    });
    let groups = grounds(nodes, &places, radius, palette);
    drawing.shapes.splice(0..0, groups);
    let named: Vec<Named> =
        nodes.iter().zip(&places).map(|(node, &at)| Named { at, radius, text: node.name.clone() }).collect();
    let placed = place(&named, [0.0, 0.0, width, height], &heads, 7.0, measure);
    let signs = nodes.iter().zip(&places).map(|(node, &at)| (node.mark, at));
    drawing.shapes.extend(marks(signs, radius, palette.ground));
    for (node, label) in nodes.iter().zip(placed) {
        if node.name.is_empty() {
            continue;
        }
        let [l, t, r, b] = label.area;
        drawing.rectangle([l, t, r - l, b - t], Some(palette.ground), None);
        let ink = if node.alone { palette.second } else { palette.ink };
        drawing.label(label.at, label.anchor, 7.0, node.strong, ink, node.name.clone());
    }
    Plot { drawing, marks: places, radius }
}

/// How far each link lies beside the straight line between its two, in lanes: several between the same two lie side by side.
fn lanes(links: &[Link]) -> Vec<f32> {
    let pair = |link: &Link| (link.from.min(link.to), link.from.max(link.to));
    let mut all: HashMap<(usize, usize), (usize, usize)> = HashMap::new();
    for link in links {
        all.entry(pair(link)).or_default().0 += 1;
    }
    links
        .iter()
        .map(|link| {
            let Some((count, next)) = all.get_mut(&pair(link)) else { return 0.0 };
            let lane = *next as f32 - (*count - 1) as f32 / 2.0;
            *next += 1;
            // The side is that of the pair, whichever way a link runs.
            if link.from < link.to { lane } else { -lane }
        })
        .collect()
}

/// A line around each group, with its number where the line is highest. Where the line would hold others as well, the number
/// stands at each member instead.
fn grounds(nodes: &[Node], places: &[(f32, f32)], radius: f32, palette: &Palette) -> Vec<Shape> {
    const CORNERS: usize = 16;
    let mut groups: BTreeMap<usize, Vec<(f32, f32)>> = BTreeMap::new();
    for (node, &at) in nodes.iter().zip(places) {
        if let Some(group) = node.group {
            groups.entry(group).or_default().push(at);
        }
    }
    let mut drawing = Drawing::new(0.0, 0.0);
    for (group, members) in groups.into_iter().filter(|(_, members)| members.len() > 1) {
        // Around rings, so that the line keeps off the marks and bends around them.
        let ring = |(x, y): (f32, f32)| {
            (0..CORNERS).map(move |corner| {
                let (sin, cos) = (TAU * corner as f32 / CORNERS as f32).sin_cos();
                (cos.mul_add(radius * 2.0, x), sin.mul_add(radius * 2.0, y))
            })
        };
        let line = hull(members.iter().copied().flat_map(ring).collect());
        let number = (group + 1).to_string();
        let mut others = nodes.iter().zip(places).filter(|(node, _)| node.group != Some(group));
        if others.any(|(_, &at)| holds(&line, at)) {
            for (x, y) in members {
                let at = (radius.mul_add(-1.2, x), radius.mul_add(-0.5, y));
                drawing.label(at, Anchor::End, 5.5, true, palette.second, number.clone());
            }
            continue;
        }
        let top = line.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        let stroke = Stroke { dash: 1.2, ..Stroke::new(palette.rule, 0.6) };
        drawing.polygon(line, None, Some(stroke));
        drawing.label((top.0, top.1 + 2.4), Anchor::Middle, 6.5, true, palette.second, number);
    }
    drawing.shapes
}

/// Whether a point lies within a convex outline that runs as [`hull`] gives it.
fn holds(outline: &[(f32, f32)], (x, y): (f32, f32)) -> bool {
    outline
        .iter()
        .zip(outline.iter().cycle().skip(1))
        .all(|(a, b)| (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0) >= 0.0)
}

/// The corners of the smallest convex outline around points (Andrew, *Another efficient algorithm for convex hulls in two
/// dimensions*, 1979).
fn hull(mut points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let half = |points: &mut dyn Iterator<Item = (f32, f32)>| {
        let mut line: Vec<(f32, f32)> = Vec::new();
        for point in points {
            while let [.., a, b] = line[..]
                && (b.0 - a.0) * (point.1 - a.1) - (b.1 - a.1) * (point.0 - a.0) <= 0.0
            {
                line.pop();
            }
            line.push(point);
        }
        line.pop();
        line
    };
    let mut outline = half(&mut points.iter().copied());
    outline.extend(half(&mut points.iter().rev().copied()));
    outline
}

/// The line of a kind of link, as it stands in a key: from the left, so wide.
pub fn legend_line(kind: RelationKind, at: (f32, f32), width: f32, palette: &Palette) -> Drawing {
    let mut drawing = Drawing::new(width, 10.0);
    let link = Link { from: 0, to: 1, kind, strength: 1, mutual: false };
    line_of(&mut drawing, at, (at.0 + width, at.1), link, false, palette);
    drawing
}

/// From how many links on they are drawn as thin as they can be: thick ones would hide each other, and who is joined.
const MANY: usize = 250;

/// The line of a link from one point to another.
fn line_of(
    drawing: &mut Drawing,
    from: (f32, f32),
    to: (f32, f32),
    link: Link,
    thin: bool,
    palette: &Palette,
) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(0.01);
    let (ux, uy) = (dx / length, dy / length);
    let beside = |at: (f32, f32), by: f32| ((-uy).mul_add(by, at.0), ux.mul_add(by, at.1));
    let (least, step) = if thin { (0.35, 0.05) } else { (0.5, 0.28) };
    let thickness = f32::from(link.strength).mul_add(step, least);
    let (tooth, head) = if thin { (8.0, 3.4) } else { (3.2, 5.0) };
    let mut stroke = Stroke::new(palette.ink, thickness);
    match link.kind {
        RelationKind::Alliance => {
            let apart = thickness * 0.5 + 0.9;
            let line = Stroke::new(palette.accent, thickness.min(1.0));
            for side in [apart, -apart] {
                drawing.line(beside(from, side), beside(to, side), line);
            }
            return;
        }
        RelationKind::Conflict => {
            let steps = (length / tooth).round().max(3.0);
            let points: Vec<(f32, f32)> = (0..=steps as usize)
                .map(|step| {
                    let along = step as f32 / steps;
                    let at = (dx.mul_add(along, from.0), dy.mul_add(along, from.1));
                    let end = step == 0 || step == steps as usize;
                    beside(
                        at,
                        if end {
                            0.0
                        } else if step % 2 == 0 {
                            1.6
                        } else {
                            -1.6
                        },
                    )
                })
                .collect();
            drawing.shapes.push(Shape::Path {
                points,
                closed: false,
                fill: None,
                stroke: Some(Stroke::new(palette.ink, (thickness * 0.8).max(if thin { 0.4 } else { 0.6 }))),
            });
            return;
        }
        RelationKind::Influence => {}
        RelationKind::Funding => stroke.dash = 3.4,
        RelationKind::Oversight => stroke.dash = 1.2,
        RelationKind::Information => {
            // Thin, whatever its strength, with open heads.
            stroke.thickness = 0.45;
            drawing.line(from, to, stroke);
            drawing.open_arrow(from, to, head, stroke);
            if link.mutual {
                drawing.open_arrow(to, from, head, stroke);
            }
            return;
        }
    }
    drawing.line(from, to, stroke);
    drawing.arrow(from, to, head, palette.ink);
    if link.mutual {
        drawing.arrow(to, from, head, palette.ink);
    }
}

/// Where nodes stand, between 0 and 1 across and down.
pub fn layout(nodes: &[Node], links: &[Link]) -> Vec<(f32, f32)> {
    let count = nodes.len();
    if count == 0 {
        return Vec::new();
    }
    let distances = distances(count, links);
    let far = distances.iter().flatten().copied().filter(|d| d.is_finite()).fold(1.0_f32, f32::max);
    let apart = |a: usize, b: usize| {
        let d = distances[a][b];
        if d.is_finite() { d } else { far + 1.0 }
    };
    // On a ring to begin with; what was put by hand is kept, in the same measure.
    let fixed: Vec<bool> = nodes.iter().map(|node| node.at.is_some()).collect();
    let span = far + 1.0;
    let mut places: Vec<(f32, f32)> = nodes
        .iter()
        .enumerate()
        .map(|(n, node)| match node.at {
            Some((x, y)) => (x * span, y * span),
            None => {
                let angle = std::f32::consts::TAU * n as f32 / count as f32;
                ((0.5 + 0.45 * angle.cos()) * span, (0.5 + 0.45 * angle.sin()) * span)
            }
        })
        .collect();
    if fixed.iter().any(|fixed| !fixed) {
        let rounds = if count > 150 { 40 } else { 120 };
        for _ in 0..rounds {
            for n in 0..count {
                if fixed[n] {
                    continue;
                }
                let (mut x, mut y, mut weights) = (0.0_f32, 0.0_f32, 0.0_f32);
                for other in 0..count {
                    if other == n {
                        continue;
                    }
                    let wanted = apart(n, other);
                    let weight = 1.0 / (wanted * wanted);
                    let (dx, dy) = (places[n].0 - places[other].0, places[n].1 - places[other].1);
                    let length = dx.hypot(dy).max(0.001);
                    x += weight * (places[other].0 + dx / length * wanted);
                    y += weight * (places[other].1 + dy / length * wanted);
                    weights += weight;
                }
                if weights > 0.0 {
                    places[n] = (x / weights, y / weights);
                }
            }
        }
    }
    if fixed.iter().any(|&fixed| fixed) {
        // What was placed by hand stays where it was put, whatever the others do.
        return places
            .into_iter()
            .zip(nodes)
            .map(|((x, y), node)| node.at.unwrap_or((x / span, y / span)))
            .map(|(x, y)| (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)))
            .collect();
    }
    let side = |pick: fn(&(f32, f32)) -> f32| {
        let least = places.iter().map(pick).fold(f32::MAX, f32::min);
        let most = places.iter().map(pick).fold(f32::MIN, f32::max);
        (least, (most - least).max(0.001))
    };
    let ((left, wide), (top, high)) = (side(|at| at.0), side(|at| at.1));
    places.iter().map(|&(x, y)| ((x - left) / wide, (y - top) / high)).collect()
}

/// Steps from each to each.
fn distances(count: usize, links: &[Link]) -> Vec<Vec<f32>> {
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); count];
    for link in links {
        if link.from < count && link.to < count {
            near[link.from].push(link.to);
            near[link.to].push(link.from);
        }
    }
    (0..count)
        .map(|start| {
            let mut steps = vec![f32::INFINITY; count];
            steps[start] = 0.0;
            let mut queue = VecDeque::from([start]);
            while let Some(at) = queue.pop_front() {
                for &next in &near[at] {
                    if steps[next].is_infinite() {
                        steps[next] = steps[at] + 1.0;
                        queue.push_back(next);
                    }
                }
            }
            steps
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_links_between_the_same_two_lie_side_by_side() {
        let link = |from, to, kind| Link { from, to, kind, strength: 2, mutual: false };
        let links = [
            link(0, 1, RelationKind::Funding),
            link(1, 0, RelationKind::Oversight),
            link(0, 1, RelationKind::Conflict),
            link(1, 2, RelationKind::Influence),
        ];
        // As seen from the first of the pair; the second runs the other way.
        let lanes = lanes(&links);
        assert_eq!(lanes, [-1.0, -0.0, 1.0, 0.0]);
    }
}
