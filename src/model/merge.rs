//! Two stakeholders that turn out to be one: everything that hangs on the one hangs on the other, which takes over what it
//! did not say itself.

use std::collections::HashSet;

use uuid::Uuid;

use super::{
    Act, Change, Dossier, Edit, Endorsement, Entity, Id, Kind, Membership, Party, Record, Relation,
    Stakeholder, StakeholderRole, Translation,
};

impl Dossier {
    /// The change that makes one stakeholder of two: `gone` goes, whatever names it names `kept`, and `kept` gets what it
    /// lacks. What would then be said twice is said once: parties, roles, memberships, relations, endorsements of the
    /// same version, translations of the same field. None where they are the same or not there.
    pub fn merging(&self, kept: Id<Stakeholder>, gone: Id<Stakeholder>) -> Option<Change> {
        if kept == gone {
            return None;
        }
        let (keeper, goer) = (self.get(kept)?, self.get(gone)?);
        let mut edits = Vec::new();
        let filled = filled(keeper, goer);
        if filled != **keeper {
            edits.push(Edit::update((**keeper).clone(), filled));
        }
        let mut said = self.said_of(kept.uuid());
        let mut sources = self.sources(gone.uuid());
        sources.sort();
        let mut removed = Vec::new();
        for (kind, uuid) in sources {
            let Some(before) = self.record(kind, uuid) else { continue };
            let after = before
                .clone()
                .relinked(&mut |_, target| Some(if target == gone.uuid() { kept.uuid() } else { target }));
            if after == before {
                continue;
            }
            // What would join somebody to itself, or say again what is said, goes.
            let again = key_of(&after).is_some_and(|key| !said.insert(key));
            if after.fault().is_some() || again {
                removed.push(Edit::remove(before));
            } else {
                edits.push(Edit { before: Some(before), after: Some(after) });
            }
        }
        edits.append(&mut removed);
        edits.push(Edit::remove(Record::from((**goer).clone())));
        let act = Act::new("act-merge").with("name", &keeper.name).with("other", &goer.name);
        Some(Change::new(act, edits))
    }

    /// What is said of a record that could be said twice.
    fn said_of(&self, uuid: Uuid) -> HashSet<String> {
        self.sources(uuid).into_iter().filter_map(|(kind, uuid)| key_of(&self.record(kind, uuid)?)).collect()
    }
}

/// What makes two records say the same; none for those that may say the same.
fn key_of(record: &Record) -> Option<String> {
    let key = |kind: Kind, parts: &[String]| Some(format!("{kind} {}", parts.join(" ")));
    if let Some(party) = Party::of(record) {
        return key(Kind::Party, &[party.agreement.to_string(), party.stakeholder.to_string()]);
    }
    if let Some(role) = StakeholderRole::of(record) {
        let since = role.since.as_ref().map(ToString::to_string).unwrap_or_default();
        return key(Kind::StakeholderRole, &[role.stakeholder.to_string(), role.role.to_string(), since]);
    }
    if let Some(member) = Membership::of(record) {
        let since = member.since.as_ref().map(ToString::to_string).unwrap_or_default();
        return key(Kind::Membership, &[member.stakeholder.to_string(), member.network.to_string(), since]);
    }
    if let Some(relation) = Relation::of(record) {
        let parts = [relation.origin.to_string(), relation.target.to_string(), relation.kind.to_string()];
        return key(Kind::Relation, &parts);
    }
    if let Some(endorsement) = Endorsement::of(record) {
        let version = endorsement.article_version.map(|id| id.to_string()).unwrap_or_default();
        let parts = [endorsement.agreement.to_string(), version, endorsement.stakeholder.to_string()];
        return key(Kind::Endorsement, &parts);
    }
    if let Some(translation) = Translation::of(record) {
        let parts =
            [translation.record.to_string(), translation.field.to_string(), translation.language.to_string()];
        return key(Kind::Translation, &parts);
    }
    None
}

/// The one with what it did not say itself.
fn filled(keeper: &Stakeholder, goer: &Stakeholder) -> Stakeholder {
    let mut filled = keeper.clone();
    macro_rules! take {
        ($($field:ident),* $(,)?) => {$(
            if filled.$field.is_none() {
                filled.$field.clone_from(&goer.$field);
            }
        )*};
    }
    take!(
        short_name,
        kind,
        category,
        level,
        territory,
        country,
        influence,
        concern,
        legitimacy,
        posture,
        presence,
        identified_by,
        external_ref,
        x,
        y,
    );
    // Notes are kept both.
    for (to, from) in
        [(&mut filled.public_note, &goer.public_note), (&mut filled.private_note, &goer.private_note)]
    {
        *to = match (to.take(), from) {
            (Some(one), Some(other)) if one != *other => super::Text::some(&format!("{one}\n{other}")),
            (one, other) => one.or_else(|| other.clone()),
        };
    }
    filled
}
