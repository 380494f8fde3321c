"""Withdrawing a recommendation that is issued, and putting it forward again."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.withdrawing import put_forward_again, withdraw
from panels.models import Recommendation
from scrutiny.forms.dates import PastDateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import WordsField


class WithdrawForm(EditingForm):
    """From which day, and why: both stand beside it wherever it is read."""

    withdrawn_on = PastDateField(
        label="From which day?",
        help_text="The day on which it was decided, or today.",
        error_messages={"ahead": "%(day)s is still to come: withdraw it on that day"},
    )
    withdrawn_because = WordsField(
        label="Why is it withdrawn?",
        help_text="This stands beside it wherever it is read.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": "Say why it is withdrawn"},
    )

    class Meta:
        model = Recommendation
        fields = ["withdrawn_on", "withdrawn_because"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["withdrawn_on"] = self.instance.withdrawn_on or timezone.localdate()

    def clean_withdrawn_on(self):
        day, issued_at = self.cleaned_data["withdrawn_on"], self.instance.issued_at
        if issued_at and day < timezone.localdate(issued_at):
            issued_on = timezone.localdate(issued_at)
            raise ValidationError(f"It was issued on {issued_on:%-d %B %Y}: give that day or a later one")
        return day

    def keep(self, *, by):
        given = self.cleaned_data
        return withdraw(self.instance, on=given["withdrawn_on"], because=given["withdrawn_because"], by=by)


class PutForwardAgainForm(EditingForm):
    """Why the panel asks for it again."""

    why = "must"
    why_label = "Why is it put forward again?"

    class Meta:
        model = Recommendation
        fields = []

    def keep(self, *, by):
        return put_forward_again(self.instance, why=self.reason, by=by)
