//! The structure tree: what each mark on the pages is part of, in the order it is read.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::{content::MarkedContent, name, text};
use crate::{
    model::Language,
    report::typeset::{Layout, Node, Tag, Target},
};

/// The standard name of a part of the text.
pub(super) const fn tag_name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(_) => "H3",
        Tag::Paragraph => "P",
        Tag::List => "L",
        Tag::ListItem => "LI",
        Tag::Label => "Lbl",
        Tag::ListBody => "LBody",
        Tag::Table => "Table",
        Tag::Caption => "Caption",
        Tag::TableHead => "THead",
        Tag::TableBody => "TBody",
        Tag::Row => "TR",
        Tag::ColumnHead | Tag::RowHead => "TH",
        Tag::Cell => "TD",
        Tag::Span => "Span",
        Tag::Link => "Link",
        Tag::Figure => "Figure",
        Tag::Contents => "TOC",
        Tag::ContentsItem => "TOCI",
    }
}

/// The language as the file states it.
pub(super) const fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::French => "fr-FR",
        Language::Korean => "ko-KR",
    }
}

enum Kid {
    Marked { page: usize, number: i64 },
    Part(usize),
    Annotation(usize),
}

/// Adds the structure tree and the annotations of links.
pub(super) fn add(file: &mut File, layout: &Layout, marks: &[MarkedContent]) -> lopdf::Result<()> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let nodes = &layout.tree.0;
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let links: Vec<(usize, &crate::report::typeset::Leads)> = layout
        .pages
        .iter()
        .enumerate()
        .flat_map(|(place, page)| page.leads.iter().map(move |leads| (place, leads)))
        .collect();
    let link_ids: Vec<ObjectId> = links.iter().map(|_| file.new_object_id()).collect();
    let mut links_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, (_, leads)) in links.iter().enumerate() {
        links_of.entry(leads.node).or_default().push(number);
    }

    // Own marks of each part, and where in the text each part begins.
    let mut own: Vec<Vec<(usize, i64)>> = vec![Vec::new(); nodes.len()];
    for mark in marks {
        own[mark.node].push((mark.page, mark.number));
    }
    let mut begins: Vec<Option<(usize, i64)>> = own.iter().map(|marks| marks.first().copied()).collect();
    for node in (0..nodes.len()).rev() {
        let first = nodes[node].kids.iter().filter_map(|&kid| begins[kid]).min();
        begins[node] = match (begins[node], first) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }

    // Cells that others name as their heads have to be found by name.
    let headed: BTreeSet<usize> = nodes.iter().flat_map(|node| node.heads.iter().copied()).collect();
    let mut parents: Vec<BTreeMap<i64, ObjectId>> = vec![BTreeMap::new(); pages.len()];
    for (place, node) in nodes.iter().enumerate() {
        let mut kids: Vec<(Option<(usize, i64)>, Kid)> = own[place]
            .iter()
            .map(|&(page, number)| (Some((page, number)), Kid::Marked { page, number }))
            .collect();
        let mixed = !kids.is_empty() && !node.kids.is_empty();
        kids.extend(node.kids.iter().map(|&kid| (begins[kid], Kid::Part(kid))));
        if mixed {
            kids.sort_by_key(|(begins, _)| *begins);
        }
        let annotations = links_of.get(&place).into_iter().flatten();
        kids.extend(annotations.map(|&number| (None, Kid::Annotation(number))));
        let page = own[place].first().map(|(page, _)| *page);
        let objects: Vec<Object> = kids
            .into_iter()
            .map(|(_, kid)| match kid {
                Kid::Part(kid) => Object::Reference(ids[kid]),
                Kid::Annotation(number) => Object::Dictionary(dictionary! {
                    "Type" => name("OBJR"),
                    "Pg" => Object::Reference(pages[links[number].0]),
                    "Obj" => Object::Reference(link_ids[number]),
                }),
                Kid::Marked { page: on, number } => {
                    parents[on].insert(number, ids[place]);
                    if Some(on) == page {
                        Object::Integer(number)
                    } else {
                        Object::Dictionary(dictionary! {
                            "Type" => name("MCR"), "Pg" => Object::Reference(pages[on]), "MCID" => number,
                        })
                    }
                }
            })
            .collect();
        let parent = if place == 0 { root } else { ids[node.parent] };
        let mut element = dictionary! { "S" => name(tag_name(node.tag)), "P" => Object::Reference(parent) };
        match <[Object; 1]>::try_from(objects) {
            Ok([one]) => element.set("K", one),
            Err(objects) if objects.is_empty() => {}
            Err(objects) => element.set("K", Object::Array(objects)),
        }
        if let Some(page) = page {
            element.set("Pg", Object::Reference(pages[page]));
        }
        if let Some(language) = node.language {
            element.set("Lang", Object::string_literal(locale(language)));
        }
        if node.tag == Tag::Figure {
            element.set("Alt", text(node.summary.as_deref().unwrap_or_default()));
        }
        let high = page.and_then(|page| layout.pages.get(page)).map_or(0.0, |page| page.height);
        if let Some(attributes) = attributes(node, high) {
            element.set("A", Object::Dictionary(attributes));
        }
        if headed.contains(&place) {
            element.set("ID", Object::string_literal(identifier(place)));
        }
        file.objects.insert(ids[place], Object::Dictionary(element));
    }

    let mut numbers = Vec::new();
    for (place, marked) in parents.iter().enumerate() {
        let array =
            file.add_object(Object::Array(marked.values().map(|id| Object::Reference(*id)).collect()));
        numbers.extend([Object::Integer(place as i64), Object::Reference(array)]);
        let page = file.get_dictionary_mut(pages[place])?;
        page.set("StructParents", place as i64);
        page.set("Tabs", name("S"));
        page.remove(b"Annots");
    }
    annotate(file, layout, &pages, &links, &link_ids)?;
    for (place, (_, leads)) in links.iter().enumerate() {
        numbers.extend([Object::Integer((pages.len() + place) as i64), Object::Reference(ids[leads.node])]);
    }
    let next = (pages.len() + links.len()) as i64;
    let tree = file.add_object(dictionary! { "Nums" => Object::Array(numbers) });
    let mut whole = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => Object::Reference(ids[0]),
        "ParentTree" => Object::Reference(tree),
        "ParentTreeNextKey" => next,
    };
    if !headed.is_empty() {
        let names: Vec<Object> = headed
            .iter()
            .flat_map(|&place| [Object::string_literal(identifier(place)), Object::Reference(ids[place])])
            .collect();
        let names = file.add_object(dictionary! { "Names" => Object::Array(names) });
        whole.set("IDTree", Object::Reference(names));
    }
    file.objects.insert(root, Object::Dictionary(whole));
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("MarkInfo", Object::Dictionary(dictionary! { "Marked" => true }));
    Ok(())
}

/// The name of a cell; all of one length, so that their order as text is that of the cells.
fn identifier(place: usize) -> String {
    format!("c{place:08}")
}

fn attributes(node: &Node, height: f32) -> Option<Dictionary> {
    match node.tag {
        Tag::ColumnHead | Tag::RowHead | Tag::Cell => {
            let mut all = dictionary! { "O" => name("Table") };
            match node.tag {
                Tag::ColumnHead => all.set("Scope", name("Column")),
                Tag::RowHead => all.set("Scope", name("Row")),
                _ => {}
            }
            if node.columns > 1 {
                all.set("ColSpan", node.columns as i64);
            }
            if node.rows > 1 {
                all.set("RowSpan", node.rows as i64);
            }
            if !node.heads.is_empty() {
                let heads = node.heads.iter().map(|&head| Object::string_literal(identifier(head)));
                all.set("Headers", Object::Array(heads.collect()));
            }
            (all.len() > 1).then_some(all)
        }
        Tag::List => Some(dictionary! { "O" => name("List"), "ListNumbering" => name("None") }),
        Tag::Table => {
            let summary = node.summary.as_deref()?;
            Some(dictionary! { "O" => name("Table"), "Summary" => text(summary) })
        }
        Tag::Figure => {
            let [left, top, right, bottom] = node.bounds?;
            let sides = [left, height - bottom, right, height - top].map(Object::Real).to_vec();
            Some(dictionary! {
                "O" => name("Layout"), "Placement" => name("Block"), "BBox" => Object::Array(sides),
            })
        }
        _ => None,
    }
}

fn annotate(
    file: &mut File,
    layout: &Layout,
    pages: &[ObjectId],
    links: &[(usize, &crate::report::typeset::Leads)],
    link_ids: &[ObjectId],
) -> lopdf::Result<()> {
    for (place, ((page, leads), id)) in links.iter().zip(link_ids).enumerate() {
        let [x, y, width, height] = leads.area;
        let high = layout.pages.get(*page).map_or(0.0, |page| page.height);
        let bottom = high - y - height;
        let area: Vec<Object> = [x, bottom, x + width, bottom + height].map(Object::Real).to_vec();
        let mut annotation = dictionary! {
            "Type" => name("Annot"),
            "Subtype" => name("Link"),
            "Rect" => Object::Array(area),
            "Border" => Object::Array(vec![0.into(), 0.into(), 0.into()]),
            "F" => 4,
            "StructParent" => (pages.len() + place) as i64,
        };
        match &leads.to {
            Target::Address(address) => {
                annotation.set("Contents", text(address));
                let action = dictionary! {
                    "S" => name("URI"), "URI" => Object::string_literal(address.as_str()),
                };
                annotation.set("A", Object::Dictionary(action));
            }
            Target::Bookmark(place) => {
                let Some(to) = layout.outline.get(*place) else { continue };
                let high = layout.pages.get(to.page).map_or(0.0, |page| page.height);
                annotation.set("Contents", text(&to.text));
                annotation.set(
                    "Dest",
                    Object::Array(vec![
                        Object::Reference(pages[to.page]),
                        name("XYZ"),
                        Object::Null,
                        Object::Real((high - to.y).round()),
                        Object::Null,
                    ]),
                );
            }
        }
        file.objects.insert(*id, Object::Dictionary(annotation));
        let page = file.get_dictionary_mut(pages[*page])?;
        let mut all = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        all.push(Object::Reference(*id));
        page.set("Annots", Object::Array(all));
    }
    Ok(())
}
