//! Categories, sessions, issues and agreements in the order in which people count them.

use std::sync::Arc;

use crate::model::{Agreement, Category, Dossier, Issue, Session};

/// The categories of stakeholders in the order given to them.
pub fn categories(dossier: &Dossier) -> Vec<Arc<Category>> {
    let mut categories: Vec<Arc<Category>> = dossier.all::<Category>().cloned().collect();
    categories.sort_by_key(|category| (category.rank, category.id));
    categories
}

/// The sessions by number, then by date and title; breakouts after the plenary they belong to.
pub fn sessions(dossier: &Dossier) -> Vec<Arc<Session>> {
    let mut sessions: Vec<Arc<Session>> = dossier.all::<Session>().cloned().collect();
    sessions.sort_by(|a, b| {
        let (of_a, of_b) = (dossier.at(a.plenary).unwrap_or(a), dossier.at(b.plenary).unwrap_or(b));
        let place = |of: &Session, own: &Session| (of.number, of.date, of.id != own.id);
        place(of_a, a)
            .cmp(&place(of_b, b))
            .then_with(|| (a.number, a.date, &a.title, a.id).cmp(&(b.number, b.date, &b.title, b.id)))
    });
    sessions
}

/// The breakouts of a plenary by number.
pub fn breakouts(dossier: &Dossier, plenary: &Session) -> Vec<Arc<Session>> {
    let mut breakouts: Vec<Arc<Session>> = dossier
        .naming::<Session>(plenary.id.uuid())
        .filter(|session| session.plenary == Some(plenary.id))
        .cloned()
        .collect();
    breakouts.sort_by(|a, b| (a.number, a.date, &a.title, a.id).cmp(&(b.number, b.date, &b.title, b.id)));
    breakouts
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
