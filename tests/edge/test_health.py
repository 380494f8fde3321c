"""What whoever watches over an installation is told."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from scrutiny.jobs import where
from scrutiny.models import Worker

pytestmark = pytest.mark.django_db


def told(client):
    answer = client.get("/healthz")
    return answer.status_code, answer.json()["status"], answer.json()["parts"]


@pytest.fixture
def with_worker(monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)


def test_without_a_worker_the_database_and_the_storage_are_looked_at(client):
    assert told(client) == (200, "ok", {"database": "ok", "storage": "ok"})


def test_a_worker_that_gives_signs_of_life_is_well(client, with_worker):
    Worker.objects.create(name="one")
    assert told(client) == (200, "ok", {"database": "ok", "storage": "ok", "worker": "ok"})


def test_a_worker_that_is_silent_for_a_minute_is_missed(client, with_worker):
    Worker.objects.create(name="one", beat_at=timezone.now() - timedelta(seconds=61))
    assert told(client) == (503, "failing", {"database": "ok", "storage": "ok", "worker": "failing"})


def test_a_worker_has_a_minute_to_start(client, with_worker, monkeypatch):
    monkeypatch.setattr(where, "_since", time.monotonic() - 5)
    assert told(client)[0] == 200


def test_where_no_worker_is_to_run_none_is_missed(client, with_worker, settings):
    settings.WORKER = False
    assert told(client) == (200, "ok", {"database": "ok", "storage": "ok"})
