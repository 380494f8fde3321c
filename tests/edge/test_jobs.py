"""A job on its page: how far it is, its result, and another try."""

import pytest
from django.urls import reverse

from scrutiny.jobs import where
from scrutiny.models import Job, Worker
from tests.edge.full_review import a_full_review
from tests.records import a_user, an_administrator

pytestmark = pytest.mark.django_db


def a_job(**fields):
    return Job.objects.create(**{"kind": "draw-paper", "sameness": "1", **fields})


def page_of(client, job):
    return client.get(reverse("jobs:job", args=[job.uuid]))


def test_whoever_asked_follows_their_job(client):
    amy = a_user(name="Amy Lowe")
    job = a_job(by=amy, state="running", step=3, steps=12, words="Page 3")
    client.force_login(amy)
    page = page_of(client, job).content.decode()
    assert '<progress class="job__bar" value="3" max="12" aria-label="Making the PDF">' in page
    assert ["Step 3 of 12: Page 3" in page, "Under way …" in page, "by Amy Lowe" in page] == [True] * 3
    assert '<noscript><meta http-equiv="refresh"' in page
    still = client.get(reverse("jobs:job", args=[job.uuid]), {"still": "yes"}).content.decode()
    assert 'http-equiv="refresh"' not in still


def test_a_finished_job_leads_to_its_result_and_stands_still(client):
    job = a_job(state="done", result="/reviews/")
    page = page_of(client, job).content.decode()
    assert ['<a class="govuk-link" href="/reviews/">Open the PDF</a>' in page, "The PDF is ready." in page] == [
        True
    ] * 2
    assert ['http-equiv="refresh"' in page, "data-job" in page] == [False] * 2


def test_a_failed_job_says_why_and_is_tried_again(client):
    a_full_review()
    ids = {"paper": "shopping-list", "slug": "parks-in-winter", "copy": ""}
    job = a_job(state="failed", failure="There is no <such> paper.", ids=ids)
    page = page_of(client, job).content.decode()
    assert '<p class="job__words">There is no &lt;such&gt; paper.</p>' in page
    answer = client.post(reverse("jobs:again", args=[job.uuid]), follow=True)
    assert answer.redirect_chain == [(reverse("jobs:job", args=[job.uuid]), 302)]
    assert "There is no paper of the kind “shopping-list”" in answer.content.decode()


def test_another_persons_job_is_not_there_and_a_stranger_is_asked_to_sign_in(client):
    job = a_job(by=a_user())
    asked = reverse("account_login") + "?next=" + reverse("jobs:job", args=[job.uuid])
    assert page_of(client, job)["Location"] == asked
    client.force_login(a_user())
    assert page_of(client, job).status_code == 404
    client.force_login(an_administrator())
    assert page_of(client, job).status_code == 200


@pytest.mark.parametrize(("is_there", "says"), [(True, "Waiting for its turn"), (False, "is not answering")])
def test_a_waiting_job_says_when_no_worker_runs(client, monkeypatch, is_there, says):
    monkeypatch.setattr(where, "_leaves_work", True)
    if is_there:
        Worker.objects.create(name="one")
    assert says in page_of(client, a_job()).content.decode()
