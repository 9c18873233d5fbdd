//! What speed is promised. `cargo bench` prints the times; nothing here fails on a slow machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_imports,
    clippy::needless_pass_by_value
)] // a benchmark that cannot run should stop

#[path = "../tests/tools/window.rs"]
mod window;

use std::sync::OnceLock;

use divan::Bencher;
use palabre::{
    exchange::{self, builtins, example, export, import},
    language::Catalog,
    model::*,
    report::{DocumentKind, Options, Subject},
    store::{self, Store},
    ui::{
        Launch, Message, Place,
        screen::{documents, positions, sessions, stakeholders},
    },
};
use window::Window;

fn main() {
    divan::main();
}

fn blank() -> Dossier {
    let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin))
}

fn sample(name: &str) -> Dossier {
    let mut dossier = blank();
    import(&mut dossier, example(name).unwrap().json, None).unwrap();
    dossier
}

/// The worked dialogue, its third session with as many contributions as asked for, of the length people speak.
fn spoken(contributions: usize) -> (Dossier, Id<Session>) {
    let mut dossier = sample("worked");
    let session = dossier.all::<Session>().find(|session| session.number.get() == 3).unwrap().id;
    let said: Vec<_> =
        dossier.naming::<Contribution>(session.uuid()).filter(|c| !c.private).cloned().collect();
    let edits = (0..contributions)
        .map(|n| {
            let like = &said[n % said.len()];
            let text = format!(
                "{} {} {}",
                like.text,
                said[(n * 7 + 3) % said.len()].text,
                said[(n * 5 + 1) % said.len()].text
            );
            Edit::create(Contribution {
                id: Id::new(),
                rank: Number::new(100 + n as i64).ok(),
                reply_to: None,
                text: Text::new(&text).unwrap(),
                ..(**like).clone()
            })
        })
        .collect();
    dossier.apply(Change::new(Act::new("fill"), edits)).unwrap();
    (dossier, session)
}

fn print(dossier: &Dossier, session: Id<Session>, language: Language) -> palabre::report::Printed {
    print_kind(dossier, DocumentKind::Minutes, Subject::Session(session), language)
}

fn print_kind(
    dossier: &Dossier,
    kind: DocumentKind,
    subject: Subject,
    language: Language,
) -> palabre::report::Printed {
    let order =
        palabre::issue::order(dossier, kind, subject, "2026-11-22".parse().unwrap(), Options::default());
    palabre::report::print(dossier, &order, &Catalog::new(language), &|_, _| true).unwrap()
}

#[divan::bench(args = [Language::French, Language::English, Language::Korean])]
fn minutes_of_a_workshop(bencher: Bencher, language: Language) {
    let dossier = sample("gsef-2020");
    let session = dossier.all::<Session>().next().unwrap().id;
    bencher.bench_local(|| print(&dossier, session, language));
}

/// Every kind that is about the whole dialogue, for the worked one.
#[divan::bench(args = [
    DocumentKind::Decisions, DocumentKind::Stakeholders, DocumentKind::Positions, DocumentKind::Synthesis,
    DocumentKind::Roadmap, DocumentKind::FollowUp, DocumentKind::Report,
])]
fn a_document_of_the_worked_dialogue(bencher: Bencher, kind: DocumentKind) {
    let dossier = sample("worked");
    bencher.bench_local(|| print_kind(&dossier, kind, Subject::Dialogue, Language::French));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn two_hundred_pages_of_minutes(bencher: Bencher) {
    static DOSSIER: OnceLock<(Dossier, Id<Session>)> = OnceLock::new();
    let (dossier, session) = DOSSIER.get_or_init(|| spoken(1980));
    let printed = print(dossier, *session, Language::French);
    eprintln!("{} pages, {} bytes", printed.pages, printed.bytes.len());
    bencher.bench_local(|| print(dossier, *session, Language::French));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_dossier_of_100_000_contributions_loads(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.palabre");
    store::create(&path, spoken(100_000).0.records(), Act::new("new")).unwrap();
    bencher.bench_local(|| store::read(&path).unwrap());
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn an_edit_is_on_disk(bencher: Bencher) {
    let folder = tempfile::tempdir_in(".").unwrap();
    let path = folder.path().join("edit.palabre");
    store::create(&path, sample("worked").records(), Act::new("new")).unwrap();
    let (mut store, mut dossier, _) = Store::open(&path).unwrap();
    let session = dossier.all::<Session>().find(|session| session.number.get() == 3).unwrap().id;
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        let before = dossier.get(session).unwrap().clone();
        let after = Session { title: Text::new(&format!("Title {count}")).unwrap(), ..(*before).clone() };
        let change = Change::new(Act::new("edit"), vec![Edit::update((*before).clone(), after)]);
        let change = dossier.apply(change).unwrap();
        store.write(&change, None, jiff::Timestamp::now()).unwrap()
    });
}

#[divan::bench]
fn an_export_of_the_worked_dialogue(bencher: Bencher) {
    let dossier = sample("worked");
    bencher.bench_local(|| export(&dossier));
}

#[divan::bench]
fn an_import_of_the_worked_dialogue(bencher: Bencher) {
    let json = export(&sample("worked"));
    bencher.bench_local(|| exchange::import(&mut blank(), &json, None).unwrap());
}

/// The worked dialogue with a thousand stakeholders more, a position of each, and a session of a thousand contributions.
fn thousands() -> (Dossier, Id<Session>) {
    let (mut dossier, session) = spoken(1000);
    let issue = dossier.all::<Issue>().min_by_key(|issue| issue.number).unwrap().id;
    let like = dossier.all::<Position>().find(|position| position.stance.is_some()).unwrap().clone();
    let mut edits = Vec::new();
    for n in 0..1000 {
        let name =
            Text::new(&format!("Coopérative des habitants du quartier {n:04} – 주민 협동조합")).unwrap();
        let stakeholder = stakeholders::new_stakeholder(name, None);
        let position = Position {
            id: Id::new(),
            stakeholder: stakeholder.id,
            issue,
            session: None,
            contribution: None,
            ..(*like).clone()
        };
        edits.push(Edit::create(stakeholder));
        edits.push(Edit::create(position));
    }
    dossier.apply(Change::new(Act::new("act-import").with("count", 2000), edits)).unwrap();
    (dossier, session)
}

const SCREENS: [Place; 6] = [
    Place::Overview,
    Place::Stakeholders,
    Place::Positions,
    Place::Sessions,
    Place::SharedPosition,
    Place::Documents,
];

/// The window at 1366 × 768 on a screen with 1,000 records in it, the fullest part of the screen in sight.
fn window_with_1000_records(place: Place) -> Window {
    static FILE: OnceLock<(tempfile::TempDir, Id<Session>)> = OnceLock::new();
    let (folder, session) = FILE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let (dossier, session) = thousands();
        drop(
            store::create(
                &folder.path().join("thousands.palabre"),
                dossier.records(),
                Act::new("act-new").with("title", "–"),
            )
            .unwrap(),
        );
        (folder, session)
    });
    let file = Some(folder.path().join("thousands.palabre"));
    let launch = Launch { file, language: Some(Language::French), ..window::launch(folder.path()) };
    let mut window = Window::open(launch, (1366.0, 768.0));
    window.send(Message::Go(place));
    match place {
        Place::Sessions => {
            window.send(Message::Sessions(sessions::Message::Select(Some(*session))));
            window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
        }
        Place::Positions => {
            let position = window.app.dossier().unwrap().all::<Position>().next().unwrap().clone();
            window.send(Message::Positions(positions::Message::Cell(position.stakeholder, position.issue)));
        }
        Place::Documents => {
            let small = window.app.dossier().unwrap().all::<Session>().min_by_key(|s| s.number).unwrap().id;
            window.send(Message::Documents(documents::Message::Minutes(small)));
            window.until("a page is drawn", palabre::ui::App::is_page_drawn);
        }
        _ => {}
    }
    window
}

/// What one event costs, up to the list of what is to be painted: update, view, layout, draw.
#[divan::bench(args = SCREENS, sample_count = 40, sample_size = 1)]
fn an_event_on_a_screen_with_1000_records(bencher: Bencher, place: Place) {
    let mut window = window_with_1000_records(place);
    bencher.bench_local(|| window.redraw());
}

/// The whole window painted anew, every pixel of it, as when it is uncovered; with reading the pixels back, which a
/// window does not do.
#[divan::bench(args = SCREENS, sample_count = 40, sample_size = 1)]
fn a_whole_frame_with_1000_records(bencher: Bencher, place: Place) {
    let mut window = window_with_1000_records(place);
    bencher.bench_local(|| window.picture(1.0));
}

/// The same for the first time: no letter has been painted before.
#[divan::bench(args = SCREENS, sample_count = 10, sample_size = 1)]
fn a_first_frame_with_1000_records(bencher: Bencher, place: Place) {
    bencher
        .with_inputs(|| window_with_1000_records(place))
        .bench_local_values(|mut window| window.picture(1.0));
}
