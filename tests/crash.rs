//! A process killed at any moment loses at most the edit in flight.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use palabre::{
    model::*,
    store::{self, Store},
};

use crate::support::{sample, sessions};

/// How often it is killed.
const KILLS: usize = 200;
/// Records made in one change: a torn change would show as a part of them.
const TOGETHER: usize = 7;

/// Not a promise of its own: the process that the next test kills. Streams edits and says each that is on the disk.
#[test]
#[ignore = "run by the test that kills it"]
fn stream_of_edits() {
    let path = std::env::var("PALABRE_KILLED_FILE").unwrap();
    let (mut store, mut dossier, _) = Store::open(Path::new(&path)).unwrap();
    let session = sessions(&dossier)[0];
    let mut out = std::io::stdout().lock();
    loop {
        let edits = (0..TOGETHER)
            .map(|n| {
                let json = serde_json::json!({
                    "id": Id::<Contribution>::new().to_string(), "session": session.to_string(), "text": "word ".repeat(40 + n * 30),
                });
                Edit::create(serde_json::from_value::<Contribution>(json).unwrap())
            })
            .collect();
        let change = dossier.apply(Change::new(Act::new("say"), edits)).unwrap();
        let entry = store.write(&change, None, jiff::Timestamp::now()).unwrap();
        writeln!(out, "saved {entry}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn killed_hundreds_of_times_it_loses_at_most_the_edit_in_flight() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("killed.palabre");
    let dossier = sample("gsef-2020", None);
    let began_with = dossier.count(Kind::Contribution);
    store::create(&path, dossier.records(), Act::new("new")).unwrap();
    let mut left_behind = 0;
    for round in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["crash::stream_of_edits", "--exact", "--ignored", "--nocapture"])
            .env("PALABRE_KILLED_FILE", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut confirmed = 0;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // From none to three edits, then somewhere inside the next.
        while confirmed < 1 + round % 3 {
            let line = lines.next().expect("the process streams").unwrap();
            if let Some(entry) = line.rsplit("saved ").next().and_then(|n| n.trim().parse::<u64>().ok()) {
                confirmed += 1;
                last_confirmed(entry);
            }
        }
        let moment = std::time::Instant::now();
        while moment.elapsed().as_micros() < (round as u128 * 37) % 2500 {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let in_flight = lines.map_while(Result::ok).filter(|line| line.contains("saved ")).count();
        let confirmed = LAST.load(std::sync::atomic::Ordering::Relaxed) + in_flight as u64;

        left_behind += usize::from(folder.path().join("killed.palabre-journal").exists());
        let reading = store::read(&path).unwrap();
        let entries = reading.last_entry;
        assert!(
            entries == confirmed || entries == confirmed + 1,
            "round {round}: {confirmed} confirmed, {entries} found"
        );
        let said = reading.dossier.count(Kind::Contribution) - began_with;
        assert_eq!(said as u64, (entries - 1) * TOGETHER as u64, "a change is whole or not at all");
        LAST.store(entries, std::sync::atomic::Ordering::Relaxed);
        if round % 20 == 0 {
            let report = store::verify(&path).unwrap();
            assert!(report.is_sound(), "{:?}", report.damage);
        }
    }
    assert!(store::verify(&path).unwrap().is_sound());
    assert!(left_behind > 0, "no kill ever fell inside a transaction: the test proves too little");
}

static LAST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(1);

fn last_confirmed(entry: u64) {
    LAST.store(entry, std::sync::atomic::Ordering::Relaxed);
}
