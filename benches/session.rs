//! A session under way keeps up with whoever writes: a key, an Enter on disk, minutes in one key; with 600 contributions in
//! it, and in a dossier of 200 sessions and 100,000 contributions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::wildcard_imports)] // a bench says what it needs by failing

#[path = "../tests/tools/window.rs"]
mod window;

use std::sync::OnceLock;

use divan::Bencher;
use iced_test::core::keyboard::{
    Key, Modifiers,
    key::{Code, Named, Physical},
};
use palabre::{
    exchange::{builtins, example, import},
    model::*,
    store,
    ui::{App, Launch, Message, Place, screen::sessions},
};
use window::Window;

fn main() {
    divan::main();
}

/// How large the dossier is: the contributions of the running session, other sessions, contributions in each of them.
#[derive(Debug, Clone, Copy)]
enum Of {
    /// One session of 600 contributions.
    Six00,
    /// Beside it 200 sessions of 500 contributions each.
    OneHundred000,
}

const ALL: [Of; 2] = [Of::Six00, Of::OneHundred000];

impl std::fmt::Display for Of {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Six00 => "600",
            Self::OneHundred000 => "100,000",
        })
    }
}

/// The worked dialogue with its third session running, as large as asked for.
fn dossier(of: Of) -> Dossier {
    let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    let mut dossier = Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin));
    import(&mut dossier, example("worked").unwrap().json, None).unwrap();
    let third = dossier.all::<Session>().find(|session| session.number.get() == 3).unwrap().clone();
    let said: Vec<_> =
        dossier.naming::<Contribution>(third.id.uuid()).filter(|c| !c.private).cloned().collect();
    let item = palabre::analysis::agenda(&dossier, third.id).remove(1);
    let started =
        AgendaItem { started_at: "2026-11-22T14:00".parse().ok(), ended_at: None, ..(*item).clone() };
    let mut edits = Vec::new();
    let mut fill = |session: Id<Session>, item: Option<Id<AgendaItem>>, count: usize| {
        edits.extend((0..count).map(|n| {
            Edit::create(Contribution {
                id: Id::new(),
                session,
                agenda_item: item,
                rank: Number::new(100 + n as i64).ok(),
                reply_to: None,
                ..(*said[n % said.len()]).clone()
            })
        }));
    };
    fill(third.id, Some(item.id), 600);
    let mut sessions = Vec::new();
    if matches!(of, Of::OneHundred000) {
        for number in 0..200 {
            let session = Session {
                id: Id::new(),
                number: Number::new(10 + number).unwrap(),
                status: Some(SessionStatus::Held),
                ..(*third).clone()
            };
            fill(session.id, None, 500);
            sessions.push(Edit::create(session));
        }
    }
    sessions.push(Edit::update(
        (*third).clone(),
        Session { status: Some(SessionStatus::Running), date: "2026-11-22".parse().ok(), ..(*third).clone() },
    ));
    sessions.push(Edit::update((*item).clone(), started));
    sessions.append(&mut edits);
    dossier.replay(Change::new(Act::new("fill"), sessions)).unwrap();
    dossier
}

/// The window with that session running, its line before us, at 1366 × 768.
fn running(of: Of) -> Window {
    static FILES: OnceLock<tempfile::TempDir> = OnceLock::new();
    // On the disk and not in memory, as a dossier is.
    let folder = FILES.get_or_init(|| tempfile::tempdir_in("target").unwrap());
    let file = folder.path().join(format!("running-{}.palabre", if matches!(of, Of::Six00) { 1 } else { 2 }));
    if !file.exists() {
        drop(store::create(&file, dossier(of).records(), Act::new("act-new").with("title", "–")).unwrap());
    }
    let launch =
        Launch { file: Some(file), language: Some(Language::French), ..window::launch(folder.path()) };
    let mut window = Window::open(launch, (1366.0, 768.0));
    let session = window
        .app
        .dossier()
        .unwrap()
        .all::<Session>()
        .find(|session| session.status == Some(SessionStatus::Running))
        .unwrap()
        .id;
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::Select(Some(session))));
    window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
    window
}

/// A letter in the line: both events of the key with all that follows, then the whole window painted anew by software.
#[divan::bench(args = ALL, sample_count = 40, sample_size = 1)]
fn a_letter_typed_and_the_whole_window_painted(bencher: Bencher, of: Of) {
    let mut window = running(of);
    window.picture(1.0);
    bencher.bench_local(|| {
        window.type_text("e");
        window.picture(1.0)
    });
}

/// The same letter up to what is to be painted.
#[divan::bench(args = ALL, sample_count = 40, sample_size = 1)]
fn a_letter_typed(bencher: Bencher, of: Of) {
    let mut window = running(of);
    bencher.bench_local(|| window.type_text("e"));
}

/// Enter, until what was said is on the disk.
#[divan::bench(args = ALL, sample_count = 40, sample_size = 1)]
fn an_enter_on_disk(bencher: Bencher, of: Of) {
    let mut window = running(of);
    bencher.bench_local(|| {
        window.type_text("x");
        window.tap(Named::Enter);
        window.until("it is stored", App::is_stored);
    });
}

/// One key, until the minutes are a file and the register says so.
#[divan::bench(args = ALL, sample_count = 5, sample_size = 1)]
fn the_minutes_in_one_key(bencher: Bencher, of: Of) {
    let mut window = running(of);
    bencher.bench_local(|| {
        let before = window.app.dossier().unwrap().count(Kind::IssuedDocument);
        window.key(
            Key::Character("P".into()),
            Physical::Code(Code::KeyP),
            Modifiers::CTRL | Modifiers::SHIFT,
        );
        window.until("the minutes are saved", |app| {
            app.dossier().unwrap().count(Kind::IssuedDocument) > before
        });
        window.send(Message::Go(Place::Sessions));
    });
}
