//! Every screen in every language and theme as a picture, without a display:
//! `cargo run --release --example contact-sheet -- FOLDER [ONLY]`, where ONLY is a part of the names wanted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a tool that cannot work should stop
#![allow(missing_docs)]

#[path = "window.rs"]
mod window;

use std::path::{Path, PathBuf};

use palabre::{
    analysis,
    exchange::{example, from_example},
    model::{Dossier, Id, Issue, Kind, Language, Session, Stakeholder},
    store,
    ui::{
        Command, Launch, Message, Place, ThemeName,
        screen::{
            agreement, documents, overview, positions, sessions,
            stakeholders::{self, map},
        },
    },
};
use window::Window;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("a folder for the pictures"));
    let only = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&folder).unwrap();
    for &language in Language::ALL {
        for theme in ThemeName::ALL {
            for (size, scale) in [((1366.0, 768.0), 100), ((683.0, 384.0), 200)] {
                let sheet = Sheet { folder: &folder, only: &only, language, theme, size, scale };
                if theme == ThemeName::Light || scale == 100 || theme == ThemeName::Contrast {
                    sheet.draw();
                }
            }
        }
    }
}

struct Sheet<'a> {
    folder: &'a Path,
    only: &'a str,
    language: Language,
    theme: ThemeName,
    size: (f32, f32),
    scale: u16,
}

impl Sheet<'_> {
    fn name(&self, screen: &str) -> String {
        format!("{screen}-{}-{}-{}", self.language, self.theme.code(), self.scale)
    }

    fn wanted(&self, screen: &str) -> bool {
        self.name(screen).contains(self.only)
    }

    fn save(&self, window: &mut Window, screen: &str) {
        if self.wanted(screen) {
            let path = self.folder.join(format!("{}.png", self.name(screen)));
            window.save_picture(&path, f32::from(self.scale) / 100.0);
            println!("{}", path.display());
        }
    }

    fn open(&self, home: &Path, file: Option<PathBuf>) -> Window {
        let launch =
            Launch { file, language: Some(self.language), theme: Some(self.theme), ..window::launch(home) };
        Window::open(launch, self.size)
    }

    fn draw(&self) {
        const SCREENS: [&str; 26] = [
            "start",
            "start-recent",
            "new",
            "overview",
            "frame",
            "stakeholders",
            "stakeholder",
            "grid",
            "network",
            "spectrum",
            "behind",
            "import",
            "positions",
            "position",
            "issue",
            "sessions",
            "details",
            "agenda",
            "attendance",
            "contributions",
            "decisions",
            "minutes",
            "agreement",
            "voice",
            "documents",
            "finder",
        ];
        if !SCREENS.iter().any(|screen| self.wanted(screen)) && !self.wanted("keys") && !self.wanted("empty")
        {
            return;
        }
        let home = tempfile::tempdir().unwrap();
        let mut window = self.open(home.path(), None);
        self.save(&mut window, "start");
        window.send(Message::Command(Command::New));
        self.save(&mut window, "new");
        drop(window);
        self.empty();
        let file = home.path().join("montrival.palabre");
        let (records, act) = from_example(example("worked").unwrap(), Some(self.language), None).unwrap();
        drop(store::create(&file, records, act).unwrap());
        let mut window = self.open(home.path(), Some(file));
        let dossier = window.app.dossier().unwrap().clone();
        self.save(&mut window, "overview");
        window.send(Message::Overview(overview::Message::Frame(true)));
        self.save(&mut window, "frame");
        let (stakeholder, issue, session) = some(&dossier);
        window.send(Message::Go(Place::Stakeholders));
        self.save(&mut window, "stakeholders");
        window.send(Message::Stakeholders(stakeholders::Message::Select(Some(stakeholder))));
        self.save(&mut window, "stakeholder");
        for view in [map::View::Grid, map::View::Spectrum, map::View::Network] {
            window.send(Message::Stakeholders(stakeholders::Message::Map(map::Message::View(view))));
            self.save(&mut window, view.code());
        }
        window.send(Message::Stakeholders(stakeholders::Message::Map(map::Message::Table)));
        self.save(&mut window, "behind");
        window
            .send(Message::Stakeholders(stakeholders::Message::Map(map::Message::View(map::View::Register))));
        if self.wanted("import") {
            let register = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/town-hall.xlsx");
            window.send(Message::Stakeholders(stakeholders::Message::OpenImport(Some(register))));
            window.until_shows("Les Mains vertes");
            self.save(&mut window, "import");
            window.send(Message::Stakeholders(stakeholders::Message::Import(None)));
        }
        window.send(Message::Go(Place::Positions));
        self.save(&mut window, "positions");
        window.send(Message::Positions(positions::Message::Cell(stakeholder, issue)));
        self.save(&mut window, "position");
        window.send(Message::Positions(positions::Message::Issue(issue)));
        self.save(&mut window, "issue");
        window.send(Message::Go(Place::Sessions));
        self.save(&mut window, "sessions");
        window.send(Message::Sessions(sessions::Message::Select(Some(session))));
        for tab in sessions::Tab::ALL {
            window.send(Message::Sessions(sessions::Message::Tab(tab)));
            if tab == sessions::Tab::Contributions {
                window.type_text("+@");
            }
            self.save(&mut window, tab.code());
        }
        window.send(Message::Go(Place::SharedPosition));
        self.save(&mut window, "agreement");
        let party = dossier.all::<palabre::model::Party>().map(|party| party.stakeholder).min().unwrap();
        window.send(Message::Agreement(agreement::Message::Voice(Some(party))));
        self.save(&mut window, "voice");
        window.send(Message::Documents(documents::Message::Minutes(session)));
        if self.wanted("documents") {
            let drawn = |app: &palabre::ui::App| app.is_page_drawn();
            window.until("a page is drawn", drawn);
        }
        self.save(&mut window, "documents");
        window.send(Message::Command(Command::Find));
        window.type_text("lo");
        self.save(&mut window, "finder");
        window.send(Message::Command(Command::Escape));
        window.send(Message::Command(Command::Help));
        self.save(&mut window, "keys");
        window.send(Message::Command(Command::Escape));
        window.send(Message::Command(Command::Close));
        // What stands half written is asked about once.
        window.send(Message::Command(Command::Close));
        self.save(&mut window, "start-recent");
    }

    /// The screens of a new dossier.
    fn empty(&self) {
        if !self.wanted("empty")
            && !Place::RAIL.iter().any(|place| self.wanted(&format!("empty-{}", place.code())))
        {
            return;
        }
        let home = tempfile::tempdir().unwrap();
        let mut window = self.open(home.path(), None);
        window.send(Message::Command(Command::New));
        window.type_text("Cantines et filières locales");
        window.tap(iced_test::core::keyboard::key::Named::Enter);
        for place in Place::RAIL {
            window.send(Message::Go(place));
            self.save(&mut window, &format!("empty-{}", place.code()));
        }
    }
}

/// One that stands somewhere on something, and a session with much in it.
fn some(dossier: &Dossier) -> (Id<Stakeholder>, Id<Issue>, Id<Session>) {
    let position = dossier
        .all::<palabre::model::Position>()
        .filter(|position| position.statement.is_some())
        .max_by_key(|position| {
            (analysis::history(dossier, position.stakeholder, position.issue).len(), position.id)
        })
        .unwrap();
    let session = analysis::sessions(dossier)
        .into_iter()
        .max_by_key(|session| dossier.naming::<palabre::model::Contribution>(session.id.uuid()).count());
    assert!(dossier.count(Kind::Stakeholder) > 0);
    (position.stakeholder, position.issue, session.unwrap().id)
}
