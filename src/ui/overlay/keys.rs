//! The list of keys.

use iced::{
    Alignment, Length,
    widget::{column, container, row, scrollable},
};

use super::super::{
    Cx, Element,
    theme::{S1, S2, S4, S5, Type},
    widget::{dialog, keys, said, second, strong},
};

use super::head;

/// Keys pressed together or in turn, and what they do.
type Pressed = (&'static [&'static str], &'static str);

/// The keys, in groups.
const KEYS: [(&str, &[Pressed]); 4] = [
    (
        "keys-everywhere",
        &[
            (&["Alt", "1…6"], "keys-rail"),
            (&["Ctrl", "K"], "keys-find"),
            (&["Ctrl", "N"], "keys-new"),
            (&["Ctrl", "O"], "keys-open-dossier"),
            (&["Ctrl", "F"], "keys-filter"),
            (&["Ctrl", "P"], "keys-print"),
            (&["Ctrl", "⇧", "P"], "keys-print-now"),
            (&["Ctrl", "Z"], "undo"),
            (&["Ctrl", "⇧", "Z"], "redo"),
            (&["Ctrl", "+", "−"], "keys-zoom"),
            (&["F1"], "keys-title"),
        ],
    ),
    (
        "keys-lists",
        &[
            (&["↑", "↓"], "keys-choose"),
            (&["Tab"], "keys-tab"),
            (&["key-delete"], "keys-remove"),
            (&["key-escape"], "keys-close"),
            (&["Alt", "↑", "↓"], "keys-shift"),
        ],
    ),
    (
        "keys-pictures",
        &[
            (&["Enter"], "keys-inspect"),
            (&["key-space"], "keys-mark"),
            (&["⇧", "↑", "↓"], "keys-mark-on"),
            (&["Ctrl", "A"], "keys-mark-all"),
            (&["Ctrl", "F"], "keys-conditions"),
            (&["Alt", "← → ↑ ↓"], "keys-move"),
            (&["+", "−", "0"], "picture-zoom"),
            (&["R"], "picture-relate"),
            (&["T"], "picture-table"),
            (&["S"], "picture-save"),
        ],
    ),
    (
        "keys-of-screens",
        &[
            (&["+", "−"], "keys-stance"),
            (&["Ctrl", "1…6"], "keys-parts"),
            (&["key-space"], "keys-tick"),
            (&["I", "P", "R", "E", "A", "O"], "keys-attendance"),
            (&["1…5"], "agreement-keys"),
            (&["@", "#"], "keys-capture"),
            (&["?", "=", "+", "!", "~", "-", ">", "%"], "keys-signs"),
            (&["S", "J"], "keys-rework"),
            (&["key-enter", "J", "X"], "keys-minutes"),
            (&["F5"], "keys-projector"),
            (&["⇧", "F5"], "keys-hold"),
            (&["F11"], "keys-full-screen"),
            (&["F7"], "keys-next-point"),
            (&["F8"], "keys-clock"),
            (&["F9"], "keys-call"),
        ],
    ),
];

pub(super) fn key_list<'a>(cx: Cx<'a>) -> Element<'a> {
    let group = |(title, rows): &(&str, &[Pressed])| -> Element<'a> {
        let mut group = column![strong(cx.say(title), Type::Hint).style(second)].spacing(S1);
        for (pressed, does) in *rows {
            // Keys with names have them in each language; the others are what stands on them.
            let named: Vec<String> = pressed
                .iter()
                .map(|key| if key.starts_with("key-") { cx.say(key) } else { (*key).to_owned() })
                .collect();
            let named: Vec<&str> = named.iter().map(String::as_str).collect();
            let boxes = keys(&named, String::new());
            group = group.push(
                row![container(boxes).width(168), said(cx.say(does), Type::Cell)]
                    .spacing(S2)
                    .align_y(Alignment::Center),
            );
        }
        group.into()
    };
    let two = cx.size.width >= 800.0;
    let groups: Element<'a> = match KEYS.each_ref() {
        [everywhere, lists, pictures, screens] if two => row![
            column![group(everywhere), group(lists), group(pictures)].spacing(S4).width(Length::Fill),
            column![group(screens)].spacing(S4).width(Length::Fill)
        ]
        .spacing(S5)
        .into(),
        groups => {
            let mut all = column![].spacing(S4);
            for one in groups {
                all = all.push(group(one));
            }
            all.into()
        }
    };
    let content = column![head(cx, "keys", cx.say("keys-title")), groups].spacing(S4).padding(S5);
    dialog("keys", cx.say("keys-title"), scrollable(content), 780.0, None)
}
