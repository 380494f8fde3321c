"""What somebody who was asked in a round answers about an action."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from actionplans.actions.answers import NotAsked, RoundClosed, answer, answer_questions
from actionplans.actions.updates import NothingSaid, RowClosed, add_update
from actionplans.models import DateMove, ProgressUpdate, ProofFile, Row
from scrutiny.files.refusals import Refused
from scrutiny.models import Event, StoredFile
from tests.records import LONG_AGO, a_person, a_plan, a_round, a_row, an_asking

pytestmark = pytest.mark.django_db
TOLD = {"status": "on_track", "narrative": "Two gates are open.", "channel": "link", "said_by": "Asha Okafor"}


@pytest.fixture
def asking():
    plan = a_plan()
    return an_asking(a_round(plan), a_person(), a_row(plan), a_row(plan))


def rows_of(asking):
    return [asked.row for asked in asking.rows.order_by("pk")]


def answered(asking, row, **told):
    return answer(asking, row, **TOLD | {"by": None} | told)


def test_an_answer_is_an_update_and_with_the_last_action_the_person_has_answered(asking):
    first, second = rows_of(asking)
    update = answered(asking, first)
    asking.refresh_from_db()
    assert (asking.answered_at, asking.rows.get(row=first).update) == (None, update)
    assert (update.as_at, update.said_by, update.channel) == (timezone.localdate(), "Asha Okafor", "link")
    answered(asking, second, status="off_track", explanation="Rain")
    asking.refresh_from_db()
    assert asking.answered_at is not None
    assert list(Row.objects.order_by("pk").values_list("status", flat=True)) == ["on_track", "off_track"]


def test_a_later_answer_is_one_more_update_and_the_same_twice_is_one(asking):
    row = rows_of(asking)[0]
    assert answered(asking, row) == answered(asking, row)
    again = answered(asking, row, status="complete")
    assert asking.rows.get(row=row).update == again
    assert list(row.updates.order_by("pk").values_list("status", flat=True)) == ["on_track", "complete"]


def test_no_change_repeats_what_was_said_last(asking):
    row = rows_of(asking)[0]
    add_update(row, by=None, as_at=LONG_AGO, status="slipping", narrative="Dug.", explanation="Rain.")
    update = answered(asking, row, is_no_change=True)
    told = (update.status, update.narrative, update.explanation, update.is_no_change)
    assert told == ("slipping", "Dug.", "Rain.", True)


def test_no_change_never_repeats_what_was_said_in_confidence(asking):
    row = rows_of(asking)[0]
    secret = add_update(row, by=None, as_at=LONG_AGO, status="slipping", narrative="She is ill.")
    ProgressUpdate.objects.filter(pk=secret.pk).update(restriction="in_confidence")
    assert answered(asking, row, is_no_change=True).narrative == ""


def test_nothing_is_as_it_was_where_nothing_was_said_yet(asking):
    with pytest.raises(NothingSaid):
        answered(asking, rows_of(asking)[0], is_no_change=True)


def test_after_the_round_is_closed_nothing_is_added(asking):
    asking.round.closed_at, asking.round.picture = timezone.now(), {}
    asking.round.save()
    with pytest.raises(RoundClosed):
        answered(asking, rows_of(asking)[0])
    with pytest.raises(RoundClosed):
        answer_questions(asking, {1: "Yes"})
    assert not ProgressUpdate.objects.exists()


def test_nobody_answers_for_an_action_that_they_were_not_asked_about(asking):
    with pytest.raises(NotAsked):
        answered(asking, a_row(asking.round.plan))


def test_a_closed_action_takes_no_update(asking):
    Row.objects.update(closed_on=LONG_AGO)
    with pytest.raises(RowClosed):
        answered(asking, rows_of(asking)[0])


def test_files_and_a_later_date_come_with_the_answer(asking):
    row = rows_of(asking)[0]
    plan = SimpleUploadedFile("plan.txt", b"Gates: two.")
    update = answered(asking, row, files=[plan], later="June 2090", why_later="Rain.")
    assert list(ProofFile.objects.values_list("update", "position", "file__name")) == [(update.pk, 1, "plan.txt")]
    assert list(DateMove.objects.values_list("update", "to_written", "reason")) == [(update.pk, "June 2090", "Rain.")]
    assert Event.objects.of(row).first().changes["files"] == [0, 1]


def test_a_file_that_is_not_taken_leaves_nothing_behind(asking):
    row = rows_of(asking)[0]
    good, bad = SimpleUploadedFile("plan.txt", b"Gates."), SimpleUploadedFile("plan.pdf", b"MZ not a pdf")
    with pytest.raises(Refused):
        answered(asking, row, files=[good, bad])
    assert (ProgressUpdate.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_the_questions_of_the_round_are_answered_and_answered_again(asking):
    asking.round.questions = "What stands in your way?\n\nWhat would help?"
    asking.round.save()
    answer_questions(asking, {1: "Rain", 2: "Sun", 3: "Not asked"})
    answer_questions(asking, {2: "More sun"})
    told = list(asking.answers.values_list("position", "question", "words"))
    assert told == [(1, "What stands in your way?", "Rain"), (2, "What would help?", "More sun")]
