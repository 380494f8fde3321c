"""Reporting on an action from its page."""

import datetime

import pytest
from django.urls import reverse

from actionplans.forms.updates import NEVER_SAID, UpdateForm
from actionplans.models import ProgressUpdate, Row
from panels.models import Grant
from scrutiny.models import Event
from tests.pages import Page
from tests.records import (
    a_dso,
    a_grant,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_recommendation,
    a_round,
    a_row,
    a_user,
    an_asking,
    an_owner,
)

pytestmark = pytest.mark.django_db
GOOD = {"status": "on_track", "as_at": "15 nov 2025", "narrative": "Two gates are open.", "channel": "here"}


@pytest.fixture
def row():
    return a_row(a_plan(a_panel(audience="public"), slug="parks"))


def form_of(row):
    return reverse("actionplans:update", args=[row.plan.slug, row.uuid])


def test_an_update_is_added_and_the_next_page_says_what_was_saved(client, row):
    officer = a_user(name="Verity Clerk")
    a_grant(officer, Grant.Role.DSO, panel=row.plan.panel)
    client.force_login(officer)
    page = client.post(form_of(row), GOOD | {"as_at": "15/11/2025"}, follow=True)
    assert page.redirect_chain == [(row.get_absolute_url(), 302)]
    assert [str(message) for message in page.context["messages"]] == [
        "Saved for action 1: on track, as at 15 November 2025."
    ]
    saved = ProgressUpdate.objects.get(row=row)
    day = datetime.date(2025, 11, 15)
    assert (saved.status, saved.as_at, saved.narrative) == ("on_track", day, "Two gates are open.")
    assert (saved.said_by, saved.channel, saved.typed_by) == ("Verity Clerk", "here", officer)
    assert saved.audience == "officers"
    row.refresh_from_db()
    assert (row.status, row.status_on) == ("on_track", saved.as_at)
    assert Event.objects.of(row).first().by == officer


def test_what_somebody_else_said_is_kept_under_their_name(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    client.post(form_of(row), GOOD | {"said_by": "Head keeper", "channel": "email"})
    saved = ProgressUpdate.objects.get()
    assert (saved.said_by, saved.get_channel_display()) == ("Head keeper", "By e-mail")


def test_an_address_never_stands_as_the_name_of_who_said_it(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    client.post(form_of(row), GOOD)
    assert ProgressUpdate.objects.get().said_by == ""


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"status": ""}, {"status": ["Choose how it stands"]}),
        (
            {"status": "not_stated"},
            {"status": ["Select a valid choice. not_stated is not one of the available choices."]},
        ),
        ({"as_at": ""}, {"as_at": ["Enter a date, such as 15 November 2026"]}),
        ({"as_at": "soon"}, {"as_at": ["Enter a real date, such as 15 November 2026 or 15/11/2026"]}),
        ({"as_at": "1 January 2999"}, {"as_at": ["The day cannot be after today"]}),
        ({"narrative": "  "}, {"narrative": ["Say what has been done, even if it is nothing yet"]}),
        (
            {"narrative": "\x00"},
            {"narrative": ["What has been done? holds a character that cannot be kept. Type it again without it"]},
        ),
        ({"status": "slipping"}, {"explanation": ["Explain why it is slipping"]}),
        ({"status": "off_track"}, {"explanation": ["Explain why it is off track"]}),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(client, row, answers, errors):
    client.force_login(a_dso(panel=row.plan.panel))
    page = client.post(form_of(row), GOOD | answers)
    assert (page.status_code, page.context["form"].errors) == (200, errors)
    assert "<title>Error: " in page.content.decode()
    assert not ProgressUpdate.objects.exists()


def test_only_its_officers_and_owners_may_report_on_an_action(client, row):
    owner = a_user()
    an_owner(row, a_person(user=owner))
    member = a_user()
    a_member(row.plan.panel, user=member)
    may = {"owner": owner, "dso": a_dso(panel=row.plan.panel)}
    may_not = {"member": member, "another dso": a_dso(panel=a_panel("Buses")), "anybody": a_user()}
    answers = {}
    for name, user in (may | may_not).items():
        client.force_login(user)
        answers[name] = (client.get(form_of(row)).status_code, client.post(form_of(row), GOOD).status_code)
    assert answers == {
        "owner": (200, 302), "dso": (200, 302), "member": (403, 403), "another dso": (403, 403), "anybody": (403, 403),
    }  # fmt: skip
    assert ProgressUpdate.objects.count() == 2


def test_an_action_that_one_may_not_see_has_no_form(client):
    row = a_row(a_plan(a_panel(audience="officers"), slug="parks"))
    client.force_login(a_user())
    assert client.get(form_of(row)).status_code == 404
    client.logout()
    answer = client.get(form_of(row))
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("account_login"))


def test_who_may_report_is_offered_the_form_and_others_are_not(client, row):
    assert form_of(row) not in client.get(row.get_absolute_url()).content.decode()
    client.force_login(a_dso(panel=row.plan.panel))
    assert form_of(row) in client.get(row.get_absolute_url()).content.decode()


def test_an_update_is_for_officers_until_a_report_carries_it(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    client.post(form_of(row), GOOD)
    client.logout()
    assert "Two gates" not in client.get(row.get_absolute_url()).content.decode()
    ProgressUpdate.objects.update(audience="public")
    assert "Two gates" in client.get(row.get_absolute_url()).content.decode()


def test_a_plan_of_a_review_is_found_on_the_reviews_own_page(client, row):
    answer = client.get(reverse("actionplans:plan", args=["parks"]))
    assert (answer.status_code, answer["Location"]) == (302, reverse("reviews:plan", args=[row.plan.panel.slug]))


def test_a_plan_that_belongs_to_no_review_has_a_page_of_its_own(client):
    plan = a_plan(title="After the inspection", slug="after-the-inspection", audience="public")
    row = a_row(plan)
    page = client.get(reverse("actionplans:plan", args=[plan.slug]))
    assert [line.text for line in page.context["lines"]] == ["Do the thing numbered 1."]
    assert client.get(row.get_absolute_url()).status_code == 200


def test_a_recommendations_row_offers_the_form_to_the_officers_of_its_panel(client):
    panel = a_panel(audience="public")
    row = a_row(a_plan(panel, slug="parks"), recommendation=a_recommendation(panel, audience="public").current)
    client.force_login(a_dso(panel=panel))
    assert client.get(form_of(row)).status_code == 200


# In a round, with files, without change


def test_what_somebody_wrote_is_recorded_as_their_answer_in_the_round(client, row):
    asking = an_asking(a_round(row.plan), a_person("Bram Holt"), row)
    client.force_login(a_dso(panel=row.plan.panel))
    page = Page(client, f"{form_of(row)}?asked={asking.uuid}")
    filled = [page.sent[name] for name in ("said_by", "channel", "counts_for")]
    assert filled == ["Bram Holt", "email", str(asking.rows.get().pk)]
    answer = page.send({"status": "on_track", "narrative": "Two gates are open."})
    assert answer["Location"] == asking.round.get_absolute_url()
    asking.refresh_from_db()
    assert (asking.rows.get().update, asking.answered_at is not None) == (ProgressUpdate.objects.get(), True)


def test_what_an_owner_with_an_account_says_is_their_answer_and_nobody_elses(client, row):
    owner = a_person("Asha Okafor", user=a_user(name="Asha Okafor"))
    of_round = a_round(row.plan)
    own, other = an_asking(of_round, owner, row), an_asking(of_round, a_person("Bram Holt"), row)
    client.force_login(owner.user)
    client.post(form_of(row), GOOD | {"said_by": "The mayor", "counts_for": [other.rows.get().pk]})
    saved = ProgressUpdate.objects.get()
    assert (saved.said_by, own.rows.get().update, other.rows.get().update) == ("Asha Okafor", saved, None)


def test_an_update_of_which_nobody_was_asked_counts_for_nobody(client, row):
    asked = an_asking(a_round(row.plan), a_person("Bram Holt"), row).rows.get()
    client.force_login(a_dso(panel=row.plan.panel))
    client.post(form_of(row), GOOD)
    asked.refresh_from_db()
    assert (ProgressUpdate.objects.count(), asked.update) == (1, None)


def test_nothing_has_changed_in_one_press(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    refused = client.post(form_of(row), {"press": "same", "as_at": "today", "channel": "here"})
    assert refused.context["form"].errors == {"status": [NEVER_SAID]}
    client.post(form_of(row), GOOD)
    client.post(form_of(row), {"press": "same", "as_at": "today", "channel": "here"})
    told = ProgressUpdate.objects.newest_first().values_list("status", "narrative", "is_no_change")
    assert list(told) == [("on_track", "Two gates are open.", True), ("on_track", "Two gates are open.", False)]
    assert "Nothing has changed since the last update." in client.get(row.get_absolute_url()).text


def test_who_told_it_is_asked_for_where_somebody_else_did(client, row):
    client.force_login(a_dso(panel=row.plan.panel))
    page = client.post(form_of(row), GOOD | {"channel": "telephone"})
    assert page.context["form"].errors == {"said_by": ["Say who told you by telephone"]}


def test_a_closed_action_takes_no_update_and_the_words_stay_in_the_form(client, row):
    Row.objects.update(closed_on=datetime.date(2025, 11, 1))
    client.force_login(a_dso(panel=row.plan.panel))
    page = client.post(form_of(row), GOOD)
    assert ["This action is closed" in page.text, "Two gates are open." in page.text] == [True, True]
    assert "Save the update" not in client.get(form_of(row)).text
    assert not ProgressUpdate.objects.exists()


def test_a_date_that_was_moved_while_it_was_sent_is_told_and_nothing_is_half_saved(client, row, monkeypatch):
    def is_valid_and_then_moved(form):
        found = super(UpdateForm, form).is_valid()
        Row.objects.update(due_on=datetime.date(2095, 1, 31))
        return found

    client.force_login(a_dso(panel=row.plan.panel))
    monkeypatch.setattr(UpdateForm, "is_valid", is_valid_and_then_moved)
    page = client.post(form_of(row), GOOD | {"later": "may 2090", "why_later": "Rain"})
    assert list(page.context["form"].errors) == ["later"]
    assert ("Two gates are open." in page.text, ProgressUpdate.objects.exists()) == (True, False)
