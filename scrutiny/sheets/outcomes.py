"""What becomes of each row of a spreadsheet that is taken in again, and how its cells are compared. No Django in it."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

# What stands in brackets behind the name of a column is for people; it is known without it.
ID, VERSION, REASON = "Id (leave as it is)", "Version (leave as it is)", "Reason for the change"
CELL_ENDS = 32_767  # a program cuts longer words there
UUID = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)
VERSION_CELL = re.compile(r"v(\d{1,9})-([0-9a-f]{8})")
ADDED, CHANGED, SAME, REFUSED = "added", "changed", "unchanged", "refused"


@dataclass
class Outcome:
    """What becomes of one row.

    row      its number, as the program shows it
    kind     "added", "changed", "unchanged" or "refused"
    values   {column: new value} of what is added or changed, as the reader of the column gives it
    faults   {column: sentence}; for "" of the whole row
    uuid     of the record that it is about, None for a new one
    before, after  {column: text} of the columns that differ
    """

    row: int
    kind: str = SAME
    values: dict = field(default_factory=dict)
    faults: dict = field(default_factory=dict)
    uuid: str | None = None
    before: dict = field(default_factory=dict)
    after: dict = field(default_factory=dict)
    reason: str = ""
    version: int | None = None
    name: str = ""


@dataclass(frozen=True)
class Stored:
    """A record that is there: its cells as they would be written now, what it is called, and its version."""

    cells: dict
    name: str
    version: int


@dataclass(frozen=True)
class Kind:
    """What the rows of a spreadsheet are about.

    one       what a record is called: "recommendation"
    needed    the column with the words of a record, which comes first where changes are shown
    compared  the columns by whose words a row is known again
    readers   {column: function of a cell and of what is known that gives (value, fault)}
    same      {column: function of two values that says whether they are the same}; by their words for those not named
    """

    one: str
    needed: str
    compared: tuple
    readers: dict[str, Callable]
    same: dict[str, Callable] = field(default_factory=dict)

    def digest(self, cells):
        """By which a row is known again that nobody has touched since it was written."""
        told = [normal(cells.get(column, "")) for column in self.compared]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:8]

    def version_cell(self, cells, version):
        return f"v{version}-{self.digest(cells)}"

    def is_same(self, column, cell, stored, known):
        """Whether a cell says what is stored, however it is written."""
        if normal(cell) == normal(stored):
            return True
        if column not in self.same:
            return False
        (value, fault), (other, _) = self.value_of(column, cell, known), self.value_of(column, stored, known)
        return not fault and self.same[column](value, other)

    def value_of(self, column, cell, known):
        """(value, fault) of a cell: one of them is None or "".

        known  what the readers of cells look names up in
        """
        return self.readers[column](cell.strip(), known)


def normal(text):
    """As two cells are compared: what a program makes of line ends and spaces at the ends is no change."""
    return "\n".join(line.rstrip() for line in text[:CELL_ENDS].replace("\r\n", "\n").strip().split("\n"))


def identity_of(cells, one):
    """(uuid as text or None, fault) of a row."""
    cell = cells.get(ID, "").strip()
    if not cell:
        return None, ""
    if not UUID.fullmatch(cell):
        return None, f"This is no id: leave the cell empty for a new {one}, or put back what stood in it."
    bare = cell.replace("-", "").lower()
    return f"{bare[:8]}-{bare[8:12]}-{bare[12:16]}-{bare[16:20]}-{bare[20:]}", ""


def version_of(cells):
    """(version, digest of the row as it was written, fault) of a row about a record that is there."""
    found = VERSION_CELL.fullmatch(cells.get(VERSION, "").strip())
    if not found:
        return None, "", "The version is missing: take the spreadsheet out once more, and make the change there."
    return int(found[1]), found[2], ""
