//! Records to rows and back.

use rusqlite::{Connection, Result};
use serde_rusqlite::{from_rows, to_params_named};

use crate::model::{Dossier, Edit, Entity, Kind, KindVisitor, Record, RecordVisitor, Table};

/// Every record of every table, or what could not be read, by table.
pub(super) fn load(connection: &Connection) -> Result<Vec<Record>, Vec<String>> {
    let mut records = Vec::new();
    let mut faults = Vec::new();
    for &kind in Kind::ALL {
        kind.visit(Load { connection, records: &mut records, faults: &mut faults });
    }
    if faults.is_empty() { Ok(records) } else { Err(faults) }
}

struct Load<'a> {
    connection: &'a Connection,
    records: &'a mut Vec<Record>,
    faults: &'a mut Vec<String>,
}

impl KindVisitor for Load<'_> {
    type Output = ();
    fn visit<T: Entity>(self)
    where
        Dossier: Table<T>,
    {
        let code = T::KIND.code();
        let read = || -> serde_rusqlite::Result<Vec<T>> {
            let mut statement = self.connection.prepare(&format!("SELECT * FROM {code}"))?;
            from_rows::<T>(statement.query([])?).collect()
        };
        match read() {
            Ok(rows) => self.records.extend(rows.into_iter().map(Entity::into_record)),
            // A damaged file says the same of every table.
            Err(error) if self.faults.iter().any(|fault| fault.ends_with(&error.to_string())) => {}
            Err(error) => self.faults.push(format!("{code}: {error}")),
        }
    }
}

/// Carries an edit out on the tables.
pub(super) fn write(connection: &Connection, edit: &Edit) -> serde_rusqlite::Result<()> {
    match (&edit.before, &edit.after) {
        (None, Some(record)) => record.visit(Insert(connection)),
        (Some(_), Some(record)) => record.visit(Update(connection)),
        (Some(record), None) => {
            let sql = format!("DELETE FROM {} WHERE id = ?1", record.kind().code());
            one(connection.prepare_cached(&sql)?.execute([record.uuid().to_string()])?)
        }
        (None, None) => Ok(()),
    }
}

fn one(rows: usize) -> serde_rusqlite::Result<()> {
    // The memory and the file disagree: better to stop than to write beside the mark.
    if rows == 1 { Ok(()) } else { Err(rusqlite::Error::StatementChangedRows(rows).into()) }
}

struct Insert<'a>(&'a Connection);
struct Update<'a>(&'a Connection);

impl RecordVisitor for Insert<'_> {
    type Output = serde_rusqlite::Result<()>;
    fn visit<T: Entity>(self, record: &T) -> Self::Output {
        let sql = format!(
            "INSERT INTO {} ({}) VALUES (:{})",
            T::KIND.code(),
            T::FIELDS.join(", "),
            T::FIELDS.join(", :"),
        );
        let params = to_params_named(record)?;
        one(self.0.prepare_cached(&sql)?.execute(params.to_slice().as_slice())?)
    }
}

impl RecordVisitor for Update<'_> {
    type Output = serde_rusqlite::Result<()>;
    fn visit<T: Entity>(self, record: &T) -> Self::Output {
        let fields: Vec<String> = T::FIELDS.iter().map(|field| format!("{field} = :{field}")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = :id", T::KIND.code(), fields.join(", "));
        let params = to_params_named(record)?;
        one(self.0.prepare_cached(&sql)?.execute(params.to_slice().as_slice())?)
    }
}
