"""What happened to a record, or in a whole review, in sentences."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.models import Recommendation
from scrutiny.edge.forms.history import HistorySieve
from scrutiny.edge.history import events_in, events_of, get_record
from scrutiny.models import Council
from scrutiny.numbers import number_in
from scrutiny.telling import told

A_PAGE = 30


@require_safe
def record(request, kind, pk):
    found = get_record(request.user, kind, pk)
    events, older = _page(events_of(found, request.user), request)
    context = {
        "record": found,
        "kind": found._meta.verbose_name,
        "told": _told(events, words=_words_of(found), record=found),
        "older": older,
        "address": found.get_absolute_url() if hasattr(found, "get_absolute_url") else "",
    }
    return render(request, "edge/history/record.html", context)


@require_safe
@access.follows_old_addresses
def review(request, slug):
    panel = access.get_panel(request.user, slug)
    events = events_in(panel, request.user)
    sieve = HistorySieve(request.GET, events)
    shown, older = _page(sieve.sift(events), request)
    context = {"panel": panel, "sieve": sieve, "told": _told(shown, of_many=True), "older": older}
    return render(request, "edge/history/review.html", context)


def _page(events, request):
    """(the events of a page, where the older ones begin): by the number of the last one, however many there are."""
    before = number_in(request.GET.get("before", ""), digits=18)
    if before is not None:
        events = events.before(before)
    found = list(events[: A_PAGE + 1])
    return found[:A_PAGE], found[A_PAGE - 1].pk if len(found) > A_PAGE else None


def _told(events, **about):
    panel_word = Council.current().panel_word
    return [told(event, panel_word=panel_word, **about) for event in events]


def _words_of(found):
    """A recommendation's text is kept in versions, which an event names."""
    if not isinstance(found, Recommendation):
        return {}
    return {version.name_in_history: version.text for version in found.versions.all()}
