"""Addresses of pages elsewhere."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError

EXAMPLE = "Write the address of a page as the browser shows it, such as https://www.example.org/report"


class LinkField(forms.CharField):
    """The address of a page of the web; "www." may stand for the rest of its beginning.

    What was written there before may stay as it is: papers print addresses in ways of their own.
    """

    as_it_was = ""

    def clean(self, value):
        written = super().clean(value)
        if written in {"", self.as_it_was}:
            return written
        address = f"https://{written}" if written.lower().startswith("www.") else written
        if not _is_page(address):
            raise ValidationError(EXAMPLE, code="invalid")
        return address


def _is_page(address):
    """Whether a browser would take it to a page: nothing that runs, nothing on a disk, nobody's password."""
    if any(char.isspace() or not char.isprintable() for char in address):
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and not parts.username
    except ValueError:
        return False
