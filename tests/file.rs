//! The dossier file: nothing is lost, nothing foreign is touched, one writer at a time.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex},
};

use palabre::{
    model::*,
    store::{self, SavedState, Store, StoreError, Worker},
};

use crate::support::{EXAMPLES, sample, sessions, text};

fn made(folder: &Path, name: &str) -> (std::path::PathBuf, Dossier) {
    let path = folder.join(format!("{name}.palabre"));
    let dossier = sample(name, None);
    store::create(&path, dossier.records(), Act::new("new")).unwrap();
    (path, dossier)
}

fn retitle(dossier: &mut Dossier, title: &str) -> Change {
    let session = dossier.get(sessions(dossier)[0]).unwrap().clone();
    let after = Session { title: text(title), ..(*session).clone() };
    dossier.apply(Change::new(Act::new("act-edit"), vec![Edit::update((*session).clone(), after)])).unwrap()
}

#[test]
fn what_is_written_is_read_again_without_difference() {
    let folder = tempfile::tempdir().unwrap();
    for name in EXAMPLES {
        let (path, dossier) = made(folder.path(), name);
        let reading = store::read(&path).unwrap();
        assert_eq!(reading.dossier, dossier, "{name}");
        assert_eq!((reading.schema, reading.last_entry, reading.writer), (store::VERSION, 1, None));
        assert!(store::verify(&path).unwrap().is_sound(), "{name}");
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(
            left.iter().all(|f| f.to_str().unwrap().ends_with(".palabre")),
            "exactly one file at rest: {left:?}"
        );
    }
}

#[test]
fn undo_outlives_the_program_long_texts_and_removals_included() {
    let folder = tempfile::tempdir().unwrap();
    let (path, first) = made(folder.path(), "gsef-2020");
    let mut states = vec![first];
    {
        let (mut store, mut dossier, mut history) = Store::open(&path).unwrap();
        assert!(history.next_undo().is_none(), "what began the dossier cannot be taken back");
        let long = "Une phrase assez longue pour que le journal n’en garde que ce qui change. ".repeat(5);
        let third = sessions(&dossier)[0];
        let mut keep = |dossier: &mut Dossier, change: Change, store: &mut Store| {
            history.record(change.clone(), jiff::Timestamp::now());
            store.write(&change, None, jiff::Timestamp::now()).unwrap();
            states.push(dossier.clone());
        };
        let session = dossier.get(third).unwrap().clone();
        for (n, words) in
            [long.clone(), long.replace("assez", "très"), format!("{long} Fin.")].into_iter().enumerate()
        {
            let before = dossier.get(third).unwrap().clone();
            let after = Session { background: Some(text(&words)), kind: session.kind, ..(*before).clone() };
            let act = Act::new(format!("act-{n}"));
            let change =
                dossier.apply(Change::new(act, vec![Edit::update((*before).clone(), after)])).unwrap();
            keep(&mut dossier, change, &mut store);
        }
        let whole = dossier.record(Kind::Session, third.uuid()).unwrap();
        let change = dossier.apply(Change::new(Act::new("act-remove"), vec![Edit::remove(whole)])).unwrap();
        keep(&mut dossier, change, &mut store);
    }
    // Undone in one sitting, done again in the next, undone in a third.
    for round in 0..2 {
        let (mut store, mut dossier, mut history) = Store::open(&path).unwrap();
        assert_eq!(&dossier, states.last().unwrap(), "round {round}");
        for state in states.iter().rev().skip(1) {
            let (change, reverses) = history.undo(&mut dossier, jiff::Timestamp::now()).unwrap().unwrap();
            store.write(&change, Some(reverses), jiff::Timestamp::now()).unwrap();
            assert_eq!(&dossier, state);
        }
        assert!(history.next_undo().is_none());
        drop(store);
        let (mut store, mut dossier, mut history) = Store::open(&path).unwrap();
        for state in &states[1..] {
            let (change, reverses) = history.redo(&mut dossier, jiff::Timestamp::now()).unwrap().unwrap();
            store.write(&change, Some(reverses), jiff::Timestamp::now()).unwrap();
            assert_eq!(&dossier, state);
        }
    }
    assert!(store::verify(&path).unwrap().is_sound());
}

#[test]
fn the_journal_tells_what_changed_and_only_that() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path(), "gsef-2020");
    let (mut store, mut dossier, _) = Store::open(&path).unwrap();
    let change = retitle(&mut dossier, "Another title");
    assert_eq!(store.write(&change, None, jiff::Timestamp::now()).unwrap(), 2);
    let entries = store::read_history(&path, 1).unwrap();
    let [entry] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!((entry.sequence, entry.act.key.as_str(), entry.fields.len()), (2, "act-edit", 1));
    assert_eq!(
        (entry.fields[0].field.as_str(), entry.fields[0].after.clone()),
        ("title", Some("Another title".into()))
    );
}

#[test]
fn a_second_writer_is_told_who_has_it_and_readers_are_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let (path, dossier) = made(folder.path(), "gsef-2020");
    let (store, ..) = Store::open(&path).unwrap();
    match Store::open(&path) {
        Err(StoreError::Locked { holder, .. }) => assert!(!holder.since.is_empty()),
        other => panic!("{:?}", other.map(|_| ())),
    }
    let reading = store::read(&path).unwrap();
    assert_eq!(reading.dossier, dossier);
    assert!(reading.writer.is_some());
    drop(store);
    assert!(store::read(&path).unwrap().writer.is_none());
    Store::open(&path).unwrap();
}

#[test]
fn an_edit_that_cannot_be_written_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (path, before) = made(folder.path(), "gsef-2020");
    let (mut store, mut dossier, _) = Store::open(&path).unwrap();
    retitle(&mut dossier, "Never written");
    let change = retitle(&mut dossier, "Meant for a record that the file has otherwise");
    let stray = Change::new(Act::new("x"), vec![Edit::remove(session_of(&dossier, "gone"))]);
    assert!(store.write(&stray, None, jiff::Timestamp::now()).is_err());
    drop((store, change));
    assert_eq!(store::read(&path).unwrap().dossier, before);
}

fn session_of(dossier: &Dossier, title: &str) -> Session {
    let session = dossier.get(sessions(dossier)[0]).unwrap();
    Session { id: Id::new(), title: text(title), ..(**session).clone() }
}

#[test]
fn foreign_newer_and_damaged_files_are_refused_and_left_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (sound, _) = made(folder.path(), "gsef-2020");
    let sound = fs::read(sound).unwrap();
    let foreign_database = {
        let path = folder.path().join("other.sqlite");
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1);").unwrap();
        drop(connection);
        fs::read(&path).unwrap()
    };
    let newer = {
        let mut bytes = sound.clone();
        bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
        bytes
    };
    let torn = sound[..sound.len() / 2].to_vec();
    let scribbled = {
        let mut bytes = sound.clone();
        let page = 4096 * 5;
        for byte in &mut bytes[page..page + 3 * 4096] {
            *byte = 0x5a;
        }
        bytes
    };
    let cases: [(&str, Vec<u8>, fn(&StoreError) -> bool); 6] = [
        ("text", b"Bonjour".to_vec(), |e| matches!(e, StoreError::Foreign(_))),
        ("empty", Vec::new(), |e| matches!(e, StoreError::Foreign(_))),
        ("database", foreign_database, |e| matches!(e, StoreError::Foreign(_))),
        ("newer", newer, |e| matches!(e, StoreError::Newer { found: 99, .. })),
        ("torn", torn, |e| matches!(e, StoreError::Damaged { .. })),
        ("scribbled", scribbled, |e| matches!(e, StoreError::Damaged { .. })),
    ];
    for (name, bytes, expected) in cases {
        let path = folder.path().join(format!("{name}.palabre"));
        fs::write(&path, &bytes).unwrap();
        let read = store::read(&path).unwrap_err();
        assert!(expected(&read), "{name}: {read:?}");
        let opened = Store::open(&path).map(drop).unwrap_err();
        assert!(expected(&opened), "{name}: {opened:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
        assert!(!folder.path().join(format!("{name}.palabre.lock")).exists());
    }
    assert!(matches!(store::read(&folder.path().join("nowhere.palabre")), Err(StoreError::Missing(_))));
    let taken = folder.path().join("text.palabre");
    assert!(matches!(store::create(&taken, Vec::new(), Act::new("new")), Err(StoreError::Exists(_))));
}

#[test]
fn the_worker_keeps_what_a_full_disk_refuses_and_writes_it_in_order_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path(), "gsef-2020");
    let (store, mut dossier, _) = Store::open(&path).unwrap();
    store.limit_pages(Some(1)).unwrap();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let worker = Worker::start(store, move |state| ear.lock().unwrap().push(state));
    let session = sessions(&dossier)[0];
    let mut answers = Vec::new();
    for n in 0..5 {
        let json = serde_json::json!({
            "id": Id::<Contribution>::new().to_string(), "session": session.to_string(), "text": format!("{n} ").repeat(9000), "rank": n,
        });
        let said: Contribution = serde_json::from_value(json).unwrap();
        let change = dossier.apply(Change::new(Act::new("say"), vec![Edit::create(said)])).unwrap();
        answers.push(worker.write(change, None));
    }
    let refused: Vec<_> = answers.into_iter().map(|answer| answer.recv().unwrap()).collect();
    assert!(refused.iter().all(|answer| matches!(answer, Err(StoreError::Full(_)))), "{refused:?}");
    assert!(matches!(heard.lock().unwrap().last(), Some(SavedState::NotSaved { pending: 5, .. })));
    let place = folder.path().join("elsewhere.palabre");
    worker.move_to(place.clone(), dossier.clone()).recv().unwrap().unwrap();
    assert!(matches!(heard.lock().unwrap().last(), Some(SavedState::Saved(_))));
    assert!(worker.finish().unwrap().unwritten.is_empty());
    assert_eq!(store::read(&place).unwrap().dossier, dossier);
    assert_eq!(store::read_history(&place, 9).unwrap().len(), 6);
}

#[test]
fn what_could_not_be_written_is_written_once_the_way_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path(), "gsef-2020");
    let (store, mut dossier, _) = Store::open(&path).unwrap();
    let (tell, heard) = std::sync::mpsc::channel();
    let worker = Worker::start(store, move |state| tell.send(state).unwrap());
    // Another program sits on the file for longer than the worker is patient.
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let first = worker.write(retitle(&mut dossier, "First"), None);
    assert!(first.recv().unwrap().is_err());
    assert!(matches!(heard.recv().unwrap(), SavedState::NotSaved { pending: 1, .. }));
    other.execute_batch("ROLLBACK").unwrap();
    let second = worker.write(retitle(&mut dossier, "Second"), None);
    worker.retry();
    assert_eq!(second.recv().unwrap().unwrap().entry, 3, "in their order");
    assert!(matches!(heard.recv().unwrap(), SavedState::Saved(saved) if saved.entry == 3));
    assert!(worker.finish().unwrap().unwritten.is_empty());
    assert_eq!(store::read(&path).unwrap().dossier, dossier);
}

#[test]
fn a_dossier_of_the_first_version_opens_for_ever() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.palabre");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.palabre");
    fs::copy(fixture, &path).unwrap();
    let (store, dossier, history) = Store::open(&path).unwrap();
    drop(store);
    let fresh = sample("gsef-2020", Some(Language::French));
    for &kind in Kind::ALL {
        assert_eq!(dossier.count(kind), fresh.count(kind), "{kind}");
    }
    let words = |dossier: &Dossier| {
        let mut words: Vec<_> = dossier.all::<Contribution>().map(|said| said.text.to_string()).collect();
        words.sort();
        words
    };
    assert_eq!(words(&dossier), words(&fresh));
    assert!(history.next_undo().is_none(), "steps of an earlier schema are not taken back");
    let kept = folder.path().join("old.v1.palabre");
    assert!(kept.exists(), "the file as it was is kept beside it");
    assert!(store::verify(&path).unwrap().is_sound());
}

#[test]
fn a_dossier_of_the_second_version_opens_for_ever() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-2.palabre");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.palabre");
    fs::copy(fixture, &path).unwrap();
    let (store, dossier, _) = Store::open(&path).unwrap();
    drop(store);
    let minuted =
        dossier.all::<Contribution>().filter(|said| said.minuted.is_none() && !said.left_out).count();
    assert_eq!(minuted, sample("gsef-2020", Some(Language::French)).count(Kind::Contribution));
    assert!(
        dossier.all::<Category>().all(|category| !category.optional),
        "every category is still looked for"
    );
    assert!(folder.path().join("kept.v2.palabre").exists(), "the file as it was is kept beside it");
    assert!(store::verify(&path).unwrap().is_sound());
}

#[test]
fn a_file_of_this_version_stays_readable_as_it_is() {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-3.palabre");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.palabre");
    fs::copy(fixture, &path).unwrap();
    let (store, dossier, _) = Store::open(&path).unwrap();
    drop(store);
    let network = dossier.all::<Stakeholder>().find(|s| s.levels.is_some()).unwrap();
    assert_eq!(network.all_levels(), [Level::Municipality, Level::Region]);
    let dialogue = dossier.dialogue().unwrap();
    assert_eq!(dialogue.expected_levels.as_ref().map(Levels::all), Some(vec![Level::Municipality]));
    assert_eq!(dialogue.expected_roles.as_ref().map(Roles::all), Some(Vec::new()), "none is something said");
    assert_eq!(dossier.all::<Category>().filter(|category| category.optional).count(), 1);
    assert!(store::verify(&path).unwrap().is_sound());
    let files = fs::read_dir(folder.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|e| e == "palabre"));
    assert_eq!(
        files.count(),
        if palabre::store::VERSION == 3 { 1 } else { 2 },
        "kept beside only where it changes"
    );
}
