"""The mark of a record that a page carries: which one is changed, and that a page sent twice adds once."""

import uuid

from django import forms


class MarkField(forms.CharField):
    """The uuid of the record: its number in the address may be another's by the time that the page is sent."""

    def __init__(self):
        super().__init__(required=False, widget=forms.HiddenInput)


def free_mark(model, words, panel):
    """The uuid for a record that is added: as the page has it, unless it is none or marks a record elsewhere."""
    try:
        mark = uuid.UUID(words)
    except ValueError:
        return uuid.uuid4()
    return uuid.uuid4() if model.objects.filter(uuid=mark).exclude(panel=panel).exists() else mark
