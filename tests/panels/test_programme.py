"""The work programme: planning what a body looks at, and beginning a review from it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.actions.programme import move_item
from panels.models import Body, Panel, ReviewRequest, WorkProgrammeItem
from scrutiny.forms.dates import NoDate
from scrutiny.forms.months import day_or_month_from
from scrutiny.models import Event, MunicipalYear
from tests.lists.sheets import csv_rows
from tests.pages import Page, told
from tests.records import a_body, a_dso, a_user, an_administrator

LIST = reverse("programme:list")
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def board(db):
    return a_body("Scrutiny Board", kind=Body.Kind.BOARD)


@pytest.fixture
def year(db):
    return MunicipalYear.objects.create(label="2026/27", starts_on="2026-05-20", ends_on="2027-05-18")


@pytest.fixture
def planned(board, year):
    """Makes an item of the programme."""

    def item(subject="Parks", **given):
        position = WorkProgrammeItem.objects.count() + 1
        given = {"body": board, "year": year, "position": position, "audience": "public"} | given
        return WorkProgrammeItem.objects.create(subject=subject, **given)

    return item


def subjects():
    return list(WorkProgrammeItem.objects.order_by("position").values_list("subject", flat=True))


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("March 2027", (2027, 3, 1), "month"),
        ("mar 27", (2027, 3, 1), "month"),
        ("Sept. 2027", (2027, 9, 1), "month"),
        ("3/2027", (2027, 3, 1), "month"),
        ("january", (2027, 1, 1), "month"),
        ("15 nov", (2026, 11, 15), "day"),
        ("15/3/2027", (2027, 3, 15), "day"),
    ],
)
def test_a_month_or_a_day_is_understood_as_it_is_typed(typed, day, precision):
    assert day_or_month_from(typed, today=TODAY) == (datetime.date(*day), precision)


@pytest.mark.parametrize("typed", ["soon", "13/2027", "marchember 2027", "2027", ""])
def test_what_is_neither_a_month_nor_a_day_is_refused(typed):
    with pytest.raises((NoDate, ValueError)):
        day_or_month_from(typed, today=TODAY)


def test_an_item_is_added_where_its_date_belongs(client, planned, board, year):
    planned("Buses", planned_on="2026-10-01", planned_precision="month")
    planned("Canals", planned_on="2027-02-01", planned_precision="month")
    planned("Ducks")
    client.force_login(a_dso(body=board))
    page = Page(client, f"{reverse('programme:add')}?body={board.slug}&year=2026/27")
    page.send({"subject": "Parks", "planned": "January 2027", "audience": "public"})
    added = WorkProgrammeItem.objects.get(subject="Parks")
    assert page.response.url == f"{LIST}?body={board.slug}&year=2026%2F27#item-{added.uuid}"
    assert (added.body, added.year, added.planned_words, added.kind) == (board, year, "January 2027", "meeting")
    assert subjects() == ["Buses", "Parks", "Canals", "Ducks"]
    assert [event.verb for event in Event.objects.of(added)] == ["added"]


def test_what_is_missing_or_no_date_is_said_beside_its_field_and_nothing_is_lost(client, board, year):
    client.force_login(a_dso(body=board))
    page = Page(client, reverse("programme:add"))
    page.send({"subject": "", "body": "", "year": "", "planned": "soon", "note": "Ask the ward"})
    assert page.errors == {
        "subject": ["Write what will be looked at"],
        "body": ["Choose the body that will look at it"],
        "year": ["Choose the municipal year"],
        "planned": ["Enter a month or a day, such as March 2027 or 15 November 2026"],
    }
    assert (page.sent["planned"], page.sent["note"]) == ("soon", "Ask the ward")
    page.send({"subject": "Parks", "body": board.pk, "year": year.pk, "planned": "31 June 2027"})
    assert page.errors == {"planned": ["There is no 31 June 2027: that month has 30 days"]}


def test_a_change_of_the_date_is_told_as_exactly_as_it_is_known_and_can_be_undone(client, planned, board):
    item = planned(planned_on="2027-02-01", planned_precision="month")
    client.force_login(a_dso(body=board))
    page = Page(client, reverse("programme:change", args=[item.uuid]))
    assert page.sent["planned"] == "February 2027"
    answer = page.send({"planned": "15 march 2027"}, follow=True)
    assert told(answer) == ["Saved: when it is planned for (15 March 2027)."]
    item.refresh_from_db()
    assert item.planned_words == "15 March 2027"
    client.post(reverse("undo"))
    item.refresh_from_db()
    assert item.planned_words == "February 2027"


def test_items_are_moved_up_and_down_and_not_beyond_the_ends(client, planned, board):
    parks, buses = planned("Parks"), planned("Buses")
    client.force_login(a_dso(body=board))
    for press, item, expected in [
        ("up", buses, ["Buses", "Parks"]),
        ("up", buses, ["Buses", "Parks"]),
        ("down", parks, ["Buses", "Parks"]),
        ("down", buses, ["Parks", "Buses"]),
        ("sideways", buses, ["Parks", "Buses"]),
    ]:
        client.post(reverse("programme:move", args=[item.uuid]), {"press": press})
        assert subjects() == expected


def test_an_item_that_goes_to_another_year_stands_there_where_its_date_belongs(client, planned, board, year):
    following = MunicipalYear.objects.create(label="2027/28", starts_on="2027-05-19", ends_on="2028-05-16")
    planned("Later", year=following, planned_on="2027-12-01", planned_precision="month")
    item = planned("Parks", planned_on="2027-06-01", planned_precision="month")
    client.force_login(a_dso(body=board))
    Page(client, reverse("programme:change", args=[item.uuid])).send({"year": following.pk})
    found = WorkProgrammeItem.objects.filter(year=following).order_by("position")
    assert list(found.values_list("subject", "position")) == [("Parks", 1), ("Later", 2)]


def test_removing_is_asked_about_first_and_recorded(client, planned, board):
    item = planned()
    client.force_login(a_dso(body=board))
    address = reverse("programme:remove", args=[item.uuid])
    assert "cannot be brought back" in client.get(address).text
    answer = client.post(address, follow=True)
    assert told(answer) == ["Removed: Parks."]
    assert (subjects(), Event.objects.first().verb) == ([], "deleted")


def test_a_review_begun_from_an_item_has_its_words_and_leads_back(client, planned, board):
    item = planned("Parks in winter", note="Why do they close at four?")
    client.force_login(a_dso(body=board))
    address = f"{reverse('new_review')}?item={item.uuid}"
    page = Page(client, address)
    assert (page.sent["title"], page.sent["summary"]) == ("Parks in winter", "Why do they close at four?")
    assert page.sent["body"] == str(board.pk)
    page.send()
    panel = Panel.objects.get()
    item.refresh_from_db()
    assert (item.panel, item.state, panel.body) == (panel, "under-way", board)
    again = client.post(address, page.sent, follow=True)
    assert (told(again)[-1], Panel.objects.count()) == ("It came of this already: Parks in winter.", 1)


def test_nobody_begins_a_review_from_an_item_of_another_body(client, planned):
    item = planned(audience="public")
    client.force_login(a_dso(body=a_body("Another board", kind=Body.Kind.BOARD)))
    address = reverse("new_review")
    assert client.get(f"{address}?item={item.uuid}").status_code == 403
    WorkProgrammeItem.objects.update(audience="officers")
    assert client.get(f"{address}?item={item.uuid}").status_code == 404
    assert client.get(f"{address}?item=nonsense").status_code == 404


def test_the_title_of_a_review_that_one_may_not_see_is_not_told_beside_its_item(client, planned, board):
    panel = Panel.objects.create(title="Secret parks", slug="secret", body=board, audience="officers")
    planned(panel=panel)
    assert "Secret parks" not in client.get(LIST).text
    client.force_login(a_dso(body=board))
    assert "Secret parks" in client.get(LIST).text


def test_the_list_is_sifted_and_taken_away(client, planned, board, year):
    other = a_body("Health Committee", kind=Body.Kind.COMMITTEE)
    planned("Parks", planned_on="2027-02-01", planned_precision="month", note="With the ward")
    planned("Wards", body=other, state="done")
    planned("Hidden", audience="officers")

    def found(**chosen):
        return [item.subject for item in client.get(LIST, chosen).context["lines"]]

    assert found() == ["Wards", "Parks"]
    assert found(body=board.slug, year="2026/27") == ["Parks"]
    assert found(state="done") == ["Wards"]
    assert found(words="ward") == ["Wards", "Parks"]
    assert csv_rows(client.get(f"{LIST}?show=csv&body={board.slug}")) == [
        ["Body", "Municipal year", "Subject", "What it will be", "Planned for", "How it stands", "Note"],
        ["Scrutiny Board", "2026/27", "Parks", "Item at a meeting", "February 2027", "Planned", "With the ward"],
    ]
    assert "Hidden" not in client.get(f"{LIST}?show=print").text


@pytest.fixture
def this_year(db):
    today = timezone.localdate()
    days = {"starts_on": today - datetime.timedelta(days=90), "ends_on": today + datetime.timedelta(days=90)}
    return MunicipalYear.objects.create(label="This year", **days)


@pytest.fixture
def long_ago(db):
    return MunicipalYear.objects.create(label="2001/02", starts_on="2001-05-20", ends_on="2002-05-18")


def test_it_opens_on_the_present_year_which_can_be_taken_away(client, planned, this_year, long_ago):
    planned("Parks", year=this_year)
    planned("Buses", year=long_ago)

    def found(query=""):
        shown = client.get(f"{LIST}{query}").context
        return [item.subject for item in shown["lines"]], [words for _, words, _ in shown["listing"].chips]

    assert found() == (["Parks"], ["This year"])
    assert found(client.get(LIST).context["listing"].everything_address) == (["Parks", "Buses"], [])
    assert found("?year=2001/02") == (["Buses"], ["2001/02"])
    WorkProgrammeItem.objects.filter(subject="Parks").update(audience="officers")
    assert found() == (["Buses"], [])


def test_where_nothing_is_planned_the_requests_that_wait_stand_all_the_same(client, board):
    ReviewRequest.objects.create(body=board, subject="Benches", received_on="2026-10-01", audience="public")
    answer = client.get(LIST)
    assert (list(answer.context["lines"]), "Benches" in answer.text) == ([], True)


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_asks_no_more_when_it_shows_more(client, django_assert_num_queries, planned, board, many):
    for number in range(many):
        planned(f"Item {number}")
    client.force_login(a_dso(body=board))
    with django_assert_num_queries(11):
        assert client.get(LIST).status_code == 200


def test_a_year_in_which_something_is_planned_is_not_deleted(client, planned, year):
    planned()
    client.force_login(an_administrator())
    answer = client.post(reverse("set_up:remove_year", kwargs={"first_day": "2026-05-20"}), follow=True)
    assert told(answer) == ["2026/27 was not deleted: work programmes have items in it. Move those first."]
    assert MunicipalYear.objects.exists()
    assert not Event.objects.filter(verb="deleted").exists()


def test_an_item_for_officers_is_there_for_officers_of_the_body_alone(client, planned, board):
    planned("Hidden", audience="officers")
    client.force_login(a_user())
    assert "Hidden" not in client.get(LIST).text
    client.force_login(a_dso(body=board))
    assert "Hidden" in client.get(LIST).text


def test_the_same_page_sent_twice_plans_it_once(client, board, year):
    client.force_login(a_dso(body=board))
    address = f"{reverse('programme:add')}?body={board.slug}&year=2026/27"
    first, page = Page(client, address), Page(client, address)
    first.send({"subject": "Parks", "audience": "public"})
    page.send({"subject": "Parks", "audience": "public"})
    assert page.errors == {"subject": ["The programme has that for this body and year already: change it there"]}
    assert subjects() == ["Parks"]


def test_an_item_that_is_gone_meanwhile_is_not_moved(planned):
    item = planned()
    WorkProgrammeItem.objects.all().delete()
    assert move_item(item, 1, by=None) is False
