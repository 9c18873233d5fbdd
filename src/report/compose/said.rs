//! What stakeholders say, as several documents tell it: positions with their history, interests, common ground, sources.

use std::{collections::BTreeMap, rc::Rc, sync::Arc};

use super::{
    Context,
    frame::{or_dash, table},
};
use crate::{
    analysis,
    figure::{Mark, Palette, Stand, axis, signed, spectrum},
    language::date_numeric,
    model::{
        Category, CommonInterest, Disclosure, Id, Interest, Issue, Language, Position, SourceKind,
        Stakeholder,
    },
    report::{
        document::{Align, Block, Cell, Drawn, Figure, Rich, Row, Style, Table, TableLook, Weight},
        typeset::Ruler,
    },
};

/// Width of drawings in an upright document, in points: the text's measure in French and English.
pub(super) const FIGURE_WIDTH: f32 = 165.0 * 72.0 / 25.4;

/// A stakeholder with what it has said on an issue, oldest first.
pub(super) type Standing = (Arc<Stakeholder>, Vec<Arc<Position>>);

/// The issues in the order in which they are printed.
pub(super) fn issues(context: &Context<'_>) -> Vec<Arc<Issue>> {
    analysis::issues(context.dossier)
}

/// The stakeholders in the order in which they are printed: by category, then by name.
pub(super) fn stakeholders(context: &Context<'_>) -> Vec<Arc<Stakeholder>> {
    let mut all: Vec<Arc<Stakeholder>> = context.dossier.all::<Stakeholder>().cloned().collect();
    all.sort_by_cached_key(|stakeholder| {
        let category = context.dossier.at(stakeholder.category);
        let rank = category.and_then(|category| category.rank).map_or(u32::MAX, crate::model::Number::get);
        (rank, crate::language::sort_key(&stakeholder.name), stakeholder.name.to_string())
    });
    all
}

/// Who has said what on an issue, as far as it may be told; gathered once a document.
pub(super) fn standing(context: &Context<'_>, issue: Id<Issue>) -> Rc<Vec<Standing>> {
    if let Some(known) = context.standing.borrow().get(&issue) {
        return Rc::clone(known);
    }
    let gathered = Rc::new(gathered(context, issue));
    context.standing.borrow_mut().insert(issue, Rc::clone(&gathered));
    gathered
}

fn gathered(context: &Context<'_>, issue: Id<Issue>) -> Vec<Standing> {
    stakeholders(context)
        .into_iter()
        .filter_map(|stakeholder| {
            let mut history = analysis::history(context.dossier, stakeholder.id, issue);
            history.retain(|position| position.tellable(context.dossier));
            // Keys decide nothing: two of one day stand as they are worded.
            history.sort_by(|a, b| (a.date, a.stance, &a.statement).cmp(&(b.date, b.stance, &b.statement)));
            (!history.is_empty()).then_some((stakeholder, history))
        })
        .collect()
}

/// The sign of a stakeholder's category; where names may not be told, only of one that is told in words as well.
pub(super) fn sign(context: &Context<'_>, stakeholder: &Stakeholder) -> Mark {
    match context.disclosure {
        crate::model::Disclosure::Named => {}
        crate::model::Disclosure::ByCategory if context.category_told(stakeholder).is_some() => {
            let category = context.dossier.at(stakeholder.category).map(|category| &**category);
            return Mark::of(category, false);
        }
        _ => return Mark::of(None, false),
    }
    let category: Option<&Category> = context.dossier.at(stakeholder.category).map(|category| &**category);
    let absent = matches!(
        stakeholder.presence,
        Some(crate::model::Presence::Missing | crate::model::Presence::ToInvite)
    );
    Mark::of(category, absent)
}

/// Everybody who took a stance on an issue. Where names may not be told, one sign for each group and how many it stands for.
fn stands_of(context: &Context<'_>, standing: &[Standing]) -> Vec<Stand> {
    let mut stands: Vec<Stand> = Vec::new();
    for (stakeholder, history) in standing {
        let Some(stance) = history.iter().rev().find_map(|position| position.stance) else { continue };
        let first = history.iter().find_map(|position| position.stance);
        let before = first.filter(|first| *first != stance).map(crate::model::Stance::get);
        stands.push(Stand {
            name: context.brief_name(stakeholder),
            mark: if context.disclosure == Disclosure::ChathamHouse {
                Mark::of(None, false)
            } else {
                Mark { absent: false, ..sign(context, stakeholder) }
            },
            stance: stance.get(),
            before,
        });
    }
    if context.disclosure != Disclosure::Named {
        let mut groups: BTreeMap<(i8, Option<i8>, String), (usize, Mark)> = BTreeMap::new();
        for stand in stands {
            let key = (stand.stance, stand.before, stand.name);
            groups.entry(key).or_insert((0, stand.mark)).0 += 1;
        }
        stands = groups
            .into_iter()
            .map(|((stance, before, name), (count, mark))| Stand {
                name: if count > 1 { format!("{count} × {name}") } else { name },
                mark,
                stance,
                before,
            })
            .collect();
    }
    stands
}

/// Where −4 and +4 stand on the lines of all issues, so that they can be compared.
pub(super) fn common_axis(context: &Context<'_>, issues: &[Arc<Issue>]) -> (f32, f32) {
    let all: Vec<Stand> =
        issues.iter().flat_map(|issue| stands_of(context, &standing(context, issue.id))).collect();
    axis(all.iter(), FIGURE_WIDTH, &mut Ruler::new(context.language))
}

/// The line of an issue as a figure, and what it says in words.
pub(super) fn spectrum_figure(
    context: &Context<'_>,
    issue: &Issue,
    axis: (f32, f32),
    caption: Rich,
) -> Option<Figure> {
    let standing = standing(context, issue.id);
    let stands = stands_of(context, &standing);
    if stands.is_empty() {
        return None;
    }
    let mut ruler = Ruler::new(context.language);
    let drawing = spectrum(&stands, FIGURE_WIDTH, axis, &Palette::PAPER, &mut ruler).drawing;
    let mut told: Vec<String> = standing
        .iter()
        .filter_map(|(stakeholder, history)| {
            let stance = history.iter().rev().find_map(|position| position.stance)?;
            let first = history.iter().find_map(|position| position.stance)?;
            let name = context.brief_name(stakeholder);
            Some(if first == stance {
                format!("{name} {}", signed(stance.get()))
            } else {
                context.tell(
                    "figure-moved",
                    &[
                        ("name", name.into()),
                        ("from", signed(first.get()).into()),
                        ("to", signed(stance.get()).into()),
                    ],
                )
            })
        })
        .collect();
    told.dedup();
    let alternative = context.tell(
        "figure-spectrum-says",
        &[
            ("issue", context.plain(issue, "title").unwrap_or_default().into()),
            ("stances", told.join(context.semicolon()).into()),
        ],
    );
    Some(Figure { caption, alternative, drawing })
}

/// Where a position comes from, in a few words: session 3, interview, document.
pub(super) fn source(context: &Context<'_>, position: &Position) -> String {
    match (context.dossier.at(position.session), position.source_kind) {
        (Some(session), _) => {
            context.tell("source-session-number", &[("number", session.number.get().into())])
        }
        (None, Some(kind)) => context.code("source", kind.code()),
        (None, None) => context.code("source", SourceKind::Document.code()),
    }
}

/// Who stands where on an issue in their own words: the newest position of each.
pub(super) fn statements(context: &Context<'_>, standing: &[Standing]) -> Table {
    let rows = standing
        .iter()
        .filter_map(|(stakeholder, history)| {
            let newest = history.last()?;
            let stance = newest.stance.map(|stance| signed(stance.get()));
            let told = match (context.running(&**newest, "statement"), context.running(&**newest, "reason")) {
                (Some(statement), Some(reason)) => {
                    context.quoted(statement).then("\n", Weight::Regular).and(reason.quieted())
                }
                (Some(statement), None) => context.quoted(statement),
                (None, reason) => or_dash(reason),
            };
            let when = format!("{}, {}", date_numeric(context.catalog, newest.date), source(context, newest));
            Some(Row::Cells(vec![
                Cell::from(context.brief_name(stakeholder)),
                Cell::from(or_dash(stance)),
                told.into(),
                Cell::from(when),
            ]))
        })
        .collect();
    table(
        context,
        "statements-summary",
        TableLook::Reading,
        &[
            (2.4, Align::Left, "stakeholder"),
            (0.9, Align::Centre, "stance"),
            (5.6, Align::Left, "statement"),
            (2.0, Align::Left, "source"),
        ],
        rows,
    )
}

/// Stakeholder × issue with the stance of each, on grounds that read in black and white too.
pub(super) fn matrix(context: &Context<'_>, issues: &[Arc<Issue>]) -> Option<Table> {
    let by_issue: Vec<Rc<Vec<Standing>>> = issues.iter().map(|issue| standing(context, issue.id)).collect();
    let rows: Vec<Row> = stakeholders(context)
        .iter()
        .filter(|stakeholder| {
            by_issue.iter().flat_map(|standing| standing.iter()).any(|(holder, history)| {
                holder.id == stakeholder.id && history.iter().any(|position| position.stance.is_some())
            })
        })
        .map(|stakeholder| {
            let mut cells = vec![Cell::from(context.brief_name(stakeholder))];
            for standing in &by_issue {
                let stance = standing
                    .iter()
                    .find(|(holder, _)| holder.id == stakeholder.id)
                    .and_then(|(_, history)| history.iter().rev().find_map(|position| position.stance));
                cells.push(match stance {
                    Some(stance) => Cell::from(signed(stance.get())).with(Drawn::Ground(stance.get())),
                    None => Cell::from("·"),
                });
            }
            Row::Cells(cells)
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut made =
        table(context, "matrix-summary", TableLook::Reading, &[(3.6, Align::Left, "stakeholder")], rows);
    for issue in issues {
        made.columns.push(crate::report::document::Column {
            weight: 1.0,
            align: Align::Centre,
            heads: false,
        });
        made.head.push(context.tell("paper-issue", &[("number", issue.number.get().into())]));
    }
    Some(made)
}

/// What different stakeholders need alike: each common interest with who stated it, those who bridge most first.
pub(super) fn common_ground(context: &Context<'_>) -> Vec<Block> {
    let mut labels: Vec<Arc<CommonInterest>> = context.dossier.all::<CommonInterest>().cloned().collect();
    let under = |label: &CommonInterest| -> Vec<Arc<Interest>> {
        let mut interests: Vec<Arc<Interest>> = context
            .dossier
            .naming::<Interest>(label.id.uuid())
            .filter(|interest| interest.printable() && !in_confidence(context, interest))
            .cloned()
            .collect();
        interests.sort_by_cached_key(|interest| {
            let name = context.dossier.get(interest.stakeholder).map(|s| s.name.to_string());
            (name, interest.text.to_string())
        });
        interests
    };
    labels.sort_by(|a, b| (under(b).len(), &a.label).cmp(&(under(a).len(), &b.label)));
    let mut blocks = Vec::new();
    for label in labels {
        let interests = under(&label);
        let mut holders: Vec<_> = interests.iter().map(|interest| interest.stakeholder).collect();
        holders.sort();
        holders.dedup();
        if holders.len() < 2 {
            continue;
        }
        let title = context.running(&*label, "label").unwrap_or_default();
        let lead = context.tell("common-ground-shared", &[("count", holders.len().into())]);
        let mut told = title.strengthened().then(format!(" – {lead}"), Weight::Regular);
        for interest in interests {
            let Some(stakeholder) = context.dossier.get(interest.stakeholder) else { continue };
            let Some(words) = context.running(&*interest, "text") else { continue };
            told = told
                .then(
                    format!("\n{}{}", context.brief_name(stakeholder), context.say("document-colon")),
                    Weight::Regular,
                )
                .and(context.quoted(words));
        }
        blocks.push(Block::Callout(told));
    }
    blocks
}

fn in_confidence(context: &Context<'_>, interest: &Interest) -> bool {
    context.dossier.at(interest.contribution).is_some_and(|said| said.private)
}

/// The interests of a stakeholder that may be told, most important first.
pub(super) fn interests(context: &Context<'_>, stakeholder: Id<Stakeholder>) -> Vec<Arc<Interest>> {
    let mut interests: Vec<Arc<Interest>> = context
        .dossier
        .naming::<Interest>(stakeholder.uuid())
        .filter(|interest| {
            interest.stakeholder == stakeholder && interest.printable() && !in_confidence(context, interest)
        })
        .cloned()
        .collect();
    interests.sort_by(|a, b| {
        (a.priority.is_none(), a.priority, &a.text).cmp(&(b.priority.is_none(), b.priority, &b.text))
    });
    interests
}

/// Why stakeholders want what they want: every interest that was stated and confirmed.
pub(super) fn stated(context: &Context<'_>) -> Option<Table> {
    let rows: Vec<Row> = stakeholders(context)
        .iter()
        .flat_map(|stakeholder| {
            let name = context.brief_name(stakeholder);
            interests(context, stakeholder.id).into_iter().filter_map(move |interest| {
                let issue = context.dossier.at(interest.issue).map(|issue| issue.number.to_string());
                Some(Row::Cells(vec![
                    Cell::from(name.clone()),
                    Cell::from(or_dash(issue)),
                    Cell::from(context.code("interest", interest.kind.code())),
                    Cell::from(context.quoted(context.running(&*interest, "text")?)),
                    Cell::from(or_dash(interest.priority.map(|priority| priority.to_string()))),
                ]))
            })
        })
        .collect();
    (!rows.is_empty()).then(|| {
        table(
            context,
            "interests-summary",
            TableLook::Reading,
            &[
                (2.6, Align::Left, "stakeholder"),
                (0.9, Align::Left, "issue"),
                (1.5, Align::Left, "kind"),
                (5.2, Align::Left, "interest"),
                (1.2, Align::Centre, "priority"),
            ],
            rows,
        )
    })
}

/// Who moved on which issue, from where to where, and why.
pub(super) fn movement(context: &Context<'_>, issues: &[Arc<Issue>]) -> Option<Table> {
    let mut rows = Vec::new();
    for issue in issues {
        for (stakeholder, history) in standing(context, issue.id).iter() {
            let stances: Vec<&Arc<Position>> = history.iter().filter(|p| p.stance.is_some()).collect();
            let (Some(first), Some(last)) = (stances.first(), stances.last()) else { continue };
            let (Some(from), Some(to)) = (first.stance, last.stance) else { continue };
            if from == to {
                continue;
            }
            rows.push(Row::Cells(vec![
                Cell::from(issue.number.to_string()),
                Cell::from(context.brief_name(stakeholder)),
                Cell::from(format!("{} → {}", signed(from.get()), signed(to.get()))),
                Cell::from(format!(
                    "{} → {}",
                    date_numeric(context.catalog, first.date),
                    date_numeric(context.catalog, last.date)
                )),
                Cell::from(or_dash(context.running(&***last, "reason"))),
            ]));
        }
    }
    (!rows.is_empty()).then(|| {
        table(
            context,
            "movement-summary",
            TableLook::Reading,
            &[
                (0.8, Align::Left, "issue"),
                (2.4, Align::Left, "stakeholder"),
                (1.3, Align::Left, "stance"),
                (2.6, Align::Left, "date"),
                (4.0, Align::Left, "reason"),
            ],
            rows,
        )
    })
}

/// The notes at the end of a document: sources, each once, under its number.
#[derive(Default)]
pub(super) struct Notes(Vec<String>);

impl Notes {
    /// The text with the raised number of its source.
    pub(super) fn cite(&mut self, context: &Context<'_>, text: Rich, source: Option<String>) -> Rich {
        let Some(source) = source else { return text };
        let place = self.0.iter().position(|known| *known == source).unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        });
        let call = format!("\u{a0}{}", place + 1);
        // In French the call stands before the full stop.
        match text.0.last() {
            Some(last) if context.language == Language::French && last.text.ends_with('.') => {
                let mut text = text;
                if let Some(last) = text.0.last_mut() {
                    last.text.pop();
                }
                text.then_raised(call).then(".", Weight::Regular)
            }
            _ => text.then_raised(call),
        }
    }

    /// The list of sources, where there are any.
    pub(super) fn blocks(self, context: &Context<'_>) -> Vec<Block> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![super::frame::heading(context, "sources")];
        for (place, source) in self.0.into_iter().enumerate() {
            let text = Rich::plain(format!("{}.\u{a0}{source}", place + 1)).linked();
            blocks.push(Block::Paragraph { text, style: Style::Note });
        }
        blocks
    }
}
