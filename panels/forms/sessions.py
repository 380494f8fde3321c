"""Evidence sessions: what, when, where, who held them, and who was heard."""

from django import forms
from django.utils import timezone

from panels.actions.sessions import add_session, keep_members, take_along
from panels.forms.withholding import LABELS, PUBLIC_FROM, WITHHOLDING, WithholdingForm, withholding_widgets
from panels.forms.witnesses import WithWitnesses, stands_in
from panels.models import EvidenceSession, Meeting, Membership, Person, Witness, WitnessIdentity
from panels.witnessing import GIVEN_AWAY, names
from scrutiny.forms.dates import DateField
from scrutiny.forms.times import TimeField
from scrutiny.forms.words import LineField
from scrutiny.naming import listed

WHEN_AND_WHERE = ["held_on", "starts_at", "ends_at", "meeting", "organisation", "place"]


class SessionForm(WithholdingForm):
    """One session. Its witnesses have forms of their own."""

    members = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label="Members who held it",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Those who were there, or are to be.",
    )

    class Meta:
        model = EvidenceSession
        fields = ["kind", "title", *WHEN_AND_WHERE, "audience", "public_from", *WITHHOLDING]
        field_classes = {
            "title": LineField, "organisation": LineField, "place": LineField, "held_on": DateField,
            "public_from": DateField, "starts_at": TimeField, "ends_at": TimeField,
        }  # fmt: skip
        labels = LABELS | {
            "kind": "What kind of session is it?", "title": "What is it called?", "held_on": "Date",
            "starts_at": "Starts at", "ends_at": "Ends at", "meeting": "At a meeting",
        }  # fmt: skip
        help_texts = {
            "title": "Such as Interview with the head of housing. Name nobody in it who may not be named.",
            "held_on": "Such as 15 November 2026. Leave it empty while the day is not settled.",
            "meeting": "Its day, time and venue are taken where you give none here.",
            "organisation": "Whom the panel went to or asked, such as a school or a trust.",
            "public_from": PUBLIC_FROM,
        }
        error_messages = {
            "kind": {"required": "Choose what kind of session it is"},
            "title": {"required": "Say what the session is called, such as Interview with the head of housing"},
        }
        widgets = withholding_widgets()

    field_order = ["kind", "title", "held_on", "starts_at", "ends_at", "meeting", "members", "organisation", "place"]

    def add_fields(self):
        panel = self.instance.panel
        self.offer("meeting", Meeting.objects.visible_to(self.reader).of_body(panel.body))
        self.fields["meeting"].empty_label = "Not at a meeting"
        self.fields["kind"].choices = [("", "Choose a kind"), *EvidenceSession.Kind.choices]
        self.fields["meeting"].label_from_instance = _named_meeting
        self.seats = list(panel.body.memberships.for_list())
        if not self.seats:
            del self.fields["members"]
            return
        self.fields["members"].queryset = Person.objects.filter(pk__in={seat.person_id for seat in self.seats})
        self.fields["members"].choices = self._members_offered()
        self.initial["members"] = [each.person_id for each in self.instance.members.all()] if self.instance.pk else []

    def _members_offered(self):
        """Each person once, those who sit there now first; of others until when they did."""
        today, offered = timezone.localdate(), {}
        for seat in sorted(self.seats, key=lambda seat: seat.is_over(today)):
            until = f"until {seat.ends_on:%-d %B %Y}" if seat.ends_on else "has left"
            name = f"{seat.person}, {seat.capacity.name.lower()}"
            offered.setdefault(seat.person_id, f"{name} ({until})" if seat.is_over(today) else name)
        return list(offered.items())

    def clean(self):
        given = super().clean()
        if meeting := given.get("meeting"):
            self._take_from(meeting, given)
        if (day := given.get("held_on")) and given.get("members"):
            self._check_members(given["members"], day)
        starts, ends = given.get("starts_at"), given.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", f"It starts at {starts:%H:%M}, so it must end after that")
        self._check_names(given)
        return given

    def _take_from(self, meeting, given):
        """What the meeting says and the form does not; a day of its own would be another meeting's."""
        if given.get("held_on") not in {None, meeting.held_on} and "held_on" not in self.errors:
            self.add_error("held_on", f"That meeting is on {meeting.held_on:%-d %B %Y}: choose that day or no meeting")
        elif "held_on" not in self.errors:
            given["held_on"] = meeting.held_on
        if given.get("starts_at") is None and given.get("ends_at") is None:
            given |= {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at}
        given["place"] = given.get("place") or meeting.venue

    def _check_members(self, people, day):
        sitting = {seat.person_id for seat in Membership.objects.filter(body=self.instance.panel.body).current(day)}
        others = [str(person) for person in people if person.pk not in sitting]
        if others:
            was = "was no member" if len(others) == 1 else "were no members"
            self.add_error("members", f"{listed(others)} {was} on {day:%-d %B %Y}: check the day, or take them out")

    def _check_names(self, given):
        """What everybody may read names nobody who may not be named, as far as the reader knows who that is."""
        hidden = WitnessIdentity.objects.visible_to(self.reader).filter(witness__session=self.instance.pk)
        called = list(hidden.exclude(witness__naming=Witness.Naming.BY_NAME).values_list("name", flat=True))
        for name in ("title", "organisation", "place"):
            if any(names(each, given.get(name) or "") for each in called) and name not in self.errors:
                self.add_error(name, GIVEN_AWAY)

    def keep(self, *, by):
        before = self.initial["audience"]
        changes = super().keep(by=by)
        if "audience" in changes:
            take_along(self.instance, before, by=by)
        return changes | keep_members(self.instance, self.cleaned_data.get("members", []), by=by)

    def values(self):
        taken = {name: self.cleaned_data[name] for name in WHEN_AND_WHERE}
        return super().values() | (taken if self.cleaned_data.get("meeting") else {})

    def can_be_undone(self):
        return not {"members", "audience"} & self.changes.keys()

    def warnings(self):
        """What is unusual about it and may well be right."""
        panel, day = self.instance.panel, self.instance.held_on
        if day and panel.starts_on and day < panel.starts_on:
            yield f"Look at this: {day:%-d %B %Y} is before the beginning, {panel.starts_on:%-d %B %Y}."
        if day and panel.ends_on and day > panel.ends_on:
            yield f"Look at this: {day:%-d %B %Y} is after the end, {panel.ends_on:%-d %B %Y}."


class NewSessionForm(WithWitnesses, SessionForm):
    """A session that is added with its witnesses."""

    def __init__(self, posted=None, **given):
        super().__init__(posted, **given)
        self.draw_witnesses(posted)

    def clean(self):
        given = super().clean()
        self.check_witnesses()
        for place, values in zip(self.places, self.given_witnesses, strict=False):
            words = EvidenceSession(**{name: given.get(name) or "" for name in ("title", "organisation", "place")})
            if values["naming"] != Witness.Naming.BY_NAME and stands_in(words, values["name"]):
                self.add_error("title", GIVEN_AWAY)
                self.add_error(f"w{place}-name", "The title, the organisation or the place of the session names them")
        return given

    def add(self, *, by):
        words = {name: self.cleaned_data[name] for name in self.Meta.fields}
        members = self.cleaned_data.get("members", [])
        return add_session(self.instance.panel, by=by, members=members, witnesses=self.given_witnesses, **words)

    @property
    def main_fields(self):
        return [field for field in super().main_fields if field in self.own_fields]


def _named_meeting(meeting):
    at = f", {meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    title = f": {meeting.title}" if meeting.title else ""
    return f"{meeting.held_on:%-d %B %Y}{at}{title}"
