"""Bringing a spreadsheet of recommendations, and saying yes to what it would change."""

import json
import uuid

from django import forms
from django.core.exceptions import ValidationError

from panels.sheets.columns import COLUMNS, FILLED, TEXT
from scrutiny.files.children import in_child
from scrutiny.files.kinds import CSV, XLSX
from scrutiny.files.names import safe_name
from scrutiny.files.refusals import Refused
from scrutiny.forms.files import UploadField
from scrutiny.forms.words import LineField
from scrutiny.intake.decoding import CONTROL

SHEETS = (XLSX, CSV)
MOST_CARRIED = 3_000_000
READER = "scrutiny.intake.sheets:read"
NOT_WHOLE = "The page did not arrive whole. Choose the spreadsheet once more"
TOO_MUCH = "More is new or changed in it than can be looked at on one page. Split the spreadsheet into several"


class SheetForm(forms.Form):
    """The file. Its rows are read as soon as it is known to be one of those kinds."""

    file = UploadField(label="The spreadsheet", accept=SHEETS)

    def clean_file(self):
        upload = self.cleaned_data["file"]
        try:
            self.table = in_child(READER, upload, safe_name(upload.name), list(COLUMNS), TEXT, list(FILLED))
        except Refused as reason:
            raise ValidationError(reason.sentence) from None
        if not self.table["rows"]:
            raise ValidationError("There is no row below the names of the columns: write one, and save the file again")
        return upload


class ChangesForm(forms.Form):
    """The rows that add or change something, carried through the page, and why what is issued is changed."""

    mark = forms.UUIDField(widget=forms.HiddenInput, required=False)
    rows = forms.CharField(widget=forms.HiddenInput, strip=False)
    reason = LineField(
        label="Why are the words of issued recommendations changed?",
        required=False,
        max_length=300,
        help_text="It stands beside the new words of each that has no reason of its own in the spreadsheet.",
    )

    @classmethod
    def carrying(cls, rows):
        """The form as the page is first shown. Raises ValidationError where the page could not be sent back."""
        carried = json.dumps([{name: row[name] for name in ("row", "cells", "faults")} for row in rows])
        if len(carried) > MOST_CARRIED:
            raise ValidationError(TOO_MUCH)
        return cls(initial={"mark": uuid.uuid4(), "rows": carried})

    def clean_mark(self):
        return self.cleaned_data["mark"] or uuid.uuid4()

    def clean_rows(self):
        """As they were sent to the browser; what somebody made of them on the way is looked at like any other."""
        try:
            return [_row(each) for each in json.loads(self.cleaned_data["rows"])]
        except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
            raise ValidationError(NOT_WHOLE) from None

    def ask_for_reason(self):
        self.add_error("reason", "Say why: recommendations that are issued would be changed, and not each has a reason")


def _row(sent):
    cells = {head: _words(cell) for head, cell in sent["cells"].items() if head in COLUMNS}
    return {"row": int(sent["row"]), "cells": cells, "faults": {}}


def _words(sent):
    """Words that a file could hold too; half a character is refused as a ValueError when it is written in bytes."""
    words = str(sent)
    words.encode()
    if CONTROL.search(words):
        raise ValueError("It holds a character that no cell has.")
    return words
