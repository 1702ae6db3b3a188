#!/usr/bin/env python3
"""A page that many reports name is opened once in a run, by `check` and by one worker of `build`: counted by strace.

read_once.py --brief BRIEF
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

QUOTE = "We will keep our officers in the region until the work is done."
REPORTS = 12


def report(number):
    return (f'format = 1\ntitle = "Report {number}"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "Words [@a]."\n[commitment]\ntext = "Text {number}."\n'
            f'[[quotes]]\nspeaker = "Ana Novak"\ntext = "{QUOTE}"\nsource = "a"\n'
            '[[sources]]\nid = "a"\npublisher = "Publisher"\ntitle = "Page"\nurl = "https://www.example.org/page"\narchive = "page.html"\n')


def page(size):
    """Mostly one picture, as a page saved into one file is."""
    return ("<!DOCTYPE html><html lang=en><title>Page</title><main>" + "<p>The officers work in the region, and the region works.</p>" * 20
            + f"<p>She said: “{QUOTE}”</p><img src='data:image/png;base64,{'A' * size}'></main></html>")


def opened(command, folder):
    """How often the page was opened, and whether the command ended well."""
    trace = folder / "trace"
    run = subprocess.run(["strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o", trace, *command], capture_output=True, text=True)
    return trace.read_text().count("page.html"), run.returncode == 0


def tried(brief, folder, size):
    reports = folder / f"reports-{size}"
    reports.mkdir()
    (reports / "page.html").write_text(page(size), encoding="utf-8")
    for number in range(REPORTS):
        (reports / f"r{number}.toml").write_text(report(number), encoding="utf-8")
    commands = {"check": [brief, "check", reports], "build": [brief, "build", reports, "-o", folder / f"out-{size}", "--jobs", "1", "--quiet"]}
    return {f"{name}, a page of {size} bytes": opened(command, folder) for name, command in commands.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--brief", required=True)
    brief = parser.parse_args().brief
    with tempfile.TemporaryDirectory() as folder:
        counts = {what: count for size in (1 << 10, 12 << 20) for what, count in tried(brief, pathlib.Path(folder), size).items()}
    wrong = {what: count for what, count in counts.items() if count != (1, True)}
    for what, (times, well) in wrong.items():
        print(f"read-once: {what}: opened {times} times, {'ended well' if well else 'failed'}")
    print(f"read-once: {len(counts)} runs of {REPORTS} reports, {len(wrong)} failed")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
