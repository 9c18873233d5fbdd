//! The objects of a file as bytes: what is no stream goes into object streams, made on all processors, and the table of
//! where everything stands is compressed as well (ISO 32000-1, 7.5.7 and 7.5.8).

use std::io::Write;

use lopdf::{Dictionary, Document as File, Object, Stream, StringFormat, dictionary};

use super::compressed;
use crate::parallel;

/// How many objects an object stream holds: more compress better, fewer are read faster.
const TOGETHER: usize = 400;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    At(usize),
    Within { stream: usize, number: usize },
}

/// The bytes of a file whose streams are compressed already.
pub(super) fn bytes(file: &File) -> Vec<u8> {
    let mut out = format!("%PDF-{}\n", file.version).into_bytes();
    // Bytes that are no text: who carries the file shall not take it for one.
    out.extend_from_slice(b"%\xE2\xE3\xCF\xD3\n");
    let mut places = vec![Place::Nowhere; file.max_id as usize + 1];
    let mut loose: Vec<(u32, &Object)> = Vec::with_capacity(file.objects.len());
    for (&(number, _), object) in &file.objects {
        if let Object::Stream(stream) = object {
            places[number as usize] = Place::At(out.len());
            write_stream(&mut out, number as usize, stream);
        } else {
            loose.push((number, object));
        }
    }
    let groups: Vec<&[(u32, &Object)]> = loose.chunks(TOGETHER).collect();
    let streams = parallel::map(&groups, |group| object_stream(group));
    for (group, stream) in groups.iter().zip(&streams) {
        let number = places.len();
        places.push(Place::At(out.len()));
        write_stream(&mut out, number, stream);
        for (place, (object, _)) in group.iter().enumerate() {
            places[*object as usize] = Place::Within { stream: number, number: place };
        }
    }
    let start = out.len();
    let number = places.len();
    places.push(Place::At(start));
    write_stream(&mut out, number, &table(&places, &file.trailer));
    // Writing to memory does not fail, here and below.
    let _ = write!(out, "startxref\n{start}\n%%EOF\n");
    out
}

fn object_stream(objects: &[(u32, &Object)]) -> Stream {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (number, object) in objects {
        let _ = write!(head, "{number} {} ", body.len());
        write_object(&mut body, object);
        body.push(b' ');
    }
    let dict = dictionary! {
        "Type" => "ObjStm", "N" => objects.len() as i64, "First" => head.len() as i64, "Filter" => "FlateDecode",
    };
    head.extend(body);
    Stream::new(dict, compressed(&head))
}

/// The table of where each object stands. Each row is told by its difference to the row above, which compresses to a
/// tenth.
fn table(places: &[Place], trailer: &Dictionary) -> Stream {
    const WIDTHS: [usize; 3] = [1, 4, 2];
    const ROW: usize = 7;
    let mut above = [0_u8; ROW];
    let mut rows = Vec::with_capacity(places.len() * (ROW + 1));
    for place in places {
        let (kind, first, second) = match *place {
            Place::Nowhere => (0, 0, 65_535),
            Place::At(offset) => (1, offset, 0),
            Place::Within { stream, number } => (2, stream, number),
        };
        let mut row = [0; ROW];
        row[0] = kind;
        row[1..5].copy_from_slice(&(first as u32).to_be_bytes());
        row[5..7].copy_from_slice(&(second as u16).to_be_bytes());
        rows.push(2);
        rows.extend(row.iter().zip(above).map(|(now, above)| now.wrapping_sub(above)));
        above = row;
    }
    let mut dict = trailer.clone();
    dict.set("Type", "XRef");
    dict.set("Size", places.len() as i64);
    dict.set("W", WIDTHS.map(|width| Object::Integer(width as i64)).to_vec());
    dict.set("Filter", "FlateDecode");
    let predicted = dictionary! { "Predictor" => 12, "Columns" => ROW as i64 };
    dict.set("DecodeParms", predicted);
    Stream::new(dict, compressed(&rows))
}

fn write_stream(out: &mut Vec<u8>, number: usize, stream: &Stream) {
    let _ = writeln!(out, "{number} 0 obj");
    let mut dict = stream.dict.clone();
    dict.set("Length", stream.content.len() as i64);
    write_dictionary(out, &dict);
    out.extend_from_slice(b"stream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}

fn write_dictionary(out: &mut Vec<u8>, dict: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dict {
        write_name(out, key);
        spaced(out, value);
    }
    out.extend_from_slice(b">>");
}

/// An object, with a space before it where it does not begin with a mark of its own.
fn spaced(out: &mut Vec<u8>, object: &Object) {
    if matches!(
        object,
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_)
    ) {
        out.push(b' ');
    }
    write_object(out, object);
}

fn write_object(out: &mut Vec<u8>, object: &Object) {
    let _ = match object {
        Object::Null => write!(out, "null"),
        Object::Boolean(value) => write!(out, "{value}"),
        Object::Integer(value) => write!(out, "{value}"),
        // Hundredths of a point are finer than anything that reads them.
        Object::Real(value) => write!(out, "{}", (f64::from(*value) * 100.0).round() / 100.0),
        Object::Reference((number, generation)) => write!(out, "{number} {generation} R"),
        Object::Name(name) => return write_name(out, name),
        Object::String(text, StringFormat::Literal) => {
            out.push(b'(');
            for &byte in text {
                super::string_byte(out, byte);
            }
            out.push(b')');
            return;
        }
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            for byte in text {
                let _ = write!(out, "{byte:02X}");
            }
            out.push(b'>');
            return;
        }
        Object::Array(objects) => {
            out.push(b'[');
            for (place, object) in objects.iter().enumerate() {
                if place > 0 { spaced(out, object) } else { write_object(out, object) }
            }
            out.push(b']');
            return;
        }
        Object::Dictionary(dict) => return write_dictionary(out, dict),
        // A stream is always an object of its own.
        Object::Stream(stream) => return write_dictionary(out, &stream.dict),
    };
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(&byte) {
            out.push(byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}
