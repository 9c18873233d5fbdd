//! What is issued: an order with the fingerprint of what it is about, and its entry in the register of issued documents.

use sha2::{Digest, Sha256};

use crate::{
    exchange::{fingerprint_of_agreement, fingerprint_of_dialogue, fingerprint_of_session},
    model::{Act, Change, Date, Dossier, Edit, Id, IssuedDocument, Language, Text},
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
