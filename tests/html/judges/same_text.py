"""The text of NAME.html and of NAME.pdf, paragraph by paragraph.

By design different, and made alike before the comparison:
  the protective marking   the page says it above and below the brief, the PDF in its masthead (both must say the same words)
  timelines                the PDF has no caption where it has no drawing
  tables in large print    the PDF sets each row as an entry with labels, which the page has for narrow windows
  marks of a list          the page leaves numbers and bullets to the browser, the PDF has them as Lbl; the way back from a source to
                           its citation is an arrow on the page, the number in the PDF
  links to other files     the page offers the PDF and the attachments in its foot, the PDF carries them
  addresses of the web     the PDF may break one over two lines, and shows the host of one that is longer with the way to the page
  where the page is        beside the heading of the sources in the PDF, below them on the page
  a map                    stands before the facts on the page, beside them and read after them in the PDF; the page tells in its caption what the PDF draws as names and says in the figure's Alt
  both directions          pdfinfo tells Hebrew and Arabic letters in the order in which they stand on the page: such paragraphs are
                           compared by their letters alone (extraction.py reads them in order, with pdftotext)
  a drawing's letters      figures have them in the PDF, the page's are decoration
"""

import difflib
import html.parser
import re
import subprocess
import unicodedata

LEFT_OUT = ("head", "svg", "script", "footer")
BLOCKS = {"p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "th", "td", "caption", "figcaption", "blockquote", "div", "section", "tr", "header", "section"}
VOID = {"meta", "link", "input", "br"}
INLINE = ("Span", "Link", "Reference", "Em", "Strong", "Sup", "Sub")


def tidy(text):
    """NFC, soft hyphens and word joiners out, one space for many, none before a citation."""
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("\u2060", ""))
    return re.sub(r" (?=\[\d+[,\]])", "", re.sub(r"\s+", " ", text)).strip()


def without_way(paragraph):
    """Of the PDF, where a long address stands by its host: without the way to the whole one."""
    return re.sub(r"/… \([^()]+\)", "/…", paragraph)


def on_paper(paragraph, pdf):
    """Of the page, with its addresses by their hosts where the PDF hasn't the paragraph as it is."""
    return paragraph if paragraph in pdf else re.sub(r"([\w-]+(?:\.[\w-]+)+)/\S{30,}", r"\1/…", paragraph)


def letters(paragraph):
    """The paragraph; one with letters that are read from right to left as its letters in the order of Unicode."""
    if not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in paragraph):
        return paragraph
    return "".join(sorted(paragraph.replace(" ", "")))


class Page(html.parser.HTMLParser):
    """The paragraphs of a web page and its markings. With `entries` its tables are read as a PDF in large print sets them; without a
    `drawing` a timeline has no caption and says in words, not by dashes, which events are to come."""

    def __init__(self, text, entries, drawing):
        super().__init__(convert_charrefs=True)
        self.entries, self.drawing = entries, drawing
        self.found, self.stack, self.markings, self.map_captions, self.code = [""], [], [], [""], ""
        self.feed(text)
        self.paragraphs = [p for p in map(tidy, self.found) if p]

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in VOID:
            return
        self.stack.append((tag, attributes.get("class", "")))
        if tag in BLOCKS:
            self.found.append("")
        if tag == "p" and self.within("td") and self.entries:
            self.found[-1] += self.label
            self.label = ""
        if tag == "td":
            self.label = attributes["data-label"] if self.entries and "data-label" in attributes else ""

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass
        if tag in BLOCKS:
            self.found.append("")

    def within(self, *tags, of=""):
        """Inside an element of those tags, or of that class."""
        return any(tag in tags or of in kind.split() for tag, kind in self.stack)

    def handle_data(self, data):
        if self.within(of="marking"):
            self.markings += [data.strip()] if data.strip() else []
            return
        left_out = self.within(*LEFT_OUT) or (self.entries and self.within("thead"))
        in_map = self.within(of="map")
        if not in_map and self.map_captions[-1]:
            self.map_captions.append("")
        in_timeline = self.within("figcaption") and not in_map and not self.drawing
        in_timeline = in_timeline or self.within(of="unseen") and self.within(of="events") and self.drawing
        if not left_out and not in_timeline and not self.within(of="back") and not (in_map and self.within(of="names")):
            self.found[-1] += data
            if self.within(of="code"):
                self.code += data
            if in_map:
                self.map_captions[-1] += data


class File:
    """The paragraphs of a PDF by its structure, and its marking: the second paragraph, where there is one."""

    def __init__(self, path):
        said = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
        self.found, self.stack, self.elements, self.captions = [""], [], set(), 0
        for line in said.splitlines():
            self.line(line)
        self.paragraphs = [p for p in map(tidy, self.found) if p]

    def line(self, line):
        depth = len(line) - len(line.lstrip(" "))
        text = re.fullmatch(r' *"(.*)"', line)
        within = [name for level, name in self.stack if level < depth]
        if text:
            in_timeline = "Figure" in within and "Reference" in within
            if not in_timeline and "Lbl" not in within and within[-1:] != ["Figure"]:
                self.found[-1] += text[1]
            return
        element = re.fullmatch(r" *(\w+)(?: \"[^\"]*\")?(?: \((?:block|inline)\))?:?", line)
        if not element:
            return  # an attribute or an annotation
        self.stack = [(level, name) for level, name in self.stack if level < depth] + [(depth, element[1])]
        self.elements.add(element[1])
        self.captions += element[1] == "Caption" and within[-1:] == ["Figure"]
        if element[1] not in INLINE:
            self.found.append("")


def differences(page, pdf):
    """In words; none where the two say the same."""
    file = File(pdf)
    markup = page.read_text(encoding="utf-8")
    drawing = file.captions > markup.count('<figure class="map"')  # of the timeline
    web = Page(markup, "Table" not in file.elements, drawing)
    found = []
    for marking in web.markings:  # above and below
        if marking != web.markings[0] or marking not in file.paragraphs[:2]:
            found.append(f"the page is marked {marking!r}")
    if web.markings:
        web.paragraphs.insert(1, web.markings[0])
    for caption in filter(None, map(tidy, [*web.map_captions, web.code])):
        for paragraphs in (web.paragraphs, file.paragraphs):
            if caption not in paragraphs:
                found.append(f"a map's caption or where the page is is missing: {caption}")
            else:
                paragraphs.remove(caption)
    pdf = [without_way(paragraph) for paragraph in file.paragraphs]
    pages = [[letters(on_paper(paragraph, pdf)) for paragraph in web.paragraphs], [letters(paragraph) for paragraph in pdf]]
    for line in difflib.unified_diff(*pages, lineterm="", n=0):
        if not line.startswith(("---", "+++", "@@")):
            found.append(line)
    return [f"{page.name}: {one}" for one in found]
