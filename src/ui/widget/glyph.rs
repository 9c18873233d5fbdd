//! Marks that mean something: always by shape or sign as well as by colour.

use std::sync::Arc;

use iced::{
    Alignment, Border, Length, Padding,
    widget::{container, row, space, text},
};

use super::{
    icon,
    words::{ink, said, symbol},
};
use crate::{
    model::{Category, ContributionKind, EndorsementStance, Posture, Shape, Stance},
    ui::{
        Cx, Element,
        theme::{FIGURES_STRONG, Look, R1, S1, Type},
    },
};

/// The shape of a category.
pub const fn shape(category: Option<&Category>) -> char {
    match category {
        None => icon::RING_DASHED,
        Some(category) => match category.shape {
            None | Some(Shape::Circle) => icon::SHAPE_CIRCLE,
            Some(Shape::Square) => icon::SHAPE_SQUARE,
            Some(Shape::Triangle) => icon::SHAPE_TRIANGLE,
            Some(Shape::Diamond) => icon::SHAPE_DIAMOND,
            Some(Shape::Pentagon) => icon::SHAPE_PENTAGON,
            Some(Shape::Hexagon) => icon::SHAPE_HEXAGON,
            Some(Shape::TriangleDown) => icon::SHAPE_TRIANGLE_DOWN,
            Some(Shape::Plus) => icon::SHAPE_PLUS,
        },
    }
}

/// The mark of a category. On a selected row of high contrast it takes the row's ink.
pub fn category<'a>(category: Option<Arc<Category>>, size: f32, selected: bool) -> Element<'a> {
    let mark = shape(category.as_deref());
    symbol(mark, size)
        .style(ink(move |look| {
            if selected && look.is_contrast() { look.on_soft } else { look.category(category.as_deref()) }
        }))
        .into()
}

/// A signed number with a true minus.
pub fn signed(stance: Stance) -> String {
    match stance.get() {
        0 => "0".to_owned(),
        n if n > 0 => format!("+{n}"),
        n => format!("\u{2212}{}", n.abs()),
    }
}

/// A stance: round for, square against, outlined neither, a dot where nothing was said.
pub fn stance<'a>(stance: Option<Stance>, width: f32, height: f32) -> Element<'a> {
    let Some(stance) = stance else {
        return container(said("·", Type::Body).style(ink(|look| look.ink_3)))
            .center_x(width)
            .center_y(height)
            .into();
    };
    let words = text(signed(stance))
        .size(Type::Hint.size())
        .line_height(iced::Pixels(Type::Hint.line()))
        .font(FIGURES_STRONG)
        .style(move |look: &Look| text::Style { color: Some(look.stance(stance).1) });
    container(words)
        .center_x(width)
        .center_y(height)
        .style(move |look: &Look| {
            let outlined = stance.get() == 0 || (look.is_contrast() && stance.get().abs() < 3);
            container::Style {
                background: Some(look.stance(stance).0.into()),
                border: Border {
                    color: if outlined { look.line_strong } else { iced::Color::TRANSPARENT },
                    width: if outlined { 1.0 } else { 0.0 },
                    radius: if stance.get() < 0 { 2.0.into() } else { (height / 2.0).into() },
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// Where somebody stands on a text; none for no answer yet.
pub fn endorsement<'a>(stance: Option<EndorsementStance>, size: f32) -> Element<'a> {
    use EndorsementStance as At;
    let (mark, share) = match stance {
        Some(At::Endorses) => (icon::CHECK_THICK, 0.9),
        Some(At::WithReservations) => (icon::TILDE_THICK, 0.9),
        Some(At::Abstains) => (icon::MINUS_THICK, 0.9),
        Some(At::Dissents) => (icon::CROSS_THICK, 0.9),
        Some(At::AwaitingMandate) => {
            return container(symbol(icon::RING_DASHED_DOTS, size * 1.15).style(ink(|look| look.ink_2)))
                .center(size)
                .into();
        }
        None => {
            return container(symbol(icon::RING_DASHED, size * 1.15).style(ink(|look| look.ink_3)))
                .center(size)
                .into();
        }
    };
    let colors = move |look: &Look| match stance {
        Some(At::Endorses) => (look.accent, look.accent, look.on_accent),
        Some(At::WithReservations) => (look.ochre_soft, look.ochre, look.ochre),
        Some(At::Dissents) => (look.brick, look.brick, look.surface),
        _ => (look.slate_soft, look.slate, look.slate),
    };
    let square = stance == Some(At::Dissents);
    container(symbol(mark, size * share).style(ink(move |look| colors(look).2)))
        .center(size)
        .style(move |look: &Look| {
            let (ground, edge, _) = colors(look);
            container::Style {
                background: Some(ground.into()),
                border: Border {
                    color: edge,
                    width: 1.5,
                    radius: if square { 2.0.into() } else { (size / 2.0).into() },
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// A judgement from 0 to 5 in dots.
pub fn dots<'a>(value: Option<u8>, selected: bool) -> Element<'a> {
    let Some(value) = value else { return said("–", Type::Cell).style(ink(|look| look.ink_3)).into() };
    let dot = move |full: bool| {
        container(space()).width(8).height(8).style(move |look: &Look| {
            let color = if selected && look.is_contrast() { look.on_soft } else { look.ink_2 };
            container::Style {
                background: full.then(|| color.into()),
                border: Border { color, width: 1.0, radius: 4.0.into() },
                ..container::Style::default()
            }
        })
    };
    row((1..=5).map(|place| dot(place <= value).into())).spacing(3.0).align_y(Alignment::Center).into()
}

/// A posture: sign and word.
pub fn posture(cx: Cx<'_>, posture: Option<Posture>, selected: bool) -> Element<'_> {
    let Some(posture) = posture else { return said("–", Type::Cell).style(ink(|look| look.ink_3)).into() };
    let (mark, color): (char, fn(&Look) -> iced::Color) = match posture {
        Posture::Driving => (icon::CHEVRONS_UP, |look| look.accent),
        Posture::Supportive => (icon::CHEVRON_UP, |look| look.accent),
        Posture::Neutral => (icon::MINUS, |look| look.slate),
        Posture::Undecided => (icon::CIRCLE_HELP, |look| look.slate),
        Posture::Reluctant => (icon::CHEVRON_DOWN, |look| look.ochre),
        Posture::Blocking => (icon::OCTAGON_X, |look| look.brick),
    };
    row![
        symbol(mark, 14.0).style(ink(move |look| if selected && look.is_contrast() {
            look.on_soft
        } else {
            color(look)
        })),
        said(cx.code("posture", posture.code()), Type::Cell).wrapping(text::Wrapping::None)
    ]
    .spacing(6.0)
    .align_y(Alignment::Center)
    .into()
}

/// How far something has come: ring, sector, disc with a check.
pub fn progress<'a>(share: f32, size: f32) -> Element<'a> {
    let eighths = match share {
        share if share <= 0.0 => 0,
        share if share >= 1.0 => 8,
        share => ((share * 8.0).round() as usize).clamp(1, 7),
    };
    let mark = icon::PROGRESS.get(eighths).copied().unwrap_or(icon::CIRCLE);
    let begun = eighths > 0;
    symbol(mark, size).style(ink(move |look| if begun { look.accent } else { look.ink_3 })).into()
}

/// The sign that is typed for a kind of contribution; the others have a sign of their own.
pub const fn sign(kind: ContributionKind) -> &'static str {
    match kind {
        ContributionKind::Question => "?",
        ContributionKind::Answer => "=",
        ContributionKind::Proposal => "+",
        ContributionKind::Argument => "•",
        ContributionKind::Concern => "◦",
        ContributionKind::Objection => "−",
        ContributionKind::Reservation => "~",
        ContributionKind::Agreement => "✓",
        ContributionKind::Information => "i",
        ContributionKind::Presentation => "»",
        ContributionKind::Commitment => ">",
        ContributionKind::Conclusion => "¶",
    }
}

/// Ground and ink.
type Colors = fn(&Look) -> (iced::Color, iced::Color);

/// The kind of a contribution: its sign in its own outline. None stands for a decision.
pub fn kind<'a>(kind: Option<ContributionKind>, size: f32) -> Element<'a> {
    use ContributionKind as Is;
    let words = match kind {
        None => "!",
        Some(kind) => sign(kind),
    };
    let words = text(words)
        .size(if size > 24.0 { 14.0 } else { 13.0 })
        .line_height(iced::Pixels(16.0))
        .font(crate::ui::theme::BOLD);
    let (colors, round): (Colors, bool) = match kind {
        None => (|look| (look.accent, look.on_accent), false),
        Some(Is::Proposal | Is::Agreement | Is::Commitment) => (
            |look| {
                if look.is_contrast() { (look.surface, look.accent) } else { (look.accent_soft, look.accent) }
            },
            false,
        ),
        Some(Is::Objection | Is::Concern) => (|look| (look.brick_soft, look.brick), false),
        Some(Is::Reservation) => (|look| (look.ochre_soft, look.ochre), true),
        Some(_) => (|look| (look.slate_soft, look.slate), true),
    };
    container(words.style(ink(move |look| colors(look).1)))
        .center(size)
        .style(move |look: &Look| container::Style {
            background: Some(colors(look).0.into()),
            border: Border {
                color: if look.is_contrast() { colors(look).1 } else { iced::Color::TRANSPARENT },
                width: 1.0,
                radius: if round { (size / 2.0).into() } else { R1.into() },
            },
            ..container::Style::default()
        })
        .into()
}

/// A show of opinion in the room.
pub fn sounding<'a>(size: f32) -> Element<'a> {
    let words = text("%").size(14.0).line_height(iced::Pixels(16.0)).font(crate::ui::theme::BOLD);
    container(words.style(ink(|look| look.slate)))
        .center(size)
        .style(move |look: &Look| container::Style {
            background: Some(look.slate_soft.into()),
            border: iced::border::rounded(size / 2.0),
            ..container::Style::default()
        })
        .into()
}

/// How the positions on an issue are spread: squares left of the axis, round ends right, zero split by it.
pub fn spread<'a>(spread: &crate::analysis::Spread, most: usize, width: f32) -> Element<'a> {
    let unit = width / (2.0 * most.max(1) as f32);
    let part = |place: usize| {
        let count = spread.counts.get(place).copied().unwrap_or_default();
        let stance = Stance::new(place as i64 - 4).ok();
        let share = if place == 4 { count as f32 / 2.0 } else { count as f32 };
        (count > 0).then(|| {
            container(space()).width((unit * share).max(2.0)).height(14).style(move |look: &Look| {
                let outlined = place == 4 || (look.is_contrast() && (2..=6).contains(&place));
                container::Style {
                    background: stance.map(|stance| look.stance(stance).0.into()),
                    border: Border {
                        color: if outlined { look.line_strong } else { iced::Color::TRANSPARENT },
                        width: if outlined { 1.0 } else { 0.0 },
                        radius: if place > 4 { 5.0.into() } else { 1.0.into() },
                    },
                    ..container::Style::default()
                }
            })
        })
    };
    let side = |places: &[usize]| {
        let mut line = row![].spacing(1.0);
        for &place in places {
            line = line.push(part(place));
        }
        line
    };
    let axis = container(space()).width(1).height(18).style(|look: &Look| container::Style {
        background: Some(look.ink.into()),
        ..container::Style::default()
    });
    row![
        container(side(&[0, 1, 2, 3, 4])).width(Length::FillPortion(1)).align_x(Alignment::End).clip(true),
        axis,
        container(side(&[4, 5, 6, 7, 8])).width(Length::FillPortion(1)).align_x(Alignment::Start).clip(true),
    ]
    .width(width)
    .align_y(Alignment::Center)
    .into()
}

/// A mark with its number, such as how many endorse.
pub fn counted(mark: Element<'_>, count: usize) -> Element<'_> {
    row![mark, super::figure(count.to_string(), Type::Hint)]
        .spacing(S1)
        .align_y(Alignment::Center)
        .padding(Padding::ZERO.right(2.0))
        .into()
}
