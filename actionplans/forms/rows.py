"""Changing an action."""

from django import forms

from actionplans.actions.rows import set_timescale
from actionplans.models import Row
from actionplans.timescales import understood
from scrutiny.forms.editing import EditingForm


class RowForm(EditingForm):
    """What is to be done and by when; a timescale is kept as it is written, and understood where it can be."""

    why = "may"
    why_hint = "Such as who agreed to another date. Whoever reads its history reads this."

    class Meta:
        model = Row
        fields = ["own_text", "timescale", "priority", "issue", "linkages", "resources", "remarks"]
        labels = {
            "own_text": "What is to be done",
            "timescale": "By when",
            "issue": "The issue that it answers",
            "linkages": "Links to other plans",
            "remarks": "What else the source says of it",
        }
        help_texts = {
            "timescale": "As you would write it: June 2027, 15 nov 2026, April to September 2027, quarterly.",
        }
        widgets = {
            "own_text": forms.Textarea(attrs={"rows": 6}),
            **{name: forms.Textarea(attrs={"rows": 3}) for name in ("issue", "linkages", "resources", "remarks")},
            "timescale": forms.TextInput,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        borrows = "Left empty, it is in the words of the recommendation." if self.instance.recommendation_id else ""
        self.fields["own_text"].help_text = borrows

    def values(self):
        return {name: value for name, value in super().values().items() if name != "timescale"}

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "timescale" in self.changed_data:
            read = understood(self.cleaned_data["timescale"])
            changes |= set_timescale(self.instance, read, by=by, reason=self.reason)
        return changes

    def what_was_understood(self):
        """A sentence about the timescale where it was changed; "" otherwise."""
        row, written = self.instance, self.cleaned_data["timescale"]
        if "timescale" not in self.changes or not written:
            return ""
        if row.reading == Row.Reading.UNREAD:
            return f"“{written}” is kept as it is written: it could not be understood as a date."
        days = [("from", row.starts_on), ("due by", row.due_on)]
        said = ", ".join(f"{word} {day:%-d %B %Y}" for word, day in days if day)
        return f"“{written}” is understood as {said}." if said else ""
