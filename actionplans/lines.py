"""The rows of a plan as lines of a page: plain values, read in one query however many there are."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Value

from actionplans.claims import WAITING, with_waiting
from actionplans.models.moves import DateMove
from actionplans.models.statuses import is_waiting
from panels.models import Body

WITHHELD = "This action carries out a recommendation that is not published."
ORGANISATION = "owners__person__organisation"
PARTNERS = [Body.Kind.PARTNER, Body.Kind.PARTNER_BOARD]
COLUMNS = [
    "pk", "uuid", "number", "position", "own_text", "parent_id", "issue", "timescale", "due_on",
    "first_due_on", "closed_on", "shown_status", "reads_recommendation", "recommendation__text",
    "recommendation__recommendation__number", "recommendation__recommendation__position",
    "recommendation_id", "recommendation__recommendation__current_id",
    "section__heading", "section__rating_word", "section__summary",
    "owners__person__title", "owners__person__name", "owners__body__name", "owners__label",
    "owners__person__uuid", "owners__body__slug",
    *(f"{ORGANISATION}__{name}" for name in ("kind", "name", "short_name")),
]  # fmt: skip


@dataclass
class Line:
    """One action as a list shows it. `depth` is 0 for an action that is part of no other on the page.

    `is_superseded` says that its words are a recommendation's that was amended after the plan took them.
    `owner_keys` are those of the owners, by which a filter finds them; `part_of` is the name of the action above it.
    """

    uuid: UUID
    number: str
    position: int
    text: str
    section: str
    status: str
    timescale: str
    due_on: date | None
    recommendation: int | None
    is_overdue: bool
    is_late: bool
    is_superseded: bool
    depth: int = 0
    owners: list[str] = field(default_factory=list)
    issue: str = ""
    section_rating: str = ""
    section_summary: str = ""
    first_due_on: date | None = None
    owner_keys: list[str] = field(default_factory=list)
    part_of: str = ""
    status_word: str = ""
    fits: bool = True
    asks_for_date: bool = False
    verdict: str = ""
    verdict_on: date | None = None
    is_to_report: bool = False
    is_to_look_back_on: bool = False

    @property
    def name(self):
        return f"Action {self.number or self.position}"


@dataclass
class Group:
    """The lines of one section, and what its source says of the whole section."""

    heading: str
    lines: list[Line]

    @property
    def numbers(self):
        """{status: number}, an action counted with its parts as one: what the paper's own summary counts."""
        return counted(line for line in self.lines if not line.depth)

    @property
    def has_parts(self):
        return any(line.depth for line in self.lines)

    @property
    def with_ends(self):
        """(line, whether one stands before it, whether one stands after it) among those that it is moved among."""
        after, before = Counter((line.depth, line.part_of) for line in self.lines), Counter()
        for line in self.lines:
            beside = line.depth, line.part_of
            after[beside] -= 1
            yield line, before[beside] > 0, after[beside] > 0
            before[beside] += 1

    @property
    def rating(self):
        return self.lines[0].section_rating

    @property
    def summary(self):
        return self.lines[0].section_summary


def lines_of(rows, reader, *, today, fitting=None):
    """The lines of a queryset of rows that `reader` may see, in the plan's order, parts under what they are part of.

    fitting  a queryset of the rows that were asked for: the lines of others do not `fits`
    """
    first = F("section__position").asc(nulls_first=True)  # the databases disagree about rows without a section
    order = (first, "position", "pk", "owners__position")
    rows, asked_for = rows.shown_to(reader).with_readable_text(reader), Value(True)
    if fitting is not None:
        asked_for = Exists(fitting.order_by().filter(pk=OuterRef("pk")))
    moves = DateMove.objects.visible_to(reader).waiting().filter(row=OuterRef("pk"))
    rows = with_waiting(rows, today).annotate(fits=asked_for, asks_for_date=Exists(moves))
    told = ("fits", "asks_for_date", *WAITING)
    lines, parents = {}, {}
    for value, line in read(rows.order_by(*order).values(*COLUMNS, *told), today=today):
        lines[value["pk"]], parents[value["pk"]] = line, value["parent_id"]
        for name in told:
            setattr(line, name, value[name])
    return as_tree(lines, parents)


def read(values, *, today, kind=Line):
    """(the first value, the line) of each row; the values hold COLUMNS, one for each owner, those of a row together."""
    for _, group in groupby(values, key=lambda value: value["pk"]):
        several = list(group)
        line = _line(several[0], today, kind)
        owned = [(_owner(value), _owner_key(value)) for value in several]
        line.owners, line.owner_keys = ([each[at] for each in owned if each[0]] for at in (0, 1))
        yield several[0], line


def as_tree(lines, parents):
    """Each line under that which it is part of, and in its section; at the top where that is not among the lines."""
    parts, arranged = {}, []
    for pk, parent in parents.items():
        parts.setdefault(parent if parent in lines else None, []).append(pk)
    waiting = [(pk, 0, lines[pk].section) for pk in reversed(parts.get(None, []))]
    while waiting:
        pk, depth, section = waiting.pop()
        lines[pk].depth, lines[pk].section = depth, section
        above = lines.get(parents[pk])
        lines[pk].part_of = above.name if above else ""
        arranged.append(lines[pk])
        waiting += [(part, depth + 1, section) for part in reversed(parts.get(pk, []))]
    return arranged


def those_that_fit(lines):
    """Each no deeper than by those above it that are shown too."""
    shown, above = [], []
    for line in lines:
        above = [depth for depth in above if depth < line.depth]
        if line.fits:
            shown.append(replace(line, depth=len(above)))
            above.append(line.depth)
    return shown


def counted(lines):
    """{status: number of lines}"""
    return Counter(line.status for line in lines)


def by_section(lines):
    """The lines as the Groups that the plan's sections part them into, in their order."""
    return [Group(heading, list(group)) for heading, group in groupby(lines, key=lambda line: line.section)]


def _line(value, today, kind):
    reads = value["reads_recommendation"]
    waits = is_waiting(value["shown_status"], value["closed_on"])
    number = value["recommendation__recommendation__number"] or value["recommendation__recommendation__position"]
    return kind(
        uuid=value["uuid"],
        number=value["number"],
        position=value["position"],
        text=value["own_text"] or (value["recommendation__text"] if reads else WITHHELD),
        section=value["section__heading"] or "",
        status=value["shown_status"],
        timescale=value["timescale"],
        due_on=value["due_on"],
        recommendation=number if reads else None,
        is_overdue=waits and value["due_on"] is not None and value["due_on"] < today,
        is_late=waits and value["first_due_on"] is not None and value["first_due_on"] < today,
        is_superseded=_is_superseded(value),
        issue=value["issue"],
        section_rating=value["section__rating_word"] or "",
        section_summary=value["section__summary"] or "",
        first_due_on=value["first_due_on"],
    )


def _is_superseded(value):
    """Whether the row borrows words of a recommendation that has had others since."""
    borrows = value["reads_recommendation"] and not value["own_text"]
    return bool(borrows and value["recommendation_id"] != value["recommendation__recommendation__current_id"])


def _owner(value):
    person = f"{value['owners__person__title'] or ''} {value['owners__person__name'] or ''}".strip()
    if person and value[f"{ORGANISATION}__kind"] in PARTNERS:
        return f"{person} ({value[f'{ORGANISATION}__short_name'] or value[f'{ORGANISATION}__name']})"
    return person or value["owners__body__name"] or value["owners__label"]


def _owner_key(value):
    if value["owners__person__uuid"]:
        return str(value["owners__person__uuid"])
    return f"body:{value['owners__body__slug']}" if value["owners__body__slug"] else f"label:{value['owners__label']}"
