"""Paging by key: every row exactly once, whatever the size of a page, the order, and what is added meanwhile."""

import datetime

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actionplans.lists.rows import ActionList
from actionplans.models import ActionPlan, Row
from scrutiny.lists.listing import ANOTHER_ORDER, NO_SUCH_PLACE
from tests.records import a_plan, a_row

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 1)
SORTS = ["", "due", "-due", "review"]
DUES = st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=0, max_size=8)


def a_list(query="", size=50):
    listing = ActionList(None, QueryDict(query))
    listing.size = size
    return listing


def rows_due(plan, dues):
    for due in dues:
        a_row(plan, audience="public", due_on=None if due is None else DAY + datetime.timedelta(days=due))


def read_on(sort, size, *, meanwhile=lambda: None):
    """The primary keys of all pages, read from the first to the last."""
    listing, read = a_list(f"sort={sort}", size), []
    while True:
        read += listing.page.pks
        if not listing.page.after:
            return read
        meanwhile()
        listing = a_list(listing.after_address[1:], size)


def read_back(sort, size):
    """The same, from the last page back to the first."""
    listing, pages = a_list(f"sort={sort}", size), []
    while listing.page.after:
        listing = a_list(listing.after_address[1:], size)
    while True:
        pages.insert(0, listing.page.pks)
        if not listing.page.before:
            return [pk for page in pages for pk in page]
        listing = a_list(listing.before_address[1:], size)


@given(dues=DUES, size=st.integers(1, 5), sort=st.sampled_from(SORTS))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_row_stands_on_exactly_one_page_forwards_and_backwards(dues, size, sort):
    ActionPlan.objects.all().delete()
    rows_due(a_plan(audience="public"), dues)
    whole = read_on(sort, 50)
    assert sorted(whole) == sorted(Row.objects.values_list("pk", flat=True))
    assert read_on(sort, size) == whole
    assert read_back(sort, size) == whole


@pytest.mark.parametrize("sort", SORTS)
def test_rows_added_while_somebody_reads_on_are_never_shown_twice(sort):
    plan = a_plan(audience="public")
    rows_due(plan, [0, 1, None, 2, 2, None, 0, 3])
    before = set(Row.objects.values_list("pk", flat=True))
    read = read_on(sort, 3, meanwhile=lambda: rows_due(plan, [0, 2, None]) if Row.objects.count() < 20 else None)
    assert len(read) == len(set(read))
    assert before <= set(read)


def test_what_has_no_date_comes_last_and_the_other_way_round_first():
    plan = a_plan(audience="public")
    rows_due(plan, [2, None, 1])
    undated, soonest = Row.objects.get(due_on=None).pk, Row.objects.get(due_on=DAY + datetime.timedelta(days=1)).pk
    assert (read_on("due", 50)[-1], read_on("due", 50)[0]) == (undated, soonest)
    assert (read_on("-due", 50)[0], read_on("-due", 50)[-1]) == (undated, soonest)


def test_the_first_page_has_none_before_it_and_the_last_none_after_it():
    rows_due(a_plan(audience="public"), [0, 1, 2])
    first = a_list("", 2)
    second = a_list(first.after_address[1:], 2)
    assert (bool(first.page.before), bool(first.page.after)) == (False, True)
    assert (bool(second.page.before), bool(second.page.after)) == (True, False)
    back = a_list(second.before_address[1:], 2)
    assert (back.page.pks, bool(back.page.before), bool(back.page.after)) == (first.page.pks, False, True)


@pytest.mark.parametrize("spoil", [
    lambda key: key[:-1] + ("A" if key[-1] != "A" else "B"),
    lambda key: "WzEsMl0",
    lambda key: "x" * 4000,
    lambda key: "é\u202e:1:2",
    lambda key: "1:2:3:4",
])  # fmt: skip
def test_a_key_that_the_list_did_not_make_leads_to_the_beginning_with_a_sentence(spoil):
    rows_due(a_plan(audience="public"), [0, 1, 2])
    first = a_list("", 2)
    for way in ("after", "before"):
        spoilt = a_list(f"{way}={spoil(first.page.after)}", 2)
        assert (spoilt.page.pks, spoilt.notices) == (first.page.pks, [NO_SUCH_PLACE])


def test_a_key_made_for_another_order_is_none_of_this():
    rows_due(a_plan(audience="public"), [0, 1, 2])
    key = a_list("", 2).page.after
    assert a_list(f"sort=-due&after={key}", 2).page.pks == a_list("sort=-due", 2).page.pks
    spoilt = a_list(f"sort=review&after={key}", 2)
    assert (len(spoilt.page.pks), spoilt.notices) == (2, [NO_SUCH_PLACE])


def test_when_all_that_followed_is_gone_the_list_begins_again_with_a_sentence():
    rows_due(a_plan(audience="public"), [0, 1, 2])
    first = a_list("", 2)
    following = first.after_address[1:]
    Row.objects.order_by("due_on").last().delete()
    gone = a_list(following, 2)
    assert (gone.page.pks, gone.notices) == (first.page.pks, [NO_SUCH_PLACE])


def test_an_order_that_does_not_exist_is_the_usual_one_with_a_sentence():
    rows_due(a_plan(audience="public"), [1, 0])
    for asked in ("name", "--due", "-review", "due; drop table"):
        listing = a_list(f"sort={asked}")
        assert (listing.page.pks, listing.notices) == (a_list().page.pks, [ANOTHER_ORDER])
