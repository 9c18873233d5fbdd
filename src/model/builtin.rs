//! Records that every dossier starts with: categories, scales of agreement, frameworks. Their keys are fixed, so that
//! the same ones are recognised in every dossier and a copy never doubles them.

use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

use super::{
    Category, Colour, Framework, FrameworkItem, Hatch, Id, ItemKind, Kind, Language, Number, Record, Scale,
    ScaleLevel, Shape, Text, Translation, ValueError,
};

/// The name space of built-in keys.
const SPACE: Uuid = Uuid::from_u128(0x7061_6c61_6272_6500_8000_0000_0000_0001);

/// The key of the built-in record with this name, such as `category/local_authority`.
pub fn key(name: &str) -> Uuid {
    Uuid::new_v5(&SPACE, name.as_bytes())
}

/// A published framework as shipped.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippedFramework {
    /// Its short name.
    pub id: String,
    /// Its edition.
    pub edition: Option<String>,
    /// Its title.
    pub title: BTreeMap<Language, String>,
    /// What to know about it.
    pub note: Option<String>,
    /// Its items.
    #[serde(default)]
    pub items: Vec<ShippedItem>,
}

/// An item of a framework as shipped.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippedItem {
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: ItemKind,
    /// Its title, where it is at hand.
    pub title: Option<BTreeMap<Language, String>>,
}

type Names = [(Language, &'static str); 3];

const fn names(en: &'static str, fr: &'static str, ko: &'static str) -> Names {
    [(Language::English, en), (Language::French, fr), (Language::Korean, ko)]
}

const CATEGORIES: [(&str, Names, &str, Shape, Hatch); 3] = [
    (
        "sse_organisation",
        names("SSE organisations", "Structures de l’ESS", "사회연대경제 조직"),
        "#0E7A68",
        Shape::Circle,
        Hatch::Solid,
    ),
    (
        "local_authority",
        names("Local authorities", "Collectivités territoriales", "지방자치단체"),
        "#4B4A93",
        Shape::Square,
        Hatch::Diagonal,
    ),
    ("government", names("Government", "État", "정부"), "#96600A", Shape::Triangle, Hatch::DiagonalBack),
];

/// A level: the end of its name, its label, whether it supports, whether it blocks.
type Level = (&'static str, Names, bool, bool);

const SCALES: [(&str, Names, &[Level]); 4] = [
    (
        "kaner",
        names("Gradients of agreement (Kaner)", "Gradients d’accord (Kaner)", "합의 정도 척도(케이너)"),
        &[
            ("1", names("Endorse", "J’adhère", "지지함"), true, false),
            (
                "2",
                names(
                    "Endorse with a minor point",
                    "J’adhère, avec un point mineur",
                    "사소한 이견이 있으나 지지함",
                ),
                true,
                false,
            ),
            (
                "3",
                names("Support with reservations", "Je soutiens, avec réserves", "유보 의견을 달아 지지함"),
                true,
                false,
            ),
            ("4", names("Abstain", "Je m’abstiens", "기권함"), false, false),
            (
                "5",
                names("More discussion needed", "Il faut encore en discuter", "추가 논의가 필요함"),
                false,
                false,
            ),
            (
                "6",
                names(
                    "Do not like it but will support it",
                    "Je n’y tiens pas, mais je soutiendrai",
                    "내키지 않으나 따르겠음",
                ),
                true,
                false,
            ),
            ("7", names("Serious disagreement", "Désaccord sérieux", "심각한 이견이 있음"), false, false),
            ("8", names("Veto", "Veto", "거부함"), false, true),
        ],
    ),
    (
        "fist_to_five",
        names("Fist to five", "Du poing aux cinq doigts", "주먹에서 다섯 손가락"),
        &[
            ("5", names("5 – I will lead it", "5 – Je porte la proposition", "5 – 앞장서겠음"), true, false),
            ("4", names("4 – Good", "4 – C’est une bonne proposition", "4 – 좋은 안임"), true, false),
            ("3", names("3 – Fine", "3 – Cela me convient", "3 – 괜찮음"), true, false),
            (
                "2",
                names("2 – Minor concern", "2 – Une préoccupation mineure", "2 – 작은 우려가 있음"),
                false,
                false,
            ),
            (
                "1",
                names("1 – Major concern", "1 – Une préoccupation majeure", "1 – 큰 우려가 있음"),
                false,
                false,
            ),
            ("0", names("0 – No", "0 – Non", "0 – 반대함"), false, true),
        ],
    ),
    (
        "consent",
        names("Consent", "Consentement", "동의 여부"),
        &[
            ("consent", names("Consent", "Consentement", "동의"), true, false),
            (
                "objection",
                names("Objection with a reason", "Objection motivée", "이유 있는 이의"),
                false,
                true,
            ),
        ],
    ),
    (
        "vote",
        names("For, against, abstaining", "Pour, contre, abstention", "찬성·반대·기권"),
        &[
            ("for", names("For", "Pour", "찬성"), true, false),
            ("against", names("Against", "Contre", "반대"), false, false),
            ("abstain", names("Abstention", "Abstention", "기권"), false, false),
        ],
    ),
];

/// Every built-in record: recorded in English, with its translations. `frameworks` are the shipped ones.
///
/// # Errors
/// [`ValueError`] where a shipped framework holds a text that cannot be recorded.
pub fn records(frameworks: &[ShippedFramework]) -> Result<Vec<(String, Record)>, ValueError> {
    let mut seeds = Seeds::default();
    for (rank, (name, label, colour, shape, hatch)) in (1..).zip(CATEGORIES) {
        let alias = format!("category/{name}");
        seeds.add(&alias, "name", label.map(|(l, t)| (l, t.to_owned())), true, |id, text| Category {
            id: Id::from_uuid(id),
            name: text,
            rank: Number::new(rank).ok(),
            colour: colour.parse::<Colour>().ok(),
            shape: Some(shape),
            hatch: Some(hatch),
            optional: false,
            language: Some(Language::English),
        })?;
    }
    for (name, label, levels) in SCALES {
        let scale = format!("scale/{name}");
        seeds.add(&scale, "name", label.map(|(l, t)| (l, t.to_owned())), true, |id, text| Scale {
            id: Id::from_uuid(id),
            name: text,
            language: Some(Language::English),
        })?;
        for (rank, (level, label, supports, blocks)) in (1..).zip(levels) {
            let rank = Number::new(rank)?;
            seeds.add(
                &format!("{scale}/{level}"),
                "label",
                label.map(|(l, t)| (l, t.to_owned())),
                true,
                |id, text| ScaleLevel {
                    id: Id::from_uuid(id),
                    scale: Id::from_uuid(key(&scale)),
                    rank,
                    label: text,
                    supports: *supports,
                    blocks: *blocks,
                    language: Some(Language::English),
                },
            )?;
        }
    }
    for shipped in frameworks {
        let framework = format!("framework/{}", shipped.id);
        let short = Text::new(&shipped.id)?;
        seeds.add(&framework, "title", shipped.title.clone(), false, |id, text| Framework {
            id: Id::from_uuid(id),
            key: short,
            edition: shipped.edition.as_deref().and_then(Text::some),
            title: text,
            note: shipped.note.as_deref().and_then(Text::some),
            language: Some(Language::English),
        })?;
        for item in &shipped.items {
            let alias = format!("{framework}/{}", item.number);
            let build = |id, title| FrameworkItem {
                id: Id::from_uuid(id),
                framework: Id::from_uuid(key(&framework)),
                number: Text::some(&item.number),
                kind: Some(item.kind),
                title,
                language: Some(Language::English),
            };
            match &item.title {
                Some(title) => {
                    seeds.add(&alias, "title", title.clone(), false, |id, text| build(id, Some(text)))?;
                }
                None => {
                    let record = build(key(&alias), None).into();
                    seeds.0.push((alias, record));
                }
            }
        }
    }
    Ok(seeds.0)
}

#[derive(Default)]
struct Seeds(Vec<(String, Record)>);

impl Seeds {
    fn add<R: Into<Record>>(
        &mut self,
        alias: &str,
        field: &str,
        texts: impl IntoIterator<Item = (Language, String)>,
        official: bool,
        build: impl FnOnce(Uuid, Text) -> R,
    ) -> Result<(), ValueError> {
        let texts: BTreeMap<Language, String> = texts.into_iter().collect();
        let english = texts.get(&Language::English).ok_or(ValueError::Blank)?;
        let record: Record = build(key(alias), Text::new(english)?).into();
        let kind: Kind = record.kind();
        self.0.push((alias.to_owned(), record));
        for (&language, text) in texts.iter().filter(|(language, _)| **language != Language::English) {
            let name = format!("translation/{alias}/{field}/{language}");
            let translation = Translation {
                id: Id::from_uuid(key(&name)),
                kind,
                record: key(alias),
                field: Text::new(field)?,
                language,
                text: Text::new(text)?,
                official,
            };
            self.0.push((name, translation.into()));
        }
        Ok(())
    }
}
