//! Tables: columns as wide as their words need, rows that are never torn, heads that come again on every page.

use super::{
    Item, Owner, Segment, Tag,
    blocks::{Again, Setter, Slab, SpanNodes},
    fonts::Figures,
    lines::{self, Line, Setting},
    look::{CELL_RULE, INK, TINT, Type},
    mm,
};
use crate::{
    model::Language,
    report::document::{Align, Column, Rich, Style, Table, TableLook, Weight},
};

/// Measures of one look, in points.
struct Trim {
    /// Inside a cell: left and right.
    side: f32,
    /// Inside a cell: above and below.
    over: f32,
    /// The first column is flush with the margin.
    flush: bool,
    least_height: f32,
    outer: f32,
    head: f32,
    inner: f32,
    verticals: bool,
    outer_verticals: bool,
    tinted: bool,
    centred: bool,
}

impl Trim {
    const fn of(look: TableLook, korean: bool) -> Self {
        match look {
            TableLook::Signing if korean => {
                Self { least_height: mm(14.0), ..Self::of(TableLook::Form, korean) }
            }
            TableLook::Reading => Self {
                side: mm(1.8),
                over: mm(1.5),
                flush: true,
                least_height: 0.0,
                outer: 0.9,
                head: 0.5,
                inner: 0.3,
                verticals: false,
                outer_verticals: false,
                tinted: false,
                centred: false,
            },
            TableLook::Signing => Self {
                side: mm(1.9),
                over: mm(1.4),
                flush: false,
                least_height: mm(14.0),
                outer: 0.35,
                head: 0.35,
                inner: 0.35,
                verticals: true,
                outer_verticals: true,
                tinted: true,
                centred: true,
            },
            TableLook::Form | TableLook::FormFacts => Self {
                side: mm(2.2),
                over: mm(1.35),
                flush: false,
                least_height: mm(7.0),
                outer: 1.1,
                head: 0.5,
                inner: 0.5,
                verticals: true,
                outer_verticals: false,
                tinted: true,
                centred: true,
            },
        }
    }
}

struct Grid {
    /// Left edges of the columns, and the right edge of the last.
    edges: Vec<f32>,
    trim: Trim,
    kind: Type,
}

struct Cell<'a> {
    text: &'a Rich,
    node: usize,
    align: Align,
    weight: Weight,
}

/// Sets a table.
pub(super) fn set(setter: &mut Setter<'_>, table: &Table) {
    let trim = Trim::of(table.look, setter.look.korean());
    let kind = setter.look.cell(table.look);
    let node = setter.tree.add(0, Tag::Table);
    if !table.summary.is_empty() {
        setter.tree.0[node].summary = Some(table.summary.clone());
    }
    setter.below(mm(1.6));
    if !table.caption.is_empty() {
        let caption = setter.tree.add(node, Tag::Caption);
        let measure = setter.look.measure();
        let range =
            setter.paragraph(&Rich::plain(table.caption.clone()), Style::Caption, 0.0, measure, caption);
        setter.keep(range);
        setter.below(mm(1.2));
    }
    let edges = edges(setter, table, &trim, kind);
    let grid = Grid { edges, trim, kind };
    let mut again = Again::Nothing;
    if !table.head.is_empty() {
        let korean = setter.look.korean();
        let head = setter.tree.add(node, Tag::TableHead);
        let row = setter.tree.add(head, Tag::Row);
        let texts: Vec<Rich> = table.head.iter().cloned().map(Rich::plain).collect();
        let nodes: Vec<usize> = texts.iter().map(|_| setter.tree.add(row, Tag::ColumnHead)).collect();
        let cells = |nodes: &[usize]| -> Vec<Cell<'_>> {
            texts
                .iter()
                .zip(nodes)
                .zip(&table.columns)
                .map(|((text, &node), column)| Cell {
                    text,
                    node,
                    align: head_align(table.look, *column, korean),
                    weight: Weight::SemiBold,
                })
                .collect()
        };
        for mut slab in row_slabs(setter, &grid, table.look, &cells(&nodes), RowKind::Head) {
            let mut repeat = slab.clone();
            for segment in &mut repeat.segments {
                segment.owner = Owner::Pagination;
            }
            setter.repeats.push(repeat);
            again = Again::Head(setter.repeats.len() - 1);
            slab.keep = true;
            setter.push(slab, 0.0);
        }
    }
    let body = setter.tree.add(node, Tag::TableBody);
    let count = table.rows.len();
    for (number, texts) in table.rows.iter().enumerate() {
        let row = setter.tree.add(body, Tag::Row);
        let cells: Vec<Cell<'_>> = texts
            .iter()
            .zip(&table.columns)
            .map(|(text, column)| {
                let tag = if column.heads { Tag::RowHead } else { Tag::Cell };
                let weight = if column.heads && table.look == TableLook::FormFacts {
                    Weight::SemiBold
                } else {
                    Weight::Regular
                };
                Cell { text, node: setter.tree.add(row, tag), align: column.align, weight }
            })
            .collect();
        let kind = RowKind::Body { first: number == 0 && table.head.is_empty(), last: number + 1 == count };
        for mut slab in row_slabs(setter, &grid, table.look, &cells, kind) {
            slab.again = again.clone();
            // A single row at the top of a page, or left behind at its bottom, is no table.
            slab.keep = count > 1 && (number == 0 || number + 2 == count);
            setter.push(slab, 0.0);
        }
    }
    setter.below(mm(1.8));
}

const fn head_align(look: TableLook, column: Column, korean: bool) -> Align {
    match look {
        _ if korean => Align::Centre,
        TableLook::Form | TableLook::FormFacts => Align::Centre,
        TableLook::Reading | TableLook::Signing if matches!(column.align, Align::Right) => Align::Right,
        TableLook::Reading | TableLook::Signing => Align::Left,
    }
}

fn setting(setter: &Setter<'_>, kind: Type, cell: &Cell<'_>, narrow: bool) -> Setting {
    let language = setter.look.language;
    Setting {
        weight: cell.weight,
        hyphenated: language == Language::French && cell.weight == Weight::Regular,
        by_syllable: language == Language::Korean && narrow,
        figures: Figures::Tabular,
        ..setter.setting(kind.size)
    }
}

/// The columns' edges: shares of the measure, but none narrower than its longest word.
fn edges(setter: &mut Setter<'_>, table: &Table, trim: &Trim, kind: Type) -> Vec<f32> {
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
            let cell = Cell { text, node: 0, align: Align::Left, weight };
            let setting = setting(setter, kind, &cell, true);
            lines::narrowest(&mut setter.fonts, text, &setting)
        };
        let head =
            table.head.get(column).map_or(0.0, |text| longest(&Rich::plain(text.clone()), Weight::SemiBold));
        let body =
            table.rows.iter().filter_map(|row| row.get(column)).map(|text| longest(text, Weight::Regular));
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

#[derive(Clone, Copy, PartialEq)]
enum RowKind {
    Head,
    Body { first: bool, last: bool },
}

/// A row as one slab, or as several where it is higher than a page.
fn row_slabs(
    setter: &mut Setter<'_>,
    grid: &Grid,
    look: TableLook,
    cells: &[Cell<'_>],
    row: RowKind,
) -> Vec<Slab> {
    let trim = &grid.trim;
    let columns = cells.len();
    let mut set: Vec<(Vec<Line>, f32, f32)> = Vec::with_capacity(columns);
    for (column, cell) in cells.iter().enumerate() {
        let left = grid.edges[column] + if trim.flush && column == 0 { 0.0 } else { trim.side };
        let right =
            grid.edges[column + 1] - if trim.flush && column + 1 == columns { 0.0 } else { trim.side };
        let width = right - left;
        let narrow = setting(setter, grid.kind, cell, width < mm(38.0));
        let mut lines = lines::set(&mut setter.fonts, cell.text, &narrow, width);
        if narrow.by_syllable {
            // Words and names stay whole where that costs no line.
            let whole = setting(setter, grid.kind, cell, false);
            let kept = lines::set(&mut setter.fonts, cell.text, &whole, width);
            if kept.len() <= lines.len() && lines::narrowest(&mut setter.fonts, cell.text, &whole) <= width {
                lines = kept;
            }
        }
        set.push((lines, left, width));
    }
    let tallest = set.iter().map(|(lines, ..)| lines.len()).max().unwrap_or(1).max(1);
    let room = (setter.look.height - setter.look.top - setter.look.bottom) * 0.8;
    let most = ((room - 2.0 * trim.over) / grid.kind.leading).floor().max(1.0) as usize;
    let mut nodes: Vec<SpanNodes> = cells.iter().map(|_| SpanNodes::default()).collect();
    let parts = tallest.div_ceil(most);
    let mut slabs = Vec::with_capacity(parts);
    for part in 0..parts {
        let lines_here = (tallest - part * most).min(most);
        let least = if row == RowKind::Head || parts > 1 { 0.0 } else { trim.least_height };
        let height = (lines_here as f32 * grid.kind.leading + 2.0 * trim.over).max(least);
        let row = match row {
            RowKind::Body { first, last } => {
                RowKind::Body { first: first && part == 0, last: last && part + 1 == parts }
            }
            RowKind::Head => RowKind::Head,
        };
        let mut segments = vec![Segment { owner: Owner::Layout, items: rules(grid, look, row, height) }];
        let mut leads = Vec::new();
        for (((lines, left, width), cell), nodes) in set.iter().zip(cells).zip(&mut nodes) {
            let lines: Vec<Line> = lines.iter().skip(part * most).take(most).cloned().collect();
            let middle = parts == 1 && (trim.centred || row == RowKind::Head);
            let content = lines.len() as f32 * grid.kind.leading;
            let mut y = if middle { (height - content) / 2.0 } else { trim.over } + grid.kind.baseline();
            for line in lines {
                let x = match cell.align {
                    Align::Left => *left,
                    Align::Centre => left + (width - line.width) / 2.0,
                    Align::Right => left + width - line.width,
                };
                let owner = Owner::Node(cell.node);
                let (drawn, leading) =
                    setter.draw(line, cell.text, (x, y), grid.kind.size, owner, INK, nodes);
                segments.extend(drawn);
                leads.extend(leading);
                y += grid.kind.leading;
            }
        }
        slabs.push(Slab { height, segments, leads, ..Slab::default() });
    }
    slabs
}

fn rules(grid: &Grid, look: TableLook, row: RowKind, height: f32) -> Vec<Item> {
    let trim = &grid.trim;
    let right = grid.edges.last().copied().unwrap_or_default();
    let across = |y: f32, thickness: f32, strong: bool| Item::Rule {
        from: (0.0, y),
        to: (right, y),
        thickness,
        ink: if strong { INK } else { CELL_RULE },
        dash: 0.0,
    };
    let mut items = Vec::new();
    let form = !trim.outer_verticals && trim.verticals;
    if trim.tinted && row == RowKind::Head {
        items.push(Item::Fill { area: [0.0, 0.0, right, height], ink: TINT });
    }
    if look == TableLook::FormFacts {
        items.push(Item::Fill { area: [0.0, 0.35, grid.edges[1], height - 0.7], ink: TINT });
    }
    let heavy = form || look == TableLook::Reading;
    let (top, bottom) = match row {
        RowKind::Head => (Some(trim.outer), trim.head),
        RowKind::Body { first, last } => {
            (first.then_some(trim.outer), if last { trim.outer } else { trim.inner })
        }
    };
    if let Some(top) = top {
        items.push(across(0.0, top, heavy));
    }
    let strong = heavy && (row == RowKind::Head || matches!(row, RowKind::Body { last: true, .. }));
    items.push(across(height, bottom, strong));
    if trim.verticals {
        let inner = if trim.outer_verticals { 0..grid.edges.len() } else { 1..grid.edges.len() - 1 };
        for &x in &grid.edges[inner] {
            let thickness = if form { 0.4 } else { trim.inner };
            items.push(Item::Rule { from: (x, 0.0), to: (x, height), thickness, ink: CELL_RULE, dash: 0.0 });
        }
    }
    items
}
