//! Dossiers as text: the JSON that other programs write and read, registers as spreadsheets, the worked examples, and the
//! fingerprint of what was said and decided.

mod canonical;
mod example;
mod json;
mod output;
pub mod table;

pub use canonical::{fingerprint_of_agreement, fingerprint_of_dialogue, fingerprint_of_session};
pub use example::{EXAMPLES, Example, builtins, example, fresh, from_example};
pub use json::{Import, ImportError, ImportFault, Problem, export, import};
pub use output::{OutputError, is_pdf, may_replace, write};
