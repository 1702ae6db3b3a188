#!/usr/bin/env python3
"""What pdftotext takes out of a PDF is what the report says: every character of the blocks that reports are written in, words of
each script wherever they stand, and citations apart from the figures before them.

  extraction.py --brief BRIEF
"""

import argparse
import pathlib
import re
import subprocess
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BLOCKS = {
    "Latin Extended-A": (0x100, 0x17F), "Latin Extended-B": (0x180, 0x24F), "Latin Extended Additional": (0x1E00, 0x1EFF),
    "Greek": (0x370, 0x3FF), "Greek Extended": (0x1F00, 0x1FFF), "Cyrillic": (0x400, 0x4FF), "Armenian": (0x530, 0x58F),
    "Hebrew": (0x590, 0x5FF), "Arabic": (0x600, 0x6FF), "Georgian": (0x10A0, 0x10FF), "General Punctuation": (0x2000, 0x206F),
    "Currency Symbols": (0x20A0, 0x20CF), "Letterlike Symbols": (0x2100, 0x214F), "Number Forms": (0x2150, 0x218F),
    "Arrows": (0x2190, 0x21FF), "Mathematical Operators": (0x2200, 0x22FF), "Geometric Shapes": (0x25A0, 0x25FF),
    "Miscellaneous Symbols": (0x2600, 0x26FF), "Dingbats": (0x2700, 0x27BF),
}
TOLD = re.compile(r":(\d+):\d+: error: .*(the fonts have no character|control character|control of direction|must stand on one line)")
HEAD = 'format = 1\ntitle = "t"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "s"\n'
# Words of each script. In a line of Latin words each keeps its order. A mark at the end of such a line's last Arabic word
# poppler takes for a neutral sign of the Latin words before.
SAMPLES = {
    "Hebrew": "הסכם השלום נחתם", "Arabic": "اتفاق السلام والأمن", "Persian": "توافق‌نامه صلح",
    "Arabic with marks": "جدّاً محمّد مؤسّسة السَّلَام", "Hebrew with points": "שָׁלוֹם בְּרֵאשִׁית אָמַר", "Armenian": "Խաղաղության համաձայնագիր",
    "Georgian": "სამშვიდობო შეთანხმება", "Greek": "Συμφωνία Ειρήνης", "Cyrillic": "Договір про мир", "Vietnamese": "Hiệp định hòa bình",
    "Arrows": "a → b ⇒ c ↔ d", "Mathematics": "x ≤ y ≈ √2 ∑ ∞", "Signs": "✓ ☎ ★ ■ ₺ № ½",
}
failures = []


def expect(truth, what):
    if not truth:
        failures.append(what)


def build(brief, folder, name, text):
    report = folder / f"{name}.toml"
    report.write_text(text, encoding="utf-8")
    run = subprocess.run([brief, "build", str(report), "-o", str(folder)], capture_output=True, text=True)
    return folder / f"{name}.pdf" if run.returncode == 0 else None, run.stderr


def text_of(pdf):
    out = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    # Which way a stretch runs is marked by poppler, not by the page.
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", out)


def plain(text):
    return unicodedata.normalize("NFKD", text)


def line_for(c):
    base = {"HEBREW": "א", "ARABIC": "ب"}.get(unicodedata.name(c, "").split(" ")[0], "a") \
        if unicodedata.category(c) in ("Mn", "Me") else ""
    return f"C{ord(c):04X}: {base}{c}"


def check_block(brief, folder, name, first, last):
    """How many characters print, and how many are told."""
    wanted = [chr(c) for c in range(first, last + 1) if unicodedata.category(chr(c)) not in ("Cn", "Cc", "Cs")]
    told, pdf = set(), None
    for _ in range(9):  # of a report's errors the first hundred are told
        printed = [c for c in wanted if c not in told]
        before = HEAD.count("\n") + 2  # the lines before the first one
        body = "".join(line_for(c) + "\n\n" for c in printed)
        pdf, errors = build(brief, folder, "block", HEAD + '[commitment]\ntext = """\n' + body + '"""\n')
        if pdf:
            break
        lines = {int(m.group(1)) for m in TOLD.finditer(errors)}
        expect(lines and len(lines) <= 100, f"{name}: refused for another reason: {errors[:300]}")
        told |= {printed[(line - before - 1) // 2] for line in lines}
    if pdf is None:
        return failures.append(f"{name}: never built")
    text = text_of(pdf)
    found = {m.group(1): m.group(2) for m in re.finditer(r"C([0-9A-F]{4,5}): *(.*)", text)}
    for c in printed:
        if unicodedata.category(c) in ("Zs", "Cf"):
            continue  # seen as a space, or not at all
        got = found.get(f"{ord(c):04X}", "")
        if unicodedata.category(c) in ("Mn", "Me"):
            got = text  # each stands once; poppler may take one high above its letter for a line of its own
        expect(all(part in plain(got) for part in plain(c).strip()), f"{name}: U+{ord(c):04X} {c} is extracted as {got!r}")
    print(f"extraction: {name}: {len(printed)} printed, {len(told)} told"
          + (": " + " ".join(f"{ord(c):04X}" for c in sorted(told)[:12]) if told else ""))


def check_samples(brief, folder):
    for script, words in SAMPLES.items():
        pdf, errors = build(brief, folder, "sample", f'''format = 1
title = "A title of {words} words"
date = 2025-10-22
marking = "NONE"
summary = "The words {words} stand here, *{words}* too.[@a]"
[commitment]
text = "{words}"
[[commitment.facts]]
label = "Words"
value = "{words}"
[[commitment.timeline]]
date = "1999"
event = "{words}"
[[quotes]]
speaker = "{words}"
text = "{words}"
source = "a"
[summit]
name = "{words}"
[[summit.initiatives]]
title = "{words}"
text = "The words {words}"
[[sources]]
id = "a"
publisher = "Press"
title = "{words}"
''')
        if pdf is None:
            failures.append(f"{script}: {errors[:300]}")
            continue
        out = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
        text = " ".join(re.sub("[\u200c\u200e\u200f\u202a-\u202e]", "", out).split())
        sought = words.replace("\u200c", "")
        expect(text.count(sought) >= 9, f"{script}: {sought} is found {text.count(sought)} times in {text[:900]}")


def check_citations(brief, folder):
    out = folder / "reports"
    subprocess.run([brief, "build", str(ROOT / "reports"), "-o", str(out)], capture_output=True, check=True)
    made, errors = build(brief, folder, "figures", HEAD + '[commitment]\ntext = "In 2028[@a] and 50 %[@a; @b; @c] of 12[@b].\\n\\nנחתם ב-2025 [@b; @c]."\n'
                         + "".join(f'[[sources]]\nid = "{i}"\npublisher = "P"\ntitle = "T"\n' for i in "abc"))
    expect(made, errors)
    cited = 0
    for pdf in [*sorted(out.glob("*.pdf")), *filter(None, [made])]:
        text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
        cited += len(re.findall(r"\s\[\d", text))
        expect(not re.search(r"[^\s(\[]\[\d", text), f"{pdf.name}: a citation joins what stands before it")
        expect(not re.search("[⁰¹²³⁴-⁹]", text), f"{pdf.name}: a superior figure is extracted as such")
        expect(not re.search(r"\]\d", text), f"{pdf.name}: a citation joins a figure after it")
    expect(cited > 20, f"only {cited} citations seen")
    print(f"extraction: {cited} citations apart from figures")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = parser.parse_args().brief
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for block, (first, last) in BLOCKS.items():
            check_block(brief, folder, block, first, last)
        check_samples(brief, folder)
        check_citations(brief, folder)
    for failure in failures[:40]:
        print("FAILED:", failure)
    print(f"extraction: {len(failures)} failed")
    return bool(failures)


if __name__ == "__main__":
    raise SystemExit(main())
