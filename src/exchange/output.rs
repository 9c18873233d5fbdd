//! Files that come out: complete or not at all, and never over something else.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::store;

/// Why an output was not written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum OutputError {
    /// There is a dossier of that name.
    #[error("is a dossier")]
    Dossier,
    /// There is something else of that name.
    #[error("is something else")]
    Other,
    /// There is a folder of that name.
    #[error("is a folder")]
    Folder,
    /// What the system said.
    #[error("{0}")]
    System(Arc<io::Error>),
}

/// Whether a file begins as a PDF does.
pub fn is_pdf(beginning: &[u8]) -> bool {
    beginning.starts_with(b"%PDF-")
}

/// Whether an output may stand in the place of what is there: only its like may be replaced, told by its beginning.
///
/// # Errors
/// [`OutputError::Dossier`], [`OutputError::Folder`] and [`OutputError::Other`] where it may not.
pub fn may_replace(path: &Path, like: fn(&[u8]) -> bool) -> Result<(), OutputError> {
    if path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::MAIN_SEPARATOR) {
        return Err(OutputError::Folder);
    }
    let mut beginning = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(512).read_to_end(&mut beginning));
    match read {
        Ok(_) if store::is_dossier(path) => Err(OutputError::Dossier),
        Ok(length) if length > 0 && !like(&beginning) => Err(OutputError::Other),
        _ => Ok(()),
    }
}

/// Writes a file complete or not at all, and only over its like.
///
/// # Errors
/// [`OutputError`]; what was there is then as it was.
pub fn write(path: &Path, bytes: &[u8], like: fn(&[u8]) -> bool) -> Result<(), OutputError> {
    may_replace(path, like)?;
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}.part", std::process::id()));
    let draft = PathBuf::from(draft);
    fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, path)).map_err(|error| {
        let _ = fs::remove_file(&draft);
        OutputError::System(Arc::new(error))
    })
}
