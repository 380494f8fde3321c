"""A small table on a page: its cells are typed, pasted from a spreadsheet or read from a file, by one form.

Nothing is saved until Save is pressed, and nothing needs a script: each button sends the table and shows it changed.
"""

from django import forms
from django.http import QueryDict

from scrutiny.editing import Conflict
from scrutiny.files.children import in_child
from scrutiny.files.kinds import CSV, XLSX
from scrutiny.files.names import safe_name
from scrutiny.files.refusals import Refused
from scrutiny.forms.editing import LONGEST_TEXT, VersionField, hold_to_bounds
from scrutiny.forms.files import UploadField
from scrutiny.forms.sent import sent
from scrutiny.forms.words import LineField, WordsField
from scrutiny.grids import MOST_COLUMNS, MOST_ROWS, Column, Grid, Line, NoTable, from_block, from_rows
from scrutiny.numbers import number_in

READER = "scrutiny.intake.grids:read"
SEEN = "This is what was understood. Look at it, mend what is wrong, and save it."
LONGEST_CELL = 300


class GridForm(forms.Form):
    """A table of one record. Subclasses say what it is of:

    one_line, one_column  what a row and a column are called
    corner_words          what the rows are; or asks_corner, where the record says it
    fixed                 {key: name} of lines that are always there, above the others
    stored(record)        its Grid as it is;  check(grid)  what is wrong, by add_error;  keep(grid, by=...)
    """

    one_line, one_column, corner_words, fixed = "row", "column", "", {}
    a_line, a_column, asks_corner, longest_name = "a row", "a column", False, 300
    before = {}

    def __init__(self, request, record):
        self.instance, self.changes, self.conflict, self.told, self.refused = record, {}, None, "", {}
        posted, self.is_sent = sent(request), request.method == "POST"
        self.press = posted.get("press", "save") if posted is not None else ""
        self.focus, self.version, self.block = "", record.version, ""
        if posted is None:
            self._draw(self._ready(self.stored(record)), is_bound=False)
        else:
            self.version = posted.get("read_version", "")
            self._draw(self._pressed(self._read(posted), posted, request.FILES))

    # From the page

    def _read(self, posted):
        width, length = _number(posted.get("columns"), MOST_COLUMNS), _number(posted.get("lines"), MOST_ROWS)
        columns = [Column(posted.get(f"head-{at}", ""), posted.get(f"head-{at}-key", "")) for at in range(width)]
        lines = [
            Line(
                posted.get(f"name-{at}", ""),
                [posted.get(f"cell-{at}-{place}", "") for place in range(width)],
                posted.get(f"name-{at}-key", ""),
            )
            for at in range(length)
        ]
        return Grid(columns, lines, posted.get("corner", ""))

    def _pressed(self, grid, posted, files):
        verb, _, place = self.press.partition("-")
        if self.press == "add-line" and len(grid.lines) < MOST_ROWS:
            grid.lines.append(Line())
            self.focus = f"name-{len(grid.lines) - 1}"
        elif self.press == "add-column" and len(grid.columns) < MOST_COLUMNS:
            grid.columns.append(Column())
            self.focus = f"head-{len(grid.columns) - 1}"
        elif self.press in {"paste", "read"}:
            return self._ready(self._taken(grid, posted, files))
        elif verb in {"line", "column"} and (at := number_in(place)) is not None:
            _take_out(grid, verb, at)
        return self._ready(grid)

    def _taken(self, grid, posted, files):
        """The table that was pasted or brought, in the place of the one on the page; the latter where it is none."""
        name = "block" if self.press == "paste" else "file"
        try:
            found = from_block(posted.get("block", "")[:LONGEST_TEXT]) if name == "block" else self._of_file(files)
        except NoTable as reason:
            self.refused, self.block = {name: str(reason)}, posted.get("block", "")
            return grid
        self.told = SEEN
        return self.matched(found, grid)

    def _of_file(self, files):
        field = self._file_field()
        try:
            upload = field.clean(files.get("file"))
            return from_rows(in_child(READER, upload, safe_name(upload.name)))
        except forms.ValidationError as error:
            raise NoTable(error.messages[0]) from None
        except Refused as reason:
            raise NoTable(reason.sentence) from None

    def matched(self, found, grid):
        """What was taken in, with the keys of the lines and columns on the page that have the same names."""
        keys = {_plain(line.name): line.key for line in grid.lines}
        columns = {_plain(column.name): column.key for column in grid.columns}
        for line in found.lines:
            line.key = keys.pop(_plain(line.name), "")
        for column in found.columns:
            column.key = columns.pop(_plain(column.name), "")
        return found

    def _ready(self, grid):
        """With its fixed lines first, and never without a column or a line to write in."""
        by_key = {line.key: line for line in grid.lines}
        fixed = [by_key.get(key) or Line(key=key) for key in self.fixed]
        others = [line for line in grid.lines if line.key not in self.fixed]
        for line in fixed:
            line.name = self.fixed[line.key]
        return Grid(grid.columns or [Column(), Column()], [*fixed, *(others or [Line()])], grid.corner).evened()

    # On the page

    def _draw(self, grid, *, is_bound=True):
        self.grid, posted = grid, QueryDict(mutable=True)
        posted["read_version"], posted["corner"], posted["block"] = str(self.version), grid.corner, self.block
        for name, value in self._values(grid):
            posted[name] = value
        super().__init__(posted if is_bound else None, initial=posted.dict())
        self.fields["read_version"] = VersionField(required=False)
        self.fields["corner"] = LineField(label="What the rows are", required=False, max_length=100)
        for name, label, longest in self._named(grid):
            self.fields[name] = LineField(label=label, required=False, max_length=longest)
        self.fields["block"] = WordsField(
            label="The cells, copied from a spreadsheet",
            required=False,
            max_length=LONGEST_TEXT,
            widget=forms.Textarea(attrs={"rows": 6}),
        )
        self.fields["file"] = self._file_field(required=False)
        for name, field in self.fields.items():
            hold_to_bounds(field)
            if name == self.focus:
                field.widget.attrs["autofocus"] = True

    def _file_field(self, **given):
        return UploadField(label="Or a spreadsheet", accept=(XLSX, CSV), **given)

    def _values(self, grid):
        for at, column in enumerate(grid.columns):
            yield f"head-{at}", column.name
        for at, line in enumerate(grid.lines):
            yield f"name-{at}", line.name
            yield from ((f"cell-{at}-{place}", cell) for place, cell in enumerate(line.cells))

    def _named(self, grid):
        """(name, label, longest) of each field; a cell is called by its row and its column."""
        heads = [column.name.strip() or f"{self.one_column} {at + 1}" for at, column in enumerate(grid.columns)]
        for at in range(len(heads)):
            yield f"head-{at}", f"{self.one_column.capitalize()} {at + 1}", 120
        number = 0
        for at, line in enumerate(grid.lines):
            number += line.key not in self.fixed
            own = f"{self.one_line.capitalize()} {number}"
            yield f"name-{at}", line.name if line.key in self.fixed else own, self.longest_name
            yield from (
                (f"cell-{at}-{place}", f"{line.name.strip() or own}, {head}", LONGEST_CELL)
                for place, head in enumerate(heads)
            )

    def drawn_columns(self):
        return [{"field": self[f"head-{at}"], "key": column.key, "place": at} for at, column in self._columns()]

    def drawn_lines(self):
        return [
            {
                "field": self[f"name-{at}"],
                "key": line.key,
                "name": line.name,
                "place": at,
                "is_fixed": line.key in self.fixed,
                "cells": [self[f"cell-{at}-{place}"] for place, _ in self._columns()],
            }
            for at, line in enumerate(self.grid.lines)
        ]

    def _columns(self):
        return list(enumerate(self.grid.columns))

    @property
    def can_grow(self):
        return {"line": len(self.grid.lines) < MOST_ROWS, "column": len(self.grid.columns) < MOST_COLUMNS}

    # Saving

    @property
    def errors(self):
        """Whoever presses another button than Save is told only why that could not be done."""
        if self.is_bound and (self.press == "save" or not self.is_sent):
            return super().errors
        return forms.utils.ErrorDict({name: self.error_class([said]) for name, said in self.refused.items()})

    def clean(self):
        given = super().clean()
        self.cleaned = self._cleaned(given)
        for at, column in enumerate(self.cleaned.columns):
            if not column.name and any(line.cells[at] for line in self.cleaned.lines):
                self.add_error(f"head-{at}", f"Name this {self.one_column}, or remove it")
        for at, line in enumerate(self.cleaned.lines):
            if not line.name and not line.is_empty:
                self.add_error(f"name-{at}", f"Name this {self.one_line}, or remove it")
        self._refuse_doubles()
        self.check(self.cleaned)
        return given

    def _cleaned(self, given):
        columns = [Column(given.get(f"head-{at}", ""), column.key) for at, column in self._columns()]
        lines = [
            Line(
                self.fixed.get(line.key) or given.get(f"name-{at}", ""),
                [given.get(f"cell-{at}-{place}", "") for place in range(len(columns))],
                line.key,
            )
            for at, line in enumerate(self.grid.lines)
        ]
        return Grid(columns, lines, given.get("corner", ""))

    def _refuse_doubles(self):
        for name, entries in (
            ("head", self.cleaned.columns), ("name", self.cleaned.lines)
        ):  # fmt: skip
            seen = set()
            for at, entry in enumerate(entries):
                if entry.name and _plain(entry.name) in seen:
                    self.add_error(f"{name}-{at}", "That name stands there twice: call one of them something else")
                seen.add(_plain(entry.name))

    def check(self, grid):
        """Subclasses say here what else is wrong."""

    def saved(self, *, by):
        """Whether Save was pressed, all was right and is saved; where somebody saved first, `conflict` is theirs."""
        if not (self.is_sent and self.press == "save" and self.is_valid()):
            return False
        self.instance.version = self.cleaned_data["read_version"] or 0
        try:
            self.changes = self.keep(self.cleaned.without_empty(), by=by)
        except Conflict as conflict:
            if conflict.theirs is None:
                self.add_error(None, "Somebody has removed this meanwhile, so it cannot be saved")
                return False
            self.conflict = self.stored(conflict.theirs)
            self.version = self.instance.version = conflict.theirs.version
            self._draw(self.grid)
            return False
        return True


def _take_out(grid, verb, place):
    if verb == "line":
        del grid.lines[place : place + 1]
        return
    del grid.columns[place : place + 1]
    for line in grid.lines:
        del line.cells[place : place + 1]


def _number(sent, most):
    return min(number_in(sent or "") or 0, most)


def _plain(name):
    return " ".join(name.split()).casefold()
