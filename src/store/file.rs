//! Making, opening, reading and verifying a dossier file.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex},
    time::Duration,
};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{Entry, Holder, StoreError, journal, lock, lock::Lock, rows, schema};
use crate::model::{Act, Change, Dossier, Edit, Finding, History, Record};

/// The extension of dossier files.
pub const EXTENSION: &str = "palabre";

/// How long to wait for a reader or writer that is just busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// Dossiers that this process is connected to. Looking into a database through another handle and closing that handle
/// would release SQLite's own locks, so their headers are not looked at again.
static CONNECTED: LazyLock<Mutex<HashMap<PathBuf, usize>>> = LazyLock::new(Mutex::default);

/// A dossier open for writing.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    author: Option<String>,
    _connected: Connected,
    _lock: Lock,
}

/// A dossier as read from a file.
#[derive(Debug)]
pub struct Reading {
    /// The records.
    pub dossier: Dossier,
    /// The version of its schema.
    pub schema: i64,
    /// The number of the last journal entry, 0 where there is none.
    pub last_entry: u64,
    /// Who has it open for writing.
    pub writer: Option<Holder>,
}

/// What verification of a file found.
#[derive(Debug, Default)]
pub struct Report {
    /// Damage to the file itself.
    pub damage: Vec<String>,
    /// Records that are not as they should be.
    pub findings: Vec<Finding>,
    /// How many records there are.
    pub records: usize,
    /// The dossier, where it could be read.
    pub dossier: Option<Dossier>,
}

impl Report {
    /// Whether all is well.
    pub const fn is_sound(&self) -> bool {
        self.damage.is_empty() && self.findings.is_empty()
    }
}

/// Makes a new dossier file that holds `records`, and opens it for writing. Complete or not at all: nobody ever sees a
/// half-made one.
///
/// # Errors
/// [`StoreError::Exists`] where there is something of that name, and what the system says.
pub fn create(path: &Path, records: Vec<Record>, act: Act) -> Result<(Store, Dossier), StoreError> {
    if path.exists() {
        return Err(StoreError::Exists(path.to_path_buf()));
    }
    let dossier = Dossier::from_records(records);
    let lock = Lock::take(path)?;
    let draft = path.with_extension(format!("new-{}", std::process::id()));
    let result = (|| {
        let mut connection = Connection::open(&draft).map_err(|error| StoreError::sqlite(path, &error))?;
        prepare(&connection).map_err(|error| StoreError::sqlite(path, &error))?;
        schema::upgrade(&mut connection, path, 0)?;
        connection
            .pragma_update(None, "application_id", schema::APPLICATION_ID)
            .map_err(|error| StoreError::sqlite(path, &error))?;
        let edits =
            dossier.records().into_iter().map(|record| Edit { before: None, after: Some(record) }).collect();
        let change = Change::new(act, edits);
        write_change(&mut connection, path, &change, None, None, Timestamp::now())?;
        connection.close().map_err(|(_, error)| StoreError::sqlite(path, &error))?;
        // A link fails where the name is taken meanwhile; where links are unknown (memory sticks), the lock must do.
        match fs::hard_link(&draft, path) {
            Ok(()) => fs::remove_file(&draft),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(error),
            Err(_) if path.exists() => Err(std::io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(&draft, path),
        }
        .map_err(|error| StoreError::io(path, &error))
    })();
    if let Err(error) = result {
        let _ = fs::remove_file(&draft);
        let _ = fs::remove_file(beside(&draft, "-journal"));
        return Err(error);
    }
    Ok((Store::connect(path, lock)?, dossier))
}

/// Reads a dossier, beside a writer if need be, in one transaction.
///
/// # Errors
/// [`StoreError`]; the file is left as it was.
pub fn read(path: &Path) -> Result<Reading, StoreError> {
    let opened = open_to_read(path)?;
    let connection = &opened.connection;
    let sqlite = |error: &rusqlite::Error| StoreError::sqlite(path, error);
    connection.execute_batch("BEGIN").map_err(|error| sqlite(&error))?;
    let version = version(connection).map_err(|error| sqlite(&error))?;
    let dossier = load(connection, path)?;
    let last_entry = connection
        .query_row("SELECT coalesce(max(sequence), 0) FROM journal_entry", [], |row| row.get(0))
        .map_err(|error| sqlite(&error))?;
    connection.execute_batch("COMMIT").map_err(|error| sqlite(&error))?;
    Ok(Reading { dossier, schema: version, last_entry, writer: writer(path) })
}

/// Reads the last `most` entries of a dossier's journal, oldest first.
///
/// # Errors
/// As [`read`].
pub fn read_history(path: &Path, most: u64) -> Result<Vec<Entry>, StoreError> {
    let opened = open_to_read(path)?;
    journal::tail(&opened.connection, most).map_err(|error| StoreError::sqlite(path, &error))
}

/// Says what is wrong with a dossier: the file, its references, its rows, its rules.
///
/// # Errors
/// [`StoreError`] where it cannot even be looked into.
pub fn verify(path: &Path) -> Result<Report, StoreError> {
    let opened = open_to_read(path)?;
    let connection = &opened.connection;
    let mut report = Report::default();
    connection.execute_batch("BEGIN").map_err(|error| StoreError::sqlite(path, &error))?;
    let texts = |sql: &str| -> rusqlite::Result<Vec<String>> {
        connection.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
    };
    let integrity = texts("PRAGMA integrity_check");
    match integrity {
        Ok(lines) => report.damage.extend(lines.into_iter().filter(|line| line != "ok")),
        Err(error) => report.damage.push(error.to_string()),
    }
    match texts(
        r#"SELECT "table" || ': ' || coalesce(rowid, '') || ' → ' || parent FROM pragma_foreign_key_check"#,
    ) {
        Ok(lines) => report.damage.extend(lines),
        Err(error) => report.damage.push(error.to_string()),
    }
    match rows::load(connection) {
        Ok(records) => {
            report.records = records.len();
            let dossier = Dossier::from_records(records);
            report.findings = dossier.findings();
            report.dossier = Some(dossier);
        }
        Err(faults) => report.damage.extend(faults),
    }
    Ok(report)
}

impl Store {
    /// Opens a dossier for writing, bringing it to the newest version of the schema first.
    ///
    /// # Errors
    /// [`StoreError`]; a file that is not ours, newer or damaged is left as it was.
    pub fn open(path: &Path) -> Result<(Self, Dossier, History), StoreError> {
        inspect(path)?;
        let lock = Lock::take(path)?;
        let mut store = Self::connect(path, lock)?;
        let found = version(&store.connection).map_err(|error| store.sqlite(&error))?;
        schema::upgrade(&mut store.connection, path, found)?;
        let dossier = load(&store.connection, path)?;
        let history = journal::history(&store.connection, &dossier).map_err(|error| store.sqlite(&error))?;
        Ok((store, dossier, history))
    }

    fn connect(path: &Path, lock: Lock) -> Result<Self, StoreError> {
        let sqlite = |error: &rusqlite::Error| StoreError::sqlite(path, error);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(|error| sqlite(&error))?;
        prepare(&connection).map_err(|error| sqlite(&error))?;
        if connection.is_readonly("main").map_err(|error| sqlite(&error))? {
            return Err(StoreError::ReadOnly(path.to_path_buf()));
        }
        let author = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).ok();
        Ok(Self {
            connection,
            path: path.to_path_buf(),
            author,
            _connected: Connected::to(path),
            _lock: lock,
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a change, as carried out on the dossier in memory, together with its journal entry: both or neither.
    /// `made` is when the change was made, which may be before it could be written. Returns the number of the entry.
    ///
    /// # Errors
    /// [`StoreError`]; the file is then as it was.
    pub fn write(
        &mut self,
        change: &Change,
        reverses: Option<u64>,
        made: Timestamp,
    ) -> Result<u64, StoreError> {
        write_change(&mut self.connection, &self.path, change, self.author.as_deref(), reverses, made)
    }

    /// Copies the dossier, journal included, to another place, which must be free.
    ///
    /// # Errors
    /// [`StoreError::Exists`] and what the system says.
    pub fn copy_to(&self, place: &Path) -> Result<(), StoreError> {
        if place.exists() {
            return Err(StoreError::Exists(place.to_path_buf()));
        }
        self.connection.execute("VACUUM INTO ?1", [place.to_string_lossy().as_ref()]).map(drop).map_err(
            |error| {
                // What was begun there is no dossier.
                let _ = fs::remove_file(place);
                StoreError::sqlite(place, &error)
            },
        )
    }

    /// Lets the file grow no further than `pages`, as a full disk would.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<(), StoreError> {
        self.connection
            .pragma_update(None, "max_page_count", pages.unwrap_or(1_073_741_823))
            .map_err(|error| self.sqlite(&error))
    }

    fn sqlite(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(&self.path, error)
    }
}

/// A note that this process is connected to a dossier.
#[derive(Debug)]
struct Connected(PathBuf);

impl Connected {
    fn to(path: &Path) -> Self {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        if let Ok(mut connected) = CONNECTED.lock() {
            *connected.entry(path.clone()).or_default() += 1;
        }
        Self(path)
    }
}

impl Drop for Connected {
    fn drop(&mut self) {
        if let Ok(mut connected) = CONNECTED.lock()
            && let Some(count) = connected.get_mut(&self.0)
        {
            *count -= 1;
            if *count == 0 {
                connected.remove(&self.0);
            }
        }
    }
}

/// A connection for reading, with the folder of the copy it reads where the original could not be recovered in place.
struct Opened {
    connection: Connection,
    _connected: Connected,
    _copy: Option<Copy>,
}

/// A copy that goes away when it is no longer read.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn open_to_read(path: &Path) -> Result<Opened, StoreError> {
    inspect(path)?;
    let left_behind = beside(path, "-journal").metadata().is_ok_and(|journal| journal.len() > 0);
    if left_behind {
        match Lock::take(path) {
            // A crash left it: connecting with write access restores the last complete state.
            Ok(lock) => match Store::connect(path, lock) {
                Ok(store) => {
                    version(&store.connection).map_err(|error| StoreError::sqlite(path, &error))?;
                }
                Err(StoreError::ReadOnly(_)) => return open_copy(path),
                Err(error) => return Err(error),
            },
            Err(StoreError::Locked { .. }) => {} // not left behind: somebody is writing
            Err(StoreError::ReadOnly(_)) => return open_copy(path),
            Err(error) => return Err(error),
        }
    }
    Ok(Opened { connection: reader(path)?, _connected: Connected::to(path), _copy: None })
}

/// Opens a copy of a dossier and of the journal left beside it, where neither can be written.
fn open_copy(path: &Path) -> Result<Opened, StoreError> {
    let io = |error: &std::io::Error| StoreError::io(path, error);
    let folder = std::env::temp_dir().join(format!("palabre-{}", uuid::Uuid::now_v7()));
    fs::create_dir(&folder).map_err(|error| io(&error))?;
    let copy = Copy(folder.clone());
    let place = folder.join("copy.palabre");
    for ending in ["", "-journal"] {
        let target = beside(&place, ending);
        let bytes = fs::read(beside(path, ending)).map_err(|error| io(&error))?;
        fs::write(target, bytes).map_err(|error| io(&error))?;
    }
    let connection = Connection::open(&place).map_err(|error| StoreError::sqlite(path, &error))?;
    Ok(Opened { connection, _connected: Connected::to(&place), _copy: Some(copy) })
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(path, flags).map_err(|error| StoreError::sqlite(path, &error))?;
    connection.busy_timeout(PATIENCE).map_err(|error| StoreError::sqlite(path, &error))?;
    Ok(connection)
}

/// Settings of every connection that writes.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "foreign_keys", true)?;
    // Another tool may have switched it: at rest a dossier is one file.
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    // FULL does not sync the folder after the journal is deleted; a power cut could bring the old state back.
    connection.pragma_update(None, "synchronous", "EXTRA")
}

/// Looks at the header before anything is opened: is it a dossier, and one that this program knows?
fn inspect(path: &Path) -> Result<(), StoreError> {
    let io = |error: &std::io::Error| StoreError::io(path, error);
    let canonical = fs::canonicalize(path).map_err(|error| io(&error))?;
    if CONNECTED.lock().is_ok_and(|connected| connected.contains_key(&canonical)) {
        return Ok(());
    }
    if !canonical.is_file() {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    let mut header = [0; 100];
    let mut file = File::open(path).map_err(|error| io(&error))?;
    if file.read_exact(&mut header).is_err() || !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    let number = |at: usize| i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if number(68) != schema::APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    let found = i64::from(number(60));
    if found > schema::VERSION {
        return Err(StoreError::Newer { path: path.to_path_buf(), found, known: schema::VERSION });
    }
    Ok(())
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The dossier in a file that is sound.
fn load(connection: &Connection, path: &Path) -> Result<Dossier, StoreError> {
    let damaged = |details| StoreError::Damaged { path: path.to_path_buf(), details };
    let dossier = Dossier::from_records(rows::load(connection).map_err(damaged)?);
    if dossier.dialogue().is_none() {
        return Err(damaged(vec!["dialogue: 0".to_owned()]));
    }
    Ok(dossier)
}

fn write_change(
    connection: &mut Connection,
    path: &Path,
    change: &Change,
    author: Option<&str>,
    reverses: Option<u64>,
    made: Timestamp,
) -> Result<u64, StoreError> {
    let sqlite = |error: &rusqlite::Error| StoreError::sqlite(path, error);
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| sqlite(&error))?;
    let written = change
        .edits
        .iter()
        .try_for_each(|edit| rows::write(&transaction, edit))
        .and_then(|()| journal::append(&transaction, change, author, reverses, made));
    let sequence = written.map_err(|error| match error {
        serde_rusqlite::Error::Rusqlite(error) => sqlite(&error),
        error => StoreError::System { path: path.to_path_buf(), detail: error.to_string() },
    })?;
    transaction.commit().map_err(|error| sqlite(&error))?;
    Ok(sequence)
}

/// Whether a file is a dossier, of any version.
pub fn is_dossier(path: &Path) -> bool {
    matches!(inspect(path), Ok(()) | Err(StoreError::Newer { .. }))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Who has the dossier open for writing.
fn writer(path: &Path) -> Option<Holder> {
    let file = File::open(lock::lock_path(path)).ok()?;
    match file.try_lock_shared() {
        Ok(()) => None,
        Err(_) => serde_json::from_reader(file).ok().or_else(|| Some(Holder::default())),
    }
}
