//! A typed line as a record: `Aïssatou Sow, présidente @ UNACOIS`, `UNACOIS > RACTES (2013–)`, `UNACOIS: operator`,
//! `Région > UNACOIS: funding 3`. Names are those of the register, in full or in short, in any of its languages.

use uuid::Uuid;

use super::{super::hangs, Listed};
use crate::{
    analysis::{self, matching_key},
    language::{Catalog, sort_key},
    model::{
        Act, Change, Committee, CommitteeKind, CommitteeMember, Dossier, Edit, Id, Kind, Language, Person,
        Relation, RelationKind, Role, Stakeholder, StakeholderRole, Strength, Text,
    },
    ui::{screen::stakeholders::new_person, wording},
};

/// Why a line could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Wrong {
    /// It is not of the form that the list needs.
    Form,
    /// Nobody in the register is called so.
    Unknown(String),
    /// There is no such role, kind of relation or strength.
    NoSuch(String),
    /// That is noted already.
    Already,
    /// It would join a stakeholder to itself.
    ToItself,
    /// The years could not be read.
    Years,
    /// They sit on the committee already.
    Seated(String),
}

impl Wrong {
    /// In words.
    pub(in super::super) fn told(&self, words: &Catalog, what: Listed) -> String {
        match self {
            Self::Form => words.code("list-form", what.code()),
            Self::Unknown(name) => words.tell("list-unknown", &[("name", name.as_str().into())]),
            Self::NoSuch(name) => {
                let answers: Vec<String> = match what {
                    Listed::Roles => {
                        Role::ALL.iter().map(|role| words.code("table-role", role.code())).collect()
                    }
                    _ if name.parse::<i64>().is_ok() => vec!["0–4".to_owned()],
                    _ => RelationKind::ALL.iter().map(|kind| words.code("link", kind.code())).collect(),
                };
                let answers = answers.join(", ");
                words.tell("list-no-such", &[("name", name.as_str().into()), ("answers", answers.into())])
            }
            Self::Already => words.say("list-already"),
            Self::ToItself => words.say("list-to-itself"),
            Self::Seated(name) => words.tell("committee-seated", &[("name", name.as_str().into())]),
            Self::Years => words.say("network-years-wrong"),
        }
    }
}

/// The record that a line is, as one change, and its key.
pub(super) fn record(dossier: &Dossier, what: Listed, typed: &str) -> Result<(Change, Uuid), Wrong> {
    match what {
        Listed::Persons => person(dossier, typed),
        Listed::Memberships => {
            let (member, network) = parted(typed, &[">", "→"]).ok_or(Wrong::Form)?;
            let member = named(dossier, member)?;
            let called = crate::exchange::table::dated(network).0;
            let change = hangs::join(dossier, member, network)?;
            // A network that nobody knows may be misspelt: here it is not made.
            named(dossier, called)?;
            made(change, Kind::Membership)
        }
        Listed::Roles => {
            let (holder, role) = typed.rsplit_once([':', '：']).ok_or(Wrong::Form)?;
            let stakeholder = named(dossier, holder)?;
            let role = coded(role, "table-role", Role::ALL, Role::code)?;
            let known = dossier
                .naming::<StakeholderRole>(stakeholder.uuid())
                .any(|held| held.role == role && held.until.is_none());
            if known {
                return Err(Wrong::Already);
            }
            let held = StakeholderRole { id: Id::new(), stakeholder, role, since: None, until: None };
            let name = dossier.get(stakeholder).map(|s| s.name.to_string()).unwrap_or_default();
            let act = Act::new("act-roles").with("name", name);
            made(Change::new(act, vec![Edit::create(held)]), Kind::StakeholderRole)
        }
        Listed::Relations => relation(dossier, typed),
        Listed::Committees => {
            let name = Text::some(typed.trim()).ok_or(Wrong::Form)?;
            let key = matching_key(&name);
            if dossier.all::<Committee>().any(|known| analysis::goes_by(dossier, &**known, &["name"], &key)) {
                return Err(Wrong::Already);
            }
            let committee = Committee {
                id: Id::new(),
                kind: kind_of(&name),
                name,
                mission: None,
                chair: None,
                frequency: None,
                language: None,
            };
            let act = Act::new("act-create").with("kind", Kind::Committee).with("name", &committee.name);
            made(Change::new(act, vec![Edit::create(committee)]), Kind::Committee)
        }
        Listed::Stakeholders => Err(Wrong::Form),
    }
}

/// The change, with the key of the record of a kind that it makes.
fn made(change: Change, kind: Kind) -> Result<(Change, Uuid), Wrong> {
    let after = change.edits.iter().filter_map(|edit| edit.after.as_ref()).find(|after| after.kind() == kind);
    let id = after.map(crate::model::Record::uuid).ok_or(Wrong::Form)?;
    Ok((change, id))
}

/// Two names with a sign between.
fn parted<'t>(typed: &'t str, signs: &[&str]) -> Option<(&'t str, &'t str)> {
    let (at, sign) =
        signs.iter().filter_map(|sign| Some((typed.find(sign)?, sign))).min_by_key(|(at, _)| *at)?;
    let (one, other) = (typed[..at].trim(), typed[at + sign.len()..].trim());
    (!one.is_empty() && !other.is_empty()).then_some((one, other))
}

/// The stakeholder that is called so, in full or in short, in any language.
fn named(dossier: &Dossier, name: &str) -> Result<Id<Stakeholder>, Wrong> {
    analysis::called(dossier, name).ok_or_else(|| Wrong::Unknown(name.trim().to_owned()))
}

/// A code by its name in any language, or by the beginning of it.
fn coded<T: Copy>(
    typed: &str,
    family: &str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Result<T, Wrong> {
    let catalogs: Vec<Catalog> = Language::ALL.iter().copied().map(Catalog::new).collect();
    let names = |value: T| {
        let code = code(value);
        std::iter::once(code.to_owned()).chain(catalogs.iter().map(move |words| words.code(family, code)))
    };
    analysis::meant(all, names, typed, 1).ok_or_else(|| Wrong::NoSuch(typed.trim().to_owned()))
}

/// Who somebody is, and for whom: `… @ Stakeholder`, or `… (Stakeholder)` where one is called so.
fn parted_from<'t>(dossier: &Dossier, typed: &'t str) -> Result<(&'t str, Option<Id<Stakeholder>>), Wrong> {
    // An address has no space before its sign.
    if let Some((who, of)) = typed.rsplit_once(" @") {
        return Ok((who, Some(named(dossier, of)?)));
    }
    let within = typed.trim_end().strip_suffix([')', '）']).and_then(|typed| typed.rsplit_once(['(', '（']));
    let known = within.and_then(|(who, of)| Some((who.trim_end(), Some(named(dossier, of).ok()?))));
    Ok(known.unwrap_or((typed, None)))
}

/// `Given Family, function @ Stakeholder`; without the last part, somebody who is there for nobody.
fn person(dossier: &Dossier, typed: &str) -> Result<(Change, Uuid), Wrong> {
    // Nobody is called so: it is a line for another list, or the name is missing.
    if typed.trim_start().starts_with('@') || typed.contains(['>', '→', '↔']) {
        return Err(Wrong::Form);
    }
    let (who, of) = parted_from(dossier, typed)?;
    let person = new_person(who, of).ok_or(Wrong::Form)?;
    let name = matching_key(&wording::person_name(&person));
    let same = |known: &Person| known.stakeholder == of && matching_key(&wording::person_name(known)) == name;
    if dossier.all::<Person>().any(|known| same(known)) {
        return Err(Wrong::Already);
    }
    let act = Act::new("act-create").with("kind", Kind::Person).with("name", wording::person_name(&person));
    made(Change::new(act, vec![Edit::create(person)]), Kind::Person)
}

/// `From > To: kind strength`; `<>` between them joins both ways.
fn relation(dossier: &Dossier, typed: &str) -> Result<(Change, Uuid), Wrong> {
    let typed = typed.replace("<->", "↔").replace("<>", "↔").replace("->", "→");
    let mutual = typed.contains('↔');
    let (from, rest) = parted(&typed, &["↔", "→", ">"]).ok_or(Wrong::Form)?;
    let (to, told) = rest.rsplit_once([':', '：']).unwrap_or((rest, ""));
    let (origin, target) = (named(dossier, from)?, named(dossier, to)?);
    if origin == target {
        return Err(Wrong::ToItself);
    }
    let (kind, strength) = match told.trim().rsplit_once(char::is_whitespace) {
        Some((kind, figure)) if figure.parse::<i64>().is_ok() => (kind, figure.parse().ok()),
        _ => (told.trim(), None),
    };
    let strength = match strength {
        Some(figure) => Some(Strength::new(figure).map_err(|_| Wrong::NoSuch(figure.to_string()))?),
        None => None,
    };
    let kind = if kind.is_empty() {
        RelationKind::Influence
    } else {
        coded(kind, "link", RelationKind::ALL, RelationKind::code)?
    };
    let known = dossier.naming::<Relation>(origin.uuid()).any(|other| {
        let same = (other.origin, other.target) == (origin, target);
        let turned = other.mutual && (other.target, other.origin) == (origin, target);
        other.kind == kind && (same || turned)
    });
    if known {
        return Err(Wrong::Already);
    }
    let new = Relation { id: Id::new(), origin, target, kind, strength, mutual, note: None, language: None };
    let act = Act::new("act-create")
        .with("kind", Kind::Relation)
        .with("name", format!("{} – {}", from.trim(), to.trim()));
    made(Change::new(act, vec![Edit::create(new)]), Kind::Relation)
}

/// What a committee is for, as far as its name says so; a working group otherwise.
fn kind_of(name: &str) -> CommitteeKind {
    let said = sort_key(name);
    let catalogs: Vec<Catalog> = Language::ALL.iter().copied().map(Catalog::new).collect();
    let says = |kind: &CommitteeKind| {
        catalogs.iter().any(|words| said.contains(&sort_key(&words.code("committee-kind", kind.code()))))
    };
    CommitteeKind::ALL.iter().copied().find(says).unwrap_or(CommitteeKind::WorkingGroup)
}

/// A member of a committee: a stakeholder, else a person, by name; somebody who is not known yet becomes a person.
pub(super) fn member(dossier: &Dossier, committee: Uuid, typed: &str) -> Result<Change, Wrong> {
    let committee = dossier.get(Id::<Committee>::from_uuid(committee)).ok_or(Wrong::Form)?;
    let wanted = matching_key(typed);
    if wanted.is_empty() {
        return Err(Wrong::Form);
    }
    let mut edits = Vec::new();
    let mut seat =
        CommitteeMember { id: Id::new(), committee: committee.id, person: None, stakeholder: None };
    let mut persons: Vec<_> = dossier
        .all::<Person>()
        .filter(|person| {
            [wording::person_name(person), wording::person_line(person)]
                .iter()
                .any(|name| matching_key(name) == wanted)
        })
        .collect();
    persons.sort_by_key(|person| person.id);
    match (named(dossier, typed).ok(), persons.first()) {
        (Some(stakeholder), _) => seat.stakeholder = Some(stakeholder),
        (None, Some(person)) => (seat.person, seat.stakeholder) = (Some(person.id), person.stakeholder),
        (None, None) => {
            let (who, of) = parted_from(dossier, typed)?;
            let person = new_person(who, of).ok_or(Wrong::Form)?;
            (seat.person, seat.stakeholder) = (Some(person.id), of);
            edits.push(Edit::create(person));
        }
    }
    let seated = dossier
        .naming::<CommitteeMember>(committee.id.uuid())
        .any(|other| (other.person, other.stakeholder) == (seat.person, seat.stakeholder));
    if seated {
        return Err(Wrong::Seated(typed.trim().to_owned()));
    }
    edits.push(Edit::create(seat));
    let name = format!("{} – {}", committee.name, typed.trim());
    Ok(Change::new(Act::new("act-create").with("kind", Kind::CommitteeMember).with("name", name), edits))
}
