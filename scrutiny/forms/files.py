"""Choosing files to upload."""

import uuid

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from scrutiny.files.checking import looked_at
from scrutiny.files.kinds import DOCUMENTS, PICTURES, endings_of, in_words
from scrutiny.files.refusals import Refused


class UploadInput(forms.FileInput):
    """The browser's own control; `several` lets it choose more than one file."""

    def __init__(self, attrs=None, *, several=False):
        self.allow_multiple_selected = several
        super().__init__(attrs)


class UploadField(forms.FileField):
    """One file (or `several`: then a list) of the kinds in `accept`, looked at by content, size and name.

    Its value is the upload for scrutiny.files.keeping.keep, None or an empty list without one.
    """

    default_error_messages = {
        "required": "Choose a file",
        "missing": "No file arrived. Choose the file again",
        "empty": "The file is empty. Save it again and choose it once more",
    }

    def __init__(self, *, accept=DOCUMENTS, several=False, **given):
        self.accept, self.several = accept, several
        given.setdefault("help_text", help_on(accept, several=several))
        given.setdefault("widget", UploadInput({"accept": endings_of(accept)}, several=several))
        super().__init__(**given)

    def to_python(self, data):
        return None if data in self.empty_values else data

    def clean(self, data, initial=None):
        uploads = data if isinstance(data, list | tuple) else [data]
        uploads = [upload for upload in uploads if upload not in self.empty_values]
        self.validate(uploads)
        wrong = [sentence for sentence in map(self._wrong_with, uploads) if sentence]
        if wrong:
            raise ValidationError([ValidationError(sentence, code="refused") for sentence in wrong])
        if self.several:
            return uploads
        return uploads[0] if uploads else None

    def has_changed(self, initial, data):
        return not self.disabled and bool(data)

    def _wrong_with(self, upload):
        if not hasattr(upload, "chunks"):
            return self.error_messages["missing"]
        try:
            looked_at(upload, self.accept)
        except Refused as reason:
            return reason.sentence
        return ""


class PictureField(UploadField):
    """A picture, which is drawn anew when it is looked at."""

    def __init__(self, *, accept=PICTURES, **given):
        super().__init__(accept=accept, **given)


class LogoField(PictureField):
    """A picture for a record that keeps it in a file field: as it was drawn anew, under a name of our own."""

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if upload is None:
            return None
        drawn = upload.found
        return ContentFile(b"".join(drawn.pieces()), name=f"{uuid.uuid4().hex}{drawn.kind.ending}")


def help_on(accept, *, several=False):
    """Which kinds may be chosen, and how large."""
    kinds, most = in_words(accept), f"{settings.MAX_UPLOAD_MB} MB"
    return f"{kinds[0].upper()}{kinds[1:]}; {'each ' if several else ''}up to {most}."
