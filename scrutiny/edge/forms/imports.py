"""Bringing a paper, and saying which review it is for."""

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from panels.models import Panel
from panels.standing import directs, standing_of
from scrutiny.edge.imports.reading import PAPERS
from scrutiny.forms.files import UploadField
from scrutiny.forms.words import WordsField

PASTED = "Pasted text.txt"
MOST_PASTED = 1_000_000


def review_choice(user):
    """The reviews that somebody looks after, newest first; none of them is a new one."""
    panels = Panel.objects.visible_to(user).filter(directs(standing_of(user), "")).for_list()
    return forms.ModelChoiceField(
        label="Which review does it belong to?",
        queryset=panels,
        to_field_name="slug",
        required=False,
        empty_label="A new one",
        error_messages={"invalid_choice": "Choose a review from the list"},
    )


class UploadForm(forms.Form):
    """A file or pasted words, one of the two, and the review that it is for."""

    file = UploadField(label="The paper", accept=PAPERS, required=False)
    text = WordsField(
        label="Or paste its words here",
        required=False,
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"max_length": "This is too long to paste: save it as a .txt file and choose that"},
    )

    def __init__(self, *args, user):
        super().__init__(*args)
        self.fields["panel"] = review_choice(user)

    def clean(self):
        given = super().clean()
        if self.errors:
            return given
        if given["file"] and given["text"].strip():
            self.add_error("text", "Choose a file or paste the words, not both")
        elif not given["file"] and not given["text"].strip():
            self.add_error("file", "Choose a file, or paste the words of the paper")
        return given

    def paper(self):
        """What was brought, as an uploaded file."""
        return self.cleaned_data["file"] or SimpleUploadedFile(PASTED, self.cleaned_data["text"].encode())

    def cannot_be_read(self, sentence):
        self.add_error("file" if self.cleaned_data["file"] else "text", sentence)


class ReviewForm(forms.Form):
    """Which review the paper is for."""

    def __init__(self, data, *, user, panel):
        super().__init__(data, initial={"panel": panel.slug if panel else ""})
        self.fields["panel"] = review_choice(user)
