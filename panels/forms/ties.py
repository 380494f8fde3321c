"""Choosing what a finding rests on: checkboxes by kind of evidence, filled by one question."""

from django import forms

from panels.ties import BY_KEY, BY_NAME, KINDS, evidence_of, tied_to


class TiesField(forms.ModelMultipleChoiceField):
    """The evidence of one kind. What there is to choose has been read already; what was chosen is looked up."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, kind, found, records):
        super().__init__(records, required=False, label=kind.many)
        self.labels = {one.pk: one.label for one in found}
        self.choices = list(self.labels.items())

    def label_from_instance(self, record):
        return self.labels.get(record.pk, str(record))


class TiesMixin:
    """For a form whose record is a finding: a field for each kind of evidence of its review."""

    def add_fields(self):
        super().add_fields()
        panel, found = self.instance.panel, {kind.name: [] for kind in KINDS}
        for one in evidence_of(panel, self.reader):
            found[one.name].append(one)
        self.known = {one.uuid: one for several in found.values() for one in several}
        for kind in KINDS:
            self.fields[kind.name] = TiesField(kind, found[kind.name], kind.of(panel, self.reader))
        self.initial |= tied_to(self.instance)

    def groups(self):
        """The fields of the kinds of which there is something to choose."""
        return [self[kind.name] for kind in KINDS if self.fields[kind.name].choices]

    @property
    def number_tied(self):
        return sum(len(field.value() or []) for field in self.groups())

    def has_wrong_ties(self):
        return any(field.errors for field in self.groups())

    def tie(self, asked):
        """Begin with the evidence that an address names: ?session=..., ?note=... Gives what of it there is."""
        wanted = {(key, mark) for key in BY_KEY for mark in asked.getlist(key)}
        found = [one for one in self.known.values() if (one.kind.key, str(one.uuid)) in wanted]
        for one in found:
            self.initial[one.name] = [*self.initial[one.name], one.pk]
        return found

    def ties(self):
        """{field of Finding: records} of what was chosen."""
        return {name: self.cleaned_data[name] for name in BY_NAME}
