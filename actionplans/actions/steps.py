"""Writing down the success criteria and the milestones of actions, of however many at once.

Each gives {number of an action: {what: [from, to]}} for whoever records it, in their transaction.
"""

from django.db.models import F

from actionplans.models import Milestone, SuccessCriterion
from actionplans.sheets.steps import criteria_as_cell, milestones_as_cell
from scrutiny.ordered import OUT_OF_THE_WAY


def put_criteria(wanted):
    """Set the success criteria of actions, {action: [(words, target year), ...]}.

    A criterion whose words stay keeps what became of it.
    """
    before = _of_each(SuccessCriterion, wanted)
    after = {row: _kept(row, before[row.pk], criteria) for row, criteria in wanted.items()}
    stays = {criterion.pk for criteria in after.values() for criterion, _ in criteria if criterion.pk}
    gone = [one.pk for criteria in before.values() for one in criteria if one.pk not in stays]
    SuccessCriterion.objects.filter(pk__in=gone).delete()
    told = {
        row.pk: _told("success_criteria", criteria_as_cell, [_year(one) for one in before[row.pk]], criteria)
        for row, criteria in wanted.items()
    }
    _put_in_places(after)
    return told


def _kept(row, before, wanted):
    """[(criterion, its target year), ...] as wanted: each that is there already by its words, or a new one."""
    kept = {}
    for criterion in before:
        kept.setdefault(_plain(criterion.text), []).append(criterion)
    return [(_first(kept.get(_plain(words))) or SuccessCriterion(row=row, text=words), year) for words, year in wanted]


def _first(criteria):
    return criteria.pop(0) if criteria else None


def _put_in_places(after):
    """Have criteria stand in their order with their target years; places are unique, so those that move make way."""
    placed = [(one, (at, year)) for criteria in after.values() for at, (one, year) in enumerate(criteria, start=1)]
    other = [(one, said) for one, said in placed if (one.position, one.target_year) != said]
    moved = [one.pk for one, (at, _) in other if one.pk and one.position != at]
    SuccessCriterion.objects.filter(pk__in=moved).update(position=F("position") + OUT_OF_THE_WAY)
    for one, (at, year) in other:
        one.position, one.target_year, one.version = at, year, one.version + (1 if one.pk else 0)
    there = [one for one, _ in other if one.pk]
    SuccessCriterion.objects.bulk_update(there, ["position", "target_year", "version"])
    SuccessCriterion.objects.bulk_create(one for one, _ in other if not one.pk)


def put_milestones(wanted):
    """Set the milestones of actions, {action: [(words, due on, done on), ...]}."""
    before = _of_each(Milestone, wanted)
    Milestone.objects.filter(row__in=before).delete()
    Milestone.objects.bulk_create(
        Milestone(row=row, position=place, text=words, due_on=due_on, done_on=done_on)
        for row, milestones in wanted.items()
        for place, (words, due_on, done_on) in enumerate(milestones, start=1)
    )
    was = {pk: [(one.text, one.due_on, one.done_on) for one in there] for pk, there in before.items()}
    return {
        row.pk: _told("milestones", milestones_as_cell, was[row.pk], milestones) for row, milestones in wanted.items()
    }


def _of_each(steps, rows):
    """{number of an action: its steps in order}"""
    found = {row.pk: [] for row in rows}
    for step in steps.objects.filter(row__in=found).order_by("position"):
        found[step.row_id].append(step)
    return found


def _year(criterion):
    return criterion.text, criterion.target_year


def _plain(words):
    return " ".join(words.split()).lower()


def _told(what, words, before, after):
    pair = [words(before), words(after)]
    return {what: pair} if pair[0] != pair[1] else {}
