#!/usr/bin/env python3
"""The JSON Schema accepts and refuses the structure that the reader accepts and refuses; that of the evidence accepts what
the check of every report gives, and no member that it does not describe. schema.py --brief BRIEF"""

import argparse
import json
import pathlib
import subprocess
import sys
import tomllib

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# What a schema cannot know: the reader alone finds these (what ids and languages there are, what a calendar and the fonts hold, prose).
BEYOND = ("there is no source", "has the id", "does not exist", "unknown country", "names no language", "the fonts have no character", "is not supported here",
          "a citation is written", "list", "control character", "control of direction", "needs `sources`", "the link `", "UTF-8", "not TOML",
          "straight quotation marks", "inside quotation marks")


def plain(value):
    """TOML dates as the text that a schema sees."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


def evidence_failures(brief):
    """Of the published schema of the evidence, by the evidence of all reports: as they are, and each with one thing wrong."""
    text = subprocess.run([brief, "schema", "--evidence"], capture_output=True, text=True, check=True).stdout
    if text != (ROOT / "reports" / "evidence.schema.json").read_text(encoding="utf-8"):
        yield "reports/evidence.schema.json is not what `brief schema --evidence` prints"
    schema = json.loads(text)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    checked = json.loads(subprocess.run([brief, "check", "--format", "json", "reports"], cwd=ROOT, capture_output=True, text=True).stdout)
    samples = [made["evidence"] for made in checked if "evidence" in made]
    if len(samples) < 3 or not any(sample["checks"] for sample in samples):
        yield f"there is the evidence of {len(samples)} reports only"
    for sample in samples:
        yield from (f"evidence of {sample['title']}: {e.message}" for e in validator.iter_errors(sample))
        for wrong in ({"format": 2}, {"extra": 1}, {"checks": [{"kind": "quote"}]}, {"made_by": {}}, {"sources": {}}):
            if validator.is_valid(sample | wrong):
                yield f"the schema of the evidence accepts {wrong}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    text = subprocess.run([brief, "schema"], capture_output=True, text=True, check=True).stdout
    failures, seen = [], 0
    if text != (ROOT / "reports" / "brief.schema.json").read_text(encoding="utf-8"):
        failures.append("reports/brief.schema.json is not what `brief schema` prints")
    schema = json.loads(text)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    undescribed = [key for key, value in schema["properties"].items() if not value.get("description")]
    if undescribed:
        failures.append(f"keys without a description: {undescribed}")
    for path in sorted((ROOT / "reports").glob("*.toml")):
        seen += 1
        failures += [f"{path.name}: {e.message}" for e in validator.iter_errors(plain(tomllib.loads(path.read_text(encoding="utf-8"))))]
    for path in sorted((ROOT / "tests" / "report" / "bad").glob("*.toml")):
        data = path.read_bytes()
        mistakes = [line for line in data.decode("utf-8", "replace").splitlines() if "# expect:" in line and "error:" in line]
        structural = [m for m in mistakes if not any(words in m.split("error:")[1] for words in BEYOND)]
        try:
            report = plain(tomllib.loads(data.decode("utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            continue
        seen += 1
        refused = any(True for _ in validator.iter_errors(report))
        if refused != bool(structural):
            failures.append(f"{path.name}: the reader finds {structural or 'nothing of structure'}, the schema {'refuses' if refused else 'accepts'}")
    failures += evidence_failures(brief)
    for failure in failures:
        print(f"schema: FAILED {failure}")
    print(f"schema: {seen} reports, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
