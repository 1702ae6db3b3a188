"""The tree construction and tokenizer tests of html5lib-tests (not part of this project) against `brief text`.

  html5lib.py BRIEF FOLDER     FOLDER: a copy of that repository

No case may crash or be refused. What is seen must be the text nodes of the expected tree that are not inside elements
without visible text. Of the cases that the parser is too old for, the kinds are known and counted; any other that
differs is a failure:
  isindex         an element that the standard dropped in 2016; the parser still sets its prompt
  noncharacters   U+FFFE and the other 65, which no text holds; the parser replaces them by U+FFFD
"""
import collections
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
STRUCK = {"del", "s", "strike"}  # what a page strikes out comes after its other words
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
    lines, above, seen, struck = [], [], [], []
    for line in tree.split("\n"):
        if line.startswith("| "):
            lines.append(line[2:])
        elif lines:
            lines[-1] += "\n" + line
    for line in lines:
        node = line.lstrip(" ")
        above = above[: (len(line) - len(node)) // 2]
        if node.startswith('"') and not UNSEEN.intersection(above):
            (struck if STRUCK.intersection(above) else seen).append(node[1 : node.rstrip("\n").rfind('"')])
        name = node[1:].split(">")[0] if node.startswith("<") and not node.startswith("<!") else ""
        above.append(FOREIGN.get(name, "" if name.startswith(("svg ", "math ")) else name))
    return "".join(seen + struck)


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


def is_noncharacter(code):
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def known_kind(page, seen, expected):
    replaced = "".join("\ufffd" if is_noncharacter(ord(c)) else c for c in expected)
    if seen == replaced:
        return "noncharacters"
    return "isindex" if "<isindex" in page.lower() else None


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

            known = collections.Counter()
            for (file, page, expected), done in zip(cases, pool.map(seen, enumerate(cases))):
                if done.returncode != 0:
                    failures += 1
                    print(f"FAILED {file} {page!r}: exit {done.returncode}")
                    continue
                text = bare(done.stdout.decode())
                if expected is None or text == bare(expected):
                    continue
                reason = known_kind(page, text, bare(expected))
                known[reason] += 1
                if reason is None:
                    failures += 1
                    print(f"DIFFERS {file} {page!r:.90}: {text!r:.40}, not {bare(expected)!r:.40}")
        kinds = ", ".join(f"{count} {reason or 'unexplained'}" for reason, count in sorted(known.items(), key=str))
        print(f"{kind}: {len(cases)} cases, {sum(known.values())} of another text{': ' * bool(kinds)}{kinds}")
    sys.exit(1 if failures else 0)


main()
