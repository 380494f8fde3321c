"""The list of all actions: what it shows to whom, how it is sifted, and how few questions it asks."""

import datetime

import pytest
from django.utils import timezone

from actionplans.actions.updates import add_update
from panels.models import Body
from scrutiny.lists.listing import NO_SUCH_FORM
from tests.edge.full_review import a_full_review
from tests.records import a_body, a_dso, a_member, a_panel, a_person, a_plan, a_recommendation, a_row, a_user, an_owner

pytestmark = pytest.mark.django_db
today = timezone.localdate
DAYS = datetime.timedelta


def numbers(client, **chosen):
    return [line.number for line in client.get("/actions/", chosen).context["lines"]]


EVERY_FILTER = "?stands=open&name=owner&due=overdue&words=gate&review=parks&silent=6"


@pytest.mark.once
@pytest.mark.parametrize(("many", "query"), [(1, ""), (3, ""), (50, ""), (3, "?show=print"), (3, EVERY_FILTER)])
def test_it_asks_no_more_of_the_database_when_it_shows_more(client, django_assert_num_queries, many, query):
    a_full_review(many)
    reader = a_dso()
    a_member(a_panel(), user=reader)
    client.force_login(reader)
    with django_assert_num_queries(11):
        assert client.get(f"/actions/{query}").status_code == 200


def test_each_reader_finds_the_actions_that_they_may_see(client):
    panel = a_panel("Parks in winter", audience="public")
    plan = a_plan(panel, audience="public")
    a_row(plan, number="1", audience="public")
    hidden = a_row(plan, number="2", audience="officers")
    owner = a_user()
    an_owner(hidden, a_person(user=owner))
    assert numbers(client) == ["1"]
    client.force_login(owner)
    assert numbers(client) == ["1", "2"]
    client.force_login(a_dso())
    assert numbers(client) == ["1", "2"]


def test_a_line_shows_the_action_its_review_its_owners_its_date_and_its_status_and_leads_to_it(client):
    panel = a_panel("Parks in winter", audience="public")
    plan = a_plan(panel, audience="public", slug="parks-plan")
    row = a_row(plan, number="7", due_on=today() - DAYS(3), timescale="last week", own_text="Mow <b>it</b>.")
    add_update(row, by=None, as_at=today(), status="slipping", audience="public")
    an_owner(row, a_person("Asha Okafor", title="Dr", organisation=a_body("Parks")))
    page = client.get("/actions/")
    line = page.context["lines"][0]
    assert (line.name, line.review, line.text) == ("Action 7", "Parks in winter", "Mow <b>it</b>.")
    assert (line.owners, line.timescale, line.is_overdue) == (["Dr Asha Okafor"], "last week", True)
    assert line.status_word in line.rag
    assert line.address == row.get_absolute_url()
    assert f'href="{row.get_absolute_url()}"' in page.text
    assert "Mow &lt;b&gt;it&lt;/b&gt;." in page.text


def test_it_is_sifted_by_how_actions_stand(client):
    plan = a_plan(audience="public")
    for number, status in enumerate(["complete", "slipping", "withdrawn", "on_track"], start=1):
        add_update(a_row(plan, number=str(number)), by=None, as_at=today(), status=status, audience="public")
    a_row(plan, number="5", closed_on=today())
    assert numbers(client, stands="open") == ["2", "4"]
    assert numbers(client, stands="slipping") == ["2"]
    assert numbers(client, stands="not_stated") == ["5"]


def test_a_status_that_only_officers_know_sifts_for_officers_alone(client):
    panel = a_panel(audience="public")
    row = a_row(a_plan(panel, audience="public"), number="1", due_on=today() - DAYS(9))
    add_update(row, by=None, as_at=today() - DAYS(400), status="on_track", audience="public")
    add_update(row, by=None, as_at=today(), status="complete", audience="officers")
    asked = [
        {"stands": "on_track"}, {"stands": "complete"}, {"stands": "open"}, {"due": "overdue"}, {"silent": "12"},
    ]  # fmt: skip
    assert [numbers(client, **chosen) for chosen in asked] == [["1"], [], ["1"], ["1"], ["1"]]
    client.force_login(a_dso(panel=panel))
    assert [numbers(client, **chosen) for chosen in asked] == [[], ["1"], [], [], []]


def test_it_is_sifted_by_words_that_the_reader_may_read_in_any_order_and_case(client):
    panel = a_panel("Parks in winter", audience="public")
    plan = a_plan(panel, audience="public")
    a_row(plan, number="1", own_text="Mow the lawn at dawn.")
    shown = a_recommendation(panel, "Mow the verge.", number=2, audience="public")
    withheld = a_recommendation(panel, "Mow the secret lawn.", number=3, audience="officers")
    a_row(plan, number="2", recommendation=shown.current)
    a_row(plan, number="3", recommendation=withheld.current)
    assert numbers(client, words="LAWN mow") == ["1"]
    assert numbers(client, words="mow") == ["1", "2"]
    assert numbers(client, words="secret") == []
    client.force_login(a_dso(panel=panel))
    assert numbers(client, words="secret") == ["3"]
    assert numbers(client, words="100%") == numbers(client, words="_") == []


def test_it_is_sifted_by_review_owner_date_and_silence(client):
    plan = a_plan(a_panel("Parks in winter", audience="public"), audience="public")
    other = a_plan(title="After the inspection", audience="public")
    parks, streets = a_body("Parks"), a_body("Streets")
    past = a_row(plan, number="1", due_on=today() - DAYS(1), first_due_on=today() - DAYS(1))
    moved = a_row(plan, number="2", due_on=today() + DAYS(30), first_due_on=today() - DAYS(60))
    a_row(other, number="3")
    an_owner(past, a_person(organisation=parks))
    an_owner(moved, None, body=streets)
    add_update(past, by=None, as_at=today() - DAYS(10), status="on_track", audience="public")
    add_update(moved, by=None, as_at=today() - DAYS(200), status="on_track", audience="public")
    assert numbers(client, review="WINTER") == ["1", "2"]
    assert numbers(client, review="inspection") == ["3"]
    assert (numbers(client, owner=parks.slug), numbers(client, owner=streets.slug)) == (["1"], ["2"])
    assert [numbers(client, due=when) for when in ("overdue", "late", "soon", "undated")] == [
        ["1"], ["1", "2"], ["2"], ["3"],
    ]  # fmt: skip
    assert [numbers(client, silent=months) for months in ("3", "6", "12")] == [["2", "3"], ["2", "3"], ["3"]]


def test_a_body_made_for_a_review_that_the_reader_may_not_see_is_no_choice(client):
    hidden = a_panel("A secret title", audience="officers")
    a_body("Parks", kind=Body.Kind.DEPARTMENT)
    assert "A secret title" not in client.get("/actions/").text
    assert "No body called" in client.get("/actions/", {"owner": hidden.body.slug}).text


def test_filters_in_use_are_said_and_each_can_be_taken_away(client):
    row = a_row(a_plan(audience="public"), number="1", own_text="Mow", due_on=today() - DAYS(1))
    page = client.get("/actions/", {"words": "mow", "due": "overdue", "sort": "-due"})
    assert page.context["listing"].chips == [
        ("Words in the action", "mow", "?due=overdue&sort=-due"),
        ("By when", "Past its date", "?words=mow&sort=-due"),
    ]
    assert "1 action found" in page.text
    assert row.get_absolute_url() in client.get("/actions/?due=overdue&sort=-due").text


def test_the_plain_address_shows_what_is_open_and_says_so_and_the_rest_is_one_step_away(client):
    plan = a_plan(audience="public")
    done = a_row(plan, number="1", due_on=today() - DAYS(900))
    add_update(done, by=None, as_at=today(), status="complete", audience="public")
    a_row(plan, number="2")
    page = client.get("/actions/")
    assert [line.number for line in page.context["lines"]] == ["2"]
    assert page.context["listing"].chips == [("How it stands", "Still open", "?stands=")]
    assert page.context["sieve"].form["stands"].value() == "open"
    assert numbers(client, stands="") == numbers(client, words="") == ["1", "2"]
    assert 'href="?show=csv&amp;stands="' in client.get("/actions/?stands=").text
    assert 'href="?sort=-due&amp;stands="' in client.get("/actions/?stands=").text
    assert client.get("/actions/?stands=").context["listing"].chips == []


def test_sorting_is_said_in_words_and_keeps_the_filters(client):
    a_row(a_plan(audience="public"), number="1", own_text="Mow")
    page = client.get("/actions/", {"words": "mow"}).text
    assert '<th scope="col" role="columnheader" aria-sort="ascending"><a class="sheet__sort" href="?words=mow' in page
    assert "soonest first" in page
    assert 'href="?words=mow&amp;sort=-due"' in page
    assert 'href="?words=mow&amp;sort=review"' in page
    assert 'aria-sort="descending"' in client.get("/actions/?sort=-due").text


@pytest.mark.parametrize(("query", "sentence"), [
    ("stands=resting", "No action can stand as “resting”"),
    ("due=%00", "No date is “\x00”"),
    ("owner=<script>", "No body called “&lt;script&gt;” carries out actions"),
    ("silent=-1", "Silence is not counted for “-1”"),
    ("words=" + "x" * 101, "Look for fewer words: at most 100 characters together"),
    ("words=%00", "Null characters are not allowed."),
    ("show=pdf", NO_SUCH_FORM),
])  # fmt: skip
def test_nonsense_in_the_address_is_answered_by_a_sentence(client, query, sentence):
    a_row(a_plan(audience="public"), number="1")
    page = client.get(f"/actions/?{query}")
    assert page.status_code == 200
    assert sentence in page.text


def test_an_empty_list_says_what_will_come_or_how_to_find_more(client):
    assert "There is no action to read yet" in client.get("/actions/").text
    a_row(a_plan(audience="public"), number="1")
    page = client.get("/actions/", {"words": "zebra"}).text
    assert "No action fits all of these" in page
    assert '<a class="govuk-link" href="/actions/?stands=">Show all actions</a>' in page


def test_many_are_counted_no_further_than_anybody_reads(client, monkeypatch):
    monkeypatch.setattr("scrutiny.lists.paging.COUNTED", 2)
    monkeypatch.setattr("scrutiny.lists.listing.COUNTED", 2)
    plan = a_plan(audience="public")
    for _ in range(2):
        a_row(plan)
    assert "2 actions found</h2>" in client.get("/actions/").text
    a_row(plan)
    assert "more than 2 actions found</h2>" in client.get("/actions/").text


def test_what_is_printed_is_the_whole_filtered_list_and_says_what_was_chosen(client, monkeypatch):
    monkeypatch.setattr("actionplans.lists.rows.ActionList.size", 1)
    plan = a_plan(audience="public")
    for number in ("1", "2"):
        a_row(plan, number=number, own_text="Mow")
    page = client.get("/actions/", {"words": "mow", "show": "print"})
    assert [line.number for line in page.context["lines"]] == ["1", "2"]
    said = " ".join(page.text.split())
    assert "2 actions: words in the action “mow”. Sorted soonest first. As everybody may read them on" in said


def test_actions_are_found_by_the_name_of_a_person_a_body_or_a_group(client):
    plan = a_plan(a_panel(audience="public"), audience="public")
    of_person, of_group = (a_row(plan, number=number, audience="public") for number in ("1", "2"))
    an_owner(of_person, a_person("Asha Okafor"))
    an_owner(of_person, a_person("Ashton Lind"))
    of_group.owners.create(position=1, label="All keepers")
    assert numbers(client, name="okafor", stands="") == ["1"]
    assert numbers(client, name="ash", stands="") == ["1"]
    assert numbers(client, name="KEEP", stands="") == ["2"]
    assert numbers(client, name="asha keepers", stands="") == []
