"""Loads an action plan: its rows with their dates, owners, steps and two rounds of progress updates."""

import datetime

from actionplans.actions.plans import make_plan, open_plan
from actionplans.actions.rows import put_under, set_timescale
from actionplans.actions.updates import add_update
from actionplans.models import (
    Challenge,
    DateMove,
    MeasuredOutcome,
    Milestone,
    Owner,
    Row,
    Scheme,
    Section,
    SuccessCriterion,
    Verdict,
)
from actionplans.timescales import understood
from panels.actions.recommendations import add_recommendation
from panels.actions.sources import add_source
from panels.models import Meeting
from scrutiny import history
from scrutiny.edge.demo.days import evening
from scrutiny.edge.demo.rounds import hold_rounds
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
    rows = {int(row.number): row for row in plan.rows.all()}
    for position, row_described in enumerate(described["rows"], start=1):
        row = rows[row_described["recommendation"]]
        _place(row, position * 10)
        _fill(borough, row, row_described, described)
    hold_rounds(borough, plan, described.get("monitoring", ()))
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
    for position, (heading, rows) in enumerate(described["sections"], start=1):
        section = Section.objects.create(plan=plan, heading=heading, position=position)
        for place, row_described in enumerate(rows, start=1):
            row = _add_row(borough, plan, row_described, position * 1000 + place * 10, section=section)
            _fill(borough, row, row_described, described)
    hold_rounds(borough, plan, described.get("monitoring", ()))
    return plan


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
    values = {name: described[name] for name in ROW_FIELDS if name in described}
    with history.dated(row.recorded_at):
        change(row, values, by=borough.dso)
        set_timescale(row, _read(described["timescale"], plan_described), by=borough.dso)
    _move_dates(borough, row, described.get("moved", []), plan_described)
    _give_owners(borough, row, described.get("owners", []))
    _add_steps(borough, row, described)
    _report_progress(borough, row, described, plan_described["rounds"])
    for place, part in enumerate(described.get("parts", []), start=1):
        part_row = _add_row(borough, row.plan, part, row.position + place, section=row.section)
        with history.dated(part_row.recorded_at):
            put_under(part_row, row, by=borough.dso)
        _fill(borough, part_row, part, plan_described)
    _decide(borough, row, described)


def _decide(borough, row, described):
    """The verdict at a meeting of the body that the plan reports to, or by the chair; and what a councillor asked."""
    if "closed" in described:
        months, reason, *measured = described["closed"]
        closed_on = borough.when.day(months, 16)
        meeting = _meeting_of(row.plan.reporting_to.order_by("pk").first(), closed_on)
        _judge(row, "complete", reason, closed_on, meeting=meeting)
        with history.dated(evening(closed_on)):
            change(row, {"closed_on": closed_on}, by=borough.dso, reason=reason, verb="signed off")
        for criterion, words in zip(row.success_criteria.order_by("position"), measured, strict=False):
            told = {"when": "closing", "measured": words, "worked": "yes", "measured_on": closed_on}
            MeasuredOutcome.objects.create(row=row, criterion=criterion, **told)
    if "by_chair" in described:
        months, day, reason = described["by_chair"]
        _judge(row, "continue", reason, borough.when.day(months, day), is_by_chair=True)
    if "asked" in described:
        person, months, day, question = described["asked"]
        asked = {"asked_by": borough.people[person].user, "asked_by_name": str(borough.people[person])}
        at = evening(borough.when.day(months, day))
        Challenge.objects.create(row=row, question=question, audience=Audience.COUNCILLORS, asked_at=at, **asked)


def _judge(row, outcome, reason, day, **where):
    told = {"outcome": outcome, "reason": reason, "decided_on": day, "recorded_at": evening(day)}
    Verdict.objects.create(row=row, **told, **where)


def _meeting_of(body, held_on):
    found = {"slug": f"{body.slug}-{held_on}", "audience": Audience.PUBLIC, "state": Meeting.State.HELD}
    return Meeting.objects.get_or_create(body=body, held_on=held_on, defaults=found)[0]


def _read(written, plan_described):
    return understood(written, paper_date=plan_described["paper_date"])


def _move_dates(borough, row, moved, plan_described):
    """Each was agreed some weeks before the date that it took the place of."""
    for written, reason in moved:
        read, day = _read(written, plan_described), min(row.due_on - SOME_WEEKS, borough.when.today)
        at = {"recorded_at": evening(day), "decided_at": evening(day), "decided_on": day}
        who = {"asked_by": "Those who carry it out", "decided_by": "The body to which it is reported"}
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


def _report_progress(borough, row, described, rounds):
    """One update for each round, in order; None where nobody answered in that round."""
    newest = {"audience": described["newest_for"]} if "newest_for" in described else {}
    for update, held in zip(described.get("updates", []), rounds, strict=False):
        if update is None:
            continue
        status, narrative, explanation, said_by = update
        said = {"status": status, "narrative": narrative, "explanation": explanation, "said_by": said_by}
        values = said | held | (newest if held is rounds[-1] else {})
        with history.dated(evening(held["as_at"])):
            add_update(row, by=borough.dso, recorded_at=evening(held["as_at"]), **values)
