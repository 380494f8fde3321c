"""Writing recommendations in a browser: by keyboard alone, by dragging, and without scripts."""

import pytest
from django.urls import reverse

from panels.models import Panel, Source
from tests.browser.looking import faults_on, faults_wide_and_narrow, press
from tests.browser.test_journeys import fill_in, follow, tab_to

SLUG, EMPTY = "clean-air-at-the-school-gate", "getting-home-after-dark"
STREETS = ["Abbey Road", "Beck Lane", "Canal Side", "Dyers Row", "Elm Street", "Ferry Lane", "Gate Street"]
STREETS += ["Hill Top", "Inner Ring", "Jubilee Walk", "Kiln Bank", "Lock Lane", "Mill Yard", "New Street", "Oak Row"]
STREETS += ["Park Road", "Quay Street", "Rope Walk", "Station Road", "Tannery Lane"]
PASTED = "Lamps\n" + "\n".join(f"{number}. Light {street}." for number, street in enumerate(STREETS, start=1))
BLOCK = PASTED.replace("Light Canal", "Lihgt Canal").replace("11.", "Lamps that are out\n11.")
MOVED = [*STREETS[1:3], STREETS[0], *STREETS[3:8], STREETS[9], STREETS[8], *STREETS[10:18], STREETS[19], STREETS[18]]
AMENDED = "Light Abbey Road from dusk to dawn."


def drafts():
    panel = Panel.objects.get(slug=SLUG)
    return [(one.shown_number, one.text[:20]) for one in panel.recommendations.filter(number=None).for_list()]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_twenty_are_pasted_corrected_moved_issued_and_amended(visit, demo, sign_in, scripts):
    page = visit(java_script_enabled=scripts)
    sign_in(page, "dso")
    page.goto(reverse("reviews:recommendations", args=[EMPTY]))
    follow(page, f"a[href='{reverse('reviews:paste', args=[EMPTY])}']")
    paste_twenty(page)
    follow(page, f"a[href='{reverse('reviews:order', args=[EMPTY])}']")
    move_three(page)
    follow(page, f"a[href='{reverse('reviews:issue', args=[EMPTY])}']")
    follow(page, "main form button[type=submit]")
    assert page.locator("[role=status]").first.inner_text().startswith("Issued: recommendations 1 to 20")
    amend_the_third(page)
    check_what_is_there()


def paste_twenty(page):
    tab_to(page, "#id_block")
    page.keyboard.insert_text(BLOCK)
    follow(page, "button[value=look]")
    assert page.locator("main .govuk-body-l").inner_text() == "20 recommendations under 2 themes."
    fill_in(page, "#id_text-3", "Light Canal Side.")
    follow(page, "button[value=save]")
    assert "Added: 20 recommendations, and 2 new themes." in page.locator("[role=status]").first.inner_text()


def move_three(page):
    """The first one two places down, the ninth one down, the last one up; the focus stays on the button."""
    panel = Panel.objects.get(slug=EMPTY)
    for street, way, times in ((STREETS[0], "down", 2), (STREETS[8], "down", 1), (STREETS[19], "up", 1)):
        button = f"button[value='{way}-r{panel.recommendations.get(versions__text__contains=street).pk}']"
        tab_to(page, button)
        for _ in range(times):
            page.evaluate("document.querySelector('form.order').dataset.old = ''")
            page.keyboard.press("Enter")
            page.wait_for_selector(f"form.order:not([data-old]) {button}:focus")
    follow(page, "button[value=save]")


def check_what_is_there():
    kept = Panel.objects.get(slug=EMPTY).recommendations.for_list()
    assert [one.number for one in kept] == list(range(1, 21))
    assert [one.text.removeprefix("Light ").removesuffix(".") for one in kept] == [
        street.replace(STREETS[0], AMENDED[6:-1]) for street in MOVED
    ]
    assert [one.theme.heading for one in kept] == ["Lamps"] * 10 + ["Lamps that are out"] * 10


def amend_the_third(page):
    address = Panel.objects.get(slug=EMPTY).recommendations.get(number=3).get_absolute_url()
    follow(page, f"main a[href='{address}']")
    follow(page, f"a[href='{address}change/']")
    fill_in(page, "#id_words", AMENDED)
    fill_in(page, "#id_reason_given", "Agreed by the board with one addition.")
    follow(page, "main form button[type=submit]")
    follow(page, f"a[href='{address}versions/']")
    said = page.locator(".records__words").all_inner_texts()
    assert said == [AMENDED, "Light Abbey Road."]
    assert "from dusk to dawn" in page.locator("ins").inner_text()


def test_recommendations_are_written_by_keyboard_and_moved_by_dragging(visit, demo, sign_in):
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
    assert len(drafts()) == 6
    page.set_viewport_size({"width": 1280, "height": 2400})  # what is dragged while the page scrolls is another thing
    page.goto(reverse("reviews:order", args=[SLUG]))
    before = page.locator("[data-movable]").all_inner_texts()
    page.locator("[data-movable]").last.drag_to(page.locator("[data-movable]").first, target_position={"x": 5, "y": 5})
    assert "Not saved yet" in page.locator("[data-order-said]").inner_text()
    press(page, "button[value=save]")
    page.goto(reverse("reviews:order", args=[SLUG]))
    assert page.locator(".order__text").first.inner_text() in before[-1]


def test_every_page_of_recommendations_is_well(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    source = Source.objects.get()
    names = ["recommendations", "add_recommendation", "order", "themes", "issue"]
    addresses = [reverse(f"reviews:{name}", args=[SLUG]) for name in names]
    addresses += [reverse("reviews:versions", args=["coming-home-from-hospital", 11]), "/sources/"]
    addresses += [reverse(f"reviews:{name}_recommendation", args=[SLUG, 1]) for name in ("change", "remove")]
    addresses += [source.get_absolute_url()]
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}
