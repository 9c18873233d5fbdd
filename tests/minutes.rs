//! A session from its agenda to approved minutes: what was captured can be put right, minutes say where each sentence comes
//! from, and what was approved stays.

use iced_test::core::keyboard::{
    Key, Modifiers,
    key::{Code, Named, Physical},
};
use palabre::{
    analysis::{self, Missing},
    issue,
    language::Catalog,
    model::*,
    report::{DocumentKind, Options, Subject},
    ui::{Message, Place, screen::sessions, widget::Role as Seen},
};
use proptest::prelude::*;

use crate::{
    room::Room,
    support::{poppler, sample, sessions as sessions_of},
    window::Window,
};

fn dossier(window: &Window) -> &Dossier {
    window.app.dossier().unwrap()
}

fn part(window: &mut Window, digit: Code) {
    window.key(Key::Character("&".into()), Physical::Code(digit), Modifiers::CTRL);
}

/// A blank dossier with one session, its line for contributions before us.
fn capturing(room: &Room) -> (Window, Id<Session>) {
    let mut window = room.open_blank();
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::New));
    let session = dossier(&window).all::<Session>().next().unwrap().id;
    part(&mut window, Code::Digit4);
    (window, session)
}

fn write(window: &mut Window, line: &str) {
    window.type_text(line);
    window.tap(Named::Enter);
}

#[test]
fn time_on_the_clock_belongs_to_whoever_has_the_floor() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    window.send(Message::Sessions(sessions::Message::Live(sessions::live::Message::Open)));
    window.type_text("@Maya");
    window.tap(Named::Enter);
    window.tap(Named::F8);
    // Enter without words: whoever speaks does not wait to speak.
    window.tap(Named::Enter);
    write(&mut window, "The store is full");
    let said = analysis::said(dossier(&window), session);
    assert_eq!(said[0].speaker_label.as_ref().map(Text::as_str), Some("Maya"));
    assert!(!window.shows("Waiting to speak: Maya"));
}

#[test]
fn who_waited_to_speak_still_waits_when_the_laptop_is_switched_on_again() {
    let room = Room::new();
    let (mut window, _) = capturing(&room);
    window.send(Message::Sessions(sessions::Message::Live(sessions::live::Message::Open)));
    for name in ["@Maya", "@Owen"] {
        window.type_text(name);
        window.tap(Named::Enter);
        window.tap(Named::Enter);
    }
    window.until("it is stored", palabre::ui::App::is_stored);
    let file = window.app.file().unwrap().to_owned();
    // Switched off: nothing is closed.
    drop(window);
    let launch = palabre::ui::Launch { file: Some(file), ..room.launch(Language::English) };
    let mut window = Window::open(launch, crate::room::SIZE);
    assert!(window.shows("Maya") && window.shows("Owen"), "{}", window.outline());
    window.tap(Named::F9);
    write(&mut window, "The store is full");
    let session = dossier(&window).all::<Session>().next().unwrap().id;
    let said = analysis::said(dossier(&window), session);
    assert_eq!(said[0].speaker_label.as_ref().map(Text::as_str), Some("Maya"));
}

#[test]
fn what_is_told_together_is_told_in_the_words_of_both() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    write(&mut window, "? Who pays for the cold store");
    write(&mut window, "= The town does");
    let said = analysis::said(dossier(&window), session);
    part(&mut window, Code::Digit6);
    window.send(Message::Sessions(sessions::Message::Item(Some((Kind::Contribution, said[1].id.uuid())))));
    window.send(Message::Sessions(sessions::Message::Rework(sessions::rework::Message::TellWithPrevious)));
    let dossier = dossier(&window).clone();
    let first = dossier.get(said[0].id).unwrap();
    assert_eq!(analysis::passage(&dossier, first), "Who pays for the cold store. The town does");
    let printed = crate::support::print(&dossier, Subject::Session(session), Language::English);
    let file = room.folder.path().join("minutes.pdf");
    std::fs::write(&file, &printed.bytes).unwrap();
    let read = poppler(&file);
    assert!(read.contains("Who pays for the cold store. The town does"), "{read}");
}

#[test]
fn a_day_that_is_none_is_told_and_nothing_is_stored() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    write(&mut window, "> A plan for the bins = 30/02/2027");
    assert!(analysis::said(dossier(&window), session).is_empty());
    assert!(window.app.refused().unwrap().contains("30/02/2027"));
}

#[test]
fn a_shortcut_leaves_no_sign_in_the_field_it_was_pressed_in() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    // On AZERTY the digits are signs, with Control as well.
    for (sign, code) in [("\"", Code::Digit3), ("'", Code::Digit4)] {
        window.key(Key::Character(sign.into()), Physical::Code(code), Modifiers::CTRL);
    }
    window.key(Key::Character("-".into()), Physical::Code(Code::Minus), Modifiers::CTRL);
    window.type_text("said");
    window.tap(Named::Enter);
    let said = analysis::said(dossier(&window), session);
    assert_eq!(said.iter().map(|c| c.text.as_str()).collect::<Vec<_>>(), ["said"]);
}

#[test]
fn letters_lead_to_an_answer_one_after_the_other() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    part(&mut window, Code::Digit1);
    let field = window.find(Seen::ComboBox, "Kind").bounds.center();
    window.click_at(field);
    let kind = |window: &Window| dossier(window).get(session).unwrap().kind;
    window.type_text("works");
    assert_eq!(kind(&window), SessionKind::Workshop);
    window.type_text("m");
    assert_eq!(kind(&window), SessionKind::Meeting);
    window.type_text("m");
    assert_eq!(kind(&window), SessionKind::Mediation);
}

#[test]
fn what_can_be_done_with_a_session_is_found_by_its_name() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    let mut find = |words: &str| {
        window.control("k");
        window.type_text(words);
        window.tap(Named::Enter);
        let dossier = dossier(&window);
        let status = dossier.get(session).unwrap().status;
        let minutes = analysis::newest_minutes(dossier, session).map(|m| (m.version.get(), m.status));
        (status, minutes)
    };
    let (held, running) = (Some(SessionStatus::Held), Some(SessionStatus::Running));
    assert_eq!(find("open the session"), (running, None));
    assert_eq!(find("close the sess"), (held, None));
    assert_eq!(find("circulate"), (held, Some((1, MinutesStatus::Circulated))));
    assert_eq!(find("back to draft"), (held, Some((1, MinutesStatus::Draft))));
    assert_eq!(find("circulate"), (held, Some((1, MinutesStatus::Circulated))));
    assert_eq!(find("approve"), (held, Some((1, MinutesStatus::Approved))));
    assert_eq!(find("new version of"), (held, Some((2, MinutesStatus::Draft))));
}

#[test]
fn a_decision_says_how_it_came_about_and_an_objection_finds_it() {
    let room = Room::new();
    let mut window = room.open_worked();
    let last = dossier(&window).all::<Session>().max_by_key(|s| s.number).unwrap().id;
    window.send(Message::Go(Place::Sessions));
    window.send(Message::Sessions(sessions::Message::Select(Some(last))));
    part(&mut window, Code::Digit1);
    window.send(Message::Sessions(sessions::Message::Live(sessions::live::Message::Open)));
    part(&mut window, Code::Digit4);
    write(&mut window, "! Open two more premises = nego, 12 3 2, 15/01/2027");
    let taken = |window: &Window| {
        dossier(window).naming::<Decision>(last.uuid()).max_by_key(|d| d.number).unwrap().clone()
    };
    let decision = taken(&window);
    assert_eq!(decision.text.as_str(), "Open two more premises");
    assert_eq!(decision.mode, DecisionMode::Negotiated);
    assert_eq!(decision.method, Some(DecisionMethod::Vote));
    let counts = [decision.votes_for, decision.votes_against, decision.votes_abstaining];
    assert_eq!(counts.map(|count| count.unwrap().get()), [12, 3, 2]);
    assert_eq!(decision.due, "2027-01-15".parse().ok());
    // Its details stand beside the stream, and the line stays ready.
    assert_eq!(window.told("item/title").info.name, "Open two more premises");
    write(&mut window, "plain words");
    assert!(texts_of(dossier(&window), last).contains(&"plain words".to_owned()));
    // One step takes a decision back.
    window.control("z");
    window.control("z");
    assert_ne!(taken(&window).id, decision.id);
}

#[test]
fn a_commitment_becomes_an_action_and_a_sounding_counts_on_the_scale_that_was_chosen() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    write(&mut window, "> The town publishes the menus = 15/01/2027");
    let action = dossier(&window).all::<Action>().next().unwrap().clone();
    let commitment = analysis::said(dossier(&window), session).pop().unwrap();
    assert_eq!(commitment.kind, ContributionKind::Commitment);
    assert_eq!(action.contribution, Some(commitment.id));
    assert_eq!(action.title.as_str(), "The town publishes the menus");
    assert_eq!(action.due.as_ref().unwrap().as_str(), "2027-01-15");
    window.control("z");
    assert_eq!(dossier(&window).count(Kind::Action), 0, "both go in one step");
    assert!(analysis::said(dossier(&window), session).is_empty());
    // Nothing is discussed: nothing can be sounded, and the line stays.
    write(&mut window, "% 3 2");
    assert!(window.app.refused().unwrap().contains("No issue"), "{:?}", window.app.refused());
    assert_eq!(dossier(&window).count(Kind::Sounding), 0);
}

#[test]
fn what_the_room_shows_passes_by_the_threshold_laid_down_before() {
    let dossier = sample("worked", None);
    let last = *sessions_of(&dossier).last().unwrap();
    let sounded = analysis::sounded(&dossier, last);
    assert!(!sounded.is_empty());
    for (wording, shown) in sounded {
        let threshold = wording.agreement.threshold.unwrap().get();
        let support = shown.support().unwrap() * 100.0;
        assert_eq!(shown.passed(), Some(support >= threshold && !shown.is_blocked()), "{shown:?}");
        assert_eq!(shown.total(), shown.counts.iter().map(|(_, count)| count).sum::<usize>());
        assert!(analysis::is_sounded(&dossier, wording.agreement.id));
    }
}

#[test]
fn a_contribution_is_parted_joined_and_moved_by_key_and_each_step_is_taken_back() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    write(&mut window, "It costs 4.5 a day. Who pays?");
    write(&mut window, "? Since when");
    let texts = |window: &Window| texts_of(dossier(window), session);
    let first = analysis::said(dossier(&window), session)[0].id;
    let item = Some((Kind::Contribution, first.uuid()));
    window.send(Message::Sessions(sessions::Message::Item(item)));
    window.send(Message::Sessions(sessions::Message::Rework(sessions::rework::Message::Split(Some(7)))));
    assert_eq!(texts(&window), ["It cost", "s 4.5 a day. Who pays?", "Since when"], "at the caret");
    window.control("z");
    window.send(Message::Sessions(sessions::Message::Item(item)));
    window.click("session/rows");
    window.type_text("s");
    assert_eq!(texts(&window), ["It costs 4.5 a day.", "Who pays?", "Since when"]);
    // The second part is selected: it goes down, gets its kind by its sign, and comes back.
    window.key(Key::Named(Named::ArrowDown), Physical::Code(Code::ArrowDown), Modifiers::ALT);
    assert_eq!(texts(&window), ["It costs 4.5 a day.", "Since when", "Who pays?"]);
    window.type_text("?");
    assert_eq!(analysis::said(dossier(&window), session)[2].kind, ContributionKind::Question);
    for _ in 0..3 {
        window.control("z");
    }
    assert_eq!(texts(&window), ["It costs 4.5 a day. Who pays?", "Since when"]);
}

fn texts_of(dossier: &Dossier, session: Id<Session>) -> Vec<String> {
    analysis::said(dossier, session).iter().map(|c| c.text.to_string()).collect()
}

#[test]
fn minutes_remark_what_is_missing_and_lead_to_it() {
    let mut dossier = sample("worked", Some(Language::French));
    let first = sessions_of(&dossier)[0];
    let session = dossier.get(first).unwrap().clone();
    let before = analysis::minutes_remarks(&dossier, &session, Language::French);
    assert!(!before.iter().any(|remark| remark.missing == Missing::Date));
    let bare = Session { date: None, place: None, moderator: None, chair: None, ..(*session).clone() };
    let bare = Session { rapporteur: None, secretary: None, start_time: None, ..bare };
    let edit = Edit::update((*session).clone(), bare);
    // Approved minutes keep their session as it is: the newest version has to be opened first.
    if let Some(change) = issue::renewed_minutes(&dossier, &session) {
        dossier.apply(change).unwrap();
    }
    dossier.apply(Change::new(Act::new("x"), vec![edit])).unwrap();
    let session = dossier.get(first).unwrap();
    let found: Vec<Missing> = analysis::minutes_remarks(&dossier, session, Language::French)
        .into_iter()
        .map(|remark| remark.missing)
        .collect();
    for wanted in [Missing::Date, Missing::Hours, Missing::Place, Missing::Officer] {
        assert!(found.contains(&wanted), "{wanted:?} in {found:?}");
    }
    for remark in analysis::minutes_remarks(&dossier, session, Language::Korean) {
        assert!(dossier.record(remark.first.0, remark.first.1).is_some());
        assert!(remark.count > 0);
    }
}

#[test]
fn what_is_approved_is_kept_as_text_with_its_fingerprint_and_stays() {
    let today: Date = "2026-11-24".parse().unwrap();
    for &language in Language::ALL {
        let mut dossier = sample("gsef-2020", Some(language));
        let id = sessions_of(&dossier)[0];
        let session = dossier.get(id).unwrap().clone();
        let first = analysis::said(&dossier, id).into_iter().find(|c| !c.private).unwrap();
        for status in [MinutesStatus::Circulated, MinutesStatus::Approved] {
            dossier.apply(issue::minutes_status(&dossier, &session, status, today).unwrap()).unwrap();
        }
        assert!(issue::minutes_status(&dossier, &session, MinutesStatus::Approved, today).is_none());
        let version = analysis::newest_minutes(&dossier, id).unwrap();
        assert_eq!(version.approved_on, Some(today));
        let approved = version.content.clone().unwrap();
        let content = approved.as_str();
        let start: String = first.text.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        assert!(content.replace(['\u{a0}', '\n'], " ").contains(&start), "{start} in {content}");
        // The fingerprint is that in the foot of the pages.
        let order =
            issue::order(&dossier, DocumentKind::Minutes, Subject::Session(id), today, Options::default());
        assert_eq!(version.sha256.as_ref().unwrap().as_str(), order.sha256);
        assert_eq!(issue::is_as_approved(&dossier, &session), Some(true));
        // Nothing said changes any more, until a new version is begun.
        let other = Contribution { text: Text::new("Otherwise").unwrap(), ..(*first).clone() };
        let edit = Change::new(Act::new("x"), vec![Edit::update((*first).clone(), other)]);
        assert!(matches!(dossier.apply(edit.clone()), Err(ChangeError::Frozen { .. })));
        dossier.apply(issue::renewed_minutes(&dossier, &session).unwrap()).unwrap();
        dossier.apply(edit).unwrap();
        assert_eq!(issue::is_as_approved(&dossier, &session), None);
        let kept = dossier
            .naming::<MinutesVersion>(id.uuid())
            .find(|version| version.status == MinutesStatus::Approved)
            .unwrap();
        assert_eq!(kept.content.as_ref(), Some(&approved), "the version before keeps its words");
    }
}

#[test]
fn minutes_tell_what_was_reworded_together_and_not_what_was_left_out() {
    for &language in Language::ALL {
        let mut dossier = sample("gsef-2020", Some(language));
        let id = sessions_of(&dossier)[0];
        let all: Vec<_> =
            analysis::said(&dossier, id).into_iter().filter(|c| !c.private && c.reply_to.is_none()).collect();
        let [one, two, three] = &all[..3] else { panic!("too little was said") };
        let text = |words: &str| Text::new(words).unwrap();
        let edits = vec![
            Edit::update(
                (**one).clone(),
                Contribution { minuted: Some(text("Reworded once and for all.")), ..(**one).clone() },
            ),
            Edit::update(
                (**two).clone(),
                Contribution {
                    text: text("Told elsewhere."),
                    minuted_with: Some(one.id),
                    agenda_item: one.agenda_item,
                    ..(**two).clone()
                },
            ),
            Edit::update(
                (**three).clone(),
                Contribution { text: text("Passed over."), left_out: true, ..(**three).clone() },
            ),
        ];
        dossier.apply(Change::new(Act::new("x"), edits)).unwrap();
        let printed = crate::support::print(&dossier, Subject::Session(id), language);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("minutes.pdf");
        std::fs::write(&path, printed.bytes).unwrap();
        let told = poppler(&path).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("Reworded once and for all."), "{language}: {told}");
        assert!(!told.contains("Told elsewhere."), "{language}");
        assert!(!told.contains("Passed over."), "{language}");
        let plain = palabre::report::plain(
            &dossier,
            &issue::order(
                &dossier,
                DocumentKind::Minutes,
                Subject::Session(id),
                "2026-11-24".parse().unwrap(),
                Options::default(),
            ),
            &Catalog::new(language),
        )
        .unwrap();
        assert!(plain.contains("Reworded once and for all.") && !plain.contains("Passed over."));
    }
}

#[test]
fn a_passage_is_reworded_told_with_another_and_left_out_by_key() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    for line in ["menus weekly pls", "same for me", "coffee is cold"] {
        write(&mut window, line);
    }
    part(&mut window, Code::Digit6);
    assert!(window.focused().unwrap().contains("session/rows"));
    window.tap(Named::ArrowDown);
    window.tap(Named::Enter);
    window.control("a");
    window.type_text("The menus should be published weekly.");
    // The field is left, and the arrow goes on.
    window.tap(Named::Escape);
    window.tap(Named::ArrowDown);
    window.type_text("j");
    window.tap(Named::ArrowDown);
    window.type_text("x");
    let all = analysis::said(dossier(&window), session);
    assert_eq!(all[0].minuted.as_ref().unwrap().as_str(), "The menus should be published weekly.");
    assert_eq!(all[0].text.as_str(), "menus weekly pls", "what was captured stays");
    assert_eq!(all[1].minuted_with, Some(all[0].id));
    assert!(all[2].left_out);
    let passages = all.iter().filter(|c| analysis::is_passage(dossier(&window), c)).count();
    assert_eq!(passages, 1);
}

#[test]
fn whoever_was_invited_is_ticked_off_and_those_who_did_not_come_were_absent() {
    let room = Room::new();
    let (mut window, session) = capturing(&room);
    part(&mut window, Code::Digit3);
    write(&mut window, "Ana Soto (Town)");
    write(&mut window, "Bo Lund (Union)");
    let status = |window: &Window| {
        let mut all: Vec<_> =
            dossier(window).naming::<Attendance>(session.uuid()).map(|row| (row.id, row.status)).collect();
        all.sort();
        all.into_iter().map(|(_, status)| status).collect::<Vec<_>>()
    };
    assert_eq!(status(&window), [AttendanceStatus::Invited; 2]);
    window.send(Message::Sessions(sessions::Message::Tick));
    assert_eq!(status(&window), [AttendanceStatus::Invited, AttendanceStatus::Present]);
    window.send(Message::Sessions(sessions::Message::Live(sessions::live::Message::Open)));
    window.send(Message::Sessions(sessions::Message::Live(sessions::live::Message::Close)));
    assert_eq!(status(&window), [AttendanceStatus::Absent, AttendanceStatus::Present]);
}

#[test]
fn an_agenda_is_kept_as_a_template_and_begun_with_again() {
    let room = Room::new();
    let (mut window, first) = capturing(&room);
    part(&mut window, Code::Digit2);
    write(&mut window, "Welcome 10 min");
    write(&mut window, "Debate 30 min");
    window.send(Message::Sessions(sessions::Message::Naming("House rules".to_owned())));
    window.send(Message::Sessions(sessions::Message::KeepTemplate));
    window.send(Message::Sessions(sessions::Message::New));
    part(&mut window, Code::Digit2);
    let second = dossier(&window).all::<Session>().max_by_key(|s| s.number).unwrap().id;
    assert_ne!(first, second);
    window.activate(palabre::ui::widget::Role::Button, "House rules · 40 min");
    let points: Vec<_> = analysis::agenda(dossier(&window), second)
        .iter()
        .map(|item| (item.title.to_string(), item.planned_minutes.unwrap().get()))
        .collect();
    assert_eq!(points, [("Welcome".to_owned(), 10), ("Debate".to_owned(), 30)]);
}

#[test]
fn one_key_makes_the_minutes_a_file() {
    let room = Room::new();
    let (mut window, _) = capturing(&room);
    write(&mut window, "Publish the menus.");
    window.key(Key::Character("P".into()), Physical::Code(Code::KeyP), Modifiers::CTRL | Modifiers::SHIFT);
    let folder = room.folder.path().join("Palabre");
    let saved = || {
        std::fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok).find_map(|entry| {
            let path = entry.path();
            path.extension().is_some_and(|ending| ending == "pdf").then_some(path)
        })
    };
    window.until("the minutes are saved", |app| saved().is_some() && app.place() == Place::Documents);
    assert!(std::fs::read(saved().unwrap()).unwrap().starts_with(b"%PDF-"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is parted, joined and moved: no word is lost, ranks rise, and undo leads back.
    #[test]
    fn no_word_is_lost_by_parting_joining_and_moving(steps in prop::collection::vec((0_usize..6, 0_u8..4), 1..12)) {
        let room = Room::new();
        let (mut window, session) = capturing(&room);
        for line in ["One. Two. Three.", "Four five.", "? Six. Seven"] {
            write(&mut window, line);
        }
        let words = |window: &Window| {
            let mut words: Vec<String> = texts_of(dossier(window), session)
                .iter()
                .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
                // Joined texts get the full stop between them that was not typed.
                .map(|word| word.trim_end_matches('.').to_owned())
                .collect();
            words.sort();
            words
        };
        let before = (words(&window), texts_of(dossier(&window), session));
        let mut done = 0;
        for (place, act) in steps {
            let all = analysis::said(dossier(&window), session);
            let Some(chosen) = all.get(place % all.len()) else { continue };
            let item = Some((Kind::Contribution, chosen.id.uuid()));
            window.send(Message::Sessions(sessions::Message::Item(item)));
            let entry = dossier(&window).clone();
            let message = match act {
                0 => sessions::rework::Message::Split(None),
                1 => sessions::rework::Message::Join,
                2 => sessions::rework::Message::Shift(true),
                _ => sessions::rework::Message::Shift(false),
            };
            window.send(Message::Sessions(sessions::Message::Rework(message)));
            done += usize::from(*dossier(&window) != entry);
            prop_assert_eq!(words(&window), before.0.clone());
            let ranks: Vec<_> = analysis::said(dossier(&window), session).iter().map(|c| c.rank).collect();
            prop_assert!(ranks.windows(2).all(|two| two[0] < two[1]), "{:?}", ranks);
        }
        for _ in 0..done {
            window.control("z");
        }
        prop_assert_eq!(texts_of(dossier(&window), session), before.1);
    }
}
