//! Registers in spreadsheets, brought in and taken out.

use std::{fs, path::Path};

use clap::ArgMatches;

use super::{
    Outcome,
    commands::{Desk, Wrong, language_of},
};
use crate::{
    exchange::table::{self, Column, Columns, Sheet, TableForm},
    language::{self, Catalog},
    store::{self, Store},
    told,
};

/// Whether what is to be read is a register: said so, or by the end of its name.
pub(super) fn is_asked_for(arguments: &ArgMatches, input: &Path) -> bool {
    match arguments.get_one::<String>("as").map(String::as_str) {
        Some(what) => what == "stakeholders",
        None => matches!(table::ending(input).as_str(), "csv" | "tsv" | "xlsx" | "xlsm" | "xls" | "ods"),
    }
}

impl Desk<'_> {
    /// Brings in a register; what could not be understood in it goes to standard error, row by row.
    pub(super) fn import_register(
        &self,
        file: &Path,
        input: &Path,
        arguments: &ArgMatches,
    ) -> Result<(), Wrong> {
        let bytes = fs::read(input).map_err(|error| self.system(input, &error))?;
        let sheets = table::sheets(&bytes)
            .map_err(|error| (Outcome::Failed, told::table(self.catalog, input, &error)))?;
        let sheet = self.sheet(&sheets, arguments.get_one::<String>("sheet").map(String::as_str))?;
        let columns = self.columns(sheet, arguments)?;
        if columns.place(Column::Name).is_none() && columns.place(Column::ShortName).is_none() {
            let told =
                self.catalog.tell("error-table-no-name", &[("file", input.display().to_string().into())]);
            return Err((Outcome::Failed, told));
        }
        let dry = arguments.get_flag("dry-run");
        let (store, dossier) = if dry {
            (None, store::read(file).map_err(|error| self.store(&error))?.dossier)
        } else {
            let (store, dossier, _) = Store::open(file).map_err(|error| self.store(&error))?;
            (Some(store), dossier)
        };
        let language = language_of(arguments).unwrap_or_else(|| dossier.content_language());
        let bar = self.bar("progress-import");
        let plan = table::plan(&dossier, sheet, &columns, language, &mut |done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
            true
        });
        let plan = plan.unwrap_or_default();
        bar.finish_and_clear();
        for row in &plan.rows {
            for remark in &row.remarks {
                eprintln!("{}", told::remark_on_row(self.catalog, row, remark));
            }
        }
        let (created, updated, unchanged, persons) =
            (plan.created, plan.updated, plan.unchanged, plan.persons);
        if let Some(mut store) = store
            && !plan.is_empty()
        {
            let mut dossier = dossier;
            let change = dossier
                .apply(plan.change())
                .map_err(|error| (Outcome::Failed, told::change(self.catalog, &error)))?;
            store.write(&change, None, jiff::Timestamp::now()).map_err(|error| self.store(&error))?;
        }
        self.imported(if dry { "done-import-dry" } else { "done-import-table" }, created, updated, unchanged);
        if persons > 0 {
            Self::say(&self.catalog.tell("done-import-persons", &[("count", persons.into())]));
        }
        Ok(())
    }

    /// The sheet asked for, or the one in which most columns are recognised.
    fn sheet<'s>(&self, sheets: &'s [Sheet], wanted: Option<&str>) -> Result<&'s Sheet, Wrong> {
        let found = match wanted {
            Some(wanted) => sheets.iter().find(|sheet| sheet.name == wanted).or_else(|| {
                let number: usize = wanted.parse().ok()?;
                sheets.get(number.checked_sub(1)?)
            }),
            None => sheets.iter().rev().max_by_key(|sheet| Columns::recognised(sheet).count()),
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            let told = [("sheet", wanted.unwrap_or_default().into()), ("sheets", names.join(", ").into())];
            (Outcome::WrongUsage, self.catalog.tell("error-table-no-sheet", &told))
        })
    }

    /// The columns as recognised and then as assigned by hand.
    fn columns(&self, sheet: &Sheet, arguments: &ArgMatches) -> Result<Columns, Wrong> {
        let mut columns = Columns::recognised(sheet);
        for assigned in arguments.get_many::<String>("column").into_iter().flatten() {
            let wrong = |key: &str| {
                (Outcome::WrongUsage, self.catalog.tell(key, &[("column", assigned.as_str().into())]))
            };
            let (head, field) = assigned.rsplit_once('=').ok_or_else(|| wrong("error-table-column-form"))?;
            let column = match field.trim() {
                "" | "-" => None,
                field => Some(
                    Column::ALL
                        .into_iter()
                        .find(|column| column.code() == field.replace('_', "-"))
                        .ok_or_else(|| wrong("error-table-no-field"))?,
                ),
            };
            let head = head.trim();
            let at_head = columns.head.and_then(|row| {
                (0..sheet.width()).find(|&place| sheet.cell(row, place).eq_ignore_ascii_case(head))
            });
            let by_number = || head.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            let place = at_head.or_else(by_number).filter(|place| *place < sheet.width());
            columns.assign(place.ok_or_else(|| wrong("error-table-no-column"))?, column);
        }
        Ok(columns)
    }

    /// Takes out the register.
    pub(super) fn export_register(
        &self,
        file: &Path,
        output: &Path,
        form: TableForm,
        arguments: &ArgMatches,
    ) -> Result<(), Wrong> {
        let is_table = |there: &[u8]| there.starts_with(b"PK") || !there.contains(&0);
        self.may_replace(output, is_table)?;
        let reading = store::read(file).map_err(|error| self.store(&error))?;
        let language = language_of(arguments).unwrap_or_else(language::of_system);
        let words = Catalog::new(language);
        let bytes = table::register(&reading.dossier, &words, form, arguments.get_flag("private")).map_err(
            |detail| {
                let told = [("file", output.display().to_string().into()), ("detail", detail.into())];
                (Outcome::Failed, self.catalog.tell("error-table-not-written", &told))
            },
        )?;
        self.save(output, &bytes, is_table)?;
        let count = reading.dossier.count(crate::model::Kind::Stakeholder);
        let told = [("count", count.into()), ("file", output.display().to_string().into())];
        Self::say(&self.catalog.tell("done-export-table", &told));
        Ok(())
    }
}
