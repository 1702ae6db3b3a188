#!/usr/bin/env python3
"""comparing.py --brief BRIEF: `brief compare` tells what changed between two issues, from briefs and from reports, and `brief verify` of a
folder what is not as its build.json says."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
failures = []


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120)


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"comparing: FAILED {what}")


def compare(brief, work):
    def told(earlier, now, code, words):
        made = run(brief, "compare", earlier, now)
        expect(made.returncode == code and words in made.stdout + made.stderr, f"{earlier} and {now}: exit {made.returncode} {made.stdout} {made.stderr}")
        return made.stdout

    source = ROOT / "reports" / "kfor-2028.toml"
    text = source.read_text(encoding="utf-8")
    other, moved, french = work / "other.toml", work / "moved.toml", work / "french.toml"
    other.write_text(re.sub(r'(?m)^marking( *)= .*$', r'marking\1= "SECRET"', text), encoding="utf-8")
    moved.write_text(re.sub(r"(?m)^date( *)= .*$", r"date\1= 2026-01-02", text, count=1) + "# a note\n", encoding="utf-8")
    french.write_text(re.sub(r'(?m)^language( *)= .*$', r'language\1= "fr"', text), encoding="utf-8")
    pdf, saved = work / "out" / "kfor-2028.pdf", work / "saved.pdf"
    expect(run("qpdf", "--encrypt", "", "owner", "256", "--", pdf, saved).returncode == 0, "qpdf saves the brief")
    for issue in (source, pdf, saved):
        made = told(issue, other, 0, "What has changed since 22 October 2025\n")
        expect(made.endswith("\n- Reworded: the marking, from “OFFICIAL” to “SECRET”.\n"), f"{issue}: {made}")
        expect(told(issue, source, 0, "").strip() == "The reports are the same.", f"{issue} and its report")
        expect(told(issue, moved, 0, "").startswith("The reports say the same; they differ in their date"), f"{issue} and another date")
    expect(told(source, french, 0, "Ce qui a changé").count("\n") == 2, "in the words of the later issue")
    (work / "none.pdf").write_text("no PDF")
    told(pdf, work / "none.pdf", 3, "carries no report")
    told(work / "nowhere.pdf", pdf, 3, "cannot read")
    (work / "wrong.toml").write_text("format = 1\n")
    told(work / "wrong.toml", pdf, 3, "has errors")


def archives(brief, work):
    """A changed archive is told by its digests: between two briefs, and on the page of the next issue."""
    report, issued = work / "reports" / "kfor-2028.toml", work / "issued"
    expect(run(brief, "build", report, "-o", issued, "--allow-unverified").returncode == 0, "the first issue")
    first = work / "first.pdf"
    shutil.copy(issued / "kfor-2028.pdf", first)
    text = report.read_text(encoding="utf-8")
    name = re.search(r'(?m)^archive *= "(.*)"$', text).group(1)
    with open(report.parent / name, "a", encoding="utf-8") as file:
        file.write("\n\n")
    report.write_text(re.sub(r'(?m)^marking( *)= .*$', r'marking\1= "SECRET"', text), encoding="utf-8")
    expect(run(brief, "build", report, "-o", issued, "--allow-unverified").returncode == 0, "the second issue")
    told = re.compile(r"from “Archived, SHA-256 [0-9a-f]{12}.” to “Archived, SHA-256 [0-9a-f]{12}.”")
    made = run(brief, "compare", first, issued / "kfor-2028.pdf").stdout
    expect(len(told.findall(made)) == 1 and "the marking" in made, f"another archive: {made}")
    page = subprocess.run(["pdftotext", issued / "kfor-2028.pdf", "-"], capture_output=True, text=True, timeout=60).stdout
    expect(len(told.findall(" ".join(page.split()))) == 1, "another archive, on the page")
    verified = run(brief, "verify", issued / "kfor-2028.pdf")
    expect(verified.returncode == 0, f"the next issue is made again: {verified.stdout}")


def folder(brief, work):
    out = work / "out"

    def told(code, words):
        made = run(brief, "verify", out)
        expect(made.returncode == code and words in made.stdout, f"the folder, “{words}”: exit {made.returncode} {made.stdout}")

    told(0, "2 files have the digests that build.json gives\n")
    (out / "more.pdf").write_bytes(b"more")
    told(1, "2 files have the digests that build.json gives; 1 other is missing, changed or not named by it\n          more.pdf is not named")
    (out / "kfor-2026.pdf").unlink()
    told(1, "1 file has the digest that build.json gives; 2 others are missing, changed or not named by it\n")
    (out / "build.json").unlink()
    told(3, "cannot read build.json")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        shutil.copytree(ROOT / "reports", work / "reports")
        made = run(brief, "build", work / "reports" / "kfor-2028.toml", work / "reports" / "kfor-2026.toml", "-o", work / "out")
        expect(made.returncode == 0, f"the briefs are built: {made.stderr}")
        compare(brief, work)
        archives(brief, work)
        folder(brief, work)
    print(f"comparing: {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
