//! The register as a spreadsheet: as it is read by people elsewhere, and as it comes back without difference.

use std::path::Path;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::columns::Column;
use crate::{
    language::{Catalog, sort_key},
    model::{Category, Dossier, Membership, Person, Stakeholder, StakeholderRole},
};

/// The end of a file's name, by which registers are known.
pub fn ending(path: &Path) -> String {
    path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The form of a written table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableForm {
    /// Comma-separated text as spreadsheets open it: UTF-8 with its mark, semicolons where the comma parts decimals.
    Csv,
    /// Office Open XML.
    Xlsx,
}

impl TableForm {
    /// The form that the end of a file's name stands for.
    pub fn of(path: &Path) -> Option<Self> {
        match ending(path).as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// A cell before it is written.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Text(String),
    Number(f64),
}

impl Cell {
    fn of(text: Option<impl ToString>) -> Self {
        Self::Text(text.map(|text| text.to_string()).unwrap_or_default())
    }

    fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

/// The stakeholders of a dossier with their persons, a row for each person, in a language. Private notes only where they are
/// asked for. Columns in which nothing stands are left out, but for the name.
///
/// # Errors
/// What the spreadsheet cannot hold, such as a text of more than 32,767 characters.
pub fn register(
    dossier: &Dossier,
    words: &Catalog,
    form: TableForm,
    private: bool,
) -> Result<Vec<u8>, String> {
    let mut all: Vec<_> = dossier.all::<Stakeholder>().collect();
    all.sort_by_cached_key(|s| {
        let category = dossier.at(s.category).map(|category| (category.rank, category.id));
        (category.is_none(), category, sort_key(&s.name), s.id)
    });
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for stakeholder in all {
        let mut persons: Vec<_> = dossier
            .naming::<Person>(stakeholder.id.uuid())
            .filter(|person| person.stakeholder == Some(stakeholder.id))
            .collect();
        persons.sort_by_key(|person| person.id);
        let whole = |person: Option<&Person>| {
            Column::ALL.iter().map(|&column| cell(dossier, words, stakeholder, person, column)).collect()
        };
        if persons.is_empty() {
            rows.push(whole(None));
        }
        rows.extend(persons.into_iter().map(|person| whole(Some(person))));
    }
    let kept: Vec<usize> = (0..Column::ALL.len())
        .filter(|&place| {
            let column = Column::ALL.get(place).copied();
            let filled = rows.iter().any(|row| row.get(place).is_some_and(|cell| !cell.is_empty()));
            column == Some(Column::Name) || (filled && (private || column != Some(Column::PrivateNote)))
        })
        .collect();
    let heads: Vec<String> =
        kept.iter().filter_map(|&place| Some(Column::ALL.get(place)?.label(words))).collect();
    let rows: Vec<Vec<Cell>> = rows
        .into_iter()
        .map(|row| kept.iter().filter_map(|&place| row.get(place).cloned()).collect())
        .collect();
    match form {
        TableForm::Csv => csv(&heads, &rows, words),
        TableForm::Xlsx => xlsx(&heads, &rows, words).map_err(|error| error.to_string()),
    }
}

/// What a register says of a stakeholder in a column; of all its persons, where the column is one of persons.
pub fn field(dossier: &Dossier, words: &Catalog, s: &Stakeholder, column: Column) -> String {
    if !column.is_of_person() {
        return cell(dossier, words, s, None, column).words();
    }
    let persons = dossier.naming::<Person>(s.id.uuid());
    let told = persons.map(|person| match column {
        Column::FullName => [&person.given_name, &person.family_name]
            .into_iter()
            .flatten()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
        _ => cell(dossier, words, s, Some(person), column).words(),
    });
    let mut told: Vec<String> = told.filter(|words| !words.is_empty()).collect();
    told.sort();
    told.join("; ")
}

fn cell(
    dossier: &Dossier,
    words: &Catalog,
    s: &Stakeholder,
    person: Option<&Person>,
    column: Column,
) -> Cell {
    let rating =
        |value: Option<u8>| value.map_or(Cell::Text(String::new()), |value| Cell::Number(f64::from(value)));
    let of = |text: fn(&Person) -> Option<&crate::model::Text>| Cell::of(person.and_then(text));
    match column {
        Column::Name => Cell::of(Some(&s.name)),
        Column::ShortName => Cell::of(s.short_name.as_ref()),
        Column::Category => Cell::of(dossier.at(s.category).map(|category| named(dossier, words, category))),
        Column::Kind => Cell::of(s.kind.map(|kind| words.code("stakeholder-kind", kind.code()))),
        Column::Level => {
            let levels: Vec<String> =
                s.all_levels().iter().map(|level| words.code("level", level.code())).collect();
            Cell::of((!levels.is_empty()).then(|| levels.join("; ")))
        }
        Column::Territory => Cell::of(s.territory.as_ref()),
        Column::Country => Cell::of(s.country.as_ref()),
        Column::Influence => rating(s.influence.map(crate::model::Influence::get)),
        Column::Concern => rating(s.concern.map(crate::model::Concern::get)),
        Column::Legitimacy => rating(s.legitimacy.map(crate::model::Legitimacy::get)),
        Column::Posture => Cell::of(s.posture.map(|posture| words.code("posture", posture.code()))),
        Column::Presence => Cell::of(s.presence.map(|presence| words.code("presence", presence.code()))),
        Column::Roles => {
            let mut roles: Vec<_> =
                dossier.naming::<StakeholderRole>(s.id.uuid()).map(|role| role.role).collect();
            roles.sort();
            roles.dedup();
            let named: Vec<String> =
                roles.into_iter().map(|role| words.say(&format!("table-role-{}", role.code()))).collect();
            Cell::Text(named.join("; "))
        }
        Column::Networks => {
            let mut names: Vec<String> = dossier
                .naming::<Membership>(s.id.uuid())
                .filter(|membership| membership.stakeholder == s.id)
                .filter_map(|membership| {
                    let network = dossier.get(membership.network)?;
                    let (since, until) = (membership.since.as_ref(), membership.until.as_ref());
                    let years = (since.is_some() || until.is_some()).then(|| {
                        let text = |date: Option<&crate::model::PartialDate>| {
                            date.map(ToString::to_string).unwrap_or_default()
                        };
                        format!(" ({}–{})", text(since), text(until))
                    });
                    Some(format!("{}{}", network.name, years.unwrap_or_default()))
                })
                .collect();
            names.sort();
            Cell::Text(names.join("; "))
        }
        Column::IdentifiedBy => Cell::of(s.identified_by.as_ref()),
        Column::PublicNote => Cell::of(s.public_note.as_ref()),
        Column::PrivateNote => Cell::of(s.private_note.as_ref()),
        Column::ExternalRef => Cell::of(s.external_ref.as_ref()),
        Column::Salutation => of(|person| person.salutation.as_ref()),
        Column::GivenName => of(|person| person.given_name.as_ref()),
        Column::FamilyName => of(|person| person.family_name.as_ref()),
        Column::FullName => Cell::Text(String::new()),
        Column::Function => of(|person| person.function.as_ref()),
        Column::Email => of(|person| person.email.as_ref()),
        Column::Phone => of(|person| person.phone.as_ref()),
        Column::InformedOn => Cell::of(person.and_then(|person| person.informed_on)),
    }
}

fn named(dossier: &Dossier, words: &Catalog, category: &Category) -> String {
    dossier
        .text_in(category, "name", words.language())
        .map_or_else(|| category.name.to_string(), |name| name.text.to_owned())
}

/// Text that a spreadsheet would take for a formula is kept from it by an apostrophe.
fn guarded(text: &str) -> String {
    if super::read::is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

fn csv(heads: &[String], rows: &[Vec<Cell>], words: &Catalog) -> Result<Vec<u8>, String> {
    // Where the comma parts decimals, spreadsheets part cells by semicolons.
    let delimiter = if words.language() == crate::model::Language::French { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        // With every cell in quotation marks nothing in it can be taken for what parts cells.
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(heads).map_err(|error| error.to_string())?;
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => guarded(text),
            Cell::Number(number) => number.to_string(),
        });
        writer.write_record(cells).map_err(|error| error.to_string())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

fn xlsx(heads: &[String], rows: &[Vec<Cell>], words: &Catalog) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same dossier gives the same bytes: the file does not say when it was made.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(words.say("table-sheet"))?;
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    let figure = Format::new().set_align(FormatAlign::Top);
    for (column, text) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, text, &head)?;
        let widest = rows.iter().filter_map(|row| row.get(usize::from(column))).map(width).max().unwrap_or(0);
        sheet.set_column_width(column, (widest.max(text.chars().count()) as f64 + 2.0).clamp(8.0, 48.0))?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &figure)?,
                Cell::Text(text) if text.is_empty() => continue,
                Cell::Text(text) => sheet.write_string_with_format(row, column, text, &body)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    if let (Some(last_column), Some(last_row)) =
        (u16::try_from(heads.len()).ok().and_then(|n| n.checked_sub(1)), u32::try_from(rows.len()).ok())
        && last_row > 0
    {
        sheet.autofilter(0, 0, last_row, last_column)?;
    }
    book.save_to_buffer()
}

/// How wide a cell is in figures: Hangul takes two.
fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Number(_) => 3,
        Cell::Text(text) => text
            .lines()
            .map(|line| {
                line.chars().map(|c| if ('\u{1100}'..='\u{ffdc}').contains(&c) { 2 } else { 1 }).sum()
            })
            .max()
            .unwrap_or(0),
    }
}
