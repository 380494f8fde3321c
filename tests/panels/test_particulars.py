"""Changing what a review says of itself, alone and with a colleague who was quicker."""

import datetime

import pytest
from django.urls import reverse

from panels.models import Grant, Panel
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:particulars", args=["parks"])
TEXT = "The gates are shut. Nobody knows why. The keepers are old."


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", summary=TEXT)


@pytest.fixture
def mine(client, panel):
    """The page as I opened it."""
    client.force_login(a_dso(panel=panel))
    return Page(client, ADDRESS)


@pytest.fixture
def save_first(panel, client):
    """Let a colleague save what is given."""
    colleague = a_dso(panel=panel)
    colleague.name = "Ines Marlow"
    colleague.save()
    browser = type(client)()
    browser.force_login(colleague)

    def save(**typed):
        assert Page(browser, ADDRESS).send(typed).status_code == 302

    return save


def test_what_was_changed_is_saved_recorded_and_told(mine, panel):
    page = mine.send({"title": "Parks at night", "starts_on": "15 nov 2026"}, follow=True)
    assert page.redirect_chain == [(panel.get_absolute_url(), 302)]
    assert told(page) == ["Saved: the title and the start (15 November 2026)."]
    stored = Panel.objects.get()
    assert (stored.title, stored.starts_on, stored.version) == ("Parks at night", datetime.date(2026, 11, 15), 2)
    assert Event.objects.of(panel).first().changes == {
        "title": ["Parks in winter", "Parks at night"],
        "starts_on": [None, "2026-11-15"],
    }


def test_nothing_changed_is_nothing_saved(mine, panel):
    assert told(mine.send(follow=True)) == ["Nothing was different, so nothing was saved."]
    assert (Panel.objects.get().version, Event.objects.of(panel).filter(verb="changed").count()) == (1, 0)


def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(mine):
    typed = {"title": "", "starts_on": "the ides", "ends_on": "1 May 2020", "summary": "x" * 100_001}
    page = mine.send(typed)
    assert page.status_code == 200
    assert mine.errors == {
        "title": ["Give the review a title"],
        "starts_on": ["Enter a real date, such as 15 November 2026 or 15/11/2026"],
        "summary": ["Use at most 100000 characters: this has 100001"],
    }
    assert {name: mine.sent[name] for name in typed} == typed
    mine.send({"title": "Parks", "starts_on": "2 May 2020", "summary": "x"})
    assert mine.errors == {"__all__": ["The end must not be before the start."]}


def test_a_field_that_the_page_does_not_show_is_ignored(mine):
    mine.send({"title": "Parks at night", "audience": "public", "slug": "elsewhere", "stage": "closed", "version": "9"})
    stored = Panel.objects.get()
    assert (stored.title, stored.audience, stored.slug, stored.stage, stored.version) == (
        "Parks at night", "officers", "parks", "scoping", 2,
    )  # fmt: skip


def test_the_body_of_a_hidden_review_cannot_be_swapped_in(mine):
    hidden = a_panel("A secret", slug="secret").body
    for swapped in (hidden.pk, "987654", "junk", "9" * 40):
        mine.send({"reports_to": swapped})
        assert mine.errors == {
            "reports_to": ["Choose one of those offered here: that one belongs elsewhere, or is gone"]
        }
    assert Panel.objects.get(slug="parks").reports_to is None


def test_only_its_officers_find_the_page_and_the_way_to_it(client, panel):
    Panel.objects.update(audience="public")
    client.force_login(a_dso(panel=a_panel("Buses", slug="buses")))
    assert client.get(ADDRESS).status_code == 403
    assert ADDRESS not in client.get(panel.get_absolute_url()).text
    client.force_login(a_dso(panel=panel))
    assert ADDRESS in client.get(panel.get_absolute_url()).text


def test_the_second_saver_sees_what_it_was_what_they_made_of_it_and_what_i_wrote(mine, save_first):
    save_first(title="Parks by day")
    page = mine.send({"title": "Parks at night"})
    (field,) = page.context["form"].conflict.both
    assert (page.status_code, field.base_words, field.theirs_words, field.mine_words) == (
        409, "Parks in winter", "Parks by day", "Parks at night",
    )  # fmt: skip
    assert "Ines Marlow saved this while you wrote" in page.text
    assert "<title>Not saved yet: " in page.text
    assert Panel.objects.get().title == "Parks by day"


@pytest.mark.parametrize(
    ("choice", "title"),
    [
        ({"title-take": "mine"}, "Parks at night"),
        ({"title-take": "theirs"}, "Parks by day"),
        ({"title-take": "box", "title": "Parks by day and at night"}, "Parks by day and at night"),
    ],
)
def test_i_keep_mine_or_take_theirs_or_bring_both_together(mine, save_first, choice, title):
    save_first(title="Parks by day")
    mine.send({"title": "Parks at night"})
    assert mine.send(choice).status_code == 302
    assert Panel.objects.get().title == title


def test_nothing_is_saved_until_i_have_chosen_and_the_words_in_the_box_stay(mine, save_first):
    save_first(title="Parks by day")
    mine.send({"title": "Parks at night"})
    page = mine.send({"title": "Both"})
    assert mine.errors == {"title": ["Title: choose what to keep"]}
    (field,) = page.context["form"].conflict.both
    assert (field.base_words, field.mine_words, field.box) == ("Parks in winter", "Parks at night", "Both")
    assert mine.send({"title-take": "mine"}).status_code == 302
    assert Panel.objects.get().title == "Parks at night"


def test_what_only_one_of_us_changed_stays_as_they_have_it(mine, save_first):
    save_first(community_priority="Health", starts_on="1 May 2026")
    page = mine.send({"title": "Parks at night", "statutory_note": "One\r\ntwo"})
    conflict = page.context["form"].conflict
    assert [field.bound.name for field in conflict.only_theirs] == ["starts_on", "community_priority"]
    assert [field.bound.name for field in conflict.only_mine] == ["title", "statutory_note"]
    assert told(mine.send(follow=True)) == ["Saved: the title and the legal duties."]
    stored = Panel.objects.get()
    assert (stored.title, stored.community_priority, stored.statutory_note, stored.starts_on) == (
        "Parks at night", "Health", "One\ntwo", datetime.date(2026, 5, 1),
    )  # fmt: skip


def test_words_that_do_not_touch_are_brought_together_for_me(mine, save_first):
    save_first(summary=TEXT.replace("shut", "locked"))
    page = mine.send({"summary": TEXT.replace("old", "few")})
    (field,) = page.context["form"].conflict.both
    assert (field.is_merged, field.box) == (True, "The gates are locked. Nobody knows why. The keepers are few.")
    assert mine.send({"summary-take": "box"}).status_code == 302
    assert Panel.objects.get().summary == "The gates are locked. Nobody knows why. The keepers are few."


def test_another_version_is_met_again_and_nothing_is_lost(mine, save_first):
    save_first(title="Parks by day")
    mine.send({"title": "Parks at night"})
    save_first(title="Parks at noon", summary="Short")
    page = mine.send({"title-take": "mine"})
    (field,) = page.context["form"].conflict.both
    assert (field.base_words, field.theirs_words, field.mine_words) == (
        "Parks by day", "Parks at noon", "Parks at night",
    )  # fmt: skip
    assert mine.send({"title-take": "mine"}).status_code == 302
    stored = Panel.objects.get()
    assert (stored.title, stored.summary, stored.version) == ("Parks at night", "Short", 4)


def test_a_choice_of_the_same_is_no_conflict_of_words(mine, save_first):
    body = a_body("Executive")
    mine = Page(mine.client, ADDRESS)
    save_first(reports_to=body.pk, title="Parks by day")
    page = mine.send({"reports_to": body.pk, "title": "Parks by day", "report_title": "A report"})
    assert [field.bound.name for field in page.context["form"].conflict.differences] == ["report_title"]


def test_a_chosen_body_is_shown_by_its_name_and_offers_no_box(mine, save_first):
    executive, board = a_body("Executive"), a_body("Board")
    save_first(reports_to=executive.pk)
    page = mine.send({"reports_to": board.pk})
    (field,) = page.context["form"].conflict.both
    assert (field.base_words, field.theirs_words, field.mine_words, field.box) == ("", "Executive", "Board", None)
    assert mine.send({"reports_to-take": "theirs"}).status_code == 302
    assert Panel.objects.get().reports_to == executive


def test_hostile_words_are_shown_as_words(mine, save_first):
    save_first(title="<svg onload=alert(1)>{{7*7}}")
    page = mine.send({"title": "</textarea><script>alert(2)</script>"})
    assert "<svg onload" not in page.text
    assert "<script>alert(2)" not in page.text
    assert "49" not in page.context["form"].conflict.both[0].theirs_words


@pytest.mark.parametrize("version", ["", "junk", "0", "-1", "9" * 60])
def test_a_version_that_never_was_is_a_conflict(mine, version):
    assert mine.send({"title": "Parks at night", "read_version": version}).status_code == 409
    assert Panel.objects.get().title == "Parks in winter"


def test_a_page_that_everybody_may_open_by_its_old_address_leads_on(mine, panel):
    panel.old_addresses.create(slug="before")
    answer = mine.client.get(reverse("reviews:particulars", args=["before"]))
    assert (answer.status_code, answer["Location"]) == (301, ADDRESS)


def test_the_last_change_is_undone_by_one_press_and_that_is_recorded(mine, panel):
    body = a_body("Executive")
    mine = Page(mine.client, ADDRESS)
    page = mine.send({"title": "Parks at night", "starts_on": "1 May 2026", "reports_to": body.pk}, follow=True)
    assert reverse("undo") in page.text
    assert reverse("history", args=["panel", panel.pk]) in page.text
    page = mine.client.post(reverse("undo"), follow=True)
    assert told(page) == ["Undone: the title, the start and the body it reports to as before."]
    stored = Panel.objects.get()
    assert (stored.title, stored.starts_on, stored.reports_to, stored.version) == ("Parks in winter", None, None, 3)
    event = Event.objects.of(panel).first()
    assert (event.verb, event.changes["reports_to"]) == ("undid the last change of", ["Executive", None])
    assert told(mine.client.post(reverse("undo"), follow=True)) == ["There is nothing to undo any more."]


def test_what_a_colleague_changed_since_is_not_undone(mine, save_first):
    mine.send({"title": "Parks at night"})
    save_first(title="Parks by day")
    assert told(mine.client.post(reverse("undo"), follow=True))[-1] == (
        "It has been changed again since, so that change can no longer be undone."
    )
    assert Panel.objects.get().title == "Parks by day"


def test_what_can_no_longer_be_is_not_put_back(mine):
    body = a_body("Executive")
    mine = Page(mine.client, ADDRESS)
    mine.send({"reports_to": body.pk})
    Page(mine.client, ADDRESS).send({"reports_to": ""})
    body.delete()
    assert told(mine.client.post(reverse("undo"), follow=True))[-1] == (
        "What it said before is no longer there, so it cannot be put back."
    )


def test_whoever_lost_the_right_meanwhile_undoes_nothing(mine, panel):
    mine.send({"title": "Parks at night"})
    Panel.objects.update(audience="public")
    Grant.objects.all().delete()
    assert mine.client.post(reverse("undo")).status_code == 403
    assert Panel.objects.get().title == "Parks at night"
