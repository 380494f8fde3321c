"""Everything that is looked for on a page, whatever page it is."""

import json
from pathlib import Path
from urllib.parse import urlsplit

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OUTLINE = """() => {
  // The error summary stands before the heading of the page, as everywhere in government.
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(each => !each.closest(".govuk-error-summary")).map(each => Number(each.tagName[1]));
  const skipped = levels.filter((level, place) => place && level > levels[place - 1] + 1).length;
  return { h1: levels.filter(level => level === 1).length, first: levels[0], skipped,
           main: document.querySelectorAll("main").length };
}"""
ALIKE = """() => {
  const named = {};
  for (const link of document.querySelectorAll("main a[href]")) {
    const name = link.textContent.trim().replace(/\\s+/g, " ");
    (named[name] ||= new Set()).add(link.href);
  }
  return Object.keys(named).filter(name => named[name].size > 1);
}"""
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, .govuk-button")]
  .filter(each => each.offsetParent && !each.closest("[aria-hidden]"))
  .filter(each => each.getBoundingClientRect().height < 24).map(each => each.outerHTML)"""


NARROW = 320  # what a window of 1280 px has at 400 per cent


def until(page, is_so):
    """Wait for what a script does. The strict policy forbids a page to evaluate words, so it is asked from outside."""
    for _ in range(200):
        if page.evaluate(is_so):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"It never came to be that {is_so}")


def press(page, selector):
    """Press what leads to another page, and wait until that has loaded: its title and scripts come after the press."""
    with page.expect_navigation():
        page.click(selector)


def faults_of(page):
    """What is wrong with the page that is open; an empty dictionary when nothing is."""
    own = urlsplit(page.url).netloc
    faults = {
        "axe": _violations(page),
        "outline": _unless(page.evaluate(OUTLINE), {"h1": 1, "first": 1, "skipped": 0, "main": 1}),
        "links of one name to several places": page.evaluate(ALIKE),
        "asked elsewhere": [address for address in page.asked if urlsplit(address).netloc != own],
        "complaints": page.complaints,
        "typeface": _unless(
            page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily.split(',')[0]"), "Arial"
        ),
    }
    return {name: found for name, found in faults.items() if found} | _faults_of_size(page)


def _faults_of_size(page):
    faults = {
        "targets under 24 px": page.evaluate(SMALL),
        "wider than the window": page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
    }
    return {name: found for name, found in faults.items() if found}


def faults_wide_and_narrow(page):
    """The same of a page in a wide window, which is then made narrow without loading it again."""
    faults, wide = faults_of(page), page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": wide["height"]})
    faults |= {f"{name} when narrow": found for name, found in _faults_of_size(page).items()}
    page.set_viewport_size(wide)
    return faults


def faults_on(page, addresses, look=faults_of):
    """{address: what is wrong there}, without those that have no fault."""
    found = {}
    for address in addresses:
        page.asked.clear()
        page.complaints.clear()
        page.goto(address)
        page.complaints[:] = [words for words in page.complaints if "404" not in words]  # the missing page itself
        if faults := look(page):
            found[address] = faults
    return found


def _violations(page):
    page.evaluate(AXE.read_text())
    found = page.evaluate(f"axe.run(document, {json.dumps({'runOnly': {'type': 'tag', 'values': TAGS}})})")
    return [(rule["id"], rule["nodes"][0]["target"], len(rule["nodes"])) for rule in found["violations"]]


def _unless(found, expected):
    return None if found == expected else found
