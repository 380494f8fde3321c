"""Requests for review: what was asked, by whom, and what was decided."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from panels.actions.requests import add_request, name_requester
from panels.models import Body, Person, Requester, ReviewRequest
from scrutiny.forms.dates import DateField, PastDateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField

ALREADY = "This body was put the same on that day already: change that request instead"
ONE_ASKER = "Name one of the three: a councillor, a body, or a member of the public"


class ReviewRequestForm(EditingForm):
    """What was asked and by whom; the name of a member of the public is for officers alone."""

    requester = LineField(
        label="Member of the public who asked",
        required=False,
        max_length=200,
        help_text="Read by officers alone. Everybody else reads “A member of the public”.",
    )

    class Meta:
        model = ReviewRequest
        fields = ["subject", "reasons", "asked_by_person", "asked_by_body", "received_on", "body", "audience"]
        field_classes = {"subject": LineField, "received_on": DateField}
        labels = {
            "subject": "What should be looked into?",
            "reasons": "Why?",
            "asked_by_person": "Councillor who asked",
            "asked_by_body": "Body that asked",
            "received_on": "Received on",
            "body": "Body that decides",
            "audience": "Who may read it",
        }
        help_texts = {"reasons": "As they were given.", "received_on": "Such as 15 November 2026, or today."}
        error_messages = {
            "subject": {"required": "Write what should be looked into"},
            "body": {"required": "Choose the body that decides"},
        }
        widgets = {"reasons": forms.Textarea(attrs={"rows": 5}), "audience": forms.RadioSelect}

    field_order = [
        "subject", "reasons", "asked_by_person", "asked_by_body", "requester", "received_on", "body", "audience",
    ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.named = Requester.objects.filter(request=self.instance.pk).first() if self.instance.pk else None
        self.initial["requester"] = self.named.name if self.named else ""
        self.offer("body", Body.objects.offered(timezone.localdate()).directed_by(self.reader))
        self.offer("asked_by_person", Person.objects.filter(is_councillor=True))
        self.offer("asked_by_body", Body.objects.visible_to(self.reader).standing())
        self.fields["body"].empty_label = "Choose a body"
        for name in ("asked_by_person", "asked_by_body"):
            self.fields[name].empty_label = "None"

    def clean(self):
        given = super().clean()
        askers = [name for name in ("asked_by_person", "asked_by_body", "requester") if given.get(name)]
        if len(askers) > 1:
            self.add_error(askers[-1], ONE_ASKER)
        if self.instance.pk is None and self._is_there(given):
            self.add_error("subject", ALREADY)
        return given

    def _is_there(self, given):
        """Whether the page was sent before, as far as the reader may know."""
        same = {name: given.get(name) for name in ("subject", "body", "received_on")}
        return all(same.values()) and ReviewRequest.objects.visible_to(self.reader).filter(**same).exists()

    def add(self, *, by):
        return add_request(self.instance, by=by, requester=self.cleaned_data["requester"])

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "requester" in self.changed_data and name_requester(self.instance, self.cleaned_data["requester"], by=by):
            changes["who asked"] = ["", ""]
        return changes

    def can_be_undone(self):
        return "who asked" not in self.changes


class DecisionForm(EditingForm):
    """What a body decided of a request, when and why; it can be decided anew as long as no review came of it."""

    class Meta:
        model = ReviewRequest
        fields = ["state", "decided_on", "decision_reasons"]
        field_classes = {"decided_on": PastDateField}
        labels = {"state": "What was decided?", "decided_on": "Decided on", "decision_reasons": "Reasons"}
        help_texts = {
            "decided_on": "Such as 15 November 2026, or today.",
            "decision_reasons": "Needed when it is declined. Whoever may read the request reads them.",
        }
        error_messages = {"decided_on": {"ahead": "It cannot have been decided on a day to come"}}
        widgets = {"state": forms.RadioSelect, "decision_reasons": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        state = ReviewRequest.State
        self.fields["state"].choices = [
            (state.ACCEPTED, "Accepted: it will be looked into"),
            (state.DECLINED, "Declined"),
            (state.RECEIVED, "Nothing yet"),
        ]

    def clean_decided_on(self):
        day = self.cleaned_data["decided_on"]
        if day and day < self.instance.received_on:
            raise ValidationError(f"It was received later, on {self.instance.received_on:%-d %B %Y}: check the day")
        return day

    def clean(self):
        given = super().clean()
        state, states = given.get("state"), ReviewRequest.State
        if state == states.DECLINED and not given.get("decision_reasons"):
            self.add_error("decision_reasons", "Give the reasons for declining it")
        if (
            state in {states.ACCEPTED, states.DECLINED}
            and not given.get("decided_on")
            and not self.has_error("decided_on")
        ):
            self.add_error("decided_on", "Enter the day of the decision, such as 15 November 2026")
        if state == states.RECEIVED and given.get("decided_on"):
            self.add_error("decided_on", "Leave this empty while nothing is decided")
        if state in {states.RECEIVED, states.DECLINED} and self.instance.panel_id:
            self.add_error("state", "A review came of it, so it is accepted")
        return given
