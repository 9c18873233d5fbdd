//! The minutes passage by passage: how they tell it, beside what was captured.

use std::sync::Arc;

use iced::{
    Alignment, Length, Padding,
    keyboard::{Key, key::Named},
    widget::{column, container, row, space},
};

use super::super::{Message as Sessions, State, rework::Message as Rework, rows, speaker, stream};
use crate::{
    analysis,
    model::{Contribution, Kind, Session},
    ui::{
        Cx, Element, Message as Ui,
        theme::{S2, S3, S6, Type},
        widget::{Loud, area_of, block, button, empty, figure, glyph, hint, icon, link, said, strong, third},
    },
};

fn send(message: Rework) -> Ui {
    Ui::Sessions(Sessions::Rework(message))
}

/// What the keys do with the passage that is selected.
fn keys_of(key: &Key, modifiers: iced::keyboard::Modifiers) -> Option<Sessions> {
    if modifiers.control() || modifiers.alt() {
        return None;
    }
    Some(Sessions::Rework(match key.as_ref() {
        Key::Named(Named::Enter) => Rework::Reword,
        Key::Character("j" | "J") => Rework::TellWithPrevious,
        Key::Character("x" | "X") => Rework::LeaveOut,
        _ => return None,
    }))
}

/// The passages in the order of the minutes.
pub(in super::super) fn passages<'a>(cx: Cx<'a>, state: &'a State, session: &'a Session) -> Element<'a> {
    let all = stream::told(cx.dossier, session.id);
    if all.is_empty() {
        return container(empty(
            icon::FILE_TEXT,
            cx.say("minutes-empty"),
            cx.say("minutes-empty-line"),
            None,
            None,
        ))
        .height(Length::Fill)
        .into();
    }
    let list = stream::stream(cx, state, all, stream::Telling::Minuted, keys_of);
    let foot = container(row![
        hint(cx.say("minutes-keys")),
        space().width(Length::Fill),
        hint(format!("{} · Ctrl Shift P", cx.say("minutes-print-now")))
    ])
    .padding(Padding::from([S2, S6]));
    column![container(list).height(Length::Fill), foot].height(Length::Fill).into()
}

/// A passage in the words of the minutes, beside where it comes from.
pub(in super::super) fn inspector<'a>(cx: Cx<'a>, passage: &'a Arc<Contribution>) -> Element<'a> {
    let leader = analysis::leader(cx.dossier, passage);
    let mut own = column![strong(cx.say("minutes-wording"), Type::Cell)].spacing(S2);
    own = if let Some(leader) = leader {
        let (who, _) = speaker(cx.dossier, leader);
        let told = cx.tell("minutes-told-with", &[("name", who.into())]);
        own.push(said(told, Type::Cell)).push(link(
            "passage/leader",
            cx.say("see"),
            Ui::Sessions(Sessions::Item(Some((Kind::Contribution, leader.id.uuid())))),
        ))
    } else if passage.left_out {
        own.push(said(cx.say("minutes-left-out"), Type::Cell))
    } else if passage.minuted.is_some() {
        own.push(area_of(cx, &**passage, "minuted", 5.0))
    } else {
        own.push(said(cx.say("minutes-as-captured"), Type::Cell).style(third))
    };
    let press = |key: &'static str, words: String, message: Rework, picture: char| {
        Element::from(
            button(Loud::Secondary, key, words, cx.if_writable(send(message))).icon(picture).small(),
        )
    };
    let mut acts = column![].spacing(S2);
    if leader.is_none() && !passage.left_out {
        acts = acts.push(if passage.minuted.is_some() {
            press("passage/captured", cx.say("minutes-reset"), Rework::AsCaptured, icon::UNDO_2)
        } else {
            press("passage/reword", cx.say("minutes-reword"), Rework::Reword, icon::PENCIL)
        });
    }
    let with = if leader.is_some() { "minutes-tell-alone" } else { "minutes-tell-with" };
    let out = if passage.left_out { "minutes-take-in" } else { "minutes-leave-out" };
    if !passage.left_out {
        acts = acts.push(press("passage/with", cx.say(with), Rework::TellWithPrevious, icon::LIST_ORDERED));
    }
    acts = acts.push(press("passage/out", cx.say(out), Rework::LeaveOut, icon::X));

    let mut sources = column![strong(cx.say("minutes-sources"), Type::Cell)].spacing(S3);
    let first: Arc<Contribution> = Arc::clone(passage);
    for source in std::iter::once(first).chain(analysis::told_with(cx.dossier, passage.id)) {
        sources = sources.push(source_of(cx, &source));
    }
    let blocks = vec![block(own), block(acts), block(sources)];
    let (who, _) = speaker(cx.dossier, passage);
    let title = if who.is_empty() { cx.say("speaker-unknown") } else { who };
    let eyebrow = cx.code("kind-of-contribution", passage.kind.code());
    // What was said is not removed here: minutes may pass over it.
    rows::inspector(cx, eyebrow, title, blocks, None)
}

/// What was captured: when, by whom, in which words.
fn source_of<'a>(cx: Cx<'a>, source: &Contribution) -> Element<'a> {
    let (who, of) = speaker(cx.dossier, source);
    let who = if who.is_empty() { cx.say("speaker-unknown") } else { who };
    let time = source.at.map(|at| crate::language::time(cx.words, at)).unwrap_or_default();
    let key = format!("passage/source/{}", source.id);
    let head = row![
        glyph::kind(Some(source.kind), 20.0),
        strong(who, Type::Cell),
        container(hint(of.unwrap_or_default())).width(Length::Fill),
        figure(time, Type::Hint).style(third),
    ]
    .spacing(S2)
    .align_y(Alignment::Center);
    let to = link(key, cx.say("minutes-source-go"), Ui::Show(Kind::Contribution, source.id.uuid()));
    column![head, said(source.text.to_string(), Type::Body), to].spacing(2.0).into()
}
