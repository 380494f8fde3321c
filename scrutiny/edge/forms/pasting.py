"""Actions pasted as one block."""

import uuid

from django import forms
from django.utils import timezone

from actionplans.actions.rows import Circle
from scrutiny.edge.imports.errors import Refused
from scrutiny.edge.imports.pasted import NotRead, draft_of
from scrutiny.edge.imports.plans import refuse_own_parts
from scrutiny.forms.words import WordsField

MOST_PASTED = 300_000


class PastedForm(forms.Form):
    """What was pasted. `mark` is made with the page: what it adds is added once, however often the page is sent."""

    mark = forms.UUIDField(widget=forms.HiddenInput, required=False)
    block = WordsField(
        label="The actions",
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="A table with its heading row, such as No, Action, Who, By when, Success criteria; or a plain list.",
        error_messages={
            "required": "Paste the actions",
            "max_length": "This is too long to paste at once: paste it in parts",
        },
    )

    def __init__(self, posted=None, *, recommendations=()):
        super().__init__(posted, initial={"mark": uuid.uuid4()})
        self.recommendations = recommendations

    def clean_mark(self):
        return self.cleaned_data["mark"] or uuid.uuid4()

    def clean_block(self):
        block = self.cleaned_data["block"]
        try:
            self.draft = draft_of(block, self.recommendations, today=timezone.localdate())
            refuse_own_parts(self.draft["actions"])
        except (NotRead, Refused, Circle) as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return block
