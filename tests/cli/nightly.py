#!/usr/bin/env python3
"""The real command, every night: many reports, faults, kills, shards, changes, watching. nightly.py --brief BRIEF [--part NAME]"""

import argparse
import fcntl
import json
import os
import pathlib
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
checks = 0
failures = []


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        failures.append(what)
        print(f"nightly: FAILED {what}", flush=True)


def report(title, value="one", quote="peace and security", extra=""):
    return (f'format = 1\ntitle = "{title}"\ndate = 2025-10-22\nmarking = "OFFICIAL"\nsummary = "Summary [@a]."\n[commitment]\n'
            f'text = "Text."\n[[commitment.facts]]\nlabel = "Fact"\nvalue = "{value}"\n[[quotes]]\nspeaker = "S"\n'
            f'text = "{quote}"\nsource = "a"\n[summit]\nname = "N"\n[[summit.initiatives]]\ntitle = "I"\n{extra}[[sources]]\n'
            'id = "a"\npublisher = "P"\ntitle = "T"\narchive = "a.txt"\n')


def make_reports(folder, count):
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("commitment to peace and security, vital for stability, in the region\n")
    for i in range(count):
        (folder / f"r{i:04}.toml").write_text(report(f"Report {i}"))


class Command:
    def __init__(self, brief):
        self.brief = str(brief)

    def build(self, source, out, *options):
        return subprocess.run([self.brief, "build", str(source), "-o", str(out), "--quiet", *options], capture_output=True, text=True)

    def start(self, *arguments, **options):
        return subprocess.Popen([self.brief, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def manifest(out):
    return json.loads((out / "build.json").read_text())


def statuses(out):
    counts = {}
    for entry in manifest(out)["reports"]:
        counts[entry["status"]] = counts.get(entry["status"], 0) + 1
    return counts


def whole(pdf):
    data = pdf.read_bytes()
    return data.startswith(b"%PDF-1.7") and data.endswith(b"%%EOF\n")


def thousand(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 1000)
    told = ["--site", "--metrics", folder / "brief.prom", "--summary", folder / "night.md"]
    expect(command.build(source, out, *map(str, told)).returncode == 0, "1,000 reports are built")
    expect(statuses(out) == {"built": 1000}, f"all built: {statuses(out)}")
    before = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in out.glob("*.pdf")}
    for i in (10, 500, 999):
        (source / f"r{i:04}.toml").write_text(report(f"Report {i}", "two"))
    for i in (20, 600):
        (source / f"r{i:04}.toml").write_text("titel = 1\n")
    time.sleep(1.1)  # the feed tells seconds
    run = command.build(source, out, *map(str, told))
    expect(run.returncode == 1, f"exit 1, not {run.returncode}")
    expect(statuses(out) == {"built": 3, "rejected": 2, "fresh": 995}, f"3 built, 2 rejected, 995 fresh: {statuses(out)}")
    after = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in out.glob("*.pdf")}
    changed = sorted(name for name in after if after[name] != before[name])
    expect(changed == ["r0010.pdf", "r0500.pdf", "r0999.pdf"], f"only the edited PDFs change: {changed}")
    expect(manifest(out)["exit_code"] == 1, "build.json tells the exit code")
    rejected = [e for e in manifest(out)["reports"] if e["status"] == "rejected"]
    expect(all(e["errors"] and e["pdf"] is None for e in rejected), "build.json tells the errors")
    the_night_is_told(out, folder, rejected)


def the_night_is_told(out, folder, rejected):
    """3 changed, 2 broken of 1,000: list, feed, metrics and message say exactly this."""
    index, feed = (out / "index.html").read_text(), (out / "feed.xml").read_text()
    expect("1000 briefs; in the last run 3 new issues, 2 briefs left as published because a newer report has errors." in index, "the list counts")
    entries = re.findall(r"<li><h2 lang.*?</details></li>|<li><h2 lang.*?</p></li>", index)
    marked = {state: sorted(re.search(r'href="(r\d+)\.html"', e).group(1) for e in entries if state in e)
              for state in ("New issue", "A newer report has errors", "1 change since")}
    expect(len(entries) == 1000, f"1,000 briefs are listed: {len(entries)}")
    expect(marked["New issue"] == marked["1 change since"] == ["r0010", "r0500", "r0999"], f"the list marks what changed: {marked}")
    expect(marked["A newer report has errors"] == ["r0020", "r0600"], f"and what is behind: {marked}")
    newest = [re.search(r'href="(r\d+)\.html"', e).group(1) for e in re.findall("<entry>.*?</entry>", feed, re.S)[:3]]
    expect(sorted(newest) == ["r0010", "r0500", "r0999"], f"the feed begins with what changed: {newest}")
    expect(feed.count("Fact: ") >= 3 or feed.count("<li>") == 3, "and says what")
    metrics = (folder / "brief.prom").read_text()
    counted = dict(re.findall(r'brief_reports\{.*status="(\w+)"\} (\d+)', metrics))
    expect(counted == {"built": "3", "fresh": "995", "rejected": "2", "failed": "0"}, f"the metrics count: {counted}")
    expect(sorted(re.findall(r'brief_report_bad\{.*name="(\w+)"', metrics)) == ["r0020", "r0600"], "and name")
    expect("brief_last_success_timestamp_seconds" in metrics and "brief_oldest_brief_timestamp_seconds" in metrics, "and tell ages")
    summary = (folder / "night.md").read_text()
    expect(summary.startswith("# Briefs: 3 built, 995 fresh, 2 rejected, 0 failed\n"), f"the message counts: {summary[:80]}")
    expect(all(f"{e['name']}.toml:1:1: " in summary for e in rejected), "and says what is wrong where")
    expect(all(f"{name}.pdf" in summary for name in ("r0010", "r0500", "r0999")), "and what was built")


def two_at_once(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 300)
    first = command.start("build", source, "-o", out, "--quiet", "--jobs", 1)
    while not (out / ".brief" / "lock").exists() or not list(out.glob("*.pdf")):
        time.sleep(0.002)
    start = time.monotonic()
    second = command.build(source, out)
    expect(second.returncode == 4 and time.monotonic() - start < 1, f"a second build exits 4 at once: {second.returncode}")
    expect(f"process {first.pid}" in second.stderr, f"and names the holder: {second.stderr}")
    first.kill()
    first.communicate()
    expect(command.build(source, out).returncode == 0, "a killed build's lock does not block")


def few_threads(command, folder):
    """The system gives fewer threads than are asked for, or none."""
    source = folder / "in"
    make_reports(source, 60)
    folder.chmod(0o777)
    user = ["setpriv", "--reuid", "65534", "--clear-groups"] if os.geteuid() == 0 else []
    no_leaks = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")  # a sanitized program looks for them with a thread of its own
    for most in (1, 3, 20):
        out = folder / f"out{most}"
        run = subprocess.run([*user, "prlimit", f"--nproc={most}", command.brief, "build", str(source), "-o", str(out), "--quiet", "--jobs", "64"],
                             capture_output=True, text=True, timeout=60, env=no_leaks)
        expect(run.returncode == 0 and statuses(out) == {"built": 60}, f"at most {most} threads: {run.returncode} {run.stderr}")


def readers(command, folder):
    """Who reads the paths ends early, or reads a progress bar between them."""
    source, out = folder / "in", folder / "out"
    make_reports(source, 300)
    process = command.start("build", source, "-o", out)
    process.stdout.readline()
    process.stdout.close()
    process.stderr.read()
    expect(process.wait(timeout=60) == 0, "a closed pipe does not end the build")
    expect(statuses(out) == {"built": 300} and manifest(out)["exit_code"] == 0, "all are built and told of")
    ours, theirs = pty.openpty()
    process = subprocess.Popen([command.brief, "build", str(source), "-o", str(out), "--progress", "always"], stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # the terminal's end
        pass
    expect(process.wait(timeout=60) == 0, "a build on a terminal")
    alone = re.findall(rf"(?:\n|\x1b\[K){re.escape(str(out))}/r\d+\.pdf(?=\r\n)", shown.decode())
    expect(len(alone) == 300, f"each path stands in a line of its own: {len(alone)}")


def shards(command, folder):
    source, one, parts = folder / "in", folder / "one", folder / "parts"
    make_reports(source, 90)
    command.build(source, one)
    running = [command.start("build", source, "-o", parts, "--quiet", "--shard", f"{i}/3") for i in (1, 2)]
    for process in running:
        process.communicate()
        expect(process.returncode == 0, "shards run at once")
    expect(command.build(source, parts, "--shard", "3/3").returncode == 0, "and apart")
    same = all((one / p.name).read_bytes() == p.read_bytes() for p in parts.glob("*.pdf"))
    expect(same and len(list(parts.glob("*.pdf"))) == 90, "together byte for byte what one run gives")
    merge = subprocess.run([command.brief, "merge", str(parts)], capture_output=True, text=True)
    expect(merge.returncode == 0 and len(manifest(parts)["reports"]) == 90, f"the shards are merged: {merge.stderr}")
    with open(parts / ".brief" / "lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        merge = subprocess.run([command.brief, "merge", str(parts)], capture_output=True, text=True)
        expect(merge.returncode == 4 and "another build" in merge.stderr, f"not while a shard is being built: {merge.stderr}")
    command.build(source, parts, "--shard", "1/3")
    command.build(source, parts, "--shard", "3/3")
    merge = subprocess.run([command.brief, "merge", str(parts)], capture_output=True, text=True)
    expect(merge.returncode == 3 and "2 of 3" in merge.stderr, f"a shard that did not run is told: {merge.stderr}")
    if shutil.which("parallel"):
        spread = folder / "spread"
        run = subprocess.run(["parallel", "--will-cite", command.brief, "build", str(source), "-o", str(spread), "--quiet", "--shard",
                              "{}/4", ":::", "1", "2", "3", "4"], capture_output=True, text=True)
        expect(run.returncode == 0 and len(list(spread.glob("*.pdf"))) == 90, f"GNU parallel spreads the shards: {run.stderr}")


def text_of(pdf):
    return " ".join(subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split())


def changes(command, folder):
    source, out = folder / "reports", folder / "out"
    shutil.copytree(ROOT / "reports", source)
    kfor = source / "kfor-2028.toml"
    command.build(kfor, out)
    expect("What has changed" not in text_of(out / "kfor-2028.pdf"), "a first issue has no changes")
    text = kfor.read_text(encoding="utf-8")
    text, shortened = re.subn(r"(is vital, not only for regional stability), but to ensure security here at[ \\\n]+home\.", r"\1 […]", text)
    expect(shortened == 1, "the quote is shortened")
    text = text.replace('value   = "Several hundred"', 'value   = "Some hundreds"')
    text = text.replace("[[sources]]", '[[summit.initiatives]]\ntitle = "Another initiative"\nsources = ["press"]\n\n[[sources]]', 1)
    kfor.write_text(text.replace('issue     = "1"', 'issue     = "2"'), encoding="utf-8")
    run = command.build(kfor, out)
    expect(run.returncode == 0, f"the new issue is built: {run.stderr}")
    printed = text_of(out / "kfor-2028.pdf")
    section = printed[printed.find("What has changed since 22 October 2025"):printed.find("A bar in the margin")]
    expect(section.count("Added:") == 1 and section.count("Reworded:") == 2 and section.count("Removed:") == 0,
           f"exactly these three changes: {section}")
    for words in ("Another initiative", "Several hundred", "Some hundreds", "Sir Keir Starmer"):
        expect(words in section, f"the changes tell of {words}: {section}")
    data = (out / "kfor-2028.pdf").read_bytes()
    command.build(kfor, out)
    expect((out / "kfor-2028.pdf").read_bytes() == data, "building again changes nothing")
    command.build(kfor, out, "--force")
    expect((out / "kfor-2028.pdf").read_bytes() == data, "not even when forced")
    jar = pathlib.Path.home() / ".cache" / "brief" / "cli-1.30.2.jar"
    if jar.exists():
        check = subprocess.run([sys.executable, ROOT / "tests/pdf/conformance.py", "--brief", command.brief, out / "kfor-2028.pdf"],
                               capture_output=True, text=True)
        expect(check.returncode == 0, f"the new issue conforms: {check.stdout}")


def kills(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 40)
    dice = random.Random(200)
    killed = 0
    told = {out / "index.html": "</html>\n", out / "feed.xml": "</feed>\n", folder / "brief.prom": "\n", folder / "night.md": "\n"}
    options = ["--site", "--metrics", str(folder / "brief.prom"), "--summary", str(folder / "night.md")]
    expect(command.build(source, out, *options).returncode == 0, "a good night first")
    for round in range(200):
        (source / f"r{dice.randrange(40):04}.toml").write_text(report(f"Round {round}", str(round)))
        process = subprocess.Popen([command.brief, "build", str(source), "-o", str(out), "--quiet", *options, *(["--force"] if round % 2 else [])],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.001, 0.08))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        broken = [p.name for p in out.glob("*.pdf") if not whole(p)]
        expect(not broken, f"after kill {round}: broken {broken}")
        cut = [file.name for file, end in told.items() if not file.read_text().endswith(end)]
        expect(not cut, f"after kill {round}: what tells of the nights is the old or the new: {cut}")
    for pdf in list(out.glob("*.pdf"))[:5]:
        expect(subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, f"{pdf.name} is valid")
    held = 4  # a worker of the build that was killed last may hold the folder until it has seen the end of its parent
    ended = held
    for _ in range(100):
        ended = command.build(source, out, *options).returncode
        if ended != held:
            break
        time.sleep(0.1)
    expect(ended == 0, f"the next run repairs everything: exit {ended}")
    reference = folder / "reference"
    expect(len(list(out.glob("*.pdf"))) == 40 and not list(out.glob("*.tmp")), "all there, nothing left over")
    expect(statuses(out).get("rejected", 0) == 0, "none rejected")
    command.build(source, out, *options)
    expect(statuses(out) == {"fresh": 40}, f"all fresh after that: {statuses(out)}")
    print(f"nightly: {killed} of 200 builds killed", flush=True)
    del reference


def oddities(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 4)
    command.build(source, out)
    (source / "r0000.toml").unlink()
    (source / "r0001.toml").rename(source / "renamed.toml")
    (source / "r0002.toml").unlink()
    (source / "r0002.toml").mkdir()
    os.mkfifo(source / "fifo.toml")
    (source / "dangling.toml").symlink_to(source / "nowhere")
    run = subprocess.run([command.brief, "build", str(source), "-o", str(out), "--quiet"], capture_output=True, text=True, timeout=20)
    expect(run.returncode == 3, f"what cannot be read is exit 3: {run.returncode}")
    found = {e["name"]: e["status"] for e in manifest(out)["reports"]}
    expect(found == {"dangling": "failed", "fifo": "failed", "r0002": "failed", "r0003": "fresh", "renamed": "built"}, f"{found}")
    expect(whole(out / "r0002.pdf"), "the folder's last good PDF stays")

    expect(command.build(source / "missing.toml", out).returncode == 3, "a missing report is exit 3")
    blocked = folder / "file"
    blocked.write_text("")
    expect(command.build(source, blocked / "out").returncode == 3, "an output folder that cannot be made is exit 3")
    other = pathlib.Path(tempfile.mkdtemp(dir="/dev/shm"))
    good = source / "r0003.toml"
    expect(command.build(good, other).returncode == 0, "an output folder on another file system")
    shutil.rmtree(other)
    (source / "a.txt").unlink()
    (source / "a.txt").symlink_to("/etc/hostname")
    run = command.build(good, out)
    expect(run.returncode == 1 and "symbolic link" in run.stderr, f"an archive behind a link: {run.stderr}")
    if os.geteuid() == 0:
        mounts(command, folder)


def mounts(command, folder):
    """A full disk and a read-only one, where they can be mounted."""
    source, place = folder / "fine", folder / "small"
    make_reports(source, 30)
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", place], capture_output=True).returncode != 0:
        print("nightly: no mounting here: the full and the read-only disk are tried on the fake disk alone")
        return
    try:
        run = command.build(source, place / "out")
        expect(run.returncode == 3 and "No space left" in run.stderr, f"a full disk is exit 3: {run.returncode}")
        expect(all(whole(p) for p in (place / "out").glob("*.pdf")), "what is there is whole")
        expect(not list((place / "out").glob("*.tmp")), "nothing half-written is left")
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        run = command.build(source, place / "out")
        expect(run.returncode == 3 and "Read-only" in run.stderr, f"a read-only disk is exit 3: {run.stderr}")
    finally:
        subprocess.run(["umount", place], check=True)


def interruption(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 600)
    for sign in (signal.SIGINT, signal.SIGTERM):
        shutil.rmtree(out, ignore_errors=True)
        process = command.start("build", source, "-o", out, "--quiet", "--jobs", 1)
        while not list(out.glob("*.pdf")):
            time.sleep(0.002)
        process.send_signal(sign)
        process.communicate(timeout=10)
        expect(process.returncode == 130, f"{sign.name} is exit 130: {process.returncode}")
        expect(all(whole(p) for p in out.glob("*.pdf")) and not list(out.glob("*.tmp")), "nothing half-written")
        expect(manifest(out)["exit_code"] == 130, "build.json tells so")
    expect(command.build(source, out).returncode == 0, "the lock is released")


def watching(command, folder):
    source, out = folder / "in", folder / "out"
    make_reports(source, 1)
    path = source / "r0000.toml"
    process = command.start("watch", path, "-o", out)
    pdf = out / "r0000.pdf"

    def wait_for(words, seconds=5):
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if pdf.exists() and words in text_of(pdf):
                return time.monotonic() - start
            time.sleep(0.005)
        return None

    def save(text):
        """As vim does: a new file in the old one's place."""
        new = source / ".r0000.swp"
        new.write_text(text)
        new.rename(path)

    expect(wait_for("Report 0") is not None, "watch builds at once")
    save(report("Renamed", "two"))
    expect(wait_for("Renamed") is not None, "a save by renaming is seen")
    stamp = pdf.stat().st_mtime_ns
    save(report("Quickly", "three"))
    start = time.monotonic()
    while pdf.stat().st_mtime_ns == stamp and time.monotonic() - start < 5:
        time.sleep(0.001)
    print(f"nightly: watch built {1000 * (time.monotonic() - start):.0f} ms after a save", flush=True)
    for i in range(200):
        (save if i % 2 else path.write_text)(report(f"Save {i}", str(i)))
        if i == 100:
            save("titel = = 1\n")
            time.sleep(1)  # long enough for a loaded machine to build it once
        time.sleep(0.002)
    expect(wait_for("Save 199") is not None, "200 quick saves and a mistake between them")
    (source / "a.txt").write_text("something else entirely\n")
    time.sleep(0.3)
    expect(whole(pdf), "a changed archive leaves the last good PDF")
    process.send_signal(signal.SIGINT)
    out_text, err_text = process.communicate(timeout=5)
    expect("not TOML" in err_text and "differs" not in out_text, "mistakes are shown")
    expect("is not found in its source" in err_text or "differs from its source" in err_text, "a changed archive is seen")
    expect(str(pdf) in out_text, "the path to open is printed")
    expect(process.returncode == 130, "Ctrl-C ends it")


def another_libharu(command, folder):
    """A library of another version than the headers would be written past its ends: refused at start."""
    if b"asan" in subprocess.run(["ldd", command.brief], capture_output=True).stdout:
        return  # its runtime wants to be loaded first
    (folder / "haru.c").write_text('const char *HPDF_GetVersion(void) { return "9.9.9"; }\n')
    subprocess.run(["cc", "-shared", "-fPIC", "-o", "haru.so", "haru.c"], cwd=folder, check=True)
    run = subprocess.run([command.brief, "build"], capture_output=True, text=True, cwd=folder, env={**os.environ, "LD_PRELOAD": str(folder / "haru.so")})
    expect(run.returncode == 3 and "9.9.9" in run.stderr, f"another libharu: {run.returncode} {run.stderr}")


def endless_converter(command, folder):
    """A converter that writes too much is ended, not waited for."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "pdftotext").write_text(f"#!/bin/sh\necho $$ >{folder}/pid\ntrap '' PIPE\nhead -c 300000000 /dev/zero\nexec sleep 1000\n")
    (tools / "pdftotext").chmod(0o755)
    (folder / "long.pdf").write_bytes(b"%PDF-1.7\n")
    path = f"{tools}:{os.environ['PATH']}"
    run = subprocess.run([command.brief, "import", "long.pdf"], capture_output=True, text=True, cwd=folder,
                         env={**os.environ, "PATH": path}, timeout=120)
    expect(run.returncode != 0 and "too much" in run.stderr, f"an endless converter: {run.returncode} {run.stderr}")
    expect(not pathlib.Path("/proc", (folder / "pid").read_text().strip()).exists(), "and it is ended")


def mistakes(command, folder):
    """Wrong command lines exit 2 and say what is wrong."""
    another_libharu(command, folder)
    endless_converter(command, folder)
    for arguments in (["bild"], ["build", "--shard", "4/3"], ["build", "--jobs", "0"], ["check", "--format", "xml"], ["build", "--nonsense"]):
        run = subprocess.run([command.brief, *arguments], capture_output=True, text=True, cwd=folder)
        expect(run.returncode == 2 and run.stderr, f"{arguments}: {run.returncode}")
    for arguments, meant in ((["biuld"], "`build`"), (["build", "--froce"], "`--force`"), (["--verison"], "`--version`")):
        run = subprocess.run([command.brief, *arguments], capture_output=True, text=True, cwd=folder)
        expect(run.returncode == 2 and f"did you mean {meant}?" in run.stderr, f"{arguments}: {run.stderr}")
    run = subprocess.run([command.brief, "build"], capture_output=True, text=True, cwd=folder)
    expect(run.returncode == 3 and "reports" in run.stderr, "no reports folder")
    made = subprocess.run([command.brief, "new", "first"], capture_output=True, text=True, cwd=folder)
    expect(made.returncode == 0 and made.stdout == "first.toml\n", "new writes a report")
    again = subprocess.run([command.brief, "new", "first"], capture_output=True, text=True, cwd=folder)
    expect(again.returncode == 3 and "exists" in again.stderr, "and never over another")
    built = subprocess.run([command.brief, "build", "first.toml"], capture_output=True, text=True, cwd=folder)
    expect(built.returncode == 0 and built.stdout == "out/first.pdf\n", f"the new report builds as it is: {built.stderr}")
    streamed = subprocess.run([command.brief, "build", "first.toml", "-o", "-"], capture_output=True, cwd=folder)
    expect(streamed.returncode == 0 and streamed.stdout == (folder / "out" / "first.pdf").read_bytes(), "the same PDF on standard output")
    with open("/dev/full", "wb") as full:
        run = subprocess.run([command.brief, "build", "first.toml", "-o", "-"], stdout=full, stderr=subprocess.PIPE, cwd=folder)
    expect(run.returncode == 3 and run.stderr, f"a full standard output is no success: {run.returncode}")
    for quote, changed in (("unwavering dedication to peace and safety", "dedication"), ("commitment to peace and safety", "safety")):
        (folder / "a.txt").write_text("our unwavering commitment to peace and security\n")
        (folder / "q.toml").write_text(report("Q", quote=quote))
        run = subprocess.run([command.brief, "build", "q.toml"], capture_output=True, text=True, cwd=folder)
        expect(run.returncode == 1 and "- quote:" in run.stderr and changed in run.stderr, f"a reworded quote is rejected: {run.stderr}")
        expect(not (folder / "out" / "q.pdf").exists(), "and no PDF written")
    run = subprocess.run([command.brief, "build", "q.toml", "--allow-unverified"], capture_output=True, text=True, cwd=folder)
    expect(run.returncode == 0 and "Not verified" in text_of(folder / "out" / "q.pdf"), "unless allowed, and then the brief says so")
    run = subprocess.run([command.brief, "build", "first.toml", "--force", "--arena", "1"], capture_output=True, text=True, cwd=folder)
    expect(run.returncode in (0, 3) and (run.returncode == 0 or "--arena" in run.stderr), "running out of memory names the option")
    run = subprocess.run([command.brief, "build", "first.toml", "--force", "--hook", "echo $BRIEF_EXIT_CODE >hooked; exit 7"], cwd=folder)
    expect(run.returncode == 0 and (folder / "hooked").read_text() == "0\n", "the hook runs and cannot fail the build")
    log = subprocess.run([command.brief, "build", "first.toml", "--force", "--log-format", "json", "--log-file", "log"],
                         capture_output=True, text=True, cwd=folder)
    lines = log.stderr.splitlines() + (folder / "log").read_text().splitlines()
    expect(len(lines) >= 4 and all(json.loads(line)["level"] for line in lines if line.startswith("{")), "JSON log lines")


PARTS = [mistakes, thousand, two_at_once, few_threads, readers, shards, changes, oddities, interruption, watching, kills]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--part", choices=[part.__name__ for part in PARTS])
    arguments = parser.parse_args()
    command = Command(arguments.brief.resolve())
    for part in PARTS:
        if arguments.part in (None, part.__name__):
            with tempfile.TemporaryDirectory() as scratch:
                part(command, pathlib.Path(scratch))
    print(f"nightly: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
