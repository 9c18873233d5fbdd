//! Somebody who sees nothing can work with the program: a real client on the accessibility bus makes a dossier, adds a
//! stakeholder, a session and a contribution, and prints the minutes, by names and actions alone.

use std::process::Command;

use palabre::model::Language;

#[test]
fn from_nothing_to_printed_minutes_without_sight() {
    let root = env!("CARGO_MANIFEST_DIR");
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let out = home.path().join("minutes.pdf");
        let output = Command::new(format!("{root}/tests/tools/screenreader"))
            .args([&format!("{root}/tests/tools/path.py"), env!("CARGO_BIN_EXE_palabre")])
            .args(["--lang", language.code()])
            .env("HOME", home.path())
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("WAYLAND_DISPLAY")
            .env("LC_ALL", "C.UTF-8")
            .env("WORDS", language.code())
            .env("LOCALES", format!("{root}/locales"))
            .env("OUT", &out)
            .output()
            .expect("tests/tools/setup installs what this needs");
        let (told, wrong) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && told.contains("done"), "{language}:\n{told}\n{wrong}");
        assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-"), "{language}");
    }
}
