#!/usr/bin/env python3
"""Measures the program beside others in one run on one machine, and prints one table with ratios.

  bench.py --build FOLDER [--quick] [--json FILE]

Machines are noisy: single figures mean little, ratios taken in one run mean more. Typst (the Python package `typst`, and
the command where there is one) and WeasyPrint are measured where they are installed, in the interpreter --python.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REPORT = ROOT / "reports" / "kfor-2028.toml"
sys.path.insert(0, str(HERE))
import comparison  # noqa: E402


def timed(command, runs, check=True, warmup=1):
    """Median wall seconds of whole processes over `runs` after `warmup`, and the peak KiB of one more run."""
    walls = []
    for run in range(-warmup, runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        process.wait()
        wall = time.perf_counter() - start
        if check and process.returncode != 0:
            raise SystemExit(f"bench: {' '.join(map(str, command))} exited {process.returncode}")
        if run >= 0:
            walls.append(wall)
    return statistics.median(walls), peak_of(command)


def peak_of(command):
    """KiB. A process starts as a copy of its parent: this one's parent is small."""
    with tempfile.NamedTemporaryFile() as told:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", told.name, *command], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return int(pathlib.Path(told.name).read_text().split()[-1])


def variants(folder, count):
    """`count` different reports with their sources: a number is the first word of the title and of the summary."""
    folder.mkdir()
    text = REPORT.read_text(encoding="utf-8")
    shutil.copytree(REPORT.parent / "sources", folder / "sources")
    title = next(line for line in text.splitlines() if line.startswith("title"))
    key, words = title.split('"', 1)
    for number in range(count):
        changed = text.replace(title, f'{key}"{number} {words.split(" ", 1)[1]}')
        changed = re.sub(r'(\nsummary = """\n(?:\\\n)?)\S+', rf"\g<1>{number}", changed, count=1)
        (folder / f"brief-{number:05}.toml").write_text(changed, encoding="utf-8")


def other_word(word, number):
    """The word with its letters moved on in the alphabet and round: of the same length, and nobody's."""
    moved = "".join(chr((ord(letter) - ord("a") + number) % 26 + ord("a")) for letter in word)
    turn = number // 26 % len(moved)
    return moved[turn:] + moved[:turn]


QUOTE_OR_PROSE = re.compile(r'(?P<quote>\n\[\[quotes\]\].*?(?=\n\[))|(?<=\n)((?:text|summary) *= """)(.*?)(?=""")', re.DOTALL)
WORD = re.compile(r"(?<![@\w/:.*\[(])[a-z]{3,}(?![\w\]])")


def reworded(text, number):
    """A report whose prose has hardly a word in common with that of another number; its quotes stay as they are."""
    def changed(found):
        return found[0] if found["quote"] else found[2] + WORD.sub(lambda word: other_word(word[0], number), found[3])
    return QUOTE_OR_PROSE.sub(changed, text)


def reworded_variants(folder, count):
    """`count` reports of different words, with their sources."""
    folder.mkdir()
    text = REPORT.read_text(encoding="utf-8")
    shutil.copytree(REPORT.parent / "sources", folder / "sources")
    for number in range(1, count + 1):
        (folder / f"brief-{number:05}.toml").write_text(reworded(text, number), encoding="utf-8")


def long_report(path, pages):
    """The report with its commitment text repeated until the brief has about `pages` pages."""
    text = REPORT.read_text(encoding="utf-8")
    start = text.index('text = """', text.index("[commitment]")) + len('text = """')
    end = text.index('"""', start)
    body = text[start:end].replace("\\\n", "").strip("\n")
    path.write_text(text[:start] + "\n" + "\n\n".join([body] * (pages * 2)) + "\n" + text[end:], encoding="utf-8")


class Bench:
    def __init__(self, arguments, scratch):
        self.build, self.scratch, self.quick, self.python = arguments.build, scratch, arguments.quick, arguments.python
        self.brief = arguments.brief or self.build / "brief"
        self.rows = {}
        self.available = {name: subprocess.run([self.python, "-c", f"import {name}"], capture_output=True).returncode == 0
                          for name in ("typst", "weasyprint")}

    def runs(self, count):
        return max(3, count // 5) if self.quick else count

    def small(self):
        """The program that `make static` makes, where it has been made."""
        static = self.build.parent / "build-static" / "brief"
        if static.exists():
            out = self.scratch / "static"
            wall, peak = timed([static, "build", REPORT, "-o", out, "--force", "--quiet", "--progress", "never"], self.runs(40))
            self.rows["cold"].update(static_ms=wall * 1e3, static_peak_kib=peak, static_program_bytes=static.stat().st_size)

    # --- the program -------------------------------------------------------------------------------------------------

    def cold(self):
        out = self.scratch / "cold"
        command = [self.brief, "build", REPORT, "-o", out, "--force", "--quiet", "--progress", "never"]
        wall, peak = timed(command, self.runs(40))
        size = (out / "kfor-2028.pdf").stat().st_size
        self.rows["cold"] = {"brief_ms": wall * 1e3, "brief_peak_kib": peak, "brief_bytes": size,
                             "brief_bytes_without_attachments": without_attachments(out / "kfor-2028.pdf")}

    def floor(self):
        pages = self.scratch / "pages.txt"
        with open(pages, "wb") as out:
            subprocess.run([self.build / "tests" / "bench_pages", REPORT], stdout=out, check=True)
        target = self.scratch / "floor.pdf"
        wall, peak = timed([self.build / "tests" / "bench_floor", pages, self.build / "fonts", target], self.runs(40))
        self.rows["cold"].update(floor_ms=wall * 1e3, floor_peak_kib=peak, floor_bytes=target.stat().st_size)

    def warm(self):
        run = subprocess.run([self.build / "tests" / "bench_warm", REPORT, str(self.runs(400))], capture_output=True, check=True)
        self.rows["warm"] = {f"brief_{key}": value for key, value in json.loads(run.stdout).items()}

    def many(self, count, make=variants, row="many"):
        folder, out = self.scratch / f"{row}-{count}", self.scratch / f"{row}-out-{count}"
        make(folder, count)
        command = [self.brief, "build", folder, "-o", out, "--quiet", "--progress", "never"]
        start = time.perf_counter()
        peak = peak_of(command)
        wall = time.perf_counter() - start
        built = len(list(out.glob("*.pdf")))
        if built != count:
            raise SystemExit(f"bench: {built} of {count} briefs were built")
        self.rows[f"{row}_{count}"] = {"brief_per_second": count / wall, "brief_us_each": wall / count * 1e6,
                                      "brief_peak_kib": peak}
        return command

    def fresh(self, count, command):
        wall, peak = timed(command, self.runs(5))
        self.rows[f"fresh_{count}"] = {"brief_us_each": wall / count * 1e6, "brief_peak_kib": peak}

    def long(self):
        folder = self.scratch / "long"
        folder.mkdir()
        shutil.copytree(REPORT.parent / "sources", folder / "sources")
        report = folder / "long.toml"
        long_report(report, 100)
        out = self.scratch / "long-out"
        command = [self.brief, "build", report, "-o", out, "--force", "--quiet", "--progress", "never"]
        wall, peak = timed(command, self.runs(10))
        pages = json.loads((out / "build.json").read_text())["reports"][0]["pages"]
        self.rows["long"] = {"brief_ms": wall * 1e3, "brief_pages": pages, "brief_peak_kib": peak}

    # --- the others --------------------------------------------------------------------------------------------------

    def typst(self):
        source = self.scratch / "kfor.typ"
        source.write_text(comparison.Typst().document(comparison.load(REPORT)), encoding="utf-8")
        target = self.scratch / "typst.pdf"
        fonts = self.scratch / "typst-fonts"
        fonts.mkdir()
        for face in ("Regular", "Italic", "Bold", "BoldItalic"):
            shutil.copy(f"/usr/share/fonts/truetype/noto/NotoSans-{face}.ttf", fonts)
        bare, _ = timed([self.python, "-c", "pass"], self.runs(10))
        wall, peak = timed([self.python, HERE / "other_typst.py", "cold", source, target, fonts], self.runs(10))
        self.rows["cold"].update(typst_ms=(wall - bare) * 1e3, typst_peak_kib=peak, typst_bytes=target.stat().st_size,
                                 typst_embedded_fonts=True)
        native = shutil.which("typst")
        if native:
            wall, peak = timed([native, "compile", "--ignore-system-fonts", "--font-path", fonts, source, target], self.runs(10))
            self.rows["cold"].update(typst_native_ms=wall * 1e3, typst_native_peak_kib=peak)
        run = subprocess.run([self.python, HERE / "other_typst.py", "warm", source, target, fonts, str(self.runs(50))],
                             capture_output=True, check=True)
        self.rows["warm"]["typst_median_us"] = json.loads(run.stdout)["median_us"]
        count = 100 if self.quick else 400
        run = subprocess.run([self.python, HERE / "other_typst.py", "many", source, target, fonts, str(count)],
                             capture_output=True, check=True)
        self.rows["typst_many"] = {"typst_per_second": json.loads(run.stdout)["per_second"], "briefs": count}

    def typst_reworded(self, count):
        """The same documents as of reworded_variants(), each a file of its own."""
        folder = self.scratch / "typst-reworded"
        folder.mkdir()
        for report in sorted((self.scratch / f"reworded-{count}").glob("*.toml")):
            (folder / f"{report.stem}.typ").write_text(comparison.Typst().document(comparison.load(report)), encoding="utf-8")
        run = subprocess.run([self.python, HERE / "other_typst.py", "folder", folder, self.scratch / "typst-reworded.pdf",
                              self.scratch / "typst-fonts"], capture_output=True, check=True)
        self.rows[f"reworded_{count}"]["typst_per_second"] = json.loads(run.stdout)["per_second"]

    def weasyprint(self):
        source = self.scratch / "kfor.html"
        source.write_text(comparison.Html().document(comparison.load(REPORT)), encoding="utf-8")
        target = self.scratch / "weasyprint.pdf"
        wall, peak = timed([self.python, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", source, target], self.runs(5))
        self.rows["cold"].update(weasyprint_ms=wall * 1e3, weasyprint_peak_kib=peak, weasyprint_bytes=target.stat().st_size)

    def all(self):
        self.cold()
        self.small()
        self.floor()
        self.warm()
        counts = (100, 1000) if self.quick else (100, 1000, 10000)
        for count in counts:
            command = self.many(count)
        self.fresh(counts[-1], command)
        others = 100 if self.quick else 1000
        self.many(others, reworded_variants, "reworded")
        self.long()
        if self.available["typst"]:
            self.typst()
            self.typst_reworded(others)
        if self.available["weasyprint"]:
            self.weasyprint()
        return counts


def without_attachments(pdf):
    """The size of the PDF less the streams of its attached files; what names and describes them stays counted."""
    listed = subprocess.run(["qpdf", "--list-attachments", pdf], capture_output=True, text=True, check=True).stdout
    streams = [line.split(" -> ")[1].split(",")[0] for line in listed.splitlines() if " -> " in line]
    raw = [subprocess.run(["qpdf", f"--show-object={stream}", "--raw-stream-data", pdf], capture_output=True, check=True).stdout
           for stream in streams]
    return pdf.stat().st_size - sum(map(len, raw))


def table(rows, counts):
    """(what, brief, beside it, ratio, reach, reached) for each figure that has a goal or is worth seeing."""
    cold, warm, lines = rows["cold"], rows["warm"], []

    def line(what, brief, other="", ratio=None, reach="", reached=None):
        lines.append((what, brief, other, "" if ratio is None else f"{ratio:.3g}", reach,
                      "" if reached is None else ("yes" if reached else "NO")))

    def beside(what, brief, other, unit, most, name):
        if other:
            line(what, f"{brief:.1f} {unit}", f"{name} {other:.1f} {unit}", brief / other, f"≤ {most:g}", brief / other <= most)

    beside("one brief, cold process", cold["brief_ms"], cold["floor_ms"], "ms", 1.5, "floor")
    typst_cold = cold.get("typst_native_ms", cold.get("typst_ms"))
    beside("", cold["brief_ms"], typst_cold, "ms", 0.1, "Typst")
    beside("", cold["brief_ms"], cold.get("weasyprint_ms"), "ms", 0.1, "WeasyPrint")
    line("its peak memory", f"{cold['brief_peak_kib'] / 1024:.1f} MiB",
         f"Typst {cold['typst_peak_kib'] / 1024:.0f} MiB" if "typst_peak_kib" in cold else "", None, "≤ 8 MiB",
         cold["brief_peak_kib"] <= 8 * 1024)
    if "static_ms" in cold:
        beside("the static program, cold", cold["static_ms"], cold["floor_ms"], "ms", 1.5, "floor")
        beside("", cold["static_ms"], typst_cold, "ms", 0.1, "Typst")
        line("its peak memory", f"{cold['static_peak_kib'] / 1024:.1f} MiB", "", None, "≤ 8 MiB",
             cold["static_peak_kib"] <= 8 * 1024)
    line("its bytes, no attachments", f"{cold['brief_bytes_without_attachments']}",
         f"Typst {cold['typst_bytes']}" if "typst_bytes" in cold else f"floor {cold['floor_bytes']}",
         cold["brief_bytes_without_attachments"] / cold["typst_bytes"] if "typst_bytes" in cold else None, "≤ 0.5",
         cold["brief_bytes_without_attachments"] / cold["typst_bytes"] <= 0.5 if "typst_bytes" in cold else None)
    beside("in process, warm, changed text", warm["brief_median_us"], warm.get("typst_median_us"), "µs", 0.1, "Typst")
    line("  by stage", " ".join(f"{stage} {warm[f'brief_{stage}_us']:.0f}" for stage in ("read", "evidence", "layout", "pdf")))
    line("  arena", f"{warm['brief_arena_bytes'] / 1024:.0f} KiB", "", None, "≤ 1024", warm["brief_arena_bytes"] <= 1 << 20)
    rate = rows.get("typst_many", {}).get("typst_per_second")
    first = rows[f"many_{counts[0]}"]
    for count in counts:
        row = rows[f"many_{count}"]
        against = f"Typst {rate:.0f}/s" if rate else ""
        line(f"{count} different briefs", f"{row['brief_per_second']:.0f}/s, {row['brief_peak_kib'] / 1024:.1f} MiB", against,
             row["brief_per_second"] / rate if rate else None, "≥ 12" if rate else "", row["brief_per_second"] / rate >= 12 if rate else None)
    last = rows[f"many_{counts[-1]}"]
    line(f"time each, {counts[-1]} to {counts[0]}", f"{last['brief_us_each']:.0f} µs", f"{first['brief_us_each']:.0f} µs",
         last["brief_us_each"] / first["brief_us_each"], "≤ 1.1", last["brief_us_each"] / first["brief_us_each"] <= 1.1)
    for name in [name for name in rows if name.startswith("reworded_")]:
        row = rows[name]
        beside_it = row.get("typst_per_second")
        line(f"{name.split('_')[1]} of other words", f"{row['brief_per_second']:.0f}/s, {row['brief_peak_kib'] / 1024:.1f} MiB",
             f"Typst {beside_it:.0f}/s" if beside_it else "", row["brief_per_second"] / beside_it if beside_it else None)
    fresh = rows[f"fresh_{counts[-1]}"]["brief_us_each"]
    line(f"{counts[-1]} fresh reports, each", f"{fresh:.1f} µs", "", None, "≤ 50 µs", fresh <= 50)
    line("a long brief", f"{rows['long']['brief_ms']:.0f} ms, {rows['long']['brief_pages']} pages",
         f"{rows['long']['brief_peak_kib'] / 1024:.1f} MiB")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build")
    parser.add_argument("--brief", type=pathlib.Path, help="the program to measure (default: the build's)")
    parser.add_argument("--python", default=sys.executable, help="interpreter that has typst and weasyprint")
    parser.add_argument("--scratch", type=pathlib.Path, help="folder to work in (default: a temporary one)")
    parser.add_argument("--quick", action="store_true", help="fewer runs, at most 1,000 briefs")
    parser.add_argument("--json", type=pathlib.Path, help="save the figures here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
        bench = Bench(arguments, pathlib.Path(scratch))
        counts = bench.all()
    lines = table(bench.rows, counts)
    lines.insert(0, ("what", "brief", "beside it", "ratio", "goal", "reached"))
    widths = [max(len(line[column]) for line in lines) for column in range(6)]
    for cells in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())
    if arguments.json:
        arguments.json.write_text(json.dumps(bench.rows, indent=2) + "\n", encoding="utf-8")
    for name, available in bench.available.items():
        if not available:
            print(f"({name} is not installed for {arguments.python}: not measured)")


if __name__ == "__main__":
    main()
