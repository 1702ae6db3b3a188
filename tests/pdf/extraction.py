#!/usr/bin/env python3
"""What pdftotext takes out of a PDF is what the report says: every character of the blocks that reports are written in, words of
each script wherever they stand, and citations apart from the figures before them.

  extraction.py --brief BRIEF
  extraction.py --brief BRIEF --font FILE    of a program that carries this font: its Chinese, Japanese and Korean characters
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
# Combining Diacritical Marks, their Extended, Supplement and for Symbols, Combining Half Marks.
MARKS = [(0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)]
CJK = {
    "CJK Symbols and Punctuation": (0x3000, 0x303F), "Hiragana": (0x3040, 0x309F), "Katakana": (0x30A0, 0x30FF),
    "Bopomofo": (0x3100, 0x312F), "CJK Unified Ideographs Extension A": (0x3400, 0x4DBF), "CJK Unified Ideographs": (0x4E00, 0x9FFF),
    "Hangul Syllables": (0xAC00, 0xD7A3), "CJK Compatibility Ideographs": (0xF900, 0xFAFF), "Fullwidth Forms": (0xFF00, 0xFFEF),
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
CJK_SAMPLES = {"Chinese": "和平协议签署", "Japanese": "平和のための合意", "Korean": "평화 협정 서명"}
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


def characters_of(font):
    """The code points that a font file maps, as fontconfig reads it."""
    out = subprocess.run(["fc-query", "--format=%{charset} ", font], capture_output=True, text=True, check=True).stdout
    ranges = [[int(end, 16) for end in part.split("-")] for part in out.split()]
    return {c for ends in ranges for c in range(ends[0], ends[-1] + 1)}


def check_cjk_block(brief, folder, name, wanted):
    """All of the block that the font has, in paragraphs without a space: they break between any two characters."""
    size = 1500  # of one report: it may have 190 pages
    for start in range(0, len(wanted), size):
        part = [chr(c) for c in wanted[start:start + size]]
        body = "\n\n".join("C: " + "".join(part[i:i + 60]) for i in range(0, len(part), 60))
        pdf, errors = build(brief, folder, "cjk", HEAD + f'[commitment]\ntext = """\n{body}\n"""\n')
        if pdf is None:
            return failures.append(f"{name}: {errors[:300]}")
        text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
        got = set(plain(text))
        lost = [c for c in part if unicodedata.category(c) not in ("Zs", "Mn") and not set(plain(c).strip()) <= got]
        expect(not lost, f"{name}: lost {' '.join(f'U+{ord(c):04X} {c}' for c in lost[:8])}, {len(lost)} in all")
        bare = "".join(text.split())
        in_order = "".join(part[:40]) if not any(unicodedata.category(c) in ("Zs", "Mn") for c in part[:40]) else ""
        expect(plain(in_order) in plain(bare), f"{name}: not in order: {in_order}")
    print(f"extraction: {name}: {len(wanted)} printed")


def check_cjk(brief, folder, font):
    has = characters_of(font)
    for name, (first, last) in CJK.items():
        wanted = [c for c in range(first, last + 1) if c in has and unicodedata.category(chr(c)) != "Cn"]
        if wanted:
            check_cjk_block(brief, folder, name, wanted)
    check_samples(brief, folder, {script: words for script, words in CJK_SAMPLES.items() if {ord(c) for c in words} - {32} <= has})
    expect(len(has) > 10000, f"{font} has only {len(has)} characters")


def check_samples(brief, folder, samples):
    for script, words in samples.items():
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


def check_marks(brief, folder):
    """A mark stays with the letter before it, though it is drawn over two, beside it or far above."""
    marks = [chr(c) for first, last in MARKS for c in range(first, last + 1)]
    pdf = None
    for _ in range(9):  # of a report's errors the first hundred are told
        body = "\n\n".join(f"C{ord(c):04X}: a{c}z o{c}z x{c}z e" for c in marks)
        pdf, errors = build(brief, folder, "marks", HEAD + f'[commitment]\ntext = """\n{body}\n"""\n')
        if pdf:
            break
        told = {int(number, 16) for number in re.findall(r"\(U\+([0-9A-F]+)\)", errors)}
        marks = [c for c in marks if ord(c) not in told]
    if pdf is None:
        return failures.append("combining marks: never built")
    lines = [plain(line) for line in text_of(pdf).splitlines()]
    for c in marks:
        wanted = plain(f"C{ord(c):04X}: a{c}z o{c}z x{c}z e")
        expect(any(wanted in line for line in lines), f"U+{ord(c):04X} has lost its letter")
    print(f"extraction: {len(marks)} combining marks with their letters")


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


def report_failures():
    for failure in failures[:40]:
        print("FAILED:", failure)
    print(f"extraction: {len(failures)} failed")
    return bool(failures)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    parser.add_argument("--font")
    arguments = parser.parse_args()
    brief = arguments.brief
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if arguments.font:
            check_cjk(brief, folder, arguments.font)
            return report_failures()
        for block, (first, last) in BLOCKS.items():
            check_block(brief, folder, block, first, last)
        check_samples(brief, folder, SAMPLES)
        check_marks(brief, folder)
        check_citations(brief, folder)
    return report_failures()


if __name__ == "__main__":
    raise SystemExit(main())
