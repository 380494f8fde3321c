"""Bringing a paper, and saying which review it is for."""

from django import forms
from django.core.exceptions import ValidationError

from panels.models import Panel
from panels.standing import directs, standing_of
from scrutiny.edge.imports.reading import checksum_of, safe_name
from scrutiny.forms.texts import WordsField
from scrutiny.intake import limits
from scrutiny.intake.readers import READERS

KINDS = ", ".join(READERS)
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

    file = forms.FileField(
        label="The paper",
        required=False,
        help_text=f"A file that ends in {KINDS}, of at most {limits.FILE_SIZE // limits.MEBIBYTE} MB.",
        max_length=4_000,
        widget=forms.FileInput(attrs={"accept": KINDS.replace(" ", "")}),
        error_messages={
            "empty": "The file is empty: there is no text in it",
            "max_length": "The name of the file is too long: give it a shorter one",
        },
    )
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

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file:
            return file
        ending = f".{file.name.rpartition('.')[2].lower()}"
        if ending not in READERS:
            raise ValidationError(f"A paper of this kind cannot be read yet. Choose a file that ends in {KINDS}")
        if file.size > limits.FILE_SIZE:
            largest = limits.FILE_SIZE // limits.MEBIBYTE
            raise ValidationError(f"The file is larger than {largest} MB, the largest that can be read")
        return file

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
        """(name, bytes, checksum) of what was brought."""
        file = self.cleaned_data["file"]
        name = safe_name(file.name) if file else PASTED
        raw = file.read() if file else self.cleaned_data["text"].encode()
        return name, raw, checksum_of(raw)

    def cannot_be_read(self, sentence):
        self.add_error("file" if self.cleaned_data["file"] else "text", sentence)


class ReviewForm(forms.Form):
    """Which review the paper is for."""

    def __init__(self, data, *, user, panel):
        super().__init__(data, initial={"panel": panel.slug if panel else ""})
        self.fields["panel"] = review_choice(user)
