"""Adding a minority view and changing one."""

from django import forms

from panels.forms.marked import MarkField, free_mark
from panels.forms.naming import NobodyNamedMixin
from panels.models import MinorityView
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField


class MinorityViewForm(NobodyNamedMixin, EditingForm):
    """Whose view it is, and what they hold; what it dissents from stays."""

    named_in = ("whose", "text")

    class Meta:
        model = MinorityView
        fields = ["whose", "text", "audience"]
        field_classes = {"whose": LineField, "text": WordsField}
        labels = {"whose": "Whose view is it?", "text": "What they hold", "audience": "Who may read it"}
        help_texts = {"whose": "As it is to be read: names, or how many, such as “two of the seven members”."}
        widgets = {"text": forms.Textarea(attrs={"rows": 6}), "audience": forms.RadioSelect}
        error_messages = {
            "whose": {"required": "Say whose view it is"},
            "text": {"required": "Write what they hold"},
        }


class NewMinorityViewForm(MinorityViewForm):
    """One that is added; a page that is sent twice adds once."""

    mark = MarkField()

    @classmethod
    def opened(cls, request, dissented_from, **given):
        beside = {dissented_from._meta.model_name: dissented_from}
        view = MinorityView(panel=dissented_from.panel, audience=dissented_from.audience, **beside)
        form = super().opened(request, view, **given)
        form.dissented_from, form.initial["mark"] = dissented_from, view.uuid
        form.fields["whose"].widget.attrs["autofocus"] = True
        return form

    def clean_mark(self):
        return free_mark(MinorityView, self.cleaned_data["mark"], self.instance.panel)

    def given(self):
        """What add_minority_view takes."""
        given = {name: self.cleaned_data[name] for name in self._meta.fields}
        return given | {"uuid": self.cleaned_data["mark"]}
