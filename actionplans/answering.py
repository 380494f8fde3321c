"""What somebody who was asked in a round is shown of their actions by a personal link: nothing in confidence."""

from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Subquery
from django.http import Http404

from actionplans.lines import WITHHELD
from actionplans.models import Challenge, DateMove, ProgressUpdate, RoundAnswer, SuccessCriterion, Verdict
from panels.models import Recommendation
from scrutiny.visibility import not_in_confidence

OPEN_UPDATE = not_in_confidence(ProgressUpdate.objects.all().CHAIN)
OPEN_CHALLENGE = not_in_confidence(Challenge.objects.all().CHAIN)
OPEN_RECOMMENDATION = not_in_confidence(Recommendation.objects.all().CHAIN)


@dataclass
class AskedAbout:
    """One action as its owner finds it.

    said  what they have answered in this round, or None; last what anybody said of it last, or None
    """

    row: object
    text: str
    said: object
    last: object
    challenges: list = field(default_factory=list)
    criteria: list = field(default_factory=list)
    verdict: object = None
    move: object = None

    @property
    def was_moved(self):
        return self.row.first_due_on is not None and self.row.first_due_on != self.row.due_on

    @property
    def can_be_same(self):
        """Whether "nothing has changed" would say anything: something was said before, and not yet in this round."""
        return self.said is None and self.last is not None


def asked_about(asking):
    """The actions about which somebody is asked, as [AskedAbout, ...] in the order of the plan."""
    first = F("row__section__position").asc(nulls_first=True)
    asked = list(_asked(asking).order_by(first, "row__position", "row__pk"))
    updates = ProgressUpdate.objects.in_bulk([one.newest for one in asked if one.newest])
    challenges = Challenge.objects.open().filter(OPEN_CHALLENGE, row__in=[one.row_id for one in asked])
    by_row = {}
    for one in challenges.order_by("asked_at", "pk"):
        by_row.setdefault(one.row_id, []).append(one)
    return [_shown(one, updates.get(one.newest), by_row.get(one.row_id, [])) for one in asked]


def _asked(asking):
    told = ProgressUpdate.objects.filter(OPEN_UPDATE, row=OuterRef("row")).newest_first()
    recommendations = Recommendation.objects.filter(OPEN_RECOMMENDATION, versions=OuterRef("row__recommendation"))
    asked = asking.rows.of_visit(asking).select_related("row__section", "row__recommendation", "update")
    return asked.annotate(newest=Subquery(told.values("pk")[:1]), reads=Exists(recommendations))


def _shown(asked, last, challenges):
    row = asked.row
    text = row.own_text or (row.recommendation.text if asked.reads else WITHHELD)
    return AskedAbout(row, text, asked.update, last, challenges)


def with_particulars(about):
    """The same with what its own page shows besides."""
    row = about.row
    about.criteria = list(SuccessCriterion.objects.filter(row=row))
    about.verdict = Verdict.objects.of_row(row).first()
    about.move = DateMove.objects.of_row(row).waiting().first()
    return about


def one_of(about, uuid):
    """That of the actions which has the number of an address; Http404 where it is none of theirs."""
    found = next((one for one in about if one.row.uuid == uuid), None)
    if found is None:
        raise Http404("That is none of their actions.")
    return found


def next_waiting(about, after=None):
    """The next action without an answer behind that one, or from the top again; None where all are answered."""
    places = [one.row.pk for one in about]
    at = places.index(after.row.pk) + 1 if after else 0
    return next((one for one in about[at:] + about[:at] if one.said is None), None)


def questions_of(asking):
    """[(place, question, what they answered)] of the questions that everybody is asked in the round."""
    words = dict(RoundAnswer.objects.filter(asking=asking).values_list("position", "words"))
    asked = filter(None, map(str.strip, asking.round.questions.splitlines()))
    return [(place, question, words.get(place, "")) for place, question in enumerate(asked, start=1)]
