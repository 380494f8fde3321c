"""Giving rights: a role, where it counts, and until when."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html

from panels.actions.grants import GrantRefused, change_end
from panels.models import Body, Grant, Panel
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm

MEANINGS = {
    Grant.Role.ADMINISTRATOR: "Sets up the council, its accounts and rights. Reads what councillors read: no officers’ "
    "working papers, and nothing given in confidence.",
    Grant.Role.DSO: "Runs reviews: makes and changes everything in them, decides who may read it and records progress. "
    "For the whole council, for one body and its reviews, or for one review.",
    Grant.Role.OFFICER: "Reads the officers’ working papers of a body’s reviews, or of one review. Changes nothing.",
    Grant.Role.CONFIDENCE: "Reads what was given in confidence in one review, until a day. Needs one of the two roles "
    "above in that review besides.",
}
WITHOUT_END = "Give the day on which this right to read in confidence ends"
DECIDING = [Body.Kind.COUNCIL, Body.Kind.EXECUTIVE, Body.Kind.BOARD, Body.Kind.COMMITTEE, Body.Kind.PARTNER_BOARD]


def named(panel, readable):
    """What whoever gives rights calls a review: they may not read every one of them."""
    return str(panel) if panel.pk in readable else f"Review {panel.pk}, not open to you"


def places(reader):
    """Where a role may count, as the choices of a field: the whole council, bodies, reviews."""
    readable = set(Panel.objects.visible_to(reader).values_list("pk", flat=True))
    bodies = Body.objects.filter(kind__in=DECIDING).order_by("name")
    panels = sorted(((f"panel-{panel.pk}", named(panel, readable)) for panel in Panel.objects.only("pk", "title")),
                    key=lambda choice: choice[1])  # fmt: skip
    choices = [("", "The whole council")]
    choices += [("Bodies and their reviews", [(f"body-{body.pk}", body.name) for body in bodies])] if bodies else []
    return choices + ([("Single reviews", panels)] if panels else [])


def roles():
    return [(role.value, meant(role.label, MEANINGS[role])) for role in Grant.Role]


def meant(role, words):
    """A role with what it may do beside it."""
    return format_html('<span class="role">{}</span> <span class="role__words">{}</span>', role, words)


class GrantForm(forms.Form):
    """A role, its place and its last day; `place()` gives what the action takes."""

    role = forms.ChoiceField(label="Role", widget=forms.RadioSelect, error_messages={"required": "Choose the role"})
    place = forms.ChoiceField(
        label="Where", required=False, error_messages={"invalid_choice": "Choose where from the list"}
    )
    ends_on = DateField(
        label="Last day", required=False, help_text="Such as 30 April 2027. Left empty: until somebody ends it."
    )

    def __init__(self, *args, reader, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = roles()
        self.fields["place"].choices = places(reader)

    def clean_ends_on(self):
        return not_past(self.cleaned_data["ends_on"])

    def clean(self):
        given = super().clean()
        role, place = given.get("role"), given.get("place")
        if role == Grant.Role.ADMINISTRATOR and place:
            self.add_error("place", "An administrator’s right is for the whole council: choose that.")
        if role == Grant.Role.OFFICER and place == "":
            self.add_error("place", "Choose the body or the review that this officer works on")
        if role == Grant.Role.CONFIDENCE:
            self._check_confidence(given, place)
        return given

    def _check_confidence(self, given, place):
        if place is not None and not place.startswith("panel-"):
            self.add_error("place", "Choose the one review in which this person may read what was given in confidence")
        if given.get("ends_on") is None and "ends_on" not in self.errors:
            self.add_error("ends_on", WITHOUT_END)

    def given(self):
        """The right as `give_grant` takes it: role, body, panel, last day."""
        kind, _, number = self.cleaned_data["place"].partition("-")
        return {
            "role": self.cleaned_data["role"],
            "body": Body.objects.get(pk=number) if kind == "body" else None,
            "panel": Panel.objects.get(pk=number) if kind == "panel" else None,
            "ends_on": self.cleaned_data["ends_on"],
        }


class EndForm(EditingForm):
    """Another last day for a grant."""

    ends_on = DateField(label="Last day", required=False, help_text="Such as 30 April 2027. Left empty: no end.")

    class Meta:
        model = Grant
        fields = ["ends_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.role == Grant.Role.CONFIDENCE:
            self.fields["ends_on"].required = True
            self.fields["ends_on"].error_messages["required"] = WITHOUT_END
            self.fields["ends_on"].help_text = "Such as 30 April 2027. A right to read in confidence always ends."

    def saved(self, *, by):
        try:
            return super().saved(by=by)
        except GrantRefused as refused:
            self.add_error("ends_on", str(refused))
            return False

    def keep(self, *, by):
        return change_end(self.instance, self.cleaned_data["ends_on"], by=by)

    def can_be_undone(self):
        """Putting a day back asks what giving one asks: it is done by hand."""
        return False

    def clean_ends_on(self):
        ends_on = not_past(self.cleaned_data["ends_on"])
        if ends_on and ends_on < self.instance.starts_on:
            raise ValidationError(f"It must not end before it starts, on {self.instance.starts_on:%-d %B %Y}")
        return ends_on


def not_past(day):
    if day and day < timezone.localdate():
        raise ValidationError("That day is past: give today or a later day")
    return day
