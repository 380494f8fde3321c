"""Somebody who carries actions out answers a round on a telephone, by keyboard and without scripts."""

from tests.actionplans.asked_owner import a_question, link_to
from tests.browser.test_journeys import fill_in, follow, tab_to


def test_three_actions_are_answered_by_keyboard_on_a_narrow_page_without_scripts(visit, site):
    asking = a_question(questions="What stands in your way?")
    page = visit(width=360, java_script_enabled=False)
    page.goto(link_to(asking))
    follow(page, "main form button[type=submit]")
    assert "0 of 3 answered" in page.locator("main").inner_text()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    follow(page, "main .records li:first-child .govuk-button[role=button]")
    say(page, "on_track", "Two gates are open.")
    assert "Saved for action 1: on track. 1 of 3 answered." in page.locator(".saved").inner_text()
    tab_to(page, "#id_status_0")
    say(page, "slipping", "The lock is ordered.", why="It comes from abroad.")
    follow(page, "button[value=same]")
    fill_in(page, "#id_question-1", "Rain.")
    follow(page, "main form button[type=submit]")
    assert page.locator("h1").inner_text() == "Thank you: all your 3 actions are answered"
    said = [row.updates.newest_first().first() for row in asking.plan_rows]
    assert [(each.status, each.narrative, each.is_no_change) for each in said] == [
        ("on_track", "Two gates are open.", False),
        ("slipping", "The lock is ordered.", False),
        ("in_progress", "Dug.", True),
    ]
    assert list(asking.answers.values_list("words", flat=True)) == ["Rain."]
    assert page.complaints == []


def say(page, status, words, why=""):
    """Choose with the arrow keys, type, and press."""
    if not page.evaluate("() => document.activeElement.matches('[name=status]')"):
        tab_to(page, "[name=status]")
    page.keyboard.press("Space")
    while page.evaluate("() => document.querySelector('[name=status]:checked').value") != status:
        page.keyboard.press("ArrowDown")
    fill_in(page, "#id_narrative", words)
    if why:
        fill_in(page, "#id_explanation", why)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    follow(page, "main form button:not([value])")
