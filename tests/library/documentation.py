#!/usr/bin/env python3
"""Runs every command of README.md, reports/README.md and brief(1) as it is printed.

    documentation.py --brief BRIEF

Commands stand in fenced blocks marked `sh`, in inline code, and in the EXAMPLES of the manual page. Those with a word in
capitals are forms, not commands. Targets of make are looked up in the Makefile; the build within this build is not run again.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

root = pathlib.Path(__file__).resolve().parents[2]
command = re.compile(r"(?:build/)?brief (?:(?:build|check|watch|new|schema|merge|--version|--help)\b.*|(?:draft|verify|compare|text) .*)|make( .*)?")
form = re.compile(r"\b[A-Z]{2,}\b|\bN\b|…|\.\.\.")


def commands_of(text):
    """In their order: the lines of `sh` blocks, and inline code."""
    for block, inline in re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", text, re.DOTALL):
        for line in (block or inline).splitlines():
            line = line.split("  #")[0].strip()
            if command.fullmatch(line) and not form.search(line.split("make ")[0]):
                yield line


def examples_of(brief):
    page = subprocess.run([brief, "manual", "1"], capture_output=True, text=True, check=True).stdout
    examples = page.split(".SH EXAMPLES", 1)[1].split("\n.SH", 1)[0]
    return [line.replace("\\-", "-").split("  ")[0] for line in examples.splitlines() if line.startswith("brief ")]


def run_make(line):
    arguments = [word for word in line.split()[1:] if word.isalpha() or "-" in word]
    done = subprocess.run(["make", "-n", *arguments], cwd=root, capture_output=True, text=True)
    return done.returncode == 0, done.stderr


def run_watch(line, folder, environment):
    """Until it says what it made."""
    watch = subprocess.Popen(
        line.split(), cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    timer = threading.Timer(30, watch.kill)
    timer.start()
    said = watch.stdout.readline()
    watch.terminate()
    status = watch.wait()
    timer.cancel()
    return said.strip().endswith(".pdf") and status == 130, f"{said} exit {status}"


def run(line, folder, environment):
    if line.split()[0] == "make":
        return run_make(line)
    if "brief watch" in line:
        return run_watch(line, folder, environment)
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    return done.returncode == 0, done.stderr


def prepare(folder, brief):
    """A folder as a reader has it: the reports, and the command on the path and in build/."""
    shutil.copytree(root / "reports", folder / "reports")
    shutil.copy(root / "reports" / "kfor-2028.toml", folder)
    shutil.copytree(root / "reports" / "sources", folder / "sources")
    shutil.copy(root / "reports" / "sources" / "river-bridge.html", folder / "article.html")
    (folder / "build").mkdir()
    (folder / "build" / "brief").symlink_to(brief)
    return os.environ | {"PATH": f"{brief.parent}:{os.environ['PATH']}"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    pages = {name: list(commands_of((root / name).read_text())) for name in ("README.md", "reports/README.md")}
    pages["brief(1)"] = examples_of(brief)
    ran, failed = 0, 0
    for page, lines in pages.items():
        if not lines:
            print(f"documentation: FAILED {page} has no commands")
            failed += 1
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            environment = prepare(folder, brief)
            for line in lines:
                if "brief new my-brief" in line or "-o my-brief.toml" in line:
                    (folder / "my-brief.toml").unlink(missing_ok=True)
                ran += 1
                well, said = run(line, folder, environment)
                if not well:
                    failed += 1
                    print(f"documentation: FAILED {page}: {line}\n{said}")
    print(f"documentation: {ran} commands, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
