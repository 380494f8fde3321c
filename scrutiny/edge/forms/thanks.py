"""Whom to tell that the report is out or what came of it, and in what words besides."""

from django import forms

from panels.notes.naming import naming_of
from panels.notes.protected import unmarked
from scrutiny.forms.words import WordsField

LONGEST = 2000


class ThanksForm(forms.Form):
    """Ticks for those who can still be told, and words of the officer's own that stand in every mail."""

    words = WordsField(
        label="Your own words",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": False}),
        help_text="They stand in every mail. You may leave this empty. Name nobody: every witness reads them.",
        error_messages={"max_length": f"Use at most {LONGEST} characters"},
    )
    witness = forms.MultipleChoiceField(
        label="Whom to tell",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of them was told meanwhile or cannot be told: look at the list again"},
    )

    def __init__(self, panel, reader, addressees, posted=None):
        self.panel, self.reader = panel, reader
        self.waiting = [one for one in addressees if one.is_waiting]
        chosen = [one.mark for one in self.waiting if not one.identity.is_under_18]
        super().__init__(posted, initial={"witness": chosen})
        self.fields["witness"].choices = [(one.mark, one.witness.shown_as) for one in self.waiting]
        self.is_sending = bool(posted) and posted.get("press") == "send"

    def clean_words(self):
        words, naming = self.cleaned_data["words"], naming_of(self.panel, self.reader)
        if words and unmarked(words, naming.people, allowed=naming.allowed):
            raise forms.ValidationError("Somebody who may not be named stands in it by name: take the name out")
        return words

    def clean(self):
        given = super().clean()
        if self.is_sending and "witness" not in self.errors and not given.get("witness"):
            self.add_error("witness", "Tick whom to tell")
        return given

    @property
    def ticked(self):
        value = self["witness"].value() or []
        return [one for one in self.waiting if one.mark in value]

    @property
    def own_words(self):
        """As they are to be shown in the previews."""
        return self.cleaned_data.get("words", "") if self.is_bound and self.is_valid() else self["words"].value() or ""
