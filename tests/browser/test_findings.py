"""Findings in a browser: words chosen in a note begin one, and every page about them is well."""

from django.urls import reverse

from panels.models import EvidenceSession, Finding, Note, NoteName, Panel
from tests.browser.looking import faults_on, faults_wide_and_narrow

SLUG, WHOLE = "clean-air-at-the-school-gate", "coming-home-from-hospital"
SAID = '<p id="n1">The buses idle, said [[#1|a parent]] at the gate, <strong>every</strong> morning.</p>'


def a_note():
    session = EvidenceSession.objects.filter(panel__slug=SLUG).first()
    note = Note.objects.create(session=session, text=SAID)
    NoteName.objects.create(note=note, token=1, name="Wilhelmina Achterberg")
    return note


def test_words_chosen_in_a_note_begin_a_finding_with_marked_names_as_others_read_them(visit, demo, sign_in):
    note = a_note()
    page = visit()
    sign_in(page, "dso")
    page.goto(reverse("reviews:note", args=[SLUG, note.uuid]))
    assert "Wilhelmina Achterberg" in page.locator("#n1").inner_text()
    page.evaluate("getSelection().selectAllChildren(document.getElementById('n1'))")
    with page.expect_navigation():
        page.locator("a[data-quotes]").press("Enter")
    assert page.input_value("#id_text") == "“The buses idle, said a parent at the gate, every morning.”"
    assert "words" not in page.url
    page.fill("#sift-0", "hidden-from-all")
    assert page.locator(".ties .govuk-checkboxes__item:visible").count() == 1  # the note, which is ticked
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    made = Finding.objects.get(text__contains="buses idle")
    assert (list(made.notes.all()), made.audience) == ([note], "officers")


def test_every_page_of_findings_is_well(visit, demo, sign_in):
    page = visit()
    sign_in(page, "dso")
    session = Panel.objects.get(slug=WHOLE).evidence_sessions.first()
    addresses = [
        *(reverse(f"reviews:{name}", args=[SLUG]) for name in ("add_finding", "evidence_map", "order_findings")),
        reverse("reviews:findings", args=[WHOLE]),
        f"{reverse('reviews:findings', args=[WHOLE])}?shown=beside",
        reverse("reviews:remove_finding", args=[WHOLE, 1]),
        reverse("reviews:chain", args=[WHOLE, "session", session.uuid]),
        reverse("reviews:thanks", args=[WHOLE, "report"]),
    ]
    assert faults_on(page, addresses, faults_wide_and_narrow) == {}
