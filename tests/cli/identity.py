#!/usr/bin/env python3
"""A brief is fresh only for the very program that made it. identity.py --brief BRIEF --build DIR

Links a second program in which one fixed word is another, and a third that is the first again. The second makes every
brief anew, and its log says why; for the third the briefs of the first are fresh.
"""
import argparse
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORD, PATCHED = "kind = Policy brief", "kind = Policy memorandum"
failures = []


def expect(truth, what):
    if not truth:
        failures.append(what)


def command_of(build, output):
    """The last command by which ninja makes a file."""
    commands = subprocess.run(["ninja", "-C", build, "-t", "commands", output], capture_output=True, text=True, check=True).stdout
    return commands.strip().splitlines()[-1]


def linked(build, scratch, name, words):
    """A program with these fixed words of English in place of its own."""
    files = re.search(r"make_table \S+table\.cpp (.*)$", command_of(build, "src/language/table.cpp"))[1].split(" && ")[0]
    english = scratch / "en.txt"
    english.write_text(words, encoding="utf-8")
    names = [english if pathlib.Path(file).name == "en.txt" else file for file in shlex.split(files)]
    table = scratch / "table.cpp"
    subprocess.run([build / "src/language/make_table", table, *names], cwd=build / "src/language", check=True)
    compiled = "src/language/CMakeFiles/language_table.dir/table.cpp.o"
    own_source = str(build / "src/language/table.cpp")
    compile_command = command_of(build, compiled).replace(own_source, str(table)).replace(f"-o {compiled}", f"-o {scratch}/table.cpp.o")
    subprocess.run(compile_command, shell=True, cwd=build, check=True, capture_output=True)
    library, program = scratch / "libbrief.a", scratch / name
    shutil.copy(build / "libbrief.a", library)
    subprocess.run(["ar", "rD", library, scratch / "table.cpp.o"], check=True, capture_output=True)
    link = command_of(build, "brief").replace(" libbrief.a ", f" {library} ").replace(" -o brief ", f" -o {program} ")
    subprocess.run(link, shell=True, cwd=build, check=True, capture_output=True)
    return program


def built(program, out):
    """Status and reason of each report of a build."""
    run = subprocess.run([program, "build", ROOT / "reports", "-o", out, "--log-format", "json"], capture_output=True, text=True)
    expect(run.returncode == 0, f"{program.name}: exit {run.returncode}: {run.stderr[-500:]}")
    reports = json.loads((out / "build.json").read_text(encoding="utf-8"))["reports"]
    return {report["name"]: report["status"] for report in reports}, run.stderr


def text_of(pdf):
    return subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True, type=pathlib.Path)
    parser.add_argument("--build", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    first, build = arguments.brief.resolve(), arguments.build.resolve()
    words = (ROOT / "src/language/en.txt").read_text(encoding="utf-8")
    version = subprocess.run([first, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    expect(re.fullmatch(r"brief [0-9.]+(, commit [0-9a-f]+\+?)?, build [0-9a-f]{40}", version), f"--version says {version}")
    expect(words.count(WORD) == 1, f"en.txt has no line {WORD}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        out = scratch / "out"
        statuses, _ = built(first, out)
        expect(len(statuses) >= 2 and set(statuses.values()) == {"built"}, f"at first: {statuses}")
        again = linked(build, scratch, "again", words)
        statuses, _ = built(again, out)
        expect(set(statuses.values()) == {"fresh"}, f"the same program linked again: {statuses}")
        patched = linked(build, scratch, "patched", words.replace(WORD, PATCHED))
        statuses, log = built(patched, out)
        expect(set(statuses.values()) == {"built"}, f"with another word: {statuses}")
        expect(log.count("the program changed") == len(statuses), f"the log does not say why: {log[-800:]}")
        pages = [text_of(out / f"{name}.pdf") for name in statuses]
        new, old = PATCHED.split(" = ")[1], WORD.split(" = ")[1]
        expect(all(new.lower() in page.lower() and old.lower() not in page.lower() for page in pages), "the word is not on the page")
        expect(set(built(patched, out)[0].values()) == {"fresh"}, "built again by the same program")
        expect(set(built(first, out)[0].values()) == {"built"}, "built again by the first program")
    for failure in failures:
        print(f"identity: FAILED {failure}")
    print(f"identity: 3 programs, {len(failures)} failed")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
