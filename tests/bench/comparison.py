"""The same brief for other makers of documents: a report file as Typst markup and as HTML.

Both set the whole content of the report in the same four faces, tagged, in a layout like the brief's, so that times,
memory and bytes can be compared for the same work.
"""

import html
import re
import tomllib

COUNTRIES = {"AL": "Albania", "BA": "Bosnia and Herzegovina", "XK": "Kosovo", "ME": "Montenegro",
             "MK": "North Macedonia", "RS": "Serbia", "GB": "United Kingdom"}


def load(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


def citation_numbers(report):
    """Source ids to numbers, in the order of the file: near enough for a comparison of speed."""
    return {source["id"]: number for number, source in enumerate(report.get("sources", []), 1)}


def prose_pieces(text, numbers):
    """Paragraphs of (kind, text) pieces: words, emphasis, strong, citations."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        pieces = []
        for piece in re.split(r"(\[@[^\]]+\]|\*\*[^*]+\*\*|\*[^*]+\*)", " ".join(paragraph.split())):
            if piece.startswith("[@"):
                pieces.append(("cite", ", ".join(str(numbers[i.strip().lstrip("@")]) for i in piece[1:-1].split(";"))))
            elif piece.startswith("**"):
                pieces.append(("strong", piece[2:-2]))
            elif piece.startswith("*"):
                pieces.append(("emphasis", piece[1:-1]))
            elif piece:
                pieces.append(("text", piece))
        yield pieces


def participants(initiative):
    return ", ".join(COUNTRIES.get(code, code) for code in initiative.get("participants", []))


def sources_of(thing, numbers):
    return ", ".join(str(numbers[i]) for i in thing.get("sources", []))


class Markup:
    """What differs between the two languages."""

    def paragraphs(self, text, numbers):
        wraps = {"text": self.text, "strong": self.strong, "emphasis": self.emphasis, "cite": self.cite}
        return [self.paragraph("".join(wraps[kind](piece) for kind, piece in pieces))
                for pieces in prose_pieces(text, numbers)]


class Typst(Markup):
    def text(self, words):
        return re.sub(r"([\\#$*_`<>@\[\]~=/-])", r"\\\1", words)

    def strong(self, words):
        return f"#strong[{self.text(words)}]"

    def emphasis(self, words):
        return f"#emph[{self.text(words)}]"

    def cite(self, words):
        return f"#super[{words}]" if words else ""

    def paragraph(self, body):
        return body + "\n\n"

    def heading(self, words):
        return f"== {self.text(words)}\n"

    def document(self, report):
        numbers = citation_numbers(report)
        summit = report.get("summit", {})
        marking = report["marking"]
        out = [
            f'#set document(title: "{report["title"]}", date: datetime(year: 2025, month: 10, day: 22))\n'
            '#set page(paper: "a4", margin: (x: 27mm, y: 26mm), header: align(center)[#text(9pt)[*' + marking + '*]],'
            ' footer: context [#line(length: 100%, stroke: 0.5pt) #text(9pt)[' + self.text(report["title"]) +
            ' #h(1fr) *' + marking + '* #h(1fr) Page #counter(page).display("1 of 1", both: true)]])\n'
            '#set text(font: "Noto Sans", size: 12pt, lang: "en", region: "GB")\n#set par(leading: 0.55em)\n'
            f'= {self.text(report["title"])}\n{self.text(report.get("subtitle", ""))}\n\n'
            f'{report["date"]} · {self.text(report.get("reference", ""))}\n\n',
            "#block(fill: luma(240), inset: 10pt)[" + "".join(self.paragraphs(report["summary"], numbers)) + "]\n"]
        facts = report["commitment"].get("facts", [])
        out.append("#grid(columns: (1fr, 1fr, 1fr), gutter: 12pt, " + ", ".join(
            f'[#text(14pt)[*{self.text(f["value"])}*]\\ #text(10pt)[{self.text(f["label"])}{self.cite(sources_of(f, numbers))}]]'
            for f in facts) + ")\n")
        out.append(self.heading("The commitment"))
        out += self.paragraphs(report["commitment"]["text"], numbers)
        events = report["commitment"].get("timeline", [])
        if events:
            # The events as dots on a rule, with their labels staggered: about the work of the brief's own figure.
            dots = "".join(
                f'#place(dx: {i * 100 / len(events):.1f}%, dy: {20 + 28 * (i % 3)}pt)'
                f'[#text(9pt)[*{e["date"]}*\\ {self.text(e["event"])}]]'
                f'#place(dx: {i * 100 / len(events):.1f}%, dy: 6pt)[#circle(radius: 3pt, stroke: 1.5pt)]'
                for i, e in enumerate(events))
            alt = "; ".join(f'{e["date"]}: {e["event"]}' for e in events).replace('"', "'")
            out.append(f'#figure(alt: "{alt}", block(width: 100%, height: 110pt)[#align(left)[#place(dy: 9pt)'
                       f'[#line(length: 100%, stroke: 2pt)]{dots}]])\n')
        out.append(self.heading("Quotes"))
        for quote in report.get("quotes", []):
            out.append(f'#quote(block: true)[“{self.text(quote["text"])}”\\ #text(10pt)[*{self.text(quote["speaker"])}*, '
                       f'{self.text(quote.get("role", ""))}. Word for word in source {numbers[quote["source"]]}.]]\n')
        out.append(self.heading("Summit initiatives"))
        out += self.paragraphs(summit.get("text", ""), numbers)
        rows = "".join(
            f'[*{self.text(i["title"])}*{self.cite(sources_of(i, numbers))}], [{"".join(self.paragraphs(i.get("text", ""), numbers))}], '
            f'[{i.get("starts", "")}], [{self.text(participants(i))}],\n' for i in summit.get("initiatives", []))
        out.append("#set text(10pt)\n#table(columns: (3fr, 4fr, 2fr, 3fr), stroke: (x: none), table.header([*Initiative*], "
                   f"[*What it is*], [*Starts*], [*Who*]),\n{rows})\n")
        out.append(self.heading("Sources"))
        for s in report.get("sources", []):
            url = s.get("url", "")
            link = f'#link("{url}")[{self.text(url)}]' if url else ""
            out.append(f'+ {self.text(s["publisher"])}, #emph[{self.text(s["title"])}] {s.get("date", "")}. {link}\n')
        return "".join(out)


class Html(Markup):
    def text(self, words):
        return html.escape(words)

    def strong(self, words):
        return f"<strong>{self.text(words)}</strong>"

    def emphasis(self, words):
        return f"<em>{self.text(words)}</em>"

    def cite(self, words):
        return f"<sup>{words}</sup>" if words else ""

    def paragraph(self, body):
        return f"<p>{body}</p>"

    def document(self, report):
        numbers = citation_numbers(report)
        summit = report.get("summit", {})
        out = [
            '<!doctype html><html lang="en-GB"><meta charset="utf-8">'
            f'<title>{self.text(report["title"])}</title><style>@page {{ size: A4; margin: 26mm 27mm;'
            f'@top-center {{ content: "{report["marking"]}" }} @bottom-right {{ content: "Page " counter(page) " of " counter(pages) }} }}'
            'body { font: 12pt/1.35 "Noto Sans" } .facts { display: grid; grid-template-columns: 1fr 1fr 1fr } td, th '
            '{ font-size: 10pt; text-align: left; vertical-align: top }</style>'
            f'<h1>{self.text(report["title"])}</h1><p>{self.text(report.get("subtitle", ""))}</p>']
        out += self.paragraphs(report["summary"], numbers)
        out.append('<div class="facts">' + "".join(
            f'<div><b>{self.text(f["value"])}</b><br>{self.text(f["label"])}{self.cite(sources_of(f, numbers))}</div>'
            for f in report["commitment"].get("facts", [])) + "</div><h2>The commitment</h2>")
        out += self.paragraphs(report["commitment"]["text"], numbers)
        out.append("<ul>" + "".join(f'<li>{e["date"]}: {self.text(e["event"])}'
                                    for e in report["commitment"].get("timeline", [])) + "</ul><h2>Quotes</h2>")
        for q in report.get("quotes", []):
            out.append(f'<blockquote>“{self.text(q["text"])}”<br>{self.text(q["speaker"])}, {self.text(q.get("role", ""))}'
                       f'. Word for word in source {numbers[q["source"]]}.</blockquote>')
        out.append("<h2>Summit initiatives</h2>")
        out += self.paragraphs(summit.get("text", ""), numbers)
        out.append("<table><tr><th>Initiative<th>What it is<th>Starts<th>Who" + "".join(
            f'<tr><th>{self.text(i["title"])}<td>{"".join(self.paragraphs(i.get("text", ""), numbers))}<td>{i.get("starts", "")}'
            f"<td>{self.text(participants(i))}" for i in summit.get("initiatives", [])) + "</table><h2>Sources</h2><ol>")
        for s in report.get("sources", []):
            out.append(f'<li>{self.text(s["publisher"])}, <em>{self.text(s["title"])}</em> {s.get("date", "")}. '
                       f'<a href="{self.text(s.get("url", ""))}">{self.text(s.get("url", ""))}</a>')
        return "".join(out) + "</ol></html>"
