"""Spreadsheets as rows of text: what their cells show, and nothing worked out."""

import datetime
import io
import zipfile

import pytest
from openpyxl import Workbook

from scrutiny.intake.errors import Unreadable
from scrutiny.intake.sheets import MOST_ROWS, read

KNOWN = ["Id", "Theme", "Words"]
ROWS = [["Id", "Theme", "Words"], ["1", "Gates", "Open it"], ["", "", "Close it"]]
TAKEN = [
    {"row": 2, "cells": {"Id": "1", "Theme": "Gates", "Words": "Open it"}, "faults": {}},
    {"row": 3, "cells": {"Id": "", "Theme": "", "Words": "Close it"}, "faults": {}},
]


@pytest.fixture
def table(tmp_path):
    def read_it(content):
        path = tmp_path / "sheet"
        path.write_bytes(content)
        return read(str(path), "Gates", KNOWN, "Words", ["Theme"])

    return read_it


def a_book(rows=ROWS, **more):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for change in more.values():
        change(book)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def cells(found):
    return [tuple(row["cells"].values()) for row in found["rows"]]


def faults(found):
    return {row["row"]: row["faults"] for row in found["rows"] if row["faults"]}


@pytest.mark.parametrize(
    "content",
    [
        b"Id,Theme,Words\n1,Gates,Open it\n,,Close it\n",
        "\ufeffId;Theme;Words\r\n1;Gates;Open it\r\n;;Close it\r\n".encode(),
        "Id\tTheme\tWords\n1\tGates\tOpen it\n\t\tClose it".encode("utf-16"),
        b"sep=;\nid ;THEME;words:\n1;Gates;Open it\n\n;;Close it",
        a_book(),
        a_book([["The gates of the parks"], [], *ROWS]),
    ],
    ids=["commas", "semicolons and mark", "tabs in UTF-16", "sep line and other capitals", "Excel", "a title above"],
)
def test_a_table_is_read_from_every_form(table, content):
    found = table(content)
    assert found["heads"] == KNOWN
    assert cells(found) == [tuple(row["cells"].values()) for row in TAKEN]


def test_rows_keep_the_numbers_that_the_program_shows(table):
    assert table(a_book())["rows"] == TAKEN


def test_letters_of_windows_and_words_over_several_lines_are_read(table):
    assert cells(table('Words\n"Caf\xe9\nand bar"\n'.encode("cp1252"))) == [("Café\nand bar",)]


def test_a_sign_put_before_what_looks_like_a_formula_is_taken_off_again(table):
    assert cells(table(b"Words\n'=1+1\n'tis\n-5 gates")) == [("=1+1",), ("'tis",), ("-5 gates",)]


def test_a_formula_is_never_worked_out(table):
    content = a_book([["Words"], ["=1+1"], ["Open it"]])
    assert faults(table(content)) == {
        2: {"Words": "This is a formula without a result in the file. Write its result as plain words."}
    }


def test_what_a_formula_shows_is_taken_where_the_file_has_it(table):
    shown = _with_sheet(a_book([["Words"], ["=1+1"]]), b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    found = table(shown)
    assert cells(found) == [("2",)]
    assert found["notes"] == ["Some cells are formulas: what they show was taken, and nothing was worked out anew."]


def _with_sheet(content, before, after):
    """The book with other bytes in its sheet, as another program would have written them."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            found = old.read(part)
            if part.endswith("sheet1.xml"):
                found = found.replace(b"<v />", b"<v></v>").replace(before, after)
                assert after in found
            new.writestr(part, found)
    return written.getvalue()


def test_an_error_of_a_formula_is_no_word(table):
    def fault(book):
        book.active["A2"].value, book.active["A2"].data_type = "#N/A", "e"

    content = a_book([["Words"], ["x"]], fault=fault)
    assert faults(table(content)) == {2: {"Words": "The formula shows the error #N/A. Write plain words instead."}}


def test_numbers_days_and_yes_are_told_as_words(table):
    content = a_book([["Id", "Theme", "Words"], [3.0, datetime.date(2026, 5, 4), True], [2.5, None, False]])
    assert cells(table(content)) == [("3", "2026-05-04", "yes"), ("2.5", "", "no")]


def test_a_theme_merged_over_rows_counts_for_each_and_merged_words_are_refused(table):
    rows = [*ROWS, ["", "Roads", "Mend"], ["", "", "Sweep"], ["", "", "Salt"]]
    content = a_book(rows, merge=lambda book: [book.active.merge_cells(at) for at in ("B4:B6", "C2:C3")])
    found = table(content)
    assert [row["cells"]["Theme"] for row in found["rows"]] == ["Gates", "Roads", "Roads", "Roads"]
    assert faults(found) == {
        2: {"Words": "This cell is merged with others. Take them apart, and write each by itself."}
    }


def test_hidden_sheets_other_sheets_and_strange_columns_are_named_and_left(table):
    def more(book):
        book.create_sheet("Secret").sheet_state = "hidden"
        book.create_sheet("Other").append(["Words"])

    found = table(a_book([["Words", "Cost"], ["Open it", "5"]], more=more))
    assert (found["sheet"], cells(found)) == ("Sheet", [("Open it",)])
    assert found["notes"] == [
        "The column “Cost” is not known here and was not read.",
        "The sheet “Other” was not read.",
        "The sheet “Secret (hidden)” was not read.",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Name,Cost\nx,y", "“Gates” has no column “Words” in its first rows. The first row must name the columns: "
         "Id, Theme, Words."),
        (b"Words,words\nx,y", "“Gates” has the column “Words” twice. Take one of them out."),
        (b"Words\n" + b"x\n" * (MOST_ROWS + 1), "“Gates” has more than 10,000 rows, the most that can be taken in at "
         "once. Split it into several."),
        (b"PK\x03\x04rubbish", "“Gates” is damaged or was not copied whole. Open it where it was written, save it "
         "again and choose that."),
        (b"Words\n\x00\x01", "“Gates” is not a text file: it holds binary content. Save it as plain text and try "
         "again."),
    ],
    ids=["other columns", "a column twice", "too many rows", "damaged", "not text"],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_a_sentence(table, content, sentence):
    with pytest.raises(Unreadable) as refused:
        table(content)
    assert refused.value.sentence == sentence
