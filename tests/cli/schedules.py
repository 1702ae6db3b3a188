#!/usr/bin/env python3
"""Each schedule is tried: systemd's own checks, the crontab line, the workflow and the Job against their schemas, GNU parallel.

Tools that are not installed are named, and what needs them fails: nothing is passed over.
"""

import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEDULE = ROOT / "src" / "production" / "schedule"
MOST_EXPOSURE = 2.0  # of systemd-analyze security: 0 is closed, 10 open
failures = []
checks = 0


def expect(truth, what):
    global checks
    checks += 1
    if not truth:
        failures.append(what)


def systemd(folder, brief):
    """The units with the program where it is."""
    names = ("brief.service", "brief-alert.service", "brief.timer")
    for name in names:
        text = (SCHEDULE / name).read_text().replace("/usr/bin/brief", str(brief)).replace("man:brief(1)", "https://example.org/")
        (folder / name).write_text(text)
    units = [str(folder / name) for name in names]
    run = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True)
    ours = [line for line in run.stderr.splitlines() if "brief" in line]
    expect(run.returncode == 0 and not ours, f"systemd-analyze verify: {ours}")
    run = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager", units[0]], capture_output=True, text=True)
    score = re.search(r"exposure level for brief\.service: ([0-9.]+)", run.stdout + run.stderr)
    expect(score is not None, f"systemd-analyze security: {run.stderr[-300:]}")
    if score:
        print(f"schedules: systemd-analyze security: exposure {score.group(1)} of 10")
        expect(float(score.group(1)) <= MOST_EXPOSURE, f"exposure {score.group(1)}")


def command_of(unit, **variables):
    """What a unit executes, as words: continued lines joined, its variables put in (systemd.service(5), "Command lines")."""
    text = (SCHEDULE / unit).read_text().replace("\\\n", " ")
    line = re.search(r"^ExecStart=(.*)", text, re.M)[1]
    words = []
    for word in shlex.split(line):
        name = re.fullmatch(r"\$(\w+)", word)
        words += variables[name[1]].split() if name else [word.replace("$$", "$")]
    return words


def night(folder, brief):
    """What the units execute, with the user, the mask and the variables that they set: a good night, and one with a bad report."""
    reports, state = folder / "srv", folder / "state"
    shutil.copytree(ROOT / "reports", reports)
    state.mkdir(mode=0o755)
    folder.chmod(0o755)
    as_root = os.geteuid() == 0
    if as_root:
        shutil.chown(state, 65534, 65534)
    other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"] if as_root else []
    here = lambda words: [w.replace("/usr/bin/brief", str(brief)).replace("/srv/brief/reports", str(reports))  # noqa: E731
                          .replace("/var/lib/brief", str(state)) for w in words]
    build = [*other, *here(command_of("brief.service", BRIEF_OPTIONS="--site"))]
    run = subprocess.run(build, capture_output=True, text=True, umask=0o022, env={"PATH": "/usr/bin:/bin"})
    expect(run.returncode == 0, f"a good night: {run.returncode} {run.stderr[-300:]}")
    made = [state / name for name in ("kfor-2028.pdf", "kfor-2028.html", "index.html", "brief.prom", "summary.txt")]
    expect(all(f.exists() and f.stat().st_mode & 0o004 for f in made), "each file can be read by others than its owner")
    (reports / "kfor-2028.toml").write_text("titel = 1\n")
    run = subprocess.run(build, capture_output=True, text=True, umask=0o022, env={"PATH": "/usr/bin:/bin"})
    expect(run.returncode == 1, f"a bad report: {run.returncode}")
    unit = (SCHEDULE / "brief.service").read_text()
    expect("OnFailure=brief-alert.service" in unit and not re.search(r"^SuccessExitStatus", unit, re.M), "a rejected report fails the unit")
    told = folder / "told"
    alert = here(command_of("brief-alert.service"))
    run = subprocess.run(alert, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "MONITOR_UNIT": "brief.service",
                         "MONITOR_SERVICE_RESULT": "exit-code", "MONITOR_EXIT_STATUS": "1", "BRIEF_ALERT": f"cat >{told}"})
    message = told.read_text() if told.exists() else ""
    expect(run.returncode == 0 and message.startswith("brief.service ended: exit-code 1\n"), f"the alert: {run.stderr} {message[:80]}")
    expect("kfor-2028.toml" in message and "titel" in message, f"the alert says what was rejected and why: {message}")
    if not pathlib.Path("/run/systemd/system").exists():
        print("schedules: systemd does not run this machine: its units' commands were run by hand, systemd itself was not tried")


def crontab(folder, brief):
    line = [l for l in (SCHEDULE / "crontab").read_text().splitlines() if not l.startswith("#")][0]
    fields = line.split(None, 5)
    expect(len(fields) == 6 and all(re.fullmatch(r"[0-9*/,-]+", f) for f in fields[:5]), "five fields and a command")
    shutil.copytree(ROOT / "reports", folder / "reports")
    (folder / "briefs").mkdir()
    environment = {"HOME": str(folder), "PATH": f"{brief.parent}:/usr/bin:/bin"}
    run = subprocess.run(["/bin/sh", "-c", fields[5]], env=environment, capture_output=True, text=True)
    expect(run.returncode == 0 and (folder / "briefs" / "kfor-2028.pdf").exists(), f"the crontab line runs: {run.stderr}")


def parallel(folder, brief):
    environment = {**os.environ, "PATH": f"{brief.parent}:{os.environ['PATH']}", "HOME": str(folder)}
    run = subprocess.run([SCHEDULE / "parallel.sh", ROOT / "reports", folder / "spread", "3"], env=environment, capture_output=True, text=True)
    expect(run.returncode == 0 and (folder / "spread" / "build.json").exists(), f"GNU parallel: {run.stderr}")


def workflow():
    import yaml

    text = (ROOT / ".github" / "workflows" / "nightly.yml").read_text()
    data = yaml.safe_load(text)
    steps = data["jobs"]["briefs"]["steps"]
    expect(data[True]["schedule"][0]["cron"] == "0 3 * * *", "the workflow has its schedule")  # YAML 1.1 reads `on` as true
    expect(any(s.get("run") == "make nightly" for s in steps), "the workflow builds")
    expect(any("upload-artifact" in s.get("uses", "") and "out/*.pdf" in s["with"]["path"] for s in steps), "and uploads the PDFs")


def kubernetes():
    """What the Job API asks of an Indexed Job (batch/v1), field by field."""
    import yaml

    job = yaml.safe_load((SCHEDULE / "kubernetes-job.yaml").read_text())
    spec = job["spec"]
    expect((job["apiVersion"], job["kind"]) == ("batch/v1", "Job"), "a batch/v1 Job")
    expect(spec["completionMode"] == "Indexed" and spec["completions"] == spec["parallelism"], "an Indexed Job, all at once")
    pod = spec["template"]["spec"]
    expect(pod["restartPolicy"] == "Never", "backoffLimitPerIndex wants restartPolicy Never")
    container = pod["containers"][0]
    mounts = {m["name"] for m in container["volumeMounts"]}
    expect(mounts == {v["name"] for v in pod["volumes"]}, "each mount has its volume")
    expect(container["args"][-1] == f"$(JOB_COMPLETION_INDEX)+1/{spec['completions']}", "as many shards as pods")
    expect("command" not in container, "the image's own entry point: it has no shell")
    rule = spec["podFailurePolicy"]["rules"][0]
    expect(rule["action"] == "FailIndex" and rule["onExitCodes"]["values"] == [1], "a rejected report is not tried again")
    with tempfile.TemporaryDirectory() as out:
        for index in range(spec["completions"]):
            places = {"/reports": str(ROOT / "reports"), "/out": out}
            words = [places.get(a, a).replace("$(JOB_COMPLETION_INDEX)", str(index)) for a in container["args"]]
            run = subprocess.run(["brief", *words], capture_output=True, text=True)
            expect(run.returncode == 0, f"pod {index}: {run.stderr}")
        expect((pathlib.Path(out) / "kfor-2028.pdf").exists(), "the pods together build every brief")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    brief = parser.parse_args().brief.resolve()
    os.environ["PATH"] = f"{brief.parent}:{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        systemd(folder, brief)
        night(folder, brief)
        crontab(folder, brief)
        parallel(folder, brief)
    workflow()
    kubernetes()
    for failure in failures:
        print(f"schedules: FAILED {failure}")
    print(f"schedules: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
