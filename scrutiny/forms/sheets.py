"""Bringing a spreadsheet, and saying yes to what it would change."""

import uuid

from django import forms
from django.core.exceptions import ValidationError

from scrutiny.files.children import in_child
from scrutiny.files.kinds import CSV, XLSX
from scrutiny.files.names import safe_name
from scrutiny.files.refusals import Refused
from scrutiny.forms.files import UploadField
from scrutiny.sheets.carrying import NotWhole, TooMuch, brought_back, carried

SHEETS = (XLSX, CSV)
READER = "scrutiny.intake.sheets:read"
NOT_WHOLE = "The page did not arrive whole. Choose the spreadsheet once more"
TOO_MUCH = "More is new or changed in it than can be looked at on one page. Split the spreadsheet into several"
MEANWHILE = "Somebody has changed some of this meanwhile, so nothing was saved. Look at it again."
NO_ROW = "There is no row below the names of the columns: write one, and save the file again"


class SheetForm(forms.Form):
    """The file. Its rows are read as soon as it is known to be one of those kinds.

    The classes derived from it name its columns, the one that is needed and those in which a merged cell counts for
    each of its rows.
    """

    columns, needed, filled = (), "", ()
    file = UploadField(label="The spreadsheet", accept=SHEETS)

    def clean_file(self):
        upload = self.cleaned_data["file"]
        how = (list(self.columns), self.needed, list(self.filled))
        try:
            self.table = in_child(READER, upload, safe_name(upload.name), *how)
        except Refused as reason:
            raise ValidationError(reason.sentence) from None
        if not self.table["rows"]:
            raise ValidationError(NO_ROW)
        return upload


class CarriedForm(forms.Form):
    """The rows that add or change something, carried through the page."""

    columns = ()
    mark = forms.UUIDField(widget=forms.HiddenInput, required=False)
    rows = forms.CharField(widget=forms.HiddenInput, strip=False)

    @classmethod
    def carrying(cls, rows):
        """The form as the page is first shown. Raises ValidationError where the page could not be sent back."""
        try:
            return cls(initial={"mark": uuid.uuid4(), "rows": carried(rows)})
        except TooMuch:
            raise ValidationError(TOO_MUCH) from None

    def clean_mark(self):
        return self.cleaned_data["mark"] or uuid.uuid4()

    def clean_rows(self):
        try:
            return brought_back(self.cleaned_data["rows"], self.columns)
        except NotWhole:
            raise ValidationError(NOT_WHOLE) from None
