//! What is drawn in the cells of tables: boxes, bars, grounds of stances, signs of categories.

use super::{
    super::{Item, blocks::Setter, figures::tick_box, look::Type, mm},
    Cell, Trim,
};
use crate::{
    figure::{Bar, Drawing, Palette, Stroke, corners, filled, stance_ground},
    model::Hatch,
    report::document::{Align, Drawn},
};

/// Room before the words of a cell that has a sign.
pub(super) const SIGN: f32 = 14.0;

/// Room for a bar under the words of a cell.
pub(super) const BAR: f32 = 10.0;

/// What is drawn in a cell besides its words.
pub(super) fn in_cell(
    setter: &mut Setter<'_>,
    cell: &Cell<'_>,
    area: [f32; 4],
    (left, width): (f32, f32),
    lines: usize,
    trim: &Trim,
    kind: Type,
) -> Vec<Item> {
    let paper = Palette::PAPER;
    let shapes = match cell.drawn {
        Drawn::Nothing => return Vec::new(),
        Drawn::Box => {
            let side = mm(3.0);
            return vec![tick_box(area[0] + (area[2] - side) / 2.0, (area[3] - side) / 2.0)];
        }
        Drawn::Ground(stance) => {
            let mut shapes = stance_ground(*stance, area, &paper).0;
            if *stance < 0 {
                // A hatch behind figures is broken where they stand.
                let (wide, high) = (kind.size * 1.9, kind.leading * 0.9);
                let around = [area[0] + (area[2] - wide) / 2.0, (area[3] - high) / 2.0, wide, high];
                let mut drawing = Drawing::new(0.0, 0.0);
                drawing.rectangle(around, Some(paper.ground), None);
                shapes.extend(drawing.shapes);
            }
            shapes
        }
        Drawn::Sign(sign) => {
            return setter.sign(*sign, (left - SIGN / 2.0 - 1.0, trim.over + kind.leading / 2.0), 4.2);
        }
        Drawn::Bar(share, filling) => {
            // Under the words, wherever they stand.
            let words = kind.leading * lines as f32;
            let top = if trim.centred { (area[3] - words - BAR) / 2.0 } else { trim.over };
            let long = width.min(mm(15.0));
            let x = match cell.align {
                Align::Left => left,
                Align::Centre => left + (width - long) / 2.0,
                Align::Right => left + width - long,
            };
            let bar = [x, top + words + 2.0, long, 6.0];
            let mut drawing = Drawing::new(0.0, 0.0);
            drawing.rectangle(bar, Some(paper.ground), Some(Stroke::new(paper.ink, 0.6)));
            let part = [bar[0], bar[1], bar[2] * share.clamp(0.0, 1.0), bar[3]];
            let (hatch, colour) = match filling {
                Bar::Solid => (Hatch::Solid, paper.accent),
                Bar::Hatched => (Hatch::Diagonal, paper.accent),
                Bar::Crossed | Bar::Empty => (Hatch::Cross, paper.second),
            };
            if part[2] > 0.5 && *filling != Bar::Empty {
                drawing.shapes.extend(filled(corners(part), hatch, colour, paper.ground, 3.2));
                drawing.rectangle(bar, None, Some(Stroke::new(paper.ink, 0.6)));
            }
            drawing.shapes
        }
    };
    setter.drawn(&Drawing { width: 0.0, height: 0.0, shapes }, (0.0, 0.0))
}
