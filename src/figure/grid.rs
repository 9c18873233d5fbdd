//! Influence × concern (Mendelow's grid): who has how much say and how much at stake.

use super::{
    Anchor, Drawing, Mark, Measure, Palette, Plot, Stroke,
    hatch::marks,
    labels::{Area, Named, overlap, place},
};

/// A stakeholder on the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its concern, 0 to 5.
    pub concern: f32,
    /// Its influence, 0 to 5.
    pub influence: f32,
    /// Its sign.
    pub mark: Mark,
    /// How far those who rated it are apart: least and most concern, least and most influence.
    pub spread: Option<[f32; 4]>,
    /// Its number and name.
    pub name: String,
}

/// The words of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridWords {
    /// The vertical axis.
    pub influence: String,
    /// The horizontal axis.
    pub concern: String,
    /// High influence and low concern, both high, both low, low influence and high concern.
    pub quadrants: [String; 4],
}

/// Where the grid lies in a drawing of a size: left, top, right, bottom. 0 stands at the left and below, 5 at the right and
/// above.
pub const fn grid_area(width: f32, height: f32) -> [f32; 4] {
    [20.0, 14.0, width - 4.0, height - 26.0]
}

/// Draws the grid. `cutoffs` part low from high: concern, influence.
pub fn grid(
    spots: &[Spot],
    cutoffs: (f32, f32),
    words: &GridWords,
    size: (f32, f32),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    let (width, height) = size;
    let mut drawing = Drawing::new(width, height);
    let [left, top, right, bottom] = grid_area(width, height);
    let x = |concern: f32| left + (right - left) * concern / 5.0;
    let y = |influence: f32| bottom - (bottom - top) * influence / 5.0;
    let (cut_x, cut_y) = (x(cutoffs.0), y(cutoffs.1));
    drawing.rectangle([left, top, right - left, bottom - top], None, Some(Stroke::new(palette.ink, 0.8)));
    let dashed = Stroke { dash: 3.0, ..Stroke::new(palette.second, 0.6) };
    drawing.line((left, cut_y), (right, cut_y), dashed);
    drawing.line((cut_x, top), (cut_x, bottom), dashed);
    drawing.rectangle([cut_x, top, right - cut_x, cut_y - top], None, Some(Stroke::new(palette.ink, 1.6)));
    for step in 0..=5_u8 {
        let value = f32::from(step);
        drawing.line((x(value), bottom), (x(value), bottom + 3.0), Stroke::new(palette.ink, 0.6));
        drawing.line((left - 3.0, y(value)), (left, y(value)), Stroke::new(palette.ink, 0.6));
        drawing.label((x(value), bottom + 11.0), Anchor::Middle, 7.0, false, palette.ink, step.to_string());
        drawing.label((left - 6.0, y(value) + 2.5), Anchor::End, 7.0, false, palette.ink, step.to_string());
    }
    drawing.label((left, top - 5.0), Anchor::Start, 7.5, true, palette.ink, format!("↑ {}", words.influence));
    let middle = f32::midpoint(left, right);
    drawing.label(
        (middle, height - 4.0),
        Anchor::Middle,
        7.5,
        true,
        palette.ink,
        format!("{} →", words.concern),
    );
    let mut taken: Vec<Area> = Vec::new();
    // Names keep off the lines that part the quadrants.
    taken.push([cut_x - 1.0, top, cut_x + 1.0, bottom]);
    taken.push([left, cut_y - 1.0, right, cut_y + 1.0]);
    let radius = if spots.len() > 40 { 4.0 } else { 5.6 };
    let places = fanned(
        &spots.iter().map(|spot| (x(spot.concern), y(spot.influence))).collect::<Vec<_>>(),
        radius,
        [left, top, right, bottom],
    );
    let mut marked: Vec<Area> =
        places.iter().map(|(x, y)| [x - radius, y - radius, x + radius, y + radius]).collect();
    for (spot, &at) in spots.iter().zip(&places) {
        let Some([least_x, most_x, least_y, most_y]) = spot.spread else { continue };
        let (dx, dy) = (at.0 - x(spot.concern), at.1 - y(spot.influence));
        let whisker = Stroke::new(palette.second, 0.8);
        for (from, to) in [
            ((x(least_x) + dx, at.1), (x(most_x) + dx, at.1)),
            ((at.0, y(least_y) + dy), (at.0, y(most_y) + dy)),
        ] {
            let (across, down) = if (from.1 - to.1).abs() < 0.01 { (0.0, 2.2) } else { (2.2, 0.0) };
            if (from.0 - to.0).abs() + (from.1 - to.1).abs() < 0.5 {
                continue;
            }
            drawing.line(from, to, whisker);
            marked.push([
                from.0.min(to.0) - across - 0.5,
                from.1.min(to.1) - down - 0.5,
                from.0.max(to.0) + across + 0.5,
                from.1.max(to.1) + down + 0.5,
            ]);
            for end in [from, to] {
                drawing.line((end.0 - across, end.1 - down), (end.0 + across, end.1 + down), whisker);
            }
        }
    }
    // What a quadrant asks for stands at its outer edge, or at its inner one where less lies on it.
    let (above, below) = (top + 10.0, bottom - 5.0);
    let (under, over) = (cut_y + 10.0, cut_y - 5.0);
    let corners =
        [(left, [above, over]), (cut_x, [above, over]), (left, [below, under]), (cut_x, [below, under])];
    for (text, (edge, levels)) in words.quadrants.iter().zip(corners) {
        let width = measure.width(text, 7.5, true);
        let area = |level: f32| [edge + 5.0, level - 7.0, edge + 5.0 + width, level + 2.0];
        let hidden = |level: f32| marked.iter().map(|mark| overlap(&area(level), mark)).sum::<f32>();
        let [outer, inner] = levels;
        let within = inner - 8.0 > top && inner < bottom - 3.0;
        let level = if within && hidden(inner) < hidden(outer) { inner } else { outer };
        drawing.label((edge + 5.0, level), Anchor::Start, 7.5, true, palette.second, text.clone());
        taken.push(area(level));
    }
    taken.extend(marked.into_iter().skip(places.len()));
    let named: Vec<Named> =
        spots.iter().zip(&places).map(|(spot, &at)| Named { at, radius, text: spot.name.clone() }).collect();
    let placed = place(&named, [left + 2.0, top + 2.0, right - 2.0, bottom - 2.0], &taken, 7.0, measure);
    for (label, &at) in placed.iter().zip(&places) {
        if label.led {
            let end =
                (f32::midpoint(label.area[0], label.area[2]), f32::midpoint(label.area[1], label.area[3]));
            drawing.line(at, end, Stroke::new(palette.rule, 0.5));
        }
    }
    let signs = spots.iter().zip(&places).map(|(spot, &at)| (spot.mark, at));
    drawing.shapes.extend(marks(signs, radius, palette.ground));
    for (spot, label) in spots.iter().zip(placed) {
        if label.led {
            let [l, t, r, b] = label.area;
            drawing.rectangle([l, t, r - l, b - t], Some(palette.ground), None);
        }
        drawing.label(label.at, label.anchor, 7.0, false, palette.ink, spot.name.clone());
    }
    Plot { drawing, marks: places, radius }
}

/// Marks that would hide each other, side by side around the place they share.
fn fanned(places: &[(f32, f32)], radius: f32, [left, top, right, bottom]: [f32; 4]) -> Vec<(f32, f32)> {
    let mut groups: Vec<((f32, f32), Vec<usize>)> = Vec::new();
    for (n, at) in places.iter().enumerate() {
        let near = |center: &(f32, f32)| (center.0 - at.0).hypot(center.1 - at.1) < radius * 1.2;
        match groups.iter_mut().find(|(center, _)| near(center)) {
            Some((_, members)) => members.push(n),
            None => groups.push((*at, vec![n])),
        }
    }
    let mut fanned = places.to_vec();
    for (center, members) in groups {
        let count = members.len();
        // A ring wide enough for all of them to stand beside each other, and all of it inside.
        let ring = match count {
            1 => 0.0,
            _ => (radius * 1.35 / (std::f32::consts::PI / count as f32).sin()).max(radius * 1.35),
        };
        let room = ring + radius + 2.0;
        let center = (
            center.0.clamp(left + room, (right - room).max(left + room)),
            center.1.clamp(top + room, (bottom - room).max(top + room)),
        );
        for (n, member) in members.into_iter().enumerate() {
            let angle = std::f32::consts::TAU * n as f32 / count as f32 - std::f32::consts::FRAC_PI_2
                + if count == 2 { std::f32::consts::FRAC_PI_2 } else { 0.0 };
            fanned[member] = (angle.cos().mul_add(ring, center.0), angle.sin().mul_add(ring, center.1));
        }
    }
    fanned
}
