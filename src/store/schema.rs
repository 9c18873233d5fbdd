//! The versions of the schema and the way from each to the next.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::StoreError;

/// Marks a SQLite file as a dossier: “PALA”.
pub const APPLICATION_ID: i32 = 0x5041_4C41;

/// The numbered steps; step n leads from version n to version n + 1.
const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/0001.sql")),
    M::up(include_str!("migrations/0002.sql")),
    M::up(include_str!("migrations/0003.sql")),
];

/// The version of the schema that this program writes.
pub const VERSION: i64 = STEPS.len() as i64;

/// Brings a dossier to the newest version. A file with content keeps a copy of itself as it was beside it.
///
/// # Errors
/// [`StoreError`]; the file is then at the version it had.
pub(super) fn upgrade(
    connection: &mut Connection,
    path: &Path,
    from: i64,
) -> Result<Option<PathBuf>, StoreError> {
    run(connection, path, from, STEPS)
}

fn run(
    connection: &mut Connection,
    path: &Path,
    from: i64,
    steps: &[M<'_>],
) -> Result<Option<PathBuf>, StoreError> {
    if usize::try_from(from) == Ok(steps.len()) {
        return Ok(None);
    }
    let sqlite = |error: &rusqlite::Error| StoreError::sqlite(path, error);
    let mut kept = None;
    if from > 0 {
        let copy = free_name(path, from);
        connection
            .execute("VACUUM INTO ?1", [copy.to_string_lossy().as_ref()])
            .map_err(|error| sqlite(&error))?;
        kept = Some(copy);
    }
    // Tables are rebuilt in migrations: references are checked once, at their end.
    connection.pragma_update(None, "foreign_keys", false).map_err(|error| sqlite(&error))?;
    let checked = steps.iter().map(|step| step.clone().foreign_key_check()).collect();
    let result = Migrations::new(checked)
        .to_latest(connection)
        .map_err(|error| StoreError::System { path: path.to_path_buf(), detail: error.to_string() });
    connection.pragma_update(None, "foreign_keys", true).map_err(|error| sqlite(&error))?;
    result.map(|()| kept)
}

/// A name for the copy of version `version`, not taken yet.
fn free_name(path: &Path, version: i64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    (0..10_000)
        .map(|n| match n {
            0 => path.with_file_name(format!("{stem}.v{version}.palabre")),
            n => path.with_file_name(format!("{stem}.v{version}-{n}.palabre")),
        })
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.with_extension("backup"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_sound_sql() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn an_upgrade_keeps_a_copy_of_the_file_as_it_was_and_a_failing_one_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.palabre");
        let mut connection = Connection::open(&path).unwrap();
        run(&mut connection, &path, 0, STEPS).unwrap();
        let broken = [STEPS, &[M::up("CREATE TABLE later (x TEXT) STRICT; SELECT nonsense;")]].concat();
        run(&mut connection, &path, VERSION, &broken).unwrap_err();
        let version =
            |c: &Connection| c.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(version(&connection), VERSION);
        assert!(connection.prepare("SELECT * FROM later").is_err());

        let next = [STEPS, &[M::up("CREATE TABLE later (x TEXT) STRICT;")]].concat();
        let kept = run(&mut connection, &path, VERSION, &next).unwrap().expect("a copy is kept");
        assert_eq!(version(&connection), VERSION + 1);
        assert_eq!(version(&Connection::open(kept).unwrap()), VERSION);
    }
}
