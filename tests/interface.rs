//! The window does what its users expect: by keyboard alone, in every language, and nothing typed is ever lost.

use std::{collections::HashSet, path::PathBuf};

use iced_test::core::{
    input_method,
    keyboard::key::{Code, Named},
};
use palabre::{
    model::*,
    store::{self, SavedState, StoreError},
    ui::{
        App, Command, Launch, Message, Place, ThemeName,
        screen::{agreement, documents, overview, positions, sessions, stakeholders},
        widget::Role,
    },
};

use crate::{
    room::{Room, SIZE},
    window::Window,
};

/// The worked dialogue with the line of its last session before us.
fn open_last_session(room: &Room) -> (Window, Id<Session>) {
    let mut window = room.open_worked();
    let last = window.app.dossier().unwrap().all::<Session>().max_by_key(|s| s.number).unwrap().id;
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::Select(Some(last))));
    window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
    (window, last)
}

fn session_of(window: &Window) -> Id<Session> {
    window.app.dossier().unwrap().all::<Session>().min_by_key(|session| session.number).unwrap().id
}

fn on_disk(window: &Window) -> Dossier {
    store::read(window.app.file().unwrap()).unwrap().dossier
}

#[test]
fn from_nothing_to_printed_minutes_by_keyboard_alone() {
    for &language in Language::ALL {
        let room = Room::new();
        let mut window = Window::open(room.launch(language), SIZE);
        window.control("n");
        window.type_text("School canteens");
        window.tap(Named::Enter);
        assert_eq!(window.app.place(), Place::Overview);
        // A stakeholder, with its person.
        window.alt(Code::Digit2);
        window.control("n");
        window.type_text("Town of Montrival");
        window.tap(Named::Enter);
        let dossier = window.app.dossier().unwrap();
        assert_eq!(dossier.all::<Stakeholder>().next().unwrap().name.as_str(), "Town of Montrival");
        // A session, with what was said and what was decided.
        window.alt(Code::Digit4);
        window.control("n");
        window.control("a");
        window.type_text("Opening");

        window.tap(Named::Enter);
        let session = session_of(&window);
        assert_eq!(window.app.dossier().unwrap().get(session).unwrap().title.as_str(), "Opening");
        window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
        window.type_text("+@town");
        window.tap(Named::Enter);
        window.type_text("Publish the menus every week.");
        window.tap(Named::Enter);
        window.type_text("! The menus are published.");
        window.tap(Named::Enter);
        let dossier = window.app.dossier().unwrap();
        let said = dossier.all::<Contribution>().next().unwrap();
        assert_eq!(said.kind, ContributionKind::Proposal);
        assert_eq!(said.text.as_str(), "Publish the menus every week.");
        assert_eq!(said.stakeholder, dossier.all::<Stakeholder>().next().map(|s| s.id));
        assert_eq!(dossier.all::<Decision>().next().unwrap().text.as_str(), "The menus are published.");
        // The minutes: seen, then saved.
        window.control("p");
        assert_eq!(window.app.place(), Place::Documents);
        window.until("the page is drawn", App::is_page_drawn);
        window.control("p");
        let folder = room.folder.path().join("Palabre");
        let pdf = || {
            let entries = std::fs::read_dir(&folder).into_iter().flatten();
            let mut paths = entries.map(|entry| entry.unwrap().path());
            paths.find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        };
        window.until("the minutes are saved", |_| pdf().is_some());
        let pdf = pdf();
        assert!(std::fs::read(pdf.unwrap()).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn what_is_typed_is_on_the_disk_a_moment_later_and_undo_names_what_it_takes_back() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit2);
    window.control("n");
    window.type_text("Union of growers");
    window.tap(Named::Enter);
    window.until("it is on the disk", |app| {
        store::read(app.file().unwrap()).unwrap().dossier.count(Kind::Stakeholder) == 1
    });
    window.tap(Named::Escape);
    window.tap(Named::Escape);
    window.control("z");
    let (told, _) = window.app.toast().unwrap();
    assert!(told.contains("Union of growers"), "{told}");
    assert_eq!(window.app.dossier().unwrap().count(Kind::Stakeholder), 0);
    window.key(
        iced_test::core::keyboard::Key::Character("Z".into()),
        iced_test::core::keyboard::key::Physical::Code(Code::KeyZ),
        iced_test::core::keyboard::Modifiers::CTRL | iced_test::core::keyboard::Modifiers::SHIFT,
    );
    assert_eq!(window.app.dossier().unwrap().count(Kind::Stakeholder), 1);
}

#[test]
fn undo_first_gives_back_what_is_being_typed() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Overview(overview::Message::Frame(true)));
    let before = window.app.dossier().unwrap().dialogue().unwrap().title.clone();
    window.type_text(" and more");
    window.control("z");
    assert_eq!(window.app.dossier().unwrap().dialogue().unwrap().title, before);
    let shown =
        window.tree().into_iter().find(|told| told.info.editable && told.info.name == "Title").unwrap();
    assert_eq!(shown.info.value.as_deref(), Some(before.as_str()));
}

#[test]
fn a_field_is_stored_by_enter_by_leaving_it_and_by_a_pause() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.send(Message::Overview(overview::Message::Frame(true)));
    window.control("a");
    window.type_text("First");
    window.tap(Named::Enter);
    let title = |window: &Window| window.app.dossier().unwrap().dialogue().unwrap().title.to_string();
    assert_eq!(title(&window), "First");
    window.control("a");
    window.type_text("Second");
    window.tap(Named::Tab);
    assert_eq!(title(&window), "Second");
    window.put("Territory", "The valley");
    let territory = window.app.dossier().unwrap().dialogue().unwrap().territory.clone();
    assert_eq!(territory.unwrap().as_str(), "The valley");
    window.click(
        "field/dialogue/61d23a07-0000-0000-0000-000000000000/title"
            .replace("61d23a07-0000-0000-0000-000000000000", &Dialogue::only().to_string())
            .as_str(),
    );
    window.type_text("3");
    window.until("the pause is over", |app| app.dossier().unwrap().dialogue().unwrap().title.contains('3'));
    // Going somewhere else stores it as well.
    window.type_text("4");
    window.alt(Code::Digit3);
    assert!(title(&window).contains('4'), "{}", title(&window));
}

#[test]
fn a_date_that_cannot_be_read_is_kept_as_typed_and_said_what_is_wrong() {
    let room = Room::new();
    let mut window = room.open_worked();
    let session = session_of(&window);
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::Select(Some(session))));
    // The first session is approved: it stays as it is. The last one is not.
    let last = window.app.dossier().unwrap().all::<Session>().max_by_key(|s| s.number).unwrap().id;
    window.send(Message::Sessions(sessions::Message::Select(Some(last))));
    let before = window.app.dossier().unwrap().get(last).unwrap().date;
    window.put("Date", "31/02/2027");
    assert!(window.shows("Not a date"), "{}", window.outline());
    assert_eq!(window.app.dossier().unwrap().get(last).unwrap().date, before);
    // Another field in between does not lose it.
    window.put("Place", "Town hall");
    let date = window.find(Role::TextInput, "Date");
    assert_eq!(date.info.value.as_deref(), Some("31/02/2027"));
    assert!(date.info.invalid);
    window.put("Date", "2027-02-28");
    let now = window.app.dossier().unwrap().get(last).unwrap().date;
    assert_eq!(now.unwrap().to_string(), "2027-02-28");
    assert!(!window.find(Role::TextInput, "Date").info.invalid);
    // A session cannot be without a title; the old one stays until there is a new one.
    window.put("Title", "  ");
    assert!(window.shows("Something has to stand here"));
}

#[test]
fn hangul_is_composed_and_stored_whole_even_when_enter_comes_in_mid_syllable() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit4);
    window.control("n");
    window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
    let ime = |window: &mut Window, event| window.compose(event);
    ime(&mut window, input_method::Event::Opened);
    ime(&mut window, input_method::Event::Commit("메뉴를 공개".into()));
    ime(&mut window, input_method::Event::Preedit("하".into(), Some(0..3)));
    // The input method commits the syllable before the key arrives.
    ime(&mut window, input_method::Event::Commit("함".into()));
    window.tap(Named::Enter);
    let said = window.app.dossier().unwrap().all::<Contribution>().next().unwrap().text.to_string();
    assert_eq!(said, "메뉴를 공개함");
    // The line is empty and ready again.
    ime(&mut window, input_method::Event::Commit("다음".into()));
    window.tap(Named::Enter);
    assert_eq!(window.app.dossier().unwrap().count(Kind::Contribution), 2);
}

#[test]
fn a_session_is_opened_led_and_closed_by_keys_and_goes_on_where_the_program_was_left() {
    let room = Room::new();
    let file = room.worked(Language::English);
    let launch = || Launch { file: Some(file.clone()), ..room.launch(Language::English) };
    let mut window = Window::open(launch(), SIZE);
    window.send(Message::Sessions(sessions::Message::New));
    window.tap(Named::Escape);
    let session = window.app.dossier().unwrap().all::<Session>().max_by_key(|s| s.number).unwrap().id;
    window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Agenda)));
    for point in ["Welcome 5 min", "Debate 20 min"] {
        window.type_text(point);
        window.tap(Named::Enter);
    }
    window.activate(Role::Button, "Open the session");
    let held = |window: &Window| window.app.dossier().unwrap().get(session).unwrap().clone();
    let points = |window: &Window| {
        let points = palabre::analysis::agenda(window.app.dossier().unwrap(), session);
        points.iter().map(|p| (p.started_at.is_some(), p.ended_at.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(held(&window).status, Some(SessionStatus::Running));
    assert_eq!(held(&window).start_time.map(|time| time.to_string()), Some("14:30".to_owned()));
    assert_eq!(points(&window), [(true, false), (false, false)]);
    assert!(window.focused().is_some_and(|id| id.contains("capture")));
    // Two ask to speak; the first is called, and what is written next is theirs.
    for name in ["@gaut", "@merl"] {
        window.type_text(name);
        window.tap(Named::Enter);
        window.tap(Named::Enter);
    }
    assert_eq!(window.app.dossier().unwrap().naming::<Contribution>(session.uuid()).count(), 0);
    window.tap(Named::F9);
    window.type_text("+Cap the rent");
    window.tap(Named::Enter);
    let said = window.app.dossier().unwrap().naming::<Contribution>(session.uuid()).next().unwrap().clone();
    let speaker = window.app.dossier().unwrap().at(said.person).unwrap().clone();
    assert_eq!(speaker.family_name.as_deref(), Some("Gautron"));
    assert_eq!(
        said.agenda_item,
        Some(palabre::analysis::agenda(window.app.dossier().unwrap(), session)[0].id)
    );
    window.tap(Named::F7);
    assert_eq!(points(&window), [(true, true), (true, false)]);
    window.control("z");
    assert_eq!(points(&window), [(true, false), (false, false)], "a step too far is taken back");
    window.tap(Named::F7);
    // The program is closed; who opens the dossier again is where the session was.
    drop(window);
    let mut window = Window::open(launch(), SIZE);
    assert_eq!(window.app.place(), Place::Sessions);
    assert!(window.focused().is_some_and(|id| id.contains("capture")));
    window.type_text("?Who pays");
    window.tap(Named::Enter);
    let dossier = window.app.dossier().unwrap();
    let said = dossier.naming::<Contribution>(session.uuid()).max_by_key(|said| said.rank).unwrap();
    assert_eq!(said.agenda_item, Some(palabre::analysis::agenda(dossier, session)[1].id));
    window.activate(Role::Button, "Close the session");
    assert_eq!(held(&window).status, Some(SessionStatus::Held));
    assert_eq!(points(&window), [(true, true), (true, true)]);
    window.tap(Named::F7);
    assert_eq!(points(&window), [(true, true), (true, true)]);
}

#[test]
fn whoever_types_on_after_a_name_loses_no_word() {
    let room = Room::new();
    let (mut window, last) = open_last_session(&room);
    window.type_text("+@gautron We open the hall for three years.");
    window.tap(Named::Enter);
    let dossier = window.app.dossier().unwrap();
    let said = dossier.naming::<Contribution>(last.uuid()).max_by_key(|c| c.rank).unwrap();
    assert_eq!(
        (said.kind, said.text.as_str()),
        (ContributionKind::Proposal, "We open the hall for three years.")
    );
    let speaker = dossier.at(said.person).unwrap();
    assert_eq!(speaker.family_name.as_deref(), Some("Gautron"));
    // Whoever is named beside a decision is to see to it.
    window.type_text("! Open the hall @merlon");
    window.tap(Named::Enter);
    window.tap(Named::Enter);
    let dossier = window.app.dossier().unwrap();
    let decided =
        dossier.naming::<Decision>(last.uuid()).find(|d| d.text.as_str() == "Open the hall").unwrap();
    assert_eq!(dossier.at(decided.responsible).unwrap().name.as_str(), "Town of Montrival");
    // Of nobody known: the words stay as they were written.
    window.type_text("+@Zorro would open it for four years or more.");
    window.tap(Named::Enter);
    let dossier = window.app.dossier().unwrap();
    let said = dossier.naming::<Contribution>(last.uuid()).max_by_key(|c| c.rank).unwrap();
    assert!(said.text.contains("Zorro would open it"), "{}", said.text);
}

/// Shift+F5.
fn hold(window: &mut Window) {
    let key = iced_test::core::keyboard::Key::Named(Named::F5);
    let physical = iced_test::core::keyboard::key::Physical::Code(Code::F5);
    window.key(key, physical, iced_test::core::keyboard::Modifiers::SHIFT);
}

#[test]
fn the_room_sees_question_wording_and_balance_and_nobody_by_name() {
    let room = Room::new();
    let mut window = room.open_worked();
    let size = iced_test::core::Size::new(1920.0, 1080.0);
    let session = window.app.dossier().unwrap().all::<Session>().max_by_key(|s| s.number).unwrap().clone();
    window.tap(Named::F5);
    assert!(window.app.is_projecting());
    assert!(window.projected(size).iter().any(|words| words.contains("No session is under way")));
    // The last session of the example, as if it were held now, at its second point.
    let now: DateTime = "2026-11-24T14:30".parse().unwrap();
    let dossier = window.app.dossier().unwrap();
    let mut edits = vec![Edit::update(
        (*session).clone(),
        Session { status: Some(SessionStatus::Running), ..(*session).clone() },
    )];
    for (place, item) in palabre::analysis::agenda(dossier, session.id).iter().enumerate() {
        let (started_at, ended_at) = match place {
            0 => (Some(now), Some(now)),
            1 => (Some(now), None),
            _ => (None, None),
        };
        edits.push(Edit::update((**item).clone(), AgendaItem { started_at, ended_at, ..(**item).clone() }));
    }
    let file = room.folder.path().join("running.palabre");
    let mut records = Vec::new();
    let mut running = dossier.clone();
    running.replay(Change::new(Act::new("x"), edits)).unwrap();
    for &kind in Kind::ALL {
        running.each(kind, &mut |record| records.push(record));
    }
    drop(store::create(&file, records, Act::new("x")).unwrap());
    let mut window = Window::open(Launch { file: Some(file), ..room.launch(Language::English) }, SIZE);
    let words = window.projected(size);
    let shown = words.join("\n");
    for wanted in [
        "Question 1 of 2",
        "Time left",
        "45:00",
        "version 2, under discussion",
        "What the room has just shown",
        "11 voices, support 82%",
        "threshold of 75% reached",
    ] {
        assert!(shown.contains(wanted), "{wanted}: {shown}");
    }
    assert!(shown.contains("Where opinions stand"));
    let dossier = window.app.dossier().unwrap();
    for name in dossier.all::<Person>().filter_map(|person| person.family_name.as_ref()) {
        assert!(!shown.contains(name.as_str()), "{name}: {shown}");
    }
    for said in dossier.all::<Contribution>().filter(|said| said.private) {
        assert!(!shown.contains(said.text.as_str()));
    }
    window.tap(Named::F5);
    assert!(window.app.is_projecting());
    // It stays with the question while the session goes on, and follows again.
    hold(&mut window);
    window.tap(Named::F7);
    assert!(window.projected(size).join("\n").contains("Question 1 of 2"));
    hold(&mut window);
    assert!(window.projected(size).join("\n").contains("Question 2 of 2"));
    window.tap(Named::F5);
    assert!(!window.app.is_projecting());
}

#[test]
fn two_contributions_written_within_one_turn_of_the_window_are_two() {
    let room = Room::new();
    let (mut window, last) = open_last_session(&room);
    let before = window.app.dossier().unwrap().naming::<Contribution>(last.uuid()).count();
    window.burst("+Open on market days\n?Who pays\n");
    let dossier = window.app.dossier().unwrap();
    let mut said: Vec<_> = dossier.naming::<Contribution>(last.uuid()).collect();
    said.sort_by_key(|said| said.rank);
    let told: Vec<&str> = said.iter().skip(before).map(|said| said.text.as_str()).collect();
    assert_eq!(told, ["Open on market days", "Who pays"]);
}

#[test]
fn the_capture_line_keeps_the_focus_while_completions_come_and_go() {
    let room = Room::new();
    let (mut window, last) = open_last_session(&room);
    for typed in ["?", "@", "mo", "n"] {
        window.type_text(typed);
        assert!(window.focused().is_some_and(|id| id.contains("capture")), "lost at {typed}");
    }
    assert!(window.shows("Montrival"));
    window.tap(Named::ArrowDown);
    window.tap(Named::Enter);
    window.type_text("Who pays? #2");
    window.tap(Named::Enter);
    let before = window.app.dossier().unwrap().count(Kind::Contribution);
    window.tap(Named::Enter);
    let dossier = window.app.dossier().unwrap();
    assert_eq!(dossier.count(Kind::Contribution), before + 1);
    let said = dossier.naming::<Contribution>(last.uuid()).max_by_key(|c| c.rank).unwrap();
    assert_eq!((said.kind, said.text.trim()), (ContributionKind::Question, "Who pays?"));
    assert!(said.stakeholder.is_some() && said.issue.is_some());
}

#[test]
fn a_dossier_that_somebody_else_has_is_read_only_and_says_who() {
    let room = Room::new();
    let file = room.worked(Language::English);
    let (held, ..) = store::Store::open(&file).unwrap();
    let mut window = Window::open(Launch { file: Some(file), ..room.launch(Language::English) }, SIZE);
    assert!(window.shows("Open for reading only"), "{}", window.outline());
    window.send(Message::Go(Place::Stakeholders));
    let count = window.app.dossier().unwrap().count(Kind::Stakeholder);
    window.control("n");
    window.type_text("Nobody");
    window.tap(Named::Enter);
    assert_eq!(window.app.dossier().unwrap().count(Kind::Stakeholder), count);
    let some = window.app.dossier().unwrap().all::<Stakeholder>().next().unwrap().id;
    window.send(Message::Stakeholders(stakeholders::Message::Select(Some(some))));
    assert!(window.find(Role::TextInput, "Name").info.disabled);
    drop(held);
    window.activate(Role::Button, "Try again");
    assert!(!window.shows("Open for reading only"));
    window.send(Message::Go(Place::Stakeholders));
    window.control("n");
    window.type_text("Somebody");
    window.tap(Named::Enter);
    assert_eq!(window.app.dossier().unwrap().count(Kind::Stakeholder), count + 1);
}

#[test]
fn what_cannot_be_written_is_said_and_the_window_does_not_close_over_it() {
    let room = Room::new();
    let mut window = room.open_worked();
    let error = StoreError::Full(PathBuf::from("worked.palabre"));
    let since = "2026-11-22T14:00:00Z".parse().unwrap();
    window.send(Message::Saved(1, SavedState::NotSaved { since, pending: 2, error }));
    assert!(window.shows("2 changes have not been saved"), "{}", window.outline());
    assert!(window.shows("Not saved since"));
    window.send(Message::Command(Command::Close));
    assert!(window.app.dossier().is_some() && window.app.refused().is_some());
    window.activate(Role::Button, "Save elsewhere");
    let place = room.folder.path().join("elsewhere.palabre");
    window.put("File", place.to_str().unwrap());
    window.activate(Role::Button, "Save there");
    window.until("it goes on elsewhere", |app| app.file() == Some(place.as_path()));
    assert!(store::read(&place).unwrap().dossier == *window.app.dossier().unwrap());
}

#[test]
fn a_pause_while_typing_stores_and_leaves_the_text_as_it_is_under_the_caret() {
    let room = Room::new();
    let mut window = room.open_blank();
    let title = |app: &App| app.dossier().unwrap().dialogue().unwrap().title.to_string();
    window.send(Message::Overview(overview::Message::Frame(true)));
    window.control("a");
    window.type_text("Union of ");
    window.until("the pause is over", |app| title(app).starts_with("Union"));
    window.type_text("growers");
    window.tap(Named::Enter);
    assert_eq!(title(&window.app), "Union of growers");
    // Several lines as well: what follows the pause stands after what came before.
    let promise = format!("field/dialogue/{}/promise", Dialogue::only());
    window.click(&promise);
    window.type_text("First words ");
    window.until("the pause is over", |app| app.dossier().unwrap().dialogue().unwrap().promise.is_some());
    window.type_text("then others");
    window.tap(Named::Tab);
    let promise = window.app.dossier().unwrap().dialogue().unwrap().promise.clone().unwrap();
    assert_eq!(promise.as_str(), "First words then others");
}

#[test]
fn a_line_half_written_stays_with_its_session_and_closing_asks_once() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit4);
    for _ in 0..2 {
        window.send(Message::Sessions(sessions::Message::New));
    }
    let ids: Vec<_> =
        palabre::analysis::sessions(window.app.dossier().unwrap()).iter().map(|s| s.id).collect();
    let open = |window: &mut Window, id| {
        window.send(Message::Sessions(sessions::Message::Select(Some(id))));
        window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
    };
    open(&mut window, ids[0]);
    window.type_text("+ Half a thought");
    open(&mut window, ids[1]);
    open(&mut window, ids[0]);
    let line = window.told("capture");
    assert_eq!(line.info.value.as_deref(), Some("+ Half a thought"));
    window.send(Message::Command(Command::Close));
    assert!(window.app.dossier().is_some() && window.app.refused().unwrap().contains("not stored yet"));
    window.send(Message::Command(Command::Close));
    assert!(window.app.dossier().is_none());
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_open_dossier_alone() {
    let room = Room::new();
    let mut window = room.open_worked();
    let picture = room.folder.path().join("photo.palabre");
    std::fs::write(&picture, b"not a dossier").unwrap();
    window.send(Message::Dropped(picture));
    assert!(window.app.dossier().is_some() && window.app.refused().is_some());
}

#[test]
fn removing_can_be_undone_and_says_how_much_went_along() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit4);
    window.control("n");
    window.send(Message::Sessions(sessions::Message::Tab(sessions::Tab::Contributions)));
    for said in ["One thing.", "Another."] {
        window.type_text(said);
        window.tap(Named::Enter);
    }
    let before = window.app.dossier().unwrap().clone();
    window.send(Message::Remove(Kind::Session, session_of(&window).uuid()));
    assert_eq!(window.app.dossier().unwrap().count(Kind::Contribution), 0);
    let (told, undo) = window.app.toast().unwrap();
    assert!(undo && told.contains("2 linked records"), "{told}");
    window.activate(Role::Button, "Undo");
    assert!(*window.app.dossier().unwrap() == before);
}

#[test]
fn what_is_approved_is_not_removed_and_that_is_said() {
    let room = Room::new();
    let mut window = room.open_worked();
    let before = window.app.dossier().unwrap().clone();
    let approved = before.all::<Session>().find(|s| sessions::is_approved(&before, s.id)).unwrap();
    window.send(Message::Remove(Kind::Session, approved.id.uuid()));
    assert!(window.app.refused().unwrap().contains("approved"));
    assert!(*window.app.dossier().unwrap() == before);
}

#[test]
fn tab_reaches_everything_and_stays_inside_a_dialog() {
    let room = Room::new();
    let mut window = room.open_worked();
    let mut reached = HashSet::new();
    for _ in 0..60 {
        window.tap(Named::Tab);
        reached.extend(window.focused());
    }
    assert!(reached.iter().any(|id| id.contains("rail/documents")));
    assert!(reached.iter().any(|id| id.contains("overview/session")));
    window.control("k");
    let mut inside = HashSet::new();
    for _ in 0..8 {
        window.tap(Named::Tab);
        inside.extend(window.focused());
    }
    assert!(!inside.is_empty() && inside.iter().all(|id| id.contains("finder")), "{inside:?}");
    window.tap(Named::Escape);
    assert!(!window.shows("Search or act…") || window.focused().is_some());
}

#[test]
fn the_search_field_finds_records_and_does_commands() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.control("k");
    window.type_text("lin coop");
    window.tap(Named::Enter);
    assert_eq!(window.app.place(), Place::Stakeholders);
    assert!(window.shows("La Fabrique du lin Cooperative"));
    window.control("k");
    window.type_text("français");
    window.tap(Named::Enter);
    assert!(window.shows("Documents") && !window.shows("Shared position"));
}

#[test]
fn a_list_of_any_length_builds_the_rows_in_view_and_arrow_keys_reach_the_last() {
    let room = Room::new();
    let window = room.open_blank();
    let file = window.app.file().unwrap().to_path_buf();
    drop(window);
    let (mut store, mut dossier, _) = store::Store::open(&file).unwrap();
    let edits = (0..1000)
        .map(|n| {
            let name = Text::new(&format!("Stakeholder {n:04}")).unwrap();
            Edit::create(stakeholders::new_stakeholder(name, None))
        })
        .collect();
    let change = dossier.apply(Change::new(Act::new("act-import").with("count", 1000), edits)).unwrap();
    store.write(&change, None, jiff::Timestamp::now()).unwrap();
    drop(store);
    let mut window = Window::open(Launch { file: Some(file), ..room.launch(Language::English) }, SIZE);
    window.send(Message::Go(Place::Stakeholders));
    let rows = window.tree().iter().filter(|told| told.info.role == Role::ListItem).count();
    assert!((15..60).contains(&rows), "{rows} rows");
    let list = window.find(Role::List, "Stakeholders");
    assert_eq!(list.info.set_size, Some(1000));
    window.click_at(list.bounds.center());
    window.tap(Named::End);
    assert!(window.shows("Stakeholder 0999"));
    window.tap(Named::Home);
    assert!(window.shows("Stakeholder 0000"));
}

#[test]
fn a_stance_of_today_is_changed_and_an_older_one_is_kept_as_history() {
    let room = Room::new();
    let mut window = room.open_worked();
    let dossier = window.app.dossier().unwrap().clone();
    let old =
        dossier.all::<Position>().filter(|p| p.stance.is_some()).max_by_key(|p| (p.date, p.id)).unwrap();
    let now = palabre::analysis::current_position(&dossier, old.stakeholder, old.issue).unwrap();
    let count = palabre::analysis::history(&dossier, old.stakeholder, old.issue).len();
    window.send(Message::Positions(positions::Message::Cell(old.stakeholder, old.issue)));
    window.send(Message::Positions(positions::Message::Stance(Stance::new(-2).unwrap())));
    window.send(Message::Positions(positions::Message::Nudge(1)));
    let dossier = window.app.dossier().unwrap();
    let history = palabre::analysis::history(dossier, old.stakeholder, old.issue);
    assert_eq!(history.len(), count + 1, "one new position of today, changed in place");
    assert!(history.contains(&now), "what was said before stays as it was said");
    assert_eq!(history.last().unwrap().stance, Stance::new(-1).ok());
}

#[test]
fn endorsements_are_counted_as_they_are() {
    let room = Room::new();
    let mut window = room.open_blank();
    for name in ["Town", "Union", "State"] {
        window.send(Message::Stakeholders(stakeholders::Message::Name(name.to_owned())));
        window.send(Message::Stakeholders(stakeholders::Message::Add));
    }
    window.send(Message::Go(Place::SharedPosition));
    window.send(Message::Agreement(agreement::Message::Begin));
    let parties: Vec<_> =
        window.app.dossier().unwrap().all::<Party>().map(|party| party.stakeholder).collect();
    assert_eq!(parties.len(), 3);
    let stances = [EndorsementStance::Endorses, EndorsementStance::Dissents];
    for (party, stance) in parties.iter().zip(stances) {
        window.send(Message::Agreement(agreement::Message::Voice(Some(*party))));
        window.send(Message::Agreement(agreement::Message::Stance(stance)));
    }
    assert!(
        window.shows("Of 3 parties, 1 endorses, 1 dissents, 1 has not yet answered."),
        "{}",
        window.outline()
    );
    window.send(Message::Agreement(agreement::Message::Withdraw));
    assert!(window.shows("Of 3 parties, 1 endorses, 2 have not yet answered."));
    assert!(!window.shows("consensus"));
}

#[test]
fn approved_minutes_freeze_their_session_and_undo_thaws_it() {
    let room = Room::new();
    let mut window = room.open_worked();
    let last = window.app.dossier().unwrap().all::<Session>().max_by_key(|s| s.number).unwrap().id;
    window.send(Message::Documents(documents::Message::Minutes(last)));
    window.until("a page is drawn", App::is_page_drawn);
    // A draft that nobody has seen is not approved by one press.
    window.activate(Role::Radio, "approved");
    assert!(!sessions::is_approved(window.app.dossier().unwrap(), last));
    window.activate(Role::Radio, "circulated");
    window.activate(Role::Radio, "approved");
    assert!(sessions::is_approved(window.app.dossier().unwrap(), last));
    window.send(Message::Show(Kind::Session, last.uuid()));
    assert!(window.shows("The minutes are approved"));
    assert!(window.find(Role::TextInput, "Title").info.disabled);
    window.control("z");
    assert!(!window.find(Role::TextInput, "Title").info.disabled);
}

#[test]
fn every_kind_of_document_shows_its_pages_and_what_is_saved_is_registered() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Documents));
    for &kind in palabre::report::DocumentKind::ALL {
        window.send(Message::Documents(documents::Message::Kind(kind)));
        window.until("a page is drawn", App::is_page_drawn);
    }
    window.send(Message::Documents(documents::Message::Kind(palabre::report::DocumentKind::Roadmap)));
    window.until("a page is drawn", App::is_page_drawn);
    let path = room.folder.path().join("roadmap.pdf");
    window.send(Message::Documents(documents::Message::Path(path.display().to_string())));
    window.activate(Role::Button, "Save the PDF");
    window.until("it is registered", |app| app.dossier().unwrap().count(Kind::IssuedDocument) > 0);
    let entry = palabre::issue::issued(window.app.dossier().unwrap()).remove(0);
    assert_eq!(entry.kind.as_deref(), Some("roadmap"));
    assert_eq!(entry.file_name.as_deref(), Some("roadmap.pdf"));
    let sum = crate::support::tool("sha256sum", &[path.to_str().unwrap()]);
    assert!(sum.starts_with(entry.sha256.as_ref().unwrap().as_str()));
    // Where names may not be told and stand in a text, it cannot be saved until each is resolved.
    window.send(Message::Documents(documents::Message::Kind(palabre::report::DocumentKind::Decisions)));
    window.send(Message::Documents(documents::Message::Disclosure(Some(Disclosure::ChathamHouse))));
    window.until("a page is drawn", App::is_page_drawn);
    assert!(window.find(Role::Button, "Save the PDF").info.disabled);
    while window.tree().iter().any(|told| told.info.name == "May stand") {
        let allow = window.tree().into_iter().find(|told| told.info.name == "May stand").unwrap();
        window.activate(allow.info.role, "May stand");
    }
    assert!(!window.find(Role::Button, "Save the PDF").info.disabled);
}

/// Opens every screen, with its inspector, and hands it over.
fn every_screen(window: &mut Window, mut look: impl FnMut(&mut Window, &str)) {
    let dossier = window.app.dossier().unwrap().clone();
    let session = dossier.all::<Session>().max_by_key(|s| s.number).unwrap().id;
    let position = dossier.all::<Position>().max_by_key(|p| (p.date, p.id)).unwrap();
    let party = dossier.all::<Party>().map(|party| party.stakeholder).max().unwrap();
    look(window, "overview");
    window.send(Message::Overview(overview::Message::Frame(true)));
    look(window, "frame");
    window.send(Message::Show(Kind::Stakeholder, position.stakeholder.uuid()));
    look(window, "stakeholder");
    window.send(Message::Positions(positions::Message::Cell(position.stakeholder, position.issue)));
    look(window, "position");
    window.send(Message::Show(Kind::Issue, position.issue.uuid()));
    look(window, "issue");
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::Select(Some(session))));
    for tab in sessions::Tab::ALL {
        window.send(Message::Sessions(sessions::Message::Tab(tab)));
        look(window, tab.code());
        window.send(Message::Sessions(sessions::Message::ItemStep(palabre::ui::widget::list::Step::First)));
        look(window, tab.code());
    }
    window.send(Message::Go(Place::SharedPosition));
    window.send(Message::Agreement(agreement::Message::Voice(Some(party))));
    look(window, "voice");
    window.send(Message::Agreement(agreement::Message::Frame(true)));
    look(window, "agreement");
    window.send(Message::Documents(documents::Message::Minutes(session)));
    window.until("a page is drawn", App::is_page_drawn);
    look(window, "documents");
    for (name, command) in [("finder", Command::Find), ("keys", Command::Help), ("open", Command::Open)] {
        window.send(Message::Command(command));
        look(window, name);
        window.send(Message::Command(Command::Escape));
    }
    window.send(Message::Command(Command::Escape));
    window.send(Message::Command(Command::Close));
    look(window, "start");
    window.send(Message::Command(Command::New));
    look(window, "new");
}

#[test]
fn pages_are_set_anew_while_the_notice_of_what_was_done_still_stands() {
    let room = Room::new();
    let mut window = room.open_worked();
    let session = session_of(&window);
    window.send(Message::Documents(documents::Message::Minutes(session)));
    window.until("a page is drawn", App::is_page_drawn);
    let path = room.folder.path().join("minutes.pdf");
    window.send(Message::Documents(documents::Message::Path(path.display().to_string())));
    window.control("p");
    window.until("it is saved", |app| app.dossier().unwrap().count(Kind::IssuedDocument) == 1);
    assert!(path.exists());
    window.control("z");
    assert_eq!(window.app.dossier().unwrap().count(Kind::IssuedDocument), 0);
    window.until("a page is drawn", App::is_page_drawn);
    assert!(window.app.toast().is_some(), "the pages waited until the notice went");
}

#[test]
fn every_thing_that_acts_has_a_name_of_its_own_in_every_language() {
    for &language in Language::ALL {
        for size in [SIZE, (683.0, 384.0)] {
            let room = Room::new();
            let file = Some(room.worked(language));
            let mut window = Window::open(Launch { file, ..room.launch(language) }, size);
            every_screen(&mut window, |window, screen| {
                let mut ids = HashSet::new();
                let mut headings = 0;
                for told in window.tree() {
                    let (info, id) = (&told.info, &told.id);
                    assert!(ids.insert(id.clone()), "{language} {screen}: {id:?} stands twice");
                    assert!(
                        !info.name.trim().is_empty() || info.role == Role::Group,
                        "{screen}: {id:?} has no name"
                    );
                    assert!(!info.name.starts_with('['), "{language} {screen}: {} is not said", info.name);
                    assert!(
                        !info.name.chars().any(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)),
                        "{screen}: {id:?} is named by a picture"
                    );
                    headings += usize::from(info.role == Role::Heading && info.level == 1);
                }
                assert!(headings >= 1, "{language} {screen} {size:?} has no heading");
            });
        }
    }
}

#[test]
fn every_screen_is_drawn_in_every_theme_and_size() {
    for theme in ThemeName::ALL {
        for size in [SIZE, (1024.0, 700.0), (683.0, 384.0)] {
            let room = Room::new();
            let file = Some(room.worked(Language::French));
            let mut window =
                Window::open(Launch { file, theme: Some(theme), ..room.launch(Language::French) }, size);
            every_screen(&mut window, |window, screen| {
                let (_, _, pixels) = window.picture(1.0);
                let colors: HashSet<&[u8]> = pixels.chunks(4).collect();
                assert!(colors.len() > 20, "{screen} is blank");
            });
        }
    }
}

#[test]
fn language_theme_and_scale_change_at_once_and_are_remembered() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Command(Command::Language(Language::Korean)));
    assert!(window.shows("이해관계자"));
    window.send(Message::Command(Command::Theme(ThemeName::Contrast)));
    window.send(Message::Command(Command::Scale(150)));
    drop(window);
    let again = Window::open(Launch { language: None, ..room.launch(Language::English) }, SIZE);
    assert_eq!(again.app.theme_name(), ThemeName::Contrast);
    assert!((again.app.scale_factor() - 1.5).abs() < f32::EPSILON);
}

#[test]
fn a_title_that_is_taken_never_overwrites_and_examples_are_copies() {
    let room = Room::new();
    let mut window = Window::open(room.launch(Language::English), SIZE);
    for count in 1..=2 {
        window.control("n");
        window.type_text("Canteens");
        window.tap(Named::Enter);
        assert_eq!(window.app.dossier().unwrap().dialogue().unwrap().title.as_str(), "Canteens");
        window.send(Message::Command(Command::Close));
        let made = std::fs::read_dir(room.folder.path().join("Palabre")).unwrap().count();
        assert_eq!(made, count);
    }
    window.activate(Role::Button, "A finished workshop");
    assert_eq!(window.app.place(), Place::Overview);
    assert!(window.app.file().unwrap().starts_with(room.folder.path().join("Palabre")));
    // An empty title is asked for again.
    window.send(Message::Command(Command::Close));
    window.control("n");
    window.tap(Named::Enter);
    assert!(window.shows("A title is needed"));
    let _ = on_disk;
}
