#!/usr/bin/env python3
"""house.py SOURCE [--self-test] [--only RULE,RULE]: the rules of the house that a compiler does not see.

  rooms      a room includes only rooms that CMakeLists.txt names before it
  libraries  a library is known to the rooms that own it, and to no other
  state      nothing is kept per thread or for the process but in the files named here
  functions  half of the functions have at most 7 lines, none more than 45 (as ctags counts them)
  tests      every file of a room has a direct test: some tests/ROOM/*.cpp includes its header
"""
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

LIBRARIES = {  # header → the rooms that may include it
    r"toml\+\+/": {"report"},
    r"hpdf": {"pdf"},
    r"hb(-|\.h)": {"text", "pdf"},
    r"gumbo": {"archive"},
    r"md4c": {"report"},
    r"CLI/": {"cli"},
    r"spdlog/": {"cli", "production"},
    r"qpdf/": {"verify"},
}
STATE = re.compile(r"\bthread_local\b|\bper_thread\b|^\s*static\s+(?!constexpr|const\b|inline constexpr|void\b)[\w:<>, *&]+\s\w+\s*(=|;|\{)")
MAY_HOLD_STATE = {"src/base/arena.hpp"}  # the current arena, where libharu’s allocator finds it
MEDIAN, LONGEST = 7, 45
TOO_LONG_FOR_REASON = {"example"}  # one literal: the commented report of `brief new`


def rooms_of(root):
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.findall(r"^room\((\w+)", text, re.MULTILINE) + ["production", "cli"]


def sources_of(root):
    return [path for path in sorted((root / "src").rglob("*")) if path.suffix in {".cpp", ".hpp", ".h"}]


def room_of(root, path):
    parts = path.relative_to(root / "src").parts
    return parts[0] if len(parts) > 1 else ""


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            yield number, found[1]


def check_rooms(root):
    order = rooms_of(root)
    rank = {name: i for i, name in enumerate(order)}
    for path in sources_of(root):
        room = room_of(root, path)
        if room and room not in rank:
            yield f"{path.relative_to(root)}: the room `{room}` is not named in CMakeLists.txt"
            continue
        for number, header in includes(path):
            other = header.split("/")[0] if "/" in header else ""
            library_only = room in rank and rank[room] < rank["production"]
            if room and other in rank and rank[other] > rank[room]:
                yield f"{path.relative_to(root)}:{number}: `{room}` may not use `{other}`, which comes after it"
            if library_only and header in {"brief.hpp", "brief.h"}:
                yield f"{path.relative_to(root)}:{number}: `{room}` may not use the public interface"
            if not room and other in {"production", "cli"}:
                yield f"{path.relative_to(root)}:{number}: the library may not use `{other}`"


def check_libraries(root):
    for path in sources_of(root):
        room = room_of(root, path)
        for number, header in includes(path):
            for pattern, owners in LIBRARIES.items():
                if re.match(pattern, header) and room not in owners:
                    yield f"{path.relative_to(root)}:{number}: <{header}> belongs to {', '.join(sorted(owners))}"


def check_state(root):
    for path in sources_of(root):
        name = str(path.relative_to(root))
        if name in MAY_HOLD_STATE:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if STATE.search(line.split("//")[0]):
                yield f"{name}:{number}: state outside its place: {line.strip()}"


def functions(root):
    files = [str(path) for path in sources_of(root)]
    run = subprocess.run(["ctags", "--output-format=json", "--fields=+ne", "--kinds-c++=f", "--kinds-c=f", "-f", "-", *files],
                         capture_output=True, text=True, check=True)
    for line in run.stdout.splitlines():
        tag = json.loads(line)
        if "end" in tag:
            yield tag["end"] - tag["line"] + 1, tag["path"], tag["line"], tag["name"]


def check_functions(root):
    found = list(functions(root))
    median = statistics.median(length for length, *_ in found) if found else 0
    if median > MEDIAN:
        yield f"half of the functions have {median} lines or more; {MEDIAN} are wanted"
    for length, path, line, name in found:
        if length > LONGEST and name not in TOO_LONG_FOR_REASON:
            yield f"{pathlib.Path(path).relative_to(root)}:{line}: {name} has {length} lines, more than {LONGEST}"


def check_tests(root):
    for path in sources_of(root):
        room = room_of(root, path)
        header = path.with_suffix(".hpp")
        if not room or path.suffix != ".cpp" or room == "cli" or not header.exists():
            continue
        own = f'"{header.relative_to(root / "src")}"'
        tests = (root / "tests" / room).glob("*.cpp")
        if not any(own in test.read_text(encoding="utf-8") for test in tests):
            yield f"{path.relative_to(root)}: no test in tests/{room} includes {own}"


CHECKS = {"rooms": check_rooms, "libraries": check_libraries, "state": check_state, "functions": check_functions, "tests": check_tests}


def self_test(root):
    """Each rule broken in a copy: the check must say so."""
    def broken(change, name):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch) / "house"
            shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".git", "build*", "out"))
            before = len(list(CHECKS[name](copy)))
            change(copy)
            return len(list(CHECKS[name](copy))) > before

    def prepend(path, text):
        return lambda copy: (copy / path).write_text(text + (copy / path).read_text(encoding="utf-8"), encoding="utf-8")

    cases = {
        "rooms": prepend("src/layout/page.hpp", '#include "pdf/write.hpp"\n'),
        "libraries": prepend("src/layout/page.hpp", "#include <hpdf.h>\n"),
        "state": prepend("src/layout/page.hpp", "thread_local int last = 0;\n"),
        "functions": lambda copy: (copy / "src/base/long.cpp").write_text("int f() {\n" + "  g();\n" * 50 + "}\n", encoding="utf-8"),
        "tests": lambda copy: ((copy / "src/base/untested.hpp").write_text("", encoding="utf-8"),
                               (copy / "src/base/untested.cpp").write_text("", encoding="utf-8")),
    }
    return [name for name, change in cases.items() if not broken(change, name)]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    if "--self-test" in sys.argv:
        blind = self_test(root)
        print(f"house-self-test: {len(CHECKS)} rules broken by hand, {len(blind)} not noticed" + "".join(f"\n  {name}" for name in blind))
        return bool(blind)
    only = sys.argv[sys.argv.index("--only") + 1].split(",") if "--only" in sys.argv else CHECKS
    faults = [fault for name in only for fault in CHECKS[name](root)]
    print(f"house: {len(sources_of(root))} files, {len(faults)} faults" + "".join(f"\n  {fault}" for fault in faults))
    return bool(faults)


sys.exit(main())
