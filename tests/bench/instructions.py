#!/usr/bin/env python3
"""Instructions, counted by valgrind: they repeat on noisy machines where times do not.

  instructions.py --build FOLDER [--static BRIEF] [--typst COMMAND]   a table, and the share of each library
  instructions.py --build FOLDER --budget FILE                        fails where a figure is 3 % over its line of the file

Counted: one brief in a new process (cold), the same in the static program, one more brief in a process that has made others
(warm), one of a folder (batch), and one of a folder of briefs with other words in all their prose (reworded). Each process
that a command starts counts. The budget is held by toolchain: a line is `TOOLCHAIN FIGURE COUNT why it is so`; for a
toolchain without lines the program says so and ends with 77.
"""
import argparse
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REPORT = ROOT / "reports" / "kfor-2028.toml"
TOLERANCE = 1.03
NO_BUDGET = 77
PATIENT = ["--timeout", "600"]  # seconds for one report: valgrind takes fifty times as long
sys.path.insert(0, str(HERE))
import bench  # noqa: E402
import comparison  # noqa: E402


def self_costs(text):
    """Instructions of each object file, from a profile in the format of Callgrind (Valgrind manual, Callgrind format)."""
    names, costs, current, skip = {}, collections.Counter(), "", False
    for line in text.splitlines():
        named = re.match(r"ob=\((\d+)\)(?: (.*))?", line)
        if named:
            if named[2]:
                names[named[1]] = named[2]
            current = names[named[1]]
        elif line.startswith("cob="):
            called = re.match(r"cob=\((\d+)\)(?: (.*))?", line)
            if called[2]:
                names[called[1]] = called[2]
        elif line.startswith("calls="):
            skip = True  # the next line is what the callee cost
        elif re.match(r"[+\-*\d]", line):
            costs[current] += 0 if skip else int(line.split()[-1])
            skip = False
    return costs


def count(command, folder, check=True):
    """Instructions of the command and of all that it starts, by object file. A forked worker begins with what its parent has
    counted; what comes before its work is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    run = subprocess.run(["valgrind", "-q", "--tool=callgrind", "--trace-children=yes",
                          "--zero-before=brief::production::Worker::work(int, int)", f"--callgrind-out-file={folder}/%p.out",
                          *map(str, command)], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if check and run.returncode:
        raise SystemExit(f"instructions: {' '.join(map(str, command))} exited {run.returncode}: {run.stderr[-300:]}")
    total = collections.Counter()
    for profile in folder.glob("*.out"):
        total += self_costs(profile.read_text(errors="replace"))
    return total


class Folder:
    """Scratch space; each count has a part of its own."""
    def __init__(self, path):
        self.path, self.number = pathlib.Path(path), 0

    def fresh(self):
        self.number += 1
        return self.path / str(self.number)


def difference(more, fewer, pieces):
    return collections.Counter({name: (more[name] - fewer[name]) // pieces for name in more if more[name] > fewer[name]})


def cold(brief, scratch):
    place = scratch.fresh()
    return count([brief, "build", REPORT, "-o", place / "out", "--quiet", "--progress", "never", *PATIENT], place)


def warm(build, scratch):
    program = build / "tests" / "bench_warm"
    few, many = 2, 8
    return difference(*(count([program, REPORT, runs], scratch.fresh()) for runs in (many, few)), many - few)


def batch(brief, scratch, variants=bench.variants):
    counts = []
    for number in (14, 4):
        place = scratch.fresh()
        place.mkdir(parents=True)
        variants(place / "in", number)
        counts.append(count([brief, "build", place / "in", "-o", place / "out", "--quiet", "--progress", "never", "--jobs", "1", *PATIENT], place / "counts"))
    return difference(*counts, 10)


def typst(command, scratch):
    place = scratch.fresh()
    place.mkdir(parents=True)
    source = place / "brief.typ"
    source.write_text(comparison.Typst().document(comparison.load(REPORT)), encoding="utf-8")
    for face in ("Regular", "Italic", "Bold", "BoldItalic"):
        shutil.copy(f"/usr/share/fonts/truetype/noto/NotoSans-{face}.ttf", place)
    return count([command, "compile", "--ignore-system-fonts", "--font-path", place, source, place / "out.pdf"], place / "counts")


def toolchain():
    release = dict(line.split("=", 1) for line in pathlib.Path("/etc/os-release").read_text().splitlines() if "=" in line)
    compiler = subprocess.run(["c++", "-dumpfullversion"], capture_output=True, text=True).stdout.strip()
    # The C library and others choose their routines by the processor.
    words = re.findall(r"(?m)^(?:vendor_id|cpu family|model|stepping)\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text())[:4]
    processor = "-".join(words) or os.uname().machine
    return f"{release['ID']}-{release.get('VERSION_ID', '').strip(chr(34))}-gcc-{compiler}-{processor}"


def measured(arguments, scratch):
    brief = arguments.build / "brief"
    figures = {"cold": cold(brief, scratch), "warm": warm(arguments.build, scratch), "batch": batch(brief, scratch),
               "reworded": batch(brief, scratch, bench.reworded_variants)}
    if arguments.static:
        figures["cold-static"] = cold(arguments.static, scratch)
    if arguments.typst and shutil.which(arguments.typst):
        figures["typst-cold"] = typst(arguments.typst, scratch)
    return figures


def print_table(figures):
    for name, costs in figures.items():
        total = sum(costs.values())
        print(f"instructions: {name:12}{total / 1e6:8.2f} M")
        for library, cost in costs.most_common(8):
            if cost > total / 100:
                print(f"  {cost / total:5.1%}  {pathlib.Path(library).name}")


def hold(figures, budget):
    """Whether every figure keeps its line."""
    here = toolchain()
    lines = [line.split(None, 3) for line in budget.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    allowed = {figure: (int(number.replace("_", "")), why) for chain, figure, number, why in lines if chain == here}
    if not allowed:
        print(f"instructions: no budget for {here}")
        return NO_BUDGET
    over = [name for name in allowed if sum(figures[name].values()) > TOLERANCE * allowed[name][0]]
    for name, (number, _) in allowed.items():
        print(f"instructions: {name:12}{sum(figures[name].values()) / number:8.3f} of the {number / 1e6:.2f} M that were counted last"
              + (": over; say why in the budget" if name in over else ""))
    return 1 if over else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--static", type=pathlib.Path)
    parser.add_argument("--typst", default="typst")
    parser.add_argument("--budget", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        figures = measured(arguments, Folder(scratch))
    print_table(figures)
    sys.exit(hold(figures, arguments.budget) if arguments.budget else 0)


if __name__ == "__main__":
    main()
