"""Who lifts an exemption: any officer of the review, or the one person whom the council names."""

import pytest
from django.urls import reverse

from panels.models import Document
from scrutiny.models import Council
from tests.pages import Page, told
from tests.records import a_dso, a_panel
from tests.screens import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return a_panel(restriction="exempt", exempt_paragraph=3, exempt_reason="Prices", audience="councillors")


def screen(client, user, panel):
    client.force_login(user)
    return Screen(client, "panels", "panel", panel)


def test_any_officer_of_the_review_lifts_it_where_nobody_is_named(client, panel):
    screen(client, a_dso(panel=panel), panel).save({"restriction": "none"})
    panel.refresh_from_db()
    assert panel.restriction == "none"


@pytest.mark.parametrize("restriction", ["none", "in_confidence", "confidential"])
def test_where_one_is_named_the_others_do_not_whatever_way_round(client, panel, restriction):
    named = a_dso()
    named.name = "Ines Marlow"
    named.save()
    Council.objects.create(released_by="named", releaser=named)
    errors = screen(client, a_dso(panel=panel), panel).errors({"restriction": restriction})
    assert "It is exempt, and only Ines Marlow may release it: ask for that. It can stay as it is." in errors
    panel.refresh_from_db()
    assert panel.restriction == "exempt"


def test_the_one_who_is_named_does(client, panel):
    named = a_dso()
    Council.objects.create(released_by="named", releaser=named)
    screen(client, named, panel).save({"restriction": "none"})
    panel.refresh_from_db()
    assert panel.restriction == "none"


def test_the_others_still_change_everything_else(client, panel):
    Council.objects.create(released_by="named", releaser=a_dso())
    screen(client, a_dso(panel=panel), panel).save({"title": "Parks at night"})
    panel.refresh_from_db()
    assert (panel.title, panel.restriction) == ("Parks at night", "exempt")


def test_a_background_paper_is_held_to_the_same_on_its_page(client, panel):
    Council.objects.create(released_by="named", releaser=a_dso())
    paper = Document.objects.create(
        panel=panel, title="Prices", restriction="exempt", exempt_paragraph=3, exempt_reason="Prices"
    )
    client.force_login(a_dso(panel=panel))
    page = Page(client, reverse("reviews:document_change", args=[panel.slug, paper.uuid]))
    page.send({"restriction": "none"})
    assert list(page.errors) == ["restriction"]
    assert page.send({"restriction": "exempt", "title": "The prices"}).status_code == 302


def test_what_an_officer_has_made_exempt_is_not_released_by_undoing_it(client):
    panel = a_panel("Parks in winter", slug="parks")
    Council.objects.create(released_by="named", releaser=a_dso())
    paper = Document.objects.create(panel=panel, title="Prices", position=1)
    client.force_login(a_dso(panel=panel))
    page = Page(client, reverse("reviews:document_change", args=["parks", paper.uuid]))
    page.send({"restriction": "exempt", "exempt_paragraph": "3", "exempt_reason": "Prices"}, follow=True)
    [sentence] = told(client.post(reverse("undo"), follow=True))
    assert sentence.startswith("It is exempt, and only ")
    paper.refresh_from_db()
    assert paper.restriction == "exempt"
