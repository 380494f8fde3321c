"""The form behind every change of a record, on pages and in the admin: nobody's work is lost by it.

A page that changes a record stands on three calls:

    form = FindingForm.opened(request, finding)
    if form.saved(by=request.user):
        return finished(request, form, address)
    return shown(request, form, "panels/findings/edit.html", {"panel": panel})
"""

from copy import copy

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import transaction
from django.db.models import Q

from scrutiny import saving, undoing
from scrutiny.editing import Conflict, locked
from scrutiny.forms import conflicts
from scrutiny.forms.sent import sent

LONGEST_TEXT = 100_000
TOO_LONG = "Use at most %(limit_value)d characters: this has %(show_value)d"
NOT_OFFERED = "Choose one of those offered here: that one belongs elsewhere, or is gone"


class VersionField(forms.IntegerField):
    """The version that the reader opened, carried through the page; nonsense is no version and so a conflict."""

    widget = forms.HiddenInput

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError:
            return None

    def has_changed(self, initial, data):
        return False


class EditingForm(forms.ModelForm):
    """A form that carries the version and the first values of a record, and saves only what was really changed.

    reader      the User at the page; the choices offered may depend on it
    why         whether a reason is asked for: "" no, "may" or "must"
    conflict    what to show when somebody else saved first (scrutiny.forms.conflicts.Meeting), None otherwise
    changes     what was saved, {field name: [from, to]}
    before      what those fields held, for undoing it; empty where a form's saving cannot be undone by that
    """

    read_version = VersionField(required=False)
    reader = None
    why = ""
    why_label = "Why is it changed?"
    why_hint = "Whoever reads its history reads this."

    def __init__(self, *args, reader=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.reader = reader or self.reader
        self.is_sent, self.conflict, self.changes, self.before = False, None, {}, {}
        self.has_version = bool(self.instance.pk) and hasattr(self.instance, "version")
        if self.has_version:
            self.initial["read_version"] = self.instance.version
        self.add_fields()
        for name in self.shared_fields():
            self.fields[name].show_hidden_initial = self.has_version
            hold_to_bounds(self.fields[name])
        if self.asked_why():
            self.fields["reason_given"] = self._why_field()
        self.undecided = conflicts.decide(self) if self.is_bound else {}

    def add_fields(self):
        """Forms whose record says what fields they have make them here, with their first values."""

    @classmethod
    def opened(cls, request, record, **given):
        """The form on a page: as it is opened, as it was sent, or filled in again after signing in anew."""
        form = cls(sent(request), instance=copy(record), reader=request.user, **given)
        form.is_sent = request.method == "POST"
        return form

    def asked_why(self):
        """ "", "may" or "must": forms whose record decides it say so here."""
        return self.why

    def _why_field(self):
        must = self.asked_why() == "must"
        hint = self.why_hint if must else f"You may leave this empty. {self.why_hint}"
        required = {"required": "Say why it is changed"}
        return forms.CharField(
            label=self.why_label, required=must, max_length=300, help_text=hint, error_messages=required
        )

    @property
    def reason(self):
        return self.cleaned_data.get("reason_given", "")

    def shared_fields(self):
        """The fields whose first value travels with the page, so that only what was really changed is saved."""
        return [
            name
            for name, field in self.fields.items()
            if name != "reason_given"
            and not isinstance(field, VersionField | forms.FileField)
            and not field.widget.is_hidden
        ]

    def _widget_data_value(self, widget, html_name):
        value = super()._widget_data_value(widget, html_name)
        return conflicts.one_line_ends(value) if isinstance(value, str) else value

    def offer(self, name, records):
        """Let these be chosen, and what the record says already."""
        self.fields[name].queryset = records
        self.leave_current_choice(name)

    def leave_current_choice(self, name):
        """What a record says already may stay, although the reader could not choose it anew."""
        field, model_fields = self.fields[name], {f.name: f for f in self.instance._meta.concrete_fields}
        if self.instance.pk and name in model_fields and isinstance(field, forms.ModelChoiceField):
            current = getattr(self.instance, model_fields[name].attname)
            allowed = Q(pk__in=field.queryset.order_by().values("pk")) | Q(pk=current)
            field.label_from_instance = choice_namer(field.queryset, current)
            field.queryset = field.queryset.model._default_manager.filter(allowed)

    def opened_with(self, name):
        """The value of a field when the page was opened, as the browser sends it back."""
        return self._widget_data_value(self.fields[name].hidden_widget(), self[name].html_initial_name)

    def clean(self):
        cleaned = super().clean()
        for name in self.undecided:
            self.add_error(name, f"{self.fields[name].label}: choose what to keep")
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            self._hold_to_constraints()

    def _hold_to_constraints(self):
        """Once more with the fields that this form does not change, which Django leaves out."""
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self._update_errors(error)

    def saved(self, *, by):
        """Whether it was sent, was right and is saved; when somebody saved first, `conflict` says what is to do."""
        if not (self.is_sent and self.is_valid()):
            if self.undecided:
                self.conflict = conflicts.met(
                    self, type(self.instance)._default_manager.filter(pk=self.instance.pk).first()
                )
            return False
        try:
            self._save_first(by)
        except Conflict as conflict:
            self.conflict = conflicts.met(self, conflict.theirs)
        return self.conflict is None

    @transaction.atomic
    def _save_first(self, by):
        stored = locked(self.instance)
        if stored is None or stored.version != self.cleaned_data["read_version"]:
            raise Conflict(stored)
        self.instance.version = stored.version
        self.changes = self.keep(by=by) or {}
        self.before = undoing.before(stored, self.changes) if self.can_be_undone() else {}

    def can_be_undone(self):
        """Whether putting the fields back undoes all of it; links to other records are not fields."""
        return not {field.name for field in self.instance._meta.many_to_many} & self.changes.keys()

    def keep(self, *, by):
        """Save what was changed; gives {field name: [from, to]}. Forms whose saving is another verb say so here."""
        values, links = self.values(), {field.name for field in self.instance._meta.many_to_many}
        own = [name for name in values if name not in links]
        changes = saving.keep(self.instance, own, by=by, reason=self.reason)
        chosen = {name: (self.fields[name].queryset, values[name]) for name in values if name in links}
        return changes | saving.keep_links(self.instance, chosen, by=by, reason=self.reason)

    def values(self):
        """What was changed of the record's own fields, {field name: value}."""
        own = {field.name for field in (*self.instance._meta.concrete_fields, *self.instance._meta.many_to_many)}
        return {name: self.cleaned_data[name] for name in self.changed_data if name in own}


def hold_to_bounds(field):
    """A long text has an end, which no browser cuts off in silence; a choice that is none is told in plain words."""
    if isinstance(field, forms.CharField):
        longest = field.max_length or LONGEST_TEXT
        others = [check for check in field.validators if not isinstance(check, MaxLengthValidator)]
        field.validators = [*others, MaxLengthValidator(longest, TOO_LONG)]
        field.widget.attrs.pop("maxlength", None)
    if isinstance(field, forms.ModelChoiceField):
        field.error_messages = field.error_messages | {"invalid_choice": NOT_OFFERED, "invalid_pk_value": NOT_OFFERED}


def choice_namer(choosable, current):
    """Names a choice; what the record says already is named only to those who could choose it."""

    def named(record):
        if record.pk == current and not choosable.filter(pk=current).exists():
            return f"A {record._meta.verbose_name} not open to you"
        return str(record)

    return named
