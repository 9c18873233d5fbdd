//! Paragraphs into lines: where lines may break, and the choice of breaks that suits the whole paragraph best
//! (Knuth and Plass, *Breaking paragraphs into lines*, 1981, with the cost adapted to ragged setting).

use std::ops::Range;

use icu_segmenter::{
    LineSegmenter, LineSegmenterBorrowed,
    options::{LineBreakOptions, LineBreakWordOption},
};

use super::fonts::{Figures, Fonts, Glyph};
use crate::{
    model::Language,
    report::document::{Rich, Span, Weight},
};

/// How the lines of a paragraph are chosen and set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Size of the letters, in points.
    pub size: f32,
    /// Weight of spans that ask for the regular one.
    pub weight: Weight,
    /// The language, which decides where lines may break.
    pub language: Language,
    /// Both edges straight.
    pub justified: bool,
    /// Words may be hyphenated, where the language does that.
    pub hyphenated: bool,
    /// Korean: lines break between syllables too, as in narrow cells.
    pub by_syllable: bool,
    /// How figures are drawn.
    pub figures: Figures,
    /// Extra space after each letter, in em.
    pub tracking: f32,
}

impl Setting {
    /// Ragged body text.
    pub const fn new(size: f32, language: Language) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            language,
            justified: false,
            hyphenated: false,
            by_syllable: false,
            figures: Figures::Running,
            tracking: 0.0,
        }
    }
}

/// The size of raised words, as a share of the others'.
pub const RAISED: f32 = 0.66;

/// Glyphs of one span within a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The place of the span in its paragraph.
    pub span: usize,
    /// The glyphs, each with the space added after it, in points.
    pub glyphs: Vec<(Glyph, f32)>,
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its stretches, left to right.
    pub stretches: Vec<Stretch>,
    /// Its width, in points, without what hangs at its end.
    pub width: f32,
}

/// A text as its unbreakable pieces.
struct Pieces {
    /// The glyphs of all of them, each with the place of its span.
    glyphs: Vec<(usize, Glyph)>,
    list: Vec<Piece>,
}

/// An unbreakable piece of text with the spaces after it.
#[derive(Clone)]
struct Piece {
    glyphs: Range<usize>,
    width: f32,
    spaces: Range<usize>,
    space_width: f32,
    /// A line may end here with a hyphen.
    hyphen: Option<(usize, Glyph)>,
    /// A line must end here.
    forced: bool,
}

impl Piece {
    fn hyphen_width(&self, setting: &Setting) -> f32 {
        self.hyphen.as_ref().map_or(0.0, |(_, glyph)| glyph.advance * setting.size)
    }
}

/// Sets a paragraph to a width, in points.
pub fn set(fonts: &mut Fonts, text: &Rich, setting: &Setting, width: f32) -> Vec<Line> {
    let Pieces { glyphs, list } = pieces(fonts, text, setting);
    let pieces = split_overlong(list, &glyphs, setting, width);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let end = pieces[start..]
            .iter()
            .position(|piece| piece.forced)
            .map_or(pieces.len(), |place| start + place + 1);
        let paragraph = &pieces[start..end];
        let breaks = total_fit(paragraph, setting, width);
        let mut from = 0;
        for to in breaks {
            let justify = setting.justified && to < paragraph.len();
            lines.push(build(&glyphs, &paragraph[from..to], setting, width, justify));
            from = to;
        }
        start = end;
    }
    lines
}

/// The width of a text on one line, in points.
pub fn width(fonts: &mut Fonts, text: &Rich, setting: &Setting) -> f32 {
    let pieces = pieces(fonts, text, setting).list;
    let all: f32 = pieces.iter().map(|piece| piece.width + piece.space_width).sum();
    all - pieces.last().map_or(0.0, |piece| piece.space_width)
}

/// The width of the widest piece that cannot be broken, in points.
pub fn narrowest(fonts: &mut Fonts, text: &Rich, setting: &Setting) -> f32 {
    pieces(fonts, text, setting)
        .list
        .iter()
        .map(|piece| piece.width + piece.hyphen_width(setting))
        .fold(0.0, f32::max)
}

fn segmenter(keep_words: bool) -> LineSegmenterBorrowed<'static> {
    let mut options = LineBreakOptions::default();
    options.word_option =
        Some(if keep_words { LineBreakWordOption::KeepAll } else { LineBreakWordOption::Normal });
    LineSegmenter::new_for_non_complex_scripts(options)
}

fn pieces(fonts: &mut Fonts, text: &Rich, setting: &Setting) -> Pieces {
    let whole = text.text();
    let mut starts = Vec::with_capacity(text.0.len());
    let mut at = 0;
    for span in &text.0 {
        starts.push(at);
        at += span.text.len();
    }
    let mut glyphs: Vec<(usize, Glyph)> = Vec::with_capacity(whole.len());
    let mut list = Vec::with_capacity(whole.len() / 5 + 1);
    let mut shaped = |fonts: &mut Fonts, from: usize, to: usize| {
        let start = glyphs.len();
        add_glyphs(&mut glyphs, fonts, text, &starts, setting, from, to);
        let width = glyphs[start..]
            .iter()
            .map(|(_, glyph)| (glyph.advance + setting.tracking) * setting.size)
            .sum::<f32>();
        (start..glyphs.len(), width)
    };
    let mut ends = Vec::new();
    let mut from = 0;
    for to in segmenter(!setting.by_syllable).segment_str(&whole) {
        if to == from {
            continue;
        }
        let raw = &whole[from..to];
        let word = raw.trim_end_matches([' ', '\n', '\r', '\u{2028}']);
        let forced = raw[word.len()..].contains(['\n', '\u{2028}']);
        hyphenation(word, setting, &text.0, &starts, from, &mut ends);
        ends.push(word.len());
        let mut part = 0;
        for (place, &end) in ends.iter().enumerate() {
            let last = place + 1 == ends.len();
            let (own, width) = shaped(fonts, from + part, from + end);
            let (spaces, space_width, hyphen) = if last {
                let count = raw[word.len()..].bytes().take_while(|byte| *byte == b' ').count();
                let (spaces, width) = shaped(fonts, from + word.len(), from + word.len() + count);
                (spaces, width, None)
            } else {
                let span = span_at(&starts, from + end - 1);
                let hyphen = fonts.hyphen(weight_of(&text.0, span, setting)).map(|glyph| (span, glyph));
                (own.end..own.end, 0.0, hyphen)
            };
            list.push(Piece { glyphs: own, width, spaces, space_width, hyphen, forced: forced && last });
            part = end;
        }
        from = to;
    }
    Pieces { glyphs, list }
}

fn span_at(starts: &[usize], at: usize) -> usize {
    starts.partition_point(|start| *start <= at).saturating_sub(1)
}

fn weight_of(spans: &[Span], span: usize, setting: &Setting) -> Weight {
    match spans.get(span).map_or(Weight::Regular, |span| span.weight) {
        Weight::Regular => setting.weight,
        weight => weight,
    }
}

fn add_glyphs(
    glyphs: &mut Vec<(usize, Glyph)>,
    fonts: &mut Fonts,
    text: &Rich,
    starts: &[usize],
    setting: &Setting,
    from: usize,
    to: usize,
) {
    for (place, span) in text.0.iter().enumerate().skip(span_at(starts, from)) {
        let start = starts[place];
        if start >= to {
            break;
        }
        let (a, b) = (from.max(start), to.min(start + span.text.len()));
        if a < b {
            let word = &span.text[a - start..b - start];
            let shaped = fonts.word(weight_of(&text.0, place, setting), setting.figures, word);
            let scale = if span.raised { RAISED } else { 1.0 };
            glyphs.extend(
                shaped.iter().map(|glyph| (place, Glyph { advance: glyph.advance * scale, ..*glyph })),
            );
        }
    }
}

/// Where a word may be hyphenated: French words in small letters of at least six, three letters on either side.
fn hyphenation(
    word: &str,
    setting: &Setting,
    spans: &[Span],
    starts: &[usize],
    at: usize,
    ends: &mut Vec<usize>,
) {
    ends.clear();
    if !setting.hyphenated || word.len() < 6 {
        return;
    }
    let language = spans.get(span_at(starts, at)).and_then(|span| span.language).unwrap_or(setting.language);
    if language != Language::French {
        return;
    }
    // The word itself, without an elided article before it or punctuation around it.
    let start = word
        .rfind(['’', '\''])
        .map_or(0, |place| place + word[place..].chars().next().map_or(1, char::len_utf8));
    let start = start + word[start..].find(char::is_alphabetic).unwrap_or(0);
    let end = start + word[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(word.len() - start);
    let core = &word[start..end];
    if core.chars().count() < 6
        || core.chars().any(char::is_uppercase)
        || word[end..].chars().any(char::is_alphanumeric)
    {
        return;
    }
    let mut end = start;
    for syllable in hypher::hyphenate(core, hypher::Lang::French) {
        end += syllable.len();
        let before = word[start..end].chars().count();
        let after = word[end..start + core.len()].chars().count();
        if before >= 3 && after >= 3 {
            ends.push(end);
        }
    }
}

/// Breaks pieces wider than the line anywhere: an address, a word without end.
fn split_overlong(
    pieces: Vec<Piece>,
    glyphs: &[(usize, Glyph)],
    setting: &Setting,
    width: f32,
) -> Vec<Piece> {
    if pieces.iter().all(|piece| piece.width <= width) {
        return pieces;
    }
    let mut split = Vec::with_capacity(pieces.len() + 4);
    for piece in pieces {
        if piece.width <= width {
            split.push(piece);
            continue;
        }
        let mut from = piece.glyphs.start;
        let mut part_width = 0.0;
        for at in piece.glyphs.clone() {
            let glyph = &glyphs[at].1;
            let advance = (glyph.advance + setting.tracking) * setting.size;
            if part_width + advance > width && at > from && !glyph.text.is_empty() {
                split.push(Piece {
                    glyphs: from..at,
                    width: part_width,
                    spaces: at..at,
                    space_width: 0.0,
                    hyphen: None,
                    forced: false,
                });
                from = at;
                part_width = 0.0;
            }
            part_width += advance;
        }
        split.push(Piece { glyphs: from..piece.glyphs.end, width: part_width, ..piece });
    }
    split
}

/// How far a space may shrink in a justified line, as a share of its width.
const SHRINK: f32 = 0.18;
/// How far it may stretch before the line counts as bad.
const STRETCH: f32 = 0.6;

/// The ends of the lines that make the best paragraph.
fn total_fit(pieces: &[Piece], setting: &Setting, width: f32) -> Vec<usize> {
    let count = pieces.len();
    let mut best = vec![(f64::INFINITY, 0_usize); count + 1];
    best[0] = (0.0, 0);
    for end in 1..=count {
        let (mut text, mut spaces) = (0.0_f32, 0.0_f32);
        for start in (0..end).rev() {
            let piece = &pieces[start];
            if start + 1 == end {
                text += piece.width + piece.hyphen_width(setting);
            } else {
                text += piece.width;
                spaces += piece.space_width;
            }
            let least = text + if setting.justified { spaces * (1.0 - SHRINK) } else { spaces };
            // A rounding error must not push out what was measured to fit.
            if least > width + 0.01 && start + 1 < end {
                break;
            }
            let cost = best[start].0 + line_cost(pieces, start, end, text, spaces, setting, width);
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        }
    }
    let mut ends = vec![count];
    let mut at = best[count].1;
    while at > 0 {
        ends.push(at);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

fn line_cost(
    pieces: &[Piece],
    start: usize,
    end: usize,
    text: f32,
    spaces: f32,
    setting: &Setting,
    width: f32,
) -> f64 {
    let slack = f64::from(width - text - spaces);
    let last = end == pieces.len();
    let hyphen = if pieces[end - 1].hyphen.is_some() { 1.0 } else { 0.0 };
    let badness = if last && slack >= 0.0 {
        // A last line of one short word is poor; of a mere fragment of a word, not to be had.
        let fragment = start > 0 && end - start == 1 && pieces[start - 1].hyphen.is_some();
        let short = start > 0 && text < width * 0.12;
        (if fragment { 40.0 } else { 0.0 }) + if short { 0.8 } else { 0.0 }
    } else if setting.justified {
        let room = f64::from(spaces) * f64::from(if slack < 0.0 { SHRINK } else { STRETCH });
        let ratio = if room > 0.0 { slack.abs() / room } else { slack.abs() / f64::from(setting.size) * 2.0 };
        ratio.powi(3) * 1.2
    } else {
        let ratio = slack / (f64::from(width) * 0.18 + f64::from(setting.size) * 2.0);
        ratio * ratio
    };
    // Two hyphens in a row read badly.
    let row = if hyphen > 0.0 && start > 0 && pieces[start - 1].hyphen.is_some() { 1.5 } else { 0.0 };
    let hyphens = hyphen * if setting.justified { 0.35 } else { 0.55 } + row;
    // Every line costs a little, so that no line is added without need.
    (0.5 + badness + hyphens).powi(2)
}

fn build(glyphs: &[(usize, Glyph)], pieces: &[Piece], setting: &Setting, width: f32, justify: bool) -> Line {
    let Some((last, rest)) = pieces.split_last() else { return Line::default() };
    let natural: f32 = pieces.iter().map(|piece| piece.width).sum::<f32>()
        + rest.iter().map(|piece| piece.space_width).sum::<f32>()
        + last.hyphen_width(setting);
    let gaps: usize = rest.iter().map(|piece| piece.spaces.len()).sum();
    let added = if gaps > 0 && (justify || natural > width) { (width - natural) / gaps as f32 } else { 0.0 };
    let mut line = Line { stretches: Vec::new(), width: natural + added * gaps as f32 };
    let tracking = setting.tracking * setting.size;
    let mut left = pieces.iter().map(|piece| piece.glyphs.len() + piece.spaces.len()).sum::<usize>() + 1;
    let mut push = |span: usize, glyph: Glyph, extra: f32| {
        match line.stretches.last_mut() {
            Some(stretch) if stretch.span == span => stretch.glyphs.push((glyph, extra)),
            _ => {
                let mut glyphs = Vec::with_capacity(left);
                glyphs.push((glyph, extra));
                line.stretches.push(Stretch { span, glyphs });
            }
        }
        left = left.saturating_sub(1);
    };
    for (place, piece) in pieces.iter().enumerate() {
        for (span, glyph) in &glyphs[piece.glyphs.clone()] {
            push(*span, *glyph, tracking);
        }
        if place + 1 < pieces.len() {
            for (span, glyph) in &glyphs[piece.spaces.clone()] {
                push(*span, *glyph, tracking + added);
            }
        } else if let Some((span, glyph)) = piece.hyphen {
            push(span, glyph, 0.0);
        } else {
            // The space at a line's end is not seen, but keeps the words apart when text is extracted.
            for (span, glyph) in glyphs[piece.spaces.clone()].iter().take(1) {
                push(*span, *glyph, 0.0);
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, setting: &Setting, width: f32) -> Vec<String> {
        let mut fonts = Fonts::default();
        set(&mut fonts, &Rich::plain(text), setting, width)
            .iter()
            .map(|line| {
                line.stretches
                    .iter()
                    .flat_map(|s| &s.glyphs)
                    .map(|(glyph, _)| glyph.text.to_string())
                    .collect::<String>()
            })
            .map(|line| line.trim_end().replace('\u{ad}', "-"))
            .collect()
    }

    #[test]
    fn korean_breaks_between_words_only_and_in_cells_between_syllables() {
        let text = "사회연대경제 조직은 목록에 오른 시설을 5년 동안 사용하고 한 번 연장할 수 있다.";
        let words = Setting::new(10.0, Language::Korean);
        for line in lines(text, &words, 90.0) {
            assert!(text.split(' ').collect::<Vec<_>>().join(" ").contains(&line), "{line}");
            assert!(line.split(' ').all(|word| text.split(' ').any(|w| w == word)), "{line}");
        }
        let syllables = Setting { by_syllable: true, ..words };
        assert!(lines(text, &syllables, 40.0).iter().any(|line| !text.split(' ').any(|w| line.ends_with(w))));
    }

    #[test]
    fn french_hyphenates_no_names_and_leaves_no_fragment_on_the_last_line() {
        let setting = Setting { hyphenated: true, ..Setting::new(10.0, Language::French) };
        let text = "la communauté de communes demande une concertation approfondie avec Montrivallois";
        for width in [60.0, 70.0, 80.0, 95.0, 120.0] {
            let lines = lines(text, &setting, width);
            assert!(
                lines.iter().all(|line| !line.contains("Montriv-") && !line.ends_with("Mon-")),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_word_without_end_is_set_all_the_same() {
        let setting = Setting { hyphenated: true, ..Setting::new(10.0, Language::French) };
        assert!(lines(&"anticonstitutionnellement".repeat(20), &setting, 120.0).len() > 10);
    }

    #[test]
    fn nothing_is_wider_than_the_line_not_even_an_address() {
        let mut fonts = Fonts::default();
        let text = Rich::plain(
            "Voir https://exemple.fr/une/adresse/qui/ne/finit/pas/avant/longtemps.html pour plus",
        );
        for line in set(&mut fonts, &text, &Setting::new(10.0, Language::French), 80.0) {
            assert!(line.width <= 80.1, "{}", line.width);
        }
    }

    #[test]
    fn justified_lines_fill_the_measure_but_the_last() {
        let mut fonts = Fonts::default();
        let setting = Setting { justified: true, hyphenated: true, ..Setting::new(10.0, Language::French) };
        let text = Rich::plain(
            "Les locaux inscrits à l’inventaire sont mis à disposition des structures de l’ESS pour cinq ans, renouvelables une fois. Une clause de revoyure s’applique.",
        );
        let lines = set(&mut fonts, &text, &setting, 220.0);
        let (last, rest) = lines.split_last().unwrap();
        assert!(rest.iter().all(|line| (line.width - 220.0).abs() < 0.05));
        assert!(last.width < 220.0);
    }
}
