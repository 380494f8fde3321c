"""The rows of a spreadsheet beside the actions that are there."""

import datetime

import pytest

from actionplans.sheets.choosing import ADD_OWNERS, DATE, PUT_IN, rows_for
from actionplans.sheets.columns import (
    ACCOUNTABLE,
    BY,
    COMPARED,
    FIRST,
    MILESTONES,
    NUMBER,
    OWNERS,
    PART,
    RECOMMENDATION,
    SECTION,
    STANDS,
    TEXT,
)  # fmt: skip
from actionplans.sheets.comparing import There, already_past, compared, moves_in, read_in_vain
from actionplans.sheets.names import Known
from actionplans.sheets.steps import (
    criteria_as_cell,
    criteria_from,
    milestones_as_cell,
    milestones_from,
)
from actionplans.sheets.understanding import KIND, Here
from scrutiny.sheets.outcomes import ID, VERSION, Stored

DAY = datetime.date
TODAY = DAY(2026, 11, 22)
ONE, TWO = "5d0d3a6e-0000-4000-8000-000000000001", "5d0d3a6e-0000-4000-8000-000000000002"
EMPTY = dict.fromkeys([*COMPARED, FIRST, STANDS], "")
FIRST_CELLS = EMPTY | {
    NUMBER: "1", SECTION: "Gates", RECOMMENDATION: "4", TEXT: "Open the gates.", OWNERS: "Asha Okafor; Parks Board",
    BY: "June 2027", STANDS: "On track",
}  # fmt: skip
SECOND_CELLS = EMPTY | {NUMBER: "2", TEXT: "Paint them.", PART: "1"}
THERE = {
    ONE: There(Stored(FIRST_CELLS, "Action 1", 3), DAY(2027, 6, 30), None),
    TWO: There(Stored(SECOND_CELLS, "Action 2", 1), None, ONE),
}
NAMES = Known.of(
    [(1, ["Dr Asha Okafor", "Asha Okafor"]), (2, ["Bo Lind", "Bo Lind (Parks)"]), (3, ["Bo Lind", "Bo Lind (Trams)"])],
    [(1, ["Parks Board", "PB"]), (2, ["Water Board", ""])],
    ["All keepers"],
)
HERE = Here(NAMES, {"4": 40, "5": 50}.get, TODAY)


def row_of(uuid, number=2, **cells):
    stored = THERE[uuid]
    version = KIND.version_cell(stored.cells, stored.stored.version)
    return {"row": number, "cells": stored.cells | {ID: uuid, VERSION: version} | cells, "faults": {}}


def new(number=2, **cells):
    return {"row": number, "cells": cells, "faults": {}}


def one(**cells):
    (outcome,) = compared([row_of(ONE, **cells)], THERE, HERE)
    return outcome


def faults(*rows):
    return [outcome.faults for outcome in compared(list(rows), THERE, HERE)]


@pytest.mark.parametrize("cells", [
    {}, {OWNERS: "dr asha okafor;  PB"}, {TEXT: "Open the gates. \r\n"}, {BY: " June  2027 "}, {STANDS: "Off track"},
])  # fmt: skip
def test_a_row_that_says_the_same_changes_nothing(cells):
    outcome = one(**cells)
    assert (outcome.kind, outcome.values, outcome.faults) == ("unchanged", {}, {})


def test_only_the_cells_that_differ_are_changed():
    outcome = one(**{OWNERS: "Parks Board; Asha Okafor", SECTION: "Fences", BY: "July 2027"})
    assert (outcome.kind, outcome.uuid, outcome.version) == ("changed", ONE, 3)
    assert outcome.values == {OWNERS: [("body", 1), ("person", 1)], SECTION: "Fences", BY: "July 2027"}
    assert outcome.before == {OWNERS: "Asha Okafor; Parks Board", SECTION: "Gates", BY: "June 2027"}


@pytest.mark.parametrize(("cells", "found"), [
    ({NUMBER: "7"}, {NUMBER: "Its number is 1, by which people quote it: a number that is given stays."}),
    ({RECOMMENDATION: "5"}, {RECOMMENDATION: "It carries out recommendation 4; that stays as it is."}),
    ({BY: "x" * 201}, {BY: "This has 201 characters; the most is 200."}),
    ({PART: "9"}, {PART: "No action here has the number “9”."}),
    ({PART: "2"}, {PART: "It would be part of itself, by way of what it is part of."}),
    ({PART: "1"}, {PART: "It would be part of itself, by way of what it is part of."}),
    ({OWNERS: "Parks Bord"}, {OWNERS: "Nobody here is called “Parks Bord”. Is it “Parks Board” or “Water Board”? For a "
                                      "group that has no record of its own, write “label: Parks Bord”."}),
    ({OWNERS: "Bo Lind"}, {OWNERS: "“Bo Lind” may be one of several: write “Bo Lind (Parks)” or “Bo Lind (Trams)”."}),
    ({ACCOUNTABLE: "Water Board"}, {ACCOUNTABLE: "“Water Board” is no person: somebody by name is accountable."}),
    ({OWNERS: "label:"}, {OWNERS: "Write the name of the group after “label:”."}),
    ({MILESTONES: "Plan [soon]"}, {MILESTONES: "“soon” behind “Plan” is no day. Write it as [15 March 2027], or as "
                                               "[done 2 March 2027]."}),
    ({VERSION: ""} | {BY: "July 2027"}, {VERSION: "The version is missing: take the spreadsheet out once more, and "
                                                  "make the change there."}),
])  # fmt: skip
def test_what_cannot_be_taken_is_said_beside_its_cell(cells, found):
    assert one(**cells).faults == found


def test_a_row_is_told_by_its_id_and_each_id_stands_once():
    other = "5d0d3a6e-0000-4000-8000-000000000009"
    strange = {"row": 4, "cells": {ID: other, TEXT: "x"}, "faults": {}}
    assert faults(row_of(ONE, 2), row_of(ONE, 3), strange) == [
        {},
        {ID: "Row 2 has this id already. Keep one of the two; a new action has no id."},
        {ID: "No action here has this id. Is the spreadsheet of another list?"},
    ]


def test_a_row_that_was_changed_here_meanwhile_is_refused_only_where_it_was_touched():
    there = THERE | {ONE: There(Stored(FIRST_CELLS | {OWNERS: "Water Board"}, "Action 1", 3), None, None)}
    untouched, touched = (
        compared([row_of(ONE, 2)], there, HERE)[0],
        compared([row_of(ONE, **{BY: "May 2028"})], there, HERE)[0],
    )
    assert (untouched.kind, touched.kind, list(touched.faults)) == ("unchanged", "refused", [VERSION])


def test_a_new_row_needs_words_or_a_recommendation():
    assert faults(new(**{SECTION: "Gates"}), new(3, **{RECOMMENDATION: "5"})) == [
        {TEXT: "Write what is to be done, or the number of the recommendation that it carries out."},
        {},
    ]


def test_a_number_stands_once_in_a_section():
    rows = new(2, **{TEXT: "a", NUMBER: "1", SECTION: "gates"}), new(3, **{TEXT: "b", NUMBER: "1"})
    again = new(4, **{TEXT: "c", NUMBER: "1"})
    assert faults(*rows, again) == [
        {NUMBER: "Action 1 of this section has that number already."},
        {},
        {NUMBER: "Row 3 of this section has that number already."},
    ]


def test_a_new_row_may_be_part_of_another_new_one():
    first, second = compared([new(2, **{TEXT: "a", NUMBER: "8"}), new(3, **{TEXT: "b", PART: "8"})], THERE, HERE)
    assert second.values[PART] == ("row", 2)
    assert first.faults == second.faults == {}


def test_new_rows_in_a_circle_are_refused():
    rows = new(2, **{TEXT: "a", NUMBER: "8", PART: "9"}), new(3, **{TEXT: "b", NUMBER: "9", PART: "8"})
    assert [list(found) for found in faults(*rows)] == [[PART], [PART]]


def test_dates_that_move_are_those_that_were_agreed():
    outcomes = compared([row_of(ONE, 2, **{BY: "when funds allow"}), row_of(TWO, 3, **{BY: "May 2027"})], THERE, HERE)
    assert [(move.outcome.name, move.to_on) for move in moves_in(outcomes, THERE)] == [("Action 1", None)]
    assert compared([row_of(ONE, **{BY: "30 June 2027"})], THERE, HERE)[0].kind == "changed"
    assert moves_in(compared([row_of(ONE, **{BY: "30 June 2027"})], THERE, HERE), THERE) == []


def test_days_before_today_are_found():
    outcomes = compared([row_of(ONE, 2, **{BY: "May 2026"}), new(3, **{TEXT: "a", BY: "2027"})], THERE, HERE)
    assert [(outcome.row, day) for outcome, day in already_past(outcomes, TODAY)] == [(2, DAY(2026, 5, 31))]


def test_what_is_written_where_it_is_only_read_is_found():
    rows = [row_of(ONE, 2, **{STANDS: "Complete"}), row_of(TWO, 3, **{FIRST: ""})]
    assert read_in_vain(rows, THERE) == {STANDS: [2]}


def test_the_name_that_is_written_says_who_is_meant():
    assert NAMES.shown == {
        ("person", 1): "Dr Asha Okafor", ("person", 2): "Bo Lind (Parks)", ("person", 3): "Bo Lind (Trams)",
        ("body", 1): "Parks Board", ("body", 2): "Water Board", ("label", "All keepers"): "All keepers",
    }  # fmt: skip
    assert NAMES.owners("all keepers\nLabel: New friends; PB; Parks Board") == (
        [("label", "All keepers"), ("label", "New friends"), ("body", 1)],
        "",
    )


def test_criteria_and_milestones_come_back_as_they_went_out():
    criteria = [("Ten new swings", "2027"), ("No complaints", "")]
    assert criteria_from(criteria_as_cell(criteria)) == (criteria, "")
    milestones = [("Plan", DAY(2027, 3, 15), None), ("Survey", None, DAY(2026, 5, 2)), ("Both", TODAY, TODAY)]
    assert milestones_from(milestones_as_cell(milestones), today=TODAY) == (milestones, "")
    assert criteria_from("- Ten swings  [2027]\n\n• Paint") == ([("Ten swings", "2027"), ("Paint", "")], "")


def test_the_digest_knows_every_column_that_can_be_changed():
    assert len({KIND.digest(EMPTY | {column: "other"}) for column in COMPARED}) == len(COMPARED)


def test_actions_that_are_chosen_are_rows_of_a_spreadsheet():
    added = rows_for(THERE, [ONE, TWO], ADD_OWNERS, "Water Board", "Because")
    assert [row["cells"][OWNERS] for row in added] == ["Asha Okafor; Parks Board; Water Board", "Water Board"]
    assert [outcome.kind for outcome in compared(added, THERE, HERE)] == ["changed", "changed"]
    assert [outcome.values for outcome in compared(rows_for(THERE, [ONE], PUT_IN, "", ""), THERE, HERE)] == [
        {SECTION: ""}
    ]
    assert [outcome.kind for outcome in compared(rows_for(THERE, [ONE], DATE, "June 2027", ""), THERE, HERE)] == [
        "unchanged"
    ]
