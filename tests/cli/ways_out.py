#!/usr/bin/env python3
"""What comes from keys, values, archives, file names and arguments reaches no reader as it came. ways_out.py --brief BRIEF

Every way out is read as bytes: a terminal, a pipe, logs as text and as JSON, build.json, check's JSON and SARIF, errors of the command line.
"""

import argparse
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

HEAD = 'format = 1\ntitle = "t"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "s"\n'
BODY = '[commitment]\ntext = "c"\n'
SOURCE = '[[sources]]\nid = "a"\npublisher = "p"\ntitle = "t"\n'
QUOTE = '[[quotes]]\nspeaker = "X"\ntext = "the quick brown fox jumps over the lazy cat"\nsource = "a"\n'
EVIL = r"\u001b]0;PWNED\u0007\u001b[2Jall is well\n::error file=other.toml,line=1::forged\nr/good.toml:1:1: error: forged\u009b31m\u202e\u200b##[error]x"
REPORTS = {
    "key": HEAD + f'"{EVIL}" = 1\n' + BODY,
    "marking": HEAD.replace("NONE", EVIL) + BODY,
    "language": HEAD + f'language = "{EVIL}"\n' + BODY,
    "value": HEAD + f'subtitle = "{EVIL}"\n' + BODY,
    "c1": HEAD + BODY + QUOTE.replace('"X"', '"\u009b31mX"') + SOURCE,
    "bidi": HEAD.replace('"s"', '"s \u202e evil \u2066"') + BODY,
    "archive-path": HEAD + BODY + QUOTE + SOURCE + f'archive = "{EVIL}.txt"\n',
    "archive-text": HEAD + BODY + QUOTE + SOURCE + 'archive = "a.txt"\n',
    "source-id": HEAD + BODY + QUOTE.replace('"a"', f'"{EVIL}"') + SOURCE,
    "citation": HEAD.replace('"s"', f'"s [@{EVIL}]"') + BODY,
    "link": HEAD.replace('"s"', f'"s [l](x{EVIL})"') + BODY,
    "country": HEAD + BODY + 'countries = ["' + EVIL + '"]\n',
    "comment": HEAD + "oops = 1 # ::set-output name=x::y \u202e ##vso[task.setvariable]\n" + BODY,
    "line-start": HEAD + 'summary2 = """\n  ::error::forged\n"""\n' + BODY.replace('"c"', '"""\n ::error::forged <b>\n"""'),
    "syntax": HEAD + "::error::forged \u202e\n",
    "not-utf8": HEAD + "# \udcff\n" + BODY,
}
ARCHIVE = ("Page \x1b]0;PWNED\x07\x1b[2J the quick brown \x1b[31mfox jumps over the lazy dog\x1b[0m \r::set-output name=x::y\x0b \u202e ok\n"
           "::error::the quick brown fox jumps over the lazy dog\n").encode()
# The same quote in archives with other controls: an 8-bit sequence, a title, a string, backspaces, a line drawn over.
ARCHIVES = [b"the quick \xc2\x9b31mbrown fox jumps over the lazy dog", b"the quick brown \x1b]2;title\x1b\\fox jumps over the lazy dog",
            b"the quick \x1bP1;2|30\x1b\\brown fox jumps over the lazy dog", b"the slow\x08\x08\x08\x08quick brown fox jumps over the lazy dog",
            "the quick brown fox jumps \u2066over\u2069 the lazy \u202edog\r\x7fcat".encode()]
NAME = b"\x1b[31mn\n::error::n\xff\xe2\x80\xae"
# C0 but line breaks, DEL, C1, controls of direction, zero-width, separators, U+FEFF, as UTF-8; bytes that are none are found by decoding.
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
COMMAND = re.compile(r"^\s*::|##(?:\w*)\[", re.MULTILINE)
failures = []


def clean(what, data, colour=False):
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        failures.append(f"{what}: not UTF-8: {error}")
        return ""
    if colour:  # the program's own: SGR, the bar's erase, a terminal's line ends
        text = re.sub(r"\x1b\[[0-9;]*[mK]", "", text).replace("\r", "")
    for found in (RAW.search(text), COMMAND.search(text)):
        if found:
            failures.append(f"{what}: {text[max(0, found.start() - 40):found.end() + 40]!r}")
    return text


def on_terminal(arguments, cwd, environment=None):
    master, slave = pty.openpty()
    child = subprocess.Popen(arguments, cwd=cwd, env=environment, stdout=slave, stderr=slave, stdin=subprocess.DEVNULL)
    os.close(slave)
    data = b""
    try:
        while piece := os.read(master, 65536):
            data += piece
    except OSError:
        pass
    child.wait()
    os.close(master)
    return data


def every_way(brief, folder, path):
    def run(*arguments):
        done = subprocess.run([brief, *arguments], cwd=folder, capture_output=True)
        if done.returncode not in (0, 1, 2, 3):
            failures.append(f"{path} {arguments}: exit {done.returncode}")
        return done

    shown = os.fsencode(path)
    done = run("check", path)
    clean(f"{shown} check", done.stderr + done.stdout)
    for kind in ("json", "sarif"):
        done = run("check", "--format", kind, path)
        clean(f"{shown} check {kind}", done.stdout)
        json.loads(done.stdout)
    done = run("check", "--sources", path)
    clean(f"{shown} check --sources", done.stdout + done.stderr)
    done = run("build", path, "-o", "out", "--force", "--log-file", "log.txt")
    clean(f"{shown} build", done.stderr)
    clean(f"{shown} log", (folder / "log.txt").read_bytes())
    clean(f"{shown} build.json", (folder / "out" / "build.json").read_bytes())
    json.loads((folder / "out" / "build.json").read_text())
    done = run("build", path, "-o", "out", "--force", "--log-format", "json", "--quiet", "--log-file", "log.json")
    for line in (folder / "log.json").read_bytes().splitlines():
        clean(f"{shown} log as JSON", line)
        json.loads(line)
    clean(f"{shown} terminal", on_terminal([brief, "check", path], folder), colour=True)
    for log in ("log.txt", "log.json"):
        (folder / log).unlink()


def colours(brief, folder):
    """A terminal that can show them has them, unless NO_COLOR (no-color.org) says otherwise."""
    bare = {name: value for name, value in os.environ.items() if name not in ("TERM", "NO_COLOR")}
    for given, wanted in (({"TERM": "xterm"}, True), ({}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False),
                          ({"TERM": "xterm", "NO_COLOR": ""}, True)):
        shown = on_terminal([brief, "check", "key.toml"], folder, {**bare, **given})
        if (b"\x1b[31m" in shown) != wanted or b"error" not in shown:
            failures.append(f"colours with {given}: {shown}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "a.txt").write_bytes(ARCHIVE)
        for stem, text in REPORTS.items():
            (folder / f"{stem}.toml").write_bytes(text.encode(errors="surrogateescape"))
            every_way(brief, folder, f"{stem}.toml")
        colours(brief, folder)
        for i, archive in enumerate(ARCHIVES):
            (folder / f"archive-{i}.txt").write_bytes(archive)
            (folder / f"archive-{i}.toml").write_text(HEAD + BODY + QUOTE + SOURCE + f'archive = "archive-{i}.txt"\n')
            every_way(brief, folder, f"archive-{i}.toml")
        named = os.fsdecode(NAME + b".toml")
        (folder / named).write_text(HEAD + BODY)
        every_way(brief, folder, named)
        for arguments in (["check", b"no\x1b[31m\nfile\xff.toml"], [b"bu\x1b[2Jild"], ["build", b"--\x1b[31mforce"], ["build", "--shard", b"\x1b[2J"],
                          ["build", "--edition", b"\x1b[2J"]):
            done = subprocess.run([brief, *arguments], cwd=folder, capture_output=True)
            clean(f"{arguments}", done.stderr + done.stdout)
            if done.returncode == 0:
                failures.append(f"{arguments}: exit 0")
        for shard in ("1/4294967297", "4294967297/4294967298", "1/0", "0/1", "2/1", "1", "1/", "/1", "+1/2", " 1/2", "1/2 ", "1/2/3", "-1/2", ""):
            done = subprocess.run([brief, "build", "key.toml", "--shard", shard, "-o", "other"], cwd=folder, capture_output=True)
            if done.returncode != 2:
                failures.append(f"--shard '{shard}': exit {done.returncode}")
        for epoch in ("", " ", "-1", "1e9", "1.5", "0x10", "+1", " 1", "1 ", "253402300800", "99999999999999999999", "ten"):
            done = subprocess.run([brief, "build", "key.toml", "-o", "other"], cwd=folder, capture_output=True,
                                  env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
            if done.returncode != 2 or b"SOURCE_DATE_EPOCH" not in done.stderr:
                failures.append(f"SOURCE_DATE_EPOCH '{epoch}': exit {done.returncode}, {done.stderr}")
        if (folder / "other").exists():
            failures.append("something was written on a wrong command line")
    for failure in failures:
        print(f"ways out: FAILED {failure}")
    print(f"ways out: {len(REPORTS) + len(ARCHIVES) + 1} reports, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
