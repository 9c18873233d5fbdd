//! Shapes and the hatches in them: lines clipped to a convex outline, dots that lie within it.

use super::{Colour, Mark, Shape, Stroke};
use crate::model::{Hatch, Shape as Outline};

/// The corners of an outline around a centre, within a radius.
fn outline(outline: Outline, (x, y): (f32, f32), radius: f32) -> Vec<(f32, f32)> {
    let ring = |corners: usize, turn: f32, radius: f32| -> Vec<(f32, f32)> {
        (0..corners)
            .map(|corner| {
                let angle = std::f32::consts::TAU * corner as f32 / corners as f32 + turn;
                (angle.sin().mul_add(radius, x), (-angle.cos()).mul_add(radius, y))
            })
            .collect()
    };
    let half_turn = std::f32::consts::PI;
    match outline {
        Outline::Circle => ring(36, 0.0, radius),
        Outline::Square => ring(4, half_turn / 4.0, radius * 1.25),
        Outline::Triangle => ring(3, 0.0, radius * 1.2),
        Outline::TriangleDown => ring(3, half_turn, radius * 1.2),
        Outline::Diamond => ring(4, 0.0, radius * 1.2),
        Outline::Pentagon => ring(5, 0.0, radius * 1.08),
        Outline::Hexagon => ring(6, half_turn / 6.0, radius * 1.08),
        Outline::Plus => {
            let (long, short) = (radius, radius * 0.42);
            [
                (-short, -long),
                (short, -long),
                (short, -short),
                (long, -short),
                (long, short),
                (short, short),
                (short, long),
                (-short, long),
                (-short, short),
                (-long, short),
                (-long, -short),
                (-short, -short),
            ]
            .map(|(dx, dy)| (x + dx, y + dy))
            .to_vec()
        }
    }
}

/// The sign of a category around a centre, within a radius.
pub fn mark(mark: &Mark, centre: (f32, f32), radius: f32, ground: Colour) -> Vec<Shape> {
    let points = outline(mark.outline, centre, radius);
    if mark.absent {
        let stroke = Stroke { dash: radius * 0.32, ..Stroke::new(mark.colour, radius * 0.2) };
        return vec![Shape::Path { points, closed: true, fill: Some(ground), stroke: Some(stroke) }];
    }
    let pitch = (radius * 0.52).max(1.4);
    let mut shapes = filled(points.clone(), mark.hatch, mark.colour, ground, pitch);
    // Small marks are outlined as thin as a screen can.
    let stroke = Stroke::new(mark.colour, if radius < 5.0 { 0.55 } else { (radius * 0.16).max(0.6) });
    shapes.push(Shape::Path { points, closed: true, fill: None, stroke: Some(stroke) });
    shapes
}

/// From how many marks on what is alike of them lies together: whoever draws them then draws it at once.
const MANY: usize = 60;

/// Signs around their centres, within a radius, as [`mark`] draws each.
pub fn marks(
    signs: impl ExactSizeIterator<Item = (Mark, (f32, f32))>,
    radius: f32,
    ground: Colour,
) -> Vec<Shape> {
    let many = signs.len() > MANY;
    let mut shapes: Vec<(usize, Shape)> = Vec::new();
    for (sign, at) in signs {
        let parts = mark(&sign, at, radius, ground);
        let last = parts.len().saturating_sub(1);
        // Fillings below, hatches on them, outlines above.
        let layer = |place: usize| if place == last { 2 } else { usize::from(place > 0) };
        shapes.extend(parts.into_iter().enumerate().map(|(place, shape)| (layer(place), shape)));
    }
    if many {
        let of = |colour: Colour| (colour.0, colour.1, colour.2);
        shapes.sort_by_key(|(layer, shape)| match shape {
            Shape::Path { fill, stroke, .. } => (
                *layer,
                fill.map(of),
                stroke.map(|stroke| (of(stroke.colour), stroke.thickness.to_bits(), stroke.dash.to_bits())),
            ),
            Shape::Label(_) => (*layer, None, None),
        });
    }
    shapes.into_iter().map(|(_, shape)| shape).collect()
}

/// What a category is filled with, as it stands in a key: a box around a centre, so high and half as wide again.
pub fn swatch(sign: &Mark, (x, y): (f32, f32), height: f32, ground: Colour) -> Vec<Shape> {
    let width = height * 1.5;
    let points = super::corners([x - width / 2.0, y - height / 2.0, width, height]);
    let mut shapes = filled(points.clone(), sign.hatch, sign.colour, ground, (height * 0.26).max(1.4));
    let stroke = Some(Stroke::new(sign.colour, 0.7));
    shapes.push(Shape::Path { points, closed: true, fill: None, stroke });
    shapes
}

/// A convex area filled with a hatch: the colour solid, or its lines and dots on the ground. `pitch` is the distance from
/// line to line.
pub fn filled(
    points: Vec<(f32, f32)>,
    hatch: Hatch,
    colour: Colour,
    ground: Colour,
    pitch: f32,
) -> Vec<Shape> {
    let solid = hatch == Hatch::Solid;
    let mut shapes = vec![Shape::Path {
        points: points.clone(),
        closed: true,
        fill: Some(if solid { colour } else { ground }),
        stroke: None,
    }];
    let thickness = pitch * 0.36;
    let mut lines = |angle: f32| {
        for (from, to) in across(&points, angle, pitch) {
            shapes.push(Shape::Path {
                points: vec![from, to],
                closed: false,
                fill: None,
                stroke: Some(Stroke::new(colour, thickness)),
            });
        }
    };
    match hatch {
        Hatch::Solid => {}
        Hatch::Diagonal => lines(-45.0),
        Hatch::DiagonalBack => lines(45.0),
        Hatch::Horizontal => lines(0.0),
        Hatch::Vertical => lines(90.0),
        Hatch::Cross => {
            lines(45.0);
            lines(-45.0);
        }
        Hatch::Grid => {
            lines(0.0);
            lines(90.0);
        }
        Hatch::Dots => {
            let radius = pitch * 0.3;
            let (left, right) = bounds(&points, |point| point.0);
            let (top, bottom) = bounds(&points, |point| point.1);
            let (across, down) = (((right - left) / pitch) as usize, ((bottom - top) / pitch) as usize);
            for row in 0..=down {
                for column in 0..=across {
                    let x = left + pitch * (column as f32 + if row % 2 == 0 { 0.5 } else { 1.0 });
                    let y = top + pitch * (row as f32 + 0.5);
                    let dot: Vec<(f32, f32)> = [
                        (0.0, -1.0),
                        (0.7, -0.7),
                        (1.0, 0.0),
                        (0.7, 0.7),
                        (0.0, 1.0),
                        (-0.7, 0.7),
                        (-1.0, 0.0),
                        (-0.7, -0.7),
                    ]
                    .map(|(dx, dy)| (x + dx * radius, y + dy * radius))
                    .to_vec();
                    if dot.iter().all(|&point| within(&points, point)) {
                        shapes.push(Shape::Path {
                            points: dot,
                            closed: true,
                            fill: Some(colour),
                            stroke: None,
                        });
                    }
                }
            }
        }
    }
    shapes
}

fn bounds(points: &[(f32, f32)], side: impl Fn(&(f32, f32)) -> f32) -> (f32, f32) {
    points.iter().map(side).fold((f32::MAX, f32::MIN), |(least, most), at| (least.min(at), most.max(at)))
}

/// Whether a point lies in an outline (even–odd rule).
fn within(points: &[(f32, f32)], (x, y): (f32, f32)) -> bool {
    let mut inside = false;
    let mut last = match points.last() {
        Some(last) => *last,
        None => return false,
    };
    for &point in points {
        if (point.1 > y) != (last.1 > y)
            && x < (last.0 - point.0) * (y - point.1) / (last.1 - point.1) + point.0
        {
            inside = !inside;
        }
        last = point;
    }
    inside
}

/// Parallel lines across an outline, at an angle in degrees, `pitch` apart on a raster that all shapes share.
fn across(points: &[(f32, f32)], angle: f32, pitch: f32) -> Vec<((f32, f32), (f32, f32))> {
    let (sin, cos) = angle.to_radians().sin_cos();
    // In turned coordinates the lines are level.
    let turned: Vec<(f32, f32)> =
        points.iter().map(|&(x, y)| (x * cos + y * sin, y * cos - x * sin)).collect();
    let (top, bottom) = bounds(&turned, |point| point.1);
    let mut lines = Vec::new();
    let mut level = (top / pitch).floor() * pitch + pitch * 0.5;
    while level < bottom {
        let mut crossings = Vec::new();
        for (place, &(ax, ay)) in turned.iter().enumerate() {
            let (bx, by) = turned[(place + 1) % turned.len()];
            if (ay > level) != (by > level) {
                crossings.push(ax + (level - ay) / (by - ay) * (bx - ax));
            }
        }
        crossings.sort_by(f32::total_cmp);
        for pair in crossings.chunks_exact(2) {
            let back = |x: f32| (x * cos - level * sin, level * cos + x * sin);
            lines.push((back(pair[0]), back(pair[1])));
        }
        level += pitch;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::corners;

    #[test]
    fn hatches_stay_within_their_outline() {
        let ground = Colour(255, 255, 255);
        for &kind in Outline::ALL {
            for &hatch in Hatch::ALL {
                let sign = Mark { outline: kind, hatch, colour: Colour(1, 2, 3), absent: false };
                for shape in mark(&sign, (20.0, 20.0), 8.0, ground) {
                    if let Shape::Path { points, .. } = shape {
                        for (x, y) in points {
                            assert!((x - 20.0).hypot(y - 20.0) <= 8.0 * 1.3, "{kind} {hatch}: {x} {y}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn many_signs_are_the_same_shapes_as_each_by_itself_and_stand_in_layers() {
        let ground = Colour(255, 255, 255);
        let signs: Vec<(Mark, (f32, f32))> = (0..90_u8)
            .map(|n| {
                let outline = Outline::ALL[usize::from(n) % Outline::ALL.len()];
                let hatch = Hatch::ALL[usize::from(n) % 3];
                let sign = Mark { outline, hatch, colour: Colour(n % 3, 0, 0), absent: n % 10 == 0 };
                (sign, (20.0 * f32::from(n), 0.0))
            })
            .collect();
        let together = marks(signs.iter().copied(), 4.0, ground);
        let told = |shapes: &[Shape]| {
            let mut told: Vec<String> = shapes.iter().map(|shape| format!("{shape:?}")).collect();
            told.sort();
            told
        };
        let each: Vec<Shape> = signs.iter().flat_map(|(sign, at)| mark(sign, *at, 4.0, ground)).collect();
        assert_eq!(told(&together), told(&each));
        let filled = |shape: &Shape| matches!(shape, Shape::Path { fill: Some(_), stroke: None, .. });
        let first = together.iter().take_while(|shape| filled(shape)).count();
        assert!(first >= 81, "all fillings lie lowest: {first}");
    }

    #[test]
    fn every_hatch_looks_different() {
        let ground = Colour(255, 255, 255);
        let area = corners([0.0, 0.0, 20.0, 12.0]);
        let all: Vec<Vec<Shape>> = Hatch::ALL
            .iter()
            .map(|&hatch| filled(area.clone(), hatch, Colour(1, 2, 3), ground, 3.0))
            .collect();
        for (place, one) in all.iter().enumerate() {
            for other in &all[place + 1..] {
                assert_ne!(one, other);
            }
        }
    }
}
