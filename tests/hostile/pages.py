"""Forms as a browser finds them in a page, and pages as a browser would run them."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import quote_plus, urljoin

TYPED = {"text", "search", "email", "url", "tel", "password", "hidden", "number", "date", ""}
FREE = {"text", "search", "textarea", ""}
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
SUMMARY = re.compile(r'class="govuk-list govuk-error-summary__list">(.*?)</ul>', re.DOTALL)


@dataclass
class Form:
    """One form: where it is sent, and its fields as they came."""

    method: str = "get"
    action: str = ""
    values: list = field(default_factory=list)  # [(name, value)] that a browser would send
    texts: list = field(default_factory=list)  # names of the fields that take any text

    def filled_in(self, typed):
        """The body of a browser's answer with these texts typed, as bytes that need not be good UTF-8."""
        pairs = [(name, typed.get(name, value)) for name, value in self.values]
        return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs)


def _quoted(text):
    return quote_plus(text.encode("utf-8", "surrogatepass"))


class _Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms, self.live = [], []
        self.form = self.textarea = self.select = None

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        self._look_for_scripts(tag, given)
        if tag == "form":
            self.form = Form(given.get("method", "get").lower(), given.get("action", ""))
            self.forms.append(self.form)
        elif self.form is not None and given.get("name") and "disabled" not in given:
            self._take(tag, given)
        elif tag == "option" and self.select is not None:
            self._choose(given)

    def _take(self, tag, given):
        name, kind = given["name"], given.get("type", "").lower()
        if tag == "textarea":
            self.textarea = [name, ""]
        elif tag == "select":
            self.select = [name, None]
        elif tag == "input" and (kind in TYPED or (kind in {"checkbox", "radio"} and "checked" in given)):
            self.form.values.append((name, given.get("value", "on" if kind == "checkbox" else "")))
            if kind in FREE:
                self.form.texts.append(name)

    def _choose(self, given):
        name, chosen = self.select
        if "selected" in given:
            self.form.values.append((name, given.get("value", "")))
            self.select[1] = True
        elif chosen is None:
            self.select[1] = False

    def handle_data(self, text):
        if self.textarea is not None:
            self.textarea[1] += text

    def handle_endtag(self, tag):
        if tag == "textarea" and self.textarea is not None:
            self.form.values.append(tuple(self.textarea))
            self.form.texts.append(self.textarea[0])
            self.textarea = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.form = None

    def _look_for_scripts(self, tag, given):
        """What a browser would run or draw although the policy forbids it, or somebody's text slipped in."""
        own = tag == "script" and (given.get("src") or given.get("type") == "application/json")
        handlers = [name for name in given if name.startswith("on")]
        aims = [value for name, value in given.items() if name in ("href", "src", "action", "formaction")]
        bad_aims = [aim for aim in aims if aim.strip().lower().startswith(("javascript:", "data:text", "//"))]
        if (tag == "script" and not own) or tag in {"style", "iframe", "base", "plaintext"} or handlers or bad_aims:
            self.live.append(f"<{tag} {given}>"[:200])
        if "style" in given:
            self.live.append(f"<{tag} style=…>")


def forms_of(address, html):
    """The forms of a page, each with the address that it is sent to."""
    page = _read(html)
    for form in page.forms:
        form.action = urljoin(address, form.action)
    return page.forms


def live_markup(html):
    """Elements and attributes that run, frame, style or lead elsewhere; a page of ours has none."""
    return _read(html).live


def amiss_in_errors(html):
    """What is wrong with how a page tells of errors: its title says so once, and each link leads to what is there."""
    summary = SUMMARY.search(html)
    if not summary:
        return []
    title = TITLE.search(html)[1].strip()
    told = title.startswith(("Error: ", "Not saved yet: ")) and title.count("Error: ") <= 1
    dead = [name for name in re.findall(r'href="#([^"]+)"', summary[1]) if f'id="{name}"' not in html]
    return [*([] if told else [f"title {title[:60]}"]), *[f"dead link #{name}" for name in dead]]


def _read(html):
    page = _Page()
    page.feed(html)
    page.close()
    return page
