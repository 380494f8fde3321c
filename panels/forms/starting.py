"""Making a new panel, with no more than is known on its first day."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import slugify

from panels.models import Body, Panel
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import LONGEST_TEXT, hold_to_bounds
from scrutiny.forms.words import LineField

# What can wait, and so is folded away.
LATER = ["reports_to", "community_priority", "constitutional_reference"]


class NewPanelForm(forms.Form):
    """known    what is known of it already, {name of a field: value}
    doubles  the panels that the reader may see with the same title, once they are in the way
    """

    title = LineField(max_length=300, help_text="In a few words, such as Parks in winter. Its address is made from it.")
    body = forms.ModelChoiceField(label="Who does it?", queryset=Body.objects.none(), required=False)
    commissioned_by = forms.ModelChoiceField(
        queryset=Body.objects.none(), required=False, empty_label="Nobody is recorded"
    )
    starts_on = DateField(label="Begins on", required=False, help_text="Such as 15 November 2026.")
    summary = forms.CharField(
        label="What is it about?",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="A few sentences. Paragraphs are parted by an empty line.",
    )
    reports_to = forms.ModelChoiceField(queryset=Body.objects.none(), required=False, empty_label="Nobody is recorded")
    community_priority = LineField(
        required=False, max_length=300, help_text="Which of the council's priorities it serves, such as Living well."
    )
    constitutional_reference = LineField(
        label="Place in the constitution",
        required=False,
        max_length=300,
        help_text="Such as Part 4, Overview and Scrutiny Procedure Rules, rule 9.",
    )
    is_another = forms.BooleanField(label="Make another one with that title", required=False, widget=forms.HiddenInput)

    def __init__(self, answers, *, reader, standing, word, known=()):
        super().__init__(answers, initial={"starts_on": timezone.localdate()} | dict(known))
        self.reader, self.word, self.doubles = reader, word, []
        bodies = Body.objects.offered(timezone.localdate())
        self.fields["title"].error_messages["required"] = f"Write the title of the {word}"
        for name in ("commissioned_by", "reports_to"):
            self.fields[name].queryset = bodies
        self._offer_bodies(bodies, standing)
        for field in self.fields.values():
            hold_to_bounds(field)

    def _offer_bodies(self, bodies, standing):
        """Whoever looks after the whole council may have a body made; others choose one that they look after."""
        field = self.fields["body"]
        field.queryset = bodies.directed_by(standing)
        field.required = not standing.is_dso_everywhere
        field.empty_label = "Choose a body" if field.required else f"Members of its own, for this {self.word} alone"
        field.help_text = "Its members and meetings are those of this body."
        field.error_messages["required"] = "Choose the body that does it"

    def clean(self):
        typed = super().clean()
        if "title" in typed and not typed.get("is_another"):
            self.doubles = list(self._doubles(typed["title"]))
        if self.doubles:
            self.fields["is_another"].widget = forms.CheckboxInput()
            raise ValidationError(f"There is a {self.word} with that title already. Look at it before you make another")
        return typed

    def _doubles(self, title):
        visible = Panel.objects.visible_to(self.reader)
        return (visible.filter(title__iexact=title) | visible.filter(slug=slugify(title)[:60] or "-"))[:3]

    @property
    def first_fields(self):
        return [field for field in self if field.name not in LATER and not field.is_hidden]

    @property
    def later_fields(self):
        return [self[name] for name in LATER]

    @property
    def is_opened(self):
        """Whether what can wait is to be seen at once."""
        return any(self[name].errors or self[name].value() for name in LATER)

    def particulars(self):
        """What was typed, as `start_panel` takes it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "is_another"}
