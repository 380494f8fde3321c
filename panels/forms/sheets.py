"""Bringing a spreadsheet of recommendations, and saying yes to what it would change."""

from panels.sheets.columns import COLUMNS, FILLED, TEXT
from scrutiny.forms import sheets
from scrutiny.forms.words import LineField


class SheetForm(sheets.SheetForm):
    columns, needed, filled = COLUMNS, TEXT, FILLED


class ChangesForm(sheets.CarriedForm):
    """With why what is issued is changed."""

    columns = COLUMNS
    reason = LineField(
        label="Why are the words of issued recommendations changed?",
        required=False,
        max_length=300,
        help_text="It stands beside the new words of each that has no reason of its own in the spreadsheet.",
    )

    def ask_for_reason(self):
        self.add_error("reason", "Say why: recommendations that are issued would be changed, and not each has a reason")
