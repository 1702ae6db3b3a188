#!/usr/bin/env python3
"""tamperings.py --brief BRIEF: every brief that is built verifies, and every file in which anything was changed is told.

The reports of reports/ are built in both editions and by both standards, with and without a section of changes. More than
200 files are then made of them, each with one thing changed, and `brief verify` must say of each what was changed; of those
whose content is the same, that. None but the untouched may be proved.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pikepdf

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)


def build(brief, work):
    """All kinds of briefs, among them some with what has changed since an earlier issue."""
    reports = work / "reports"
    shutil.copytree(ROOT / "reports", reports)
    for options in ([], ["--edition", "large"], ["--standard", "a-4f+ua-2"], ["--edition", "large", "--standard", "a-4f+ua-2"]):
        out = work / ("out" + "".join(options))
        run(brief, "build", reports, "-o", out, *options, check=True)
    changed = reports / "kfor-2028.toml"
    text = changed.read_text(encoding="utf-8")
    text = re.sub(r'(?m)^title( +)= .*$', r'title\1= "A title that is new"', text, count=1)
    text, numbered = re.subn(r'(?m)^issue( +)= "1"$', r'issue\1= "2"', text)
    assert numbered == 1
    changed.write_text(text, encoding="utf-8")
    for options in ([], ["--standard", "a-4f+ua-2"]):
        run(brief, "build", changed, "-o", work / ("out" + "".join(options)), *options, check=True)
    return sorted(work.glob("out*/*.pdf"))


class Tampering:
    """Makes files of a brief, each with one thing changed, and knows what must be said of it."""

    def __init__(self, folder, pdf):
        self.folder, self.pdf, self.expected = folder, pdf, {}
        self.bytes = pdf.read_bytes()

    def path(self, name, answers, words=""):
        path = self.folder / f"{self.pdf.parent.name.replace('/', '')}-{self.pdf.stem}-{name}.pdf"
        self.expected[path] = (answers, words)
        return path

    def raw(self, name, data, answers, words=""):
        self.path(name, answers, words).write_bytes(data)

    def edited(self, name, words, answer="not proved", **save):
        """A context in which pikepdf's document is changed; it is saved at the end."""
        path = self.path(name, {answer}, words)

        class Editing:
            def __enter__(editing):
                editing.document = pikepdf.open(self.pdf)
                return editing.document

            def __exit__(editing, *error):
                # pikepdf writes the whole packet anew to mend the version in it.
                editing.document.save(path, fix_metadata_version=False, **save)
                editing.document.close()

        return Editing()

    def attached(self, document, relationship):
        names = document.Root.Names.EmbeddedFiles.Names
        for i in range(1, len(names), 2):
            if names[i].AFRelationship == relationship:
                return names[i]
        raise KeyError(relationship)

    def glyphs(self, count):
        """Two glyphs of a page in each other's place."""
        for number in range(count):
            with self.edited(f"glyph-{number}", "page ") as document:
                page = document.pages[number % len(document.pages)]
                content = pikepdf.parse_content_stream(page)
                shown = [o[0] for o, op in content if str(op) == "TJ" and len(bytes(o[0][0])) > 20]
                text = shown[(number * 7 + 3) % len(shown)]
                codes = bytes(text[0])
                spots = [i for i in range(len(codes) - 1) if codes[i] != codes[i + 1]]
                at = spots[number % len(spots)]
                swapped = codes[:at] + codes[at + 1:at + 2] + codes[at:at + 1] + codes[at + 2:]
                text[0] = pikepdf.Object.parse(b"<" + swapped.hex().encode() + b">")
                page.Contents = document.make_stream(pikepdf.unparse_content_stream(content))

    def reports(self, count):
        """A digit or a letter of the attached report in another's place."""
        with pikepdf.open(self.pdf) as document:
            report = self.attached(document, "/Source").EF.F.read_bytes()
        digits = [m.start() for m in re.finditer(rb"(?<=[a-z0-9 ])[0-9](?=[0-9 ,.])", report)]
        letters = [m.start() for m in re.finditer(rb"(?<=[a-z])[a-z](?=[a-z]{3})", report)]
        spots = [digits[i * len(digits) // count] for i in range(count)] + [letters[i * len(letters) // count] for i in range(count)]
        for number, at in enumerate(sorted(set(spots))):
            other = b"%c" % ((report[at] - 48 + 1) % 10 + 48 if report[at:at + 1].isdigit() else (report[at] - 97 + 1) % 26 + 97)
            with self.edited(f"report-{number}", "") as document:
                attached = self.attached(document, "/Source")
                attached.EF.F.write(report[:at] + other + report[at + 1:])

    def evidences(self, count):
        """A word of the attached evidence in another's place."""
        with pikepdf.open(self.pdf) as document:
            evidence = self.attached(document, "/Data").EF.F.read_bytes()
        words = [m for m in re.finditer(rb"[A-Za-z]{4,}|[0-9a-f]{5,}", evidence)]
        for number in range(count):
            word = words[number * len(words) // count]
            with self.edited(f"evidence-{number}", "") as document:
                attached = self.attached(document, "/Data")
                attached.EF.F.write(evidence[:word.start()] + word[0][::-1].swapcase() + b"x" + evidence[word.end():])

    def attachments(self, other):
        with pikepdf.open(other) as document:
            strange = {kind: self.attached(document, kind).EF.F.read_bytes() for kind in ("/Source", "/Data")}
        for kind, name in (("/Source", "swapped-report"), ("/Data", "swapped-evidence")):
            with self.edited(name, "attached") as document:
                self.attached(document, kind).EF.F.write(strange[kind])
        with self.edited("swapped-both", "page 1") as document:
            for kind in ("/Source", "/Data"):
                self.attached(document, kind).EF.F.write(strange[kind])
        with self.edited("no-attachments", "no report is attached") as document:
            del document.Root.Names
            del document.Root.AF
        with self.edited("no-evidence", "no evidence is attached") as document:
            self.attached(document, "/Data").AFRelationship = pikepdf.Name("/Unspecified")
        with self.edited("same-name-attachment", "an attachment was added: ") as document:
            one = self.attached(document, "/Source")
            names = document.Root.Names.EmbeddedFiles.Names
            name = next(str(names[i]) for i in range(0, len(names), 2) if names[i + 1].AFRelationship == "/Source")
            other = document.make_indirect(pikepdf.Dictionary(one))
            other.EF = pikepdf.Dictionary(F=document.make_stream(one.EF.F.read_bytes() + b"# more"))
            names.extend([pikepdf.String(name), other])
        with self.edited("more-attachments", "an attachment was added: x.txt") as document:
            document.attachments["x.txt"] = pikepdf.AttachedFileSpec(document, b"more", filename="x.txt")

    def objects(self):
        """What is not the words of a page."""
        with self.edited("font", "/Resources/Font/") as document:
            font = next(o for o in document.objects if isinstance(o, pikepdf.Stream) and "/Length1" in o)
            data = font.read_bytes()
            font.write(data[:-64] + b"\0" * 64)
        with self.edited("widths", "/Resources/Font/") as document:
            font = next(o for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/Widths" in o)
            font.Widths[0] = 999
        with self.edited("meaning", "stands where the attached report has") as document:
            for o in document.objects:
                if isinstance(o, pikepdf.Dictionary) and "/ToUnicode" in o:
                    cmap = o.ToUnicode.read_bytes()
                    other = re.sub(rb"> <00(\w\w)>\n", lambda m: b"> <00%02X>\n" % (int(m[1], 16) ^ 1), cmap)
                    assert other != cmap
                    o.ToUnicode.write(other)
        with self.edited("colour", "is drawn in another way") as document:
            document.pages[0].Contents.write(document.pages[0].Contents.read_bytes() + b"\n1 1 1 rg 0 0 300 300 re f")
        with self.edited("note", "an annotation (/FreeText) was added") as document:
            note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 300, 300], Contents="x")
            document.pages[0].Annots.append(document.make_indirect(note))
        with self.edited("link", "an annotation (/Link)") as document:
            for link in document.pages[-1].Annots:
                if "/A" in link:
                    link.A.URI = pikepdf.String("https://example.org/elsewhere")
        with self.edited("script", "/OpenAction was added") as document:
            document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        with self.edited("structure", "screen reader") as document:
            element = next(o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/P")
            element.S = pikepdf.Name.H1
        with self.edited("outline", "the outline") as document:
            document.Root.Outlines.First.Title = pikepdf.String("Another")
        with self.edited("language", "the language") as document:
            document.Root.Lang = pikepdf.String("xx")
        with self.edited("page-gone", "pages") as document:
            del document.pages[-1]
        with self.edited("page-more", "pages") as document:
            document.pages.append(document.pages[0])
        with self.edited("page-size", "/MediaBox") as document:
            document.pages[0].MediaBox[3] = 700
        for name, old, new, words in (
            ("namespace", b'xmlns:dc="http://purl.org', b'xmlns:dc="http://example.org', "the metadata: xmlns:dc"),
            ("namespace-more", b"<dc:title>", b"<dc:title xmlns:dc='http://example.org/'>", "the metadata: xmlns:dc"),
            ("wrapped", b"<dc:title>", b"<x:y xmlns:x='z'><a:b><dc:title>", "the metadata"),
            ("metadata-language", b'xml:lang="x-default"', b'xml:lang="fr"', "the metadata: dc:"),
            ("part", b"<pdfaid:part>", b"<pdfaid:part>1", "the metadata: pdfaid:part"),
        ):
            with self.edited(name, words) as document:
                packet = document.Root.Metadata.read_bytes()
                assert old in packet, name
                document.Root.Metadata.write(packet.replace(old, new, 1))
        with self.edited("information", "/Title is") as document:
            document.docinfo["/Title"] = "Another title"
        with self.edited("link-script", "an annotation (/Link)") as document:
            link = next(a for page in document.pages for a in page.get("/Annots", []) if "/A" in a)
            link.A = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        with self.edited("link-more", "an annotation (/Link)") as document:
            link = next(a for page in document.pages for a in page.get("/Annots", []) if "/A" in a)
            link.AA = pikepdf.Dictionary(E=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))
        with self.edited("printed-field", "an annotation (/Widget) was added") as document:
            field = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig,
                                                              T="s", F=36, Rect=[0, 0, 300, 300]))
            document.pages[0].Annots.append(field)
            document.Root.AcroForm = pikepdf.Dictionary(Fields=[field], SigFlags=3)
        with self.edited("title", "the metadata") as document:
            packet = document.Root.Metadata.read_bytes()
            document.Root.Metadata.write(re.sub(rb"(<dc:title>.*?<rdf:li[^>]*>)", rb"\1X", packet, flags=re.S))

    def coded(self):
        """What programs read each in its own way, or not at all."""
        raw = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}

        def hidden(data, over):
            """Runs whose codes are a comment where they are not decoded, and draw `over` where they are."""
            pieces = (over[i:i + 38].ljust(38) for i in range(0, len(over), 38))
            return b"".join(b"%" + piece for piece in pieces) + b"\x80\n" + data

        for name in ("RunLengthDecode", "DCTDecode", "JPXDecode", "OwnDecode"):
            for what, words in (("page", "page 1 cannot be decoded"), ("font", "/Resources/Font/"), ("meaning", ""), ("colours", "the colour profile"),
                                ("report", "no report is attached")):
                with self.edited(f"{name}-{what}", words, **raw) as document:
                    stream = {"page": lambda: document.pages[0].Contents,
                              "font": lambda: next(o for o in document.objects if isinstance(o, pikepdf.Stream) and "/Length1" in o),
                              "meaning": lambda: next(o for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/ToUnicode" in o).ToUnicode,
                              "colours": lambda: document.Root.OutputIntents[0].DestOutputProfile,
                              "report": lambda: self.attached(document, "/Source").EF.F}[what]()
                    data = stream.read_bytes()
                    stream.write(hidden(data, b"q 1 0 0 rg 50 50 400 600 re f Q") if what == "page" else data, filter=pikepdf.Name("/" + name))
        with self.edited("elsewhere", "page 1 cannot be decoded", **raw) as document:
            document.pages[0].Contents.F = pikepdf.String("another.bin")
        with self.edited("returns", "page ", **raw) as document:
            data = document.pages[0].Contents.read_bytes()
            assert b"[(" in data
            document.pages[0].Contents.write(data.replace(b"[(", b"[(\r", 1))  # a line end in a string is a code 10
        for name, pattern, by in (("marks", rb"/MCID (\d+)", rb"/MCID \1.0"),):
            with self.edited(f"real-{name}", "page 1 is drawn in another way", **raw) as document:
                data = document.pages[0].Contents.read_bytes()
                other = re.sub(pattern, by, data)
                assert other != data
                document.pages[0].Contents.write(other)
        with self.edited("real-tree", "screen reader") as document:
            changed = 0
            for element in document.objects:
                kids = element.get("/K") if isinstance(element, pikepdf.Dictionary) and "/S" in element else None
                if isinstance(kids, int):
                    element.K, changed = pikepdf.Object.parse(b"%d.0" % kids), changed + 1
                for i, kid in enumerate(kids if isinstance(kids, pikepdf.Array) else []):
                    if isinstance(kid, int):
                        kids[i], changed = pikepdf.Object.parse(b"%d.0" % kid), changed + 1
            assert changed > 0
        with self.edited("real-parents", "/StructParents") as document:
            document.pages[0].obj.StructParents = pikepdf.Object.parse(b"%d.00005" % int(document.pages[0].obj.StructParents))
        with self.edited("real-flags", "an annotation (/Link)") as document:
            for annotation in document.pages[0].Annots:
                annotation.F = pikepdf.Object.parse(b"4.0")
        with self.edited("address-utf16", "an annotation (/Link)") as document:
            link = next(a for page in document.pages for a in page.get("/Annots", []) if "/A" in a and "/URI" in a.A)
            link.A.URI = pikepdf.String(b"\xfe\xff" + bytes(link.A.URI).decode("latin-1").encode("utf-16-be"))
        with self.edited("outline-utf16le", "the outline") as document:
            title = document.Root.Outlines.First
            title.Title = pikepdf.String(b"\xff\xfe" + str(title.Title).encode("utf-16-le"))
        with self.edited("created", "xmp:CreateDate") as document:
            packet = document.Root.Metadata.read_bytes()
            other = re.sub(rb"(xmp:CreateDate>)\d{4}", rb"\g<1>1999", packet, count=1)
            assert other != packet
            document.Root.Metadata.write(other)
        with self.edited("version-told", "xmpMM:VersionID") as document:
            packet = document.Root.Metadata.read_bytes()
            document.Root.Metadata.write(packet.replace(b"</rdf:RDF>", b'<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/'
                                                                       b'mm/"><xmpMM:VersionID>Superseded</xmpMM:VersionID></rdf:Description></rdf:RDF>'))
        with self.edited("list", "rdf:Bag") as document:
            document.Root.Metadata.write(document.Root.Metadata.read_bytes().replace(b"rdf:Alt", b"rdf:Bag"))
        for name, words, old, new in (
                ("other-encoding", "windows-1251", b"<?xpacket begin", b'<?xml version="1.0" encoding="windows-1251"?><?xpacket begin'),
                ("style-sheet", "xml-stylesheet", b"<x:xmpmeta", b'<?xml-stylesheet href="a.xsl"?><x:xmpmeta'),
                ("no-rdf", "rdf:Foo", b"rdf:RDF", b"rdf:Foo"),
                ("no-description", "rdf:li in rdf:RDF", b"rdf:Description", b"rdf:li")):
            with self.edited(name, words) as document:
                document.Root.Metadata.write(document.Root.Metadata.read_bytes().replace(old, new))
        with self.edited("other-prefixes", "", "the same content") as document:
            packet = document.Root.Metadata.read_bytes()
            for prefix in (b"dc", b"pdfaid", b"rdf"):
                packet = packet.replace(b"xmlns:%s=" % prefix, b"xmlns:ns-%s=" % prefix)
                packet = packet.replace(b"<%s:" % prefix, b"<ns-%s:" % prefix).replace(b"</%s:" % prefix, b"</ns-%s:" % prefix)
                packet = packet.replace(b" %s:about" % prefix, b" ns-%s:about" % prefix).replace(b" %s:parseType" % prefix, b" ns-%s:parseType" % prefix)
            document.Root.Metadata.write(packet)
        with self.edited("opening", "/PageMode is /UseThumbs, not /UseOutlines", "the same content") as document:
            document.Root.PageMode = pikepdf.Name.UseThumbs
        with self.edited("lost-metadata", "the metadata are missing") as document:
            del document.Root.Metadata
        for name, cut, answer, words in (("cut-at-line", b"\n", "the same content", ""), ("cut-in-comment", b" %", "not proved", "join it"),
                                         ("cut-at-space", b" ", "not proved", "join it")):
            with self.edited(name, words, answer, **raw) as document:
                data = document.pages[0].Contents.read_bytes()
                at = data.index(b"\n", len(data) // 2)
                document.pages[0].Contents = pikepdf.Array([document.make_stream(data[:at] + cut), document.make_stream(data[at + 1:])])
        with self.edited("emptied-metadata", "the metadata lack ") as document:
            document.Root.Metadata.write(b"")

    def readings(self):
        """Files that programs read each in its own way: qpdf finds the brief, and others find what was added."""
        data = self.bytes
        start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
        with pikepdf.open(self.pdf) as document:
            size, root = int(document.trailer.Size), document.Root.objgen[0]
            identifier = bytes(document.trailer.ID[0]).hex().encode()
            information = document.trailer.get("/Info")
            information = b"/Info %d 0 R" % information.objgen[0] if information is not None else b""
            catalogue = document.Root.unparse(resolved=True)
            page, own = document.pages[0].obj.objgen[0], document.pages[0].obj.unparse(resolved=True)
            content = document.pages[0].Contents.objgen[0]
            drawn = document.pages[0].Contents.read_bytes()
        trailer = b"/Size %d/Root %d 0 R/Prev %d%s/ID[<%s><%s>]" % (size + 9, root, start, information, identifier, identifier)
        script = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
        covered = b"1 0 0 rg 0 0 600 800 re f"
        told = "other programs may show other content than was compared: "

        def stream(bytes, more=b""):
            return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(bytes), more, bytes)

        def updated(objects, entries, more=b""):
            """`objects`: each with its number and body; `entries`: number, which of the objects, generation."""
            text, offsets = data, []
            for number, generation, body in objects:
                offsets.append(len(text))
                text += b"%d %d obj\n%s\nendobj\n" % (number, generation, body)
            table = b"".join(b"%d 1\n%010d %05d n \n" % (number, offsets[which], generation) for number, which, generation in entries)
            last = max([size - 1, *(number for number, _, _ in entries)])
            sized = trailer.replace(b"/Size %d" % (size + 9), b"/Size %d" % (last + 1))
            return text + b"xref\n" + table + b"trailer\n<<" + sized + more + b">>\nstartxref\n%d\n%%%%EOF\n" % len(text)

        def in_streams(objects, streamed, index):
            """A page in an object stream under its number twice, or where the table does not say."""
            text, rows, numbers = data, b"", b""
            for number, body in objects:
                rows += b"\1" + len(text).to_bytes(4, "big") + b"\0"
                numbers += b"%d 1 " % number
                text += b"%d 0 obj\n%s\nendobj\n" % (number, body)
            rows += b"\2" + streamed.to_bytes(4, "big") + bytes([index]) + b"\1" + len(text).to_bytes(4, "big") + b"\0"
            numbers += b"%d 1 %d 1" % (page, size + 3)
            sized = trailer.replace(b"/Size %d" % (size + 9), b"/Size %d" % (size + 4))
            body = stream(rows, b"/Type/XRef/W[1 4 1]/Index[" + numbers + b"]" + sized)
            return text + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (size + 3, body, len(text))

        both = [(content, 0, stream(drawn)), (content, 0, stream(covered))]
        self.raw("two-places", updated(both, [(content, 0, 0), (content, 1, 0)]), {"not proved"}, told + f"object {content} has two places")
        self.raw("two-tables", updated(both, [(content, 0, 0)], b"/XRefStm %d" % start), {"not proved"}, told + "it has a second table")
        for name, reference, generation in (("generation", b"7", 0), ("generation-of-object", b"0", 7)):
            action = catalogue[:-2] + b"/OpenAction %d %s R>>" % (size, reference)
            self.raw(name, updated([(root, 0, action), (size, generation, script)], [(root, 0, 0), (size, 1, generation)]),
                     {"not proved"}, "generation")
        self.raw("orphan", updated(both, [(content, 0, 0)]), {"not proved"}, told + f"an object {content} is in the file that no table gives")
        self.raw("orphan-trailer", updated([(size, 0, b"(x)\nendobj\ntrailer\n<</Root %d 0 R>>\n%d 0 obj\n(y)" % (size, size + 1))],
                                           [(size, 0, 0), (size + 1, 0, 0)]).replace(b"(y)", b"(z)"), {"not proved"}, told)
        evil = re.sub(rb"/Contents \d+ 0 R", b"/Contents %d 0 R" % size, own)
        assert evil != own
        for name, two, index, numbers in (("twice-in-stream", [evil, own], 0, [page, page]), ("other-in-stream", [evil, own], 0, [size + 2, page])):
            header = b"%d 0 %d %d " % (numbers[0], numbers[1], len(two[0]) + 1)
            objects = [(size, stream(covered)), (size + 1, stream(header + two[0] + b" " + two[1], b"/Type/ObjStm/N 2/First %d" % len(header)))]
            self.raw(name, in_streams(objects, size + 1, index), {"not proved"}, told)
        linear = self.folder / "linear.tmp"
        run("qpdf", "--linearize", "--object-streams=disable", self.pdf, linear, check=True)
        self.raw("update-of-linear", linear.read_bytes() + b"\n", {"the same content"})
        data, start = linear.read_bytes(), int(re.findall(rb"startxref\s+(\d+)", linear.read_bytes())[-1])
        trailer = re.sub(rb"/Prev \d+", b"/Prev %d" % start, trailer)
        with pikepdf.open(linear) as document:
            trailer = re.sub(rb"/Root \d+", b"/Root %d" % document.Root.objgen[0], trailer)
            trailer = re.sub(rb"/Info \d+", b"/Info %d" % document.trailer.Info.objgen[0], trailer) if information else trailer
            size = int(document.trailer.Size)
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % (size + 9), trailer)
        two = updated([(size, 0, b"(x)")], [(size, 0, 0)])
        self.raw("linear-in-two-ways", re.sub(rb"/L \d{5}", b"/L %05d" % len(two), two, count=1), {"not proved"}, told + "it is linearised")

    def programs(self):
        """Saved by other programs: the content is the same, and said to be."""
        same = {"the same content"}
        o = self.pdf
        run("qpdf", o, self.path("qpdf", same, "another program"))
        run("qpdf", "--linearize", o, self.path("qpdf-linear", same, "linearisation"))
        run("qpdf", "--qdf", o, self.path("qpdf-qdf", same))
        run("qpdf", "--coalesce-contents", "--normalize-content=y", "--object-streams=disable", o, self.path("qpdf-plain", same))
        run("qpdf", "--encrypt", "", "owner", "256", "--", o, self.path("qpdf-encrypted", same, "encryption"))
        run("qpdf", "--pages", o, "1-z", "--", o, self.path("qpdf-pages", same))
        run("mutool", "clean", "-E", "aes-256", "-O", "owner", o, self.path("mutool-encrypted", same, "encryption"))
        run("qpdf", "--encrypt", "", "owner", "256", "--print=none", "--", o, self.path("qpdf-unprinted", same, "it asks programs not to print"))
        run("qpdf", "--encrypt", "user", "owner", "256", "--", o, self.path("qpdf-password", {"unreadable"}, "password"))
        run("mutool", "clean", o, self.path("mutool", same))
        run("mutool", "clean", "-ggg", "-d", o, self.path("mutool-plain", same))
        run("mutool", "clean", "-c", o, self.path("mutool-contents", same))
        run("mutool", "clean", "-s", o, self.path("mutool-sanitised", {"not proved"}, "words are the same"))
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={self.path('gs', {'not proved'})}", o)
        with self.edited("pikepdf", "", "the same content"):
            pass
        with self.edited("pikepdf-linear", "linearisation", "the same content", linearize=True):
            pass
        with self.edited("pikepdf-metadata", "pdf:Producer", "the same content") as document, document.open_metadata():
            pass

    def bytes_of_it(self):
        """Of the file itself: bytes after its end, updates, cuts and flipped bits."""
        data = self.bytes
        self.raw("before", b"GIF89a before\n" + data, {"the same content"}, "14 bytes before the beginning")
        self.raw("space", data + b"\n", {"the same content"}, "added: 1 byte after the end of the brief")
        self.raw("after", data + b"<html>" + b"y" * 3000, {"the same content"}, "added: 3006 bytes after the end of the brief")
        self.raw("long-before", b"\0" * 1100 + data, {"the same content"}, "1100 bytes before the beginning")
        self.raw("object-after", data + b"5 0 obj\n(x)\nendobj\n" + b" " * 1015, {"not proved", "unreadable"})
        self.raw("version", data.replace(b"%PDF-1.7", b"%PDF-1.4").replace(b"%PDF-2.0", b"%PDF-1.4"), {"the same content"},
                 "gives the version of PDF as 1.4")
        start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
        with pikepdf.open(self.pdf) as document:
            information = document.trailer.get("/Info")
            information = b"/Info %d 0 R" % information.objgen[0] if information is not None else b""
            identifier = bytes(document.trailer.ID[0]).hex().encode()
            size, root = int(document.trailer.Size), document.Root.objgen[0]
            catalogue = document.Root.unparse(resolved=True).decode("latin-1").encode("latin-1")
            page, content = document.pages[0].objgen[0], document.pages[0].Contents.objgen[0]
            tree = document.Root.Pages.objgen[0]
            counted = [re.sub(rb"/Count \d+", b"/Count %d" % n, document.Root.Pages.unparse(resolved=True)) for n in (0, 1)]
            own = document.pages[0].obj.unparse(resolved=True)
            links = b" ".join(b"%d 0 R" % a.objgen[0] for a in document.pages[0].Annots)
            annotated_first = re.sub(rb"/Annots (?:\[.*?\]|\d+ 0 R)", b"/Annots [%d 0 R %s]" % (size, links), own, flags=re.S)
            covered = re.sub(rb"/Contents \d+ 0 R", b"/Contents [%d 0 R %d 0 R]" % (content, size), own)
            annotated = re.sub(rb"/Annots (?:\[(.*?)\]|(\d+ 0 R))", lambda m: b"/Annots [" + (m[1] or b" ".join(
                b"%d 0 R" % a.objgen[0] for a in document.pages[0].Annots)) + b" %d 0 R]" % size, own, flags=re.S)
            field = (b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/F 132/Rect[0 0 0 0]/P %d 0 R/V<</Type/Sig/Filter/Adobe.PPKLite"
                     b"/SubFilter/adbe.pkcs7.detached/Name(A Desk)/Contents<00>/ByteRange[0 0 0 0]>>>>" % page)
            assert covered != own and annotated != own
        cover = b"<</Length 27>>\nstream\n1 1 1 rg 0 0 600 300 re f  \nendstream"
        for name, objects, answers, words in (
            ("update", {size: b"<</A 1>>"}, {"the same content"}, "an update of"),
            ("update-content", {content: b"<</Length 0>>\nstream\n\nendstream"}, {"not proved"}, "page 1"),
            ("update-catalogue", {root: catalogue[:-2] + b"/OpenAction<</S/JavaScript/JS(a)>>>>"}, {"not proved"}, "/OpenAction"),
            ("update-no-pages", {tree: counted[0]}, {"not proved"}, "the tree of pages: /Count is not"),
            ("update-one-page", {tree: counted[1]}, {"not proved"}, "the tree of pages: /Count is not"),
            ("update-cover", {page: covered, size: cover}, {"not proved"}, "page 1 is drawn in another way; its words are the same"),
            ("update-signature", {page: annotated, size: field, root: catalogue[:-2] + b"/AcroForm<</SigFlags 3/Fields[%d 0 R]>>>>" % size},
             {"the same content"}, "a signature of A Desk"),
            ("update-signature-first", {page: annotated_first, size: field, root: catalogue[:-2] + b"/AcroForm<</SigFlags 3/Fields[%d 0 R]>>>>" % size},
             {"the same content"}, "a signature of A Desk"),
            ("update-size", {size: b"<</A 1>>", size + 3: b"<</A 1>>"}, {"the same content"}, "an update of"),
        ):
            more, table = b"", b""
            for number, body in sorted(objects.items()):
                table += b"%d 1\n%010d 00000 n \n" % (number, len(data) + len(more))
                more += b"%d 0 obj\n%s\nendobj\n" % (number, body)
            xref = b"xref\n%strailer\n<</Size %d/Root %d 0 R/Prev %d%s/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n" % (
                table, size + 9 if name == "update-size" else size + 1, root, start, information, identifier, identifier, len(data) + len(more))
            self.raw(name, data + more + xref, answers, words)
        for part in (0, 7, 100, len(data) // 2, len(data) - 200, len(data) - 7):
            self.raw(f"cut-{part}", data[:part], {"unreadable", "not proved", "the same content"})
        for number in range(12):
            flipped = bytearray(data)
            flipped[(2 * number + 1) * len(data) // 24] ^= 1 << number % 8
            self.raw(f"bit-{number}", bytes(flipped), {"unreadable", "not proved", "the same content"})


def verified(brief, paths):
    made = run(brief, "verify", "--format", "json", *paths)
    return {pathlib.Path(entry["file"]): entry for entry in json.loads(made.stdout)}, made.returncode


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = pathlib.Path(parser.parse_args().brief).resolve()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        briefs = build(brief, work)
        entries, code = verified(brief, briefs)
        failures += [f"{path}: {entry}" for path, entry in entries.items() if entry["answer"] != "proved"]
        if code != 0 or len(briefs) < 12:
            failures.append(f"exit {code} of {len(briefs)} briefs")
        searched = run(brief, "verify", *sorted((work / "out").glob("*.pdf")), "--sources", ROOT / "reports" / "sources")
        if searched.returncode != 0:
            failures.append(f"searched again in the sources: {searched.stdout}")
        nowhere = run(brief, "verify", briefs[0], "--sources", work / "nowhere")
        if nowhere.returncode != 3 or "there is no folder of sources" not in nowhere.stdout:
            failures.append(f"a folder of sources that is not there: exit {nowhere.returncode} {nowhere.stdout}")
        with pikepdf.open(work / "out" / "kfor-2028.pdf") as document:
            if len(document.attachments) != 3:
                failures.append("the earlier issue is not attached")
        expected = {}
        (work / "tampered").mkdir()
        chosen = [work / "out" / "kfor-2028.pdf", work / "out--standarda-4f+ua-2" / "river-bridge.pdf"]
        for pdf in chosen:
            tampering = Tampering(work / "tampered", pdf)
            tampering.glyphs(25)
            tampering.reports(12)
            tampering.evidences(24)
            tampering.attachments(work / "out" / "kfor-2026.pdf")
            tampering.objects()
            tampering.coded()
            tampering.readings()
            if pdf == chosen[0]:
                tampering.programs()
            tampering.bytes_of_it()
            expected |= tampering.expected
        entries, _ = verified(brief, expected)
        for path, (answers, words) in expected.items():
            entry = entries[path]
            told = json.dumps(entry, ensure_ascii=False)
            if entry["answer"] not in answers or words not in told:
                failures.append(f"{path.name}: {answers} and “{words}” expected: {told[:1500]}")
            if entry["answer"] == "not proved" and not any(c["answer"] == "not proved" and (c["details"] or c["sentence"]) for c in entry["claims"]):
                failures.append(f"{path.name}: nothing is told")
    for failure in failures:
        print(f"tamperings: FAILED {failure}")
    print(f"tamperings: {len(briefs)} briefs proved, {len(expected)} tampered with, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
