"""Who carries an action out: a person, a body, or a label with the person who answers for it."""

from dataclasses import replace

from django import forms
from django.db import transaction
from django.utils import timezone

from actionplans.actions.owners import NotThese, Whom, owners_of, set_owners
from panels.forms.picking import NEW, PersonField, PickingForm
from panels.models import Body, Person
from scrutiny.forms.words import LineField

OWNER_FIELDS = ("person", "body", "label", "accountable")
ONE_OF = "Name a person, a body or others: one of them"
NOBODY = "Nobody is named"
LABEL = "Such as all ward managers. Choose below who answers for them: only people are asked."


def offer_owners(form):
    """Give a form the fields in which one owner is named."""
    form.fields["person"] = PersonField(label="Who carries it out?", required=False, empty_label="Choose a person")
    form.fields["person"].offer(Person.objects.select_related("organisation"))
    offer_others(form)


def offer_others(form):
    """Give a form that offers people a body and others in words besides; the list of people is read once."""
    form.fields["body"] = forms.ModelChoiceField(
        Body.objects.offered(timezone.localdate()), label="Or a body", required=False, empty_label="Choose a body"
    )
    form.fields["label"] = LineField(label="Or others, in words", required=False, max_length=200, help_text=LABEL)
    accountable = PersonField(label="Who answers for them?", required=False, empty_label=NOBODY)
    accountable.queryset = form.fields["person"].queryset
    accountable.widget.choices = [("", NOBODY), *list(form.fields["person"].widget.choices)[1:]]
    form.fields["accountable"] = accountable


def typed_owner(form, given):
    """The Whom that was named, or None; what cannot be is said beside its field."""
    named = [name for name in ("person", "body", "label") if given.get(name)]
    if len(named) > 1:
        form.add_error(named[1], ONE_OF)
        return None
    if given.get("accountable") and "label" not in named:
        form.add_error("accountable", "Only others named in words have somebody who answers for them")
        return None
    if not named:
        return None
    return Whom(given.get("person"), given.get("body"), given.get("label") or "", given.get("accountable"))


class NewOwnerForm(PickingForm):
    """One more owner of an action: picked, or added to the list of people within the same form."""

    def __init__(self, posted=None, *, row, **given):
        super().__init__(posted, **given)
        self.row = row
        self.fields["person"].label, self.fields["person"].empty_label = "A person", "Choose a person"
        offer_others(self)
        self.fields["is_lead"] = forms.BooleanField(label="Leads it", required=False)

    def clean(self):
        given = super().clean()
        is_new = any(given.get(name) for name in NEW)
        if is_new and (given.get("body") or given.get("label")):
            self.add_error("body" if given.get("body") else "label", ONE_OF)
        typed_owner(self, given)
        return given

    def _ask_for_somebody(self):
        given = self.cleaned_data
        if not (given.get("body") or given.get("label")):
            super()._ask_for_somebody()

    def added(self, *, by):
        """The Whom that was added; None where it could not be, which the form then says."""
        if not self.is_valid():
            return None
        try:
            with transaction.atomic():
                return self.keep(by=by)
        except NotThese as refusal:
            self.add_error("person", str(refusal))
            return None

    def keep(self, *, by):
        given = self.cleaned_data
        is_person = given.get("person") or given.get("new_name")
        person = self.picked(by=by) if is_person else None
        one = Whom(person, given.get("body"), given.get("label") or "", given.get("accountable"), given["is_lead"])
        before = owners_of(self.row)
        if one.is_lead:
            before = [replace(other, is_lead=False) for other in before]
        set_owners(self.row, [*before, one], by=by)
        return one
