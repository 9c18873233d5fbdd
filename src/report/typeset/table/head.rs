//! The head of a table: one row, or two where heads stand over several columns.

use super::{
    super::{
        Item, Owner, Segment, Tag,
        blocks::{Again, Setter, Slab, SpanNodes},
        lines::{self, Line},
        look::{CELL_RULE, INK},
        mm,
    },
    Cell, Grid, RowKind, head_align, row_slabs, rules, setting,
};
use crate::report::document::{Align, Drawn, Rich, Table, Weight};

/// The head rows: one, or two where heads stand over several columns. What stands again on every page, and the heads of
/// each column.
pub(super) fn set(
    setter: &mut Setter<'_>,
    table: &Table,
    grid: &Grid,
    node: usize,
) -> (Again, Vec<Vec<usize>>) {
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
