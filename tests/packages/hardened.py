#!/usr/bin/env python3
"""The finished program as its ELF file tells: how hard it makes things for who finds a mistake in memory.

hardened.py [--commands compile_commands.json] FILE…     --commands: what is not seen in a file, as each of ours was compiled
"""

import argparse
import json
import platform
import re
import subprocess
import sys

failures = []


def readelf(option, file):
    return subprocess.run(["readelf", "-W", option, file], capture_output=True, text=True, check=True).stdout


def check(file):
    header, segments, dynamic = readelf("-h", file), readelf("-l", file), readelf("-d", file)
    symbols = readelf("--dyn-syms", file)
    sanitized = re.search(r"lib[atu]\w*san\.so", dynamic)  # what the sanitizers see, they see without these
    is_static = "There is no" in dynamic or "(NEEDED)" not in dynamic
    stack = re.search(r"GNU_STACK\s.*", segments)
    for what, true in {
            "position independent": re.search(r"Type:\s+DYN", header) and (re.search(r"\(FLAGS_1\).*PIE", dynamic) or ".so" in file),
            "stack protector": is_static or sanitized or "__stack_chk_fail" in symbols,
            "checked copies (FORTIFY)": is_static or sanitized or re.search(r"__\w+_chk\b(?<!__stack_chk)", symbols),
            "RELRO": "GNU_RELRO" in segments,
            "bound before it begins": re.search(r"\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*NOW", dynamic) or "There is no" in dynamic,
            "a stack that can't be run": stack and "RWE" not in stack[0],
            "no segment both written and run": not re.search(r"LOAD\s.*RWE", segments),
            "no text relocations": "(TEXTREL)" not in dynamic,
            "no path of libraries": "(RPATH)" not in dynamic and "(RUNPATH)" not in dynamic}.items():
        if not true:
            failures.append(f"{file}: {what}")


def check_commands(path):
    """Protection of the stack against clashes and of calls and jumps leaves no trace in a file that libraries without it are part of."""
    wanted = ["-fstack-protector-strong", "-fstack-clash-protection", *(["-fcf-protection=full"] if platform.machine() == "x86_64" else [])]
    ours = [c for c in json.load(open(path, encoding="utf-8")) if "/src/" in c["file"] and c["file"].endswith(".cpp")]
    for command in ours:
        words = command["command"].split()
        needed = wanted if any(w.startswith("-fsanitize") for w in words) else [*wanted, "-D_FORTIFY_SOURCE=2"]
        failures.extend(f"{command['file']}: compiled without {flag}" for flag in needed if flag not in words)
    if not ours:
        failures.append(f"{path}: no command")


parser = argparse.ArgumentParser()
parser.add_argument("--commands")
parser.add_argument("files", nargs="*")
given = parser.parse_args()
if given.commands:
    check_commands(given.commands)
for name in given.files:
    check(name)
for failure in failures:
    print(f"hardened: FAILED {failure}")
print(f"hardened: {len(given.files)} files, {len(failures)} failed")
sys.exit(1 if failures else 0)
