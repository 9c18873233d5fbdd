//! What a dialogue is: plain records, their rules, and the one way in which they change.
//!
//! A [`Dossier`] holds every record in memory; a [`Change`] is the only thing that alters it; [`History`] takes
//! changes back and brings them again. Nothing here knows files, screens or paper.

mod agreement;
pub mod builtin;
mod change;
mod dialogue;
mod dossier;
mod entity;
mod history;
mod id;
mod language;
mod merge;
mod position;
mod roadmap;
mod run;
mod session;
mod stakeholder;
mod value;

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use agreement::*;
pub use change::{Act, Change, ChangeError, Edit};
pub use dialogue::*;
pub use dossier::{Dossier, Finding, Table, Wording};
pub use entity::Entity;
pub use history::{History, Step};
pub use id::{Id, Link, OnRemoval};
pub use language::Language;
pub use position::*;
pub use roadmap::*;
pub use session::*;
pub use stakeholder::*;
pub use value::{
    Colour, Concern, Content, Count, Country, Currency, Date, DateTime, Fault, Influence, Languages,
    Legitimacy, Levels, Mark, Minutes, NONE_CHOSEN, Number, PartialDate, Priority, Progress, Quantity, Roles,
    Rule, Seconds, Sha256, Stance, Strength, Text, Time, Translatable, ValueError, sort_key,
};

/// The list of records: every entity, with the name of its table and of its JSON key.
macro_rules! records {
    ($($name:ident $table:ident = $code:literal,)*) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $(
            #[doc = concat!("`", $code, "`")]
            #[serde(rename = $code)]
            $name,
        )* }

        impl Kind {
            /// Every kind, in an order in which what is referred to mostly comes first.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name of its table and of its JSON key.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Its fields.
            pub const fn fields(self) -> &'static [&'static str] {
                match self { $(Self::$name => $name::FIELDS,)* }
            }

            /// The fields that name other records.
            pub const fn links(self) -> &'static [Link] {
                match self { $(Self::$name => $name::LINKS,)* }
            }

            /// The fields that hold translatable text.
            pub const fn texts(self) -> &'static [&'static str] {
                match self { $(Self::$name => $name::TEXTS,)* }
            }

            /// Calls the visitor with the type of records of this kind.
            pub fn visit<V: KindVisitor>(self, visitor: V) -> V::Output {
                match self { $(Self::$name => visitor.visit::<$name>(),)* }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Record { $(
            #[doc = concat!("A `", $code, "`.")]
            $name(Arc<$name>),
        )* }

        impl Record {
            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)* }
            }

            /// Its key.
            pub fn uuid(&self) -> Uuid {
                match self { $(Self::$name(record) => record.uuid(),)* }
            }

            /// The records it names.
            pub fn links(&self, visit: &mut dyn FnMut(&'static Link, Kind, Uuid)) {
                match self { $(Self::$name(record) => record.links(visit),)* }
            }

            /// The same record with other keys in place of those it names.
            #[must_use]
            pub fn relinked(mut self, change: &mut dyn FnMut(&'static Link, Uuid) -> Option<Uuid>) -> Self {
                match &mut self { $(Self::$name(record) => Arc::make_mut(record).relink(change),)* }
                self
            }

            /// The text of a translatable field.
            pub fn text(&self, field: &str) -> Option<&str> {
                match self { $(Self::$name(record) => record.text(field),)* }
            }

            /// What is wrong with it, taken by itself.
            pub fn fault(&self) -> Option<Fault> {
                match self { $(Self::$name(record) => record.fault(),)* }
            }

            /// The fields in which it differs from another state of the same record.
            pub fn changed(&self, other: &Self) -> Vec<&'static str> {
                match (self, other) {
                    $((Self::$name(one), Self::$name(other)) => one.changed(other),)*
                    _ => Vec::new(),
                }
            }

            /// Calls the visitor with the record itself.
            pub fn visit<V: RecordVisitor>(&self, visitor: V) -> V::Output {
                match self { $(Self::$name(record) => visitor.visit(&**record),)* }
            }
        }

        dossier::tables! { $($name $table,)* }
    };
}

/// Something done with a kind, once its type is known.
pub trait KindVisitor {
    /// What comes out.
    type Output;
    /// Does it.
    fn visit<T: Entity>(self) -> Self::Output
    where
        Dossier: Table<T>;
}

/// Something done with a record, once its type is known.
pub trait RecordVisitor {
    /// What comes out.
    type Output;
    /// Does it.
    fn visit<T: Entity>(self, record: &T) -> Self::Output;
}

records! {
    Dialogue dialogues = "dialogue",
    Readiness readinesses = "readiness",
    ContextNote context_notes = "context_note",
    Framework frameworks = "framework",
    FrameworkItem framework_items = "framework_item",
    Category categories = "category",
    Stakeholder stakeholders = "stakeholder",
    StakeholderRole stakeholder_roles = "stakeholder_role",
    Person persons = "person",
    Membership memberships = "membership",
    Relation relations = "relation",
    Issue issues = "issue",
    CommonInterest common_interests = "common_interest",
    Committee committees = "committee",
    CommitteeMember committee_members = "committee_member",
    Session sessions = "session",
    AgendaItem agenda_items = "agenda_item",
    Attendance attendances = "attendance",
    Contribution contributions = "contribution",
    Decision decisions = "decision",
    MinutesVersion minutes = "minutes",
    Correction corrections = "correction",
    ValueCheck value_checks = "value_check",
    Position positions = "position",
    Interest interests = "interest",
    Scale scales = "scale",
    ScaleLevel scale_levels = "scale_level",
    Agreement agreements = "agreement",
    Party parties = "party",
    Article articles = "article",
    ArticleVersion article_versions = "article_version",
    Endorsement endorsements = "endorsement",
    Sounding soundings = "sounding",
    Axis axes = "axis",
    Action actions = "action",
    ActionPartner action_partners = "action_partner",
    Dependency dependencies = "dependency",
    Milestone milestones = "milestone",
    Review reviews = "review",
    Tag tags = "tag",
    Translation translations = "translation",
    Attachment attachments = "attachment",
    Rating ratings = "rating",
    IssuedDocument issued_documents = "issued_document",
    CopyOrigin copy_origins = "copy_origin",
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Kind {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.code() == text)
            .ok_or_else(|| ValueError::Malformed { found: text.to_owned(), wanted: "a kind of record" })
    }
}
