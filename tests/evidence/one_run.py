#!/usr/bin/env python3
"""Every mistake of a report is told in one run, by build and check alike: format, archives and evidence, in the order of
the file, and none that only follows from another. What is no text is no archive."""
import argparse, gzip, pathlib, re, subprocess, tempfile

parser = argparse.ArgumentParser()
parser.add_argument("--brief", required=True)
options = parser.parse_args()

HEAD = 'format = 1\ntitle = "T"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "Words [@a]."\n[commitment]\ntext = "Words."\n'
QUOTE = '[[quotes]]\nspeaker = "A"\ntext = "{}"\nsource = "{}"\n'
SOURCE = '[[sources]]\nid = "{}"\npublisher = "P"\ntitle = "T"\ndate = 2025-10-22\narchive = "{}"\n'
TEXT = "We are committed to peace and security in Kosovo with 4,500 soldiers."
right, wrong, number = QUOTE.format("peace and security", "a"), QUOTE.format("peace and safety in Kosovo", "a"), QUOTE.format("500 soldiers", "a")
a = SOURCE.format("a", "a.txt")

# What stands in the report, and the errors of both commands, in their order.
CASES = [
    (HEAD + right + a, []),
    (HEAD + wrong + number + a, ["words differ", "a number differs|cuts"]),
    (HEAD.replace('title = "T"', 'title = "T"\ntitel = "U"') + wrong + a, ["unknown key `titel`", "words differ"]),
    (HEAD.replace("[@a]", "[@b]") + wrong + a, ["no source `b`", "words differ"]),
    (HEAD + wrong + '[[quotes]]\nspeaker = "A"\nsource = "a"\n' + number + a, ["words differ", "`text`", "number|cuts"]),
    (HEAD + QUOTE.format("words", "b") + wrong + a + SOURCE.format("b", "none.txt"), ["words differ", "cannot read"]),
    (HEAD + QUOTE.format("words", "b") + number + a + SOURCE.format("b", "../a.txt"), ["number|cuts", r"\.\."]),
    (HEAD + QUOTE.format("words", "zz") + wrong + a, ["no source `zz`", "words differ"]),
    (HEAD.replace('"NONE"', '"NINE"') + number + a.replace("2025-10-22", '"2025-13"'), ["NINE", "number|cuts", "2025-13|date"]),
    (HEAD + "".join(QUOTE.format(f"peace and safety {i}", "a") for i in range(130)) + a, ["differs"] * 100),
]
# Files that are no archive, and why.
NO_ARCHIVES = [
    ("report.toml", HEAD.encode()), ("other.TOML", b'title = "peace and security"'), ("dir.toml", b"peace and security"),
    ("a.pdf", b"%PDF-1.7 peace and security"), ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\npeace and security"),
    ("a.png", b"\x89PNG\r\n\x1a\npeace and security"), ("a.txt", b"\x7fELF\0\0\0peace and security"), ("a.txt", b"\0peace and security"),
    ("a.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR peace and security"), ("a.docx", b"PK\x03\x04 peace and security"),
    ("a.txt.gz", gzip.compress(b"PK\x03\x04\0\0 peace and security\0")),
]


def errors(command, report, folder):
    args = [options.brief, command, report] + (["-o", folder / "out", "--force"] if command == "build" else [])
    run = subprocess.run(args, capture_output=True, timeout=60)
    told = (run.stdout + run.stderr).decode("utf-8", "replace")
    return run.returncode, re.findall(r"\.toml:(\d+):\d+: error: (.*)", told)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "a.txt").write_text(TEXT)
    for text, expected in CASES:
        (folder / "x.toml").write_text(text)
        for command in ("build", "check"):
            code, found = errors(command, folder / "x.toml", folder)
            case = f"{command}: {text[-300:]}\n{found}"
            assert code == (1 if expected else 0), case
            assert len(found) == len(expected), case
            assert [int(line) for line, _ in found] == sorted(int(line) for line, _ in found), case
            for (_, message), pattern in zip(found, expected):
                assert re.search(pattern, message), case
    for archive, bytes in NO_ARCHIVES:
        report = HEAD + right + SOURCE.format("a", archive)
        (folder / "y").mkdir(exist_ok=True)
        (folder / "y" / archive).write_bytes(bytes)
        (folder / "y" / "x.toml").write_text(report)
        for command in ("build", "check"):
            code, found = errors(command, folder / "y" / "x.toml", folder)
            assert code == 1 and len(found) == 1 and "archive" in found[0][1], f"{archive}: {code} {found}"
print(f"{len(CASES)} reports and {len(NO_ARCHIVES)} files")
