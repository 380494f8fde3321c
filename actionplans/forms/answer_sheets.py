"""Bringing the spreadsheet that somebody filled in, and saying yes to what it says."""

from django import forms

from actionplans.answer_sheets import COLUMNS, ID
from scrutiny.forms import sheets


class AnswerSheetForm(sheets.SheetForm):
    """Whose answers they are, and the file."""

    columns, needed, filled = COLUMNS, ID, ()
    person = forms.ChoiceField(
        label="Whose answers are they?", error_messages={"required": "Choose whose answers they are"}
    )
    field_order = ["person", "file"]

    def __init__(self, *given, askings):
        super().__init__(*given)
        self.askings = {str(asking.uuid): asking for asking in askings}
        named = [(uuid, str(asking.person)) for uuid, asking in self.askings.items()]
        self.fields["person"].choices = [("", "Choose a person"), *named]

    @property
    def asking(self):
        return self.askings[self.cleaned_data["person"]]


class AnswersForm(sheets.CarriedForm):
    """person  the uuid of the Asking"""

    columns = COLUMNS
    person = forms.UUIDField(widget=forms.HiddenInput)
