"""Caches that do not say what the records say that they are made from."""

from functools import partial
from itertools import groupby

from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.dateparse import parse_date

from actionplans.actions.updates import work_out_status
from actionplans.claims import with_verdicts
from actionplans.models import ProgressUpdate, Row, Status, Verdict
from panels.models import Recommendation, RecommendationVersion, Theme
from scrutiny import history
from scrutiny.editing import change
from scrutiny.models import Event

MENDED = "mended"


def stale():
    """Yield (sentence, a function that mends it) for each cache that is wrong."""
    yield from _statuses()
    yield from _closings()
    yield from _first_dates()
    yield from _current_versions()
    yield from _positions(Recommendation, "panel")
    yield from _positions(Recommendation, "source")
    yield from _positions(Theme, "panel")
    yield from _positions(Row, "plan")


def _statuses():
    told = ProgressUpdate.objects.filter(row=OuterRef("pk")).newest_first()
    rows = Row.objects.select_related("plan").annotate(
        told_status=Coalesce(Subquery(told.values("status")[:1]), Value(Status.NOT_STATED)),
        told_on=Subquery(told.values("as_at")[:1]),
    )
    both_dated = Q(status_on__isnull=False, told_on__isnull=False)
    one_dated = Q(status_on=None, told_on__isnull=False) | Q(status_on__isnull=False, told_on=None)
    differs = ~Q(status=F("told_status")) | one_dated | (both_dated & ~Q(status_on=F("told_on")))
    for row in rows.filter(differs).order_by("pk"):
        shown, told = _status(row.status, row.status_on), _status(row.told_status, row.told_on)
        yield f"{_named(row)} is shown as {shown}; its updates say {told}.", partial(_mend_status, row.pk)


def _mend_status(pk):
    row = Row.objects.get(pk=pk)
    before = (row.status, row.status_on)
    work_out_status(row)
    changes = {"status": [before[0], row.status], "status_on": [_written(before[1]), _written(row.status_on)]}
    history.record(MENDED, row, changes={name: pair for name, pair in changes.items() if pair[0] != pair[1]})


def _closings():
    """The newest verdict says whether an action is closed, and on which day; where there is none, nothing does."""
    judged = with_verdicts(Row.objects.select_related("plan")).exclude(verdict_outcome=None)
    is_closed = Q(verdict_outcome=Verdict.Outcome.COMPLETE)
    right = is_closed & Q(closed_on__isnull=False, closed_on=F("verdict_decided_on"))
    for row in judged.exclude(right | (~is_closed & Q(closed_on=None))).order_by("pk"):
        verdict = Verdict.Outcome(row.verdict_outcome)
        closed_on = row.verdict_decided_on if verdict == Verdict.Outcome.COMPLETE else None
        shown = f"{_named(row)} has {_day(row.closed_on)} for the day it was signed off"
        sentence = f"{shown}; its newest verdict is “{verdict.label}” on {_day(row.verdict_decided_on)}."
        yield sentence, partial(_mend_field, Row, row.pk, "closed_on", closed_on)


def _first_dates():
    """The first date is known where Events tell of every change of the date since; else it must at least be there."""
    moves = Event.objects.filter(subject_kind=Row._meta.label_lower, changes__has_key="due_on").order_by("pk")
    first = {}
    for pk, (before, after) in moves.values_list("subject_id", "changes__due_on"):
        first[pk] = first.get(pk) or before or after
    unset = Row.objects.filter(first_due_on=None, due_on__isnull=False)
    for row in Row.objects.filter(Q(pk__in=unset.values("pk")) | Q(pk__in=list(first))).order_by("pk"):
        right = parse_date(first[row.pk]) if first.get(row.pk) else row.due_on
        if right is not None and row.first_due_on != right:
            sentence = f"{_named(row)} has {_day(row.first_due_on)} for its first date; it was {_day(right)}."
            yield sentence, partial(_mend_field, Row, row.pk, "first_due_on", right)


def _current_versions():
    newest = RecommendationVersion.objects.filter(recommendation=OuterRef("pk")).order_by("-number")
    worded = Recommendation.objects.annotate(newest=Subquery(newest.values("pk")[:1])).exclude(newest=None)
    wrong = worded.filter(Q(current=None) | ~Q(current=F("newest")))
    for recommendation in wrong.select_related("panel", "source").order_by("pk"):
        version = RecommendationVersion.objects.get(pk=recommendation.newest)
        sentence = f"{_named(recommendation)} does not show its newest wording, version {version.number}."
        yield sentence, partial(_mend_field, Recommendation, recommendation.pk, "current", version)


def _positions(model, whole):
    """Records of one whole that share a place: which comes first is then chance."""
    places = model.objects.exclude(**{whole: None}).order_by().values(whole, "position")
    shared = places.annotate(number=Count("pk")).filter(number__gt=1).values(whole)
    records = model.objects.filter(**{f"{whole}__in": shared}).select_related(whole).order_by(whole, "position", "pk")
    for _, group in groupby(records, key=lambda record: getattr(record, f"{whole}_id")):
        group = list(group)
        name = f"{model._meta.verbose_name_plural} of “{getattr(group[0], whole)}”"
        yield f"Several {name} have the same place.", partial(_mend_positions, model, [one.pk for one in group])


def _mend_positions(model, pks):
    for position, pk in enumerate(pks, start=1):
        _mend_field(model, pk, "position", position)


def _mend_field(model, pk, name, value):
    change(model.objects.get(pk=pk), {name: value}, by=None, verb=MENDED)


def _named(record):
    whole = record.plan if isinstance(record, Row) else record.panel or record.source
    return f"{record} of “{whole}”"


def _status(status, on):
    return f"“{Status(status).label}”" + (f" on {_day(on)}" if on else "")


def _day(day):
    return f"{day:%-d %B %Y}" if day else "none"


def _written(day):
    return day.isoformat() if day else None
