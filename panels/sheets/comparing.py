"""The rows of a spreadsheet beside the recommendations that are there: what would be added and changed. No Django."""

from panels.sheets.columns import NUMBER
from panels.sheets.understanding import KIND, number_fault
from scrutiny.sheets import comparing
from scrutiny.sheets.outcomes import Stored

NEW_NUMBER = "A new recommendation gets its number when it is issued. Empty this cell."


def compared(rows, stored, *, bodies):
    """[Outcome, ...], one for each row.

    rows    as scrutiny.intake.sheets.read gives them
    stored  {uuid: (cells as they would be written, name, number, version)} of the review's recommendations
    bodies  {name or short name in small letters: (key, name)}
    """

    def looked_at(cells, outcome):
        if outcome.uuid is None:
            fault = NEW_NUMBER if cells.get(NUMBER, "").strip() else ""
        else:
            fault = number_fault(cells, stored[outcome.uuid][2])
        if fault:
            outcome.faults[NUMBER] = fault

    there = {uuid: Stored(cells, name, version) for uuid, (cells, name, _, version) in stored.items()}
    return comparing.compared(KIND, rows, there, bodies, looked_at=looked_at)
