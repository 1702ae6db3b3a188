"""What can only be judged where a page is shown: axe, zoom, the keyboard, the search of the list. Each returns what it found, in words."""

import json

AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
  elementRef: false}).then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes[0].html.slice(0, 160))))"""

# What is wider than the window, or cut off: nothing may need two directions of scrolling (WCAG 2.2, 1.4.10), and no text may be lost.
LOST = """(() => {
  const lost = [], width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth > width) lost.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()) && lost.length < 4;) {
    if (!node.data.trim() || node.parentElement.closest('script, thead, .unseen, [hidden], svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.left < -1 || box.right > width + 1) { lost.push('outside: ' + node.data.slice(0, 60)); break; }
    for (let e = node.parentElement; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e);
      const cut = style.overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
      if (cut) { lost.push('cut: ' + node.data.slice(0, 60)); break; }
    }
  }
  return lost;
})()"""

# A citation begins no line: it stands beside the word that it supports.
PARTED = """[...document.querySelectorAll('.cite')].flatMap(cite => {
  const words = document.createRange(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = cite;
  let before = walker.previousNode();
  while (before && !before.data.trim()) before = walker.previousNode();
  if (!before) return ['a citation follows nothing'];
  const end = before.data.trimEnd().length;
  words.setStart(before, end - 1);
  words.setEnd(before, end);
  const word = words.getBoundingClientRect(), sign = cite.getClientRects()[0];
  if (!sign || !word.height) return [];
  if (cite.closest('[dir=rtl]')) return sign.top > word.bottom ? ['a citation begins a line'] : [];
  return sign.left < word.right - 1 ? ['a citation begins a line after: ' + before.data.trim().slice(-30)] : [];
}).slice(0, 3)"""

FOCUS = """(() => { const e = document.activeElement, s = getComputedStyle(e);
  return e === document.body ? null : {name: (e.textContent || e.id).trim().slice(0, 40),
    order: [...document.querySelectorAll('a[href], input, summary')].indexOf(e), seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2}; })()"""


def axe(chrome, script, page, looks):
    """What axe finds on a page in several looks (width, scheme, media); what the browser itself complains of."""
    chrome.show(*looks[0])
    chrome.open(page)
    found = [f"{page.name}: the browser: {complaint}" for complaint in chrome.complaints()]
    chrome.evaluate(script)
    for width, scheme, media in looks:
        chrome.show(width, scheme, media)
        found += [f"{page.name} at {width} px, {scheme}, {media}: {one}" for one in json.loads(chrome.evaluate(AXE, wait=True))]
    return found


def zoomed(chrome, page):
    """At 200 % and 400 % of a window of 1,280 px, and with letters twice as large."""
    chrome.show(1280)
    chrome.open(page)
    found = []
    for zoom, width, letters in ((100, 1280, 100), (200, 640, 100), (400, 320, 100), (200, 640, 200), (100, 1280, 200)):
        chrome.show(width)
        chrome.letters(16 * letters // 100)
        for what in (LOST, PARTED):
            found += [f"{page.name} at {zoom} %, letters of {letters} %: {one}" for one in chrome.evaluate(what)]
    chrome.letters()
    return found


def by_keyboard(chrome, page):
    """Tab reaches every link, field and disclosure in the order of the page, and shows where it is."""
    chrome.show(1280)
    chrome.open(page)
    expected = chrome.evaluate("[...document.querySelectorAll('a[href], input, summary')].filter(e => e.checkVisibility()).length")
    found, reached = [], []
    for _ in range(expected + 5):
        chrome.press("Tab", 9)
        focus = chrome.evaluate(FOCUS)
        if focus is None or (len(set(reached)) == expected and focus["order"] == reached[0]):
            break  # beyond the last one, or at the first again
        reached.append(focus["order"])
        if not focus["seen"]:
            found.append(f"{page.name}: the focus is not seen on {focus['name']!r}")
    ordered = reached == sorted(reached)
    if not ordered or len(set(reached)) != expected:
        found.append(f"{page.name}: Tab reaches {len(set(reached))} of {expected}, {'' if ordered else 'not '}in order")
    return found


def search(chrome, index):
    """The search of the list finds by words in any order, without case and marks, and says how many; Escape shows all again."""
    chrome.show(1280)
    chrome.open(index)
    found = [f"the list: {complaint}" for complaint in chrome.complaints()]
    shown = "[...document.querySelectorAll('.briefs > li')].filter(e => e.checkVisibility()).map(e => e.querySelector('h2').textContent)"
    total = len(chrome.evaluate(shown))
    chrome.evaluate("document.querySelector('#search input').focus()")
    for letter in "DECEMBER kfor":
        chrome.press(letter, text=letter)
    titles, told = chrome.evaluate(shown), chrome.evaluate("document.querySelector('#search output').value")
    if not titles or not all("KFOR" in title and "December" in title for title in titles) or told != f"{len(titles)} of {total} briefs":
        found.append(f"the search finds {titles} and says {told!r}")
    chrome.press("Escape", 27)
    if len(chrome.evaluate(shown)) != total:
        found.append("after Escape not all are shown again")
    return found
