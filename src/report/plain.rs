//! What a document says as plain text: for the record of what was approved, readable without any program.

use super::{
    ReportError, compose,
    compose::Order,
    document::{Block, Body, Entry, Row},
};
use crate::{language::Catalog, model::Dossier};

/// The text of a document, a line for each heading, paragraph, entry and row.
///
/// # Errors
/// [`ReportError`] where it cannot be composed.
pub fn plain(dossier: &Dossier, order: &Order, catalog: &Catalog) -> Result<String, ReportError> {
    let mut document = compose::compose(dossier, order, catalog)?;
    let mut lines = vec![document.title.clone()];
    for block in &mut document.blocks {
        match block {
            Block::Entries { rows, .. } => lines.extend(rows.iter().map(entry)),
            Block::Table(table) => {
                if !table.head.is_empty() {
                    lines.push(table.head.join(" | "));
                }
                lines.extend(table.rows.iter().map(row));
            }
            Block::Signatures(names) => {
                lines.extend(names.iter().map(|(role, name)| format!("{role}: {name}")));
            }
            Block::Issuer(issuer) => lines.extend(issuer.iter().cloned()),
            other => other.each_text(&mut |text| lines.push(text.text())),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    Ok(lines.join("\n"))
}

fn entry(entry: &Entry) -> String {
    let body: Vec<String> = entry
        .body
        .iter()
        .map(|body| match body {
            Body::Text(text, _) | Body::Heading(text) | Body::Marks(_, text) => text.text(),
        })
        .collect();
    let body = body.join("\n");
    if entry.label.is_empty() { body } else { format!("{}: {body}", entry.label) }
}

fn row(row: &Row) -> String {
    match row {
        Row::Group(text) => text.text(),
        Row::Cells(cells) => {
            cells.iter().map(|cell| cell.text.text().replace('\n', " ")).collect::<Vec<_>>().join(" | ")
        }
    }
}
