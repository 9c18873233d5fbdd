//! The shared-position statement: the text, who endorses it and who does not, in whose words, and where they sign.

use std::sync::Arc;

use super::{
    Context, Order,
    context::capitalised,
    signatures::{owned, signatures},
    tally::tally_sentence,
};
use crate::{
    analysis::{Tally, Voice, current_version, tally},
    language::{date_numeric, partial_date},
    model::{
        Action, Agreement, AgreementKind, AgreementStatus, Article, Axis, Committee, CommitteeKind, Date,
        Endorsement, EndorsementStance, Language, Session, SessionStatus, Stakeholder,
    },
    report::document::{
        Align, Block, Body, Column, Cover, Document, Entry, Foot, Head, LabelTone, Mark, Orientation, Rich,
        Row, Style, Table, TableLook, Title, Weight,
    },
};

/// Composes the statement of an agreement.
pub(super) fn compose<'a>(context: &Context<'a>, agreement: &'a Agreement, order: &Order) -> Document {
    let whole = tally(context.dossier, agreement, None);
    let title = context.plain(agreement, "title").unwrap_or_default();
    let kind = context.code("agreement-kind", agreement.kind.code());
    let status =
        context.code("agreement-status-word", agreement.status.unwrap_or(AgreementStatus::Draft).code());
    let year = agreement.date.unwrap_or(order.date).0.year();
    let number = place_of(context, agreement);
    let reference = context.tell(
        "shared-reference",
        &[
            ("kind", kind.clone().into()),
            ("year", year.to_string().into()),
            ("number", format!("{number:02}").into()),
            ("plain", number.to_string().into()),
        ],
    );
    let authority = agreement
        .authoritative_language
        .map(|language| context.code("shared-authoritative", language.code()));
    let issued = context.tell(
        "document-issued",
        &[("reference", reference.into()), ("date", context.date(order.date).into())],
    );
    let mut blocks = Vec::new();
    if context.language == Language::Korean {
        let parts: Vec<String> = [
            agreement.date.map(|day| context.date(day)),
            Some(context.tell("shared-parties-count", &[("count", whole.parties().into())])),
            authority.clone(),
        ]
        .into_iter()
        .flatten()
        .collect();
        blocks.push(Block::Title(Title {
            kicker: kind.clone(),
            text: context.text(agreement, "title").unwrap_or_default(),
            subtitle: parts.join(" · "),
            badge: None,
            form_name: false,
            ruled: true,
        }));
    }
    blocks.extend(content(context, agreement, &whole, order));
    // Where the agreement says which language is authoritative, nothing else may.
    let note = match agreement.authoritative_language {
        Some(_) => "document-translation",
        None => "document-unofficial-translation",
    };
    blocks.extend(context.translated_from(note));
    Document {
        language: context.language,
        title: format!("{kind}{}{title}", context.say("document-colon")),
        author: context.organisation(context.dialogue.convener).unwrap_or_default(),
        subject: context.dialogue_title(),
        date: order.date,
        head: Head {
            left: format!("{kind} · {title}"),
            status: status.clone(),
            right: agreement.date.map_or_else(String::new, |day| context.date(day)),
        },
        foot: Foot {
            left: issued,
            confidentiality: authority.clone().unwrap_or_default(),
            sha256: order.sha256.clone(),
        },
        airy: true,
        orientation: Orientation::Portrait,
        cover: Some(Cover {
            kicker: kind.to_uppercase(),
            title: context.text(agreement, "title").unwrap_or_default(),
            subtitle: subtitle(context, agreement),
            facts: facts(context, agreement, &whole, authority),
            status,
            logos: context.logos(),
        }),
        untranslated: context.untranslated(),
        blocks,
    }
}

/// What stands under the title on the cover.
fn subtitle(context: &Context<'_>, agreement: &Agreement) -> String {
    match agreement.kind {
        AgreementKind::SharedPosition | AgreementKind::JointStatement => {
            context.tell("shared-subtitle", &[("dialogue", context.dialogue_title().into())])
        }
        AgreementKind::CooperationAgreement | AgreementKind::Protocol => {
            let title = context.dialogue_title();
            if Some(&title) == context.plain(agreement, "title").as_ref() { String::new() } else { title }
        }
    }
}

/// The place of the agreement among those of the dialogue, 1 first.
fn place_of(context: &Context<'_>, agreement: &Agreement) -> usize {
    let mut all: Vec<&Arc<Agreement>> = context.dossier.all::<Agreement>().collect();
    all.sort_by(|a, b| (a.date, &a.title).cmp(&(b.date, &b.title)));
    all.iter().position(|other| other.id == agreement.id).unwrap_or(0) + 1
}

fn quiet(label: String, body: Vec<Body>) -> Entry {
    Entry { label, tone: LabelTone::Quiet, body }
}

fn light(label: String, body: Vec<Body>) -> Entry {
    Entry { label, tone: LabelTone::Light, body }
}

fn text(text: impl Into<Rich>) -> Vec<Body> {
    vec![Body::Text(text.into(), Style::Body)]
}

fn heading(context: &Context<'_>, key: &str) -> Block {
    Block::Heading { level: 2, number: None, text: context.say(key).into() }
}

/// The sessions that led to the agreement: those held until its date.
fn sessions<'a>(context: &Context<'a>, agreement: &Agreement) -> Vec<&'a Session> {
    context
        .sessions()
        .into_iter()
        .filter(|session| session.status != Some(SessionStatus::Planned))
        .filter(|session| match (session.date, agreement.date) {
            (Some(held), Some(agreed)) => held <= agreed,
            _ => true,
        })
        .collect()
}

/// What stands at the foot of the cover.
fn facts(
    context: &Context<'_>,
    agreement: &Agreement,
    whole: &Tally,
    authority: Option<String>,
) -> Vec<Entry> {
    let mut facts = Vec::new();
    let place = context.plain(agreement, "place");
    let adopted =
        match (place, agreement.date) {
            (Some(place), Some(day)) => Some(context.tell(
                "shared-place-and-date",
                &[("place", place.into()), ("date", context.date(day).into())],
            )),
            (place, day) => place.or_else(|| day.map(|day| context.date(day))),
        };
    if let Some(adopted) = adopted {
        let signed = matches!(agreement.status, Some(AgreementStatus::Signed | AgreementStatus::Ended));
        let key = if signed { "shared-adopted" } else { "shared-opened" };
        facts.push(quiet(context.say(key), text(adopted)));
    }
    let mut parties = context.tell("shared-parties-count", &[("count", whole.parties().into())]);
    let held = sessions(context, agreement);
    let days: Vec<Date> = held.iter().filter_map(|session| session.date).collect();
    if let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) {
        let span = match context.language {
            _ if first == last => context.date(first),
            _ => crate::language::date_range(context.catalog, first, last),
        };
        let told =
            context.tell("shared-sessions-count", &[("count", held.len().into()), ("span", span.into())]);
        parties = format!("{parties}{}{told}", context.semicolon());
    }
    facts.push(quiet(context.say("shared-parties"), text(parties)));
    if whole.is_answered() {
        facts.push(quiet(
            context.say("shared-endorsements"),
            vec![Body::Marks(marks(whole), tally_sentence(context.catalog, whole).into())],
        ));
    }
    if let Some(validity) = validity(context, agreement) {
        facts.push(quiet(context.say("shared-validity"), text(validity)));
    }
    if let Some(authority) = authority {
        facts.push(quiet(context.say("shared-language"), text(format!("{}.", capitalised(&authority)))));
    }
    facts
}

fn validity(context: &Context<'_>, agreement: &Agreement) -> Option<String> {
    let until =
        agreement.valid_until.map(|day| context.tell("shared-until", &[("date", context.date(day).into())]));
    let review =
        agreement.review_on.map(|day| context.tell("shared-review", &[("date", context.date(day).into())]));
    let parts: Vec<String> = [until, review].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// One square a party.
fn marks(tally: &Tally) -> Vec<Mark> {
    tally.voices.iter().map(|voice| mark(voice.stance())).collect()
}

const fn mark(stance: Option<EndorsementStance>) -> Mark {
    match stance {
        Some(EndorsementStance::Endorses) => Mark::Solid,
        Some(EndorsementStance::WithReservations) => Mark::Hatched,
        Some(EndorsementStance::Abstains) => Mark::Empty,
        Some(EndorsementStance::Dissents) => Mark::Crossed,
        Some(EndorsementStance::AwaitingMandate) => Mark::Dashed,
        None => Mark::Dot,
    }
}

fn content(context: &Context<'_>, agreement: &Agreement, whole: &Tally, order: &Order) -> Vec<Block> {
    let mut blocks = vec![
        heading(context, "shared-parties"),
        Block::Entries { rows: parties(context, whole), ruled: false },
    ];
    let frame = frame(context, agreement);
    if !frame.is_empty() {
        blocks.push(heading(context, "shared-context"));
        blocks.push(Block::Entries { rows: frame, ruled: false });
    }
    let held = sessions(context, agreement);
    if !held.is_empty() {
        blocks.push(heading(context, "shared-method"));
        blocks.push(Block::Table(method(context, &held)));
    }
    blocks.extend(articles(context, agreement));
    if whole.is_answered() {
        blocks.push(heading(context, "shared-whole"));
        let mut rows = vec![light(
            context.say("shared-endorsements"),
            vec![Body::Marks(marks(whole), full_stop(tally_sentence(context.catalog, whole)).into())],
        )];
        rows.extend(words(context, whole));
        blocks.push(Block::Entries { rows, ruled: false });
    }
    let commitments = commitments(context, agreement);
    if !commitments.is_empty() {
        blocks.push(heading(context, "shared-commitments"));
        blocks.push(Block::Entries { rows: commitments, ruled: false });
    }
    if let Some(validity) = validity(context, agreement) {
        blocks.push(heading(context, "shared-validity"));
        blocks.push(Block::Paragraph { text: full_stop(capitalised(&validity)).into(), style: Style::Body });
    }
    blocks.push(heading(context, "shared-signatures"));
    let owned = owned(context, whole);
    if !owned.is_empty() {
        blocks.push(Block::Paragraph { text: owned, style: Style::Small });
    }
    blocks.push(Block::Table(signatures(context, whole, order)));
    let open = |voice: &Voice| !voice.endorsement.as_ref().is_some_and(|endorsement| endorsement.signed);
    if whole.voices.iter().any(open) {
        blocks.push(Block::Paragraph {
            text: context.say("shared-signatures-note").into(),
            style: Style::Note,
        });
    }
    blocks
}

fn full_stop(text: String) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text } else { format!("{text}.") }
}

/// The parties by category.
fn parties(context: &Context<'_>, whole: &Tally) -> Vec<Entry> {
    let mut groups: Vec<((u32, String), Vec<String>)> = Vec::new();
    let mut unnamed = 0_usize;
    for voice in &whole.voices {
        if !voice.may_be_named() {
            unnamed += 1;
            continue;
        }
        let category = context.dossier.at(voice.party.category);
        let rank = category.and_then(|c| c.rank).map_or(u32::MAX, crate::model::Number::get);
        let name = category
            .and_then(|c| context.plain(&**c, "name"))
            .unwrap_or_else(|| context.say("shared-other-parties"));
        let told = context.full_name(&voice.party);
        match groups.iter_mut().find(|(key, _)| key.0 == rank && key.1 == name) {
            Some((_, names)) => names.push(told),
            None => groups.push(((rank, name), vec![told])),
        }
    }
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    let joint = context.semicolon();
    let joint = if context.language == Language::Korean { ", " } else { joint };
    let mut rows: Vec<Entry> = groups
        .into_iter()
        .map(|((_, category), mut names)| {
            names.sort();
            quiet(category, text(names.join(joint)))
        })
        .collect();
    if unnamed > 0 {
        rows.push(quiet(String::new(), text(context.tell("shared-unnamed", &[("count", unnamed.into())]))));
    }
    rows
}

/// Context: preamble, object, what is not discussed.
fn frame(context: &Context<'_>, agreement: &Agreement) -> Vec<Entry> {
    let mut rows = Vec::new();
    let preamble = context.lines(agreement, "preamble");
    if !preamble.is_empty() {
        let body = preamble.into_iter().map(|line| Body::Text(line, Style::Body)).collect();
        rows.push(quiet(context.say("shared-preamble"), body));
    }
    for (key, field) in [
        ("shared-object", "subject"),
        ("shared-scope", "scope"),
        ("shared-promise", "promise"),
        ("shared-deciding-authority", "deciding_authority"),
    ] {
        if let Some(told) = context.running(context.dialogue, field) {
            rows.push(quiet(context.say(key), text(told)));
        }
    }
    rows
}

/// The sessions, with dates and kinds.
fn method(context: &Context<'_>, held: &[&Session]) -> Table {
    let rows = held
        .iter()
        .map(|session| {
            vec![
                Rich::plain(session.number.to_string()),
                session
                    .date
                    .map_or_else(|| Rich::plain("–"), |day| date_numeric(context.catalog, day).into()),
                Rich::plain(context.code("session-kind", session.kind.code())),
                context.running(*session, "title").unwrap_or_default(),
            ]
        })
        .collect();
    let korean = context.language == Language::Korean;
    let column = |weight, align| Column { weight, align, heads: false };
    let middle = if korean { Align::Centre } else { Align::Left };
    Table {
        caption: String::new(),
        summary: context.say("shared-method-summary"),
        columns: vec![
            Column { heads: true, ..column(0.7, middle) },
            column(1.7, middle),
            column(1.8, middle),
            column(6.0, Align::Left),
        ],
        over: Vec::new(),
        head: ["number", "date", "kind", "session"]
            .map(|key| context.say(&format!("shared-column-{key}")))
            .to_vec(),
        rows: Row::all(rows),
        look: if korean { TableLook::Form } else { TableLook::Reading },
    }
}

/// The common text, article by article, with who stands where.
fn articles(context: &Context<'_>, agreement: &Agreement) -> Vec<Block> {
    let mut articles: Vec<&Arc<Article>> = context.dossier.naming::<Article>(agreement.id.uuid()).collect();
    articles.sort_by(|a, b| (a.rank, &a.title).cmp(&(b.rank, &b.title)));
    if articles.is_empty() {
        return Vec::new();
    }
    let tallies: Vec<Tally> = articles
        .iter()
        .map(|article| match current_version(context.dossier, article.id) {
            Some(version) => tally(context.dossier, agreement, Some(version.id)),
            None => Tally::default(),
        })
        .collect();
    let answered = tallies.iter().any(Tally::is_answered);
    let mut blocks = Vec::new();
    blocks.push(heading(context, "shared-text"));
    if answered {
        blocks.push(Block::Key(key(context, &tallies)));
    }
    for (place, (article, tally)) in articles.iter().zip(&tallies).enumerate() {
        let number = article.rank.map_or(place + 1, |rank| rank.get() as usize);
        let label = context.tell("shared-article", &[("number", number.into())]);
        let title = context.text(&***article, "title");
        let body: Vec<Rich> = current_version(context.dossier, article.id)
            .map(|version| context.lines(&**version, "text"))
            .unwrap_or_default();
        let mut rows = Vec::new();
        if context.language == Language::Korean {
            let heading = match title {
                Some(title) => Rich::plain(format!("{label}(")).and(title).then(")", Weight::Regular),
                None => Rich::plain(label),
            };
            blocks.push(Block::Heading { level: 3, number: None, text: heading });
            blocks.extend(body.into_iter().map(|text| Block::Paragraph { text, style: Style::Body }));
        } else {
            let mut lines: Vec<Body> = title.map(Body::Heading).into_iter().collect();
            lines.extend(body.into_iter().map(|line| Body::Text(line, article_style(context.language))));
            rows.push(Entry { label, tone: LabelTone::Article, body: lines });
        }
        if answered {
            rows.push(light(
                context.say("shared-endorsements"),
                vec![Body::Marks(marks(tally), full_stop(tally_sentence(context.catalog, tally)).into())],
            ));
            rows.extend(words(context, tally));
        }
        if !rows.is_empty() {
            blocks.push(Block::Entries { rows, ruled: false });
        }
    }
    blocks
}

const fn article_style(language: Language) -> Style {
    match language {
        Language::French => Style::Justified,
        Language::English | Language::Korean => Style::Body,
    }
}

/// The key to the marks: always the five, and the sixth where it occurs.
fn key(context: &Context<'_>, tallies: &[Tally]) -> Vec<(Mark, String)> {
    let mut stances: Vec<Option<EndorsementStance>> =
        EndorsementStance::ALL.iter().copied().map(Some).collect();
    if tallies.iter().any(|tally| tally.count(None) > 0) {
        stances.push(None);
    }
    stances
        .into_iter()
        .map(|stance| {
            let code = stance.map_or("unanswered", EndorsementStance::code);
            (mark(stance), context.code("endorsement", code))
        })
        .collect()
}

/// Reservations, dissent and abstentions: by name where the party agreed to be named, in its own words where it gave any.
fn words(context: &Context<'_>, tally: &Tally) -> Vec<Entry> {
    let mut rows = Vec::new();
    for stance in
        [EndorsementStance::WithReservations, EndorsementStance::Dissents, EndorsementStance::Abstains]
    {
        let body: Vec<Body> = tally
            .voices
            .iter()
            .filter(|voice| voice.stance() == Some(stance))
            .filter_map(|voice| told(context, voice))
            .map(|told| Body::Text(told, Style::Small))
            .collect();
        if !body.is_empty() {
            let label = context.tell(
                &format!("shared-{}", stance.code().replace('_', "-")),
                &[("count", body.len().into())],
            );
            rows.push(light(label, body));
        }
    }
    rows
}

fn told(context: &Context<'_>, voice: &Voice) -> Option<Rich> {
    let endorsement: &Endorsement = voice.endorsement.as_deref()?;
    let name = if voice.may_be_named() {
        context.brief_full(&voice.party)
    } else {
        context.say("shared-unnamed-party")
    };
    let lead = Rich::strong(name);
    match context.running(endorsement, "words") {
        Some(words) => {
            Some(lead.then(context.say("document-colon"), Weight::Regular).and(context.quoted(words)))
        }
        // An abstention without words is told by the count; a reservation or dissent is told by name all the same.
        None => Some(lead.then(".", Weight::Regular)),
    }
}

/// Who does what by when, from the roadmap of the agreement; and who follows it.
fn commitments(context: &Context<'_>, agreement: &Agreement) -> Vec<Entry> {
    let of_agreement = |action: &Action| {
        context.dossier.at(action.article).is_some_and(|article| article.agreement == agreement.id)
            || context
                .dossier
                .at(action.axis)
                .is_some_and(|axis: &Arc<Axis>| axis.agreement == Some(agreement.id))
    };
    let mut actions: Vec<&Arc<Action>> =
        context.dossier.all::<Action>().filter(|action| of_agreement(action)).collect();
    let axis_rank = |action: &Action| context.dossier.at(action.axis).and_then(|axis| axis.rank);
    actions.sort_by(|a, b| (axis_rank(a), a.number, &a.title).cmp(&(axis_rank(b), b.number, &b.title)));
    let mut rows: Vec<(Option<crate::model::Id<Stakeholder>>, Entry)> = Vec::new();
    for action in actions {
        let Some(mut told) = context.running(&**action, "title") else { continue };
        if let Some(due) = &action.due {
            let due = partial_date(context.catalog, due);
            told = told.then_quiet(context.aside(&context.tell("shared-due", &[("date", due.into())])));
        }
        match rows.iter_mut().find(|(lead, _)| *lead == action.lead) {
            Some((_, entry)) => entry.body.push(Body::Text(told, Style::Body)),
            None => {
                let label =
                    context.organisation(action.lead).unwrap_or_else(|| context.say("shared-no-lead"));
                rows.push((action.lead, quiet(label, vec![Body::Text(told, Style::Body)])));
            }
        }
    }
    let mut rows: Vec<Entry> = rows.into_iter().map(|(_, entry)| entry).collect();
    let mut committees: Vec<&Arc<Committee>> = context
        .dossier
        .all::<Committee>()
        .filter(|committee| matches!(committee.kind, CommitteeKind::Steering | CommitteeKind::FollowUp))
        .collect();
    committees.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    let body: Vec<Body> = committees
        .into_iter()
        .filter_map(|committee| {
            let name = context.plain(&**committee, "name")?;
            let mission = context.running(&**committee, "mission");
            let frequency = context.plain(&**committee, "frequency");
            let mut told = Rich::strong(name);
            if let Some(mission) = mission {
                told = told.then(" – ", Weight::Regular).and(mission);
            }
            if let Some(frequency) = frequency {
                told = told.then_quiet(context.aside(&frequency));
            }
            Some(Body::Text(told, Style::Body))
        })
        .collect();
    if !body.is_empty() {
        rows.push(quiet(context.say("shared-follow-up"), body));
    }
    rows
}
