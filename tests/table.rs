//! Registers of others: what town halls keep in spreadsheets comes in without being typed again, and goes out so that it
//! comes back the same.

use std::path::Path;

use iced_test::core::keyboard::key::Named;
use palabre::{
    exchange::table::{self, Column, Columns, Fate, Plan, Remark, Sheet, TableForm},
    language::Catalog,
    model::*,
    ui::{Message, Place, screen::stakeholders, widget::Role as Seen},
};
use proptest::prelude::*;

use crate::{
    room::Room,
    support::{EXAMPLES, blank, sample, text},
    window::Window,
};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// The sheet in which most columns are recognised.
fn sheet(bytes: &[u8]) -> Sheet {
    let sheets = table::sheets(bytes).unwrap();
    sheets.into_iter().max_by_key(|sheet| Columns::recognised(sheet).count()).unwrap()
}

fn planned(dossier: &Dossier, sheet: &Sheet) -> Plan {
    let columns = Columns::recognised(sheet);
    table::plan(dossier, sheet, &columns, Language::French, &mut |_, _| true).unwrap()
}

fn named<'d>(dossier: &'d Dossier, name: &str) -> &'d Stakeholder {
    dossier.all::<Stakeholder>().find(|s| s.name.as_str() == name).unwrap()
}

#[test]
fn a_spreadsheet_of_a_town_hall_comes_in_as_it_is() {
    // Two sheets, a title, merged heads over two rows, a blank row, a name merged over two persons, days as text.
    for file in ["town-hall.xlsx", "town-hall.ods"] {
        let mut dossier = blank();
        let sheet = sheet(&fixture(file));
        assert_eq!(sheet.name, "Acteurs 2026");
        let plan = planned(&dossier, &sheet);
        assert_eq!((plan.created, plan.persons, plan.losses()), (4, 5, 3), "{file}: {:?}", plan.rows);
        let told: Vec<(usize, Fate)> = plan.rows.iter().map(|row| (row.line, row.fate)).collect();
        let fates = [
            (6, Fate::New),
            (7, Fate::New),
            (9, Fate::New),
            (10, Fate::Adds),
            (11, Fate::Adds),
            (12, Fate::LeftOut),
            (13, Fate::New),
        ];
        assert_eq!(told, fates, "{file}");
        let strong = plan.rows[1].remarks.clone();
        assert_eq!(strong, [Remark::NotUnderstood(Column::Influence, "fort".to_owned())]);
        dossier.apply(plan.change()).unwrap();
        let hands = named(&dossier, "Les Mains vertes");
        assert_eq!(hands.influence, Influence::new(4).ok());
        assert_eq!(hands.public_note, Some(text("Jardin partagé")));
        let mut people: Vec<String> = dossier
            .naming::<Person>(hands.id.uuid())
            .map(|p| {
                format!(
                    "{} {} {:?}",
                    p.given_name.as_ref().unwrap(),
                    p.family_name.as_ref().unwrap(),
                    p.informed_on
                )
            })
            .collect();
        people.sort();
        assert_eq!(people[0], "Alioune Sow None");
        assert!(people[1].starts_with("Awa DIOP Some(Date(2026-01-12"), "{people:?}");
        assert_eq!(dossier.naming::<Person>(named(&dossier, "Ville de Montrival").id.uuid()).count(), 2);
        // Once more says nothing new.
        let again = planned(&dossier, &sheet);
        assert!(again.is_empty(), "{file}: {:?}", again.rows);
        assert_eq!((again.created, again.updated, again.unchanged), (0, 0, 4));
    }
}

#[test]
fn networks_come_in_with_all_their_levels_and_their_members_with_years() {
    use Level::{Department, Municipality, National, Region, Village};
    let list = "Réseau;Niveaux;Pays\nRACTES;commune, département, région, national;Sénégal\nRELESS;village / commune;CM\n\
                Xarxa;commune;ES\n";
    let mut dossier = blank();
    dossier.apply(planned(&dossier, &sheet(list.as_bytes())).change()).unwrap();
    assert_eq!(named(&dossier, "RACTES").all_levels(), [Municipality, Department, Region, National]);
    assert_eq!(named(&dossier, "RELESS").all_levels(), [Village, Municipality]);
    assert_eq!(named(&dossier, "Xarxa").level, Some(Municipality));
    assert_eq!(named(&dossier, "Xarxa").kind, Some(StakeholderKind::Network));
    assert!(planned(&dossier, &sheet(list.as_bytes())).is_empty(), "a second time it says nothing new");
    let members =
        "Organisation;Niveau;Réseaux\nVille;commune;RACTES (2013-2020)\nRégion;région;RACTES (2015–)\n";
    dossier.apply(planned(&dossier, &sheet(members.as_bytes())).change()).unwrap();
    assert_eq!(named(&dossier, "Ville").kind, None, "its networks are not what it is");
    let mut years: Vec<(Option<String>, Option<String>)> = dossier
        .naming::<Membership>(named(&dossier, "RACTES").id.uuid())
        .map(|m| (m.since.as_ref().map(ToString::to_string), m.until.as_ref().map(ToString::to_string)))
        .collect();
    years.sort();
    let year = |year: &str| Some(year.to_owned());
    assert_eq!(years, [(year("2013"), year("2020")), (year("2015"), None)]);
}

#[test]
fn what_is_known_is_updated_and_one_undo_takes_all_of_it_back() {
    let mut dossier = blank();
    let mut town = Stakeholder::new(text("Épicerie d’été"));
    town.external_ref = Some(text("A-7"));
    town.public_note = Some(text("kept"));
    let before = town.clone();
    dossier.apply(Change::new(Act::new("new"), vec![Edit::create(town)])).unwrap();
    let csv = "Référence;Organisation;Sigle;Pouvoir;Réseaux;Rôles\n\
               A-7;Épicerie solidaire;ES;3;RTES (2013–2020);financeur; \n\
               B-1;epicerie d'ete;;;;\n";
    let sheet = sheet(csv.as_bytes());
    let plan = planned(&dossier, &sheet);
    // The key of the register says who is meant, and two that have keys are two.
    assert_eq!((plan.created, plan.updated), (2, 1), "{:?}", plan.rows);
    let change = dossier.apply(plan.change()).unwrap();
    let shop = named(&dossier, "Épicerie solidaire");
    assert_eq!((shop.id, shop.short_name.clone()), (before.id, Some(text("ES"))));
    assert_eq!(shop.public_note, Some(text("kept")), "an empty cell takes nothing away");
    let member = dossier.all::<Membership>().next().unwrap();
    assert_eq!(member.network, named(&dossier, "RTES").id);
    assert_eq!(member.until.as_ref().map(PartialDate::as_str), Some("2020"));
    assert_eq!(dossier.all::<StakeholderRole>().next().unwrap().role, Role::Funder);
    dossier.apply(change.inverse()).unwrap();
    assert_eq!(dossier.all::<Stakeholder>().map(|s| (**s).clone()).collect::<Vec<_>>(), [before]);
}

#[test]
fn a_column_that_was_not_recognised_is_assigned_by_hand() {
    let sheet = sheet(b"Qui,Ou,Combien\nUnion,Halle,4\n");
    let mut columns = Columns::recognised(&sheet);
    assert_eq!((columns.head, columns.count()), (None, 0));
    columns.head = Some(0);
    columns.assign(0, Some(Column::Name));
    columns.assign(2, Some(Column::Influence));
    let plan = table::plan(&blank(), &sheet, &columns, Language::French, &mut |_, _| true).unwrap();
    assert_eq!((plan.created, plan.rows.len()), (1, 1));
    // And what was begun can be stopped.
    assert!(table::plan(&blank(), &sheet, &columns, Language::French, &mut |_, _| false).is_none());
}

#[test]
fn a_register_that_went_out_comes_back_without_difference() {
    for name in EXAMPLES {
        for &language in Language::ALL {
            let dossier = sample(name, Some(language));
            let words = Catalog::new(language);
            for form in [TableForm::Csv, TableForm::Xlsx] {
                let bytes = table::register(&dossier, &words, form, true).unwrap();
                assert_eq!(bytes, table::register(&dossier, &words, form, true).unwrap(), "the same bytes");
                let plan = planned(&dossier, &sheet(&bytes));
                assert!(plan.is_empty(), "{name} {language} {form:?}: {:#?}", plan.rows);
            }
        }
    }
}

#[test]
fn private_notes_stay_unless_they_are_asked_for() {
    let dossier = sample("worked", Some(Language::French));
    let notes: Vec<String> = dossier
        .all::<Stakeholder>()
        .filter_map(|s| s.private_note.as_ref().map(ToString::to_string))
        .collect();
    assert!(!notes.is_empty());
    let words = Catalog::new(Language::French);
    let told = |private| {
        let bytes = table::register(&dossier, &words, TableForm::Csv, private).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        notes.iter().filter(|note| text.contains(note.as_str())).count()
    };
    assert_eq!((told(false), told(true)), (0, notes.len()));
}

#[test]
fn in_the_window_a_register_is_looked_at_before_it_comes_in() {
    let room = Room::new();
    let mut window = room.open_blank();
    window.send(Message::Go(Place::Stakeholders));
    window.send(Message::Stakeholders(stakeholders::Message::OpenImport(None)));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/town-hall.xlsx");
    window.type_text(&file.display().to_string());
    window.tap(Named::Enter);
    window.until_shows("12, contact@x.org, left out, No stakeholder is named; the row is left out.");
    assert_eq!(window.app.dossier().unwrap().count(Kind::Stakeholder), 0);
    // A column is left aside, by hand.
    window.activate(Seen::ComboBox, "Type d’acteur: Category");
    window.activate(Seen::CheckBox, "left aside");
    window.until_shows("13, Caisse solidaire, new");
    window.activate(Seen::Button, "Import");
    let count = |window: &Window, kind| window.app.dossier().unwrap().count(kind);
    assert_eq!((count(&window, Kind::Stakeholder), count(&window, Kind::Person)), (4, 5));
    assert!(window.app.dossier().unwrap().all::<Stakeholder>().all(|s| s.category.is_none()));
    window.control("z");
    assert_eq!((count(&window, Kind::Stakeholder), count(&window, Kind::Person)), (0, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever texts stand in the fields, what went out comes back without difference, and into an empty dossier as it was.
    #[test]
    fn any_text_survives_the_way_out_and_in(
        names in proptest::collection::hash_set("[A-Za-zé가-힣=+@\"';,][A-Za-zé가-힣 =+@\"';,.-]{0,12}", 1..6),
        note in "[ -~é가\n]{0,30}",
        language in 0..3_usize,
        levels in proptest::collection::hash_set(0..Level::ALL.len(), 0..4),
    ) {
        let levels: Vec<Level> = levels.into_iter().map(|place| Level::ALL[place]).collect();
        let language = Language::ALL[language];
        let mut dossier = blank();
        let mut keys = std::collections::HashSet::new();
        let edits: Vec<Edit> = names
            .iter()
            .filter_map(|name| Text::some(name.trim()))
            .filter(|name| {
                let key: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
                !key.is_empty() && keys.insert(palabre::language::sort_key(&key))
            })
            .map(|name| {
                let note = Text::some(note.trim()).filter(|note| note.chars().any(char::is_alphanumeric));
                Edit::create(Stakeholder {
                    public_note: note,
                    level: levels.first().copied().filter(|_| levels.len() == 1),
                    levels: (levels.len() > 1).then(|| Levels::of(&levels)),
                    ..Stakeholder::new(name)
                })
            })
            .collect();
        dossier.apply(Change::new(Act::new("new"), edits)).unwrap();
        let words = Catalog::new(language);
        for form in [TableForm::Csv, TableForm::Xlsx] {
            let bytes = table::register(&dossier, &words, form, false).unwrap();
            let Ok(mut sheets) = table::sheets(&bytes) else { continue };
            let sheet = sheets.remove(0);
            let plan = planned(&dossier, &sheet);
            prop_assert!(plan.is_empty(), "{form:?} {:?} {:?}", sheet, plan.rows);
            let mut fresh = blank();
            let plan = planned(&fresh, &sheet);
            fresh.apply(plan.change()).unwrap();
            let told = |dossier: &Dossier| {
                let mut all: Vec<_> =
                    dossier.all::<Stakeholder>().map(|s| (s.name.clone(), s.public_note.clone(), s.all_levels())).collect();
                all.sort();
                all
            };
            prop_assert_eq!(told(&fresh), told(&dossier));
        }
    }
}
