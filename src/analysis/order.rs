//! Sessions, issues and agreements in the order in which people count them.

use std::sync::Arc;

use crate::model::{Agreement, Dossier, Issue, Session};

/// The sessions by number, then by date and title.
pub fn sessions(dossier: &Dossier) -> Vec<Arc<Session>> {
    let mut sessions: Vec<Arc<Session>> = dossier.all::<Session>().cloned().collect();
    sessions.sort_by(|a, b| (a.number, a.date, &a.title, a.id).cmp(&(b.number, b.date, &b.title, b.id)));
    sessions
}

/// The issues by number, then by title.
pub fn issues(dossier: &Dossier) -> Vec<Arc<Issue>> {
    let mut issues: Vec<Arc<Issue>> = dossier.all::<Issue>().cloned().collect();
    issues.sort_by(|a, b| (a.number, &a.title, a.id).cmp(&(b.number, &b.title, b.id)));
    issues
}

/// The agreements by date, then by title.
pub fn agreements(dossier: &Dossier) -> Vec<Arc<Agreement>> {
    let mut agreements: Vec<Arc<Agreement>> = dossier.all::<Agreement>().cloned().collect();
    agreements.sort_by(|a, b| (a.date, &a.title, a.kind, a.id).cmp(&(b.date, &b.title, b.kind, b.id)));
    agreements
}
