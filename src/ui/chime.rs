//! The sound when the time of a point is over: two soft tones, played by whatever player the system has. A library that
//! plays sound needs one that many machines lack when the program is built; a player that is not there only leaves it silent.

use std::{
    f32::consts::TAU,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Samples a second.
const RATE: u32 = 22_050;
/// The tones: how high in hertz, from when and for how long in seconds.
const TONES: [(f32, f32, f32); 2] = [(660.0, 0.0, 0.5), (880.0, 0.18, 0.6)];
/// How loud, 0 to 1.
const LOUD: f32 = 0.35;

/// The two tones as a WAV file: one channel, 16 bits.
fn tones() -> Vec<u8> {
    let length = TONES.iter().map(|(_, from, long)| from + long).fold(0.0, f32::max);
    let count = (length * RATE as f32) as u32;
    let samples = (0..count).map(|n| {
        let at = n as f32 / RATE as f32;
        let sum: f32 = TONES
            .iter()
            .filter(|(_, from, long)| at >= *from && at < from + long)
            .map(|(pitch, from, long)| {
                let since = at - from;
                // Begins softly and dies away, so that nothing clicks.
                let swell = (since / 0.02).min(1.0) * (1.0 - since / long).powi(2);
                (TAU * pitch * since).sin() * swell
            })
            .sum();
        (sum * LOUD * 0.5 * f32::from(i16::MAX)) as i16
    });
    let bytes = count * 2;
    let mut wav = Vec::with_capacity(44 + bytes as usize);
    wav.extend(b"RIFF");
    wav.extend((36 + bytes).to_le_bytes());
    wav.extend(b"WAVEfmt ");
    wav.extend(16_u32.to_le_bytes());
    wav.extend(1_u16.to_le_bytes());
    wav.extend(1_u16.to_le_bytes());
    wav.extend(RATE.to_le_bytes());
    wav.extend((RATE * 2).to_le_bytes());
    wav.extend(2_u16.to_le_bytes());
    wav.extend(16_u16.to_le_bytes());
    wav.extend(b"data");
    wav.extend(bytes.to_le_bytes());
    samples.for_each(|sample| wav.extend(sample.to_le_bytes()));
    wav
}

/// The players that a system may have, the usual one first, with what they are told before the file.
fn players() -> &'static [(&'static str, &'static [&'static str])] {
    if cfg!(target_os = "macos") {
        &[("afplay", &[])]
    } else if cfg!(windows) {
        &[("powershell", &["-NoProfile", "-Command", "(New-Object Media.SoundPlayer $args[0]).PlaySync()"])]
    } else {
        &[("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"])]
    }
}

fn file() -> Option<PathBuf> {
    let path = std::env::temp_dir().join(format!("palabre-{}.wav", std::process::id()));
    fs::write(&path, tones()).is_ok().then_some(path)
}

fn played_by(player: &str, arguments: &[&str], file: &Path) -> bool {
    Command::new(player)
        .args(arguments)
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Plays it, beside everything else.
pub(super) fn ring() {
    std::thread::spawn(|| {
        let Some(file) = file() else { return };
        // Where nothing plays it, the time that is over still shows.
        players().iter().any(|(player, arguments)| played_by(player, arguments, &file));
        let _ = fs::remove_file(file);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tones_are_a_sound_file_that_is_heard_and_does_not_click() {
        let wav = tones();
        let length = u32::from_le_bytes(wav[40..44].try_into().unwrap()) as usize;
        assert_eq!(wav.len(), 44 + length);
        assert_eq!(u32::from_le_bytes(wav[4..8].try_into().unwrap()) as usize, wav.len() - 8);
        let samples: Vec<i16> =
            wav[44..].chunks_exact(2).map(|two| i16::from_le_bytes(two.try_into().unwrap())).collect();
        let loudest = samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
        assert!((3_000..20_000).contains(&loudest), "{loudest}");
        assert!(samples.first().unwrap().abs() < 50 && samples.last().unwrap().abs() < 50);
    }
}
