//! The line that captures what is said: a sign for the kind, `@` for who, `#` for the issue, Enter to store it.
//!
//! Only the keyboard submits and clears it: a syllable in composition would be lost to a click. [`signs`] reads what is
//! written, [`view`] draws the line; here is what comes of it.

mod signs;
mod view;

use super::{decisions, next_rank, soundings, speakers, speakers::Candidate};
use crate::{
    analysis,
    language::{Catalog, sort_key},
    model::{
        Act, Action as Task, ActionStatus, AgendaItem, Change, Contribution, ContributionKind, Date,
        Decision, Dossier, Edit, Id, Issue, Kind, Number, Person, Session, Stakeholder, Text, Time,
    },
    ui::{Action, wording},
};

use signs::{Sign, sign_of, token};

pub(super) use signs::kind_of_sign;

/// Key of the line.
pub(super) const KEY: &str = "capture";
/// How many answers a completion shows.
const MOST: usize = 6;

/// Who speaks, as far as it was said.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
pub struct Speaker {
    pub(super) person: Option<Id<Person>>,
    pub(super) stakeholder: Option<Id<Stakeholder>>,
    /// By a name that is not in the register.
    pub(super) label: Option<Text>,
}

/// What comes of a message.
pub(super) enum Outcome {
    /// Nothing is to be stored.
    Nothing,
    /// Somebody was named and said nothing yet.
    Waits(Speaker),
    /// Something is to be stored, which somebody said.
    Stored(Action, Option<Speaker>),
    /// A decision is to be stored, and shows beside the stream.
    Decided(Action, Id<Decision>),
    /// It cannot be stored as it stands; the line stays.
    Refused(String),
}

/// What was typed so far.
#[derive(Debug, Default)]
pub(super) struct State {
    text: String,
    speaker: Option<Speaker>,
    issue: Option<Id<Issue>>,
    chosen: usize,
    closed: bool,
}

/// What happens in the line.
#[derive(Debug, Clone)]
pub enum Message {
    /// Typed.
    Input(String),
    /// Enter: takes a completion, or stores what was said.
    Submit,
    /// A completion is taken.
    Take(usize),
    /// Another completion.
    Choose(bool),
    /// The completion is closed.
    Close,
    /// Backspace at the beginning: the last chip becomes text again.
    GiveBack,
}

/// A completion: what it means and how it reads.
#[derive(Debug, Clone, PartialEq)]
enum Completion {
    Speaker(Candidate),
    Label(Text),
    Issue(Id<Issue>, String),
}

impl State {
    /// Whether something is written that is not stored.
    pub(super) fn is_typing(&self) -> bool {
        !sign_of(&self.text).1.trim().is_empty()
    }

    /// Whether completions or the levels of a scale lie open over the line.
    pub(super) fn offers(&self, dossier: &Dossier, session: Id<Session>) -> bool {
        sign_of(&self.text).0 == Sign::Sounding || !self.completions(dossier, session).is_empty()
    }

    fn completions(&self, dossier: &Dossier, session: Id<Session>) -> Vec<Completion> {
        if self.closed {
            return Vec::new();
        }
        match token(&self.text) {
            Some((at, '@', typed)) => {
                let mut found: Vec<Completion> = speakers::candidates(dossier, session, typed, MOST)
                    .into_iter()
                    .map(Completion::Speaker)
                    .collect();
                // A name that nobody has is only taken before any words: “@” may as well stand among them.
                let leads = self.text.get(..at).is_some_and(|before| sign_of(before).1.trim().is_empty());
                let short = typed.split_whitespace().count() <= 3;
                if found.is_empty()
                    && leads
                    && short
                    && let Some(label) = Text::some(typed.trim())
                {
                    found.push(Completion::Label(label));
                }
                found
            }
            Some((_, _, typed)) => {
                let wanted = sort_key(typed.trim());
                analysis::issues(dossier)
                    .into_iter()
                    .filter(|issue| {
                        wanted.is_empty()
                            || issue.number.to_string()
                                == wanted.trim_start_matches(|c: char| c.is_alphabetic())
                            || sort_key(&issue.title).contains(&wanted)
                    })
                    .take(MOST)
                    .map(|issue| Completion::Issue(issue.id, issue.title.to_string()))
                    .collect()
            }
            None => Vec::new(),
        }
    }

    /// What a message changes; what is wanted where something is to be stored.
    pub(super) fn update(
        &mut self,
        message: Message,
        dossier: &Dossier,
        session: &Session,
        now: (Date, Time),
        turn: Option<i64>,
        words_of: &Catalog,
    ) -> Outcome {
        match message {
            Message::Input(text) => {
                self.closed = self.closed && token(&text).is_some();
                self.text = text;
                self.chosen = 0;
            }
            Message::Choose(down) => {
                let count = self.completions(dossier, session.id).len();
                if count > 0 {
                    self.chosen =
                        if down { (self.chosen + 1) % count } else { (self.chosen + count - 1) % count };
                }
            }
            Message::Close => self.closed = true,
            Message::Take(place) => {
                self.take(self.completions(dossier, session.id).into_iter().nth(place));
            }
            Message::GiveBack => {
                if self.issue.take().is_none()
                    && let Some(speaker) = self.speaker.take()
                {
                    let name = speaker_name(dossier, &speaker);
                    self.text = format!("@{name}");
                    self.closed = false;
                }
            }
            Message::Submit => {
                // Who typed on without taking the name: its words end where nobody is called so any more.
                self.part(dossier, session.id);
                let completions = self.completions(dossier, session.id);
                if completions.is_empty() {
                    return self.store(dossier, session, now, turn, words_of);
                }
                self.take(completions.into_iter().nth(self.chosen));
            }
        }
        Outcome::Nothing
    }

    /// Whoever is held in the line.
    pub(super) fn speaker(&self) -> Option<Speaker> {
        self.speaker.clone()
    }

    /// Whether what is written is something that somebody says or decides.
    pub(super) fn says_something(&self) -> bool {
        let (sign, words) = sign_of(&self.text);
        matches!(sign, Sign::Said(_)) && !words.trim().is_empty() && token(&self.text).is_none()
    }

    /// What is written next, somebody says, where nobody is named yet.
    pub(super) fn hold_if_nobody(&mut self, speaker: Option<Speaker>) {
        if self.speaker.is_none() {
            self.speaker = speaker;
        }
    }

    /// What is written next, somebody says.
    pub(super) fn hold(&mut self, speaker: Option<Speaker>) {
        self.speaker = speaker;
    }

    /// Takes the speaker out of a line that went on after the name: the longest beginning that somebody is called by.
    fn part(&mut self, dossier: &Dossier, session: Id<Session>) {
        let Some(at) = self.text.find(['@', '＠']) else { return };
        let leads = self.text.get(..at).is_some_and(|before| sign_of(before).1.trim().is_empty());
        let typed = self.text.get(at..).unwrap_or_default().trim_start_matches(['@', '＠']);
        let ends: Vec<usize> = typed.match_indices(' ').map(|(end, _)| end).filter(|end| *end > 0).collect();
        if !leads || ends.is_empty() || !speakers::candidates(dossier, session, typed, 1).is_empty() {
            return;
        }
        for end in ends.into_iter().rev() {
            let (name, words) = typed.split_at(end);
            // A small word fits anybody.
            if name.trim().chars().count() < 2 || words.trim().is_empty() {
                continue;
            }
            if let Some(found) = speakers::candidates(dossier, session, name, 1).into_iter().next() {
                self.speaker =
                    Some(Speaker { person: found.person, stakeholder: found.stakeholder, label: None });
                self.text = format!("{} {}", self.text.get(..at).unwrap_or_default(), words.trim());
                self.text = self.text.trim_start().to_owned();
                return;
            }
        }
    }

    fn take(&mut self, completion: Option<Completion>) {
        let Some((at, ..)) = token(&self.text) else { return };
        match completion {
            Some(Completion::Speaker(candidate)) => {
                self.speaker = Some(Speaker {
                    person: candidate.person,
                    stakeholder: candidate.stakeholder,
                    label: None,
                });
            }
            Some(Completion::Label(label)) => {
                self.speaker = Some(Speaker { label: Some(label), ..Speaker::default() });
            }
            Some(Completion::Issue(issue, _)) => self.issue = Some(issue),
            None => return,
        }
        self.text.truncate(at);
        self.chosen = 0;
    }

    fn store(
        &mut self,
        dossier: &Dossier,
        session: &Session,
        now: (Date, Time),
        turn: Option<i64>,
        words_of: &Catalog,
    ) -> Outcome {
        let (sign, words) = sign_of(&self.text);
        let Some(text) = Text::some(words.trim_end()) else {
            let waiting = self.speaker.take_if(|_| self.text.trim().is_empty() && self.issue.is_none());
            return waiting.map_or(Outcome::Nothing, Outcome::Waits);
        };
        let ends = matches!(sign, Sign::Decision | Sign::Said(ContributionKind::Commitment));
        if let Some(day) = signs::no_such_day(&text).filter(|_| ends) {
            return Outcome::Refused(words_of.tell("capture-no-such-day", &[("day", day.into())]));
        }
        let stored = match sign {
            Sign::Said(kind) => {
                let contribution = self.said(dossier, session, now, turn, kind, text);
                Outcome::Stored(spoken(dossier, contribution, words_of), self.speaker.clone())
            }
            Sign::Decision => match self.decided(dossier, session.id, &text, words_of) {
                Some(decision) => {
                    let (id, number) = (decision.id, decision.number);
                    // A decision does not appear among the contributions: that it is there is said.
                    let told = words_of.tell("capture-decided", &[("number", number.get().into())]);
                    let edit = Action::Edit(decisions::change(decision));
                    Outcome::Decided(Action::Batch(vec![edit, Action::Done(told)]), id)
                }
                None => Outcome::Nothing,
            },
            Sign::Sounding => {
                let issue = self
                    .issue
                    .or_else(|| running_issue(dossier, session.id))
                    .or_else(|| analysis::only_worded(dossier));
                match soundings::record(dossier, session.id, issue, signs::counts(words), words_of) {
                    Ok(action) => Outcome::Stored(action, self.speaker.clone()),
                    Err(told) => Outcome::Refused(told),
                }
            }
        };
        if !matches!(stored, Outcome::Nothing | Outcome::Refused(_)) {
            self.text.clear();
            self.speaker = None;
            self.issue = None;
            self.closed = false;
        }
        stored
    }

    /// What somebody said, with everything that is known of the moment.
    fn said(
        &self,
        dossier: &Dossier,
        session: &Session,
        now: (Date, Time),
        turn: Option<i64>,
        kind: ContributionKind,
        text: Text,
    ) -> Contribution {
        let speaker = self.speaker.clone().unwrap_or_default();
        let before = analysis::said(dossier, session.id);
        let point = running(dossier, session.id);
        // An answer answers the question asked last.
        let question = before.iter().rev().find(|said| said.kind == ContributionKind::Question);
        let decided = dossier
            .naming::<Decision>(session.id.uuid())
            .filter(|decision| point.is_some() && decision.agenda_item == point)
            .max_by_key(|decision| (decision.number, decision.id));
        Contribution {
            id: Id::new(),
            session: session.id,
            agenda_item: point,
            rank: next_rank(before.iter().map(|c| c.rank)),
            // Said now where the session is today; what is entered afterwards has no time unless it is given.
            at: (session.date == Some(now.0)).then_some(now.1),
            seconds: turn.and_then(|seconds| crate::model::Seconds::new(seconds).ok()),
            stakeholder: speaker.stakeholder,
            person: speaker.person,
            speaker_label: speaker.label,
            kind,
            text,
            issue: self.issue,
            reply_to: question.filter(|_| kind == ContributionKind::Answer).map(|question| question.id),
            // Whoever objects once it is decided objects to what was decided.
            decision: decided.filter(|_| analysis::objects(kind)).map(|decision| decision.id),
            private: false,
            minuted: None,
            minuted_with: None,
            left_out: false,
            language: None,
        }
    }

    /// What was decided, with how it came about as far as that was typed after it.
    fn decided(
        &self,
        dossier: &Dossier,
        session: Id<Session>,
        text: &Text,
        words: &Catalog,
    ) -> Option<Decision> {
        let (text, ending) = signs::ending(text, words);
        let decision = decisions::new(dossier, session, Text::some(text)?)?;
        // Whoever was named beside a decision is to see to it.
        let named = self
            .speaker
            .as_ref()
            .and_then(|speaker| analysis::stakeholder_behind(dossier, speaker.stakeholder, speaker.person));
        let votes = ending.votes;
        Some(Decision {
            agenda_item: running(dossier, session),
            mode: ending.mode.unwrap_or(decision.mode),
            method: ending.method,
            votes_for: votes.map(|[pro, ..]| pro),
            votes_against: votes.map(|[_, contra, _]| contra),
            votes_abstaining: votes.map(|[.., abstaining]| abstaining),
            responsible: named.map(|named| named.id),
            due: ending.due,
            ..decision
        })
    }
}

/// What is to be stored of something said. What somebody commits to becomes an action of the roadmap with it.
fn spoken(dossier: &Dossier, contribution: Contribution, words: &Catalog) -> Action {
    let act = Act::new("act-create")
        .with("kind", Kind::Contribution)
        .with("name", wording::shorten(&contribution.text, 60));
    let mut edits = Vec::new();
    let mut told = None;
    let mut contribution = contribution;
    if contribution.kind == ContributionKind::Commitment
        && let Ok(number) = Number::after(dossier.all::<Task>().map(|action| action.number))
    {
        let (text, ending) = signs::ending(&contribution.text, words);
        if let Some(text) = Text::some(text) {
            contribution.text = text;
        }
        let lead = analysis::stakeholder_behind(dossier, contribution.stakeholder, contribution.person);
        let action = committed(&contribution, number, lead.map(|lead| lead.id), ending.due);
        let words = words.tell("capture-committed", &[("number", number.get().into())]);
        edits.push(Edit::create(action));
        told = Some(Action::Done(words));
    } else if let Some(decision) = dossier.at(contribution.decision) {
        let words = words.tell("capture-objected", &[("number", decision.number.get().into())]);
        told = Some(Action::Done(words));
    }
    edits.insert(0, Edit::create(contribution));
    Action::Batch(std::iter::once(Action::Edit(Change::new(act, edits))).chain(told).collect())
}

/// An action of the roadmap that somebody commits to.
fn committed(
    contribution: &Contribution,
    number: Number,
    lead: Option<Id<Stakeholder>>,
    due: Option<Date>,
) -> Task {
    Task {
        id: Id::new(),
        axis: None,
        number,
        title: contribution.text.clone(),
        description: None,
        stage: None,
        lead,
        mode: None,
        start: None,
        due: due.and_then(|due| due.to_string().parse().ok()),
        budget: None,
        funding_source: None,
        indicator: None,
        unit: None,
        baseline: None,
        goal: None,
        current: None,
        status: Some(ActionStatus::Agreed),
        progress: None,
        article: None,
        decision: None,
        contribution: Some(contribution.id),
        language: contribution.language,
    }
}

/// The issue of the point that is running.
pub(super) fn running_issue(dossier: &Dossier, session: Id<Session>) -> Option<Id<Issue>> {
    dossier.at(running(dossier, session)).and_then(|item| item.issue)
}

/// A point of the agenda that is running.
fn running(dossier: &Dossier, session: Id<Session>) -> Option<Id<AgendaItem>> {
    super::agenda::items(dossier, session)
        .iter()
        .rev()
        .find(|item| item.started_at.is_some() && item.ended_at.is_none())
        .map(|item| item.id)
}

pub(super) fn speaker_name(dossier: &Dossier, speaker: &Speaker) -> String {
    let person = dossier.at(speaker.person).map(|person| wording::person_name(person));
    let stakeholder = || dossier.at(speaker.stakeholder).map(|s| s.name.to_string());
    let label = || speaker.label.as_ref().map(ToString::to_string);
    person.or_else(stakeholder).or_else(label).unwrap_or_default()
}
