//! Soundings: how many in the room show which level of the scale that was chosen before the round.

use iced::{
    Alignment, Length, Padding,
    widget::{column, container, row},
};

use crate::{
    analysis::{self, Shown, Wording},
    language::Catalog,
    model::{Act, Change, Dossier, Edit, Id, Issue, Kind, Session, Sounding},
    ui::{
        Action, Cx, Element, Message as Ui,
        screen::Place,
        theme::{self, S2, S3, Type},
        widget::{Role, accessible, figure, fitted, hint, ink, link, said, share_bar, strong},
        wording,
    },
};

/// Why no sounding can be held.
enum Lacks {
    /// No issue is discussed.
    Issue,
    /// No article answers the issue.
    Wording,
    /// The agreement has no scale yet.
    Scale,
}

/// The wording that can be sounded on an issue.
fn ready(dossier: &Dossier, issue: Option<Id<Issue>>) -> Result<Wording, Lacks> {
    let wording = analysis::wording_on(dossier, issue.ok_or(Lacks::Issue)?).ok_or(Lacks::Wording)?;
    if wording.levels.is_empty() { Err(Lacks::Scale) } else { Ok(wording) }
}

fn told(lacking: &Lacks, words: &Catalog) -> String {
    words.say(match lacking {
        Lacks::Issue => "sounding-no-issue",
        Lacks::Wording => "sounding-no-wording",
        Lacks::Scale => "sounding-no-scale",
    })
}

/// An article in a few words: its title and version.
fn called(wording: &Wording, words: &Catalog) -> String {
    let version = ("version", wording.version.number.get().into());
    match &wording.article.title {
        Some(title) => words.tell("sounding-of", &[("title", title.as_str().into()), version]),
        None => words.tell("sounding-of-version", &[version]),
    }
}

/// What storing the counts of a sounding is. What was shown before on the same wording in the same session gives way.
///
/// # Errors
/// Why they cannot be stored, in words.
pub(super) fn record(
    dossier: &Dossier,
    session: Id<Session>,
    issue: Option<Id<Issue>>,
    counts: Option<Vec<usize>>,
    words: &Catalog,
) -> Result<Action, String> {
    let wording = ready(dossier, issue).map_err(|lacking| told(&lacking, words))?;
    let levels = wording.levels.len();
    let counts = counts
        .filter(|counts| counts.len() <= levels && counts.iter().sum::<usize>() > 0)
        .ok_or_else(|| words.tell("sounding-counts", &[("levels", levels.into())]))?;
    let before: Vec<_> = dossier
        .naming::<Sounding>(wording.version.id.uuid())
        .filter(|old| old.session == Some(session))
        .cloned()
        .collect();
    let again = !before.is_empty();
    let mut edits: Vec<Edit> = before.into_iter().map(|old| Edit::remove((*old).clone())).collect();
    for (level, count) in wording.levels.iter().zip(&counts) {
        edits.extend((0..*count).map(|_| {
            Edit::create(Sounding {
                id: Id::new(),
                article_version: wording.version.id,
                session: Some(session),
                stakeholder: None,
                level: level.id,
            })
        }));
    }
    let shown = Shown::of(&wording, &counts);
    let name = called(&wording, words);
    let act = Act::new("act-create").with("kind", Kind::Sounding).with("name", &name);
    let mut done = vec![name, result(&shown, words)];
    if again {
        done.push(words.say("sounding-again"));
    }
    Ok(Action::Batch(vec![Action::Edit(Change::new(act, edits)), Action::Done(done.join(" · "))]))
}

/// What a sounding showed, in a sentence: support, and whether it passed by what was laid down before.
pub(in crate::ui) fn result(shown: &Shown, words: &Catalog) -> String {
    let support = shown.support().unwrap_or_default() * 100.0;
    let mut parts = vec![words.tell(
        "sounding-support",
        &[("count", shown.total().into()), ("support", format!("{support:.0}").into())],
    )];
    if shown.is_blocked() {
        parts.push(words.say("sounding-blocked"));
    } else if let (Some(passed), Some(threshold)) = (shown.passed(), shown.threshold) {
        let key = if passed { "sounding-passed" } else { "sounding-not-passed" };
        parts.push(words.tell(key, &[("threshold", format!("{threshold:.0}").into())]));
    }
    parts.join(" · ")
}

/// What is typed after the sign of a sounding, level by level, over the line.
pub(super) fn preview<'a>(cx: Cx<'a>, issue: Option<Id<Issue>>, counts: Option<Vec<usize>>) -> Element<'a> {
    let inner: Element<'a> = match ready(cx.dossier, issue) {
        Ok(wording) => levels(cx, &wording, counts),
        Err(lacking) => {
            let mut content = column![said(told(&lacking, cx.words), Type::Cell)].spacing(S2);
            if !matches!(lacking, Lacks::Issue) {
                let to = Ui::Go(Place::SharedPosition);
                content = content.push(link("sounding/go", cx.say("place-shared-position"), to));
            }
            content.into()
        }
    };
    let inner = container(inner).padding(S3).width(560).style(theme::popup);
    accessible("sounding", Role::Group, cx.say("kind-sounding"), inner).open().into()
}

fn levels<'a>(cx: Cx<'a>, wording: &Wording, counts: Option<Vec<usize>>) -> Element<'a> {
    let readable = counts.as_ref().is_some_and(|counts| counts.len() <= wording.levels.len());
    let typed = counts.unwrap_or_default();
    let shown = Shown::of(wording, &typed);
    let total = shown.total().max(1);
    let mut rows = column![
        strong(wording::shorten(&called(wording, cx.words), 70), Type::Cell),
        hint(cx.say("sounding-how"))
    ]
    .spacing(S2);
    for (place, (level, count)) in shown.counts.iter().enumerate() {
        let next = place == typed.len();
        let share = *count as f32 / total as f32;
        let supports = level.supports;
        let label =
            fitted(wording::translated(cx.dossier, cx.words, &**level, "label"), Type::Cell).strong(next);
        rows = rows.push(
            row![
                container(Element::from(label)).width(Length::FillPortion(3)),
                container(share_bar(share, (8.0, 8.0), None, move |look| if supports {
                    look.accent
                } else {
                    look.ochre
                }))
                .width(Length::FillPortion(2)),
                container(figure(
                    if place < typed.len() { count.to_string() } else { "–".to_owned() },
                    Type::Cell
                ))
                .width(36)
                .align_x(Alignment::End),
            ]
            .spacing(S3)
            .align_y(Alignment::Center),
        );
    }
    let told = if !readable {
        cx.tell("sounding-counts", &[("levels", wording.levels.len().into())])
    } else if shown.total() > 0 {
        result(&shown, cx.words)
    } else {
        String::new()
    };
    rows.push(
        container(
            said(told, Type::Cell).style(ink(move |look| if readable { look.ink } else { look.brick })),
        )
        .padding(Padding::ZERO.top(2)),
    )
    .into()
}
