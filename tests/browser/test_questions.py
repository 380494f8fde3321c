"""A question set from draft to answered in a browser: by keyboard alone, with scripts and without."""

import pytest
from django.urls import reverse

from panels.models import Answer, EvidenceSession, LibrarySet, QuestionSet
from tests.browser.looking import faults_on, faults_wide_and_narrow
from tests.browser.test_journeys import fill_in, follow, tab_to

SLUG = "clean-air-at-the-school-gate"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_questions_are_copied_agreed_sent_and_answered_by_keyboard(visit, demo, sign_in, scripts):
    page = visit(java_script_enabled=scripts)
    sign_in(page, "dso")
    session = EvidenceSession.objects.get(panel__slug=SLUG, kind="public-meeting")
    witness = session.witnesses.get()
    page.goto(f"{reverse('reviews:add_questions', args=[SLUG])}?session={session.uuid}")
    fill_in(page, "#id_asked_of", "families")
    tab_to(page, "#id_copied")
    page.select_option("#id_copied", f"library-{LibrarySet.objects.first().uuid}")
    fill_in(page, "#id_lines", "1. Who takes you to school?\n- And in the rain?")
    follow(page, "main form.entry button[type=submit]")
    asked = QuestionSet.objects.get(asked_of="families")
    move_up_and_agree(page, asked)
    send(page, asked)
    answer(page, asked, witness)
    if scripts:
        assert faults_on(page, pages_of(session, asked, witness), look=faults_wide_and_narrow) == {}


def pages_of(session, asked, witness):
    of_session, of_set = [SLUG, session.uuid], [SLUG, asked.uuid]
    return [
        reverse("reviews:session", args=of_session),
        reverse("reviews:add_session", args=[SLUG]),
        reverse("reviews:change_witness", args=[*of_session, witness.uuid]),
        reverse("reviews:questions", args=of_set),
        reverse("reviews:answers", args=[*of_set, witness.uuid]),
        reverse("library:list"),
    ]


def move_up_and_agree(page, asked):
    before = [each.text for each in asked.questions.all()]
    follow(page, f"form[action='{reverse('reviews:move_question', args=[SLUG, asked.uuid, last(asked)])}'] button")
    assert [each.text for each in asked.questions.all()] == [*before[:-2], before[-1], before[-2]]
    follow(page, f"main a[href='{reverse('reviews:agree_questions', args=[SLUG, asked.uuid])}']")
    tab_to(page, "#id_agreed_by_0")
    page.keyboard.press("ArrowDown")
    fill_in(page, "#id_agreed_on", "today")
    follow(page, "main form.entry button[value=save]")
    assert page.locator("main .standing strong").inner_text() == "Agreed by the panel"


def last(asked):
    return asked.questions.last().uuid


def send(page, asked):
    """The demo's pupil has no address, so that the questions are given in another way."""
    follow(page, f"main a[href='{reverse('reviews:send_questions', args=[SLUG, asked.uuid])}']")
    tab_to(page, "#id_otherwise_0")
    page.keyboard.press("Space")
    follow(page, "button[value=send]")
    assert "given to 1 witness in another way" in page.locator("[role=status]").first.inner_text()


def answer(page, asked, witness):
    follow(page, f"main a[href='{reverse('reviews:answers', args=[SLUG, asked.uuid, witness.uuid])}']")
    fill_in(page, f"#id_answer-{asked.questions.first().uuid}", "My sister does.")
    follow(page, "main form.entry button[value=save]")
    follow(page, f"form[action='{reverse('reviews:questions_answered', args=[SLUG, asked.uuid])}'] button")
    assert page.locator("main .standing strong").inner_text() == "Answered"
    assert page.locator(".asking__answer dd").inner_text().startswith("My sister does.")
    assert list(Answer.objects.filter(question__question_set=asked).values_list("text")) == [("My sister does.",)]
