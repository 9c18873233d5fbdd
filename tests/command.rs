//! The command line does what it says, tells errors on standard error, and ends with the right code.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run_in(&self, locale: &str, arguments: &[&str]) -> Output {
        let output = Command::new(env!("CARGO_BIN_EXE_palabre"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("LC_ALL", locale)
            .env("LANG", locale)
            .env_remove("LANGUAGE")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output();
        output.unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_in("en_GB.UTF-8", arguments)
    }

    /// Runs what should work and returns what it said.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let (said, wrong) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}{wrong}");
        assert_eq!(wrong, "", "{arguments:?}");
        said
    }

    /// Runs what should not, and returns what it said on standard error.
    fn refused(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let (said, wrong) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}{wrong}");
        assert_eq!(said, "", "{arguments:?}");
        assert!(!wrong.is_empty() && !wrong.contains("[error") && !wrong.contains("[problem"), "{wrong}");
        wrong
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

#[test]
fn from_a_recorded_dialogue_to_printed_minutes() {
    let desk = Desk::new();
    for example in crate::support::EXAMPLES {
        let file = format!("{example}.palabre");
        desk.done(&["new", &file, "--example", example]);
        desk.done(&["check", &file]);
        desk.done(&["export", &file, "one.json"]);
        desk.done(&["new", "again.palabre", "--title", "Empty"]);
        desk.done(&["import", "again.palabre", "one.json"]);
        desk.done(&["check", "again.palabre"]);
        desk.done(&["export", "again.palabre", "two.json"]);
        assert!(bytes(&desk.path("one.json")) == bytes(&desk.path("two.json")), "{example}");
        fs::remove_file(desk.path("again.palabre")).unwrap();
    }
    for lang in ["fr", "en", "ko"] {
        let said = desk.done(&[
            "print",
            "gsef-2020.palabre",
            "minutes",
            "--lang",
            lang,
            "--out",
            "m.pdf",
            "--date",
            "2026-11-22",
        ]);
        assert!(said.contains("pages") && bytes(&desk.path("m.pdf")).starts_with(b"%PDF-1.7"));
        desk.done(&["print", "bordeaux-2021.palabre", "shared-position", "--lang", lang, "--out", "s.pdf"]);
    }
    let left: Vec<String> = fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        left.iter().all(|name| !name.ends_with(".lock") && !name.contains(".part") && !name.contains("new-")),
        "{left:?}"
    );
}

#[test]
fn several_sessions_and_none_named_is_wrong_usage_with_their_list() {
    let desk = Desk::new();
    desk.done(&["new", "w.palabre", "--example", "worked", "--lang", "en"]);
    let told = desk.refused(2, &["print", "w.palabre", "minutes", "--lang", "fr", "--out", "m.pdf"]);
    for number in ["  1  2026-07-02", "  2  2026-09-10", "  3  2026-10-08", "  4  2026-11-12"] {
        assert!(told.contains(number), "{told}");
    }
    let told = desk
        .refused(2, &["print", "w.palabre", "minutes", "--lang", "fr", "--out", "m.pdf", "--session", "9"]);
    assert!(told.contains("no session 9") && told.contains("2026-10-08"), "{told}");
    assert!(!desk.path("m.pdf").exists());
    desk.done(&["print", "w.palabre", "minutes", "--lang", "fr", "--out", "m.pdf", "--session", "3"]);
    let told = desk
        .refused(2, &["print", "w.palabre", "minutes", "--lang", "fr", "--out", "m.pdf", "--agreement", "1"]);
    assert!(told.contains("--agreement"), "{told}");
    desk.done(&["new", "empty.palabre"]);
    desk.refused(1, &["print", "empty.palabre", "minutes", "--lang", "fr", "--out", "x.pdf"]);
    desk.refused(1, &["print", "empty.palabre", "shared-position", "--lang", "fr", "--out", "x.pdf"]);
}

#[test]
fn wrong_usage_ends_with_2_and_failure_with_1() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--title", "Dialogue"]);
    for arguments in [
        &["frobnicate"][..],
        &["new"],
        &["new", "b.palabre", "--lang", "de"],
        &["new", "b.palabre", "--example", "nothing"],
        &["print", "a.palabre", "poem", "--lang", "fr", "--out", "x.pdf"],
        &["print", "a.palabre", "minutes", "--lang", "fr"],
        &["print", "a.palabre", "minutes", "--lang", "fr", "--out", "x.pdf", "--date", "2026-13-01"],
    ] {
        let output = desk.run(arguments);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
    }
    for arguments in [
        &["new", "a.palabre"][..],
        &["info", "nowhere.palabre"],
        &["check", "nowhere.palabre"],
        &["import", "a.palabre", "nowhere.json"],
        &["export", "a.palabre", "no/such/folder.json"],
        &["new", "no/such/folder/a.palabre"],
    ] {
        desk.refused(1, arguments);
    }
}

#[test]
fn a_refused_import_says_where_and_changes_nothing() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--title", "Dialogue"]);
    let before = bytes(&desk.path("a.palabre"));
    let json = r#"{"format":"palabre","version":1,"records":{"stakeholder":[{"id":"a","name":"A","influence":9,"size":1}]}}"#;
    fs::write(desk.path("in.json"), json).unwrap();
    let told = desk.refused(1, &["import", "a.palabre", "in.json"]);
    assert!(told.contains("records.stakeholder[0].size"), "{told}");
    assert!(bytes(&desk.path("a.palabre")) == before);
    fs::write(desk.path("in.json"), [0xff, 0xfe, 0x00]).unwrap();
    desk.refused(1, &["import", "a.palabre", "in.json"]);
}

#[test]
fn an_output_never_replaces_something_else() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--example", "gsef-2020"]);
    let before = bytes(&desk.path("a.palabre"));
    desk.refused(2, &["export", "a.palabre", "a.palabre"]);
    desk.refused(2, &["print", "a.palabre", "minutes", "--lang", "en", "--out", "a.palabre"]);
    assert!(bytes(&desk.path("a.palabre")) == before);
    desk.done(&["export", "a.palabre", "a.json"]);
    desk.done(&["export", "a.palabre", "a.json"]);
    let json = bytes(&desk.path("a.json"));
    desk.refused(2, &["print", "a.palabre", "minutes", "--lang", "en", "--out", "a.json"]);
    assert!(bytes(&desk.path("a.json")) == json);
    fs::write(desk.path("notes.txt"), "Notes").unwrap();
    desk.refused(2, &["export", "a.palabre", "notes.txt"]);
    fs::create_dir(desk.path("papers")).unwrap();
    for folder in ["papers", "papers/", "nowhere/"] {
        let told = desk.refused(2, &["print", "a.palabre", "minutes", "--lang", "en", "--out", folder]);
        assert!(told.contains("is a folder"), "{told}");
    }
}

#[test]
fn check_also_tells_what_is_worth_a_look() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--title", "Dialogue", "--lang", "fr"]);
    assert!(!desk.done(&["check", "a.palabre"]).contains("Worth a look"));
    let json = r#"{"format":"palabre","version":1,"records":{
        "stakeholder":[{"id":"a","name":"A"}],
        "session":[{"id":"s","number":1,"title":"S","kind":"meeting"},{"id":"t","number":1,"title":"T","kind":"meeting"}],
        "attendance":[{"id":"x","session":"s","stakeholder":"a","status":"represented"}],
        "agreement":[{"id":"g","kind":"protocol","title":"G"}],
        "endorsement":[{"id":"e","agreement":"g","stakeholder":"a","stance":"endorses"},{"id":"f","agreement":"g","stakeholder":"a","stance":"dissents"}]}}"#;
    fs::write(desk.path("in.json"), json).unwrap();
    desk.done(&["import", "a.palabre", "in.json"]);
    let told = desk.done(&["check", "a.palabre"]);
    for remark in [
        "several sessions have the number 1",
        "not said by whom",
        "without being party",
        "two places on the same text",
    ] {
        assert!(told.contains(remark), "{remark}: {told}");
    }
}

#[test]
fn info_tells_people_and_programs() {
    let desk = Desk::new();
    desk.done(&["new", "w.palabre", "--example", "worked", "--lang", "ko"]);
    let told = desk.done(&["info", "w.palabre"]);
    assert!(told.contains("Stakeholders: 16") && told.contains("Korean"), "{told}");
    let json: serde_json::Value = serde_json::from_str(&desk.done(&["info", "w.palabre", "--json"])).unwrap();
    assert_eq!((&json["content_language"], json["sessions"].as_array().unwrap().len()), (&"ko".into(), 4));
    assert_eq!((&json["records"]["issue"], &json["locked_by"]), (&6.into(), &serde_json::Value::Null));
}

#[test]
fn help_stands_everywhere_and_speaks_the_language_of_the_system() {
    let desk = Desk::new();
    for arguments in [
        &["--help"][..],
        &["new", "--help"],
        &["info", "--help"],
        &["check", "-h"],
        &["import", "--help"],
        &["export", "--help"],
        &["print", "--help"],
    ] {
        let told = desk.done(arguments);
        assert!(told.contains("Usage: palabre") && told.contains("Options:"), "{told}");
    }
    assert!(desk.done(&["--help"]).contains("Exit codes: 0 done, 1 failed, 2 wrong usage"));
    assert!(desk.done(&["--version"]).starts_with("palabre 0."));
    let french = text(&desk.run_in("fr_SN.UTF-8", &["--help"]).stdout);
    assert!(french.contains("Utilisation") && french.contains("Imprime un document en PDF"), "{french}");
    let korean = text(&desk.run_in("ko_KR.UTF-8", &["check", "nowhere.palabre"]).stderr);
    assert!(korean.contains("파일이 없습니다"), "{korean}");
}

#[test]
fn without_a_screen_the_window_says_so_and_what_works_instead() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--title", "Dialogue"]);
    for arguments in
        [&[][..], &["a.palabre"], &["--measure-start", "a.palabre"], &["--lang", "ko", "--scale", "200"]]
    {
        let told = desk.refused(1, arguments);
        assert!(told.contains("No window can be opened") && told.contains("--help"), "{told}");
    }
    assert!(desk.refused(1, &["nowhere.palabre"]).contains("nowhere.palabre"));
    assert!(desk.refused(2, &["--measure-start"]).contains("FILE"));
    desk.refused(2, &["--scale", "50"]);
    desk.refused(2, &["--theme", "pink"]);
}

#[test]
fn a_damaged_dossier_is_told_and_left_alone() {
    let desk = Desk::new();
    desk.done(&["new", "a.palabre", "--example", "gsef-2020"]);
    let connection = rusqlite::Connection::open(desk.path("a.palabre")).unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF; DELETE FROM session; UPDATE stakeholder SET influence = NULL;",
        )
        .unwrap();
    drop(connection);
    let before = bytes(&desk.path("a.palabre"));
    let told = desk.refused(1, &["check", "a.palabre"]);
    assert!(told.contains("session") && told.lines().count() > 3, "{told}");
    assert!(bytes(&desk.path("a.palabre")) == before);
}
