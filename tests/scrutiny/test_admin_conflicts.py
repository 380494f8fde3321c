"""The second of two savers is told in the form; nothing of either is lost."""

import pytest

from panels.models import Panel, Term
from tests.records import a_dso, a_panel
from tests.screens import Screen, filled_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def dso(client):
    client.force_login(a_dso())


@pytest.fixture
def colleague(client):
    """The browser of a colleague who works at the same time."""
    browser = type(client)()
    browser.force_login(a_dso_named("Ines Marlow"))
    return browser


def a_dso_named(name):
    user = a_dso()
    user.name = name
    user.save()
    return user


def test_the_second_saver_is_told_who_saved_and_when(client, dso, colleague):
    panel = a_panel(summary="Short")
    mine = Screen(client, "panels", "panel", panel).opened()
    Screen(colleague, "panels", "panel", panel).save({"summary": "Theirs"})
    (who, both) = mine.errors({"summary": "Mine"})
    assert who.startswith("Ines Marlow saved this on ")
    assert who.endswith("after you opened it. Nothing is lost: look at what is below, then save again.")
    assert (
        both == "It said “Short” when you opened it, and now says “Theirs”. Yours is kept here; saving replaces theirs."
    )
    assert Panel.objects.get().summary == "Theirs"


def test_what_i_typed_stays_and_what_they_changed_elsewhere_is_taken_over(client, dso, colleague):
    panel = a_panel(summary="Short", community_priority="Health")
    mine = Screen(client, "panels", "panel", panel).opened()
    Screen(colleague, "panels", "panel", panel).save({"community_priority": "Homes", "audience": "public"})
    form = filled_in(mine.send({"summary": "Mine"}).text)
    assert [form[name] for name in ("summary", "community_priority", "audience")] == ["Mine", "Homes", "public"]


def test_saving_again_is_a_choice_and_keeps_what_they_changed_elsewhere(client, dso, colleague):
    panel = a_panel(summary="Short", community_priority="Health")
    mine = Screen(client, "panels", "panel", panel).opened()
    Screen(colleague, "panels", "panel", panel).save({"summary": "Theirs", "community_priority": "Homes"})
    again = filled_in(mine.send({"summary": "Mine"}).text)
    mine.sent = again
    mine.save({})
    stored = Panel.objects.get()
    assert (stored.summary, stored.community_priority, stored.version) == ("Mine", "Homes", 3)


def test_a_line_that_i_did_not_touch_is_never_put_back(client, dso, colleague):
    panel = a_panel()
    term = Term.objects.create(panel=panel, position=1, text="To look.")
    mine = Screen(client, "panels", "panel", panel).opened()
    Screen(colleague, "panels", "term", term).save({"text": "To look closely."})
    mine.save({"summary": "Mine"})
    term.refresh_from_db()
    assert (term.text, Panel.objects.get().summary) == ("To look closely.", "Mine")


def test_a_line_that_both_changed_is_a_conflict_of_that_line(client, dso, colleague):
    panel = a_panel()
    term = Term.objects.create(panel=panel, position=1, text="To look.")
    mine = Screen(client, "panels", "panel", panel).opened()
    Screen(colleague, "panels", "term", term).save({"text": "To look closely."})
    (who, both) = mine.errors({"terms-0-text": "To stare.", "summary": "Mine"})
    assert who.startswith("Ines Marlow saved this on ")
    assert both == (
        "It said “To look.” when you opened it, and now says “To look closely.”. "
        "Yours is kept here; saving replaces theirs."
    )
    assert (Term.objects.get().text, Panel.objects.get().summary) == ("To look closely.", "")


def test_a_record_that_a_colleague_deleted_is_not_found(client, dso, colleague):
    term = Term.objects.create(panel=a_panel(), position=1, text="To look.")
    mine = Screen(client, "panels", "term", term).opened()
    Term.objects.all().delete()
    assert mine.send({"text": "To stare."}).status_code == 404
