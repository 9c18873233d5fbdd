//! Who is joined to whom. Places that were given are kept; the others are found by lowering the stress of the drawing
//! (Kamada and Kawai, *An algorithm for drawing general undirected graphs*, 1989, by majorisation): the same relations
//! always give the same picture.

use std::collections::VecDeque;

use super::{
    Drawing, Mark, Measure, Palette, Stroke,
    hatch::mark,
    labels::{Named, place},
};

/// A stakeholder in the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its sign.
    pub mark: Mark,
    /// Its number or name.
    pub name: String,
    /// Where it was put, 0 to 1 across and down.
    pub at: Option<(f32, f32)>,
}

/// How a link is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A line.
    Plain,
    /// A dashed line.
    Dashed,
    /// A line with an arrow at its end.
    Arrow,
}

/// A relation between two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// From which node.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// How it is drawn.
    pub kind: LinkKind,
    /// How strong it is, 0 to 4.
    pub strength: u8,
}

/// Draws the network.
pub fn network(
    nodes: &[Node],
    links: &[Link],
    size: (f32, f32),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Drawing {
    let (width, height) = size;
    let mut drawing = Drawing::new(width, height);
    let radius = if nodes.len() > 60 { 3.6 } else { 5.2 };
    let margin = radius * 2.2;
    let places: Vec<(f32, f32)> = layout(nodes, links)
        .into_iter()
        .map(|(x, y)| (margin + x * (width - 2.0 * margin), margin + y * (height - 2.0 * margin)))
        .collect();
    for link in links {
        let (Some(&from), Some(&to)) = (places.get(link.from), places.get(link.to)) else { continue };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        if length < radius * 2.5 {
            continue;
        }
        let short = |at: (f32, f32), sign: f32| {
            let by = (radius * 1.4) * sign / length;
            (dx.mul_add(by, at.0), dy.mul_add(by, at.1))
        };
        let (start, end) = (short(from, 1.0), short(to, -1.0));
        let stroke = Stroke {
            colour: palette.ink,
            thickness: 0.5 + 0.28 * f32::from(link.strength),
            dash: if link.kind == LinkKind::Dashed { 2.6 } else { 0.0 },
        };
        drawing.line(start, end, stroke);
        if link.kind == LinkKind::Arrow {
            drawing.arrow(start, end, 5.0, palette.ink);
        }
    }
    let named: Vec<Named> =
        nodes.iter().zip(&places).map(|(node, &at)| Named { at, radius, text: node.name.clone() }).collect();
    let placed = place(&named, [0.0, 0.0, width, height], &[], 7.0, measure);
    for (node, &at) in nodes.iter().zip(&places) {
        drawing.shapes.extend(mark(&node.mark, at, radius, palette.ground));
    }
    for (node, label) in nodes.iter().zip(placed) {
        let [l, t, r, b] = label.area;
        drawing.rectangle([l, t, r - l, b - t], Some(palette.ground), None);
        drawing.label(label.at, label.anchor, 7.0, false, palette.ink, node.name.clone());
    }
    drawing
}

/// Places between 0 and 1.
fn layout(nodes: &[Node], links: &[Link]) -> Vec<(f32, f32)> {
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
    if fixed.iter().all(|&fixed| fixed) {
        return nodes
            .iter()
            .map(|node| node.at.unwrap_or((0.5, 0.5)))
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
