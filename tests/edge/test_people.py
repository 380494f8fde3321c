"""The page of a person: what each reader sees on it, and what democratic services change."""

import datetime
import uuid

import pytest
from django.urls import reverse

from panels.models import (
    Body,
    ContactDetail,
    EvidenceSession,
    Grant,
    PanelContact,
    Person,
    Support,
    Witness,
    WitnessIdentity,
)
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import (
    a_body,
    a_dso,
    a_grant,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 3)


def a_busy_person(many=1):
    """Who sits, supports, is contact, owns and gave evidence in public reviews, so many times."""
    person = a_person("Asha Okafor", post="Head of Parks", organisation=a_body())
    for number in range(many):
        panel = a_panel(f"Parks {number}", slug=f"parks-{number}", audience="public")
        a_member(panel).__class__.objects.filter(body=panel.body).update(person=person)
        Support.objects.create(panel=panel, person=person, role="lead")
        PanelContact.objects.create(panel=panel, person=person, shown_post="Officer")
        an_owner(a_row(a_plan(panel, f"Plan {number}", slug=f"plan-{number}", audience="public")), person)
        a_witness(panel, person, naming="name", shown_as="Asha Okafor")
        ContactDetail.objects.create(person=person, kind="telephone", value=f"01632 96000{number}", audience="public")
    return person


def a_witness(panel, person, *, naming, shown_as, title="Gates and locks", **identity):
    session = EvidenceSession.objects.create(panel=panel, kind="interview", title=title, audience="public")
    witness = Witness.objects.create(session=session, naming=naming, shown_as=shown_as, audience="public")
    return WitnessIdentity.objects.create(witness=witness, person=person, name=person.name, **identity)


def heard(client, person):
    return [part.words for part in client.get(person.get_absolute_url()).context["heard"]]


def test_everybody_sees_what_stands_in_public_reviews(client):
    person = a_busy_person()
    page = client.get(person.get_absolute_url())
    shown = page.context
    assert [str(seat.body) for seat in shown["seats"]] == ["Parks 0"]
    assert [(part.kind, part.title, part.words) for part in shown["supports"]] == [
        ("supports", "Parks 0", "Lead service officer"),
        ("contact", "Parks 0", "Officer"),
    ]
    assert [line.name for line in shown["actions"].lines] == ["Action 1"]
    assert [part.words for part in shown["heard"]] == ["Gates and locks"]
    assert [detail.value for detail in shown["details"]] == ["01632 960000"]
    assert "Change this person" not in page.text


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_no_more_of_the_database_for_more(client, many, django_assert_num_queries):
    person, reader = a_busy_person(many), a_dso()
    a_member(a_panel("Other", slug="other"), user=reader)
    client.force_login(reader)
    with django_assert_num_queries(12):
        assert client.get(person.get_absolute_url()).status_code == 200


def test_who_is_named_in_nothing_that_is_open_has_no_page_but_for_the_staff(client):
    person = a_person("Asha Okafor")
    Support.objects.create(panel=a_panel("Hidden"), person=person, role="lead")
    assert client.get(person.get_absolute_url()).status_code == 404
    client.force_login(a_user())
    assert client.get(person.get_absolute_url()).status_code == 404
    for reader in (a_dso(), an_administrator()):
        client.force_login(reader)
        assert client.get(person.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("naming", "shown_as", "public"),
    [
        ("name", "Asha Okafor", ["Gates and locks"]),
        ("name", "A parent", []),  # nobody said how they may be named
        ("role", "A parent", []),
        ("anonymous", "A parent", []),
        ("anonymous", "Asha Okafor", []),
        ("not-at-all", "", []),
    ],
)
def test_a_witness_is_told_by_name_alone(client, naming, shown_as, public):
    panel, person = a_panel("Parks", slug="parks", audience="public"), a_person("Asha Okafor")
    Support.objects.create(panel=panel, person=person, role="lead")
    a_witness(panel, person, naming=naming, shown_as=shown_as)
    client.force_login(a_dso(panel=a_panel("Another", slug="another")))
    of_others = heard(client, person)
    client.logout()
    assert (heard(client, person), of_others) == (public, public)
    client.force_login(a_dso(panel=panel))
    assert heard(client, person) == ["Gates and locks"]


def test_who_a_witness_in_confidence_was_is_told_to_its_named_readers_alone(client):
    panel, person = a_panel("Parks", slug="parks", audience="public"), a_person("Asha Okafor")
    a_witness(panel, person, naming="anonymous", shown_as="A parent", restriction="in_confidence")
    told_to = {}
    for name in ("dso", "named"):
        reader = a_dso(panel=panel)
        if name == "named":
            a_grant(reader, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-01-01")
        client.force_login(reader)
        told_to[name] = heard(client, person)
    assert told_to == {"dso": [], "named": ["Gates and locks"]}


def test_a_witness_has_no_page_for_having_been_one(client):
    panel, person = a_panel("Parks", slug="parks", audience="public"), a_person("Asha Okafor")
    a_witness(panel, person, naming="name", shown_as="Asha Okafor")
    assert client.get(person.get_absolute_url()).status_code == 404


def test_the_body_of_a_hidden_review_is_not_named_as_organisation(client):
    hidden = a_panel("Hidden review")
    person = a_person(organisation=hidden.body)
    Support.objects.create(panel=a_panel("Open", slug="open", audience="public"), person=person, role="lead")
    assert "Hidden review" not in client.get(person.get_absolute_url()).text


def test_a_way_to_reach_somebody_is_for_officers_unless_that_is_said(client):
    person = a_busy_person()
    client.force_login(a_dso())
    page = Page(client, reverse("people:contact_add", args=[person.uuid]))
    assert page.sent["audience"] == "officers"
    page.send({"kind": "email", "value": "asha@example.org"}, follow=True)
    assert told(page.response) == ["Added: E-mail asha@example.org."]
    detail = ContactDetail.objects.get(kind="email")
    client.logout()
    assert "asha@example.org" not in client.get(person.get_absolute_url()).text
    client.force_login(a_dso())
    Page(client, reverse("people:contact", args=[person.uuid, detail.uuid])).send({"audience": "public"})
    client.logout()
    assert "mailto:asha@example.org" in client.get(person.get_absolute_url()).text
    client.force_login(a_dso())
    client.post(reverse("people:contact_remove", args=[person.uuid, detail.uuid]))
    assert not ContactDetail.objects.filter(kind="email").exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"kind": "email", "value": "asha"}, "That is no e-mail address: it has the form name@example.org"),
        (
            {"kind": "telephone", "value": "none"},
            "That is no telephone number: write its figures, such as 01632 960123",
        ),
        ({"kind": "telephone", "value": "01632 960000"}, "That is on the page of this person already"),
        ({"kind": "telephone", "value": ""}, "Write the number or address"),
    ],
)
def test_a_way_that_leads_nowhere_is_refused(client, typed, sentence):
    person = a_busy_person()
    client.force_login(a_dso())
    page = Page(client, reverse("people:contact_add", args=[person.uuid]))
    page.send(typed)
    assert page.errors == {"value": [sentence]}


def test_a_person_is_changed_and_initials_follow_from_the_name_until_they_are_written(client):
    person = a_person("Asha Okafor")
    client.force_login(a_dso())
    page = Page(client, reverse("people:change", args=[person.uuid]))
    assert "Left empty: AO, from the name." in page.response.text
    assert "<dd>AO</dd>" in client.get(person.get_absolute_url()).text
    page.send({"initials": "ASO", "post": "Head of Parks"}, follow=True)
    assert told(page.response) == ["Saved: the initials and the post."]
    assert "<dd>ASO</dd>" in client.get(person.get_absolute_url()).text
    assert Event.objects.of(person).first().verb == "changed"


def test_a_person_is_added_from_the_list(client):
    client.force_login(a_dso())
    assert "/new-person/" in client.get("/people/").text
    page = Page(client, "/new-person/")
    page.send({"new_name": ""})
    assert page.errors == {"new_name": ["Write the name"]}
    page.send({"new_name": "Bo Ray", "new_title": "Cllr"}, follow=True)
    assert (told(page.response), Person.objects.get().is_councillor) == (["Added: Cllr Bo Ray."], True)
    client.logout()
    assert "/new-person/" not in client.get("/people/").text


def test_an_unknown_address_is_nobody(client):
    assert client.get(f"/people/{uuid.uuid4()}/").status_code == 404


def test_the_list_leads_to_the_page(client):
    person = a_busy_person()
    assert person.get_absolute_url() in client.get("/people/").text


def test_a_closed_organisation_can_stay(client):
    person = a_person(organisation=a_body("Old Department", Body.Kind.DEPARTMENT, closed_on=DAY))
    client.force_login(a_dso())
    page = Page(client, reverse("people:change", args=[person.uuid]))
    page.send({"post": "Clerk"})
    person.refresh_from_db()
    assert (str(person.organisation), person.post) == ("Old Department", "Clerk")
