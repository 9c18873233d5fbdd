//! Columns as wide as their words need.

use super::{
    super::{blocks::Setter, lines, look::Type},
    Cell, Trim, drawn, setting,
};
use crate::report::document::{Align, Drawn, Rich, Row, Table, Weight};

/// The columns' edges: shares of the measure, but none narrower than its longest word.
pub(super) fn edges(setter: &mut Setter<'_>, table: &Table, trim: &Trim, kind: Type) -> Vec<f32> {
    let measure = setter.look.measure();
    let columns = table.columns.len();
    let sides = |column: usize| {
        let left = if trim.flush && column == 0 { 0.0 } else { trim.side };
        let right = if trim.flush && column + 1 == columns { 0.0 } else { trim.side };
        left + right
    };
    let mut least = vec![0.0_f32; columns];
    for (column, least) in least.iter_mut().enumerate() {
        let mut longest = |text: &Rich, weight| {
            let cell = Cell { text, drawn: &Drawn::Nothing, node: 0, align: Align::Left, weight };
            let setting = setting(setter, kind, &cell, true);
            lines::narrowest(&mut setter.fonts, text, &setting)
        };
        let head =
            table.head.get(column).map_or(0.0, |text| longest(&Rich::plain(text.clone()), Weight::SemiBold));
        let body = table
            .rows
            .iter()
            .filter_map(|row| match row {
                Row::Cells(cells) => cells.get(column),
                Row::Group(_) => None,
            })
            .map(|cell| {
                let sign = if matches!(cell.drawn, Drawn::Sign(_)) { drawn::SIGN } else { 0.0 };
                longest(&cell.text, Weight::Regular) + sign
            });
        *least = body.fold(head, f32::max).min(measure / 2.5) + sides(column) + 0.5;
    }
    let mut widths = vec![0.0_f32; columns];
    let mut fixed = vec![false; columns];
    loop {
        let taken: f32 = (0..columns).filter(|&c| fixed[c]).map(|c| least[c]).sum();
        let weights: f32 = (0..columns).filter(|&c| !fixed[c]).map(|c| table.columns[c].weight).sum();
        let mut again = false;
        for column in 0..columns {
            if fixed[column] {
                widths[column] = least[column];
                continue;
            }
            widths[column] =
                (measure - taken).max(0.0) * table.columns[column].weight / weights.max(f32::EPSILON);
            if widths[column] < least[column] {
                fixed[column] = true;
                again = true;
            }
        }
        if !again || fixed.iter().all(|&f| f) {
            break;
        }
    }
    // Where even the longest words do not fit together, all give way alike.
    let whole: f32 = widths.iter().sum();
    let scale = if whole > 0.0 { measure / whole } else { 1.0 };
    let mut at = 0.0;
    let mut edges = vec![0.0];
    for width in widths {
        at += width * scale;
        edges.push(at);
    }
    edges
}
