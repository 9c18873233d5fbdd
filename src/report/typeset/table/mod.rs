//! Tables: columns as wide as their words need, rows that are never torn, heads that come again on every page.

mod columns;
mod drawn;
mod head;

use super::{
    Ink, Item, Owner, Segment, Tag,
    blocks::{Again, Setter, Slab, SpanNodes},
    fonts::Figures,
    lines::{self, Line, Setting},
    look::{CELL_RULE, INK, TINT, Type},
    mm,
};
use crate::{
    model::Language,
    report::document::{Align, Column, Drawn, Rich, Row, Style, Table, TableLook, Weight},
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
            TableLook::Filling if korean => {
                Self { least_height: mm(9.0), ..Self::of(TableLook::Form, korean) }
            }
            TableLook::Filling => Self { least_height: mm(9.2), ..Self::of(TableLook::Signing, korean) },
            TableLook::Dense => Self { side: mm(1.2), over: mm(1.3), ..Self::of(TableLook::Reading, korean) },
            TableLook::Compact => {
                Self { side: mm(1.1), over: mm(0.65), ..Self::of(TableLook::Reading, korean) }
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
    drawn: &'a Drawn,
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
    let edges = columns::edges(setter, table, &trim, kind);
    let grid = Grid { edges, trim, kind };
    let (again, heads) = if table.head.is_empty() {
        (Again::Nothing, Vec::new())
    } else {
        head::set(setter, table, &grid, node)
    };
    let body = setter.tree.add(node, Tag::TableBody);
    let count = table.rows.len();
    for (number, texts) in table.rows.iter().enumerate() {
        let row = setter.tree.add(body, Tag::Row);
        let last = number + 1 == count;
        let (cells, group): (Vec<Cell<'_>>, bool) = match texts {
            Row::Cells(texts) => {
                let cells = texts.iter().zip(&table.columns).enumerate();
                let cells = cells
                    .map(|(place, (content, column))| {
                        let tag = if column.heads { Tag::RowHead } else { Tag::Cell };
                        let weight = if column.heads && table.look == TableLook::FormFacts {
                            Weight::SemiBold
                        } else {
                            Weight::Regular
                        };
                        let node = setter.tree.add(row, tag);
                        if !table.over.is_empty() && tag == Tag::Cell {
                            setter.tree.0[node].heads = heads.get(place).cloned().unwrap_or_default();
                        }
                        Cell { text: &content.text, drawn: &content.drawn, node, align: column.align, weight }
                    })
                    .collect();
                (cells, false)
            }
            Row::Group(text) => {
                let node = setter.tree.add(row, Tag::RowHead);
                setter.tree.0[node].columns = table.columns.len();
                let cell =
                    Cell { text, drawn: &Drawn::Nothing, node, align: Align::Left, weight: Weight::SemiBold };
                (vec![cell], true)
            }
        };
        let kind = if group {
            RowKind::Group
        } else {
            RowKind::Body { first: number == 0 && table.head.is_empty(), last }
        };
        for mut slab in row_slabs(setter, &grid, table.look, &cells, kind) {
            slab.again = again.clone();
            // A single row at the top of a page, or left behind at its bottom, is no table; a head over rows does not
            // end a page.
            slab.keep = count > 1 && (number == 0 || number + 2 == count) || group && !last;
            setter.push(slab, 0.0);
        }
    }
    setter.below(mm(1.8));
}

const fn head_align(look: TableLook, column: Column, korean: bool) -> Align {
    match look {
        _ if korean => Align::Centre,
        TableLook::Form | TableLook::FormFacts => Align::Centre,
        _ => column.align,
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

#[derive(Clone, Copy, PartialEq)]
enum RowKind {
    Head,
    Group,
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
        let sign = if matches!(cell.drawn, Drawn::Sign(_)) { drawn::SIGN } else { 0.0 };
        let group = row == RowKind::Group;
        let flush = trim.flush && !group;
        let left = grid.edges[column] + sign + if flush && column == 0 { 0.0 } else { trim.side };
        let end = if group { grid.edges.len() - 1 } else { column + 1 };
        let right = grid.edges[end] - if flush && column + 1 == columns { 0.0 } else { trim.side };
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
    let bar = cells.iter().any(|cell| matches!(cell.drawn, Drawn::Bar(..)));
    let tallest = if bar { tallest.max(2) } else { tallest };
    let room = (setter.look.height - setter.look.top - setter.look.bottom) * 0.8;
    let most = ((room - 2.0 * trim.over) / grid.kind.leading).floor().max(1.0) as usize;
    let mut nodes: Vec<SpanNodes> = cells.iter().map(|_| SpanNodes::default()).collect();
    let parts = tallest.div_ceil(most);
    let mut slabs = Vec::with_capacity(parts);
    for part in 0..parts {
        let lines_here = (tallest - part * most).min(most);
        let least =
            if matches!(row, RowKind::Head | RowKind::Group) || parts > 1 { 0.0 } else { trim.least_height };
        let height = (lines_here as f32 * grid.kind.leading + 2.0 * trim.over).max(least);
        let row = match row {
            RowKind::Body { first, last } => {
                RowKind::Body { first: first && part == 0, last: last && part + 1 == parts }
            }
            RowKind::Head | RowKind::Group => row,
        };
        let mut items = Vec::new();
        if part == 0 {
            for (column, (cell, (lines, left, width))) in cells.iter().zip(&set).enumerate() {
                let area = [grid.edges[column], 0.0, grid.edges[column + 1] - grid.edges[column], height];
                let lines = lines.len();
                items.extend(drawn::in_cell(setter, cell, area, (*left, *width), lines, trim, grid.kind));
            }
        }
        items.extend(rules(grid, look, row, height));
        let mut segments = vec![Segment { owner: Owner::Layout, items }];
        let mut leads = Vec::new();
        for (((lines, left, width), cell), nodes) in set.iter().zip(cells).zip(&mut nodes) {
            let lines: Vec<Line> = lines.iter().skip(part * most).take(most).cloned().collect();
            let middle = parts == 1 && (trim.centred || row == RowKind::Head);
            let bar = if matches!(cell.drawn, Drawn::Bar(..)) { drawn::BAR } else { 0.0 };
            let content = lines.len() as f32 * grid.kind.leading + bar;
            let mut y = if middle { (height - content) / 2.0 } else { trim.over } + grid.kind.baseline();
            for line in lines {
                let x = match cell.align {
                    Align::Left => *left,
                    Align::Centre => left + (width - line.width) / 2.0,
                    Align::Right => left + width - line.width,
                };
                let owner = Owner::Node(cell.node);
                let ink = if matches!(cell.drawn, Drawn::Ground(3..)) { Ink(255, 255, 255) } else { INK };
                let (drawn, leading) =
                    setter.draw(line, cell.text, (x, y), grid.kind.size, owner, ink, nodes);
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
    if row == RowKind::Group {
        items.push(Item::Fill { area: [0.0, 0.0, right, height], ink: TINT });
        items.push(across(height, trim.inner, false));
        return items;
    }
    let heavy = form || matches!(look, TableLook::Reading | TableLook::Dense | TableLook::Compact);
    let (top, bottom) = match row {
        RowKind::Group => (None, trim.inner),
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
