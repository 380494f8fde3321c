"""Loads an action plan: its rows with their dates, owners, steps, progress updates and rounds."""

import datetime

from actionplans.actions.plans import make_plan, open_plan
from actionplans.actions.rows import put_under, set_timescale
from actionplans.models import DateMove, Milestone, Owner, Row, Scheme, Section, SuccessCriterion
from actionplans.timescales import understood
from panels.actions.recommendations import add_recommendation
from panels.actions.sources import add_source
from scrutiny import history
from scrutiny.edge.demo.days import evening
from scrutiny.edge.demo.rounds import hold_rounds
from scrutiny.edge.demo.updates import report_progress
from scrutiny.edge.demo.verdicts import decide, keep_open
from scrutiny.editing import change
from scrutiny.models import Audience

SOME_WEEKS = datetime.timedelta(days=20)
ROW_FIELDS = ("priority", "linkages", "status_word", "external_view")


def load_plan(borough, panel, described):
    """Open the panel's plan, one row for each adopted recommendation, and fill it. Gives the ActionPlan."""
    plan = open_plan(panel, by=borough.dso)
    change(plan, _plan_fields(described), by=borough.dso)
    Row.objects.filter(plan=plan).update(recorded_at=evening(plan.opened_on))
    _report_to(borough, plan, described)
    rows, filled = {int(row.number): row for row in plan.rows.all()}, []
    for position, row_described in enumerate(described["rows"], start=1):
        row = rows[row_described["recommendation"]]
        _place(row, position * 10)
        filled += _fill(borough, row, row_described, described)
    _monitor(borough, plan, described, filled)
    return plan


def load_free_standing_plan(borough, described):
    """Make a plan that answers an inspection, with sections and rows of its own. Gives the ActionPlan."""
    source = _add_source(borough, **described["source"])
    plan = make_plan(
        described["title"],
        by=borough.dso,
        slug=described["slug"],
        source=source,
        scheme=Scheme.objects.get(slug=described["scheme"]),
        audience=Audience.PUBLIC,
        **_plan_fields(described),
    )
    _report_to(borough, plan, described)
    filled = []
    for position, (heading, rows) in enumerate(described["sections"], start=1):
        section = Section.objects.create(plan=plan, heading=heading, position=position)
        for place, row_described in enumerate(rows, start=1):
            row = _add_row(borough, plan, row_described, position * 1000 + place * 10, section=section)
            filled += _fill(borough, row, row_described, described)
    _monitor(borough, plan, described, filled)
    return plan


def _monitor(borough, plan, described, filled):
    """Hold the rounds and give the verdicts: an action that was signed off later was still asked about before.

    What was kept open has its verdict already, so that it stands in the pictures of the rounds.
    """
    rounds = described.get("monitoring", ())
    hold_rounds(borough, plan, [held for held in rounds if held["closed"]])
    for row, row_described in filled:
        decide(borough, row, row_described)
    hold_rounds(borough, plan, [held for held in rounds if not held["closed"]])


def _add_source(borough, *, body, recommendations, **fields):
    source = add_source(by=borough.dso, body=borough.bodies[body], audience=Audience.PUBLIC, **fields)
    for number, (text, asked) in enumerate(recommendations, start=1):
        asked_of = [borough.bodies[key] for key in asked]
        add_recommendation(source, text, by=borough.dso, reference=f"R{number}", addressed_to=asked_of)
    return source


def _plan_fields(described):
    return {name: described[name] for name in ("months_between_reviews", "opened_on")}


def _report_to(borough, plan, described):
    plan.reporting_to.set(borough.bodies[key] for key in described["reporting_to"])


def _place(row, position):
    """With room for its parts; nobody wants to read of that in the history."""
    Row.objects.filter(pk=row.pk).update(position=position)
    row.position = position


def _add_row(borough, plan, described, position, **fields):
    own = {"number": described["number"], "own_text": described["text"], "audience": plan.audience}
    row = Row.objects.create(plan=plan, position=position, recorded_at=evening(plan.opened_on), **own, **fields)
    with history.dated(row.recorded_at):
        history.record("added", row, by=borough.dso)
    return row


def _fill(borough, row, described, plan_described):
    """Gives [(row, what describes it), ...] of the row and its parts, the parts first."""
    values = {name: described[name] for name in ROW_FIELDS if name in described}
    with history.dated(row.recorded_at):
        change(row, values, by=borough.dso)
        set_timescale(row, _read(described["timescale"], plan_described), by=borough.dso)
    _move_dates(borough, row, described.get("moved", []), plan_described)
    _give_owners(borough, row, described.get("owners", []))
    _add_steps(borough, row, described)
    report_progress(borough, row, described, plan_described["rounds"])
    keep_open(borough, row, described)
    filled = []
    for place, part in enumerate(described.get("parts", []), start=1):
        part_row = _add_row(borough, row.plan, part, row.position + place, section=row.section)
        with history.dated(part_row.recorded_at):
            put_under(part_row, row, by=borough.dso)
        filled += _fill(borough, part_row, part, plan_described)
    return [*filled, (row, described)]


def _read(written, plan_described):
    return understood(written, paper_date=plan_described["paper_date"])


def _move_dates(borough, row, moved, plan_described):
    """Each was agreed some weeks before the date that it took the place of."""
    for written, reason in moved:
        read, day = _read(written, plan_described), min(row.due_on - SOME_WEEKS, borough.when.today)
        at = {"recorded_at": evening(day), "decided_at": evening(day), "decided_on": day}
        who = {"asked_by": "those who carry it out", "decided_by": "the body to which it is reported"}
        days = {"from_on": row.due_on, "from_written": row.timescale, "to_on": read.due_on, "to_written": written}
        DateMove.objects.create(row=row, state="agreed", reason=reason, typed_by=borough.dso, **at, **who, **days)
        with history.dated(evening(day)):
            set_timescale(row, read, by=borough.dso, reason=reason, is_recorded=True)


def _give_owners(borough, row, owners):
    """Each is the key of a person or of a body, or a label with the person who answers for it; the first leads."""
    for position, owner in enumerate(owners, start=1):
        if isinstance(owner, tuple):
            label, accountable = owner
            values = {"label": label, "accountable": borough.people[accountable]}
        else:
            values = {"person": borough.people.get(owner), "body": borough.bodies.get(owner)}
        Owner.objects.create(row=row, position=position, is_lead=position == 1, **values)


def _add_steps(borough, row, described):
    for position, (text, due_on, done_on) in enumerate(described.get("milestones", []), start=1):
        Milestone.objects.create(row=row, position=position, text=text, due_on=due_on, done_on=done_on)
    for position, (text, target, state, achieved) in enumerate(described.get("criteria", []), start=1):
        SuccessCriterion.objects.create(
            row=row,
            position=position,
            text=text,
            target_year=target,
            state=state,
            achieved_on=borough.when.day(achieved, 20) if achieved else None,
        )
