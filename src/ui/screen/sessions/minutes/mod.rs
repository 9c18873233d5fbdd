//! The minutes of a session on the way from captured to approved: their words passage by passage, what is missing, the
//! corrections of attendees, the values, and what is reported back.

mod side;
mod view;

use super::templates::Template;
use crate::{
    analysis, issue,
    language::Catalog,
    model::{
        Act, Change, Correction, Date, Dossier, Edit, Entity, Framework, FrameworkItem, Id, Kind,
        MinutesStatus, Number, Session, SessionKind, SessionStatus, Text, ValueCheck,
    },
    ui::{Action, form::Slot},
};

pub(super) use side::{WIDTH, side, summary};
pub(super) use view::{inspector, passages};

/// Key of the framework whose values a session is held against.
const VALUES: &str = "ractes-values";

/// What is written and not stored, and whether the side covers the passages where there is little room.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) correcting: String,
    pub(super) side: bool,
}

/// What happens with the minutes.
#[derive(Debug, Clone)]
pub enum Message {
    /// They have come this far.
    Status(MinutesStatus),
    /// A new version of approved minutes.
    Renew,
    /// Typed in the line for a correction.
    Correcting(String),
    /// The correction is complete.
    Correct,
    /// A correction is accepted, refused, or open again.
    Settle(Id<Correction>, Option<bool>),
    /// The session is held against a value, or no longer.
    Value(Id<FrameworkItem>),
    /// A session is planned that tells the participants what became of this one.
    ReportBack,
    /// The side shows over the passages, or not.
    Side(bool),
}

/// What a message changes.
pub(super) fn update(
    state: &mut State,
    message: Message,
    dossier: &Dossier,
    session: &Session,
    today: Date,
    words: &Catalog,
) -> Action {
    match message {
        Message::Status(status) => {
            let Some(change) = issue::minutes_status(dossier, session, status, today) else {
                return Action::None;
            };
            let edit = Action::Edit(change);
            if status == MinutesStatus::Approved {
                // It closes the session: what that means, and the way back, is said at once.
                return Action::Batch(vec![edit, Action::Done(words.say("document-approved-now"))]);
            }
            edit
        }
        Message::Renew => issue::renewed_minutes(dossier, session).map_or(Action::None, Action::Edit),
        Message::Correcting(text) => {
            state.correcting = text;
            Action::None
        }
        Message::Correct => match correct(dossier, session, &state.correcting) {
            Some(change) => {
                state.correcting.clear();
                Action::EditThenFocus(change, CORRECT.to_owned())
            }
            None => Action::None,
        },
        Message::Settle(id, accepted) => settle(dossier, id, accepted),
        Message::Value(item) => value(dossier, session.id, item),
        Message::ReportBack => report_back(dossier, session, words),
        Message::Side(open) => {
            state.side = open;
            Action::None
        }
    }
}

/// Key of the line for a correction.
pub(super) const CORRECT: &str = "minutes/correct";

/// A remark of an attendee: `Author: what should read otherwise`. Where there are no minutes yet, the first version begins.
fn correct(dossier: &Dossier, session: &Session, typed: &str) -> Option<Change> {
    let typed = typed.trim();
    let (author, text) = match typed.split_once([':', '：']) {
        Some((author, text)) if !text.trim().is_empty() && author.chars().count() <= 60 => {
            (Text::some(author.trim()), Text::some(text.trim())?)
        }
        _ => (None, Text::some(typed)?),
    };
    let mut edits = Vec::new();
    let minutes = match analysis::newest_minutes(dossier, session.id) {
        Some(newest) => newest.id,
        None => {
            let first = issue::minutes_version(session.id, Number::new(1).ok()?);
            let id = first.id;
            edits.push(Edit::create(first));
            id
        }
    };
    let act = Act::new("act-create").with("kind", Kind::Correction).with("name", shortened(&text));
    edits.push(Edit::create(Correction {
        id: Id::new(),
        minutes,
        author,
        text,
        accepted: None,
        language: None,
    }));
    Some(Change::new(act, edits))
}

fn shortened(text: &str) -> String {
    crate::ui::wording::shorten(text, 60)
}

fn settle(dossier: &Dossier, id: Id<Correction>, accepted: Option<bool>) -> Action {
    let Some(before) = dossier.get(id).filter(|correction| correction.accepted != accepted) else {
        return Action::None;
    };
    let act = Act::new("act-edit")
        .with("kind", Kind::Correction)
        .with("field", "accepted")
        .with("name", shortened(&before.text));
    let after = Correction { accepted, ..(**before).clone() };
    Action::Edit(Change::new(act, vec![Edit::update((**before).clone(), after)]))
}

/// The values that a session is held against, in their order.
pub(super) fn values(dossier: &Dossier) -> Vec<std::sync::Arc<FrameworkItem>> {
    let Some(framework) = dossier.all::<Framework>().find(|framework| framework.key.as_str() == VALUES)
    else {
        return Vec::new();
    };
    let mut items: Vec<_> = dossier.naming::<FrameworkItem>(framework.id.uuid()).cloned().collect();
    items.sort_by(|a, b| (&a.number, a.id).cmp(&(&b.number, b.id)));
    items
}

/// What was noted of a value in a session.
pub(super) fn check_of(
    dossier: &Dossier,
    session: Id<Session>,
    item: Id<FrameworkItem>,
) -> Option<&std::sync::Arc<ValueCheck>> {
    dossier.naming::<ValueCheck>(session.uuid()).find(|check| check.session == session && check.item == item)
}

fn value(dossier: &Dossier, session: Id<Session>, item: Id<FrameworkItem>) -> Action {
    let Some(of) = dossier.get(item) else { return Action::None };
    let name = of.title.as_ref().map(ToString::to_string).unwrap_or_default();
    match check_of(dossier, session, item) {
        Some(check) => {
            let act = Act::new("act-remove").with("kind", Kind::ValueCheck).with("name", name);
            Action::Edit(Change::new(act, vec![Edit::remove((**check).clone())]))
        }
        None => {
            let check = ValueCheck { id: Id::new(), session, item, note: None, language: None };
            let key = Slot::of(&check, "note").key();
            let act = Act::new("act-create").with("kind", Kind::ValueCheck).with("name", name);
            Action::EditThenFocus(Change::new(act, vec![Edit::create(check)]), key)
        }
    }
}

/// The session in which participants hear what became of this one, where it is planned: the next one to report back.
pub(super) fn reporting_back(dossier: &Dossier, session: &Session) -> Option<std::sync::Arc<Session>> {
    analysis::sessions(dossier).into_iter().find(|other| {
        other.kind == SessionKind::ReportBack && other.id != session.id && other.date >= session.date
    })
}

/// A session to report back: what was heard, what was decided and what comes of it, what remains open.
fn report_back(dossier: &Dossier, session: &Session, words: &Catalog) -> Action {
    let own = Catalog::new(dossier.content_language());
    let Ok(number) = Number::after(dossier.all::<Session>().map(|session| session.number)) else {
        return Action::None;
    };
    let title = own.tell("report-back-title", &[("title", session.title.as_str().into())]);
    let Some(title) = Text::some(&title) else { return Action::None };
    let planned = Session {
        kind: SessionKind::ReportBack,
        status: Some(SessionStatus::Planned),
        organiser: session.organiser,
        place: session.place.clone(),
        languages: session.languages.clone(),
        disclosure: session.disclosure,
        ..super::blank_session(number, title.clone())
    };
    let id = planned.id;
    let mut edits = vec![Edit::create(planned)];
    edits.extend(Template::ReportBack.items(id, &own).into_iter().map(Edit::create));
    let act = Act::new("act-create").with("kind", Session::KIND).with("name", &title);
    let told = words.tell("report-back-planned", &[("number", number.get().into())]);
    Action::Batch(vec![Action::Edit(Change::new(act, edits)), Action::Done(told)])
}
