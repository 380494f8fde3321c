"""Changing a recommendation."""

from django import forms

from panels.actions.recommendations import amend
from panels.models import Recommendation
from scrutiny.editing import plain
from scrutiny.forms.editing import EditingForm

BEFORE_ISSUE = "Reworded before it was issued"


class RecommendationForm(EditingForm):
    """Other words make another version; once the report is issued, with the reason for them."""

    words = forms.CharField(
        label="What is recommended",
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Write what is recommended"},
    )
    why = "may"
    why_label = "Why are its words changed?"
    why_hint = "It stands beside the new words wherever they are read."

    class Meta:
        model = Recommendation
        fields = ["words", "reason", "theme", "priority", "asks_for_reply"]
        labels = {"reason": "Why it is recommended", "asks_for_reply": "The panel asks for a reply"}
        widgets = {"reason": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["words"] = self.instance.text
        self.offer("theme", self.instance.panel.themes.all())
        self.fields["theme"].empty_label = "Under no theme"
        self.fields["priority"].choices = [("", "None"), *Recommendation.Priority.choices]
        if self.instance.number is not None:
            self.fields["reason_given"].help_text = f"Needed when its words are changed: it is issued. {self.why_hint}"

    def clean(self):
        given = super().clean()
        is_reworded = "words" in self.changed_data and self.instance.number is not None
        if is_reworded and "words" not in self.undecided and not given.get("reason_given"):
            self.add_error("reason_given", "This recommendation is issued: say why its words are changed")
        return given

    def keep(self, *, by):
        changes = super().keep(by=by)
        before, words = self.instance.current, self.cleaned_data["words"]
        if "words" in self.changed_data and words != self.instance.text:
            version = amend(self.instance, words, by=by, why=self.reason or BEFORE_ISSUE)
            changes["current"] = [plain(before), plain(version)]
        return changes

    def can_be_undone(self):
        """A version is never taken back: it would be another one."""
        return "current" not in self.changes
