"""Taking recommendations in from a spreadsheet: everything that it adds and changes, or nothing."""

from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from panels.actions.recommendations import BEFORE_ISSUE, add_recommendations, amend, put_in_order
from panels.actions.themes import theme_headed
from panels.models import Addressee, Body, Recommendation
from panels.sheets.columns import ADDRESSED, PRIORITY, REPLY, TEXT, THEME, WHY
from panels.sheets.comparing import compared
from panels.sheets.writing import row_of
from scrutiny import saving
from scrutiny.editing import Conflict, change, locked
from scrutiny.sheets.outcomes import ADDED, CHANGED, REFUSED

FROM_SHEET = "From a spreadsheet"
PLAIN = {PRIORITY: "priority", REPLY: "asks_for_reply", WHY: "reason"}


class NotTaken(Exception):
    """Some of it cannot be taken, or not any more; look at it again."""


def outcomes_of(panel, rows, *, reader):
    """[Outcome, ...] of the rows of a spreadsheet, as things are now."""
    found = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list().with_addressees()
    stored = {str(one.uuid): (row_of(one), str(one), one.number, one.version) for one in found}
    return compared(rows, stored, bodies=bodies_named(panel))


def bodies_named(panel):
    """{name or short name in small letters: (primary key, name)} of the bodies that can be asked, or are already."""
    today, asked = timezone.localdate(), Addressee.objects.filter(recommendation__panel=panel).values("body")
    can_be_asked = Body.objects.standing().open(today) | Body.objects.filter(pk__in=asked)
    named = {}
    for pk, name, short in can_be_asked.distinct().order_by("pk").values_list("pk", "name", "short_name"):
        for each in filter(None, (name, short)):
            named.setdefault(each.lower(), (pk, name))
    return named


@transaction.atomic
def take_in(panel, rows, *, by, mark, reason=""):
    """Add and change what the rows say; gives how many were added and how many changed.

    mark    a UUID made with the page; raises AddedAlready when what it marks was added already
    reason  of the amendments that have none of their own in the spreadsheet
    raises  NotTaken where somebody saved first, or a row cannot be taken
    """
    locked(panel)
    outcomes = outcomes_of(panel, rows, reader=by)
    if any(outcome.kind == REFUSED for outcome in outcomes):
        raise NotTaken
    added = [outcome for outcome in outcomes if outcome.kind == ADDED]
    changed = [outcome for outcome in outcomes if outcome.kind == CHANGED]
    marks = [uuid5(mark, str(outcome.row)) for outcome in added]
    _change_all(panel, changed, by=by, reason=reason)
    several = [_fields(panel, outcome, each, by) for outcome, each in zip(added, marks, strict=True)]
    add_recommendations(panel, several, by=by, why=FROM_SHEET)
    return len(added), len(changed)


def _fields(panel, outcome, mark, by):
    values = _named(panel, outcome.values, by)
    bodies = Body.objects.in_bulk(outcome.values.get(ADDRESSED) or [])
    return {"text": outcome.values[TEXT], "uuid": mark, "addressed_to": list(bodies.values()), **values}


def _named(panel, values, by):
    """{field: value} of the columns that are fields of their own."""
    named = {field: values[column] for column, field in PLAIN.items() if column in values}
    if THEME in values:
        named["theme"] = theme_headed(panel, values[THEME], by=by) if values[THEME] else None
    return named


def _change_all(panel, outcomes, *, by, reason):
    uuids = [UUID(outcome.uuid) for outcome in outcomes]
    found = panel.recommendations.filter(uuid__in=uuids).select_for_update(of=("self",)).order_by("pk")
    stored = {str(one.uuid): one for one in found}
    for outcome in outcomes:
        recommendation = stored.get(outcome.uuid)
        if recommendation is None or recommendation.version != outcome.version:
            raise NotTaken
        try:
            _change(panel, recommendation, outcome, by=by, reason=outcome.reason or reason)
        except Conflict as conflict:
            raise NotTaken from conflict
    if any(THEME in outcome.values for outcome in outcomes):
        put_in_order(panel)


def _change(panel, recommendation, outcome, *, by, reason):
    recommendation.panel = panel
    change(recommendation, _named(panel, outcome.values, by), by=by, reason=reason or FROM_SHEET)
    if TEXT in outcome.values:
        amend(recommendation, outcome.values[TEXT], by=by, why=reason or BEFORE_ISSUE)
    if ADDRESSED in outcome.values:
        chosen = list(Body.objects.filter(pk__in=outcome.values[ADDRESSED]))
        saving.keep_links(recommendation, {"addressed_to": (Body.objects.all(), chosen)}, by=by, reason=reason)
