//! Keys that mean something everywhere. Letters follow the layout, and the physical key only where the layout is not
//! Latin; digits follow the physical key, so that AZERTY and Korean both work.

use iced::keyboard::{
    Key, Modifiers,
    key::{Code, Named, Physical},
};

use super::{
    Command, Message, Place,
    screen::sessions::{self, live},
    widget::list::Step,
};

/// What a key means.
pub fn of_key(key: &Key, physical: Physical, modifiers: Modifiers, captured: bool) -> Option<Message> {
    if let Key::Named(named) = key {
        return of_named(*named, modifiers, captured);
    }
    if modifiers.alt() && !modifiers.control() {
        return digit(physical)
            .and_then(|digit| Place::RAIL.get(digit.checked_sub(1)?).copied())
            .map(Message::Go);
    }
    if !modifiers.command() || modifiers.alt() {
        return None;
    }
    // The parts of a session lie under the digits, as the places do.
    if let Some(tab) = digit(physical).and_then(|digit| sessions::Tab::ALL.get(digit.checked_sub(1)?)) {
        return Some(Message::Sessions(sessions::Message::Part(*tab)));
    }
    if let Key::Character(typed) = key.as_ref() {
        match typed {
            "+" | "=" => return Some(Message::Command(Command::Zoom(1))),
            "-" | "\u{2212}" => return Some(Message::Command(Command::Zoom(-1))),
            _ => {}
        }
    }
    let command = match key.to_latin(physical)?.to_ascii_lowercase() {
        'n' => Command::New,
        'o' => Command::Open,
        'z' if modifiers.shift() => Command::Redo,
        'z' => Command::Undo,
        'y' => Command::Redo,
        'f' => Command::Filter,
        'k' => Command::Find,
        'p' if modifiers.shift() => Command::PrintNow,
        'p' => Command::Print,
        _ => return None,
    };
    Some(Message::Command(command))
}

fn of_named(named: Named, modifiers: Modifiers, captured: bool) -> Option<Message> {
    match named {
        Named::Tab if !captured && !modifiers.control() && !modifiers.alt() => {
            Some(Message::Tab { back: modifiers.shift() })
        }
        Named::F1 => Some(Message::Command(Command::Help)),
        Named::F5 if modifiers.shift() => Some(Message::Command(Command::HoldProjector)),
        Named::F5 => Some(Message::Command(Command::Project)),
        Named::F11 => Some(Message::Command(Command::FullScreen)),
        Named::F7 => Some(live(live::Message::Next)),
        Named::F8 => Some(live(live::Message::Clock)),
        Named::F9 => Some(live(live::Message::Call)),
        // A field gives up the focus on Escape and captures it; only the next one closes what lies on top.
        Named::Escape if !captured => Some(Message::Command(Command::Escape)),
        Named::ArrowUp if !captured && modifiers.is_empty() => Some(Message::Arrow(Step::Up)),
        Named::ArrowDown if !captured && modifiers.is_empty() => Some(Message::Arrow(Step::Down)),
        Named::PageUp if !captured && modifiers.is_empty() => {
            Some(Message::Documents(super::screen::documents::Message::Turn(false)))
        }
        Named::PageDown if !captured && modifiers.is_empty() => {
            Some(Message::Documents(super::screen::documents::Message::Turn(true)))
        }
        _ => None,
    }
}

const fn live(message: live::Message) -> Message {
    Message::Sessions(sessions::Message::Live(message))
}

const fn digit(physical: Physical) -> Option<usize> {
    let Physical::Code(code) = physical else { return None };
    Some(match code {
        Code::Digit1 | Code::Numpad1 => 1,
        Code::Digit2 | Code::Numpad2 => 2,
        Code::Digit3 | Code::Numpad3 => 3,
        Code::Digit4 | Code::Numpad4 => 4,
        Code::Digit5 | Code::Numpad5 => 5,
        Code::Digit6 | Code::Numpad6 => 6,
        Code::Digit7 | Code::Numpad7 => 7,
        Code::Digit8 | Code::Numpad8 => 8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(letter: &str, code: Code, modifiers: Modifiers) -> Option<Message> {
        of_key(&Key::Character(letter.into()), Physical::Code(code), modifiers, false)
    }

    #[test]
    fn letters_follow_the_layout_and_the_physical_key_where_it_is_not_latin() {
        // On AZERTY the letter z lies where QWERTY has w.
        let azerty = pressed("z", Code::KeyW, Modifiers::CTRL);
        assert!(matches!(azerty, Some(Message::Command(Command::Undo))), "{azerty:?}");
        let korean = pressed("ㅋ", Code::KeyZ, Modifiers::CTRL);
        assert!(matches!(korean, Some(Message::Command(Command::Undo))), "{korean:?}");
        let again = pressed("Z", Code::KeyZ, Modifiers::CTRL | Modifiers::SHIFT);
        assert!(matches!(again, Some(Message::Command(Command::Redo))), "{again:?}");
    }

    #[test]
    fn digits_follow_the_physical_key() {
        let azerty = pressed("&", Code::Digit1, Modifiers::ALT);
        assert!(matches!(azerty, Some(Message::Go(Place::Overview))), "{azerty:?}");
        assert!(pressed("7", Code::Digit7, Modifiers::ALT).is_none());
        let part = pressed("\"", Code::Digit3, Modifiers::CTRL);
        assert!(
            matches!(part, Some(Message::Sessions(sessions::Message::Part(sessions::Tab::Attendance)))),
            "{part:?}"
        );
        assert!(pressed("z", Code::KeyZ, Modifiers::empty()).is_none());
    }
}
