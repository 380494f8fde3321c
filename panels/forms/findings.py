"""Adding a finding and changing one."""

from django import forms

from panels.actions.findings import put_in_order
from panels.actions.themes import theme_headed
from panels.forms.marked import MarkField, free_mark
from panels.forms.naming import NobodyNamedMixin
from panels.forms.ties import TiesMixin
from panels.models import Finding
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField


class FindingForm(NobodyNamedMixin, TiesMixin, EditingForm):
    """What was found, and the evidence that bears it out; only evidence of the same review can be chosen."""

    mark = MarkField()
    new_theme = LineField(
        label="Or a new theme", required=False, max_length=300, help_text="Its heading. It is added behind the others."
    )
    field_order = ["mark", "text", "kind", "theme", "new_theme", "audience"]

    class Meta:
        model = Finding
        fields = ["text", "kind", "theme", "audience"]
        field_classes = {"text": WordsField}
        labels = {"text": "What was found", "kind": "What kind of finding is it?", "audience": "Who may read it"}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 6}),
            "kind": forms.RadioSelect,
            "audience": forms.RadioSelect,
        }
        error_messages = {"text": {"required": "Write what was found"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["mark"] = self.instance.uuid
        self.made = []
        self.offer("theme", self.instance.panel.themes.all())
        self.fields["theme"].empty_label = "Under no theme"

    def clean(self):
        given = super().clean()
        if given.get("new_theme") and given.get("theme") and "theme" in self.changed_data:
            self.add_error("new_theme", "Choose a theme, or write a new one: not both")
        return given

    def values(self):
        return super().values() | {name: self.cleaned_data[name] for name in self.made}

    def make_theme(self, *, by):
        """The theme that was typed in place, so that no page has to be left for it."""
        if heading := self.cleaned_data.get("new_theme"):
            theme = theme_headed(self.instance.panel, heading, by=by)
            self.instance.theme = self.cleaned_data["theme"] = theme
            self.made.append("theme")

    def keep(self, *, by):
        self.make_theme(by=by)
        changes = super().keep(by=by)
        if "theme" in changes:
            put_in_order(self.instance.panel)
            self.instance.refresh_from_db(fields=["position"])
        return changes

    def can_be_undone(self):
        """A place is worked out anew with every theme."""
        return super().can_be_undone() and "theme" not in self.changes


class NewFindingForm(FindingForm):
    """One that is added. Its mark is made with the page, so that a page that is sent twice adds once.

    like  another finding of the review, whose theme and kind it begins with
    """

    @classmethod
    def opened(cls, request, panel, *, like=None, **given):
        form = super().opened(request, Finding(panel=panel), **given)
        if like is not None:
            form.initial |= {"theme": like.theme_id, "kind": like.kind}
        form.tied = form.tie(request.GET)
        form.fields["text"].widget.attrs["autofocus"] = True
        return form

    def clean_mark(self):
        return free_mark(Finding, self.cleaned_data["mark"], self.instance.panel)

    def given(self, *, by):
        """What add_finding takes; makes a new theme on the way."""
        self.make_theme(by=by)
        given = {name: self.cleaned_data[name] for name in self._meta.fields}
        return given | {"uuid": self.cleaned_data["mark"], "ties": self.ties()}
