"""Typst through its Python package: cold (one document), warm (changed text each time), many (the same on all cores),
folder (every document of a folder, on all cores).

  other_typst.py cold|warm|many|folder SOURCE.typ|FOLDER OUT.pdf FONT-FOLDER [RUNS]
"""

import json
import multiprocessing
import os
import pathlib
import statistics
import sys
import time

import typst


def compiler(source, fonts):
    return typst.Compiler(source, font_paths=[fonts], ignore_system_fonts=True)


def changed(text, number):
    """The document with a number that no run has had before in its title and its first block."""
    return text.replace("\n= ", f"\n= {number} ", 1).replace("#block(fill: luma(240), inset: 10pt)[",
                                                             f"#block(fill: luma(240), inset: 10pt)[Number {number}. ", 1)


def series(source, target, fonts, numbers):
    """Microseconds for each changed document, compiled one after the other with what the compiler keeps between them."""
    text = pathlib.Path(source).read_text(encoding="utf-8")
    own = pathlib.Path(source).with_suffix(f".{os.getpid()}.typ")
    own.write_text(text, encoding="utf-8")
    typesetter = compiler(str(own), fonts)
    times = []
    for number in numbers:
        own.write_text(changed(text, number), encoding="utf-8")
        start = time.perf_counter()
        typesetter.compile(output=f"{target}.{os.getpid()}.pdf")
        times.append((time.perf_counter() - start) * 1e6)
    return times


def each(sources, target, fonts):
    """Compiles documents one after the other, each read into the same place, with what the compiler keeps between them."""
    if not sources:
        return
    own = sources[0].with_name(f"own.{os.getpid()}.typ")
    own.write_bytes(sources[0].read_bytes())
    typesetter = compiler(str(own), fonts)
    for source in sources:
        own.write_bytes(source.read_bytes())
        typesetter.compile(output=f"{target}.{os.getpid()}.pdf")


def main():
    mode, source, target, fonts = sys.argv[1:5]
    runs = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    if mode == "cold":
        compiler(source, fonts).compile(output=target)
    elif mode == "warm":
        print(json.dumps({"median_us": statistics.median(series(source, target, fonts, range(runs + 3))[3:])}))
    elif mode == "folder":
        cores = len(os.sched_getaffinity(0))
        sources = sorted(pathlib.Path(source).glob("*.typ"))
        with multiprocessing.Pool(cores) as pool:
            pool.starmap(each, [(sources[:2], target, fonts)] * cores)  # started and warm
            start = time.perf_counter()
            pool.starmap(each, [(sources[core::cores], target, fonts) for core in range(cores)], 1)
            print(json.dumps({"per_second": len(sources) / (time.perf_counter() - start)}))
    else:
        cores = len(os.sched_getaffinity(0))
        with multiprocessing.Pool(cores) as pool:
            pool.starmap(series, [(source, target, fonts, range(2))] * cores)  # started and warm
            start = time.perf_counter()
            pool.starmap(series, [(source, target, fonts, range(10 + core, 10 + runs, cores)) for core in range(cores)], 1)
            print(json.dumps({"per_second": runs / (time.perf_counter() - start)}))


if __name__ == "__main__":
    main()
