"""Members of a body: adding, leaving, coming back, another office, correcting, order; on reviews and on bodies."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from panels.actions.memberships import add_member, move_member, take_office
from panels.models import Body, Capacity, Membership, Person
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_grant, a_member, a_panel, a_person, a_user

pytestmark = pytest.mark.django_db
CHOOSE = "Choose a person, or add one who is not listed"
SEVERAL = (
    "Nobody on the list is called just that, or several are: choose one of them, or add a person who is not listed"
)
GONE = "Choose somebody from the list: that person is gone"
MAY, JUNE = datetime.date(2026, 5, 3), datetime.date(2026, 6, 4)


@pytest.fixture
def panel():
    return a_panel("Parks in winter", slug="parks", starts_on=MAY)


@pytest.fixture
def officer(client):
    officer = a_dso()
    client.force_login(officer)
    return officer


def capacity(name):
    return Capacity.objects.get(name=name)


def the_page(client, *way):
    return Page(client, reverse("reviews:members", args=["parks"]) if not way else way[0])


def seats(body):
    return list(body.memberships.for_list().values_list("person__name", "capacity__name", "starts_on", "ends_on"))


def test_a_person_of_the_list_becomes_a_member_with_the_vote_usual_in_that_capacity(client, panel, officer):
    person = a_person("Asha Okafor")
    page = the_page(client)
    assert page.sent["starts_on"] == "3 May 2026"
    page.send({"person": person.uuid, "capacity": capacity("Co-opted member").pk}, follow=True)
    seat = panel.body.memberships.get()
    assert (seat.person, seat.capacity.name, seat.is_voting, seat.starts_on) == (person, "Co-opted member", False, MAY)
    assert told(page.response) == ["Added: Asha Okafor, co-opted member. Add the next one below."]
    assert [event.verb for event in Event.objects.of(seat)] == ["added"]


def test_who_comes_and_goes_stands_in_the_history_of_a_review_with_members_of_its_own(client, panel, officer):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=officer, starts_on=MAY)
    event = Event.objects.of(seat).get()
    assert (event.panel_id, event.audience, event.restriction) == (panel.pk, "officers", "none")
    assert "added the membership “Asha Okafor, Member of Parks in winter”" in client.get("/reviews/parks/history/").text
    committee = a_body("Place", Body.Kind.COMMITTEE)
    of_standing = add_member(committee, a_person(), capacity("Member"), by=officer)
    assert Event.objects.of(of_standing).get().panel_id is None


def test_on_the_first_day_when_nobody_is_listed_the_fields_of_a_new_person_are_open(client, panel, officer):
    opened = [client.get("/reviews/parks/people/members/").context["form"].is_new_open]
    a_person()
    opened.append(client.get("/reviews/parks/people/members/").context["form"].is_new_open)
    assert opened == [True, False]


def test_what_is_said_of_the_vote_wins_over_what_is_usual(client, panel, officer):
    chosen = {"person": a_person().uuid, "capacity": capacity("Co-opted member").pk, "votes": "yes", "starts_on": ""}
    the_page(client).send(chosen)
    assert list(panel.body.memberships.values_list("is_voting", "starts_on")) == [(True, None)]


def test_somebody_who_is_not_listed_is_added_with_the_same_press(client, panel, officer):
    new = {"new_name": "Ines Marlow", "new_title": "Councillor", "new_ward": "Weirside", "new_party": "Civic Union"}
    the_page(client).send(new)
    seat = panel.body.memberships.select_related("person").get()
    person = seat.person
    assert (str(person), person.is_councillor, person.ward, person.party) == (
        "Councillor Ines Marlow", True, "Weirside", "Civic Union",
    )  # fmt: skip


def test_nothing_typed_is_lost_when_something_is_missing(client, panel, officer):
    page = the_page(client)
    page.send({"new_title": "Mrs", "new_post": "Governor", "starts_on": "31 June"})
    assert page.errors == {
        "new_name": ["Write the name of the new person"],
        "starts_on": ["There is no 31 June 2026: that month has 30 days"],
    }
    assert (page.sent["new_title"], page.sent["new_post"], page.sent["starts_on"]) == ("Mrs", "Governor", "31 June")
    assert '<details class="govuk-details" open>' in page.response.text


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({}, "person", CHOOSE),
        ({"person-typed": "Ann"}, "person", SEVERAL),
        ({"person": "11111111-1111-4111-8111-111111111111"}, "person", GONE),
    ],
)  # fmt: skip
def test_nobody_chosen_is_said_beside_the_field(client, panel, officer, typed, field, sentence):
    page = the_page(client)
    page.send(typed)
    assert page.errors == {field: [sentence]}


def test_a_new_person_of_a_known_name_is_asked_about_once(client, panel, officer):
    a_person("Asha Okafor", post="Head of Parks")
    page = the_page(client)
    page.send({"new_name": "asha okafor"})
    assert page.errors == {
        "new_name": [
            "Asha Okafor (Head of Parks) is on the list: choose them there, or tick that this is somebody else"
        ]
    }
    assert "This is another asha okafor" in page.response.text
    page.send({"is_another": "on"})
    assert Person.objects.named("Asha Okafor").count() == 2


def test_both_a_choice_and_a_new_name_are_one_too_many(client, panel, officer):
    page = the_page(client)
    page.send({"person": a_person().uuid, "new_name": "Bo Ray"})
    assert list(page.errors) == ["person"]
    assert Membership.objects.count() == 0


def test_a_member_twice_in_one_period_is_refused_in_a_sentence_and_no_new_person_is_left_behind(client, panel, officer):
    person = a_person("Asha Okafor")
    add_member(panel.body, person, capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client)
    page.send({"person": person.uuid, "starts_on": "4 June 2026"})
    assert page.errors == {
        "person": [
            "Asha Okafor is on Parks in winter already in that time: member, from 3 May 2026. End that period first, "
            "or begin this one after it"
        ]
    }
    assert page.sent["starts_on"] == "4 June 2026"


def test_the_second_of_two_officers_who_add_the_same_person_is_refused(panel):
    person = a_person()
    add_member(panel.body, person, capacity("Member"), by=None)
    with pytest.raises(ValidationError):
        add_member(panel.body, person, capacity("Chair"), by=None, starts_on=MAY)


def test_somebody_leaves_and_comes_back_and_both_periods_are_kept(client, panel, officer):
    person = a_person("Asha Okafor")
    seat = add_member(panel.body, person, capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client, reverse("reviews:member_leaving", args=["parks", seat.uuid]))
    page.send({"ends_on": "4 june 2026", "leaving_reason": "Away for a year"}, follow=True)
    assert told(page.response) == ["Saved: the end (4 June 2026), the reason for leaving and whether they have left."]
    assert [event.verb for event in Event.objects.of(seat)] == ["ended", "added"]
    again = client.get(reverse("reviews:members", args=["parks"]), {"person": person.uuid})
    assert "Came back" in again.text
    assert f'value="{person.uuid}" selected' in again.text
    the_page(client, f"/reviews/parks/people/members/?person={person.uuid}").send({"starts_on": "1 July 2026"})
    assert seats(panel.body) == [
        ("Asha Okafor", "Member", MAY, JUNE),
        ("Asha Okafor", "Member", datetime.date(2026, 7, 1), None),
    ]


def test_whoever_leaves_on_a_day_to_come_sits_there_until_then(client, panel, officer):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None, starts_on=MAY)
    today, later = timezone.localdate(), timezone.localdate() + datetime.timedelta(days=30)
    page = the_page(client, reverse("reviews:member_leaving", args=["parks", seat.uuid]))
    page.send({"ends_on": str(later)})
    after = later + datetime.timedelta(days=1)
    assert [Membership.objects.current(day).count() for day in (today, later, after)] == [1, 1, 0]


def test_that_somebody_left_cannot_be_undone_once_they_are_back(client, panel, officer):
    person = a_person()
    seat = add_member(panel.body, person, capacity("Member"), by=None, starts_on=MAY)
    the_page(client, reverse("reviews:member_leaving", args=["parks", seat.uuid])).send({"ends_on": "4 June 2026"})
    add_member(panel.body, person, capacity("Chair"), by=None, starts_on=datetime.date(2026, 7, 1))
    undone = client.post(reverse("undo"), follow=True)
    assert "It cannot be undone. Asha Okafor is on Parks in winter already in that time" in told(undone)[-1]
    assert panel.body.memberships.filter(ends_on=JUNE).count() == 1


def test_a_last_day_before_the_first_is_refused(client, panel, officer):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client, reverse("reviews:member_leaving", args=["parks", seat.uuid]))
    page.send({"ends_on": "1 May 2026"})
    assert page.errors == {"__all__": ["The membership must not end before it starts."]}


def test_becoming_chair_ends_one_period_and_begins_another_in_one_step(client, panel, officer):
    seat = add_member(panel.body, a_person("Asha Okafor"), capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client, reverse("reviews:member_office", args=["parks", seat.uuid]))
    page.send({"capacity": capacity("Chair").pk, "on": "4 June 2026"}, follow=True)
    assert told(page.response) == ["Saved: Asha Okafor is chair from 4 June 2026."]
    assert seats(panel.body) == [
        ("Asha Okafor", "Chair", JUNE, None),
        ("Asha Okafor", "Member", MAY, JUNE - datetime.timedelta(days=1)),
    ]


@pytest.mark.parametrize(
    ("on", "errors"),
    [
        ("3 May 2026", {"on": ["This period began on 3 May 2026: give a later day, or correct the entry instead"]}),
        ("soon", {"on": ["Enter a real date, such as 15 November 2026 or 15/11/2026"]}),
    ],
)
def test_another_office_needs_a_later_day(client, panel, officer, on, errors):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client, reverse("reviews:member_office", args=["parks", seat.uuid]))
    page.send({"capacity": capacity("Chair").pk, "on": on})
    assert (page.errors, seats(panel.body)) == (errors, [("Asha Okafor", "Member", MAY, None)])


def test_two_who_make_the_same_person_chair_at_once_make_one_chair(client, panel, officer):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None, starts_on=MAY)
    address = reverse("reviews:member_office", args=["parks", seat.uuid])
    mine, theirs = the_page(client, address), the_page(client, address)
    theirs.send({"capacity": capacity("Chair").pk, "on": "4 June 2026"})
    mine.send({"capacity": capacity("Vice-chair").pk, "on": "4 June 2026"})
    assert "This period is over by then" in mine.response.text
    assert panel.body.memberships.count() == 2


def test_whoever_would_have_left_later_leaves_the_new_office_then(panel):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None, starts_on=MAY)
    Membership.objects.update(ends_on=datetime.date(2027, 5, 1))
    seat.refresh_from_db()
    assert take_office(seat, capacity("Chair"), by=None, on=JUNE).ends_on == datetime.date(2027, 5, 1)


def test_an_entry_is_corrected_or_removed(client, panel, officer):
    seat = add_member(panel.body, a_person("Asha Okafor"), capacity("Member"), by=None)
    page = the_page(client, reverse("reviews:member", args=["parks", seat.uuid]))
    page.send({"capacity": capacity("Chair").pk, "starts_on": "3 May 2026"})
    assert seats(panel.body) == [("Asha Okafor", "Chair", MAY, None)]
    gone = client.post(reverse("reviews:member_remove", args=["parks", seat.uuid]), follow=True)
    assert told(gone)[-1] == "Removed the entry: Asha Okafor, chair."
    assert (seats(panel.body), Event.objects.of(seat).first().verb) == ([], "deleted")


def test_a_correction_must_not_seat_somebody_twice(client, panel, officer):
    person = a_person()
    early = add_member(panel.body, person, capacity("Member"), by=None, starts_on=MAY)
    Membership.objects.update(ends_on=JUNE, has_left=True)
    add_member(panel.body, person, capacity("Chair"), by=None, starts_on=datetime.date(2026, 7, 1))
    page = the_page(client, reverse("reviews:member", args=["parks", early.uuid]))
    page.send({"ends_on": "2 July 2026"})
    assert "is on Parks in winter already in that time: chair, from 1 July 2026" in page.response.text
    early.refresh_from_db()
    assert early.ends_on == JUNE


@pytest.mark.parametrize("kind", [Body.Kind.BOARD, Body.Kind.COMMITTEE])
def test_a_member_of_the_executive_is_refused_on_formal_scrutiny_and_the_other_way_round(client, officer, kind):
    executive, scrutiny = a_body("Executive", Body.Kind.EXECUTIVE), a_body("Scrutiny", kind)
    person, other = a_person("Asha Okafor"), a_person("Bo Ray")
    add_member(executive, person, capacity("Member"), by=None, starts_on=MAY)
    add_member(scrutiny, other, capacity("Member"), by=None, starts_on=MAY)
    for body, who in ((scrutiny, person), (executive, other)):
        page = the_page(client, reverse("bodies:members", args=[body.slug]))
        page.send({"person": who.uuid, "starts_on": "4 June 2026"})
        assert "nobody may be on the executive and on a formal scrutiny body at once" in page.errors["person"][0]
    assert Membership.objects.count() == 2


def test_on_the_body_of_one_review_a_member_of_the_executive_is_seated_with_a_warning(client, panel, officer):
    person = a_person("Asha Okafor")
    add_member(a_body("Executive", Body.Kind.EXECUTIVE), person, capacity("Member"), by=None, starts_on=MAY)
    page = the_page(client)
    page.send({"person": person.uuid}, follow=True)
    assert told(page.response)[1] == (
        "Look at this: Asha Okafor is on Executive in that time (from 3 May 2026). Whoever is on the executive "
        "does not usually take part in scrutiny."
    )
    assert panel.body.memberships.count() == 1


def test_after_leaving_the_executive_somebody_may_sit_on_scrutiny(panel):
    executive, board = a_body("Executive", Body.Kind.EXECUTIVE), a_body("Board", Body.Kind.BOARD)
    person = a_person()
    add_member(executive, person, capacity("Member"), by=None, starts_on=MAY)
    Membership.objects.update(ends_on=JUNE, has_left=True)
    assert add_member(board, person, capacity("Member"), by=None, starts_on=JUNE + datetime.timedelta(days=1)).pk


def test_members_move_among_those_in_the_same_capacity(client, panel, officer):
    for name in ("Asha Okafor", "Bo Ray", "Cy Dee"):
        last = add_member(panel.body, a_person(name), capacity("Member"), by=None)
    add_member(panel.body, a_person("Di Fox"), capacity("Chair"), by=None)
    client.post(reverse("reviews:member_move", args=["parks", last.uuid]), {"press": "up"})
    assert [name for name, *_ in seats(panel.body)] == ["Di Fox", "Asha Okafor", "Cy Dee", "Bo Ray"]


def test_two_chairs_and_shared_initials_are_hinted_at(client, panel, officer):
    for name in ("Asha Okafor", "Ann Oduya"):
        add_member(panel.body, a_person(name), capacity("Chair"), by=None)
    assert client.get("/reviews/parks/people/members/").context["hints"] == [
        "Asha Okafor and Ann Oduya are each chair at present. Is one of them no longer?",
        "Asha Okafor and Ann Oduya are both AO in papers: give one of them other initials on their own page.",
    ]


def test_members_of_a_standing_committee_are_said_to_count_for_all_its_reviews(client, officer):
    body = a_body("Place Committee", Body.Kind.COMMITTEE)
    for title in ("Parks", "Roads"):
        a_panel(title, slug=title.lower(), body=body)
    page = client.get("/reviews/parks/people/members/").text
    assert "These are the members of Place Committee" in page
    assert "Roads" in page


def test_whoever_directs_one_review_of_a_committee_looks_at_its_members_and_changes_none(client):
    body = a_body("Place Committee", Body.Kind.COMMITTEE)
    panel = a_panel("Parks", slug="parks", body=body)
    seat = a_member(panel)
    client.force_login(a_dso(panel=panel))
    page = client.get("/reviews/parks/people/members/")
    assert (page.status_code, "Only whoever looks after that body changes them" in page.text) == (200, True)
    assert "Add this member" not in page.text
    assert "Correct" not in page.text
    assert client.post("/reviews/parks/people/members/").status_code == 403
    assert client.get(f"/reviews/parks/people/members/{seat.uuid}/").status_code == 403
    user = a_user()
    a_grant(user, "dso", body=body)
    client.force_login(user)
    assert client.get(f"/reviews/parks/people/members/{seat.uuid}/").status_code == 200


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_no_more_of_the_database_for_more_members(
    client, panel, officer, many, django_assert_num_queries
):
    for number in range(many):
        add_member(panel.body, a_person(f"Person {number}"), capacity("Member"), by=None)
    with django_assert_num_queries(10):
        assert client.get("/reviews/parks/people/members/").status_code == 200


def test_a_person_whose_record_is_gone_meanwhile_is_not_seated(panel):
    person = Person.objects.get(pk=a_person().pk)
    Person.objects.filter(pk=person.pk).delete()
    with pytest.raises(ValidationError, match="merged or removed meanwhile"):
        add_member(panel.body, person, capacity("Member"), by=None)


def test_an_entry_that_is_gone_meanwhile_is_not_moved(panel):
    seat = add_member(panel.body, a_person(), capacity("Member"), by=None)
    other = add_member(panel.body, a_person(), capacity("Member"), by=None)
    Membership.objects.filter(pk=seat.pk).delete()
    assert move_member(seat, 1, by=None) is False
    assert list(panel.body.memberships.all()) == [other]
