"""The lists of recommendations, people and bodies: whom they show what, and how few questions they ask."""

import pytest

from panels.models import Body, ContactDetail, Decision, PanelContact, RouteStep, Support
from tests.edge.full_review import DAY, a_full_review
from tests.lists.sheets import csv_rows, xlsx_rows
from tests.records import (
    a_body,
    a_dso,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_recommendation,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)

pytestmark = pytest.mark.django_db
# Asked by an officer who is a member too: five questions are who that is and what they may do, one is the council.
QUERIES = {"reviews": 11, "recommendations": 12, "actions": 11, "action-plans": 10, "people": 12, "bodies": 10}


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("name", QUERIES)
def test_a_list_asks_no_more_of_the_database_when_it_shows_more(client, django_assert_num_queries, name, many):
    a_full_review(many)
    reader = a_dso()
    a_member(a_panel(), user=reader)
    client.force_login(reader)
    with django_assert_num_queries(QUERIES[name]):
        assert client.get(f"/{name}/").status_code == 200


@pytest.mark.once
def test_nor_when_it_shows_fifty(client, django_assert_num_queries):
    a_full_review(50)
    reader = a_dso()
    a_member(a_panel(), user=reader)
    client.force_login(reader)
    for name, asked in QUERIES.items():
        with django_assert_num_queries(asked):
            assert client.get(f"/{name}/").status_code == 200


@pytest.mark.parametrize("name", QUERIES)
def test_an_empty_list_says_what_will_come(client, name):
    client.force_login(a_dso())
    page = client.get(f"/{name}/")
    assert (page.status_code, page.context["listing"].nothing_yet[0] in page.text) == (200, True)


@pytest.mark.parametrize("name", ["reviews", "recommendations", "people", "bodies"])
@pytest.mark.parametrize("form", ["print", "csv", "xlsx"])
def test_every_list_can_be_printed_and_taken_away(client, name, form):
    a_full_review(3)
    client.force_login(a_dso())
    assert client.get(f"/{name}/?show={form}").status_code == 200


def shown(client, name, what, **chosen):
    return [getattr(line, what) for line in client.get(f"/{name}/", chosen).context["lines"]]


def test_recommendations_stand_under_their_review_the_newest_first_in_the_order_of_the_report(client):
    older = a_panel("Older", audience="public")
    newer = a_panel("Newer", slug="newer", audience="public")
    for panel in (newer, older):
        for number in (1, 2):
            a_recommendation(panel, f"Do {number}.", number=number, audience="public")
    lines = client.get("/recommendations/").context["lines"]
    assert [(line.title, line.number) for line in lines] == [("Newer", 1), ("Newer", 2), ("Older", 1), ("Older", 2)]
    assert lines[1].address == "/reviews/newer/recommendations/2/"
    assert client.get(lines[1].address).status_code == 200


def test_recommendations_are_sifted_by_words_review_addressee_priority_and_decision(client):
    panel = a_panel("Parks in winter", audience="public")
    parks = a_body("Parks")
    step = RouteStep.objects.create(
        panel=panel, position=1, body=a_body("Full Council"), purpose="decision", considered_on=DAY, outcome="adopted"
    )
    mown = a_recommendation(panel, "Mow the lawn.", number=1, priority="high", audience="public")
    mown.addressed_to.add(parks)
    Decision.objects.create(step=step, recommendation_version=mown.current, outcome="adopted")
    a_recommendation(panel, "Dig.", number=2, audience="public")
    a_recommendation(panel, "Mow in secret.", number=3, audience="officers")

    def numbers(**chosen):
        return shown(client, "recommendations", "number", **chosen)

    assert numbers() == [1, 2]
    assert (numbers(words="LAWN mow"), numbers(words="secret")) == ([1], [])
    assert (numbers(review="winter"), numbers(review="summer")) == ([1, 2], [])
    assert (numbers(asked=parks.slug), numbers(priority="high")) == ([1], [1])
    assert (numbers(decided="adopted"), numbers(decided="none"), numbers(decided="rejected")) == ([1], [2], [])
    line = client.get("/recommendations/").context["lines"][0]
    assert (line.asked_of, line.decided) == (["Parks"], ["Adopted by Full Council, 2 March 2026"])


def test_people_are_those_whom_something_names_that_the_reader_may_read(client):
    shut, open_to_all = a_panel("Shut", audience="officers"), a_panel("Open", audience="public")
    for panel, word in ((shut, "shut"), (open_to_all, "open")):
        a_member(panel, name=f"Member of {word}")
        Support.objects.create(panel=panel, person=a_person(f"Support of {word}"), role="lead")
        PanelContact.objects.create(panel=panel, person=a_person(f"Contact of {word}"))
        row = a_row(a_plan(panel, title=word, audience=panel.audience))
        an_owner(row, a_person(f"Owner of {word}"))
        an_owner(row, None, label="All staff", accountable=a_person(f"Accountable of {word}"))
    a_person("Named nowhere")
    of_open = [f"{role} of open" for role in ("Accountable", "Contact", "Member", "Owner", "Support")]
    assert shown(client, "people", "name") == of_open
    assert sorted({row[0] for row in csv_rows(client.get("/people/?show=csv"))}) == sorted(["Name", *of_open])
    client.force_login(a_dso(panel=open_to_all))
    assert len(shown(client, "people", "name")) == 11


def test_how_to_reach_people_is_for_those_who_look_after_them(client):
    panel = a_panel(audience="public")
    member = a_user()
    person = a_member(panel, name="Ines Marlow", user=member).person
    ContactDetail.objects.create(person=person, kind="telephone", value="01632 960001", audience="public")
    for reader, is_told in ((None, False), (member, False), (an_administrator(), True), (a_dso(), True)):
        if reader:
            client.force_login(reader)
        told = ["01632 960001" in client.get("/people/").text]
        told += [any("01632 960001" in row for row in csv_rows(client.get("/people/?show=csv")))]
        told += [any("01632 960001" in row for row in xlsx_rows(client.get("/people/?show=xlsx")))]
        assert told == [is_told] * 3, reader


def test_people_are_sifted_by_words_by_what_they_are_and_by_where_they_sit(client):
    board = a_body("Scrutiny Board", kind=Body.Kind.BOARD)
    panel = a_panel(audience="public", body=board)
    a_member(panel, name="Ines Marlow", capacity="Chair")
    Support.objects.create(panel=panel, person=a_person("Asha Okafor", post="Clerk"), role="lead")
    assert shown(client, "people", "name", words="clerk") == ["Asha Okafor"]
    assert shown(client, "people", "name", who="councillors") == ["Ines Marlow"]
    assert shown(client, "people", "name", who="others") == ["Asha Okafor"]
    assert shown(client, "people", "name", sits=board.slug) == ["Ines Marlow"]
    assert shown(client, "people", "sits_on", sits=board.slug) == [["Scrutiny Board (chair)"]]


def test_where_somebody_sits_is_not_told_of_a_review_that_the_reader_may_not_see(client):
    membership = a_member(a_panel("Open", audience="public"), name="Ines Marlow")
    secret = a_panel("A secret title", audience="officers")
    secret.body.memberships.create(person=membership.person, capacity=membership.capacity)
    assert shown(client, "people", "sits_on") == [["Open (member)"]]
    client.force_login(a_dso())
    assert shown(client, "people", "sits_on", words="ines") == [["A secret title (member)", "Open (member)"]]


def test_bodies_lead_to_what_they_do_are_asked_and_carry_out_where_the_reader_may_see_any(client):
    board, parks = a_body("Board", kind=Body.Kind.BOARD), a_body("Parks")
    panel = a_panel(audience="public", body=board)
    a_recommendation(panel, audience="officers").addressed_to.add(parks)
    an_owner(a_row(a_plan(panel, audience="public")), a_person(organisation=parks))

    def ways():
        return {line.name: [words for words, _ in line.more] for line in client.get("/bodies/").context["lines"]}

    assert ways() == {"Board": ["What it looks into"], "Parks": ["What it carries out"]}
    client.force_login(a_dso())
    assert ways()["Parks"] == ["What it was asked", "What it carries out"]
    for line in client.get("/bodies/").context["lines"]:
        for _, address in line.more:
            assert len(client.get(address).context["lines"]) == 1, address


def test_a_body_made_for_one_review_is_found_with_that_review_and_not_here(client):
    a_panel("Parks in winter", audience="public")
    assert shown(client, "bodies", "name") == []


def test_lists_speak_of_reviews_in_the_councils_own_word(client):
    from scrutiny.models import Council

    Council.objects.create(panel_word="task group")
    a_recommendation(a_panel("Parks", audience="public"), audience="public")
    page = client.get("/reviews/").text
    assert ('<h1 class="govuk-heading-l">Task groups</h1>' in page, "1 task group</h2>" in page) == (True, True)
    assert "Words in the task group’s title" in client.get("/recommendations/").text
    assert csv_rows(client.get("/recommendations/?show=csv"))[0][0] == "Task group"
