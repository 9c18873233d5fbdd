//! Two by two: grounds for stances, and how far stakeholders agree with each other.

use super::{Anchor, Colour, Drawing, Measure, Palette, Shape, Stroke, corners, hatch::filled};
use crate::model::Hatch;

/// The ground of a stance and whether text on it is white: solid for, in two strengths; hatched against, in two
/// densities; nothing for zero.
pub fn stance_ground(stance: i8, area: [f32; 4], palette: &Palette) -> (Vec<Shape>, bool) {
    let light = Colour(0xD3, 0xDD, 0xE1);
    let lines = Colour(0xB4, 0xB4, 0xB4);
    match stance {
        3.. => (filled(corners(area), Hatch::Solid, palette.accent, palette.ground, 4.0), true),
        1..=2 => (filled(corners(area), Hatch::Solid, light, palette.ground, 4.0), false),
        -2..=-1 => (filled(corners(area), Hatch::Diagonal, lines, palette.ground, 4.6), false),
        ..=-3 => (filled(corners(area), Hatch::Diagonal, lines, palette.ground, 2.3), false),
        0 => (Vec::new(), false),
    }
}

/// How often two agree and oppose each other: a square each, agreement solid, opposition hatched, with both counts.
/// `pairs[row][column]` is (agreements, oppositions).
pub fn convergence(
    names: &[String],
    pairs: &[Vec<(usize, usize)>],
    width: f32,
    palette: &Palette,
    measure: &mut dyn Measure,
) -> Drawing {
    let count = names.len();
    let size = 7.0;
    let longest =
        names.iter().map(|name| measure.width(name, size, false)).fold(0.0, f32::max).min(width * 0.4);
    let left = longest + 18.0;
    let side = ((width - left) / count.max(1) as f32).min(26.0);
    let top = 12.0;
    let mut drawing = Drawing::new(width, top + side * count as f32 + 2.0);
    for (n, name) in names.iter().enumerate() {
        let y = side.mul_add(n as f32, top) + side / 2.0 + size * 0.34;
        drawing.label((0.0, y), Anchor::Start, size, true, palette.ink, (n + 1).to_string());
        drawing.label((12.0, y), Anchor::Start, size, false, palette.ink, name.clone());
        let x = side.mul_add(n as f32, left) + side / 2.0;
        drawing.label((x, top - 4.0), Anchor::Middle, size, true, palette.ink, (n + 1).to_string());
    }
    for (row, cells) in pairs.iter().enumerate() {
        for (column, &(agree, oppose)) in cells.iter().enumerate() {
            let area = [side.mul_add(column as f32, left), side.mul_add(row as f32, top), side, side];
            if row == column {
                drawing.rectangle(area, Some(palette.tint), Some(Stroke::new(palette.rule, 0.3)));
                continue;
            }
            let net = agree as i64 - oppose as i64;
            let strength = match net {
                2.. => 3,
                1 => 1,
                0 => 0,
                -1 => -1,
                _ => -3,
            };
            let (ground, white) = stance_ground(strength, area, palette);
            drawing.shapes.extend(ground);
            drawing.rectangle(area, None, Some(Stroke::new(palette.rule, 0.3)));
            let at = (area[0] + side / 2.0, area[1] + side / 2.0 + size * 0.33);
            let text = if agree + oppose == 0 { "·".to_owned() } else { format!("{agree}:{oppose}") };
            if !white && strength < 0 {
                let room = measure.width(&text, 6.3, false) + 2.0;
                drawing.rectangle([at.0 - room / 2.0, at.1 - 5.6, room, 7.0], Some(palette.ground), None);
            }
            drawing.label(
                at,
                Anchor::Middle,
                6.3,
                false,
                if white { palette.ground } else { palette.ink },
                text,
            );
        }
    }
    drawing
}
