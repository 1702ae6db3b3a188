#!/usr/bin/env python3
"""links.py --brief BRIEF: opens the links of verbatim quotes in Chromium, on pages of its own, and sees them arrive.

Each page is served on this machine. The place where the quote stands has the id `here`; tall gaps part it from all that looks like
it. A link has arrived when the page has scrolled and that place is in the window. A link to words that aren't there must not scroll."""
import argparse
import base64
import html
import http.server
import json
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

GAP = "<div style='height:3000px'></div>"
TWELVE = "one and two and three and four and five and six and seven"
# What is tried; the quote; the body of the page; what follows the page's name in the address: None where no link may arrive,
# and so none may be made.
SHAPES = [
    ("words that stand once", "our commitment is firm", "<p>First.</p>{gap}<p id=here>Today our commitment is firm, he said.</p>{gap}", ""),
    ("words that stand twice", "us want peace and security now",
     "<p>They want peace and security now.</p>{gap}<p id=here>He added: all of us want peace and security now, at home.</p>{gap}", ""),
    ("a headline with the same words", "our plan for peace now", "<h1>Our Plan for Peace Now: PM</h1>{gap}<p id=here>This is our plan for peace now.</p>{gap}", ""),
    ("two paragraphs", "Our plan is ready. We will act.", "{gap}<p id=here>Our plan is ready.</p><p>We will act.</p>{gap}", ""),
    ("signs that part terms", "R&D, 50-50, is “ours”", "{gap}<p id=here>He said R&amp;D, 50-50, is “ours”.</p>{gap}", ""),
    ("an address with a fragment", "we will stay there", "<p id=top>Top.</p>{gap}<p id=here>And we will stay there.</p>{gap}", "#top"),
    ("an address with an old directive", "we will stay there", "<p>hello world</p>{gap}<p id=here>And we will stay there.</p>{gap}", "#:~:text=hello%20world"),
    ("a letter in brackets", "[W]e will stay as long as needed", "{gap}<p id=here>Today we will stay as long as needed.</p>{gap}", ""),
    ("words left out", "We will train … the police", "{gap}<p id=here>We will train and equip, for years, the police.</p>{gap}", ""),
    ("many words", TWELVE + " and more", "<p>" + TWELVE + ".</p>{gap}<p id=here>He counted " + TWELVE + " and more.</p>{gap}", ""),
    ("letters with accents", "Kosovë do të jetë e sigurt", "{gap}<p id=here>Ai tha: Kosovë do të jetë e sigurt.</p>{gap}", ""),
    ("Cyrillic letters", "мир и безбедност", "{gap}<p id=here>За мир и безбедност свих.</p>{gap}", ""),
    ("an elided article", "Union européenne est forte", "{gap}<p id=here>Il dit que l’Union européenne est forte.</p>{gap}", ""),
    ("part of a longer word", "art of peace", "<p>A part of peace.</p>{gap}<p id=here>The art of peace.</p>{gap}", ""),
    ("emphasis inside", "our strong commitment stays", "{gap}<p id=here>Now our <b>strong</b> <em>commitment</em> stays.</p>{gap}", ""),
    ("hidden words before", "we will act on this", "<p style='display:none'>we will act on this</p>{gap}<p id=here>Now we will act on this.</p>{gap}", ""),
    ("a list", "more police and better borders", "{gap}<ul><li>fewer</li><li id=here>more police and better borders</li></ul>{gap}", ""),
    ("a passage that begins like a headline", "peace is our aim in all we do, at home and abroad, today and for years to come",
     "<p>Peace is our aim in all we do: PM</p>{gap}<p id=here>And peace is our aim in all we do, at home and abroad, today and for years to "
     "come.</p>{gap}", ""),
    ("a caption in capitals", "we are stronger together now",
     "<figure><figcaption>WE ARE STRONGER TOGETHER NOW</figcaption></figure>{gap}<p id=here>Today we are stronger together now.</p>{gap}", ""),
    ("a teaser that ends alike", "will stand by you always", "<p>They say we will stand by you, always.</p>{gap}<p id=here>We will stand by you always.</p>{gap}", ""),
    ("words alike but for an accent", "liria eshte e jona", "<p>Liria është e jona!</p>{gap}<p id=here>Po, liria eshte e jona sot.</p>{gap}", ""),
    ("words that a script repeats", "we keep our promise", "<script>var a = 'we keep our promise'</script><p hidden>we keep our promise</p>{gap}"
     "<p id=here>And we keep our promise.</p>{gap}", ""),
    ("letters in brackets at the end of a word", "we are commit[ted] to peace there", "{gap}<p id=here>Now we are commit to peace there.</p>{gap}", ""),
    ("a small letter in brackets", "[t]he door stays open to all", "{gap}<p id=here>The door stays open to all.</p>{gap}", ""),
    ("a letter in brackets after a mark", "[O]ur troops stay here", "{gap}<p id=here>“Now: our troops stay here.”</p>{gap}", ""),
    ("words in brackets first", "[KFOR] stays in Kosovo for years", "{gap}<p id=here>The force stays in Kosovo for years.</p>{gap}", ""),
    ("words in brackets inside", "the force [KFOR] stays for years", "{gap}<p id=here>Yes, the force there stays for years.</p>{gap}", ""),
    ("a fragment and an old directive", "we will return to this", "<p id=top>hello</p>{gap}<p id=here>And we will return to this.</p>{gap}", "#top:~:text=hello"),
    ("two old directives", "we will return to that", "<p>hello there</p>{gap}<p id=here>And we will return to that.</p>{gap}", "#:~:text=hello&text=there"),
    ("an empty fragment", "we will return to them", "<p>Top.</p>{gap}<p id=here>And we will return to them.</p>{gap}", "#"),
    ("a directive that is none", "we will return to him", "<p>Top.</p>{gap}<p id=here>And we will return to him.</p>{gap}", "#:~:selector=x"),
    ("a fragment with marks", "we will return to her", "<p id='a-b'>Top.</p>{gap}<p id=here>And we will return to her.</p>{gap}", "#a-b"),
    ("a heading and its paragraph", "A plan for change. We act now.", "{gap}<h2 id=here>A plan for change.</h2><p>We act now.</p>{gap}", ""),
    ("two items of a list", "First, train police. Second, pay them.", "{gap}<ul><li id=here>First, train police.</li><li>Second, pay them.</li></ul>{gap}", ""),
    ("two lines of a verse", "We stay. They stay too.", "{gap}<p id=here>We stay.<br>They stay too.</p>{gap}", ""),
    ("two cells of a row", "Kosovo stays safe. Six hundred stay.",
     "{gap}<table><tr id=here><td>Kosovo stays safe.</td><td>Six hundred stay.</td></tr></table>{gap}", ""),
    ("a block quotation of two paragraphs", "We hold the line. So it is.",
     "{gap}<blockquote id=here><p>We hold the line.</p><p>So it is.</p></blockquote><p>That was all.</p>{gap}", ""),
    ("three paragraphs", "One thing. Another thing. A third thing.",
     "{gap}<div id=here><div>One thing.</div><div>Another thing.</div><div>A third thing.</div></div>{gap}", ""),
    ("a quote that leaves out d’", "une part de notre avenir", "{gap}<p id=here>Il parle d’une part de notre avenir.</p>{gap}", ""),
    ("a quote that leaves out dell’", "Unione europea è forte", "{gap}<p id=here>I Paesi dell’Unione europea è forte.</p>{gap}", ""),
    ("a quote that leaves out qu’", "il viendra bientôt ici", "{gap}<p id=here>Je crois qu’il viendra bientôt ici.</p>{gap}", ""),
    ("a quote that leaves out jusqu’", "à la fin de cette année", "{gap}<p id=here>Nous restons jusqu’à la fin de cette année.</p>{gap}", ""),
    ("a quote that leaves out L’", "État garde la paix", "{gap}<p id=here>L'État garde la paix.</p>{gap}", ""),
    ("words alike but for a sharp s", "die Straße bleibt heute frei", "<p>DIE STRASSE BLEIBT HEUTE FREI!</p>{gap}<p id=here>Ja, die Straße bleibt heute frei.</p>{gap}", ""),
    ("words alike but for a ligature", "un seul cœur bat ici", "<p>Un seul coeur bat ici !</p>{gap}<p id=here>Oui, un seul cœur bat ici.</p>{gap}", ""),
    ("words alike but for a stroke", "u Đakovo ide mir", "<p>U Dakovo ide mir!</p>{gap}<p id=here>Da, u Đakovo ide mir.</p>{gap}", ""),
    ("words alike but for a superior figure", "a room of m² for all", "<p>A room of m2 for all!</p>{gap}<p id=here>Yes, a room of m² for all.</p>{gap}", ""),
    ("words alike but for a fraction", "half is ½ of it", "<p>Half is 1⁄2 of it!</p>{gap}<p id=here>Yes, half is ½ of it.</p>{gap}", ""),
    ("words alike but for the width of letters", "our ABC of peace", "<p>Our ＡＢＣ of peace!</p>{gap}<p id=here>Yes, our ABC of peace.</p>{gap}", ""),
    ("the mark of a note inside", "we stay in Kosovo for ever and a day", "{gap}<p id=here>Now we stay<sup>1</sup> in Kosovo for ever and a day.</p>{gap}", ""),
    ("the mark of a note as a link", "The people here know what the door says", "{gap}<p id=here>The people here <sup><a href='#n'>[2]</a></sup> know what the door says.</p><p id=n>N</p>{gap}", ""),
    ("the mark of a note before the passage", "in Kosovo we stay for a while", "{gap}<p id=here>See it<sup>1</sup> in Kosovo we stay for a while.</p>{gap}", ""),
    ("struck words inside", "we stay in the north for a while", "{gap}<p id=here>Now we stay in the <s>far south</s> north for a while.</p>{gap}", ""),
    ("words that a box in their line holds a part of", "we are here for the whole of it", "{gap}<p id=here>Now we are <span style='display:inline-block'>here for"
     "</span> the whole of it.</p>{gap}", ""),
    ("words in a box in their line", "we are there for all of it", "{gap}<p id=here>Now <span style='display:inline-block'>we are there for all of it</span> he said."
     "</p>{gap}", ""),
    ("words beside what floats", "In this we trust and hope", "{gap}<p id=here><span style='float:left;font-size:3em'>I</span>n this we trust and hope.</p>{gap}", None),
    ("words that a button holds a part of", "we press on with the work", "{gap}<p id=here>Now we <button>press on</button> with the work.</p>{gap}", ""),
    ("words with ruby over them", "we read the signs aloud", "{gap}<p id=here>Now <ruby>we read the signs aloud<rt>x</rt></ruby>.</p>{gap}", None),
    ("two spaces that keep their place", "we go far and wide today", "{gap}<p id=here>Now we go far&nbsp;&nbsp;and wide today.</p>{gap}", ""),
    ("words beside a drawing", "we draw the line right there", "{gap}<p id=here>Now we draw <svg width=5 height=5></svg> the line right there.</p>{gap}", ""),
    ("words in two boxes of a row", "they bend in our boxes today", "{gap}<div id=here style='display:flex'><span>they bend</span> <span>in our boxes today"
     "</span></div>{gap}", ""),
    ("words in a row of boxes and beside them", "they bow in every box today", "<style>.f{display:inline-flex}</style>{gap}<p id=here class=f>they <b>bow</b> in"
     " every box today.</p>{gap}", ""),
    ("words in two boxes of a grid", "a grid holds what we say", "{gap}<div id=here style='display:grid'><b>a grid</b> <i>holds what we say</i></div>{gap}", ""),
    ("spaces that are kept", "we live with spaces as they are", "{gap}<pre id=here>Now we live with   spaces\nas they are.</pre>{gap}", ""),
    ("spaces that a style keeps", "we wrap them up in style", "{gap}<p id=here style='white-space:pre-wrap'>Now we wrap  them\nup in style.</p>{gap}", ""),
    ("line ends that a style keeps", "she sets words on a line", "<style>.l{white-space:pre-line}</style>{gap}<div class=l><p id=here>Now she sets   words\n"
     "on a line.</p></div>{gap}", ""),
    ("words for screen readers inside", "readers of the screen hear more", "<style>.s{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}"
     "</style>{gap}<p id=here>Now readers of <span class=s>really</span> the screen hear more.</p>{gap}", ""),
    ("words for screen readers before", "this is heard and also read", "<style>.s{position:absolute;clip:rect(0,0,0,0)}</style><p class=s>This is heard and also"
     " read</p>{gap}<p id=here>Now this is heard and also read.</p>{gap}", ""),
    ("a field with the words before", "we write in the field", "<textarea>we write in the field</textarea>{gap}<p id=here>And we write in the field.</p>{gap}", ""),
    ("an input with the words before", "we type in the field", "<p>One.</p><input value='we type in the field'>{gap}<p id=here>And we type in the field.</p>{gap}",
     ""),
    ("transparent words before", "we are clear about this", "<p style='opacity:0'>we are <b>clear</b> about this</p>{gap}<p id=here>And we are clear about this.</p>"
     "{gap}", ""),
    ("words of no size before", "we are small beside this", "<p style='font-size:0'>we are small beside this</p>{gap}<p id=here>And we are small beside this.</p>"
     "{gap}", ""),
    ("words in the colour of the page before", "we are white on white", "<p style='color:#fff;background:#fff'>we are <b>white</b> on white</p>{gap}<p id=here>"
     "And we are white on white.</p>{gap}", ""),
    ("words alike but for a final sigma", "ο δρόμος μας σήμερα", "<p>Ο ΔΡΟΜΟΣ ΜΑΣ ΣΗΜΕΡΑ!</p>{gap}<p id=here>Ναι, ο δρόμος μας σήμερα.</p>{gap}", ""),
]


class Socket:
    """A client of the browser's debugging protocol over a WebSocket (RFC 6455)."""

    def __init__(self, url):
        host, port, path = re.match(r"ws://([^:/]+):(\d+)(/.*)", url).groups()
        self.socket = socket.create_connection((host, int(port)), timeout=120)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline() not in (b"\r\n", b""):
            pass
        self.calls = 0

    def message(self):
        data = b""
        while True:
            head = self.stream.read(2)
            size = head[1] & 127
            if size == 126:
                size, = struct.unpack(">H", self.stream.read(2))
            elif size == 127:
                size, = struct.unpack(">Q", self.stream.read(8))
            data += self.stream.read(size)
            if head[0] & 0x80:
                return data

    def call(self, method, **params):
        self.calls += 1
        data = json.dumps({"id": self.calls, "method": method, "params": params}).encode()
        size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
        mask = os.urandom(4)
        self.socket.sendall(b"\x81" + size + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))
        while True:
            answer = json.loads(self.message())
            if answer.get("id") == self.calls:
                return answer.get("result", answer)


class Browser:
    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=800,600",
             f"--user-data-dir={folder}", "--remote-debugging-port=0", "about:blank"], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if found := re.search(r"listening on ws://[^:]+:(\d+)/", line):
                threading.Thread(target=self.process.stderr.read, daemon=True).start()
                pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{found[1]}/json"))
                self.page = Socket(next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page"))
                self.page.call("Page.enable")
                return
        raise SystemExit("chromium did not start")

    def look(self, url):
        """Opens an address: how far the page has scrolled, and where the place is in the window."""
        page = self.page
        page.call("Page.navigate", url=url)
        path = json.dumps(url[url.index("/p"):].split("#")[0])
        seen = None
        for _ in range(40):  # the browser looks for the words when the page is whole, and again a little later
            time.sleep(0.1)
            value = page.call("Runtime.evaluate", returnByValue=True, expression=(
                f"document.readyState === 'complete' && location.pathname === {path} ? [window.scrollY, window.innerHeight, "
                "document.getElementById('here').getBoundingClientRect().top, "
                "document.getElementById('here').getBoundingClientRect().bottom] : null"))["result"].get("value")
            seen = value or seen
            if value and value[0] > 0:
                break
        return seen


def serve(pages):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def report_of(quotes):
    head = 'format = 1\ntitle = "Links"\ndate = 2025-10-22\nmarking = "NONE"\nsummary = "Words."\n[commitment]\ntext = "Words."\n'
    for i, (quote, url) in enumerate(quotes):
        head += (f'[[quotes]]\nspeaker = "A Speaker"\ntext = {json.dumps(quote, ensure_ascii=False)}\nsource = "s{i}"\n[[sources]]\n'
                 f'id = "s{i}"\npublisher = "P"\ntitle = "T"\nurl = "{url}"\narchive = "p{i}.html"\n')
    return head


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    brief = os.path.abspath(parser.parse_args().brief)
    folder = pathlib.Path(tempfile.mkdtemp())
    pages = {f"/p{i}.html": "<!doctype html><meta charset=utf-8><title>T</title>" + body.replace("{gap}", GAP)
             for i, (_, _, body, _) in enumerate(SHAPES)}
    port = serve(pages)
    for path, page in pages.items():
        (folder / path[1:]).write_text(page, encoding="utf-8")
    (folder / "links.toml").write_text(
        report_of([(quote, f"http://127.0.0.1:{port}/p{i}.html{tail or ''}") for i, (_, quote, _, tail) in enumerate(SHAPES)]), encoding="utf-8")
    run = subprocess.run([brief, "build", folder / "links.toml", "-o", folder / "out", "--html"], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    links = [html.unescape(link) for link in re.findall(r'href="(http://127[^"]*:~:[^"]*)"', (folder / "out/links.html").read_text("utf-8"))]
    browser, faults = Browser(folder / "profile"), []
    try:
        for i, (what, _, _, tail) in enumerate(SHAPES):
            link = next((link for link in links if f"/p{i}.html" in link), None)
            if tail is None and link is None:
                continue
            seen = link and browser.look(link)
            if not seen or not (seen[0] > 0 and seen[2] < seen[1] and seen[3] > 0):
                faults.append(f"{what}: {link} {seen}")
        seen = browser.look(f"http://127.0.0.1:{port}/p1.html#:~:text=nothing%20of%20this")
        if not seen or seen[0] != 0:
            faults.append(f"words that are not there: {seen}")
    finally:
        browser.process.terminate()
    print(f"links: {len(SHAPES)} shapes, {len(faults)} faults" + "".join("\n  " + fault for fault in faults))
    sys.exit(bool(faults))


main()
