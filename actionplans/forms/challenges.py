"""Asking for an explanation of an action, and giving it."""

from django import forms

from actionplans.actions.challenges import LONGEST, NOTHING_ASKED, NOTHING_SAID
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.words import LineField, WordsField

BOX = forms.Textarea(attrs={"rows": 5})


def _words(label, required, hint):
    field = WordsField(
        label=label, widget=BOX, help_text=hint, max_length=LONGEST, error_messages={"required": required}
    )
    hold_to_bounds(field)
    return field


class AskForm(forms.Form):
    question = _words(
        "What do you want explained?",
        NOTHING_ASKED,
        "Those who carry the action out and democratic services get it by e-mail. All councillors who may read the "
        "action can read it.",
    )


class AnswerForm(forms.Form):
    answer = _words("The explanation", NOTHING_SAID, "All councillors who may read the action can read it.")
    answered_by_name = LineField(
        label="Who gives it?", required=False, max_length=200, help_text="Leave it empty if it is you."
    )
