//! Styles: what a widget looks like in a theme, as functions of the look.

use iced::{
    Background, Border, Color, Shadow, border,
    widget::{button, container, scrollable, text, text_editor, text_input},
};

use super::{BLACK, Look, R1, R2, R3, ROUND, ThemeName, rgb};

// What the widgets of the toolkit ask a theme for: a style is a function of the look.

impl container::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self) -> container::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| container::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> container::Style {
        class(self)
    }
}

impl text::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self) -> text::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| text::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> text::Style {
        class(self)
    }
}

impl button::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self, button::Status) -> button::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(quiet)
    }

    fn style(&self, class: &Self::Class<'_>, status: button::Status) -> button::Style {
        class(self, status)
    }
}

impl text_input::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self, text_input::Status) -> text_input::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|look, _| input(look))
    }

    fn style(&self, class: &Self::Class<'_>, status: text_input::Status) -> text_input::Style {
        class(self, status)
    }
}

impl text_editor::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self, text_editor::Status) -> text_editor::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|look, _| {
            let style = input(look);
            text_editor::Style {
                background: style.background,
                border: style.border,
                placeholder: style.placeholder,
                value: style.value,
                selection: style.selection,
            }
        })
    }

    fn style(&self, class: &Self::Class<'_>, status: text_editor::Status) -> text_editor::Style {
        class(self, status)
    }
}

impl scrollable::Catalog for Look {
    type Class<'a> = Box<dyn Fn(&Self, scrollable::Status) -> scrollable::Style + 'a>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(scroller)
    }

    fn style(&self, class: &Self::Class<'_>, status: scrollable::Status) -> scrollable::Style {
        class(self, status)
    }
}

fn scroller(look: &Look, status: scrollable::Status) -> scrollable::Style {
    let strong = !matches!(status, scrollable::Status::Active { .. });
    let rail = scrollable::Rail {
        background: None,
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: if strong { look.ink_3 } else { look.line_strong }.scale_alpha(0.7).into(),
            border: border::rounded(ROUND),
        },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: look.surface.into(),
            border: outline(look.line_strong, ROUND),
            shadow: Shadow::default(),
            icon: look.ink,
        },
    }
}

/// An input: its frame is drawn around it, so that it can hold icons and marks as well.
fn input(look: &Look) -> text_input::Style {
    text_input::Style {
        background: Color::TRANSPARENT.into(),
        border: Border::default(),
        icon: look.ink_3,
        placeholder: look.ink_3,
        value: look.ink,
        selection: if look.is_contrast() { rgb(0xFF_D400) } else { look.accent.scale_alpha(0.28) },
    }
}

/// A ground of one colour.
pub fn ground(color: impl Fn(&Look) -> Color) -> impl Fn(&Look) -> container::Style {
    move |look| container::Style { background: Some(color(look).into()), ..container::Style::default() }
}

/// A card: surface, hairline, rounded.
pub fn card(look: &Look) -> container::Style {
    container::Style {
        background: Some(look.surface.into()),
        border: outline(look.line, R3),
        ..container::Style::default()
    }
}

/// A surface without outline, such as an inspector.
pub fn surface(look: &Look) -> container::Style {
    ground(|look| look.surface)(look)
}

/// A well: the ground of heads and quotations.
pub fn well(look: &Look) -> container::Style {
    container::Style {
        background: Some(look.sunken.into()),
        border: if look.is_contrast() { outline(look.line, R2) } else { border::rounded(R2) },
        ..container::Style::default()
    }
}

/// A popup or a dialog: an outline sets it off. The renderer draws shadows past the part of the window that has changed, so
/// that they would grow darker with every key.
pub fn popup(look: &Look) -> container::Style {
    container::Style {
        background: Some(look.surface.into()),
        border: outline(look.line_strong, R2),
        ..container::Style::default()
    }
}

/// The veil behind a dialog.
pub fn veil(look: &Look) -> container::Style {
    let depth = if look.name == ThemeName::Dark { 0.6 } else { 0.32 };
    container::Style {
        background: Some(Background::Color(BLACK.scale_alpha(depth))),
        ..container::Style::default()
    }
}

/// A toast: ink ground.
pub fn toast(look: &Look) -> container::Style {
    container::Style {
        text_color: Some(look.page),
        background: Some(look.ink.into()),
        border: border::rounded(R2),
        ..container::Style::default()
    }
}

/// The frame of a field; brick where its content is refused, sunken where it cannot be changed.
pub fn field(wrong: bool, locked: bool) -> impl Fn(&Look) -> container::Style {
    move |look| container::Style {
        background: Some(if locked { look.sunken } else { look.surface }.into()),
        border: outline(
            if wrong {
                look.brick
            } else if locked {
                look.line
            } else {
                look.line_strong
            },
            R2,
        ),
        ..container::Style::default()
    }
}

/// The one action of a screen.
pub fn primary(look: &Look, status: button::Status) -> button::Style {
    let ground = match status {
        button::Status::Active => look.accent,
        button::Status::Hovered | button::Status::Pressed => look.accent_strong,
        button::Status::Disabled => look.sunken,
    };
    button::Style {
        background: Some(ground.into()),
        text_color: if status == button::Status::Disabled { look.ink_3 } else { look.on_accent },
        border: border::rounded(R2),
        ..button::Style::default()
    }
}

/// Any other action.
pub fn secondary(look: &Look, status: button::Status) -> button::Style {
    let ground = match status {
        button::Status::Hovered | button::Status::Pressed => look.hover,
        _ => look.surface,
    };
    let disabled = status == button::Status::Disabled;
    button::Style {
        background: Some(ground.into()),
        text_color: if disabled { look.ink_3 } else { look.ink },
        border: outline(if disabled { look.line } else { look.line_strong }, R2),
        ..button::Style::default()
    }
}

/// An action that keeps in the background.
pub fn quiet(look: &Look, status: button::Status) -> button::Style {
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    button::Style {
        background: hovered.then(|| look.hover.into()),
        text_color: if status == button::Status::Disabled { look.ink_3.scale_alpha(0.6) } else { look.ink_2 },
        border: border::rounded(R2),
        ..button::Style::default()
    }
}

/// Words that lead somewhere.
pub fn link(look: &Look, status: button::Status) -> button::Style {
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    button::Style {
        background: None,
        text_color: if hovered { look.accent_strong } else { look.accent },
        ..button::Style::default()
    }
}

/// A button on a toast.
pub fn on_toast(look: &Look, status: button::Status) -> button::Style {
    let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
    button::Style {
        background: hovered.then(|| look.page.scale_alpha(0.15).into()),
        text_color: look.page,
        border: outline(look.page.scale_alpha(0.5), R2),
        ..button::Style::default()
    }
}

/// A row of a list.
pub fn row(selected: bool) -> impl Fn(&Look, button::Status) -> button::Style {
    move |look, status| {
        let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
        let ground = match (selected, hovered) {
            (true, _) => Some(look.accent_soft),
            (false, true) => Some(look.hover),
            (false, false) => None,
        };
        button::Style {
            background: ground.map(Into::into),
            text_color: if selected { look.on_soft } else { look.ink },
            ..button::Style::default()
        }
    }
}

/// An item of the rail.
pub fn rail_item(here: bool) -> impl Fn(&Look, button::Status) -> button::Style {
    move |look, status| button::Style { border: border::rounded(R2), ..row(here)(look, status) }
}

/// A part of a segmented control.
pub fn segment(chosen: bool) -> impl Fn(&Look, button::Status) -> button::Style {
    move |look, status| {
        let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
        let disabled = status == button::Status::Disabled;
        let ground = match (chosen, hovered) {
            (true, _) => Some(if look.is_contrast() { look.accent_soft } else { look.surface }),
            (false, true) => Some(look.hover),
            (false, false) => None,
        };
        let ink = match (chosen, look.is_contrast()) {
            (true, true) => look.on_soft,
            (true, false) => look.ink,
            (false, _) => look.ink_2,
        };
        button::Style {
            background: ground.map(Into::into),
            text_color: if disabled && !chosen { look.ink_3 } else { ink },
            border: if chosen { outline(look.line_strong, R2 - 1.0) } else { border::rounded(R2 - 1.0) },
            ..button::Style::default()
        }
    }
}

/// A chip that filters; in force it is tinted.
pub fn chip(on: bool) -> impl Fn(&Look, button::Status) -> button::Style {
    move |look, status| {
        let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
        button::Style {
            background: Some(
                if on {
                    look.accent_soft
                } else if hovered {
                    look.hover
                } else {
                    look.surface
                }
                .into(),
            ),
            text_color: if on { look.on_soft } else { look.ink_2 },
            border: outline(if on { look.accent } else { look.line_strong }, ROUND),
            ..button::Style::default()
        }
    }
}

/// A state in a square tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Due, reserved, to be looked at.
    Ochre,
    /// Late, refused, against.
    Brick,
    /// Neutral.
    Slate,
    /// In force.
    Accent,
}

impl Tone {
    /// Its ink.
    pub const fn ink(self, look: &Look) -> Color {
        match self {
            Self::Ochre => look.ochre,
            Self::Brick => look.brick,
            Self::Slate => look.slate,
            Self::Accent => look.accent,
        }
    }

    /// Its ground.
    pub const fn ground(self, look: &Look) -> Color {
        match self {
            Self::Ochre => look.ochre_soft,
            Self::Brick => look.brick_soft,
            Self::Slate => look.slate_soft,
            Self::Accent if look.is_contrast() => look.surface,
            Self::Accent => look.accent_soft,
        }
    }
}

/// The ground of a state.
pub fn tinted(tone: Tone, radius: f32) -> impl Fn(&Look) -> container::Style {
    move |look| container::Style {
        background: Some(tone.ground(look).into()),
        border: if look.is_contrast() { outline(tone.ink(look), radius) } else { border::rounded(radius) },
        ..container::Style::default()
    }
}

/// A key in a thin box.
pub fn key(look: &Look) -> container::Style {
    container::Style { border: outline(look.line_strong, R1), ..container::Style::default() }
}

fn outline(color: Color, radius: f32) -> Border {
    Border { color, width: 1.0, radius: radius.into() }
}
