"""The timetable of a review: several entries at once, and changing one."""

from django import forms

from panels.actions.timetable import add_to_timetable
from panels.dated_lines import aim_from
from panels.forms.dated_lines import DatedLinesForm
from panels.models import TimetableEntry
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

LONGEST = 30_000


class TimetableForm(DatedLinesForm):
    """Several entries, a line for each; `found` has an Aim for each."""

    lines = WordsField(
        label="What is to be done by when, one on each line",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="The day or the month, then what is due: 15 November 2026, evidence complete. Or: "
        "March 2027, final report to the board.",
        error_messages={"required": "Write at least one line, such as March 2027, final report to the board"},
    )

    def __init__(self, answers, *, panel):
        super().__init__(answers)
        self.panel = panel

    def read(self, line, *, today):
        return aim_from(line, today=today)

    def doubles(self):
        there = set(self.panel.timetable.values_list("text", "due_on"))
        seen = {}
        for number, aim in self.found:
            first = seen.setdefault((aim.text, aim.due_on), number)
            if first != number:
                yield number, f"the same is in line {first}"
            elif (aim.text, aim.due_on) in there:
                yield number, "the timetable has that for that day already"

    def save(self, *, by):
        return add_to_timetable(self.panel, [aim for _, aim in self.found], by=by)


class EntryForm(EditingForm):
    """One entry: what, by when, and whether it is done."""

    class Meta:
        model = TimetableEntry
        fields = ["text", "due_on", "due_precision", "done_on"]
        field_classes = {"text": LineField, "due_on": DateField, "done_on": PastDateField}
        labels = {"text": "What", "due_on": "By when", "due_precision": "How exact is that?", "done_on": "Done on"}
        help_texts = {
            "due_on": "Such as 15 November 2026; for a month any day of it.",
            "done_on": "Leave it empty until it is done.",
        }
        widgets = {"due_precision": forms.RadioSelect}
        error_messages = {
            "text": {"required": "Say what is to be done"},
            "done_on": {"ahead": "It cannot have been done on %(day)s: that day is still to come"},
        }

    def clean(self):
        given = super().clean()
        if given.get("due_on") and given.get("due_precision") == TimetableEntry.Precision.MONTH:
            given["due_on"] = TimetableEntry.last_of_month(given["due_on"])
        return given

    def values(self):
        """With the day, where it follows from how exact it is."""
        return super().values() | {"due_on": self.cleaned_data["due_on"]}
