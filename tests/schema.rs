//! The schema is the contract with every other tool: what it says, what the program does and what `SCHEMA.md` tells agree.

use std::collections::{BTreeMap, BTreeSet};

use palabre::model::Kind;
use rusqlite::Connection;

const STEPS: [&str; 3] = [
    include_str!("../src/store/migrations/0001.sql"),
    include_str!("../src/store/migrations/0002.sql"),
    include_str!("../src/store/migrations/0003.sql"),
];

fn database() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    assert_eq!(i64::try_from(STEPS.len()).unwrap(), palabre::store::VERSION);
    for step in STEPS {
        connection.execute_batch(step).unwrap();
    }
    connection
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_record_has_its_table_with_exactly_its_fields() {
    let database = database();
    let tables: BTreeSet<String> =
        texts(&database, "SELECT name FROM sqlite_master WHERE type = 'table'").into_iter().collect();
    let expected: BTreeSet<String> = Kind::ALL
        .iter()
        .map(|kind| kind.code().to_owned())
        .chain(["journal_entry", "journal_change"].map(str::to_owned))
        .collect();
    assert_eq!(tables, expected);
    for kind in Kind::ALL {
        let columns = texts(&database, &format!("SELECT name FROM pragma_table_info('{kind}')"));
        assert_eq!(columns, kind.fields(), "{kind}");
    }
    for sql in texts(&database, "SELECT sql FROM sqlite_master WHERE type = 'table'") {
        assert!(sql.contains("STRICT"), "{sql}");
    }
}

#[test]
fn every_link_is_a_deferred_foreign_key_with_an_index() {
    let database = database();
    for kind in Kind::ALL {
        let keys: BTreeMap<String, String> = database
            .prepare(&format!(r#"SELECT "from", "table" FROM pragma_foreign_key_list('{kind}')"#))
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let links: BTreeMap<String, String> = kind
            .links()
            .iter()
            .filter_map(|link| Some((link.field.to_owned(), link.target?.code().to_owned())))
            .collect();
        assert_eq!(keys, links, "{kind}");
        let indexed: BTreeSet<String> = texts(
            &database,
            &format!("SELECT info.name FROM pragma_index_list('{kind}') AS list, pragma_index_info(list.name) AS info"),
        )
        .into_iter()
        .collect();
        for link in kind.links() {
            assert!(indexed.contains(link.field), "{kind}.{} has no index", link.field);
        }
    }
    for step in STEPS {
        let deferred = step.matches("DEFERRABLE INITIALLY DEFERRED").count();
        assert_eq!(step.matches("REFERENCES").count(), deferred, "{step}");
    }
}

#[test]
fn the_schema_is_told_to_strangers_table_by_table() {
    let told = include_str!("../src/store/SCHEMA.md");
    let database = database();
    let mut sections: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut table = "";
    for line in told.lines() {
        if let Some(name) = line.strip_prefix("### `").and_then(|rest| rest.strip_suffix('`')) {
            table = name;
            sections.entry(table).or_default();
        } else if let Some(column) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next()) {
            sections.get_mut(table).unwrap().insert(column);
            assert!(line.split('|').nth(3).unwrap().trim().len() > 2, "{table}.{column} has no meaning");
        }
    }
    for name in texts(&database, "SELECT name FROM sqlite_master WHERE type = 'table'") {
        let columns: BTreeSet<String> =
            texts(&database, &format!("SELECT name FROM pragma_table_info('{name}')")).into_iter().collect();
        let told: BTreeSet<String> =
            sections.remove(name.as_str()).unwrap_or_default().into_iter().map(str::to_owned).collect();
        assert_eq!(told, columns, "{name}");
    }
    assert!(sections.is_empty(), "told but not there: {sections:?}");
    assert!(told.contains(&palabre::store::APPLICATION_ID.to_string()));
}
