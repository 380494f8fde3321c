"""Holds the demo's monitoring rounds: some closed in the past with their pictures, one that runs."""

from actionplans.actions.rounds import new_link, open_round
from actionplans.links import PURPOSE
from actionplans.models import AskedRow, Asking, MonitoringRound, ProgressUpdate, RoundAnswer
from actionplans.pictures import picture_of
from scrutiny import history
from scrutiny.edge.demo.days import evening
from scrutiny.models import Audience, PersonalLink

QUESTIONS = "What went better than you expected?\nWhat could the council do to help?"


def hold_rounds(borough, plan, rounds):
    """Those who carry the actions out are asked by texts that are sent by hand: the demo sends no mail."""
    for described in rounds:
        opened_at = evening(described["opened"])
        days = {"as_at": described["as_at"], "due_on": described["due"], "questions": QUESTIONS}
        with history.dated(opened_at):
            held = open_round(plan, way=Asking.Way.TEXT, by=borough.dso, link_to=str, **days)
        held.askings.update(asked_at=opened_at)
        MonitoringRound.objects.filter(pk=held.pk).update(opened_at=opened_at)
        _count_answers(held)
        for person, answers in described.get("by_link", {}).items():
            _visit(borough, held, held.askings.get(person=borough.people[person]), answers)
        if described["closed"]:
            _close(held, plan, evening(described["closed"]), borough.dso)


def _count_answers(held):
    """What was said as at the day of the round was said in answer to it."""
    said = {update.row_id: update for update in ProgressUpdate.objects.filter(row__plan=held.plan, as_at=held.as_at)}
    asked = list(AskedRow.objects.filter(asking__round=held))
    for each in asked:
        each.update = said.get(each.row_id)
    AskedRow.objects.bulk_update(asked, ["update"])
    unanswered = AskedRow.objects.silent().filter(asking__round=held).values("asking")
    held.askings.exclude(pk__in=unanswered).update(answered_at=evening(held.as_at), opened_at=evening(held.as_at))


def _visit(borough, held, asking, answers):
    """Somebody came by the link in their text, and answered what everybody is asked besides their actions."""
    came_at = evening(held.as_at)
    new_link(asking, by=borough.dso)
    visited = {"made_at": asking.asked_at, "opened_at": came_at, "last_opened_at": came_at, "uses": 1}
    PersonalLink.objects.of(PURPOSE, asking).update(**visited)
    asked = enumerate(zip(held.questions.splitlines(), answers, strict=True), start=1)
    for place, (question, words) in asked:
        RoundAnswer.objects.create(asking=asking, position=place, question=question, words=words)
    with history.dated(came_at):
        history.record(f"noted what {asking.person} answers to the questions of", held)


def _close(held, plan, closed_at, by):
    """As it was then: closing it today would let the public read what has been said since."""
    kept = {"picture": picture_of(plan, at=closed_at), "closed_at": closed_at, "closed_by": by}
    MonitoringRound.objects.filter(pk=held.pk).update(audience=plan.audience, **kept)
    with history.dated(closed_at):
        history.record("closed", held, by=by, changes={"audience": [Audience.OFFICERS, plan.audience]})
