"""Comparison with other authorities: a table of its own with its source."""

import pytest

from panels.actions.comparisons import add_comparison
from panels.models import Comparison
from scrutiny.edge.papers.composing import compose
from scrutiny.models import Event
from scrutiny.papers.web import web_html
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
BLOCK = "Council\tDays\tCost\nNorthmere\t12\t£1,200\nEastby\t9\t"


@pytest.fixture
def panel():
    return a_panel(slug="parks", audience="public")


@pytest.fixture
def dso(client, panel):
    user = a_dso(panel=panel)
    client.force_login(user)
    return user


def test_a_comparison_is_pasted_looked_at_and_read_by_everybody_on_the_page_and_in_the_report(client, dso, panel):
    page = Page(client, "/reviews/parks/evidence/comparisons/add/")
    answer = page.send(
        {"title": "Days to mend a gate", "source": "Their own reports, May 2026", "audience": "public"}, follow=True
    )
    assert told(answer) == ["Added: Days to mend a gate. Now its table."]
    found = Comparison.objects.get()
    page = Page(client, f"/reviews/parks/evidence/comparisons/{found.uuid}/table/")
    page.send({"press": "paste", "block": BLOCK})
    page.send({"press": "save"})
    found.refresh_from_db()
    assert [found.columns, found.rows] == [
        ["Council", "Days", "Cost"], [["Northmere", "12", "£1,200"], ["Eastby", "9", ""]],
    ]  # fmt: skip
    assert Event.objects.get(verb="changed the table of").changes == {"table": ["", BLOCK.rstrip("\t")]}
    client.logout()
    read = client.get("/reviews/parks/evidence/comparisons/").text
    report = web_html(compose("assembly-report", "parks", None))
    for text in (read, report):
        assert [words in text for words in ("Northmere", "£1,200", "Source: Their own reports, May 2026")] == [True] * 3


def test_an_empty_table_is_refused_and_a_row_without_a_name_too(client, dso, panel):
    found = add_comparison(Comparison(panel=panel, title="Days"), by=dso)
    page = Page(client, f"/reviews/parks/evidence/comparisons/{found.uuid}/table/")
    page.send({"press": "save"})
    assert page.errors == {"head-0": ["Name at least one column"]}
    page.send({"press": "save", "head-0": "Days"})
    assert page.errors == {"name-0": ["Fill in at least one row"]}
    page.send({"press": "save", "cell-0-0": "12"})
    assert page.errors == {"name-0": ["Name this row, or remove it"]}


def test_a_comparison_is_removed_with_its_table(client, dso, panel):
    found = add_comparison(Comparison(panel=panel, title="Days"), by=dso)
    answer = client.post(f"/reviews/parks/evidence/comparisons/{found.uuid}/remove/", follow=True)
    assert [told(answer), Comparison.objects.count()] == [["Removed: Days."], 0]


@pytest.mark.parametrize("number", [1, 3])
def test_comparisons_ask_the_database_as_often_for_one_as_for_many(
    client, panel, dso, number, django_assert_num_queries
):
    for place in range(number):
        rows = {"columns": ["Council", "Days"], "rows": [["Northmere", "12"]]}
        add_comparison(Comparison(panel=panel, title=f"C{place}", **rows), by=None)
    client.get("/reviews/parks/evidence/comparisons/")
    with django_assert_num_queries(7):
        client.get("/reviews/parks/evidence/comparisons/")
