"""Short references such as CT/7: where they lead, whom they lead there, and how a review gets its code."""

import pytest
from django.urls import reverse

from panels.codes import first_free, initials
from panels.models import Finding, OldCode, Panel
from tests.pages import Page
from tests.records import a_dso, a_panel, a_plan, a_recommendation, a_row


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Care at the table", "CT"),
        ("A home that is dry and warm", "HDW"),
        ("Review of the way in which parks are kept open in winter", "WWPK"),
        ("Buses", "BU"),
        ("What is it?", "WII"),
        ("Évidence for elders", "EE"),
        ("2026", "RE"),
        ("Q", "QX"),
        ("中文", "RE"),
    ],
)
def test_a_code_is_made_of_the_initials_of_weighty_words(title, code):
    assert initials(title) == code


def test_a_code_that_is_taken_gets_a_number():
    assert [first_free("CT", taken) for taken in ({"CX"}, {"CT"}, {"CT", "CT2", "CT3"})] == ["CT", "CT2", "CT4"]


@pytest.fixture
def panel(db):
    panel = a_panel("Care at the table", audience="public")
    a_recommendation(panel, number=7, audience="public")
    Finding.objects.create(panel=panel, position=3, text="They wait.", audience="public")
    return panel


def led(client, address):
    answer = client.get(address)
    return answer.status_code, answer.headers.get("Location", "")


def test_references_lead_to_what_is_quoted(client, panel):
    row = a_row(a_plan(panel, audience="public"), number="4")
    assert led(client, "/r/CT/7") == (302, f"/reviews/{panel.slug}/recommendations/7/")
    assert led(client, "/r/ct/7/") == (302, f"/reviews/{panel.slug}/recommendations/7/")
    assert led(client, "/r/CT/F3") == (302, f"/reviews/{panel.slug}/findings/#finding-3")
    assert led(client, "/r/CT/a4") == (302, row.get_absolute_url())
    a_row(row.plan, number="4", section=row.plan.sections.create(heading="Later", position=1))
    assert led(client, "/r/CT/A4") == (302, f"/reviews/{panel.slug}/action-plan/")


@pytest.mark.parametrize("mark", ["8", "F4", "A4", "F", "7x", "99999999999"])
def test_a_reference_to_nothing_is_not_found(client, panel, mark):
    assert client.get(f"/r/CT/{mark}").status_code == 404


def test_a_reference_leads_nobody_to_what_they_may_not_read(client, panel):
    hidden = a_recommendation(panel, "Hidden", number=8, audience="officers")
    a_row(a_plan(panel, audience="officers"), number="4")
    Finding.objects.update(audience="officers")
    for mark in (hidden.number, "F3", "A4"):
        assert client.get(f"/r/CT/{mark}").status_code == 404
    Panel.objects.update(audience="officers")
    assert client.get("/r/CT/7").status_code == 404
    client.force_login(a_dso(panel=panel))
    assert [client.get(f"/r/CT/{mark}").status_code for mark in (7, 8, "F3", "A4")] == [302] * 4


def test_it_stands_beside_what_it_quotes_once_that_has_a_number(client, panel):
    a_recommendation(panel, "Not issued", audience="public")
    words = client.get(reverse("reviews:recommendations", args=[panel.slug])).text
    assert (words.count('href="/r/CT/'), 'href="/r/CT/7"' in words) == (1, True)
    assert 'href="/r/CT/7"' in client.get(reverse("reviews:recommendation", args=[panel.slug, 7])).text
    assert 'href="/r/CT/F3"' in client.get(reverse("reviews:findings", args=[panel.slug])).text


def test_what_was_quoted_by_an_older_code_is_still_found(client, db):
    panel, other = a_panel("Care at the table"), a_panel("Cats and trees")
    assert (panel.code, other.code) == ("CT", "CT2")
    a_recommendation(panel)
    client.force_login(a_dso())
    page = Page(client, reverse("reviews:particulars", args=[panel.slug]))
    for written in ("x!", "7CT", "C"):
        page.send({"code": written})
        assert page.errors == {"code": ["Use two to eight letters and figures, a letter first, such as CT"]}
    page.send({"code": "ct2"})
    assert page.errors == {"code": ["Another review is or was quoted by CT2: choose another code"]}
    page.send({"code": "meals"})
    assert (Panel.objects.get(pk=panel.pk).code, OldCode.objects.get().code) == ("MEALS", "CT")
    assert led(client, "/r/CT/1") == led(client, "/r/MEALS/1") == (302, f"/reviews/{panel.slug}/recommendations/1/")
    assert a_panel("Care to talk").code == "CT3"
    Page(client, reverse("reviews:particulars", args=[panel.slug])).send({"code": "CT"})
    assert [old.code for old in OldCode.objects.all()] == ["MEALS"]


def test_the_code_of_an_issued_report_is_not_changed(client, panel):
    client.force_login(a_dso())
    assert "code" not in Page(client, reverse("reviews:particulars", args=[panel.slug])).sent
