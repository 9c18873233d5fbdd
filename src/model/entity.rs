//! What every kind of record has in common, and the macro that states it once per entity.

use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{Kind, Language, Record, id::Link, value::Fault, value::Text};

/// A kind of record: a plain struct whose fields are the columns of its table and the keys of its JSON.
///
/// Everything that has to know about fields and references follows from the constants here: foreign keys,
/// cascades, indexes, import and translation.
pub trait Entity: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind.
    const KIND: Kind;
    /// Its fields in order, as in the file and in JSON.
    const FIELDS: &'static [&'static str];
    /// The fields that name other records.
    const LINKS: &'static [Link];
    /// The fields that hold text and may have translations.
    const TEXTS: &'static [&'static str];

    /// The record's key.
    fn uuid(&self) -> Uuid;
    /// Gives the record another key.
    fn set_uuid(&mut self, uuid: Uuid);
    /// The records it names, by field; a field that names any kind of record says which.
    fn links(&self, visit: &mut dyn FnMut(&'static Link, Kind, Uuid));
    /// Puts other keys in place of those it names; none empties a field that may be empty.
    fn relink(&mut self, change: &mut dyn FnMut(&'static Link, Uuid) -> Option<Uuid>);
    /// The text of a translatable field.
    fn text(&self, field: &str) -> Option<&str>;
    /// Replaces the text of a translatable field.
    fn put_text(&mut self, field: &str, text: Text);
    /// The language its texts were recorded in, where it is not the dialogue's.
    fn language(&self) -> Option<Language>;
    /// What is wrong with the record taken by itself.
    fn fault(&self) -> Option<Fault>;
    /// The fields in which it differs from another state of the same record.
    fn changed(&self, other: &Self) -> Vec<&'static str>;
    /// The record of this kind inside `record`.
    fn of(record: &Record) -> Option<&std::sync::Arc<Self>>;
    /// The record as one of any kind.
    fn into_record(self) -> Record;
}

/// Removes the mark of a raw identifier.
pub(super) const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', rest @ ..] => match std::str::from_utf8(rest) {
            Ok(rest) => rest,
            Err(_) => name,
        },
        _ => name,
    }
}

/// Defines an entity: the struct, then `links` (field → entity, or `any` with the kind in the field `kind`),
/// `texts` (translatable fields) and, where it has rules of its own, `fault`.
macro_rules! entity {
    (
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$fdoc:meta])* $field:ident : $type:ty, )*
        }
        links { $( $link:ident -> $target:ident ),* $(,)? }
        texts { $( $text:ident ),* $(,)? }
        $( fault $this:ident $rule:block )?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The record's key.
            pub id: $crate::model::Id<$name>,
            $( $(#[$fdoc])* pub $field: $type, )*
        }

        impl $crate::model::Entity for $name {
            const KIND: $crate::model::Kind = $crate::model::Kind::$name;
            const FIELDS: &'static [&'static str] =
                &["id", $( $crate::model::entity::plain(stringify!($field)), )*];
            const LINKS: &'static [$crate::model::Link] = &[$(
                $crate::model::Link {
                    field: stringify!($link),
                    target: entity!(@target $target),
                    on_removal: entity!(@removal $name $link $target),
                },
            )*];
            const TEXTS: &'static [&'static str] = &[$( $crate::model::entity::plain(stringify!($text)), )*];

            fn uuid(&self) -> uuid::Uuid {
                self.id.uuid()
            }
            fn set_uuid(&mut self, uuid: uuid::Uuid) {
                self.id = $crate::model::Id::from_uuid(uuid);
            }
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn links(&self, visit: &mut dyn FnMut(&'static $crate::model::Link, $crate::model::Kind, uuid::Uuid)) {
                let mut links = Self::LINKS.iter();
                $(
                    if let (Some(link), Some(uuid)) = (links.next(), entity!(@read self $link $target)) {
                        visit(link, entity!(@kind self $target), uuid);
                    }
                )*
            }
            #[allow(unused_variables, unused_mut, unused_assignments)]
            fn relink(&mut self, change: &mut dyn FnMut(&'static $crate::model::Link, uuid::Uuid) -> Option<uuid::Uuid>) {
                let mut links = Self::LINKS.iter();
                $(
                    if let (Some(link), Some(uuid)) = (links.next(), entity!(@read self $link $target)) {
                        let uuid = change(link, uuid);
                        entity!(@write self $link $target uuid);
                    }
                )*
            }
            #[allow(unused_variables)]
            fn text(&self, field: &str) -> Option<&str> {
                $( if field == $crate::model::entity::plain(stringify!($text)) {
                    return $crate::model::value::Translatable::text(&self.$text);
                } )*
                None
            }
            #[allow(unused_variables, clippy::needless_pass_by_value)]
            fn put_text(&mut self, field: &str, text: $crate::model::Text) {
                $( if field == $crate::model::entity::plain(stringify!($text)) {
                    $crate::model::value::Translatable::put(&mut self.$text, text);
                    return;
                } )*
            }
            fn language(&self) -> Option<$crate::model::Language> {
                entity!(@language self $($field)*)
            }
            fn fault(&self) -> Option<$crate::model::Fault> {
                $( let $this = self; return $rule; )?
                #[allow(unreachable_code)]
                None
            }
            fn changed(&self, other: &Self) -> Vec<&'static str> {
                let mut fields = Vec::new();
                if self.id != other.id {
                    fields.push("id");
                }
                $( if self.$field != other.$field {
                    fields.push($crate::model::entity::plain(stringify!($field)));
                } )*
                fields
            }
            fn of(record: &$crate::model::Record) -> Option<&std::sync::Arc<Self>> {
                match record {
                    $crate::model::Record::$name(record) => Some(record),
                    _ => None,
                }
            }
            fn into_record(self) -> $crate::model::Record {
                $crate::model::Record::$name(std::sync::Arc::new(self))
            }
        }

        impl From<$name> for $crate::model::Record {
            fn from(record: $name) -> Self {
                $crate::model::Entity::into_record(record)
            }
        }
    };

    (@target any) => { None };
    (@target $target:ident) => { Some($crate::model::Kind::$target) };
    (@removal $name:ident $link:ident any) => { $crate::model::OnRemoval::Removes };
    (@removal $name:ident $link:ident $target:ident) => { {
        const fn of<R: $crate::model::id::Reference>(_: fn(&$name) -> &R) -> $crate::model::OnRemoval { R::ON_REMOVAL }
        of(|record| &record.$link)
    } };
    (@kind $self:ident any) => { $self.kind };
    (@kind $self:ident $target:ident) => { $crate::model::Kind::$target };
    (@read $self:ident $link:ident any) => { Some($self.$link) };
    (@read $self:ident $link:ident $target:ident) => { $crate::model::id::Reference::target(&$self.$link) };
    (@write $self:ident $link:ident any $uuid:ident) => { if let Some(uuid) = $uuid { $self.$link = uuid; } };
    (@write $self:ident $link:ident $target:ident $uuid:ident) => {
        $crate::model::id::Reference::retarget(&mut $self.$link, $uuid);
    };
    (@language $self:ident language $($rest:ident)*) => { $self.language.into() };
    (@language $self:ident $field:ident $($rest:ident)*) => { entity!(@language $self $($rest)*) };
    (@language $self:ident) => { None };
}
pub(super) use entity;
