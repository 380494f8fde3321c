"""The pages of a review: who finds them, what they show, and how few questions they ask of the database."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from actionplans.actions.updates import add_update
from actionplans.models import Row, Section
from panels.actions.panels import rename_address
from panels.actions.recommendations import amend
from panels.models import Body, Document, Finding, Membership, Panel, Recommendation
from tests.edge.full_review import a_full_review
from tests.lists.sheets import csv_rows, xlsx_rows
from tests.records import a_body, a_dso, a_member, a_panel, a_plan, a_recommendation, a_row, a_user

pytestmark = pytest.mark.django_db

PAGES = [
    "overview", "scope", "people", "evidence", "findings", "recommendations", "report", "plan", "papers",
]  # fmt: skip


def address(name, slug="parks-in-winter", **rest):
    return reverse(f"reviews:{name}", kwargs={"slug": slug, **rest})


def addresses(panel):
    row = panel.action_plan.rows.in_order().first()
    return {
        "home": "/",
        "list": reverse("reviews:list"),
        **{name: address(name) for name in PAGES},
        "recommendation": address("recommendation", number=1),
        "row": reverse("actionplans:row", args=[panel.action_plan.slug, row.uuid]),
    }


# Asked by an officer who is a member too: five questions are who that is and what they may do, one is the council.
QUERIES = {
    "home": 11, "list": 11, "overview": 11, "scope": 9, "people": 10, "evidence": 11, "findings": 11,
    "recommendations": 11, "report": 11, "plan": 11, "papers": 9, "recommendation": 12, "row": 11,
}  # fmt: skip


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("name", QUERIES)
def test_a_page_asks_no_more_of_the_database_when_it_shows_more(client, django_assert_num_queries, name, many):
    panel = a_full_review(many)
    page = addresses(panel)[name]
    reader = a_dso()
    a_member(panel, user=reader)
    client.force_login(reader)
    with django_assert_num_queries(QUERIES[name]):
        assert client.get(page).status_code == 200


@pytest.mark.once
def test_nor_when_it_shows_fifty(client):
    panel = a_full_review(50)
    reader = a_dso()
    a_member(panel, user=reader)
    asked = {}
    for name, page in addresses(panel).items():
        client.force_login(reader)
        with CaptureQueriesContext(connection) as questions:
            assert client.get(page).status_code == 200
        asked[name] = len(questions)
    assert asked == QUERIES


def test_no_page_asks_more_than_twelve_questions():
    assert max(QUERIES.values()) <= 12


@pytest.mark.parametrize("name", PAGES)
def test_everybody_reads_a_public_review(client, name):
    a_full_review()
    page = client.get(address(name))
    assert (page.status_code, "{%" in page.content.decode()) == (200, False)


@pytest.mark.parametrize("place", ["home", "overview", "plan"])
def test_figures_say_that_they_are_counted_from_what_their_reader_may_read(client, place):
    page = addresses(a_full_review())[place]
    assert "Counted from what you may read; officers may know of more." in client.get(page).content.decode()


@pytest.mark.parametrize("name", [*PAGES, "recommendation", "row"])
def test_a_review_that_is_not_published_is_not_there_for_outsiders(client, name):
    panel = a_full_review(audience="officers")
    page = addresses(panel)[name]
    assert client.get(page).status_code == 404
    client.force_login(a_user())
    assert client.get(page).status_code == 404
    client.force_login(a_dso(panel=panel))
    assert client.get(page).status_code == 200


def test_the_list_shows_each_reader_what_they_may_see(client):
    a_panel("Open to all", audience="public")
    working = a_panel("Still being written", audience="officers")
    member = a_user()
    a_member(a_panel("For its members", audience="panel"), user=member)

    def titles():
        return [panel.title for panel in client.get("/reviews/").context["lines"]]

    assert titles() == ["Open to all"]
    client.force_login(member)
    assert sorted(titles()) == ["For its members", "Open to all"]
    client.force_login(a_dso(panel=working))
    assert sorted(titles()) == ["Open to all", "Still being written"]


def test_the_list_is_sifted_by_words_stage_body_and_year(client):
    board = a_body("Scrutiny Board", kind=Body.Kind.BOARD)
    a_panel("Parks in winter", audience="public", body=board, starts_on="2025-04-01")
    a_panel("Parks in summer", audience="public", starts_on="2026-04-01")
    a_panel("Buses", audience="public", body=board, starts_on="2026-04-01", stage="closed")

    def found(**chosen):
        return sorted(panel.title for panel in client.get("/reviews/", chosen).context["lines"])

    fields = client.get("/reviews/").context["sieve"].form.fields
    assert list(fields["body"].choices) == [("", "All bodies"), (board.slug, "Scrutiny Board")]
    assert list(fields["year"].choices) == [("", "All years"), ("2026", "2026"), ("2025", "2025")]
    assert found(text="PARKS winter") == ["Parks in winter"]
    assert found(body=board.slug) == ["Buses", "Parks in winter"]
    assert found(year=2026) == ["Buses", "Parks in summer"]
    assert found(stage="closed") == ["Buses"]
    assert found(stage="closed", text="parks") == []


def test_a_choice_that_does_not_exist_is_said_to_be_none_and_nothing_is_shown_for_it(client):
    a_panel("Parks", audience="public", starts_on="2026-04-01")
    page = client.get("/reviews/", {"stage": "resting", "year": "1999", "body": "nobody"})
    assert page.context["sieve"].errors == {
        "stage": ["There is no stage called “resting”"],
        "body": ["Nothing is done by a body called “nobody”"],
        "year": ["Nothing began in “1999”"],
    }
    words = page.content.decode()
    assert (page.context["lines"], "Nothing began in “1999”" in words, "Parks" in words) == ([], True, False)


def test_a_long_list_has_pages_that_keep_what_it_was_sifted_by(client):
    for number in range(21):
        a_panel(f"Parks {number}", audience="public")
    page = client.get("/reviews/", {"text": "parks", "sort": "title"})
    assert len(page.context["lines"]) == 20
    following = page.context["listing"].after_address
    assert following.startswith("?text=parks&sort=title&after=")
    assert f'href="{following.replace("&", "&amp;")}"' in page.text
    assert [panel.title for panel in client.get(f"/reviews/{following}").context["lines"]] == ["Parks 9"]


def test_the_list_is_sorted_by_its_beginning_or_its_title_and_what_has_not_begun_comes_last(client):
    a_panel("Alleys", audience="public", starts_on="2024-04-01")
    a_panel("buses", audience="public")
    a_panel("Canals", audience="public", starts_on="2026-04-01")

    def titles(sort):
        return [panel.title for panel in client.get("/reviews/", {"sort": sort}).context["lines"]]

    assert titles("") == titles("-begun") == ["Canals", "Alleys", "buses"]
    assert titles("begun") == ["buses", "Alleys", "Canals"]
    assert (titles("title"), titles("-title")) == (["Alleys", "buses", "Canals"], ["Canals", "buses", "Alleys"])


def test_the_list_can_be_printed_and_taken_away(client):
    a_panel("Parks", audience="public", starts_on="2026-04-01", summary="Why they close.")
    rows = csv_rows(client.get("/reviews/?show=csv"))
    assert rows == [
        ["Title", "Stage", "Done by", "Begun", "Ended", "Summary"],
        ["Parks", "Scoping", "", "2026-04-01", "", "Why they close."],
    ]
    assert xlsx_rows(client.get("/reviews/?show=xlsx"))[1][:3] == ["Parks", "Scoping", ""]
    printed = " ".join(client.get("/reviews/?show=print").text.split())
    assert "1 review. Sorted newest first. As everybody may read them on" in printed


@pytest.mark.parametrize("name", PAGES)
def test_an_old_address_leads_to_the_new_one(client, name):
    panel = a_full_review()
    rename_address(panel, "parks-all-year", by=None)
    answer = client.get(address(name))
    assert (answer.status_code, answer["Location"]) == (301, address(name, "parks-all-year"))


def test_the_old_address_of_a_review_that_one_may_not_see_leads_nowhere(client):
    panel = a_panel(slug="secret", audience="officers")
    rename_address(panel, "more-secret", by=None)
    assert client.get(address("overview", "secret")).status_code == 404


def test_a_recommendation_shows_every_version_and_what_was_decided(client):
    panel = a_full_review()
    asked = Recommendation.objects.get(panel=panel)
    amend(asked, "Open gate 1 at seven.", by=None, why="Dawn moves")
    page = client.get(address("recommendation", number=1))
    told = [
        (one.number, one.text, one.why, [each.outcome for each in one.decisions]) for one in page.context["wordings"]
    ]
    assert told == [(2, "Open gate 1 at seven.", "Dawn moves", []), (1, "Open gate 1 at dawn.", "", ["Adopted"])]


def test_a_row_never_tells_the_words_of_a_recommendation_that_one_may_not_read(client):
    panel = a_panel(slug="parks-in-winter", audience="public")
    hidden = a_recommendation(panel, "Close the park for good.", audience="officers")
    row = a_row(a_plan(panel, slug="parks-in-winter"), recommendation=hidden.current)
    for page in (address("plan"), row.get_absolute_url(), address("recommendations"), "/"):
        assert "for good" not in client.get(page).content.decode()
    client.force_login(a_dso(panel=panel))
    assert "for good" in client.get(row.get_absolute_url()).content.decode()


def test_actions_past_their_date_are_counted_unless_they_are_done(client):
    panel = a_panel(slug="parks-in-winter", audience="public")
    plan = a_plan(panel, slug="parks-in-winter")
    a_row(plan, due_on="2020-01-31")
    a_row(plan, due_on="2020-01-31", closed_on="2020-01-01")
    a_row(plan, due_on="2999-01-31")
    done = a_row(plan, due_on="2020-01-31")
    add_update(done, by=None, as_at=datetime.date(2020, 1, 1), status="complete", audience="public")
    assert client.get(address("overview")).context["overdue"] == 1
    assert [line.is_overdue for line in client.get(address("plan")).context["lines"]] == [True, False, False, False]


def test_the_parts_of_an_action_stand_under_it_and_link_to_it(client):
    panel = a_full_review(3)
    lines = client.get(address("plan")).context["lines"]
    assert [line.depth for line in lines] == [0, 1, 1]
    first = Row.objects.get(plan__panel=panel, number="1")
    assert len(client.get(first.get_absolute_url()).context["row"].shown_parts) == 2


def test_a_part_stands_under_what_it_is_part_of_wherever_it_was_put_in(client):
    panel = a_panel(slug="parks-in-winter", audience="public")
    plan = a_plan(panel, slug="parks-in-winter")
    early, late = Section.objects.bulk_create(
        Section(plan=plan, heading=heading, position=place) for place, heading in enumerate(("Early", "Late"), start=1)
    )
    lead = a_row(plan, number="2", position=9, section=late)
    part = a_row(plan, number="2.1", position=1, section=early, parent=lead)
    a_row(plan, number="2.1.1", position=2, parent=part)
    a_row(plan, number="1", position=3, section=early)
    hidden = a_row(plan, number="3", position=4, section=early, audience="officers")
    a_row(plan, number="3.1", position=5, section=early, parent=hidden)

    def shown():
        lines = client.get(address("plan")).context["lines"]
        return [(line.number, line.depth, line.section) for line in lines]

    tree = [("2", 0, "Late"), ("2.1", 1, "Late"), ("2.1.1", 2, "Late")]
    assert shown() == [("1", 0, "Early"), ("3.1", 0, "Early"), *tree]
    client.force_login(a_dso(panel=panel))
    assert shown() == [("1", 0, "Early"), ("3", 0, "Early"), ("3.1", 1, "Early"), *tree]


def test_who_left_before_the_review_began_is_not_listed_and_who_came_back_is_so_again(client):
    panel = a_panel(slug="parks-in-winter", audience="public", starts_on=datetime.date(2025, 5, 1))
    day = datetime.date
    a_member(panel, name="Gone Before", starts_on=day(2024, 5, 1), ends_on=day(2025, 4, 30), has_left=True)
    back = a_member(panel, name="Back Again", starts_on=day(2025, 5, 1), ends_on=day(2025, 5, 20), has_left=True)
    Membership.objects.create(body=panel.body, person=back.person, capacity=back.capacity, starts_on=day(2025, 7, 1))
    chair = a_member(panel, name="Now Chair", starts_on=day(2025, 5, 1), ends_on=day(2025, 5, 20), has_left=True)
    Membership.objects.create(body=panel.body, person=chair.person, capacity=chair.capacity, starts_on=day(2025, 5, 21))
    page = client.get(address("people"))
    assert sorted((one.person.name, str(one.starts_on), one.is_again) for one in page.context["memberships"]) == [
        ("Back Again", "2025-05-01", False),
        ("Back Again", "2025-07-01", True),
        ("Now Chair", "2025-05-01", False),
        ("Now Chair", "2025-05-21", False),
    ]
    assert page.content.decode().count("again from 1 July 2025") == 1


def test_an_address_of_the_web_is_a_link_and_any_other_is_words(client):
    panel = a_panel(slug="parks-in-winter", audience="public")
    Document.objects.create(panel=panel, title="On the web", address="https://parks.example/gates", audience="public")
    Document.objects.create(panel=panel, title="Elsewhere", address="javascript:alert(1)", audience="public")
    page = client.get(address("evidence")).content.decode()
    assert '<a class="govuk-link" href="https://parks.example/gates" rel="noopener noreferrer">' in page
    assert ("javascript:alert(1)" in page, 'href="javascript' in page) == (True, False)


def test_the_doors_of_the_parts_lead_to_the_lists_of_that_review_alone(client):
    panel, other = a_full_review(), a_full_review(slug="parks-in-spring")
    client.force_login(a_dso())
    lists = {
        "evidence": ("evidencesession", "panel"), "findings": ("finding", "panel"),
        "recommendations": ("recommendation", "panel"), "report": ("reportsection", "panel"),
    }  # fmt: skip
    for name, (model, along) in lists.items():
        door = f"{reverse(f'admin:panels_{model}_changelist')}?{along}__id__exact={panel.pk}"
        assert door in client.get(address(name)).content.decode()
        found = client.get(door).context["cl"].result_list
        assert {getattr(record, f"{along}_id") for record in found} == {panel.pk}, name
    people = client.get(address("people")).text
    assert all(reverse(f"reviews:{name}", args=[panel.slug]) in people for name in ("members", "support", "contacts"))
    door = f"{reverse('admin:actionplans_row_changelist')}?plan__id__exact={panel.action_plan.pk}"
    assert door in client.get(address("plan")).content.decode()
    assert {row.plan_id for row in client.get(door).context["cl"].result_list} == {panel.action_plan.pk}
    assert other.action_plan.rows.exists()


def test_who_may_read_a_record_is_said_only_where_it_differs_from_its_review(client):
    panel = a_full_review(3, audience="panel")
    client.force_login(a_dso(panel=panel))
    pages = [address(name) for name in ("evidence", "findings", "recommendations", "plan")]
    assert [client.get(page).content.decode().count("Who may read this: ") for page in pages] == [0, 0, 0, 0]
    Finding.objects.filter(position=1).update(audience="officers")
    Finding.objects.filter(position=2).update(audience="public")  # never wider than its review
    Finding.objects.filter(position=3).update(restriction="exempt", exempt_paragraph=1, exempt_reason="Prices")
    words = client.get(address("findings")).content.decode()
    assert [words.count(said) for said in ("Who may read this: ", "Exempt (Local")] == [2, 1]
    assert client.get(address("overview")).content.decode().count("Who may read this: ") == 1


def test_who_may_change_a_review_finds_the_door_to_it_and_others_do_not(client):
    panel = a_full_review()
    door = reverse("admin:panels_panel_change", args=[panel.pk])
    assert door not in client.get(address("overview")).content.decode()
    client.force_login(a_dso(panel=panel))
    assert door in client.get(address("overview")).content.decode()
    Panel.objects.create(title="Other", slug="other", body=panel.body, audience="public")
    assert "/admin/panels/panel" not in client.get(address("overview", "other")).content.decode()
