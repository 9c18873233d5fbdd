//! The marks of each page as operators, and the fonts cut down to the glyphs used.
//!
//! Operators are written as bytes, each page by itself and on all processors: a page of text has some thousand glyphs, and
//! an object for each of them would cost more than everything else together.

use std::{
    collections::BTreeMap,
    io::Write as _,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Op, ParsedFont, PdfFontHandle, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use super::{string_byte, structure};
use crate::{
    parallel,
    report::{
        ReportError,
        typeset::{
            Image, Ink, Item, Layout, Owner, Page, Pixels,
            fonts::{FONTS, Face, Glyph, stated_width, table, u16_at, units_per_em},
        },
    },
};

/// A stretch of marked content: the part of the text, the page, the number on the page.
pub(super) struct MarkedContent {
    pub(super) node: usize,
    pub(super) page: usize,
    pub(super) number: i64,
}

/// What the pages are made of.
pub(super) struct Content {
    /// The operators of each page, compressed.
    pub(super) pages: Vec<Vec<u8>>,
    pub(super) marks: Vec<MarkedContent>,
    pub(super) used: BTreeMap<Face, UsedFont>,
}

/// The glyphs used of a font, numbered anew.
pub(super) struct UsedFont {
    glyphs: GlyphRemapper,
    /// The new number and the stated width of each glyph of the whole font; none for those not used.
    known: Vec<Option<(u16, i32)>>,
    /// The text of each used glyph, by its new number.
    texts: BTreeMap<u16, &'static str>,
}

impl UsedFont {
    fn new() -> Self {
        Self { glyphs: GlyphRemapper::new(), known: Vec::new(), texts: BTreeMap::new() }
    }

    fn take(&mut self, face: Face, glyph: &Glyph) {
        let place = usize::from(glyph.id);
        if self.known.len() <= place {
            self.known.resize(place + 1, None);
        }
        let (id, _) = *self.known[place]
            .get_or_insert_with(|| (self.glyphs.remap(glyph.id), stated_width(face, glyph.id)));
        // A glyph has one text in the file; the later parts of a cluster have none of their own.
        let text = self.texts.entry(id).or_insert(glyph.text);
        if text.is_empty() {
            *text = glyph.text;
        }
    }

    fn get(&self, glyph: u16) -> (u16, i32) {
        self.known.get(usize::from(glyph)).copied().flatten().unwrap_or_default()
    }
}

/// The name of a picture inside the file.
pub(super) fn image_name(place: usize) -> String {
    format!("I{place}")
}

/// A picture as the file holds it: a JPEG as it is, anything else as its pixels.
pub(super) fn image(image: &Image) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (space, content, filter) = match &image.content {
        Pixels::Rgb(pixels) => ("DeviceRGB", pixels, None),
        Pixels::Jpeg(file, 1) => ("DeviceGray", file, Some("DCTDecode")),
        Pixels::Jpeg(file, _) => ("DeviceRGB", file, Some("DCTDecode")),
    };
    let mut dict = vec![
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(image.width.into())),
        ("Height", DictItem::Int(image.height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
    ];
    dict.extend(filter.map(|filter| ("Filter", name(filter))));
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: content.to_vec(), compress: filter.is_none() };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// The name of a font inside the file.
pub(super) fn font_name(face: Face) -> String {
    format!("F{face}")
}

/// Operators that show every glyph used once, by which the fonts are written with the text of each glyph.
pub(super) fn specimen(used: &BTreeMap<Face, UsedFont>) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (&face, of) in used {
        let font = PdfFontHandle::External(FontId(font_name(face)));
        let codes = of.texts.iter().map(|(&id, text)| Codepoint::with_cid(id, 0.0, text.to_string()));
        ops.push(Op::SetFont { font, size: Pt(1.0) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// The operators of every page.
///
/// # Errors
/// [`ReportError::Stopped`] where `progress` says so.
pub(super) fn operators(
    layout: &Layout,
    progress: &(dyn Fn(usize, usize) -> bool + Sync),
) -> Result<Content, ReportError> {
    let mut used: BTreeMap<Face, UsedFont> = BTreeMap::new();
    for item in layout.pages.iter().flat_map(|page| &page.segments).flat_map(|segment| &segment.items) {
        if let Item::Text { glyphs, .. } = item {
            let mut rest = glyphs.as_slice();
            while let Some((first, _)) = rest.first() {
                let face = first.face;
                let of = used.entry(face).or_insert_with(UsedFont::new);
                let length = rest.iter().take_while(|(glyph, _)| glyph.face == face).count();
                for (glyph, _) in &rest[..length] {
                    of.take(face, glyph);
                }
                rest = &rest[length..];
            }
        }
    }
    let (all, done, stopped) = (layout.pages.len(), AtomicUsize::new(0), AtomicBool::new(false));
    let written = parallel::each_share(&layout.pages, |pages| {
        let mut pen = Pen::new(&used);
        let mut written = Vec::with_capacity(pages.len());
        for page in pages {
            if stopped.load(Ordering::Relaxed) || !progress(done.fetch_add(1, Ordering::Relaxed), all) {
                stopped.store(true, Ordering::Relaxed);
                break;
            }
            written.push(pen.page(layout, page));
        }
        written
    });
    if stopped.into_inner() {
        return Err(ReportError::Stopped);
    }
    let mut content = Content { pages: Vec::with_capacity(layout.pages.len()), marks: Vec::new(), used };
    for (page, (bytes, nodes)) in written.into_iter().enumerate() {
        content.pages.push(bytes);
        let marks = nodes.into_iter().enumerate();
        content.marks.extend(marks.map(|(number, node)| MarkedContent { node, page, number: number as i64 }));
    }
    Ok(content)
}

/// Errors of position below this, in points, are let be: 35 micrometres, a dot of a fine printer, and each correction
/// would cost five bytes. They do not add up: what is let be counts for the next letter.
const LEAST_OFFSET: f32 = 0.1;

struct Pen<'a> {
    used: &'a BTreeMap<Face, UsedFont>,
    height: f32,
    out: Vec<u8>,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    thickness: Option<f32>,
    dash: f32,
}

/// A number with as many decimals as a printer can tell apart: hundredths of a point.
fn number(out: &mut Vec<u8>, value: f32) {
    number_of(out, (value * 100.0).round() as i64);
}

/// The same, of hundredths.
fn number_of(out: &mut Vec<u8>, hundredths: i64) {
    if hundredths < 0 {
        out.push(b'-');
    }
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    // Writing to memory cannot fail.
    let _ = write!(out, "{whole}");
    if part > 0 {
        let _ =
            if part.is_multiple_of(10) { write!(out, ".{}", part / 10) } else { write!(out, ".{part:02}") };
    }
    out.push(b' ');
}

impl<'a> Pen<'a> {
    const fn new(used: &'a BTreeMap<Face, UsedFont>) -> Self {
        Self { used, height: 0.0, out: Vec::new(), fill: None, stroke: None, thickness: None, dash: 0.0 }
    }

    /// One page, compressed, and the parts of the text that its marked contents belong to.
    fn page(&mut self, layout: &Layout, page: &Page) -> (Vec<u8>, Vec<usize>) {
        self.out.clear();
        self.height = page.height;
        (self.fill, self.stroke, self.thickness, self.dash) = (None, None, None, 0.0);
        let mut nodes = Vec::new();
        for segment in &page.segments {
            match segment.owner {
                Owner::Node(node) => {
                    let tag = layout.tree.0.get(node).map_or("P", |node| structure::tag_name(node.tag));
                    let _ = writeln!(self.out, "/{tag}<</MCID {}>>BDC", nodes.len());
                    nodes.push(node);
                }
                Owner::Pagination => self.out.extend_from_slice(b"/Artifact<</Type/Pagination>>BDC\n"),
                Owner::Layout => self.out.extend_from_slice(b"/Artifact<</Type/Layout>>BDC\n"),
            }
            self.segment(&segment.items);
            self.out.extend_from_slice(b"EMC\n");
        }
        (super::compressed(&self.out), nodes)
    }

    fn segment(&mut self, items: &[Item]) {
        let mut writing = false;
        let mut pen = TextPen::default();
        for item in items {
            if let Item::Text { x, y, size, ink, glyphs } = item {
                self.fill(*ink);
                if !writing {
                    self.out.extend_from_slice(b"BT\n");
                    writing = true;
                }
                self.glyphs((*x, *y), *size, glyphs, &mut pen);
                continue;
            }
            if writing {
                self.out.extend_from_slice(b"ET\n");
                writing = false;
                pen = TextPen::default();
            }
            match item {
                Item::Rule { from, to, thickness, ink, dash } => {
                    self.line(&[*from, *to], false, *thickness, *ink, *dash);
                }
                Item::Frame { area: [x, y, width, height], thickness, ink, dash } => {
                    let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
                    self.line(&corners, true, *thickness, *ink, *dash);
                }
                Item::Fill { area: [x, y, width, height], ink } => {
                    let corners = [(*x, *y), (x + width, *y), (x + width, y + height), (*x, y + height)];
                    self.area(&corners, *ink);
                }
                Item::Path { points, closed, fill, stroke } => {
                    if let Some(ink) = fill {
                        self.area(points, *ink);
                    }
                    if let Some((thickness, ink, dash)) = stroke {
                        self.line(points, *closed, *thickness, *ink, *dash);
                    }
                }
                Item::Image { area: [x, y, width, height], image } => {
                    self.out.extend_from_slice(b"q ");
                    number(&mut self.out, *width);
                    self.out.extend_from_slice(b"0 0 ");
                    number(&mut self.out, *height);
                    self.point((*x, y + height));
                    let _ = writeln!(self.out, "cm /{} Do Q", image_name(*image));
                }
                Item::Text { .. } => {}
            }
        }
        if writing {
            self.out.extend_from_slice(b"ET\n");
        }
    }

    fn colour(&mut self, ink: Ink, operator: &str) {
        for channel in [ink.0, ink.1, ink.2] {
            let thousandths = (f32::from(channel) / 255.0 * 1000.0).round() as u32;
            let _ = match thousandths {
                0 => write!(self.out, "0 "),
                1000 => write!(self.out, "1 "),
                other => write!(self.out, ".{other:03} "),
            };
        }
        self.out.extend_from_slice(operator.as_bytes());
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.colour(ink, "rg\n");
            self.fill = Some(ink);
        }
    }

    fn point(&mut self, (x, y): (f32, f32)) {
        number(&mut self.out, x);
        number(&mut self.out, self.height - y);
    }

    fn path(&mut self, points: &[(f32, f32)]) {
        for (place, &at) in points.iter().enumerate() {
            self.point(at);
            self.out.extend_from_slice(if place == 0 { b"m " } else { b"l " });
        }
    }

    fn line(&mut self, points: &[(f32, f32)], closed: bool, thickness: f32, ink: Ink, dash: f32) {
        if self.stroke != Some(ink) {
            self.colour(ink, "RG\n");
            self.stroke = Some(ink);
        }
        if self.thickness != Some(thickness) {
            number(&mut self.out, thickness);
            self.out.extend_from_slice(b"w\n");
            self.thickness = Some(thickness);
        }
        if self.dash != dash {
            self.out.push(b'[');
            if dash > 0.0 {
                number(&mut self.out, dash);
                number(&mut self.out, dash);
            }
            self.out.extend_from_slice(b"]0 d\n");
            self.dash = dash;
        }
        self.path(points);
        self.out.extend_from_slice(if closed { b"s\n" } else { b"S\n" });
    }

    fn area(&mut self, points: &[(f32, f32)], ink: Ink) {
        self.fill(ink);
        self.path(points);
        self.out.extend_from_slice(b"f\n");
    }

    /// One line of glyphs, a stretch a font. The file states widths in whole thousandths of an em: what they leave out,
    /// and kerning and justification, goes between the glyphs.
    fn glyphs(&mut self, (x, y): (f32, f32), size: f32, glyphs: &[(Glyph, f32)], pen: &mut TextPen) {
        let least = LEAST_OFFSET * 1000.0 / size;
        let mut at = x;
        let mut rest = glyphs;
        while let Some((first, _)) = rest.first() {
            let face = first.face;
            let length = rest.iter().take_while(|(glyph, _)| glyph.face == face).count();
            let (stretch, others) = rest.split_at(length);
            rest = others;
            let Some(of) = self.used.get(&face) else { continue };
            if pen.font != Some((face, size)) {
                let _ = write!(self.out, "/F{face} ");
                number(&mut self.out, size);
                self.out.extend_from_slice(b"Tf\n");
                pen.font = Some((face, size));
            }
            // From where the last stretch began, in whole hundredths, so that nothing adds up over a page.
            let hundredths = |value: f32| (value * 100.0).round() as i64;
            let here = (hundredths(at), hundredths(self.height - y));
            number_of(&mut self.out, here.0 - pen.at.0);
            number_of(&mut self.out, here.1 - pen.at.1);
            pen.at = here;
            self.out.extend_from_slice(b"Td[(");
            let mut error = 0.0_f32;
            for (place, (glyph, extra)) in stretch.iter().enumerate() {
                let wanted = glyph.advance * 1000.0 + extra * 1000.0 / size;
                let (id, stated) = of.get(glyph.id);
                let [high, low] = id.to_be_bytes();
                string_byte(&mut self.out, high);
                string_byte(&mut self.out, low);
                at += wanted * size / 1000.0;
                error += wanted - stated as f32;
                let offset = if error.abs() >= least { error.round() } else { 0.0 };
                error -= offset;
                // After the last glyph nothing follows that it could move.
                if offset != 0.0 && place + 1 < length {
                    let _ = write!(self.out, "){}(", -(offset as i32));
                }
            }
            self.out.extend_from_slice(b")]TJ\n");
        }
    }
}

/// What a text section remembers: the font, and where the last stretch began, in hundredths of a point.
#[derive(Default)]
struct TextPen {
    font: Option<(Face, f32)>,
    at: (i64, i64),
}

/// The fonts with only the glyphs used, named as subsets are.
pub(super) fn fonts(used: &BTreeMap<Face, UsedFont>) -> Result<Vec<(Face, ParsedFont)>, ReportError> {
    used.iter()
        .map(|(&face, of)| {
            let file = &FONTS[usize::from(face)];
            let broken = |detail: &str| ReportError::Pdf(format!("{}: {detail}", file.name));
            let bytes =
                subsetter::subset(file.bytes, 0, &of.glyphs).map_err(|error| broken(&error.to_string()))?;
            let mut font =
                ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| broken("subset"))?;
            restore_metrics(&mut font, file.bytes);
            font.font_name = Some(format!("{}+{}", subset_tag(&bytes), file.name));
            Ok((face, font))
        })
        .collect()
}

/// A subset says little of the whole: box, ascent and weight come from the full font.
fn restore_metrics(font: &mut ParsedFont, bytes: &'static [u8]) {
    let signed = |table: &[u8], at| u16_at(table, at).map(u16::cast_signed);
    if let Some(head) = table(bytes, b"head") {
        let metrics = &mut font.pdf_font_metrics;
        metrics.units_per_em = units_per_em(bytes).unwrap_or(1000);
        let sides = [36, 38, 40, 42].map(|at| signed(head, at).unwrap_or_default());
        [metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max] = sides;
    }
    if let Some(hhea) = table(bytes, b"hhea") {
        font.font_metrics.ascent = signed(hhea, 4).unwrap_or_default();
        font.font_metrics.descent = signed(hhea, 6).unwrap_or_default();
    }
    if let Some(os2) = table(bytes, b"OS/2") {
        font.pdf_font_metrics.us_weight_class = u16_at(os2, 4).unwrap_or_default();
    }
}

/// Six letters that tell one subset from another.
fn subset_tag(bytes: &[u8]) -> String {
    let hash =
        bytes.iter().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(16_777_619));
    (0..6).map(|place| char::from(b'A' + ((hash >> (place * 5)) % 26) as u8)).collect()
}
