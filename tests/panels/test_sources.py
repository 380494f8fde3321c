"""Inspections and audits: their list, their pages, and what they recommend."""

import pytest
from django.urls import reverse

from panels.models import Recommendation, Source
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_panel, a_recommendation

pytestmark = pytest.mark.django_db


def a_source(title="Audit of parks", **fields):
    body = fields.pop("body", None) or a_body()
    slug = title.lower().replace(" ", "-")
    return Source.objects.create(title=title, slug=slug, kind="audit", body=body, **fields)


def test_a_source_is_added_and_its_recommendations_with_the_numbers_that_it_printed(client):
    parks = a_body("Parks")
    client.force_login(a_dso())
    page = Page(client, reverse("new_source"))
    answer = page.send({"title": "Audit of parks", "kind": "audit", "body": parks.pk, "reported_on": "3 may 2026"})
    assert answer.headers["Location"] == "/sources/audit-of-parks/"
    adding = Page(client, reverse("sources:add_recommendation", args=["audit-of-parks"]))
    assert {"theme", "findings", "new_theme"} & adding.sent.keys() == set()
    answer = adding.send({"reference": "R1", "words": "Count the benches.", "press": "another"})
    assert answer.headers["Location"] == "/sources/audit-of-parks/recommendations/add/?like=1"
    made = Recommendation.objects.get()
    assert (made.reference, made.text, made.source.title, made.number) == (
        "R1",
        "Count the benches.",
        "Audit of parks",
        None,
    )


def test_what_is_missing_is_said_in_plain_words(client):
    client.force_login(a_dso())
    page = Page(client, reverse("new_source"))
    page.send({"reported_on": "someday"})
    assert page.errors["title"] == ["Write the title of the report"]
    assert page.errors["kind"] == ["Choose what it is"]
    assert page.errors["body"] == ["Choose whom it is about"]
    assert "reported_on" in page.errors


def test_only_those_whom_it_is_about_and_the_whole_council_look_after_it(client):
    parks, roads = a_body("Parks"), a_body("Roads")
    source = a_source(body=parks)
    a_recommendation(source, "Count the benches.")
    addresses = [source.get_absolute_url(), reverse("sources:change_one", args=[source.slug, 1])]
    found = {}
    for name, place in (
        ("theirs", {"body": parks}),
        ("other", {"body": roads}),
        ("whole", {}),
        ("panel", {"panel": a_panel()}),
    ):
        client.force_login(a_dso(**place))
        found[name] = [client.get(address).status_code for address in addresses]
    assert found == {"theirs": [200, 200], "other": [404, 404], "whole": [200, 200], "panel": [404, 404]}


def test_a_public_recommendation_of_a_source_for_officers_is_read_by_nobody_else(client):
    hidden, shown = a_source("Hidden"), a_source("Shown", audience="public")
    for source in (hidden, shown):
        a_recommendation(source, f"{source.title} words.", audience="public")
        a_recommendation(source, f"{source.title} draft.", audience="officers")
    assert [line.text for line in client.get("/recommendations/").context["lines"]] == ["Shown words."]
    lines = client.get("/sources/").context["lines"]
    assert [(line.title, line.recommendations, line.address) for line in lines] == [("Shown", 1, "/sources/shown/")]
    assert "Shown draft." not in client.get("/sources/shown/").text
    assert client.get("/sources/hidden/").status_code == 404


def test_who_may_read_a_source_goes_on_to_its_recommendations_that_were_read_by_the_same(client):
    source = a_source()
    a_recommendation(source, "One.")
    a_recommendation(source, "Two.", audience="panel")
    client.force_login(a_dso())
    answer = Page(client, reverse("sources:change", args=[source.slug])).send({"audience": "public"}, follow=True)
    assert told(answer) == ["Saved: who may read it."]
    assert dict(source.recommendations.values_list("current__text", "audience")) == {"One.": "public", "Two.": "panel"}


def test_its_recommendations_are_put_in_order_changed_and_removed(client):
    source = a_source()
    one, two = a_recommendation(source, "One."), a_recommendation(source, "Two.")
    client.force_login(a_dso())
    order = reverse("sources:order", args=[source.slug])
    seen = client.get(order).context["form"].seen
    client.post(order, {"seen": " ".join(seen), "line": ["t0", f"r{two.pk}", f"r{one.pk}"], "press": "save"})
    assert [each.text for each in source.recommendations.for_list()] == ["Two.", "One."]
    page = Page(client, reverse("sources:change_one", args=[source.slug, 2]))
    page.send({"words": "One, as printed.", "reference": "R2"})
    one.refresh_from_db()
    assert (one.text, one.reference) == ("One, as printed.", "R2")
    removing = reverse("sources:remove_one", args=[source.slug, 1])
    client.post(removing, {"read_version": client.get(removing).context["recommendation"].version})
    assert [(each.text, each.position) for each in source.recommendations.all()] == [("One, as printed.", 1)]
    assert told(client.post(reverse("undo"), follow=True))[-1] == "Undone: recommendation 2 is there again."


@pytest.mark.parametrize("many", [1, 3])
def test_its_pages_ask_no_more_of_the_database_when_they_show_more(client, django_assert_num_queries, many):
    source = a_source(audience="public")
    for _ in range(many):
        a_recommendation(source, addressed_to=[a_body()])
        a_source(f"Another {_}")
    reader = a_dso()
    for address, number in ((source.get_absolute_url(), 9), ("/sources/", 9)):
        client.force_login(reader)
        with django_assert_num_queries(number):
            assert client.get(address).status_code == 200


def test_the_same_page_sent_twice_adds_one_source(client):
    parks = a_body("Parks")
    client.force_login(a_dso())
    first, page = (Page(client, reverse("new_source")) for _ in range(2))
    for each in (first, page):
        each.send({"title": "Audit of parks", "kind": "audit", "body": parks.pk})
    assert page.errors == {"title": ["There is such a report about this body already: choose it in the list"]}
    assert Source.objects.count() == 1
