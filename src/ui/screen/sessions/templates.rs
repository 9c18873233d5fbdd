//! Agendas to begin with: eight that facilitators use, those that somebody kept, and that of any earlier session.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};

use super::{Message, agenda::items};
use crate::{
    analysis,
    language::Catalog,
    model::{
        Act, AgendaItem, AgendaKind, Change, Dossier, Edit, Id, Minutes, Number, Session, SessionKind, Text,
    },
    ui::{
        Action, Cx, Element, Message as Ui,
        keep::{OwnTemplate, TemplatePoint},
        theme::{S2, S3, S6, Type},
        widget::{Loud, button, icon, said, second},
        wording,
    },
};

/// How many earlier sessions are offered.
const EARLIER: usize = 4;

/// An agenda to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// A meeting to open a dialogue or to inform.
    Meeting,
    /// A talk with one actor.
    Interview,
    /// Opinions on a project are heard.
    Consultation,
    /// Two rounds: reasons first, then proposals that heed them.
    Concertation,
    /// Three rotations of tables.
    WorldCafe,
    /// Those who steer the dialogue.
    Steering,
    /// Those who watch what becomes of the commitments.
    FollowUp,
    /// Participants hear what became of what they said.
    ReportBack,
}

/// A point: what it is, how many minutes, in which round.
type Point = (AgendaKind, u32, Option<i64>);

impl Template {
    /// Every template.
    pub const ALL: [Self; 8] = [
        Self::Meeting,
        Self::Interview,
        Self::Consultation,
        Self::Concertation,
        Self::WorldCafe,
        Self::Steering,
        Self::FollowUp,
        Self::ReportBack,
    ];

    /// The sentence with its name; the titles of its points stand under the same key with `-points`, one a line.
    const fn key(self) -> &'static str {
        match self {
            Self::Meeting => "template-meeting",
            Self::Interview => "template-interview",
            Self::Consultation => "template-consultation",
            Self::Concertation => "template-concertation",
            Self::WorldCafe => "template-world-cafe",
            Self::Steering => "template-steering",
            Self::FollowUp => "template-follow-up",
            Self::ReportBack => "template-report-back",
        }
    }

    const fn titles(self) -> &'static str {
        match self {
            Self::Meeting => "template-meeting-points",
            Self::Interview => "template-interview-points",
            Self::Consultation => "template-consultation-points",
            Self::Concertation => "template-concertation-points",
            Self::WorldCafe => "template-world-cafe-points",
            Self::Steering => "template-steering-points",
            Self::FollowUp => "template-follow-up-points",
            Self::ReportBack => "template-report-back-points",
        }
    }

    const fn kind(self) -> SessionKind {
        match self {
            Self::Meeting => SessionKind::Meeting,
            Self::Interview => SessionKind::Interview,
            Self::Consultation => SessionKind::Consultation,
            Self::Concertation => SessionKind::Concertation,
            Self::WorldCafe => SessionKind::Workshop,
            Self::Steering | Self::FollowUp => SessionKind::Committee,
            Self::ReportBack => SessionKind::ReportBack,
        }
    }

    const fn points(self) -> &'static [Point] {
        use AgendaKind::{Break, Conclusion, Debate, Decision, Presentation, Round, Welcome};
        match self {
            Self::Meeting => &[
                (Welcome, 10, None),
                (Round, 15, None),
                (Presentation, 15, None),
                (Debate, 35, None),
                (Conclusion, 15, None),
            ],
            Self::Interview => &[
                (Welcome, 5, None),
                (Debate, 15, None),
                (Debate, 20, None),
                (Debate, 10, None),
                (Conclusion, 10, None),
            ],
            Self::Consultation => &[
                (Welcome, 10, None),
                (Presentation, 20, None),
                (Debate, 20, None),
                (Round, 40, Some(1)),
                (Debate, 15, None),
                (Conclusion, 15, None),
            ],
            Self::Concertation => &[
                (Welcome, 10, None),
                (Presentation, 15, None),
                (Round, 45, Some(1)),
                (Break, 15, None),
                (Round, 45, Some(2)),
                (Decision, 30, None),
                (Conclusion, 20, None),
            ],
            Self::WorldCafe => &[
                (Welcome, 15, None),
                (Presentation, 10, None),
                (Round, 25, Some(1)),
                (Round, 25, Some(2)),
                (Round, 25, Some(3)),
                (Break, 10, None),
                (Debate, 30, None),
                (Conclusion, 10, None),
            ],
            Self::Steering => &[
                (Welcome, 5, None),
                (Decision, 10, None),
                (Presentation, 20, None),
                (Debate, 30, None),
                (Decision, 15, None),
                (Conclusion, 10, None),
            ],
            Self::FollowUp => &[
                (Welcome, 5, None),
                (Presentation, 30, None),
                (Debate, 30, None),
                (Decision, 15, None),
                (Conclusion, 10, None),
            ],
            Self::ReportBack => &[
                (Welcome, 5, None),
                (Presentation, 15, None),
                (Presentation, 20, None),
                (Debate, 30, None),
                (Conclusion, 10, None),
            ],
        }
    }

    /// The points as they would stand on the agenda of a session, in a language.
    pub(super) fn items(self, session: Id<Session>, words: &Catalog) -> Vec<AgendaItem> {
        (1..).zip(self.titled(words)).map(|(rank, (title, of))| point(session, rank, title, of)).collect()
    }

    /// The points with their titles in a language.
    fn titled(self, words: &Catalog) -> Vec<(Text, Point)> {
        let titles = words.say(self.titles());
        let titles = titles.lines().map(str::trim).filter(|line| !line.is_empty()).filter_map(Text::some);
        titles.zip(self.points().iter().copied()).collect()
    }
}

fn point(session: Id<Session>, rank: i64, title: Text, (kind, minutes, round): Point) -> AgendaItem {
    AgendaItem {
        round: round.and_then(|round| Number::new(round).ok()),
        planned_minutes: Minutes::new(i64::from(minutes)).ok(),
        ..AgendaItem::new(session, Number::new(rank).ok(), kind, title)
    }
}

/// Fills an empty agenda from a template, in the language of the dialogue, and makes the session what the template is for.
pub(super) fn fill(dossier: &Dossier, session: &Session, template: Template) -> Action {
    if !items(dossier, session.id).is_empty() {
        return Action::None;
    }
    let words = Catalog::new(dossier.content_language());
    begin(session, template.kind(), template.items(session.id, &words))
}

/// Fills an empty agenda, and makes the session what it is for.
fn begin(session: &Session, kind: SessionKind, items: Vec<AgendaItem>) -> Action {
    let mut edits: Vec<Edit> = items.into_iter().map(Edit::create).collect();
    if session.kind != kind {
        edits.push(Edit::update(session.clone(), Session { kind, ..session.clone() }));
    }
    Action::Edit(Change::new(Act::new("act-template").with("name", &session.title), edits))
}

/// Fills an empty agenda from a template that somebody kept.
pub(super) fn fill_own(dossier: &Dossier, session: &Session, template: &OwnTemplate) -> Action {
    if !items(dossier, session.id).is_empty() {
        return Action::None;
    }
    let items = (1..).zip(&template.points).map(|(rank, point)| AgendaItem {
        guiding_question: point.guiding_question.clone(),
        planned_minutes: point.minutes,
        round: point.round,
        ..AgendaItem::new(session.id, Number::new(rank).ok(), point.kind, point.title.clone())
    });
    begin(session, template.kind, items.collect())
}

/// The agenda of a session as a template: what it is made of, without what happened. None where it is empty.
pub(super) fn own(dossier: &Dossier, session: &Session, name: &str) -> Option<OwnTemplate> {
    let name = name.trim();
    let name = if name.is_empty() { session.title.to_string() } else { name.to_owned() };
    let points: Vec<TemplatePoint> = items(dossier, session.id)
        .iter()
        .map(|item| TemplatePoint {
            kind: item.kind,
            title: item.title.clone(),
            guiding_question: item.guiding_question.clone(),
            minutes: item.planned_minutes,
            round: item.round,
        })
        .collect();
    (!points.is_empty()).then_some(OwnTemplate { name, kind: session.kind, points })
}

/// Takes over the agenda of an earlier session, without its times.
pub(super) fn copy(dossier: &Dossier, session: &Session, from: Id<Session>) -> Action {
    if !items(dossier, session.id).is_empty() {
        return Action::None;
    }
    let edits = items(dossier, from).into_iter().map(|item| {
        Edit::create(AgendaItem {
            id: Id::new(),
            session: session.id,
            started_at: None,
            ended_at: None,
            ..(*item).clone()
        })
    });
    Action::Edit(Change::new(Act::new("act-template").with("name", &session.title), edits.collect()))
}

/// What can be begun with, under an agenda that is empty.
pub(super) fn offer<'a>(cx: Cx<'a>, session: &Session) -> Element<'a> {
    let templates = Template::ALL.into_iter().map(|template| {
        let minutes: u32 = template.points().iter().map(|(_, minutes, _)| minutes).sum();
        let label = format!("{} · {}", cx.say(template.key()), cx.count("planned-count", minutes as usize));
        let message = cx.if_writable(Ui::Sessions(Message::Template(template)));
        Element::from(button(Loud::Secondary, template.key(), label, message).small())
    });
    let own = cx.templates.iter().map(|template| {
        let minutes: u32 = template.points.iter().filter_map(|point| point.minutes).map(Minutes::get).sum();
        let label = format!("{} · {}", template.name, cx.count("planned-count", minutes as usize));
        let fills = cx.if_writable(Ui::Sessions(Message::OwnTemplate(template.clone())));
        let key = format!("template/own/{}", template.name);
        let forget = cx.tell("template-forget", &[("name", template.name.as_str().into())]);
        row![
            Element::from(button(Loud::Secondary, key.clone(), label, fills).icon(icon::SAVE).small()),
            Element::from(
                button(
                    Loud::Quiet,
                    format!("{key}/forget"),
                    forget,
                    Some(Ui::Sessions(Message::ForgetTemplate(template.name.clone())))
                )
                .bare(icon::X)
                .small()
            )
        ]
        .into()
    });
    let own: Vec<Element<'a>> = own.collect();
    let mut earlier: Vec<Arc<Session>> = analysis::sessions(cx.dossier);
    earlier.retain(|other| other.id != session.id && !items(cx.dossier, other.id).is_empty());
    earlier.reverse();
    let copies = earlier.into_iter().take(EARLIER).map(|other| {
        let label = format!("{}. {}", other.number, wording::shorten(&other.title, 40));
        let message = cx.if_writable(Ui::Sessions(Message::CopyAgenda(other.id)));
        Element::from(
            button(Loud::Secondary, format!("agenda/copy/{}", other.id), label, message)
                .icon(icon::COPY)
                .small(),
        )
    });
    let copies: Vec<Element<'a>> = copies.collect();
    let mut content = column![
        said(cx.say("template-offer"), Type::Cell).style(second),
        row(templates).spacing(S2).align_y(Alignment::Center).wrap().vertical_spacing(S2)
    ]
    .spacing(S3);
    if !own.is_empty() {
        content = content
            .push(said(cx.say("template-own"), Type::Cell).style(second))
            .push(row(own).spacing(S2).align_y(Alignment::Center).wrap().vertical_spacing(S2));
    }
    if !copies.is_empty() {
        content = content
            .push(said(cx.say("template-copy"), Type::Cell).style(second))
            .push(row(copies).spacing(S2).align_y(Alignment::Center).wrap().vertical_spacing(S2));
    }
    container(content).padding(Padding::from([S3, S6])).width(Length::Fill).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn every_point_of_every_template_has_a_title_in_every_language() {
        for &language in Language::ALL {
            let words = Catalog::new(language);
            for template in Template::ALL {
                let titles = words.say(template.titles());
                assert_eq!(
                    titles.lines().count(),
                    template.points().len(),
                    "{language} {template:?}: {titles}"
                );
                assert_eq!(template.titled(&words).len(), template.points().len());
            }
        }
    }
}
