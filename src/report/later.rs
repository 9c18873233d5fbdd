//! What a dossier tells of days after the day that a document bears: it prints, and whoever issues the paper should know.

use super::{Order, Subject};
use crate::model::{Contribution, Decision, Dossier, Endorsement, Entity, Id, Kind, Session, Table};

/// The endorsements, and the sessions of which something is recorded, dated after the document; the earliest first.
pub(super) fn later(dossier: &Dossier, order: &Order) -> Vec<(Kind, uuid::Uuid)> {
    let mut found = Vec::new();
    for session in dossier.all::<Session>() {
        let meant = match order.subject {
            Subject::Session(id) => session.id == id,
            Subject::Agreement(_) => false,
            Subject::Dialogue => true,
        };
        if let Some(date) = session.date.filter(|date| meant && *date > order.date)
            && (holds::<Contribution>(dossier, session.id) || holds::<Decision>(dossier, session.id))
        {
            found.push((date, Kind::Session, session.id.uuid()));
        }
    }
    for endorsement in dossier.all::<Endorsement>() {
        let meant = match order.subject {
            Subject::Session(_) => false,
            Subject::Agreement(id) => endorsement.agreement == id,
            Subject::Dialogue => true,
        };
        if let Some(date) = endorsement.date.filter(|date| meant && *date > order.date) {
            found.push((date, Kind::Endorsement, endorsement.id.uuid()));
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, kind, uuid)| (kind, uuid)).collect()
}

fn holds<T: Entity>(dossier: &Dossier, session: Id<Session>) -> bool
where
    Dossier: Table<T>,
{
    dossier.naming::<T>(session.uuid()).next().is_some()
}
