#!/usr/bin/env python3
"""Every key of the report format shows: two reports that differ in it alone give PDFs that differ on the page, in the structure, in
the metadata or in the attached evidence. The keys are walked by the schema, so that a new one fails here until it has a value to try.

  keys.py --brief BRIEF
"""

import argparse
import copy
import datetime
import json
import pathlib
import re
import subprocess
import tempfile

import pikepdf

D = datetime.date
SAID = "We will keep our soldiers in the country until the end of 2028."
AGREED = "The ministers agreed on five steps for all of the region."
BASE = {
    "format": 1, "draft": False, "title": "A title", "short-title": "Short", "subtitle": "Below", "date": D(2025, 10, 22),
    "issue": "1", "reference": "WB/1", "marking": "OFFICIAL", "language": "en-GB", "author": "Desk", "contact": "a@example.org",
    "published": "https://example.org/brief", "summary": "The bottom line.[@a]",
    "commitment": {
        "text": "The commitment.", "countries": ["XK"],
        "facts": [{"label": "Until", "value": "2028", "sources": ["a"], "evidence": SAID}],
        "timeline": [{"date": "1999", "event": "It begins", "sources": ["a"]}, {"date": "2028", "event": "It ends"}],
    },
    "quotes": [{"speaker": "A Speaker", "role": "Minister", "text": SAID, "language": "fr", "translation": "In translation.",
                "date": D(2025, 10, 21), "source": "a"}],
    "summit": {
        "name": "A summit", "place": "London", "date": D(2025, 10, 20), "text": "What it was.",
        "initiatives": [{"title": "A step", "text": "What it is.", "starts": "2026", "participants": ["AL"], "sources": ["a"],
                         "evidence": AGREED}],
    },
    "sources": [
        {"id": "a", "publisher": "A press", "title": "A source", "date": D(2025, 10, 22), "url": "https://example.org/a",
         "language": "sq", "archive": "a.txt", "saved": D(2025, 10, 23), "excerpt": False, "original": "a.pdf"},
        {"id": "b", "publisher": "B press", "title": "B source", "archive": "a.txt"},
    ],
}
OTHER = {
    "draft": True, "date": D(2025, 10, 24), "marking": "SECRET", "language": "de", "published": "https://example.org/other",
    "contact": "b@example.org", "commitment.countries": ["AL"], "commitment.facts.sources": ["b"],
    "commitment.facts.evidence": AGREED, "commitment.timeline.date": "2001", "commitment.timeline.sources": ["b"],
    "quotes.text": AGREED, "quotes.language": "de", "quotes.date": D(2025, 10, 19), "quotes.source": "b",
    "summit.date": D(2025, 10, 19), "summit.initiatives.starts": "2027", "summit.initiatives.participants": ["RS"],
    "summit.initiatives.sources": ["b"], "summit.initiatives.evidence": SAID, "sources.date": D(2025, 10, 1),
    "sources.url": "https://example.org/b", "sources.language": "fr", "sources.archive": "b.txt", "sources.saved": D(2025, 10, 25),
    "sources.excerpt": True, "sources.original": "b.pdf",
}
# It names the version of the format.
ONE_VALUE = {"format"}
failures = []


def paths(schema, root, prefix=""):
    """Every key that holds no table, as a path."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    for name, key in schema.get("properties", {}).items():
        inner = key
        if key.get("type") == "array" and "properties" in key.get("items", {}) or "$ref" in key.get("items", {}):
            inner = key["items"]
        if "properties" in inner or "$ref" in inner and "properties" in root["$defs"][inner["$ref"].rsplit("/", 1)[1]]:
            yield from paths(inner, root, f"{prefix}{name}.")
        else:
            yield prefix + name


def table_of(report, path):
    """The table that holds the path's last key: of several the first."""
    for name in path.split(".")[:-1]:
        report = report[name]
        if isinstance(report, list):
            report = report[0]
    return report


def value(v):
    if isinstance(v, dict):
        return "{" + ", ".join(f"{k} = {value(e)}" for k, e in v.items()) + "}"
    if isinstance(v, list):
        return "[" + ", ".join(map(value, v)) + "]"
    return v.isoformat() if isinstance(v, D) else json.dumps(v, ensure_ascii=False)


def told(tree):
    """What the structure says beside the page."""
    for key in ("/Alt", "/E", "/Lang", "/S"):
        if key in tree:
            yield key, str(tree[key])
    below = tree.get("/K", [])
    for kid in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from told(kid)


def seen(pdf_file):
    """All that a PDF shows and says, but the report attached to it."""
    with pikepdf.open(pdf_file) as pdf:
        shown = [page.Contents.read_bytes() for page in pdf.pages]
        links = [(str(a.get("/Contents", "")), str(a.get("/A", {}).get("/URI", ""))) for page in pdf.pages for a in page.get("/Annots", [])]
        fonts = [f.ToUnicode.read_bytes() for page in pdf.pages for _, f in page.Resources.Font.items()]
        xmp = pdf.Root.Metadata.read_bytes()
        evidence = [pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments if name.endswith(".json")]
        return shown, links, fonts, xmp, [re.sub(rb'"[0-9a-f]{64}"', b"", e) for e in evidence], list(told(pdf.Root.StructTreeRoot.K)), \
            str(pdf.Root.Lang)


def made(brief, folder, report):
    file = folder / "report.toml"
    file.write_text("".join(f"{k} = {value(v)}\n" for k, v in report.items()), encoding="utf-8")
    run = subprocess.run([brief, "build", "--force", "--allow-unverified", str(file), "-o", str(folder / "out")],
                         capture_output=True, text=True)
    if run.returncode:
        return None, run.stderr
    return seen(folder / "out" / "report.pdf"), ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = parser.parse_args().brief
    schema = json.loads(subprocess.run([brief, "schema"], capture_output=True, check=True).stdout)
    walked = list(paths(schema, schema))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file, text in (("a.txt", SAID + "\n\n" + AGREED), ("b.txt", SAID + "\n\n" + AGREED + "\n\nMore.")):
            (folder / file).write_text(text)
        for file in ("a.pdf", "b.pdf"):
            (folder / file).write_text(file)
        before, errors = made(brief, folder, BASE)
        if before is None:
            raise SystemExit(f"the report itself is refused: {errors}")
        if made(brief, folder, BASE)[0] != before:
            failures.append("the same report twice gives different files")
        for path in walked:
            if path in ONE_VALUE:
                continue
            report = copy.deepcopy(BASE)
            table, key = table_of(report, path), path.rsplit(".", 1)[-1]
            if key not in table:
                failures.append(f"{path} has no value to try")
                continue
            if path == "sources.id":  # with all that cites it
                report = eval(repr(report).replace("'a'", "'c'").replace("[@a]", "[@c]"), {"datetime": datetime})
            else:
                table[key] = OTHER.get(path, f"Other {table[key]}" if isinstance(table[key], str) else table[key])
            after, errors = made(brief, folder, report)
            if after is None:
                failures.append(f"{path}: the changed report is refused: {errors[:300]}")
                continue
            if after == before:
                failures.append(f"{path} changes nothing in the PDF")
    for failure in failures:
        print("FAILED:", failure)
    print(f"keys: {len(walked)} walked, {len(failures)} failed")
    return bool(failures) or len(walked) < 40


if __name__ == "__main__":
    raise SystemExit(main())
