"""What a body plans to look at."""

from django import forms
from django.utils import timezone

from panels.actions.programme import settle_item
from panels.models import Body, WorkProgrammeItem
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.months import DayOrMonthField
from scrutiny.forms.words import LineField
from scrutiny.models import MunicipalYear

ALREADY = "The programme has that for this body and year already: change it there"


class ProgrammeForm(EditingForm):
    """Body, year, subject and when; a month will do, and no date at all."""

    planned = DayOrMonthField(
        label="Planned for", required=False, help_text="A month or a day, such as March 2027 or 15 November 2026."
    )

    class Meta:
        model = WorkProgrammeItem
        fields = ["subject", "kind", "body", "year", "state", "note", "audience"]
        field_classes = {"subject": LineField}
        labels = {"kind": "What will it be?", "year": "Municipal year", "state": "How does it stand?",
                  "audience": "Who may read it"}  # fmt: skip
        help_texts = {"note": "Whatever somebody who prepares it should know. Whoever may read the item reads this."}
        error_messages = {
            "subject": {"required": "Write what will be looked at"},
            "body": {"required": "Choose the body that will look at it"},
            "year": {"required": "Choose the municipal year"},
        }
        widgets = {"note": forms.Textarea(attrs={"rows": 4}), "audience": forms.RadioSelect}

    field_order = ["subject", "kind", "body", "year", "planned", "state", "note", "audience"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["planned"] = self.instance.planned_words
        self.offer("body", Body.objects.offered(timezone.localdate()).directed_by(self.reader))
        self.fields["body"].empty_label = "Choose a body"
        self.fields["year"].queryset = MunicipalYear.objects.all()
        self.fields["year"].empty_label = "Choose a year"

    def clean(self):
        given = super().clean()
        if "planned" in self.changed_data and "planned" not in self.errors:
            self.instance.planned_on, self.instance.planned_precision = given.get("planned") or (None, "")
        if self.instance.pk is None and self._is_there(given):
            self.add_error("subject", ALREADY)
        return given

    def _is_there(self, given):
        """Whether the page was sent before, as far as the reader may know."""
        same = {name: given.get(name) for name in ("subject", "body", "year", "kind")}
        planned = {name: getattr(self.instance, name) for name in ("planned_on", "planned_precision")}
        beside = WorkProgrammeItem.objects.visible_to(self.reader).filter(**same, **planned)
        return all(same.values()) and beside.exists()

    def values(self):
        of_date = {name: getattr(self.instance, name) for name in ("planned_on", "planned_precision")}
        return super().values() | (of_date if "planned" in self.changed_data else {})

    def keep(self, *, by):
        changes = super().keep(by=by)
        if {"body", "year"} & changes.keys():
            settle_item(self.instance)
        return changes

    def can_be_undone(self):
        """Where it stood among the others is not kept."""
        return super().can_be_undone() and not {"body", "year"} & self.changes.keys()
