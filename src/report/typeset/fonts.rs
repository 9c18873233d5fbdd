//! The embedded fonts: which one has a character, and the glyphs of a word.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    rc::Rc,
    sync::{Mutex, OnceLock, PoisonError},
};

use harfrust::{Buffer, Feature, Font, ShapeOptions, ShaperFont, Tag};

use unicode_normalization::UnicodeNormalization;

use crate::report::document::Weight;

/// A font as shipped.
pub struct FontFile {
    /// Its PostScript name.
    pub name: &'static str,
    /// The file.
    pub bytes: &'static [u8],
}

/// The fonts, the family's weights first, then what fills its gaps: Hanja and enclosed Hangul, the tilde operator.
pub const FONTS: &[FontFile] = &[
    FontFile {
        name: "Pretendard-Regular",
        bytes: include_bytes!("../../../assets/fonts/Pretendard-Regular.ttf"),
    },
    FontFile {
        name: "Pretendard-SemiBold",
        bytes: include_bytes!("../../../assets/fonts/Pretendard-SemiBold.ttf"),
    },
    FontFile { name: "Pretendard-Bold", bytes: include_bytes!("../../../assets/fonts/Pretendard-Bold.ttf") },
    FontFile {
        name: "PretendardGOV-Regular",
        bytes: include_bytes!("../../../assets/fonts/PretendardGOV-Regular.ttf"),
    },
    FontFile {
        name: "NotoSansMath-Regular",
        bytes: include_bytes!("../../../assets/fonts/NotoSansMath-Tilde.ttf"),
    },
];

/// What stands for a character that no font has: WHITE SQUARE.
pub const SUBSTITUTE: char = '\u{25a1}';

/// The place of a font in [`FONTS`].
pub type Face = u8;

impl Weight {
    /// The font of the weight.
    pub const fn face(self) -> Face {
        match self {
            Self::Regular => 0,
            Self::SemiBold => 1,
            Self::Bold => 2,
        }
    }
}

/// How figures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Figures {
    /// As the text goes.
    #[default]
    Running,
    /// All of one width, for columns.
    Tabular,
    /// Of one width, with a slashed zero, for fingerprints.
    Hash,
}

/// One glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The font.
    pub face: Face,
    /// The glyph in the whole font.
    pub id: u16,
    /// Its advance, in em.
    pub advance: f32,
    /// The text it stands for; empty for all but the first glyph of a cluster.
    pub text: &'static str,
}

struct Loaded {
    shaper: ShaperFont<'static, 'static>,
    per_em: f32,
}

/// Words with their glyphs.
type Words = HashMap<String, Rc<[Glyph]>>;

/// The fonts in use while a document is set.
pub struct Fonts {
    loaded: [Option<Loaded>; FONTS.len()],
    words: HashMap<(Face, Figures), Words>,
    /// Characters that no font has, with how often they came.
    pub missing: BTreeMap<char, usize>,
}

impl Default for Fonts {
    fn default() -> Self {
        Self { loaded: [const { None }; FONTS.len()], words: HashMap::new(), missing: BTreeMap::new() }
    }
}

impl Fonts {
    fn font(&mut self, face: Face) -> Option<&Loaded> {
        let slot = self.loaded.get_mut(usize::from(face))?;
        if slot.is_none() {
            *slot = load(face);
        }
        slot.as_ref()
    }

    fn has(&mut self, face: Face, letter: char) -> bool {
        self.font(face).is_some_and(|font| font.shaper.nominal_glyph(letter.into()).is_some())
    }

    /// The font that has a letter, the wanted one first.
    fn face_for(&mut self, wanted: Face, letter: char) -> Option<Face> {
        if letter.is_ascii() || self.has(wanted, letter) {
            return Some(wanted);
        }
        (0..FONTS.len() as Face).filter(|&face| face > 2).find(|&face| self.has(face, letter))
    }

    /// The glyphs of a word, shaped once.
    pub fn word(&mut self, weight: Weight, figures: Figures, word: &str) -> Rc<[Glyph]> {
        let key = (weight.face(), figures);
        if let Some(glyphs) = self.words.get(&key).and_then(|words| words.get(word)) {
            return Rc::clone(glyphs);
        }
        let glyphs: Rc<[Glyph]> = self.shape(weight.face(), figures, word).into();
        self.words.entry(key).or_default().insert(word.to_owned(), Rc::clone(&glyphs));
        glyphs
    }

    /// The glyph of the hyphen at a line's end. It has a text of its own, so that extraction joins the word again.
    pub fn hyphen(&mut self, weight: Weight) -> Option<Glyph> {
        let face = weight.face();
        let font = self.font(face)?;
        let id = font.shaper.nominal_glyph(0xad)?;
        let advance = font.shaper.glyph_h_advance(id) as f32 / font.per_em;
        Some(Glyph { face, id: u16::try_from(id.to_u32()).ok()?, advance, text: "\u{ad}" })
    }

    fn shape(&mut self, wanted: Face, figures: Figures, word: &str) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut stretch = String::new();
        let mut face = wanted;
        for letter in word.chars() {
            // Marks of direction and joiners have no picture of their own.
            if matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
                || (letter.is_control() && letter != '\t')
            {
                continue;
            }
            let (letter, of) = match self.face_for(wanted, letter) {
                Some(of) => (if letter == '\t' { ' ' } else { letter }, of),
                // A ligature or a wide form is written with the letters that it stands for.
                None => match self.plainer(wanted, letter) {
                    Some(plainer) => {
                        if face != wanted {
                            self.stretch(face, figures, &stretch, &mut glyphs);
                            stretch.clear();
                            face = wanted;
                        }
                        stretch.push_str(&plainer);
                        continue;
                    }
                    None => {
                        *self.missing.entry(letter).or_default() += 1;
                        (SUBSTITUTE, wanted)
                    }
                },
            };
            if of != face && !stretch.is_empty() {
                self.stretch(face, figures, &stretch, &mut glyphs);
                stretch.clear();
            }
            face = of;
            stretch.push(letter);
        }
        if !stretch.is_empty() {
            self.stretch(face, figures, &stretch, &mut glyphs);
        }
        glyphs
    }

    /// The letters that a character stands for (Unicode form NFKC), where the wanted font has them all.
    fn plainer(&mut self, wanted: Face, letter: char) -> Option<String> {
        let plainer: String = std::iter::once(letter).nfkc().collect();
        let known = plainer.chars().all(|part| part != letter && self.face_for(wanted, part) == Some(wanted));
        (known && !plainer.is_empty()).then_some(plainer)
    }

    fn stretch(&mut self, face: Face, figures: Figures, text: &str, glyphs: &mut Vec<Glyph>) {
        let features: &[(&[u8; 4], u32)] = match figures {
            Figures::Running => &[],
            Figures::Tabular => &[(b"tnum", 1)],
            Figures::Hash => &[(b"tnum", 1), (b"zero", 1)],
        };
        let features: Vec<Feature> =
            features.iter().map(|(tag, on)| Feature::new(Tag::new(tag), *on, ..)).collect();
        let Some(font) = self.font(face) else { return };
        let per_em = font.per_em;
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        if harfrust::shape(&font.shaper, &mut buffer, ShapeOptions::new().features(&features)).is_err() {
            return;
        }
        let infos = buffer.glyph_infos();
        for (place, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let first = place == 0 || infos[place - 1].cluster != info.cluster;
            let end = infos[place..]
                .iter()
                .find(|next| next.cluster != info.cluster)
                .map_or(text.len(), |n| n.cluster as usize);
            let own = if first { text.get(start..end).unwrap_or_default() } else { "" };
            // Space and no-break space share a glyph, and a glyph has one text in the file.
            let text = kept(if own == "\u{a0}" { " " } else { own });
            let advance = position.x_advance as f32 / per_em;
            glyphs.push(Glyph { face, id: info.glyph_id as u16, advance, text });
        }
    }
}

/// A text that a glyph stands for, for as long as the program runs: glyphs are copied by the hundred thousand, and there
/// are no more such texts than characters and ligatures.
fn kept(text: &str) -> &'static str {
    static KEPT: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = kept.get_or_insert_default();
    if let Some(known) = kept.get(text) {
        return known;
    }
    let known: &'static str = Box::leak(text.into());
    kept.insert(known);
    known
}

/// The fonts once read; they serve every document that the program sets.
static READ: [OnceLock<Option<Font>>; FONTS.len()] = [const { OnceLock::new() }; FONTS.len()];

fn load(face: Face) -> Option<Loaded> {
    let bytes = FONTS.get(usize::from(face))?.bytes;
    let font = READ.get(usize::from(face))?.get_or_init(|| Font::new(bytes, 0)).as_ref()?;
    Some(Loaded { shaper: ShaperFont::new(font), per_em: f32::from(units_per_em(bytes)?) })
}

/// The bytes of a table of a font.
pub fn table(bytes: &'static [u8], tag: &[u8; 4]) -> Option<&'static [u8]> {
    let count = usize::from(u16_at(bytes, 4)?);
    (0..count).map(|place| 12 + 16 * place).find_map(|at| {
        (bytes.get(at..at + 4)? == tag).then_some(())?;
        let offset = u32::from_be_bytes(bytes.get(at + 8..at + 12)?.try_into().ok()?) as usize;
        bytes.get(offset..)
    })
}

/// Two bytes of a font.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The units of a font in one em.
pub fn units_per_em(bytes: &'static [u8]) -> Option<u16> {
    u16_at(table(bytes, b"head")?, 18)
}

/// The advance of a glyph as the file states it: thousandths of an em, cut off.
pub fn stated_width(face: Face, id: u16) -> i32 {
    let width = || {
        let bytes = FONTS.get(usize::from(face))?.bytes;
        let metrics = u16_at(table(bytes, b"hhea")?, 34)?;
        let advance = u16_at(table(bytes, b"hmtx")?, 4 * usize::from(id.min(metrics.checked_sub(1)?)))?;
        Some((f32::from(advance) * 1000.0 / f32::from(units_per_em(bytes)?)) as i32)
    };
    width().unwrap_or(1000)
}
