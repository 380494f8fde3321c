"""Members, people and bodies in a browser: every page wide and narrow, and a person found by typing."""

import pytest
from django.urls import reverse

from panels.models import Body, EvidenceSession, Membership, Person, Support
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow, press
from tests.browser.test_first_run import enter
from tests.records import a_dso, a_panel, a_person

pytestmark = pytest.mark.browser
SLUG = "coming-home-from-hospital"


def pages():
    seat = Membership.objects.filter(body__panels__slug=SLUG).order_by("pk").first()
    supporter = Support.objects.filter(panel__slug=SLUG).first()
    busy, twice = Person.objects.get(name="Hannah Prestwold"), Person.objects.get(name="Z Mirghani")
    known = Person.objects.get(name="Zainab Mirghani")
    detail = twice.contact_details.first()
    of_people = [reverse(f"people:{name}", args=[twice.uuid]) for name in ("person", "change", "merge", "contact_add")]
    return [
        *(reverse(f"reviews:{name}", args=[SLUG]) for name in ("members", "support", "contacts")),
        *(reverse(f"reviews:{name}", args=[SLUG, seat.uuid]) for name in ("member", "member_leaving", "member_office")),
        reverse("reviews:members", args=["clean-air-at-the-school-gate"]),
        reverse("reviews:supporter", args=[SLUG, supporter.uuid]),
        *of_people,
        f"{reverse('people:merge', args=[known.uuid])}?person={twice.uuid}",
        reverse("people:contact", args=[twice.uuid, detail.uuid]),
        busy.get_absolute_url(),
        seat.person.get_absolute_url(),
        *(Body.objects.get(slug=slug).get_absolute_url() for slug in ("place", "hospital", "health")),
        *(reverse(f"bodies:{name}", args=["executive"]) for name in ("change", "members")),
        "/new-person/",
        "/new-body/",
    ]


def test_the_pages_of_members_people_and_bodies(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    assert faults_on(page, pages(), faults_wide_and_narrow) == {}


def test_a_member_is_found_by_typing_and_one_who_is_not_listed_stays_typed(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    page.goto(reverse("reviews:members", args=[SLUG]))
    page.wait_for_selector("[role=combobox]")
    page.focus("#id_person")
    page.keyboard.type("kestrel rahman")
    page.keyboard.press("ArrowDown")
    marked = page.locator("[role=option][aria-selected=true]")
    assert marked.inner_text() == "Councillor Shirin Rahmanpour (Kestrel Park)"
    assert page.get_attribute("#id_person", "aria-activedescendant") == marked.get_attribute("id")
    assert faults_of(page) == {}
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_selector(".saved")
    page.wait_for_selector("[role=combobox]")
    assert "Added: Councillor Shirin Rahmanpour, member." in page.inner_text(".saved")
    page.focus("#id_person")
    page.keyboard.type("Nobody of that name")
    page.keyboard.press("Enter")
    page.wait_for_selector(".govuk-error-summary:focus")
    page.wait_for_selector("[role=combobox]")
    assert page.input_value("#id_person") == "Nobody of that name"
    page.click(".govuk-error-summary a")
    assert page.evaluate("document.activeElement.id") == "id_person"
    assert faults_of(page) == {}


def test_a_button_for_one_witness_more_leads_to_the_box_for_who_it_was(visit, site, client):
    session = EvidenceSession.objects.create(panel=a_panel("Parks", slug="parks"), kind="visit", title="A walk")
    a_person("Asha Okafor")
    page = visit()
    enter(client, page, site, a_dso())
    page.goto(reverse("reviews:add_witnesses", args=["parks", session.uuid]))
    for button, place in (("another", 1), ("another", 2), ("without-1", 0)):
        press(page, f"button[value='{button}']")
        page.wait_for_selector(f"#id_w{place}-person[role=combobox]:focus")
