"""The usual route, step by step."""

from django import forms

from panels.models import Body
from panels.models.route import Purpose

MOST_STEPS = 20
STEPS_APART = {"up": -1, "down": 1}


class StepForm(forms.Form):
    """One step; a line left empty is no step."""

    body = forms.TypedChoiceField(coerce=int, empty_value=None, required=False)
    purpose = forms.ChoiceField(label="What for", choices=[("", "Choose what for"), *Purpose.choices], required=False)

    def __init__(self, *args, bodies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [("", "Choose a body"), *bodies]

    def clean(self):
        step = super().clean()
        if step.get("body") and not step.get("purpose") and "purpose" not in self.errors:
            self.add_error("purpose", "Choose what it goes to that body for")
        if step.get("purpose") and not step.get("body") and "body" not in self.errors:
            self.add_error("body", "Choose the body that it goes to")
        return step


class Steps(forms.BaseFormSet):
    def steps(self):
        """The steps that were filled in, [{"body": id, "purpose": ...}], each with its place among the lines."""
        return [(place, form.cleaned_data) for place, form in enumerate(self.forms) if form.cleaned_data.get("body")]


StepsForm = forms.formset_factory(
    StepForm, formset=Steps, extra=1, max_num=MOST_STEPS, absolute_max=MOST_STEPS, validate_max=True
)


def panel_steps(answers, steps, offered):
    """The form of what is still to come of a review's route; `steps` are records, or what was chosen of them."""
    initial = [step if isinstance(step, dict) else {"body": step.body_id, "purpose": step.purpose} for step in steps]
    return StepsForm(answers, initial=initial, prefix="route", form_kwargs={"bodies": offered})


def choices_by_kind(bodies):
    """Bodies, as `in_order` gives them, as choices grouped by their kind."""
    groups = {}
    for body in bodies:
        groups.setdefault(Body.Kind(body.kind).label, []).append((body.pk, body.name))
    return list(groups.items())


def rearranged(steps, press):
    """The steps after a button was pressed: "up-2" moves that of line 2, "out-2" leaves it out, else as they are.

    steps  [(place of the line, step)]
    """
    verb, _, line = press.partition("-")
    at = next((at for at, (place, _) in enumerate(steps) if str(place) == line), None)
    found = [step for _, step in steps]
    if at is None:
        return found
    if verb == "out":
        del found[at]
    elif verb in STEPS_APART:
        found.insert(max(at + STEPS_APART[verb], 0), found.pop(at))
    return found
