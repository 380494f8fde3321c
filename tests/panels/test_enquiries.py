"""Changing the lines of enquiry, each under a term of reference or under none."""

import pytest
from django.urls import reverse

from panels.models import LineOfEnquiry, Term
from scrutiny.models import Event
from tests.pages import Page, told
from tests.records import a_dso, a_panel

pytestmark = pytest.mark.django_db
ADDRESS = reverse("reviews:enquiries", args=["parks"])


@pytest.fixture
def panel():
    panel = a_panel("Parks in winter", slug="parks")
    for position, text in enumerate(["To look.", "To listen."], start=1):
        Term.objects.create(panel=panel, position=position, text=text)
    return panel


@pytest.fixture
def page(client, panel):
    client.force_login(a_dso(panel=panel))
    return Page(client, ADDRESS)


def stored():
    return list(LineOfEnquiry.objects.order_by("position").values_list("text", "term__position"))


def test_lines_are_written_pasted_and_put_under_terms(page, panel):
    listen = panel.terms.last().pk
    page.send({"line-0": "Who comes?", "tie-0": listen, "press": "add"})
    page.send({"block": "- Who does not?\n- Why?", "press": "split"})
    answer = page.send({"press": "save"}, follow=True)
    assert stored() == [("Who comes?", 2), ("Who does not?", None), ("Why?", None)]
    assert told(answer) == ["Saved: the lines of enquiry."]


def test_another_term_is_a_change_of_its_own_and_is_recorded(page, panel):
    look, listen = panel.terms.all()
    LineOfEnquiry.objects.create(panel=panel, term=look, position=1, text="Who comes?")
    assert Page(page.client, ADDRESS).send({"tie-0": listen.pk}).status_code == 302
    assert stored() == [("Who comes?", 2)]
    assert Event.objects.first().changes == {"term": ["(i) To look.", "(ii) To listen."]}


def test_the_term_of_another_review_is_refused_beside_its_field(page):
    foreign = Term.objects.create(panel=a_panel("Buses"), position=1, text="To ride.")
    page.send({"line-0": "Who comes?", "tie-0": foreign.pk})
    assert page.errors == {"tie-0": ["Choose again what line of enquiry 1 belongs to: that is gone"]}
    assert stored() == []


def test_two_who_change_one_line_keep_both_the_words_and_the_term(page, panel):
    look, listen = panel.terms.all()
    line = LineOfEnquiry.objects.create(panel=panel, term=look, position=1, text="Who comes?")
    page = Page(page.client, ADDRESS)
    LineOfEnquiry.objects.filter(pk=line.pk).update(term=listen)
    assert page.send({"line-0": "Who comes when it is dark?"}).status_code == 409
    assert page.send({"press": "save"}).status_code == 302
    assert stored() == [("Who comes when it is dark?", 2)]


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_however_many_lines_it_has(page, panel, django_assert_num_queries, many):
    for position in range(1, many + 1):
        LineOfEnquiry.objects.create(panel=panel, term=panel.terms.first(), position=position, text=f"Who {position}?")
    with django_assert_num_queries(8):
        assert page.client.get(ADDRESS).status_code == 200
