"""What people come to do, by keyboard alone, with scripts and without."""

import pytest
from django.urls import reverse

from actionplans.models import ProgressUpdate, Row
from tests.browser.looking import press, until

TABS = 200


def tab_to(page, selector):
    """Press Tab until the element has the focus; the keyboard must reach it."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"The keyboard does not reach {selector}.")


def follow(page, selector):
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def fill_in(page, selector, words):
    tab_to(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_officer_signs_in_finds_an_action_and_reports_on_it_by_keyboard(visit, demo, password, scripts):
    row = Row.objects.filter(plan__panel__stage="monitoring").order_by("position")[2]
    before = row.updates.count()
    page = visit(java_script_enabled=scripts)
    page.goto("/")
    follow(page, f"a[href='{reverse('account_login')}']")
    fill_in(page, "#id_login", "dso@larkenshaw.example")
    fill_in(page, "#id_password", password)
    follow(page, "main button[type=submit]")
    follow(page, f"a[href='{reverse('reviews:list')}']")
    follow(page, f"a[href='{row.plan.panel.get_absolute_url()}']")
    follow(page, f"a[href='{reverse('reviews:plan', args=[row.plan.panel.slug])}']")
    follow(page, f"a[href='{row.get_absolute_url()}']")
    follow(page, f"a[href='{reverse('actionplans:update', args=[row.plan.slug, row.uuid])}']")
    tab_to(page, "[name=status]")
    page.keyboard.press("Space")
    fill_in(page, "#id_narrative", "Two wards are left.")
    fill_in(page, "#id_as_at", "today")
    follow(page, "main button[type=submit]")
    assert page.url.endswith(row.get_absolute_url())
    assert page.locator(".saved[role=status]").inner_text().startswith("Saved for action ")
    assert row.updates.count() == before + 1
    assert ProgressUpdate.objects.latest("pk").narrative == "Two wards are left."
    follow(page, "header button[type=submit]")
    assert page.locator("text=Sign in").first.is_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_every_link_of_an_error_summary_takes_the_focus_to_its_field(visit, demo, sign_in, scripts):
    page = visit(java_script_enabled=scripts)
    sign_in(page, "dso")
    row = Row.objects.open().filter(plan__panel__stage="monitoring").first()
    page.goto(reverse("actionplans:update", args=[row.plan.slug, row.uuid]))
    page.fill("#id_as_at", "soon")
    press(page, "main form[data-editing] button[type=submit]:not([name])")
    links = page.locator(".govuk-error-summary a")
    reached = []
    for place in range(links.count()):
        links.nth(place).focus()
        page.keyboard.press("Enter")
        reached.append(page.evaluate("document.activeElement.id"))
    assert reached == ["id_status_0", "id_narrative", "id_as_at"]


def test_the_error_summary_has_the_focus_when_it_appears(visit, site):
    page = visit()
    page.goto(reverse("account_login"))
    press(page, "main button[type=submit]")
    until(page, "document.activeElement.className == 'govuk-error-summary'")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_first_stop_of_the_keyboard_skips_to_the_words(visit, demo, scripts):
    page = visit(java_script_enabled=scripts)
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Skip to main content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_visitor_follows_one_recommendation_from_the_review_to_the_latest_update(visit, demo):
    page = visit(360, java_script_enabled=False)
    page.goto("/reviews/")
    press(page, ".records__title >> text=Coming home from hospital")
    page.click(".parts summary")
    press(page, ".parts >> text=Recommendations")
    press(page, "main a:has-text('recommendation 1') >> nth=0")
    assert page.locator("h1").inner_text() == "Recommendation 1"
    press(page, ".sheet a >> nth=0")
    assert page.locator("h1").inner_text() == "Action 1"
    assert page.locator(".story__item").count() >= 1


def test_the_list_is_sifted_without_scripts(visit, demo):
    page = visit(java_script_enabled=False)
    page.goto("/reviews/")
    page.select_option("#sieve-stage", "closed")
    press(page, "text=Show")
    assert page.locator(".records__title").all_inner_texts() == ["Somewhere to go after school"]
