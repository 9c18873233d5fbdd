//! What screens are made of, built once: words, buttons, fields, lists, marks, panels. Everything that acts or is read is
//! wrapped in [`accessible`].

mod accessible;
mod control;
pub mod drawing;
mod field;
mod fitted;
pub mod glyph;
pub mod icon;
mod in_order;
pub mod list;
mod panel;
mod words;

pub use accessible::{Accessible, Info, Probe, Request, Role, accessible};
pub use control::{
    Button, Loud, button, checkbox, checkbox_spoken, chip, codes, keys, link, pressable, segmented, tab_bar,
};
pub use field::{
    Answer, LineField, answers, area_of, choice, date_of, field_row, line, line_of, stacked, toggle_of,
};
pub use fitted::fitted;
pub use in_order::in_order;
pub use panel::{
    block, card, dialog, divider, empty, hairline, inspector, notice, removal, share_bar, tag, toast,
};
pub use words::{Words, figure, heading, hint, ink, said, second, strong, symbol, third};
