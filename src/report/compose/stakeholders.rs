//! Who is concerned: the map on one page, the table of who wants what, who is missing, and the register.

use std::sync::Arc;

use super::{
    Context, Order, PaperSize,
    frame::{Paper, dash, document, heading, or_dash, paragraph, table},
    map::{is_known, map},
    roadmap::LANDSCAPE,
    said::{self, FIGURE_WIDTH},
};
use crate::{
    figure::signed,
    model::{
        Endorsement, Membership, Person, Presence, Rating, Relation, Stakeholder, StakeholderKind,
        StakeholderRole,
    },
    report::document::{
        Align, Block, Cell, Document, Drawn, Orientation, Rich, Row, Style, TableLook, Weight,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let all = said::stakeholders(context);
    let poster = order.options.paper != PaperSize::A4;
    let paper = Paper {
        orientation: if poster { Orientation::Landscape } else { Orientation::Portrait },
        subtitle: context.tell(
            "stakeholders-subtitle",
            &[("count", all.len().into()), ("date", context.date(order.date).into())],
        ),
        confidentiality: context.say("stakeholders-restricted"),
        ..Paper::new(context.dialogue_title(), order)
    };
    document(context, order, paper, |context| {
        if all.is_empty() {
            return vec![paragraph(context.say("stakeholders-none"), Style::Body)];
        }
        let mut blocks = Vec::new();
        if poster && is_known(context, &all) {
            // The whole page for the map: what is left under the title.
            return vec![Block::Figure(map(context, &all, LANDSCAPE, 350.0))];
        }
        if is_known(context, &all) {
            blocks.push(Block::Figure(map(context, &all, FIGURE_WIDTH, 290.0)));
        } else {
            blocks.push(paragraph(context.say("map-nothing"), Style::Small));
        }
        blocks.push(Block::Table(overview(context, &all)));
        blocks.push(Block::Callout(missing(context, &all)));
        blocks.push(Block::Turn(Orientation::Landscape));
        blocks.push(heading(context, "stakeholders-register"));
        blocks.push(Block::Table(register(context, &all)));
        blocks.extend(networks(context, &all));
        blocks.extend(relations(context, &all));
        blocks
    })
}

fn overview(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> crate::report::document::Table {
    let issues = said::issues(context);
    let by_issue: Vec<std::rc::Rc<Vec<said::Standing>>> =
        issues.iter().map(|issue| said::standing(context, issue.id)).collect();
    let rows = all
        .iter()
        .enumerate()
        .map(|(place, stakeholder)| {
            let stances: Vec<String> = issues
                .iter()
                .zip(&by_issue)
                .filter_map(|(issue, standing)| {
                    let (_, history) = standing.iter().find(|(holder, _)| holder.id == stakeholder.id)?;
                    let stance = history.iter().rev().find_map(|position| position.stance)?;
                    Some(format!("{}{}{}", issue.number, context.tight_colon(), signed(stance.get())))
                })
                .collect();
            let interest = said::interests(context, stakeholder.id)
                .first()
                .and_then(|interest| context.running(&**interest, "text"));
            Row::Cells(vec![
                Cell::from((place + 1).to_string()),
                Cell::from(context.brief_name(stakeholder))
                    .with(Drawn::Sign(said::sign(context, stakeholder).posed(stakeholder.posture))),
                Cell::from(or_dash(roles(context, stakeholder))),
                Cell::from(or_dash(
                    stakeholder.posture.map(|posture| context.code("posture", posture.code())),
                )),
                Cell::from(if stances.is_empty() { "–".to_owned() } else { stances.join(", ") }),
                Cell::from(or_dash(interest)),
                Cell::from(or_dash(mandate(context, stakeholder))),
            ])
        })
        .collect();
    table(
        context,
        "stakeholders-summary",
        TableLook::Dense,
        &[
            (0.6, Align::Right, "serial"),
            (2.7, Align::Left, "stakeholder"),
            (1.8, Align::Left, "role"),
            (1.4, Align::Left, "posture"),
            (2.2, Align::Left, "stances"),
            (3.4, Align::Left, "interest"),
            (2.0, Align::Left, "mandate"),
        ],
        rows,
    )
}

/// What a stakeholder is in the dialogue.
fn roles(context: &Context<'_>, stakeholder: &Stakeholder) -> Option<String> {
    let mut roles: Vec<&StakeholderRole> = context
        .dossier
        .naming::<StakeholderRole>(stakeholder.id.uuid())
        .map(|role| &**role)
        .filter(|role| role.until.is_none())
        .collect();
    roles.sort_by_key(|role| role.role);
    roles.dedup_by_key(|role| role.role);
    let names: Vec<String> =
        roles.into_iter().map(|role| context.code("stakeholder-role", role.role.code())).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// By what right it speaks, as its newest endorsement says.
fn mandate(context: &Context<'_>, stakeholder: &Stakeholder) -> Option<String> {
    context
        .dossier
        .naming::<Endorsement>(stakeholder.id.uuid())
        .filter(|endorsement| endorsement.stakeholder == stakeholder.id && endorsement.withdrawn_on.is_none())
        .filter_map(|endorsement| Some((endorsement.date, endorsement.mandate_basis?)))
        .max()
        .map(|(_, basis)| context.code("mandate-basis", basis.code()))
}

/// Who is not there yet, and how to read stances and ratings.
fn missing(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> Rich {
    let absent: Vec<String> = all
        .iter()
        .enumerate()
        .filter(|(_, s)| matches!(s.presence, Some(Presence::Missing | Presence::ToInvite)))
        .map(|(place, s)| format!("{}{}", context.brief_name(s), context.aside(&(place + 1).to_string())))
        .collect();
    let recorded = all.iter().all(|stakeholder| stakeholder.presence.is_some());
    let told = if absent.is_empty() && !recorded {
        context.say("stakeholders-presence-unknown")
    } else if absent.is_empty() {
        context.say("stakeholders-nobody-missing")
    } else {
        context.tell(
            "stakeholders-missing",
            &[("names", context.listed(&absent).into()), ("count", absent.len().into())],
        )
    };
    let mut raters: Vec<String> = context
        .dossier
        .all::<Rating>()
        .filter(|rating| rating.kind == crate::model::Kind::Stakeholder)
        .map(|rating| rating.rater.to_string())
        .collect();
    raters.sort();
    raters.dedup();
    let newest = context.dossier.all::<Rating>().filter_map(|rating| rating.date.clone()).max();
    let rated = match (raters.is_empty(), newest) {
        (false, Some(day)) => context.tell(
            "stakeholders-rated",
            &[
                ("count", raters.len().into()),
                ("date", crate::language::partial_date(context.catalog, &day).into()),
            ],
        ),
        _ => String::new(),
    };
    Rich::strong(context.say("stakeholders-who-is-missing")).then(
        format!(" {told} {} {rated}", context.say("stakeholders-reading")).trim_end().to_owned(),
        Weight::Regular,
    )
}

fn register(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> crate::report::document::Table {
    let mut rows = Vec::new();
    let mut last = None;
    for (place, stakeholder) in all.iter().enumerate() {
        if last != Some(stakeholder.category) {
            last = Some(stakeholder.category);
            let name = context
                .dossier
                .at(stakeholder.category)
                .and_then(|category| context.text(&**category, "name"))
                .unwrap_or_else(|| context.say("stakeholders-uncategorised").into());
            rows.push(Row::Group(name));
        }
        let mut named: Vec<String> = context
            .dossier
            .naming::<Person>(stakeholder.id.uuid())
            .filter(|person| person.stakeholder == Some(stakeholder.id))
            .map(|person| context.person(person))
            .collect();
        named.sort();
        let rating = |value: Option<i64>| or_dash(value.map(|value| value.to_string()));
        let name = Rich::strong(context.full_name(stakeholder));
        let name = match context.running(&**stakeholder, "public_note") {
            Some(note) => name.then("\n", Weight::Regular).and(note.quieted()),
            None => name,
        };
        let place_of = context.plain(&**stakeholder, "territory");
        let level = levels_of(context, stakeholder);
        let whole: Vec<String> = [level, place_of].into_iter().flatten().collect();
        rows.push(Row::Cells(vec![
            Cell::from((place + 1).to_string()),
            name.into(),
            Cell::from(or_dash(stakeholder.kind.map(|kind| context.code("stakeholder-kind", kind.code())))),
            Cell::from(if whole.is_empty() { dash() } else { whole.join(", ").into() }),
            Cell::from(or_dash(roles(context, stakeholder))),
            Cell::from(or_dash(stakeholder.posture.map(|posture| context.code("posture", posture.code())))),
            Cell::from(or_dash(
                stakeholder.presence.map(|presence| context.code("presence", presence.code())),
            )),
            Cell::from(rating(stakeholder.influence.map(Into::into))),
            Cell::from(rating(stakeholder.concern.map(Into::into))),
            Cell::from(rating(stakeholder.legitimacy.map(Into::into))),
            Cell::from(if named.is_empty() { dash() } else { named.join("\n").into() }),
        ]));
    }
    table(
        context,
        "stakeholders-register",
        TableLook::Dense,
        &[
            (0.6, Align::Right, "serial"),
            (5.0, Align::Left, "stakeholder"),
            (1.7, Align::Left, "kind"),
            (2.3, Align::Left, "level-territory"),
            (2.0, Align::Left, "role"),
            (1.5, Align::Left, "posture"),
            (1.5, Align::Left, "presence"),
            (1.1, Align::Centre, "influence"),
            (1.1, Align::Centre, "concern"),
            (1.1, Align::Centre, "legitimacy"),
            (3.4, Align::Left, "persons"),
        ],
        rows,
    )
}

/// Its levels, in words.
fn levels_of(context: &Context<'_>, stakeholder: &Stakeholder) -> Option<String> {
    let levels: Vec<String> =
        stakeholder.all_levels().iter().map(|level| context.code("level", level.code())).collect();
    (!levels.is_empty()).then(|| levels.join(", "))
}

/// Networks with their levels, their members and since when.
fn networks(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> Vec<Block> {
    let mut rows = Vec::new();
    // By level of government, the lowest first; those of no level last.
    let mut all: Vec<&Arc<Stakeholder>> = all.iter().collect();
    all.sort_by_key(|network| {
        let lowest = network.all_levels().first().copied();
        (lowest.is_none(), lowest)
    });
    for network in all {
        let mut members: Vec<&Membership> = context
            .dossier
            .naming::<Membership>(network.id.uuid())
            .map(|membership| &**membership)
            .filter(|membership| membership.network == network.id)
            .collect();
        if members.is_empty() && network.kind != Some(StakeholderKind::Network) {
            continue;
        }
        members.sort_by_cached_key(|membership| {
            context.dossier.get(membership.stakeholder).map(|member| crate::language::sort_key(&member.name))
        });
        let told: Vec<String> = members
            .iter()
            .filter_map(|membership| {
                let name = context.brief_name(context.dossier.get(membership.stakeholder)?);
                let since = membership
                    .since
                    .as_ref()
                    .map(|since| crate::language::partial_date(context.catalog, since));
                let until = membership
                    .until
                    .as_ref()
                    .map(|until| crate::language::partial_date(context.catalog, until));
                Some(match (since, until) {
                    (Some(since), Some(until)) => {
                        format!("{name}{}", context.aside(&format!("{since}–{until}")))
                    }
                    (Some(since), None) => {
                        format!("{name}{}", context.aside(&context.tell("since", &[("date", since.into())])))
                    }
                    (None, Some(until)) => format!("{name}{}", context.aside(&format!("–{until}"))),
                    (None, None) => name,
                })
            })
            .collect();
        rows.push(Row::Cells(vec![
            Cell::from(context.full_name(network)),
            Cell::from(or_dash(levels_of(context, network))),
            Cell::from(or_dash((!told.is_empty()).then(|| told.len().to_string()))),
            Cell::from(or_dash((!told.is_empty()).then(|| told.join(context.semicolon())))),
        ]));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        heading(context, "stakeholders-networks"),
        Block::Table(table(
            context,
            "stakeholders-networks",
            TableLook::Dense,
            &[
                (3.0, Align::Left, "network"),
                (2.0, Align::Left, "level"),
                (0.9, Align::Right, "members-count"),
                (9.0, Align::Left, "members"),
            ],
            rows,
        )),
    ]
}

/// The table behind the picture of relations.
fn relations(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> Vec<Block> {
    let place = |id| all.iter().position(|stakeholder| stakeholder.id == id);
    let mut found: Vec<(usize, usize, &Relation)> = context
        .dossier
        .all::<Relation>()
        .filter_map(|relation| Some((place(relation.origin)?, place(relation.target)?, &**relation)))
        .collect();
    if found.is_empty() {
        return Vec::new();
    }
    found.sort_by_key(|(from, to, relation)| (*from, *to, relation.kind, relation.strength));
    let rows = found
        .into_iter()
        .map(|(from, to, relation)| {
            Row::Cells(vec![
                Cell::from(format!("{} {}", from + 1, context.brief_name(&all[from]))),
                Cell::from(context.code("relation", relation.kind.code())),
                Cell::from(format!("{} {}", to + 1, context.brief_name(&all[to]))),
                Cell::from(or_dash(relation.strength.map(|strength| strength.to_string()))),
                Cell::from(or_dash(context.running(relation, "note"))),
            ])
        })
        .collect();
    vec![
        heading(context, "map-relations"),
        Block::Table(table(
            context,
            "map-relations",
            TableLook::Dense,
            &[
                (3.0, Align::Left, "from"),
                (1.8, Align::Left, "relation"),
                (3.0, Align::Left, "target"),
                (0.9, Align::Centre, "strength"),
                (5.0, Align::Left, "note"),
            ],
            rows,
        )),
    ]
}
