"""Planning several meetings of a review's body at once, and changing one."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.meetings import clashes, plan_meetings, times_of
from panels.dated_lines import meeting_from
from panels.forms.dated_lines import DatedLinesForm
from panels.models import Meeting
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.times import TimeField
from scrutiny.forms.words import LineField, WordsField
from scrutiny.models import Audience, MunicipalYear

LONGEST = 10_000


class MeetingsForm(DatedLinesForm):
    """Several meetings, a line for each; `found` has a Planned for each."""

    many = "meetings"
    lines = WordsField(
        label="Meetings, one on each line",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="The day, the time if it is known, and the place, such as 15 November 2026, 18:00, Town Hall.",
        error_messages={"required": "Write at least one meeting, such as 15 November 2026, 18:00, Town Hall"},
    )
    audience = forms.ChoiceField(label="Who may read of them", choices=Audience, widget=forms.RadioSelect)
    is_meant = forms.BooleanField(
        label="These days are meant: add the meetings", required=False, widget=forms.HiddenInput
    )

    def __init__(self, answers, *, body, audience):
        super().__init__(answers, initial={"audience": audience})
        self.body = body

    def read(self, line, *, today):
        return meeting_from(line, today=today)

    def doubles(self):
        seen, planned = {}, [each for _, each in self.found]
        taken = clashes(planned, times_of(self.body, {each.held_on for each in planned}))
        for place, (number, each) in enumerate(self.found):
            at = f"{each.held_on:%-d %B %Y}" + (f" at {each.starts_at:%H:%M}" if each.starts_at else "")
            first = seen.setdefault((each.held_on, each.starts_at), number)
            if first != number:
                yield number, f"{at} is in line {first} too"
            elif len(each.venue) > 200:
                yield number, "use at most 200 characters for the place"
            elif place in taken:
                yield number, f"{self.body} has a meeting on {at} already"

    def clean(self):
        given = super().clean()
        if "lines" in given and not given.get("is_meant"):
            asked = [f"Line {number}: {sentence}" for number, sentence in self._unusual()]
            if asked:
                self.fields["is_meant"].widget = forms.CheckboxInput()
                self.add_error("lines", [*asked, "Mend that, or say below that these days are meant"])
        return given

    def _unusual(self):
        today, years = timezone.localdate(), list(MunicipalYear.objects.values_list("starts_on", "ends_on"))
        for number, each in self.found:
            if each.held_on < today:
                yield number, f"{each.held_on:%-d %B %Y} is past"
            elif years and not any(first <= each.held_on <= last for first, last in years):
                yield number, f"{each.held_on:%-d %B %Y} is in no municipal year that has been set up"

    def save(self, *, by):
        """Raises TakenMeanwhile."""
        planned = [each for _, each in self.found]
        return plan_meetings(self.body, planned, audience=self.cleaned_data["audience"], by=by)


class MeetingForm(EditingForm):
    """One meeting. What is recorded at it has pages of its own."""

    class Meta:
        model = Meeting
        fields = ["held_on", "starts_at", "ends_at", "venue", "title", "state", "audience"]
        field_classes = {
            "held_on": DateField, "starts_at": TimeField, "ends_at": TimeField, "venue": LineField, "title": LineField,
        }  # fmt: skip
        labels = {
            "starts_at": "Starts at", "ends_at": "Ends at", "title": "Name, if it has one", "state": "How it stands",
        }  # fmt: skip
        widgets = {"state": forms.RadioSelect, "audience": forms.RadioSelect}
        help_texts = {"title": "Such as Public hearing. Without a name it is called by its body and day."}

    def clean_state(self):
        state, day = self.cleaned_data["state"], self.cleaned_data.get("held_on")
        if state == Meeting.State.HELD and day and day > timezone.localdate():
            raise ValidationError(f"It cannot have been held: {day:%-d %B %Y} is still to come")
        return state
