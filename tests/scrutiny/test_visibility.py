"""Who may read what: each audience and restriction, as each reader, and inside something narrower."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from actionplans.actions.updates import add_update
from actionplans.models import ActionPlan, ProgressUpdate, Row
from panels.models import ContactDetail, EvidenceSession, Grant, Meeting, Panel
from panels.standing import standing_for_audience, standing_of
from scrutiny.models import Audience
from tests.records import (
    a_body,
    a_dso,
    a_grant,
    a_member,
    a_panel,
    a_person,
    a_plan,
    a_row,
    a_user,
    an_administrator,
    an_owner,
)

pytestmark = pytest.mark.django_db

SOON = timezone.localdate() + datetime.timedelta(days=2)  # not tomorrow: midnight may come before the test does
STATES = {
    "officers": {"audience": "officers"},
    "panel": {"audience": "panel"},
    "councillors": {"audience": "councillors"},
    "public": {"audience": "public"},
    "to come": {"audience": "public", "public_from": SOON},
    "released": {"audience": "public", "public_from": timezone.localdate()},
    "exempt": {"audience": "panel", "restriction": "exempt", "exempt_paragraph": 3, "exempt_reason": "Prices"},
    "confidential": {"audience": "councillors", "restriction": "confidential"},
    "in confidence": {"audience": "panel", "restriction": "in_confidence"},
}
PUBLIC = {"public", "released"}
OF_COUNCILLORS = PUBLIC | {"councillors", "to come", "confidential"}
OF_PANEL = OF_COUNCILLORS | {"panel", "exempt"}
OF_OFFICERS = OF_PANEL | {"officers"}
ALL = OF_OFFICERS | {"in confidence"}

# reader: the states that they may read
READS = {
    "nobody in particular": PUBLIC,
    "another officer": PUBLIC,
    "somebody switched off": PUBLIC,
    "a DSO of another panel": PUBLIC,
    "a former member": PUBLIC,
    "a councillor": OF_COUNCILLORS,
    "an administrator": OF_COUNCILLORS,
    "a member": OF_PANEL,
    "an officer working on it": OF_OFFICERS,
    "its DSO": OF_OFFICERS,
    "the DSO of its body": OF_OFFICERS,
    "the DSO of the council": OF_OFFICERS,
    "a DSO whose time is over": PUBLIC,
    "a DSO named as reader": ALL,
}
PAPERS = {"officers": OF_OFFICERS, "panel": OF_PANEL, "councillors": OF_COUNCILLORS, "public": PUBLIC}


@pytest.fixture
def body():
    return a_body("Health Committee", kind="committee")


@pytest.fixture
def panels(body):
    return {state: a_panel(title=state, body=body, **fields) for state, fields in STATES.items()}


def granted(role, panels, *, ends_on=None):
    user = a_user()
    for panel in panels.values():
        Grant.objects.create(user=user, role=role, panel=panel, starts_on="2000-01-01", ends_on=ends_on)
    return user


def the_reader(name, body, panels):
    """The account of a reader of the table."""
    user = a_user()
    if name in {"a member", "a former member"}:
        a_member(next(iter(panels.values())), user=user, has_left=name == "a former member")
    if name in {"a councillor", "a former member"}:
        type(a_person()).objects.update_or_create(user=user, defaults={"is_councillor": name == "a councillor"})
    if name == "a DSO named as reader":
        user = granted(Grant.Role.DSO, panels)
        for panel in panels.values():
            a_grant(user, Grant.Role.CONFIDENCE, panel=panel, ends_on="2999-01-01")
    made = {
        "nobody in particular": AnonymousUser,
        "somebody switched off": lambda: a_dso_switched_off(body),
        "a DSO of another panel": lambda: a_dso(panel=a_panel(title="Libraries")),
        "an administrator": an_administrator,
        "an officer working on it": lambda: granted(Grant.Role.OFFICER, panels),
        "its DSO": lambda: granted(Grant.Role.DSO, panels),
        "the DSO of its body": lambda: a_dso(body=body),
        "the DSO of the council": a_dso,
        "a DSO whose time is over": lambda: granted(Grant.Role.DSO, panels, ends_on="2020-01-01"),
    }
    return made[name]() if name in made else user


def a_dso_switched_off(body):
    user = a_dso(body=body)
    user.is_active = False
    return user


def titles(records, field="title"):
    return set(records.values_list(field, flat=True)) - {"Libraries"}


def test_what_is_public_from_tomorrow_is_not_public_today():
    for days in (0, 1):
        a_panel(f"In {days} days", audience="public", public_from=timezone.localdate() + datetime.timedelta(days=days))
    assert titles(Panel.objects.visible_to(AnonymousUser())) == {"In 0 days"}


@pytest.mark.parametrize("name", READS)
def test_a_panel_is_read_by_those_for_whom_it_is_written(name, body, panels):
    assert titles(Panel.objects.visible_to(the_reader(name, body, panels))) == READS[name]


@pytest.mark.parametrize("name", READS)
def test_what_hangs_on_a_panel_is_never_read_by_more_than_both_allow(name, body, panels):
    for outer, panel in panels.items():
        for inner, fields in STATES.items():
            EvidenceSession.objects.create(panel=panel, kind="visit", title=f"{inner} in {outer}", **fields)
    found = titles(EvidenceSession.objects.visible_to(the_reader(name, body, panels)))
    assert found == {f"{inner} in {outer}" for inner in READS[name] for outer in READS[name]}


@pytest.mark.parametrize("name", READS)
def test_an_update_is_never_read_by_more_than_its_action_its_plan_and_its_panel_allow(name, body, panels):
    chains = [["public"] * 4] + [
        [state if place == narrow else "public" for place in range(4)] for narrow in range(4) for state in STATES
    ]
    for chain in chains:
        an_update_inside(body, chain)
    reader = the_reader(name, body, {panel.pk: panel for panel in Panel.objects.all()})
    found = set(ProgressUpdate.objects.visible_to(reader).values_list("narrative", flat=True))
    assert found == {"/".join(chain) for chain in chains if set(chain) <= READS[name]}


def an_update_inside(body, chain):
    of_panel, of_plan, of_row, of_update = (STATES[state] for state in chain)
    plan = a_plan(a_panel(body=body, **of_panel), **of_plan)
    words = {"narrative": "/".join(chain), **of_update}
    add_update(a_row(plan, **of_row), by=None, as_at="2026-05-01", status="on_track", **words)


@pytest.mark.parametrize("audience", PAPERS)
def test_a_paper_for_an_audience_reads_what_all_of_that_audience_may(audience, panels):
    assert titles(Panel.objects.visible_to(standing_for_audience(audience))) == PAPERS[audience]


def test_a_plan_that_belongs_to_no_panel_goes_by_its_own_audience():
    for state, fields in STATES.items():
        a_plan(title=state, **fields)
    assert titles(ActionPlan.objects.visible_to(None)) == PUBLIC
    assert titles(ActionPlan.objects.visible_to(a_dso())) == OF_OFFICERS
    assert titles(ActionPlan.objects.visible_to(a_dso(panel=a_panel()))) == PUBLIC


@pytest.mark.parametrize("name", READS)
def test_a_meeting_of_a_standing_body_is_read_by_those_who_are_of_that_body(name, body, panels):
    for day, (state, fields) in enumerate(STATES.items(), start=1):
        Meeting.objects.create(body=body, title=state, slug=f"day-{day}", held_on=f"2026-05-0{day}", **fields)
    assert titles(Meeting.objects.visible_to(the_reader(name, body, panels))) == READS[name]


def test_whoever_carries_an_action_out_reads_it_and_its_updates_but_nothing_in_confidence(body):
    user = a_user()
    person = a_person(user=user)
    for outer in STATES:
        for inner in STATES:
            row = a_row(a_plan(a_panel(body=body, **STATES[outer]), audience="public"), **STATES[inner])
            Row.objects.filter(pk=row.pk).update(own_text=f"{inner} in {outer}")
            an_owner(row, person)
            add_update(row, by=None, as_at="2026-05-01", status="on_track", narrative=f"{inner} in {outer}")
    expected = {f"{inner} in {outer}" for inner in OF_OFFICERS for outer in OF_OFFICERS}
    assert titles(Row.objects.visible_to(user), "own_text") == expected
    assert titles(ProgressUpdate.objects.visible_to(user), "narrative") == expected


def test_a_status_is_shown_only_as_far_as_the_reader_may_read_the_updates(panels):
    row = a_row(a_plan(panels["public"]))
    add_update(row, by=None, as_at="2026-05-01", status="on_track", audience=Audience.PUBLIC)
    add_update(row, by=None, as_at="2026-06-01", status="slipping", audience=Audience.COUNCILLORS)
    add_update(row, by=None, as_at="2026-07-01", status="off_track", audience=Audience.OFFICERS)
    councillor = a_user()
    a_person(user=councillor, is_councillor=True)
    shown = [
        Row.objects.shown_to(reader).get().shown_status
        for reader in (None, councillor, a_dso(), standing_for_audience("officers"), standing_for_audience("panel"))
    ]
    assert shown == ["on_track", "slipping", "off_track", "off_track", "slipping"]


def test_a_status_that_nobody_has_told_the_reader_is_not_stated(panels):
    row = a_row(a_plan(panels["public"]))
    add_update(row, by=None, as_at="2026-07-01", status="off_track", audience=Audience.OFFICERS)
    assert Row.objects.shown_to(None).get().shown_status == "not_stated"


def test_contact_details_are_read_by_staff_and_otherwise_as_marked():
    person = a_person()
    for kind, audience in zip(ContactDetail.Kind, Audience, strict=True):
        ContactDetail.objects.create(person=person, kind=kind, value=audience, audience=audience)
    councillor = a_user()
    a_person(user=councillor, is_councillor=True)
    everything = set(Audience.values)
    readers = [None, a_user(), councillor, a_dso(), an_administrator(), *map(standing_for_audience, Audience.values)]
    councillors = {"councillors", "public"}
    assert [titles(ContactDetail.objects.visible_to(reader), "value") for reader in readers] == [
        {"public"},
        {"public"},
        councillors,
        everything,
        everything,
        everything,
        councillors,
        councillors,
        {"public"},
    ]


def test_a_body_made_for_a_panel_is_read_by_those_who_may_see_the_panel(panels):
    hidden, shown = a_panel(title="Clinics"), a_panel(title="Schools", audience="public")
    bodies = type(hidden.body).objects
    assert titles(bodies.visible_to(None), "name") == {"Health Committee", "Schools"}
    assert titles(bodies.visible_to(a_dso()), "name") == {"Health Committee", "Schools", "Clinics"}
    assert shown.body in bodies.visible_to(None)


def test_a_standing_is_worked_out_once_for_a_person(django_assert_num_queries):
    user = a_user()
    with django_assert_num_queries(2):
        assert standing_of(user) is standing_of(user)
