"""Writing down the success criteria and the milestones of an action."""

from actionplans.models import Milestone, SuccessCriterion
from actionplans.sheets.steps import criteria_as_cell, milestones_as_cell
from scrutiny.ordered import put_in_places


def put_criteria(row, criteria):
    """Set the success criteria of an action; one whose words stay keeps what became of it.

    criteria  [(words, target year), ...]
    Gives {what: [from, to]} for whoever records it, in their transaction.
    """
    before = list(row.success_criteria.all())
    told = _told("success_criteria", criteria_as_cell, [(one.text, one.target_year) for one in before], criteria)
    kept, after = {}, []
    for criterion in before:
        kept.setdefault(_plain(criterion.text), []).append(criterion)
    for words, year in criteria:
        same = kept.get(_plain(words))
        criterion = same.pop(0) if same else SuccessCriterion(row=row, text=words)
        criterion.target_year = year
        after.append(criterion)
    row.success_criteria.exclude(pk__in=[criterion.pk for criterion in after if criterion.pk]).delete()
    put_in_places(row.success_criteria, after, add=lambda criterion: criterion.save())
    SuccessCriterion.objects.bulk_update(after, ["target_year"])
    return told


def put_milestones(row, milestones):
    """Set the milestones of an action, [(words, due on, done on), ...]; gives {what: [from, to]} as above."""
    before = [(one.text, one.due_on, one.done_on) for one in row.milestones.all()]
    row.milestones.all().delete()
    Milestone.objects.bulk_create(
        Milestone(row=row, position=place, text=words, due_on=due_on, done_on=done_on)
        for place, (words, due_on, done_on) in enumerate(milestones, start=1)
    )
    return _told("milestones", milestones_as_cell, before, milestones)


def _plain(words):
    return " ".join(words.split()).lower()


def _told(what, words, before, after):
    pair = [words(before), words(after)]
    return {what: pair} if pair[0] != pair[1] else {}
