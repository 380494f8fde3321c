"""Adding a conclusion and changing one."""

from django import forms
from django.utils.text import Truncator

from panels.forms.marked import MarkField, free_mark
from panels.forms.naming import NobodyNamedMixin
from panels.models import Conclusion, Finding
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import WordsField
from scrutiny.numbers import number_in


class ConclusionForm(NobodyNamedMixin, EditingForm):
    """What the panel makes of its findings, and which of them."""

    mark = MarkField()
    field_order = ["mark", "text", "findings", "audience"]

    class Meta:
        model = Conclusion
        fields = ["text", "findings", "audience"]
        field_classes = {"text": WordsField}
        labels = {
            "text": "What is concluded",
            "findings": "Findings that it is drawn from",
            "audience": "Who may read it",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 6}),
            "findings": forms.CheckboxSelectMultiple,
            "audience": forms.RadioSelect,
        }
        error_messages = {"text": {"required": "Write what is concluded"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["mark"] = self.instance.uuid
        findings = Finding.objects.visible_to(self.reader).of_panel(self.instance.panel).order_by("position")
        self.fields["findings"].queryset = findings
        self.fields["findings"].label_from_instance = finding_in_short


def finding_in_short(finding):
    return f"{finding.position}. {Truncator(finding.text).chars(160)}"


class NewConclusionForm(ConclusionForm):
    """One that is added; a page that is sent twice adds once."""

    @classmethod
    def opened(cls, request, panel, **given):
        form = super().opened(request, Conclusion(panel=panel), **given)
        form.initial["findings"] = form.asked_findings(request.GET.getlist("finding"))
        form.fields["text"].widget.attrs["autofocus"] = True
        return form

    def asked_findings(self, numbers):
        """The ids of the findings that an address names by their numbers."""
        known = [number for number in map(number_in, numbers) if number is not None]
        return list(self.fields["findings"].queryset.filter(position__in=known)) if known else []

    def clean_mark(self):
        return free_mark(Conclusion, self.cleaned_data["mark"], self.instance.panel)

    def given(self):
        """What add_conclusion takes."""
        given = {name: self.cleaned_data[name] for name in self._meta.fields}
        return given | {"uuid": self.cleaned_data["mark"]}
