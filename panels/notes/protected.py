"""Names of people who may not be named, found where they stand unmarked in the HTML of a text. No Django in it."""

import re
import unicodedata
from dataclasses import dataclass
from html import escape

TITLES = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend",
    "cllr", "councillor", "father", "sister", "imam", "rabbi", "the", "of", "de", "la", "le", "van", "von", "der", "al",
}  # fmt: skip
# Names that are words besides: written small they mean the word.
WORDS_TOO = {
    "will", "may", "mark", "grace", "rose", "hope", "joy", "faith", "bill", "rich", "frank", "dean", "jack", "art",
    "pat", "sue", "guy", "cook", "brown", "green", "white", "black", "gray", "grey", "young", "long", "short", "small",
    "little", "hill", "wood", "woods", "field", "fields", "park", "parks", "bush", "lake", "rivers", "stone", "bell",
    "king", "knight", "bishop", "page", "price", "sharp", "smart", "swift", "wise", "good", "best", "day", "summer",
    "winter", "spring", "april", "june", "august", "sunny", "carol", "dale", "drew", "gene", "glen", "heath", "iris",
    "ivy", "jade", "lily", "olive", "ray", "rob", "ruby", "sandy", "sky", "violet", "wade", "ward", "mason", "miller",
    "carter", "porter", "potter", "taylor", "walker", "baker", "banks", "bond", "case", "chase", "church", "cross",
    "fox", "france", "holiday", "house", "lane", "law", "love", "major", "marsh", "mills", "moon", "north", "south",
    "east", "west", "pool", "pope", "power", "read", "reading", "rush", "street", "townsend", "wells", "works",
}  # fmt: skip
BETWEEN = r"(?:<[^>]*>)*"
SPACE = rf"(?:{BETWEEN}\s+{BETWEEN}|<[^>]*>\s*)+"
SKIPPED = r"\[\[[^\[\]]*\]\]|<[^>]*>"
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
SHORTEST = 2


@dataclass(frozen=True)
class Protected:
    """Somebody who may not be named: their names as they are known, and what is shown instead."""

    names: tuple
    shown: str

    def parts(self):
        """Whole names, surnames and first names, the longest first."""
        found = set()
        for name in self.names:
            words = [word.strip(".,;:()'\"") for word in unicodedata.normalize("NFC", name).split()]
            words = [word for word in words if len(word) >= SHORTEST and word.casefold() not in TITLES]
            found |= {" ".join(words), *words[:1], *words[-1:]} if words else set()
        return sorted(found, key=len, reverse=True)


@dataclass(frozen=True)
class Found:
    """A name that stands unmarked, and how often. `word` is "" for one that is only in the address of a link."""

    word: str
    shown: str
    number: int


def unmarked(html: str, people: list, *, allowed=(), passed=()) -> list:
    """[Found, ...] of the people whose names stand in a text outside its marks.

    allowed  whole names of others who may be named: "Smith" in "John Smith" is his
    passed   words that mean something else in this text
    """
    counts = {}

    def count(word, person):
        key = (" ".join(re.sub(r"<[^>]*>", "", word).split()), person.shown)
        counts[key] = counts.get(key, 0) + 1
        return word

    replaced(html, people, count, allowed=allowed, passed=passed)
    return [Found(word, shown, number) for (word, shown), number in counts.items()]


def replaced(html: str, people: list, make, *, allowed=(), passed=()) -> str:
    """The text with each unmarked name replaced by `make(the name as it stands, person)`.

    A link whose address holds a name is unlinked, after `make("", person)`.
    """
    plain = re.sub(r"<[^>]*>", "", html).casefold()
    passed = {word.casefold() for word in passed}
    for person in people:
        parts = [part for part in person.parts() if part.casefold() not in passed]
        html = LINK.sub(lambda found, p=person, parts=parts: _unlinked(found, p, parts, make), html)
        present = [part for part in parts if _seems_there(part, plain)]
        if present:
            pattern = _pattern(present, [name for name in allowed if _seems_there(name, plain)])
            html = pattern.sub(lambda found, p=person: make(found["hit"], p) if found["hit"] else found[0], html)
    return html


def marked(html: str, people: list, *, allowed=(), passed=()) -> str:
    """The stored text with each unmarked name written as a mark."""

    def mark(word, person):
        name = re.sub(r"<[^>]*>", "", word)
        return f"[[{name}|{escape(person.shown, quote=False)}]]" if word else ""

    return replaced(html, people, mark, allowed=allowed, passed=passed)


def _seems_there(part, plain):
    return all(escape(word, quote=False).casefold() in _straight(plain) for word in _straight(part.casefold()).split())


def _straight(text):
    return text.replace("’", "'").replace("‑", "-").replace("–", "-")


def _unlinked(found, person, parts, make):
    address = found[1].casefold()
    if any(len(part) > SHORTEST and part.casefold().replace(" ", "") in re.sub(r"[.\-_+]|%20", "", address)
           for part in parts if part.casefold() not in WORDS_TOO):  # fmt: skip
        make("", person)
        return found[2]
    return found[0]


def _pattern(parts, allowed):
    others = "|".join(_spelled(name) for name in sorted(allowed, key=len, reverse=True))
    hits = "|".join(_spelled(part) for part in parts)
    skipped = f"{SKIPPED}|(?<!\\w)(?:{others})(?!\\w)" if others else SKIPPED
    return re.compile(rf"(?:{skipped})|(?<!\w)(?P<hit>{hits})(?!\w)")


def _spelled(part):
    words = part.split()
    case = "" if len(words) == 1 and part.casefold() in WORDS_TOO else "i"
    spelled = SPACE.join(BETWEEN.join(map(_letter, word)) for word in words)
    if case:
        return f"(?i:{spelled})"
    loud = BETWEEN.join(map(_letter, part.upper()))
    return f"{spelled}|{loud}"


def _letter(letter):
    if letter in "'’":
        return "['’]"
    return "[-‑–]" if letter in "-‑–" else re.escape(escape(letter, quote=False))
