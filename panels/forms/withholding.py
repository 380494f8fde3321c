"""The fields that say who may read a record of a review, and why it may be withheld."""

from django import forms

from panels.permissions import NOT_NAMED, is_named_reader, kept_exempt, panel_of
from scrutiny.forms.editing import EditingForm
from scrutiny.models import Audience, Restriction

WITHHOLDING = ["restriction", "exempt_paragraph", "exempt_reason", "public_summary"]
LABELS = {
    "audience": "Who may read it",
    "public_from": "Public from",
    "restriction": "Is it restricted?",
}
PUBLIC_FROM = "Only if it is for everybody, and not before a day, such as 15 November 2026."
EXEMPT_NEEDS = {
    "exempt_paragraph": "Choose the paragraph of Schedule 12A",
    "exempt_reason": "Give the public-interest reason",
}


def withholding_widgets():
    return {
        "audience": forms.RadioSelect,
        "exempt_reason": forms.Textarea(attrs={"rows": 3}),
        "public_summary": forms.Textarea(attrs={"rows": 3}),
    }


class WithholdingForm(EditingForm):
    """A record of a panel with who may read it; its Meta names the fields of WITHHOLDING among its own."""

    def clean(self):
        given = super().clean()
        restriction = given.get("restriction")
        if restriction not in {None, Restriction.NONE} and given.get("audience") == Audience.PUBLIC:
            self.add_error("audience", "What is restricted cannot be for everybody: choose who may read it")
        if restriction == Restriction.EXEMPT:
            for name, sentence in EXEMPT_NEEDS.items():
                if name not in self.errors and not given.get(name):
                    self.add_error(name, sentence)
        if restriction == Restriction.IN_CONFIDENCE and not is_named_reader(self.reader, panel_of(self.instance)):
            self.add_error("restriction", NOT_NAMED)
        return given

    def _post_clean(self):
        super()._post_clean()
        if refusal := kept_exempt(self.reader, self.initial.get("restriction"), self.instance):
            self.add_error("restriction", refusal)

    @property
    def main_fields(self):
        return [self[name] for name in self.fields if name not in WITHHOLDING and not self[name].is_hidden]

    @property
    def withholding_fields(self):
        return [self[name] for name in WITHHOLDING]

    @property
    def is_withheld(self):
        """Whether the fields about withholding are to be seen at once."""
        return self["restriction"].value() != Restriction.NONE or any(name in self.errors for name in WITHHOLDING)
