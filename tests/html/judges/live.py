"""`brief watch --html` as its user sees it: the page opened as a file shows every save, stays where it is, and says what is wrong."""

import json
import pathlib
import re
import shutil
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
PATIENCE = 60  # seconds


def comes(chrome, expression):
    """Whether an expression comes true on a page that may be loading itself anew."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if chrome.evaluate(expression):
                return True
        except RuntimeError:
            pass
        time.sleep(0.1)
    return False


def watched(chrome, brief, folder):
    """What is not as it should be."""
    shutil.copytree(ROOT / "reports", folder / "live")
    report, page, published = folder / "live" / "kfor-2028.toml", folder / "lived" / "kfor-2028.live.html", folder / "lived" / "kfor-2028.html"
    text = report.read_text(encoding="utf-8")
    process = subprocess.Popen([brief, "watch", report, "-o", page.parent, "--html", "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + PATIENCE
        while not (page.parent / "kfor-2028.live.js").exists() and time.monotonic() < until:
            time.sleep(0.05)
        chrome.show(1280, height=500)
        chrome.open(page)
        chrome.evaluate("scrollTo(0, 700)")
        looked_at = "(document.elementFromPoint(640, 250) || document.body).textContent.slice(0, 60)"
        before = chrome.evaluate(looked_at)
        found = []
        report.write_text(re.sub(r'(?m)^title( *= ")', r'title\1Anew: ', text, count=1), encoding="utf-8")
        if not comes(chrome, "document.title.startsWith('Anew')"):
            found.append("a save does not reload the page")
        # The section of what has changed is new above it: the browser holds the words in their place, not the distance.
        if not comes(chrome, f"scrollY >= 700 && {looked_at} === {json.dumps(before)}"):
            found.append("the page does not stay where it was")
        report.write_text(re.sub(r"(?m)^title( *=)", r"titel\1", text, count=1), encoding="utf-8")
        line = text[:re.search(r"(?m)^title", text).start()].count("\n") + 1
        if not comes(chrome, f"(document.querySelector('[role=alert]') || {{textContent: ''}}).textContent.includes('kfor-2028.toml:{line}:')"):
            found.append("an error is not shown at its line")
        report.write_text(text, encoding="utf-8")
        if not comes(chrome, "!document.querySelector('[role=alert]') && document.title.startsWith('UK')"):
            found.append("an error that is mended stays on the page")
        found += [f"the browser: {complaint}" for complaint in chrome.complaints() if "favicon" not in complaint]
        if "briefStamp" in published.read_text(encoding="utf-8"):
            found.append("the published page loads itself anew")
        return found
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
