"""What is missing of a review, and what its stages need."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.missing import missing_from
from panels.models import (
    EvidenceSession,
    LineOfEnquiry,
    Meeting,
    Panel,
    RouteStep,
    Stage,
    StageChange,
    Support,
    Term,
    TimetableEntry,
)
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_member, a_panel, a_person, a_recommendation, a_user

pytestmark = pytest.mark.django_db
STAGE = reverse("reviews:stage", args=["parks"])
TODAY = timezone.localdate


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", starts_on="2026-03-02")


@pytest.fixture
def dso(panel):
    return a_dso(panel=panel)


def whats(panel, reader):
    panel.refresh_from_db()
    return [one.what for one in missing_from(panel, reader)]


def set_up(panel):
    """Give it everything that the setting up asks for."""
    panel.summary, panel.commissioned_by = "About the gates.", a_body("Board")
    panel.save()
    term = Term.objects.create(panel=panel, position=1, text="To look.")
    LineOfEnquiry.objects.create(panel=panel, term=term, position=1, text="Who comes?")
    a_member(panel, capacity="Chair")
    Support.objects.create(panel=panel, person=a_person("Ola Vance"), role="lead")
    RouteStep.objects.create(panel=panel, position=1, body=panel.commissioned_by, purpose="decision")
    Meeting.objects.create(body=panel.body, slug="first", held_on=TODAY())
    TimetableEntry.objects.create(panel=panel, text="Report", due_on=TODAY())


def test_a_new_review_lacks_everything_and_each_has_its_page(panel, dso):
    missing = missing_from(panel, dso)
    assert [one.what for one in missing] == [
        "A summary", "Who commissioned it", "Terms of reference", "Lines of enquiry", "Members", "Support officers",
        "A route", "A meeting to come", "A timetable",
    ]  # fmt: skip
    assert missing[2].address == "/reviews/parks/scope/terms/"


def test_a_review_that_is_set_up_lacks_nothing(panel, dso):
    set_up(panel)
    assert whats(panel, dso) == []


def test_a_vice_chair_is_no_chair_and_a_meeting_called_off_is_none(panel, dso):
    set_up(panel)
    panel.body.memberships.update(capacity=a_member(a_panel("Buses"), name="Vi Cole", capacity="Vice-chair").capacity)
    Meeting.objects.update(state=Meeting.State.CANCELLED)
    assert whats(panel, dso) == ["A chair", "A meeting to come"]


def test_each_stage_has_its_own(panel, dso):
    set_up(panel)
    asked = {}
    for stage in ("evidence", "drafting", "approval", "monitoring", "closed"):
        panel.stage = stage
        panel.save()
        asked[stage] = whats(panel, dso)
    assert asked == {
        "evidence": ["Evidence"], "drafting": ["Evidence", "Recommendations"], "approval": ["Recommendations"],
        "monitoring": [], "closed": [],
    }  # fmt: skip
    one, _two = a_recommendation(panel), a_recommendation(panel, "Mend the lamps.", number=None)
    one.addressed_to.add(panel.commissioned_by)
    panel.stage = "approval"
    panel.save()
    assert [(lacks.what, lacks.why) for lacks in missing_from(panel, dso)] == [
        ("Whom it asks", "1 recommendation is addressed to nobody."),
        ("Why it asks", "2 recommendations are not tied to a finding."),
        ("Its issue", "Recommendations have no numbers yet."),
    ]


def test_nobody_but_its_officers_is_told(panel, client):
    panel.audience = "public"
    panel.save()
    overview = panel.get_absolute_url()
    assert missing_from(panel, a_user()) == []
    assert "What is missing" not in client.get(overview).text
    client.force_login(a_dso(panel=panel))
    page = client.get(overview).text
    assert ("What is missing" in page, "/reviews/parks/change/?sitting=yes" in page) == (True, True)


def test_a_stage_is_moved_by_a_recorded_step(client, panel, dso):
    set_up(panel)
    client.force_login(dso)
    answer = Page(client, STAGE).send({"on": "", "to_stage": "evidence"})
    page = Page(client, STAGE)
    day = TODAY() - datetime.timedelta(days=1)
    answer = page.send({"on": f"{day:%d/%m/%Y}", "to_stage": "evidence", "reason": "Scope agreed"}, follow=True)
    assert told(answer) == [f"Moved: it is at evidence from {day:%-d %B %Y}."]
    moved = StageChange.objects.get(panel=panel, from_stage="scoping")
    assert (moved.to_stage, moved.on, moved.by, moved.reason) == ("evidence", day, dso, "Scope agreed")
    assert Event.objects.of(panel).first().changes == {"stage": ["scoping", "evidence"]}


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"to_stage": "evidence"},
         {"reason": ["It has not yet terms of reference or members or a chair: say why it goes on without"]}),
        ({"to_stage": "closed"}, {"reason": ["That leaves stages out: say why"]}),
        ({"to_stage": "approval"},
         {"to_stage": ["Approval cannot begin without recommendations or a written report"]}),
        ({"to_stage": "monitoring", "reason": "Because"},
         {"to_stage": ["Monitoring cannot begin without a recommendation"]}),
        ({"to_stage": "evidence", "on": "1 March 2026"},
         {"on": ["It came to its present stage on 2 March 2026: give that day or a later one"]}),
        ({"to_stage": ""}, {"to_stage": ["Choose the stage that it goes to"]}),
        ({"to_stage": "evidence", "from_stage": "drafting"},
         {"__all__": ["Somebody has taken it to another stage since you opened this page: it is at scoping now. "
                      "Look, then choose again"]}),
    ],
)  # fmt: skip
def test_what_a_stage_lacks_is_said_and_the_stage_stays(client, panel, dso, typed, errors):
    client.force_login(dso)
    page = Page(client, STAGE)
    page.send({"to_stage": "evidence"} | typed)
    panel.refresh_from_db()
    assert ({name: page.errors.get(name) for name in errors}, panel.stage) == (errors, "scoping")


def test_with_a_reason_it_goes_on_without_and_back_again(client, panel, dso):
    client.force_login(dso)
    assert Page(client, STAGE).send({"to_stage": "evidence", "reason": "The board was in a hurry"}).status_code == 302
    page = Page(client, STAGE)
    page.send({"to_stage": "scoping"})
    assert page.errors == {"reason": ["That is an earlier stage: say why it goes back"]}
    assert page.send({"reason": "Nobody had read the scope"}).status_code == 302
    assert list(panel.stage_changes.values_list("to_stage", flat=True)) == ["scoping", "evidence", "scoping"]


def test_a_day_to_come_is_refused(client, panel, dso):
    client.force_login(dso)
    day = TODAY() + datetime.timedelta(days=40)
    page = Page(client, STAGE)
    page.send({"to_stage": "evidence", "reason": "Because", "on": f"{day:%d/%m/%Y}"})
    assert page.errors == {
        "on": [f"{day:%-d %B %Y} is still to come. Put it in the timetable, and move it on that day"]
    }


def test_evidence_that_the_officer_may_not_read_is_not_counted(panel, dso):
    set_up(panel)
    panel.stage = "evidence"
    panel.save()
    EvidenceSession.objects.create(panel=panel, kind="visit", title="Walk", restriction="in_confidence")
    assert whats(panel, dso) == ["Evidence"]


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_of_stages_asks_the_database_as_often(client, panel, dso, django_assert_num_queries, many):
    for number in range(many):
        a_recommendation(panel, f"Open gate {number}.")
    client.force_login(dso)
    with django_assert_num_queries(6):
        assert client.get(STAGE).status_code == 200


def test_each_link_leads_to_where_it_is_mended_and_from_there_back(client, panel, dso):
    a_recommendation(panel, "Open the gates.")
    client.force_login(dso)
    needs = re.search(r"What the stages need</h2>(.*?)</dl>", client.get(STAGE).text, re.DOTALL)[1]
    led = set(re.findall('href="([^"]+)', needs))
    for stage in Stage.values:
        Panel.objects.filter(pk=panel.pk).update(stage=stage)
        panel.refresh_from_db()
        led |= {one.address for one in missing_from(panel, dso)}
    pages = {address.removeprefix("/reviews/parks/"): client.get(address) for address in sorted(led)}
    back = f'href="{panel.get_absolute_url()}"'
    assert {name: (page.status_code, back in page.text) for name, page in pages.items()} == dict.fromkeys(
        [
            "change/", "evidence/", "evidence-map/", "meetings/", "people/members/", "people/support/",
            "recommendations/", "recommendations/issue/", "route/", "route/change/", "scope/lines/", "scope/terms/",
            "timetable/add/",
        ],
        (200, True),
    )  # fmt: skip
