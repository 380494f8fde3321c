"""What somebody should look at before a draft is saved: what is not certain, what is missing, what cannot be saved."""

import re
from collections import Counter
from dataclasses import dataclass

from django.utils import timezone

from actionplans.intake.matching import RATHER_SAME, alike
from actionplans.timescales import UNREAD, YEAR_TAKEN
from panels.intake.people import is_name
from panels.models import Body, Membership
from scrutiny.edge.imports.drafts import in_use
from scrutiny.edge.imports.fields import SEVERAL
from scrutiny.edge.imports.matches import key_of
from scrutiny.edge.imports.parts import (
    ACTIONS,
    CONTACTS,
    MEETINGS,
    MEMBERS,
    PARTICULARS,
    PARTS,
    RECOMMENDATIONS,
    SUPPORT,
    TERMS,
)
from scrutiny.edge.imports.people import role_of
from scrutiny.intake import numbering

MOST_COMPARED = 120
MOST_NAMED = 8
NAMES = "names"  # in the place of a part: the page that asks who the people and bodies are
OWN_WARNINGS = re.compile(
    r"The date “.*” of action .* (?:could not be read|has no year)\."
    r"|The action plan prints number .*|Two recommendations have the number .*",
    re.DOTALL,
)


@dataclass(frozen=True)
class Doubt:
    """words    one sentence
    part, key   the line that it is about; without a key the part, without a part the whole draft
    stops       the draft cannot be saved like this
    """

    words: str
    part: object = None
    key: str = ""
    stops: bool = False


def doubts_of(draft):
    """All doubts about a draft, those that stop it first."""
    found = [
        *_unsaid(draft),
        *_about_lines(draft),
        *_about_numbers(draft),
        *_about_seats(draft),
        *_about_actions(draft),
        *_about_owners(draft),
        *_about_dates(draft),
    ]
    found += [Doubt(words) for words in draft["warnings"] if not OWN_WARNINGS.fullmatch(words)]
    return sorted(found, key=lambda doubt: not doubt.stops)


def _unsaid(draft):
    if not draft["title"] and not draft["panel"]:
        words = "The paper does not say what it is called. Without a title the review is called “Imported review”."
        yield Doubt(words, PARTICULARS, PARTICULARS.key)
    for field in PARTICULARS.fields:
        yield from _too_long(field, draft, PARTICULARS, PARTICULARS.key)


def _about_lines(draft):
    for part in PARTS:
        lines = in_use(draft, part)
        doubled = {key for key, number in Counter(_told(part, line) for line in lines).items() if key and number > 1}
        seen = set()
        for line in lines:
            yield from _about_line(part, line)
            told = _told(part, line)
            if told in doubled and told in seen:
                yield Doubt(f"{_capital(part, line)} stands in the draft twice.", part, line["key"])
            seen.add(told)


def _about_line(part, line):
    for field in part.fields:
        if field.is_required and not field.value(line):
            words = f"{_capital(part, line)}: {field.label.lower()} is missing. Write it, or leave the line out."
            yield Doubt(words, part, line["key"], stops=True)
        yield from _too_long(field, line, part, line["key"])
    if part is SUPPORT and not role_of(line):
        words = "does not say in what role they supported the panel, so only their name will be kept"
        yield Doubt(f"{_capital(part, line)} {words}.", part, line["key"])
    if part is MEMBERS and line["left"]:
        yield Doubt(f"{_capital(part, line)} is taken to have left: “{line['left']}”.", part, line["key"])


def _too_long(field, line, part, key):
    if field.kind not in SEVERAL and len(field.shown(line)) > field.longest:
        name = f"{_capital(part, line)}: {field.label.lower()}" if part else field.label
        yield Doubt(f"{name} is longer than {field.longest:,} characters and will be cut.", part, key)


def _told(part, line):
    """What makes two lines of a part the same."""
    words = [
        field.shown(line) for field in part.fields if field.is_required and field.name not in {"number", "capacity"}
    ]
    return " ".join(words).lower().strip() if part not in (RECOMMENDATIONS, ACTIONS) else ""


def _about_seats(draft):
    """Whoever is on the executive now is seated all the same: the paper says so, and it may be an old one."""
    lines = in_use(draft, MEMBERS)
    if not lines:
        return
    seats = Membership.objects.current(timezone.localdate()).filter(body__kind=Body.Kind.EXECUTIVE)
    sitting = {name.lower(): body for name, body in seats.values_list("person__name", "body__name")}
    for line in lines:
        body = sitting.get(str(line["name"] or "").lower())
        if body and not line["left"]:
            words = f"{_capital(MEMBERS, line)} is on {body} now. Whoever is on the executive does not sit on scrutiny."
            yield Doubt(words, MEMBERS, line["key"])


def _about_numbers(draft):
    lines = in_use(draft, RECOMMENDATIONS)
    seen = set()
    for line in lines:
        if line["number"] and line["number"] in seen:
            words = f"Two recommendations have the number {line['number']}. Give one of them another."
            yield Doubt(words, RECOMMENDATIONS, line["key"], stops=True)
        seen.add(line["number"])
    yield from _missing_numbers(RECOMMENDATIONS, lines)
    yield from _missing_numbers(TERMS, in_use(draft, TERMS))
    for place, line in enumerate(lines[:MOST_COMPARED]):
        same = next((one for one in lines[:place] if alike(one["text"], line["text"]) >= RATHER_SAME), None)
        if same:
            words = f"Recommendations {same['number']} and {line['number']} say nearly the same."
            yield Doubt(words, RECOMMENDATIONS, line["key"])


def _missing_numbers(part, lines):
    ordinals = [numbering.ordinal(line["number"] or "") for line in lines]
    if len(lines) < 2 or None in ordinals or len(set(ordinals)) != len(ordinals):
        return
    missing = sorted(set(range(min(ordinals), max(ordinals))) - set(ordinals))[:5]
    if missing:
        after = next(line for line, ordinal in zip(lines, ordinals, strict=True) if ordinal > missing[0])
        numbers = ", ".join(map(str, missing))
        words = f"Number {numbers} is missing from the run of {part.many}: was it left unread?"
        yield Doubt(words, part, after["key"])


def _about_actions(draft):
    numbers = {line["number"] for line in in_use(draft, RECOMMENDATIONS)}
    places = {}
    for action in in_use(draft, ACTIONS):
        key = action["key"]
        for words, stops in _about_action(action, numbers, places):
            yield Doubt(f"{_capital(ACTIONS, action)} {words}", ACTIONS, key, stops)
        places[(action["section"], action["number"])] = key


def _about_action(action, numbers, above):
    written, own = action["timescale"], action["recommendation"]
    if written["raw"] and not written.get("is_corrected"):
        if written["reading"] == UNREAD:
            yield f"has the timescale “{written['raw']}”, which could not be read. It is kept as written.", False
        elif written["reading"] == YEAR_TAKEN:
            yield f"has the timescale “{written['raw']}” without a year. It is taken from the paper's date.", False
    if written["from"] and written["by"] and written["by"] < written["from"][: len(written["by"])]:
        yield "is due before it starts. Put one of the dates right.", True
    if own and numbers and own not in numbers:
        yield f"carries out recommendation {own}, which is not in this draft.", False
    elif own and action["number"] and action["recommendation_text"] == action["text"] and own != action["number"]:
        yield (
            f"is printed with the number {action['number']}; by its words it is matched to recommendation {own}.",
            False,
        )
    if action["parent"] and (action["section"], action["parent"]) not in above:
        is_own = action["parent"] == action["number"]
        yield (
            f"is part of action {action['parent']}, which {'it is itself' if is_own else 'does not stand above it'}.",
            is_own,
        )


def _about_owners(draft):
    """One for all of them: initials stand in half the rows of a plan."""
    owners = [owner["name"] for action in in_use(draft, ACTIONS) for owner in action["owners"]]
    chosen = draft["people"].keys() | draft["bodies"].keys()
    labels = [name for name in dict.fromkeys(owners) if not is_name(name) and key_of(name) not in chosen]
    if labels:
        named = ", ".join(f"“{name}”" for name in labels[:MOST_NAMED])
        more = f" and {len(labels) - MOST_NAMED} more" if len(labels) > MOST_NAMED else ""
        words = f"No person's name: {named}{more}. Actions are kept for them in these words unless you say who it is."
        yield Doubt(words, NAMES)


def _about_dates(draft):
    for meeting in in_use(draft, MEETINGS):
        if not meeting["date"] or len(meeting["date"]) < 10:
            yield Doubt("A meeting has no day, so it will not be recorded.", MEETINGS, meeting["key"])
    if draft["date"] and len(draft["date"]) < 10:
        words = "The date of the paper has no day, so the report is kept without a date."
        yield Doubt(words, PARTICULARS, PARTICULARS.key)
    for contact in in_use(draft, CONTACTS):
        if not contact["telephone"] and not contact["email"]:
            yield Doubt(
                f"{_capital(CONTACTS, contact)} has no telephone number and no e-mail address.",
                CONTACTS,
                contact["key"],
            )


def _capital(part, line):
    name = part.name_of(line)
    return name[:1].upper() + name[1:]
