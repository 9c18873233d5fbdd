//! Minutes of a session: what every language's form needs to know of it, gathered once and in order.

use super::{Context, Order, formal_minutes, korean_minutes, passages, western_minutes};
use crate::{
    analysis,
    language::{date, date_numeric},
    model::{
        AgendaItem, Attachment, Attendance, AttendanceStatus, Contribution, ContributionKind, Decision,
        Entity, Language, MinutesForm, MinutesStatus, MinutesVersion, Person, Position, Session, Time,
    },
    report::document::{Block, Document, Foot, Head, Orientation},
};

/// A session with all that hangs on it, in order.
pub(super) struct Minutes<'a> {
    pub(super) session: &'a Session,
    pub(super) agenda: Vec<&'a AgendaItem>,
    pub(super) attendance: Vec<&'a Attendance>,
    /// What is told on its own: without what was said in confidence, what is passed over, what is told with another one.
    pub(super) contributions: Vec<&'a Contribution>,
    pub(super) decisions: Vec<&'a Decision>,
    pub(super) positions: Vec<&'a Position>,
    pub(super) annexes: Vec<&'a Attachment>,
    pub(super) version: Option<&'a MinutesVersion>,
    pub(super) previous: Option<&'a Session>,
    pub(super) next: Option<&'a Session>,
    /// The number of the table of those who attended, where it has one.
    pub(super) table: u32,
}

/// Composes the minutes of a session in the document's language.
pub(super) fn compose<'a>(context: &Context<'a>, session: &'a Session, order: &Order) -> Document {
    let minutes = Minutes::gather(context, session);
    let formal = order.options.formal.unwrap_or_else(|| {
        let recorded = minutes.version.and_then(|version| version.form);
        match recorded {
            Some(form) => form == MinutesForm::FormalMinutes,
            None => formal_minutes::in_senegal(context),
        }
    });
    let formal = formal && context.language != Language::Korean;
    let mut blocks = if formal { formal_minutes::blocks(context, &minutes) } else { body(context, &minutes) };
    let at = blocks
        .iter()
        .position(|block| matches!(block, Block::Title(_) | Block::FormalTitle { .. }))
        .map_or(0, |at| at + 1);
    blocks.insert(at, Block::Contents);
    let logos = context.logos();
    if !logos.is_empty() {
        blocks.insert(0, Block::Logos(logos));
    }
    let title = context.plain(session, "title").unwrap_or_default();
    let kind = context.say(if formal { "formal-kind" } else { "minutes-kind" });
    let year = session.date.unwrap_or(order.date).0.year();
    let number = session.number.get();
    let reference = context.tell(
        if formal { "formal-reference" } else { "minutes-reference" },
        &[
            ("year", year.to_string().into()),
            ("number", format!("{number:02}").into()),
            ("plain", number.to_string().into()),
        ],
    );
    let issued = date(context.catalog, order.date);
    let (status, _) = minutes.status(context);
    let line = minutes.head_line(context, &issued);
    Document {
        language: context.language,
        title: format!("{kind}{}{title}", context.say("document-colon")),
        author: context.issuer_of(session.organiser),
        subject: context.dialogue_title(),
        date: order.date,
        head: Head {
            left: context.tell(
                if formal { "formal-head" } else { "minutes-head" },
                &[
                    ("dialogue", context.dialogue_title().into()),
                    ("session", title.into()),
                    ("number", number.into()),
                ],
            ),
            status,
            right: line,
        },
        foot: Foot {
            left: context.tell(
                "document-issued",
                &[("reference", reference.into()), ("date", issued.as_str().into())],
            ),
            confidentiality: super::frame::confidentiality(context, context.nominative()),
            sha256: order.sha256.clone(),
        },
        airy: false,
        orientation: Orientation::Portrait,
        cover: None,
        untranslated: context.untranslated(),
        blocks,
    }
}

/// What minutes say, in the form of the document's language.
pub(super) fn body(context: &Context<'_>, minutes: &Minutes<'_>) -> Vec<Block> {
    match context.language {
        Language::Korean => korean_minutes::blocks(context, minutes),
        Language::French | Language::English => western_minutes::blocks(context, minutes),
    }
}

impl<'a> Minutes<'a> {
    pub(super) fn gather(context: &Context<'a>, session: &'a Session) -> Self {
        let dossier = context.dossier;
        let uuid = session.id.uuid();
        let mut agenda: Vec<&AgendaItem> = dossier.naming::<AgendaItem>(uuid).map(|item| &**item).collect();
        agenda.sort_by(|a, b| (a.rank, a.started_at, &a.title).cmp(&(b.rank, b.started_at, &b.title)));
        let mut attendance: Vec<&Attendance> = dossier.naming::<Attendance>(uuid).map(|row| &**row).collect();
        let mut keyed: Vec<(String, &Attendance)> =
            attendance.drain(..).map(|row| (attendance_key(context, session, row), row)).collect();
        keyed.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.status.cmp(&other.status)));
        let place = |item: Option<crate::model::Id<AgendaItem>>| {
            item.and_then(|id| agenda.iter().position(|item| item.id == id)).unwrap_or(usize::MAX)
        };
        let mut contributions: Vec<&Contribution> = dossier
            .naming::<Contribution>(uuid)
            .map(|contribution| &**contribution)
            .filter(|contribution| contribution.session == session.id)
            .filter(|contribution| analysis::is_passage(dossier, contribution))
            .collect();
        contributions.sort_by(|a, b| {
            (place(a.agenda_item), a.rank, a.at, a.kind, &a.text).cmp(&(
                place(b.agenda_item),
                b.rank,
                b.at,
                b.kind,
                &b.text,
            ))
        });
        let mut decisions: Vec<&Decision> =
            dossier.naming::<Decision>(uuid).map(|decision| &**decision).collect();
        decisions.sort_by(|a, b| (a.number, &a.text).cmp(&(b.number, &b.text)));
        let mut positions: Vec<&Position> = dossier
            .naming::<Position>(uuid)
            .map(|position| &**position)
            .filter(|position| position.printable(dossier))
            .collect();
        positions.sort_by_cached_key(|position| {
            let stakeholder = dossier.get(position.stakeholder).map(|s| context.brief_name(s));
            (std::cmp::Reverse(position.stance), stakeholder, position.date)
        });
        let mut annexes: Vec<&Attachment> =
            dossier.naming::<Attachment>(uuid).map(|attachment| &**attachment).collect();
        annexes.retain(|annex| annex.kind == Session::KIND && annex.title.is_some());
        annexes.sort_by(|a, b| (a.rank, &a.title).cmp(&(b.rank, &b.title)));
        let version = dossier
            .naming::<MinutesVersion>(uuid)
            .map(|version| &**version)
            .max_by_key(|version| (version.version, version.status));
        let all = context.sessions();
        let at = all.iter().position(|other| other.id == session.id);
        let previous = at.and_then(|at| at.checked_sub(1)).and_then(|at| all.get(at).copied());
        let next = at.and_then(|at| all.get(at + 1).copied());
        let attendance = keyed.into_iter().map(|(_, row)| row).collect();
        Self {
            session,
            agenda,
            attendance,
            contributions,
            decisions,
            positions,
            annexes,
            version,
            previous,
            next,
            table: 1,
        }
    }

    /// The framed word, and what stands beneath it.
    pub(super) fn status(&self, context: &Context<'_>) -> (String, String) {
        let status = self.version.map_or(MinutesStatus::Draft, |version| version.status);
        let line = match self.version {
            Some(MinutesVersion { status: MinutesStatus::Approved, approved_on: Some(day), .. }) => {
                context.date(*day)
            }
            Some(version) => context.tell("document-version", &[("number", version.version.get().into())]),
            None => String::new(),
        };
        (context.code("minutes-status-word", status.code()), line)
    }

    /// Version and date for the running head.
    fn head_line(&self, context: &Context<'_>, issued: &str) -> String {
        match self.version {
            Some(MinutesVersion { status: MinutesStatus::Approved, approved_on: Some(day), .. }) => {
                context.date(*day)
            }
            Some(version) => context.tell(
                "document-version-of",
                &[("number", version.version.get().into()), ("date", issued.into())],
            ),
            None => issued.to_owned(),
        }
    }

    /// The rows of one status.
    pub(super) fn attending(&self, status: AttendanceStatus) -> impl Iterator<Item = &'a Attendance> {
        self.attendance.iter().copied().filter(move |row| row.status == status)
    }

    /// What was said under a point of the agenda; under none of them for none.
    pub(super) fn said_under(&self, item: Option<&AgendaItem>) -> Vec<&'a Contribution> {
        let known = |id| self.agenda.iter().any(|item| item.id == id);
        self.contributions
            .iter()
            .copied()
            .filter(|contribution| match item {
                Some(item) => contribution.agenda_item == Some(item.id),
                None => !contribution.agenda_item.is_some_and(known),
            })
            .collect()
    }

    /// The positions taken on the issue of a point; without a point, those on issues that no point has.
    pub(super) fn positions_on(&self, item: Option<&AgendaItem>) -> impl Iterator<Item = &'a Position> {
        let of = |position: &Position| {
            self.agenda.iter().find(|item| item.issue == Some(position.issue)).map(|item| item.id)
        };
        self.positions.iter().copied().filter(move |position| of(position) == item.map(|item| item.id))
    }

    /// Whether a position is for, against or neither, in a word; none where no stance was given.
    pub(super) fn stance(context: &Context<'_>, position: &Position) -> Option<String> {
        let key = match position.stance?.get() {
            ..=-1 => "stance-against",
            0 => "stance-neutral",
            1.. => "stance-for",
        };
        Some(context.say(key))
    }

    /// When a point of the agenda was, or is planned to be: from start to end.
    pub(super) fn times(&self) -> Vec<Option<(Time, Time)>> {
        let mut clock = self.session.start_time;
        let held = self.session.status == Some(crate::model::SessionStatus::Held);
        let led = held && self.agenda.iter().any(|item| item.started_at.is_some());
        self.agenda
            .iter()
            .map(|item| {
                if let (Some(from), Some(to)) = (item.started_at, item.ended_at) {
                    let to = Time(to.0.time());
                    clock = Some(to);
                    return Some((Time(from.0.time()), to));
                }
                // Where the session was led by the clock, what did not begin has no time.
                if led {
                    return None;
                }
                let from = clock?;
                let minutes = item.planned_minutes?;
                let to = Time(from.0.wrapping_add(jiff::Span::new().minutes(i64::from(minutes.get()))));
                clock = Some(to);
                Some((from, to))
            })
            .collect()
    }

    /// Date and hours as far as they are known.
    pub(super) fn when(&self, context: &Context<'_>) -> Option<String> {
        context.when(self.session)
    }

    /// Place and mode.
    pub(super) fn place(&self, context: &Context<'_>) -> Option<String> {
        context.place(self.session)
    }

    /// Who speaks: organisation and person, as far as they may be told; by role or label where neither is known.
    pub(super) fn speakers(
        &self,
        context: &Context<'_>,
        contribution: &Contribution,
    ) -> (Option<String>, Option<String>) {
        passages::speakers(context, self.session, contribution)
    }

    /// The role of a person in the session, where it is one.
    pub(super) fn role(&self, context: &Context<'_>, person: &Person) -> Option<String> {
        passages::role(context, self.session, person)
    }

    /// The people with a role in the session, each once with their roles.
    pub(super) fn officers<'c>(&self, context: &Context<'c>) -> Vec<(&'c Person, Vec<&'static str>)> {
        let session = self.session;
        let mut officers: Vec<(crate::model::Id<Person>, Vec<&'static str>)> = Vec::new();
        for (id, key) in [
            (session.chair, "role-chair"),
            (session.moderator, "role-moderator"),
            (session.rapporteur, "role-rapporteur"),
            (session.secretary, "role-secretary"),
        ] {
            let Some(id) = id else { continue };
            match officers.iter_mut().find(|(of, _)| *of == id) {
                Some((_, roles)) => roles.push(key),
                None => officers.push((id, vec![key])),
            }
        }
        officers
            .into_iter()
            .filter_map(|(id, roles)| context.dossier.get(id).map(|person| (&**person, roles)))
            .collect()
    }

    /// The votes of a decision, in words; none where none were counted.
    pub(super) fn votes(context: &Context<'_>, decision: &Decision) -> Option<String> {
        if decision.votes_for.is_none()
            && decision.votes_against.is_none()
            && decision.votes_abstaining.is_none()
        {
            return None;
        }
        let count = |votes: Option<crate::model::Count>| votes.map_or(0, crate::model::Count::get);
        Some(context.tell(
            "minutes-votes",
            &[
                ("for", count(decision.votes_for).into()),
                ("against", count(decision.votes_against).into()),
                ("abstaining", count(decision.votes_abstaining).into()),
            ],
        ))
    }

    /// The number of a decision: of the session and within it.
    pub(super) fn decision_number(&self, context: &Context<'_>, decision: &Decision) -> String {
        context.decision_number(self.session, decision)
    }

    /// The deadline for a narrow column.
    pub(super) fn due(context: &Context<'_>, decision: &Decision) -> Option<String> {
        decision.due.map(|day| date_numeric(context.catalog, day))
    }

    /// A question with its answers, or a single contribution, in the order they were said.
    pub(super) fn exchanges(said: &[&'a Contribution]) -> Vec<Vec<&'a Contribution>> {
        let mut exchanges: Vec<Vec<&Contribution>> = Vec::new();
        for contribution in said {
            let question = contribution.reply_to.and_then(|id| {
                exchanges.iter().position(|exchange| exchange.iter().any(|other| other.id == id))
            });
            match question {
                Some(place) if contribution.kind == ContributionKind::Answer => {
                    exchanges[place].push(contribution);
                }
                _ => exchanges.push(vec![contribution]),
            }
        }
        exchanges
    }
}

fn attendance_key(context: &Context<'_>, session: &Session, row: &Attendance) -> String {
    let person = context.dossier.at(row.person);
    let stakeholder = context.behind(row.stakeholder, row.person);
    let category = stakeholder.and_then(|stakeholder| context.dossier.at(stakeholder.category));
    let rank = category.and_then(|category| category.rank).map_or(u32::MAX, crate::model::Number::get);
    let officer = row.person.is_some() && (row.person == session.chair || row.person == session.moderator);
    format!(
        "{}{rank:010}\u{1f}{}\u{1f}{}\u{1f}{}",
        u8::from(!officer),
        stakeholder.map_or_else(String::new, |s| s.name.to_string()),
        person.map_or_else(String::new, |p| person_key(p)),
        row.status.code(),
    )
}

fn person_key(person: &Person) -> String {
    let texts = [&person.family_name, &person.given_name, &person.function];
    texts.into_iter().flatten().map(crate::model::Text::as_str).collect::<Vec<_>>().join("\u{1f}")
}
