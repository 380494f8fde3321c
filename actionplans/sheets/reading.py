"""The actions of a plan as they would stand in a spreadsheet, and whom its cells may name."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from operator import itemgetter

from django.db.models import Case, F, OuterRef, Q, Subquery, When
from django.utils import timezone

from actionplans.models import Milestone, Rating, Row, SuccessCriterion
from actionplans.sheets.columns import (
    ACCOUNTABLE,
    BETWEEN,
    BY,
    CRITERIA,
    FIRST,
    ISSUE,
    LINKS,
    MILESTONES,
    NUMBER,
    OWNERS,
    PART,
    PRIORITY,
    REASON,
    RECOMMENDATION,
    RESOURCES,
    SECTION,
    STANDS,
    TEXT,
)  # fmt: skip
from actionplans.sheets.comparing import There
from actionplans.sheets.names import Known, key_of
from actionplans.sheets.steps import criteria_as_cell, milestones_as_cell
from actionplans.sheets.understanding import KIND, Here
from panels.models import Body, Person, Recommendation
from scrutiny.gathering import gathered, part
from scrutiny.sheets.outcomes import ID, VERSION, Stored

LONGEST_NUMBER = 6


@dataclass(frozen=True)
class PlanSheet:
    """A plan's actions in their order as {uuid: There}, and the Here that cells are read against."""

    there: dict
    here: Here

    def lines(self):
        """{column: text} of each action."""
        for uuid, each in self.there.items():
            version = KIND.version_cell(each.cells, each.stored.version)
            yield each.cells | {ID: uuid, REASON: "", VERSION: version}


def sheet_of(plan, reader):
    """The PlanSheet of what the reader may see of a plan."""
    word = Rating.objects.filter(scheme=plan.scheme_id, status=OuterRef("shown_status")).values("word")
    rows = Row.objects.visible_to(reader).of_plan(plan).shown_to(reader).with_readable_text(reader)
    rows = rows.annotate(word=Subquery(word[:1]))
    rows = rows.order_by(F("section__position").asc(nulls_first=True), "position", "pk")
    rows = list(rows.select_related("section", "recommendation__recommendation").prefetch_related("owners"))
    names = names_of(rows)
    written = _Writing(plan, rows, names, _steps(plan))
    return PlanSheet(written.there(), Here(names, partial(_words_of, plan, reader), timezone.localdate()))


class _Writing:
    """How the rows of one plan are written; a row names others of the plan by their numbers."""

    def __init__(self, plan, rows, names, steps):
        self.plan, self.rows, self.names, self.steps = plan, rows, names, steps
        self.by_key = {row.pk: row for row in rows}
        self.numbers = Counter(row.number for row in rows)

    def there(self):
        return {str(row.uuid): self._there(row) for row in self.rows}

    def _there(self, row):
        above = self.by_key.get(row.parent_id)
        stored = Stored(self._cells(row, above), str(row), row.version)
        return There(stored, row.due_on, str(above.uuid) if above else None)

    def _cells(self, row, above):
        return {
            NUMBER: row.number,
            SECTION: row.section.heading if row.section else "",
            PART: self._named(above) if above else "",
            **self._words(row),
            **self._owners(row),
            BY: row.timescale,
            FIRST: f"{row.first_due_on:%-d %B %Y}" if row.first_due_on else "",
            PRIORITY: row.priority,
            LINKS: row.linkages,
            ISSUE: row.issue,
            RESOURCES: row.resources,
            CRITERIA: criteria_as_cell(self.steps[CRITERIA][row.pk]),
            MILESTONES: milestones_as_cell(self.steps[MILESTONES][row.pk]),
            STANDS: row.word or row.get_status_display(),
        }

    def _named(self, row):
        return row.number if row.number and self.numbers[row.number] == 1 else str(row.uuid)

    def _words(self, row):
        if not (row.recommendation and row.reads_recommendation):
            return {RECOMMENDATION: "", TEXT: row.own_text}
        asked = row.recommendation.recommendation
        is_own = asked.panel_id == self.plan.panel_id and asked.source_id == self.plan.source_id
        return {RECOMMENDATION: str(asked.shown_number) if is_own else "", TEXT: row.text}

    def _owners(self, row):
        owners = sorted(row.owners.all(), key=lambda owner: (not owner.is_lead, owner.position))
        accountable = dict.fromkeys(("person", owner.accountable_id) for owner in owners if owner.accountable_id)
        return {
            OWNERS: BETWEEN.join(self.names.shown[_key(owner)] for owner in owners),
            ACCOUNTABLE: BETWEEN.join(self.names.shown[key] for key in accountable),
        }


def _key(owner):
    return key_of(owner.person_id, owner.body_id, owner.label)


def names_of(rows):
    """The Known people, bodies and groups that the cells of a plan's rows may name, from one query."""
    found = gathered(
        part("people", Person.objects.all(), pk="pk", title="title", name="name", organisation=_ORGANISATION,
             post="post"),
        part("bodies", Body.objects.standing(), pk="pk", name="name", short_name="short_name"),
    )  # fmt: skip
    people, bodies = (sorted(found[kind], key=itemgetter("pk")) for kind in ("people", "bodies"))
    labels = dict.fromkeys(owner.label for row in rows for owner in row.owners.all() if owner.label)
    return Known.of(
        [(one["pk"], _names_of(**one)) for one in people],
        [(one["pk"], [one["name"], one["short_name"]]) for one in bodies],
        labels,
    )


# The body made for one panel alone has that panel's title, which is not for everybody.
_ORGANISATION = Case(When(~Q(organisation__kind=Body.Kind.PANEL), then=F("organisation__name")))


def _names_of(pk, title, name, organisation, post):
    """The names of a person, the shortest first; what tells two of one name apart stands behind in brackets."""
    full = f"{title} {name}".strip()
    return [full, name, *(f"{full} ({said})" for said in (organisation, post, f"record {pk}") if said)]


def _steps(plan):
    """What hangs on each action, in order: {column: {number of the action: [what its cell is written of, ...]}}"""
    criteria, milestones = (kind.objects.filter(row__plan=plan) for kind in (SuccessCriterion, Milestone))
    found = gathered(
        part(CRITERIA, criteria, row="row", position="position", words="text", year="target_year"),
        part(MILESTONES, milestones, row="row", position="position", words="text", due="due_on", done="done_on"),
    )
    steps = {kind: defaultdict(list) for kind in found}
    for kind, each in found.items():
        for one in sorted(each, key=itemgetter("position")):
            row, _, *told = one.values()
            steps[kind][row].append(told)
    return steps


def _words_of(plan, reader, number):
    """The key of the current words of a recommendation that the plan can carry out; None where there is none."""
    asked = Recommendation.objects.visible_to(reader).exclude(current=None)
    asked = asked.filter(panel=plan.panel_id) if plan.panel_id else asked.filter(source=plan.source_id or 0)
    if not number.isdecimal() or len(number) > LONGEST_NUMBER:
        return None
    is_numbered = Q(number=int(number)) | Q(number=None, position=int(number))
    return asked.filter(is_numbered).values_list("current", flat=True).first()
