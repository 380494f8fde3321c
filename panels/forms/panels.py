"""Sifting the list of panels."""

from django import forms

from panels.models import Stage


class PanelSieve(forms.Form):
    """Every answer may be left out; one that is no choice (an old link) is said to be none."""

    text = forms.CharField(label="Words in the title", required=False, max_length=100)
    stage = forms.ChoiceField(required=False, error_messages={"invalid_choice": "There is no stage called “%(value)s”"})
    body = forms.ChoiceField(
        label="Done by",
        required=False,
        error_messages={"invalid_choice": "Nothing is done by a body called “%(value)s”"},
    )
    year = forms.TypedChoiceField(
        label="Begun in",
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "Nothing began in “%(value)s”"},
    )

    def __init__(self, answers, bodies, years):
        super().__init__(answers, auto_id="sieve-%s")
        self.fields["stage"].choices = [("", "All stages"), *Stage.choices]
        self.fields["body"].choices = [("", "All bodies"), *bodies]
        self.fields["year"].choices = [("", "All years"), *((year, year) for year in years)]

    def sift(self, panels):
        """Those of the panels that fit; none where an answer is no choice, because nothing can fit it."""
        return panels.sifted(**self.chosen()) if self.is_valid() else panels.none()

    def chosen(self):
        """What to sift by, as PanelQuerySet.sifted takes it."""
        self.is_valid()
        return {name: self.cleaned_data[name] for name in self.fields if self.cleaned_data.get(name)}
