"""The forms that saved sources have, each with words that stand in it and words that do not; and one page saved in
several ways, from another address, and in an older version.

  forms.py --brief BRIEF
"""
import argparse
import json
import pathlib
import quopri
import subprocess
import tempfile

import saved

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = """format = 1
title = "A test"
date = 2025-10-22
marking = "NONE"
summary = "Words."
[commitment]
text = "Words."
"""
PLAIN = "<p>The ministers met on Wednesday to speak of bridges, roads and rivers, and nobody was late.</p>" * 3


def page(body, head=""):
    return f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8>{head}</head><body><article>{PLAIN}{body}</article></body></html>"


def source(number, file, url="", more=""):
    given = f'url = "{url}"\n' if url else ""
    return f'[[sources]]\nid = "s{number}"\npublisher = "P"\ntitle = "T"\narchive = "{file}"\n{given}{more}'


def quote(text, number=0, speaker="Ana Marin"):
    return f"[[quotes]]\nspeaker = {json.dumps(speaker)}\ntext = {json.dumps(text, ensure_ascii=False)}\nsource = \"s{number}\"\n"


class Checker:
    def __init__(self, brief):
        self.brief, self.ran, self.failed = brief, 0, 0

    def check(self, files, report):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch)
            for name, content in files.items():
                (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
            (folder / "report.toml").write_text(HEAD + report, encoding="utf-8")
            done = subprocess.run([self.brief, "check", "--format", "json", "report.toml"], cwd=folder, capture_output=True)
            return json.loads(done.stdout)[0]

    def expect(self, what, holds, shown):
        self.ran += 1
        if not holds:
            self.failed += 1
            print(f"FAILED {what}: {shown}")


def findings(result):
    return [check["finding"] for check in result.get("evidence", {}).get("checks", [])]


def codes(result):
    return [d["code"] for d in result["diagnostics"]]


def mail(kind, body):
    return f"From: Press <p@example.org>\r\nSubject: News\r\nContent-Type: {kind}\r\n\r\n{body}".encode()


# What it is, the ending, the file, words that stand in it as a reader sees it, words that do not.
FORMS = [
    ("a block of paragraphs without marks", ".html", page("<p>The Minister said:</p><blockquote><p>We stay here.</p><p>All of us do.</p></blockquote>"), "We stay here.\n\nAll of us do.", "We stay here. All of them do."),
    ("markup inside a sentence", ".html", page("<p>“We <b>stay</b> <i>he</i>re,” she said.</p>"), "We stay here", "We stay there"),
    ("a link inside a sentence", ".html", page("<p>“We <a href='/x'>stay in the region</a> for good.”</p>"), "We stay in the region for good.", "We stay in a region for good."),
    ("a note's mark inside a sentence", ".html", page("<p>“The mission<sup>12</sup> stays.”</p>"), "The mission stays.", "The mission12 stays."),
    ("a linked note's mark", ".html", page("<p>“The bridge<sup><a href='#n'>a</a></sup> opens.”</p>"), "The bridge opens.", "The bridge a opens."),
    ("a note's mark in brackets", ".html", page("<p>“The river<sup>[3]</sup> is calm.”</p>"), "The river is calm.", "The river [3] is quiet."),
    ("entities", ".html", page("<p>&ldquo;Caf&eacute;s &amp; bars stay open&hellip; all year&rdquo;, she said.</p>"), "Cafés & bars stay open", "Cafes & bars stay shut"),
    ("capitals by style alone", ".html", page("<p style='text-transform:uppercase'>“We stay here for good.”</p>"), "We stay here for good.", "WE STAY HERE FOR GOOD."),
    ("a soft hyphen and a break that is only allowed", ".html", page("<p>“Our inter&shy;na<wbr>tion&#8203;al friends stay.”</p>"), "Our international friends stay.", "Our national friends stay."),
    ("a line break", ".html", page("<p>“We stay<br>here for good.”</p>"), "We stay here for good.", "We stay for good."),
    ("paragraphs of line breaks", ".html", page("<div>“We stay.<br><br>We help.”</div>"), "We stay.\n\nWe help.", "We help. We stay."),
    ("no-break spaces", ".html", page("<p>“It costs 5&nbsp;million&nbsp;euros.”</p>"), "It costs 5 million euros.", "It costs 6 million euros."),
    ("a row of a table", ".html", page("<table><tr><td>Troops</td><td>600 soldiers</td></tr><tr><td>Tanks</td><td>70</td></tr></table>"), "600 soldiers", "600 tanks"),
    ("two cells are two", ".html", page("<table><tr><td>one</td><td>hundred</td></tr></table>"), "one hundred", "onehundred"),
    ("an item of a list", ".html", page("<ul><li>We build bridges of stone.</li><li>We mend roads.</li></ul>"), "We build bridges of stone.", "We build bridges of steel."),
    ("a browser's own marks", ".html", page("<p>She said: <q>We will never leave</q>.</p>"), "We will never leave", "We will leave"),
    ("display:none", ".html", page("<p>“We stay.”</p><p style='display:none'>“We go at once.”</p>"), "We stay.", "We go at once."),
    ("hidden by a style sheet", ".html", page("<p>“We stay.”</p><div class='a b'><p>“We go at once.”</p></div>", "<style>.x,.a.b{display:none}</style>"), "We stay.", "We go at once."),
    ("the attribute hidden", ".html", page("<p>“We stay.”</p><p hidden>“We go at once.”</p>"), "We stay.", "We go at once."),
    ("scripts, templates, alternatives and forms", ".html", page("<p>“We stay.”</p><script>'We go at once.'</script><template>We go at once.</template><img alt='We go at once.'><input value='We go at once.'><textarea>We go at once.</textarea>"), "We stay.", "We go at once."),
    ("comments of the source", ".html", page("<p>“We stay.”</p><!-- “We go at once.” -->"), "We stay.", "We go at once."),
    ("a word hidden inside a sentence", ".html", page("<p>“We will <span style='display:none'>not </span>stay here.”</p>"), "We will stay here.", "We will not stay here."),
    ("a transcript", ".html", page("<p><b>MARIN:</b> We stay here for good.</p><p><b>KERN:</b> I am not so sure of that.</p>"), "We stay here for good.", "We stay here for a while."),
    ("a page of two languages", ".html", page("<p>“We stay here.”</p><div lang=sr><p>„Остајемо овде заувек.“</p></div>"), "Остајемо овде заувек.", "Остајемо овде кратко."),
    ("windows-1250", ".html", "<meta charset=windows-1250><p>„Građani žele mir i čistu vodu.“".encode("cp1250"), "Građani žele mir i čistu vodu.", "Gradani zele mir i cistu vodu."),
    ("windows-1251 without a word of it", ".html", "<p>„Грађани желе мир и чисту воду.“".encode("cp1251"), "Грађани желе мир и чисту воду.", "Грађани желе рат и чисту воду."),
    ("the Macintosh's", ".htm", "<meta charset=x-mac-ce><p>„Obyvatelé žádají čistou vodu.“".encode("mac_latin2"), "Obyvatelé žádají čistou vodu.", "Obyvatelé žádají teplou vodu."),
    ("UTF-16", ".html", page("<p>„Građani žele mir.“").encode("utf-16"), "Građani žele mir.", "Građani žele rat."),
    ("a letter", ".eml", mail("text/plain; charset=utf-8", "Dear editors,\r\n\r\nThe Minister said:\r\n\r\n“We stay here\r\nfor good.”\r\n"), "We stay here for good.", "We stay here for long."),
    ("a letter in quoted-printable", ".eml", mail("text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", quopri.encodestring("„Građani žele mir i čistu vodu, a o tome ćemo govoriti sutra.“".encode()).decode()), "Građani žele mir i čistu vodu", "Građani žele vodu"),
    ("a letter's flowing lines", ".eml", mail("text/plain; charset=utf-8; format=flowed", "“We stay \r\nhere.”\r\n"), "We stay here.", "We stay there."),
    ("a letter with its answer in HTML", ".eml", mail("multipart/alternative; boundary=b", "--b\r\n\r\nPlain\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>“We <b>stay</b> here.”\r\n--b--\r\n"), "We stay here.", "We stay Plain"),
    ("a plain text", ".txt", "“We stay here\nfor good.”\n", "We stay here for good.", "We stay there for good."),
    ("a plain text of a printed page", ".txt", "“We stay here\n\fand help.”\n", "We stay here and help.", "We stay here or help."),
    ("capitals kept as they are", ".html", page("<p>“NATO and KFOR stay.”</p>"), "NATO and KFOR stay.", "Nato and Kfor stay."),
    # GOV.UK's block without marks, and how announcements of it are set.
    ("paragraphs after an announcement, no marks and no block", ".html", page("<p>The Prime Minister said:</p><p>We stay here.</p><p>All of us do.</p>"), "We stay here.\n\nAll of us do.", "We stay here.\n\nNone of us does."),
    ("govspeak's block quotation", ".html", page("<div class='govspeak'><p>The Minister said:</p><div class='blockquote'><blockquote><p>We stay here.</p><p class='last-child'>All of us do.</p></blockquote></div></div>"), "We stay here.\n\nAll of us do.", "We stay here.\n\nMost of us do."),
    ("a block whose paragraphs each open a mark", ".html", page("<p>“We stay here.</p><p>“All of us do.”</p>"), "We stay here.\n\nAll of us do.", "We stay here.\n\nMost of us do."),
    ("a block of line breaks after an announcement", ".html", page("<p>The Minister said:<br>We stay here.<br>All of us do.</p>"), "We stay here. All of us do.", "We stay here. Most of us do."),
    # Markup, links and notes inside a sentence.
    ("nested markup", ".html", page("<p>“We <em>st<strong>a</strong>y</em> here.”</p>"), "We stay here.", "We stray here."),
    ("a fragment of a word in a span", ".html", page("<p>“<span class=cap>W</span>e stay here.”</p>"), "We stay here.", "He stays here."),
    ("an anchor without words", ".html", page("<p>“We stay <a id=x></a>here.”</p>"), "We stay here.", "We stay there."),
    ("an abbreviation spelt out in its title", ".html", page("<p>“The <abbr title='North Atlantic Treaty Organization'>NATO</abbr> force stays.”</p>"), "The NATO force stays.", "The North Atlantic Treaty Organization force stays."),
    ("a note's mark between marks", ".html", page("<p>“The mission stays.<sup><a href='#fn1'>1</a></sup>” It does.</p>"), "The mission stays.", "The mission stays.1"),
    ("two notes' marks", ".html", page("<p>“The mission<sup>1</sup><sup>,2</sup> stays.”</p>"), "The mission stays.", "The mission 1,2 stays."),
    ("a picture inside a sentence", ".html", page("<p>“We stay <img src=x alt='never'>here.”</p>"), "We stay here.", "We stay never here."),
    ("words deleted and inserted", ".html", page("<p>“We <ins>stay</ins> here.”</p>"), "We stay here.", "We leave here."),
    # Entities and spaces.
    ("numeric entities", ".html", page("<p>&#8220;We&#39;ll stay &#x2014; all of us.&#8221;</p>"), "We'll stay — all of us.", "We'll stay — some of us."),
    ("an entity without its semicolon", ".html", page("<p>“Bread &amp wine stay cheap.”</p>"), "Bread & wine stay cheap.", "Bread & wine stay dear."),
    ("entities that windows-1252 meant", ".html", page("<p>&#147;We stay&#148;, she said &#150; at last.</p>"), "We stay", "We go"),
    ("narrow and thin spaces", ".html", page("<p>« 30&#8239;000&#8201;soldats restent ici. »</p>"), "30 000 soldats restent ici.", "40 000 soldats restent ici."),
    ("a byte order mark inside a word", ".html", page("<p>“We st&#65279;ay here.”</p>"), "We stay here.", "We play here."),
    ("a word joiner", ".html", page("<p>“Re&#8288;elected, we stay.”</p>"), "Reelected, we stay.", "Rejected, we stay."),
    # Capitals, hidden words, parts of a page.
    ("small capitals by style", ".html", page("<p>“<span style='font-variant:small-caps'>We stay</span> here.”</p>"), "We stay here.", "WE STAY here."),
    ("visibility:hidden", ".html", page("<p>“We stay.”</p><p style='visibility:hidden'>“We go at once.”</p>"), "We stay.", "We go at once."),
    ("hidden by !important", ".html", page("<p>“We stay.”</p><p class=h style='display:block'>“We go at once.”</p>", "<style>.h{display:none!important}</style>"), "We stay.", "We go at once."),
    ("a dialogue that is closed", ".html", page("<p>“We stay.”</p><dialog>“We go at once.”</dialog>"), "We stay.", "We go at once."),
    ("noscript", ".html", page("<p>“We stay.”</p><noscript><p>“We go at once.”</p></noscript>"), "We stay.", "We go at once."),
    # Tables and lists.
    ("a head cell and its row", ".html", page("<table><thead><tr><th>Country</th><th>Troops</th></tr></thead><tbody><tr><td>Norland</td><td>600</td></tr></tbody></table>"), "Norland 600", "Norland 700"),
    ("a quote inside a cell", ".html", page("<table><tr><td>Minister</td><td>“We stay here for good.”</td></tr></table>"), "We stay here for good.", "We stay here for now."),
    ("items of a list inside another", ".html", page("<ul><li>We build:<ul><li>roads of stone,</li><li>bridges.</li></ul></li></ul>"), "roads of stone,", "roads of sand,"),
    ("a list of definitions", ".html", page("<dl><dt>Mission</dt><dd>We keep the peace in the valley.</dd></dl>"), "We keep the peace in the valley.", "We keep the peace in the city."),
    # Printed pages.
    ("a plain text with ligatures", ".txt", "“The ﬁrst oﬃcers ﬂew here.”\n", "The first officers flew here.", "The first officers drove here."),
    ("a plain text in windows-1252", ".txt", "“We’ll stay – for good.”\n".encode("cp1252"), "We’ll stay – for good.", "We’ll stay – for now."),
    ("a transcript of plain lines", ".txt", "MARIN: We stay here for good.\n\nKERN: I am not so sure of that.\n", "I am not so sure of that.", "I am quite sure of that."),
]


def check_forms(checker):
    for what, ending, content, stands, does_not in FORMS:
        result = checker.check({f"a{ending}": content}, quote(stands) + quote(does_not) + source(0, f"a{ending}"))
        found = findings(result) or codes(result)
        checker.expect(f"{what}: stands", found[:1] == ["verbatim"], found)
        checker.expect(f"{what}: does not", len(found) == 2 and found[1] in ("differs", "not found"), found)


def check_parts(checker):
    words = "<p>Somebody wrote that the bridge will certainly fall down before the spring, and he ought to know.</p>"
    for name, told in (("comments", "the comments"), ("related-stories", "related stories"), ("menu", "a menu"), ("sidebar", "beside")):
        html = page(f"<div class='{name}'>{words}</div>")
        text = "the bridge will certainly fall down before the spring"
        result = checker.check({"a.html": html}, quote(text) + source(0, "a.html"))
        messages = [d["message"] for d in result["diagnostics"] if d["code"] == "quote-outside-main"]
        checker.expect(f"only in {name}", findings(result) == ["verbatim"] and len(messages) == 1 and told in messages[0], result["diagnostics"])
        both = page(f"{words}<div class='{name}'>{words}</div>")
        result = checker.check({"a.html": both}, quote(text) + source(0, "a.html"))
        checker.expect(f"in {name} too", "quote-outside-main" not in codes(result), codes(result))


def check_crossings(checker):
    """A quote whose halves stand apart on the page, and lookalikes that stand in one piece."""
    text = "The old ferry will run every day until the new bridge is ready"
    first, rest = "The old ferry will run every day", "until the new bridge is ready"
    for code, told, body in (
        ("quote-across-parts", "from the main part of the page into the comments, after “will run every day”", f"<p>{first}</p></article><div id=comments><p>{rest}</p></div>"),
        ("quote-across-parts", "into a menu", f"<p>{first}</p><nav><a href=/x>{rest}</a></nav>"),
        ("quote-across-cells", "from one cell of a table into another", f"<table><tr><td>{first}<td>{rest}</table>"),
        ("quote-across-cells", "from one cell of a table into another", f"<table><tr><td>x<td>{first}<tr><td>{rest}<td>y</table>"),
        ("quote-across-items", "from one item of a list into the next", f"<ul><li>{first}<li>{rest}</ul>"),
        (None, "", f"<p>{first}<br>{rest}</p>"),
        (None, "", f"<p>{first} <a href=/x>{rest}</a></p>"),
        (None, "", f"<table><tr><td>x<td>{first} {rest}<td>y</table>"),
        (None, "", f"<ul><li>x<li>{first} {rest}<li>y</ul>"),
    ):
        result = checker.check({"a.html": page(body)}, quote(text) + source(0, "a.html"))
        messages = [d["message"] for d in result["diagnostics"] if d["code"].startswith("quote-")]
        right = (len(messages) == 1 and code in codes(result) and told in messages[0]) if code else not messages
        checker.expect(f"{code} {body}", findings(result) == ["verbatim"] and right, (findings(result), messages))
    items = page(f"<ul><li>{first}<li>{rest}</ul>")
    result = checker.check({"a.html": items}, quote(f"{first}\n\n{rest}") + source(0, "a.html"))
    checker.expect("items as paragraphs", not any(code.startswith("quote-") for code in codes(result)), codes(result))


def check_origins(checker):
    html = (ROOT / "reports/sources/river-bridge.html").read_text(encoding="utf-8")
    words = "We will inspect it every spring — and publish what we find, good or bad."

    def of(url=saved.URL, publisher="Ministry of Rivers", title="Minister opens the Lower Bridge", date="2025-10-22", content=html):
        table = f'[[sources]]\nid = "s0"\npublisher = "{publisher}"\ntitle = "{title}"\ndate = {date}\nurl = "{url}"\narchive = "a.html"\n'
        return checker.check({"a.html": content}, quote(words) + table)

    said = codes(of())
    checker.expect("the right page", not any(code.startswith("source-") for code in said), said)
    for code, result in (
        ("source-address-differs", of(url="https://www.example.org/news/other")),
        ("source-title-differs", of(title="Something else altogether")),
        ("source-publisher-differs", of(publisher="Department of Trade")),
        ("source-date-differs", of(date="2025-10-20")),
    ):
        checker.expect(code, codes(result).count(code) == 1, codes(result))
        message = next((d["message"] for d in result["diagnostics"] if d["code"] == code), "")
        checker.expect(f"{code} shows both", message.count("“") == 2, message)
    same = of(url="http://example.org/news/minister-opens-bridge/?utm_source=x#top")
    checker.expect("the same address, written otherwise", "source-address-differs" not in codes(same), codes(same))
    older = of(content=html.replace("every spring &mdash;", "every second spring &mdash;"))
    checker.expect("an older version", findings(older) == ["differs"], findings(older))


def check_tellings(checker):
    one = page("<p>“We stay here for at least three more years, and we are proud of it.”</p>")
    other = page("<p>“We stay here for at least three additional years, and we are proud of it.”</p>")
    words = "We stay here for at least three more years, and we are proud of it."
    result = checker.check({"a.html": one, "b.html": other}, quote(words) + source(0, "a.html") + source(1, "b.html"))
    told = [d for d in result["diagnostics"] if d["code"] == "quote-told-differently"]
    shown = told[0]["detail"] if told else ""
    checker.expect("two tellings", len(told) == 1 and "more" in shown and "additional" in shown, result["diagnostics"])
    result = checker.check({"a.html": one, "b.html": one + " "}, quote(words) + source(0, "a.html") + source(1, "b.html"))
    checker.expect("one telling twice", "quote-told-differently" not in codes(result), codes(result))


def text_of(checker, folder, name):
    url = ["--url", saved.URL] if ".warc" in name else []
    done = subprocess.run([checker.brief, "text", "--main", name, *url], cwd=folder, capture_output=True, text=True)
    return " ".join(done.stdout.split())


def check_text_as_json(checker):
    """What each block is, where it stands and what it says."""
    with tempfile.TemporaryDirectory() as scratch:
        (pathlib.Path(scratch) / "page.html").write_text("<main><h2>Head</h2><p>We stay.<ul><li>One</ul></main><nav><a href=/>Menu</a></nav>")
        done = subprocess.run([checker.brief, "text", "--format", "json", "page.html"], cwd=scratch, capture_output=True, text=True)
        blocks = [(block["kind"], block["text"]) for block in json.loads(done.stdout)["blocks"]]
        checker.expect("text as JSON", blocks[:3] == [("heading", "Head"), ("paragraph", "We stay."), ("list-item", "One")], done.stdout)


def check_five_ways(checker):
    html = (ROOT / "reports/sources/river-bridge.html").read_text(encoding="utf-8")
    quotes = [
        "This bridge was closed for eleven years. From today it carries buses, bicycles and people on foot again.\n\nWe will inspect it every spring — and publish what we find, good or bad.",
        "We will inspect it every second spring",
        "This bridge was closed for twelve years.",
        "The steel is new, the stones are three hundred years old.",
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        files = {"html": html.encode(), **saved.forms(html)}
        for ending, content in files.items():
            (folder / f"page.{ending}").write_bytes(content)
        subprocess.run([checker.brief, "import", "page.pdf"], cwd=folder, capture_output=True, check=True)
        files["txt"] = (folder / "page.txt").read_bytes()
        del files["pdf"]
        words, found = {}, {}
        for ending, content in files.items():
            words[ending] = text_of(checker, folder, f"page.{ending}")
            report = "".join(quote(text, speaker="Minister") for text in quotes) + source(0, f"page.{ending}", saved.URL)
            found[ending] = findings(checker.check({f"page.{ending}": content}, report))
        for ending in files:
            checker.expect(f"findings of page.{ending}", found[ending] == ["verbatim", "differs", "differs", "verbatim"], found[ending])
            checker.expect(f"words of page.{ending}", words[ending] == words["html"], words[ending])
        print(f"one page saved in {len(files)} ways: {', '.join(files)}")


def check_draft_of_several_pages(checker):
    """A web archive of two pages: the draft is of the one that is named, and says so where none is."""
    def response(url, words):
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        return saved.record("response", url, head + page(f"<p>{words}</p>").encode())

    archive = response("https://example.org/one", "The ferry stops in 2027.") + response("https://example.org/two", "The bridge opens in 2028.")
    with tempfile.TemporaryDirectory() as scratch:
        (pathlib.Path(scratch) / "a.warc").write_bytes(archive)
        for url, told in ((["--url", "https://example.org/two"], False), ([], True)):
            done = subprocess.run([checker.brief, "draft", "a.warc", "--date", "2025-10-22", "-o", "-", *url], cwd=scratch, capture_output=True, text=True)
            right = ("bridge opens" in done.stdout) != told and ("of 2 pages the first" in done.stderr) == told
            checker.expect(f"draft {url}", done.returncode == 0 and right, done.stderr)


def check_draft_of_one_text_twice(checker):
    """The same text under two names corroborates nothing: the second is left out, and told."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        words = "The ferry will run until March 2028, the minister said.\n"
        for name, text in (("a.txt", words), ("b.txt", words), ("c.txt", words.replace("March", "May"))):
            (folder / name).write_text(text)
        for other, told in (("a.txt", True), ("b.txt", True), ("c.txt", False)):
            done = subprocess.run([checker.brief, "draft", "a.txt", other, "--date", "2025-10-22", "-o", "-"], cwd=scratch, capture_output=True, text=True)
            right = ("the same text as a.txt, and is left out" in done.stderr) == told and done.stdout.count("[[sources]]") == (1 if told else 2)
            checker.expect(f"draft a.txt {other}", done.returncode == 0 and right, done.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--brief", required=True)
    checker = Checker(str(pathlib.Path(parser.parse_args().brief).resolve()))
    check_forms(checker)
    forms = checker.ran
    for check in (check_parts, check_crossings, check_origins, check_tellings, check_text_as_json, check_five_ways, check_draft_of_several_pages, check_draft_of_one_text_twice):
        check(checker)
    print(f"forms: {forms} cases of {len(FORMS)} forms both ways, {checker.ran - forms} more; {checker.failed} failed")
    raise SystemExit(1 if checker.failed else 0)


main()
