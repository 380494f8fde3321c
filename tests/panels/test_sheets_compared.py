"""The rows of a spreadsheet beside the recommendations that are there."""

import pytest

from panels.sheets.columns import (
    ADDRESSED,
    COMPARED,
    ID,
    NUMBER,
    PRIORITY,
    REASON,
    REPLY,
    TEXT,
    THEME,
    VERSION,
    WHY,
)  # fmt: skip
from panels.sheets.comparing import compared
from panels.sheets.understanding import KIND
from scrutiny.sheets.comparing import new_headings

FIRST, SECOND = "5d0d3a6e-0000-4000-8000-000000000001", "5d0d3a6e-0000-4000-8000-000000000002"
WRITTEN = {
    THEME: "Gates", TEXT: "Open the gate.", ADDRESSED: "Parks Board; Water Board", PRIORITY: "High", REPLY: "yes",
    WHY: "",
}  # fmt: skip
STORED = {FIRST: (WRITTEN, "Recommendation 4", 4, 3), SECOND: (WRITTEN, "Recommendation 5", None, 1)}
BODIES = {"parks board": (1, "Parks Board"), "water board": (2, "Water Board"), "pb": (1, "Parks Board")}
AS_WRITTEN = {ID: FIRST, NUMBER: "4", **WRITTEN, VERSION: f"v3-{KIND.digest(WRITTEN)}"}


def outcomes(*rows):
    given = [{"row": place, "cells": cells, "faults": {}} for place, cells in enumerate(rows, 2)]
    return compared(given, STORED, bodies=BODIES)


def one(**cells):
    (outcome,) = outcomes(AS_WRITTEN | cells)
    return outcome


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {ID: FIRST.upper()},
        {NUMBER: ""},
        {TEXT: "Open the gate. \r\n"},
        {PRIORITY: "HIGH"},
        {REPLY: "Y"},
        {ADDRESSED: "water board;  PB"},
        {VERSION: ""},
        {VERSION: f"v2-{KIND.digest(WRITTEN)}"},
    ],
)
def test_a_row_that_says_the_same_changes_nothing(cells):
    outcome = one(**cells)
    assert (outcome.kind, outcome.values, outcome.faults) == ("unchanged", {}, {})


def test_a_row_that_nobody_touched_changes_nothing_although_the_record_was_changed():
    there = {FIRST: (WRITTEN | {PRIORITY: "Low"}, "Recommendation 4", 4, 9)}
    (outcome,) = compared([{"row": 2, "cells": AS_WRITTEN, "faults": {}}], there, bodies=BODIES)
    assert (outcome.kind, outcome.values, outcome.faults) == ("unchanged", {}, {})


def test_only_the_cells_that_differ_are_changed():
    outcome = one(**{TEXT: "Open all gates.", PRIORITY: "", ADDRESSED: "Water Board", REASON: "Some were forgotten"})
    assert (outcome.kind, outcome.uuid, outcome.version, outcome.reason) == ("changed", FIRST, 3, "Some were forgotten")
    assert outcome.values == {TEXT: "Open all gates.", PRIORITY: "", ADDRESSED: [2]}
    assert outcome.before == {TEXT: "Open the gate.", PRIORITY: "High", ADDRESSED: "Parks Board; Water Board"}


def test_a_column_that_is_left_out_changes_nothing():
    cells = {name: AS_WRITTEN[name] for name in (ID, TEXT, VERSION)} | {TEXT: "Open all gates."}
    (outcome,) = outcomes(cells)
    assert outcome.values == {TEXT: "Open all gates."}


def test_a_row_without_an_id_is_new():
    (outcome,) = outcomes({ID: "", THEME: "Hinges", TEXT: "Oil them.", ADDRESSED: "", PRIORITY: "low", REPLY: ""})
    assert (outcome.kind, outcome.uuid) == ("added", None)
    assert outcome.values == {THEME: "Hinges", TEXT: "Oil them.", ADDRESSED: [], PRIORITY: "low", REPLY: False}
    assert new_headings([outcome], THEME, ["Gates"]) == ["Hinges"]
    assert new_headings([outcome], THEME, ["HINGES"]) == []


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        (
            {ID: "4"},
            {ID: "This is no id: leave the cell empty for a new recommendation, or put back what stood in it."},
        ),
        (
            {ID: FIRST[:-1] + "9"},
            {ID: "No recommendation here has this id. Is the spreadsheet of another list?"},
        ),
        ({TEXT: ""}, {TEXT: "The words are missing: write what is recommended, or take the row out."}),
        ({NUMBER: "5"}, {NUMBER: "Its number is 4, and a number never changes."}),
        ({PRIORITY: "urgent"}, {PRIORITY: "“urgent” is no priority: write low, medium or high, or nothing."}),
        ({REPLY: "perhaps"}, {REPLY: "“perhaps” is neither yes nor no."}),
        ({THEME: "x" * 301}, {THEME: "A theme has at most 300 characters; this has 301."}),
        (
            {ADDRESSED: "Park Board; Water Board"},
            {ADDRESSED: "The council has no body called “Park Board”. Is it “Parks Board” or “Water Board”?"},
        ),
        (
            {ADDRESSED: "Everybody and all"},
            {ADDRESSED: "The council has no body called “Everybody and all”. Separate several bodies with semicolons."},
        ),
        (
            {TEXT: "Open all.", VERSION: "v2-00000000"},
            {VERSION: "Somebody has changed this recommendation since the spreadsheet was made. "
             "Take the spreadsheet out once more, and make your change there."},
        ),
        (
            {TEXT: "Open all.", VERSION: "3"},
            {VERSION: "The version is missing: take the spreadsheet out once more, and make the change there."},
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_of_its_cell(cells, faults):
    outcome = one(**cells)
    assert (outcome.kind, outcome.faults) == ("refused", faults)


def test_an_id_that_stands_twice_is_refused_the_second_time():
    first, second = outcomes(AS_WRITTEN, AS_WRITTEN)
    assert first.kind == "unchanged"
    assert second.faults == {ID: "Row 2 has this id already. Keep one of the two; a new recommendation has no id."}


def test_a_number_is_not_given_in_a_spreadsheet():
    new, there = outcomes({NUMBER: "9", TEXT: "Oil."}, AS_WRITTEN | {ID: SECOND, NUMBER: "9"})
    assert new.faults == {NUMBER: "A new recommendation gets its number when it is issued. Empty this cell."}
    assert there.faults == {
        NUMBER: "It has no number yet: numbers are given when the recommendations are issued. Empty this cell."
    }


def test_words_that_a_program_cut_at_the_end_of_its_cell_are_no_change():
    long = WRITTEN | {TEXT: "x" * 40_000}
    (outcome,) = compared(
        [{"row": 2, "cells": AS_WRITTEN | {TEXT: "x" * 32_767}, "faults": {}}],
        {FIRST: (long, "Recommendation 4", 4, 3)},
        bodies=BODIES,
    )
    assert outcome.kind == "unchanged"


def test_the_digest_knows_every_column_that_can_be_changed():
    assert (
        len({KIND.digest(WRITTEN | {column: "other"}) for column in COMPARED} | {KIND.digest(WRITTEN)})
        == len(COMPARED) + 1
    )
