"""A review's papers on the site: as a page and as PDF, as each reader may see them."""

import pytest
from django.urls import reverse

from panels.actions.panels import rename_address
from scrutiny.papers import renderer
from tests.edge.full_review import a_full_review
from tests.records import a_dso, a_recommendation

pytestmark = pytest.mark.django_db
KINDS = ["assembly-report", "action-plan"]


@pytest.fixture(autouse=True)
def _papers_of_its_own(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def page_of(kind, slug="parks-in-winter"):
    return reverse("reviews:paper", args=[slug, kind])


def pdf_of(kind, slug="parks-in-winter"):
    return reverse("reviews:paper_pdf", args=[slug, kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_read_as_a_page_and_as_pdf(client, kind):
    a_full_review()
    page = client.get(page_of(kind)).content.decode()
    assert "Open gate 1 at dawn." in page
    assert pdf_of(kind) in page
    answer = client.get(pdf_of(kind))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer["Content-Disposition"] == f'inline; filename="parks-in-winter-{kind}.pdf"'
    assert answer.content.startswith(b"%PDF-")


def test_the_papers_page_leads_to_every_paper(client):
    a_full_review()
    page = client.get(reverse("reviews:papers", args=["parks-in-winter"])).content.decode()
    assert [address in page for kind in KINDS for address in (page_of(kind), pdf_of(kind))] == [True] * 4


def test_a_paper_holds_only_what_its_reader_may_see(client):
    panel = a_full_review()
    a_recommendation(panel, "Sell the gate.", number=2, audience="officers")
    assert "Sell the gate." not in client.get(page_of("assembly-report")).content.decode()
    client.force_login(a_dso(panel=panel))
    assert "Sell the gate." in client.get(page_of("assembly-report")).content.decode()


def test_a_paper_of_no_kind_or_of_a_hidden_review_is_not_there(client):
    a_full_review(audience="officers")
    addresses = [page_of("shopping-list"), pdf_of("shopping-list"), page_of("action-plan"), pdf_of("action-plan")]
    assert [client.get(address).status_code for address in addresses] == [404] * 4
    client.force_login(a_dso())
    assert [client.get(address).status_code for address in addresses[:2]] == [404] * 2


def test_the_papers_of_an_old_address_are_found_under_the_new_one(client):
    rename_address(a_full_review(), "parks", by=None)
    assert client.get(pdf_of("action-plan"))["Location"] == pdf_of("action-plan", "parks")


def test_a_paper_that_cannot_be_drawn_says_so_and_offers_the_page(client, monkeypatch):
    a_full_review()
    monkeypatch.setattr(renderer._renderer, "mebibytes", 1)
    answer = client.get(pdf_of("action-plan"))
    assert answer.status_code == 503
    assert page_of("action-plan") in answer.content.decode()


# A whole paper asks for each kind of record once, under its own rule: see docs/decisions/0010.
QUERIES = {"assembly-report": 32, "action-plan": 18}


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_a_longer_paper_asks_no_more_of_the_database(client, django_assert_num_queries, kind, many):
    panel = a_full_review(many)
    client.force_login(a_dso(panel=panel))
    with django_assert_num_queries(QUERIES[kind]):
        assert client.get(page_of(kind)).status_code == 200
