"""Two records of one person become one: everything moves, nothing stands twice, and the old address leads on."""

import datetime

import pytest
from django.urls import reverse

from actionplans.models import Owner, Verdict
from panels.actions.memberships import add_member
from panels.actions.merging import CannotMerge, links, merge, preview
from panels.models import (
    Body,
    Capacity,
    ContactDetail,
    EvidenceSession,
    Membership,
    MergedPerson,
    PanelContact,
    Person,
    ReviewRequest,
    SessionMember,
    Support,
    Witness,
    WitnessIdentity,
)
from scrutiny.models import Event
from tests.pages import told
from tests.records import a_body, a_dso, a_panel, a_person, a_plan, a_round, a_row, a_user, an_administrator, an_asking

pytestmark = pytest.mark.django_db
MAY, JUNE = datetime.date(2026, 5, 3), datetime.date(2026, 6, 4)


def member():
    return Capacity.objects.get(name="Member")


def give_everything(person):
    """One record by each foreign key that leads to a person; gives how many."""
    panel = a_panel("Parks", slug="parks")
    add_member(panel.body, person, member(), by=None)
    Support.objects.create(panel=panel, person=person, role="lead")
    PanelContact.objects.create(panel=panel, person=person)
    ContactDetail.objects.create(person=person, kind="email", value="asha@example.org")
    session = EvidenceSession.objects.create(panel=panel, kind="interview", title="Gates")
    SessionMember.objects.create(session=session, person=person)
    witness = Witness.objects.create(session=session, naming="anonymous", shown_as="A parent")
    WitnessIdentity.objects.create(witness=witness, person=person, name=person.name)
    plan = a_plan(panel)
    rows = [a_row(plan), a_row(plan)]
    Owner.objects.create(row=rows[0], person=person)
    Owner.objects.create(row=rows[1], label="All staff", accountable=person)
    Verdict.objects.create(row=rows[0], outcome="call", called=person, is_by_chair=True, decided_on=MAY)
    an_asking(a_round(plan), person)
    plan.senior = person
    plan.save()
    ReviewRequest.objects.create(body=panel.body, subject="Gates", asked_by_person=person, received_on=MAY)
    MergedPerson.objects.create(person=person, uuid="11111111-1111-4111-8111-111111111111", number=0)


def pointing(person):
    return {
        (link.related_model.__name__, link.field.name):
            link.related_model.objects.filter(**{link.field.name: person}).count()
        for link in links()
    }  # fmt: skip


def test_every_foreign_key_that_leads_to_a_person_is_moved():
    first, second = a_person("Asha Okafor"), a_person("A Okafor")
    give_everything(second)
    assert set(pointing(second).values()) == {1}, "give_everything must make one record for each foreign key"
    merge(first, second, by=None)
    expected = {way: 2 if way[0] == "MergedPerson" else 1 for way in pointing(first)}
    assert (pointing(first), Person.objects.count()) == (expected, 1)


def test_what_is_there_already_is_kept_once():
    first, second, panel = a_person("Asha Okafor"), a_person("A Okafor"), a_panel()
    row = a_row(a_plan(panel))
    for place, person in enumerate([first, second], start=1):
        Support.objects.create(panel=panel, person=person, role="lead")
        PanelContact.objects.create(panel=panel, person=person)
        ContactDetail.objects.create(person=person, kind="email", value="asha@example.org")
        Owner.objects.create(row=row, person=person, position=place, is_lead=person == second)
    ContactDetail.objects.create(person=second, kind="fax", value="01632 960000")
    seen = preview(first, second, reader=a_dso())
    assert (dict(seen.moves), dict(seen.doubled)) == (
        {ContactDetail: 1}, {ContactDetail: 1, Support: 1, PanelContact: 1, Owner: 1},
    )  # fmt: skip
    merge(first, second, by=None)
    assert [model.objects.count() for model in (Support, PanelContact, ContactDetail, Owner)] == [1, 1, 2, 1]
    assert list(Owner.objects.values_list("person", "is_lead")) == [(first.pk, True)]


def test_what_the_first_does_not_say_is_filled_in_and_what_it_says_stays():
    first = a_person("Asha Okafor", post="Head of Parks")
    second = a_person("A Okafor", post="Clerk", ward="Weirside", is_councillor=True, organisation=a_body("Parks"))
    merge(first, second, by=None)
    first.refresh_from_db()
    assert (first.post, first.ward, first.is_councillor, str(first.organisation)) == (
        "Head of Parks", "Weirside", True, "Parks",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("of_first", "of_second", "is_refused"),
    [
        ((None, None), (MAY, None), True),
        ((None, None), (None, None), True),
        ((None, MAY), (JUNE, None), False),
        ((MAY, JUNE), (JUNE, None), True),
    ],
)
def test_two_who_sit_on_one_body_at_once_are_not_one_person(of_first, of_second, is_refused):
    body, first, second = a_body(kind=Body.Kind.COMMITTEE), a_person("Asha Okafor"), a_person("A Okafor")
    for person, (starts_on, ends_on) in ((first, of_first), (second, of_second)):
        seat = {"body": body, "person": person, "capacity": member(), "starts_on": starts_on, "ends_on": ends_on}
        Membership.objects.create(**seat, has_left=bool(ends_on))
    assert bool(preview(first, second, reader=None).refused) == is_refused
    if is_refused:
        with pytest.raises(CannotMerge):
            merge(first, second, by=None)
        assert (Person.objects.count(), Membership.objects.of(second).count()) == (2, 1)
    else:
        merge(first, second, by=None)
        assert Membership.objects.of(first).count() == 2


def test_a_member_of_the_executive_and_one_of_a_scrutiny_board_are_not_merged():
    first, second = a_person("Asha Okafor"), a_person("A Okafor")
    add_member(a_body("Executive", Body.Kind.EXECUTIVE), first, member(), by=None)
    add_member(a_body("Board", Body.Kind.BOARD), second, member(), by=None)
    assert len(preview(first, second, reader=None).refused) == 1


def test_two_accounts_are_refused_and_one_goes_along():
    first, second = a_person("Asha Okafor", user=a_user()), a_person("A Okafor", user=a_user())
    assert preview(first, second, reader=None).refused == [
        "Both have an account, and one person has one: ask an administrator which is theirs."
    ]
    account = second.user
    Person.objects.filter(pk=first.pk).update(user=None)
    merge(Person.objects.get(pk=first.pk), second, by=None)
    assert Person.objects.get().user == account


def the_pages(client, first, second):
    address = reverse("people:merge", args=[first.uuid])
    return address, client.get(address, {"person": second.uuid})


def test_the_page_says_what_moves_and_the_old_address_and_both_histories_lead_to_the_one_record(client):
    first, second = a_person("Asha Okafor"), a_person("A Okafor", ward="Weirside")
    give_everything(second)
    old, number = second.get_absolute_url(), second.pk
    client.force_login(a_dso())
    address, page = the_pages(client, first, second)
    assert sorted((number, one) for number, one, _ in page.context["preview"]["moves"]) == [
        (1, "evidence session in which they were heard"),
        (1, "evidence session that they held"),
        (1, "membership"),
        (1, "plan in which they are told of silence"),
        (1, "request for review"),
        (1, "review that they support"),
        (1, "review whose papers name them"),
        (1, "round in which they were asked"),
        (1, "verdict by which they were called"),
        (1, "way to reach them"),
        (2, "action"),
    ]
    assert page.context["preview"]["completes"] == [("the ward", "Weirside")]
    done = client.post(address, {"person": second.uuid}, follow=True)
    assert told(done) == ["Merged: everything of A Okafor is on this page now, and its old address leads here."]
    moved = client.get(old)
    assert (moved.status_code, moved["Location"]) == (301, first.get_absolute_url())
    for known_as in (first.pk, number):
        history = client.get(reverse("history", args=["person", known_as])).text
        assert "took in another record of" in history
        assert "became part of another record" in history


def test_that_somebody_was_a_witness_or_asked_for_a_review_is_told_to_none_but_its_readers(client):
    first, second = a_person("Asha Okafor"), a_person("A Okafor")
    give_everything(second)
    client.force_login(a_dso(panel=a_panel("Another", slug="other")))
    address, page = the_pages(client, first, second)
    client.post(address, {"person": second.uuid})
    told_of = [
        f"{event.verb} {event.changes} {event.reason}" for event in Event.objects.filter(subject_kind="panels.person")
    ]
    called = [one for _, one, _ in page.context["preview"]["moves"]]
    assert not {"evidence session in which they were heard", "request for review"} & set(called)
    assert "itness" not in "".join(told_of)


def test_an_account_is_moved_by_those_alone_who_read_everything_anyway(client):
    panel = a_panel("Parks", slug="parks")
    first, second = a_person("Asha Okafor"), a_person("A Okafor", user=a_user())
    refused = {}
    for name, reader in (("of one", a_dso(panel=panel)), ("of all", a_dso()), ("administrator", an_administrator())):
        client.force_login(reader)
        address, page = the_pages(client, first, second)
        refused[name] = bool(page.context["preview"]["refused"])
        if name == "of one":
            client.post(address, {"person": second.uuid})
    assert (refused, Person.objects.count()) == ({"of one": True, "of all": False, "administrator": False}, 2)


def test_a_person_is_not_merged_with_themselves_or_with_nobody(client):
    first = a_person()
    client.force_login(a_dso())
    for other in (first.uuid, "", "nonsense"):
        page = client.get(reverse("people:merge", args=[first.uuid]), {"person": other})
        assert (page.status_code, "preview" in page.context, bool(page.context["form"].errors)) == (200, False, True)
