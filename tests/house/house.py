#!/usr/bin/env python3
"""house.py SOURCE [--self-test] [--only RULE,RULE]: the rules of the house that a compiler does not see.

  rooms      a room includes only rooms that CMakeLists.txt names before it
  libraries  a library is known to the rooms that own it, and to no other
  state      nothing is kept per thread or for the process but the variables named here
  functions  half of the functions have at most 7 lines, none more than 45 (as ctags counts them)
  architecture  the files that the architecture page names are there
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
STATE = re.compile(r"\bthread_local\b|\bper_thread\b|^\s*static\s+(?!constexpr|const\b|inline constexpr|void\b)[\w:<>, *&]+\s(\w+)\s*(=|;|\{)")
VARIABLE = re.compile(r"\b(const|constexpr|extern)\b")
# What is kept for the process, or for a thread: file → variable → why it cannot belong to a Renderer.
MAY_HOLD_STATE = {
    "src/base/arena.hpp": {"current_": "libharu’s allocator is called without a context, and must find the arena of the call"},
    "src/base/disk.cpp": {"disk": "an object without members, behind an interface that test disks keep state in"},
    "src/brief_c.cpp": {"inert_result": "what is returned where there is no memory even for a result; never written to"},
    "src/verify_c.cpp": {"inert_verification": "what is returned where there is no memory even for a result; never written to"},
    "src/cli/signals.cpp": {"flag": "a signal handler has nothing but what the process keeps"},
    "src/evidence/lexicon.cpp": {"all": "constants, each made when a text of its language is first met"},
    "src/evidence/negation.cpp": {"table": "constants, each made when a text of its language is first met"},
    "src/layout/opportunities.cpp": {"ready": "libunibreak sets up tables of its own, once a process"},
    "src/text/face.cpp": {"prepared_faces": "each face is a constant that HarfBuzz takes as long as a page to read",
                          "answers": "which characters the faces have: a constant, found out as it is asked for"},
}
MEDIAN, LONGEST = 7, 45


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


def namespace_variables(root):
    """Variables outside functions and classes that are not constant: file, line, name."""
    for tag in ctags(root, "v"):
        source = pathlib.Path(tag["path"]).read_text(encoding="utf-8").splitlines()[tag["line"] - 1]
        if not VARIABLE.search(source):
            yield str(pathlib.Path(tag["path"]).relative_to(root)), tag["line"], source


def statics(root):
    """Variables of functions and classes that are kept from call to call: file, line, text."""
    for path in sources_of(root):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code = line.split("//")[0]
            if STATE.search(code):
                yield str(path.relative_to(root)), number, code


def check_state(root):
    named = set()
    for name, number, line in [*statics(root), *namespace_variables(root)]:
        known = [variable for variable in MAY_HOLD_STATE.get(name, {}) if re.search(rf"\b{variable}\b", line)]
        named.update((name, variable) for variable in known)
        if not known:
            yield f"{name}:{number}: state outside its place: {line.strip()}"
    for name, variables in MAY_HOLD_STATE.items():
        for variable in variables:
            if (name, variable) not in named:
                yield f"{name}: holds no `{variable}`, which this test excuses"


def ctags(root, kinds):
    run = subprocess.run(["ctags", "--output-format=json", "--fields=+ne", f"--kinds-c++={kinds}", f"--kinds-c={kinds}", "-f", "-",
                          *map(str, sources_of(root))], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def functions(root):
    for tag in ctags(root, "f"):
        if "end" in tag:
            yield tag["end"] - tag["line"] + 1, tag["path"], tag["line"], tag["name"]


def check_functions(root):
    found = list(functions(root))
    median = statistics.median(length for length, *_ in found) if found else 0
    print(f"functions: {len(found)}, half of them of at most {median:g} lines, the longest of {max(found, default=(0,))[0]}"
          f" ({max(found, default=(0, '', 0, ''))[3]})")
    if median > MEDIAN:
        yield f"half of the functions have {median} lines or more; {MEDIAN} are wanted"
    for length, path, line, name in found:
        if length > LONGEST:
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


def check_architecture(root):
    """What the architecture page sends a newcomer to is there."""
    page = (root / ".github" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    files = [str(path.relative_to(root)) for path in (root / "src").rglob("*") if path.is_file()]
    for name in sorted(set(re.findall(r"`([a-z_/]+\.(?:hpp|cpp|h|txt|md))`", page)) | set(re.findall(r"`([A-Z]+\.md)`", page))):
        if not any(file.endswith("/" + name) for file in files):
            yield f".github/ARCHITECTURE.md: there is no {name}"


CHECKS = {"rooms": check_rooms, "libraries": check_libraries, "state": check_state, "functions": check_functions, "tests": check_tests,
          "architecture": check_architecture}


def left_out(folder, names):
    """Build folders and the like, which other tests may be writing to."""
    at_top = (pathlib.Path(folder) / "CMakeLists.txt").exists() and (pathlib.Path(folder) / "src").exists()
    return [name for name in names if name in {".git", "__pycache__"} or (at_top and (name.startswith("build") or name == "out"))]


def self_test(root):
    """Each rule broken in a copy: the check must say so."""
    def broken(change, name):
        with tempfile.TemporaryDirectory() as scratch:
            copy = pathlib.Path(scratch) / "house"
            shutil.copytree(root, copy, ignore=left_out)
            check = CHECKS[name.split(",")[0]]
            before = len(list(check(copy)))
            change(copy)
            return len(list(check(copy))) > before

    def prepend(path, text):
        return lambda copy: (copy / path).write_text(text + (copy / path).read_text(encoding="utf-8"), encoding="utf-8")

    cases = {
        "rooms": prepend("src/layout/page.hpp", '#include "pdf/write.hpp"\n'),
        "libraries": prepend("src/layout/page.hpp", "#include <hpdf.h>\n"),
        "state": prepend("src/layout/page.hpp", "thread_local int last = 0;\n"),
        "state, of a namespace": prepend("src/layout/page.hpp", "namespace brief { int last = 0; }\n"),
        "state, of a function": prepend("src/layout/page.hpp", "inline int next() {\n  static int last = 0;\n  return ++last;\n}\n"),
        "functions": lambda copy: (copy / "src/base/long.cpp").write_text("int f() {\n" + "  g();\n" * 50 + "}\n", encoding="utf-8"),
        "architecture": lambda copy: (copy / "src/content/build.cpp").rename(copy / "src/content/make.cpp"),
        "tests": lambda copy: ((copy / "src/base/untested.hpp").write_text("", encoding="utf-8"),
                               (copy / "src/base/untested.cpp").write_text("", encoding="utf-8")),
    }
    return len(cases), [name for name, change in cases.items() if not broken(change, name)]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    if "--self-test" in sys.argv:
        ways, blind = self_test(root)
        print(f"house-self-test: {len(CHECKS)} rules broken in {ways} ways, {len(blind)} not noticed" + "".join(f"\n  {name}" for name in blind))
        return bool(blind)
    only = sys.argv[sys.argv.index("--only") + 1].split(",") if "--only" in sys.argv else CHECKS
    faults = [fault for name in only for fault in CHECKS[name](root)]
    print(f"house: {len(sources_of(root))} files, {len(faults)} faults" + "".join(f"\n  {fault}" for fault in faults))
    return bool(faults)


sys.exit(main())
