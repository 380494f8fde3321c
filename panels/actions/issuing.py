"""Issuing recommendations: each is given its number, once."""

from django.db import transaction
from django.utils import timezone

from panels.actions.recommendations import put_in_order
from panels.models import Recommendation
from scrutiny import history
from scrutiny.editing import Conflict, locked
from scrutiny.models import NARROWEST_FIRST, Restriction


class NothingToIssue(Exception):
    """All that the panel recommends is issued already, or there is nothing."""


def to_be_issued(panel):
    """[(number that it would get, recommendation), ...] in the order of the report."""
    drafts = panel.recommendations.drafts().for_list().with_addressees()
    return list(enumerate(drafts, start=_next_number(panel)))


def as_seen(issuing):
    """What would be issued, in a form in which two can be compared: which, in which words, under which number."""
    return " ".join(f"{number}:{one.pk}.{one.current_id}" for number, one in issuing)


@transaction.atomic
def issue(panel, *, by, seen, is_opened=False, at=None):
    """Give everything that is not issued its number; gives [recommendation, ...].

    is_opened  whether all who may read the panel may read them from now on; what is restricted stays so
    seen  what `as_seen` gave when it was looked at. Raises Conflict when it is another by now, NothingToIssue.
    """
    locked(panel)
    issuing, at = to_be_issued(panel), at or timezone.now()
    if not issuing:
        raise NothingToIssue
    if as_seen(issuing) != seen:
        raise Conflict(panel)
    for number, one in issuing:
        one.panel = panel
        history.record("issued", one, by=by, changes=_number(one, number, at, is_opened=is_opened))
    first, last = issuing[0][0], issuing[-1][0]
    numbers = f"recommendation {first}" if first == last else f"recommendations {first} to {last}"
    history.record(f"issued {numbers} of", panel, by=by)
    put_in_order(panel)
    return [one for _, one in issuing]


def _next_number(panel):
    numbers = panel.recommendations.exclude(number=None).values_list("number", flat=True)
    return max(numbers, default=0) + 1


def _number(one, number, at, *, is_opened):
    """Number it, in a place of that number, so that what is issued stands in that order; gives the changes."""
    changes, audience = {"number": [None, number]}, one.panel.audience
    if is_opened and one.restriction == Restriction.NONE and _is_narrower(one.audience, audience):
        changes["audience"] = [one.audience, audience]
        one.audience = audience
    one.number, one.position, one.issued_at, one.version = number, number, at, one.version + 1
    values = {name: getattr(one, name) for name in ("number", "position", "issued_at", "version", "audience")}
    Recommendation.objects.filter(pk=one.pk).update(**values)
    return changes


def _is_narrower(audience, other):
    return NARROWEST_FIRST.index(audience) < NARROWEST_FIRST.index(other)
