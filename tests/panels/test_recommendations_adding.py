"""Adding recommendations one by one, removing them, and taking that back."""

import pytest
from django.urls import reverse

from panels.actions.recommendations import add_recommendation, remove_recommendation
from panels.models import Body, Grant, MinorityView, Recommendation, Theme
from panels.views.recommendations import IN_USE
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_plan, a_recommendation, a_row

pytestmark = pytest.mark.django_db
ADD = reverse("reviews:add_recommendation", args=["parks"])


@pytest.fixture
def panel(client):
    panel = a_panel("Parks in winter", slug="parks", audience="public")
    client.force_login(a_dso(panel=panel))
    return panel


def shown_numbers(panel):
    return [(one.shown_number, one.text) for one in panel.recommendations.for_list()]


def test_save_and_add_another_keeps_theme_and_addressees_and_nothing_else(client, panel):
    theme, parks = Theme.objects.create(panel=panel, heading="Access", position=1), a_body("Parks")
    typed = {"words": "Open by June.", "theme": theme.pk, "addressed_to": [parks.pk], "priority": "high"}
    answer = Page(client, ADD).send(typed | {"press": "another"})
    assert answer.headers["Location"] == f"{ADD}?like=1"
    following = Page(client, f"{ADD}?like=1")
    form = following.response.context["form"]
    assert (following.sent["theme"], form["addressed_to"].value(), following.sent["words"]) == (
        str(theme.pk),
        [parks.pk],
        "",
    )
    assert following.sent["priority"] == ""
    assert 'name="words" cols="40" rows="6" autofocus' in following.response.text
    following.send({"words": "Close in time.", "press": "save"})
    made = Recommendation.objects.get(current__text="Close in time.")
    assert (made.theme, list(made.addressed_to.all()), made.audience) == (theme, [parks], "officers")


def test_a_new_theme_and_a_new_body_are_made_in_place(client, panel):
    page = Page(client, ADD)
    page.send({"words": "Open by June.", "new_theme": " At  the gate ", "new_body": "Weir Homes", "press": "save"})
    made = Recommendation.objects.get()
    body = Body.objects.get(name="Weir Homes")
    assert (made.theme.heading, list(made.addressed_to.all()), body.kind) == ("At the gate", [body], "partner")
    Page(client, ADD).send({"words": "Close.", "new_theme": "AT THE GATE"})
    assert Theme.objects.count() == 1


def test_what_is_wrong_is_said_beside_its_field_and_makes_nothing(client, panel):
    a_body("Weir Homes")
    page = Page(client, ADD)
    page.send({"words": " ", "new_theme": "New", "new_body": "weir homes"})
    assert page.errors == {
        "words": ["Write what is recommended"],
        "new_body": ["There is a body with that name already: choose it in the list"],
    }
    assert (Theme.objects.count(), Recommendation.objects.count(), page.sent["new_theme"]) == (0, 0, "New")


def test_a_page_that_is_sent_twice_adds_once(client, panel):
    page = Page(client, ADD)
    first = dict(page.sent)
    page.send({"words": "Open by June.", "press": "save"})
    answer = client.post(ADD, first | {"words": "Open by June.", "press": "save"}, follow=True)
    assert told(answer)[-1] == "Recommendation 1 was added already: this page had been sent before."
    assert Recommendation.objects.count() == 1


def test_hints_are_told_after_saving_and_marked_for_officers_alone(client, panel):
    answer = Page(client, ADD).send(
        {"words": "Support volunteers.", "press": "save", "audience": "public"}, follow=True
    )
    (sentence,) = told(answer)
    assert sentence.startswith("Added: recommendation 1. Worth another look: Nobody is asked.")
    address = reverse("reviews:recommendations", args=["parks"])
    assert "4 hints" in client.get(address).text
    client.logout()
    assert "hints" not in client.get(address).text.replace("hints.js", "")


def test_a_script_asks_for_hints_while_one_types(client, panel):
    answer = client.post(reverse("recommendation_hints"), {"words": "Mow by May.", "has-findings": "yes"})
    assert [hint.key for hint in answer.context["hints"]] == ["nobody", "finding"]
    answer = client.post(reverse("recommendation_hints"), {"words": "Mow by May.", "addressed_to": "1"})
    assert answer.text.strip() == ""


def test_places_follow_the_order_of_the_report_and_never_meet_a_number(panel):
    first, second = (Theme.objects.create(panel=panel, heading=each, position=at) for at, each in enumerate("AB", 1))
    a_recommendation(panel, "b", theme=second)
    a_recommendation(panel, "a", theme=first)
    assert shown_numbers(panel) == [(1, "a"), (2, "b")]
    a_recommendation(panel, "printed", theme=second, number=2)
    assert shown_numbers(panel) == [(4, "a"), (2, "printed"), (5, "b")]


def test_a_change_is_saved_to_the_recommendation_that_was_opened_wherever_it_stands_by_then(client, panel):
    one, two = a_recommendation(panel, "One."), a_recommendation(panel, "Two.")
    page = Page(client, reverse("reviews:change_recommendation", args=["parks", 2]))
    remove_recommendation(one, by=None)
    three = a_recommendation(panel, "Three.")
    assert (Recommendation.objects.get(pk=two.pk).shown_number, three.shown_number) == (1, 2)
    answer = page.send({"words": "Two, mended."})
    assert answer.headers["Location"] == reverse("reviews:recommendation", args=["parks", 1])
    assert shown_numbers(panel) == [(1, "Two, mended."), (2, "Three.")]


def test_whom_it_is_asked_of_and_what_stands_behind_it_can_be_changed(client, panel):
    parks, roads = a_body("Parks"), a_body("Roads")
    finding = panel.findings.create(position=1, text="The gates are late.")
    one = a_recommendation(panel, addressed_to=[parks])
    page = Page(client, reverse("reviews:change_recommendation", args=["parks", 1]))
    answer = page.send({"addressed_to": [roads.pk], "findings": [finding.pk]}, follow=True)
    assert told(answer)[0].startswith("Saved: whom it is asked of and the findings.")
    assert (list(one.addressed_to.all()), list(one.findings.all())) == ([roads], [finding])


def test_one_that_is_not_issued_is_removed_and_put_back_as_it_was(client, panel):
    parks = a_body("Parks")
    finding = panel.findings.create(position=1, text="The gates are late.")
    one = a_recommendation(panel, "One.", addressed_to=[parks], findings=[finding], priority="high")
    two = a_recommendation(panel, "Two.")
    address = reverse("reviews:remove_recommendation", args=["parks", 1])
    opened = client.get(address).context["recommendation"]
    answer = client.post(address, {"read_version": opened.version, "mark": opened.uuid}, follow=True)
    assert (told(answer), shown_numbers(panel)) == (["Removed: recommendation 1."], [(1, "Two.")])
    answer = client.post(reverse("undo"), follow=True)
    assert told(answer) == ["Undone: recommendation 2 is there again."]
    back = Recommendation.objects.get(pk=one.pk)
    assert (back.text, back.uuid, list(back.addressed_to.all()), list(back.findings.all()), back.priority) == (
        "One.", one.uuid, [parks], [finding], "high",
    )  # fmt: skip
    assert [event.verb for event in Event.objects.of(one)] == ["put back", "deleted", "added"]
    assert Recommendation.objects.get(pk=two.pk).position == 1


def test_one_that_was_changed_since_or_is_issued_is_not_removed(client, panel):
    one = a_recommendation(panel)
    address = reverse("reviews:remove_recommendation", args=["parks", 1])
    answer = client.post(address, {"read_version": one.version + 1})
    assert (answer.status_code, told(answer)) == (
        200, ["Somebody has changed it since you opened this page. Look at it once more."],
    )  # fmt: skip
    Recommendation.objects.update(number=1)
    answer = client.post(address, {"read_version": one.version})
    assert told(answer) == ["It is issued, so it stays: its number is never used again."]
    assert Recommendation.objects.count() == 1


def test_one_that_an_action_carries_out_stays(client, panel):
    one = a_recommendation(panel)
    a_row(a_plan(panel), recommendation=one.current)
    answer = client.post(reverse("reviews:remove_recommendation", args=["parks", 1]), {"read_version": one.version})
    assert told(answer) == [IN_USE]
    assert [event.verb for event in Event.objects.of(one)] == ["added"]


def test_one_that_a_minority_view_stands_beside_is_not_removed(client, panel):
    disputed = a_recommendation(panel, "Open them at dawn.")
    MinorityView.objects.create(panel=panel, recommendation=disputed, whose="Ines Marlow", text="Dusk is too early.")
    address = reverse("reviews:remove_recommendation", args=["parks", disputed.position])
    answer = client.post(address, {"mark": disputed.uuid, "read_version": disputed.version})
    assert (answer.status_code, told(answer)) == (200, [IN_USE])


def test_the_mark_of_another_reviews_recommendation_makes_a_new_one_here(client, panel):
    foreign = a_recommendation(a_panel("Buses"), "Run later.")
    page = Page(client, ADD)
    page.send({"mark": str(foreign.uuid), "words": "Open by June.", "press": "save"})
    assert panel.recommendations.get().uuid != foreign.uuid
    foreign.refresh_from_db()
    assert foreign.text == "Run later."


def test_no_one_else_can_put_back_what_was_removed(client, panel):
    one = a_recommendation(panel)
    client.post(reverse("reviews:remove_recommendation", args=["parks", 1]), {"read_version": one.version})
    Grant.objects.all().delete()
    assert client.post(reverse("undo")).status_code == 403
    assert Recommendation.objects.count() == 0


def test_the_addressees_of_another_recommendation_are_no_business_of_a_stranger_to_it(client, panel):
    hidden = add_recommendation(panel, "Hidden.", by=None, restriction="in_confidence", audience="officers")
    hidden.addressed_to.add(a_body("Secret Board"))
    assert Page(client, f"{ADD}?like={hidden.shown_number}").response.context["like"] is None
