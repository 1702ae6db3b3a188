#!/usr/bin/env python3
"""The container image: every blob is what its name says, the same twice, not root; and it is run by an OCI runtime where one runs.

  image.py --brief BRIEF [--static]    the program; --static: it needs no library of the host

Where no runtime can start a container the rest is judged, and the exit status is 77: not tried, which is neither well nor wrong.
"""

import argparse
import gzip
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
failures = []


def expect(truth, what):
    if not truth:
        failures.append(what)


def blobs_of(archive):
    with tarfile.open(archive) as tar:
        files = {m.name: tar.extractfile(m).read() for m in tar.getmembers() if m.isfile()}
    for name, data in files.items():
        if name.startswith("blobs/sha256/"):
            expect(hashlib.sha256(data).hexdigest() == name.rsplit("/", 1)[1], f"{name} is not what its name says")
    return files


def follow(files, descriptor):
    data = files["blobs/sha256/" + descriptor["digest"].split(":")[1]]
    expect(len(data) == descriptor["size"], f"{descriptor['digest']} is {len(data)} bytes")
    return data


def unpack(files, root):
    expect(json.loads(files["oci-layout"]) == {"imageLayoutVersion": "1.0.0"}, "an OCI layout")
    manifest = json.loads(follow(files, json.loads(files["index.json"])["manifests"][0]))
    config = json.loads(follow(files, manifest["config"]))
    layers = manifest["layers"]
    for layer, diff_id in zip(layers, config["rootfs"]["diff_ids"], strict=True):
        with tarfile.open(fileobj=io.BytesIO(follow(files, layer))) as tar:
            names = sorted(m.name for m in tar.getmembers())
            expect(names == ["./brief", "./out", "./reports"], f"nothing but the program and its folders: {names}")
            tar.extractall(root)
        expect("sha256:" + hashlib.sha256(gzip.decompress(follow(files, layer))).hexdigest() == diff_id, "the layer is its diff_id")
    expect(config["config"]["User"] == "65532:65532", "not root")
    expect(config["config"]["Entrypoint"] == ["/brief"], "the program itself, and no shell")
    return config["config"]


def run_it(runtime, bundle, config, static):
    """The image's own user and entry point, a root file system that cannot be written, no capability, no network."""
    host = [] if static else [p for p in ("/lib", "/lib64", "/usr") if pathlib.Path(p).exists()]
    bind = lambda source, place, how: {"destination": place, "source": str(source), "type": "bind", "options": ["rbind", how]}  # noqa: E731
    out = bundle / "out"
    out.mkdir()
    shutil.chown(out, 65532, 65532)
    spec = {
        "ociVersion": "1.0.2",
        "process": {"user": {"uid": 65532, "gid": 65532}, "args": config["Entrypoint"] + config["Cmd"] + ["--progress", "never", "--log-format", "json"], "cwd": config["WorkingDir"],
                    "env": ["PATH=/"], "noNewPrivileges": True, "capabilities": {}},
        "root": {"path": "rootfs", "readonly": True},
        "mounts": [{"destination": "/proc", "type": "proc", "source": "proc"}, bind(ROOT / "reports", "/reports", "ro"), bind(out, "/out", "rw"),
                   *[bind(p, p, "ro") for p in host]],
        "linux": {"namespaces": [{"type": t} for t in ("pid", "mount", "ipc", "uts", "network")]},
    }
    (bundle / "config.json").write_text(json.dumps(spec))
    command = [runtime, "--cgroup-manager=disabled", "run", "--bundle", bundle, f"brief-{bundle.parent.name}"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=240)
    begun = '"level"' in run.stdout + run.stderr or any(out.iterdir())
    if not begun:  # the program has said nothing: the runtime could not set up the container
        print(f"image: not run: {pathlib.Path(runtime).name} starts no container here: {run.stderr.strip()[:200]}")
        return False
    expect(run.returncode == 0, f"the container builds: {run.returncode} {run.stderr[-300:]}")
    made = list(out.glob("*.pdf"))
    expect(len(made) == len(list((ROOT / "reports").glob("*.toml"))), f"every brief is made: {made}")
    expect(all(p.stat().st_uid == 65532 for p in made), "by the image's user")
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--static", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        folder.chmod(0o755)
        for name in ("one.tar", "two.tar"):
            subprocess.run([ROOT / ".ci" / "image", arguments.brief, "1.0.0", folder / name], check=True)
        data = (folder / "one.tar").read_bytes()
        expect(data == (folder / "two.tar").read_bytes(), "the same twice")
        bundle = folder / "bundle"
        (bundle / "rootfs").mkdir(parents=True)
        if not arguments.static:
            for name in ("lib", "lib64", "usr"):
                (bundle / "rootfs" / name).mkdir()
        (bundle / "rootfs" / "proc").mkdir()
        config = unpack(blobs_of(folder / "one.tar"), bundle / "rootfs")
        runtime = shutil.which("crun") or shutil.which("runc")
        ran = runtime is not None and run_it(runtime, bundle, config, arguments.static)
        # A blob that is not its name is found.
        before = len(failures)
        spoilt = data.replace(b'"linux"', b'"LINUX"', 1)
        (folder / "spoilt.tar").write_bytes(spoilt)
        blobs_of(folder / "spoilt.tar")
        found = len(failures) > before
        del failures[before:]
        expect(found, "a spoilt blob is found")
    for failure in failures:
        print(f"image: FAILED {failure}")
    print(f"image: {len(data)} bytes, {'run by ' + pathlib.Path(runtime).name if ran else 'not run'}, {len(failures)} failed")
    sys.exit(1 if failures else 0 if ran else 77)


if __name__ == "__main__":
    main()
