//! What is issued: an order with the fingerprint of what it is about, its entry in the register of issued documents, and the
//! way of minutes from draft to approved.

use sha2::{Digest, Sha256};

use crate::{
    analysis,
    exchange::{fingerprint_of_agreement, fingerprint_of_dialogue, fingerprint_of_session},
    language::Catalog,
    model::{
        Act, Change, Date, Dossier, Edit, Id, IssuedDocument, Language, MinutesStatus, MinutesVersion,
        Number, Person, Session, Text,
    },
    report::{self, DocumentKind, Options, Order, Subject},
};

/// An order for a document, with the fingerprint of what a subject holds.
pub fn order(dossier: &Dossier, kind: DocumentKind, subject: Subject, date: Date, options: Options) -> Order {
    let sha256 = match subject {
        Subject::Session(id) => dossier.get(id).map(|session| fingerprint_of_session(dossier, session)),
        Subject::Agreement(id) => {
            dossier.get(id).map(|agreement| fingerprint_of_agreement(dossier, agreement))
        }
        Subject::Dialogue => Some(fingerprint_of_dialogue(dossier)),
    };
    Order { kind, subject, date, sha256: sha256.unwrap_or_default(), options }
}

/// The change that enters a file into the register of issued documents: what it is, in which language, how far it tells
/// names, when it was issued, and the SHA-256 of its bytes.
pub fn register(
    dossier: &Dossier,
    order: &Order,
    language: Language,
    title: &str,
    file_name: &str,
    bytes: &[u8],
) -> Change {
    let sum = Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        use std::fmt::Write;
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let entry = IssuedDocument {
        id: Id::new(),
        reference: Text::some(title),
        kind: Text::some(order.kind.code()),
        language: Some(language),
        disclosure: Some(report::disclosure(dossier, order)),
        date: Some(order.date),
        sha256: sum.parse().ok(),
        file_name: Text::some(file_name),
    };
    Change::new(Act::new("act-issue").with("name", title), vec![Edit::create(entry)])
}

/// The issued documents, the newest first.
pub fn issued(dossier: &Dossier) -> Vec<std::sync::Arc<IssuedDocument>> {
    let mut all: Vec<_> = dossier.all::<IssuedDocument>().cloned().collect();
    all.sort_by_key(|entry| std::cmp::Reverse((entry.date, entry.id)));
    all
}

/// A version of the minutes of a session, with nothing said of it yet.
pub fn minutes_version(session: Id<Session>, version: Number) -> MinutesVersion {
    MinutesVersion {
        id: Id::new(),
        session,
        version,
        form: None,
        status: MinutesStatus::Draft,
        approved_on: None,
        approved_by: None,
        content: None,
        sha256: None,
    }
}

/// The change that brings the newest minutes of a session to a status; none where they are there already. What is approved
/// is kept as text in the language of the dialogue, with the SHA-256 of what was approved, which stands in the foot of the
/// pages; the session stays as it is from then on.
pub fn minutes_status(
    dossier: &Dossier,
    session: &Session,
    status: MinutesStatus,
    today: Date,
) -> Option<Change> {
    let newest = analysis::newest_minutes(dossier, session.id);
    if newest.is_some_and(|now| now.status == status) {
        return None;
    }
    let version = match newest {
        Some(now) => (**now).clone(),
        None => minutes_version(session.id, Number::new(1).ok()?),
    };
    let approved = status == MinutesStatus::Approved;
    // Whoever presides approves; that somebody led the discussion does not say so.
    let chair = dossier.at(session.chair).map(|person| full_name(person));
    let after = MinutesVersion {
        status,
        approved_on: approved.then_some(today),
        approved_by: if approved {
            version.approved_by.clone().or_else(|| chair.and_then(|name| Text::some(&name)))
        } else {
            version.approved_by.clone()
        },
        content: if approved { approved_text(dossier, session, today) } else { None },
        sha256: if approved { fingerprint_of_session(dossier, session).parse().ok() } else { None },
        ..version
    };
    let edit = match newest {
        Some(now) => Edit::update((**now).clone(), after),
        None => Edit::create(after),
    };
    let act = Act::new("act-minutes-status").with("name", &session.title).with("status", status.code());
    Some(Change::new(act, vec![edit]))
}

/// Given name and surname.
fn full_name(person: &Person) -> String {
    let parts = [&person.given_name, &person.family_name];
    parts.into_iter().flatten().map(Text::as_str).collect::<Vec<_>>().join(" ")
}

/// The minutes of a session as text, as they are composed now.
fn approved_text(dossier: &Dossier, session: &Session, today: Date) -> Option<Text> {
    let subject = Subject::Session(session.id);
    let order = order(dossier, DocumentKind::Minutes, subject, today, Options::default());
    let words = report::plain(dossier, &order, &Catalog::new(dossier.content_language())).ok()?;
    Text::some(&words)
}

/// The change that begins a new version of the minutes of a session, to be corrected; none where there are none yet.
pub fn renewed_minutes(dossier: &Dossier, session: &Session) -> Option<Change> {
    let now = analysis::newest_minutes(dossier, session.id)?;
    let version = Number::after([now.version]).ok()?;
    let minutes = MinutesVersion { form: now.form, ..minutes_version(session.id, version) };
    let act = Act::new("act-version").with("name", &session.title).with("number", version);
    Some(Change::new(act, vec![Edit::create(minutes)]))
}

/// Whether what was approved is still what the session says: names of people and organisations may have changed since. None
/// where nothing is approved, or no fingerprint was kept.
pub fn is_as_approved(dossier: &Dossier, session: &Session) -> Option<bool> {
    let version = analysis::newest_minutes(dossier, session.id)?;
    let approved = version.sha256.as_ref().filter(|_| version.status == MinutesStatus::Approved)?;
    Some(approved.as_str() == fingerprint_of_session(dossier, session))
}
