"""Writing to a call for evidence, by anybody."""

import time
import uuid

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from panels.models import Witness
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.files import UploadField
from scrutiny.forms.words import LineField, WordsField

LONGEST = 50_000
MOST_FILES = 3
FASTEST = 3  # seconds: nobody reads and answers quicker
LONGEST_OPEN = 24 * 60 * 60
SALT = "writing to a call for evidence"
Naming = Witness.Naming
NAMINGS = [
    (Naming.BY_NAME, "By my name"),
    (Naming.BY_ROLE, "By what I do or whom I speak for, without my name"),
    (Naming.ANONYMOUS, "Without anything that shows who I am"),
    (Naming.NOT_AT_ALL, "Not at all: do not mention that I wrote"),
]
TOO_QUICK = "Press Send once more: it was sent quicker than people write, as programs do"
TOO_OLD = "This page had been open for more than a day. Press Send once more"
FOR_PROGRAMS = "Leave this box empty: it is there to catch programs"


def new_token(at=None):
    """What the page carries: when it was opened, and what makes it one submission however often it is sent."""
    return signing.dumps({"key": str(uuid.uuid4()), "at": time.time() if at is None else at}, salt=SALT)


class SubmissionForm(forms.Form):
    """What somebody wants to say, from whom, and how they may be named.

    key  makes it one and the same submission
    """

    words = WordsField(
        label="What do you want to tell us?",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="In your own words. You can attach files as well, or instead.",
    )
    files = UploadField(label="Files", several=True, required=False)
    name = LineField(
        label="Your name",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Give your name. Choose below who may read it"},
    )
    organisation = LineField(
        label="Organisation, if you write for one",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    email = forms.EmailField(
        label="E-mail address",
        required=False,
        max_length=254,
        help_text="We send you a receipt. You may leave this empty.",
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": "Write an e-mail address such as name@example.org, or leave this empty"},
    )
    is_under_18 = forms.BooleanField(label="I am under 18", required=False)
    naming = forms.ChoiceField(
        label="How may we name you?",
        choices=NAMINGS,
        widget=forms.RadioSelect,
        help_text="If what you write is accepted as evidence, this is how reports speak of you.",
        error_messages={"required": "Choose how we may name you"},
    )
    website = forms.CharField(
        label="Leave this empty",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, posted=None, files=None, *, now=None):
        super().__init__(posted, files, initial={"token": new_token(now)})
        self.now, self.key, self.doubt = time.time() if now is None else now, None, ""
        if self.is_bound:
            self._read_token()
        for field in self.fields.values():
            hold_to_bounds(field)
        self.fields["files"].help_text = f"Up to {MOST_FILES}. {self.fields['files'].help_text}"

    def _read_token(self):
        try:
            read = signing.loads(self.data.get("token", ""), salt=SALT)
            self.key, age = uuid.UUID(read["key"]), self.now - read["at"]
        except (signing.BadSignature, KeyError, TypeError, ValueError):
            age = LONGEST_OPEN + 1
        self.doubt = TOO_OLD if age > LONGEST_OPEN else TOO_QUICK if age < FASTEST else ""
        if self.doubt == TOO_OLD:
            self.data = self.data.copy()
            self.data["token"] = new_token(self.now - FASTEST)

    def clean_files(self):
        files = self.cleaned_data["files"]
        if len(files) > MOST_FILES:
            raise ValidationError(f"Choose at most {MOST_FILES} files: you chose {len(files)}")
        return files

    def clean(self):
        given = super().clean()
        if given.get("website"):
            self.add_error("website", FOR_PROGRAMS)
        if not given.get("words") and not given.get("files") and not self.errors.keys() & {"words", "files"}:
            self.add_error("words", "Write something, or attach a file")
        if given.get("is_under_18") and given.get("naming") == Naming.BY_NAME:
            self.add_error("naming", "We do not print the names of people under 18: choose another way")
        if self.doubt:
            self.add_error(None, self.doubt)
        return given

    def sender(self):
        return {name: self.cleaned_data[name] for name in ("name", "organisation", "email", "is_under_18", "naming")}

    @property
    def fields_of_words(self):
        return [self["words"], self["files"]]

    @property
    def fields_of_sender(self):
        return [self[name] for name in ("name", "organisation", "email", "is_under_18", "naming")]
