"""Adding, moving and removing actions of a plan."""

import datetime

import pytest

from actionplans.actions.owners import Whom
from actionplans.actions.removing import HAS_PARTS, WAS_TOLD, Stays, put_back, remove_row
from actionplans.actions.rows import AddedAlready, NumberTaken, add_row, move_row, put_in_section, put_under
from actionplans.actions.updates import add_update
from actionplans.models import Row, Section
from actionplans.timescales import understood
from scrutiny.models import Event
from tests.records import a_person, a_plan, a_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return a_plan(audience="panel")


def places(plan):
    return list(plan.rows.in_order().values_list("number", flat=True))


def test_an_action_is_added_behind_the_others_with_its_owners_and_its_first_date(plan):
    a_row(plan, position=7)
    asha = a_person("Asha Okafor")
    row = add_row(
        plan, by=None, own_text="Open the gates.", timescale=understood("June 2009"), owners=[Whom(person=asha)]
    )
    stored = Row.objects.get(pk=row.pk)
    day = datetime.date(2009, 6, 30)
    assert (stored.position, stored.audience, stored.due_on, stored.first_due_on) == (8, "panel", day, day)
    assert [str(owner) for owner in stored.owners.all()] == ["Asha Okafor"]
    assert [event.verb for event in Event.objects.of(row).order_by("pk")] == ["added", "changed"]


def test_a_number_twice_in_a_section_and_a_page_sent_twice_are_refused(plan):
    paths = Section.objects.create(plan=plan, heading="Paths", position=1)
    first = add_row(plan, by=None, own_text="Mend them.", number="1", section=paths)
    add_row(plan, by=None, own_text="Elsewhere.", number="1")
    with pytest.raises(NumberTaken, match="The section “Paths” has an action 1 already: give this one another number"):
        add_row(plan, by=None, own_text="Again.", number="1", section=paths)
    with pytest.raises(AddedAlready):
        add_row(plan, by=None, own_text="Again.", uuid=first.uuid)
    assert plan.rows.count() == 2


def test_an_action_moves_among_those_beside_it_alone(plan):
    rows = {number: a_row(plan, number=number) for number in ("1", "1.1", "2", "1.2")}
    put_under(rows["1.1"], rows["1"], by=None)
    put_under(rows["1.2"], rows["1"], by=None)
    move_row(rows["1.2"], -1, by=None)
    move_row(rows["2"], -1, by=None)
    assert places(plan) == ["2", "1.2", "1", "1.1"]
    assert move_row(rows["2"], -1, by=None) is False


def test_an_action_goes_to_a_section_with_its_parts_and_each_history_says_so(plan):
    paths = Section.objects.create(plan=plan, heading="Paths", position=1)
    whole, part = a_row(plan, number="1"), a_row(plan, number="1.1")
    put_under(part, whole, by=None)
    put_in_section(whole, paths, by=None)
    assert set(plan.rows.values_list("section", flat=True)) == {paths.pk}
    assert [Event.objects.of(row).first().changes for row in (whole, part)] == [{"section": [None, "Paths"]}] * 2
    a_row(plan, number="1.1")
    with pytest.raises(NumberTaken):
        put_in_section(whole, None, by=None)


def test_an_action_nothing_was_said_of_is_removed_with_its_steps_and_put_back(plan):
    row = add_row(plan, by=None, own_text="Open the gates.", number="4", owners=[Whom(label="All staff")])
    row.milestones.create(position=1, text="Keys are cut")
    kept = remove_row(row, by=None)
    assert plan.rows.count() == 0
    back = put_back(kept, by=None)
    assert (back.uuid, back.number, back.owners.count(), back.milestones.count()) == (row.uuid, "4", 1, 1)


def test_what_something_was_said_of_or_has_parts_stays(plan):
    told, whole, part = a_row(plan), a_row(plan), a_row(plan)
    add_update(told, by=None, as_at=datetime.date(2026, 1, 1), status="on_track")
    put_under(part, whole, by=None)
    for row, sentence in ((told, WAS_TOLD), (whole, HAS_PARTS)):
        with pytest.raises(Stays, match=sentence):
            remove_row(row, by=None)
    assert plan.rows.count() == 3
