"""The council's bodies: added, renamed, put in order, closed, and deleted only while nothing has used them."""

import datetime

import pytest
from django.urls import reverse

from panels.models import Body, UsualRouteStep
from scrutiny.models import Event
from scrutiny.views.editing import UNDO
from tests.pages import Page, told
from tests.records import a_body, a_panel

pytestmark = pytest.mark.django_db
BODIES = reverse("set_up:bodies")
DEPARTMENT = Body.Kind.DEPARTMENT


def add(browser, name, kind="committee", **options):
    return browser.post(BODIES, {"name": name, "kind": kind}, **options)


def page_of(browser, body):
    return Page(browser, reverse("set_up:body", args=[body.slug]))


def names():
    return list(Body.objects.standing().in_order().values_list("name", flat=True))


def test_bodies_stand_by_kind_in_the_order_in_which_they_were_added(browser, administrator):
    for name, kind in (
        ("Wells", "department"),
        ("Zebra", "committee"),
        ("Apple", "committee"),
        ("Assembly", "council"),
    ):
        answer = add(browser, name, kind)
    assert answer["Location"] == "/set-up/?at=bodies#bodies"
    assert names() == ["Assembly", "Zebra", "Apple", "Wells"]
    assert Event.objects.of(Body.objects.get(name="Apple")).values_list("verb", "by").get() == (
        "added",
        administrator.pk,
    )


def test_a_name_that_is_markup_is_a_name(browser):
    page = add(browser, "<b>", follow=True)
    assert told(page) == ["Added: <b>, scrutiny committee. Add the next one below."]
    assert "<b>" not in page.text
    assert Body.objects.get().slug == "b"


@pytest.mark.parametrize(
    ("name", "kind", "errors"),
    [
        ("", "", {"name": ["Write the name of the body"], "kind": ["Choose what kind of body it is"]}),
        ("parks department", "committee", {"name": ["There is a body called “parks department” already"]}),
        ("Board", "panel", {"kind": ["Select a valid choice. panel is not one of the available choices."]}),
        ("x" * 201, "committee", {"name": ["Ensure this value has at most 200 characters (it has 201)."]}),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_added(browser, name, kind, errors):
    a_body("Parks Department")
    answer = add(browser, name, kind)
    assert (answer.status_code, dict(answer.context["form"].errors)) == (200, errors)
    assert Body.objects.count() == 1


def test_a_name_without_a_letter_of_ours_has_an_address_all_the_same(browser):
    add(browser, "لجنة")
    add(browser, "委員会")
    assert sorted(Body.objects.values_list("slug", flat=True)) == ["body", "body-2"]


def test_a_body_is_changed_and_closed(browser):
    body = a_body("Parks Department")
    page = page_of(browser, body)
    answer = page.send({"name": "Parks and Gardens", "closed_on": "1 april 2027", "kind": "committee"}, follow=True)
    body.refresh_from_db()
    assert (body.name, body.closed_on, body.kind) == ("Parks and Gardens", datetime.date(2027, 4, 1), "committee")
    assert told(answer) == ["Saved: the name, the kind and the day it was closed (1 April 2027)."]
    assert "closed from 1 April 2027" in answer.text


def test_two_who_rename_a_body_meet(browser, colleague):
    body = a_body("Parks Department")
    mine = page_of(browser, body)
    page_of(colleague, body).send({"name": "Parks and Gardens"})
    assert UNDO not in colleague.session  # the name before may be another body's by then
    assert mine.send({"name": "Parks and Paths"}).status_code == 409
    assert Body.objects.get().name == "Parks and Gardens"


def test_moving_a_body_is_no_conflict_with_whoever_renames_it(browser, colleague):
    first, second = a_body("First", position=1), a_body("Second", position=2)
    mine = page_of(browser, second)
    colleague.post(reverse("set_up:move_body", args=[second.slug]), {"press": "up"})
    assert mine.send({"name": "Second to none"}).status_code == 302
    assert names() == ["Second to none", "First"]
    assert first.name in names()


@pytest.mark.parametrize(
    ("moved", "press", "order"),
    [("B", "up", "BAC"), ("B", "down", "ACB"), ("A", "up", "ABC"), ("C", "down", "ABC"), ("B", "sideways", "ABC")],
)
def test_a_body_moves_one_place_among_those_of_its_kind(browser, moved, press, order):
    bodies = {name: a_body(name) for name in "ABC"}
    a_body("Another kind", kind=Body.Kind.BOARD)
    answer = browser.post(reverse("set_up:move_body", args=[bodies[moved].slug]), {"press": press})
    assert answer["Location"] == f"/set-up/?at=bodies#bodies-{bodies[moved].slug}"
    assert names() == ["Another kind", *order]
    assert Event.objects.filter(verb="moved").count() == (order != "ABC")


def test_a_body_that_nothing_has_used_is_deleted(browser, administrator):
    body = a_body("Mistake")
    answer = browser.post(reverse("set_up:remove_body", args=[body.slug]), follow=True)
    assert told(answer) == ["Deleted: Mistake."]
    assert not Body.objects.exists()
    assert Event.objects.get(verb="deleted").by == administrator


def test_a_body_in_use_is_not_deleted_and_it_is_said_by_what(browser):
    body = a_body("Parks Department")
    a_panel("Hidden from administrators", body=body)
    a_body("Gates team", parent=body)
    UsualRouteStep.objects.create(position=1, body=body, purpose="decision")
    page = browser.get(reverse("set_up:body", args=[body.slug]))
    assert "because it is in use (reviews, bodies, usual route steps)" in page.text
    answer = browser.post(reverse("set_up:remove_body", args=[body.slug]), follow=True)
    assert told(answer) == ["Parks Department is in use, so it was not deleted. Close it instead: say from which day."]
    assert Body.objects.filter(pk=body.pk).exists()


def test_a_body_is_no_part_of_its_own_part(browser):
    whole = a_body("Whole")
    part = a_body("Part", parent=whole)
    page = page_of(browser, whole)
    page.send({"parent": part.pk})
    assert page.errors == {"parent": ["Part is itself a part of Whole"]}


def test_the_body_of_one_panel_is_not_named_to_administrators(browser):
    hidden = a_panel("Hidden from administrators").body
    assert browser.get(reverse("set_up:body", args=[hidden.slug])).status_code == 404
    assert "Hidden" not in browser.get("/set-up/").text


def test_a_posted_field_that_the_page_does_not_show_is_ignored(browser):
    body = a_body("Parks Department")
    page_of(browser, body).send({"name": "Parks", "slug": "taken-over", "position": "9"})
    body.refresh_from_db()
    assert (body.name, body.position, body.slug.startswith("body-")) == ("Parks", 0, True)


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_of_a_body_asks_the_database_as_often_whatever_uses_it(browser, django_assert_num_queries, many):
    body = a_body("Parks Department")
    for _ in range(many):
        a_panel(body=body)
        a_body("Part", parent=body)
    with django_assert_num_queries(8):
        assert browser.get(reverse("set_up:body", args=[body.slug])).status_code == 200
