"""Forms that each change a part of one record, such as the council's name and its look."""

from django.db import transaction

from scrutiny.actions.council import the_council
from scrutiny.editing import locked
from scrutiny.forms.editing import EditingForm


class SectionForm(EditingForm):
    """What others saved in another part of the record meanwhile is no conflict with this part."""

    @transaction.atomic
    def _save_first(self, by):
        stored = locked(self.instance)
        if stored is not None and self._is_as_opened(stored):
            self.cleaned_data["read_version"] = stored.version
        super()._save_first(by)

    def _is_as_opened(self, stored):
        theirs = type(self)(instance=stored, reader=self.reader)
        return not any(
            theirs.fields[name].has_changed(theirs.initial.get(name), self.opened_with(name))
            for name in self.shared_fields()
        )


class CouncilForm(SectionForm):
    """A part of the council, which is founded with the first part that is saved."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.shared_fields():
            self.fields[name].show_hidden_initial = True

    @transaction.atomic
    def _save_first(self, by):
        if not self.instance.pk:
            founded = the_council(by=by)
            self.instance.pk, self.instance.version = founded.pk, founded.version
            self.instance._state.adding = False
        super()._save_first(by)
