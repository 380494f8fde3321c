"""An action plan as it was known at an earlier moment: as lines for a reader, or as a picture to be kept."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import BooleanField, Case, F, Q, QuerySet, Value, When

from actionplans.lines import COLUMNS, WITHHELD, Line, as_tree, read
from actionplans.models import DateMove, ProgressUpdate, Row, Section, Status, Verdict
from actionplans.models.statuses import ENDED
from actionplans.past import UNKNOWN, Since, as_day, day_of, end_of, undone_by
from panels.event_access import open_to_reader
from scrutiny.models import Event, Restriction
from scrutiny.visibility import not_in_confidence

NOT_OPEN = "What it said on that day is not open to you."
DAYS = ("due_on", "first_due_on", "closed_on", "status_on")
KEPT = (
    "pk", "number", "position", "section", "text", "owners", "status", "timescale", "update", "verdict", "outcome",
    "parent", "depth", "issue", "recommendation",
)  # fmt: skip
MORE = ["section_id", "section__position"]


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
    records = _Records(
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
        "rows": [_as_json(row) for row in _rows_of(plan, records, at)],
    }


def rows_then(plan, reader, *, at):
    """[RowThen, ...] of what was known at the end of a day, or at a moment, as far as the reader may read it now."""
    records = _Records(
        Row.objects.visible_to(reader).filter(plan=plan).with_readable_text(reader),
        ProgressUpdate.objects.visible_to(reader),
        DateMove.objects.visible_to(reader),
        knows=open_to_reader(reader),
    )
    return _rows_of(plan, records, at)


@dataclass(frozen=True)
class _Records:
    """What somebody may read: actions, updates, dates moved, and (as a condition on events) what replaced what."""

    rows: QuerySet
    updates: QuerySet
    moves: QuerySet
    knows: Q


def _rows_of(plan, records, at):
    moment, today = end_of(at), day_of(at)
    headings = _headings(plan, moment)
    since = _since(plan, records, moment)
    rows, places = {}, {"": 0}
    for value, row in _read(records.rows.filter(recorded_at__lte=moment), today):
        heading = headings.get(value["section_id"], "")
        places.setdefault(heading, value["section__position"] or 0)
        _put_back(row, value, since[row.pk], heading)
        row.is_overdue, row.is_late = (_is_past(row, day, today) for day in (row.due_on, row.first_due_on))
        rows[row.pk] = row
    last = max(places.values()) + 1
    ordered = sorted(rows.values(), key=lambda row: (places.get(row.section, last), row.position, row.pk))
    return as_tree({row.pk: row for row in ordered}, {row.pk: row.parent for row in ordered})


def _read(rows, today):
    first = F("section__position").asc(nulls_first=True)
    rows = rows.annotate(shown_status=F("status")).order_by(first, "position", "pk", "owners__position")
    for value, row in read(rows.values(*COLUMNS, *MORE), today=today, kind=RowThen):
        row.pk, row.parent = value["pk"], value["parent_id"]
        yield value, row


def _headings(plan, moment):
    """{number of a section: its heading at the moment}"""
    headings = dict(Section.objects.filter(plan=plan).values_list("pk", "heading"))
    renamed = Event.objects.filter(subject_kind="actionplans.section", at__gt=moment, subject_id__in=headings)
    for pk, changes in renamed.order_by("-pk").values_list("subject_id", "changes"):
        if "heading" in changes:
            headings[pk] = changes["heading"][0]
    return headings


def _since(plan, records, moment):
    """{number of an action: Since}"""
    events, moves, since = defaultdict(list), defaultdict(list), defaultdict(Since)
    for pk, *event in _events(plan, records.knows, moment):
        events[pk].append(event)
    agreed = records.moves.agreed().filter(row__plan=plan).order_by("decided_at", "pk")
    for pk, *move in agreed.values_list("row", "decided_at", "from_on", "from_written", "to_on"):
        moves[pk].append(move)
    for pk in {*events, *moves}:
        since[pk].undone = undone_by(events[pk], moves[pk], at=moment)
    told = records.updates.filter(row__plan=plan, recorded_at__lte=moment).order_by("as_at", "pk")
    for pk, *update in told.values_list("row", "pk", "as_at", "status"):
        since[pk].update = update
    given = Verdict.objects.filter(row__plan=plan).order_by("recorded_at", "pk")
    for pk, at, *verdict in given.values_list("row", "recorded_at", "pk", "outcome", "decided_on"):
        since[pk].judge(verdict, is_later=at > moment)
    return since


def _events(plan, knows, moment):
    rows = Row.objects.filter(plan=plan).order_by().values("pk")
    events = Event.objects.filter(subject_kind="actionplans.row", subject_id__in=rows, at__gt=moment)
    is_open = Case(When(knows, then=Value(True)), default=Value(False), output_field=BooleanField())
    return events.annotate(is_open=is_open).order_by("at", "pk").values_list("subject_id", "at", "changes", "is_open")


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
    row.update, row.status_on, row.status = since.update or (None, None, Status.NOT_STATED)
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


def _is_past(row, day, today):
    return row.closed_on is None and row.status not in ENDED and day is not None and day < today


def _as_json(row):
    days = {name: getattr(row, name) for name in DAYS}
    kept = {name: getattr(row, name) for name in KEPT}
    return kept | {name: day.isoformat() if day else None for name, day in days.items()} | {"uuid": str(row.uuid)}
