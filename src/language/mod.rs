//! Sentences, dates, numbers and typographic habits of French, English and Korean.

mod catalog;
mod format;
mod reading;
pub mod typography;

pub use catalog::{Arg, Catalog, SOURCES};
pub use format::{
    date, date_long, date_numeric, date_range, date_short, initial_consonants, number, partial_date, spelled,
    time, time_span, weekday_date,
};

pub use reading::{read_date, read_time};

use crate::model::Language;
pub use crate::model::sort_key;

/// The language of the system, English where it is none of ours.
pub fn of_system() -> Language {
    sys_locale::get_locales().find_map(|locale| Language::of_locale(&locale)).unwrap_or(Language::English)
}
