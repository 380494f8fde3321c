"""The filters of a list, shown as a form and read from the address."""

from datetime import date

from django import forms
from django.db.models import Q
from django_filters import CharFilter, ChoiceFilter, DateFilter, FilterSet

from scrutiny.forms.dates import DateField


class SieveForm(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="sieve-%s", **kwargs)


class Sieve(FilterSet):
    """Every answer may be left out; one that is no choice (an old link) is said to be none, and nothing fits it.

    `reader` is at hand for filters that depend on what the reader may see.
    """

    class Meta:
        form = SieveForm
        fields = []

    def __init__(self, asked, rows, *, reader):
        self.reader = reader
        super().__init__(asked, rows)
        self.choose()

    def choose(self):
        """Fill in the choices that come from the records."""

    def sifted(self):
        """The rows that fit all answers; none where an answer makes no sense."""
        return self.qs if self.is_valid() else self.queryset.none()

    def chosen(self):
        """{name: (label, the answer in words)} of the filters in use."""
        self.is_valid()
        given = {name: value for name, value in self.form.cleaned_data.items() if value not in (None, "")}
        return {name: (self.form.fields[name].label, self._words(name, value)) for name, value in given.items()}

    def answers(self):
        """{name: what the address says} of the filters in use or in error."""
        given = {name: self.data.get(name, "").strip() for name in self.form.fields}
        return {name: value for name, value in given.items() if value}

    def _words(self, name, value):
        if isinstance(value, date):
            return f"{value:%-d %B %Y}"
        choices = getattr(self.form.fields[name], "choices", ())
        return {str(key): str(label) for key, label in choices}.get(str(value), str(value))


class WordsField(forms.CharField):
    """Some words; capitals make no difference."""

    def __init__(self, **kwargs):
        mistakes = {"max_length": "Look for fewer words: at most %(limit_value)d characters together"}
        super().__init__(max_length=100, error_messages=mistakes, **kwargs)


class WordsFilter(CharFilter):
    """Rows that have all the words somewhere: `matches(word)` gives the condition for one."""

    field_class = WordsField

    def __init__(self, *fields, **kwargs):
        self.fields = fields
        super().__init__(**kwargs)

    def filter(self, rows, value):
        for word in (value or "").split():
            rows = rows.filter(self.matches(word))
        return rows

    def matches(self, word):
        condition = Q()
        for name in self.fields:
            condition |= Q(**{f"{name}__icontains": word})
        return condition


class DayFilter(DateFilter):
    """By a day, typed as people type one."""

    field_class = DateField


def choice(label, choices=(), *, everything, mistake, **kwargs):
    """A filter by one of several choices.

    everything  what the choice of all is called: "All stages"
    mistake     the sentence for what is no choice, with %(value)s
    """
    errors = {"invalid_choice": mistake}
    return ChoiceFilter(label=label, choices=choices, empty_label=everything, error_messages=errors, **kwargs)
