#!/usr/bin/env python3
"""Palabre and typst side by side: the same report, as tagged PDF/A, each as a whole process.

    python3 -m venv venv && venv/bin/pip install typst
    cargo build --release
    cargo run --release --example typst-source -- 200 /tmp/side
    venv/bin/python benches/typst.py /tmp/side/report-200 target/release/palabre [RUNS]

Prints the median time, the largest memory and the size of the file of each, and the ratios.
"""

import os
import statistics
import sys
import time
from pathlib import Path

COMPILE = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards=['a-2a'])"
)


def run(command):
    """Seconds, and mebibytes at the most, of one process."""
    start = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    ])
    _, status, usage = os.wait4(child, 0)
    took = time.monotonic() - start
    if status:
        sys.exit(f"failed: {command}")
    return took, usage.ru_maxrss / 1024


def main():
    stem, palabre, runs = sys.argv[1], str(Path(sys.argv[2]).resolve()), int(sys.argv[3]) if len(sys.argv) > 3 else 5
    fonts = str(Path(__file__).resolve().parent.parent / "assets" / "fonts")
    ours = [palabre, "print", f"{stem}.palabre", "report", "--lang", "fr", "--date", "2026-11-22", "--out", f"{stem}-palabre.pdf"]
    theirs = [sys.executable, "-c", COMPILE, f"{stem}.typ", f"{stem}-typst.pdf", fonts]
    told = {}
    for name, command, pdf in (("palabre", ours, f"{stem}-palabre.pdf"), ("typst", theirs, f"{stem}-typst.pdf")):
        figures = [run(command) for _ in range(runs)]
        told[name] = (
            statistics.median(took for took, _ in figures),
            max(memory for _, memory in figures),
            os.path.getsize(pdf) / 1e6,
        )
        took, memory, size = told[name]
        print(f"{name:8} {took:7.2f} s  {memory:6.0f} MiB  {size:6.2f} MB")
    ratios = [theirs / ours for ours, theirs in zip(told["palabre"], told["typst"])]
    print(f"typst takes {ratios[0]:.1f} times the time, {ratios[1]:.1f} times the memory, {ratios[2]:.1f} times the space")


main()
