"""The tree construction and tokenizer tests of html5lib-tests (not part of this project) against `brief text`.

  html5lib.py BRIEF FOLDER     FOLDER: a copy of that repository

No case may crash or be refused. What is seen must be the text nodes of the expected tree that are not inside elements
without visible text. The parser is older than a few cases; those are told and counted.
"""
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile

UNSEEN = set(
    "audio applet base canvas datalist embed head iframe input link meta meter noembed noframes noscript object "
    "progress rp rt script select style template textarea title video dialog".split()
)
FOREIGN = {"svg title": "title", "svg desc": "title"}
SECTIONS = re.compile(r"\n?^#(errors|new-errors|document-fragment|script-on|script-off|document)\n", re.M)


def tree_cases(folder):
    for file in sorted(folder.glob("tree-construction/**/*.dat")):
        with open(file, encoding="utf-8", newline="") as opened:
            text = opened.read()
        for case in re.split(r"(?:^|\n)#data\n", text)[1:]:
            parts = SECTIONS.split(case)
            sections = dict(zip(parts[1::2], parts[2::2]))
            if "document-fragment" not in sections and "script-on" not in sections:
                yield file.name, parts[0], visible(sections.get("document", ""))


def visible(tree):
    lines, above, seen = [], [], []
    for line in tree.split("\n"):
        if line.startswith("| "):
            lines.append(line[2:])
        elif lines:
            lines[-1] += "\n" + line
    for line in lines:
        node = line.lstrip(" ")
        above = above[: (len(line) - len(node)) // 2]
        if node.startswith('"') and not UNSEEN.intersection(above):
            seen.append(node[1 : node.rstrip("\n").rfind('"')])
        name = node[1:].split(">")[0] if node.startswith("<") and not node.startswith("<!") else ""
        above.append(FOREIGN.get(name, "" if name.startswith(("svg ", "math ")) else name))
    return "".join(seen)


def unescaped(text):
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def tokenizer_cases(folder):
    for file in sorted(folder.glob("tokenizer/*.test")):
        for case in json.loads(file.read_text(encoding="utf-8")).get("tests", []):
            escape = unescaped if case.get("doubleEscaped") else str
            page, tokens = escape(case["input"]), case["output"]
            if case.get("initialStates", ["Data state"]) != ["Data state"] or re.search("[\ud800-\udfff]", page):
                continue
            if any(token[0] == "StartTag" for token in tokens):
                yield file.name, page, None  # an element may hide text: it must not crash
            else:
                yield file.name, page, "".join(escape(token[1]) for token in tokens if token[0] == "Character")


def bare(text):
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff\x00-\x1f\x7f-\x9f]+", "", text)


def main():
    brief, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    failures = 0
    for kind, cases in (("tree", list(tree_cases(folder))), ("tokenizer", list(tokenizer_cases(folder)))):
        with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(2) as pool:

            def seen(numbered):
                number, (_, page, _) = numbered
                path = pathlib.Path(scratch) / f"{number}.html"
                path.write_bytes(page.encode("utf-8", "surrogatepass"))
                return subprocess.run([brief, "text", path], capture_output=True)

            differing = 0
            for (file, page, expected), done in zip(cases, pool.map(seen, enumerate(cases))):
                if done.returncode != 0:
                    failures += 1
                    print(f"FAILED {file} {page!r}: exit {done.returncode}")
                elif expected is not None and bare(done.stdout.decode()) != bare(expected):
                    differing += 1
                    print(f"differs {file} {page!r:.90}: {bare(done.stdout.decode())!r:.40}, not {bare(expected)!r:.40}")
        print(f"{kind}: {len(cases)} cases, {differing} of another text")
    sys.exit(1 if failures else 0)


main()
