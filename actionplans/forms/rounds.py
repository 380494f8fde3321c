"""Opening a monitoring round."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from actionplans.due_rounds import suggested_due_on
from actionplans.meetings import meetings_ahead_of
from actionplans.models import Asking
from panels.models import Meeting
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.editing import NOT_OFFERED
from scrutiny.forms.words import WordsField
from scrutiny.models import Council

LATEST = datetime.timedelta(days=366)
LONGEST = 5_000
WAYS = {
    Asking.Way.MAIL: "By e-mail: each gets one message with a personal link",
    Asking.Way.TEXT: "By a text for each, with a personal link, that I send by hand",
    Asking.Way.SHEET: "By a spreadsheet for each, that I send by hand and take in again",
}


class RoundForm(forms.Form):
    """seen  the fingerprint of who would be asked, as somebody has looked at it"""

    as_at = PastDateField(
        label="How the actions stood as at",
        help_text="The day for which everybody answers.",
        error_messages={"ahead": "Nobody can say how actions will stand: choose today or an earlier day"},
    )
    due_on = DateField(label="Answers due by", help_text="Ten working days are usual. Reminders count from this day.")
    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label="Reported to the meeting",
        required=False,
        empty_label="Not decided yet",
        error_messages={"invalid_choice": NOT_OFFERED},
    )
    questions = WordsField(
        label="Questions to everybody",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="One on each line, besides how each action stands. Taken from the plan; you may leave this empty.",
    )
    words = WordsField(
        label="Anything to add to the message",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Such as when the meeting is and what councillors look at. You may leave this empty.",
    )
    way = forms.ChoiceField(
        label="How people are asked", widget=forms.RadioSelect, error_messages={"required": "Choose how they are asked"}
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    def __init__(self, posted=None, *, plan, reader, seen):
        today = timezone.localdate()
        council = Council.current()
        may_mail = council.asks_by_mail
        ways = [way for way in WAYS.items() if may_mail or way[0] != Asking.Way.MAIL]
        first = {
            "as_at": today,
            "due_on": suggested_due_on(today, council),
            "questions": plan.questions,
            "way": ways[0][0],
        }
        super().__init__(posted, initial=first | {"seen": seen})
        self.fields["way"].choices = ways
        if not may_mail:
            self.fields["way"].help_text = "This council sends no e-mail to those who carry actions out."
        self._offer(meetings_ahead_of(plan, reader, today=today))

    def _offer(self, meetings):
        """Have one of the meetings chosen, which are read once; without any there is nothing to choose."""
        field = self.fields["meeting"]
        field.queryset, choices = meetings, [(meeting.pk, field.label_from_instance(meeting)) for meeting in meetings]
        field.choices = [("", field.empty_label), *choices]
        if not choices:
            del self.fields["meeting"]

    @property
    def is_by_mail(self):
        return self["way"].value() == Asking.Way.MAIL

    def clean_due_on(self):
        day, today = self.cleaned_data["due_on"], timezone.localdate()
        if day < today:
            raise ValidationError("That day is past: choose today or a later day")
        if day > today + LATEST:
            raise ValidationError("That is more than a year ahead: choose an earlier day")
        return day

    def look_again(self, asked):
        """What is looked at from now on is who would be asked now."""
        self.data = self.data.copy()
        self.data["seen"] = asked.fingerprint()
