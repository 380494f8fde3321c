"""What a page with a list of texts sends back (see scrutiny.forms.ordered)."""

from scrutiny.forms.conflicts import one_line_ends
from scrutiny.ordered import Line

MOST_LINES = 200


def read_seen(posted):
    """The list as the page was opened."""
    ties = posted.getlist("seen-tie")
    pairs = zip(posted.getlist("seen"), posted.getlist("seen-text"), strict=False)
    return [
        Line(int(pk), one_line_ends(text), _number(ties[place] if place < len(ties) else ""))
        for place, (pk, text) in enumerate(pairs)
        if _number(pk)
    ]


def read_lines(posted):
    """The lines in the order in which the page has them; one that was never seen is a new one."""
    seen, found = set(posted.getlist("seen")), []
    for place, pk in list(zip(posted.getlist("line"), posted.getlist("line-id"), strict=False))[: MOST_LINES + 1]:
        text = one_line_ends(posted.get(f"line-{place}", ""))
        is_known = pk in seen and _number(pk) and int(pk) not in {line.id for line in found}
        found.append(Line(int(pk) if is_known else None, text, _number(posted.get(f"tie-{place}", ""))))
    return found


def _number(words):
    return int(words) if words.isdecimal() and len(words) < 19 else None
