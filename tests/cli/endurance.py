#!/usr/bin/env python3
"""What the night promises, through kills, failing system calls, power cuts and a small control group.

endurance.py --brief BRIEF [--part kills|calls|power|group] [--long]

--long: 1,000 kills; every system call with each of three errors; 20 power cuts on each file system. What the machine does not give
(strace, loop devices, file systems, control groups) is named and passed over; where nothing was tried it ends with 77.
"""

import collections
import hashlib
import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import parts

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 300  # seconds: what takes so long hangs
failures = []
NOTHING_TRIED = 77
tried = []


def expect(truth, what):
    tried.append(what)
    if not truth:
        failures.append(what)
        print(f"endurance: FAILED {what}", flush=True)
    return truth


def report(version):
    return (f'format = 1\ntitle = "T"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "Summary [@a]."\n[commitment]\ntext = "Text."\n'
            f'[[commitment.facts]]\nlabel = "Version"\nvalue = "v{version}"\n[[quotes]]\nspeaker = "S"\ntext = "peace and security"\nsource = "a"\n'
            '[[sources]]\nid = "a"\npublisher = "P"\ntitle = "T"\narchive = "a.txt"\n')


def write_reports(folder, names, version):
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text("commitment to peace and security\n")
    for name in names:
        (folder / f"{name}.toml").write_text(report(version))


def build(brief, source, out, *options, before=(), patience=PATIENCE):
    """Ended with all that it began where it takes longer."""
    command = [*map(str, before), brief, "build", str(source), "-o", str(out), "--quiet", "--keep", "100000", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        stdout, stderr = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)


def version_of(pdf):
    """The version of the report that is attached; nothing where the PDF is not whole."""
    import pikepdf

    try:
        with pikepdf.open(pdf) as document:
            reports = [a for name, a in document.attachments.items() if name.endswith(".toml") and a.obj.AFRelationship == "/Source"]
            text = reports[0].get_file().read_bytes().decode()
    except Exception as error:
        return expect(False, f"{pdf} is spoilt: {error}") or None
    version = int(re.search(r'value = "v(\d+)"', text)[1])
    expect(text == report(version), f"{pdf}: the attached report is another")
    return version


def kept_versions(folder):
    """Versions of the kept issues whose text is what the name says."""
    found = set()
    for file in folder.glob("*.toml") if folder.exists() else []:
        data = file.read_bytes()
        if hashlib.sha256(data).hexdigest().startswith(file.stem[-16:]):
            found.add(int(re.search(rb'value = "v(\d+)"', data)[1]))
    return found


def check_published(out, names, seen, what):
    for name in names:
        pdf = out / f"{name}.pdf"
        if pdf.exists() and (version := version_of(pdf)) is not None:
            seen[name].add(version)
            expect(version in kept_versions(out / "issues" / name), f"{what}: version {version} of {name} is published and not kept")


def kills(brief, folder, long):
    """Killed at any instant: no PDF is spoilt, none that was published is missing from the kept issues, the next run mends all."""
    source, out, names = folder / "in", folder / "out", [f"r{i}" for i in range(6)]
    wanted, dice, killed, seen, rounds = (1000 if long else 40), random.Random(13), 0, collections.defaultdict(set), 0
    write_reports(source, names, 0)
    begin = time.monotonic()
    expect(build(brief, source, out).returncode == 0, "a first build")
    longest = 1.1 * (time.monotonic() - begin)
    while killed < wanted:
        rounds += 1
        write_reports(source, dice.sample(names, 3), rounds)
        process = subprocess.Popen([brief, "build", str(source), "-o", str(out), "--quiet", "--keep", "100000"], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.001, longest))
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        check_published(out, names, seen, f"kill {rounds}")
    write_reports(source, names, rounds + 1)
    run = build(brief, source, out)
    expect(run.returncode == 0, f"the next run mends all: {run.stderr}")
    for name in names:
        expect(version_of(out / f"{name}.pdf") == rounds + 1, f"{name} is built")
        lost = seen[name] - kept_versions(out / "issues" / name)
        expect(not lost, f"{name}: published versions {lost} are lost")
    left = [p.name for p in (out / ".brief").iterdir() if p.name.startswith("run-")]
    expect(not left and not list(out.glob("*.tmp")), f"nothing is left over: {left}")
    print(f"endurance: {killed} builds killed of {rounds}, {sum(map(len, seen.values()))} published issues seen, none lost", flush=True)


def reference(brief, folder, names):
    """The briefs of version 2 after version 1, made undisturbed."""
    source, out = folder / "in", folder / "reference"
    for version in (1, 2):
        write_reports(source, names, version)
        expect(build(brief, source, out).returncode == 0, "a reference")
    return {name: (out / f"{name}.pdf").read_bytes() for name in names}


# Calls that fail in their own ways: brk(2) never gives an error's number but the old end of the memory, which is the same to the C
# library as 0; FUTEX_WAKE fails of an address or an operation alone (futex(2)). Given any other answer, which no kernel gives, every
# program that calls malloc or std::call_once is ended by a signal.
OWN_WAYS = {"brk": "retval=0", "futex": "error=EFAULT"}
# The first call of main itself (open_standard_streams). What fails before it fails in the dynamic loader or the C library's start, which
# end by a signal or with 127; from it on the program ends with a code of its own.
MAIN_BEGINS = "fcntl(0, F_GETFD)"


def ended_as_promised(code, trace):
    return code in (0, 3) or (MAIN_BEGINS not in trace and (code < 0 or code == 127))


def calls(brief, folder, long):
    """Each system call of a build with kept issues fails, in turn."""
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        return print("endurance: no strace here: failing system calls are not tried")
    names = ["x"]
    good = reference(brief, folder, names)
    source, first, out = folder / "in", folder / "first", folder / "out"
    write_reports(source, names, 1)
    build(brief, source, first)
    write_reports(source, names, 2)
    shutil.copytree(first, out)
    trace = folder / "trace"
    build(brief, source, out, "--jobs", "1", before=["strace", "-ff", "-qq", "-o", trace])
    most = collections.Counter()
    for file in folder.glob("trace.*"):  # the number of a call counts in each process by itself
        own = collections.Counter(m[1] for line in file.read_text().splitlines() if (m := re.match(r"(\w+)\(", line)))
        most |= own
    undisturbed = "".join(file.read_text() for file in folder.glob("trace.*"))
    for never in ("exit", "exit_group", "execve", "rt_sigreturn", "restart_syscall"):
        most.pop(never, None)
    codes, tried, left_open, before_main = collections.Counter(), 0, 0, 0
    for error in ("EIO", "ENOSPC", "ENOMEM") if long else ("EIO",):
        every = 1 if long else 23
        for number, (call, n) in enumerate(sorted((c, n) for c, count in most.items() for n in range(1, count + 1))):
            if number % every:
                continue
            shutil.rmtree(out)
            shutil.copytree(first, out)
            what = f"{call} number {n}: {error}"
            injected = ["strace", "-f", "-qq", "-o", trace, "-e", f"inject={call}:{OWN_WAYS.get(call, f'error={error}')}:when={n}"]
            try:
                run = build(brief, source, out, "--jobs", "1", before=injected, patience=30)
            except subprocess.TimeoutExpired:
                # A close that strace lets fail is not made; one that fails in earnest has closed (close(2)). What waits for
                # the end of a pipe then waits in vain, and that alone is let pass.
                if expect(call == "close", f"{what}: does not end"):
                    left_open += 1
                continue
            tried += 1
            codes[run.returncode] += 1
            made = trace.read_text(errors="replace")
            expect(MAIN_BEGINS in undisturbed and ended_as_promised(run.returncode, made), f"{what}: exit {run.returncode}: {run.stderr}")
            before_main += MAIN_BEGINS not in made
            check_published(out, names, collections.defaultdict(set), what)
            if run.returncode == 0:
                told = json.loads((out / "build.json").read_text()) if (out / "build.json").exists() else {}
                true = (out / "x.pdf").read_bytes() == good["x"] and kept_versions(out / "issues" / "x") == {1, 2}
                expect(true and told.get("exit_code") == 0 and told["reports"][0]["status"] == "built", f"{what}: exit 0 that is not true")
            run = build(brief, source, out, "--jobs", "1")
            mended = run.returncode == 0 and (out / "x.pdf").read_bytes() == good["x"] and kept_versions(out / "issues" / "x") == {1, 2}
            expect(mended, f"{what}: the next run does not mend it: {run.stderr}")
    print(f"endurance: {tried} system calls failed ({sum(most.values())} there are, {len(most)} kinds), exit codes {dict(sorted(codes.items()))}, "
          f"{before_main} ended before main, {left_open} pipes left open by strace", flush=True)


SYSTEMS = {"ext4": ("64M", ["mkfs.ext4", "-q", "-F"], []), "xfs": ("320M", ["mkfs.xfs", "-q", "-f"], ["nouuid"]),
           "btrfs": ("128M", ["mkfs.btrfs", "-q", "-f"], [])}


class Image:
    """A file system in a file, mounted."""

    def __init__(self, file, place, options=()):
        self.place = place
        place.mkdir(exist_ok=True)
        self.mounted = subprocess.run(["mount", "-o", ",".join(["loop", *options]), file, place], capture_output=True, text=True)

    def __enter__(self):
        return self.mounted.returncode == 0

    def __exit__(self, *_):
        if self.mounted.returncode == 0:
            subprocess.run(["umount", self.place], check=True)


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def snapshot(image, cut):
    """The disk at one instant: a copy during which nothing was written, for the system writes on when the build has ended."""
    for _ in range(50):
        before = digest(image)
        shutil.copyfile(image, cut)
        if digest(cut) == before == digest(image):
            return True
    return False


def power(brief, folder, long):
    """The power fails when the build has ended, or at any instant before: the disk is what has been sent to it until then."""
    names, dice = [f"r{i}" for i in range(4)], random.Random(13)
    good = reference(brief, folder, names)
    for kind, (size, make, options) in SYSTEMS.items():
        image, cut = folder / f"{kind}.image", folder / f"{kind}.cut"
        with open(image, "wb") as file:
            file.truncate(int(size[:-1]) << 20)
        if os.geteuid() != 0 or not shutil.which(make[0]) or subprocess.run([*make, image], capture_output=True).returncode != 0:
            print(f"endurance: no {kind} here: not tried")
            continue
        clean, source = folder / f"{kind}.clean", folder / "in"
        with Image(image, folder / "disk") as mounted:
            if not mounted:
                print(f"endurance: {kind} can't be mounted here: not tried")
                continue
            write_reports(source, names, 1)
            expect(build(brief, source, folder / "disk" / "out").returncode == 0, f"{kind}: a build")
        shutil.copyfile(image, clean)
        write_reports(source, names, 2)
        rounds, published = (20 if long else 2), 0
        for round in range(rounds):
            at_exit = round % 2 == 0
            shutil.copyfile(clean, image)
            with Image(image, folder / "disk"):
                out = folder / "disk" / "out"
                process = subprocess.Popen([brief, "build", str(source), "-o", str(out), "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                if at_exit:
                    expect(process.wait() == 0, f"{kind}: exit 0")
                else:
                    time.sleep(dice.uniform(0.001, 0.15))
                    process.kill()
                    process.wait()
                still = snapshot(image, cut)
            what = f"{kind}: power cut {round} {'at exit' if at_exit else 'under way'}"
            if not expect(still, f"{what}: the disk comes to rest"):
                continue
            with Image(cut, folder / "after", options) as mounted:
                if not expect(mounted, f"{what}: what is left can be mounted"):
                    continue
                out = folder / "after" / "out"
                check_published(out, names, collections.defaultdict(set), what)
                for name in names:
                    expect(1 in kept_versions(out / "issues" / name), f"{what}: the first issue of {name} is lost")
                    if at_exit:
                        expect((out / f"{name}.pdf").read_bytes() == good[name], f"{what}: exit 0, and {name} is not published")
                        expect(kept_versions(out / "issues" / name) == {1, 2}, f"{what}: exit 0, and {name} is not kept")
                    published += version_of(out / f"{name}.pdf") == 2
                run = build(brief, source, out)
                expect(run.returncode == 0 and all((out / f"{n}.pdf").read_bytes() == good[n] for n in names), f"{what}: the next run: {run.stderr}")
        print(f"endurance: {kind}: {rounds} power cuts, {published} of {rounds * len(names)} briefs published by then, nothing spoilt or lost", flush=True)


def bombs(folder):
    spec = importlib.util.spec_from_file_location("bombs", HERE.parent / "report" / "bombs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    chosen = ("dotted-key", "bracket-pieces", "bad-characters", "emphases")
    for name in chosen:
        (folder / f"bomb-{name}.toml").write_text(module.BOMBS[name](1_040_000))
    sources = "".join(f'[[sources]]\nid = "s{i}"\npublisher = "P"\ntitle = "T"\narchive = "big{i}.txt"\n' for i in range(16))
    quotes = "".join(f'[[quotes]]\nspeaker = "S"\ntext = "w{i} [x] w{i + 1} … w{i}"\nsource = "s{i}"\n' for i in range(16))
    for i in range(16):
        (folder / f"big{i}.txt").write_text(" ".join(f"w{(n * 7919 + i) % 99991}" for n in range(590_000))[:4_190_000])
    (folder / "bomb-archives.toml").write_text(report(0).split("[[quotes]]")[0].replace(" [@a]", "") + quotes + sources)
    return {f"bomb-{name}" for name in (*chosen, "archives")}


def group(brief, folder, long):
    """Five bombs and a hundred good reports in 256 MiB."""
    for root, limit in (("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")):
        place = pathlib.Path(root) / f"brief-{os.getpid()}"
        try:
            place.mkdir()
            (place / limit).write_text(str(256 << 20))
            break
        except OSError:
            if place.exists():
                place.rmdir()
    else:
        return print("endurance: no control groups here: not tried")
    try:
        source, out = folder / "in", folder / "out"
        write_reports(source, [f"r{i:03}" for i in range(100)], 1)
        planted = bombs(source)
        begin = time.monotonic()
        run = subprocess.run([brief, "build", source, "-o", out, "--quiet"], capture_output=True, text=True, timeout=PATIENCE,
                             preexec_fn=lambda: (place / "cgroup.procs").write_text(str(os.getpid())))
        took = time.monotonic() - begin
        told = json.loads((out / "build.json").read_text())["reports"]
        built = {r["name"] for r in told if r["status"] == "built"}
        rest = {r["name"]: r["errors"][0]["message"] for r in told if r["status"] != "built"}
        expect(built == {f"r{i:03}" for i in range(100)}, f"100 are built: {len(built)}")
        expect(set(rest) == planted and all(rest.values()), f"which 5 failed is told: {rest}")
        expect(run.returncode in (1, 3), f"exit {run.returncode}")
        peak = next((int((place / f).read_text()) for f in ("memory.max_usage_in_bytes", "memory.peak") if (place / f).exists()), 0)
        print(f"endurance: 100 built, 5 not, exit {run.returncode}, {took:.1f} s, at most {peak >> 20} of 256 MiB with the page cache")
        for name, why in sorted(rest.items()):
            print(f"  {name}: {why[:110]}")
    finally:
        place.rmdir()


PARTS = [kills, calls, power, group]


def main():
    parts.run(PARTS, __doc__, lambda part, brief, folder, long: part(str(brief), folder, long))
    print(f"endurance: {len(failures)} failed")
    sys.exit(1 if failures else 0 if tried else NOTHING_TRIED)


if __name__ == "__main__":
    main()
