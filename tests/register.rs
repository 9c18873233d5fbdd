//! The register fills fast and stays true: many get a value in one step, who stands there twice becomes one with everything that
//! hangs on them, and who is missing is asked for.

use std::collections::BTreeSet;

use iced_test::core::keyboard::{
    Key, Modifiers,
    key::{Code, Named, Physical},
};
use palabre::{
    analysis,
    model::*,
    ui::{Message, Place, screen::stakeholders, widget::Role as Seen},
};
use proptest::prelude::*;

use crate::{
    room::Room,
    support::{blank, sample, text},
    window::Window,
};

fn dossier(window: &Window) -> &Dossier {
    window.app.dossier().unwrap()
}

fn send(window: &mut Window, message: stakeholders::Message) {
    window.send(Message::Stakeholders(message));
}

fn named(dossier: &Dossier, name: &str) -> Id<Stakeholder> {
    dossier.all::<Stakeholder>().find(|s| s.name.contains(name)).unwrap_or_else(|| panic!("{name}")).id
}

/// The register of a blank dossier with three in it, the list in focus.
fn with_three(room: &Room) -> Window {
    let mut window = room.open_blank();
    window.alt(Code::Digit2);
    send(&mut window, stakeholders::Message::New);
    for name in ["Town", "Market", "School"] {
        window.type_text(name);
        window.tap(Named::Enter);
    }
    window.tap(Named::Escape);
    window
}

#[test]
fn names_typed_faster_than_the_window_can_follow_stay_apart() {
    let room = Room::new();
    let mut window = with_three(&room);
    window.control("n");
    window.burst("Quarry\nMill\nBake");
    window.burst("ry\n");
    let names: BTreeSet<String> =
        dossier(&window).all::<Stakeholder>().map(|stakeholder| stakeholder.name.to_string()).collect();
    for name in ["Quarry", "Mill", "Bakery"] {
        assert!(names.contains(name), "{names:?}");
    }
    assert_eq!(names.len(), 6, "{names:?}");
    // Also where the first one changes what stands around the line.
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit2);
    window.control("n");
    window.burst("Anna\nBert\n");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), 2);
}

#[test]
fn what_is_typed_after_tab_goes_where_tab_leads_however_fast() {
    let room = Room::new();
    let mut window = with_three(&room);
    window.tap(Named::ArrowDown);
    window.tap(Named::Enter);
    window.burst(" hall\tTH\t");
    let town = dossier(&window).get(named(dossier(&window), "hall")).unwrap().clone();
    assert!(town.name.ends_with(" hall"), "{}", town.name);
    assert_eq!(town.short_name.as_deref(), Some("TH"));
}

#[test]
fn several_lines_are_written_in_the_order_of_the_keys() {
    let room = Room::new();
    let mut window = with_three(&room);
    window.tap(Named::ArrowDown);
    window.tap(Named::Enter);
    for _ in 0..40 {
        if window.focused().is_some_and(|id| id.contains("public_note")) {
            break;
        }
        window.tap(Named::Tab);
    }
    window.burst("one\ntwo↑ more");
    window.tap(Named::Tab);
    let noted = dossier(&window).all::<Stakeholder>().find_map(|s| s.public_note.clone()).unwrap();
    assert_eq!(noted.as_str(), "one more\ntwo");
}

#[test]
fn those_that_are_marked_get_a_value_in_one_step() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.alt(Code::Digit2);
    window.tap(Named::ArrowDown);
    window.tap(Named::Space);
    for _ in 0..2 {
        window.key(Key::Named(Named::ArrowDown), Physical::Code(Code::ArrowDown), Modifiers::SHIFT);
    }
    assert!(window.shows("3 marked"), "{}", window.outline());
    let before: Vec<_> = dossier(&window).all::<Stakeholder>().map(|s| (s.id, s.presence)).collect();
    window.activate(Seen::CheckBox, "Presence");
    window.activate(Seen::CheckBox, "to invite");
    let changed = |window: &Window| {
        before.iter().filter(|(id, presence)| dossier(window).get(*id).unwrap().presence != *presence).count()
    };
    assert_eq!(changed(&window), 3);
    window.control("z");
    assert_eq!(changed(&window), 0);
    // Who has signed cannot go, and then nobody does.
    window.tap(Named::Escape);
    window.tap(Named::ArrowDown);
    window.control("a");
    window.activate(Seen::Button, "Remove those marked");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), before.len());
    assert!(window.app.refused().is_some());
}

#[test]
fn those_that_are_marked_go_together_and_come_back_together() {
    let room = Room::new();
    let mut window = with_three(&room);
    window.tap(Named::ArrowDown);
    window.control("a");
    window.activate(Seen::Button, "Remove those marked");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), 0);
    window.control("z");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), 3);
}

#[test]
fn the_register_is_found_by_any_of_its_fields() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    for (typed, found) in [
        ("benaissa", "Les Deux-Rives"),
        ("blocking", "Brévane"),
        ("province dep", ""),
        ("LIN coop", "La Fabrique"),
        // On one field, by its name in any of the three languages.
        ("posture:block", "Brévane"),
        ("short name:ccpm", "Pays de Montrival"),
        ("montrival short name:ccpm", "Pays de Montrival"),
        ("행정단위:region", "Brévane"),
        ("행정 단위:region", "Brévane"),
        ("influence>4 concern>3", "Montrival"),
        ("influence:9", ""),
        ("posture:blocking influence<1", ""),
        ("태도:blocking", "Brévane"),
        ("name:\"fabrique du lin\"", "La Fabrique"),
        ("category:-", ""),
    ] {
        send(&mut window, stakeholders::Message::Filter(typed.to_owned()));
        let shown = window.outline();
        let rows: Vec<&str> = shown.lines().filter(|line| line.contains("ListItem")).collect();
        if found.is_empty() {
            assert!(rows.is_empty(), "{typed}: {rows:?}");
        } else {
            assert!(rows.iter().any(|row| row.contains(found)) && rows.len() < 4, "{typed}: {rows:?}");
        }
    }
}

#[test]
fn the_register_is_sorted_by_any_field_and_what_is_empty_stays_last() {
    use palabre::exchange::table::Column;
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    let order = |window: &mut Window| -> Vec<String> {
        let rows = window.tree().into_iter().filter(|told| told.info.role == Seen::ListItem);
        rows.map(|told| told.info.name.split(',').next().unwrap().to_owned()).collect()
    };
    let territory = |dossier: &Dossier, name: &str| {
        let s = dossier.all::<Stakeholder>().find(|s| s.name.as_str() == name).unwrap();
        s.territory.as_ref().map(|t| palabre::language::sort_key(t))
    };
    for down in [false, true] {
        send(&mut window, stakeholders::Message::Sort(stakeholders::Sort::Field(Column::Territory)));
        let names = order(&mut window);
        assert!(names.len() > 5);
        let fields: Vec<_> = names.iter().map(|name| territory(dossier(&window), name)).collect();
        let held: Vec<_> = fields.iter().take_while(|field| field.is_some()).flatten().collect();
        assert!(held.is_sorted_by(|a, b| if down { a >= b } else { a <= b }), "{fields:?}");
        assert!(fields[held.len()..].iter().all(Option::is_none), "{fields:?}");
    }
}

#[test]
fn who_stands_there_twice_is_found_whatever_the_spelling() {
    let mut dossier = blank();
    let names =
        ["Épicerie d’été", "EPICERIE D'ETE", "푸른들 사회적협동조합", "푸른들사회적협동조합", "Autre"];
    let edits = names.iter().map(|name| Edit::create(Stakeholder::new(text(name)))).collect();
    dossier.apply(Change::new(Act::new("new"), edits)).unwrap();
    let mut groups: Vec<Vec<String>> = analysis::duplicates(&dossier)
        .into_iter()
        .map(|group| group.into_iter().map(|id| dossier.get(id).unwrap().name.to_string()).collect())
        .collect();
    for group in &mut groups {
        group.sort();
    }
    groups.sort();
    assert_eq!(groups.len(), 2);
    assert!(
        groups[0].contains(&"EPICERIE D'ETE".to_owned())
            && groups[1].contains(&"푸른들사회적협동조합".to_owned())
    );
}

#[test]
fn in_the_window_two_become_one_and_undo_parts_them() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.alt(Code::Digit2);
    send(&mut window, stakeholders::Message::New);
    window.type_text("town of montrival");
    window.tap(Named::Enter);
    assert!(window.shows("Make one of them"), "{}", window.outline());
    let before = dossier(&window).clone();
    let town = named(&before, "Town of Montrival");
    window.activate(Seen::Button, "Make one of them");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), before.count(Kind::Stakeholder) - 1);
    assert!(dossier(&window).get(town).is_some(), "the one in the register longest is kept");
    window.control("z");
    assert_eq!(*dossier(&window), before);
}

#[test]
fn who_is_missing_gets_a_seat() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit2);
    send(&mut window, stakeholders::Message::New);
    window.type_text("Town");
    window.tap(Named::Enter);
    window.tap(Named::Escape);
    window.activate(Seen::CheckBox, "Who is missing?");
    assert!(window.shows("Nobody: Government"), "{}", window.outline());
    window.activate(Seen::CheckBox, "Nobody: Government");
    let seat = dossier(&window).get(named(dossier(&window), "Government")).unwrap().clone();
    assert_eq!(seat.presence, Some(Presence::Missing));
    assert_eq!(analysis::absent(dossier(&window)).seats, [seat.id]);
    assert!(!window.shows("Nobody: Government"), "no second seat is offered for it");
}

#[test]
fn roles_networks_and_ratings_are_entered_in_a_line_each() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    let id = named(dossier(&window), "Canal Cycle");
    send(&mut window, stakeholders::Message::Select(Some(id)));
    let held = |window: &Window| dossier(window).naming::<StakeholderRole>(id.uuid()).count();
    let before = held(&window);
    window.activate(Seen::CheckBox, "guarantor");
    assert_eq!(held(&window), before + 1);
    window.activate(Seen::CheckBox, "guarantor");
    assert_eq!(held(&window), before);
    send(&mut window, stakeholders::Message::Network("Bike network (2013–)".to_owned()));
    send(&mut window, stakeholders::Message::Join);
    let member = dossier(&window)
        .naming::<Membership>(id.uuid())
        .find(|m| {
            m.since.is_some() && dossier(&window).get(m.network).unwrap().name.as_str() == "Bike network"
        })
        .unwrap();
    assert_eq!(member.since.as_ref().map(PartialDate::as_str), Some("2013"));
    for rating in ["A. Sow: 4 5", "B. Diop : 2 5"] {
        send(&mut window, stakeholders::Message::Rating(rating.to_owned()));
        send(&mut window, stakeholders::Message::Rate);
    }
    let rated = analysis::rated(dossier(&window), dossier(&window).get(id).unwrap()).unwrap();
    assert_eq!((rated.influence, rated.raters), (3.0, 2));
    assert_eq!(rated.spread, Some([5.0, 5.0, 2.0, 4.0]));
    send(&mut window, stakeholders::Message::Rating("A. Sow".to_owned()));
    send(&mut window, stakeholders::Message::Rate);
    assert!(window.app.refused().is_some());
    // Years that cannot be read make no network of that name.
    let all = dossier(&window).count(Kind::Stakeholder);
    send(&mut window, stakeholders::Message::Network("Bike network (since 2o13)".to_owned()));
    send(&mut window, stakeholders::Message::Join);
    assert_eq!(dossier(&window).count(Kind::Stakeholder), all);
    assert!(window.shows("Network it belongs to") && window.outline().contains("since 2o13"));
}

#[test]
fn the_line_for_ratings_keeps_the_focus_from_one_to_the_next() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    let id = named(dossier(&window), "Canal Cycle");
    send(&mut window, stakeholders::Message::Select(Some(id)));
    send(&mut window, stakeholders::Message::Rating("Z. Ka: 1 1".to_owned()));
    send(&mut window, stakeholders::Message::Rate);
    for rating in ["A. Sow: 4 5", "B. Diop: 2 5", "C. Ba: 3 3"] {
        window.type_text(rating);
        window.tap(Named::Enter);
        assert!(window.focused().is_some_and(|id| id.contains("stakeholders/rating")), "after {rating}");
    }
    // What was typed and could not be taken goes first when something is taken back.
    window.type_text("D. Fall");
    window.tap(Named::Enter);
    assert!(window.app.refused().is_some());
    window.control("z");
    assert!(!window.outline().contains("D. Fall"));
    assert_eq!(analysis::rated(dossier(&window), dossier(&window).get(id).unwrap()).unwrap().raters, 4);
}

#[test]
fn the_delete_key_removes_all_that_are_marked() {
    let room = Room::new();
    let mut window = with_three(&room);
    window.tap(Named::Home);
    window.tap(Named::Space);
    window.key(Key::Named(Named::ArrowDown), Physical::Code(Code::ArrowDown), Modifiers::SHIFT);
    window.tap(Named::Delete);
    assert_eq!(dossier(&window).count(Kind::Stakeholder), 1);
    window.control("z");
    assert_eq!(dossier(&window).count(Kind::Stakeholder), 3);
}

#[test]
fn whatever_tab_comes_to_is_scrolled_into_view() {
    let room = Room::new();
    let mut window = room.open_worked();
    window.send(Message::Go(Place::Stakeholders));
    let id = named(dossier(&window), "Canal Cycle");
    send(&mut window, stakeholders::Message::Select(Some(id)));
    for _ in 0..160 {
        window.key(Key::Named(Named::Tab), Physical::Code(Code::Tab), Modifiers::empty());
        let Some(focused) = window.focused() else { continue };
        if focused.contains("stakeholders/network") {
            let (seen, height) = (window.focus_seen(), window.size.height);
            assert!(
                seen.is_some_and(|bounds| bounds.y > 0.0 && bounds.y + bounds.height < height),
                "{seen:?}"
            );
            return;
        }
    }
    panic!("Tab never came to the line for a network");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whichever two become one: nothing names the one that went, nothing else is lost, and undo parts them again.
    #[test]
    fn any_two_can_become_one(kept in 0_usize..16, gone in 0_usize..16) {
        let mut dossier = sample("worked", Some(Language::English));
        let mut all: Vec<_> = dossier.all::<Stakeholder>().map(|s| s.id).collect();
        all.sort();
        let (kept, gone) = (all[kept], all[gone]);
        let before = dossier.clone();
        match dossier.merging(kept, gone) {
            None => prop_assert_eq!(kept, gone),
            Some(change) => {
                // What is signed does not change; then nothing does.
                if let Ok(done) = dossier.apply(change) {
                    prop_assert!(dossier.get(gone).is_none());
                    prop_assert!(dossier.sources(gone.uuid()).is_empty());
                    for kind in [Kind::Position, Kind::Contribution, Kind::Person, Kind::Attendance, Kind::Interest] {
                        prop_assert_eq!(dossier.count(kind), before.count(kind), "{}", kind);
                    }
                    prop_assert!(dossier.findings().is_empty());
                    dossier.apply(done.inverse()).unwrap();
                }
                prop_assert_eq!(&dossier, &before);
            }
        }
    }
}
