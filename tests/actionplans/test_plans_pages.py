"""Making a plan that is no review's, and changing what a plan says of itself."""

import pytest
from django.urls import reverse

from actionplans.models import ActionPlan
from panels.actions.sources import add_source
from panels.models import Body
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return add_source(by=None, title="Audit of parks", kind="audit", body=a_body(), audience="public")


@pytest.fixture
def dso(client):
    user = a_dso()
    client.force_login(user)
    return user


def change(plan):
    return reverse("actionplans:change_plan", args=[plan.slug])


def test_a_plan_is_made_of_what_a_source_asked_for(client, dso, source):
    board = a_body("Audit Committee", Body.Kind.COMMITTEE)
    page = Page(client, f"{reverse('new_plan')}?source={source.slug}")
    assert (page.sent["title"], page.sent["source"]) == ("Audit of parks: action plan", str(source.pk))
    page.send({"months_between_reviews": "3", "reporting_to": [str(board.pk)]})
    plan = ActionPlan.objects.get()
    said = (plan.title, plan.slug, plan.source, plan.audience, plan.months_between_reviews, plan.scheme.is_default)
    assert said == ("Audit of parks: action plan", "audit-of-parks-action-plan", source, "public", 3, True)
    assert (list(plan.reporting_to.all()), plan.opened_on is None) == ([board], False)


def test_a_source_leads_to_its_plans_and_whoever_looks_after_all_makes_one_there(client, source):
    shown = a_plan(title="What the audit asked for", source=source, audience="public")
    a_plan(title="Kept apart", source=source, audience="officers")
    page = client.get(source.get_absolute_url()).text
    door = f"{reverse('new_plan')}?source={source.slug}"
    found = [words in page for words in (shown.get_absolute_url(), "Kept apart", door)]
    assert found == [True, False, False]
    client.force_login(a_dso())
    assert door in client.get(source.get_absolute_url()).text


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"title": " "}, {"title": ["Write the title of the plan"]}),
        ({"months_between_reviews": "0"}, {"months_between_reviews": ["Write a whole number of months, from 1 to 60"]}),
        ({"questions": "Why?\n" * 13}, {"questions": ["Ask at most 12 questions: these are 13"]}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_made(client, dso, typed, errors):
    page = Page(client, reverse("new_plan"))
    page.send({"title": "A plan", **typed})
    assert (page.errors, ActionPlan.objects.count()) == (errors, 0)


def test_a_page_that_is_sent_twice_makes_one_plan(client, dso, source):
    page = Page(client, f"{reverse('new_plan')}?source={source.slug}")
    client.post(page.address, page.sent)
    page.send()
    assert page.errors == {
        "title": ["There is a plan of that title for it already: open that one, or give another title"]
    }


def test_its_particulars_are_changed_and_undone(client):
    plan = a_plan(a_panel())
    senior = a_person("Maren Holt")
    client.force_login(a_dso(panel=plan.panel))
    page = Page(client, change(plan))
    asked = {"questions": " What helped? \n\nWhat  stood in the way?", "senior": str(senior.uuid)}
    page.send(asked | {"opens_rounds_itself": "on", "months_between_reviews": "4"})
    plan.refresh_from_db()
    said = (plan.questions, plan.senior, plan.opens_rounds_itself, plan.months_between_reviews)
    assert said == ("What helped?\nWhat stood in the way?", senior, True, 4)
    client.post(reverse("undo"))
    plan.refresh_from_db()
    assert (plan.questions, plan.senior, plan.months_between_reviews) == ("", None, 6)


def test_whoever_is_told_of_the_silent_stays_where_the_words_typed_instead_name_nobody(client):
    plan = a_plan(a_panel(), senior=a_person("Maren Holt"))
    client.force_login(a_dso(panel=plan.panel))
    page = Page(client, change(plan))
    page.send({"senior": "", "senior-typed": "Mareen"})
    assert list(page.errors) == ["senior"]
    assert ActionPlan.objects.get().senior.name == "Maren Holt"


def test_the_actions_of_a_free_plan_go_with_its_readers(client, dso):
    plan = a_plan(audience="officers")
    with_it, apart = a_row(plan), a_row(plan, audience="panel")
    page = Page(client, change(plan))
    assert told(page.send({"audience": "public"}, follow=True)) == ["Saved: who may read it."]
    with_it.refresh_from_db()
    apart.refresh_from_db()
    assert (with_it.audience, apart.audience) == ("public", "panel")


def test_the_readers_of_a_reviews_plan_are_not_changed_on_its_page(client):
    plan = a_plan(a_panel())
    client.force_login(a_dso(panel=plan.panel))
    fields = Page(client, change(plan)).response.context["form"].fields
    assert {"audience", "source"} & fields.keys() == set()


def test_its_page_asks_no_more_with_three_bodies_and_actions_than_with_one(client, dso, django_assert_num_queries):
    plan = a_plan(title="After an audit")
    for number in (1, 3):
        while plan.rows.count() < number:
            a_row(plan)
            plan.reporting_to.add(a_body(f"Board {plan.rows.count()}", Body.Kind.COMMITTEE))
        with django_assert_num_queries(11):
            client.get(change(plan))


@pytest.mark.parametrize(
    ("page", "of_review"),
    [
        ("", "action-plan/"),
        ("as-at/", "action-plan/as-at/"),
        ("difference/", "action-plan/difference/"),
        ("progress/", "progress/"),
        ("progress-report/", "papers/progress-report/"),
        ("progress-report.pdf", "papers/progress-report.pdf"),
    ],
)
def test_a_page_of_a_reviews_plan_leads_to_the_reviews_own_with_all_that_was_asked(client, dso, page, of_review):
    a_plan(a_panel("Parks in winter", slug="parks"), slug="parks-plan")
    led = client.get(f"/action-plans/parks-plan/{page}?since=meeting&on=1+May")
    assert (led.status_code, led.url) == (302, f"/reviews/parks/{of_review}?since=meeting&on=1+May")
