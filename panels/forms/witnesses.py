"""Witnesses on forms: several at once as groups of fields that need no script, and one to be changed."""

from django import forms

from panels.actions.sessions import keep_identity, readers_of
from panels.forms.picking import PersonField
from panels.models import Person, Witness, WitnessIdentity
from panels.permissions import NOT_NAMED, is_named_reader
from panels.witnessing import Unclear, names, shown
from scrutiny.forms.editing import EditingForm, hold_to_bounds
from scrutiny.forms.words import LineField
from scrutiny.models import Restriction
from scrutiny.numbers import number_in

MOST = 40
IDENTITY = ["person", "name", "email", "is_under_18", "in_confidence"]
OWN = ["capacity", "organisation", "naming", "shown_as"]
USUAL = ("", "As usual: by name; a person under 18 by their role")
IN_CONFIDENCE = "Who this is was given in confidence: only named readers may know it"


def witness_fields():
    """{name: a field} of one witness, as a form asks for them."""
    return {
        "person": PersonField(
            label="Somebody on the list of people", required=False, empty_label="Not on the list", only_listed=False
        ),
        "name": LineField(
            label="Name",
            required=False,
            max_length=200,
            help_text="Read by officers alone where the witness may not be named. Leave it empty for somebody "
            "chosen from the list.",
        ),
        "capacity": LineField(
            label="In what capacity", required=False, max_length=300, help_text="Such as Head teacher."
        ),
        "organisation": LineField(label="Organisation", required=False, max_length=200),
        "email": forms.EmailField(
            label="E-mail address",
            required=False,
            max_length=254,
            help_text="For questions and notes. Leave it empty to use that on the list of people.",
        ),
        "is_under_18": forms.BooleanField(label="Under 18", required=False),
        "naming": forms.ChoiceField(
            label="How they may be named",
            required=False,
            choices=[USUAL, *Witness.Naming.choices],
            widget=forms.RadioSelect,
        ),
        "shown_as": LineField(
            label="Shown instead of the name",
            required=False,
            max_length=200,
            help_text="A role, or words such as A parent. Capacity and organisation are shown with it: leave out "
            "what would give them away.",
        ),
        "in_confidence": forms.BooleanField(label=IN_CONFIDENCE, required=False),
    }


def understood(given, *, may_confide):
    """(what `add_witness` takes, {field: sentence}) of one witness as it was typed."""
    values = {name: given.get(name) or "" for name in (*OWN, "name", "email")}
    person, is_under_18, in_confidence = given.get("person"), bool(given.get("is_under_18")), given.get("in_confidence")
    if person is not None:
        values |= {name: values[name] or found for name, found in _of_person(person).items()}
    try:
        values["naming"], values["shown_as"] = shown(
            values["naming"],
            name=values["name"],
            shown_as=values["shown_as"],
            is_under_18=is_under_18,
            beside={name: values[name] for name in ("capacity", "organisation")},
        )
        refused = {}
    except Unclear as unclear:
        refused = unclear.sentences
    if in_confidence and not may_confide:
        refused["in_confidence"] = NOT_NAMED
    restriction = Restriction.IN_CONFIDENCE if in_confidence else Restriction.NONE
    return values | {"person": person, "is_under_18": is_under_18, "restriction": restriction}, refused


def _of_person(person):
    return {"name": str(person), "capacity": person.post, "organisation": str(person.shown_organisation or "")}


class WithWitnesses:
    """Groups of fields for new witnesses, on a form that is saved by the button `save`; others add and take away one.

    A group is known by the number of its place, which `witness` carries; places taken away leave a gap.
    """

    given_witnesses = places = ()
    press = ""

    def draw_witnesses(self, posted, *, least=0):
        """Have a group of fields for each place: one to begin with, and never fewer than `least`."""
        self.press = posted.get("press", "save") if posted is not None else ""
        self.places = _places(posted) if posted is not None else [0]
        focus = self._pressed()
        self.places = self.places or list(range(least))
        choices = None
        for place in self.places:
            for name, field in witness_fields().items():
                hold_to_bounds(field)
                self.fields[f"w{place}-{name}"] = field
            choices = self._offer_people(place, choices)
        if focus is not None:
            self.fields[f"w{focus}-person"].widget.attrs["autofocus"] = True

    def _offer_people(self, place, choices):
        field = self.fields[f"w{place}-person"]
        if choices is None:
            field.offer(Person.objects.all())
        else:
            field.queryset, field.widget.choices = Person.objects.all(), choices
        return field.widget.choices

    def _pressed(self):
        """The place to go on at, after a button that adds one or takes one away."""
        verb, _, place = self.press.partition("-")
        if verb == "another" and len(self.places) < MOST:
            self.places.append(max(self.places, default=-1) + 1)
            return self.places[-1]
        if verb == "without" and (gone := number_in(place)) in self.places:
            at = self.places.index(gone)
            self.places.remove(gone)
            return self.places[max(at - 1, 0)] if self.places else None
        return None

    @property
    def is_saving(self):
        return self.is_bound and self.press in {"", "save"}

    @property
    def errors(self):
        """Whoever presses a button to add or take away is not told what is still missing."""
        return super().errors if self.is_saving else forms.utils.ErrorDict()

    def check_witnesses(self):
        """Understand each group that was filled in at all; call it from `clean`."""
        self.given_witnesses = []
        may_confide = is_named_reader(self.reader, self.instance.panel)
        for place in self.places:
            given = {name: self.cleaned_data.get(f"w{place}-{name}") for name in (*IDENTITY, *OWN)}
            if not any(given.values()) and not self._has_errors(place):
                continue
            values, refused = understood(given, may_confide=may_confide)
            self.given_witnesses.append(values)
            for name, sentence in refused.items():
                if f"w{place}-{name}" not in self._errors:
                    self.add_error(f"w{place}-{name}", sentence)

    def _has_errors(self, place):
        return any(name.startswith(f"w{place}-") for name in self._errors)

    def witness_groups(self):
        """For the page: each group with its place, its number and its fields."""
        return [
            {"place": place, "number": number, "fields": [self[f"w{place}-{name}"] for name in witness_fields()]}
            for number, place in enumerate(self.places, start=1)
        ]

    @property
    def own_fields(self):
        """Those that belong to no witness."""
        of_witnesses = {f"w{place}-{name}" for place in self.places for name in (*IDENTITY, *OWN)}
        return [self[name] for name in self.fields if name not in of_witnesses]


def _places(posted):
    found = [number_in(place, digits=3) for place in posted.getlist("witness")]
    return list(dict.fromkeys(place for place in found if place is not None))[:MOST]


class NewWitnessesForm(WithWitnesses, forms.Form):
    """Witnesses to be added to a session that is there."""

    def __init__(self, posted, *, session, reader):
        super().__init__(posted)
        self.instance, self.reader = session, reader
        self.draw_witnesses(posted, least=1)

    def clean(self):
        given = super().clean()
        self.check_witnesses()
        if self.places and not self.given_witnesses and not self._errors:
            self.add_error(f"w{self.places[0]}-name", "Write who was heard, or choose somebody from the list")
        for place, values in zip(self.places, self.given_witnesses, strict=False):
            if values["naming"] != Witness.Naming.BY_NAME and stands_in(self.instance, values["name"]):
                self.add_error(f"w{place}-name", IN_TITLE)
        return given


IN_TITLE = "The title, the organisation or the place of the session holds this name: change that first"


def stands_in(session, name):
    """Whether the words of the session that everybody may read hold a name."""
    return any(names(name, words) for words in (session.title, session.place, session.organisation))


class WitnessForm(EditingForm):
    """One witness. Who it is, is asked of those who may know it."""

    class Meta:
        model = Witness
        fields = ["capacity", "organisation", "naming", "shown_as"]

    def add_fields(self):
        self.session = self.instance.session
        identities = WitnessIdentity.objects.select_related("person")
        whole = identities.filter(witness=self.instance).first()
        self.identity = identities.visible_to(self.reader).filter(witness=self.instance).first()
        self.is_hidden = whole is not None and self.identity is None
        asked = {name: field for name, field in witness_fields().items() if not self.is_hidden or name in OWN}
        self.fields = asked | {name: field for name, field in self.fields.items() if name not in asked}
        self.fields["naming"].choices = [
            choice for choice in Witness.Naming.choices if not self.is_hidden or choice[0] != Witness.Naming.BY_NAME
        ]
        self.fields["naming"].required = True
        if not self.is_hidden:
            self._fill_identity()

    def _fill_identity(self):
        self.fields["person"].offer(Person.objects.all())
        known, is_by_name = self.identity, self.instance.naming == Witness.Naming.BY_NAME
        self.initial |= {
            "person": known and known.person and known.person.uuid,
            "name": known.name if known else self.instance.shown_as if is_by_name else "",
            "email": known.email if known else "",
            "is_under_18": bool(known and known.is_under_18),
            "in_confidence": bool(known and known.restriction == Restriction.IN_CONFIDENCE),
            "shown_as": "" if is_by_name else self.instance.shown_as,
        }

    def clean(self):
        given = super().clean()
        if self._errors:
            return given
        values, refused = understood(given, may_confide=is_named_reader(self.reader, self.session.panel))
        if values["naming"] != Witness.Naming.BY_NAME and stands_in(self.session, values["name"]):
            refused["name"] = IN_TITLE
        for name, sentence in refused.items():
            self.add_error(name, sentence)
        self.cleaned_data |= {name: values[name] for name in OWN}
        self.understood = values
        return self.cleaned_data

    def values(self):
        """What differs of the witness: what is shown follows from several fields."""
        values = {name: self.cleaned_data[name] for name in OWN}
        if "naming" in self.changed_data:
            values["audience"] = readers_of(self.session, values["naming"])
        return values

    def keep(self, *, by):
        for name, value in self.values().items():
            setattr(self.instance, name, value)
        changes = super().keep(by=by)
        if not self.is_hidden:
            names = ("person", "name", "email", "is_under_18", "restriction")
            kept = keep_identity(self.instance, {name: self.understood[name] for name in names}, by=by)
            changes |= {"who they are": ["", ""]} if kept else {}
        return changes

    def can_be_undone(self):
        return "who they are" not in self.changes
