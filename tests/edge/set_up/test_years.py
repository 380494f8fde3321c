"""Municipal years: the next in one press, no two sharing a day, gaps told."""

import datetime

import pytest
from django.urls import reverse

from scrutiny.models import Event, MunicipalYear
from scrutiny.municipal_years import Span, a_year_after, first_span, gaps_between, span_after
from scrutiny.views.editing import UNDO
from tests.pages import Page, told

YEARS, NEXT = reverse("set_up:years"), reverse("set_up:next_year")
SHARED = "Two years share no day: 2026/27 has 20 May 2026 to 18 May 2027"
day = datetime.date.fromisoformat


def span(first, last):
    return Span(day(first), day(last))


@pytest.mark.parametrize(
    ("today", "first", "last", "label"),
    [
        ("2026-11-22", "2026-05-20", "2027-05-18", "2026/27"),
        ("2026-05-20", "2026-05-20", "2027-05-18", "2026/27"),
        ("2026-05-19", "2025-05-21", "2026-05-19", "2025/26"),
        ("2100-01-01", "2099-05-20", "2100-05-18", "2099/00"),
    ],
)
def test_the_first_year_is_guessed_around_today(today, first, last, label):
    guess = first_span(day(today))
    assert (guess, guess.label) == (span(first, last), label)


@pytest.mark.parametrize(
    ("last_day", "a_year_on"),
    [
        ("2026-05-18", "2027-05-18"),
        ("2027-02-28", "2028-02-29"),
        ("2028-02-29", "2029-02-28"),
        ("2026-03-31", "2027-03-31"),
    ],
)
def test_the_next_year_ends_a_year_after_the_last(last_day, a_year_on):
    assert a_year_after(day(last_day)) == day(a_year_on)
    following = span_after(span("2020-01-01", last_day))
    assert (following.starts_on - day(last_day), following.ends_on) == (datetime.timedelta(days=1), day(a_year_on))


def test_gaps_are_the_days_that_no_year_has():
    years = [span("2026-05-20", "2027-05-18"), span("2024-05-15", "2025-05-20"), span("2025-05-22", "2026-05-19")]
    assert list(gaps_between(years)) == [span("2025-05-21", "2025-05-21")]


@pytest.fixture
def this_year():
    return MunicipalYear.objects.create(label="2026/27", starts_on="2026-05-20", ends_on="2027-05-18")


@pytest.mark.django_db
def test_the_first_year_is_added_by_its_days_and_named_by_them(browser, administrator):
    answer = browser.post(YEARS, {"starts_on": "20 May 2026", "ends_on": "18/5/27"}, follow=True)
    year = MunicipalYear.objects.get()
    assert (year.label, year.starts_on, year.ends_on) == ("2026/27", day("2026-05-20"), day("2027-05-18"))
    assert told(answer) == ["Added: 2026/27, 20 May 2026 to 18 May 2027."]
    assert Event.objects.of(year).values_list("verb", "by").get() == ("added", administrator.pk)


@pytest.mark.django_db
def test_the_next_year_is_added_in_one_press_and_only_once(browser, colleague, this_year):
    assert "Add 2027/28" in browser.get("/set-up/").text
    answers = [each.post(NEXT, {"after": "2026/27"}, follow=True) for each in (browser, colleague)]
    assert told(answers[0]) == ["Added: 2027/28, 19 May 2027 to 18 May 2028."]
    assert told(answers[1])[0].startswith("Somebody has added a year since you opened the page")
    assert list(MunicipalYear.objects.values_list("label", flat=True)) == ["2027/28", "2026/27"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("starts_on", "ends_on", "errors"),
    [
        ("18 May 2027", "17 May 2028", {"starts_on": [SHARED]}),
        ("1 June 2025", "20 May 2026", {"ends_on": [SHARED]}),
        ("20 May 2028", "20 May 2028", {"ends_on": ["The last day must be after the first"]}),
        ("soon", "", {"starts_on": ["Enter a real date, such as 15 November 2026 or 15/11/2026"],
                      "ends_on": ["Enter a date, such as 15 November 2026"]}),
    ],
)  # fmt: skip
def test_a_year_that_will_not_do_gets_its_sentence(browser, this_year, starts_on, ends_on, errors):
    answer = browser.post(YEARS, {"starts_on": starts_on, "ends_on": ends_on})
    assert dict(answer.context["form"].errors) == errors
    assert MunicipalYear.objects.count() == 1


@pytest.mark.django_db
def test_a_year_that_leaves_a_gap_is_saved_and_the_gap_told(browser, this_year):
    browser.post(YEARS, {"starts_on": "21 May 2027", "ends_on": "16 May 2028"})
    assert "No year has 19 May 2027 to 20 May 2027 in it." in browser.get("/set-up/").text


@pytest.mark.django_db
def test_a_year_is_changed_but_not_into_another(browser, this_year):
    MunicipalYear.objects.create(label="2027/28", starts_on="2027-05-19", ends_on="2028-05-16")
    page = Page(browser, reverse("set_up:year", args=["2026-05-20"]))
    page.send({"ends_on": "19 May 2027"})
    assert page.errors == {"ends_on": ["Two years share no day: 2027/28 has 19 May 2027 to 16 May 2028"]}
    page.send({"ends_on": "18 May 2027", "label": "2027/28"})
    assert page.errors == {"label": ["Another year has that name"]}
    assert page.send({"label": "The long year", "starts_on": "13 May 2026"}).status_code == 302
    this_year.refresh_from_db()
    assert (this_year.label, this_year.starts_on) == ("The long year", day("2026-05-13"))
    assert UNDO not in browser.session  # its days may be another year's by then


@pytest.mark.django_db
def test_two_who_change_a_year_meet(browser, colleague, this_year):
    mine, theirs = (Page(each, reverse("set_up:year", args=["2026-05-20"])) for each in (browser, colleague))
    theirs.send({"ends_on": "11 May 2027"})
    assert mine.send({"ends_on": "12 May 2027"}).status_code == 409
    this_year.refresh_from_db()
    assert this_year.ends_on == day("2027-05-11")


@pytest.mark.django_db
def test_a_year_is_deleted(browser, this_year):
    answer = browser.post(reverse("set_up:remove_year", args=["2026-05-20"]), follow=True)
    assert told(answer) == ["Deleted: the municipal year 2026/27."]
    assert not MunicipalYear.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("first_day", ["2026-05-21", "soon", "2026-13-01", "1"])
def test_a_day_on_which_no_year_begins_is_not_found(browser, this_year, first_day):
    assert browser.get(reverse("set_up:year", args=[first_day])).status_code == 404
