"""Who releases what was exempt."""

from django import forms
from django.utils import timezone

from panels.models import Grant
from scrutiny.forms.sections import CouncilForm
from scrutiny.models import Council


class ReleasesForm(CouncilForm):
    class Meta:
        model = Council
        fields = ["released_by", "releaser"]
        widgets = {"released_by": forms.RadioSelect}
        labels = {"released_by": "Who releases it?"}
        help_texts = {"releaser": "Where one named person does. Only democratic services officers can be named."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["releaser"].empty_label = "Nobody is named"
        self.offer("releaser", Grant.objects.holders(Grant.Role.DSO, timezone.localdate()))

    def clean(self):
        cleaned = super().clean()
        is_named = cleaned.get("released_by") == Council.ReleasedBy.NAMED
        if is_named and not cleaned.get("releaser") and "releaser" not in self.errors:
            self.add_error("releaser", "Choose the person who releases")
        if not is_named and cleaned.get("releaser"):
            self.add_error(
                "releaser", "Nobody is named where any democratic services officer may: choose one or the other"
            )
        return cleaned
