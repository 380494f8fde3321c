"""Choosing a person of the council's list, or adding one who is not on it, within the same form."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from panels.actions.people import add_person
from panels.models import Body, Person
from scrutiny.forms.words import LineField

NEW = ["new_name", "new_title", "new_post", "new_organisation", "new_ward", "new_party"]
TITLE = "Such as Councillor, Mrs or Dr. Whoever is called Councillor here is one."
NOBODY_SO = "Nobody on the list is called just that, or several are: choose one of them"
BOTH = "You chose somebody from the list and wrote a new name as well: take one of them away"


class PersonSelect(forms.Select):
    """Where its script makes it a box to type in, words that chose nobody come beside it, and stay to be seen."""

    typed = ""

    def value_from_datadict(self, data, files, name):
        chosen = super().value_from_datadict(data, files, name)
        self.typed = "" if chosen else " ".join(data.get(f"{name}-typed", "").split())[:200]
        self.attrs["data-typed"] = self.typed
        return chosen


class PersonField(forms.ModelChoiceField):
    """A person of the list, each told apart by post, ward and organisation; a script makes it one to type in.

    only_listed  whether words that chose nobody are refused here; otherwise the form may find another use for them
    """

    def __init__(self, *, only_listed=True, **given):
        self.only_listed = only_listed
        gone = {"invalid_choice": "Choose somebody from the list: that person is gone"}
        given["error_messages"] = gone | given.get("error_messages", {})
        super().__init__(
            Person.objects.none(), to_field_name="uuid", widget=PersonSelect(attrs={"data-pick": "person"}), **given
        )

    def clean(self, value):
        if self.only_listed and self.widget.typed:
            raise ValidationError(NOBODY_SO)
        return super().clean(value)

    def offer(self, people):
        """Let these be chosen, read once; gives whether there is anybody."""
        self.queryset = people.select_related("organisation")
        found = [(str(person.uuid), self.label_from_instance(person)) for person in self.queryset]
        self.widget.choices = [("", self.empty_label), *found]
        return bool(found)

    def label_from_instance(self, person):
        where = str(person.shown_organisation or "")
        more = ", ".join(filter(None, [person.post, person.ward, where]))
        return f"{person} ({more})" if more else str(person)


class PickingForm(forms.Form):
    """Subclasses add their own fields, and say in `keep` what is done with whoever was picked.

    doubles  people of the same name, once they are in the way of a new one
    """

    person = PersonField(label="Who?", required=False, empty_label="Choose a person", only_listed=False)
    new_name = LineField(
        label="Name", required=False, max_length=200, help_text="Without a title, such as Asha Okafor."
    )
    new_title = LineField(label="Title", required=False, max_length=60, help_text=TITLE)
    new_post = LineField(label="Post", required=False, max_length=200)
    new_organisation = forms.ModelChoiceField(
        Body.objects.none(), label="Organisation", required=False, empty_label="None, or not on the list"
    )
    new_ward = LineField(label="Ward", required=False, max_length=100)
    new_party = LineField(label="Party", required=False, max_length=100)
    is_another = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, posted=None, *, picked=None, **given):
        given["initial"] = {"person": picked} | given.get("initial", {})
        super().__init__(posted, **given)
        self.doubles = []
        self.has_people = self.fields["person"].offer(Person.objects.all())
        self.fields["new_organisation"].queryset = Body.objects.offered(timezone.localdate())

    @property
    def own_fields(self):
        return [self[name] for name in self.fields if name not in {"person", "is_another", *NEW}]

    @property
    def new_fields(self):
        return [self[name] for name in [*NEW, "is_another"]]

    @property
    def is_new_open(self):
        """Whether the fields of a new person are to be seen at once: on the first day nobody is on the list."""
        return not self.has_people or any(name in self.errors or self[name].value() for name in NEW)

    def clean(self):
        given = super().clean()
        chosen, name = given.get("person"), given.get("new_name")
        if chosen and name:
            self.add_error("person", BOTH)
        elif not chosen and not name and not {"person", "new_name"} & set(self.errors):
            self._ask_for_somebody()
        elif name and not given.get("is_another"):
            self._look_for_doubles(name)
        return given

    def _ask_for_somebody(self):
        if any(self.cleaned_data.get(field) for field in NEW):
            self.add_error("new_name", "Write the name of the new person")
        elif self.fields["person"].widget.typed:
            self.add_error("person", f"{NOBODY_SO}, or add a person who is not listed")
        else:
            self.add_error("person", "Choose a person, or add one who is not listed")

    def _look_for_doubles(self, name):
        self.doubles = list(Person.objects.named(name).select_related("organisation")[:3])
        if self.doubles:
            self.fields["is_another"].widget = forms.CheckboxInput()
            self["is_another"].label = f"This is another {name}"
            known = self.fields["person"].label_from_instance(self.doubles[0])
            self.add_error("new_name", f"{known} is on the list: choose them there, or tick that this is somebody else")

    def picked(self, *, by):
        """The person who was chosen, or the new one, who is added."""
        return self.cleaned_data["person"] or self.new_person(by=by)

    def new_person(self, *, by):
        given = {name.removeprefix("new_"): self.cleaned_data[name] for name in NEW}
        return add_person(given.pop("name"), by=by, **given)

    def added(self, *, by):
        """What `keep` made, all or nothing; None where it could not be, which the form then says."""
        if not self.is_valid():
            return None
        try:
            with transaction.atomic():
                return self.keep(self.picked(by=by), by=by)
        except ValidationError as refused:
            self.add_error("person" if self.cleaned_data["person"] else "new_name", refused.messages)
            return None


def picked(request):
    """The uuid of the person whom a link has chosen already, or None."""
    try:
        return uuid.UUID(request.GET.get("person", ""))
    except ValueError:
        return None
