"""Every page in every state: no violation that axe can see, nothing wider than a phone, nothing fetched elsewhere."""

import pypdfium2
import pytest
from django.urls import reverse

from actionplans.models import ActionPlan, Row
from panels.models import Panel
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow, press
from tests.records import a_panel, a_plan, a_recommendation, a_row

WIDTHS = [1280, 360]
# 320 px is what a window of 1280 px has at 400 per cent.
EXTREMES = [1280, 320]
OF_A_REVIEW = ["overview", "scope", "people", "evidence", "recommendations", "report", "plan", "papers"]
ACCOUNT = ["account_login", "account_reset_password", "account_reset_password_done", "account_signup"]
LISTS = ["/reviews/", "/recommendations/", "/actions/", "/people/", "/bodies/"]
LISTS_CHOSEN = [
    "/actions/?stands=open&due=overdue&sort=-due", "/actions/?stands=resting&sort=name&after=x",
    "/actions/?words=zebra", "/actions/?show=print&stands=open", "/reviews/?show=print",
    "/recommendations/?decided=adopted", "/reviews/?text=gate&stage=evidence", "/reviews/?text=nothing-like-it",
    "/reviews/?year=1999",
]  # fmt: skip
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def general():
    return ["/", *LISTS, "/accessibility/", "/no-such-page/", *map(reverse, ACCOUNT)]


def of_review(panel):
    return [reverse(f"reviews:{name}", args=[panel.slug]) for name in OF_A_REVIEW]


def everything():
    panels = list(Panel.objects.order_by("pk"))
    pages = [
        *general(),
        *LISTS_CHOSEN,
        "/reviews/?text=gate&stage=evidence",
        "/reviews/?text=nothing-like-it",
        "/reviews/?year=1999",
    ]
    for panel in panels:
        pages += of_review(panel) if panel.stage == "monitoring" else of_review(panel)[::5]
    monitored = Row.objects.filter(plan__panel__stage="monitoring").order_by("position")
    slug = monitored[0].plan.panel.slug
    pages += [row.get_absolute_url() for row in (monitored[0], monitored[3], monitored.last())]
    pages += [reverse("reviews:recommendation", args=[slug, 1]), reverse("reviews:findings", args=[slug])]
    pages += [reverse("reviews:paper", args=[slug, kind]) for kind in ("assembly-report", "action-plan")]
    return pages + [plan.get_absolute_url() for plan in ActionPlan.objects.filter(panel=None)]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_site_without_a_single_record(visit, width):
    assert faults_on(visit(width), general()) == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_review_without_anything_in_it(visit, width):
    panel = a_panel("Parks in winter", audience="public")
    plan = a_plan(title="After the inspection", audience="public")
    assert faults_on(visit(width), [*of_review(panel), plan.get_absolute_url()]) == {}


@pytest.mark.parametrize("width", EXTREMES)
def test_words_that_are_too_long_for_the_page(visit, width):
    panel = a_panel(f"{LONG} {'and so on ' * 12}", slug="long", audience="public", summary=LONG * 3)
    asked = a_recommendation(panel, f"{LONG}. {'Do it soon. ' * 60}", audience="public")
    row = a_row(a_plan(panel, title=LONG), recommendation=asked.current, number="10.11.12.13", timescale=LONG)
    pages = [*of_review(panel), "/", *LISTS, row.get_absolute_url()]
    pages.append(reverse("reviews:recommendation", args=["long", 1]))
    assert faults_on(visit(width), pages) == {}


def test_the_whole_demo_as_everybody_sees_it(visit, demo):
    assert faults_on(visit(), everything(), faults_wide_and_narrow) == {}


def test_the_pages_that_are_different_for_an_officer(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    row = Row.objects.filter(plan__panel__stage="monitoring").order_by("position")[1]
    update = reverse("actionplans:update", args=[row.plan.slug, row.uuid])
    readers = reverse("reviews:readers", args=[row.plan.panel.slug])
    pages = [
        "/",
        *LISTS,
        "/gallery/",
        "/gallery/?form=fixed",
        *of_review(row.plan.panel),
        row.get_absolute_url(),
        update,
    ]
    pages += [readers, f"{readers}?audience=officers", f"{readers}?audience=nobody"]
    assert faults_on(page, [*pages, reverse("account_change_password")], faults_wide_and_narrow) == {}
    page.goto("/gallery/?form=wrong")
    assert faults_wide_and_narrow(page) == {}
    page.goto(update)
    press(page, "text=Save the update")
    assert page.title().startswith("Error: ")
    assert faults_wide_and_narrow(page) == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sign_in_that_fails(visit, site, width):
    page = visit(width)
    page.goto(reverse("account_login"))
    press(page, "main button")
    assert page.title().startswith("Error: ")
    assert faults_of(page) == {}
    page.fill("#id_login", "nobody@example.org")
    page.fill("#id_password", "not the password")
    press(page, "main button")
    assert page.locator(".govuk-error-summary").count() == 1
    assert faults_of(page) == {}


def test_printing_leaves_the_doors_away_and_keeps_the_words(visit, demo):
    page = visit()
    page.goto(reverse("reviews:plan", args=["coming-home-from-hospital"]))
    page.emulate_media(media="print")
    shown = {
        name: page.locator(name).is_visible() for name in (".places", ".parts", ".govuk-breadcrumbs", "h1", ".sheet")
    }
    assert shown == {".places": False, ".parts": False, ".govuk-breadcrumbs": False, "h1": True, ".sheet": True}


def test_the_plan_of_the_demo_and_what_changed_in_it_are_printed_on_two_sides(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    sides = {}
    for name in ("plan", "progress"):
        page.goto(reverse(f"reviews:{name}", args=["coming-home-from-hospital"]))
        sides[name] = len(pypdfium2.PdfDocument(page.pdf(format="A4")))
    assert sides == {"plan": 2, "progress": 2}


def test_the_brief_of_every_review_of_the_demo_is_printed_on_one_page(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    printed = {}
    for slug in Panel.objects.values_list("slug", flat=True):
        page.goto(reverse("reviews:brief", args=[slug]))
        with pypdfium2.PdfDocument(page.pdf(format="A4")) as paper:
            printed[slug] = len(paper)
    assert printed == dict.fromkeys(printed, 1)
    assert len(printed) == 5
