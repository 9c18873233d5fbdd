//! What a document says, before anything is measured: blocks of text, tables and marks in the order they are read.

use crate::{
    figure::{Bar, Drawing, Mark as Sign},
    model::{Date, Kind, Language},
};

/// A document ready to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// Its title, as files and screen readers call it.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// What it is about.
    pub subject: String,
    /// Date of issue.
    pub date: Date,
    /// What stands at the head of every page but the first.
    pub head: Head,
    /// What stands at the foot of every page.
    pub foot: Foot,
    /// The wide leading of Korean reports.
    pub airy: bool,
    /// How its pages lie, until a [`Block::Turn`].
    pub orientation: Orientation,
    /// A first page of its own.
    pub cover: Option<Cover>,
    /// The records with texts that stand in another language, for want of a translation; one entry a text.
    pub untranslated: Vec<(Kind, uuid::Uuid)>,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    #[default]
    Portrait,
    /// On its long side.
    Landscape,
}

/// The running head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Left: dialogue and document.
    pub left: String,
    /// Right, bold: the status.
    pub status: String,
    /// Right, after the status: version and date.
    pub right: String,
}

/// The foot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foot {
    /// Reference and date of issue.
    pub left: String,
    /// Who may see it; empty for everybody.
    pub confidentiality: String,
    /// The fingerprint of the content, 64 hexadecimal digits.
    pub sha256: String,
}

/// A cover.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The kind of document.
    pub kicker: String,
    /// Its title.
    pub title: Rich,
    /// What stands under it.
    pub subtitle: String,
    /// The facts at its foot.
    pub facts: Vec<Entry>,
    /// The framed status.
    pub status: String,
    /// The logos of those who issue the document.
    pub logos: Vec<Logo>,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Who issues the document: the first line bold, the others beneath.
    Issuer(Vec<String>),
    /// The title with what stands around it.
    Title(Title),
    /// The header of a republic and of who issues a paper in its name: lines, each bold or not, in the middle of the left half.
    National(Vec<(String, bool)>),
    /// The title of a formal paper, in the middle: kind, what it is of, the framed status.
    FormalTitle {
        /// The kind of paper.
        kind: String,
        /// What it is of.
        title: Rich,
        /// The framed status: word and what stands beneath.
        badge: (String, String),
    },
    /// A heading of level 2 (a section) or 3 (a point).
    Heading {
        /// 2 or 3.
        level: u8,
        /// Its number, set apart from the text.
        number: Option<String>,
        /// Its text.
        text: Rich,
    },
    /// Rows of a label and a text beside it.
    Entries {
        /// The rows.
        rows: Vec<Entry>,
        /// A rule above and below, as for the facts of a meeting.
        ruled: bool,
    },
    /// A paragraph.
    Paragraph {
        /// Its text.
        text: Rich,
        /// How it is set.
        style: Style,
    },
    /// Numbered points, in levels.
    Points(Vec<Point>),
    /// A table.
    Table(Table),
    /// The key to the marks of endorsement.
    Key(Vec<(Mark, String)>),
    /// Names under which people sign, side by side.
    Signatures(Vec<(String, String)>),
    /// The end of a Korean document: annexes, then `끝.`
    Annexes {
        /// The word before them.
        label: String,
        /// The annexes.
        items: Vec<String>,
        /// The word after the last.
        end: String,
    },
    /// Empty space, in millimetres.
    Space(f32),
    /// A new page.
    PageBreak,
    /// A new page that lies so, and those after it.
    Turn(Orientation),
    /// Where the table of contents stands, if the document passes six pages.
    Contents,
    /// Words set apart by a bar at their left.
    Callout(Rich),
    /// Things to be ticked by hand.
    Checks(Vec<Rich>),
    /// A drawing with its caption.
    Figure(Figure),
    /// A picture, such as the logo of who issues the document.
    Logos(Vec<Logo>),
    /// Forms to be cut apart: each the content of one, `across` × `down` to a page.
    Slips {
        /// How many side by side.
        across: u8,
        /// How many one below the other.
        down: u8,
        /// What stands on each.
        slips: Vec<Vec<Self>>,
    },
    /// The head of a form: kind, what it is of, and its number.
    SlipHead {
        /// The kind, small and in capitals.
        kicker: String,
        /// What it is of.
        under: String,
        /// The number by which it is found again.
        number: String,
    },
    /// Lines to write on, after a label or none.
    Lines {
        /// What is asked for; empty for none.
        label: String,
        /// How many.
        count: u8,
    },
    /// Boxes side by side of which one is ticked, each with the word under it, and what the ends mean.
    Scale {
        /// The words under the boxes.
        levels: Vec<String>,
        /// What the first and the last mean; empty where the words say it.
        ends: (String, String),
    },
    /// Text that stands at the foot of a form.
    SlipFoot(Rich),
}

/// A drawing in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its caption, number and all.
    pub caption: Rich,
    /// What it shows, for those who cannot see it.
    pub alternative: String,
    /// The drawing, in points.
    pub drawing: Drawing,
}

/// A picture in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What it shows, for those who cannot see it.
    pub alternative: String,
    /// The file: PNG or JPEG.
    pub file: std::sync::Arc<[u8]>,
}

/// The title of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    /// The kind of document, above; empty for none.
    pub kicker: String,
    /// The title.
    pub text: Rich,
    /// What stands under it; empty for none.
    pub subtitle: String,
    /// The framed status: word and what stands beneath.
    pub badge: Option<(String, String)>,
    /// Centred and tracked, as the name of a Korean form.
    pub form_name: bool,
    /// A rule beneath.
    pub ruled: bool,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Body text.
    Body,
    /// Body text in a justified article.
    Justified,
    /// Smaller: lists of persons, endorsements.
    Small,
    /// Remarks under a table.
    Note,
    /// The caption of a table.
    Caption,
}

/// A label and what stands beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The label.
    pub label: String,
    /// How it is set.
    pub tone: LabelTone,
    /// What stands beside it.
    pub body: Vec<Body>,
}

/// How a label is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelTone {
    /// Small, semibold, grey.
    Quiet,
    /// Small, regular, grey.
    Light,
    /// Small, bold, black: a decision.
    Strong,
    /// As large as a heading, in the accent: an article.
    Article,
    /// Small regular figures: a time.
    Time,
}

/// What stands beside a label.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A paragraph.
    Text(Rich, Style),
    /// A heading of level 3.
    Heading(Rich),
    /// Marks of endorsement, one for each party, and the sentence that says the same.
    Marks(Vec<Mark>, Rich),
}

/// Where one party stands, as a square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Solid: endorses.
    Solid,
    /// Hatched: endorses with reservations.
    Hatched,
    /// Empty: abstains.
    Empty,
    /// Crossed: dissents.
    Crossed,
    /// Dashed: awaits its mandate.
    Dashed,
    /// A dot: has not answered.
    Dot,
}

/// A numbered point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its level, 0 outermost.
    pub level: u8,
    /// Its mark, such as `가.`; none where it is the only one of its level.
    pub mark: Option<String>,
    /// Its text.
    pub text: Rich,
    /// Whether it heads the points under it and stays with them.
    pub heads: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its caption; empty for none.
    pub caption: String,
    /// What it shows, for those who cannot see it.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Heads that stand over several columns, above the head row.
    pub over: Vec<Over>,
    /// The head row; empty for a table whose first column heads each row.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Its looks.
    pub look: TableLook,
}

/// A head over several columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// What it says.
    pub text: String,
    /// Its first column, from 0.
    pub from: usize,
    /// How many columns it spans.
    pub columns: usize,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A cell for each column.
    Cells(Vec<Cell>),
    /// One head over the rows that follow, across all columns.
    Group(Rich),
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: Rich,
    /// What is drawn in it.
    pub drawn: Drawn,
}

/// What is drawn in a cell beside its text.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Drawn {
    /// Nothing.
    #[default]
    Nothing,
    /// A box to be ticked by hand.
    Box,
    /// How far something is, below the text: the share that is filled, and how.
    Bar(f32, Bar),
    /// The ground of the cell, for a stance.
    Ground(i8),
    /// A sign before the text.
    Sign(Sign),
}

impl From<Rich> for Cell {
    fn from(text: Rich) -> Self {
        Self { text, drawn: Drawn::Nothing }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Rich::plain(text).into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Rich::plain(text).into()
    }
}

impl Cell {
    /// The same with something drawn in it.
    #[must_use]
    pub fn with(self, drawn: Drawn) -> Self {
        Self { drawn, ..self }
    }
}

impl Row {
    /// Rows of text only.
    pub fn all(rows: Vec<Vec<Rich>>) -> Vec<Self> {
        rows.into_iter().map(Self::from).collect()
    }
}

impl From<Vec<Rich>> for Row {
    fn from(cells: Vec<Rich>) -> Self {
        Self::Cells(cells.into_iter().map(Cell::from).collect())
    }
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Self {
        Self::Cells(cells)
    }
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its share of the width.
    pub weight: f32,
    /// How its cells are set.
    pub align: Align,
    /// Its cells head their rows.
    pub heads: bool,
}

/// Where text stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    Left,
    /// In the middle.
    Centre,
    /// At the right, in figures of one width.
    Right,
}

/// The looks of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableLook {
    /// To be read: horizontal rules only.
    Reading,
    /// The same for many columns: smaller letters.
    Dense,
    /// The same for a page on which all of it has to stand: the smallest letters that read well.
    Compact,
    /// To be filled in by hand: a full grid, with rows high enough to write in.
    Filling,
    /// To be filled in by hand: a full grid, with rows high enough to sign.
    Signing,
    /// Of a Korean form: heavy rules above and below, thin verticals, heads on tint.
    Form,
    /// Of a Korean form whose first column heads each row.
    FormFacts,
}

/// Text with its emphasis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Span>);

/// A stretch of text set alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The text, already in the typography of its language.
    pub text: String,
    /// Its weight.
    pub weight: Weight,
    /// Set in the secondary grey.
    pub quiet: bool,
    /// Set small and raised: the number of a note, the er of 1er.
    pub raised: bool,
    /// The language it is in, where it is not the document's.
    pub language: Option<Language>,
    /// Where it leads to.
    pub link: Option<String>,
}

/// The weights of the one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
}

impl Rich {
    /// Text without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().then(text, Weight::Regular)
    }

    /// Text in semibold.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::default().then(text, Weight::SemiBold)
    }

    /// The same with more text.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>, weight: Weight) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span { text, weight, quiet: false, raised: false, language: None, link: None });
        }
        self
    }

    /// The same with more text, in grey.
    #[must_use]
    pub fn then_quiet(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span {
                text,
                weight: Weight::Regular,
                quiet: true,
                raised: false,
                language: None,
                link: None,
            });
        }
        self
    }

    /// The same with more text, small and raised.
    #[must_use]
    pub fn then_raised(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span {
                text,
                weight: Weight::Regular,
                quiet: false,
                raised: true,
                language: None,
                link: None,
            });
        }
        self
    }

    /// The same followed by another.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The same in semibold.
    #[must_use]
    pub fn strengthened(mut self) -> Self {
        for span in &mut self.0 {
            span.weight = Weight::SemiBold;
        }
        self
    }

    /// The same in grey.
    #[must_use]
    pub fn quieted(mut self) -> Self {
        for span in &mut self.0 {
            span.quiet = true;
        }
        self
    }

    /// The text without its emphasis.
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.is_empty())
    }

    /// The same with web addresses leading where they say.
    #[must_use]
    pub fn linked(self) -> Self {
        let mut spans = Vec::with_capacity(self.0.len());
        for span in self.0 {
            let mut rest = span.text.as_str();
            while let Some(start) =
                ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min()
            {
                let end = rest[start..].find(char::is_whitespace).map_or(rest.len(), |length| start + length);
                let address =
                    rest[start..end].trim_end_matches(['.', ',', ';', ':', ')', '»', '”', '!', '?']);
                let piece = |text: &str, link| Span { text: text.to_owned(), link, ..span.clone() };
                if start > 0 {
                    spans.push(piece(&rest[..start], None));
                }
                spans.push(piece(address, Some(address.to_owned())));
                rest = &rest[start + address.len()..];
            }
            if !rest.is_empty() {
                spans.push(Span { text: rest.to_owned(), ..span.clone() });
            }
        }
        Self(spans)
    }
}

impl Rich {
    /// The same with the er of 1er small and raised, as French has it.
    pub fn raise_ordinals(&mut self) {
        if !self.0.iter().any(|span| span.text.contains("1er")) {
            return;
        }
        let mut spans = Vec::with_capacity(self.0.len() + 2);
        for span in self.0.drain(..) {
            let mut rest = span.text.as_str();
            let mut from = 0;
            while let Some(found) = rest[from..].find("1er").map(|at| from + at) {
                let before = rest[..found].chars().next_back();
                let after = rest[found + 3..].chars().next();
                let alone = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
                from = found + 1;
                if alone(before) && alone(after) && !span.raised {
                    let piece = |text: &str, raised| Span { text: text.to_owned(), raised, ..span.clone() };
                    spans.push(piece(&rest[..=found], false));
                    spans.push(piece("er", true));
                    rest = &rest[found + 3..];
                    from = 0;
                }
            }
            if !rest.is_empty() {
                spans.push(Span { text: rest.to_owned(), ..span.clone() });
            }
        }
        self.0 = spans;
    }
}

impl Block {
    /// Every text that is set with its emphasis.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut Rich)) {
        match self {
            Self::Title(title) => visit(&mut title.text),
            Self::FormalTitle { title: text, .. }
            | Self::Heading { text, .. }
            | Self::Paragraph { text, .. }
            | Self::Callout(text)
            | Self::SlipFoot(text) => visit(text),
            Self::Entries { rows, .. } => {
                for body in rows.iter_mut().flat_map(|row| &mut row.body) {
                    match body {
                        Body::Text(text, _) | Body::Heading(text) | Body::Marks(_, text) => visit(text),
                    }
                }
            }
            Self::Points(points) => points.iter_mut().for_each(|point| visit(&mut point.text)),
            Self::Table(table) => {
                for row in &mut table.rows {
                    match row {
                        Row::Group(text) => visit(text),
                        Row::Cells(cells) => cells.iter_mut().for_each(|cell| visit(&mut cell.text)),
                    }
                }
            }
            Self::Checks(items) => items.iter_mut().for_each(visit),
            Self::Slips { slips, .. } => {
                slips.iter_mut().flatten().for_each(|block| block.each_text(visit));
            }
            _ => {}
        }
    }
}

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
