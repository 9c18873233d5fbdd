//! Where stakeholders stand on one issue, −4 to +4, and where they came from.

use super::{Anchor, Drawing, Mark, Measure, Palette, Plot, Shape, Stroke, hatch::mark, labels::cut};

/// One stakeholder on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// Its name.
    pub name: String,
    /// Its sign.
    pub mark: Mark,
    /// Where it stands now.
    pub stance: i8,
    /// Where it first stood, if elsewhere.
    pub before: Option<i8>,
}

/// The words of a stance: a sign and a figure.
pub fn signed(stance: i8) -> String {
    match stance {
        0 => "0".to_owned(),
        1.. => format!("+{stance}"),
        _ => format!("−{}", stance.unsigned_abs()),
    }
}

const SIZE: f32 = 7.5;
const RADIUS: f32 = 5.0;

/// A name stands at the right of its mark, unless an arrow comes from there.
fn is_leftward(stand: &Stand) -> bool {
    stand.before.is_some_and(|before| before > stand.stance)
}

fn short(stand: &Stand, width: f32, measure: &mut dyn Measure) -> String {
    cut(&stand.name, width * 0.3, measure)
}

/// Where −4 and +4 stand so that every name finds room; the same for several lines that are to be compared.
pub fn axis<'s>(
    stands: impl Iterator<Item = &'s Stand>,
    width: f32,
    measure: &mut dyn Measure,
) -> (f32, f32) {
    let sized: Vec<(f32, f32, bool)> = stands
        .map(|stand| {
            let name = short(stand, width, measure);
            let wanted = RADIUS * 1.7 + measure.width(&name, SIZE, false) + 2.0;
            ((f32::from(stand.stance) + 4.0) / 8.0, wanted, is_leftward(stand))
        })
        .collect();
    let mut left = 14.0_f32;
    for (share, wanted, _) in sized.iter().filter(|(.., leftward)| *leftward) {
        left = left.max((wanted - share * (width - 20.0)) / (1.0 - share).max(0.1)).min(width * 0.3);
    }
    let mut right = width - 14.0;
    for (share, wanted, _) in sized.iter().filter(|(share, _, leftward)| !*leftward && *share > 0.0) {
        right = right.min(left + (width - wanted - left) / share);
    }
    (left, right.max(width * 0.55))
}

/// Draws the line with everybody on it, as high as it needs to be, −4 and +4 at the ends of `axis`.
pub fn spectrum(
    stands: &[Stand],
    width: f32,
    axis: (f32, f32),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    line(stands, width, axis, (STEP, true), palette, measure)
}

/// From one who stands above another to the next, and where there is little room.
const STEP: f32 = 15.0;
const TIGHT: f32 = 11.0;

/// The line with everybody on it, with the figures of the stances or without.
fn line(
    stands: &[Stand],
    width: f32,
    axis: (f32, f32),
    (step, figures): (f32, bool),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    let radius = RADIUS;
    let names: Vec<String> = stands.iter().map(|stand| short(stand, width, measure)).collect();
    let widths: Vec<f32> = names.iter().map(|name| measure.width(name, SIZE, false)).collect();
    let leftward = |n: usize| is_leftward(&stands[n]);
    let wanted = |n: usize| radius * 1.7 + widths[n] + 2.0;
    let (left, right) = axis;
    let x = |stance: i8| left + (right - left) * (f32::from(stance) + 4.0) / 8.0;
    // Each takes the lowest level where it and its name find room.
    let mut levels: Vec<Vec<(f32, f32)>> = Vec::new();
    let mut order: Vec<usize> = (0..stands.len()).collect();
    order.sort_by_key(|&n| (stands[n].stance, stands[n].before.is_some(), n));
    let mut level_of = vec![0; stands.len()];
    for n in order {
        let stand = &stands[n];
        let other = x(stand.before.unwrap_or(stand.stance));
        let (from, to) = if leftward(n) {
            (x(stand.stance) - wanted(n) - 2.0, other + 4.0)
        } else {
            (other.min(x(stand.stance) - radius) - 4.0, other.max(x(stand.stance) + wanted(n)) + 2.0)
        };
        let free = |level: &Vec<(f32, f32)>| level.iter().all(|&(a, b)| to < a || b < from);
        let level = levels.iter().position(free).unwrap_or_else(|| {
            levels.push(Vec::new());
            levels.len() - 1
        });
        levels[level].push((from, to));
        level_of[n] = level;
    }
    let bottom = 8.0 + step * levels.len().max(1) as f32;
    let mut drawing = Drawing::new(width, bottom + if figures { 15.0 } else { 5.0 });
    let dashed = Stroke { dash: 2.5, ..Stroke::new(palette.rule, 0.6) };
    drawing.line((x(0), 2.0), (x(0), bottom), dashed);
    drawing.line((x(-4), bottom), (x(4), bottom), Stroke::new(palette.ink, 0.8));
    for stance in -4..=4_i8 {
        drawing.line((x(stance), bottom), (x(stance), bottom + 3.0), Stroke::new(palette.ink, 0.6));
        if figures {
            let at = (x(stance), bottom + 11.5);
            drawing.label(at, Anchor::Middle, 7.0, false, palette.ink, signed(stance));
        }
    }
    let mut marks = Vec::new();
    for (n, (stand, level)) in stands.iter().zip(level_of).enumerate() {
        let y = bottom - 8.0 - step * level as f32;
        let at = (x(stand.stance), y);
        marks.push(at);
        if let Some(before) = stand.before {
            let from = x(before);
            let towards = if from < at.0 { -1.0 } else { 1.0 };
            let end = (at.0 + towards * (radius + 1.5), y);
            let start = (from, y);
            drawing.shapes.extend(movement(start, end, palette));
        }
        drawing.shapes.extend(mark(&stand.mark, at, radius, palette.ground));
        let (side, anchor) = if leftward(n) { (-1.6, Anchor::End) } else { (1.6, Anchor::Start) };
        let name_at = (radius.mul_add(side, at.0), y + SIZE * 0.34);
        drawing.label(name_at, anchor, SIZE, false, palette.ink, names[n].clone());
    }
    Plot { drawing, marks, radius }
}

/// Where somebody stood, and the arrow from there to where they stand.
pub fn movement(from: (f32, f32), to: (f32, f32), palette: &Palette) -> Vec<Shape> {
    const RING: f32 = 1.7;
    let mut drawing = Drawing::new(0.0, 0.0);
    let towards: f32 = if from.0 < to.0 { 1.0 } else { -1.0 };
    let start = (towards.mul_add(RING - 0.1, from.0), from.1);
    drawing.line(start, to, Stroke::new(palette.second, 0.7));
    drawing.arrow(start, to, 4.0, palette.second);
    let ring: Vec<(f32, f32)> = (0..12)
        .map(|n| {
            let angle = std::f32::consts::TAU * n as f32 / 12.0;
            (angle.cos().mul_add(RING, from.0), angle.sin().mul_add(RING, from.1))
        })
        .collect();
    drawing.polygon(ring, Some(palette.ground), Some(Stroke::new(palette.second, 0.6)));
    drawing.shapes
}

/// Draws several groups, one below the other on the same axis, each under its name, closer together where they would be
/// higher than `room`. The marks are those of the first group, then of the second, and so on. The figures of the stances stand
/// under the last.
pub fn spectra(
    groups: &[(String, Vec<Stand>)],
    (width, room): (f32, f32),
    axis: (f32, f32),
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    let wide = stacked(groups, width, axis, STEP, palette, measure);
    if wide.drawing.height <= room { wide } else { stacked(groups, width, axis, TIGHT, palette, measure) }
}

fn stacked(
    groups: &[(String, Vec<Stand>)],
    width: f32,
    axis: (f32, f32),
    step: f32,
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Plot {
    let head = step - 2.0;
    let mut whole = Plot { drawing: Drawing::new(width, 0.0), marks: Vec::new(), radius: RADIUS };
    for (place, (name, stands)) in groups.iter().enumerate() {
        let top = whole.drawing.height + head;
        whole.drawing.label((axis.0 - 10.0, top - 4.0), Anchor::Start, SIZE, true, palette.ink, name.clone());
        let last = place + 1 == groups.len();
        let plot = line(stands, width, axis, (step, last), palette, measure);
        whole.marks.extend(plot.marks.iter().map(|&(x, y)| (x, y + top)));
        whole.drawing.height = top + plot.drawing.height + if step < STEP { 0.0 } else { 4.0 };
        whole.drawing.take(plot.drawing.shapes, 0.0, top);
    }
    whole
}
