"""Work behind pages: begun once, carried out once, and always brought to an end that can be read."""

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from scrutiny import jobs
from scrutiny.jobs import kinds, running, where
from scrutiny.models import Job
from tests.records import a_panel, a_user

pytestmark = pytest.mark.django_db
done = []


@pytest.fixture(autouse=True)
def _a_kind_of_its_own():
    done.clear()
    jobs.kind("count", doing="Counting", done="All is counted")(count)
    yield
    kinds.KINDS.pop("count", None)


def count(job, *, to, then=""):
    for number in range(1, to + 1):
        jobs.progress(job, number, to, f"Number {number}")
    done.append(to)
    if then == "refuse":
        raise jobs.Failed("There is no number after that.")
    if then == "break":
        raise ZeroDivisionError("amy@example.org")
    return then


@pytest.fixture
def left_to_worker(monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)


def test_work_is_carried_out_at_once_where_no_worker_runs():
    panel, user = a_panel(), a_user()
    job = jobs.start("count", panel, by=user, to=3, then="/reviews/")
    assert (job.state, job.step, job.steps, job.words, job.result) == ("done", 3, 3, "", "/reviews/")
    assert (job.subject_kind, job.subject_id, job.by, job.attempts) == ("panels.panel", panel.pk, user, 1)
    assert done == [3]


def test_nothing_begins_before_what_it_needs_is_committed():
    with transaction.atomic():
        assert jobs.start("count", by=None, to=1).state == "waiting"
        assert done == []
    assert done == [1]


def test_work_of_a_transaction_that_was_taken_back_is_never_done():
    with transaction.atomic():
        jobs.start("count", by=None, to=1)
        transaction.set_rollback(True)
    assert (done, Job.objects.count()) == ([], 0)


def test_the_web_process_leaves_its_work_to_the_worker(left_to_worker):
    job = jobs.start("count", by=None, to=2)
    assert (job.state, done) == ("waiting", [])
    (queued,) = DBTaskResult.objects.ready()
    queued.task.call(*queued.args_kwargs["args"])
    job.refresh_from_db()
    assert (job.state, done) == ("done", [2])


def test_where_no_worker_is_to_run_the_web_process_works_itself(left_to_worker, settings):
    settings.WORKER = False
    assert jobs.start("count", by=None, to=2).state == "done"


def test_the_same_work_for_the_same_person_is_started_once(left_to_worker):
    amy, ben, panel = a_user(), a_user(), a_panel()
    first = jobs.start("count", panel, by=amy, to=2)
    assert jobs.start("count", panel, by=amy, to=2) == first
    others = [
        jobs.start("count", panel, by=ben, to=2),
        jobs.start("count", panel, by=None, to=2),
        jobs.start("count", panel, by=amy, to=3),
        jobs.start("count", by=amy, to=2),
    ]
    assert len({first, *others}) == 5
    running.carry_out(first.uuid)
    assert jobs.start("count", panel, by=amy, to=2) != first


def test_a_job_is_carried_out_once_however_often_it_stands_in_the_queue(left_to_worker):
    job = jobs.start("count", by=None, to=2)
    for _ in range(3):
        running.carry_out(job.uuid)
    job.refresh_from_db()
    assert (done, job.attempts) == ([2], 1)


def test_what_cannot_be_done_is_told_in_its_own_sentence():
    job = jobs.start("count", by=None, to=2, then="refuse")
    assert (job.state, job.failure) == ("failed", "There is no number after that.")


def test_a_fault_of_ours_is_told_as_one_and_logged(caplog):
    job = jobs.start("count", by=None, to=2, then="break")
    assert (job.state, job.failure) == ("failed", running.FAULT)
    assert [record.message for record in caplog.records if record.name == "scrutiny.jobs"] == ["job failed"]


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "x"])
def test_a_job_never_leads_to_another_site(address):
    assert jobs.start("count", by=None, to=1, then=address).state == "failed"


def test_a_failed_job_is_tried_again_from_the_start():
    job = jobs.start("count", by=None, to=2, then="refuse")
    again = jobs.try_again(job)
    assert (again, again.state, again.attempts, done) == (job, "failed", 1, [2, 2])


def test_trying_again_gives_the_job_that_is_at_it_already(left_to_worker):
    failed = jobs.start("count", by=None, to=2)
    Job.objects.filter(pk=failed.pk).update(state="failed", failure="No.")
    newer = jobs.start("count", by=None, to=2)
    failed.refresh_from_db()
    assert jobs.try_again(failed) == newer
    assert jobs.try_again(newer) == newer


def test_whoever_was_taken_for_dead_changes_nothing_more(left_to_worker):
    job = jobs.start("count", by=None, to=2)
    first = Job.objects.claim(job.uuid)
    Job.objects.filter(pk=job.pk).update(state="waiting")
    second = Job.objects.claim(job.uuid)
    with pytest.raises(jobs.Superseded):
        jobs.progress(first, 1, 2)
    jobs.progress(second, 1, 2)
    running._end(first, state="done")
    job.refresh_from_db()
    assert (job.state, job.step) == ("running", 1)


def test_work_that_nobody_knows_any_more_says_so(left_to_worker):
    job = jobs.start("count", by=None, to=2)
    del kinds.KINDS["count"]
    running.carry_out(job.uuid)
    job.refresh_from_db()
    assert job.failure.startswith("This version of Scrutiny does not know this work any more.")
    with pytest.raises(LookupError):
        jobs.start("count", by=None, to=2)


def test_words_are_kept_as_the_database_takes_them():
    job = Job.objects.claim(Job.objects.create(kind="count", sameness="1").uuid)
    jobs.progress(job, 5, 3, "Page \x00 \ud800 1\r\nof " + "n" * 300)
    job.refresh_from_db()
    assert (job.step, job.words) == (3, "Page 1 of " + "n" * 190)
