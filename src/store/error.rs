//! What can go wrong with a dossier file. Data, not sentences: those live in `locales/`.

use std::path::PathBuf;

use super::Holder;

/// Why a dossier file could not be made, opened, read or written. It is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{0}: no such file")]
    Missing(PathBuf),
    /// There is such a file already.
    #[error("{0}: exists already")]
    Exists(PathBuf),
    /// The file is something else.
    #[error("{0}: not a dossier")]
    Foreign(PathBuf),
    /// The file was written by a newer program.
    #[error("{path}: schema version {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("{path}: damaged: {}", details.join("; "))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        details: Vec<String>,
    },
    /// Somebody else has it open for writing.
    #[error("{path}: open elsewhere: {holder:?}")]
    Locked {
        /// The file.
        path: PathBuf,
        /// Who, as far as they said.
        holder: Holder,
    },
    /// The file or its folder cannot be written.
    #[error("{0}: cannot be written")]
    ReadOnly(PathBuf),
    /// The medium is full.
    #[error("{0}: no space left")]
    Full(PathBuf),
    /// The system said something else.
    #[error("{path}: {detail}")]
    System {
        /// The file.
        path: PathBuf,
        /// What it said.
        detail: String,
    },
}

impl StoreError {
    /// What SQLite said about `path`.
    pub(super) fn sqlite(path: &std::path::Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_path_buf();
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Self::Foreign(path),
            Some(Code::DatabaseCorrupt) => Self::Damaged { path, details: vec![error.to_string()] },
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly(path),
            Some(Code::DiskFull) => Self::Full(path),
            _ => Self::System { path, detail: error.to_string() },
        }
    }

    pub(super) fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let path = path.to_path_buf();
        match error.kind() {
            Kind::NotFound => Self::Missing(path),
            Kind::AlreadyExists => Self::Exists(path),
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly(path),
            Kind::StorageFull => Self::Full(path),
            _ => Self::System { path, detail: error.to_string() },
        }
    }
}
