"""The council's library of questions."""

from django import forms

from panels.actions.questions import set_library_questions
from panels.forms.questions import LinesField
from panels.models import LibrarySet
from panels.question_lines import as_block
from scrutiny import history
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField


class LibrarySetForm(EditingForm):
    """A set of the library: its title, and its questions as one block."""

    lines = LinesField(required=True, error_messages={"required": "Write at least one question, or remove the set"})

    class Meta:
        model = LibrarySet
        fields = ["title"]
        field_classes = {"title": LineField}
        error_messages = {
            "title": {
                "required": "Give it a title, such as Questions for head teachers",
                "unique": "The library has questions under that title already: give another",
            }
        }

    def add_fields(self):
        self.fields["lines"].widget = forms.Textarea(attrs={"rows": 14})
        self.initial["lines"] = as_block(self.instance.questions.all()) if self.instance.pk else ""

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "lines" in self.changed_data:
            lines = self.cleaned_data["lines"]
            before = self.instance.questions.count()
            set_library_questions(self.instance, lines)
            if "title" not in changes:
                LibrarySet.objects.filter(pk=self.instance.pk).update(version=self.instance.version + 1)
            changes["questions"] = [before, len(lines)]
            history.record("rewrote the questions of", self.instance, by=by)
        return changes

    def can_be_undone(self):
        return "questions" not in self.changes
