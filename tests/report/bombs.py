#!/usr/bin/env python3
"""Reports made to stop the program, and what they cost it.

  bombs.py --brief BRIEF [--size BYTES]     checks each with the real command: time, memory, what it says
  bombs.py --growth PROGRAM                 counts instructions (callgrind) of each at two sizes: twice the input, about twice the work
  bombs.py --write FOLDER [--size BYTES]    writes them: seeds for fuzzing
"""

import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

MEBIBYTE = 1 << 20
HEAD = 'format = 1\ntitle = "T"\ndate = 2025-10-22\nmarking = "NONE"\n'
SUMMARY = 'summary = "S."\n'
BODY = '[commitment]\ntext = "C."\n'
SOURCE = '[[sources]]\nid = "a"\npublisher = "P"\ntitle = "T"\n'


def fill(unit, size):
    """The unit again and again; {} in it is a number."""
    if "{}" not in unit:
        return unit * max(1, size // len(unit.encode()))
    parts, length = [], 0
    while length < size:
        parts.append(unit.replace("{}", str(len(parts))))
        length += len(parts[-1].encode())
    return "".join(parts)


def report(summary=None, top="", tail=SOURCE):
    prose = SUMMARY if summary is None else "summary = '''\n" + summary + "'''\n"
    return HEAD + top + prose + BODY + tail


def prose(unit, make_part=None):
    """Four texts, each a little below the limit of one where the whole is as large as a report may be."""
    def make(size):
        part = make_part(size // 4 - 300) if make_part else fill(unit, size // 4 - 300)
        field = "summary = '''\n{}'''\n"
        tail = '[summit]\ntext = \'\'\'\n' + part + "'''\n[[summit.initiatives]]\ntitle = \"I\"\ntext = '''\n" + part + "'''\n"
        return HEAD + field.replace("{}", part) + "[commitment]\ntext = '''\n" + part + "'''\n" + tail + SOURCE
    return make


def quote(text):
    return report(tail='[[quotes]]\nspeaker = "A"\ntext = \'\'\'' + text + "'''\nsource = \"a\"\n" + SOURCE)


def nested_by_indent(size):
    lines, length = [], 0
    while length < size // 2:
        lines.append(" " * (2 * len(lines)) + "- a")
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n" + "\n" * (size // 2)


def nested_by_marks(mark, below):
    """As deep as is let through, and lines below that look at each level again."""
    return lambda size: mark * 8 + "a\n" + fill(below, size - 100)


BOMBS = {
    "dotted-key": lambda n: report(top="a" + ".a" * (n // 2) + " = 1\n"),
    "dotted-header": lambda n: report(tail="[a" + ".a" * (n // 2) + "]\n"),
    "dotted-keys": lambda n: report(top=fill("k{}.a = 1\n", n // 2) + fill("k{}.b = 1\n", n // 2)),
    "implicit-tables": lambda n: report(tail=fill("[t{}.a]\n", n // 2) + fill("[t{}]\n", n // 2)),
    "table-arrays": lambda n: report(tail=fill("[[t{}]]\n", n // 2) + fill("[[t{}]]\n", n // 2)),
    "nested-arrays": lambda n: report(top="a = " + "[" * (n // 2) + "]" * (n // 2) + "\n"),
    "nested-tables": lambda n: report(top="a = " + "{a=" * (n // 4) + "1" + "}" * (n // 4) + "\n"),
    "long-array": lambda n: report(top="a = [" + "1," * (n // 2) + "]\n"),
    "long-number": lambda n: report(top="a = " + "1" * n + "\n"),
    "long-key": lambda n: report(top="a" * n + " = 1\n"),
    "long-line": lambda n: report(top='subtitle = "' + "a" * n + '"\n'),
    "long-comment": lambda n: report(top="#" * n + "\n"),
    "unknown-keys": lambda n: report(top=fill("titl{} = 1\n", n)),
    "unknown-keys-on-one-line": lambda n: report(top="commitmen = {" + fill("titl{}=1,", n) + "a=1}\n"),
    "bad-characters": lambda n: report(top='subtitle = "' + fill("한", n) + '"\n'),
    "bad-escapes": lambda n: report(top='subtitle = "' + fill("\\u0001", n) + '"\n'),
    "combining-marks": lambda n: report(top='subtitle = "a' + fill("\u0301\u0316", n) + '"\n'),
    "participants": lambda n: report(tail='[summit]\n[[summit.initiatives]]\ntitle = "I"\nparticipants = [' + fill('"p{}",', n) + "]\n" + SOURCE),
    "unknown-countries": lambda n: report(tail='[summit]\n[[summit.initiatives]]\ntitle = "I"\nparticipants = [' + fill('"XX",', n) + "]\n"),
    "duplicate-ids": lambda n: report(tail=fill(SOURCE, n)),
    "sources": lambda n: report(tail=fill(SOURCE.replace('"a"', '"a{}"'), n)),
    "sources-in-line": lambda n: report(top="sources = [" + fill('{id="a{}",publisher="P",title="T"},', n) + "]\n", tail=""),
    "quotes": lambda n: report(tail=fill('[[quotes]]\nspeaker = "A"\ntext = "W {}."\nsource = "a{}"\n', n) + SOURCE),
    "citations": prose("[@a]"),
    "unknown-citations": prose("[@b{}] "),
    "open-citations": prose("[@"),
    "escaped-citations": prose("\\[@"),
    "emphases": prose("*a **b "),
    "emphasis-marks": prose("*"),
    "emphasis-runs": prose("a**b*"),
    "brackets": prose("["),
    "closed-brackets": prose("[a]"),
    "links": prose("[a](https://a) "),
    "bad-links": prose("[a](b) "),
    "link-definitions": prose("", lambda n: "[a]: <https://" + "a" * (n // 2) + ">\n\n" + fill("[a] ", n // 2 - 20)),
    "images": prose("![a](https://a)"),
    "entities": prose("&amp;"),
    "html": prose("<b>"),
    "open-html": prose("<a "),
    "open-comments": prose("<!-- "),
    "code": prose("`a`` "),
    "quotations": prose("", lambda n: "> " * (n // 4) + "a\n" + "a\n" * (n // 4)),
    "lists": prose("", lambda n: "- " * (n // 4) + "a\n" + "\n" * (n // 2 - 4)),
    "lists-by-indent": prose("", nested_by_indent),
    "quotations-eight-deep": prose("", nested_by_marks("> ", "a\n")),
    "lists-eight-deep": prose("", nested_by_marks("- ", "\n")),
    "list-items": prose("- a\n"),
    "table": prose("", lambda n: "|a" * (n // 8) + "|\n" + "|-" * (n // 8) + "|\n" + "|\n" * (n // 4 - 4)),
    "strikethrough": prose("~~a~~ "),
    "backslashes": prose("\\"),
    "line-ends": prose("a  \n"),
    "bracket-pieces": lambda n: quote(fill("a [b] ", n)),
    "insertions": lambda n: quote(fill("[a] ", n)),
    "ellipses": lambda n: quote(fill("a … ", n)),
    "open-strings": lambda n: report(top=fill('a{} = "\n', n)),
    "apostrophes": lambda n: report(top=fill("a'b", n) + "\n"),
}
# What a limit stops at once grows less; nothing may grow faster than the input, but for a logarithm.
MOST_GROWTH = 2.3
# Optimised, on an idle machine, none takes 2 seconds, and SIGTERM is obeyed within one.
MOST_SECONDS = 15
MOST_SECONDS_TO_STOP = 5


def run(arguments, folder):
    """What it cost, its exit code and what it said."""
    with open(folder / "said", "wb+") as said:
        begin = time.monotonic()
        child = subprocess.Popen(arguments, stdout=said, stderr=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begin
        said.seek(0)
        return used, wall, child.returncode, said.read()


def check(brief, size, folder):
    failures = []
    for name, make in BOMBS.items():
        path = folder / f"{name}.toml"
        path.write_text(make(size), encoding="utf-8")
        for command in (["check", path], ["build", path, "-o", folder / "out", "--allow-unverified"]):
            used, wall, code, text = run([brief, *command], folder)
            errors = len(re.findall(rb"^\S+?: (?:error|warning): ", text, re.MULTILINE))
            first = text.split(b": ", 2)[-1].decode(errors="replace").splitlines()[0][:60] if text else ""
            print(f"{name:26} {command[0]}  {used.ru_utime + used.ru_stime:5.2f} s of processor  {wall:5.2f} s  {used.ru_maxrss // 1024:3} MiB  "
                  f"exit {code}  {errors:3} told in {len(text):5} bytes  {first}", flush=True)
            what = f"{name}: {command[0]}: "
            told_its_limit = code == 3 and b"MiB that one brief may have" in text
            if code not in (0, 1) and not told_its_limit:
                failures.append(f"{what}exit {code}")
            if errors > 202 or len(text) > 256 << 10:
                failures.append(f"{what}{errors} told in {len(text)} bytes")
            if used.ru_maxrss > 256 << 10:
                failures.append(f"{what}{used.ru_maxrss >> 10} MiB of memory")
            if used.ru_utime + used.ru_stime > MOST_SECONDS:
                failures.append(f"{what}{used.ru_utime + used.ru_stime:.1f} s of processor")
        failures += stopped([brief, "build", path, "-o", folder / "stopped", "--allow-unverified"], name)
        path.unlink()
    return failures


def stopped(arguments, name):
    """SIGTERM in the midst of it."""
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.05)
    child.send_signal(signal.SIGTERM)
    begin = time.monotonic()
    try:
        code = child.wait(timeout=30)
    except subprocess.TimeoutExpired:
        child.kill()
        return [f"{name}: SIGTERM is not obeyed"]
    took = time.monotonic() - begin
    print(f"{name:26} SIGTERM: exit {code} after {took:.2f} s", flush=True)
    faults = [] if code in (0, 1, 3, 130, -signal.SIGTERM) else [f"{name}: SIGTERM: exit {code}"]
    return faults + ([f"{name}: SIGTERM is obeyed after {took:.1f} s"] if took > MOST_SECONDS_TO_STOP else [])


def instructions(path):
    return int(re.search(r"^(?:summary|totals): (\d+)", path.read_text(), re.MULTILINE)[1])


def growth(program, size, folder):
    arguments = []
    for name, make in BOMBS.items():
        for times in (1, 2):
            path = folder / f"{name}-{times}.toml"
            path.write_text(make(size * times), encoding="utf-8")
            arguments.append(f"{name}-{times}={path}")
    out = folder / "count"
    run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--dump-instr=no", "-q", program, *arguments],
                         capture_output=True, text=True)
    if run.returncode != 0:
        return [f"growth: exit {run.returncode}: {run.stderr[-500:]}"]
    counts = {}
    for path in folder.glob("count.*"):
        named = re.search(r"Trigger: Client Request: (\S+)", path.read_text())
        if named:
            counts[named[1]] = instructions(path)
    failures = []
    for name in BOMBS:
        one, two = counts[f"{name}-1"], counts[f"{name}-2"]
        print(f"{name:26} {one:>11,} {two:>11,}  {two / one:.2f}")
        if two > MOST_GROWTH * one:
            failures.append(f"{name}: twice the input takes {two / one:.2f} times the work")
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", type=pathlib.Path)
    parser.add_argument("--growth", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--size", type=int)
    given = parser.parse_args()
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if given.brief:
            failures += check(given.brief.resolve(), (given.size or MEBIBYTE) - 4096, folder)
        if given.growth:
            failures += growth(given.growth.resolve(), given.size or 16384, folder)
    if given.write:
        for name, make in BOMBS.items():
            (given.write / f"{name}.toml").write_text(make(given.size or 2000), encoding="utf-8")
    for failure in failures:
        print(f"bombs: FAILED {failure}")
    print(f"bombs: {len(BOMBS)} bombs, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
