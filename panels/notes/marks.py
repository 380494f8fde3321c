"""Names marked in the text of a note. No Django in it.

A writer marks a name as [[Name]], or as [[Name|what is shown instead]]. Stored is a token that names nobody:
[[#2|a parent]]. Both stand in the HTML of a text.
"""

import re
from html import escape, unescape

TOKEN = re.compile(r"\[\[#(\d{1,9})\|([^\[\]|]*)\]\]")
MARK = re.compile(r"\[\[((?:[^\[\]<]|</?(?:strong|em|a)\b[^>]*>){1,900}?)\]\]")
NUMBERED = re.compile(r"#(\d{1,9})")
LONGEST_NAME, LONGEST_SHOWN = 200, 100
WITHHELD = "name withheld"


def shown_instead(text: str) -> str:
    """The stored text as it is read by those who may not know the names."""
    return TOKEN.sub(r"\2", text)


def with_names(text: str, names: dict, drawn) -> str:
    """The stored text for a reader of those names, {token: name}; `drawn(name, shown)` gives the HTML of one."""

    def one(found):
        token, shown = int(found.group(1)), found.group(2)
        return drawn(escape(names[token]), shown) if token in names else shown

    return TOKEN.sub(one, text)


def written(text: str, names: dict) -> str:
    """The stored text as its writer sees it: a name that they may not know stays the token it is."""

    def one(found):
        token, shown = int(found.group(1)), found.group(2)
        return f"[[{escape(names[token])}|{shown}]]" if token in names else found.group()

    return TOKEN.sub(one, text)


def taken(html: str, known: dict, shown_for) -> tuple:
    """(the text as it is stored, {token: name} of the names that are new) from what somebody wrote.

    known      {token: name} of the names marked before
    shown_for  gives what is shown instead of a name where its writer does not say
    """
    names, shown_before, fresh = dict(known), _first_shown(html), {}

    def one(found):
        name, shown = _parts(found.group(1))
        if not name:
            return found.group()
        token = _token(name, names)
        if token is None:
            token = max(names, default=0) + 1
            names[token] = fresh[token] = name
        shown = shown or shown_before.get(name.casefold()) or shown_for(names[token])
        return f"[[#{token}|{escape(shown, quote=False)}]]"

    return MARK.sub(one, html), fresh


def _parts(inside):
    """(name, what is shown instead or "") of what stands between the brackets."""
    words = unescape(re.sub(r"<[^>]*>", "", inside))
    name, _, shown = words.partition("|")
    shown = re.sub(r"[|<>]", " ", shown)
    return " ".join(name.split())[:LONGEST_NAME], " ".join(shown.split())[:LONGEST_SHOWN]


def _token(name, names):
    numbered = NUMBERED.fullmatch(name)
    if numbered and int(numbered.group(1)) in names:
        return int(numbered.group(1))
    return next((token for token, known in names.items() if known.casefold() == name.casefold()), None)


def _first_shown(html):
    """{name: what its writer says is shown instead, where they first say it}"""
    said = {}
    for found in MARK.finditer(html):
        name, shown = _parts(found.group(1))
        if shown:
            said.setdefault(name.casefold(), shown)
    return said
