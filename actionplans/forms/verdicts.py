"""The panel's verdicts: on one action, or on many of a plan with one press."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from actionplans.actions.verdicts import CannotDecide, give_verdict
from actionplans.forms.outcomes import MeasuredFields
from actionplans.meetings import meetings_behind
from actionplans.models import Verdict
from panels.models import Body
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import hold_to_bounds
from scrutiny.forms.words import WordsField
from scrutiny.naming import day_in_words

CHAIR = "chair"
FEW = 12
LONGEST = 5_000
Outcome = Verdict.Outcome


class PlaceForm(forms.Form):
    """Where and when the verdicts were given."""

    place = forms.ChoiceField(
        label="Where was it decided?", error_messages={"required": "Choose the meeting, or the chair"}
    )
    decided_on = DateField(
        label="If by the chair: on which day?", required=False, help_text="Such as 15 November 2026."
    )
    opened = forms.FloatField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        self.fields["place"].choices = [*in_choices(meetings), (CHAIR, "By the chair, between meetings")]
        self.fields["opened"].initial = timezone.now().timestamp()

    def clean(self):
        given = super().clean()
        if given.get("place") == CHAIR and "decided_on" not in self.errors and not given.get("decided_on"):
            self.add_error("decided_on", "Enter the day on which the chair decided")
        return given

    def others_since(self, ours):
        """Verdicts on the same actions that somebody else saved after the page was opened."""
        since = self.cleaned_data["opened"]
        rows = [verdict.row_id for verdict in ours]
        others = Verdict.objects.filter(row__in=rows).exclude(pk__in=[verdict.pk for verdict in ours])
        others = others.filter(recorded_at__gt=moment(since)) if since else others.none()
        return list(others.select_related("row", "typed_by").order_by("pk"))

    @property
    def where_and_when(self):
        """The arguments of give_verdict that say so."""
        meeting = self.meetings.get(self.cleaned_data["place"])
        decided_on = meeting.held_on if meeting else self.cleaned_data["decided_on"]
        return {"meeting": meeting, "is_by_chair": meeting is None, "decided_on": decided_on}


class RowVerdictForm(MeasuredFields, forms.Form):
    """What is decided of one action; on a page with many, those without a verdict are left alone."""

    outcome = forms.ChoiceField(
        label="Verdict",
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the verdict"},
    )
    reason = WordsField(
        label="Why?",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Needed for all but “continue”. Everybody who may read the action can read the reason.",
    )
    referred_to = forms.ChoiceField(label="If referred: to which body?", required=False)

    def __init__(self, *args, row, bodies, must, **kwargs):
        self.row, self.called = row, str(row)
        super().__init__(*args, **kwargs)
        self.fields["outcome"].required = must
        hold_to_bounds(self.fields["reason"])
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["referred_to"].choices = [("", "Choose a body"), *((pk, str(b)) for pk, b in self.bodies.items())]
        self.people = {str(person.pk): person for person in people_of(row)}
        if self.people:
            self.fields["officer"] = self._officer_field()
        self.add_measured(row)

    def _officer_field(self):
        choices = [(pk, str(person)) for pk, person in self.people.items()]
        if len(choices) > 1:
            choices.insert(0, ("", "Choose an officer"))
        return forms.ChoiceField(label="If called: which officer?", choices=choices, required=False)

    @property
    def is_touched(self):
        """Whether anything is to be saved of it."""
        return bool(self.cleaned_data.get("outcome"))

    @property
    def further(self):
        """The fields that only some verdicts need."""
        return [self[name] for name in ("officer", "referred_to", *self.measured_names) if name in self.fields]

    @property
    def is_further_open(self):
        return any(field.errors for field in self.further) or (
            self.is_bound and self["outcome"].value() in (Outcome.CALL, Outcome.REFER, Outcome.COMPLETE)
        )

    def clean(self):
        given = super().clean()
        if not given.get("outcome"):
            typed = given.get("reason") or any(given.get(name) for name in self.measured_names)
            if typed and "outcome" not in self.errors:
                self.add_error("outcome", "Choose a verdict too, or take out what is written about it")
        elif given["outcome"] == Outcome.COMPLETE:
            self.need_measured()
        return given

    def give(self, place, *, by):
        """Save it. Raises CannotDecide after saying so beside the field."""
        given = self.cleaned_data
        try:
            return give_verdict(
                self.row,
                given["outcome"],
                reason=given["reason"],
                referred_to=self.bodies.get(given["referred_to"]),
                called=self.people.get(given.get("officer", "")),
                measured=self.measured(),
                by=by,
                **place.where_and_when,
            )
        except CannotDecide as refusal:
            self._show(refusal, place)
            raise

    def _show(self, refusal, place):
        name = {"called": "officer", "meeting": "place"}.get(refusal.field, refusal.field)
        form = place if name in place.fields else self
        form.add_error(name if name in form.fields else None, ValidationError(str(refusal)))


class VerdictsForm:
    """The page of one action or of many: where it was decided, and what of each. All are saved, or none."""

    def __init__(self, data, plan, rows, *, reader, must=False, meeting=None):
        meetings = [*meetings_for(reader, plan)]
        chosen = next((each for each in meetings if str(each.pk) == str(meeting)), meetings[0] if meetings else None)
        first = {"place": str(chosen.pk) if chosen and meeting != CHAIR else CHAIR}
        self.place = PlaceForm(data, prefix="at", meetings=meetings, initial=first)
        bodies = list(Body.objects.offered(timezone.localdate()))
        self.rows = [
            RowVerdictForm(data, prefix=f"r{row.pk}", row=row, bodies=bodies, must=must, use_required_attribute=False)
            for row in rows
        ]
        self.given, self.meanwhile = [], []
        self.is_empty = False

    def __iter__(self):
        return iter([self.place, *self.rows])

    @property
    def total_error_count(self):
        return self.is_empty + sum(len(form.errors) for form in self)

    @property
    def non_form_errors(self):
        return ["Choose a verdict on at least one action"] if self.is_empty else []

    def is_valid(self):
        right = [form.is_valid() for form in self]
        if all(right):
            self.is_empty = not any(form.is_touched for form in self.rows)
        return all(right) and not self.is_empty

    def give(self, *, by):
        """Save them; gives whether it was done."""
        touched = [form for form in self.rows if form.is_touched]
        try:
            with transaction.atomic():
                self.given = [form.give(self.place, by=by) for form in touched]
        except CannotDecide:
            return False
        self.meanwhile = self.place.others_since(self.given)
        return True


def people_of(row):
    """Who carries it out or answers for it, from owners that are read already."""
    people = [person for owner in row.owners.all() for person in (owner.person, owner.accountable) if person]
    return list(dict.fromkeys(people))


def meetings_for(reader, plan):
    """The last meetings at which a verdict may have been given."""
    return meetings_behind(plan, reader, today=timezone.localdate())[:FEW]


def in_choices(meetings):
    """[(value, words), ...] for a field in which one of the meetings is chosen."""
    return [(str(each.pk), f"{day_in_words(each.held_on)}: {each.title or each.body}") for each in meetings]


def moment(seconds):
    """The moment of a timestamp; nonsense is now."""
    try:
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    except (OverflowError, ValueError, OSError):
        return timezone.now()


class ReportForm(forms.Form):
    """To which meeting the chair's verdicts were reported."""

    meeting = forms.ChoiceField(
        label="To which meeting were they reported?", error_messages={"required": "Choose the meeting"}
    )

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        self.fields["meeting"].choices = in_choices(meetings)

    @property
    def chosen(self):
        return self.meetings[self.cleaned_data["meeting"]]
