"""Which recommendations of a review were adopted, by whom and when; they become actions of its plan."""

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from actionplans.actions.plans import add_adopted, not_in, open_plan
from panels.actions.adopting import adopt, awaiting
from panels.models import Body, Recommendation
from panels.models.route import Purpose
from scrutiny.forms.dates import PastDateField

AHEAD = "The day cannot be after today: mark them once they are adopted"
NOTHING = "Tick at least one recommendation that was adopted"
SHOWN = 160


class OpeningForm(forms.Form):
    """Marks what is ticked as adopted and opens the plan, or adds to the one that there is.

    waiting  recommendations that nobody has decided on, known to the reader
    known    how many were adopted already and are in no plan yet
    """

    adopted = forms.ModelMultipleChoiceField(
        Recommendation.objects.none(), required=False, label="Adopted", widget=forms.CheckboxSelectMultiple
    )
    step = forms.ModelChoiceField(
        None,
        label="At which step of its route?",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Choose the step at which they were adopted"},
    )
    body = forms.ModelChoiceField(
        None, label="By which body?", empty_label="Choose a body",
        help_text="Its route has no step for decision yet: one is added.",
        error_messages={"required": "Choose the body that adopted them"},
    )  # fmt: skip
    on = PastDateField(
        label="On which day?", error_messages={"required": "Give the day on which they were adopted", "ahead": AHEAD}
    )

    def __init__(self, posted, panel, plan, *, reader):
        super().__init__(posted)
        self.panel, self.plan = panel, plan
        self.waiting = list(awaiting(panel).visible_to(reader).for_list())
        self.known = not_in(plan, panel).count()
        self._offer_recommendations()
        self._offer_places()
        self.initial["on"] = timezone.localdate()
        if not self.waiting:
            for name in list(self.fields):
                del self.fields[name]

    def _offer_recommendations(self):
        field = self.fields["adopted"]
        field.queryset = Recommendation.objects.filter(pk__in=[one.pk for one in self.waiting])
        field.choices = [(one.pk, Truncator(f"{one.shown_number}. {one.text}").chars(SHOWN)) for one in self.waiting]
        self.initial["adopted"] = [one.pk for one in self.waiting]

    def _offer_places(self):
        """The steps for decision, the first that is still open chosen; where there is none, any body."""
        steps = self.panel.route_steps.filter(purpose=Purpose.DECISION).select_related("body").order_by("position")
        places = {step.pk: step for step in steps}
        if not places:
            del self.fields["step"]
            self.fields["body"].queryset = Body.objects.offered(timezone.localdate())
            self.initial["body"] = self.panel.reports_to_id or self.panel.commissioned_by_id
            return
        del self.fields["body"]
        self.fields["step"].queryset = steps
        self.fields["step"].choices = [(pk, _named(step)) for pk, step in places.items()]
        self.initial["step"] = next((pk for pk, step in places.items() if not step.outcome), next(iter(places)))

    @property
    def has_any(self):
        """Whether there is anything to mark or to add; otherwise the page says that there is not."""
        return bool(self.waiting or self.known)

    def clean(self):
        given = super().clean()
        step, on = given.get("step"), given.get("on")
        if step and on and not step.outcome and step.sent_on and on < step.sent_on:
            self.add_error("on", f"It was sent there on {step.sent_on:%-d %B %Y}: the day cannot be before")
        if self.waiting and not given.get("adopted") and not self.known and "adopted" not in self.errors:
            self.add_error("adopted", NOTHING)
        return given

    @transaction.atomic
    def keep(self, *, by):
        """Gives how many actions the plan has got by it. Raises HasPlan, NothingAdopted, NoScheme."""
        given = self.cleaned_data
        if given.get("adopted"):
            place = {"step": given.get("step"), "body": given.get("body")}
            adopt(self.panel, given["adopted"], on=given["on"], by=by, **place)
        if self.plan:
            return len(add_adopted(self.plan, by=by))
        return open_plan(self.panel, by=by).rows.count()


def _named(step):
    decided = f", {step.get_outcome_display().lower()} on {step.considered_on:%-d %B %Y}" if step.outcome else ""
    return f"{step.body}{decided}"
