//! What hangs on the stakeholders is listed by itself, takes a new record from one typed line, and never makes of a line what it
//! does not say; who ought to be at the table is edited by hand, and who is missing is told against that.

use iced_test::core::keyboard::key::{Code, Named};
use palabre::{
    analysis,
    model::*,
    ui::{
        Message,
        screen::stakeholders::{
            self,
            checklist::Message as Checklist,
            lists::{Listed, Message as List},
            map,
        },
        widget::Role as Seen,
    },
};

use crate::{room::Room, support::blank, window::Window};

fn dossier(window: &Window) -> &Dossier {
    window.app.dossier().unwrap()
}

fn send(window: &mut Window, message: stakeholders::Message) {
    window.send(Message::Stakeholders(message));
}

fn listing(room: &Room, what: Listed) -> Window {
    let mut window = room.open_worked();
    window.alt(Code::Digit2);
    send(&mut window, stakeholders::Message::List(List::Show(what)));
    window
}

fn named(dossier: &Dossier, name: &str) -> Id<Stakeholder> {
    dossier.all::<Stakeholder>().find(|s| s.name.contains(name)).unwrap_or_else(|| panic!("{name}")).id
}

fn rows(window: &mut Window) -> Vec<String> {
    window.outline().lines().filter(|line| line.contains("ListItem")).map(str::to_owned).collect()
}

/// Types a line for a new record and Enter.
fn add(window: &mut Window, line: &str) {
    window.control("n");
    window.type_text(line);
    window.tap(Named::Enter);
}

#[test]
fn every_list_shows_all_it_holds_and_is_filtered_and_sorted() {
    for what in &Listed::ALL[1..] {
        let room = Room::new();
        let mut window = listing(&room, *what);
        let all = dossier(&window).count(what.kind());
        assert_eq!(rows(&mut window).len(), all, "{what:?}");
        assert!(all > 0, "the worked dialogue has some of everything: {what:?}");
    }
    let room = Room::new();
    let mut window = listing(&room, Listed::Persons);
    send(&mut window, stakeholders::Message::Filter("benaissa".to_owned()));
    assert!(rows(&mut window).len() == 1, "{:?}", rows(&mut window));
    send(&mut window, stakeholders::Message::Filter(String::new()));
    let first = rows(&mut window)[0].clone();
    send(&mut window, stakeholders::Message::List(List::Sort(0)));
    assert_ne!(rows(&mut window)[0], first, "the other way round");
}

#[test]
fn every_list_is_asked_for_single_fields_and_days_are_sorted_as_days() {
    let room = Room::new();
    let mut window = listing(&room, Listed::Relations);
    let ask = |window: &mut Window, line: &str| {
        send(window, stakeholders::Message::Filter(line.to_owned()));
        rows(window)
    };
    for (line, count) in [("kind:funding", 3), ("nature:fund strength>2", 1), ("strength<2 kind:conflict", 0)]
    {
        assert_eq!(ask(&mut window, line).len(), count, "{line}");
    }
    assert!(ask(&mut window, "colour:red").is_empty());
    assert!(window.outline().contains("No field is called “colour”"), "{}", window.outline());
    send(&mut window, stakeholders::Message::Filter(String::new()));
    send(&mut window, stakeholders::Message::List(List::Show(Listed::Memberships)));
    for line in [
        "Brévane Cleaning Services > Val-d’Ambre SSE Network (2019-2021)",
        "Habitat du Lys > Val-d’Ambre SSE Network (2008-)",
    ] {
        add(&mut window, line);
        assert!(window.app.refused().is_none(), "{line}");
        window.tap(Named::Escape);
    }
    let years = |rows: &[String]| {
        let year = |row: &String| {
            row.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4).map(str::to_owned)
        };
        rows.iter().filter_map(year).collect::<Vec<_>>()
    };
    send(&mut window, stakeholders::Message::List(List::Sort(3)));
    let sorted = years(&rows(&mut window));
    assert!(sorted.is_sorted() && sorted.len() > 2, "{sorted:?}");
    // A day lies in its month and its year.
    for (line, count) in [
        ("since:2019", 2),
        ("since:2019-05", 1),
        ("since:\"May 2019\"", 1),
        ("since>2019-05", 4),
        ("since>=2019-05 until:-", 4),
        ("since>soon", 0),
    ] {
        assert_eq!(ask(&mut window, line).len(), count, "{line}: {:?}", rows(&mut window));
    }
    let later = ask(&mut window, "since>2010");
    assert!(!later.is_empty() && years(&later).iter().all(|year| year.as_str() > "2010"), "{later:?}");
}

#[test]
fn enter_leads_from_a_row_into_what_is_known_of_it() {
    for what in Listed::ALL {
        let room = Room::new();
        let mut window = listing(&room, what);
        window.tap(Named::ArrowDown);
        window.tap(Named::Enter);
        let focused = window.focused().unwrap_or_default();
        assert!(!focused.contains("\"stakeholders"), "{what:?}: {focused}");
    }
    let room = Room::new();
    let mut window = listing(&room, Listed::Stakeholders);
    window.tap(Named::ArrowDown);
    window.tap(Named::Enter);
    assert!(window.focused().is_some_and(|id| id.contains("\"field/stakeholder")), "{:?}", window.focused());
}

#[test]
fn the_arrow_in_an_unfolded_question_begins_at_its_answer() {
    let room = Room::new();
    let mut window = listing(&room, Listed::Relations);
    let relation = dossier(&window).all::<Relation>().find(|r| r.kind == RelationKind::Oversight).unwrap().id;
    send(&mut window, stakeholders::Message::List(List::Select(Some(relation.uuid()))));
    window.tap(Named::Enter);
    for _ in 0..20 {
        if window.focused().is_some_and(|id| id.contains("/kind")) {
            break;
        }
        window.tap(Named::Tab);
    }
    window.tap(Named::Enter);
    window.tap(Named::ArrowDown);
    let told = window.told_focused();
    assert_eq!((told.info.name.as_str(), told.info.selected), ("oversight", Some(true)));
    // Past the last answer there is none, and before the first there is the question.
    for _ in 0..5 {
        window.tap(Named::ArrowDown);
    }
    let told = window.told_focused();
    assert_eq!(told.info.name, "information");
    for _ in 0..9 {
        window.tap(Named::ArrowUp);
    }
    assert!(window.focused().is_some_and(|id| id.ends_with("/kind\"))")), "{:?}", window.focused());
}

#[test]
fn escape_and_the_filter_lead_back_to_the_rows_or_the_picture() {
    let room = Room::new();
    let mut window = listing(&room, Listed::Relations);
    window.control("f");
    window.type_text("montrival");
    window.tap(Named::Enter);
    window.tap(Named::ArrowDown);
    assert!(window.focused().is_some_and(|id| id.contains("stakeholders/list")), "{:?}", window.focused());
    window.tap(Named::Enter);
    window.tap(Named::Escape);
    window.tap(Named::ArrowDown);
    assert!(window.focused().is_some_and(|id| id.contains("stakeholders/list")), "{:?}", window.focused());
    for view in [map::View::Grid, map::View::Network, map::View::Spectrum] {
        send(&mut window, stakeholders::Message::Map(map::Message::View(view)));
        window.control("f");
        window.tap(Named::Escape);
        assert!(window.focused().is_some_and(|id| id.contains("picture")), "{:?}", window.focused());
        window.type_text("t");
        window.tap(Named::Escape);
        assert!(window.focused().is_some_and(|id| id.contains("picture")), "{:?}", window.focused());
        window.type_text("t");
    }
}

#[test]
fn a_person_a_membership_a_role_and_a_relation_are_a_line_each() {
    let room = Room::new();
    let mut window = listing(&room, Listed::Persons);
    let town = named(dossier(&window), "Town of Montrival");
    add(&mut window, "Awa Diop, deputy mayor @ town of montrival");
    let awa = dossier(&window).all::<Person>().find(|p| p.family_name.as_deref() == Some("Diop")).unwrap();
    assert_eq!((awa.stakeholder, awa.function.as_deref()), (Some(town), Some("deputy mayor")));

    send(&mut window, stakeholders::Message::List(List::Show(Listed::Memberships)));
    add(&mut window, "Town of Montrival > Val-d’Ambre SSE Network (2013-2020)");
    let joined = dossier(&window)
        .all::<Membership>()
        .find(|m| m.stakeholder == town && m.since.as_ref().is_some_and(|since| since.as_str() == "2013"))
        .unwrap();
    assert_eq!(
        joined.until.as_ref().map(PartialDate::as_str),
        Some("2020"),
        "a hyphen parts years as a dash does"
    );

    // A network is the one it is in another language as well, not a second one.
    let (all, other) = (dossier(&window).count(Kind::Stakeholder), {
        let network = dossier(&window).get(named(dossier(&window), "SSE Network")).unwrap();
        dossier(&window).text_in(&**network, "name", Language::French).unwrap().text.to_owned()
    });
    add(&mut window, &format!("La Fabrique du lin Cooperative > {other} (2021)"));
    assert_eq!(dossier(&window).count(Kind::Stakeholder), all, "{other}");

    send(&mut window, stakeholders::Message::List(List::Show(Listed::Roles)));
    let held = |window: &Window, role: Role| {
        dossier(window).all::<StakeholderRole>().any(|held| held.stakeholder == town && held.role == role)
    };
    assert!(!held(&window, Role::Mediator));
    // In any of the three languages.
    add(&mut window, "Town of Montrival : médiat");
    assert!(held(&window, Role::Mediator));

    send(&mut window, stakeholders::Message::List(List::Show(Listed::Relations)));
    let linen = named(dossier(&window), "Fabrique du lin");
    let between = |window: &Window, kind: RelationKind| {
        dossier(window)
            .all::<Relation>()
            .find(|r| r.kind == kind && (r.origin, r.target) == (town, linen))
            .map(|r| (r.strength.map(Strength::get), r.mutual))
    };
    add(&mut window, "Town of Montrival > La Fabrique du lin Cooperative: oversight 3");
    assert_eq!(between(&window, RelationKind::Oversight), Some((Some(3), false)));
    add(&mut window, "Town of Montrival <> La Fabrique du lin Cooperative: conflit");
    assert_eq!(between(&window, RelationKind::Conflict), Some((None, true)));
    window.control("z");
    assert_eq!(between(&window, RelationKind::Conflict), None);
}

#[test]
fn a_line_that_cannot_be_taken_is_kept_and_says_why_and_makes_nothing() {
    let lines = [
        (Listed::Persons, "Awa Diop @ Nobody of that name", "Nobody of that name"),
        (Listed::Persons, "@ Town of Montrival", "Given name"),
        (Listed::Persons, "Habitat du Lys > CCPM (2013-2020)", "Given name"),
        (Listed::Persons, "Karim Benaïssa, director @ Les Deux-Rives", "noted already"),
        (Listed::Committees, "follow-up committee", "noted already"),
        (Listed::Memberships, "Les Mains vertes > Val-d’Ambre SSE Network (2021-)", "noted already"),
        (Listed::Memberships, "Town of Montrival RTES", "Member > network"),
        (Listed::Memberships, "Town of Montrival > RTES (20l3-2020)", "years could not be read"),
        (Listed::Memberships, "Town of Montrival > RTES (2020-2013)", "years could not be read"),
        (Listed::Memberships, "Town of Montrival > Netwrok", "“Netwrok”"),
        (Listed::Memberships, "Town of Montrival > town of montrival (2013)", "not joined to itself"),
        (Listed::Roles, "Town of Montrival: sorcerer", "mediator"),
        (Listed::Roles, "Town of Montrival: funder", "noted already"),
        (Listed::Relations, "Town of Montrival > Town of Montrival: funding", "not joined to itself"),
        (Listed::Relations, "Town of Montrival > La Fabrique du lin Cooperative: funding 9", "“9”"),
    ];
    for (what, line, why) in lines {
        let room = Room::new();
        let mut window = listing(&room, what);
        let before = dossier(&window).clone();
        add(&mut window, line);
        assert_eq!(*dossier(&window), before, "{line}");
        let refused = window.app.refused().unwrap_or_default().to_owned();
        assert!(refused.contains(why), "{line}: {refused}");
        let kept = window.outline();
        assert!(kept.contains(line), "{line} is kept: {kept}");
    }
}

#[test]
fn a_committee_is_made_named_for_what_it_is_and_manned_in_lines() {
    let room = Room::new();
    let mut window = listing(&room, Listed::Committees);
    let before = dossier(&window).count(Kind::Committee);
    add(&mut window, "Comité de suivi de l’achat local");
    window.tap(Named::Escape);
    let committee = |window: &Window| {
        dossier(window).all::<Committee>().find(|c| c.name.contains("achat local")).unwrap().clone()
    };
    assert_eq!(dossier(&window).count(Kind::Committee), before + 1);
    assert_eq!(committee(&window).kind, CommitteeKind::FollowUp);
    let town = named(dossier(&window), "Town of Montrival");
    window.click("committee/member");
    window.type_text("Town of Montrival");
    window.tap(Named::Enter);
    // The field keeps the focus: the next is typed at once.
    // For whom, as elsewhere in the program: with the sign, or in brackets.
    window.type_text("Awa Diop, deputy mayor (Town of Montrival)");
    window.tap(Named::Enter);
    let seats = |window: &Window| -> Vec<(bool, Option<Id<Stakeholder>>)> {
        let mut seats: Vec<_> = dossier(window)
            .naming::<CommitteeMember>(committee(window).id.uuid())
            .map(|seat| (seat.person.is_some(), seat.stakeholder))
            .collect();
        seats.sort();
        seats
    };
    assert_eq!(seats(&window), [(false, Some(town)), (true, Some(town))]);
    window.type_text("Town of Montrival");
    window.tap(Named::Enter);
    assert_eq!(seats(&window).len(), 2, "nobody sits twice");
    assert!(window.app.refused().is_some());
    window.control("z");
}

#[test]
fn a_record_that_is_looked_up_shows_in_its_list() {
    let room = Room::new();
    let mut window = room.open_worked();
    let relation = dossier(&window).all::<Relation>().next().unwrap().id;
    window.send(Message::Show(Kind::Relation, relation.uuid()));
    assert!(window.find(Seen::Tab, "Relations").info.selected == Some(true), "{}", window.outline());
    let told = window.told(&format!("listed/{relation}"));
    assert_eq!(told.info.selected, Some(true));
    // Committees are found by name, as persons are who stand for nobody.
    window.control("k");
    window.type_text("follow-up");
    assert!(
        window.outline().lines().any(|line| line.contains("Follow-up committee")),
        "{}",
        window.outline()
    );
    window.tap(Named::Escape);
    // What is listed leads to the stakeholder, and there the register shows again.
    let town = named(dossier(&window), "Town of Montrival");
    window.send(Message::Show(Kind::Stakeholder, town.uuid()));
    assert!(window.find(Seen::Tab, "Stakeholders").info.selected == Some(true));
}

#[test]
fn who_is_missing_is_asked_against_a_checklist_that_is_edited() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.alt(Code::Digit2);
    send(&mut window, stakeholders::Message::New);
    window.type_text("Town of Montrival");
    window.tap(Named::Enter);
    window.tap(Named::Escape);
    let absent = |window: &Window| analysis::absent(dossier(window));
    assert_eq!(absent(&window).levels, [Level::Municipality, Level::Region, Level::National]);
    assert_eq!(absent(&window).categories.len(), 3);
    send(&mut window, stakeholders::Message::Asking(true));
    send(&mut window, stakeholders::Message::Checklist(Checklist::Show(true)));
    // A category of one's own is looked for at once; one that may do without anybody is not.
    window.type_text("Women’s groups");
    window.tap(Named::Enter);
    assert_eq!(absent(&window).categories.len(), 4);
    window.activate(Seen::CheckBox, "Somebody of “Government” ought to be there");
    assert_eq!(absent(&window).categories.len(), 3);
    window.activate(Seen::CheckBox, "region");
    assert_eq!(absent(&window).levels, [Level::Municipality, Level::National]);
    let roles = absent(&window).roles.len();
    window.activate(Seen::CheckBox, "guarantor");
    assert_eq!(absent(&window).roles.len(), roles - 1);
    // All of it can be emptied, which is something else than the usual one.
    for level in [Level::Municipality, Level::National] {
        send(&mut window, stakeholders::Message::Checklist(Checklist::Level(level)));
    }
    assert_eq!(absent(&window).levels, []);
    window.control("z");
    assert_ne!(absent(&window).levels, []);
    // A seat that is kept stands for its category, in the language of the dialogue, and no second is offered.
    let women = dossier(&window).all::<Category>().find(|c| c.name.starts_with("Women")).unwrap().id;
    send(&mut window, stakeholders::Message::Seat(women));
    assert!(!absent(&window).categories.contains(&women));
    assert_eq!(absent(&window).seats.len(), 1);
}

#[test]
fn new_categories_differ_in_sign_and_their_order_is_kept_as_it_was_put() {
    let mut dossier = blank();
    for name in ["One", "Two", "Three", "Four", "Five"] {
        let known = dossier.all::<Category>().map(|category| &**category);
        let new = Category::beside(Text::new(name).unwrap(), known);
        dossier.apply(Change::new(Act::new("new"), vec![Edit::create(new)])).unwrap();
    }
    let all = analysis::categories(&dossier);
    let names: Vec<&str> = all.iter().map(|category| category.name.as_str()).collect();
    assert_eq!(names[3..], ["One", "Two", "Three", "Four", "Five"], "behind those that were there");
    for (place, one) in all.iter().enumerate() {
        for other in &all[place + 1..] {
            assert_ne!(one.shape, other.shape, "{} and {}", one.name, other.name);
        }
    }
    let room = Room::new();
    let mut window = room.open_worked();
    window.alt(Code::Digit2);
    let order = |window: &Window| -> Vec<Id<Category>> {
        analysis::categories(self::dossier(window)).iter().map(|category| category.id).collect()
    };
    let before = order(&window);
    send(&mut window, stakeholders::Message::Checklist(Checklist::Rank(before[1], true)));
    assert_eq!(order(&window)[..2], [before[1], before[0]]);
    window.control("z");
    assert_eq!(order(&window), before);
}
