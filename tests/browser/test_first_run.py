"""From an empty database to a first review, by keyboard alone, with scripts and without."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from panels.models import Body, Grant, Panel
from scrutiny.models import Council, MunicipalYear, User
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow, press
from tests.browser.test_journeys import fill_in, follow, tab_to
from tests.records import a_body, a_dso, an_administrator

NAME, BODY = reverse("set_up:section", args=["name"]), reverse("set_up:bodies")
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 2


def choose(page, selector, words):
    """Choose from a list by typing the beginning of a choice."""
    tab_to(page, selector)
    page.keyboard.type(words)


def press_in(page, form):
    follow(page, f"form[action='{form}'] button[type=submit]:not(.press-small)")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_administrator_sets_the_council_up_and_makes_a_first_review(visit, site, capsys, scripts):
    page = visit(java_script_enabled=scripts)
    page.goto("/")
    assert "This site has not been set up yet" in page.content()
    call_command("add_administrator", "ada@wexmoor.example", "--name", "Ada Penfold")
    sign_in(page, capsys.readouterr().out.split()[-1])
    assert page.locator(".first__item").count() == 5
    name_council(page)
    for name, kind in (("Council", "Full"), ("Cabinet", "Exec"), ("Overview Board", "Scrutiny m")):
        add_body(page, name, kind)
    press_in(page, reverse("set_up:years"))
    give_oneself_the_right(page)
    follow(page, "a.places__link[href='/']")
    assert page.locator(".first__state--done").count() == 4
    follow(page, ".first a[href='/new-review/']")
    fill_in(page, "#id_title", "Buses after dark")
    choose(page, "#id_commissioned_by", "Over")
    follow(page, "form[action='/new-review/'] button[type=submit]")
    assert page.url.endswith("/reviews/buses-after-dark/scope/terms/?sitting=yes")
    assert page.locator("[role=status]").inner_text().startswith("Made: Buses after dark, at http")
    follow(page, "a.places__link[href='/']")
    assert page.locator(".first").count() == 0
    assert (Council.objects.get().name, Body.objects.standing().count()) == ("Wexmoor District Council", 3)
    assert (MunicipalYear.objects.count(), Panel.objects.get().commissioned_by.name) == (1, "Overview Board")


def sign_in(page, password):
    follow(page, f".empty a[href='{reverse('account_login')}']")
    fill_in(page, "#id_login", "ada@wexmoor.example")
    fill_in(page, "#id_password", password)
    follow(page, "main button[type=submit]")


def name_council(page):
    follow(page, ".first a[href='/set-up/#name']")
    fill_in(page, "#name-name", "Wexmoor District Council")
    press_in(page, NAME)
    assert page.locator("[role=status]").inner_text().startswith("Saved: the full name.")


def add_body(page, name, kind):
    fill_in(page, "#bodies-name", name)
    choose(page, "#bodies-kind", kind)
    press_in(page, BODY)


def give_oneself_the_right(page):
    account, accounts = User.objects.get().uuid, reverse("accounts:list")
    follow(page, "a.places__link[href='/']")
    follow(page, f".first a[href='{accounts}']")
    follow(page, f"a[href='{reverse('accounts:account', args=[account])}']")
    give = reverse("accounts:give", args=[account])
    follow(page, f"a[href='{give}']")
    tab_to(page, "[name=role]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    press_in(page, give)
    assert Grant.objects.filter(role=Grant.Role.DSO).count() == 1


def every_page():
    body, year = Body.objects.standing().first(), MunicipalYear.objects.first()
    pages = ["/", "/set-up/", *(reverse("set_up:section", args=[key]) for key in ("name", "look", "words", "releases"))]
    pages += [reverse(f"set_up:{name}") for name in ("bodies", "years", "route", "schemes")]
    pages += [reverse("set_up:scheme", args=["on-track"])]
    pages += [reverse("set_up:body", args=[body.slug])] if body else []
    return pages + ([reverse("set_up:year", args=[str(year.starts_on)])] if year else [])


def enter(client, page, site, user):
    client.force_login(user)
    (cookie,) = client.cookies.values()
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])


def test_the_set_up_has_no_fault_that_can_be_measured(visit, site, client):
    page = visit()
    enter(client, page, site, an_administrator())
    assert faults_on(page, every_page(), faults_wide_and_narrow) == {}
    Council.objects.create(name=LONG[:200], short_name=LONG[:60])
    for number, name in enumerate([LONG[:200], "<b>", "مجلس المدينة", *(f"Body {number}" for number in range(47))]):
        a_body(name, kind=Body.Kind.values[number % 4], short_name=LONG[:60])
    MunicipalYear.objects.create(label=LONG[:20], starts_on="2020-05-20", ends_on="2021-05-18")
    MunicipalYear.objects.create(label="2026/27", starts_on="2026-05-20", ends_on="2027-05-18")
    assert faults_on(page, every_page(), faults_wide_and_narrow) == {}


@pytest.mark.parametrize("width", [1280, 320])
def test_nor_have_its_errors_or_the_making_of_a_review(visit, site, client, width):
    page = visit(width)
    enter(client, page, site, an_administrator())
    a_body("Board")
    for address, button in ((NAME, "Save"), (BODY, "Add the body"), (reverse("set_up:route"), "Save")):
        page.goto(address)
        if address.endswith("route/"):
            page.select_option("#id_route-0-purpose", "decision")
        press(page, f"main button:has-text('{button}')")
        assert page.title().startswith("Error: ")
        assert faults_of(page) == {}, address
    enter(client, page, site, a_dso())
    page.goto("/new-review/")
    assert faults_of(page) == {}
    press(page, "text=Make the review")
    assert page.title().startswith("Error: ")
    assert faults_of(page) == {}
