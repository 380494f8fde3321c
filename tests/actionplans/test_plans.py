import datetime

import pytest

from actionplans.actions.plans import NoScheme, NothingAdopted, open_plan
from actionplans.lines import lines_of
from actionplans.models import ActionPlan, Scheme, Section, Status
from panels.models import Decision, RouteStep
from panels.standing import standing_for_audience
from tests.records import a_body, a_panel, a_person, a_plan, a_recommendation, a_row, an_owner

pytestmark = pytest.mark.django_db


def test_adoption_opens_the_plan_with_a_row_for_each_adopted_recommendation_under_its_number():
    panel = a_panel(audience="public")
    first, _second, third = (
        a_recommendation(panel, text, number=n) for n, text in [(1, "One"), (2, "Two"), (3, "Three")]
    )
    step = RouteStep.objects.create(panel=panel, position=1, body=a_body(), purpose="decision")
    for recommendation in (third, first):
        Decision.objects.create(step=step, recommendation_version=recommendation.current, outcome="adopted")
    plan = open_plan(panel, by=None)
    rows = [(row.number, row.text, row.audience, row.status) for row in plan.rows.in_order()]
    assert rows == [("1", "One", "public", "not_stated"), ("3", "Three", "public", "not_stated")]


def test_a_plan_is_not_opened_when_nothing_was_adopted():
    panel = a_panel()
    a_recommendation(panel)
    with pytest.raises(NothingAdopted):
        open_plan(panel, by=None)
    assert not ActionPlan.objects.exists()


def test_three_schemes_are_shipped_and_each_shows_every_status_with_a_word():
    schemes = Scheme.objects.with_ratings()
    shown = {scheme.slug: [rating.status for rating in scheme.ratings.all()] for scheme in schemes}
    assert set(shown) == {"on-track", "on-target", "plain-words"}
    assert all(sorted(statuses) == sorted(Status.values) for statuses in shown.values())
    assert all(rating.word for scheme in schemes for rating in scheme.ratings.all())


def test_a_plan_needs_a_scheme():
    Scheme.objects.update(is_default=False)
    with pytest.raises(NoScheme):
        a_plan()


def test_rows_without_a_section_come_first_on_every_database():
    plan = a_plan()
    section = Section.objects.create(plan=plan, heading="Paths", position=1)
    a_row(plan, own_text="In a section", section=section)
    a_row(plan, own_text="In none")
    lines = lines_of(plan.rows.all(), standing_for_audience("officers"), today=datetime.date(2026, 11, 22))
    assert [(line.section, line.text) for line in lines] == [("", "In none"), ("Paths", "In a section")]


def test_an_owner_from_a_partner_organisation_is_shown_with_its_name():
    row = a_row(a_plan())
    trust = a_body("Primary Care Trust", kind="partner", short_name="PCT")
    board = a_body("Safer Streets Board", kind="partner-board")
    for name, organisation in (("Ada", trust), ("Ben", board), ("Cy", a_body("Parks Department")), ("Di", None)):
        an_owner(row, a_person(name, organisation=organisation))
    (line,) = lines_of(row.plan.rows.all(), standing_for_audience("officers"), today=datetime.date(2026, 11, 22))
    assert line.owners == ["Ada (PCT)", "Ben (Safer Streets Board)", "Cy", "Di"]
