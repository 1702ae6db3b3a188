#!/usr/bin/env python3
"""The finished program as its ELF file tells: how hard it makes things for who finds a mistake in memory. hardened.py FILE…"""

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


for name in sys.argv[1:]:
    check(name)
for failure in failures:
    print(f"hardened: FAILED {failure}")
print(f"hardened: {len(sys.argv) - 1} files, {len(failures)} failed")
sys.exit(1 if failures else 0)
