"""A plan through its second round: asked, answered, moved, decided, questioned, reported; nothing miscounted."""

import datetime
import re
from collections import Counter

from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actionplans.models import DateMove, MonitoringRound, Row
from tests.browser.action_plan import FIRST, HALF_A_YEAR, a_plan_of_twenty, first_round, half_a_year_passes, today
from tests.browser.looking import press
from tests.browser.test_journeys import fill_in, follow, tab_to

WORDS = {
    "complete": "Complete", "on_track": "On track", "in_progress": "In progress", "slipping": "Slipping",
    "off_track": "Off track", "not_due": "Not due", "not_stated": "Not stated", "withdrawn": "Withdrawn",
}  # fmt: skip
SAID = {
    1: {"status": "complete", "narrative": "Every lamp burns."},
    2: {"status": "complete", "narrative": "Nearly every lamp burns."},
    3: {
        "status": "off_track", "narrative": "No lamps came.", "explanation": "The maker closed.",
        "later": f"{today() + 2 * HALF_A_YEAR:%-d %B %Y}", "why_later": "Another maker is sought.",
    },
}  # fmt: skip


def test_a_plan_of_twenty_actions_goes_through_two_rounds(visit, site):
    plan, officer, councillor = a_plan_of_twenty()
    first_round(plan, officer)
    half_a_year_passes()
    between = timezone.localdate() - HALF_A_YEAR / 2
    before = statuses(plan)
    of_officer, of_owner, of_councillor, public = (visit(java_script_enabled=False, width=width) for width in WIDTHS)
    for page, user in ((of_officer, officer), (of_councillor, councillor)):
        enter(page, user, site)
    open_round(of_officer, plan)
    answer_for_amy(of_owner)
    agree_date(of_officer, plan)
    close(of_officer, plan)
    decide(of_officer, plan)
    ask_and_answer(of_councillor, of_officer, plan)
    assert_records(plan)
    assert_every_page_counts_alike(of_officer, of_councillor, public, plan)
    assert_as_it_was_known(public, plan, between, before)


WIDTHS = (1280, 360, 1280, 1280)


def enter(page, user, site):
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])


def row_of(plan, number):
    return plan.rows.get(number=str(number))


def address(name, plan, *more):
    return reverse(f"actionplans:{name}", args=[plan.slug, *more])


def open_round(page, plan):
    page.goto(address("open_round", plan))
    assert "3 people about 20 open actions" in page.inner_text("main")
    follow(page, "button[value=open]")
    assert sorted(each.to[0] for each in mail.outbox[-3:]) == [f"{name}@example.org" for name in ("amy", "ben", "cem")]


def answer_for_amy(page):
    """By her link, by keyboard: three actions, one with a later date; the others have not changed."""
    sent = next(each for each in mail.outbox[-3:] if each.to == ["amy@example.org"])
    page.goto(re.search(r"https?://\S+/link/\S+", sent.body).group())
    follow(page, "main form button[type=submit]")
    for number, said in SAID.items():
        say(page, number, said)
    page.goto("/link/round/")
    press(page, "text=Nothing has changed in any of the other 5")
    assert "all your 8 actions are answered" in page.inner_text("h1")


def say(page, number, said):
    page.goto(f"/link/round/{Row.objects.get(number=str(number)).uuid}/")
    page.check(f"[name=status][value={said['status']}]")
    if "later" in said:
        tab_to(page, "main form details summary")
        page.keyboard.press("Enter")
    for name in set(said) - {"status"}:
        fill_in(page, f"#id_{name}", said[name])
    follow(page, "main form[data-editing] button[type=submit]:not([name])")


def agree_date(page, plan):
    page.goto(address("decide_move", plan, row_of(plan, 3).uuid))
    page.check("[name=agrees][value=yes]")
    fill_in(page, "#id_decided_by", "The panel")
    follow(page, "main form button[type=submit]")


def close(page, plan):
    page.goto(address("close_round", plan, 2))
    told = page.inner_text("main")
    assert [name in told for name in ("Amy Lowe", "Ben Lowe", "Cem Lowe")] == [False, True, True]
    follow(page, "main form button[type=submit]")


def decide(page, plan):
    """One claim of completion is signed off at the meeting, the other refused."""
    page.goto(address("verdicts", plan))
    page.select_option("[name$=place]", label=f"{today():%-d %B %Y}: Meeting")
    for number, outcome, reason in ((1, "complete", "We saw it."), (2, "continue", "Two lamps are dark.")):
        part = page.locator(f"section[aria-labelledby=decide-{row_of(plan, number).pk}]")
        part.locator(f"input[value={outcome}]").check()
        part.locator("textarea").first.fill(reason)
    follow(page, "main form > button[type=submit]")


def ask_and_answer(councillor, officer, plan):
    councillor.goto(reverse("reviews:progress", args=[plan.panel.slug]))
    assert "Silent" in councillor.inner_text("main")
    councillor.goto(address("ask", plan, row_of(plan, 3).uuid))
    fill_in(councillor, "#id_question", "Why did the maker close?")
    follow(councillor, "main form button[type=submit]")
    officer.goto("/waiting/")
    asked = row_of(plan, 3).challenges.get()
    officer.goto(reverse("actionplans:answer_challenge", args=[asked.uuid]))
    fill_in(officer, "#id_answer", "It was sold.")
    follow(officer, "main form button[type=submit]")


def assert_records(plan):
    """What was done in the browser stands in the records."""
    signed_off, refused, moved = (row_of(plan, number) for number in (1, 2, 3))
    assert (signed_off.closed_on, refused.closed_on, refused.status) == (today(), None, "complete")
    assert (moved.first_due_on, moved.due_on) == (today() + datetime.timedelta(days=30), today() + 2 * HALF_A_YEAR)
    assert list(DateMove.objects.values_list("state", "asked_by", "decided_by")) == [
        ("agreed", "Amy Lowe", "The panel")
    ]
    assert row_of(plan, 3).challenges.get().answer == "It was sold."
    last = MonitoringRound.objects.get(number=2)
    silent = last.askings.filter(answered_at=None).values_list("person__name", flat=True)
    assert sorted(silent) == ["Ben Lowe", "Cem Lowe"]


def statuses(plan):
    return Counter(WORDS[status] for status in plan.rows.values_list("status", flat=True))


def counted_on(page, at):
    """{word: number} of the first tally of a page."""
    page.goto(at)
    told = [item.inner_text().split() for item in page.locator("figure.tally >> nth=0 >> .tally__item").all()]
    return Counter({" ".join(word for word in words[1:] if "%" not in word): int(words[0]) for words in told})


def assert_every_page_counts_alike(officer, councillor, public, plan):
    truth, slug = statuses(plan), plan.panel.slug
    assert truth == Counter({"Complete": 2, "Off track": 1, "On track": 5, "In progress": 6, "Not stated": 6})
    pages = [reverse("reviews:plan", args=[slug]), reverse("reviews:progress", args=[slug])]
    for page in (officer, councillor, public):
        assert [counted_on(page, at) for at in pages] == [truth, truth]
    for word, number in truth.items():
        officer.goto(f"{pages[0]}?stands={next(code for code, told in WORDS.items() if told == word)}")
        assert officer.locator("table.sheet tbody tr").count() == number, word
    public.goto(reverse("actionplans:report", args=[plan.slug]))
    report = " ".join(public.inner_text("main").split())
    stands = {
        told: told in report for told in ("Ben Lowe", "Cem Lowe", "No lamps came.", "Why did the maker", "We saw it")
    }
    assert stands == {  # it is as the round was when it was closed, and a question is for councillors
        "Ben Lowe": True, "Cem Lowe": True, "No lamps came.": True, "Why did the maker": False, "We saw it": False,
    }  # fmt: skip
    councillor.goto(pages[1])
    assert [told for told in ("We saw it.", "Two lamps are dark.") if told not in councillor.inner_text("main")] == []


def assert_as_it_was_known(public, plan, between, before):
    """Between the rounds the first had been published, and nothing of the second was known."""
    at = f"{reverse('actionplans:as_at', args=[plan.slug])}?on={between:%Y-%m-%d}"
    assert counted_on(public, at) == before == Counter(WORDS[status] for status in [*FIRST, *["not_stated"] * 6])
    assert f"{today() + 2 * HALF_A_YEAR:%-d %B %Y}" not in public.inner_text("main")
