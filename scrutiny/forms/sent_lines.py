"""What a page with a list of texts sends back (see scrutiny.forms.ordered)."""

from scrutiny.forms.conflicts import one_line_ends
from scrutiny.numbers import number_in
from scrutiny.ordered import Line

MOST_LINES = 200


def read_seen(posted, beside=()):
    """The list as the page was opened; `beside` names the other fields of each line."""
    ties = posted.getlist("seen-tie")
    others = [posted.getlist(f"seen-{name}") for name in beside]
    pairs = zip(posted.getlist("seen"), posted.getlist("seen-text"), strict=False)
    return [
        Line(int(pk), one_line_ends(text), _number(_at(ties, place)), tuple(_at(each, place) for each in others))
        for place, (pk, text) in enumerate(pairs)
        if _number(pk)
    ]


def _at(words, place):
    return one_line_ends(words[place]) if place < len(words) else ""


def read_lines(posted, beside=()):
    """The lines in the order in which the page has them; one that was never seen is a new one."""
    seen, found = set(posted.getlist("seen")), []
    for place, pk in list(zip(posted.getlist("line"), posted.getlist("line-id"), strict=False))[: MOST_LINES + 1]:
        text = one_line_ends(posted.get(f"line-{place}", ""))
        is_known = pk in seen and _number(pk) and int(pk) not in {line.id for line in found}
        more = tuple(one_line_ends(posted.get(f"{name}-{place}", "")) for name in beside)
        found.append(Line(int(pk) if is_known else None, text, _number(posted.get(f"tie-{place}", "")), more))
    return found


def _number(words):
    return number_in(words, digits=18)
