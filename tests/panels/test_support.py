"""Who supports a review, and whom its papers name as contact."""

import pytest
from django.urls import reverse

from panels.models import PanelContact, Support
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(client):
    client.force_login(a_dso())
    return a_panel("Parks in winter", slug="parks")


def names(records):
    return list(records.order_by("position").values_list("person__name", flat=True))


def test_an_officer_is_named_with_a_role_and_another_one_added_on_the_way(client, panel):
    page = Page(client, "/reviews/parks/people/support/")
    page.send({"person": a_person("Asha Okafor").uuid, "role": "lead"}, follow=True)
    assert told(page.response) == ["Added: Asha Okafor, lead service officer. Add the next one below."]
    page.send({"new_name": "Bo Ray", "new_post": "Clerk", "role": "democratic", "person": ""})
    assert list(panel.support.values_list("person__name", "role")) == [
        ("Asha Okafor", "lead"),
        ("Bo Ray", "democratic"),
    ]


def test_the_same_officer_in_the_same_role_is_refused_in_a_sentence(client, panel):
    person = a_person("Asha Okafor")
    Support.objects.create(panel=panel, person=person, role="lead")
    page = Page(client, "/reviews/parks/people/support/")
    page.send({"person": person.uuid, "role": "lead"})
    assert page.errors == {"person": ["Asha Okafor supports it as lead service officer already"]}
    page.send({"person": person.uuid, "role": ""})
    assert page.errors == {"role": ["Choose the role"]}


def test_a_role_is_changed_and_an_officer_moved_and_removed(client, panel):
    found = [Support.objects.create(panel=panel, person=a_person(name), role="lead", position=place)
             for place, name in enumerate(["Asha Okafor", "Bo Ray", "Cy Dee"])]  # fmt: skip
    Page(client, reverse("reviews:supporter", args=["parks", found[0].uuid])).send({"role": "independent"})
    client.post(reverse("reviews:supporter_move", args=["parks", found[2].uuid]), {"press": "up"})
    assert names(panel.support) == ["Asha Okafor", "Cy Dee", "Bo Ray"]
    gone = client.post(reverse("reviews:supporter_remove", args=["parks", found[1].uuid]), follow=True)
    assert told(gone)[-1] == "Removed: Bo Ray. They stay on the council’s list of people."
    assert list(panel.support.values_list("person__name", "role")) == [
        ("Asha Okafor", "independent"),
        ("Cy Dee", "lead"),
    ]
    assert [event.verb for event in Event.objects.of(found[0])] == ["changed"]


def test_contacts_are_named_once_in_order_with_the_post_that_papers_print(client, panel):
    page = Page(client, "/reviews/parks/people/contacts/")
    person = a_person("Asha Okafor")
    page.send({"person": person.uuid, "shown_post": "Scrutiny Officer"}, follow=True)
    page.send({"person": person.uuid})
    assert page.errors == {"person": ["Asha Okafor is a contact already"]}
    page.send({"person": "", "new_name": "Bo Ray"})
    contact = PanelContact.objects.get(person=person)
    Page(client, reverse("reviews:contact", args=["parks", contact.uuid])).send({"shown_post": "Clerk"})
    client.post(reverse("reviews:contact_move", args=["parks", contact.uuid]), {"press": "down"})
    assert list(panel.contacts.order_by("position").values_list("person__name", "shown_post")) == [
        ("Bo Ray", ""), ("Asha Okafor", "Clerk"),
    ]  # fmt: skip
    client.post(reverse("reviews:contact_remove", args=["parks", contact.uuid]))
    assert names(panel.contacts) == ["Bo Ray"]


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("page", ["support", "contacts"])
def test_the_pages_ask_no_more_of_the_database_for_more(client, panel, many, page, django_assert_num_queries):
    for number in range(many):
        person = a_person(f"Person {number}")
        Support.objects.create(panel=panel, person=person, role="lead", position=number)
        PanelContact.objects.create(panel=panel, person=person, position=number)
    with django_assert_num_queries(9):
        assert client.get(f"/reviews/parks/people/{page}/").status_code == 200
