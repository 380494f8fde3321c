"""What became of each action since a moment: pure cases, then the councillor's page."""

import datetime
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.happenings import ADDED, CHALLENGE, MOVE, UPDATE, VERDICT, Happening
from actionplans.lines import Line
from actionplans.models import Challenge, DateMove, MonitoringRound, Row, Verdict
from actionplans.progress import chapters
from panels.models import LastLook
from tests.actionplans.decided import MAY, a_meeting, a_plan_of_panel
from tests.records import a_dso, a_member, a_panel, a_person, a_plan, a_row, a_user, an_owner

SINCE = datetime.datetime(2026, 5, 5, 23, 0, tzinfo=datetime.UTC)
BEFORE, AFTER = SINCE - datetime.timedelta(days=100), SINCE + datetime.timedelta(days=20)
ROW = UUID(int=1)


def a_line(status="on_track"):
    return Line(ROW, "1", 1, "Open the gates.", "", status, "", None, None, False, False, False)


def happened(kind, at, code="", on=None):
    return Happening(kind, ROW, at.toordinal(), at, on or at.date(), code, "", "", "", None, None)


def added(at=BEFORE, closed_on=None):
    return Happening(ADDED, ROW, 1, at, closed_on, "", "", "", "", None, None)


def told(status, at):
    return happened(UPDATE, at, status)


CLOSED = AFTER.date()


@pytest.mark.parametrize(
    ("now", "happenings", "kind"),
    [
        ("on_track", [added(), told("on_track", BEFORE)], "silent"),
        ("not_stated", [added()], "silent"),
        ("on_track", [added(), happened(MOVE, AFTER, "agreed")], "silent"),
        ("on_track", [added(), told("on_track", AFTER), happened(MOVE, AFTER, "agreed")], "moved"),
        ("off_track", [added(), told("on_track", BEFORE), told("off_track", AFTER)], "worse"),
        ("slipping", [added(), told("in_progress", BEFORE), told("slipping", AFTER)], "worse"),
        ("complete", [added(), told("on_track", BEFORE), told("complete", AFTER)], "better"),
        ("on_track", [added(), told("slipping", BEFORE), told("on_track", AFTER)], "better"),
        ("on_track", [added(), told("in_progress", BEFORE), told("on_track", AFTER)], "stated"),
        ("on_track", [added(), told("on_track", AFTER)], "first"),
        ("on_track", [added(), told("on_track", BEFORE), told("on_track", AFTER)], "said"),
        ("withdrawn", [added(), told("on_track", BEFORE), told("withdrawn", AFTER)], "removed"),
        ("complete", [added(), happened(CHALLENGE, AFTER, "open")], "said"),
        ("on_track", [added(AFTER), told("on_track", AFTER)], "added"),
        ("not_stated", [added(AFTER)], "added"),
        (
            "complete",
            [added(closed_on=CLOSED), told("complete", BEFORE), happened(VERDICT, AFTER, "complete")],
            "closed",
        ),
        (
            "complete",
            [
                added(), told("complete", BEFORE), happened(VERDICT, BEFORE, "complete"), told("complete", AFTER),
                happened(VERDICT, AFTER, "continue"),
            ],
            "opened",
        ),
        ("complete", [added(), told("complete", BEFORE), happened(CHALLENGE, AFTER, "open")], "said"),
        ("complete", [added(), told("complete", BEFORE)], "nothing new"),
        ("on_track", [added(closed_on=CLOSED), told("on_track", BEFORE)], "nothing new"),
        ("withdrawn", [added(), told("withdrawn", BEFORE)], "nothing new"),
    ],
)  # fmt: skip
def test_each_action_stands_under_the_first_kind_that_fits(now, happenings, kind):
    (chapter,) = chapters([a_line(now)], happenings, since=SINCE)
    assert chapter.kind == kind


def test_without_anything_to_compare_with_nothing_is_new():
    (chapter,) = chapters([a_line()], [added(), told("off_track", AFTER)], since=None)
    assert chapter.kind == "nothing new"


def test_what_was_said_of_an_earlier_day_and_recorded_later_does_not_count_as_the_newest():
    late = Happening(
        UPDATE, ROW, 99, AFTER, BEFORE.date() - datetime.timedelta(days=9), "off_track", *([""] * 3), None, None
    )
    (chapter,) = chapters([a_line()], [added(), told("on_track", BEFORE), late], since=SINCE)
    (story,) = chapter.stories
    assert (chapter.kind, story.was, story.claim.code) == ("said", "on_track", "on_track")


@pytest.fixture
def plan():
    plan = a_plan_of_panel()
    a_meeting(plan.panel.body)
    return plan


@pytest.fixture
def councillor(client, plan):
    user = a_user()
    a_member(plan.panel, user=user)
    client.force_login(user)
    return user


def page_of(plan):
    return reverse("reviews:progress", args=[plan.panel.slug])


def an_old_row(plan, status="on_track", now="", **fields):
    row = a_row(plan, audience="public", recorded_at=BEFORE, **fields)
    add_update(row, by=None, as_at=BEFORE.date(), status=status, audience="public", recorded_at=BEFORE)
    if now:
        add_update(
            row, by=None, as_at=AFTER.date(), status=now, audience="public", recorded_at=AFTER, explanation="Rain"
        )
    return row


def moved(row):
    days = {"from_on": MAY, "to_on": AFTER.date(), "decided_on": MAY, "decided_at": AFTER}
    DateMove.objects.create(row=row, state="agreed", reason="The tender failed", **days)


def asked(row, at=AFTER):
    return Challenge.objects.create(row=row, question="Why is it late?", audience="councillors", asked_at=at)


@pytest.mark.django_db
def test_what_changed_stands_in_the_order_in_which_councillors_ask(client, plan, councillor):
    better, worse = an_old_row(plan, "slipping", "on_track"), an_old_row(plan, "on_track", "off_track")
    late, silent = an_old_row(plan, "on_track", "on_track"), an_old_row(plan)
    moved(late)
    asked(worse)
    page = client.get(page_of(plan))
    found = [(chapter.heading, [story.line.uuid for story in chapter.stories]) for chapter in page.context["chapters"]]
    assert found == [
        ("Silent", [silent.uuid]), ("Dates moved", [late.uuid]), ("Worse", [worse.uuid]), ("Better", [better.uuid]),
    ]  # fmt: skip
    assert page.context["since"].words == "the meeting of 5 May 2026"
    assert page.context["numbers"] == {"on_track": 3, "off_track": 1}
    for words in ("Moved from 5 May 2026", "The tender failed", "Why is it late?", "1 explanation", "Ask for an expl"):
        assert words in page.text


@pytest.mark.django_db
def test_a_councillor_chooses_since_when(client, plan, councillor):
    an_old_row(plan, "on_track", "off_track")
    MonitoringRound.objects.create(
        plan=plan, number=1, as_at=MAY, due_on=MAY, closed_at=AFTER, audience="public", picture={"rows": []}
    )
    LastLook.objects.create(user=councillor, panel=plan.panel, up_to=1, at=BEFORE - datetime.timedelta(days=1))
    page = client.get(page_of(plan))
    closed = timezone.localdate(AFTER)
    offered = [key for key, _ in page.context["form"].fields["since"].choices]
    assert offered == ["meeting-2026-05-05", f"round-{closed}", "look"]
    kinds = {}
    for asked_for in (f"since=round-{closed}", "since=look", "day=6+may+2026", "since=nonsense"):
        kinds[asked_for] = [each.kind for each in client.get(f"{page_of(plan)}?{asked_for}").context["chapters"]]
    assert list(kinds.values()) == [["silent"], ["added"], ["worse"], ["worse"]]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("tomorrow", "The day cannot be after today"),
        ("soon", "Enter a real date"),
        ("31 April 2026", "There is no 31 April 2026"),
    ],
)
def test_a_day_that_is_none_is_told_beside_the_field_and_kept(client, plan, councillor, typed, sentence):
    an_old_row(plan)
    page = client.get(page_of(plan), {"day": typed})
    assert [error.startswith(sentence) for error in page.context["form"].errors["day"]] == [True]
    assert (f'value="{typed}"' in page.text, 'href="#id_day"' in page.text) == (True, True)
    assert page.context["since"].words == "the meeting of 5 May 2026"


@pytest.mark.django_db
def test_everybody_sees_only_what_they_may_read(client, plan):
    an_old_row(plan, "on_track", "off_track")
    hidden = a_row(plan, own_text="Pay the hush money.", audience="panel", recorded_at=BEFORE)
    add_update(hidden, by=None, as_at=AFTER.date(), status="off_track", recorded_at=AFTER)
    asked(hidden)
    page = client.get(page_of(plan))
    assert page.context["numbers"] == {"off_track": 1}
    assert [word for word in ("hush", "Why is it late?", "Ask for an explanation") if word in page.text] == []
    client.force_login(a_dso())
    assert client.get(page_of(plan)).context["numbers"] == {"off_track": 2}


@pytest.mark.django_db
def test_a_plan_of_no_review_has_the_page_too_and_a_review_without_a_plan_says_so(client):
    plan = a_plan(audience="public")
    a_row(plan, audience="public")
    page = client.get(reverse("actionplans:progress", args=[plan.slug]))
    assert "There is nothing to compare with yet" in page.text
    empty = a_panel("Buses", audience="public")
    assert "There is no action plan to read yet" in client.get(reverse("reviews:progress", args=[empty.slug])).text


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_the_database_as_often_for_one_action_as_for_three(
    client, plan, councillor, number, django_assert_num_queries
):
    for _ in range(number):
        row = an_old_row(plan, "on_track", "off_track")
        an_owner(row, a_person())
        moved(row)
        asked(row)
        Verdict.objects.create(row=row, outcome="continue", decided_on=MAY, is_by_chair=True, recorded_at=AFTER)
    client.get(page_of(plan))
    with django_assert_num_queries(11):
        client.get(page_of(plan))
    assert Row.objects.count() == number
