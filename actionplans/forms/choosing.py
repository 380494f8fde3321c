"""Choosing actions of a plan, and what is to become of all of them."""

from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError

from actionplans.sheets.choosing import ADD_OWNERS, DATE, OWNERS_ANEW, PUT_IN
from scrutiny.forms.words import LineField

WHAT = [
    (ADD_OWNERS, "Add owners"),
    (OWNERS_ANEW, "Replace the owners"),
    (PUT_IN, "Put them in a section"),
    (DATE, "Give them another date"),
]
NEEDED = {
    ADD_OWNERS: ("owners", "Write who is to carry them out"),
    OWNERS_ANEW: ("owners", "Write who is to carry them out"),
    DATE: ("by_when", "Write by when they are to be done"),
}
NOBODY_CHOSEN = "Choose at least one action, or all that are shown"


class ChoosingForm(forms.Form):
    """
    lines  the lines of the actions that are shown, any of which may be chosen
    sheet  gives the PlanSheet against which names are read
    """

    is_all = forms.BooleanField(required=False)
    rows = forms.MultipleChoiceField(
        label="Actions",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of the actions is not shown here any more: choose again"},
    )
    what = forms.ChoiceField(
        label="What is to be changed?",
        choices=WHAT,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is to be changed"},
    )
    owners = LineField(
        label="Owners",
        required=False,
        max_length=1000,
        help_text="Names of people, bodies or groups with semicolons between them; the first is the lead. "
        "A group without a record of its own is written “label: All schools”.",
    )
    section = LineField(
        label="Section",
        required=False,
        max_length=300,
        help_text="Its heading. One that is new makes a new section; left empty, they stand in none.",
    )
    by_when = LineField(
        label="By when",
        required=False,
        max_length=200,
        help_text="Such as June 2027, 15 nov 2026 or quarterly.",
    )
    reason = LineField(
        label="Why?", required=False, max_length=300, help_text="Whoever reads the history of an action reads this."
    )

    def __init__(self, typed, *, lines, sheet):
        super().__init__(typed)
        self.find_sheet = sheet
        self.fields["rows"].choices = [(str(line.uuid), line.name) for line in lines]
        if lines:
            self.fields["is_all"].label = f"All {len(lines)} that are shown" if len(lines) > 1 else "The one shown"

    @cached_property
    def sheet(self):
        return self.find_sheet()

    def clean_owners(self):
        _, fault = self.sheet.here.names.owners(self.cleaned_data["owners"])
        if fault:
            raise ValidationError(fault)
        return self.cleaned_data["owners"]

    def clean(self):
        given = super().clean()
        field, sentence = NEEDED.get(given.get("what"), ("", ""))
        if field and field not in self.errors and not given.get(field):
            self.add_error(field, sentence)
        if not given.get("is_all") and not given.get("rows") and "rows" not in self.errors:
            self.add_error("rows", NOBODY_CHOSEN)
        return given

    @property
    def chosen(self):
        """The uuids of the actions that are chosen, as text."""
        return (
            [uuid for uuid, _ in self.fields["rows"].choices]
            if self.cleaned_data["is_all"]
            else self.cleaned_data["rows"]
        )

    @property
    def typed_rows(self):
        """Those ticked, right or wrong."""
        return set(self["rows"].value() or ())
