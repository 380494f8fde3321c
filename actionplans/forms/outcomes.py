"""What was measured of each success criterion of an action: when it is signed off, or a year later."""

from django import forms
from django.db import transaction
from django.utils import timezone

from actionplans.actions.verdicts import look_back
from actionplans.models import MeasuredOutcome
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.words import WordsField

AT_CLOSING = [
    ("", "Choose"),
    ("yes", "Achieved"),
    ("partly", "Achieved in part"),
    ("no", "Not achieved"),
    ("unknown", "It cannot be told"),
]
A_YEAR_LATER = [("", "Choose"), *MeasuredOutcome.Worked.choices]
LONGEST = 5_000


class MeasuredFields:
    """For a form: two fields for each success criterion of an action."""

    answers = AT_CLOSING
    asked = "was it achieved?"
    when = "When it is signed off: "

    def add_measured(self, row, *, as_a_whole=False):
        self.criteria = {str(each.pk): each for each in row.success_criteria.all()}
        if not self.criteria and as_a_whole:
            self.criteria = {"whole": None}
        self.measured_names = []
        for key, criterion in self.criteria.items():
            self._add(key, f"“{criterion.text}”" if criterion else "The action as a whole")

    def _add(self, key, of):
        self.fields[f"worked_{key}"] = forms.ChoiceField(
            label=f"{of}: {self.asked}", choices=self.answers, required=False
        )
        self.fields[f"measured_{key}"] = WordsField(
            label="What was measured?",
            required=False,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        hold_to_bounds(self.fields[f"measured_{key}"])
        self.measured_names += [f"worked_{key}", f"measured_{key}"]

    def need_measured(self):
        """Each criterion has its answer; that it cannot be told is one."""
        for key in self.criteria:
            if not self.cleaned_data.get(f"worked_{key}") and f"worked_{key}" not in self.errors:
                self.add_error(f"worked_{key}", "Choose an answer; that it cannot be told is one too")

    def measured(self):
        """[(SuccessCriterion or None, what was measured, how it went), ...]"""
        return [
            (criterion, self.cleaned_data[f"measured_{key}"], self.cleaned_data[f"worked_{key}"])
            for key, criterion in self.criteria.items()
        ]


class WorkedForm(MeasuredFields, forms.Form):
    """Did it work? Of an action that was signed off a year ago."""

    answers = A_YEAR_LATER
    asked = "did it work?"

    def __init__(self, *args, row, **kwargs):
        super().__init__(*args, **kwargs)
        self.row = row
        self.add_measured(row, as_a_whole=True)

    def clean(self):
        given = super().clean()
        self.need_measured()
        return given

    @transaction.atomic
    def keep(self, *, by):
        return look_back(self.row, self.measured(), on=timezone.localdate(), by=by)
