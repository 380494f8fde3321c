"""What a reader would stumble over in a recommendation. Hints never hinder anybody from saving. No Django in it.

The rules know English in general and nothing of any council: they look for verbs that ask, for words of what can be
shown or counted, and for words of time. They would rather say nothing than something silly.
"""

import re
from dataclasses import dataclass

LONGEST = 20_000  # beyond this nobody writes a recommendation, and nothing is looked for


@dataclass(frozen=True)
class Hint:
    """`key` tells hints apart; `sentence` is for the page."""

    key: str
    sentence: str


NOBODY = Hint("nobody", "Nobody is asked. Who is to act on it?")
NO_FINDING = Hint("finding", "No finding stands behind it. A reader will ask why.")
TWO_THINGS = Hint("two", "It seems to ask for two things. As two recommendations, each can be answered by itself.")
NOT_CHECKABLE = Hint("check", "How will anybody see that it is done? Say what will be there, or what can be counted.")
NO_TIME = Hint("when", "It has no word of when.")


def _any_of(words):
    """A pattern for any of the words, given one after another; one that ends in * begins others."""
    found = [re.escape(word).replace(r"\*", r"\w*").replace("_", r"\s+") for word in words.split()]
    return re.compile(rf"\b(?:{'|'.join(sorted(found, key=len, reverse=True))})\b", re.IGNORECASE)


# Verbs with which people are asked to do something; those that are as often nouns are left out.
ASKING = """
    adopt agree amend appoint arrange assess bring carry commission complete conduct consider consult continue create
    deliver develop discuss employ enable encourage ensure establish evaluate examine expand explore extend give hold
    identify implement improve include increase introduce invest investigate invite keep make meet monitor offer
    prepare produce promote provide publish reduce remove replace require secure send set share strengthen submit
    take tell train undertake write
"""
MUST = r"(?:should|must|shall|ought\s+to|needs?\s+to|(?:is|are|be)\s+(?:asked|requested|invited|urged)\s+to)"
VERB = rf"(?:\w+ly\s+|also\s+|then\s+)?(?:{'|'.join(ASKING.split())})\s+(?!and\b|or\b|of\b)\w"
ANOTHER = [
    re.compile(rf"\b(?:and|as\s+well\s+as)\s+(?:also\s+|then\s+|to\s+)*{VERB}", re.IGNORECASE),
    re.compile(rf"[.;:]\s+(?:and\s+)?{VERB}", re.IGNORECASE),
    re.compile(rf"(?:[.;]\s|\band\s+that\s)[^.;]{{0,120}}?\b{MUST}\b", re.IGNORECASE),
    re.compile(rf"\band\s+{MUST}\b", re.IGNORECASE),
]
POINT = re.compile(r"^[ \t]*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[-•–*])[ \t]+\S", re.IGNORECASE | re.MULTILINE)

VAGUE = _any_of("""
    consider* explor* encourag* promot* support* improv* strengthen* raise_awareness look_at look_into think_about
    work_together work_closely work_better mindful note recogni* acknowledg* welcom* commit* enhanc* facilitat*
    attention priority continu* ensur* enabl* better effectiv* aware
""")
SHOWN = _any_of("""
    publish* report* list lists register* plan plans policy policies strategy strategies survey* audit* target* appoint*
    recruit* train trained training write written letter* leaflet* guide guides guidance protocol* agreement* contract*
    fund funds funding budget* open opened close closed install* build built repair* replac* count* measur* every each
    all half third quarter twice double one two three four five six seven eight nine ten twelve at_least no_more_than
    adopt* sign* website map database post posts named meeting* forum* scheme* pilot* trial* inspect* check* record*
    evaluat* assess* review* present* minute* statement*
""")
WHEN = _any_of("""
    january february march april in_may by_may june july august september october november december spring summer autumn
    winter christmas easter day days daily week weeks weekly fortnight* month months monthly quarter quarterly year
    years yearly annual* term-time immediate* urgent* forthwith at_once soon now before after until till whenever when
    within next latest deadline end_of start_of beginning_of no_later_than always every_time regular* ongoing today
""")
NUMBER = re.compile(r"\d|%|£")
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s+may\b", re.IGNORECASE)


def hints_on(text, *, is_addressed, has_finding):
    """[Hint, ...] about a recommendation's words, whom it is addressed to and what stands behind it.

    has_finding  None where findings cannot stand behind it, as with what others recommended
    Nothing is said of words that are not written yet.
    """
    words = text.strip()
    if not words or len(words) > LONGEST:
        return []
    doubts = [
        (NOBODY, not is_addressed),
        (NO_FINDING, has_finding is False),
        (TWO_THINGS, asks_two_things(words)),
        (NOT_CHECKABLE, not can_be_checked(words)),
        (NO_TIME, not says_when(words)),
    ]
    return [hint for hint, is_so in doubts if is_so]


def asks_two_things(words):
    """Whether a second verb asks, or a list has several points."""
    return any(pattern.search(words) for pattern in ANOTHER) or len(POINT.findall(words)) > 1


def can_be_checked(words):
    """Whether somebody could see afterwards that it was done: not where what is asked is vague and nothing is shown."""
    return bool(NUMBER.search(words) or SHOWN.search(words)) or not VAGUE.search(words)


def says_when(words):
    return bool(WHEN.search(words) or YEAR.search(words))
