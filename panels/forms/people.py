"""People of the council's list: who they are, how to reach them, and two records that are one person."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from panels.forms.picking import NEW, PersonField, PickingForm
from panels.initials import initials_of
from panels.models import Body, ContactDetail, Person
from panels.models.people import READERS
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField
from scrutiny.models import Audience

NAME = {"required": "Write the name"}
TELEPHONE = "That is no telephone number: write its figures, such as 01632 960123"


class PersonForm(EditingForm):
    class Meta:
        model = Person
        fields = ["name", "title", "initials", "post", "organisation", "is_councillor", "ward", "party"]
        field_classes = dict.fromkeys(["name", "title", "initials", "post", "ward", "party"], LineField)
        labels = {"is_councillor": "They are a councillor"}
        help_texts = {"name": "Without a title. What is issued keeps the name that it was issued under."}
        error_messages = {"name": NAME}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer("organisation", Body.objects.offered(timezone.localdate()))
        self.fields["organisation"].empty_label = "None, or not on the list"
        letters = initials_of(self.instance.name)
        self.fields["initials"].help_text = f"As papers write them. Left empty: {letters}, from the name."


class NewPersonForm(PickingForm):
    """The same fields with which a page adds somebody on the way."""

    field_order = NEW

    def __init__(self, posted=None):
        super().__init__(posted)
        del self.fields["person"]
        self.fields["new_name"].required = True
        self.fields["new_name"].error_messages |= NAME

    def keep(self, person, *, by):
        return person

    def picked(self, *, by):
        return self.new_person(by=by)


class ContactDetailForm(EditingForm):
    """A way to reach somebody, and who may read it: nobody but officers, unless that is said."""

    class Meta:
        model = ContactDetail
        fields = ["kind", "value", "audience"]
        field_classes = {"value": LineField}
        labels = {"kind": "What is it?", "value": "Number or address"}
        help_texts = {"audience": "What everybody may read stands on public pages and in papers."}
        widgets = {"kind": forms.RadioSelect, "audience": forms.RadioSelect}
        error_messages = {
            "kind": {"required": "Choose what it is"},
            "value": {"required": "Write the number or address"},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = ContactDetail.Kind.choices
        # the officers of one panel or its members alone: nobody looks after people by panel
        others = [] if self.instance.audience == Audience.PANEL else [Audience.PANEL]
        self.fields["audience"].choices = [
            (audience, READERS[audience]) for audience in Audience if audience not in others
        ]

    def clean(self):
        given = super().clean()
        kind, value = given.get("kind"), given.get("value")
        if kind and value:
            self._check(kind, value)
        return given

    def _check(self, kind, value):
        if kind == ContactDetail.Kind.EMAIL:
            try:
                validate_email(value)
            except ValidationError:
                self.add_error("value", "That is no e-mail address: it has the form name@example.org")
        elif sum(letter.isdigit() for letter in value) < 3:
            self.add_error("value", TELEPHONE)
        is_there = ContactDetail.objects.filter(person=self.instance.person, kind=kind, value=value)
        if is_there.exclude(pk=self.instance.pk).exists():
            self.add_error("value", "That is on the page of this person already")


class MergeForm(forms.Form):
    """Which other record is the same person."""

    person = PersonField(
        label="Which other record is the same person?",
        empty_label="Choose a person",
        error_messages={"required": "Choose the other record"},
    )

    def __init__(self, posted, *, person):
        super().__init__(posted)
        self.fields["person"].offer(Person.objects.exclude(pk=person.pk))
