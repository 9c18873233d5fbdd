//! Pages into a PDF that archives keep and screen readers read: PDF/A-2a and PDF/UA-1 at once.
//!
//! printpdf writes the operators and the fonts; what makes the file accessible and archivable (structure, language,
//! outline, metadata, colour profile) is added to its document before it is saved. Nothing in it depends on a clock or
//! on chance: the same pages and date give the same bytes.

mod content;
mod file;
mod metadata;
mod structure;

use lopdf::{Document as File, Object, StringFormat};
use printpdf::{FontId, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt, XObject, XObjectId};
use sha2::{Digest, Sha256};

use super::{ReportError, document::Document, typeset::Layout};
use crate::parallel;

/// The PDF of a document that was set. `progress` hears, from any thread, how many pages are written, and says whether to
/// go on.
///
/// # Errors
/// [`ReportError::Stopped`] where it says no; [`ReportError::Pdf`] where printpdf or lopdf refuse.
pub fn render(
    layout: &Layout,
    document: &Document,
    progress: &(dyn Fn(usize, usize) -> bool + Sync),
) -> Result<Vec<u8>, ReportError> {
    let broken = |detail: String| ReportError::Pdf(detail);
    let content = content::operators(layout, progress)?;
    let mut pdf = PdfDocument::new(&document.title);
    for (face, font) in content::fonts(&content.used)? {
        pdf.resources.fonts.map.insert(FontId(content::font_name(face)), PdfFont::new(font));
    }
    for (place, image) in layout.images.iter().enumerate() {
        let id = XObjectId(content::image_name(place));
        pdf.resources.xobjects.map.insert(id, XObject::External(content::image(image)));
    }
    pdf.pages = layout
        .pages
        .iter()
        .enumerate()
        .map(|(place, page)| {
            let operators = if place == 0 { content::specimen(&content.used) } else { Vec::new() };
            PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), operators)
        })
        .collect();
    let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    file.version = "1.7".into();
    write_pages(&mut file, content.pages).map_err(|error| broken(error.to_string()))?;
    let id = fingerprint(&file);
    structure::add(&mut file, layout, &content.marks).map_err(|error| broken(error.to_string()))?;
    metadata::add(&mut file, layout, document, id).map_err(|error| broken(error.to_string()))?;
    compress(&mut file);
    Ok(file::bytes(&file))
}

/// A byte of a string, as strings between brackets have it.
fn string_byte(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
        // Readers take the end of a line in any form for a line feed.
        b'\r' => out.extend(b"\\r"),
        _ => out.push(byte),
    }
}

/// Puts the operators of the pages in the place of what fonts were made from.
fn write_pages(file: &mut File, pages: Vec<Vec<u8>>) -> lopdf::Result<()> {
    let ids: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    for (id, operators) in ids.into_iter().zip(pages) {
        let stream = file.get_dictionary(id)?.get(b"Contents")?.as_reference()?;
        let filter = lopdf::dictionary! { "Filter" => name("FlateDecode") };
        let stream = file.objects.insert(stream, lopdf::Stream::new(filter, operators).into());
        debug_assert!(stream.is_some());
    }
    Ok(())
}

/// Bytes compressed as PDF streams are.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(6));
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The first half of the SHA-256 of everything on the pages.
fn fingerprint(file: &File) -> [u8; 16] {
    let mut hasher = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hasher.update(&stream.content);
        }
    }
    let mut id = [0; 16];
    id.copy_from_slice(&hasher.finalize()[..16]);
    id
}

/// Compresses every stream that is not yet, on all processors.
fn compress(file: &mut File) {
    let mut streams: Vec<&mut lopdf::Stream> = file
        .objects
        .values_mut()
        .filter_map(|object| match object {
            Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => {
                Some(stream)
            }
            _ => None,
        })
        .collect();
    let contents = parallel::map(&streams, |stream| compressed(&stream.content));
    for (stream, bytes) in streams.iter_mut().zip(contents) {
        if bytes.len() + 20 < stream.content.len() {
            stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            stream.set_content(bytes);
        }
    }
}

/// A text as PDF strings have it outside pages. An archive takes none longer than 32,767 bytes (ISO 19005-2, 6.1.13): what
/// a figure shows beyond that stands in the table that belongs to it.
fn text(text: &str) -> Object {
    const MOST: usize = 32_000;
    let mut bytes = vec![0xFE, 0xFF];
    for letter in text.chars() {
        let mut units = [0; 2];
        for unit in letter.encode_utf16(&mut units) {
            bytes.extend(unit.to_be_bytes());
        }
        if bytes.len() > MOST {
            bytes.extend([0x20, 0x26]); // …
            break;
        }
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}
