#!/usr/bin/env python3
"""How the work grows with each part of a report, and with the number of reports: the exponent of each.

  growth.py --build FOLDER [--most EXPONENT] [--json FILE] [PART]...

Each part is built in three sizes, each twice the one before; valgrind counts the instructions. What is the same in all
falls out of the differences: were they to double, the exponent is 1. With --most, a greater one ends with 1.
"""
import argparse
import json
import math
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import bench  # noqa: E402
import instructions  # noqa: E402

HEAD = 'format = 1\ntitle = "Growth"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "What grows."\n[commitment]\ntext = "It stands."\n'
WORDS = "alpha bravo carol delta early field great hotel india joker kiosk limit major night offer paper quiet river solid train".split()


def sentence(number):
    """Twelve words that no other number has in this order."""
    chosen = [WORDS[(number * step + step * step + number // 20) % len(WORDS)] for step in range(1, 11)]
    return f"We {' '.join(chosen)} {number}."


def sources(count, words=()):
    """Tables of sources, the first with an archive of the words, and the archive."""
    tables = "".join(f'[[sources]]\nid = "s{n}"\npublisher = "Publisher {n}"\ntitle = "Title {n}"\nurl = "https://example.org/{n}"\n'
                     + ('archive = "sources/a.txt"\n' if n == 0 and words else "") for n in range(count))
    return tables, "\n\n".join(words)


def quotes(count):
    words = [sentence(n) for n in range(count)]
    tables, archive = sources(1, words)
    return HEAD + "".join(f'[[quotes]]\nspeaker = "Speaker {n % 7}"\ntext = "{words[n]}"\nsource = "s0"\n' for n in range(count)) + tables, archive


def cited_sources(count):
    tables, archive = sources(count)
    cited = " ".join(f"{sentence(n)[:-1]} [@s{n}]." for n in range(count))
    return HEAD.replace("It stands.", cited) + tables, archive


def initiatives(count):
    rows = "".join(f'[[summit.initiatives]]\ntitle = "Title {n}"\ntext = "{sentence(n)}"\nstarts = "2026"\nparticipants = ["RS", "ME"]\n'
                   for n in range(count))
    return HEAD + '[summit]\nname = "Summit"\n' + rows, ""


def facts(count):
    return HEAD + "".join(f'[[commitment.facts]]\nlabel = "Label {n}"\nvalue = "{n} thousand"\n' for n in range(count)), ""


def events(count):
    return HEAD + "".join(f'[[commitment.timeline]]\ndate = "{1600 + n // 12}-{n % 12 + 1:02}"\nevent = "Event {n}"\n'
                          for n in range(count)), ""


def pages(count):
    prose = "\n\n".join(" ".join(sentence(page * 1000 + n) for n in range(40)) for page in range(count))
    return HEAD.replace('"It stands."', f'"""\n{prose}\n"""'), ""


PARTS = {"pages": (pages, 20), "quotes": (quotes, 100), "sources": (cited_sources, 100), "initiatives": (initiatives, 100),
         "facts": (facts, 100), "events": (events, 100)}


def write(folder, report, archive):
    (folder / "sources").mkdir(parents=True)
    (folder / "report.toml").write_text(report, encoding="utf-8")
    (folder / "sources" / "a.txt").write_text(archive, encoding="utf-8")


def built(brief, what, place):
    command = [brief, "build", what, "-o", place / "out", "--quiet", "--progress", "never", "--jobs", "1", *instructions.PATIENT]
    total = sum(instructions.count(command, place / "counts").values())
    done = json.loads((place / "out" / "build.json").read_text())["reports"]
    shutil.rmtree(place)
    return total, sum(report["pages"] for report in done)


def part(brief, name, scratch):
    make, least = PARTS[name]
    rows = []
    for size in (least, 2 * least, 4 * least):
        place = scratch.fresh()
        write(place, *make(size))
        rows.append((size, *built(brief, place / "report.toml", place)))
    return rows


def reports(brief, scratch):
    rows = []
    for size in (10, 20, 40):
        place = scratch.fresh()
        place.mkdir(parents=True)
        bench.reworded_variants(place / "in", size)
        rows.append((size, *built(brief, place / "in", place)))
    return rows


def exponent(rows):
    (_, first, _), (_, second, _), (_, third, _) = rows
    return math.log2((third - second) / (second - first))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--most", type=float)
    parser.add_argument("--json", type=pathlib.Path, help="save the figures here")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}, reports (default: all)")
    arguments = parser.parse_args()
    brief, over, all_rows = arguments.build.resolve() / "brief", [], {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = instructions.Folder(scratch)
        for name in arguments.parts or [*PARTS, "reports"]:
            rows = all_rows[name] = reports(brief, folder) if name == "reports" else part(brief, name, folder)
            sizes = "  ".join(f"{size:4}: {total / 1e6:8.1f} M, {count:4} pages" for size, total, count in rows)
            print(f"{name:12}{sizes}   exponent {exponent(rows):.2f}", flush=True)
            if arguments.most and exponent(rows) > arguments.most:
                over.append(name)
    if arguments.json:
        arguments.json.write_text(json.dumps(all_rows, indent=2) + "\n", encoding="utf-8")
    if over:
        print(f"growth: above {arguments.most}: {', '.join(over)}")
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
