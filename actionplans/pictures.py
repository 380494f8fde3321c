"""An action plan as it was known at an earlier moment: as lines for a reader, or as a picture to be kept."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from operator import itemgetter

from django.db.models import BooleanField, Case, F, Q, QuerySet, Value, When

from actionplans.lines import COLUMNS, WITHHELD, Line, as_tree, read
from actionplans.models import DateMove, ProgressUpdate, Row, Section, Status, Verdict
from actionplans.models.statuses import is_waiting
from actionplans.past import UNKNOWN, Since, as_day, day_of, end_of, undone_by
from panels.event_access import open_to_reader
from scrutiny.gathering import gathered, part
from scrutiny.models import Event, Restriction
from scrutiny.visibility import not_in_confidence

NOT_OPEN = "What it said on that day is not open to you."
DAYS = ("due_on", "first_due_on", "closed_on", "status_on")
KEPT = (
    "pk", "number", "position", "section", "text", "owners", "status", "timescale", "update", "verdict", "outcome",
    "parent", "depth", "issue", "recommendation",
)  # fmt: skip
MORE = ["section_id", "section__position", "recorded_at"]


@dataclass
class RowThen(Line):
    """An action as it was known at a moment.

    update, verdict  the numbers of the newest progress update and of the last verdict of then; None without one
    outcome          what that verdict was
    unknown          the names of the fields in which something stood then that is not open to the reader
    """

    pk: int = 0
    parent: int | None = None
    first_due_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    status_on: datetime.date | None = None
    update: int | None = None
    verdict: int | None = None
    outcome: str = ""
    unknown: list[str] = field(default_factory=list)


def picture_of(plan, *, at):
    """The plan at the end of a day, or at a moment, as officers read it: a dictionary that JSON can hold.

    What is in confidence is not on it. Days are written as in 2026-05-01.
    """
    rows = Row.objects.filter(not_in_confidence(Row.objects.all().CHAIN), plan=plan)
    records = Records(
        rows.annotate(reads_recommendation=Value(True)),
        ProgressUpdate.objects.exclude(restriction=Restriction.IN_CONFIDENCE),
        DateMove.objects.all(),
        knows=Q(pk__gt=0),
    )
    told = ("status", "colour", "word", "meaning")
    return {
        "at": end_of(at).astimezone(datetime.UTC).isoformat(),
        "plan": {"pk": plan.pk, "slug": plan.slug, "title": plan.title, "scheme": plan.scheme.name},
        "ratings": [{name: getattr(rating, name) for name in told} for rating in plan.scheme.ratings.all()],
        "rows": [_as_json(row) for row in Past(plan, records, at, at).rows(at)],
    }


def past_of(plan, reader, *moments):
    """The Past of a plan at several moments (or at the ends of days), as far as the reader may read it now."""
    records = Records(
        Row.objects.visible_to(reader).filter(plan=plan).with_readable_text(reader),
        ProgressUpdate.objects.visible_to(reader),
        DateMove.objects.visible_to(reader),
        knows=open_to_reader(reader),
    )
    ends = sorted(map(end_of, moments))
    return Past(plan, records, ends[0], ends[-1])


def rows_then(plan, reader, *, at):
    """[RowThen, ...] of what was known at the end of a day, or at a moment, as far as the reader may read it now."""
    return past_of(plan, reader, at).rows(at)


@dataclass(frozen=True)
class Records:
    """What somebody may read: actions, updates, dates moved, and (as a condition on events) what replaced what."""

    rows: QuerySet
    updates: QuerySet
    moves: QuerySet
    knows: Q


class Past:
    """What is recorded of the actions of a plan that says how they stood at any moment from `first` to `last`.

    Everything is read once, in three queries, however many moments are asked for.
    """

    def __init__(self, plan, records, first, last):
        first, last = end_of(first), end_of(last)
        self._values = list(_values(records.rows.filter(recorded_at__lte=last)))
        self._events, self._renamed = _events(plan, records.knows, first)
        self._moves, self._updates, self._verdicts = _told(plan, records, last)

    def rows(self, at):
        """[RowThen, ...] in the plan's order, parts under what they are part of."""
        moment, today = end_of(at), day_of(at)
        rows, places = {}, {"": 0}
        there = [value for value in self._values if value["recorded_at"] <= moment]
        for value, row in read(there, today=today, kind=RowThen):
            row.pk, row.parent = value["pk"], value["parent_id"]
            heading = self._heading(value, moment)
            places.setdefault(heading, value["section__position"] or 0)
            _put_back(row, value, self._since(row.pk, moment), heading)
            row.is_overdue, row.is_late = (is_past(row, day, today) for day in (row.due_on, row.first_due_on))
            rows[row.pk] = row
        last = max(places.values()) + 1
        ordered = sorted(rows.values(), key=lambda row: (places.get(row.section, last), row.position, row.pk))
        return as_tree({row.pk: row for row in ordered}, {row.pk: row.parent for row in ordered})

    def heard_between(self, before, after):
        """The numbers of the actions of which something was said after one moment and by another."""
        first, last = end_of(before), end_of(after)
        return {pk for pk, told in self._updates.items() if any(first < update[0] <= last for update in told)}

    def _heading(self, value, moment):
        """The heading at the moment of the section in which the action is now."""
        earlier = [
            changes for at, changes in self._renamed[value["section_id"]] if at > moment and "heading" in changes
        ]
        return earlier[0]["heading"][0] if earlier else value["section__heading"] or ""

    def _since(self, pk, moment):
        events = [event for event in self._events[pk] if event[0] > moment]
        since = Since(undone_by(events, self._moves[pk], at=moment))
        for recorded_at, *update in self._updates[pk]:
            since.update = update if recorded_at <= moment else since.update
        for recorded_at, *verdict in self._verdicts[pk]:
            since.judge(verdict, is_later=recorded_at > moment)
        return since


def _values(rows):
    first = F("section__position").asc(nulls_first=True)
    rows = rows.annotate(shown_status=F("status")).order_by(first, "position", "pk", "owners__position")
    return rows.values(*COLUMNS, *MORE)


def _told(plan, records, last):
    """Three dictionaries by the number of an action, from one query.

    Dates moved   [(agreed at, date before, as written, date after), ...] as they were agreed
    updates       [(recorded at, number, as at, status), ...] as at one day after another
    verdicts      [(recorded at, number, outcome, decided on), ...] as they were decided
    """
    moves, verdicts = records.moves.agreed().filter(row__plan=plan), Verdict.objects.of_plan(plan)
    updates = records.updates.filter(row__plan=plan, recorded_at__lte=last)
    found = gathered(
        part("moves", moves, row="row", at="decided_at", on="from_on", words="from_written", to="to_on"),
        part("updates", updates, row="row", at="recorded_at", pk="pk", on="as_at", said="status"),
        part("verdicts", verdicts, row="row", at="recorded_at", pk="pk", on="decided_on", said="outcome"),
    )
    return (
        _by_action(found["moves"], ("at", "on", "words", "to"), order=("at",)),
        _by_action(found["updates"], ("at", "pk", "said", "on"), order=("on", "pk")),
        _by_action(found["verdicts"], ("at", "pk", "said", "on"), order=("on", "pk")),
    )


def _by_action(found, names, *, order):
    told = defaultdict(list)
    for one in sorted(found, key=itemgetter(*order)):
        told[one["row"]].append(itemgetter(*names)(one))
    return told


def _events(plan, knows, moment):
    """({number of an action: [(when, changes, whether the reader may know), ...]}, the same of sections)"""
    rows, sections = (kind.objects.filter(plan=plan).order_by().values("pk") for kind in (Row, Section))
    of_rows = Q(subject_kind="actionplans.row", subject_id__in=rows)
    of_sections = Q(subject_kind="actionplans.section", subject_id__in=sections)
    is_open = Case(When(knows, then=Value(True)), default=Value(False), output_field=BooleanField())
    events = Event.objects.filter(of_rows | of_sections, at__gt=moment).annotate(is_open=is_open).order_by("at", "pk")
    found, renamed = defaultdict(list), defaultdict(list)
    for kind, pk, at, changes, may_know in events.values_list("subject_kind", "subject_id", "at", "changes", "is_open"):
        if kind == "actionplans.row":
            found[pk].append((at, changes, may_know))
        else:
            renamed[pk].append((at, changes))
    return found, renamed


def _put_back(row, value, since, heading):
    """Give the action the values that it had; a field that says nothing to the reader is empty, and named."""
    now = {name: getattr(row, name) for name in ("number", "timescale", "issue", "due_on", "owners")}
    now |= {"section": heading, "first_due_on": value["first_due_on"], "closed_on": value["closed_on"]}
    for name, words in now.items():
        then = since.closed_on(words) if name == "closed_on" else since.value(name, words)
        if then is UNKNOWN:
            row.unknown.append(name)
        setattr(row, name, _READ.get(name, _as_words)(None if then is UNKNOWN else then))
    row.text = _text(row, value, since)
    row.update, row.status, row.status_on = since.update or (None, Status.NOT_STATED, None)
    row.verdict, row.outcome, _ = since.verdict or (None, "", None)


def _as_words(value):
    return value or ""


def _as_owners(value):
    """As the history holds them: "Asha Okafor; Parks Department"."""
    return value.split("; ") if isinstance(value, str) and value else value or []


_READ = {"owners": _as_owners, **dict.fromkeys(DAYS, as_day)}


def _text(row, value, since):
    """What was to be done: its own words of then, or those of the recommendation that it carried out then."""
    words = since.value("own_text", value["own_text"])
    carried_out = since.value("recommendation", None)
    if UNKNOWN in (words, carried_out):
        row.unknown.append("text")
        return NOT_OPEN
    if words:
        return words
    if carried_out:
        return f"In the words of {carried_out[0].lower()}{carried_out[1:]}."
    return value["recommendation__text"] if value["reads_recommendation"] else WITHHELD


def is_past(row, day, today):
    """Whether a day by which a RowThen was to be done had passed with it still open."""
    return is_waiting(row.status, row.closed_on) and day is not None and day < today


def _as_json(row):
    days = {name: getattr(row, name) for name in DAYS}
    kept = {name: getattr(row, name) for name in KEPT}
    return kept | {name: day.isoformat() if day else None for name, day in days.items()} | {"uuid": str(row.uuid)}
