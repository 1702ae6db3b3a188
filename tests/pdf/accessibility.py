#!/usr/bin/env python3
"""What a validator cannot see, looked at in written PDFs with pikepdf and poppler: languages, headings, reading order, words,
tables, links, alternative text, artifacts, attachments, fonts, determinism.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unicodedata

import pikepdf

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
import conformance  # noqa: E402

failures = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        failures.append(what)


def walk(element, parents=()):
    """Structure elements in reading order, each with its ancestors."""
    yield element, parents
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid, parents + (element,))


def kids(element):
    k = element.get("/K", [])
    return list(k) if isinstance(k, pikepdf.Array) else [k]


def tags(pdf):
    return list(walk(pdf.Root.StructTreeRoot.K))


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True, **options).stdout


def squeezed(text):
    return "".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def content_operators(page):
    """(operators, whether each paints inside marked content): unbalanced or untagged painting is told."""
    depth, untagged = 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in ("TJ", "Tj", "S", "f", "B", "Do") and depth != 1:
            untagged.append(name)
    return depth, untagged


def luminance(rgb):
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def text_colours(page):
    """The fill colours that text is painted in, and the lightest to darkest of the boxes."""
    fill, texts, boxes = (0, 0, 0), set(), set()
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "rg":
            fill = tuple(float(v) for v in operands)
        elif name == "TJ":
            texts.add(fill)
        elif name == "re":
            boxes.add((fill, float(operands[2])))
    return texts, boxes


def check_document(pdf, language):
    root = pdf.Root
    expect(str(root.Lang) == language, f"catalog language {root.get('/Lang')} is not {language}")
    expect(bool(root.ViewerPreferences.DisplayDocTitle), "DisplayDocTitle")
    expect(str(root.ViewerPreferences.Duplex) == "/DuplexFlipLongEdge", "duplex hint")
    expect(str(root.ViewerPreferences.PrintScaling) == "/None", "print scaling")
    expect(bool(root.MarkInfo.Marked), "MarkInfo")
    expect("/PageLabels" in root and "/Outlines" in root, "page labels and outline")
    expect(pdf.pdf_version == "1.7", "PDF 1.7")
    for page in pdf.pages:
        depth, untagged = content_operators(page)
        expect(depth == 0, "marked content is balanced")
        expect(not untagged, f"painting outside marked content: {untagged}")
        expect(str(page.Tabs) == "/S", "tab order")
        texts, boxes = text_colours(page)
        grounds = [(1, 1, 1)] + [fill for fill, width in boxes if width > 300]
        for colour in texts:
            for ground in grounds:
                ratio = (luminance(ground) + 0.05) / (luminance(colour) + 0.05)
                expect(ratio >= 7, f"contrast of {colour} on {ground} is {ratio:.1f}")


def check_structure(pdf):
    elements = tags(pdf)
    level, numberings = 0, set()
    for element, parents in elements:
        kind = str(element.S)
        expect(len(kids(element)) > 0, f"an empty {kind}")
        if re.fullmatch("/H[1-6]", kind):
            expect(int(kind[2]) <= level + 1, f"{kind} after H{level}")
            level = int(kind[2])
        if kind == "/TH":
            expect(str(element.A.Scope) in ("/Column", "/Row"), "scope of a table header")
        if kind == "/L":
            numbering = str(element.A.ListNumbering)
            labels = [str(k.S) for item in kids(element) for k in kids(item)]
            expect(numbering == "/Disc" or (numbering == "/Decimal") == ("/Lbl" in labels), f"a list numbered {numbering} with {labels[:4]}")
            numberings.add(numbering)
        if kind == "/Figure":
            expect(len(str(element.get("/Alt", ""))) > 15, "alternative text of a figure")
        if kind == "/Link":
            annotations = [k for k in kids(element) if isinstance(k, pikepdf.Dictionary) and k.get("/Type") == "/OBJR"]
            expect(len(annotations) >= 1, "a link without its annotation")
            for reference in annotations:
                expect(len(str(reference.Obj.get("/Contents", ""))) > 5, "link contents")
                expect(int(reference.Obj.F) == 4, "link printed")
        if kind == "/TR":
            cells = [str(k.S) for k in kids(element)]
            expect(len(cells) == 4 and cells[0] == "/TH", f"a row of {cells}")
    if numberings:
        expect("/Decimal" in numberings, "the sources are a numbered list")
    kinds = [str(e.S) for e, _ in elements]
    expect(kinds[0] == "/Document" and kinds.count("/H1") == 1, "one title")
    return kinds


def marked_content(page):
    """The sequences of a page that belong to elements: (tag, MCID) in their order."""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
            yield str(operands[0]), int(operands[1].MCID)


def check_marked_content(pdf):
    """Every sequence belongs to one element, which names it, which it names, and to which the parent tree leads."""
    owners = {}
    for element, _ in tags(pdf):
        for kid in kids(element):
            page = element.get("/Pg")
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                page, kid = kid.get("/Pg", page), kid.MCID
            if not isinstance(kid, pikepdf.Object):
                key = (page.objgen, int(kid))
                expect(key not in owners, f"two elements hold the marked content {key}")
                owners[key] = element
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2]))
    seen = set()
    for page in pdf.pages:
        sequences = list(marked_content(page))
        expect([mcid for _, mcid in sequences] == list(range(len(sequences))), "MCIDs count from 0 without a gap")
        leads_to = list(parents[int(page.StructParents)])
        expect(len(leads_to) == len(sequences), "the parent tree has an entry for each sequence")
        for (tag, mcid), parent in zip(sequences, leads_to):
            owner = owners.get((page.objgen, mcid))
            expect(owner is not None and owner.objgen == parent.objgen, f"the parent tree leads from {mcid} to its element")
            expect(owner is not None and str(owner.S) == tag, f"the sequence {mcid} is a {tag} as its element is")
            seen.add((page.objgen, mcid))
        for annotation in page.get("/Annots", []):
            parent = parents[int(annotation.StructParent)]
            holds = [k.Obj.objgen for k in kids(parent) if isinstance(k, pikepdf.Dictionary) and "/Obj" in k]
            expect(annotation.objgen in holds, "the parent tree leads from an annotation to its element")
    expect(seen == set(owners), "no element names marked content that there is not")


def check_outline(pdf):
    titles = []
    pages = {page.objgen: i for i, page in enumerate(pdf.pages)}
    headings = run("pdftotext", "-layout", pdf.filename, "-").split("\f")
    with pdf.open_outline() as outline:
        for item in outline.root:
            titles.append(item.title)
            expect(item.title in headings[pages[item.destination[0].objgen]], f"the outline’s “{item.title}” leads to its page")
    return titles


def check_fonts(path):
    for line in run("pdffonts", path).splitlines()[2:]:
        columns = line.split()
        expect(columns[-5:-2] == ["yes", "yes", "yes"], f"font embedded, subset, with Unicode: {line}")
        expect(re.match("[A-Z]{6}\\+", columns[0]) is not None, f"subset tag: {line}")


def plain(prose):
    """The words of prose, without its marks and citations."""
    text = re.sub(r"\s*\[@[^\]]*\]", "", prose)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?m)^\s*(-|\d+\.)\s+", "", text.replace("*", ""))


def structure_words(path):
    """What a screen reader reads, in its order: poppler's structure text, strings alone."""
    return "".join(re.findall(r'^\s*"(.*)"$', run("pdfinfo", "-struct-text", path), re.M))


def middle(date):
    """The middle of "1999", "2023-05" or a day, in years."""
    year, month, day = ([int(part) for part in str(date).split("-")] + [0, 0])[:3]
    return year + (0.5 if not month else (month - 0.5) / 12 if not day else (month - 1) / 12 + day / 372)


def check_words(path, report):
    """Every text of the report is read aloud in the order of the report, character for character."""
    spoken = squeezed(re.sub(r"\n", "", structure_words(path)))
    extracted = squeezed(run("pdftotext", path, "-"))
    at = 0
    events = report["commitment"].get("timeline", [])
    place = 0
    for event in sorted(events, key=lambda event: middle(event["date"])):
        text = squeezed(event["event"])
        found = spoken.find(text, place)
        expect(found >= 0, f"not read aloud in the order of time: {event['event']}")
        place = max(place, found + len(text))
    texts = [report["title"], report.get("subtitle", "")]
    facts = report["commitment"].get("facts", [])
    quotes = report.get("quotes", [])
    initiatives = report.get("summit", {}).get("initiatives", [])
    texts += [p for fact in facts for p in (fact["label"], fact["value"])]
    said = [paragraph for quote in quotes for paragraph in quote["text"].strip().split("\n\n")]
    texts += said
    texts += [row["title"] for row in initiatives]
    texts += [p for row in initiatives for p in [plain(row.get("text", ""))] if p]
    for text in filter(None, texts):
        expect(squeezed(text) in spoken, f"not read aloud: {text[:60]}")
    for text in [report["title"]] + [q["speaker"] for q in quotes] + [s["title"] for s in report.get("sources", [])]:
        place = spoken.find(squeezed(text), at) if text == report["title"] else spoken.find(squeezed(text))
        expect(place >= 0, f"not read aloud: {text[:60]}")
    order = [squeezed(t) for t in [report["title"]] + [p for p in [plain(report["summary"]).split("[")[0][:40]]]
             + ([facts[0]["label"]] if facts else []) + ([said[0]] if said else [])
             + ([initiatives[0]["title"]] if initiatives else [])]
    for text in order:
        place = spoken.find(text, at)
        expect(place >= 0, f"not in the order of the report: {text[:40]}")
        at = max(at, place)
    expect(squeezed(report["title"]) in extracted, "extracted title")
    expect("\ufb01" not in run("pdftotext", path, "-"), "ligatures are undone")


def check_attachments(path, source, name):
    listing = run("pdfdetach", "-list", path)
    expect(f"{name}.toml" in listing and f"{name}-evidence.json" in listing, f"attachments are listed: {listing}")
    with tempfile.TemporaryDirectory() as folder:
        run("pdfdetach", "-saveall", "-o", folder, path)
        expect((pathlib.Path(folder) / f"{name}.toml").read_bytes() == source.read_bytes(), "the report comes out byte for byte")
        check_evidence(pathlib.Path(folder) / f"{name}-evidence.json", source.parent)


def check_evidence(path, folder):
    """The evidence can be checked again without the program: each exact text stands at its position."""
    import hashlib
    import json

    evidence = json.loads(path.read_text(encoding="utf-8"))
    archives = {s["id"]: s for s in evidence["sources"] if "archive" in s}
    for check in evidence["checks"]:
        for passage in check["passages"]:
            data = (folder / archives[check["source"]]["archive"]).read_bytes()
            quote, position = passage["selector"]
            text = data.decode("utf-8")
            expect(hashlib.sha256(data).hexdigest() == check["sha256"], "the archive's digest")
            expect(text[position["start"]:position["end"]] == quote["exact"], "the exact words stand at their position")
            expect(text[:position["start"]].endswith(quote["prefix"]), "what stands before")
            expect(text[position["end"]:].startswith(quote["suffix"]), "what stands after")


def check_one(path, source, name):
    report = tomllib.loads(source.read_text(encoding="utf-8"))
    run("qpdf", "--check", path)
    with pikepdf.open(path) as pdf:
        check_document(pdf, report.get("language", "en-GB"))
        kinds = check_structure(pdf)
        check_marked_content(pdf)
        check_outline(pdf)
        if report.get("summit", {}).get("initiatives") and "large" not in path.name:
            expect("/Table" in kinds, "a table")
        for element in (e for e, _ in tags(pdf) if str(e.S) == "/Figure"):
            expect(str(element.Alt).strip() != "", "the figure says what it is")
    check_fonts(path)
    check_words(path, report)
    check_attachments(path, source, name)


def fixed_words(language):
    """The words of a language's fixed texts, and those of its months and lists: letters alone, in small."""
    lines = (ROOT / "src" / "language" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    texts = [line.split(" = ", 1)[1] for line in lines if " = " in line and not line.startswith(("#", "country.", *SETTINGS))]
    return words_in(" ".join(re.sub(r"\{[^}]*\}", " ", text) for text in texts))


SETTINGS = ("tag ", "name ", "script ", "quotes.", "stops.", "colon.", "dash ", "elision ", "negations ", "territories ", "hyphenation ")
THE_SAME = {"it": {"albania"}}  # names of countries as English has them


def words_in(text):
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 1}


def every_text(path):
    """What is printed, and what is said of it: alternative texts, descriptions, titles."""
    texts = [re.sub(r"-\n", "", run("pdftotext", path, "-"))]
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
                texts += [str(one[key]) for key in ("/Alt", "/Contents", "/Desc", "/Title") if isinstance(one.get(key), pikepdf.String)]
    return " ".join(texts)


def check_no_english(path, language, report):
    """No fixed word of English is in a brief in another language; the report may have some."""
    if language.startswith("en"):
        return
    allowed = words_in(report) | fixed_words(language) | THE_SAME.get(language, set()) | {"sha", "of"}
    english = (fixed_words("en") | {"albania"}) - allowed
    found = words_in(every_text(path)) & english
    expect(len(english) > 60 and not found, f"{language}: English words: {sorted(found)}")


def check_every_language_has_a_sample():
    table = (ROOT / "src" / "language" / "CMakeLists.txt").read_text(encoding="utf-8")
    known = re.search(r"^set\(languages ([^)]*)\)", table, re.M)[1].split()
    expect({tag.split("-")[0] if tag == "en-GB" else tag for tag in conformance.WORDS} == set(known), f"samples for {known}")


def check_languages(brief, folder):
    """Fixed words in another language than the report's are marked as such."""
    text, words = conformance.report("fr")
    text = text.replace('"fr"', '"fi"')  # there are no fixed words in Finnish
    (folder / "fi.toml").write_text(text, encoding="utf-8")
    (folder / "source.txt").write_text(words, encoding="utf-8")
    run(brief, "build", folder / "fi.toml", "-o", folder / "out", "--quiet")
    with pikepdf.open(folder / "out" / "fi.pdf") as pdf:
        expect(str(pdf.Root.Lang) == "fi", "catalog language")
        headings = [e for e, _ in tags(pdf) if str(e.S) == "/H2"]
        expect(headings and all(str(h.get("/Lang", "")) == "en-GB" for h in headings), "English headings are marked as English")


def check_determinism(brief, folder, valgrind):
    """The bytes do not depend on folder, locale, time zone or the memory checker's world."""
    made = []
    for name, environment in (("a", {"LC_ALL": "C", "TZ": "UTC"}), ("b/long/way", {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"})):
        place = folder / name
        shutil.copytree(ROOT / "reports", place / "reports")
        run(brief, "build", "reports/kfor-2028.toml", "-o", "out", "--quiet", cwd=place,
            env={"PATH": os.environ["PATH"], **environment})
        made.append((place / "out" / "kfor-2028.pdf").read_bytes())
    expect(made[0] == made[1], "two builds in two folders, locales and time zones give the same bytes")
    if valgrind:
        run("valgrind", "-q", "--error-exitcode=9", brief, "build", ROOT / "reports" / "kfor-2028.toml", "-o", folder / "valgrind",
            "--quiet")
        expect((folder / "valgrind" / "kfor-2028.pdf").read_bytes() == made[0], "a build under valgrind gives the same bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--sanitized", action="store_true", help="the program has sanitizers, which valgrind cannot run")
    arguments = parser.parse_args()
    brief = arguments.brief.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for edition in ("standard", "large"):
            run(brief, "build", ROOT / "reports", "-o", folder / "kfor", "--edition", edition, "--quiet")
        source = ROOT / "reports" / "kfor-2028.toml"
        check_one(folder / "kfor" / "kfor-2028.pdf", source, "kfor-2028")
        check_one(folder / "kfor" / "kfor-2028-large.pdf", source, "kfor-2028")
        for language in conformance.WORDS:
            place = folder / language
            place.mkdir()
            text, words = conformance.report(language, lists=True, quotes=2, initiatives=3)
            source = place / "sample.toml"
            source.write_text(text, encoding="utf-8")
            (place / "source.txt").write_text(words, encoding="utf-8")
            run(brief, "build", source, "-o", place / "out", "--quiet")
            check_one(place / "out" / "sample.pdf", source, "sample")
            check_no_english(place / "out" / "sample.pdf", language, text)
        check_every_language_has_a_sample()
        check_languages(brief, folder)
        check_determinism(brief, folder, not arguments.sanitized)
    for failure in failures:
        print(f"accessibility: FAILED {failure}")
    print(f"accessibility: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
