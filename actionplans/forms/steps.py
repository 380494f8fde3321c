"""The success criteria and the milestones of an action, each as a list: added, changed, moved and removed."""

from django import forms

from actionplans.models import SuccessCriterion
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.ordered import LinesForm, of_line
from scrutiny.forms.words import LineField

NOT_YET = {"ahead": "That day is still to come: give the day when it was done"}
NOT_ACHIEVED = "It has a day on which it was achieved: choose Achieved, or take the day away"
State = SuccessCriterion.State


class CriteriaForm(LinesForm):
    along, to_owner, one, many = "success_criteria", "row", "criterion", "criteria"
    rows_of_box, beside = 2, ("target_year", "state", "achieved_on")

    def beside_field(self, name, place):
        number = place + 1
        if name == "target_year":
            label = of_line("Target for the year", "criterion", number)
            return LineField(label=label, required=False, max_length=20, widget=_short("govuk-input--width-5"))
        if name == "state":
            return forms.ChoiceField(label=of_line("How it stands", "criterion", number), choices=State.choices)
        return PastDateField(label=of_line("Achieved on", "criterion", number), required=False, error_messages=NOT_YET)

    def empty_line(self):
        line = super().empty_line()
        return type(line)(None, "", None, ("", State.OPEN.value, ""))

    def clean(self):
        given = super().clean()
        for place in range(len(self.lines)):
            if (
                self.cleaned_data.get(f"achieved_on-{place}")
                and self.cleaned_data.get(f"state-{place}") != State.ACHIEVED
            ):
                self.add_error(f"state-{place}", NOT_ACHIEVED)
        return given

    def _refuse_doubles(self):
        """The same words stand again with the target of another year."""
        years = [self.cleaned_data.get(f"target_year-{place}") for place in range(len(self.lines))]
        if not any(years):
            super()._refuse_doubles()


class MilestonesForm(LinesForm):
    along, to_owner, one, many = "milestones", "row", "milestone", "milestones"
    rows_of_box, beside = 2, ("due_on", "done_on")

    def beside_field(self, name, place):
        if name == "due_on":
            return DateField(label=of_line("Planned for", "milestone", place + 1), required=False)
        return PastDateField(label=of_line("Done on", "milestone", place + 1), required=False, error_messages=NOT_YET)


def _short(width):
    return forms.TextInput(attrs={"class": width})
