"""One page saved in the ways that people save pages, for tests and for the sample report.

  saved.py PAGE.html FOLDER      writes NAME.singlefile.html, NAME.mhtml, NAME.warc, NAME.warc.gz, NAME.eml and NAME.pdf
"""
import base64
import email.message
import email.policy
import gzip
import html.parser
import pathlib
import quopri
import sys
import zlib

URL = "https://www.example.org/news/minister-opens-bridge"
PIXEL = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20).decode()


def singlefile(page):
    """As the extension of that name saves it: a comment, pictures and style inside."""
    comment = f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Thu Oct 23 2025 08:15:00 GMT+0200 (CEST)\n-->"
    start = page.index("<html")
    head = page[start:].replace("<meta charset", comment + "<meta charset", 1)
    return "<!DOCTYPE html> " + head.replace("<main>", f'<main><img src="data:image/png;base64,{PIXEL}" alt="A bridge">', 1)


def mhtml(page):
    boundary = "----MultipartBoundary--Vq3pGm1Xk7----"
    body = quopri.encodestring(page.encode()).decode().replace("\n", "\r\n")
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: Minister opens the Lower Bridge\r\n"
        "Date: Thu, 23 Oct 2025 06:15:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
        f"--{boundary}\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {URL}\r\n\r\n{body}\r\n"
        f"--{boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://www.example.org/bridge.png\r\n\r\n{PIXEL[:76]}\r\n\r\n--{boundary}--\r\n"
    ).encode()


def record(kind, url, content):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-10-23T06:15:00Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def warc_records(page):
    packed = gzip.compress(page.encode(), mtime=0)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:700], packed[700:])) + b"0\r\n\r\n"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    return [
        record("request", URL, b"GET /news/minister-opens-bridge HTTP/1.1\r\nHost: www.example.org\r\n\r\n"),
        record("response", "https://www.example.org/bridge.png", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
        record("response", URL, head + chunks),
    ]


class Paragraphs(html.parser.HTMLParser):
    """The text of the article, a paragraph a string; enough for the page at hand."""

    def __init__(self):
        super().__init__()
        self.inside, self.skip, self.found, self.text = False, 0, [], ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "article":
            self.inside = True
        if tag == "sup" or "draft" in attributes.get("class", ""):
            self.skip += 1
        if tag in ("p", "h1", "tr", "caption", "blockquote"):
            self.end_paragraph()
        if tag == "q":
            self.text += "“"
        if tag in ("td", "th") and self.text:
            self.text += " "

    def handle_endtag(self, tag):
        if tag == "q":
            self.text += "”"
        if tag in ("p", "h1", "tr", "caption"):
            if self.skip:
                self.text = ""
            self.end_paragraph()
        if self.skip and tag in ("sup", "p"):
            self.skip -= 1
        if tag == "article":
            self.inside = False

    def handle_data(self, data):
        if self.inside and not self.skip:
            self.text += data

    def end_paragraph(self):
        words = " ".join(self.text.split())
        if words:
            self.found.append(words)
        self.text = ""


def paragraphs(page):
    reader = Paragraphs()
    reader.feed(page)
    return reader.found


def broken(text, width=46):
    """Lines as a narrow column sets them, long words broken at the end of a line."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
        elif len(word) > 7 and word.isalpha() and len(line) + 5 <= width:
            lines.append(f"{line} {word[:4]}-")
            line = word[4:]
        else:
            lines.append(line)
            line = word
    return lines + [line]


def pdf(texts, lines_on_page=12):
    """A print of the text in narrow columns, with running heads and page numbers."""
    lines = [line for text in texts for line in broken(text) + [""]]
    pages = [lines[at : at + lines_on_page] for at in range(0, len(lines), lines_on_page)]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for number, page in enumerate(pages, 1):
        def shown(text, y):
            escaped = text.encode("cp1252").decode("latin-1").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            return f"BT /F1 11 Tf 70 {y} Td ({escaped}) Tj ET\n"
        content = shown("Ministry of Rivers - Press notice", 800)
        for at, line in enumerate(page):
            content += shown(line, 740 - 14 * at) if line else ""
        content += shown(f"Page {number} of {len(pages)}", 40)
        data = zlib.compress(content.encode("latin-1"))
        objects.append((f"<< /Length {len(data)} /Filter /FlateDecode >>", data))
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, made in enumerate(objects, 1):
        places.append(len(out))
        head, data = made if isinstance(made, tuple) else (made, None)
        out += f"{number} 0 obj\n{head}\n".encode()
        out += b"stream\n" + data + b"\nendstream\n" if data is not None else b""
        out += b"endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ).encode()


def mail(texts):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "Press office <press@example.org>"
    message["To"] = "editors@example.org"
    message["Date"] = "Wed, 22 Oct 2025 09:30:00 +0200"
    message["Subject"] = texts[0]
    message["MIME-Version"] = "1.0"
    message.set_content("\n\n".join(texts[1:]) + "\n", cte="quoted-printable")
    return bytes(message)


def forms(page):
    texts = paragraphs(page)
    records = warc_records(page)
    return {
        "singlefile.html": singlefile(page).encode(),
        "mhtml": mhtml(page),
        "warc": b"".join(records),
        "warc.gz": b"".join(gzip.compress(one, mtime=0) for one in records),
        "eml": mail(texts),
        "pdf": pdf(texts),
    }


if __name__ == "__main__":
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for ending, made in forms(source.read_text(encoding="utf-8")).items():
        (folder / f"{source.stem}.{ending}").write_bytes(made)
