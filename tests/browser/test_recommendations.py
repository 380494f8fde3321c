"""Writing recommendations in a browser: by keyboard alone and by dragging, and without scripts."""

from django.urls import reverse

from panels.models import Panel, Source
from tests.browser.looking import faults_on, faults_wide_and_narrow
from tests.browser.test_journeys import fill_in, follow, tab_to

SLUG = "clean-air-at-the-school-gate"


def drafts():
    panel = Panel.objects.get(slug=SLUG)
    return [(one.shown_number, one.text[:20]) for one in panel.recommendations.filter(number=None).for_list()]


def test_recommendations_are_written_by_keyboard_moved_by_dragging_and_issued(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    page.goto(reverse("reviews:add_recommendation", args=[SLUG]))
    assert page.evaluate("document.activeElement.id") == "id_words"
    page.keyboard.type("Consider walking")
    page.wait_for_selector(".hints__list li")
    assert "Nobody is asked" in page.locator(".hints").inner_text()
    for words in (" together.", "Count the bicycles at the gates by May 2027."):
        page.keyboard.type(words)
        with page.expect_navigation():
            page.keyboard.press("Control+Enter")
        assert page.evaluate("document.activeElement.id") == "id_words"
    assert len(drafts()) == 5
    page.set_viewport_size({"width": 1280, "height": 2400})  # what is dragged while the page scrolls is another thing
    page.goto(reverse("reviews:order", args=[SLUG]))
    before = page.locator("[data-movable]").all_inner_texts()
    page.locator("[data-movable]").last.drag_to(page.locator("[data-movable]").first, target_position={"x": 5, "y": 5})
    assert "Not saved yet" in page.locator("[data-order-said]").inner_text()
    with page.expect_navigation():
        page.locator("button[value=save]").click()
    page.goto(reverse("reviews:order", args=[SLUG]))
    assert page.locator(".order__text").first.inner_text() in before[-1]
    page.goto(reverse("reviews:issue", args=[SLUG]))
    follow(page, "main button[type=submit]")
    assert page.locator("[role=status]").first.inner_text().startswith("Issued: recommendations 1 to 5")


def test_without_scripts_they_are_moved_by_buttons_and_every_page_is_well(visit, demo, sign_in):
    page = visit(java_script_enabled=False)
    sign_in(page, "dso")
    page.goto(reverse("reviews:order", args=[SLUG]))
    last = page.locator("button[value^=up-]").last
    with page.expect_navigation():
        last.press("Enter")
    tab_to(page, "button[value=save]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert drafts()[1][1].startswith("Support parents")
    page.goto(reverse("reviews:add_recommendation", args=[SLUG]))
    fill_in(page, "#id_words", "Mow by May.")
    follow(page, "button[value=save]")
    assert "Added: recommendation 1" in page.locator("[role=status]").inner_text()
    seen = visit()
    sign_in(seen, "dso")
    source = Source.objects.get()
    names = ["recommendations", "add_recommendation", "order", "themes", "issue"]
    addresses = [reverse(f"reviews:{name}", args=[SLUG]) for name in names]
    addresses += [reverse("reviews:versions", args=["coming-home-from-hospital", 11]), "/sources/"]
    addresses += [reverse(f"reviews:{name}_recommendation", args=[SLUG, 1]) for name in ("change", "remove")]
    addresses += [source.get_absolute_url()]
    assert faults_on(seen, addresses, faults_wide_and_narrow) == {}
