"""Work that takes a while, watched: followed with script, followed without, and readable by everybody."""

import pytest
from django.urls import reverse

from scrutiny.models import Job, Message
from tests.browser.looking import faults_of
from tests.records import an_administrator

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
STATES = [
    {"state": "waiting"},
    {"state": "running"},
    {"state": "running", "step": 3, "steps": 12, "words": LONG},
    {"state": "failed", "failure": f"There is no {LONG}."},
    {"state": "done", "result": "/reviews/"},
]


def a_job(number=0, **fields):
    return Job.objects.create(kind="draw-paper", sameness=str(number), **fields)


def page_of(job):
    return reverse("jobs:job", args=[job.uuid])


@pytest.mark.parametrize("width", [1280, 320])
def test_every_state_of_a_job_can_be_read(visit, width):
    page = visit(width)
    for number, state in enumerate(STATES):
        page.goto(page_of(a_job(number, **state)))
        assert faults_of(page) == {}, state


@pytest.mark.parametrize("width", [1280, 320])
def test_the_page_of_mail_can_be_read(visit, client, site, width):
    Message.objects.create(key="1", to=f"{LONG.lower()[:60]}@example.org", subject=LONG, state="failed", error="No.")
    Message.objects.create(key="2", to="amy@example.org", subject="Two", attempts=3, error="Not now.")
    client.force_login(an_administrator())
    page = visit(width)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])
    page.goto(reverse("mail:unsent"))
    assert faults_of(page) == {}


@pytest.mark.parametrize("with_script", [True, False])
def test_a_job_is_followed_to_its_end_with_the_keyboard_where_it_was(visit, with_script):
    page, job = visit(java_script_enabled=with_script), a_job(state="running", step=1, steps=2)
    page.goto(page_of(job))
    if with_script:
        page.get_by_role("link", name="Look again").focus()
    Job.objects.update(state="done", step=2, result="/reviews/")
    page.wait_for_selector(".job--done")
    assert page.get_by_role("status").inner_text().split("\n")[-1].endswith("The PDF is ready.")
    assert page.title().startswith("Making the PDF: done")
    if with_script:
        assert page.evaluate("document.activeElement.textContent") == "Open the PDF"
    page.get_by_role("link", name="Open the PDF").click()
    page.wait_for_url("**/reviews/")
