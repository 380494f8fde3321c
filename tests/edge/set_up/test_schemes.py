"""How actions are rated: the usual scheme, a copy of one, its words and colours."""

import pytest
from django.urls import reverse

from actionplans.models import Scheme
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_plan

pytestmark = pytest.mark.django_db
SCHEMES = reverse("set_up:schemes")


def usual():
    return list(Scheme.objects.filter(is_default=True).values_list("slug", flat=True))


def page_of(browser, slug):
    return Page(browser, reverse("set_up:scheme", args=[slug]))


def test_another_scheme_becomes_the_usual_one(browser, administrator):
    answer = Page(browser, SCHEMES).send({"scheme": "plain-words"}, follow=True)
    assert (usual(), told(answer)) == (
        ["plain-words"], ["Saved: new plans are rated by “Plain words without colours”."],
    )  # fmt: skip
    assert Event.objects.filter(by=administrator, subject_kind="actionplans.scheme").count() == 2


def test_two_who_choose_are_told(browser, colleague):
    mine = Page(browser, SCHEMES)
    Page(colleague, SCHEMES).send({"scheme": "plain-words"})
    answer = mine.send({"scheme": "on-target"}, follow=True)
    assert told(answer)[0].startswith("Somebody else has chosen another scheme since you opened the page: Plain words")
    assert usual() == ["plain-words"]


@pytest.mark.parametrize("scheme", ["", "nothing", "on-track' OR 1"])
def test_what_is_no_scheme_is_refused(browser, scheme):
    page = Page(browser, SCHEMES)
    page.send({"scheme": scheme})
    assert list(page.errors) == ["scheme"]
    assert usual() == ["on-track"]


def test_a_scheme_is_copied_with_all_its_words_and_changed(browser):
    browser.post(reverse("set_up:copy_scheme", args=["on-target"]))
    answer = browser.post(reverse("set_up:copy_scheme", args=["on-target"]), follow=True)
    first, second = Scheme.objects.filter(name__startswith="Copy").order_by("pk")
    assert (first.name, second.name) == (
        "Copy of Completed, on target, not on target", "Copy 2 of Completed, on target, not on target",
    )  # fmt: skip
    assert answer.redirect_chain == [(reverse("set_up:scheme", args=[second.slug]), 302)]
    page_of(browser, first.slug).send({"name": "Ours", "word_complete": "Finished", "colour_complete": "blue"})
    first.refresh_from_db()
    assert first.name == "Ours"
    assert first.ratings.get(status="complete").word == "Finished"
    assert Scheme.objects.get(slug="on-target").ratings.get(status="complete").word == "Completed"
    assert Event.objects.of(first).first().changes == {
        "name": ["Copy of Completed, on target, not on target", "Ours"],
        "Complete: word": ["Completed", "Finished"],
        "Complete: colour": ["green", "blue"],
    }


def test_a_word_is_needed_for_every_colour_and_a_name_is_had_once(browser):
    page = page_of(browser, "on-track")
    page.send({"name": "plain words without colours", "word_slipping": " ", "colour_slipping": "pink"})
    assert page.errors == {
        "name": ["Another scheme has that name"],
        "word_slipping": ["Write the word for “Slipping”: colour never stands alone"],
        "colour_slipping": ["Select a valid choice. pink is not one of the available choices."],
    }


def test_two_who_change_a_scheme_are_told_what_it_says_now(browser, colleague):
    mine = page_of(browser, "on-track")
    page_of(colleague, "on-track").send({"word_complete": "Finished"})
    answer = mine.send({"word_complete": "Done", "word_slipping": "Late"})
    assert answer.status_code == 409
    meeting = answer.context["form"].conflict
    assert [(met.bound.name, met.theirs_words, met.mine_words) for met in meeting.both] == [
        ("word_complete", "Finished", "Done")
    ]
    assert mine.send({"word_complete-take": "mine"}, follow=True).status_code == 200
    words = dict(Scheme.objects.get(slug="on-track").ratings.values_list("status", "word"))
    assert (words["complete"], words["slipping"]) == ("Done", "Late")


def test_what_was_saved_is_told_and_a_new_name_can_be_undone(browser):
    page = page_of(browser, "on-track").send({"word_complete": "Done", "colour_complete": "grey"}, follow=True)
    assert told(page) == ["Saved: the word for “Complete” and the colour for “Complete”."]
    page_of(browser, "on-track").send({"name": "Ours"})
    browser.post(reverse("undo"))
    assert Scheme.objects.get(slug="on-track").name != "Ours"


def test_only_a_scheme_by_which_nothing_is_shown_is_deleted(browser):
    copied = browser.post(reverse("set_up:copy_scheme", args=["on-track"]))["Location"].rstrip("/").split("/")[-1]
    a_plan(scheme=Scheme.objects.get(slug="plain-words"))
    for slug in ("on-track", "plain-words", copied):
        browser.post(reverse("set_up:remove_scheme", args=[slug]))
    assert sorted(Scheme.objects.values_list("slug", flat=True)) == ["on-target", "on-track", "plain-words"]


def test_the_page_says_how_many_plans_change_with_it(browser):
    a_plan()
    assert "1 action plan is shown by this scheme" in " ".join(
        browser.get(reverse("set_up:scheme", args=["on-track"])).text.split()
    )
