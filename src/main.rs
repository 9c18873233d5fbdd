//! The program: reads the command line and does what it says, or opens the window.

use std::{process::ExitCode, time::Instant};

use palabre::{
    cli::{self, Asked},
    ui::{self, Launch, ThemeName, keep::Keep},
};

fn main() -> ExitCode {
    let begun = Instant::now();
    let order = match cli::run(std::env::args_os()) {
        Asked::Command(code) => return code,
        Asked::Window(order) => order,
    };
    let launch = Launch {
        file: order.file,
        language: order.language,
        theme: order.theme.as_deref().and_then(ThemeName::of_code),
        scale: order.scale,
        measure: order.measure.then_some(begun),
        ..Launch::new(Keep::of_system())
    };
    let display = match ui::display() {
        Ok(display) => display,
        Err(missing) => return cli::no_window(&missing),
    };
    let ran = ui::run(launch);
    drop(display);
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::no_window(&error.to_string()),
    }
}
