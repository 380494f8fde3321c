"""Somebody answers a call without a script; surveys, comparisons and their tables have no fault that axe can see."""

import time
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.utils import timezone

from panels.actions.calls import add_call, open_call
from panels.actions.comparisons import add_comparison, keep_table
from panels.actions.surveys import add_survey, keep_figures
from panels.forms.submissions import FASTEST
from panels.models import CallForEvidence, Comparison, Submission, Survey
from panels.survey_tables import ElementFigures, Figures, GroupFigures
from tests.browser.looking import faults_of, faults_on, faults_wide_and_narrow, press
from tests.records import a_dso, a_panel

SENDING = "/evidence/gates-at-night/send/"


@pytest.fixture
def panel(site):
    cache.clear()
    panel, today = a_panel(slug="parks", audience="public"), timezone.localdate()
    call = add_call(CallForEvidence(panel=panel, title="Gates at night", words="Tell us.", questions="When?"), by=None)
    open_call(call, opens_on=today, closes_on=today, by=None)
    survey = add_survey(Survey(panel=panel, title="How it goes", audience="public"), by=None)
    groups = [GroupFigures("Council", "", 40, 30), GroupFigures("Partners", "", 20, None)]
    keep_figures(survey, Figures(groups, [ElementFigures("Trust", "", [Decimal(3), None])]), by=None)
    compared = add_comparison(Comparison(panel=panel, title="Days", source="Reports", audience="public"), by=None)
    keep_table(compared, ["Council", "Days"], [["Northmere", "12"]], by=None)
    return panel


def test_a_call_is_answered_without_a_script_after_what_is_missing_was_said(visit, panel):
    looked = visit()
    looked.goto(SENDING)
    press(looked, "main form[data-editing] button[type=submit]")
    assert faults_wide_and_narrow(looked) == {}
    page = visit(360, java_script_enabled=False)
    page.goto("/evidence/")
    press(page, "text=Gates at night")
    press(page, "text=Send your evidence")
    opened = time.monotonic()
    page.fill("[name=words]", "They are shut at four.")
    press(page, "main form[data-editing] button[type=submit]")
    assert page.input_value("[name=words]") == "They are shut at four."
    page.fill("[name=name]", "Somebody")
    page.check("[name=naming][value=anonymous]")
    page.wait_for_timeout(max(0, FASTEST + 0.5 - (time.monotonic() - opened)) * 1000)
    press(page, "main form[data-editing] button[type=submit]")
    assert Submission.objects.get().reference in page.inner_text("main")


def test_the_pages_of_calls_surveys_and_comparisons_have_no_fault(visit, client, site, panel):
    page, survey, compared = visit(), Survey.objects.get(), Comparison.objects.get()
    read = ["/evidence/gates-at-night/", f"/reviews/parks/evidence/surveys/{survey.uuid}/",
            "/reviews/parks/evidence/comparisons/"]  # fmt: skip
    assert faults_on(page, read, faults_wide_and_narrow) == {}
    client.force_login(a_dso())
    cookie = next(iter(client.cookies.values()))
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])
    tables = [f"/reviews/parks/evidence/surveys/{survey.uuid}/figures/",
              f"/reviews/parks/evidence/comparisons/{compared.uuid}/table/"]  # fmt: skip
    assert faults_on(page, tables, faults_wide_and_narrow) == {}
    page.goto(tables[0])
    page.fill("[name=cell-2-0]", "9")
    page.press("[name=cell-2-0]", "Enter")
    assert page.inner_text(".govuk-error-summary a") == "9.0 is outside the scale from 1 to 5"
    assert faults_of(page) == {}
