"""A review's papers on the site: as a page and as PDF, as each reader may see them."""

import pytest
from django.urls import reverse

from panels.actions.panels import rename_address
from scrutiny.jobs import where
from scrutiny.jobs.running import carry_out
from scrutiny.models import Job
from scrutiny.papers import renderer
from tests.edge.full_review import a_full_review
from tests.records import a_dso, a_member, a_panel, a_recommendation, a_user

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


def test_whoever_reads_more_chooses_between_their_own_copy_and_the_publics(client):
    panel = a_full_review()
    a_recommendation(panel, "Sell the gate.", number=2, audience="officers")
    client.force_login(a_dso(panel=panel))
    page = client.get(reverse("reviews:papers", args=[panel.slug])).content.decode()
    both = [address + asked for address in (page_of(KINDS[0]), pdf_of(KINDS[0])) for asked in ('"', '?as=public"')]
    assert [page.count(address) for address in both] == [1] * 4
    own, publics = (client.get(page_of(KINDS[0]) + asked).content.decode() for asked in ("", "?as=public"))
    assert ["Sell the gate." in words for words in (own, publics)] == [True, False]
    assert ["Officers&#x27; copy" in words for words in (own, publics)] == [True, False]
    assert pdf_of(KINDS[0]) + "?as=public" in publics
    client.logout()
    page = client.get(reverse("reviews:papers", args=[panel.slug])).content.decode()
    assert ["?as=public" in page, "copy" in page] == [False, False]
    assert "for publication" not in client.get(page_of(KINDS[0])).content.decode()


@pytest.mark.parametrize("asked", ["officers", "panel", "councillors", "Public", ""])
def test_nobody_asks_for_a_wider_copy_than_their_own(client, asked):
    panel = a_full_review()
    a_recommendation(panel, "Sell the gate.", number=2, audience="officers")
    plain = client.get(page_of("assembly-report")).content
    assert client.get(page_of("assembly-report") + f"?as={asked}").content == plain
    assert b"Sell the gate." not in plain


def test_the_publics_copy_of_what_the_public_may_not_see_is_not_there(client):
    panel = a_full_review(audience="councillors")
    client.force_login(a_dso(panel=panel))
    asked = [address(kind) + "?as=public" for kind in KINDS for address in (page_of, pdf_of)]
    assert [client.get(address).status_code for address in asked] == [404] * 4
    page = client.get(reverse("reviews:papers", args=[panel.slug])).content.decode()
    assert (page.count("The public's copy is not published yet."), page.count("?as=public")) == (5, 0)


def test_before_there_is_a_paper_its_officers_and_members_alone_get_the_draft(client):
    panel = a_panel(slug="parks-in-winter", audience="public")
    a_recommendation(panel)
    member, addresses = a_user(), [address(kind) for kind in KINDS for address in (page_of, pdf_of)]
    a_member(panel, user=member)
    for reader in (None, a_user(), a_dso(panel=a_panel("Ponds"))):
        client.logout() if reader is None else client.force_login(reader)
        assert [client.get(address).status_code for address in addresses] == [404] * 4
        page = client.get(reverse("reviews:papers", args=[panel.slug])).content.decode()
        assert page.count("This paper is not published yet.") == 5
        assert not any(address in page for address in addresses)
    for reader in (member, a_dso(panel=panel)):
        client.force_login(reader)
        assert "Draft: not issued" in client.get(page_of("assembly-report")).content.decode()
        assert client.get(page_of("assembly-report") + "?as=public").status_code == 404


def test_the_papers_of_an_old_address_are_found_under_the_new_one(client):
    rename_address(a_full_review(), "parks", by=None)
    assert client.get(pdf_of("action-plan"))["Location"] == pdf_of("action-plan", "parks")


def test_a_paper_that_cannot_be_drawn_says_so_and_offers_the_page(client, monkeypatch):
    a_full_review()
    monkeypatch.setattr(renderer._renderer, "mebibytes", 1)
    answer = client.get(pdf_of("action-plan"))
    assert answer.status_code == 503
    assert page_of("action-plan") in answer.content.decode()


def test_where_a_worker_runs_a_paper_is_drawn_by_it_and_kept(client, monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)
    a_full_review()
    asked = [client.get(pdf_of("action-plan"))["Location"] for _ in range(2)]
    job = Job.objects.get()
    assert asked == [reverse("jobs:job", args=[job.uuid])] * 2
    carry_out(job.uuid)
    page = client.get(asked[0]).content.decode()
    assert f'href="{pdf_of("action-plan")}">Open the PDF' in page
    assert client.get(pdf_of("action-plan"))["Content-Type"] == "application/pdf"
    assert Job.objects.count() == 1


def test_the_worker_draws_the_copy_of_whoever_asked(client, monkeypatch):
    monkeypatch.setattr(where, "_leaves_work", True)
    panel = a_full_review()
    a_recommendation(panel, "Sell the gate.", number=2, audience="officers")
    client.force_login(a_dso(panel=panel))
    own, publics = pdf_of(KINDS[0]), pdf_of(KINDS[0]) + "?as=public"
    for address in (own, publics):
        client.get(address)
    for job in Job.objects.all():
        carry_out(job.uuid)
    assert {job.result for job in Job.objects.all()} == {own, publics}
    assert [client.get(address).status_code for address in (own, publics)] == [200, 200]
    client.logout()
    assert client.get(own).status_code == 200  # the public's own copy is the one that was drawn for the public


# A whole paper asks for each kind of record once, under its own rule: see docs/decisions/0010.
QUERIES = {"assembly-report": 40, "action-plan": 18}


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("kind", KINDS)
def test_a_longer_paper_asks_no_more_of_the_database(client, django_assert_num_queries, kind, many):
    panel = a_full_review(many)
    client.force_login(a_dso(panel=panel))
    with django_assert_num_queries(QUERIES[kind]):
        assert client.get(page_of(kind)).status_code == 200
