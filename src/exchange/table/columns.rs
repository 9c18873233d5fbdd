//! What the columns of somebody's register hold, by their heads in French, English or Korean.

use super::read::Sheet;
use crate::{
    language::{Catalog, sort_key},
    model::Language,
};

/// How far down a head may stand under titles and notes.
const HEADS: usize = 30;

/// What a column holds, of a stakeholder or of a person of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The stakeholder's name.
    Name,
    /// Its short name.
    ShortName,
    /// Its category.
    Category,
    /// What it is.
    Kind,
    /// Its level.
    Level,
    /// Where it acts.
    Territory,
    /// Its country.
    Country,
    /// Its influence, 0–5.
    Influence,
    /// Its concern, 0–5.
    Concern,
    /// Its legitimacy, 0–5.
    Legitimacy,
    /// Its posture.
    Posture,
    /// Its presence.
    Presence,
    /// Its roles, with semicolons between.
    Roles,
    /// The networks it belongs to, with semicolons between, each with its years: `RTES (2013–2020)`.
    Networks,
    /// Who thought of it.
    IdentifiedBy,
    /// A note that may be printed.
    PublicNote,
    /// A note that may not.
    PrivateNote,
    /// Its key in the register it comes from.
    ExternalRef,
    /// How a person is addressed.
    Salutation,
    /// A person's given name.
    GivenName,
    /// A person's family name.
    FamilyName,
    /// A person's whole name.
    FullName,
    /// A person's function.
    Function,
    /// A person's address for messages.
    Email,
    /// A person's telephone.
    Phone,
    /// When a person was told what is kept about them.
    InformedOn,
}

impl Column {
    /// Every column, in the order in which they are written.
    pub const ALL: [Self; 26] = [
        Self::Name,
        Self::ShortName,
        Self::Category,
        Self::Kind,
        Self::Level,
        Self::Territory,
        Self::Country,
        Self::Influence,
        Self::Concern,
        Self::Legitimacy,
        Self::Posture,
        Self::Presence,
        Self::Roles,
        Self::Networks,
        Self::IdentifiedBy,
        Self::PublicNote,
        Self::PrivateNote,
        Self::ExternalRef,
        Self::Salutation,
        Self::GivenName,
        Self::FamilyName,
        Self::FullName,
        Self::Function,
        Self::Email,
        Self::Phone,
        Self::InformedOn,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::ShortName => "short-name",
            Self::Category => "category",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Territory => "territory",
            Self::Country => "country",
            Self::Influence => "influence",
            Self::Concern => "concern",
            Self::Legitimacy => "legitimacy",
            Self::Posture => "posture",
            Self::Presence => "presence",
            Self::Roles => "roles",
            Self::Networks => "networks",
            Self::IdentifiedBy => "identified-by",
            Self::PublicNote => "public-note",
            Self::PrivateNote => "private-note",
            Self::ExternalRef => "external-ref",
            Self::Salutation => "salutation",
            Self::GivenName => "given-name",
            Self::FamilyName => "family-name",
            Self::FullName => "full-name",
            Self::Function => "function",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::InformedOn => "informed-on",
        }
    }

    /// Whether it is about a person.
    pub const fn is_of_person(self) -> bool {
        matches!(
            self,
            Self::Salutation
                | Self::GivenName
                | Self::FamilyName
                | Self::FullName
                | Self::Function
                | Self::Email
                | Self::Phone
                | Self::InformedOn
        )
    }

    /// What it is called in a head.
    pub fn label(self, words: &Catalog) -> String {
        self.names(words).swap_remove(0)
    }

    /// The column that is called so in any language; the beginning of a name is enough where it is three signs long.
    pub fn called(name: &str) -> Option<Self> {
        static KNOWN: std::sync::LazyLock<Known> = std::sync::LazyLock::new(Known::new);
        let name = plain(name);
        let first = |fits: &dyn Fn(&str) -> bool| {
            let found = KNOWN.0.iter().filter(|(known, ..)| fits(known));
            found.min_by_key(|(_, column, rank)| (*rank, *column)).map(|(_, column, _)| *column)
        };
        let long = name.chars().count() >= 3;
        first(&|known| known == name).or_else(|| first(&|known| long && known.starts_with(&name)))
    }

    /// Everything that it is called, what it is called first first.
    fn names(self, words: &Catalog) -> Vec<String> {
        let all = words.say(&format!("table-{}", self.code()));
        all.split('|').map(|name| name.trim().to_owned()).collect()
    }
}

/// A head as it is compared: letters and figures, one space between words.
fn plain(text: &str) -> String {
    let key = sort_key(text);
    let words: Vec<&str> =
        key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The row that names the columns, and what each of them holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The row that names them, counted from 0; none where no row does.
    pub head: Option<usize>,
    /// What each holds; none for what is left aside.
    pub of: Vec<Option<Column>>,
    /// The column of names whose head calls them networks.
    networks: Option<usize>,
}

impl Columns {
    /// What is recognised in a sheet: the head is the row in which most columns are.
    pub fn recognised(sheet: &Sheet) -> Self {
        let known = Known::new();
        let mut best: (usize, Option<usize>, Vec<Option<Column>>) = (0, None, vec![None; sheet.width()]);
        let mut consider = |row: usize, of: Vec<Option<Column>>| {
            let found = of.iter().flatten().count();
            // One word alone may as well be somebody's name.
            let enough = found >= 2 || of.contains(&Some(Column::Name));
            if found > best.0 && enough {
                best = (found, Some(row), of);
            }
        };
        for row in 0..sheet.rows.len().min(HEADS) {
            consider(row, known.of_heads(sheet.width(), |place| sheet.cell(row, place)));
        }
        // A head over two rows: “Contact” above “Name” and “Telephone”, other heads in the upper row alone.
        for row in 1..sheet.rows.len().min(HEADS) {
            let both = |place| match sheet.cell(row, place) {
                "" => sheet.cell(row - 1, place),
                below => below,
            };
            consider(row, known.of_heads(sheet.width(), both));
        }
        let mut found = Self { head: best.1, of: best.2, networks: None };
        if found.count() > 1 && found.place(Column::Name).is_none() {
            found.name_by_content(sheet, &known);
        }
        found
    }

    /// Where no head says which column names the stakeholders: the first that is filled, and with something else in each
    /// row, such as “Network” in a list of networks.
    fn name_by_content(&mut self, sheet: &Sheet, known: &Known) {
        let rows: Vec<usize> =
            (self.first_row()..sheet.rows.len()).filter(|&row| !sheet.is_blank(row)).collect();
        let names = |place: usize| {
            let mut texts: Vec<&str> =
                rows.iter().map(|&row| sheet.cell(row, place)).filter(|text| !text.is_empty()).collect();
            let filled = texts.len();
            texts.sort_unstable();
            texts.dedup();
            let words = texts.iter().filter(|text| text.chars().any(char::is_alphabetic)).count();
            filled > 0 && filled * 5 >= rows.len() * 4 && texts.len() == filled && words == filled
        };
        let free = |of: &[Option<Column>], place: usize| {
            matches!(of.get(place), Some(None | Some(Column::Networks)))
        };
        let Some(place) = (0..self.of.len()).find(|&place| free(&self.of, place) && names(place)) else {
            return;
        };
        if let Some(of) = self.of.get_mut(place) {
            self.networks = (*of == Some(Column::Networks)).then_some(place);
            *of = Some(Column::Name);
        }
        // What it was taken for may be another column's.
        let head = self.head.unwrap_or_default();
        for place in 0..self.of.len() {
            if self.of[place].is_none()
                && let Some(&column) = known.meanings(sheet.cell(head, place)).first()
                && self.place(column).is_none()
            {
                self.of[place] = Some(column);
            }
        }
    }

    /// Whether the rows are networks: their names stand under “Network”.
    pub fn of_networks(&self) -> bool {
        self.networks.is_some() && self.networks == self.place(Column::Name)
    }

    /// The first row of content.
    pub fn first_row(&self) -> usize {
        self.head.map_or(0, |head| head + 1)
    }

    /// How many are recognised or were assigned.
    pub fn count(&self) -> usize {
        self.of.iter().flatten().count()
    }

    /// Where something stands.
    pub fn place(&self, wanted: Column) -> Option<usize> {
        self.of.iter().position(|column| *column == Some(wanted))
    }

    /// Gives a column a meaning, or none; whatever had it before is left aside.
    pub fn assign(&mut self, place: usize, column: Option<Column>) {
        if column.is_some() {
            for other in &mut self.of {
                other.take_if(|held| Some(*held) == column);
            }
        }
        if let Some(held) = self.of.get_mut(place) {
            *held = column;
        }
    }
}

/// The names of all columns in all languages.
struct Known(Vec<(String, Column, usize)>);

impl Known {
    fn new() -> Self {
        let mut known = Vec::new();
        for &language in Language::ALL {
            let words = Catalog::new(language);
            for column in Column::ALL {
                let names = column.names(&words).into_iter().enumerate();
                known.extend(names.map(|(rank, name)| (plain(&name), column, rank)));
            }
        }
        Self(known)
    }

    /// What a head may mean, likeliest first: what it is called exactly, then the longest name it begins with or holds.
    fn meanings(&self, head: &str) -> Vec<Column> {
        let head = plain(head);
        if head.is_empty() || head.chars().count() > 60 {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize, Column)> = Vec::new();
        for (name, column, rank) in &self.0 {
            let length = name.chars().count();
            let padded = format!(" {head} ");
            if *name == head {
                found.push((0, *rank, *column));
            } else if length >= 3 && padded.contains(&format!(" {name} ")) {
                let begins = head.starts_with(name.as_str());
                found.push((if begins { 100 } else { 200 } - length.min(90), *rank, *column));
            }
        }
        found.sort();
        let mut columns: Vec<Column> = Vec::new();
        for (.., column) in found {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        columns
    }

    /// What the columns under these heads hold, each meaning once: the surest choose first.
    fn of_heads<'s>(&self, width: usize, head: impl Fn(usize) -> &'s str) -> Vec<Option<Column>> {
        let meant: Vec<Vec<Column>> = (0..width).map(|place| self.meanings(head(place))).collect();
        let mut of: Vec<Option<Column>> = vec![None; width];
        // Where two columns may be the name, “Organisation” beside “Nom” is the stakeholder's and the other a person's.
        let names: Vec<usize> =
            (0..width).filter(|&place| meant[place].first() == Some(&Column::Name)).collect();
        let title = |place: usize| plain(head(place));
        let bare = |place: usize| matches!(title(place).as_str(), "nom" | "name" | "성명" | "이름");
        let organisation = names.iter().copied().find(|&place| !bare(place)).or(names.first().copied());
        if let Some(place) = organisation {
            of[place] = Some(Column::Name);
        }
        let with_given = meant.iter().any(|columns| columns.first() == Some(&Column::GivenName));
        for &place in names.iter().filter(|&&place| Some(place) != organisation && bare(place)) {
            let column = if with_given { Column::FamilyName } else { Column::FullName };
            if !of.contains(&Some(column)) {
                of[place] = Some(column);
            }
        }
        for rank in 0..3 {
            for place in 0..width {
                if of[place].is_none()
                    && let Some(column) = meant[place].get(rank)
                    && !of.contains(&Some(*column))
                    && (rank == 0 || *column != Column::Name)
                {
                    of[place] = Some(*column);
                }
            }
        }
        of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recognised(rows: &[&[&str]]) -> Columns {
        let rows = rows.iter().map(|cells| cells.iter().map(ToString::to_string).collect()).collect();
        Columns::recognised(&Sheet { name: String::new(), rows })
    }

    #[test]
    fn heads_are_recognised_in_three_languages_wherever_they_stand() {
        use Column::*;
        let fr = recognised(&[
            &["Liste des acteurs – mise à jour 2026", "", ""],
            &[],
            &["Structure", "Catégorie", "Influence (0-5)", "Nom", "Prénom", "E-mail", "Tél."],
            &["Union des commerçants", "ESS", "4", "Diop", "Awa", "a@b.sn", "77"],
        ]);
        assert_eq!(fr.head, Some(2));
        let of = [Name, Category, Influence, FamilyName, GivenName, Email, Phone].map(Some);
        assert_eq!(fr.of, of);
        let en =
            recognised(&[&["Organization", "Acronym", "Type of organization", "Contact person", "Position"]]);
        assert_eq!(en.of, [Name, ShortName, Kind, FullName, Function].map(Some));
        let ko = recognised(&[&["연번", "단체명", "구분", "성명", "직위", "연락처", "비고"]]);
        let of =
            [None, Some(Name), Some(Category), Some(FullName), Some(Function), Some(Phone), Some(PublicNote)];
        assert_eq!(ko.of, of);
    }

    #[test]
    fn a_list_of_networks_is_named_by_its_networks() {
        let networks = recognised(&[
            &["Réseau", "Sigle", "Pays", "Réseaux"],
            &["Réseau des collectivités", "RTES", "France", ""],
            &["RELESS", "", "Cameroun", "Forum"],
        ]);
        assert_eq!(
            networks.of,
            [Column::Name, Column::ShortName, Column::Country, Column::Networks].map(Some)
        );
    }

    #[test]
    fn a_meaning_is_given_once() {
        let mut columns = recognised(&[&["Nom", "Catégorie", "Ville"]]);
        columns.assign(2, Some(Column::Category));
        assert_eq!(columns.of, [Some(Column::Name), None, Some(Column::Category)]);
        assert_eq!(columns.count(), 2);
    }
}
