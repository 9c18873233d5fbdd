//! What breaks no rule and is worth a look all the same.

use std::collections::HashSet;

use crate::model::{Attendance, AttendanceStatus, Decision, Dossier, Endorsement, Party, Session};

/// Something worth a look, with what it is about in words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// Several sessions have this number.
    SessionNumber(u32),
    /// Several decisions of a session have this number.
    DecisionNumber {
        /// The session.
        session: String,
        /// The number.
        number: u32,
    },
    /// Somebody is listed twice in a session.
    AttendsTwice(String),
    /// Somebody is represented, but nobody by whom.
    RepresentedByNobody(String),
    /// Somebody endorses an agreement that they are no party to; it does not count.
    EndorsesAsOutsider(String),
    /// Somebody stands in two places on the same text; the newest counts.
    EndorsesTwice(String),
}

/// What is worth a look, in order.
pub fn remarks(dossier: &Dossier) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut numbers = HashSet::new();
    for session in dossier.all::<Session>() {
        if !numbers.insert(session.number) {
            remarks.push(Remark::SessionNumber(session.number.get()));
        }
        let title = session.title.to_string();
        let mut decided = HashSet::new();
        for decision in dossier.naming::<Decision>(session.id.uuid()) {
            if !decided.insert(decision.number) {
                remarks
                    .push(Remark::DecisionNumber { session: title.clone(), number: decision.number.get() });
            }
        }
        let mut there = HashSet::new();
        for row in dossier.naming::<Attendance>(session.id.uuid()) {
            if row.person.is_some() && !there.insert(row.person) {
                remarks.push(Remark::AttendsTwice(title.clone()));
            }
            if row.status == AttendanceStatus::Represented && row.represented_by.is_none() {
                remarks.push(Remark::RepresentedByNobody(title.clone()));
            }
        }
    }
    let mut endorsed = HashSet::new();
    for endorsement in dossier.all::<Endorsement>().filter(|endorsement| endorsement.withdrawn_on.is_none()) {
        let name = dossier
            .get(endorsement.stakeholder)
            .map(|stakeholder| stakeholder.name.to_string())
            .unwrap_or_default();
        let mut parties = dossier.naming::<Party>(endorsement.agreement.uuid());
        if !parties.any(|party| party.stakeholder == endorsement.stakeholder) {
            remarks.push(Remark::EndorsesAsOutsider(name.clone()));
        }
        if !endorsed.insert((endorsement.agreement, endorsement.article_version, endorsement.stakeholder)) {
            remarks.push(Remark::EndorsesTwice(name));
        }
    }
    remarks.sort();
    remarks.dedup();
    remarks
}
