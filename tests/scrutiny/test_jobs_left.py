"""What is left lying is taken up again, and what is over is cleared away."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from scrutiny.jobs import reaping, where
from scrutiny.jobs.recurring import clear_what_is_over
from scrutiny.jobs.running import carry_out
from scrutiny.models import Job, Worker

pytestmark = pytest.mark.django_db
LATER = timedelta(minutes=3)


@pytest.fixture(autouse=True)
def _left_to_worker(monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)


def a_job(**fields):
    return Job.objects.create(**{"kind": "draw-paper", "sameness": "1", **fields})


def a_job_begun(times=1):
    job = a_job(attempts=times - 1)
    return Job.objects.claim(job.uuid)


def test_a_job_whose_worker_is_gone_waits_and_is_queued_again():
    job = a_job_begun()
    reaping.reap(timezone.now() + LATER)
    job.refresh_from_db()
    assert (job.state, job.ticket, job.attempts) == ("waiting", None, 1)
    assert [queued.args_kwargs["args"] for queued in DBTaskResult.objects.ready()] == [[str(job.uuid)]]


def test_a_job_that_gives_signs_of_life_is_left_alone():
    job = a_job_begun()
    reaping.reap(timezone.now() + timedelta(minutes=1))
    job.refresh_from_db()
    assert (job.state, DBTaskResult.objects.count()) == ("running", 0)


def test_a_job_begun_three_times_is_given_up_with_a_sentence():
    job = a_job_begun(times=3)
    reaping.reap(timezone.now() + LATER)
    job.refresh_from_db()
    assert (job.state, job.failure, DBTaskResult.objects.count()) == ("failed", reaping.GIVEN_UP, 0)


def test_a_sign_of_life_given_while_the_reaper_looks_saves_the_job():
    job = a_job_begun()
    now = timezone.now()
    reaping._put_back(job, now - timedelta(minutes=2))
    job.refresh_from_db()
    assert job.state == "running"


def test_a_job_that_is_in_no_queue_is_put_into_it_once():
    job = a_job()
    for _ in range(3):
        reaping.reap()
    assert [queued.args_kwargs["args"] for queued in DBTaskResult.objects.ready()] == [[str(job.uuid)]]


def test_a_worker_told_to_stop_at_once_lets_its_job_go(monkeypatch):
    def stopped(job, **ids):
        raise SystemExit(1)

    from scrutiny.jobs import kinds

    monkeypatch.setitem(kinds.KINDS, "stopped", kinds.Kind("stopped", stopped, "", "", "", False))
    job = a_job(kind="stopped")
    with pytest.raises(SystemExit):
        carry_out(job.uuid)
    reaping.reap()
    job.refresh_from_db()
    assert job.state == "waiting"


def test_what_is_over_is_cleared_away_and_what_is_not_stays():
    now = timezone.now()
    old = {"ended_at": now - timedelta(days=31), "made_at": now - timedelta(days=31)}
    a_job(state="done", **old)
    kept = [a_job(state="failed", failure="No.", ended_at=now - timedelta(days=29)), a_job(made_at=old["made_at"])]
    for key, days in (("over", -1), ("on", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=now + timedelta(days=days))
    Worker.objects.create(name="gone", beat_at=now - timedelta(hours=2))
    Worker.objects.create(name="here")
    clear_what_is_over()
    assert set(Job.objects.all()) == set(kept)
    assert (Session.objects.get().session_key, Worker.objects.get().name) == ("on", "here")
