#!/usr/bin/env python3
"""hostile.py --brief BRIEF: PDFs made to stop the program that reads them. None does: each ends in time, within the
memory that it may take, and is told to be unreadable, or, where it can be read, not to be proved.

Processor time and memory are counted, not the clock's time.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MEBIBYTE = 1 << 20
MOST_SECONDS = 12  # the limit of the command, and what it takes to start
MOST_MEMORY = 64 * MEBIBYTE
UNREADABLE, NOT_PROVED = 3, 1


def deflated(unit, size):
    """So many bytes of a unit."""
    packer, parts = zlib.compressobj(6), []
    block = unit * (MEBIBYTE // len(unit))
    for _ in range(size // len(block)):
        parts.append(packer.compress(block))
    return b"".join(parts) + packer.flush()


def stream(data, entries=b""):
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def pdf(objects, trailer=b""):
    """The first object is the catalogue."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, trailer, len(out))


def pages(kids=b"3 0 R", count=1):
    return [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), b"<</Type/Page/Parent 2 0 R>>"]


def xref_streams():
    def with_stream(entries, data, more=b""):
        head = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        body = b"9 0 obj\n" + stream(data, b"/Type/XRef/Root 1 0 R/Filter/FlateDecode" + entries) + b"\nendobj\n"
        return head + body + more + b"startxref\n%d\n%%%%EOF\n" % len(head)

    yield "xref-stream-bomb", with_stream(b"/W[1 4 2]/Size 30000000/Index[0 30000000]", deflated(b"\1\0\0\0\x09\0\0", 210 * MEBIBYTE))
    yield "xref-stream-millions", with_stream(b"/W[1 4 2]/Size 2000000/Index[0 2000000]", deflated(b"\1\0\0\0\x09\0\0", 14 * MEBIBYTE))
    yield "xref-stream-huge-widths", with_stream(b"/W[1 2147483647 2147483647]/Size 10", zlib.compress(b"\0" * 100))
    yield "xref-stream-huge-index", with_stream(b"/W[1 2 1]/Size 2147483647/Index[0 2147483647]", zlib.compress(b"\0" * 100))
    yield "xref-stream-predictor", with_stream(b"/W[1 2 1]/Size 10/DecodeParms<</Predictor 12/Columns 2147483647>>", zlib.compress(b"\0" * 100))


def xref_tables():
    head = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    at = len(head)
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 2/Prev %d>>\n"
    yield "xref-loop", head + table % at + b"startxref\n%d\n%%%%EOF\n" % at
    chain, last = bytearray(head), 0
    for _ in range(60000):
        here = len(chain)
        chain += table % last if last else table.replace(b"/Prev %d", b"")
        last = here
    yield "xref-chain", bytes(chain) + b"startxref\n%d\n%%%%EOF\n" % last
    yield "xref-count", head + b"xref\n0 2147483647\n" + b"0000000009 00000 n \n" * 100 + b"trailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % at
    yield "xref-missing", (b"1 0 obj\n<<>>\nendobj\n" * 800000)[:15 * MEBIBYTE]
    yield "objects", b"%PDF-1.7\n" + b"".join(b"%d 0 obj 1 endobj\n" % i for i in range(1, 700000)) + b"trailer<</Root 1 0 R>>"
    yield "objects-one-number", b"%PDF-1.7\n" + b"1 0 obj\n" * (15 * MEBIBYTE // 8)


def nesting():
    for name, opening in (("arrays", b"["), ("dictionaries", b"<</A"), ("strings", b"("), ("hexadecimal", b"<")):
        bomb = opening * (12 * MEBIBYTE // len(opening))
        yield f"nested-{name}", pdf([b"<</Type/Catalog/Pages 2 0 R/A " + bomb + b">>", b"<</Type/Pages/Kids[]/Count 0>>"])
        yield f"nested-{name}-in-the-trailer", pdf(pages(), b"/A " + bomb)
    long = b"/" + b"a" * (12 * MEBIBYTE)
    yield "long-name", pdf([b"<</Type/Catalog/Pages 2 0 R/A " + long + b">>", b"<</Type/Pages/Kids[]/Count 0>>"])


def page_trees():
    yield "page-tree-loop", pdf(pages(b"2 0 R"))
    yield "page-tree-loop-above", pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])
    yield "page-again-and-again", pdf(pages(b"3 0 R " * 2000000, 2000000))
    deep = [b"<</Type/Catalog/Pages 2 0 R>>"] + [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (i + 1) for i in range(2, 150000)] + [b"<</Type/Page>>"]
    yield "page-tree-deep", pdf(deep)
    yield "page-count", pdf(pages(b"3 0 R", 2147483647))
    yield "pages-of-nothing", pdf(pages(b"99 0 R " * 1000000, 1000000))


def object_streams():
    bomb = deflated(b"0 " * 512, 256 * MEBIBYTE)
    entries = b"/Type/ObjStm/N 1000000/First 100/Filter/FlateDecode"
    yield "object-stream-that-is-not-needed", pdf(pages() + [stream(bomb, entries)])
    yield "object-stream-again-and-again", b"%PDF-1.7\n" + b"/Type/ObjStm " * 1000000 + stream(deflated(b" ", 8 * MEBIBYTE), entries)
    eight = stream(deflated(b" ", 8 * MEBIBYTE), entries)
    yield "object-streams", b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (i, eight) for i in range(1, 1500))


class OfBrief:
    """A true brief with one thing in it that is a bomb."""

    def __init__(self, brief, folder):
        global pikepdf
        import pikepdf

        self.file, self.folder = brief, folder

    def edited(self, edit):
        path = self.folder / "edited.pdf"
        with pikepdf.open(self.file) as document:
            edit(document)
            document.save(path, stream_decode_level=pikepdf.StreamDecodeLevel.none, fix_metadata_version=False,
                          compress_streams=edit.__name__ != "filters")
        return path.read_bytes()

    def attached(self, document, relationship):
        names = document.Root.Names.EmbeddedFiles.Names
        return next(names[i] for i in range(1, len(names), 2) if names[i].AFRelationship == relationship)

    def raw(self, stream_object, data, times=1):
        filters = pikepdf.Name.FlateDecode if times == 1 else pikepdf.Array([pikepdf.Name.FlateDecode] * times)
        stream_object.write(data, filter=filters)

    def cases(self):
        bomb = deflated(b"0 0 m ", 256 * MEBIBYTE)
        twice = zlib.compress(zlib.compress(bomb, 9), 9)
        yield "content-bomb", self.edited(lambda d: self.raw(d.pages[0].Contents, bomb))
        yield "content-bomb-thrice", self.edited(lambda d: self.raw(d.pages[0].Contents, twice, 3))
        yield "metadata-bomb", self.edited(lambda d: self.raw(d.Root.Metadata, bomb))
        for kind in ("/Source", "/Data"):
            yield f"attachment-bomb{kind[1:]}", self.edited(lambda d: self.raw(self.attached(d, kind).EF.F, bomb))
        for name, data in (("deep-evidence", b"[" * (15 * MEBIBYTE)), ("deep-evidence-objects", b'{"a":' * (3 * MEBIBYTE)),
                           ("long-evidence", b"[" + b"1," * (7 * MEBIBYTE) + b"1]")):
            yield name, self.edited(lambda d: self.raw(self.attached(d, "/Data").EF.F, zlib.compress(data)))

        def contents(document):
            part = document.make_indirect(pikepdf.Stream(document, b" "))
            document.pages[0].obj.Contents = pikepdf.Array([part] * 500000)

        def annotations(document):
            note = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 1, 1]))
            document.pages[0].obj.Annots = document.make_indirect(pikepdf.Array([note] * 500000))

        def many_annotations(document):
            page = document.pages[0].obj
            annotations(document)
            for _ in range(2000):
                document.pages.append(pikepdf.Page(page))

        def fonts(document):
            lines = b"".join(b"<%04x> <%04x> <0041>\n" % (i % 65536, 65535) for i in range(200000))
            cmap = document.make_stream(b"1 beginbfrange\n" + lines + b"endbfrange")
            font = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, ToUnicode=cmap))
            document.pages[0].obj.Resources.Font = pikepdf.Dictionary({f"/G{i}": font for i in range(20000)})
            self.raw(document.pages[0].obj.Contents, zlib.compress(b"".join(b"/G%d 9 Tf (AB) Tj\n" % i for i in range(20000))))

        def information(document):
            for i in range(200000):
                document.docinfo[f"/K{i}"] = f"v{i}"

        def metadata(document):
            head = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='r'>"
            document.Root.Metadata.write(head + b"".join(b"<a:b%d>x%d</a:b%d>" % (i, i, i) for i in range(300000)) + b"</rdf:RDF></x:xmpmeta>")

        def deep_metadata(document):
            document.Root.Metadata.write(b"<a:b>c" * 1000000)

        def attachments(document):
            one = self.attached(document, "/Data")
            names = document.Root.Names.EmbeddedFiles.Names
            names.extend([pikepdf.String("x"), one] * 300000)

        def circle(document):
            first = document.make_indirect(pikepdf.Dictionary())
            first.Next = document.make_indirect(pikepdf.Dictionary(Next=first))
            document.Root.Outlines.First = first

        def filters(document):
            document.pages[0].obj.Contents.write(b"00>", filter=pikepdf.Array([pikepdf.Name.ASCIIHexDecode] * 200000))

        for edit in (contents, annotations, many_annotations, fonts, information, metadata, deep_metadata, attachments, circle, filters):
            yield edit.__name__.replace("_", "-"), self.edited(edit)


def write_all(folder, only):
    of_brief = OfBrief(folder / "out" / "kfor-2026.pdf", folder)
    for cases in (xref_streams(), xref_tables(), nesting(), page_trees(), object_streams(), of_brief.cases()):
        for name, data in cases:
            if re.search(only, name):
                (folder / f"{name}.pdf").write_bytes(data)
    (folder / "edited.pdf").unlink(missing_ok=True)


def verified(brief, path):
    """Exit code, what was said, seconds of the processor, bytes of memory."""
    with open(path.with_suffix(".said"), "wb+") as said:
        child = subprocess.Popen([brief, "verify", path], stdout=said, stderr=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return child.returncode, said.read().decode(errors="replace"), used.ru_utime + used.ru_stime, used.ru_maxrss << 10


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True, type=pathlib.Path)
    parser.add_argument("--only", help="a regular expression of names")
    parser.add_argument("--keep", type=pathlib.Path, help="write the files here and keep them")
    parser.add_argument("--write", type=pathlib.Path, help="write them here beside the brief in it, and end")
    given = parser.parse_args()
    brief = given.brief.resolve()
    if given.write:
        return write_all(given.write, given.only or ".")
    failures, count = [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = given.keep or pathlib.Path(name)
        folder.mkdir(exist_ok=True)
        subprocess.run([brief, "build", ROOT / "reports" / "kfor-2026.toml", "-o", folder / "out", "--quiet"], check=True)
        true = folder / "out" / "kfor-2026.pdf"
        code, said, _, least = verified(brief, true)
        if code != 0:
            failures.append(f"the brief itself: {said}")
        # The memory of a process counts from the one that began it: a small one.
        subprocess.run([sys.executable, __file__, "--brief", brief, "--write", folder, "--only", given.only or "."], check=True)
        for path in sorted(folder.glob("*.pdf")):
            count += 1
            code, said, seconds, memory = verified(brief, path)
            print(f"{path.stem:36} {path.stat().st_size:>9} bytes  exit {code}  {seconds:5.2f} s  {memory / MEBIBYTE:5.1f} MiB  "
                  f"{said.split(': ', 1)[-1][:90]!r}", flush=True)
            if code not in (UNREADABLE, NOT_PROVED) or (path.stem.endswith("bomb") and code != UNREADABLE):
                failures.append(f"{path.stem}: exit {code}: {said[:500]}")
            if seconds > MOST_SECONDS or memory > MOST_MEMORY or len(said) > 64 << 10:
                failures.append(f"{path.stem}: {seconds:.1f} s, {memory / MEBIBYTE:.1f} MiB, {len(said)} bytes said")
    for failure in failures:
        print(f"hostile: FAILED {failure}")
    print(f"hostile: {count} files, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
