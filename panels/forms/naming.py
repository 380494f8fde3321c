"""Forms whose words more people read than officers: nobody who may not be named is named in them."""

from django import forms

from panels.notes.naming import naming_of
from panels.notes.protected import unmarked
from scrutiny.models import Audience
from scrutiny.naming import listed

UNKNOWN = "The name of somebody who may not be named stands in it, and you may not know whose"


class NobodyNamedMixin:
    """Refuses the name of a witness who may not be named in words for more than officers, unless it means another.

    named_in  the fields whose words are looked through
    """

    named_in = ("text",)

    def add_fields(self):
        super().add_fields()
        label = "It is another person, or no name at all"
        self.fields["is_another"] = forms.BooleanField(label=label, required=False, widget=forms.HiddenInput)

    def clean(self):
        given = super().clean()
        panel = self.instance.panel
        if given.get("audience", Audience.OFFICERS) != Audience.OFFICERS:
            naming = naming_of(panel, self.reader)
            for name in self.named_in:
                self._refuse_names(naming, name, given)
        return given

    def _refuse_names(self, naming, name, given):
        found = unmarked(given.get(name) or "", naming.people, allowed=naming.allowed)
        if not found:
            return
        self.fields["is_another"].widget = forms.CheckboxInput()
        hidden = unmarked(given[name], naming.unknown, allowed=naming.allowed)
        if hidden:
            self.add_error(name, f"{UNKNOWN}. Keep it for officers working on it")
        elif not given.get("is_another"):
            words = listed(f"“{one.word}”" for one in found)
            instead = listed(dict.fromkeys(f"“{one.shown}”" for one in found), last="or")
            self.add_error(
                name,
                f"{words}: a witness of that name may not be named. Write {instead} instead, keep it for officers, "
                "or say below that it is another person",
            )
