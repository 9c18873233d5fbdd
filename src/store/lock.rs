//! One writer at a time: a lock file beside the dossier, held through the operating system, so that it is released
//! even when the program is killed.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::StoreError;

/// Who holds a dossier, as they wrote into the lock file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The user.
    pub who: String,
    /// The machine.
    pub host: String,
    /// Since when, UTC.
    pub since: String,
}

impl Holder {
    fn here() -> Self {
        let variable = |names: [&str; 2]| {
            names.into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
        };
        let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default().trim().to_owned();
        Self {
            who: variable(["USER", "USERNAME"]),
            host: if host.is_empty() { variable(["HOSTNAME", "COMPUTERNAME"]) } else { host },
            since: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }
}

/// The right to write to a dossier. Ends when dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

/// The lock file of a dossier.
pub(super) fn lock_path(dossier: &Path) -> PathBuf {
    let mut name = dossier.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}

impl Lock {
    /// Takes the lock of a dossier.
    ///
    /// # Errors
    /// [`StoreError::Locked`] where somebody has it; [`StoreError::ReadOnly`] where nothing can be written beside it.
    pub(super) fn take(dossier: &Path) -> Result<Self, StoreError> {
        let path = lock_path(dossier);
        let io = |error: &std::io::Error| StoreError::io(dossier, error);
        loop {
            let mut file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(|error| io(&error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let mut text = String::new();
                    let _ = file.read_to_string(&mut text);
                    let holder = serde_json::from_str(&text).unwrap_or_default();
                    return Err(StoreError::Locked { path: dossier.to_path_buf(), holder });
                }
                Err(TryLockError::Error(error)) => return Err(io(&error)),
            }
            if !same_file(&file, &path) {
                continue; // the holder before removed it between opening and locking
            }
            let text = serde_json::to_string(&Holder::here()).unwrap_or_default();
            let write = |file: &mut File| {
                file.set_len(0)?;
                file.rewind()?;
                file.write_all(text.as_bytes())
            };
            write(&mut file).map_err(|error| io(&error))?;
            return Ok(Self { file, path });
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody locks a file about to vanish unnoticed.
        if same_file(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> bool {
    // Elsewhere a file that is open cannot be replaced under its name.
    path.exists()
}
