//! The JSON form of a dossier: lossless, readable, and checked to the last field on the way in.

use std::collections::{BTreeMap, HashMap, HashSet};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{builtins, canonical};
use crate::model::{
    Act, Change, ChangeError, Dialogue, Dossier, Edit, Entity, Kind, KindVisitor, Language, NONE_CHOSEN,
    Record, Rule, Table, Text, Translation, builtin,
};

/// What stands under `format`.
const FORMAT: &str = "palabre";
/// The version of the form.
const VERSION: u64 = 3;

/// A dossier as JSON: `{"format":"palabre","version":3,"records":{"stakeholder":[…],…}}`. The journal is left out, empty
/// fields too; the order depends on what the records say.
pub fn export(dossier: &Dossier) -> String {
    let mut records = Map::new();
    for &kind in Kind::ALL {
        let mut list = Vec::new();
        dossier.each(kind, &mut |record| list.push((canonical::order_key(dossier, &record), record)));
        list.sort_by(|(a, one), (b, other)| {
            let whole = |record| canonical::canonical(dossier, record, &[]);
            a.cmp(b).then_with(|| whole(one).cmp(&whole(other))).then_with(|| one.uuid().cmp(&other.uuid()))
        });
        if !list.is_empty() {
            let list = list.into_iter().map(|(_, record)| to_json(&record)).collect();
            records.insert(kind.code().to_owned(), Value::Array(list));
        }
    }
    let whole = json!({ "format": FORMAT, "version": VERSION, "records": records });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// Fields that hold codes: joined by spaces in the file, a list in JSON.
const CODES: [&str; 4] = ["languages", "levels", "expected_levels", "expected_roles"];

fn to_json(record: &Record) -> Value {
    let mut values = crate::store::values(record);
    if let Record::Attachment(attachment) = record
        && let Some(content) = &attachment.content
    {
        values.insert("content".into(), BASE64_STANDARD.encode(&content.0).into());
    }
    for field in CODES {
        let Some(Value::String(codes)) = values.get(field) else { continue };
        let codes: Vec<&str> = codes.split_whitespace().filter(|code| *code != NONE_CHOSEN).collect();
        let codes = codes.into();
        values.insert(field.into(), codes);
    }
    // A correction that was refused is something else than one that is open.
    values.retain(|field, value| !value.is_null() && (*value != Value::Bool(false) || field == "accepted"));
    Value::Object(values)
}

/// An import that can be carried out.
#[derive(Debug)]
pub struct Import {
    /// The change it is, as carried out.
    pub change: Change,
    /// Records that are new.
    pub created: usize,
    /// Records that became different.
    pub updated: usize,
    /// Records that were the same already.
    pub unchanged: usize,
}

/// Why an import is refused; nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The text is not JSON.
    #[error("line {line}, column {column}: {detail}")]
    Syntax {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What the reader said.
        detail: String,
    },
    /// The JSON is not a dossier.
    #[error("not a palabre file")]
    Foreign,
    /// The form is newer than this program.
    #[error("version {0} of the format")]
    Newer(u64),
    /// Something in it is wrong.
    #[error("{} faults", .0.len())]
    Faults(Vec<ImportFault>),
}

/// Something wrong in an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFault {
    /// The way to it: `records.stakeholder[3].influence`.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong in an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It should be an object or a list and is something else.
    Shape,
    /// No kind of record is called that.
    UnknownKind,
    /// Records of this kind have no such field.
    UnknownField,
    /// A required field is missing.
    Missing,
    /// Two records have the same id.
    DuplicateId(String),
    /// No record has this id.
    BrokenReference(String),
    /// The record of this id is of another kind than the field wants.
    WrongKind(String, Kind),
    /// There is more than one dialogue.
    Dialogues,
    /// A language that is not one of ours.
    UnknownLanguage(String),
    /// The value is not one that the field takes.
    Value(String),
    /// A rule of the record does not hold.
    Rule(Rule),
    /// It would change approved minutes or a signed text.
    Frozen,
    /// The same field is translated into the same language twice.
    TranslatedTwice,
}

/// Reads JSON into a dossier: records with a known id are updated, others are new; nothing is removed. Ids that are no
/// UUIDs are remembered by kind, or name built-in records (`category/local_authority`). A translatable text may be
/// given in several languages at once, `{"en": "…", "fr": "…"}`: the content language's becomes the original, the
/// others unofficial translations. `language` overrides the content language of the text.
///
/// # Errors
/// [`ImportError`] with every fault found; the dossier is then as it was.
pub fn import(dossier: &mut Dossier, text: &str, language: Option<Language>) -> Result<Import, ImportError> {
    let tables = tables(text)?;
    let mut reader = Reader::new(dossier, &tables, language);
    reader.claim_ids(&tables);
    let mut records = Vec::new();
    for (code, list) in &tables {
        let Ok(kind) = code.parse::<Kind>() else {
            reader.fault(format!("records.{code}"), Problem::UnknownKind);
            continue;
        };
        let Value::Array(list) = list else {
            reader.fault(format!("records.{code}"), Problem::Shape);
            continue;
        };
        for (place, value) in list.iter().enumerate() {
            reader.read(kind, place, value, &mut records);
        }
    }
    reader.translated_once(&records);
    let Reader { mut faults, paths, .. } = reader;
    // Where whole records could not be read, references to them break as well: the cause is told, not what follows.
    let cause = |problem: &Problem| {
        matches!(problem, Problem::UnknownKind | Problem::Shape | Problem::DuplicateId(_))
    };
    if faults.iter().any(|fault| cause(&fault.problem)) {
        faults.retain(|fault| !matches!(fault.problem, Problem::BrokenReference(_)));
    }
    if !faults.is_empty() {
        return Err(ImportError::Faults(faults));
    }
    let (mut edits, mut created, mut unchanged) = (Vec::new(), 0, 0);
    for record in records {
        match dossier.record(record.kind(), record.uuid()) {
            Some(before) if before == record => unchanged += 1,
            before => {
                created += usize::from(before.is_none());
                edits.push(Edit { before, after: Some(record) });
            }
        }
    }
    let updated = edits.len() - created;
    let act = Act::new("act-import").with("count", edits.len());
    let change = dossier.apply(Change::new(act, edits)).map_err(|error| refused(&error, &paths))?;
    Ok(Import { change, created, updated, unchanged })
}

/// The tables of a text, checked for being ours.
fn tables(text: &str) -> Result<Map<String, Value>, ImportError> {
    let whole: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        ImportError::Syntax { line: error.line(), column: error.column(), detail: error.to_string() }
    })?;
    let Value::Object(mut whole) = whole else { return Err(ImportError::Foreign) };
    if whole.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ImportError::Foreign);
    }
    match whole.get("version").and_then(Value::as_u64) {
        // What an earlier version says still means the same.
        Some(1..=VERSION) => {}
        Some(newer) if newer > VERSION => return Err(ImportError::Newer(newer)),
        _ => return Err(one_fault("version", Problem::Missing)),
    }
    if let Some(key) = whole.keys().find(|key| !["format", "version", "records"].contains(&key.as_str())) {
        return Err(one_fault(key, Problem::UnknownField));
    }
    match whole.remove("records") {
        Some(Value::Object(tables)) => Ok(tables),
        Some(_) => Err(one_fault("records", Problem::Shape)),
        None => Err(one_fault("records", Problem::Missing)),
    }
}

fn one_fault(path: &str, problem: Problem) -> ImportError {
    ImportError::Faults(vec![ImportFault { path: path.to_owned(), problem }])
}

fn refused(error: &ChangeError, paths: &HashMap<Uuid, String>) -> ImportError {
    let path = |kind: &Kind, uuid: &Uuid| {
        paths.get(uuid).cloned().unwrap_or_else(|| format!("records.{kind} {uuid}"))
    };
    let (path, problem) = match error {
        ChangeError::Fault { kind, record, fault } => {
            (format!("{}.{}", path(kind, record), fault.field), Problem::Rule(fault.rule))
        }
        ChangeError::Dangling { kind, record, field, target } => {
            (format!("{}.{field}", path(kind, record)), Problem::BrokenReference(target.to_string()))
        }
        ChangeError::Frozen { kind, record } => (path(kind, record), Problem::Frozen),
        ChangeError::OneDialogue => ("records.dialogue".to_owned(), Problem::Dialogues),
        ChangeError::Stale { kind, record } => (path(kind, record), Problem::Value(error.to_string())),
        ChangeError::Mismatch => ("records".to_owned(), Problem::Value(error.to_string())),
    };
    ImportError::Faults(vec![ImportFault { path, problem }])
}

struct Reader<'a> {
    dossier: &'a Dossier,
    /// What each id of the text stands for.
    ids: HashMap<String, (Kind, Uuid)>,
    /// What the names of built-in records stand for.
    aliases: HashMap<String, (Kind, Uuid)>,
    /// Where each record stands in the text.
    paths: HashMap<Uuid, String>,
    /// The key of each record of the text, by kind and place.
    keys: HashMap<(Kind, usize), Uuid>,
    content_language: Language,
    language: Option<Language>,
    faults: Vec<ImportFault>,
}

impl<'a> Reader<'a> {
    fn new(dossier: &'a Dossier, tables: &Map<String, Value>, language: Option<Language>) -> Self {
        let told = tables
            .get(Kind::Dialogue.code())
            .and_then(|list| list.get(0)?.get("content_language")?.as_str()?.parse().ok());
        let aliases =
            builtins().into_iter().map(|(alias, record)| (alias, (record.kind(), record.uuid()))).collect();
        Self {
            dossier,
            ids: HashMap::new(),
            aliases,
            paths: HashMap::new(),
            keys: HashMap::new(),
            content_language: language.or(told).unwrap_or_else(|| dossier.content_language()),
            language,
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, path: impl Into<String>, problem: Problem) {
        self.faults.push(ImportFault { path: path.into(), problem });
    }

    /// Gives every record of the text its key, before anything is read that may name it.
    fn claim_ids(&mut self, tables: &Map<String, Value>) {
        let mut used = HashSet::new();
        for (code, list) in tables {
            let (Ok(kind), Value::Array(list)) = (code.parse::<Kind>(), list) else { continue };
            if kind == Kind::Dialogue && list.len() > 1 {
                self.fault("records.dialogue", Problem::Dialogues);
            }
            for (place, value) in list.iter().enumerate() {
                let path = format!("records.{code}[{place}]");
                let id = match value.get("id") {
                    None | Some(Value::Null) => None,
                    Some(Value::String(id)) if !id.trim().is_empty() => Some(id.clone()),
                    Some(_) => {
                        self.fault(format!("{path}.id"), Problem::Shape);
                        continue;
                    }
                };
                let uuid = match &id {
                    _ if kind == Kind::Dialogue => Dialogue::only().uuid(),
                    Some(id) => match (Uuid::parse_str(id), self.aliases.get(id)) {
                        (Ok(uuid), _) => uuid,
                        (_, Some((alias_kind, uuid))) if *alias_kind == kind => *uuid,
                        _ => remembered(kind, id),
                    },
                    None => Uuid::now_v7(),
                };
                let elsewhere = self.belongs_elsewhere(kind, uuid);
                if let Some(id) = id
                    && (self.ids.insert(plain_id(&id), (kind, uuid)).is_some()
                        || !used.insert(uuid)
                        || elsewhere)
                {
                    self.fault(format!("{path}.id"), Problem::DuplicateId(id));
                }
                self.paths.insert(uuid, path);
                self.keys.insert((kind, place), uuid);
            }
        }
    }

    /// Whether a key belongs to a record of another kind, in the dossier or built in.
    fn belongs_elsewhere(&self, kind: Kind, uuid: Uuid) -> bool {
        let taken = |of: Kind| of != kind && self.dossier.record(of, uuid).is_some();
        Kind::ALL.iter().any(|of| taken(*of))
            || self.aliases.values().any(|(of, key)| *key == uuid && *of != kind)
    }

    /// The language that a record's texts are recorded in: the one it says, else the content language where every text
    /// given in several languages has it, else the first that all of them have.
    fn language_of(&self, kind: Kind, fields: &Map<String, Value>) -> Language {
        if let Some(own) = fields.get("language").and_then(Value::as_str).and_then(|code| code.parse().ok()) {
            return own;
        }
        let maps: Vec<&Map<String, Value>> =
            kind.texts().iter().filter_map(|field| fields.get(*field).and_then(Value::as_object)).collect();
        let all_have = |language: Language| maps.iter().all(|texts| texts.contains_key(language.code()));
        let others = Language::ALL.iter().copied().filter(|_| kind.fields().contains(&"language"));
        std::iter::once(self.content_language)
            .chain(others)
            .find(|l| all_have(*l))
            .unwrap_or(self.content_language)
    }

    fn read(&mut self, kind: Kind, place: usize, value: &Value, records: &mut Vec<Record>) {
        let path = format!("records.{kind}[{place}]");
        let Value::Object(fields) = value else {
            self.fault(path, Problem::Shape);
            return;
        };
        let Some(&uuid) = self.keys.get(&(kind, place)) else { return };
        let before = self.faults.len();
        let mut values = Map::new();
        values.insert("id".into(), uuid.to_string().into());
        let language = self.language_of(kind, fields);
        let mut translations = Vec::new();
        for (field, value) in fields {
            if !kind.fields().contains(&field.as_str()) {
                self.fault(format!("{path}.{field}"), Problem::UnknownField);
                continue;
            }
            let empty = match value {
                Value::Null => true,
                Value::String(text) => text.trim().is_empty(),
                // That none is chosen is something said; a list of languages without any is not.
                Value::Array(list) => {
                    list.is_empty() && (field == "languages" || !CODES.contains(&field.as_str()))
                }
                _ => false,
            };
            if field == "id" || empty {
                continue;
            }
            let value = match (value, kind.links().iter().find(|link| link.field == field)) {
                (Value::String(id), Some(link)) => match self.resolve(id, link.target, fields) {
                    Ok(uuid) => uuid.to_string().into(),
                    Err(problem) => {
                        self.fault(format!("{path}.{field}"), problem);
                        continue;
                    }
                },
                (Value::Object(texts), None) if kind.texts().contains(&field.as_str()) => {
                    match self.texts(&path, field, texts, language) {
                        Some((original, others)) => {
                            translations
                                .extend(others.into_iter().map(|(code, text)| (field.clone(), code, text)));
                            original
                        }
                        None => continue,
                    }
                }
                (value, None) => plain(kind, field, value, kind.texts().contains(&field.as_str())),
                (value, Some(_)) => value.clone(),
            };
            values.insert(field.clone(), value);
        }
        if kind == Kind::Dialogue
            && let Some(language) = self.language
        {
            values.insert("content_language".into(), language.code().into());
        } else if language != self.content_language && kind.fields().contains(&"language") {
            values.insert("language".into(), language.code().into());
        }
        if self.faults.len() > before {
            return;
        }
        match kind.visit(FromValues(Value::Object(values))) {
            Ok(record) => {
                if let Some(fault) = record.fault() {
                    self.fault(format!("{path}.{}", fault.field), Problem::Rule(fault.rule));
                }
                records.push(record);
            }
            Err((field, detail)) => {
                // serde names a missing field in the message only.
                let missing = detail.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
                match missing {
                    Some(field) => self.fault(format!("{path}.{field}"), Problem::Missing),
                    None => self.fault(format!("{path}.{field}"), Problem::Value(detail)),
                }
            }
        }
        for (field, language, text) in translations {
            match Text::new(&text)
                .ok()
                .and_then(|text| Translation::unofficial(kind, uuid, &field, language, text))
            {
                Some(mut translation) => {
                    if let Some(known) = self.known_translation(&translation) {
                        // What the parties recognised stays recognised as long as it says the same.
                        translation.official = known.official && known.text == translation.text;
                        translation.set_uuid(known.id.uuid());
                    }
                    records.push(translation.into_record());
                }
                None => self.fault(format!("{path}.{field}.{language}"), Problem::Missing),
            }
        }
    }

    /// The translation that the dossier has already for the same field and language.
    fn known_translation(&self, new: &Translation) -> Option<&Translation> {
        self.dossier
            .naming::<Translation>(new.record)
            .find(|known| (known.kind, &known.field, known.language) == (new.kind, &new.field, new.language))
            .map(|known| &**known)
    }

    /// Refuses a second translation of one field into one language.
    fn translated_once(&mut self, records: &[Record]) {
        let mut seen = HashSet::new();
        for record in records {
            if let Record::Translation(translation) = record
                && !seen.insert((translation.record, translation.field.clone(), translation.language))
            {
                let path =
                    self.paths.get(&translation.record).or_else(|| self.paths.get(&translation.id.uuid()));
                let path = format!(
                    "{}.{}.{}",
                    path.cloned().unwrap_or_default(),
                    translation.field,
                    translation.language
                );
                self.fault(path, Problem::TranslatedTwice);
            }
        }
    }

    /// The record that an id names: of the text, of the dossier, or built in.
    fn resolve(&self, id: &str, target: Option<Kind>, fields: &Map<String, Value>) -> Result<Uuid, Problem> {
        let wanted = match target {
            Some(kind) => kind,
            None => match fields.get("kind").and_then(Value::as_str).map(str::parse::<Kind>) {
                Some(Ok(kind)) => kind,
                _ => return Err(Problem::Value("kind".to_owned())),
            },
        };
        let (kind, uuid) = self
            .ids
            .get(&plain_id(id))
            .or_else(|| self.aliases.get(id))
            .copied()
            .or_else(|| {
                let uuid = Uuid::parse_str(id).unwrap_or_else(|_| remembered(wanted, id));
                self.dossier.record(wanted, uuid).map(|_| (wanted, uuid))
            })
            .ok_or_else(|| Problem::BrokenReference(id.to_owned()))?;
        if kind == wanted { Ok(uuid) } else { Err(Problem::WrongKind(id.to_owned(), wanted)) }
    }

    /// A text given in several languages: the original and the others.
    fn texts(
        &mut self,
        path: &str,
        field: &str,
        texts: &Map<String, Value>,
        own: Language,
    ) -> Option<(Value, Vec<(Language, String)>)> {
        let mut given = BTreeMap::new();
        for (code, value) in texts {
            let Ok(language) = code.parse::<Language>() else {
                self.fault(format!("{path}.{field}.{code}"), Problem::UnknownLanguage(code.clone()));
                return None;
            };
            match plain(Kind::Dialogue, field, value, true) {
                Value::String(text) if text.trim().is_empty() => {}
                Value::Null => {}
                Value::String(text) => {
                    given.insert(language, text);
                }
                _ => {
                    self.fault(format!("{path}.{field}.{code}"), Problem::Shape);
                    return None;
                }
            }
        }
        let Some(original) = given.remove(&own) else {
            if !given.is_empty() {
                self.fault(format!("{path}.{field}.{own}"), Problem::Missing);
            }
            return None;
        };
        Some((original.into(), given.into_iter().collect()))
    }
}

/// The key of a record whose id in the text is no UUID: the same for the same kind and id, so that a text read twice
/// updates what it made, and a later text can name what an earlier one brought.
fn remembered(kind: Kind, id: &str) -> Uuid {
    builtin::key(&format!("import/{kind}/{id}"))
}

/// An id as it is compared: a UUID however it is written.
fn plain_id(id: &str) -> String {
    Uuid::parse_str(id).map_or_else(|_| id.to_owned(), |uuid| uuid.to_string())
}

/// A value as rows have it: lists are text, bytes are a list of numbers.
fn plain(kind: Kind, field: &str, value: &Value, is_text: bool) -> Value {
    match value {
        Value::Array(list) if (is_text || CODES.contains(&field)) && list.iter().all(Value::is_string) => {
            let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            match (CODES.contains(&field), texts.is_empty()) {
                (true, true) => NONE_CHOSEN.into(),
                (true, false) => texts.join(" ").into(),
                (false, _) => texts.join("\n").into(),
            }
        }
        Value::String(text) if kind == Kind::Attachment && field == "content" => {
            match BASE64_STANDARD.decode(text) {
                Ok(bytes) => bytes.into(),
                Err(_) => value.clone(),
            }
        }
        value => value.clone(),
    }
}

/// Reads a record of a kind from its fields; the error names the field.
struct FromValues(Value);

impl KindVisitor for FromValues {
    type Output = Result<Record, (String, String)>;
    fn visit<T: Entity>(self) -> Self::Output
    where
        Dossier: Table<T>,
    {
        serde_path_to_error::deserialize::<_, T>(self.0)
            .map(Entity::into_record)
            .map_err(|error| (error.path().to_string(), error.inner().to_string()))
    }
}
