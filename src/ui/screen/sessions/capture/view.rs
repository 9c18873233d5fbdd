//! How the line looks: chips, hints, and the completion over it.

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row},
};

use super::{
    super::{Message as Sessions, attendance::candidate_row, soundings, view::LOW},
    Completion, KEY, MOST, Message, State, running_issue,
    signs::{self, Sign, sign_of},
    speaker_name,
};
use crate::{
    language,
    model::Session,
    ui::{
        Cx, Element, Message as Ui,
        theme::{self, CAPTURE, Look, S1, S2, S3, S4, S6, Type},
        widget::{Role, accessible, glyph, keys, line, strong},
        wording,
    },
};

impl State {
    /// The line with its hints, and the completion over it.
    pub(in super::super) fn view<'a>(&'a self, cx: Cx<'a>, session: &Session) -> Element<'a> {
        let completions = self.completions(cx.dossier, session.id);
        let open = !completions.is_empty();
        let low = cx.size.height < LOW;
        let empty = self.text.is_empty();
        let (sign, words) = sign_of(&self.text);
        let capture = |message: Message| Ui::Sessions(Sessions::Capture(message));
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
        let picture = match sign {
            Sign::Said(kind) => glyph::kind(Some(kind), 26.0),
            Sign::Decision => glyph::kind(None, 26.0),
            Sign::Sounding => glyph::sounding(26.0),
        };
        let mut chips = row![picture].spacing(S2).align_y(Alignment::Center);
        if let Some(speaker) = &self.speaker {
            chips = chips.push(held(format!("@ {}", speaker_name(cx.dossier, speaker))));
        }
        if let Some(issue) = cx.dossier.at(self.issue) {
            chips = chips.push(held(format!("# {}", wording::issue_number(cx.words, issue))));
        }
        let of_sign = |sign: &str, does: &str| keys(&[sign], cx.say(does));
        let enter = || keys(&[&cx.say("key-enter")], cx.say("capture-store"));
        // Who writes a decision needs other signs than who writes down what is said.
        let hints = match sign {
            Sign::Decision => row![
                of_sign("@", "capture-responsible"),
                keys(&["= 12 3 2"], cx.say("capture-votes")),
                keys(&[&format!("= {}", cx.code("decision-method", "consensus"))], cx.say("capture-method")),
                keys(&[&format!("= {}", cx.code("decision-mode", "negotiated"))], cx.say("capture-mode")),
                keys(&[&format!("= {}", cx.say("placeholder-date"))], cx.say("capture-due")),
                enter(),
            ],
            _ => row![
                of_sign("@", "capture-who"),
                of_sign("#", "capture-issue"),
                of_sign("?", "capture-question"),
                of_sign("=", "capture-answer"),
                of_sign("+", "capture-proposal"),
                of_sign("!", "capture-decision"),
                of_sign("~", "capture-reservation"),
                of_sign("-", "capture-objection"),
                of_sign(">", "capture-commitment"),
                of_sign("%", "capture-sounding"),
                enter(),
            ],
        }
        .spacing(S3);
        if matches!(sign, Sign::Decision | Sign::Said(crate::model::ContributionKind::Commitment)) {
            let read = ending_in_words(cx, words);
            if !read.is_empty() {
                chips = chips.push(held(format!("= {read}")));
            }
        }
        let whole = row![chips, container(Element::from(field)).width(Length::Fill)]
            .spacing(S3)
            .align_y(Alignment::Center);
        let sounding = (sign == Sign::Sounding && !open).then(|| {
            let issue = self.issue.or_else(|| running_issue(cx.dossier, session.id));
            soundings::preview(cx, issue, signs::counts(words))
        });
        // The line keeps its place in the tree while the completion comes and goes over it: else it lost the focus.
        let over = iced::widget::Column::new().push(open.then(|| self.popup(cx, completions))).push(sounding);
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
            let message = Ui::Sessions(Sessions::Capture(Message::Take(place)));
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

/// What was read after the `=` of a line, in words.
fn ending_in_words(cx: Cx<'_>, words: &str) -> String {
    let (_, ending) = signs::ending(words, cx.words);
    let votes = ending.votes.map(|votes| votes.map(|count| count.to_string()).join("–"));
    let method = ending.method.map(|method| {
        let method = cx.code("decision-method", method.code());
        votes.map_or_else(|| method.clone(), |votes| format!("{method} {votes}"))
    });
    let mode = ending.mode.map(|mode| cx.code("decision-mode", mode.code()));
    let due = ending.due.map(|due| language::date_short(cx.words, due));
    [mode, method, due].into_iter().flatten().collect::<Vec<_>>().join(" · ")
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
