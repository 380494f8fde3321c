"""Taking the actions of a plan in from a spreadsheet: everything that it adds and changes, or nothing."""

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Max

from actionplans.actions.dates import is_move, made, settle_waiting, settled
from actionplans.actions.owners import Whom, owners_of_each, put_owners
from actionplans.actions.rows import CHANGED_DATES, dates_of, timescale_fields
from actionplans.actions.steps import put_criteria, put_milestones
from actionplans.models import DateMove, Row, Section
from actionplans.sheets.columns import (
    ACCOUNTABLE,
    BY,
    CRITERIA,
    ISSUE,
    LINKS,
    MILESTONES,
    NUMBER,
    OWNERS,
    PART,
    PRIORITY,
    RECOMMENDATION,
    RESOURCES,
    SECTION,
    TEXT,
)  # fmt: skip
from actionplans.sheets.comparing import compared
from actionplans.sheets.names import key_of
from actionplans.sheets.reading import sheet_of
from actionplans.timescales import understood
from panels.models import Body, Person, RecommendationVersion
from scrutiny import history
from scrutiny.editing import Conflict, change_held, locked
from scrutiny.sheets.outcomes import ADDED, CHANGED, REFUSED

FROM_SHEET = "From a spreadsheet"
PLAIN = {
    NUMBER: "number", TEXT: "own_text", PRIORITY: "priority", LINKS: "linkages", ISSUE: "issue",
    RESOURCES: "resources",
}  # fmt: skip


class NotTaken(Exception):
    """Some of it cannot be taken, or not any more; look at it again."""


class TakenAlready(Exception):
    """The same page was sent twice."""


@dataclass(frozen=True)
class Agreement:
    """Why dates are moved that were agreed, where a row gives no reason of its own; who agreed to that, and when."""

    reason: str = ""
    agreed_by: str = ""
    agreed_on: date | None = None


@transaction.atomic
def take_in(plan, rows, *, by, mark, agreement, why=FROM_SHEET):
    """Add and change what the rows say; gives how many were added and how many changed.

    mark    a UUID made with the page; raises TakenAlready when what it marks was added already
    why     the reason that the history gives of what has none of its own
    raises  NotTaken where somebody saved first, or a row cannot be taken
    """
    locked(plan)
    marked = {uuid5(mark, str(row["row"])): row["row"] for row in rows}
    if plan.rows.filter(uuid__in=marked).exists():
        raise TakenAlready
    sheet = sheet_of(plan, by)
    outcomes = compared(rows, sheet.there, sheet.here)
    if any(outcome.kind == REFUSED for outcome in outcomes):
        raise NotTaken
    with history.together():
        taking = _Taking(plan, outcomes, by=by, why=why, agreement=agreement)
        added = taking.add([one for one in outcomes if one.kind == ADDED], {row: key for key, row in marked.items()})
        changed = taking.change([one for one in outcomes if one.kind == CHANGED])
    if added or changed:
        numbers = {"actions added": [0, added], "actions changed": [0, changed]}
        told = {what: pair for what, pair in numbers.items() if pair[1]}
        history.record("changed several actions of", plan, by=by, reason=why, changes=told)
    return added, changed


class _Taking:
    """What the rows of one spreadsheet share: the plan with its sections, whom they name, the new actions by rows."""

    def __init__(self, plan, outcomes, *, by, why, agreement):
        self.plan, self.by, self.why, self.agreement = plan, by, why, agreement
        self.rows, sections = _rows_of(plan, [UUID(one.uuid) for one in outcomes if one.kind == CHANGED])
        self.sections = {section.heading.lower(): section for section in sections}
        self.new, self.named, self.versions = {}, _named_in(outcomes), _versions_in(outcomes)

    def add(self, outcomes, marks):
        last = self.plan.rows.aggregate(last=Max("position"))["last"] or 0
        places = enumerate(outcomes, start=last + 1)
        rows = Row.objects.bulk_create(self._new(outcome, place, marks[outcome.row]) for place, outcome in places)
        self.new = {("row", outcome.row): row for outcome, row in zip(outcomes, rows, strict=True)}
        self._beside(dict(zip(rows, outcomes, strict=True)))
        for outcome, row in zip(outcomes, rows, strict=True):
            history.record("added", row, by=self.by, reason=outcome.reason or self.why)
            row.parent = self._row_of(outcome.values.get(PART))
        Row.objects.bulk_update([row for row in rows if row.parent], ["parent"])
        return len(outcomes)

    def change(self, outcomes):
        rows = {self.rows.get(outcome.uuid): outcome for outcome in outcomes}
        if any(row is None or row.version != outcome.version for row, outcome in rows.items()):
            raise NotTaken
        beside = self._beside(rows)
        waiting = set(DateMove.objects.waiting().filter(row__plan=self.plan).values_list("row_id", flat=True))
        moves = []
        for row, outcome in rows.items():
            try:
                moves += self._change(row, outcome, beside[row.pk], waiting)
            except Conflict as conflict:
                raise NotTaken from conflict
        DateMove.objects.bulk_create(moves)
        return len(outcomes)

    def _new(self, outcome, position, uuid):
        read = understood(outcome.values.get(BY, ""))
        fields = timescale_fields(read) | {"first_due_on": read.due_on, "audience": self.plan.audience}
        return Row(plan=self.plan, uuid=uuid, position=position, **fields | self._fields(outcome))

    def _change(self, row, outcome, besides, waiting):
        """Change an action; gives [DateMove, ...] that are still to be saved."""
        reason, fields, moves = outcome.reason or self.why, self._fields(outcome), []
        if PART in outcome.values:
            fields["parent"] = self._row_of(outcome.values[PART])
        change_held(row, fields, by=self.by, reason=reason, besides=besides)
        if BY in outcome.values:
            read, reason = understood(outcome.values[BY]), outcome.reason or self.agreement.reason
            moves = self._moves(row, read, reason, row.pk in waiting)
            change_held(row, dates_of(row, read), by=self.by, reason=reason[:300], verb=CHANGED_DATES)
        return moves

    def _moves(self, row, read, reason, is_waited_for):
        """[the DateMove] where an agreed date is changed; what waited to be decided is settled by it."""
        if not is_move(row, read):
            return []
        if not reason.strip():
            raise NotTaken
        who, on = self.agreement.agreed_by, self.agreement.agreed_on
        if is_waited_for:
            settle_waiting(row, read, who, on)
        return [settled(made(row, read, reason=reason, asked_by="", by=self.by), DateMove.State.AGREED, who, on)]

    def _fields(self, outcome):
        """{field: value} of the columns that are fields of the action."""
        values = outcome.values
        fields = {field: values[column] for column, field in PLAIN.items() if column in values}
        if SECTION in values:
            fields["section"] = self._section(values[SECTION]) if values[SECTION] else None
        if values.get(RECOMMENDATION):
            fields["recommendation"] = self.versions[values[RECOMMENDATION]]
        return fields

    def _row_of(self, key):
        """The action that a row is part of, which may be new itself; None where it is part of none."""
        return (self.new[key] if key in self.new else self.rows[key]) if key else None

    def _section(self, heading):
        if heading.lower() not in self.sections:
            position = max((section.position for section in self.sections.values()), default=0) + 1
            section = Section.objects.create(plan=self.plan, heading=heading, position=position)
            history.record("added", section, by=self.by, reason=self.why)
            self.sections[heading.lower()] = section
        return self.sections[heading.lower()]

    def _beside(self, rows):
        """Put what hangs on actions, {action: outcome}; gives {number of an action: {what: [from, to]}}."""
        owned = {row: one.values for row, one in rows.items() if OWNERS in one.values or ACCOUNTABLE in one.values}
        before = owners_of_each(owned)
        told = [
            put_owners({row: self._owners(before[row.pk], values) for row, values in owned.items()}, before),
            put_criteria(_said(CRITERIA, rows)),
            put_milestones(_said(MILESTONES, rows)),
        ]
        return {row.pk: reduce(or_, (each.get(row.pk, {}) for each in told)) for row in rows}

    def _owners(self, owners, values):
        """[Whom, ...] as the row says; who is not named anew keeps who answers for them."""
        if OWNERS in values:
            before = {_key(one): one for one in owners}
            owners = [before.get(key) or Whom(**self.named[key]) for key in values[OWNERS]]
            owners = [replace(one, is_lead=place == 0) for place, one in enumerate(owners)]
        if ACCOUNTABLE in values:
            person = self.named["person", values[ACCOUNTABLE]]["person"] if values[ACCOUNTABLE] else None
            answered_for = [one for one in owners if one.person is None] or owners[:1]
            owners = [replace(one, accountable=person) if one in answered_for else one for one in owners]
        return owners


def _rows_of(plan, uuids):
    """({uuid: action}, [section, ...]) of a plan; those with the uuids are held until the transaction ends.

    What they hang on and are part of is the same for all of them and known, so that nothing is read for each.
    """
    held = plan.rows.filter(uuid__in=uuids).select_for_update(of=("self",)).order_by("pk")
    rows = {row.pk: row for row in [*plan.rows.all(), *held]}
    sections = {section.pk: section for section in plan.sections.all()}
    for each in [*sections.values(), *rows.values()]:
        each.plan = plan
    for row in rows.values():
        row.section, row.parent = sections.get(row.section_id), rows.get(row.parent_id)
    return {str(row.uuid): row for row in rows.values()}, list(sections.values())


def _said(column, rows):
    """{action: what the cell of the column says}"""
    return {row: outcome.values[column] for row, outcome in rows.items() if column in outcome.values}


def _versions_in(outcomes):
    """{key: version} of the recommendations that the rows name."""
    keys = {outcome.values.get(RECOMMENDATION) for outcome in outcomes} - {None}
    return RecommendationVersion.objects.select_related("recommendation__panel").in_bulk(keys)


def _named_in(outcomes):
    """{who: the fields of a Whom} of everybody whom the rows name."""
    keys = {key for outcome in outcomes for key in outcome.values.get(OWNERS) or ()}
    keys |= {("person", key) for outcome in outcomes if (key := outcome.values.get(ACCOUNTABLE))}
    people = Person.objects.in_bulk({value for kind, value in keys if kind == "person"})
    bodies = Body.objects.in_bulk({value for kind, value in keys if kind == "body"})
    found = {("person", pk): {"person": person} for pk, person in people.items()}
    found |= {("body", pk): {"body": body} for pk, body in bodies.items()}
    return found | {key: {"label": key[1]} for key in keys if key[0] == "label"}


def _key(one):
    return key_of(one.person and one.person.pk, one.body and one.body.pk, one.label)
