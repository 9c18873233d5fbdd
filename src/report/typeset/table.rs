//! Tables: columns as wide as their words need, rows that are never torn, heads that come again on every page.

use super::{
    Ink, Item, Owner, Segment, Tag,
    blocks::{Again, Setter, Slab, SpanNodes},
    figures::tick_box,
    fonts::Figures,
    lines::{self, Line, Setting},
    look::{CELL_RULE, INK, TINT, Type},
    mm,
};
use crate::{
    figure::{Drawing, Palette, Stroke, corners, filled, stance_ground},
    model::{Hatch, Language},
    report::document::{Align, Column, Drawn, Filling, Rich, Row, Style, Table, TableLook, Weight},
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
    let edges = edges(setter, table, &trim, kind);
    let grid = Grid { edges, trim, kind };
    let (again, heads) =
        if table.head.is_empty() { (Again::Nothing, Vec::new()) } else { head(setter, table, &grid, node) };
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

/// The head rows: one, or two where heads stand over several columns. What stands again on every page, and the heads of
/// each column.
fn head(setter: &mut Setter<'_>, table: &Table, grid: &Grid, node: usize) -> (Again, Vec<Vec<usize>>) {
    let korean = setter.look.korean();
    let head = setter.tree.add(node, Tag::TableHead);
    let row = setter.tree.add(head, Tag::Row);
    let spanned = |column: usize| {
        table.over.iter().position(|over| (over.from..over.from + over.columns).contains(&column))
    };
    let texts: Vec<Rich> = table.head.iter().cloned().map(Rich::plain).collect();
    let over_texts: Vec<Rich> = table.over.iter().map(|over| Rich::plain(over.text.clone())).collect();
    let mut over_nodes = vec![0; table.over.len()];
    let mut nodes = vec![0; texts.len()];
    if table.over.is_empty() {
        for node in &mut nodes {
            *node = setter.tree.add(row, Tag::ColumnHead);
        }
    } else {
        // In the order they are read: the first row with what spans both rows and what spans columns, then the second.
        let mut column = 0;
        while column < texts.len() {
            let node = setter.tree.add(row, Tag::ColumnHead);
            if let Some(place) = spanned(column) {
                setter.tree.0[node].columns = table.over[place].columns;
                over_nodes[place] = node;
                column += table.over[place].columns.max(1);
            } else {
                setter.tree.0[node].rows = 2;
                nodes[column] = node;
                column += 1;
            }
        }
        let second = setter.tree.add(head, Tag::Row);
        for (column, node) in nodes.iter_mut().enumerate() {
            if let Some(place) = spanned(column) {
                *node = setter.tree.add(second, Tag::ColumnHead);
                setter.tree.0[*node].heads = vec![over_nodes[place]];
            }
        }
    }
    let cells: Vec<Cell<'_>> = texts
        .iter()
        .zip(&nodes)
        .zip(&table.columns)
        .map(|((text, &node), column)| Cell {
            text,
            drawn: &Drawn::Nothing,
            node,
            align: head_align(table.look, *column, korean),
            weight: Weight::SemiBold,
        })
        .collect();
    let mut slabs = row_slabs(setter, grid, table.look, &cells, RowKind::Head);
    if !table.over.is_empty()
        && let [slab] = slabs.as_mut_slice()
    {
        *slab = head_over(setter, table, grid, &cells, &over_texts, &over_nodes);
    }
    let mut again = Again::Nothing;
    for mut slab in slabs {
        let mut repeat = slab.clone();
        for segment in &mut repeat.segments {
            segment.owner = Owner::Pagination;
        }
        setter.repeats.push(repeat);
        again = Again::Head(setter.repeats.len() - 1);
        slab.keep = true;
        setter.push(slab, 0.0);
    }
    let heads = nodes
        .iter()
        .enumerate()
        .map(|(column, &node)| {
            spanned(column).map(|place| over_nodes[place]).into_iter().chain([node]).collect()
        })
        .collect();
    (again, heads)
}

/// A head of two rows: columns under a common head below it, the others over both.
fn head_over(
    setter: &mut Setter<'_>,
    table: &Table,
    grid: &Grid,
    cells: &[Cell<'_>],
    over: &[Rich],
    over_nodes: &[usize],
) -> Slab {
    let trim = &grid.trim;
    let leading = grid.kind.leading;
    let under =
        |column: usize| table.over.iter().any(|over| (over.from..over.from + over.columns).contains(&column));
    let mut set: Vec<(Vec<Line>, f32, f32)> = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        let (left, right) = (grid.edges[column] + trim.side, grid.edges[column + 1] - trim.side);
        let narrow = setting(setter, grid.kind, cell, right - left < mm(38.0));
        set.push((lines::set(&mut setter.fonts, cell.text, &narrow, right - left), left, right - left));
    }
    let most = |under_wanted: bool| {
        let of = set.iter().enumerate().filter(|(column, _)| under(*column) == under_wanted);
        of.map(|(_, (lines, ..))| lines.len()).max().unwrap_or(1) as f32
    };
    let upper = leading + 2.0 * trim.over * 0.8;
    let lower =
        (most(true) * leading + 2.0 * trim.over * 0.8).max(most(false) * leading + 2.0 * trim.over - upper);
    let height = upper + lower;
    let mut items = rules(grid, table.look, RowKind::Head, height);
    for over in &table.over {
        let (from, to) = (grid.edges[over.from], grid.edges[over.from + over.columns]);
        // The verticals within a common head end under it.
        items.retain_mut(|item| match item {
            Item::Rule { from: start, to: end, .. } if start.0 == end.0 => {
                if start.0 > from + 0.1 && start.0 < to - 0.1 {
                    start.1 = upper;
                }
                true
            }
            _ => true,
        });
        items.push(Item::Rule {
            from: (from, upper),
            to: (to, upper),
            thickness: trim.inner,
            ink: CELL_RULE,
            dash: 0.0,
        });
    }
    let mut segments = vec![Segment { owner: Owner::Layout, items }];
    for ((text, &node), over) in over.iter().zip(over_nodes).zip(&table.over) {
        let cell =
            Cell { text, drawn: &Drawn::Nothing, node, align: Align::Centre, weight: Weight::SemiBold };
        let (left, right) = (grid.edges[over.from], grid.edges[over.from + over.columns]);
        let setting = setting(setter, grid.kind, &cell, false);
        for line in lines::set(&mut setter.fonts, text, &setting, right - left).into_iter().take(1) {
            let at =
                (left + (right - left - line.width) / 2.0, (upper - leading) / 2.0 + grid.kind.baseline());
            let owner = Owner::Node(node);
            segments
                .extend(setter.draw(line, text, at, grid.kind.size, owner, INK, &mut SpanNodes::default()).0);
        }
    }
    for (column, ((lines, left, width), cell)) in set.into_iter().zip(cells).enumerate() {
        let content = lines.len() as f32 * leading;
        let (top, room) = if under(column) { (upper, lower) } else { (0.0, height) };
        let mut y = top + (room - content) / 2.0 + grid.kind.baseline();
        for line in lines {
            let x = match cell.align {
                Align::Left => left,
                Align::Centre => left + (width - line.width) / 2.0,
                Align::Right => left + width - line.width,
            };
            let owner = Owner::Node(cell.node);
            let mut nodes = SpanNodes::default();
            segments.extend(setter.draw(line, cell.text, (x, y), grid.kind.size, owner, INK, &mut nodes).0);
            y += leading;
        }
    }
    Slab { height, segments, ..Slab::default() }
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
                let sign = if matches!(cell.drawn, Drawn::Sign(_)) { SIGN } else { 0.0 };
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
        let sign = if matches!(cell.drawn, Drawn::Sign(_)) { SIGN } else { 0.0 };
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
                items.extend(drawn_in(setter, cell, area, (*left, *width), lines, trim, grid.kind));
            }
        }
        items.extend(rules(grid, look, row, height));
        let mut segments = vec![Segment { owner: Owner::Layout, items }];
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

/// Room before the words of a cell that has a sign.
const SIGN: f32 = 14.0;

/// What is drawn in a cell besides its words.
fn drawn_in(
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
            let bar = [left, trim.over + kind.leading * lines as f32 + 2.0, width.min(mm(15.0)), 6.0];
            let mut drawing = Drawing::new(0.0, 0.0);
            drawing.rectangle(bar, Some(paper.ground), Some(Stroke::new(paper.ink, 0.6)));
            let part = [bar[0], bar[1], bar[2] * share.clamp(0.0, 1.0), bar[3]];
            let (hatch, colour) = match filling {
                Filling::Solid => (Hatch::Solid, paper.accent),
                Filling::Hatched => (Hatch::Diagonal, paper.accent),
                Filling::Crossed | Filling::Empty => (Hatch::Cross, paper.second),
            };
            if part[2] > 0.5 && *filling != Filling::Empty {
                drawing.shapes.extend(filled(corners(part), hatch, colour, paper.ground, 3.2));
                drawing.rectangle(bar, None, Some(Stroke::new(paper.ink, 0.6)));
            }
            drawing.shapes
        }
    };
    setter.drawn(&Drawing { width: 0.0, height: 0.0, shapes }, (0.0, 0.0))
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
    let heavy = form || matches!(look, TableLook::Reading | TableLook::Dense);
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
