#!/usr/bin/env python3
"""The completions load in the real shells and complete; the manual pages are sound. completions.py --brief BRIEF"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

failures = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        failures.append(what)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = str(pathlib.Path(parser.parse_args().brief).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for shell in ("bash", "zsh", "fish"):
            (folder / shell).write_text(run(brief, "completions", shell)[1])
        code, out, err = run("bash", "-c", f"source {folder}/bash; COMP_WORDS=(brief bu); COMP_CWORD=1; _brief; echo ${{COMPREPLY[@]}}; "
                             "COMP_WORDS=(brief build --sh); COMP_CWORD=2; _brief; echo ${COMPREPLY[@]}")
        expect((code, out, err) == (0, "build\n--shard\n", ""), f"bash: {code} {out} {err}")
        code, out, err = run("zsh", "-f", "-c", f"autoload -U compinit; compinit -u -d {folder}/dump; source {folder}/zsh; echo $_comps[brief]")
        expect((code, out, err) == (0, "_brief\n", ""), f"zsh: {code} {out} {err}")
        stubs = "compdef() {}; _describe() { print -l -- $commands }; compadd() { print -l -- \"$@\" }; _files() {}"
        code, out, err = run("zsh", "-f", "-c", f"{stubs}; source {folder}/zsh; CURRENT=2; words=(brief ''); _brief; "
                             "CURRENT=3; words=(brief build --s); PREFIX=--s; _brief")
        told = out.splitlines()
        expect(code == 0 and any(line.startswith("build:") and len(line) > 10 for line in told), f"zsh tells what commands do: {out} {err}")
        expect("--shard" in told and "--signs" not in told, f"zsh offers the options of a command: {out} {err}")
        code, out, err = run("fish", "--no-config", "-c", f"source {folder}/fish; complete -C 'brief bu'; complete -C 'brief build --sha'")
        expect(code == 0 and out.startswith("build\t") and "--shard\t" in out, f"fish: {code} {out} {err}")
        for section in ("1", "5"):
            (folder / f"brief.{section}").write_text(run(brief, "manual", section)[1])
            code, out, err = run("man", "--warnings", "-l", f"{folder}/brief.{section}")
            expect(code == 0 and "BRIEF" in out and err == "", f"man page {section}: {err}")
        expect("commitment.timeline.date" in (folder / "brief.5").read_text(), "brief(5) tells of every key")
        expect("\\-\\-shard" in (folder / "brief.1").read_text(), "brief(1) tells of every option")
    for failure in failures:
        print(f"completions: FAILED {failure}")
    print(f"completions: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
