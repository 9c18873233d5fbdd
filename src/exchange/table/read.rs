//! The cells of a file as text: CSV with any delimiter in UTF-8, UTF-16, Windows-1252 or EUC-KR; XLSX, XLS and ODS.

use std::io::Cursor;

use calamine::{Data, Dimensions, Reader, Sheets};

/// How many rows and columns a sheet may have: registers are far smaller, and a damaged file may claim anything.
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 400;

/// A sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty in a file that has only one.
    pub name: String,
    /// The text of its cells. Days are `2026-11-24`; a cell merged over several rows says its text in each of them.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Its text in a cell, without spaces around.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", |text| text.trim())
    }

    /// How many columns its widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether nothing stands in a row.
    pub fn is_blank(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|cells| cells.iter().all(|text| text.trim().is_empty()))
    }
}

/// Why a file could not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// It is neither a spreadsheet nor text.
    #[error("not a table")]
    Foreign,
    /// It is a spreadsheet that cannot be opened.
    #[error("cannot be opened: {0}")]
    Damaged(String),
    /// Nothing stands in it.
    #[error("nothing in it")]
    Empty,
    /// It has more rows or columns than any register.
    #[error("too large")]
    TooLarge,
}

/// The sheets of a file in which something stands.
///
/// # Errors
/// [`TableError`] where there is none.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, TableError> {
    let mut all = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        workbook(bytes)?
    } else {
        vec![text(bytes)?]
    };
    for sheet in &mut all {
        let last = (0..sheet.rows.len()).rev().find(|&row| !sheet.is_blank(row));
        sheet.rows.truncate(last.map_or(0, |row| row + 1));
        if sheet.rows.len() > MOST_ROWS || sheet.width() > MOST_COLUMNS {
            return Err(TableError::TooLarge);
        }
    }
    all.retain(|sheet| !sheet.rows.is_empty());
    if all.is_empty() { Err(TableError::Empty) } else { Ok(all) }
}

fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, TableError> {
    let damaged = |error: calamine::Error| TableError::Damaged(error.to_string());
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let range = match book.worksheet_range(&name) {
            Ok(range) => range,
            // A sheet that is a chart has no cells.
            Err(_) if book.sheet_names().len() > 1 => continue,
            Err(error) => return Err(damaged(error)),
        };
        let Some((top, left)) = range.start() else { continue };
        let (top, left) = (top as usize, left as usize);
        if range.height() + top > MOST_ROWS || range.width() + left > MOST_COLUMNS {
            return Err(TableError::TooLarge);
        }
        // Rows keep the numbers that the spreadsheet shows.
        let mut rows = vec![Vec::new(); top];
        rows.extend(range.rows().map(|cells| {
            let mut texts = vec![String::new(); left];
            texts.extend(cells.iter().map(of_cell));
            texts
        }));
        if let Sheets::Xlsx(xlsx) = &mut book
            && let Ok(merged) = xlsx.merge_cells_by_sheet_name(&name)
        {
            for region in merged {
                fill_down(&mut rows, region);
            }
        }
        all.push(Sheet { name, rows });
    }
    Ok(all)
}

/// What is merged over several rows holds for each of them.
fn fill_down(rows: &mut [Vec<String>], region: Dimensions) {
    let (top, bottom) = (region.start.0 as usize, region.end.0 as usize);
    let column = region.start.1 as usize;
    let Some(text) = rows.get(top).and_then(|cells| cells.get(column)).cloned() else { return };
    for cells in rows.iter_mut().take(bottom + 1).skip(top + 1) {
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column)
            && cell.is_empty()
        {
            cell.clone_from(&text);
        }
    }
}

fn of_cell(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // Whole numbers are kept as such: a telephone is no fraction.
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if moment.is_duration() || year < 1901 {
                format!("{hour:02}:{minute:02}")
            } else if (hour, minute) == (0, 0) {
                date
            } else {
                format!("{date} {hour:02}:{minute:02}")
            }
        }
        #[allow(unreachable_patterns)] // kinds of cells that the library may add
        other => other.to_string(),
    }
}

fn text(bytes: &[u8]) -> Result<Sheet, TableError> {
    let text = decoded(bytes).ok_or(TableError::Foreign)?;
    let delimiter = delimiter(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| TableError::Damaged(error.to_string()))?;
        // Rows keep the numbers of their lines, blank ones and cells of several lines not counted.
        let cells: Vec<String> = record.iter().map(unguarded).collect();
        if rows.len() >= MOST_ROWS {
            return Err(TableError::TooLarge);
        }
        rows.push(cells);
    }
    Ok(Sheet { name: String::new(), rows })
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// Whether a spreadsheet would take a text for a formula, with or without an apostrophe before it.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// The text of a file: by its byte order mark, else UTF-8 where it is, UTF-16 where every second byte is zero, else
/// EUC-KR or Windows-1252, whichever is likelier.
fn decoded(bytes: &[u8]) -> Option<String> {
    use encoding_rs::{EUC_KR, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(bytes.get(length..)?).0.into_owned());
    }
    let zeros = |start: usize| bytes.iter().skip(start).step_by(2).take(400).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if bytes.len() > 3 && even.max(odd) * 2 > bytes.len().min(800) / 3 {
        let encoding = if odd > even { UTF_16LE } else { UTF_16BE };
        return Some(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, chardetng::Utf8Detection::Deny);
    let encoding = if guessed == EUC_KR { EUC_KR } else { WINDOWS_1252 };
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// What parts the cells: whatever gives most rows the same number of cells, and more than one.
fn delimiter(text: &str) -> u8 {
    let sample: String = text.split_inclusive('\n').take(60).collect();
    let score = |delimiter: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(sample.as_bytes());
        let widths: Vec<usize> = reader.records().flatten().map(|record| record.len()).collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        let common =
            widths.iter().copied().filter(|width| *width > 1).max_by_key(|&width| (alike(width), width));
        // Quotation marks that neither open nor close a cell tell of a wrong cut.
        let strays = std::cmp::Reverse(strays(&sample, delimiter));
        common.map_or((strays, 0, 0), |width| (strays, alike(width), width))
    };
    [b';', b'\t', b',', b'|'].into_iter().rev().max_by_key(|&delimiter| score(delimiter)).unwrap_or(b';')
}

/// How many quotation marks stand where none can (RFC 4180), if cells are parted so.
fn strays(text: &str, delimiter: u8) -> usize {
    let ends =
        |byte: Option<&u8>| byte.is_none_or(|byte| matches!(byte, b'\r' | b'\n') || *byte == delimiter);
    let (mut strays, mut quoted, mut fresh) = (0, false, true);
    let mut bytes = text.as_bytes().iter().peekable();
    while let Some(&byte) = bytes.next() {
        match byte {
            b'"' if quoted && bytes.peek() == Some(&&b'"') => {
                bytes.next();
            }
            b'"' if quoted => {
                strays += usize::from(!ends(bytes.peek().copied()));
                quoted = false;
            }
            b'"' if fresh => quoted = true,
            b'"' => strays += 1,
            _ => {}
        }
        fresh = !quoted && ends(Some(&byte));
    }
    strays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        sheets(bytes).unwrap().remove(0).rows
    }

    #[test]
    fn text_is_read_in_the_encodings_of_town_halls() {
        let wanted = vec![vec!["Nom", "Commune"], vec!["Épicerie d’été", "Ndiaré"]];
        let text = "Nom;Commune\r\nÉpicerie d’été;Ndiaré\r\n";
        assert_eq!(rows(text.as_bytes()), wanted);
        let (windows, ..) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(rows(&windows), wanted);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&wide), wanted);
        let marked = [&[0xff, 0xfe], wide.as_slice()].concat();
        assert_eq!(rows(&marked), wanted);
        let korean = "단체명,지역\n푸른들 사회적협동조합,해솔시\n해솔유통 주식회사,해솔시\n";
        let (bytes, ..) = encoding_rs::EUC_KR.encode(korean);
        assert_eq!(rows(&bytes)[1], ["푸른들 사회적협동조합", "해솔시"]);
    }

    #[test]
    fn the_delimiter_is_what_parts_most_rows_alike() {
        assert_eq!(delimiter("a,b;c\nd;e\nf, g, h;i\n"), b';');
        assert_eq!(delimiter("a\tb\tc, d\n1\t2\t3\n"), b'\t');
        assert_eq!(delimiter("a|b\nc|d\n"), b'|');
        assert_eq!(delimiter("a,\"b;c\"\nd,e\n"), b',');
        assert_eq!(delimiter("Nom,Note\r\na,\";\n;\"\r\n"), b',');
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(sheets(b""), Err(TableError::Empty));
        assert_eq!(sheets(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"), Err(TableError::Foreign));
        assert!(matches!(sheets(b"PK\x03\x04 no"), Err(TableError::Damaged(_))));
    }
}
