"""The form behind every admin screen: it knows its reader, refuses lost updates and saves through the actions."""

from scrutiny import saving
from scrutiny.admin import conflicts
from scrutiny.editing import locked
from scrutiny.forms.editing import EditingForm


class RecordForm(EditingForm):
    """The form of pages with the admin's way of saving: it calls `add` and `change` in its own transaction.

    reader     the User at the screen, set for each request
    is_inline  it is a line of its parent's form, which has asked for the right already
    """

    is_inline = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.shared_fields():
            self.leave_current_choice(name)
        if "position" in self.fields:
            self._let_position_be_empty()

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and cleaned.get("position", 0) is None:
            cleaned["position"] = self.initial["position"]
        if self.has_version and self.has_changed() and not self.errors:
            stored = locked(self.instance)
            if stored is None or stored.version != self.cleaned_data.get("read_version"):
                conflicts.tell(self, stored)
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            self.check_whole()

    def check_whole(self):
        """Last questions, asked of the record as it would be saved: may the reader have it so?"""
        verb = "change" if self.instance.pk else "add"
        permission = f"{self.instance._meta.app_label}.{verb}_{self.instance._meta.model_name}"
        if not self.is_inline and not self.reader.has_perm(permission, self.instance):
            self.add_error(None, f"You may not {verb} this {self.instance._meta.verbose_name} here.")

    def add(self, *, by):
        saving.add(self.instance, by=by)
        self._save_m2m()

    def change(self, *, by, besides=()):
        """Save what was changed on the screen, but for the fields named in `besides`."""
        changed = {name: value for name, value in self.values().items() if name in self.changed_data}
        links = {field.name for field in self.instance._meta.many_to_many}
        saving.keep(self.instance, changed.keys() - links - set(besides), by=by)
        chosen = {name: (self.fields[name].queryset, changed[name]) for name in changed.keys() & links}
        saving.keep_links(self.instance, chosen, by=by)

    def values(self):
        """What was typed into the record's own fields, {field name: value}."""
        names = {field.name for field in (*self.instance._meta.concrete_fields, *self.instance._meta.many_to_many)}
        return {name: value for name, value in self.cleaned_data.items() if name in names}

    def take(self, made):
        """Become the record that an action made."""
        self.instance.__dict__.update(made.__dict__)

    def _let_position_be_empty(self):
        self.fields["position"].required = False
        if not self.instance.pk:
            self.fields["position"].help_text = "Left empty: after the others."
            self.initial["position"] = None
