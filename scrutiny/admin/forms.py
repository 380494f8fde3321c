"""The form behind every admin screen: it knows its reader, refuses lost updates and saves through the actions."""

from django import forms
from django.db.models import Q

from scrutiny.admin import conflicts, saving


class VersionField(forms.IntegerField):
    """The version that the reader opened, carried through the page."""

    widget = forms.HiddenInput

    def has_changed(self, initial, data):
        return False


class RecordForm(forms.ModelForm):
    """A form whose saving is a verb: `add` and `change` record an Event; the admin calls them.

    reader     the User at the screen, set for each request
    is_inline  it is a line of its parent's form, which has asked for the right already
    """

    read_version = VersionField(required=False)
    reader = None
    is_inline = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.has_version = bool(self.instance.pk) and hasattr(self.instance, "version")
        if self.has_version:
            self.initial["read_version"] = self.instance.version
        for name in self.shared_fields():
            self.fields[name].show_hidden_initial = self.has_version
            self._leave_current_choice(name)
        if "position" in self.fields:
            self._let_position_be_empty()

    def shared_fields(self):
        """The fields whose first value travels with the page, so that only what was really changed is saved."""
        return [
            name
            for name, field in self.fields.items()
            if not isinstance(field, VersionField | forms.FileField) and not field.widget.is_hidden
        ]

    def opened_with(self, name):
        """The value of a field when the page was opened, as the browser sends it back."""
        return self._widget_data_value(self.fields[name].hidden_widget(), self[name].html_initial_name)

    def shown_words(self, name):
        """The form's value of a field, in the words of the screen."""
        value, field = self[name].value(), self.fields[name]
        if isinstance(field, forms.ModelMultipleChoiceField):
            return ", ".join(str(chosen) for chosen in field.queryset.filter(pk__in=value or []))
        if isinstance(field, forms.ModelChoiceField):
            return str(field.queryset.filter(pk=value).first() or "")
        if hasattr(field, "choices"):
            return str(dict(field.choices).get(value, value))
        return "" if value is None else str(value)

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and cleaned.get("position", 0) is None:
            cleaned["position"] = self.initial["position"]
        if self.has_version and self.has_changed() and not self.errors:
            stored = conflicts.stored_version(self.instance)
            if stored is None or stored.version != self.cleaned_data.get("read_version"):
                conflicts.tell(self, stored)
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        for check in (self._hold_to_constraints, self.check_whole):
            if not self.errors:
                check()

    def _hold_to_constraints(self):
        """Once more with the fields that this screen only shows, which Django leaves out."""
        try:
            self.instance.validate_constraints()
        except forms.ValidationError as error:
            self._update_errors(error)

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

    def _leave_current_choice(self, name):
        """What a record says already may stay, although the reader could not choose it anew."""
        field, model_fields = self.fields[name], {f.name: f for f in self.instance._meta.concrete_fields}
        if self.instance.pk and name in model_fields and isinstance(field, forms.ModelChoiceField):
            current = getattr(self.instance, model_fields[name].attname)
            allowed = Q(pk__in=field.queryset.order_by().values("pk")) | Q(pk=current)
            field.label_from_instance = choice_namer(field.queryset, current)
            field.queryset = field.queryset.model._default_manager.filter(allowed)

    def _let_position_be_empty(self):
        self.fields["position"].required = False
        if not self.instance.pk:
            self.fields["position"].help_text = "Left empty: after the others."
            self.initial["position"] = None


def choice_namer(choosable, current):
    """Names a choice; what the record says already is named only to those who could choose it."""

    def named(record):
        if record.pk == current and not choosable.filter(pk=current).exists():
            return f"A {record._meta.verbose_name} not open to you"
        return str(record)

    return named
