//! The register keeps up with whoever uses it: 5,000 stakeholders with 20,000 relations are filtered and sorted within a key,
//! 300 on a map follow the hand, and a spreadsheet of 5,000 rows comes in while one waits.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::wildcard_imports)] // a bench says what it needs by failing

#[path = "../tests/tools/window.rs"]
mod window;

use divan::Bencher;
use palabre::{
    analysis,
    exchange::{
        builtins, example, import,
        table::{self, Columns, TableForm},
    },
    figure::{self, Link, Mark, Node},
    language::Catalog,
    model::*,
    store,
    ui::{
        Launch, Message, Place,
        screen::stakeholders::{self, Sort, lists, map},
        widget::drawing::Gesture,
    },
};
use window::Window;

fn main() {
    divan::main();
}

const SYLLABLES: [&str; 12] = ["ba", "di", "kou", "ma", "ndé", "sol", "ra", "té", "vi", "lo", "gui", "sa"];

/// A name that is like those of a register.
fn name(n: usize) -> String {
    let part = |n: usize| SYLLABLES[n % SYLLABLES.len()];
    let word = format!("{}{}{}", part(n), part(n / 12), part(n / 144));
    let kind = ["Coopérative", "Association", "Commune de", "Mutuelle", "Réseau"][n % 5];
    format!("{kind} {word} {n}")
}

/// The worked dialogue with so many more stakeholders and relations.
fn dossier(stakeholders: usize, relations: usize) -> Dossier {
    let dialogue = Dialogue::new(Text::new("Dialogue").unwrap(), Language::French);
    let builtin = builtins().into_iter().map(|(_, record)| record);
    let mut dossier = Dossier::from_records(std::iter::once(Record::from(dialogue)).chain(builtin));
    import(&mut dossier, example("worked").unwrap().json, None).unwrap();
    let mut categories: Vec<_> = dossier.all::<Category>().map(|category| category.id).collect();
    categories.sort();
    let all: Vec<Stakeholder> = (0..stakeholders)
        .map(|n| Stakeholder {
            category: Some(categories[n % categories.len()]),
            level: Some(Level::ALL[n % Level::ALL.len()]),
            territory: Text::some(&format!("Commune {}", n % 90)),
            influence: Influence::new((n * 7 % 6) as i64).ok(),
            concern: Concern::new((n * 5 % 6) as i64).ok(),
            posture: Some(Posture::ALL[n % Posture::ALL.len()]),
            ..Stakeholder::new(Text::new(&name(n)).unwrap())
        })
        .collect();
    let mut edits: Vec<Edit> = all.iter().cloned().map(Edit::create).collect();
    edits.extend((0..relations).map(|n| {
        let (from, to) = (n % stakeholders, (n * 13 + 1 + n / stakeholders) % stakeholders);
        let to = if from == to { (to + 1) % stakeholders } else { to };
        Edit::create(Relation {
            id: Id::new(),
            origin: all[from].id,
            target: all[to].id,
            kind: RelationKind::ALL[n % RelationKind::ALL.len()],
            strength: Strength::new((n % 5) as i64).ok(),
            mutual: false,
            note: None,
            language: None,
        })
    }));
    dossier.replay(Change::new(Act::new("fill"), edits)).unwrap();
    dossier
}

fn open(folder: &std::path::Path, stakeholders: usize, relations: usize) -> Window {
    let file = folder.join("register.palabre");
    let act = Act::new("act-new").with("title", "–");
    drop(store::create(&file, dossier(stakeholders, relations).records(), act).unwrap());
    let launch = Launch { file: Some(file), language: Some(Language::French), ..window::launch(folder) };
    let mut window = Window::open(launch, (1366.0, 768.0));
    window.send(Message::Go(Place::Stakeholders));
    window.picture(1.0);
    window
}

fn send(window: &mut Window, message: stakeholders::Message) {
    window.send(Message::Stakeholders(message));
}

/// A letter in the filter of 5,000, and the whole window painted anew by software.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn a_letter_in_the_filter_of_5000_and_the_window_painted(bencher: Bencher) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 5000, 20_000);
    let mut typed = String::new();
    let mut letters = "cooperative ma".chars().cycle();
    bencher.bench_local(|| {
        if typed.len() > 12 {
            typed.clear();
        }
        typed.push(letters.next().unwrap());
        send(&mut window, stakeholders::Message::Filter(typed.clone()));
        window.picture(1.0)
    });
}

/// A letter of a condition on one field of 5,000, and the whole window painted anew.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn a_letter_of_a_condition_among_5000_and_the_window_painted(bencher: Bencher) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 5000, 20_000);
    let mut lines =
        ["territoire:1", "territoire:12", "territoire:12 influence>2", "posture:bloq"].into_iter().cycle();
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Filter(lines.next().unwrap().to_owned()));
        window.picture(1.0)
    });
}

/// A letter in the filter of the 20,000 relations as a list, and the whole window painted anew.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn a_letter_in_the_filter_of_20000_relations_and_the_window_painted(bencher: Bencher) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 5000, 20_000);
    send(&mut window, stakeholders::Message::List(lists::Message::Show(lists::Listed::Relations)));
    let mut lines = ["coo", "coop", "mutuelle ma", "mutuelle mad"].into_iter().cycle();
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Filter(lines.next().unwrap().to_owned()));
        window.picture(1.0)
    });
}

/// Sorted by another column, and the whole window painted anew.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn sorting_5000_and_the_window_painted(bencher: Bencher) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 5000, 20_000);
    let mut sorts = [Sort::Influence, Sort::Level, Sort::Name, Sort::Posture].into_iter().cycle();
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Sort(sorts.next().unwrap()));
        window.picture(1.0)
    });
}

/// A figure of the inspector is changed among 5,000: stored, listed anew, looked through for who stands there twice, painted.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn a_change_among_5000_and_the_window_painted(bencher: Bencher) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 5000, 20_000);
    let id = window.app.dossier().unwrap().all::<Stakeholder>().map(|s| s.id).min().unwrap();
    send(&mut window, stakeholders::Message::Select(Some(id)));
    let mut roles = Role::ALL.iter().copied().cycle();
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Role(roles.next().unwrap()));
        window.picture(1.0)
    });
}

const VIEWS: [map::View; 3] = [map::View::Grid, map::View::Network, map::View::Spectrum];

/// A map of 300 moved by the hand by some pixels, and the whole window painted anew.
#[divan::bench(args = VIEWS, sample_count = 40, sample_size = 1)]
fn a_map_of_300_moved_and_the_window_painted(bencher: Bencher, view: map::View) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 300, 1200);
    send(&mut window, stakeholders::Message::Map(map::Message::View(view)));
    window.picture(1.0);
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Map(map::Message::Gesture(Gesture::Pan(3.0, 2.0))));
        window.picture(1.0)
    });
}

/// The same enlarged by a step: every name finds its place anew.
#[divan::bench(args = VIEWS, sample_count = 20, sample_size = 1)]
fn a_map_of_300_enlarged_and_the_window_painted(bencher: Bencher, view: map::View) {
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut window = open(folder.path(), 300, 1200);
    send(&mut window, stakeholders::Message::Map(map::Message::View(view)));
    window.picture(1.0);
    let mut steps = [1, 1, -1, -1].into_iter().cycle();
    bencher.bench_local(|| {
        send(&mut window, stakeholders::Message::Map(map::Message::Zoom(steps.next().unwrap())));
        window.picture(1.0)
    });
}

/// Places for 300 stakeholders with 1,200 relations, of whom nobody was placed by hand.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn places_for_300(bencher: Bencher) {
    let mark = Mark::of(None, false);
    let nodes: Vec<Node> = (0..300)
        .map(|n| Node { mark, name: name(n), strong: false, at: None, group: None, alone: false })
        .collect();
    let links: Vec<Link> = (0..1200)
        .map(|n| Link {
            from: n % 300,
            to: (n * 13 + 1 + n / 300) % 300,
            kind: RelationKind::Influence,
            strength: 1,
            mutual: false,
        })
        .collect();
    bencher.bench_local(|| figure::layout(&nodes, &links));
}

/// Who goes between, who stands together: the measures of 300.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn measures_of_300(bencher: Bencher) {
    let dossier = dossier(300, 1200);
    let ids: Vec<_> = dossier.all::<Stakeholder>().map(|s| s.id).collect();
    bencher.bench_local(|| analysis::network(&dossier, &ids));
}

/// A spreadsheet of 5,000 rows, from its bytes to the dossier on the disk.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn importing_5000_rows(bencher: Bencher) {
    let full = dossier(5000, 0);
    let words = Catalog::new(Language::French);
    let bytes = table::register(&full, &words, TableForm::Xlsx, false).unwrap();
    let folder = tempfile::tempdir_in("target").unwrap();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let file = folder.path().join(format!("import-{n}.palabre"));
        let empty = dossier(1, 0);
        drop(store::create(&file, empty.records(), Act::new("act-new").with("title", "–")).unwrap());
        let (mut store, mut dossier, _) = store::Store::open(&file).unwrap();
        let sheet = table::sheets(&bytes).unwrap().remove(0);
        let columns = Columns::recognised(&sheet);
        let plan = table::plan(&dossier, &sheet, &columns, Language::French, &mut |_, _| true).unwrap();
        assert!(plan.created > 4900);
        let change = dossier.apply(plan.change()).unwrap();
        store.write(&change, None, jiff::Timestamp::now()).unwrap();
    });
}
