"""Sifting the history of a review."""

from django import forms
from django.utils.http import urlencode
from django.utils.text import capfirst

from scrutiny.edge.history import kinds
from scrutiny.models import User


class HistorySieve(forms.Form):
    """By the kind of what was changed and by who did it; an answer that is none sifts nothing out."""

    kind = forms.ChoiceField(label="What", required=False)
    by = forms.ChoiceField(label="Who", required=False)

    def __init__(self, answers, events):
        super().__init__(answers, auto_id="sieve-%s")
        found = events.order_by().values_list("subject_kind", "by").distinct()
        labels = {model._meta.label_lower: capfirst(model._meta.verbose_name) for model in kinds().values()}
        present = sorted({labels[kind]: kind for kind, _ in found if kind in labels}.items())
        people = User.objects.filter(pk__in={by for _, by in found if by})
        self.fields["kind"].choices = [("", "Everything"), *((kind.split(".")[1], label) for label, kind in present)]
        self.fields["by"].choices = [("", "Everybody"), *((str(user.pk), str(user)) for user in people)]

    @property
    def query(self):
        """The filters as the address has them, for the link to older events."""
        self.is_valid()
        kept = {name: value for name, value in self.cleaned_data.items() if value}
        return f"{urlencode(kept)}&" if kept else ""

    def sift(self, events):
        self.is_valid()
        if kind := self.cleaned_data.get("kind"):
            events = events.filter(subject_kind=kinds()[kind]._meta.label_lower)
        if by := self.cleaned_data.get("by"):
            events = events.filter(by=int(by))
        return events
