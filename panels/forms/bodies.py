"""The council's bodies: adding one, changing one."""

from django import forms
from django.core.exceptions import ValidationError

from panels.actions.bodies import clashes_as
from panels.models import Body
from scrutiny.circles import comes_back
from scrutiny.forms.dates import DateField
from scrutiny.forms.sections import SectionForm
from scrutiny.forms.words import LineField

KINDS = [choice for choice in Body.Kind.choices if choice[0] != Body.Kind.PANEL]
NAME = "In full, such as Children and Young People Scrutiny Committee."
REQUIRED = {"required": "Write the name of the body"}


def check_name(name, *, but=None):
    """The name, if no other body of the council has it."""
    if Body.objects.standing().named(name).exclude(pk=but).exists():
        raise ValidationError(f"There is a body called “{name}” already", code="taken")
    return name


class NewBodyForm(forms.Form):
    name = LineField(max_length=200, help_text=NAME, error_messages=REQUIRED)
    kind = forms.ChoiceField(
        choices=[("", "Choose its kind"), *KINDS], error_messages={"required": "Choose what kind of body it is"}
    )

    def clean_name(self):
        return check_name(self.cleaned_data["name"])


class KindOfBody:
    """Of another kind a body's members might not be allowed to sit on it beside what else they sit on."""

    def clean_kind(self):
        kind = self.cleaned_data["kind"]
        refused = clashes_as(self.instance, kind) if self.instance.pk and "kind" in self.changed_data else []
        if refused:
            raise ValidationError(refused, code="clash")
        return kind


class BodyForm(KindOfBody, SectionForm):
    class Meta:
        model = Body
        fields = ["name", "short_name", "kind", "parent", "paper_term", "closed_on"]
        field_classes = {"name": LineField, "short_name": LineField, "paper_term": LineField, "closed_on": DateField}
        labels = {"parent": "Part of"}
        help_texts = {
            "name": f"{NAME} What is issued keeps the name that it was issued under.",
            "short_name": "What people call it. You may leave this empty.",
            "parent": "The body that it is a part of. You may leave this empty.",
            "paper_term": "What it calls its papers, such as Assembly report. You may leave this empty.",
            "closed_on": "The day from which it meets and decides no more. Everything that it did stays.",
        }
        error_messages = {"name": REQUIRED}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = KINDS
        self.fields["parent"].empty_label = "No other body"
        self.offer("parent", Body.objects.standing().exclude(pk=self.instance.pk))

    def can_be_undone(self):
        """What it was a part of may have become a part of it, or its name another's, meanwhile."""
        return not {"parent", "name"} & self.changes.keys()

    def clean_name(self):
        return check_name(self.cleaned_data["name"], but=self.instance.pk)

    def clean_parent(self):
        parent, own = self.cleaned_data["parent"], self.instance.pk
        if parent is not None and own:
            parents = dict(Body.objects.values_list("pk", "parent")) | {own: parent.pk}
            if comes_back(own, parents):
                raise ValidationError(f"{parent} is itself a part of {self.instance}", code="circle")
        return parent
