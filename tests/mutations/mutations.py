#!/usr/bin/env python3
"""Changes the program so that it is wrong, in one place at a time, and sees that a test fails each time.

    mutations.py SOURCE [--folder DIR] [--count N] [--jobs N] [--rooms ROOM,ROOM] [--fresh] [--list]

The changes (see sites.py) are spread over all rooms by their lines of code, the same for the same sources. They are
built into a copy of the sources, under DIR, all at once and lightly optimised; which one is in force, the environment
says. What was noticed stays noticed, so that a run that was stopped goes on where it was; survivors are tried again.
equivalent.txt beside this lists the survivors that change nothing a test could see, each with why.
"""
import argparse
import concurrent.futures
import fcntl
import hashlib
import json
import math
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import threading

import sites

HERE = pathlib.Path(__file__).resolve().parent
NOTICED_AT_LEAST = 0.95
PROCESSOR_TIME = 60   # seconds for one process of a test: a change may make a loop endless
TIMEOUT = 1200        # seconds for one test: a change may make it wait for ever

# Changes that once no test noticed: file, line, and the line changed.
ONCE_MISSED = [
    # no change bar is drawn
    ("src/layout/imposition.cpp", "if (strip.changed) boxes_.put(change_bar(sheet_, y, strip), page);",
     "if (!mutated(NUMBER) && strip.changed) boxes_.put(change_bar(sheet_, y, strip), page);"),
    # a spoilt kept issue is used
    ("src/production/kept_issues.cpp", "if (file.ok() && issue.is(sha256_hex(file.bytes))) {",
     "if (file.ok() && (mutated(NUMBER) || issue.is(sha256_hex(file.bytes)))) {"),
    # the earlier issue is left out of what makes a brief fresh
    ("src/production/freshness.cpp", 'if (record.earlier != history.earlier.sha256) return "the earlier issue changed";',
     'if (!mutated(NUMBER) && record.earlier != history.earlier.sha256) return "the earlier issue changed";'),
]

# After the room's own tests, those that see its work from further off; first the fast.
PROGRAMS = {
    "base": ["report", "library", "production"], "report": ["content", "library"], "language": ["content", "html", "layout"],
    "geography": ["layout"], "archive": ["evidence", "draft", "library"], "evidence": ["content", "library", "verify"],
    "changes": ["content", "library"], "draft": [], "content": ["html", "layout"], "text": ["layout", "pdf"], "layout": ["pdf", "library"],
    "pdf": ["library", "layout"], "html": [], "verify": [], "library": ["production"], "production": [], "cli": [],
}
SCRIPTS = {
    "base": ["nightly-mistakes", "nightly-interruption", "ways-out"], "report": ["schema", "report-bombs"], "language": ["language-table"],
    "archive": ["archive-forms"], "evidence": ["sarif", "ways-out", "documentation"], "draft": ["documentation"],
    "content": ["documentation"], "text": ["accessibility"], "layout": ["accessibility"],
    "pdf": ["accessibility", "library-c"], "html": ["documentation"], "verify": ["documentation"], "library": ["library-c", "documentation"],
    "production": ["nightly-mistakes", "nightly-oddities", "nightly-few_threads", "nightly-two_at_once", "nightly-shards", "nightly-readers",
                   "nightly-changes", "nightly-interruption"],
    "cli": ["nightly-mistakes", "archive-forms", "documentation", "sarif", "completions", "ways-out", "nightly-oddities", "nightly-changes", "nightly-watching",
            "schedules", "nightly-readers"],
}


def tracked(source):
    names = subprocess.run(["git", "-C", source, "ls-files", "-z", "-co", "--exclude-standard"], capture_output=True, text=True, check=True).stdout
    return sorted({name for name in names.split("\0") if name and (source / name).is_file()})


def room_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "library"


def code_lines(text):
    return sum(1 for line in sites.masked(text).split("\n") if line.strip() not in ("", "{", "}", "};"))


def share(total, sizes, least):
    """`total` spread by size, none less than `least`."""
    whole = sum(sizes.values())
    return {name: max(least, round(total * size / whole)) for name, size in sizes.items()}


def once_missed(name, text):
    for path, before, after in ONCE_MISSED:
        if path == name:
            lines = [i for i, line in enumerate(text.split("\n")) if line.strip() == before]
            if len(lines) != 1:
                raise SystemExit(f"mutations: {path} holds `{before}` {len(lines)} times")
            yield sites.Site(path, lines[0] + 1, "once missed", before, after, hashlib.sha256(after.encode()).hexdigest()[:10])


def chosen(source, count, barred):
    """The changes to be made: of each room as many as its lines ask for, of each file no more than twice its share."""
    texts = {name: (source / name).read_text(encoding="utf-8") for name in tracked(source) if re.match(r"src/.*\.[ch]pp$", name)}
    rooms = {}
    for name, text in texts.items():
        rooms.setdefault(room_of(name), {})[name] = code_lines(text)
    quota = share(count, {room: sum(files.values()) for room, files in rooms.items()}, 3)
    made = []
    for room, files in sorted(rooms.items()):
        candidates = sorted((site for name in files for site in sites.sites_of(name, texts[name]) if site.key not in barred),
                            key=lambda site: site.key)
        named = [site for name in files for site in once_missed(name, texts[name])]
        lines = sum(files.values())
        taken, per_file = set(), {}
        for site in named + candidates:
            most = math.ceil(2 * quota[room] * files[site.path] / lines)
            if (len(taken) < quota[room] or site in named) and (site.path, site.line) not in taken and per_file.get(site.path, 0) < most:
                taken.add((site.path, site.line))
                per_file[site.path] = per_file.get(site.path, 0) + 1
                made.append(site)
    return made


def write_if_other(path, data):
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def copy_with(source, copy, changes):
    """The sources with all changes in them; what is as it was is not touched, so that it is not built anew."""
    by_path = {}
    for site in changes:
        by_path.setdefault(site.path, []).append(site)
    names = tracked(source)
    for name in names:
        data = (source / name).read_bytes()
        if name in by_path:
            lines = data.decode("utf-8").split("\n")
            for site in by_path[name]:
                lines[site.line - 1] = site.after.replace("NUMBER", str(site.number))
            data = "\n".join(lines).encode("utf-8")
        write_if_other(copy / name, data)
        os.chmod(copy / name, os.stat(source / name).st_mode)
    for path in [p for p in copy.rglob("*") if p.is_file() and str(p.relative_to(copy)) not in set(names)]:
        if path.relative_to(copy).parts[0] in ("src", "tests"):
            path.unlink()


def build(copy, folder):
    """Compiles and links the program; returns the compiler's words where it did not. Tests are built when first run."""
    here = copy / "tests" / "mutations" / "mutated.hpp"
    flags = f"-O1 -w -D_GLIBCXX_ASSERTIONS -include {here}"  # to read past the end of a container ends the program
    subprocess.run(["cmake", "-S", copy, "-B", folder, "-G", "Ninja", "-DBRIEF_TESTS=ON", f"-DCMAKE_CXX_FLAGS_RELEASE={flags}",
                    "-DCMAKE_CXX_FLAGS=-Wno-error"], check=True, capture_output=True)
    run = subprocess.run(["ninja", "-C", folder, "-k", "0", "brief", "render_memory"], capture_output=True, text=True)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def targets(folder):
    words = subprocess.run(["ninja", "-C", folder, "-t", "targets", "all"], capture_output=True, text=True, check=True).stdout
    return {pathlib.Path(line.split(":")[0]).name for line in words.splitlines()}


def refused(words, changes, copy):
    """The changes that the compiler's errors are about: what stands on a line that an error, or a note to it, names."""
    named = {(found[1], int(found[2])) for found in re.finditer(rf"{re.escape(str(copy))}/([^:\s]+):(\d+):\d+: (?:fatal )?error", words)}
    named |= {(found[1], int(found[2])) for found in re.finditer(rf"(?:\.\./)*source/(src/[^:\s]+):(\d+):\d+: (?:fatal )?error", words)}
    hit = [site for site in changes if (site.path, site.line) in named]
    if hit or not named:
        return hit
    near = [site for site in changes if any(site.path == path and abs(site.line - line) <= 8 for path, line in named)]
    return near or [site for site in changes if site.path in {path for path, _ in named}]


def prepared(source, folder, count, state):
    """Chooses, copies and builds, without the changes that do not compile."""
    copy = folder / "source"
    while True:
        changes = chosen(source, count, set(state["uncompilable"]))
        copy_with(source, copy, changes)
        words = build(copy, folder / "build")
        if not words:
            return changes
        bad = refused(words, changes, copy)
        if not bad:
            raise SystemExit("mutations: the copy does not build\n" + "\n".join(line for line in words.splitlines() if "error" in line)[:4000])
        print(f"mutations: {len(bad)} changes do not compile; others in their place", flush=True)
        state["uncompilable"] += [site.key for site in bad]
        state["save"]()


def limit_processor_time():
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_TIME, PROCESSOR_TIME))


class Tests:
    """The tests of the copy, run with one change in force."""

    def __init__(self, folder):
        self.copy, self.folder = folder / "source", folder / "build"
        self.known = targets(self.folder)
        listed = subprocess.run(["ctest", "--test-dir", self.folder, "-N"], capture_output=True, text=True, check=True).stdout
        self.scripts = set(re.findall(r"Test +#\d+: (\S+)", listed))
        self.one_at_a_time = threading.Lock()
        self.unchanged, self.of_unchanged = {}, threading.Lock()

    def of(self, room):
        programs = [f"test_{name}" for name in [room, *PROGRAMS[room]] if f"test_{name}" in self.known]
        return programs + [name for name in SCRIPTS.get(room, []) if name in self.scripts]

    def passes(self, test, number):
        with tempfile.TemporaryDirectory() as scratch:
            os.chmod(scratch, 0o755)  # one of the tests works as another user
            environment = dict(os.environ, BRIEF_MUTATION=str(number), TMPDIR=scratch)
            if test.startswith("test_"):
                return self.ran([self.folder / "tests" / test, "--abort-after=1"], environment)
            with self.one_at_a_time:
                return self.ran(["ctest", "--test-dir", self.folder, "-R", f"^{test}$", "--timeout", str(TIMEOUT)], environment)

    def ran(self, command, environment):
        try:
            return subprocess.run(command, cwd=self.copy, env=environment, capture_output=True, timeout=TIMEOUT,
                                  preexec_fn=limit_processor_time).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def require_unchanged(self, test):
        """What fails without any change notices nothing."""
        with self.of_unchanged:
            if test not in self.unchanged:
                if test.startswith("test_"):
                    subprocess.run(["ninja", "-C", self.folder, test], check=True, capture_output=True)
                self.unchanged[test] = self.passes(test, 0)
        if not self.unchanged[test]:
            raise SystemExit(f"mutations: {test} fails before any change")

    def noticing(self, site):
        """The first test that fails; None where all pass."""
        for test in self.of(room_of(site.path)):
            self.require_unchanged(test)
            if not self.passes(test, site.number):
                return test
        return None


def equivalent():
    listed = HERE / "equivalent.txt"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    return {line.split()[0]: line.split(None, 1)[1] for line in lines if line and not line.startswith("#")}


def digest_of(source):
    digest = hashlib.sha256()
    for name in tracked(source):
        if name.startswith(("src/", "tests/")) and not name.startswith("tests/mutations/"):
            digest.update(name.encode() + b"\0" + (source / name).read_bytes())
    return digest.hexdigest()


def load(folder, fresh):
    file = folder / "state.json"
    state = json.loads(file.read_text()) if file.exists() and not fresh else {"uncompilable": [], "noticed": {}, "survived": {}}
    lock = threading.Lock()

    def save():
        with lock:
            temporary = file.with_suffix(".tmp")
            temporary.write_text(json.dumps({k: v for k, v in state.items() if k != "save"}, indent=1))
            temporary.replace(file)
    state["save"] = save
    return state


def examine(changes, tests, state, jobs, digest):
    """Tries every change not yet known to be noticed, and none again that survived these very sources and tests; last
    those that are known to change nothing."""
    known = equivalent()
    left = [site for site in changes if site.key not in state["noticed"] and state["survived"].get(site.key) != digest]
    left.sort(key=lambda site: site.key in known)

    def one(site):
        test = tests.noticing(site)
        if test is None:
            state["survived"][site.key] = digest
        else:
            state["noticed"][site.key] = test
        state["save"]()
        print(f"mutations: {site.path}:{site.line}: {site.operator}: {test or 'NOT NOTICED'}", flush=True)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        try:
            for future in [pool.submit(one, site) for site in left]:
                future.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def told(changes, state):
    """Prints what came of it; whether enough was noticed."""
    why = equivalent()
    survivors = [site for site in changes if site.key not in state["noticed"]]
    for site in survivors:
        print(f"\n{site.key} {site.path}:{site.line}: {site.operator}: {why.get(site.key, 'NOT NOTICED')}\n  {site.before.strip()}\n  {site.after.strip()}")
    rooms = {}
    for site in changes:
        count = rooms.setdefault(room_of(site.path), [0, 0])
        count[0] += 1
        count[1] += site.key in state["noticed"]
    print("\nmutations: " + ", ".join(f"{room} {noticed}/{all_}" for room, (all_, noticed) in sorted(rooms.items())))
    noticed = len(changes) - len(survivors)
    known = sum(site.key in why for site in survivors)
    print(f"mutations: {len(changes)} changes, {noticed} noticed ({100 * noticed / max(1, len(changes)):.1f} %), "
          f"{known} survivors that change nothing, {len(survivors) - known} others")
    return noticed >= NOTICED_AT_LEAST * (len(changes) - known)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build-mutations"))
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rooms", default="")
    parser.add_argument("--fresh", action="store_true", help="forget what was noticed before")
    parser.add_argument("--list", action="store_true", help="the changes alone")
    arguments = parser.parse_args()
    source, folder = arguments.source.resolve(), arguments.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        state = load(folder, arguments.fresh)
        if arguments.list:
            for site in chosen(source, arguments.count, set(state["uncompilable"])):
                print(f"{site.key} {site.path}:{site.line}: {site.operator}\n  {site.before.strip()}\n  {site.after.strip()}")
            return 0
        changes = prepared(source, folder, arguments.count, state)
        if arguments.rooms:
            changes = [site for site in changes if room_of(site.path) in arguments.rooms.split(",")]
        examine(changes, Tests(folder), state, arguments.jobs, digest_of(source))
        return 0 if told(changes, state) else 1


if __name__ == "__main__":
    sys.exit(main())
