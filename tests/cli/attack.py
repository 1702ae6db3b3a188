#!/usr/bin/env python3
"""The real command under attack: what stands in its way in the folders, the streams, the names, the clock's last minute.

attack.py --brief BRIEF [--part NAME] [--long]     --long: what takes minutes, too

What needs root, strace or mounting and has it not is named and passed over; CI has all three.
"""

import fcntl
import hashlib
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time

import parts

PATIENCE = 120  # seconds: what takes so long hangs
failures = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        failures.append(what)
        print(f"attack: FAILED {what}", flush=True)


def report(title="T", value="one", quote="peace and security", archive="a.txt", marking="NONE"):
    return (f'format = 1\ntitle = "{title}"\ndate = 2025-10-22\nmarking = "{marking}"\nsummary = "Summary [@a]."\n[commitment]\n'
            f'text = "Text."\n[[commitment.facts]]\nlabel = "Fact"\nvalue = "{value}"\n[[quotes]]\nspeaker = "S"\n'
            f'text = "{quote}"\nsource = "a"\n[[sources]]\nid = "a"\npublisher = "P"\ntitle = "T"\narchive = "{archive}"\n')


def reports(folder, *names):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.txt").write_text("commitment to peace and security, vital for stability\n")
    for name in names:
        (folder / f"{name}.toml").write_text(report(name))
    return folder


class Place:
    """A folder with the command in it."""

    def __init__(self, brief, folder, long):
        self.brief, self.folder, self.long = str(brief), folder, long
        self.reports, self.out = folder / "reports", folder / "out"

    def run(self, *arguments, **options):
        options = {"capture_output": True, "text": True, "timeout": PATIENCE, "cwd": self.folder, **options}
        return subprocess.run([*options.pop("before", []), self.brief, *map(str, arguments)], **options)

    def build(self, *arguments, **options):
        return self.run("build", self.reports, "-o", self.out, *arguments, **options)

    def start(self, *arguments, before=(), **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "cwd": self.folder, **options}
        return subprocess.Popen([*before, self.brief, *map(str, arguments)], **options)

    def manifest(self):
        return json.loads((self.out / "build.json").read_text())

    def statuses(self):
        return {entry["name"]: entry["status"] for entry in self.manifest()["reports"]}

    def said(self, run, code, *words):
        text = run.stderr + (run.stdout or "")
        expect(run.returncode == code, f"exit {code}, not {run.returncode}: {text}")
        for word in words:
            expect(word in text, f"`{word}` is said: {text}")


def wait_until(true, seconds=30):
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if true():
            return True
        time.sleep(0.01)
    return False


def recorded(out):
    """Each PDF is what its record says."""
    for pdf in out.glob("*.pdf"):
        record = (out / ".brief" / f"{pdf.stem}.record").read_text()
        if hashlib.sha256(pdf.read_bytes()).hexdigest() not in record:
            return False
    return True


def streams(place):
    """Standard streams that are closed: their numbers are nobody else's."""
    reports(place.reports, *(f"r{i}" for i in range(8)))
    (place.reports / "bad.toml").write_text("titel = 1\n")
    for closed in ("<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
        for _ in range(3):
            shutil.rmtree(place.out, ignore_errors=True)
            subprocess.run(["bash", "-c", f'"$0" build reports -o out --verbose {closed}', place.brief], cwd=place.folder,
                           stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
            expect(recorded(place.out) and len(list(place.out.glob("*.pdf"))) == 8, f"{closed}: the PDFs are what was rendered")
    for command in (["build", "reports", "-o", "out"], ["schema"], ["manual", "5"], ["--version"], ["build", "--help"], ["check", "reports", "--format", "json"]):
        with open("/dev/full", "w") as full:
            run = subprocess.run([place.brief, *command], cwd=place.folder, stdout=full, stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
        expect(run.returncode == 3 and "cannot write the results" in run.stderr, f"{command} on a full device: exit {run.returncode} {run.stderr}")


def editions(place):
    """Two briefs that would have one name."""
    place.reports.mkdir()
    (place.reports / "x.toml").write_text(report("Public", marking="OFFICIAL"))
    (place.reports / "x-large.toml").write_text(report("Secret", marking="SECRET"))
    (place.reports / "a.txt").write_text("peace and security\n")
    place.said(place.build(), 0)
    before = (place.out / "x-large.pdf").read_bytes()
    place.said(place.build("--edition", "large"), 3, "x-large.pdf is the brief of x-large.toml")
    expect((place.out / "x-large.pdf").read_bytes() == before, "the second is refused, the first stays")
    expect(place.statuses()["x"] == "failed", f"build.json tells: {place.statuses()}")
    shutil.rmtree(place.out)
    (place.reports / "x-large.toml").rename(place.folder / "x-large.toml")
    place.said(place.build("--edition", "large"), 0)
    (place.folder / "x-large.toml").rename(place.reports / "x-large.toml")
    place.said(place.build(), 3, "x-large.pdf is the brief of x.toml, large edition")
    for one, other in (("A", "a"), ("é", "e\u0301"), ("straße", "STRASSE")):
        shutil.rmtree(place.reports)
        shutil.rmtree(place.out)
        reports(place.reports, one, other)
        place.said(place.build(), 3, "two reports would make")
        expect(len(place.statuses()) == 1, f"one of {one} and {other} is built: {place.statuses()}")


def archives(place):
    """A report is no evidence of itself, nor of another."""
    reports(place.reports, "other")
    for name, archive in (("own", "own.toml"), ("next", "other.toml"), ("dotted", "./other.toml"), ("upper", "OTHER.TOML")):
        shutil.copy(place.reports / "other.toml", place.reports / "OTHER.TOML") if name == "upper" else None
        (place.folder / f"{name}.toml").write_text(report(name, archive=archive))
        shutil.move(place.folder / f"{name}.toml", place.reports / f"{name}.toml")
        run = place.run("build", place.reports / f"{name}.toml", "-o", place.out)
        place.said(run, 1, "is of no kind that can be read")
        expect(not (place.out / f"{name}.pdf").exists(), "and no PDF")


def changed(place):
    """A PDF that was changed by others is made again, whatever time it bears."""
    reports(place.reports, "x")
    place.said(place.build(), 0)
    pdf = place.out / "x.pdf"
    good, stat = pdf.read_bytes(), pdf.stat()
    time.sleep(3.2)  # past the time in which a stamp is not trusted
    place.said(place.build(), 0, "1 fresh")
    for spoil in (lambda b: b[:500] + bytes([b[500] ^ 1]) + b[501:], lambda b: b[:-1], lambda b: b + b"x", lambda b: b""):
        pdf.write_bytes(spoil(good))
        os.utime(pdf, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        place.said(place.build(), 0, "1 built")
        expect(pdf.read_bytes() == good, "it is what was rendered")
        expect(place.manifest()["reports"][0]["reason"] == "the PDF was changed", f"{place.manifest()['reports'][0]['reason']}")


def issues(place):
    """The kept issues: full, read-only, failing, missing, spoilt, linked."""
    reports(place.reports, "x")
    report_file = place.reports / "x.toml"
    place.said(place.build(), 0)
    kept = place.out / "issues" / "x"
    expect(all(p.stat().st_nlink == 1 for p in kept.iterdir()), "no kept file is another's second name")
    pdf = (place.out / "x.pdf").read_bytes()

    with open(place.out / "x.pdf", "r+b") as editor:  # as an editor writes: into the same file
        editor.write(b"spoilt")
    expect(next(kept.glob("*.pdf")).read_bytes() == pdf, "a kept PDF stays what it was")
    place.said(place.build("--force"), 0)

    shutil.rmtree(kept)  # gone: restored from what is attached to the PDF in its place
    report_file.write_text(report("x", "two"))
    place.said(place.build(), 0)
    expect(len(list(kept.glob("*.toml"))) == 2 and sorted(kept.glob("*.toml"))[0].read_text() == report("x"), "a lost issue is restored from its PDF")
    expect("one" in subprocess.run(["pdftotext", place.out / "x.pdf", "-"], capture_output=True, text=True).stdout, "and compared with")

    older = sorted(kept.glob("*.toml"))[0]
    older.write_text("spoilt")
    report_file.write_text(report("x", "two"))
    place.said(place.build("--force"), 0, "was damaged; it was restored from its PDF")
    expect(older.read_text() == report("x") and "damaged" not in place.build("--force").stderr, "it is restored, and told once")
    older.with_suffix(".pdf").unlink()
    older.write_text("spoilt")
    before = (place.out / "x.pdf").read_bytes()
    place.said(place.build("--force"), 3, f"the kept issue {older}", "restore it, or move it away")
    expect((place.out / "x.pdf").read_bytes() == before, "the PDF stays")
    older.write_text(report("x"))

    shutil.copy(older, kept / "copy of an issue.toml")
    shutil.copy(older, kept / ("9" * 30 + older.name[6:]))
    place.said(place.build("--force"), 0)
    expect((place.out / "x.pdf").read_bytes() == before, "a copied file among the kept issues changes nothing")

    if os.geteuid() != 0:
        return print("attack: not root: a read-only or full folder of issues is not tried")
    before = (place.out / "x.pdf").read_bytes()
    for options, words in ((["-o", "size=4k"], "No space left"), (["-o", "ro"], "Read-only")):
        report_file.write_text(report("x", words))
        if subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", kept], capture_output=True).returncode != 0:
            return print("attack: no mounting here: a read-only or full folder of issues is not tried")
        try:
            place.said(place.build(), 3, "cannot", words)
            expect((place.out / "x.pdf").read_bytes() == before, "the PDF stays")
            expect(place.manifest()["exit_code"] == 3 and place.statuses() == {"x": "failed"}, "build.json tells")
        finally:
            subprocess.run(["umount", kept], check=True)
    os.chmod(kept, 0o755)
    if strace():
        run = place.build(before=["strace", "-f", "-qq", "-o", "/dev/null", "-P", kept, "-e", "inject=getdents64:error=EIO"])
        place.said(run, 3, "cannot read the kept issues", "Input/output error")


def strace():
    if shutil.which("strace") and subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0:
        return True
    print("attack: no strace here: failing system calls are not tried")
    return False


def failing(place):
    """What is no fault of the report is exit 3: memory, files, the disk."""
    reports(place.reports, "x")
    large = place.reports / "large.toml"
    large.write_text(report("large").replace('"Text."', '"' + "Text. " * 40000 + '"'))
    place.said(place.build("--arena", "1"), 3)
    expect(place.statuses() == {"large": "failed", "x": "built"}, f"no memory is no rejection: {place.statuses()}")
    large.unlink()
    # An exception that passes through the C library's own frames must reach the program.
    parts = [report("large", quote="a … " * 49 + "b", archive="0.txt")]
    for i in range(8):
        (place.reports / f"{i}.txt").write_text(f"{i} " + "a " * 2_000_000)
        quote = f'[[quotes]]\nspeaker = "S"\ntext = "a … b"\nsource = "a{i}"\n'
        parts.append(f'{quote}[[sources]]\nid = "a{i}"\npublisher = "P"\ntitle = "T"\narchive = "{i}.txt"\n')
    large.write_text("".join(parts))
    place.said(place.run("build", large, "-o", place.out), 3, "needs more memory than the")
    large.unlink()
    check_is_bounded(place)
    if strace():
        begin = time.monotonic()
        injected = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=sendto:error=EIO:when=1"]
        place.said(place.run("build", place.reports / "x.toml", "-o", place.out, "--force", before=injected), 3, "could not be told of it")
        expect(time.monotonic() - begin < 30, "a worker that cannot be told of its report is not waited for")
        for call, error, path in (("read", "EIO", "a.txt"), ("openat", "EMFILE", "."), ("openat", "EIO", ".")):
            injected = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", place.reports / path, "-e", f"inject={call}:error={error}"]
            place.said(place.run("check", place.reports / "x.toml", before=injected), 3, "cannot read the archive `a.txt`")
            place.said(place.run("build", place.reports / "x.toml", "-o", "-", before=injected), 3, "cannot read the archive `a.txt`")
            place.said(place.run("build", place.reports / "x.toml", "-o", place.out, "--force", before=injected), 3, "cannot read the archive `a.txt`")
            expect(place.statuses() == {"x": "failed"}, f"{error} is no rejection: {place.statuses()}")
    (place.folder / "nothing").mkdir()
    place.said(place.run("build", "nothing", "-o", "out2"), 3, "there is no report in the folder nothing")
    place.said(place.run("check", "nothing"), 3, "there is no report in the folder nothing")


def streamed_is_bounded(place, bomb):
    """Nor of `build REPORT.toml -o -`."""
    for arguments, words in ((["-o", "-"], "MiB that it may take"), (["-o", "-", "--arena", "1000", "--timeout", "1"], "longer than the 1 seconds")):
        run = place.run("build", bomb, *arguments)
        place.said(run, 3, f"failed {bomb}: the report", words)
        expect(run.stdout == "", "and nothing is written")
    bomb.with_name("long.toml").write_text(report("long").replace('"Text."', '"' + "Text. " * 40000 + '"'))
    place.said(place.run("build", bomb.with_name("long.toml"), "-o", "-", "--arena", "1"), 3, "--arena")
    bomb.with_name("long.toml").unlink()


def check_is_bounded(place):
    """A report takes no more of `check` than of `build`, and stops none of the others."""
    folder = reports(place.folder / "checked", "good")
    for i in range(16):
        (folder / f"long{i}.txt").write_text(" ".join(f"w{(n * 7919 + i) % 99991}" for n in range(590_000))[:4_190_000])
    source = "".join(f'[[sources]]\nid = "s{i}"\npublisher = "P"\ntitle = "T"\narchive = "long{i}.txt"\n' for i in range(16))
    quotes = "".join(f'[[quotes]]\nspeaker = "S"\ntext = "w{i} w{i + 1}"\nsource = "s{i}"\n' for i in range(16))
    (folder / "bomb.toml").write_text(report("bomb").split("[[quotes]]")[0].replace(" [@a]", "") + quotes + source)
    # By 1 GiB more memory, or by the time, it fails alone, in each form.
    for arguments, words in (([], "MiB that it may take"), (["--arena", "1000", "--timeout", "1"], "longer than the 1 seconds")):
        told = f"cannot check {folder / 'bomb.toml'}: the report"
        place.said(place.run("check", folder, *arguments), 3, told, words)
        run = place.run("check", folder, *arguments, "--format", "json")
        expect([("fault" in entry, "evidence" in entry) for entry in json.loads(run.stdout)] == [(True, False), (False, True)], f"{arguments}: {run.stdout[:500]}")
        run = json.loads(place.run("check", folder, *arguments, "--format", "sarif").stdout)["runs"][0]["invocations"][0]
        expect(not run["executionSuccessful"] and words in run["toolExecutionNotifications"][0]["message"]["text"], f"{arguments}: {run}")
    streamed_is_bounded(place, folder / "bomb.toml")
    for command in (["check", folder, "--arena", "1000"], ["build", folder / "bomb.toml", "-o", "-", "--arena", "1000"]):
        process = place.start(*command)
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        begin = time.monotonic()
        process.communicate(timeout=PATIENCE)
        expect(process.returncode == 130 and time.monotonic() - begin < 3, f"{command[0]}: SIGTERM: exit {process.returncode}")
    process = place.start("build", "-", "-o", "-", stdin=subprocess.PIPE)
    time.sleep(0.3)
    process.send_signal(signal.SIGTERM)
    expect(wait_until(lambda: process.poll() is not None, 5), "SIGTERM is obeyed where standard input is waited for")
    process.kill()
    process.communicate()
    (folder / "bomb.toml").unlink()
    place.said(place.run("check", folder), 0, "1 report checked, no errors")
    run = place.run("check", folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4)))
    expect("no process could be started" in run.stderr, f"without a process it is checked in this one: {run.stderr}")


def deleted(place):
    """A report that is gone leaves a PDF: told, in the log and in build.json."""
    reports(place.reports, "x", "y")
    place.said(place.build(), 0)
    (place.reports / "y.toml").unlink()
    place.said(place.build(), 0, "y.pdf no longer has a report")
    expect((place.out / "y.pdf").exists() and "y.pdf" in place.manifest()["warnings"][0], f"{place.manifest()['warnings']}")


def merging(place):
    """One shard of three is killed: the whole is not said to be built."""
    reports(place.reports, *(f"r{i}" for i in range(30)))
    for i in (1, 2, 3):
        place.said(place.build("--shard", f"{i}/3"), 0)
    place.said(place.run("merge", place.out), 0, "30 built")
    for i in (1, 3):
        place.said(place.build("--shard", f"{i}/3", "--force"), 0)
    process = place.start("build", place.reports, "-o", place.out, "--shard", "2/3", "--force", "--hook", "sleep 60")
    process.kill()
    process.communicate()
    place.said(place.run("merge", place.out), 3, "2 of 3")
    expect(not re.search(r"\d+ built", place.run("merge", place.out).stderr), "and nothing is said to be built")
    for name in ("build-2-of-3.json",):
        old = json.loads((place.out / "build-1-of-3.json").read_text())
        old.update(started="2020-01-01T03:00:00Z", finished="2020-01-01T03:01:00Z")
        (place.out / name).write_text(json.dumps(old))
    place.said(place.run("merge", place.out), 3, "has not run since")
    both = [place.start("build", place.reports, "-o", place.folder / "two", "--shard", s) for s in ("1/2", "2/2", "1/3", "2/3", "3/3")]
    expect([p.wait(timeout=PATIENCE) for p in both] == [0] * 5, "shards of two divisions at once")
    expect(recorded(place.folder / "two") and len(list((place.folder / "two").glob("*.pdf"))) == 30, "have no names in common")


def logs(place):
    """Every line of a log is one of the log, tells the errors themselves and has the right priority."""
    reports(place.reports, "good")
    (place.reports / "bad.toml").write_text("titel = 1\n")
    (place.reports / "worse.toml").write_text(report("w", quote="war and turmoil, which the archive has nothing of"))
    (place.reports / "dangling.toml").symlink_to("nowhere")
    run = place.build("--log-format", "json", "--progress", "always", "--log-file", "log.json", "--hook", "exit 7")
    lines = run.stderr.splitlines() + (place.folder / "log.json").read_text().splitlines()
    for line in lines:
        try:
            json.loads(line)
        except ValueError:
            expect(False, f"not JSON: {line}")
    expect(len(lines) >= 20 and run.returncode == 3, f"{len(lines)} lines, exit {run.returncode}")
    for text in (run.stderr, (place.folder / "log.json").read_text()):
        expect("unknown key `titel`" in text and '"level":"error"' in text, "the log itself tells the errors")
    place.build("--quiet", "--log-file", "log.txt", stderr=subprocess.DEVNULL, capture_output=False)
    text = (place.folder / "log.txt").read_text()
    expect("unknown key `titel`" in text and "above" not in text, f"the crontab's log tells the errors: {text}")
    expect(re.search(r"error: rejected \S*bad.toml: \d+ errors, the first at 1:1: ", text), f"and of each report the first: {text}")
    ours, theirs = socket.socketpair()
    stat = os.fstat(theirs.fileno())
    process = place.start("build", "reports", "-o", "out", stdout=subprocess.DEVNULL, stderr=theirs.fileno(),
                          env={**os.environ, "JOURNAL_STREAM": f"{stat.st_dev}:{stat.st_ino}"})
    theirs.close()
    process.wait(timeout=PATIENCE)
    said = b""
    while piece := ours.recv(65536):
        said += piece
    lines = said.decode().splitlines()
    expect(lines and all(re.match(r"<[3467]>", line) for line in lines), f"each has a priority: {lines}")
    expect(all((line[1] == "3") == ("error" in line.split(":")[0]) and line[1] in "346" for line in lines), f"the right one: {lines}")
    expect(any(line.startswith("<3>") and "unknown key" in line for line in lines), "an error of a report has priority 3")


def hook(place):
    """It has no terminal, leaves nothing behind, and what is said of it is true."""
    reports(place.reports, "x")
    for command, words in (("exit 7", "the hook ended with status 7"), ("kill -9 $$", "the hook was ended by signal 9"), ("nonsense-command", "status 127")):
        place.said(place.build("--hook", command), 0, words)
    run = place.build("--hook", "true")
    expect("hook" not in run.stderr, f"nothing is said of one that is well: {run.stderr}")
    run = place.build("--hook", "exit 7", preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
    place.said(run, 0, "the hook ended with status 7")
    left = "sleep 4321 & setsid sleep 4322 & (setsid sh -c 'sleep 4323 & sleep 4324' &) ; sleep 0.3; echo $$ >pid"
    place.said(place.build("--hook", left), 0)
    running = subprocess.run(["pgrep", "-f", r"^sleep 432\d$"], capture_output=True, text=True).stdout
    expect((place.folder / "pid").exists() and not running, f"nothing it began goes on: {running}")
    ours, theirs = pty.openpty()
    process = place.start("build", "reports", "-o", "out", "--hook", "cat; (read line </dev/tty) 2>/dev/null; echo over >over", stdin=theirs, stdout=theirs,
                          stderr=theirs, preexec_fn=os.setsid)
    os.close(theirs)
    expect(process.wait(timeout=PATIENCE) == 0 and (place.folder / "over").exists(), "one that reads a terminal has none, and is not stopped")
    os.close(ours)
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        process = place.start("build", "reports", "-o", "out", "--hook", "trap '' TERM INT HUP; echo $$ >begun; sleep 1000")
        expect(wait_until((place.folder / "begun").exists), "the hook runs")
        process.send_signal(sign)
        _, text = process.communicate(timeout=20)
        expect("the hook was stopped with the build" in text, f"{sign.name}: {text}")
        (place.folder / "begun").unlink()
    process = place.start("build", "reports", "-o", "out", "--hook", "echo $$ >begun; exec sleep 4325")
    wait_until((place.folder / "begun").exists)
    process.kill()
    process.communicate()
    gone = wait_until(lambda: not subprocess.run(["pgrep", "-f", "^sleep 4325$"], capture_output=True).stdout)
    expect(gone, "it ends with a build that is killed")
    if place.long:
        start = time.monotonic()
        place.said(place.build("--hook", "trap '' ALRM TERM; sleep 100"), 0, "the hook was still running after 60 seconds and was stopped")
        expect(60 <= time.monotonic() - start < 75, "a minute is a minute")


def watching(place):
    """Folders that are replaced, no inotify, another build, a full disk."""
    reports(place.reports, "x")
    pdf = place.out / "x.pdf"

    def shows(words):
        return lambda: pdf.exists() and words in subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout

    def end(process):
        process.send_signal(signal.SIGINT)
        text = process.communicate(timeout=20)[1]
        expect(process.returncode == 130, f"watch ends: {process.returncode}")
        return text

    process = place.start("watch", "reports/x.toml", "-o", place.out)
    expect(wait_until(shows("one")), "watch builds at once")
    place.reports.rename(place.folder / "old")
    reports(place.reports, "x")
    (place.reports / "x.toml").write_text(report("x", "in another folder"))
    expect(wait_until(shows("in another folder")), "the folder is replaced, and watched")
    (place.reports / "x.toml").write_text(report("x", "in the same"))
    expect(wait_until(shows("in the same")), "and watched on")
    (place.reports / "a.txt").write_text("peace and security at last\n")
    (place.reports / "x.toml").write_text(report("x", "held", quote="security at last"))
    expect(wait_until(shows("at last")), "archives too")
    with open(place.out / ".brief" / "lock", "r+") as lock:
        if wait_until(lambda: try_lock(lock)):
            (place.reports / "x.toml").write_text(report("x", "saved meanwhile"))
            time.sleep(2.5)
            expect(not shows("saved meanwhile")(), "another build holds the folder")
    expect(wait_until(shows("saved meanwhile")), "a save while another build runs is built after it")
    text = end(process)
    expect(text.count("another build holds") == 1, f"and that is said once: {text}")

    if strace():
        process = place.start("watch", "reports/x.toml", "-o", place.out, before=["strace", "-f", "-qq", "-o", "/dev/null", "-e",
                                                                                  "inject=inotify_init1,inotify_add_watch:error=EMFILE"])
        wait_until(lambda: (place.out / "build.json").exists())
        (place.reports / "x.toml").write_text(report("x", "without inotify"))
        expect(wait_until(shows("without inotify")), "a system that has no more watches to give")
        child = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
        os.kill(int(child[0]), signal.SIGINT)
        process.communicate(timeout=20)

    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", place.out], capture_output=True).returncode != 0:
        return print("attack: no mounting here: watching on a full disk is not tried")
    try:
        process = place.start("watch", "reports/x.toml", "-o", place.out)
        time.sleep(3)
        lines = end(process).splitlines()
        expect(any("No space left" in line for line in lines) and len(lines) < 10, f"a full disk is told once: {len(lines)} lines, {lines[:3]}")
    finally:
        subprocess.run(["umount", place.out], check=True)


def try_lock(file):
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False


def readers(place):
    """Who may only read the output folder can't hold it."""
    reports(place.reports, "x")
    for shard in ([], ["--shard", "1/1"], ["--shard", "1/2"]):
        place.said(place.build(*shard), 0)
    locks = list((place.out / ".brief").glob("lock*"))
    expect(len(locks) >= 2 and all(lock.stat().st_mode & 0o077 == 0 for lock in locks), f"{[oct(lock.stat().st_mode) for lock in locks]}")
    for lock in locks:
        lock.chmod(0o644)  # as an older program left it
    place.said(place.build(), 0)
    expect((place.out / ".brief" / "lock").stat().st_mode & 0o077 == 0, "an old lock is closed to readers")
    place.out.joinpath(".brief").chmod(0o775)
    place.said(place.build(), 0)
    expect((place.out / ".brief" / "lock").stat().st_mode & 0o777 == 0o660, "who may write in the folder may build in it")


def planted(place):
    """Links, pipes and folders where the program's files are to be: none is followed, none is waited for."""
    secret = place.folder / "secret"
    names = ("x.pdf", "build.json", "issues", "issues/x", ".brief", ".brief/lock", ".brief/x.record", "log.txt", "log.1.txt",
             "issues/x/000001-2025-10-22-0123456789abcdef.toml", "issues/x/000001-2025-10-22-0123456789abcdef.pdf")
    for name in names:
        for kind in ("link", "link to a folder", "dangling link", "pipe", "folder", "socket"):
            shutil.rmtree(place.out, ignore_errors=True)
            shutil.rmtree(place.folder / "target", ignore_errors=True)
            reports(place.reports, "x")
            secret.write_text("secret")
            (place.folder / "target").mkdir()
            path = place.out / name
            path.parent.mkdir(parents=True)
            plant(path, kind, place.folder)
            run = place.build("--log-file", place.out / "log.txt")
            what = f"{kind} at {name}: exit {run.returncode} {run.stderr}"
            expect(run.returncode in (0, 3), what)
            expect(run.returncode == 3 or (place.out / "x.pdf").read_bytes().endswith(b"%%EOF\n") and not (place.out / "x.pdf").is_symlink(), what)
            expect(secret.read_text() == "secret" and not list((place.folder / "target").iterdir()), f"{what}: followed")
            expect(not (place.folder / "nowhere").exists(), f"{what}: made elsewhere")


def plant(path, kind, folder):
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "socket":
        here = os.getcwd()
        os.chdir(path.parent)  # a socket's path is short
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
        os.chdir(here)
    else:
        path.symlink_to(folder / {"link": "secret", "link to a folder": "target", "dangling link": "nowhere"}[kind])


def names(place):
    """Empty names, and files of others that are named like ours."""
    reports(place.reports, "x")
    before = sorted(p.name for p in place.folder.iterdir())
    for arguments in (["new", ""], ["new", ".toml"], ["new", "x/"], ["new", "/"], ["build", "reports", "-o", ""], ["watch", "reports/x.toml", "-o", ""],
                      ["draft", "reports/a.txt", "-o", ""], ["import", "reports/a.txt", "-o", ""], ["build", "reports", "--out="]):
        place.said(place.run(*arguments), 2)
    expect(sorted(p.name for p in place.folder.iterdir()) == before, "nothing is written")
    place.out.mkdir()
    foreign = [place.out / "x.pdf.tmp", place.out / "y.pdf.tmp", place.out / "build.json.tmp", place.out / "x.pdf.1234.tmp", place.folder / "y.toml.tmp",
               place.out / "note.txt", place.out / "foreign.pdf"]
    for file in foreign:
        file.write_text("another's")
    place.said(place.build(), 0)
    place.said(place.build("--force"), 0)
    place.said(place.run("new", "y"), 0)
    expect(all(file.exists() and file.read_text() == "another's" for file in foreign), "files of others stay as they are")


PARTS = [streams, editions, archives, changed, issues, failing, deleted, merging, logs, hook, watching, readers, planted, names]


def main():
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # under nohup it is ignored, and the command leaves it so
    parts.run(PARTS, __doc__, lambda part, brief, folder, long: part(Place(brief, folder, long)))
    print(f"attack: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
