"""RAG schemes: choosing the usual one, changing the words and colours of one."""

from django import forms
from django.core.exceptions import ValidationError

from actionplans.models import Rating, Scheme, Status
from scrutiny.forms.words import LineField

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


class SchemeForm(forms.Form):
    """A scheme with its ratings, a line for each status."""

    name = LineField(label="Name of the scheme", max_length=120, error_messages={"required": "Write a name"})
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, answers, scheme, **options):
        self.scheme, self.ratings = scheme, list(scheme.ratings.all())
        initial = {"name": scheme.name, "version": scheme.version}
        for rating in self.ratings:
            initial |= {f"{part}_{rating.status}": getattr(rating, part) for part in ("colour", "word", "meaning")}
        super().__init__(answers, initial=initial, **options)
        for rating in self.ratings:
            self.fields |= _fields_of(rating)

    def lines(self):
        """(rating, its word field, its colour field, its meaning field) of each status."""
        for rating in self.ratings:
            yield rating, *(self[f"{part}_{rating.status}"] for part in ("word", "colour", "meaning"))

    def clean_name(self):
        name = self.cleaned_data["name"]
        if Scheme.objects.filter(name__iexact=name).exclude(pk=self.scheme.pk).exists():
            raise ValidationError("Another scheme has that name")
        return name

    def typed(self):
        """{status: {"word": ..., "colour": ..., "meaning": ...}}"""
        return {
            rating.status: {
                part: self.cleaned_data[f"{part}_{rating.status}"] for part in ("word", "colour", "meaning")
            }
            for rating in self.ratings
        }

    def meet(self, stored):
        """Tell that somebody saved first: what they wrote stands beside what was typed; saving again replaces it."""
        theirs, mine = SchemeForm(None, stored).initial, self.cleaned_data.copy()
        self.add_error(None, "Somebody has saved this scheme since you opened it. Nothing of yours is lost: look again")
        self.data = self.data.copy()
        self.data["version"] = str(stored.version)
        for name, words in mine.items():
            now = theirs.get(name)
            if name != "version" and now != words:
                self.add_error(name, f"It now says “{now or 'nothing'}”; saving replaces that with yours")


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
