//! What a file says of itself: title, language, dates, outline, conformance, colours.

use lopdf::{Document as File, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{name, structure::locale, text};
use crate::report::{
    document::Document,
    typeset::{Bookmark, Layout},
};

const PROFILE: &[u8] = include_bytes!("../../../assets/icc/sRGB.icc");

/// What wrote the file.
fn producer() -> String {
    format!("Palabre {} (printpdf 0.12.8)", env!("CARGO_PKG_VERSION"))
}

/// Adds everything that the catalog of a conforming file holds besides its structure.
pub(super) fn add(file: &mut File, layout: &Layout, document: &Document, id: [u8; 16]) -> lopdf::Result<()> {
    let outline = outline(file, layout);
    let metadata = Stream::new(
        dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") },
        xmp(document).into_bytes(),
    );
    let metadata = file.add_object(metadata.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, PROFILE.to_vec()));
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(locale(document.language)));
    catalog.set("ViewerPreferences", Object::Dictionary(dictionary! { "DisplayDocTitle" => true }));
    catalog.set("Metadata", Object::Reference(metadata));
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
        catalog.set("PageMode", name("UseOutlines"));
    }
    let intent = dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    };
    catalog.set("OutputIntents", Object::Array(vec![Object::Dictionary(intent)]));
    let day = document.date.0.strftime("D:%Y%m%d000000+00'00'").to_string();
    let info = file.trailer.get(b"Info").and_then(Object::as_reference)?;
    let mut about = dictionary! {
        "Title" => text(&document.title),
        "Creator" => text("Palabre"),
        "Producer" => text(&producer()),
        "CreationDate" => Object::string_literal(day.as_str()),
        "ModDate" => Object::string_literal(day.as_str()),
    };
    if !document.author.is_empty() {
        about.set("Author", text(&document.author));
    }
    if !document.subject.is_empty() {
        about.set("Subject", text(&document.subject));
    }
    file.objects.insert(info, Object::Dictionary(about));
    let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    Ok(())
}

fn outline(file: &mut File, layout: &Layout) -> Option<ObjectId> {
    let marks = &layout.outline;
    if marks.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| file.new_object_id()).collect();
    // The nearest one before of a lower level.
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(marks.len());
    for (place, mark) in marks.iter().enumerate() {
        while open.last().is_some_and(|&last| marks[last].level >= mark.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(place);
    }
    let mut kids: Vec<Vec<usize>> = vec![Vec::new(); marks.len()];
    let mut tops = Vec::new();
    for (place, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) => kids[*parent].push(place),
            None => tops.push(place),
        }
    }
    let link = |siblings: &[usize], file: &mut File| {
        for (n, &place) in siblings.iter().enumerate() {
            let Bookmark { text: title, page, y, .. } = &marks[place];
            let parent = parents[place].map_or(root, |parent| ids[parent]);
            let target = vec![
                Object::Reference(pages[*page]),
                name("XYZ"),
                Object::Null,
                Object::Real((layout.pages.get(*page).map_or(0.0, |page| page.height) - y).round()),
                Object::Null,
            ];
            let mut entry = dictionary! {
                "Title" => text(title), "Parent" => Object::Reference(parent), "Dest" => Object::Array(target),
            };
            if n > 0 {
                entry.set("Prev", Object::Reference(ids[siblings[n - 1]]));
            }
            if let Some(next) = siblings.get(n + 1) {
                entry.set("Next", Object::Reference(ids[*next]));
            }
            if let (Some(first), Some(last)) = (kids[place].first(), kids[place].last()) {
                entry.set("First", Object::Reference(ids[*first]));
                entry.set("Last", Object::Reference(ids[*last]));
                entry.set("Count", -(kids[place].len() as i64));
            }
            file.objects.insert(ids[place], Object::Dictionary(entry));
        }
    };
    link(&tops, file);
    for siblings in &kids {
        link(siblings, file);
    }
    let (first, last) = (*tops.first()?, *tops.last()?);
    file.objects.insert(
        root,
        Object::Dictionary(dictionary! {
            "Type" => name("Outlines"),
            "First" => Object::Reference(ids[first]),
            "Last" => Object::Reference(ids[last]),
            "Count" => tops.len() as i64,
        }),
    );
    Some(root)
}

fn escaped(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control())
        .map(|letter| match letter {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            letter => letter.to_string(),
        })
        .collect()
}

fn xmp(document: &Document) -> String {
    let date = document.date.0.strftime("%Y-%m-%dT00:00:00+00:00").to_string();
    let mut about = format!(
        "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>",
        escaped(&document.title)
    );
    if !document.author.is_empty() {
        about += &format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(&document.author)
        );
    }
    if !document.subject.is_empty() {
        about += &format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>",
            escaped(&document.subject)
        );
    }
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
{about}<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>Palabre</xmp:CreatorTool>\
<pdf:Producer>{}</pdf:Producer>\
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>",
        locale(document.language),
        escaped(&producer()),
    )
}
