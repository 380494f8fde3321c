"""Setting a review up in one sitting, by keyboard alone, with scripts and without."""

import datetime
from collections import Counter

import pytest
from django.urls import reverse
from django.utils import timezone

from panels.models import Body, Meeting, Panel, Person, TimetableEntry
from tests.browser.looking import faults_wide_and_narrow
from tests.browser.test_journeys import fill_in, follow, tab_to

ADD, ONWARDS = "form.entry button.govuk-button[type=submit]", "a.govuk-button[href$='?sitting=yes']"
SAVE = "main button[name=press][value=save]"
TERMS = """(i) to count the trees in the streets of the borough;
(ii) to learn who decides that one is felled, and on whose word;
(iii) to hear from those who asked for a tree and from those who asked for one to go,
and from those who were not asked;
(iv) to compare what a street tree costs with what it saves;
(v) to look at what two other councils do;
(vi) to advise on a rule that everybody can understand."""


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_officer_sets_a_review_up_in_one_sitting(visit, demo, sign_in, scripts):
    page = visit(java_script_enabled=scripts)
    sign_in(page, "dso")
    page.goto(reverse("new_review"))
    fill_in(page, "#id_title", "Trees in the street")
    follow(page, "main form button[type=submit]")
    paste_terms(page)
    faults = look(page, scripts)
    follow(page, SAVE)
    write_a_line(page)
    faults |= look(page, scripts)
    follow(page, SAVE)
    add_people(page, scripts)
    faults |= look(page, scripts)
    follow(page, SAVE)
    day = timezone.localdate() + datetime.timedelta(days=60)
    fill_in(page, "#id_lines", f"{day:%-d %b %Y}, 18:00, Town Hall")
    faults |= look(page, scripts)
    follow(page, SAVE)
    fill_in(page, "#id_lines", "March 2038, report to the board")
    faults |= look(page, scripts)
    follow(page, SAVE)
    assert faults == {}
    check_what_is_there(page)


def look(page, scripts):
    """What is wrong with the page; the same pages are looked at once only."""
    found = faults_wide_and_narrow(page) if scripts else {}
    return {page.url: found} if found else {}


def paste_terms(page):
    tab_to(page, "#id_block")
    page.keyboard.insert_text(TERMS)
    tab_to(page, "button[value=split]")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=6 terms read from what you pasted")


def write_a_line(page):
    fill_in(page, "#id_line-0", "Who says that a tree is dangerous?")
    tab_to(page, "#id_tie-0")
    page.keyboard.type("(ii)")


def add_people(page, scripts):
    for person, capacity in zip(councillors(), ["Chair", "Vice-chair", "Member", "Member", "Member"], strict=True):
        pick(page, person, scripts)
        tab_to(page, "#id_capacity")
        page.keyboard.type(capacity)
        follow(page, ADD)
    follow(page, ONWARDS)
    for person in officers():
        pick(page, person, scripts)
        tab_to(page, "[name=role]")
        page.keyboard.press("Space")
        follow(page, ADD)
    follow(page, ONWARDS)


def councillors():
    free = Person.objects.filter(is_councillor=True).exclude(memberships__body__kind=Body.Kind.EXECUTIVE)
    return list(free.distinct().order_by("pk")[:5])


def officers():
    return list(Person.objects.filter(is_councillor=False).exclude(post="").order_by("pk")[:2])


def pick(page, person, scripts):
    """Choose somebody: by typing and the arrows, or from the plain list."""
    tab_to(page, "#id_person")
    if scripts:
        page.keyboard.type(person.name)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    else:
        page.select_option("#id_person", str(person.uuid))


def check_what_is_there(page):
    panel = Panel.objects.get(slug="trees-in-the-street")
    assert page.url.endswith(panel.get_absolute_url())
    terms = list(panel.terms.values_list("text", flat=True))
    assert (len(terms), terms[5]) == (6, "to advise on a rule that everybody can understand.")
    assert [line.term.number for line in panel.lines_of_enquiry.all()] == ["(ii)"]
    seats = Counter(panel.body.memberships.values_list("capacity__name", flat=True))
    assert (seats, panel.support.count()) == ({"Chair": 1, "Vice-chair": 1, "Member": 3}, 2)
    assert panel.route_steps.count() == 3
    assert Meeting.objects.get(body=panel.body).venue == "Town Hall"
    assert TimetableEntry.objects.get(panel=panel).due_precision == "month"
    lacking = page.locator(".missing__item a").all_inner_texts()
    assert lacking == ["A summary", "Who commissioned it"]
