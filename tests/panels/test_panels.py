import datetime

import pytest
from django.db import IntegrityError, transaction

from panels.actions.panels import StageUnchanged, make_panel, move_to_stage, rename_address
from panels.models import Body, Panel, Stage, StageChange
from scrutiny.models import Event
from scrutiny.papers.numbering import roman
from tests.records import a_body, a_panel, a_user

pytestmark = pytest.mark.django_db


def test_a_time_limited_panel_is_made_with_a_body_of_its_own():
    user = a_user()
    panel = make_panel("Libraries at night", by=user)
    assert (panel.slug, panel.body.kind, panel.body.name) == (
        "libraries-at-night",
        Body.Kind.PANEL,
        "Libraries at night",
    )
    assert (panel.audience, Event.objects.of(panel).first().by) == ("officers", user)


def test_a_standing_committee_does_many_panels_under_addresses_of_their_own():
    committee = a_body("Environment committee", Body.Kind.COMMITTEE)
    slugs = [make_panel("Flooding", by=None, body=committee).slug for _ in range(3)]
    assert (slugs, Body.objects.count()) == (["flooding", "flooding-2", "flooding-3"], 1)


def test_a_stage_changes_by_a_recorded_step_with_its_reason():
    user, panel = a_user(), a_panel()
    move_to_stage(panel, Stage.EVIDENCE, by=user, reason="Scope agreed")
    step = StageChange.objects.order_by("pk").last()
    assert (panel.stage, step.from_stage, step.to_stage, step.by, step.reason) == (
        "evidence", "scoping", "evidence", user, "Scope agreed",
    )  # fmt: skip
    with pytest.raises(StageUnchanged):
        move_to_stage(panel, Stage.EVIDENCE, by=user)


def test_a_renamed_panel_keeps_its_old_address_for_redirects():
    panel = a_panel()
    rename_address(panel, "winter-parks", by=None)
    assert (Panel.objects.get().slug, panel.old_addresses.get().slug) == ("winter-parks", "parks-in-winter")
    rename_address(panel, "parks-in-winter", by=None)
    assert [old.slug for old in panel.old_addresses.all()] == ["winter-parks"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts_on": datetime.date(2026, 5, 2), "ends_on": datetime.date(2026, 5, 1)},
        {"audience": "public", "restriction": "exempt", "exempt_paragraph": 3, "exempt_reason": "Prices"},
        {"restriction": "exempt", "exempt_paragraph": 3},
        {"restriction": "exempt", "exempt_reason": "Prices"},
    ],
)
def test_what_must_never_be_true_of_a_panel_is_refused_by_the_database(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        a_panel(**wrong)
    assert not Panel.objects.exists()


@pytest.mark.parametrize(("number", "written"), [(1, "i"), (4, "iv"), (6, "vi"), (9, "ix"), (14, "xiv"), (40, "xl")])
def test_terms_are_numbered_in_roman_numerals(number, written):
    assert roman(number) == written
