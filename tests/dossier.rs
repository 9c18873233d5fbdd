//! Any sequence of changes can be taken back; nothing ever dangles; what is approved or signed stays.

use palabre::model::*;
use proptest::prelude::*;
use uuid::Uuid;

use crate::support::{sample, sessions, text};

/// What a step does, to be read against the dossier it meets.
type Step = (u8, u16, u16);

fn start() -> Dossier {
    Dossier::new(Dialogue::new(text("Dialogue"), Language::English))
}

fn pick<T: Entity>(dossier: &Dossier, n: u16) -> Option<Id<T>>
where
    Dossier: Table<T>,
{
    let mut ids: Vec<Uuid> = dossier.all::<T>().map(|record| record.uuid()).collect();
    ids.sort();
    (!ids.is_empty()).then(|| Id::from_uuid(ids[usize::from(n) % ids.len()]))
}

fn every(dossier: &Dossier) -> Vec<Record> {
    let mut records = dossier.records();
    records.sort_by_key(Record::uuid);
    records
}

fn id<T>(serial: &mut u128) -> Id<T> {
    *serial += 1;
    Id::from_uuid(Uuid::from_u128(*serial))
}

fn session(id: Id<Session>, number: i64) -> Session {
    let json =
        serde_json::json!({ "id": id.to_string(), "number": number, "title": "Session", "kind": "meeting" });
    serde_json::from_value(json).unwrap()
}

fn record<T: Entity>(json: serde_json::Value) -> Record {
    serde_json::from_value::<T>(json).unwrap().into_record()
}

/// The change that a step asks for, where the dossier has what it needs.
fn change(dossier: &Dossier, (op, a, b): Step, serial: &mut u128) -> Option<Change> {
    use serde_json::json;
    let now = |what: Vec<Edit>| Some(Change::new(Act::new("step"), what));
    let name = format!("Text {a}");
    match op % 16 {
        0 => {
            let category = pick::<Category>(dossier, b).map(|id| id.to_string());
            now(vec![Edit::create(record::<Stakeholder>(
                json!({ "id": id::<Stakeholder>(serial).to_string(), "name": name, "category": category }),
            ))])
        }
        1 => now(vec![Edit::create(record::<Category>(
            json!({ "id": id::<Category>(serial).to_string(), "name": name }),
        ))]),
        2 => {
            let stakeholder = pick::<Stakeholder>(dossier, a).map(|id| id.to_string());
            now(vec![Edit::create(record::<Person>(
                json!({ "id": id::<Person>(serial).to_string(), "family_name": name, "stakeholder": stakeholder }),
            ))])
        }
        3 => {
            let mut made = session(id(serial), i64::from(a));
            made.organiser = pick(dossier, a);
            made.moderator = pick(dossier, b);
            made.plenary = pick(dossier, b);
            now(vec![Edit::create(made)])
        }
        4 | 5 => {
            let of = pick::<Session>(dossier, a)?;
            now(vec![Edit::create(record::<Contribution>(json!({
                "id": id::<Contribution>(serial).to_string(), "session": of.to_string(), "text": name,
                "person": pick::<Person>(dossier, b).map(|id| id.to_string()),
                "stakeholder": pick::<Stakeholder>(dossier, b).map(|id| id.to_string()),
                "reply_to": pick::<Contribution>(dossier, b).map(|id| id.to_string()),
            })))])
        }
        6 => {
            let of = pick::<Session>(dossier, a)?;
            let person = pick::<Person>(dossier, b)?;
            now(vec![Edit::create(record::<Attendance>(json!({
                "id": id::<Attendance>(serial).to_string(), "session": of.to_string(), "person": person.to_string(), "status": "present",
                "represented_by": person.to_string(),
            })))])
        }
        7 => {
            let of = pick::<Session>(dossier, a)?;
            let status = ["draft", "circulated", "approved"][usize::from(b % 3)];
            now(vec![Edit::create(record::<MinutesVersion>(json!({
                "id": id::<MinutesVersion>(serial).to_string(), "session": of.to_string(), "version": b % 5 + 1, "status": status,
            })))])
        }
        8 => {
            let status = ["draft", "signed"][usize::from(b % 2)];
            now(vec![Edit::create(record::<Agreement>(json!({
                "id": id::<Agreement>(serial).to_string(), "kind": "protocol", "title": name, "status": status,
            })))])
        }
        9 => {
            let (agreement, stakeholder) = (pick::<Agreement>(dossier, a)?, pick::<Stakeholder>(dossier, b)?);
            now(vec![
                Edit::create(record::<Party>(json!({
                    "id": id::<Party>(serial).to_string(), "agreement": agreement.to_string(), "stakeholder": stakeholder.to_string(),
                }))),
                Edit::create(record::<Endorsement>(json!({
                    "id": id::<Endorsement>(serial).to_string(), "agreement": agreement.to_string(),
                    "stakeholder": stakeholder.to_string(), "stance": "endorses", "signed": a % 3 == 0,
                }))),
            ])
        }
        10 => {
            let of = pick::<Contribution>(dossier, a)?;
            now(vec![Edit::create(record::<Translation>(json!({
                "id": id::<Translation>(serial).to_string(), "kind": "contribution", "record": of.to_string(), "field": "text",
                "language": "ko", "text": name,
            })))])
        }
        11 => {
            let of = pick::<Contribution>(dossier, a)?;
            let before = dossier.get(of)?.clone();
            let after = Contribution { text: text(&name), person: pick(dossier, b), ..(*before).clone() };
            now(vec![Edit { before: Some(Record::Contribution(before)), after: Some(after.into()) }])
        }
        12 => {
            let of = pick::<Stakeholder>(dossier, a)?;
            let before = dossier.get(of)?.clone();
            let after = Stakeholder { name: text(&name), category: pick(dossier, b), ..(*before).clone() };
            now(vec![Edit { before: Some(Record::Stakeholder(before)), after: Some(after.into()) }])
        }
        _ => {
            let all = every(dossier);
            let first = all[usize::from(a) % all.len()].clone();
            let second = all[usize::from(b) % all.len()].clone();
            let mut edits = vec![Edit::remove(first.clone())];
            if op.is_multiple_of(3) && first.uuid() != second.uuid() {
                edits.push(Edit::remove(second));
            }
            now(edits)
        }
    }
}

fn dangling(dossier: &Dossier) -> Vec<Finding> {
    dossier
        .findings()
        .into_iter()
        .filter(|finding| matches!(finding, Finding::Dangling(..) | Finding::Dialogues(_)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_changes_can_be_taken_back_and_done_again(steps in prop::collection::vec(any::<Step>(), 1..70)) {
        let beginning = start();
        let mut dossier = beginning.clone();
        let mut copy = beginning.clone();
        let mut serial = 1;
        let mut carried_out = Vec::new();
        for step in steps {
            let Some(change) = change(&dossier, step, &mut serial) else { continue };
            let before = dossier.clone();
            match dossier.apply(change) {
                Ok(change) => {
                    copy.replay(change.clone()).unwrap();
                    prop_assert_eq!(&copy, &dossier, "a replayed change gives the same dossier");
                    carried_out.push(change);
                }
                Err(_) => prop_assert_eq!(&before, &dossier, "a refused change changes nothing"),
            }
            prop_assert_eq!(dangling(&dossier), vec![]);
        }
        let end = dossier.clone();
        for change in carried_out.iter().rev() {
            dossier.replay(change.clone().inverse()).unwrap();
        }
        prop_assert_eq!(&dossier, &beginning);
        for change in carried_out {
            dossier.replay(change).unwrap();
        }
        prop_assert_eq!(dossier, end);
    }

    #[test]
    fn undo_and_redo_walk_through_the_same_states(steps in prop::collection::vec(any::<Step>(), 1..30), back in 0_usize..30) {
        let mut dossier = start();
        let mut history = History::new(2);
        let mut serial = 1;
        let mut states = vec![dossier.clone()];
        let at = |n: usize| jiff::Timestamp::from_second(1_000_000 + 60 * n as i64).unwrap();
        for step in steps {
            let Some(change) = change(&dossier, step, &mut serial) else { continue };
            if let Ok(change) = dossier.apply(change) {
                history.record(change, at(states.len()));
                states.push(dossier.clone());
            }
        }
        let back = back.min(states.len() - 1);
        for n in 0..back {
            prop_assert!(history.undo(&mut dossier, at(n)).unwrap().is_some());
            prop_assert_eq!(&dossier, &states[states.len() - 2 - n]);
        }
        for n in (0..back).rev() {
            prop_assert!(history.redo(&mut dossier, at(n)).unwrap().is_some());
            prop_assert_eq!(&dossier, &states[states.len() - 1 - n]);
        }
        prop_assert!(history.redo(&mut dossier, at(0)).unwrap().is_none());
    }
}

fn edit<T: Entity>(dossier: &Dossier, record: &std::sync::Arc<T>, change: impl FnOnce(&mut T)) -> Change
where
    Dossier: Table<T>,
{
    let _ = dossier;
    let mut after = (**record).clone();
    change(&mut after);
    Change::new(Act::new("edit"), vec![Edit::update((**record).clone().into_record(), after.into_record())])
}

#[test]
fn typing_becomes_one_step_and_a_pause_begins_another() {
    let mut dossier = sample("gsef-2020", None);
    let beginning = dossier.clone();
    let mut history = History::new(2);
    let session = sessions(&dossier)[0];
    for (second, title) in [(0, "W"), (1, "Wo"), (3, "Wor"), (60, "Work")] {
        let change = edit(&dossier, dossier.get(session).unwrap(), |s| s.title = text(title));
        let change = dossier.apply(change).unwrap();
        history.record(change, jiff::Timestamp::from_second(second).unwrap());
    }
    let now = jiff::Timestamp::from_second(100).unwrap();
    let (_, reversed) = history.undo(&mut dossier, now).unwrap().unwrap();
    assert_eq!((dossier.get(session).unwrap().title.as_str(), reversed), ("Wor", 5));
    let (_, reversed) = history.undo(&mut dossier, now).unwrap().unwrap();
    assert_eq!((&dossier, reversed), (&beginning, 2));
}

#[test]
fn approved_minutes_never_change_and_a_new_version_opens_the_session_again() {
    let mut dossier = sample("worked", None);
    let first = sessions(&dossier)[0];
    let said = dossier.naming::<Contribution>(first.uuid()).next().unwrap().clone();
    let frozen = |result: Result<Change, ChangeError>| {
        assert!(matches!(result, Err(ChangeError::Frozen { .. })), "{result:?}");
    };
    let change = edit(&dossier, &said, |c| c.text = text("otherwise"));
    frozen(dossier.apply(change.clone()));
    frozen(dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove((*said).clone())])));
    let approved = dossier.naming::<MinutesVersion>(first.uuid()).max_by_key(|m| m.version).unwrap().clone();
    let back = edit(&dossier, &approved, |m| m.status = MinutesStatus::Draft);
    frozen(dossier.apply(back));
    let whole = dossier.record(Kind::Session, first.uuid()).unwrap();
    frozen(dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove(whole)])));

    let next = MinutesVersion {
        id: Id::new(),
        version: Number::new(i64::from(approved.version.get()) + 1).unwrap(),
        status: MinutesStatus::Draft,
        approved_on: None,
        approved_by: None,
        content: None,
        sha256: None,
        ..(*approved).clone()
    };
    dossier.apply(Change::new(Act::new("new-version"), vec![Edit::create(next)])).unwrap();
    dossier.apply(change).unwrap();
}

#[test]
fn a_signed_text_never_changes_and_a_signed_endorsement_can_only_be_withdrawn() {
    let mut dossier = sample("bordeaux-2021", None);
    let frozen = |result: Result<Change, ChangeError>| {
        assert!(matches!(result, Err(ChangeError::Frozen { .. })), "{result:?}");
    };
    let version = dossier.all::<ArticleVersion>().next().unwrap().clone();
    let change = edit(&dossier, &version, |v| v.text = text("otherwise"));
    frozen(dossier.apply(change));
    let party = dossier.all::<Party>().next().unwrap().clone();
    let organisation = dossier.record(Kind::Stakeholder, party.stakeholder.uuid()).unwrap();
    frozen(dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove(organisation)])));
    let endorsement = dossier.all::<Endorsement>().next().unwrap().clone();
    let change = edit(&dossier, &endorsement, |e| e.stance = EndorsementStance::Dissents);
    frozen(dossier.apply(change));
    let change = edit(&dossier, &endorsement, |e| e.withdrawn_on = Some("2022-01-01".parse().unwrap()));
    dossier.apply(change).unwrap();
    let agreement = dossier.all::<Agreement>().next().unwrap().clone();
    let change = edit(&dossier, &agreement, |a| a.status = Some(AgreementStatus::Ended));
    dossier.apply(change).unwrap();
}

#[test]
fn removing_a_session_takes_along_what_hangs_on_it_and_detaches_the_rest_in_one_undoable_change() {
    let mut dossier = sample("worked", None);
    let third = sessions(&dossier)[2];
    let record = dossier.record(Kind::Session, third.uuid()).unwrap();
    let refused = dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove(record)]));
    assert!(matches!(refused, Err(ChangeError::Frozen { .. })), "a signed text names it");
    for endorsement in dossier.all::<Endorsement>().filter(|e| e.signed).cloned().collect::<Vec<_>>() {
        let back = edit(&dossier, &endorsement, |e| e.withdrawn_on = Some("2026-12-01".parse().unwrap()));
        dossier.apply(back).unwrap();
    }
    let before = dossier.clone();
    let record = dossier.record(Kind::Session, third.uuid()).unwrap();
    let (removed, detached) = dossier.consequences(record.clone()).unwrap();
    let change = dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove(record)])).unwrap();
    assert!(removed > 40 && detached > 5, "{removed} {detached}");
    assert_eq!(dossier.naming::<Contribution>(third.uuid()).count(), 0);
    assert_eq!(dossier.findings(), vec![]);
    let gone: usize = Kind::ALL.iter().map(|kind| before.count(*kind) - dossier.count(*kind)).sum();
    assert_eq!(gone, 1 + removed, "what was announced is what went");
    dossier.replay(change.inverse()).unwrap();
    assert_eq!(dossier, before);
}

#[test]
fn several_records_that_name_each_other_go_in_one_change() {
    let mut dossier = start();
    let mut serial = 100;
    let meeting = session(id(&mut serial), 1);
    let said = |own: Id<Contribution>, reply: Option<Id<Contribution>>| {
        let reply = reply.map(|id| id.to_string());
        let json = serde_json::json!({ "id": own.to_string(), "session": meeting.id.to_string(), "text": "T", "reply_to": reply });
        record::<Contribution>(json)
    };
    let (one, two) = (id::<Contribution>(&mut serial), id::<Contribution>(&mut serial));
    let (question, answer) = (said(one, None), said(two, Some(one)));
    let tag = |own: Id<Tag>, of: Id<Tag>, item: Id<FrameworkItem>| {
        let json = serde_json::json!({ "id": own.to_string(), "item": item.to_string(), "kind": "tag", "record": of.to_string() });
        record::<Tag>(json)
    };
    let (framework, item) = (id::<Framework>(&mut serial), id::<FrameworkItem>(&mut serial));
    let (first, second) = (id::<Tag>(&mut serial), id::<Tag>(&mut serial));
    let made = vec![
        Edit::create(meeting.clone()),
        Edit::create(question.clone()),
        Edit::create(answer.clone()),
        Edit::create(record::<Framework>(
            serde_json::json!({ "id": framework.to_string(), "key": "k", "title": "T" }),
        )),
        Edit::create(record::<FrameworkItem>(
            serde_json::json!({ "id": item.to_string(), "framework": framework.to_string() }),
        )),
        Edit::create(tag(first, second, item)),
        Edit::create(tag(second, first, item)),
    ];
    dossier.apply(Change::new(Act::new("make"), made)).unwrap();
    let full = dossier.clone();
    assert_eq!(
        dossier.consequences(meeting.into()).unwrap(),
        (2, 0),
        "what goes is not announced as detached"
    );
    let both = vec![Edit::remove(question), Edit::remove(answer), Edit::remove(tag(first, second, item))];
    let change = dossier.apply(Change::new(Act::new("remove"), both)).unwrap();
    assert_eq!((dossier.count(Kind::Contribution), dossier.count(Kind::Tag)), (0, 0));
    dossier.replay(change.inverse()).unwrap();
    assert_eq!(dossier, full);
}

#[test]
fn a_text_that_somebody_has_signed_keeps_its_words() {
    let mut dossier = sample("worked", None);
    let version = dossier.all::<ArticleVersion>().next().unwrap().clone();
    let change = edit(&dossier, &version, |v| v.text = text("otherwise"));
    assert!(matches!(dossier.apply(change), Err(ChangeError::Frozen { kind: Kind::Agreement, .. })));
    let agreement = dossier.all::<Agreement>().next().unwrap().clone();
    let change = edit(&dossier, &agreement, |a| a.preamble = Some(text("otherwise")));
    assert!(matches!(dossier.apply(change), Err(ChangeError::Frozen { .. })));
    let change = edit(&dossier, &agreement, |a| a.status = Some(AgreementStatus::Signed));
    dossier.apply(change).unwrap();
}

#[test]
fn a_step_taken_back_by_itself_stays_a_step_whenever_it_was_written() {
    // Ten seconds apart when they were made; the journal of a disk that was full says they were written together.
    let mut dossier = sample("gsef-2020", None);
    let session = sessions(&dossier)[0];
    let at = |second| jiff::Timestamp::from_second(second).unwrap();
    let mut entries = Vec::new();
    for (entry, title) in [(2, "One"), (3, "Two")] {
        let change = edit(&dossier, dossier.get(session).unwrap(), |s| s.title = text(title));
        entries.push((entry, None, at(50), dossier.apply(change).unwrap()));
    }
    let back = entries[1].3.clone().inverse();
    entries.push((4, Some(3), at(51), dossier.replay(back).unwrap()));
    let mut history = History::restore(entries, 5);
    assert!(history.next_redo().is_some());
    history.undo(&mut dossier, at(60)).unwrap().unwrap();
    assert!(history.next_undo().is_none());
}

#[test]
fn rules_of_a_record_hold() {
    let mut dossier = sample("worked", None);
    let one = pick::<Stakeholder>(&dossier, 0).unwrap();
    let relation: Relation = serde_json::from_value(serde_json::json!({
        "id": Id::<Relation>::new().to_string(), "origin": one.to_string(), "target": one.to_string(), "kind": "alliance",
    }))
    .unwrap();
    let refused = dossier.apply(Change::new(Act::new("relate"), vec![Edit::create(relation)]));
    assert!(matches!(refused, Err(ChangeError::Fault { fault: Fault { rule: Rule::ToItself, .. }, .. })));
    let dialogue = dossier.dialogue().unwrap().clone();
    let change = edit(&dossier, &dialogue, |d| d.retain_until = Some("1999-01-01".parse().unwrap()));
    assert!(matches!(dossier.apply(change), Err(ChangeError::Fault { .. })));
    let gone = dossier.apply(Change::new(Act::new("remove"), vec![Edit::remove((*dialogue).clone())]));
    assert_eq!(gone, Err(ChangeError::OneDialogue));
    assert!(Stance::new(5).is_err() && Influence::new(-1).is_err() && Priority::new(0).is_err());
    assert_eq!(Text::new("  "), Err(ValueError::Blank));
    assert_eq!(Text::new("가").unwrap().as_str(), "가");
}
