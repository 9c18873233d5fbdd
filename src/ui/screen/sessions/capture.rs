//! The line that captures what is said: a sign for the kind, `@` for who, `#` for the issue, Enter to store it.
//!
//! Only the keyboard submits and clears it: a syllable in composition would be lost to a click.

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row},
};

use super::{
    attendance::candidate_row, decisions, next_rank, speakers, speakers::Candidate, stream, view::LOW,
};
use crate::{
    analysis,
    language::sort_key,
    model::{
        Act, AgendaItem, Change, Contribution, ContributionKind, Date, Decision, Dossier, Edit, Id, Issue,
        Kind, Person, Session, Stakeholder, Text, Time,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        theme::{self, CAPTURE, Look, S1, S2, S3, S4, S6, Type},
        widget::{Role, accessible, glyph, keys, line, strong},
        wording,
    },
};

/// Key of the line.
pub(super) const KEY: &str = "capture";
/// How many answers a completion shows.
const MOST: usize = 6;

/// Who speaks, as far as it was said.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Speaker {
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

/// What is written of a completion: where it begins, which sign, and its letters.
fn token(text: &str) -> Option<(usize, char, &str)> {
    let (at, sign) =
        text.char_indices().rev().find(|(_, letter)| matches!(letter, '@' | '#' | '＠' | '＃'))?;
    let opens =
        text[..at].chars().next_back().is_none_or(|before| before.is_whitespace() || KINDS.contains(&before));
    let rest = &text[at + sign.len_utf8()..];
    let sign = if matches!(sign, '@' | '＠') { '@' } else { '#' };
    (opens && rest.chars().count() <= 40).then_some((at, sign, rest))
}

/// The signs that say what somebody does by speaking.
const KINDS: [char; 6] = ['?', '+', '!', '~', '-', '−'];

/// What a line says: the kind, none for a decision, and the words.
pub(super) fn kind_of(text: &str) -> (Option<ContributionKind>, &str) {
    let text = text.trim_start();
    let mut letters = text.chars();
    let kind = match letters.next() {
        Some('?') => Some(ContributionKind::Question),
        Some('+') => Some(ContributionKind::Proposal),
        Some('!') => None,
        Some('~') => Some(ContributionKind::Reservation),
        Some('-' | '−') => Some(ContributionKind::Objection),
        _ => return (Some(ContributionKind::Information), text),
    };
    (kind, letters.as_str().trim_start())
}

impl State {
    /// Whether something is written that is not stored.
    pub(super) fn is_typing(&self) -> bool {
        !kind_of(&self.text).1.trim().is_empty()
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
                let leads = self.text.get(..at).is_some_and(|before| kind_of(before).1.trim().is_empty());
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
        words_of: &crate::language::Catalog,
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

    /// What is written next, somebody says.
    pub(super) fn hold(&mut self, speaker: Option<Speaker>) {
        self.speaker = speaker;
    }

    /// Takes the speaker out of a line that went on after the name: the longest beginning that somebody is called by.
    fn part(&mut self, dossier: &Dossier, session: Id<Session>) {
        let Some(at) = self.text.find(['@', '＠']) else { return };
        let leads = self.text.get(..at).is_some_and(|before| kind_of(before).1.trim().is_empty());
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
        words_of: &crate::language::Catalog,
    ) -> Outcome {
        let (kind, words) = kind_of(&self.text);
        let Some(text) = Text::some(words.trim_end()) else {
            let waiting = self.speaker.take_if(|_| self.text.trim().is_empty() && self.issue.is_none());
            return waiting.map_or(Outcome::Nothing, Outcome::Waits);
        };
        let change = match kind {
            None => match decisions::new(dossier, session.id, text) {
                // Whoever was named beside a decision is to see to it.
                Some(decision) => {
                    let named = self.speaker.as_ref().and_then(|speaker| {
                        analysis::stakeholder_behind(dossier, speaker.stakeholder, speaker.person)
                    });
                    decisions::change(Decision { responsible: named.map(|named| named.id), ..decision })
                }
                None => return Outcome::Nothing,
            },
            Some(kind) => {
                let speaker = self.speaker.clone().unwrap_or_default();
                let contribution = Contribution {
                    id: Id::new(),
                    session: session.id,
                    agenda_item: running(dossier, session.id),
                    rank: next_rank(stream::said(dossier, session.id).iter().map(|c| c.rank)),
                    // Said now where the session is today; what is entered afterwards has no time unless it is given.
                    at: (session.date == Some(now.0)).then_some(now.1),
                    seconds: turn.and_then(|seconds| crate::model::Seconds::new(seconds).ok()),
                    stakeholder: speaker.stakeholder,
                    person: speaker.person,
                    speaker_label: speaker.label,
                    kind,
                    text,
                    issue: self.issue,
                    reply_to: None,
                    private: false,
                    language: None,
                };
                let act = Act::new("act-create")
                    .with("kind", Kind::Contribution)
                    .with("name", wording::shorten(&contribution.text, 60));
                Change::new(act, vec![Edit::create(contribution)])
            }
        };
        self.text.clear();
        let speaker = self.speaker.take();
        self.issue = None;
        self.closed = false;
        // A decision does not appear among the contributions: that it is there is said.
        let told = kind.is_none().then(|| Action::Done(words_of.say("capture-decided")));
        let action = Action::Batch(std::iter::once(Action::Edit(change)).chain(told).collect());
        Outcome::Stored(action, speaker)
    }

    /// The line with its hints, and the completion over it.
    pub(super) fn view<'a>(&'a self, cx: Cx<'a>, session: &Session) -> Element<'a> {
        let completions = self.completions(cx.dossier, session.id);
        let open = !completions.is_empty();
        let low = cx.size.height < LOW;
        let empty = self.text.is_empty();
        let (kind, _) = kind_of(&self.text);
        let capture = |message: Message| Ui::Sessions(super::Message::Capture(message));
        let field = line(KEY, cx.say("capture-name"), &self.text, move |text| capture(Message::Input(text)))
            .placeholder(cx.say(if self.speaker.is_some() { "capture-words" } else { "capture-placeholder" }))
            .on_submit(capture(Message::Submit))
            .on_key(move |key, modifiers| match key.as_ref() {
                Key::Named(Named::ArrowDown) if open => Some(capture(Message::Choose(true))),
                Key::Named(Named::ArrowUp) if open => Some(capture(Message::Choose(false))),
                Key::Named(Named::Tab) if open && !modifiers.shift() => Some(capture(Message::Submit)),
                Key::Named(Named::Escape) if open => Some(capture(Message::Close)),
                Key::Named(Named::Backspace) if empty => Some(capture(Message::GiveBack)),
                _ => None,
            })
            .sized(CAPTURE, Type::Card);
        let mut chips = row![glyph::kind(kind, 26.0)].spacing(S2).align_y(Alignment::Center);
        if let Some(speaker) = &self.speaker {
            chips = chips.push(held(format!("@ {}", speaker_name(cx.dossier, speaker))));
        }
        if let Some(issue) = cx.dossier.at(self.issue) {
            chips = chips.push(held(format!("# {}", wording::issue_number(cx.words, issue))));
        }
        let whole = row![chips, container(Element::from(field)).width(Length::Fill)]
            .spacing(S3)
            .align_y(Alignment::Center);
        let sign = |sign: &str, does: &str| keys(&[sign], cx.say(does));
        let hints = row![
            sign("@", "capture-who"),
            sign("#", "capture-issue"),
            sign("?", "capture-question"),
            sign("+", "capture-proposal"),
            sign("!", "capture-decision"),
            sign("~", "capture-reservation"),
            sign("-", "capture-objection"),
            keys(&[&cx.say("key-enter")], cx.say("capture-store")),
        ]
        .spacing(S4);
        // The line keeps its place in the tree while the completion comes and goes over it: else it lost the focus.
        let over = iced::widget::Column::new().push(open.then(|| self.popup(cx, completions)));
        let mut content = column![over, whole].spacing(6.0);
        if cx.size.height >= LOW {
            content = content.push(container(hints.wrap()).padding(Padding::ZERO.top(2)));
        }
        let edge = if cx.is_small() { S4 } else { S6 };
        container(content)
            .padding(Padding::from([if low { S1 } else { S3 }, edge]))
            .width(Length::Fill)
            .into()
    }

    fn popup<'a>(&'a self, cx: Cx<'a>, completions: Vec<Completion>) -> Element<'a> {
        let mut list = column![].padding(2);
        let total = completions.len();
        // Where there is little room, those around the chosen one.
        let fits = if cx.size.height < LOW { 3 } else { MOST };
        let first = (self.chosen + 1).saturating_sub(fits);
        for (place, completion) in completions.into_iter().enumerate().skip(first).take(fits) {
            let here = place == self.chosen;
            let message = Ui::Sessions(super::Message::Capture(Message::Take(place)));
            let (name, detail, of) = match completion {
                Completion::Speaker(candidate) => {
                    let state = candidate.present.then(|| cx.code("attendance", "present"));
                    let detail = [Some(candidate.detail).filter(|d| !d.is_empty()), state];
                    let detail = detail.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                    (candidate.name, detail, candidate.stakeholder)
                }
                Completion::Label(label) => (label.to_string(), cx.say("capture-label"), None),
                Completion::Issue(issue, title) => {
                    let number = cx.dossier.get(issue).map(|issue| wording::issue_number(cx.words, issue));
                    (number.unwrap_or_default(), title, None)
                }
            };
            list = list.push(candidate_row(cx, place, total, here, name, detail, of, message));
        }
        let foot = row![
            keys(&["↑", "↓"], cx.say("keys-choose")),
            keys(&[&cx.say("key-enter")], cx.say("keys-take")),
            keys(&[&cx.say("key-escape")], cx.say("keys-close")),
        ]
        .spacing(S3)
        .padding(Padding::from([S1, S3]));
        let inner =
            container(column![list, crate::ui::widget::hairline(), foot]).style(theme::popup).width(440);
        accessible("capture/completions", Role::List, cx.say("suggestions"), inner).open().into()
    }
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

fn held<'a>(words: String) -> Element<'a> {
    container(
        strong(wording::shorten(&words, 34), Type::Cell)
            .wrapping(iced::widget::text::Wrapping::None)
            .style(|look: &Look| iced::widget::text::Style { color: Some(look.on_soft) }),
    )
    .padding(Padding::from([3.0, 10.0]))
    .style(|look: &Look| container::Style {
        background: Some(look.accent_soft.into()),
        border: iced::border::rounded(theme::ROUND),
        ..container::Style::default()
    })
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sign_says_what_somebody_does() {
        assert_eq!(kind_of("? Who pays"), (Some(ContributionKind::Question), "Who pays"));
        assert_eq!(kind_of("+tariff"), (Some(ContributionKind::Proposal), "tariff"));
        assert_eq!(kind_of("! adopted"), (None, "adopted"));
        assert_eq!(kind_of("~ if capped"), (Some(ContributionKind::Reservation), "if capped"));
        assert_eq!(kind_of("- no"), (Some(ContributionKind::Objection), "no"));
        assert_eq!(kind_of("plain words"), (Some(ContributionKind::Information), "plain words"));
    }

    #[test]
    fn a_completion_begins_at_a_word() {
        assert_eq!(token("+@uni"), Some((1, '@', "uni")));
        assert_eq!(token("say @union des m"), Some((4, '@', "union des m")));
        assert_eq!(token("mail a@b.org"), None);
        assert_eq!(token("@정하"), Some((0, '@', "정하")));
        assert_eq!(token("words #4"), Some((6, '#', "4")));
    }
}
