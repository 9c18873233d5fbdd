//! Colours, sizes and styles: every screen takes them from here and names a token, never a number.
//!
//! The values are those of the design tokens, in three themes. Text pairs hold at least 4.5:1 on every ground.

mod style;

use iced::{
    Color, Font,
    font::Weight,
    theme::{Base, Mode, Palette, Style},
};
use serde::{Deserialize, Serialize};

pub use style::*;

use crate::model::{Category, Shape, Stance};

/// The family of everything that is read.
pub const FAMILY: &str = "Pretendard";

/// Regular text.
pub const REGULAR: Font = Font::with_name(FAMILY);
/// Names, heads, buttons.
pub const STRONG: Font = Font { weight: Weight::Semibold, ..REGULAR };
/// Screen titles.
pub const BOLD: Font = Font { weight: Weight::Bold, ..REGULAR };
/// Numbers in columns and bars: the family with figures of one width.
pub const FIGURES: Font = Font::with_name("Palabre Figures");
/// The same, for names and heads.
pub const FIGURES_STRONG: Font = Font { weight: Weight::Semibold, ..FIGURES };
/// Icons and marks.
pub const SYMBOLS: Font = Font::with_name("Palabre Symbols");

/// The fonts that the window draws with.
pub const FONT_FILES: [&[u8]; 7] = [
    include_bytes!("../../../assets/fonts/Pretendard-Regular.ttf"),
    include_bytes!("../../../assets/fonts/Pretendard-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/Pretendard-Bold.ttf"),
    include_bytes!("../../../assets/fonts/PalabreFigures-Regular.ttf"),
    include_bytes!("../../../assets/fonts/PalabreFigures-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/PalabreFigures-Bold.ttf"),
    include_bytes!("../../../assets/fonts/PalabreSymbols.ttf"),
];

/// Sizes of type, each with the height of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Hints, table heads, axes: 12/16.
    Hint,
    /// Cells, rail, inspector, buttons: 13/20.
    Cell,
    /// Body, inputs: 14/22.
    Body,
    /// Capture line, card titles: 16/24.
    Card,
    /// Screen titles: 20/28.
    Title,
    /// The dialogue's title, clocks: 28/36.
    Display,
}

impl Type {
    /// The size, in logical pixels.
    pub const fn size(self) -> f32 {
        match self {
            Self::Hint => 12.0,
            Self::Cell => 13.0,
            Self::Body => 14.0,
            Self::Card => 16.0,
            Self::Title => 20.0,
            Self::Display => 28.0,
        }
    }

    /// The height of a line, in logical pixels.
    pub const fn line(self) -> f32 {
        match self {
            Self::Hint => 16.0,
            Self::Cell => 20.0,
            Self::Body => 22.0,
            Self::Card => 24.0,
            Self::Title => 28.0,
            Self::Display => 36.0,
        }
    }
}

/// Spacing.
pub const S1: f32 = 4.0;
/// Spacing.
pub const S2: f32 = 8.0;
/// Spacing.
pub const S3: f32 = 12.0;
/// Spacing.
pub const S4: f32 = 16.0;
/// Spacing.
pub const S5: f32 = 20.0;
/// Spacing.
pub const S6: f32 = 24.0;
/// Spacing.
pub const S8: f32 = 32.0;
/// Spacing.
pub const S12: f32 = 48.0;

/// Radius of small marks.
pub const R1: f32 = 3.0;
/// Radius of controls and popups.
pub const R2: f32 = 6.0;
/// Radius of cards.
pub const R3: f32 = 10.0;
/// Fully round.
pub const ROUND: f32 = 999.0;

/// Width of the rail, and folded.
pub const RAIL: f32 = 224.0;
/// Width of the rail when only icons show.
pub const RAIL_FOLDED: f32 = 56.0;
/// Height of the top bar.
pub const TOP_BAR: f32 = 48.0;
/// Height of the bottom bar.
pub const BOTTOM_BAR: f32 = 28.0;
/// Width of an inspector.
pub const INSPECTOR: f32 = 344.0;
/// Width of an inspector with quotations.
pub const INSPECTOR_WIDE: f32 = 372.0;
/// Height of a row of a table.
pub const ROW: f32 = 32.0;
/// Height of a dense row.
pub const ROW_DENSE: f32 = 28.0;
/// Height of a roomy row.
pub const ROW_ROOMY: f32 = 40.0;
/// Height of a control.
pub const CONTROL: f32 = 32.0;
/// Height of the capture line.
pub const CAPTURE: f32 = 48.0;

/// Which theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    /// Light.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl ThemeName {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// Its name on the command line and in the settings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme of that name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// The colours of a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Which theme.
    pub name: ThemeName,
    /// Rail and bars.
    pub window: Color,
    /// Ground of the content.
    pub page: Color,
    /// Cards, tables, inputs, inspector.
    pub surface: Color,
    /// Table heads, tracks, wells.
    pub sunken: Color,
    /// Pointer over a row or a quiet button.
    pub hover: Color,
    /// Hairlines.
    pub line: Color,
    /// Outlines of inputs and marks.
    pub line_strong: Color,
    /// Text.
    pub ink: Color,
    /// Second text.
    pub ink_2: Color,
    /// Hints.
    pub ink_3: Color,
    /// Action, selection, progress.
    pub accent: Color,
    /// The accent pressed or pointed at.
    pub accent_strong: Color,
    /// Selected rows and chips.
    pub accent_soft: Color,
    /// Text on the soft accent.
    pub on_soft: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// Reservation, warning, due.
    pub ochre: Color,
    /// Its ground.
    pub ochre_soft: Color,
    /// Dissent, objection, late, error.
    pub brick: Color,
    /// Its ground.
    pub brick_soft: Color,
    /// Abstention, neutral, absent.
    pub slate: Color,
    /// Its ground.
    pub slate_soft: Color,
    /// Focus ring.
    pub focus: Color,
    /// The ochre dot of the emblem.
    pub emblem: Color,
    stances: [(Color, Color); 9],
    categories: [Color; 8],
}

const fn rgb(hex: u32) -> Color {
    Color {
        r: ((hex >> 16) & 0xff) as f32 / 255.0,
        g: ((hex >> 8) & 0xff) as f32 / 255.0,
        b: (hex & 0xff) as f32 / 255.0,
        a: 1.0,
    }
}

const WHITE: Color = rgb(0xFF_FFFF);
const BLACK: Color = rgb(0x00_0000);

impl Look {
    /// The colours of a theme.
    pub const fn new(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => Self::LIGHT,
            ThemeName::Dark => Self::DARK,
            ThemeName::Contrast => Self::CONTRAST,
        }
    }

    const LIGHT: Self = Self {
        name: ThemeName::Light,
        window: rgb(0xF1_EDE4),
        page: rgb(0xFA_F8F3),
        surface: rgb(0xFF_FEFB),
        sunken: rgb(0xEF_EAE0),
        hover: rgb(0xF3_EFE6),
        line: rgb(0xDF_D8CA),
        line_strong: rgb(0x8A_8273),
        ink: rgb(0x1D_2422),
        ink_2: rgb(0x48_504C),
        ink_3: rgb(0x5F_655F),
        accent: rgb(0x0E_5A5E),
        accent_strong: rgb(0x0A_4447),
        accent_soft: rgb(0xD9_E8E5),
        on_soft: rgb(0x1D_2422),
        on_accent: WHITE,
        ochre: rgb(0x7F_5200),
        ochre_soft: rgb(0xF7_EACD),
        brick: rgb(0x9A_3324),
        brick_soft: rgb(0xF6_E0D9),
        slate: rgb(0x4D_5964),
        slate_soft: rgb(0xE4_E7E8),
        focus: rgb(0x0E_5A5E),
        emblem: rgb(0xC8_8A1D),
        stances: [
            (rgb(0x7C_2A1B), WHITE),
            (rgb(0xA8_472F), WHITE),
            (rgb(0xD0_8A63), rgb(0x1D_2422)),
            (rgb(0xEB_C7A9), rgb(0x1D_2422)),
            (rgb(0xFF_FEFB), rgb(0x1D_2422)),
            (rgb(0xB9_DAD3), rgb(0x1D_2422)),
            (rgb(0x75_B3AA), rgb(0x1D_2422)),
            (rgb(0x25_786F), WHITE),
            (rgb(0x0A_4F4D), WHITE),
        ],
        categories: [
            rgb(0x0E_7A68),
            rgb(0x4B_4A93),
            rgb(0x96_600A),
            rgb(0xA2_3F6C),
            rgb(0x55_606A),
            rgb(0x21_749F),
            rgb(0xA5_402C),
            rgb(0x66_701A),
        ],
    };

    const DARK: Self = Self {
        name: ThemeName::Dark,
        window: rgb(0x16_1A19),
        page: rgb(0x1B_201F),
        surface: rgb(0x23_2928),
        sunken: rgb(0x14_1817),
        hover: rgb(0x2A_3130),
        line: rgb(0x38_413E),
        line_strong: rgb(0x7E_8984),
        ink: rgb(0xEF_EBE2),
        ink_2: rgb(0xC3_C5BC),
        ink_3: rgb(0xA0_A69F),
        accent: rgb(0x67_C3B8),
        accent_strong: rgb(0x8A_D6CC),
        accent_soft: rgb(0x1E_3F3C),
        on_soft: rgb(0xEF_EBE2),
        on_accent: rgb(0x0A_201F),
        ochre: rgb(0xE6_B553),
        ochre_soft: rgb(0x3A_2F17),
        brick: rgb(0xF2_957D),
        brick_soft: rgb(0x43_251E),
        slate: rgb(0xAE_B9C3),
        slate_soft: rgb(0x2D_353A),
        focus: rgb(0x8A_D6CC),
        emblem: rgb(0xD1_9A35),
        stances: [
            (rgb(0xF2_9A80), rgb(0x1A_1210)),
            (rgb(0xD9_7A5E), rgb(0x1A_1210)),
            (rgb(0xA6_5A43), WHITE),
            (rgb(0x6B_4236), WHITE),
            (rgb(0x23_2928), rgb(0xEF_EBE2)),
            (rgb(0x2B_524E), WHITE),
            (rgb(0x37_807A), WHITE),
            (rgb(0x57_AFA5), rgb(0x0A_201F)),
            (rgb(0x8A_DBD0), rgb(0x0A_201F)),
        ],
        categories: [
            rgb(0x4F_BFA9),
            rgb(0xA3_A2E6),
            rgb(0xE0_AE58),
            rgb(0xE5_8FB6),
            rgb(0xA9_B4BE),
            rgb(0x74_BEE6),
            rgb(0xF0_907A),
            rgb(0xBC_C763),
        ],
    };

    const CONTRAST: Self = Self {
        name: ThemeName::Contrast,
        window: WHITE,
        page: WHITE,
        surface: WHITE,
        sunken: WHITE,
        hover: rgb(0xE6_E6E6),
        line: BLACK,
        line_strong: BLACK,
        ink: BLACK,
        ink_2: BLACK,
        ink_3: rgb(0x1F_1F1F),
        accent: rgb(0x00_3B3F),
        accent_strong: BLACK,
        accent_soft: BLACK,
        on_soft: WHITE,
        on_accent: WHITE,
        ochre: rgb(0x5A_3900),
        ochre_soft: WHITE,
        brick: rgb(0x7A_1408),
        brick_soft: WHITE,
        slate: rgb(0x1F_2A33),
        slate_soft: WHITE,
        focus: rgb(0xFF_D400),
        emblem: rgb(0x5A_3900),
        stances: [
            (rgb(0x5E_1206), WHITE),
            (rgb(0x7A_1408), WHITE),
            (WHITE, BLACK),
            (WHITE, BLACK),
            (WHITE, BLACK),
            (WHITE, BLACK),
            (WHITE, BLACK),
            (rgb(0x00_514E), WHITE),
            (rgb(0x00_3B3F), WHITE),
        ],
        categories: [
            rgb(0x00_4D40),
            rgb(0x2A_2870),
            rgb(0x5A_3900),
            rgb(0x75_164A),
            rgb(0x1F_2A33),
            rgb(0x00_466B),
            rgb(0x7A_1408),
            rgb(0x3A_4200),
        ],
    };

    /// Whether the theme is the one of high contrast.
    pub const fn is_contrast(&self) -> bool {
        matches!(self.name, ThemeName::Contrast)
    }

    /// Whether a colour is, in high contrast, one of the inks of plain text.
    pub fn is_ink(&self, color: Color) -> bool {
        self.is_contrast() && [self.ink, self.ink_2, self.ink_3].contains(&color)
    }

    /// Ground and ink of a stance.
    pub fn stance(&self, stance: Stance) -> (Color, Color) {
        let place = usize::try_from(i32::from(stance.get()) + 4).unwrap_or(4);
        self.stances.get(place).copied().unwrap_or((self.surface, self.ink))
    }

    /// The colour of a category: its own in the light theme, that of its shape in the others.
    pub fn category(&self, category: Option<&Category>) -> Color {
        let Some(category) = category else { return self.ink_3 };
        let of_shape = category.shape.and_then(|shape| {
            let place = Shape::ALL.iter().position(|other| *other == shape)?;
            self.categories.get(place).copied()
        });
        let own = category.colour.as_ref().and_then(|colour| colour.as_str().parse::<Color>().ok());
        match self.name {
            ThemeName::Light => own.or(of_shape),
            _ => of_shape.or(own),
        }
        .unwrap_or(self.ink_3)
    }
}

impl Base for Look {
    fn default(preference: Mode) -> Self {
        Self::new(if preference == Mode::Dark { ThemeName::Dark } else { ThemeName::Light })
    }

    fn mode(&self) -> Mode {
        if self.name == ThemeName::Dark { Mode::Dark } else { Mode::Light }
    }

    fn base(&self) -> Style {
        Style { background_color: self.page, text_color: self.ink }
    }

    fn palette(&self) -> Option<Palette> {
        None
    }

    fn name(&self) -> &str {
        self.name.code()
    }
}
