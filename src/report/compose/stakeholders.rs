//! Who is concerned: the map on one page, the table of who wants what, who is missing, and the register.

use std::{ops::RangeInclusive, sync::Arc};

use super::{
    Context, Order, PaperSize,
    frame::{Paper, dash, document, heading, or_dash, paragraph, table},
    map::{Naming, is_known, map},
    roadmap::LANDSCAPE,
    said::{self, FIGURE_WIDTH},
};
use crate::{
    analysis,
    figure::signed,
    model::{
        Category, Endorsement, Id, Kind, Membership, Person, Presence, Rating, Relation, Stakeholder,
        StakeholderKind, StakeholderRole,
    },
    report::{
        document::{
            Align, Block, Cell, Document, Drawn, Orientation, Over, Rich, Row, Style, TableLook, Weight,
        },
        typeset::typeset,
    },
};

pub(super) fn compose(context: &Context<'_>, order: &Order) -> Document {
    let all = said::stakeholders(context);
    let poster = order.options.paper != PaperSize::A4;
    let paper = paper(context, order, &all);
    document(context, order, paper, |context| {
        if all.is_empty() {
            return vec![paragraph(context.say("stakeholders-none"), Style::Body)];
        }
        if poster && is_known(context, &all) {
            // The whole page for the map: what is left under the title.
            return vec![Block::Figure(map(context, &all, (LANDSCAPE, 350.0), Naming::Names))];
        }
        let mut blocks = first_page(context, order, &all);
        blocks.push(Block::Turn(Orientation::Landscape));
        blocks.push(heading(context, "stakeholders-register"));
        blocks.push(Block::Table(register(context, &all)));
        blocks.extend(networks(context, &all));
        blocks.extend(relations(context, &all));
        blocks
    })
}

/// Of how many stakeholders at most all may stand on one page: their rows alone are higher than it from here on.
const ONE_PAGE: usize = 40;

/// How high the map may be on the page that it shares with the table, the highest first.
const HEIGHTS: [f32; 7] = [290.0, 260.0, 235.0, 212.0, 192.0, 175.0, 160.0];

/// The map, who wants what, and who is missing: the map is as high as leaves room for all of it on one page, as long as that can be.
fn first_page(context: &Context<'_>, order: &Order, all: &[Arc<Stakeholder>]) -> Vec<Block> {
    let table = Block::Table(overview(context, all));
    let missing = Block::Callout(missing(context, all));
    let reading = Some(reading(context, all)).filter(|reading| !reading.is_empty());
    let reading = reading.map(|reading| paragraph(reading, Style::Note));
    let with = |above: Block| {
        let below = [Some(table.clone()), reading.clone(), Some(missing.clone())];
        std::iter::once(above).chain(below.into_iter().flatten()).collect::<Vec<_>>()
    };
    if !is_known(context, all) {
        return with(paragraph(context.say("map-nothing"), Style::Small));
    }
    let naming = if all.len() > 8 { Naming::Numbers } else { Naming::Names };
    let drawn = |height: f32| Block::Figure(map(context, all, (FIGURE_WIDTH, height), naming));
    let fits = |height: f32| {
        let mut trial = document(context, order, paper(context, order, all), |_| with(drawn(height)));
        // The note on translations stands at the end of the whole, after the register.
        if context.translation_note().is_some() {
            trial.blocks.pop();
        }
        typeset(&trial, context.catalog, &|_, _| true).is_ok_and(|layout| layout.pages.len() == 1)
    };
    // What fits under a map fits under every lower one: few heights have to be tried.
    let highest = HEIGHTS.partition_point(|&height| all.len() > ONE_PAGE || !fits(height));
    match HEIGHTS.get(highest) {
        Some(&height) => with(drawn(height)),
        // Where the table goes on overleaf, who is missing stands above it.
        None => [Some(drawn(222.0)), Some(missing), Some(table), reading].into_iter().flatten().collect(),
    }
}

fn paper(context: &Context<'_>, order: &Order, all: &[Arc<Stakeholder>]) -> Paper {
    let poster = order.options.paper != PaperSize::A4;
    Paper {
        orientation: if poster { Orientation::Landscape } else { Orientation::Portrait },
        subtitle: context.tell(
            "stakeholders-subtitle",
            &[("count", all.len().into()), ("date", context.date(order.date).into())],
        ),
        confidentiality: context.say("stakeholders-restricted"),
        ..Paper::new(context.dialogue_title(), order)
    }
}

/// With how many issues each has a column of its own in the table under the map: fewer are told in less room, and would leave
/// none for what stands over them; more would leave none for the rest.
const ISSUE_COLUMNS: RangeInclusive<usize> = 5..=8;

fn overview(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> crate::report::document::Table {
    let issues = said::issues(context);
    let by_issue: Vec<std::rc::Rc<Vec<said::Standing>>> =
        issues.iter().map(|issue| said::standing(context, issue.id)).collect();
    let stance_on = |stakeholder: &Stakeholder, standing: &[said::Standing]| {
        let (_, history) = standing.iter().find(|(holder, _)| holder.id == stakeholder.id)?;
        history.iter().rev().find_map(|position| position.stance)
    };
    let apart = ISSUE_COLUMNS.contains(&issues.len());
    let rows = all
        .iter()
        .enumerate()
        .map(|(place, stakeholder)| {
            let stances = by_issue.iter().map(|standing| stance_on(stakeholder, standing));
            let told: Vec<Cell> = if apart {
                stances.map(|stance| or_dash(stance.map(|stance| signed(stance.get()))).into()).collect()
            } else {
                let told: Vec<String> = issues
                    .iter()
                    .zip(stances)
                    .filter_map(|(issue, stance)| {
                        Some(format!("{}{}{}", issue.number, context.tight_colon(), signed(stance?.get())))
                    })
                    .collect();
                vec![Cell::from(or_dash((!told.is_empty()).then(|| told.join(", "))))]
            };
            let interests = said::interests(context, stakeholder.id);
            let first = interests.first().and_then(|interest| context.running(&**interest, "text"));
            // One of several says that it is.
            let interest = first.map(|first| match interests.len() {
                0 | 1 => first,
                count => first.then(format!("\u{a0}(+{})", count - 1), Weight::Regular),
            });
            let mut cells = vec![
                Cell::from((place + 1).to_string()),
                Cell::from(context.brief_name(stakeholder))
                    .with(Drawn::Sign(said::sign(context, stakeholder).posed(stakeholder.posture))),
                Cell::from(or_dash(roles(context, stakeholder))),
                Cell::from(or_dash(
                    stakeholder.posture.map(|posture| context.code("posture", posture.code())),
                )),
            ];
            cells.extend(told);
            cells.push(Cell::from(or_dash(interest)));
            cells.push(Cell::from(or_dash(mandate(context, stakeholder))));
            Row::Cells(cells)
        })
        .collect();
    // The roles are longer in Korean, what a mandate rests on is shorter.
    let (role, rests_on) =
        if context.language == crate::model::Language::Korean { (1.78, 1.26) } else { (1.3, 1.74) };
    let mut columns = vec![
        (0.58, Align::Right, "serial"),
        (3.68, Align::Left, "stakeholder"),
        (role, Align::Left, "role"),
        (1.25, Align::Left, "posture"),
    ];
    let first = columns.len();
    if apart {
        columns.extend(issues.iter().map(|_| (0.42, Align::Centre, "stances")));
    } else {
        columns.push((2.4, Align::Left, "stances"));
    }
    columns.push((3.22, Align::Left, "interest"));
    columns.push((rests_on, Align::Left, "mandate"));
    let mut made = table(context, "stakeholders-summary", TableLook::Compact, &columns, rows);
    if apart {
        let text = context.say("paper-column-stances");
        made.over = vec![Over { text, from: first, columns: issues.len() }];
        for (head, issue) in made.head.iter_mut().skip(first).zip(&issues) {
            *head = issue.number.to_string();
        }
    }
    made
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
        .map(|(_, basis)| context.code("mandate-short", basis.code()))
}

/// Who is not there yet: seats that are kept, and what of the checklist is without anybody.
fn missing(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> Rich {
    let absent = analysis::absent(context.dossier);
    let numbered = |is: &dyn Fn(&Stakeholder) -> bool| -> Vec<String> {
        all.iter()
            .enumerate()
            .filter(|(_, s)| is(s))
            .map(|(place, s)| format!("{}{}", context.brief_name(s), context.aside(&(place + 1).to_string())))
            .collect()
    };
    let kept = numbered(&|s| absent.seats.contains(&s.id));
    let recorded = all.iter().all(|stakeholder| stakeholder.presence.is_some());
    let mut told = if kept.is_empty() && !recorded {
        context.say("stakeholders-presence-unknown")
    } else if kept.is_empty() {
        context.say("stakeholders-nobody-missing")
    } else {
        context.tell(
            "stakeholders-missing",
            &[("names", context.listed(&kept).into()), ("count", kept.len().into())],
        )
    };
    let names_of =
        |id: &Id<Category>| context.dossier.get(*id).and_then(|category| context.plain(&**category, "name"));
    let declined = numbered(&|s| s.presence == Some(Presence::Declined));
    if !declined.is_empty() {
        told.push(' ');
        told.push_str(&context.tell(
            "stakeholders-declined",
            &[("names", context.listed(&declined).into()), ("count", declined.len().into())],
        ));
    }
    // Where no category, no level and no role was recorded of anybody, that says nothing of who is missing.
    let sorted = all.iter().any(|stakeholder| stakeholder.category.is_some());
    let levelled = all.iter().any(|stakeholder| !stakeholder.all_levels().is_empty());
    let with_roles = context.dossier.count(Kind::StakeholderRole) > 0;
    let categories: Vec<String> = absent.categories.iter().filter_map(names_of).collect();
    let levels = context.codes("level", absent.levels.iter().map(|level| level.code()));
    let roles = context.codes("table-role", absent.roles.iter().map(|role| role.code()));
    let gaps: Vec<String> = [
        ("gap-categories", sorted, categories.join(", ")),
        ("gap-levels", levelled, levels),
        ("gap-roles", with_roles, roles),
    ]
    .into_iter()
    .filter(|(.., names)| !names.is_empty())
    .map(|(key, known, names)| {
        let names = if known { names } else { context.say("gap-not-recorded") };
        context.tell(key, &[("names", names.into())])
    })
    .collect();
    if !gaps.is_empty() {
        told.push(' ');
        told.push_str(&context.tell("stakeholders-gaps", &[("gaps", gaps.join(context.semicolon()).into())]));
    }
    Rich::strong(context.say("stakeholders-who-is-missing")).then(format!(" {told}"), Weight::Regular)
}

/// How to read stances and ratings: what the numbers of the issues stand for, the scale, and what is not told.
fn reading(context: &Context<'_>, all: &[Arc<Stakeholder>]) -> String {
    let issues = said::issues(context);
    let listed: Vec<String> = issues
        .iter()
        .filter_map(|issue| Some(format!("{}\u{a0}{}", issue.number, context.plain(&**issue, "title")?)))
        .collect();
    let mut told = Vec::new();
    if !listed.is_empty() {
        let list = listed.join(context.semicolon());
        told.push(context.tell("stakeholders-issues", &[("issues", list.into())]));
        told.push(context.say("stakeholders-reading"));
    }
    // Where the newest stance may not be told, an older one stands there, or none.
    let untold = all
        .iter()
        .flat_map(|stakeholder| issues.iter().map(move |issue| (stakeholder.id, issue.id)))
        .filter(|(stakeholder, issue)| {
            let history = analysis::history(context.dossier, *stakeholder, *issue);
            let newest = history.iter().rev().find(|position| position.stance.is_some());
            newest.is_some_and(|position| !position.tellable(context.dossier))
        })
        .count();
    if untold > 0 {
        told.push(context.tell("stakeholders-untold", &[("count", untold.into())]));
    }
    let averaged = all
        .iter()
        .filter(|stakeholder| {
            analysis::rated(context.dossier, stakeholder).is_some_and(|rated| rated.raters > 0)
        })
        .count();
    let mut raters: Vec<String> = context
        .dossier
        .all::<Rating>()
        .filter(|rating| rating.kind == Kind::Stakeholder)
        .map(|rating| rating.rater.to_string())
        .collect();
    raters.sort();
    raters.dedup();
    let newest = context.dossier.all::<Rating>().filter_map(|rating| rating.date.clone()).max();
    if let (1.., Some(day)) = (averaged, newest) {
        told.push(context.tell(
            "stakeholders-rated",
            &[
                ("rated", averaged.into()),
                ("count", raters.len().into()),
                ("date", crate::language::partial_date(context.catalog, &day).into()),
            ],
        ));
    }
    told.join(" ")
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
        let rated = analysis::rated(context.dossier, stakeholder);
        let mean = |value: Option<f32>| {
            or_dash(value.map(|value| crate::language::number(context.language, f64::from(value), 1)))
        };
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
            // As on the map: the mean of those who rated.
            Cell::from(mean(rated.as_ref().map(|rated| rated.influence))),
            Cell::from(mean(rated.as_ref().map(|rated| rated.concern))),
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
    let levels = context.codes("level", stakeholder.all_levels().iter().map(|level| level.code()));
    (!levels.is_empty()).then_some(levels)
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
                Cell::from(if relation.mutual {
                    context.tell(
                        "relation-mutual",
                        &[("kind", context.code("relation", relation.kind.code()).into())],
                    )
                } else {
                    context.code("relation", relation.kind.code())
                }),
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
