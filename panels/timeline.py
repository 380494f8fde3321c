"""What happened to a panel, and what is ahead, from its own records."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from django.db.models import QuerySet
from django.urls import reverse

from panels.models import Body, EvidenceSession, Meeting, Recommendation, RouteStep, Stage, TimetableEntry
from panels.models.route import Purpose
from scrutiny.gathering import gathered, part

FEW = 12


@dataclass(frozen=True)
class Entry:
    """Something on one day of a panel's story, or in one month of it.

    is_awaited  it was to come by that day, and nothing says that it has
    """

    when: date
    title: str
    words: str = ""
    is_ahead: bool = False
    address: str = ""
    is_of_month: bool = False
    is_awaited: bool = False


@dataclass(frozen=True)
class Source:
    """One kind of record that a story tells of.

    records  those of the panel that the reader may see
    when     their field that holds the day
    words    fields, which `entry` is called with after the day
    """

    records: QuerySet
    when: str
    words: tuple
    entry: Callable

    def part(self, place):
        known = self.records.exclude(**{self.when: None})
        words = {f"word_{turn}": word for turn, word in enumerate(self.words)}
        return part(place, known, day=self.when, **words)


@dataclass(frozen=True)
class Story:
    """What is to come, the nearest first; what has happened, the latest first; what is long past, by year."""

    ahead: list = field(default_factory=list)
    past: list = field(default_factory=list)
    years: list = field(default_factory=list)

    def __bool__(self):
        return bool(self.ahead or self.past)


def timeline_of(panel, reader, *, today, besides=()):
    """The Story of a panel as `reader` may see it, from one query.

    besides  further Sources, of records that hang on the panel from outside
    """
    sources = [
        *_stages(panel),
        *_route(panel),
        *_meetings(panel, reader),
        *_work(panel, reader),
        *_withdrawn(panel, reader),
        *besides,
    ]
    found = gathered(*(source.part(place) for place, source in enumerate(sources)))
    entries = [sources[place].entry(*told.values()) for place, each in found.items() for told in each]
    return parted([*entries, *_report(panel)], today=today)


def parted(entries, *, today):
    """Entries as a Story: what is ahead of `today` apart, and of a long past all but the latest by year."""
    in_order = sorted(entries, key=lambda entry: (entry.when, entry.title))
    ahead = [replace(entry, is_ahead=True) for entry in in_order if entry.when > today]
    past = [entry for entry in reversed(in_order) if entry.when <= today]
    older = past[FEW:] if len(past) > FEW + 3 else []
    years = [(year, list(of_year)) for year, of_year in groupby(older, key=lambda entry: entry.when.year)]
    return Story(ahead, past[: len(past) - len(older)], years)


def _stages(panel):
    def entry(day, stage, reason):
        return Entry(day, "Closed" if stage == Stage.CLOSED else f"{Stage(stage).label} began", reason)

    yield Source(panel.stage_changes.all(), "on", ("to_stage", "reason"), entry)


def _route(panel):
    def sent(day, body, purpose):
        return Entry(day, f"Sent to {body} {Purpose(purpose).label.lower()}")

    def considered(day, body, outcome, minute):
        told = RouteStep.Outcome(outcome).label.lower() if outcome else "considered it"
        return Entry(day, f"{body}: {told}", f"Minute {minute}" if minute else "")

    def due(day, body):
        return Entry(day, f"{body}: answer due", is_awaited=True)

    steps = panel.route_steps
    yield Source(steps.all(), "sent_on", ("body__name", "purpose"), sent)
    yield Source(steps.all(), "considered_on", ("body__name", "outcome", "minute"), considered)
    yield Source(steps.awaited(), "due_on", ("body__name",), due)


def _meetings(panel, reader):
    def entry(day, title, body, venue):
        return Entry(day, title or (f"Meeting of {body}" if is_standing else "Meeting"), venue)

    is_standing = panel.body.kind != Body.Kind.PANEL
    seen = Meeting.objects.visible_to(reader).of_panel(panel).order_by().values("pk")
    taking_place = Meeting.objects.filter(pk__in=seen).exclude(state=Meeting.State.CANCELLED)
    yield Source(taking_place, "held_on", ("title", "body__name", "venue"), entry)


def _work(panel, reader):
    def heard(day, title, kind, place):
        told = EvidenceSession.Kind(kind).label
        address = reverse("reviews:evidence", args=[panel.slug])
        return Entry(day, title, f"{told}, {place}" if place else told, address=address)

    def planned(day, text, precision):
        is_of_month = precision == TimetableEntry.Precision.MONTH
        return Entry(day, text, "Timetable", is_of_month=is_of_month, is_awaited=True)

    def done(day, text):
        return Entry(day, text, "Timetable: done")

    sessions = EvidenceSession.objects.visible_to(reader).of_panel(panel)
    yield Source(sessions, "held_on", ("title", "kind", "place"), heard)
    yield Source(panel.timetable.filter(done_on=None), "due_on", ("text", "due_precision"), planned)
    yield Source(panel.timetable.all(), "done_on", ("text",), done)


def _withdrawn(panel, reader):
    def entry(day, number, because):
        address = reverse("reviews:recommendation", args=[panel.slug, number])
        return Entry(day, f"Recommendation {number} withdrawn", because, address=address)

    seen = Recommendation.objects.visible_to(reader).of_panel(panel.slug).withdrawn()
    yield Source(seen, "withdrawn_on", ("number", "withdrawn_because"), entry)


def _report(panel):
    if panel.report_on:
        address = reverse("reviews:report", args=[panel.slug])
        yield Entry(panel.report_on, "Report", panel.report_title, address=address)
