//! Pictures of the font Palabre Symbols; made by assets/fonts/build.py.

/// Overview.
pub const LAYOUT_DASHBOARD: char = '\u{e000}';
/// Map.
pub const MAP: char = '\u{e001}';
/// Several people.
pub const USERS: char = '\u{e002}';
/// Scales.
pub const SCALE: char = '\u{e003}';
/// Two speech bubbles.
pub const MESSAGES_SQUARE: char = '\u{e004}';
/// Handshake.
pub const HANDSHAKE: char = '\u{e005}';
/// Linked points.
pub const WAYPOINTS: char = '\u{e006}';
/// Page with text.
pub const FILE_TEXT: char = '\u{e007}';
/// Plus.
pub const PLUS: char = '\u{e008}';
/// Magnifying glass.
pub const SEARCH: char = '\u{e009}';
/// Undo.
pub const UNDO_2: char = '\u{e00a}';
/// Redo.
pub const REDO_2: char = '\u{e00b}';
/// Languages.
pub const LANGUAGES: char = '\u{e00c}';
/// Projector screen.
pub const PRESENTATION: char = '\u{e00d}';
/// Cross, close.
pub const X: char = '\u{e00e}';
/// Check mark.
pub const CHECK: char = '\u{e00f}';
/// Chevron down.
pub const CHEVRON_DOWN: char = '\u{e010}';
/// Chevron up.
pub const CHEVRON_UP: char = '\u{e011}';
/// Chevron left.
pub const CHEVRON_LEFT: char = '\u{e012}';
/// Chevron right.
pub const CHEVRON_RIGHT: char = '\u{e013}';
/// Two chevrons up.
pub const CHEVRONS_UP: char = '\u{e014}';
/// Minus.
pub const MINUS: char = '\u{e015}';
/// Question mark in a circle.
pub const CIRCLE_HELP: char = '\u{e016}';
/// Cross in an octagon.
pub const OCTAGON_X: char = '\u{e017}';
/// Exclamation mark in a circle.
pub const CIRCLE_ALERT: char = '\u{e018}';
/// Exclamation mark in a triangle.
pub const TRIANGLE_ALERT: char = '\u{e019}';
/// Closed lock.
pub const LOCK: char = '\u{e01a}';
/// Clock.
pub const CLOCK: char = '\u{e01b}';
/// Bin.
pub const TRASH_2: char = '\u{e01c}';
/// Pencil.
pub const PENCIL: char = '\u{e01d}';
/// Open folder.
pub const FOLDER_OPEN: char = '\u{e01e}';
/// Disk, this computer.
pub const HARD_DRIVE: char = '\u{e01f}';
/// One person.
pub const USER: char = '\u{e020}';
/// Person with a plus.
pub const USER_PLUS: char = '\u{e021}';
/// Filter.
pub const LIST_FILTER: char = '\u{e022}';
/// Arrow down.
pub const ARROW_DOWN: char = '\u{e023}';
/// Arrow up.
pub const ARROW_UP: char = '\u{e024}';
/// Fold the left panel.
pub const PANEL_LEFT_CLOSE: char = '\u{e025}';
/// Unfold the left panel.
pub const PANEL_LEFT_OPEN: char = '\u{e026}';
/// Arrow into a tray.
pub const DOWNLOAD: char = '\u{e027}';
/// Printer.
pub const PRINTER: char = '\u{e028}';
/// Larger.
pub const ZOOM_IN: char = '\u{e029}';
/// Smaller.
pub const ZOOM_OUT: char = '\u{e02a}';
/// List.
pub const LIST: char = '\u{e02b}';
/// Table.
pub const TABLE_2: char = '\u{e02c}';
/// Rising line.
pub const TRENDING_UP: char = '\u{e02d}';
/// Falling line.
pub const TRENDING_DOWN: char = '\u{e02e}';
/// Letter i in a circle.
pub const INFO: char = '\u{e02f}';
/// Sun, light theme.
pub const SUN: char = '\u{e030}';
/// Moon, dark theme.
pub const MOON: char = '\u{e031}';
/// Half-filled circle, high contrast.
pub const CONTRAST: char = '\u{e032}';
/// Keyboard.
pub const KEYBOARD: char = '\u{e033}';
/// Large and small letter, size of text.
pub const A_LARGE_SMALL: char = '\u{e034}';
/// Clock turned back.
pub const HISTORY: char = '\u{e035}';
/// Calendar.
pub const CALENDAR: char = '\u{e036}';
/// Place on a map.
pub const MAP_PIN: char = '\u{e037}';
/// Links of a chain.
pub const LINK: char = '\u{e038}';
/// Speech bubble with a quotation.
pub const MESSAGE_SQUARE_QUOTE: char = '\u{e039}';
/// Numbered list.
pub const LIST_ORDERED: char = '\u{e03a}';
/// Gavel, decision.
pub const GAVEL: char = '\u{e03b}';
/// Arrow right.
pub const ARROW_RIGHT: char = '\u{e03c}';
/// Two sheets, copy.
pub const COPY: char = '\u{e03d}';
/// Arrow out of a box.
pub const EXTERNAL_LINK: char = '\u{e03e}';
/// Floppy disk, save.
pub const SAVE: char = '\u{e03f}';
/// Two turning arrows.
pub const REFRESH_CW: char = '\u{e040}';
/// Circle outline.
pub const CIRCLE: char = '\u{e041}';
/// Check mark in a circle.
pub const CIRCLE_CHECK: char = '\u{e042}';
/// Enter key.
pub const CORNER_DOWN_LEFT: char = '\u{e043}';
/// Two sliders.
pub const SETTINGS_2: char = '\u{e044}';
/// Three dots.
pub const ELLIPSIS: char = '\u{e045}';
/// Eye.
pub const EYE: char = '\u{e046}';
/// Quotation marks.
pub const QUOTE: char = '\u{e047}';
/// Flag.
pub const FLAG: char = '\u{e048}';
/// Open door.
pub const DOOR_OPEN: char = '\u{e049}';
/// Filled circle.
pub const SHAPE_CIRCLE: char = '\u{e100}';
/// Filled square.
pub const SHAPE_SQUARE: char = '\u{e101}';
/// Filled triangle, point up.
pub const SHAPE_TRIANGLE: char = '\u{e102}';
/// Filled diamond.
pub const SHAPE_DIAMOND: char = '\u{e103}';
/// Filled pentagon, point up.
pub const SHAPE_PENTAGON: char = '\u{e104}';
/// Filled hexagon, point up.
pub const SHAPE_HEXAGON: char = '\u{e105}';
/// Filled triangle, point down.
pub const SHAPE_TRIANGLE_DOWN: char = '\u{e106}';
/// Filled thick plus.
pub const SHAPE_PLUS: char = '\u{e107}';
/// Ring of eight dashes.
pub const RING_DASHED: char = '\u{e120}';
/// Ring with three dots inside.
pub const RING_DOTS: char = '\u{e121}';
/// Thick tilde.
pub const TILDE_THICK: char = '\u{e122}';
/// Small triangle, point up.
pub const SMALL_UP: char = '\u{e123}';
/// Small triangle, point down.
pub const SMALL_DOWN: char = '\u{e124}';
/// Thick check mark.
pub const CHECK_THICK: char = '\u{e125}';
/// Thick cross.
pub const CROSS_THICK: char = '\u{e126}';
/// Thick minus.
pub const MINUS_THICK: char = '\u{e127}';
/// Emblem, the dots in the accent colour.
pub const EMBLEM_DOTS: char = '\u{e128}';
/// Emblem, the ochre dot (same em, drawn over the others).
pub const EMBLEM_VOICE: char = '\u{e129}';
/// Dashed ring with three dots inside.
pub const RING_DASHED_DOTS: char = '\u{e12a}';
/// Progress in eighths: ring, sectors, disc with a check mark.
pub const PROGRESS: [char; 9] = [
    '\u{e110}', '\u{e111}', '\u{e112}', '\u{e113}', '\u{e114}', '\u{e115}', '\u{e116}', '\u{e117}',
    '\u{e118}',
];
