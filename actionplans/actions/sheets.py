"""Taking the actions of a plan in from a spreadsheet: everything that it adds and changes, or nothing."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Max

from actionplans.actions.dates import is_move
from actionplans.actions.moves import move_date
from actionplans.actions.owners import Whom, owners_of, put_owners
from actionplans.actions.rows import set_timescale, timescale_fields
from actionplans.actions.steps import put_criteria, put_milestones
from actionplans.models import Row, Section
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
from scrutiny.editing import Conflict, change, locked
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
        self.sections = {section.heading.lower(): section for section in plan.sections.all()}
        self.rows = {str(row.uuid): row for row in plan.rows.all()}
        self.new, self.named = {}, _named_in(outcomes)

    def add(self, outcomes, marks):
        position = self.plan.rows.aggregate(last=Max("position"))["last"] or 0
        for place, outcome in enumerate(outcomes, start=position + 1):
            self.new["row", outcome.row] = self._added(outcome, place, marks[outcome.row])
        for outcome in outcomes:
            if outcome.values.get(PART):
                row = self.new["row", outcome.row]
                row.parent = self._row_of(outcome.values[PART])
                row.save(update_fields=["parent"])
        return len(outcomes)

    def change(self, outcomes):
        uuids = [UUID(outcome.uuid) for outcome in outcomes]
        found = self.plan.rows.filter(uuid__in=uuids).select_for_update(of=("self",)).order_by("pk")
        stored = {str(row.uuid): row for row in found}
        for outcome in outcomes:
            row = stored.get(outcome.uuid)
            if row is None or row.version != outcome.version:
                raise NotTaken
            row.plan = self.plan
            try:
                self._change(row, outcome)
            except Conflict as conflict:
                raise NotTaken from conflict
        return len(outcomes)

    def _added(self, outcome, position, uuid):
        values, read = outcome.values, understood(outcome.values.get(BY, ""))
        fields = timescale_fields(read) | {"first_due_on": read.due_on, "audience": self.plan.audience}
        fields |= self._fields(outcome)
        row = Row.objects.create(plan=self.plan, uuid=uuid, position=position, **fields)
        self._beside(row, values)
        history.record("added", row, by=self.by, reason=outcome.reason or self.why)
        return row

    def _change(self, row, outcome):
        reason = outcome.reason or self.why
        fields, besides = self._fields(outcome), self._beside(row, outcome.values)
        if PART in outcome.values:
            fields["parent"] = self._row_of(outcome.values[PART])
        change(row, fields, by=self.by, reason=reason, besides=besides)
        if BY in outcome.values:
            self._date(row, outcome)

    def _date(self, row, outcome):
        read, reason = understood(outcome.values[BY]), outcome.reason or self.agreement.reason
        if not is_move(row, read):
            set_timescale(row, read, by=self.by, reason=reason)
        elif not reason:
            raise NotTaken
        else:
            agreed = {"agreed_by": self.agreement.agreed_by, "agreed_on": self.agreement.agreed_on}
            move_date(row, outcome.values[BY], reason=reason, asked_by="", by=self.by, **agreed)

    def _fields(self, outcome):
        """{field: value} of the columns that are fields of the action."""
        values = outcome.values
        fields = {field: values[column] for column, field in PLAIN.items() if column in values}
        if SECTION in values:
            fields["section"] = self._section(values[SECTION]) if values[SECTION] else None
        if values.get(RECOMMENDATION):
            fields["recommendation"] = RecommendationVersion.objects.get(pk=values[RECOMMENDATION])
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

    def _beside(self, row, values):
        """Put what hangs on the action; gives {what: [from, to]}."""
        changes = {}
        if OWNERS in values or ACCOUNTABLE in values:
            changes |= put_owners(row, self._owners(row, values))
        if CRITERIA in values:
            changes |= put_criteria(row, values[CRITERIA])
        if MILESTONES in values:
            changes |= put_milestones(row, values[MILESTONES])
        return changes

    def _owners(self, row, values):
        """[Whom, ...] as the row says; who is not named anew keeps who answers for them."""
        owners = owners_of(row)
        if OWNERS in values:
            before = {_key(one): one for one in owners}
            owners = [before.get(key) or Whom(**self.named[key]) for key in values[OWNERS]]
            owners = [replace(one, is_lead=place == 0) for place, one in enumerate(owners)]
        if ACCOUNTABLE in values:
            person = self.named["person", values[ACCOUNTABLE]]["person"] if values[ACCOUNTABLE] else None
            answered_for = [one for one in owners if one.person is None] or owners[:1]
            owners = [replace(one, accountable=person) if one in answered_for else one for one in owners]
        return owners


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
