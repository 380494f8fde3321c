"""Making an action plan that is no review's own, and changing what a plan says of itself."""

from django import forms
from django.utils import timezone

from actionplans.actions.plans import open_with
from actionplans.models import ActionPlan, Scheme
from panels.forms.picking import PersonField
from panels.models import Body, Person, Source
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

MOST_MONTHS = 60
MONTHS = f"Write a whole number of months, from 1 to {MOST_MONTHS}"
MOST_QUESTIONS = 12
DOUBLE = "There is a plan of that title for it already: open that one, or give another title"


class PlanForm(EditingForm):
    """Who may read a review's plan goes with the review, whose readers have a page of their own."""

    senior = PersonField(
        label="Who is told when people do not answer?",
        required=False,
        empty_label="Nobody",
        help_text="The last step when reminders bring no answer, such as a director.",
    )

    class Meta:
        model = ActionPlan
        fields = [
            "title", "source", "reporting_to", "scheme", "months_between_reviews", "opens_rounds_itself", "questions",
            "senior", "audience",
        ]  # fmt: skip
        field_classes = {"title": LineField, "questions": WordsField}
        labels = {
            "source": "What does it answer?",
            "reporting_to": "Who is progress reported to?",
            "scheme": "How are statuses shown?",
            "months_between_reviews": "Months from one monitoring round to the next",
            "opens_rounds_itself": "Open a round automatically when it is due",
            "questions": "Questions to everybody, each round",
            "audience": "Who may read it",
        }
        help_texts = {
            "source": "The inspection or audit whose recommendations it carries out.",
            "questions": "One on each line. Each owner answers them once, besides their own actions.",
            "opens_rounds_itself": "",
            "audience": "Its actions go with it, but for those that were given other readers.",
        }
        widgets = {
            "questions": forms.Textarea(attrs={"rows": 4}),
            "reporting_to": forms.CheckboxSelectMultiple,
            "audience": forms.RadioSelect,
        }
        error_messages = {
            "title": {"required": "Write the title of the plan"},
            "scheme": {"required": "Choose how statuses are shown"},
            "audience": {"required": "Choose who may read it"},
        }

    def add_fields(self):
        self.fields["senior"].offer(Person.objects.all())
        self.initial["senior"] = str(self.instance.senior.uuid) if self.instance.senior_id else ""
        self._bound_months()
        self.fields["scheme"].choices = [(scheme.pk, scheme.name) for scheme in Scheme.objects.all()]
        self._offer_bodies()
        if self.instance.panel_id:
            del self.fields["source"], self.fields["audience"]
        else:
            self.offer("source", Source.objects.visible_to(self.reader))
            self.fields["source"].empty_label = "No inspection or audit"
        self.order_fields(self.Meta.fields)

    def _bound_months(self):
        said = dict.fromkeys(["required", "invalid", "min_value", "max_value"], MONTHS)
        self.fields["months_between_reviews"] = forms.IntegerField(
            label=self.fields["months_between_reviews"].label,
            min_value=1,
            max_value=MOST_MONTHS,
            error_messages=said,
            widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
        )

    def _offer_bodies(self):
        """Those that are told already stay, although they may have been closed since."""
        told = self.instance.reporting_to.values("pk") if self.instance.pk else []
        offered = Body.objects.standing().open(timezone.localdate())
        self.fields["reporting_to"].queryset = (offered | Body.objects.filter(pk__in=told)).in_order()

    def clean_questions(self):
        lines = [" ".join(line.split()) for line in self.cleaned_data["questions"].split("\n")]
        asked = [line for line in lines if line]
        if len(asked) > MOST_QUESTIONS:
            raise forms.ValidationError(f"Ask at most {MOST_QUESTIONS} questions: these are {len(asked)}")
        return "\n".join(asked)

    def keep(self, *, by):
        changes = super().keep(by=by)
        if "audience" in changes:
            open_with(self.instance, *changes["audience"], by=by)
        return changes

    def can_be_undone(self):
        """Who reads its actions went with it."""
        return super().can_be_undone() and "audience" not in self.changes


class NewPlanForm(PlanForm):
    """A free-standing plan, begun with the council's usual scheme and the readers of what it answers."""

    @classmethod
    def opened(cls, request, source=None):
        audience = source.audience if source else ""
        title = f"{source.title}: action plan" if source else ""
        begun = ActionPlan(title=title[:300], source=source, audience=audience or ActionPlan().audience)
        begun.scheme = Scheme.objects.default()
        return super().opened(request, begun)

    def clean(self):
        given = super().clean()
        source = given.get("source")
        if source and source.action_plans.filter(title__iexact=given.get("title", "")).exists():
            self.add_error("title", DOUBLE)
        return given

    def given(self):
        """What make_plan takes, and whom it reports to."""
        names = [*self._meta.fields, "senior"]
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}
