"""Members of a body: one is added, leaves, takes another office; an entry is corrected."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.memberships import add_member, check_seat, take_office
from panels.forms.picking import PickingForm
from panels.models import Capacity, Membership
from scrutiny import saving
from scrutiny.editing import Conflict
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm, VersionField
from scrutiny.forms.words import LineField

VOTES = [("", "As is usual in that capacity"), ("yes", "Yes"), ("no", "No")]
SAID = {"": None, "yes": True, "no": False}
LOOK_AGAIN = "Somebody has changed this entry since you opened it. Look at it as it is now, then try again"
CHOOSE = {"required": "Choose the capacity"}
REASON = (
    "Such as Stood down at the annual meeting. Everybody who may read the members reads it. You may leave it empty."
)


class CapacityField(forms.ModelChoiceField):
    """A capacity of the council's list, which says of each whether it votes."""

    def __init__(self, **given):
        super().__init__(Capacity.objects.all(), error_messages=CHOOSE, **given)

    def label_from_instance(self, capacity):
        return capacity.name if capacity.votes else f"{capacity.name} (does not usually vote)"

    def offered(self):
        """The capacities, read once: the form asks for the usual one and shows them all."""
        found = list(self.queryset)
        self.widget.choices = [(capacity.pk, self.label_from_instance(capacity)) for capacity in found]
        return found


class NewMemberForm(PickingForm):
    capacity = CapacityField(empty_label=None)
    votes = forms.ChoiceField(label="Do they vote?", choices=VOTES, required=False, widget=forms.RadioSelect)
    starts_on = DateField(
        label="From", required=False, help_text="Such as 15 November 2026. You may leave it empty where nobody knows."
    )

    def __init__(self, posted=None, *, body, since=None, **given):
        super().__init__(posted, initial={"starts_on": since, "votes": ""}, **given)
        self.body = body
        offered = self.fields["capacity"].offered()
        self.initial["capacity"] = next((one.pk for one in offered if one.name == "Member"), None)

    def keep(self, person, *, by):
        given = self.cleaned_data
        votes, since = SAID[given["votes"]], given["starts_on"]
        return add_member(self.body, person, given["capacity"], by=by, is_voting=votes, starts_on=since)


class SeatForm(EditingForm):
    """What is kept must leave the person one seat at a time."""

    def saved(self, *, by):
        try:
            return super().saved(by=by)
        except ValidationError as refused:
            self.add_error(None, refused)
            return False

    def keep(self, *, by):
        check_seat(self.instance)
        return super().keep(by=by)


class MemberForm(SeatForm):
    """Correcting an entry. What happened since it was made has forms of its own: leaving, another office."""

    class Meta:
        model = Membership
        fields = ["capacity", "is_voting", "starts_on", "ends_on", "has_left", "leaving_reason"]
        field_classes = {"starts_on": DateField, "ends_on": DateField, "leaving_reason": LineField}
        labels = {
            "is_voting": "They vote",
            "starts_on": "First day",
            "ends_on": "Last day",
            "has_left": "They have left",
            "leaving_reason": "Why they left",
        }
        help_texts = {
            "starts_on": "Such as 15 November 2026. Empty: nobody knows, or from the beginning.",
            "ends_on": "Empty: they sit there still, or nobody knows the day.",
            "has_left": "",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["capacity"].empty_label = None


class LeavingForm(SeatForm):
    """The last day of a member, and why."""

    class Meta:
        model = Membership
        fields = ["ends_on", "leaving_reason"]
        field_classes = {"ends_on": DateField, "leaving_reason": LineField}
        labels = {"ends_on": "Last day", "leaving_reason": "Why do they leave?"}
        help_texts = {
            "ends_on": "The last day on which they are a member, such as 15 November 2026. "
            "Leave it empty only where nobody knows: they have left then.",
            "leaving_reason": REASON,
        }

    def keep(self, *, by):
        self.instance.has_left = True
        check_seat(self.instance)
        return saving.keep(self.instance, ["ends_on", "leaving_reason", "has_left"], by=by, verb="ended")


class OfficeForm(forms.Form):
    """Another capacity from a day on. `read_version` is the entry as the page showed it."""

    capacity = CapacityField(label="New capacity", empty_label="Choose the capacity")
    votes = forms.ChoiceField(label="Do they vote?", choices=VOTES, required=False, widget=forms.RadioSelect)
    on = DateField(label="From", help_text="The first day in the new capacity, such as 15 November 2026.")
    read_version = VersionField(required=False)

    def __init__(self, seat, posted=None):
        super().__init__(posted, initial={"on": timezone.localdate(), "votes": "", "read_version": seat.version})
        self.seat = seat
        self.fields["capacity"].queryset = Capacity.objects.exclude(pk=seat.capacity_id)

    def taken(self, *, by):
        """The new period; None where it could not be, which the form then says."""
        if not self.is_valid():
            return None
        given = self.cleaned_data
        self.seat.version = given["read_version"]
        try:
            return take_office(self.seat, given["capacity"], by=by, on=given["on"], is_voting=SAID[given["votes"]])
        except ValidationError as refused:
            self.add_error(None, refused)
        except Conflict:
            self.add_error(None, LOOK_AGAIN)
        return None
