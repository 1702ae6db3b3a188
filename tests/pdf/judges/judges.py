#!/usr/bin/env python3
"""The sample briefs before other readers of PDF than the ones that the rest of the tests ask.

  judges.py --brief BRIEF               builds samples in both standards and shows them to each judge
  judges.py --brief BRIEF --self-test   proves that each judge can complain

Each judge opens every file and says what it takes exception to; the readers also say how many pages, links and attachments
they find and which words, which must be those that qpdf and poppler find. Four renderers' rasters are compared.
Prints a table: judge, files, findings.
"""
import argparse
import collections
import ctypes
import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

import pikepdf
from PIL import Image, ImageChops, ImageFilter

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(HERE.parent))
import conformance  # noqa: E402
import packages  # noqa: E402

Seen = collections.namedtuple("Seen", "pages links attachments text")
DPI = 50
# The largest difference of two rasters: the mean over a square of 12 pixels, of 255, after a blur that hides hinting.
LARGEST_DIFFERENCE = 60


def run(*command, **more):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace", **more)


def complaints_of(done, ignore=r"$^"):
    said = [line for line in (done.stderr + done.stdout).splitlines() if line.strip() and not re.search(ignore, line)]
    return ([f"exit {done.returncode}"] if done.returncode else []) + said


def words_of(text):
    return set(re.findall(r"\w{3,}", text))


def letters_of(text):
    """Without spaces, and without the hyphens of line ends, which readers join in their own ways."""
    return re.sub(r"[\W_]", "", text)


@functools.cache
def expected(path):
    """What qpdf and poppler see: the other readers must see the same."""
    with pikepdf.open(path) as pdf:
        links = sum(annotation.Subtype == "/Link" for page in pdf.pages for annotation in page.get("/Annots", []))
        return Seen(len(pdf.pages), links, len(pdf.attachments), run("pdftotext", "-raw", path, "-").stdout)


@functools.cache
def marking_of(path):
    """The protective marking, as the report inside the file has it; empty: none."""
    with pikepdf.open(path) as pdf:
        report = next(spec.get_file().read_bytes() for spec in pdf.attachments.values() if spec.obj.get("/AFRelationship") == "/Source")
    marking = re.search(r'^marking\s*= "([^"]*)"', report.decode(), re.M)[1]
    return "" if marking == "NONE" else marking


def unmarked(text, path):
    """The marking must be found as a word: letters set apart are read as words of one letter."""
    marking = marking_of(path)
    found = re.search(rf"(?<![\w-]){re.escape(marking)}(?![\w-])", " ".join(text.split()))
    return [] if found else [f"{marking} is not found as a word"]


def compare(seen, path):
    """How a reader's account differs from what is expected."""
    wanted = expected(path)
    for name in ("pages", "links", "attachments"):
        if getattr(seen, name) != getattr(wanted, name):
            yield f"{getattr(seen, name)} {name} instead of {getattr(wanted, name)}"
    yield from unmarked(seen.text, path)
    letters, wanted_letters = letters_of(seen.text), letters_of(wanted.text)
    missing = [word for word in words_of(wanted.text) if letters_of(word) not in letters]
    if missing:
        yield "words not found: " + " ".join(missing[:12])
    if abs(len(letters) - len(wanted_letters)) > 0.02 * len(wanted_letters):
        yield f"{len(letters)} letters instead of {len(wanted_letters)}"


def all_at_once(command, files, ignore=r"$^"):
    """One process for all the files; one for each only where it complains, to say of which."""
    if not complaints_of(run(*command, *files), ignore):
        return {f: [] for f in files}
    return {f: complaints_of(run(*command, f), ignore) for f in files}


def qpdf(files):
    said_of_every_file = r"^(checking|PDF Version|File is not (encrypted|linearized)|No syntax|errors that qpdf cannot detect)"
    return {f: complaints_of(run("qpdf", "--check", f), said_of_every_file) for f in files}


def poppler(files):
    def look(path):
        return complaints_of(run("pdftoppm", "-r", "10", "-gray", path, os.devnull)) or unmarked(expected(path).text, path)
    return {f: look(f) for f in files}


def mutool(files):
    without_icc = r"ICC support is not available"  # how Debian builds it
    return {f: complaints_of(run("mutool", "draw", "-q", "-r", "20", "-F", "pgm", "-o", os.devnull, f), without_icc) for f in files}


def ghostscript(files):
    return all_at_once(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", "-r20"], files)


def pdfbox(files):
    """Strict parsing, and strict reading of the XMP where PDFBox knows the standard's namespaces."""
    jars = packages.java("org.apache-extras.beanshell:bsh:2.0b6", "org.apache.pdfbox:pdfbox-app:3.0.5", "org.apache.pdfbox:xmpbox:3.0.5")
    done = run("java", *conformance.SHORT_RUN, "-cp", ":".join(map(str, jars)), "bsh.Interpreter", HERE / "pdfbox.bsh",
               env={**os.environ, "FILES": "\n".join(map(str, files))})
    found, text, counts = {}, "", {}
    def finish(path):
        if path:
            seen = Seen(counts.get("pages"), counts.get("links"), counts.get("attachments"), text)
            found[path] += [] if found[path] else list(compare(seen, path))
            if not counts.get("elements"):
                found[path].append("no structure tree")
    path = None
    for line in done.stdout.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "file":
            finish(path)
            path, text, counts = pathlib.Path(rest), "", {}
            found[path] = []
        elif kind == "text":
            text += rest + "\n"
        elif kind == "complaint":
            # PDF declarations came after XMPBox's list of namespaces; PDF/A-4 asks for no description of them.
            if "http://pdfa.org/declarations/" not in rest:
                found[path].append(rest)
        elif kind in ("pages", "links", "attachments", "elements"):
            counts[kind] = int(rest)
    finish(path)
    return {f: found.get(f, ["not looked at: " + done.stderr[-200:]]) for f in files}


def pdfjs(files):
    folder = packages.npm("pdfjs-dist@3.11.174")
    done = run("node", HERE / "pdfjs.js", folder, *files)
    found = {}
    for line in done.stdout.splitlines():
        said = json.loads(line)
        path = pathlib.Path(said["file"])
        seen = Seen(said["pages"], said["links"], said["attachments"], said["text"])
        found[path] = said["complaints"] or [*compare(seen, path), *([] if said["elements"] else ["no structure tree"])]
    return {f: found.get(f, ["not looked at: " + done.stderr[-200:]]) for f in files}


def pdfium_module():
    folder = str(packages.wheel("pypdfium2==4.30.0"))
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import pypdfium2
    return pypdfium2


def pdfium(files):
    module = pdfium_module()
    raw = module.raw

    def look(path):
        try:
            document = module.PdfDocument(path)
        except module.PdfiumError as error:
            return [str(error)]
        text, links, elements = "", 0, 0
        for page in document:
            text += page.get_textpage().get_text_bounded() + "\n"
            position, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page, position, link):
                links += 1
            tree = raw.FPDF_StructTree_GetForPage(page)
            elements += raw.FPDF_StructTree_CountChildren(tree) if tree else 0
            if tree:
                raw.FPDF_StructTree_Close(tree)
        seen = Seen(len(document), links, document.count_attachments(),
                    text)
        document.close()
        apart = re.search(r"\[\d+[\r\n]|[\r\n][^\[\]\w]*\d*\]|[\r\n], ", text)
        return [*compare(seen, path), *([] if elements else ["no structure tree"]),
                *(["a citation falls apart"] if apart else [])]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {f: look(f) for f in files}


def rasters(path, folder):
    """The first page as four renderers draw it, in grey."""
    run("pdftoppm", "-r", DPI, "-gray", "-f", 1, "-l", 1, "-singlefile", path, folder / "poppler")
    run("mutool", "draw", "-q", "-r", DPI, "-c", "gray", "-F", "pgm", "-o", folder / "mupdf.pgm", path, 1)
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", f"-r{DPI}", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-sDEVICE=pgmraw", "-dLastPage=1",
        f"-sOutputFile={folder / 'ghostscript.pgm'}", path)
    images = {name: Image.open(folder / f"{name}.pgm").convert("L") for name in ("poppler", "mupdf", "ghostscript")}
    document = pdfium_module().PdfDocument(path)
    images["pdfium"] = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return images


def difference(one, other):
    if max(abs(one.width - other.width), abs(one.height - other.height)) > 1:
        return 255
    size = (min(one.width, other.width), min(one.height, other.height))
    soft = [image.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(1.5)) for image in (one, other)]
    apart = ImageChops.difference(*soft)
    return max(apart.resize((max(1, size[0] // 12), max(1, size[1] // 12)), Image.BOX).getdata())


def renderers(files):
    found = {}
    for path in files:
        with tempfile.TemporaryDirectory() as scratch:
            try:
                images = rasters(path, pathlib.Path(scratch))
            except Exception as error:  # noqa: BLE001: a renderer that draws nothing is a finding
                found[path] = [f"{type(error).__name__}: {error}"]
                continue
        worst = {name: difference(images["poppler"], image) for name, image in images.items() if name != "poppler"}
        found[path] = [f"{name} differs from poppler by {value} of 255" for name, value in worst.items() if value > LARGEST_DIFFERENCE]
    return found


JUDGES = {"qpdf": qpdf, "poppler": poppler, "mutool": mutool, "ghostscript": ghostscript, "PDFBox": pdfbox, "pdf.js": pdfjs,
          "pdfium": pdfium, "four renderers": renderers}


def judge(files):
    well = True
    print(f"judges: {'judge':16}{'files':>6}{'findings':>10}")
    for name, look in JUDGES.items():
        found = look(files)
        count = sum(len(said) for said in found.values())
        print(f"judges: {name:16}{len(found):6}{count:10}")
        for path, said in found.items():
            for line in said[:5]:
                print(f"  {path.parent.name}/{path.name}: {line[:300]}")
        well = well and count == 0 and len(found) == len(files) > 0
    return well


SAMPLES = ("lists", "many-quotes", "long-row-large", "language-sr", "language-el", "unverified", "sensitive", "secret", "top-secret")


def make_samples(brief, folder):
    """The reports of the project and a few shapes, in both standards."""
    files = []
    chosen = [sample for sample in conformance.sample_reports(sorted(conformance.WORDS)) if sample[0] in SAMPLES]
    for standard in conformance.PROFILES:
        place = folder / standard
        place.mkdir()
        for name, text, words, _ in chosen:
            (place / f"{name}.toml").write_text(text.replace('"source.txt"', f'"{name}.txt"'), encoding="utf-8")
            (place / f"{name}.txt").write_text(words + "\n", encoding="utf-8")
        common = ["--quiet", "--standard", standard, "--allow-unverified"]
        for source, out, more in ((ROOT / "reports", "reports", []), (place, "shapes", []), (ROOT / "reports", "large", ["--edition", "large"])):
            done = run(brief, "build", source, "-o", folder / f"{standard}-{out}", *common, *more)
            if done.returncode:
                raise SystemExit(f"judges: the samples were not built: {done.stderr}")
            files += sorted((folder / f"{standard}-{out}").glob("*.pdf"))
    return files


def self_test(brief, folder):
    """Each judge must complain of one of these: half a file, a file without tags, other words in the same places."""
    done = run(brief, "build", ROOT / "reports" / "kfor-2028.toml", "-o", folder / "out", "--quiet")
    assert done.returncode == 0, done.stderr
    good = folder / "out" / "kfor-2028.pdf"
    data = good.read_bytes()
    half = folder / "half.pdf"
    half.write_bytes(data[: len(data) // 2])
    blind = [name for name, look in JUDGES.items() if name != "four renderers" and not any(look([half]).values())]
    page = Image.new("L", (400, 500), 255)
    changed = page.copy()
    changed.paste(0, (100, 100, 130, 108))  # a word
    if difference(page, changed) <= LARGEST_DIFFERENCE or difference(page, page):
        blind.append("four renderers")
    if unmarked(expected(good).text, good) or not unmarked(expected(good).text.replace("OFFICIAL", "O F F I C I A L"), good):
        blind.append("the marking")
    print(f"judges-self-test: {len(JUDGES)} judges, {len(blind)} blind" + "".join(f"\n  {name}" for name in blind))
    return not blind


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        brief = arguments.brief.resolve()
        well = self_test(brief, folder) if arguments.self_test else judge([f.resolve() for f in arguments.files] or make_samples(brief, folder))
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
