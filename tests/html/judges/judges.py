#!/usr/bin/env python3
"""The web pages before those who judge them: the Nu HTML checker, axe in Chromium, the grammar of Atom, a keyboard, zoom, the PDF,
and `brief watch` as its user sees it.

  judges.py --brief BRIEF                a few samples of every kind, a list of briefs and its feed
  judges.py --brief BRIEF --all          all samples of the conformance test in all languages, each in every look
  judges.py --brief BRIEF --self-test    proves that each judgement can fail
  judges.py --brief BRIEF --pictures DIR pictures of some pages, to be looked at
"""

import argparse
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import lxml.etree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path[:0] = [str(HERE), str(ROOT / "tests" / "pdf"), str(ROOT / "tests" / "pdf" / "judges")]
import browser  # noqa: E402
import conformance  # noqa: E402
import in_browser  # noqa: E402
import live  # noqa: E402
import packages  # noqa: E402
import same_text  # noqa: E402

LOOKS = [(width, scheme, "screen") for width in (360, 768, 1280) for scheme in ("light", "dark")] + [(793, "light", "print")]
FEW = ("bare", "lists", "both-directions", "long-row", "many-facts", "one-event", "language-sr", "language-el-large", "unverified", "secret")


def make_samples(brief, folder, names=None):
    """The samples, or those named, with a PDF beside each page, by few runs of the program."""
    runs = {}
    for name, text, words, options in conformance.sample_reports(conformance.WORDS):
        if names and name not in names:
            continue
        place = folder / ("in" + "".join(options).replace("-", "_"))
        place.mkdir(exist_ok=True)
        numbers = itertools.count(1)  # facts of one name are two facts of one thing, which is not what the samples mean
        text = re.sub(r'^label = "', lambda match: match.group() + f"{next(numbers)}. ", text, flags=re.M)
        (place / f"{name}.toml").write_text(text.replace('"source.txt"', f'"{name}.txt"'), encoding="utf-8")
        (place / f"{name}.txt").write_text(words + "\n", encoding="utf-8")
        runs[place] = options
    out = folder / "out"
    made = ["--site", "--quiet", "-o", out]
    for place, options in runs.items():
        run = subprocess.run([brief, "build", place, *made, *options], capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"html: the samples were not built:\n{run.stderr}")
    for options in ([], ["--edition", "large"])[:1 if names else 2]:
        subprocess.run([brief, "build", ROOT / "reports", *made, *options], check=True, capture_output=True)
    changed = folder / "in" / "lists.toml"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace('value = "1 000"', 'value = "2 000"').replace('issue = "3"', 'issue = "4"'), encoding="utf-8")
    (folder / "in" / "many-facts.toml").write_text("titel = 1\n")  # a newer report with errors
    subprocess.run([brief, "build", folder / "in", *made], capture_output=True)
    return out


def nu(files):
    """What the Nu HTML checker says of all files, with one Java machine."""
    jar = packages.npm("vnu-jar@26.9.27") / "build" / "dist" / "vnu.jar"
    run = subprocess.run(["java", *conformance.SHORT_RUN, "-Xss8m", "-jar", jar, "--stdout", "--exit-zero-always",
                          "--format", "json", *files], capture_output=True, text=True)
    said = json.loads(run.stdout)["messages"]
    return [f"{pathlib.Path(m.get('url', '?')).name}:{m.get('lastLine')}: {m.get('subType') or m['type']}: {m['message']}" for m in said]


def axe_script():
    return (packages.npm("axe-core@4.14.1") / "axe.min.js").read_text(encoding="utf-8")


def atom(feed):
    grammar = lxml.etree.RelaxNG(lxml.etree.parse(HERE / "atom.rng"))
    return [] if grammar.validate(lxml.etree.parse(feed)) else [str(error) for error in grammar.error_log]


def told(name, count, found, since):
    print(f"html: {name}: {count}, {len(found)} found, {time.monotonic() - since:.1f} s", flush=True)
    for one in found[:40]:
        print(f"  {one}")
    return not found


def judge_samples(brief, folder, chrome, everything):
    since = time.monotonic()
    script, out = axe_script(), make_samples(brief, folder, None if everything else FEW)
    pages = sorted(p for p in out.glob("*.html") if p.name != "index.html")
    least = 60 if everything else len(FEW) + 3
    well = told("samples", f"{len(pages)} pages", [] if len(pages) >= least else [f"fewer than {least}"], since)
    since = time.monotonic()
    found = [one for page in pages for one in same_text.differences(page, page.with_suffix(".pdf"))]
    well &= told("the same text as the PDF", f"{len(pages)} pages", found, since)
    since = time.monotonic()
    well &= told("Nu HTML checker", f"{len(pages) + 1} pages", nu([*pages, out / "index.html"]), since)
    since = time.monotonic()
    well &= told("Atom", "1 feed", atom(out / "feed.xml"), since)
    since = time.monotonic()
    found, looked = [], 0
    for i, page in enumerate([*pages, out / "index.html"]):
        # In the short run a page is seen in three of the looks, in turn; the KFOR brief and the list in all.
        looks = LOOKS if everything or page.stem in ("kfor-2028", "index") else [LOOKS[(i + j) % len(LOOKS)] for j in (0, 3, 5)]
        found += in_browser.axe(chrome, script, page, looks)
        looked += len(looks)
    well &= told("axe", f"{len(pages) + 1} pages, {looked} looks", found, since)
    since = time.monotonic()
    found = [one for page in [*pages, out / "index.html"] for one in in_browser.zoomed(chrome, page)]
    well &= told("zoom", f"{len(pages) + 1} pages, 5 ways", found, since)
    since = time.monotonic()
    walked = [out / "index.html", *(pages if everything else [out / "kfor-2028.html"])]
    found = [one for page in walked for one in in_browser.by_keyboard(chrome, page)] + in_browser.search(chrome, out / "index.html")
    well &= told("keyboard", f"{len(walked)} pages and the search", found, since)
    since = time.monotonic()
    return told("watch", "1 page, 4 saves", live.watched(chrome, brief, folder), since) and well


def self_test(brief, folder, chrome):
    """Each of these must be found."""
    script = axe_script()
    subprocess.run([brief, "build", ROOT / "reports" / "kfor-2028.toml", "--site", "--quiet", "-o", folder], check=True, capture_output=True)
    good = (folder / "kfor-2028.html").read_text(encoding="utf-8")
    feed = (folder / "feed.xml").read_text(encoding="utf-8")

    def spoilt(name, old, new, text=good):
        if old not in text:
            raise SystemExit(f"html: {old!r} is not in the page")
        file = folder / name
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return file

    loose = re.sub(r"<meta http-equiv=[^>]*>", "", good)  # the policy would refuse another style sheet
    axe = lambda page, look=LOOKS[0]: in_browser.axe(chrome, script, page, [look])  # noqa: E731
    styled = lambda name, rule: spoilt(name, "</style>", rule + "</style>", loose)  # noqa: E731
    page, pdf = folder / "kfor-2028.html", folder / "kfor-2028.pdf"
    updated = feed[feed.index("<updated>"):feed.index("</updated>")]
    cases = {
        "an element in a wrong place, to the Nu HTML checker": nu([spoilt("nu.html", "<h1>", "<h1><p>x</p>")]),
        "a breach of the page's own policy, to the browser": axe(spoilt("policy.html", "<h1>", "<script>1</script><h1>")),
        "letters that are too pale, to axe": axe(spoilt("pale.html", "--quiet: #47515d", "--quiet: #c7d1dd", loose)),
        "the same in the dark": axe(spoilt("dark.html", "--quiet: #bac4cf", "--quiet: #2a343f", loose), (768, "dark", "screen")),
        "the same in print": axe(styled("print.html", "@media print { .note { color: #eee } }"), LOOKS[-1]),
        "a page without a language, to axe": axe(spoilt("lang.html", ' lang="en-GB"', "")),
        "a wide element, to the zoom": in_browser.zoomed(chrome, styled("wide.html", "h1 { width: 60rem; }")),
        "text cut off, to the zoom": in_browser.zoomed(chrome, styled("cut.html", ".summary { height: 3rem; overflow: hidden; }")),
        "a citation alone on a line, to the zoom": in_browser.zoomed(chrome, styled("alone.html", ".facts .cite { display: block; }")),
        "no focus to be seen, to the keyboard": in_browser.by_keyboard(chrome, spoilt("focus.html", "outline: 3px solid", "outline: 0 none", loose)),
        "a link that Tab passes over": in_browser.by_keyboard(chrome, spoilt("tab.html", "<a href", '<a tabindex="-1" href')),
        "a feed without an id, to the grammar": atom(spoilt("feed-1.xml", feed[feed.index("<id>"):feed.index("</id>") + 5], "", feed)),
        "a feed with a day for a moment": atom(spoilt("feed-2.xml", updated, "<updated>2025-10-22", feed)),
        "a word that is not in the PDF": same_text.differences(spoilt("word.html", "peacekeeping mission", "peacekeeping task"), pdf),
        "a paragraph that is not in the PDF": same_text.differences(spoilt("part.html", "<section", "<p>More.</p><section"), pdf),
        "two paragraphs in one": same_text.differences(spoilt("joined.html", "</dt><dd><p>", " "), pdf),
    }
    well = not nu([page]) and not atom(folder / "feed.xml") and not same_text.differences(page, pdf)
    if not well:
        print("html-self-test: the good page is not well")
    for name, found in cases.items():
        if not found:
            print(f"html: {name}: nothing is found, and must be")
            well = False
    print(f"html-self-test: {len(cases)} faults, {'each is found' if well else 'NOT each is found'}")
    return well


def pictures(brief, folder, chrome, place):
    place.mkdir(parents=True, exist_ok=True)
    out = make_samples(brief, folder, FEW)
    for name in ("kfor-2028", "index", "lists", "language-sr"):
        page = out / f"{name}.html"
        for width, scheme in ((360, "light"), (400, "light"), (768, "light"), (1280, "light"), (360, "dark"), (1280, "dark")):
            chrome.show(width, scheme)
            chrome.open(page)
            chrome.picture(place / f"{name}-{width}-{scheme}.png")
        chrome.show(793, media="print")
        chrome.printed(place / f"{name}-print.pdf")
        shutil.copy(page, place)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    brief = arguments.brief.resolve()
    with tempfile.TemporaryDirectory() as scratch, browser.Browser() as chrome:
        folder = pathlib.Path(scratch)
        if arguments.pictures:
            pictures(brief, folder, chrome, arguments.pictures)
        elif not (self_test(brief, folder, chrome) if arguments.self_test else judge_samples(brief, folder, chrome, arguments.all)):
            sys.exit(1)


if __name__ == "__main__":
    main()
