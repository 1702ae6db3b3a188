#!/usr/bin/env python3
"""signing.py --brief BRIEF: a build is signed with gpg and minisign as the README says it, and what was changed since is told by one or
the other: build.json by the signature, an output by build.json. A signer that is not installed is named and passed over.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
failures = []


def expect(truth, what):
    if not truth:
        failures.append(what)
        print(f"signing: FAILED {what}")


def run(*command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL, **more)


def gpg(folder):
    """A key without a password in a home of its own; how to sign and how to verify."""
    home = folder / "gnupg"
    home.mkdir(mode=0o700)
    os.environ["GNUPGHOME"] = str(home)
    made = run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", "A Desk <desk@example.org>", "ed25519", "sign", "never")
    expect(made.returncode == 0, f"gpg makes a key: {made.stderr}")
    return "gpg --detach-sign --armor", lambda record: run("gpg", "--batch", "--verify", f"{record}.asc", record), ".asc"


def minisign(folder):
    secret, public = folder / "minisign.key", folder / "minisign.pub"
    made = run("minisign", "-G", "-W", "-s", secret, "-p", public)
    expect(made.returncode == 0, f"minisign makes a key: {made.stderr}")
    return f"minisign -S -s '{secret}' -m", lambda record: run("minisign", "-V", "-p", public, "-m", record), ".minisig"


def cosign(folder):
    made = run("cosign", "generate-key-pair", cwd=folder, env={**os.environ, "COSIGN_PASSWORD": ""})
    expect(made.returncode == 0, f"cosign makes a key: {made.stderr}")
    os.environ["COSIGN_PASSWORD"] = ""
    sign = f"cosign sign-blob --yes --tlog-upload=false --key '{folder}/cosign.key' --bundle '{folder}/out/build.json.sigstore.json'"
    return sign, lambda record: run("cosign", "verify-blob", "--insecure-ignore-tlog", "--key", folder / "cosign.pub", "--bundle",
                                    f"{record}.sigstore.json", record), ".sigstore.json"


def try_signer(brief, make, folder):
    command, verify, ending = make(folder)
    out, record, pdf = folder / "out", folder / "out" / "build.json", folder / "out" / "kfor-2026.pdf"
    build = lambda *options: run(brief, "build", ROOT / "reports" / "kfor-2026.toml", "-o", out, "--site", "--quiet", "--sign", command, *options)
    for again in range(2):  # over an earlier signature
        made = build("--force")
        expect(made.returncode == 0 and record.with_name(record.name + ending).exists(), f"{command}: exit {made.returncode} {made.stderr}")
        expect(verify(record).returncode == 0, f"{command}: the signature is valid")
    folder_verified = run(brief, "verify", out)
    expect(folder_verified.returncode == 0, f"{command}: the folder with its signature verifies: {folder_verified.stdout}")
    good = pdf.read_bytes()
    pdf.write_bytes(good + b"\n")
    told = run(brief, "verify", out)
    expect(told.returncode == 1 and "kfor-2026.pdf has another digest" in told.stdout, f"a changed PDF is told: {told.stdout}")
    entries = json.loads(record.read_text())
    entries["reports"][0]["sha256"] = "0" * 64
    record.write_text(json.dumps(entries))
    expect(verify(record).returncode != 0, f"{command}: a changed record is told by the signer")


def failing(brief, folder):
    """A build whose record is not signed has not done what it was told to."""
    for command, words in (("false", "the signer failed (exit 1)"), ("no-such-signer", "the signer failed (exit 127)")):
        made = run(brief, "build", ROOT / "reports" / "kfor-2026.toml", "-o", folder / "out", "--sign", command)
        expect(made.returncode == 3 and words in made.stderr and "is not signed" in made.stderr, f"{command}: exit {made.returncode} {made.stderr}")
        expect((folder / "out" / "kfor-2026.pdf").exists(), "the PDF is there all the same")
    merged = run(brief, "build", ROOT / "reports" / "kfor-2026.toml", "-o", folder / "parts", "--shard", "1/2", "--quiet").returncode
    merged |= run(brief, "build", ROOT / "reports" / "kfor-2026.toml", "-o", folder / "parts", "--shard", "2/2", "--quiet").returncode
    both = run(brief, "merge", folder / "parts", "--sign", f"touch '{folder}/signed' && test -s")
    expect(merged == 0 and both.returncode == 0, f"a merged record is signed: {both.stderr}")
    expect((folder / "signed").exists(), "by the command given")
    expect(run(brief, "merge", folder / "parts", "--sign", "false").returncode == 3, "and told where it is not")


def empty(brief, folder):
    """A record that names nothing proves nothing."""
    (folder / "build.json").write_text('{"reports": []}')
    told = run(brief, "verify", folder)
    expect(told.returncode == 3 and "names no file" in told.stdout, f"an empty record: exit {told.returncode} {told.stdout}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    tried = []
    for make in (gpg, minisign, cosign):
        if not shutil.which(make.__name__):
            print(f"signing: {make.__name__} is not installed: not tried")
            continue
        with tempfile.TemporaryDirectory() as folder:
            try_signer(brief, make, pathlib.Path(folder))
            if make is gpg:
                run("gpgconf", "--kill", "all")
        tried.append(make.__name__)
    with tempfile.TemporaryDirectory() as folder:
        failing(brief, pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        empty(brief, pathlib.Path(folder))
    expect("gpg" in tried or "minisign" in tried, "gpg or minisign is tried")
    print(f"signing: tried {', '.join(tried)}; {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
