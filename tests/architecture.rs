//! The house keeps its walls: no folder names a crate or a module that it may not.

use std::{fs, path::Path};

/// A folder or file of `src`, the modules it may use and the crates that belong to it (besides std, serde, thiserror).
type Room = (&'static str, &'static [&'static str], &'static [&'static str]);

const ROOMS: &[Room] = &[
    ("model", &["model"], &["uuid", "jiff", "unicode_normalization"]),
    ("analysis", &["model", "analysis"], &["jiff", "uuid"]),
    (
        "language",
        &["model", "language"],
        &["fluent_bundle", "unic_langid", "sys_locale", "jiff", "unicode_normalization"],
    ),
    (
        "store",
        &["model", "store"],
        &["rusqlite", "serde_rusqlite", "rusqlite_migration", "serde_json", "oneshot", "jiff", "uuid"],
    ),
    (
        "exchange/table",
        &["analysis", "model", "language", "exchange"],
        &["calamine", "chardetng", "csv", "encoding_rs", "rust_xlsxwriter"],
    ),
    (
        "exchange",
        &["model", "parallel", "store", "language", "exchange"],
        &["serde_json", "serde_path_to_error", "base64", "sha2", "uuid"],
    ),
    ("figure", &["model", "figure"], &[]),
    ("report/compose", &["model", "analysis", "figure", "language", "report"], &["jiff", "uuid"]),
    ("report/document.rs", &["figure", "model"], &["uuid"]),
    (
        "report/typeset",
        &["figure", "model", "language", "parallel", "report"],
        &["harfrust", "icu_segmenter", "hypher", "png", "unicode_normalization"],
    ),
    ("report/pdf", &["model", "parallel", "report"], &["printpdf", "lopdf", "subsetter", "flate2", "sha2"]),
    ("report/later.rs", &["model", "report"], &["uuid"]),
    ("report/leaks.rs", &["model", "report"], &["uuid"]),
    ("report/plain.rs", &["language", "model", "report"], &[]),
    ("report/raster.rs", &["figure", "language", "report"], &["png", "skrifa", "tiny_skia", "zune_jpeg"]),
    ("report/mod.rs", &["language", "model", "report"], &["unicode_names2", "uuid"]),
    ("parallel.rs", &[], &[]),
    ("issue.rs", &["analysis", "exchange", "language", "model", "report"], &["sha2"]),
    ("told.rs", &["analysis", "exchange", "language", "model", "report", "store"], &[]),
    (
        "cli",
        &["analysis", "exchange", "issue", "language", "model", "report", "store", "told", "cli"],
        &["clap", "indicatif", "jiff", "serde_json"],
    ),
    ("ui/reader", &["ui"], &["accesskit", "accesskit_unix", "iced", "unicode_segmentation", "x11rb"]),
    ("ui/dialog.rs", &["language", "store", "ui"], &["iced", "rfd"]),
    (
        "ui",
        &["analysis", "exchange", "figure", "issue", "language", "model", "report", "store", "told", "ui"],
        &["directories", "iced", "jiff", "serde_json", "unicode_segmentation", "uuid"],
    ),
    ("main.rs", &[], &["palabre"]),
    ("lib.rs", &[], &[]),
];

fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path
                .strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    found
}

/// The code of a file without its comments and without its own tests.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]").next().unwrap();
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The crates named in `Cargo.toml`.
fn crates() -> Vec<String> {
    let manifest = include_str!("../Cargo.toml");
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    dependencies
        .lines()
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name.trim().replace('-', "_")))
        .filter(|name| !name.starts_with('#'))
        .collect()
}

fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

#[test]
fn no_room_uses_what_belongs_to_another() {
    let crates = crates();
    let modules = [
        "analysis", "cli", "exchange", "figure", "issue", "language", "model", "parallel", "report", "store",
        "told", "ui",
    ];
    for (name, source) in sources() {
        let room = ROOMS
            .iter()
            .filter(|(room, ..)| name == *room || name.starts_with(&format!("{room}/")))
            .max_by_key(|(room, ..)| room.len())
            .unwrap_or_else(|| {
                panic!("{name} belongs to no room: say in tests/architecture.rs what it may use")
            });
        let code = code(&source);
        for module in modules {
            let used = code.contains(&format!("crate::{module}")) || grouped(&code, module);
            assert!(!used || room.1.contains(&module), "{name} may not use crate::{module}");
        }
        for krate in &crates {
            if ["serde", "thiserror"].contains(&krate.as_str()) {
                continue;
            }
            let used = names(&code, &format!("{krate}::"));
            assert!(!used || room.2.contains(&krate.as_str()), "{name} may not use the crate {krate}");
        }
    }
}

/// Whether a module stands in a `use crate::{ … }` list.
fn grouped(code: &str, module: &str) -> bool {
    code.match_indices("crate::{").any(|(at, _)| {
        let rest = &code[at + "crate::{".len()..];
        let mut depth = 1;
        let mut top = String::new();
        for letter in rest.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if depth == 1 {
                top.push(letter);
            }
        }
        top.split(',').any(|part| part.trim().split("::").next() == Some(module))
    })
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = include_str!("../Cargo.toml");
    for section in ["[dependencies]", "[dev-dependencies]"] {
        let lines = manifest.split(section).nth(1).unwrap().split("\n[").next().unwrap().lines();
        for line in lines.filter(|line| line.contains(" = ") && !line.starts_with('#')) {
            assert!(line.contains(" # ") || line.contains("] #"), "no reason: {line}");
        }
    }
}

#[test]
fn nothing_unfinished_lies_in_the_house_and_files_read_in_one_sitting() {
    for (name, source) in sources() {
        for mark in ["TODO", "FIXME", "XXX", "unimplemented!", "todo!", "dbg!"] {
            assert!(!source.contains(mark), "{name}: {mark}");
        }
        assert!(source.starts_with("//!"), "{name} does not say what it is");
        assert!(source.lines().count() <= 800, "{name} has {} lines", source.lines().count());
    }
}
