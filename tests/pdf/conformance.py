#!/usr/bin/env python3
"""Both standards, proved by veraPDF over samples that the program makes, or over the files named.

  conformance.py --brief BRIEF [--standard STANDARD] [--all-languages] [FILE.pdf ...]    the samples, or these files
  conformance.py --brief BRIEF --self-test                             proves that the check can fail

Prints for each profile the number of files and of failed rules.
"""

import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ARTIFACT = "org.verapdf.apps:cli:1.30.2"
SHA256 = "287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332"
PROFILES = {"a-3a+ua-1": ("3a", "ua1"), "a-4f+ua-2": ("4f", "ua2", "wt1a", "wt1r")}
LEAST_FILES = 40
# A minute's run ends before the second compiler of the virtual machine would pay.
SHORT_RUN = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def from_maven(artifact, sha256):
    """A jar, fetched once by Maven and checked at every use."""
    folder = pathlib.Path.home() / ".cache" / "brief"
    jar = folder / ("-".join(artifact.split(":")[1:]) + ".jar")
    if not jar.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}"],
                       check=True, stdin=subprocess.DEVNULL)
    if hashlib.sha256(jar.read_bytes()).hexdigest() != sha256:
        raise SystemExit(f"{jar} is not the file that was expected; remove it and try again")
    return jar


def validator():
    return from_maven(ARTIFACT, SHA256)


def validate(jar, profile, files):
    """Failed rules of each file; raises ValueError where the validator did not look at every file."""
    if not files:
        raise ValueError("no files to look at")
    missing = [str(f) for f in files if not pathlib.Path(f).is_file()]
    if missing:
        raise ValueError("missing: " + ", ".join(missing))
    run = subprocess.run(["java", *SHORT_RUN, "-jar", str(jar), "--flavour", profile, "--format", "json", *map(str, files)],
                         capture_output=True, text=True)
    try:
        jobs = json.loads(run.stdout)["report"]["jobs"]
    except (json.JSONDecodeError, KeyError) as error:
        raise ValueError(f"the validator said nothing that can be read: {error}; {run.stderr[-300:]}") from error
    results = {}
    for job in jobs:
        name = pathlib.Path(job["itemDetails"]["name"]).resolve()
        result = job.get("validationResult")
        if result is None:
            results[name] = ["could not be read"]
            continue
        failed = []
        for part in result if isinstance(result, list) else [result]:
            for rule in part["details"]["ruleSummaries"]:
                failed.append(f'{rule["specification"]} {rule["clause"]}-{rule["testNumber"]}: {rule["description"]}')
            if not part["compliant"] and not failed:
                failed.append("not compliant")
        results[name] = failed
    unseen = [str(f) for f in files if pathlib.Path(f).resolve() not in results]
    if unseen:
        raise ValueError("not looked at: " + ", ".join(unseen))
    return results


def check(jar, files, profiles=PROFILES["a-3a+ua-1"], least=1):
    """Prints a line a profile; whether all is well."""
    well = len(files) >= least
    if not well:
        print(f"conformance: {len(files)} files are fewer than {least}")
    for profile in profiles:
        try:
            results = validate(jar, profile, files)
        except ValueError as error:
            print(f"conformance: {profile}: {error}")
            well = False
            continue
        failed = sum(len(rules) for rules in results.values())
        print(f"conformance: {profile}: {len(results)} files, {failed} failed rules")
        for name, rules in results.items():
            for rule in rules:
                print(f"  {name}: {rule}")
        well = well and failed == 0
    return well


WORDS = {
    "en-GB": "The mission keeps the peace in Kosovë, and Đoković agrees: first find the affiliation of each office.",
    "sq": "Misioni ruan paqen në Kosovë dhe bashkëpunimi vazhdon me të gjitha vendet.",
    "bs": "Misija čuva mir, a saradnja se nastavlja sa svim zemljama; đačka čežnja.",
    "mk": "Мисијата го чува мирот, а соработката продолжува со сите земји; ѓ, ќ, ѕ, џ.",
    "cnr": "Misija čuva mir, a saradnja se nastavlja; śutra, źenica.",
    "sr": "Мисија чува мир, а сарадња се наставља са свим земљама; ђ, ћ, љ, њ.",
    "sr-Latn": "Misija čuva mir, a saradnja se nastavlja sa svim zemljama.",
    "el": "Η αποστολή διατηρεί την ειρήνη· η Ακρόπολη και η συνεργασία.",
    "fr": "La mission maintient la paix ; la coopération continue, cœur léger.",
    "hr": "Misija čuva mir, a suradnja se nastavlja sa svim zemljama; đačka čežnja.",
    "bg": "Мисията пази мира, а сътрудничеството продължава с всички държави.",
    "tr": "Görev barışı koruyor, işbirliği bütün ülkelerle sürüyor; ığdır, İzmir.",
    "de": "Die Mission wahrt den Frieden, die Zusammenarbeit geht weiter; größere Übungen.",
    "it": "La missione mantiene la pace, la cooperazione continua con ogni paese; perché è così.",
}
BOTH_DIRECTIONS = "The שלום על ישראל, in 2028 (السلام عليكم), and ≤ 5 → ✓: said twice."
# The others differ from these in their words alone: the tests look at them without veraPDF, `make conformance` with it.
USUAL = ("en-GB", "sq", "bs", "mk", "cnr", "sr", "sr-Latn", "el", "fr")


def report(language="en-GB", paragraphs=2, facts=4, events=5, quotes=1, initiatives=2, sources=2, summit=True, lists=False,
           marking="OFFICIAL", long_row=False, archive=True, wrong_quote=False, bare=False, words=""):
    words = words or WORDS[language]
    name = words.split(",")[0].split(":")[0]
    out = [f'format = 1\ntitle = "{name}"\ndate = 2025-10-22\nmarking = "{marking}"\nlanguage = "{language}"']
    if not bare:
        out.append(f'subtitle = "{words}"\nissue = "3"\nreference = "A/1"\nauthor = "{name}"\ncontact = "a@example.org"')
    cite = " [@s0]" if sources else ""
    out.append(f'summary = """\n{words}{cite} **{name}** *{name}* e\u0301\n"""\n[commitment]\ntext = """')
    out += [f"{words} {words} [{name}](https://example.org/?q=1&r=2) {words}{cite}.\n" for _ in range(paragraphs)]
    if lists:
        out.append(f"- {words}\n- {name}\n  1. {words}\n  2. {name}\n\n3. {name}\n4. {words}\n")
    out.append('"""')
    used = 'sources = ["s0"]' if sources else ""
    for i in range(facts):
        out.append(f'[[commitment.facts]]\nlabel = "{name}"\nvalue = "{i} 000"\n{used}')
    for i in range(events):
        out.append(f'[[commitment.timeline]]\ndate = "{1999 + 3 * i}-0{1 + i % 9}"\nevent = "{name[:20].strip()}"\n{used}')
    for i in range(quotes if sources else 0):
        text = words if not wrong_quote else words.replace(" ", " x ", 1)
        out.append(f'[[quotes]]\nspeaker = "{name}"\nrole = "{name}"\ntext = "{text}"\ndate = 2025\nsource = "s0"'.replace("date = 2025\n", 'date = "2025"\n'))
    if summit:
        out.append(f'[summit]\nname = "{name}"\ntext = "{words}{cite}"')
        for i in range(initiatives):
            row = " ".join([words] * (60 if long_row and i == 1 else 1))
            out.append(f'[[summit.initiatives]]\ntitle = "{name} {i}"\ntext = "{row}"\nparticipants = ["AL", "XK"]\n{used}')
            if i % 2 == 0:
                out.append('starts = "2026"')
    for i in range(sources):
        out.append(f'[[sources]]\nid = "s{i}"\npublisher = "{name}"\ntitle = "{words}"\nurl = "https://example.org/a?b&c#d"')
        if archive and i == 0:
            out.append('archive = "source.txt"')
    return "\n".join(out) + "\n", words


def sample_reports(languages):
    """Name, report, options: every language, and every part present, absent, single and many."""
    shapes = {
        "bare": dict(bare=True, facts=0, events=0, quotes=0, summit=False, sources=0, paragraphs=1),
        "no-facts": dict(facts=0), "one-fact": dict(facts=1), "many-facts": dict(facts=24),
        "no-timeline": dict(events=0), "one-event": dict(events=1), "two-events": dict(events=2),
        "many-events": dict(events=14), "too-many-events": dict(events=20),
        "no-quotes": dict(quotes=0), "many-quotes": dict(quotes=40),
        "no-summit": dict(summit=False), "no-initiatives": dict(initiatives=0), "many-initiatives": dict(initiatives=45),
        "long-row": dict(long_row=True, initiatives=3), "no-sources": dict(sources=0), "many-sources": dict(sources=30),
        "lists": dict(lists=True), "long": dict(paragraphs=60), "none-marking": dict(marking="NONE"),
        "sensitive": dict(marking="OFFICIAL-SENSITIVE"), "secret": dict(marking="SECRET"),
        "top-secret": dict(marking="TOP SECRET"), "unchecked": dict(archive=False),
        "both-directions": dict(words=BOTH_DIRECTIONS, lists=True),
        "long-words": dict(words="Cooperationagreementsofpartners " * 2 + "cooperationagreementsofpartners " * 10),
    }
    for language in languages:
        yield f"language-{language}", *report(language), []
        yield f"language-{language}-large", *report(language, lists=True), ["--edition", "large"]
    for name, shape in shapes.items():
        yield name, *report(**shape), []
    yield "unverified", *report(wrong_quote=True), ["--allow-unverified"]
    yield "long-row-large", *report(long_row=True, initiatives=3), ["--edition", "large"]


def make_samples(brief, folder, standard, languages):
    folder.mkdir()
    files, standard = [], ["--standard", standard]
    for edition in ("standard", "large"):
        subprocess.run([brief, "build", ROOT / "reports", "-o", folder / "kfor", "--edition", edition, "--quiet", *standard], check=True)
    files += sorted((folder / "kfor").glob("*.pdf"))
    for name, text, words, options in sample_reports(languages):
        place = folder / name
        place.mkdir()
        (place / f"{name}.toml").write_text(text, encoding="utf-8")
        (place / "source.txt").write_text(words + "\n", encoding="utf-8")
        run = subprocess.run([brief, "build", place / f"{name}.toml", "-o", place / "out", *options, *standard], capture_output=True, text=True)
        made = list((place / "out").glob("*.pdf"))
        if run.returncode != 0 or len(made) != 1:
            raise SystemExit(f"conformance: the sample {name} was not built:\n{run.stderr}")
        files += made
    # An issue with changes since the one before.
    changed = folder / "changed"
    shutil.copytree(folder / "lists", changed)
    text = (changed / "lists.toml").read_text(encoding="utf-8")
    (changed / "lists.toml").write_text(text.replace('value = "1 000"', 'value = "2 000"').replace('issue = "3"', 'issue = "4"'),
                                        encoding="utf-8")
    subprocess.run([brief, "build", changed / "lists.toml", "-o", changed / "out", "--quiet", *standard], check=True)
    return files + list((changed / "out").glob("*.pdf"))


def self_test(brief, jar, folder):
    """Each of these must fail."""
    good = folder / "good.pdf"
    subprocess.run([brief, "build", ROOT / "reports" / "kfor-2028.toml", "-o", folder / "out", "--quiet"], check=True)
    shutil.copy(folder / "out" / "kfor-2028.pdf", good)
    data = good.read_bytes()
    broken = folder / "broken.pdf"
    broken.write_bytes(data[: len(data) // 2])
    untagged = folder / "untagged.pdf"
    clear = folder / "clear.pdf"
    subprocess.run(["qpdf", "--object-streams=disable", "--newline-before-endstream", good, clear], check=True)
    untagged.write_bytes(clear.read_bytes().replace(b"/StructTreeRoot", b"/StructTreeRooX").replace(b"/Marked true", b"/Marked fals"))
    one_by_one = {"a broken file": [broken], "a missing file": [folder / "missing.pdf"], "an empty list": [],
                  "a bad file among good ones": [good, untagged]}
    well = True
    for profile in PROFILES["a-3a+ua-1"]:
        results = {name.name: rules for name, rules in validate(jar, profile, [good, clear, untagged]).items()}
        for name, is_good in {"good.pdf": True, "clear.pdf": True, "untagged.pdf": False}.items():
            if (results[name] == []) != is_good:
                print(f"conformance: {profile}: {name} {'fails' if is_good else 'passes'}, and must not")
                well = False
    for name, files in one_by_one.items():
        if check(jar, files, ["ua1"]):
            print(f"conformance: {name} passes, and must not")
            well = False
    print(f"conformance-self-test: {len(one_by_one) + 1} bad inputs, {'each fails' if well else 'NOT each fails'}")
    return well


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--standard", choices=PROFILES, default="a-3a+ua-1")
    parser.add_argument("--all-languages", action="store_true", help="samples in every language that has fixed words")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    brief = arguments.brief.resolve()
    jar = validator()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        if arguments.self_test:
            well = self_test(brief, jar, folder)
        elif arguments.files:
            well = check(jar, arguments.files, PROFILES[arguments.standard])
        else:
            languages = WORDS if arguments.all_languages else USUAL
            files = make_samples(brief, folder / arguments.standard, arguments.standard, languages)
            well = check(jar, files, PROFILES[arguments.standard], LEAST_FILES)
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
