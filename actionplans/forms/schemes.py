"""RAG schemes: choosing the usual one, changing the words and colours of one."""

from django import forms
from django.core.exceptions import ValidationError

from actionplans.actions.schemes import change_scheme
from actionplans.models import Rating, Scheme, Status
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField

PARTS = ("word", "colour", "meaning")
WORD, MEANING = (Rating._meta.get_field(name).max_length for name in ("word", "meaning"))


class UsualSchemeForm(forms.Form):
    """seen  the id of the scheme that was the usual one when the page was opened"""

    scheme = forms.ChoiceField(
        label="The usual scheme", widget=forms.RadioSelect, error_messages={"required": "Choose a scheme"}
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, answers, schemes, **options):
        usual = next((scheme for scheme in schemes if scheme.is_default), None)
        initial = {"scheme": usual.slug, "seen": usual.pk} if usual else {}
        super().__init__(answers, initial=initial, **options)
        self.fields["scheme"].choices = [(scheme.slug, scheme.name) for scheme in schemes]


class SchemeForm(EditingForm):
    """A scheme with its ratings, a line for each status; a change of any of them is a change of the scheme."""

    class Meta:
        model = Scheme
        fields = ["name"]
        field_classes = {"name": LineField}
        labels = {"name": "Name of the scheme"}
        error_messages = {"name": {"required": "Write a name"}}

    def add_fields(self):
        self.ratings = list(self.instance.ratings.all())
        for rating in self.ratings:
            self.fields |= _fields_of(rating)
            self.initial |= {f"{part}_{rating.status}": getattr(rating, part) for part in PARTS}

    def lines(self):
        """(rating, its word field, its colour field, its meaning field) of each status."""
        for rating in self.ratings:
            yield rating, *(self[f"{part}_{rating.status}"] for part in PARTS)

    def clean_name(self):
        name = self.cleaned_data["name"]
        if Scheme.objects.filter(name__iexact=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Another scheme has that name")
        return name

    def keep(self, *, by):
        changes = change_scheme(self.instance, self.cleaned_data["name"], self.typed(), by=by)
        return {_spoken(what): pair for what, pair in changes.items()}

    def typed(self):
        """{status: {"word": ..., "colour": ..., "meaning": ...}}"""
        return {
            rating.status: {part: self.cleaned_data[f"{part}_{rating.status}"] for part in PARTS}
            for rating in self.ratings
        }

    def can_be_undone(self):
        """Words and colours stand in the ratings."""
        return self.changes.keys() == {"name"}


def _spoken(what):
    """What a sentence calls a change: "word for “Complete”"."""
    status, _, part = what.partition(": ")
    return f"{part} for “{status}”" if part else what


def _fields_of(rating):
    label = Status(rating.status).label
    needed = {"required": f"Write the word for “{label}”: colour never stands alone"}
    return {
        f"word_{rating.status}": LineField(label=f"Word for {label.lower()}", max_length=WORD, error_messages=needed),
        f"colour_{rating.status}": forms.ChoiceField(
            label=f"Colour for {label.lower()}", choices=Rating.Colour.choices
        ),
        f"meaning_{rating.status}": LineField(label=f"What {label.lower()} means", max_length=MEANING, required=False),
    }
