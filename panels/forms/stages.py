"""Taking a review to another stage."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.panels import StageUnchanged, move_to_stage
from panels.models import Stage
from panels.stages import following, needs_of, why_asked, why_refused
from scrutiny.editing import Conflict
from scrutiny.forms.dates import PastDateField
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.words import LineField

MOVED = (
    "Somebody has taken it to another stage since you opened this page: it is at {stage} now. Look, then choose again"
)


class StageForm(forms.Form):
    """Which stage, from when, and why where that is asked for. `panel` comes with its facts."""

    from_stage = forms.CharField(widget=forms.HiddenInput, required=False)
    to_stage = forms.ChoiceField(label="Which stage does it go to?", widget=forms.RadioSelect)
    on = PastDateField(
        label="From which day?",
        help_text="The day on which it was or is agreed, such as 15 November 2026.",
        error_messages={"ahead": "%(day)s is still to come. Put it in the timetable, and move it on that day"},
    )
    reason = LineField(
        label="Why, or on whose decision?",
        required=False,
        max_length=300,
        help_text="Needed when it goes back, leaves a stage out, or goes on without what the stage needs.",
    )

    def __init__(self, answers, *, panel):
        opened = {"from_stage": panel.stage, "on": timezone.localdate(), "to_stage": following(panel.stage)}
        super().__init__(answers, initial=opened)
        self.panel = panel
        for field in self.fields.values():
            hold_to_bounds(field)
        others = [(stage.value, stage.label) for stage in Stage if stage != panel.stage]
        self.fields["to_stage"].choices = others
        self.fields["to_stage"].error_messages["required"] = "Choose the stage that it goes to"

    def clean_on(self):
        day, since = self.cleaned_data["on"], self._since()
        if since and day < since:
            raise ValidationError(f"It came to its present stage on {since:%-d %B %Y}: give that day or a later one")
        return day

    def _since(self):
        newest = self.panel.stage_changes.order_by("-on", "-pk").first()
        return newest and newest.on

    def clean(self):
        given = super().clean()
        if given.get("from_stage") != self.panel.stage:
            raise ValidationError(MOVED.format(stage=self.panel.get_stage_display().lower()))
        if given.get("to_stage"):
            self._hold_to_needs(given["to_stage"], given.get("reason"))
        return given

    def _hold_to_needs(self, stage, reason):
        needs = needs_of(stage, self.panel)
        asked = why_asked(self.panel.stage, stage, needs)
        if refused := why_refused(stage, needs):
            self.add_error("to_stage", refused)
        elif asked and not reason and "reason" not in self.errors:
            self.add_error("reason", asked)

    def saved(self, *, by):
        """Whether it was right and is recorded."""
        if not (self.is_bound and self.is_valid()):
            return False
        given = self.cleaned_data
        try:
            move_to_stage(self.panel, given["to_stage"], by=by, on=given["on"], reason=given["reason"])
        except (Conflict, StageUnchanged):
            self.add_error(None, "Somebody changed this while you wrote. Open the page again and look at it first")
            return False
        return True
