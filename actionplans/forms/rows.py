"""Adding an action and changing one."""

import uuid
from dataclasses import replace

from django import forms
from django.utils import timezone
from django.utils.text import Truncator

from actionplans.actions.dates import is_move
from actionplans.actions.owners import NotThese, owners_of, refuse
from actionplans.actions.rows import (
    Circle,
    NumberTaken,
    OtherPlan,
    parts_of,
    put_in_section,
    refuse_circle,
    refuse_number,
    set_timescale,
)
from actionplans.actions.sections import section_headed
from actionplans.forms.owners import OWNER_FIELDS, offer_owners, typed_owner
from actionplans.lines import WITHHELD
from actionplans.models import Row
from actionplans.timescales import understood
from panels.models import Recommendation, RecommendationVersion
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

LONG = ("issue", "linkages", "resources", "external_view", "remarks")
LINES = ("number", "printed_number", "priority", "status_word", "timescale")
SHOWN = 90  # letters of an action or a recommendation in a list to choose from
BESIDE = ("priority", "issue", "linkages", "resources")
TREE = ("parent", "also_answers")
OF_OTHERS = ("status_word", "external_view", "printed_number", "remarks")
PLACED = {"own_text", "recommendation", "number", "section", "new_section", "timescale", "audience", "reason_given"}

WHY_MOVED = "Say why the date is moved, and who agreed: a date that was agreed does not change without a reason"


class RowForm(EditingForm):
    """What is to be done and by when; a timescale is kept as it is written, and understood where it can be."""

    why = "may"
    why_hint = "Such as who agreed to another date. Whoever reads its history reads this."

    class Meta:
        model = Row
        fields = [
            "own_text", "recommendation", "number", "section", "timescale", *BESIDE, *TREE, *OF_OTHERS, "audience",
        ]  # fmt: skip
        field_classes = dict.fromkeys(LINES, LineField) | dict.fromkeys(("own_text", *LONG), WordsField)
        labels = {
            "own_text": "What is to be done",
            "recommendation": "Recommendation that it carries out",
            "number": "Number",
            "section": "Section",
            "timescale": "By when",
            "issue": "The issue that it answers",
            "linkages": "Links to other plans",
            "parent": "Part of another action",
            "also_answers": "Other recommendations that it answers",
            "remarks": "What else the source says of it",
            "audience": "Who may read it",
        }
        help_texts = {
            "number": "Such as 4, 2.1 or R3. It may stay empty; no other action of its section has it.",
            "timescale": "As you would write it: June 2027, 15 nov 2026, April to September 2027, quarterly.",
            "parent": "It then stands under that action, in the same section.",
        }
        widgets = {
            "own_text": forms.Textarea(attrs={"rows": 6}),
            **{name: forms.Textarea(attrs={"rows": 3}) for name in LONG},
            "timescale": forms.TextInput,
            "number": forms.TextInput(attrs={"class": "govuk-input--width-5"}),
            "printed_number": forms.TextInput(attrs={"class": "govuk-input--width-5"}),
            "also_answers": forms.CheckboxSelectMultiple,
            "audience": forms.RadioSelect,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        borrows = "Left empty, it is in the words of the recommendation." if "recommendation" in self.fields else ""
        self.fields["own_text"].help_text = borrows

    def add_fields(self):
        self.plan = self.instance.plan
        self.sections = list(self.plan.sections.all())
        self.fields["section"].queryset = self.plan.sections.all()
        self.fields["section"].choices = [("", "Under no section"), *((one.pk, one.heading) for one in self.sections)]
        if not self.sections:
            del self.fields["section"]
        self._offer_parents()
        self._offer_recommendations()

    def _offer_parents(self):
        """Every other action that the reader may see; what it is part of already may stay, seen or not."""
        rows = Row.objects.visible_to(self.reader).of_plan(self.plan).exclude(pk=self.instance.pk)
        rows = rows.with_readable_text(self.reader).select_related("section").in_order()
        named = {row.pk: _row_in_short(row) for row in rows}
        if above := self.instance.parent_id:
            named.setdefault(above, "An action not open to you")
        if not named:
            del self.fields["parent"]
            return
        self.fields["parent"].queryset = Row.objects.filter(pk__in=named)
        self.fields["parent"].choices = [("", "Part of no other"), *named.items()]

    def _offer_recommendations(self):
        """Those of the review or of the source that the plan answers; what it carries out already may stay."""
        found = Recommendation.objects.visible_to(self.reader).answered_by(self.plan).for_list()
        named = {one.current_id: _in_short(str(one), one.text) for one in found if one.current_id}
        if self.instance.recommendation_id:
            named.setdefault(self.instance.recommendation_id, "The recommendation that it carries out now")
        if not named or not (self.plan.panel_id or self.plan.source_id):
            del self.fields["recommendation"], self.fields["also_answers"]
            return
        self.fields["recommendation"].queryset = RecommendationVersion.objects.filter(pk__in=named)
        self.fields["recommendation"].choices = [("", "None: it is an action of its own"), *named.items()]
        self.fields["also_answers"].queryset = found
        self.fields["also_answers"].choices = [(one.pk, _in_short(str(one), one.text)) for one in found]

    @property
    def folds(self):
        """(words, fields, whether they are to be seen at once) of what is folded away."""
        groups = (
            ("Priority, issue, links and resources", BESIDE),
            ("Part of another action, other recommendations", TREE),
            ("What inspectors, auditors or partners said", OF_OTHERS),
            ("Who may read it", ("audience",)),
        )
        for words, names in groups:
            fields = [self[name] for name in names if name in self.fields]
            is_open = any(field.errors or (field.name != "audience" and field.value()) for field in fields)
            if fields:
                yield words, fields, is_open

    @property
    def other_fields(self):
        laid_out = {*PLACED, *BESIDE, *TREE, *OF_OTHERS, *OWNER_FIELDS}
        return [field for field in self.visible_fields() if field.name not in laid_out]

    def clean(self):
        given = super().clean()
        if parent := given.get("parent"):
            given["section"] = parent.section
            self._refuse_circle(parent)
        if "number" not in self.errors and "section" not in self.errors:
            self._refuse_number(given)
        self._refuse_silent_move(given)
        return given

    def _refuse_silent_move(self, given):
        read = understood(given.get("timescale", ""))
        if "timescale" in self.changed_data and is_move(self.instance, read) and not given.get("reason_given"):
            self.add_error("reason_given", WHY_MOVED)

    def _refuse_circle(self, parent):
        try:
            refuse_circle(self.instance, parent)
        except (Circle, OtherPlan) as refusal:
            self.add_error("parent", str(refusal))

    def _refuse_number(self, given):
        section = given.get("section")
        try:
            refuse_number(self.plan, section, given.get("number", ""), but=self.instance)
        except NumberTaken as refusal:
            self.add_error("number", str(refusal))
        if self.instance.pk and section != self._stored_section():
            self._refuse_numbers_of_parts(section)

    def _refuse_numbers_of_parts(self, section):
        try:
            for part in parts_of(self.instance):
                refuse_number(self.plan, section, part.number, but=part)
        except NumberTaken as refusal:
            self.add_error("section" if "section" in self.fields else "parent", f"Its parts go with it. {refusal}")

    def _stored_section(self):
        return next((one for one in self.sections if one.pk == self.initial.get("section")), None)

    def values(self):
        values = {name: value for name, value in super().values().items() if name != "timescale"}
        section = self.cleaned_data.get("section")
        return values | ({"section": section} if section != self._stored_section() else {})

    def keep(self, *, by):
        self.instance.section = self.cleaned_data.get("section")
        changes = super().keep(by=by)
        if "timescale" in self.changed_data:
            read = understood(self.cleaned_data["timescale"])
            changes |= set_timescale(self.instance, read, by=by, reason=self.reason)
        if "section" in changes:
            put_in_section(self.instance, self.instance.section, by=by, reason=self.reason)
        return changes

    def can_be_undone(self):
        """Its parts went to another section with it; a date that was moved stays on record."""
        took_parts = "section" in self.changes and self.instance.parts.exists()
        was_moved = "due_on" in self.changes and self.changes["due_on"][0]
        return super().can_be_undone() and not took_parts and not was_moved

    def what_was_understood(self):
        """A sentence about the timescale where it was changed; "" otherwise."""
        row, written = self.instance, self.cleaned_data["timescale"]
        if "timescale" not in self.changes or not written:
            return ""
        return what_was_read(written, row)


class NewRowForm(RowForm):
    """One that is added. Its mark is made with the page, so that a page that is sent twice adds once.

    like  another action of the plan, whose section and owners it begins with
    """

    mark = forms.UUIDField(required=False, widget=forms.HiddenInput)
    new_section = LineField(label="Or a new section", required=False, max_length=300, help_text="Its heading.")
    same_owners = forms.BooleanField(required=False)
    why = ""

    def __init__(self, *args, like=None, **kwargs):
        self.like = like
        super().__init__(*args, **kwargs)

    @classmethod
    def opened(cls, request, plan, *, like=None):
        place = {"section": like.section, "parent": like.parent} if like else {}
        form = super().opened(request, Row(plan=plan, audience=plan.audience, **place), like=like)
        form.fields["own_text"].widget.attrs["autofocus"] = True
        return form

    def add_fields(self):
        super().add_fields()
        self.initial |= {"mark": uuid.uuid4(), "same_owners": True}
        self.same = owners_of(self.like) if self.like else []
        if "section" not in self.fields:
            self.fields["new_section"].label = "Section"
        offer_owners(self)
        if self.same:
            self.fields["same_owners"].label = f"The same as before: {'; '.join(map(str, self.same))}"
        else:
            del self.fields["same_owners"]

    @property
    def owner_fields(self):
        names = ("same_owners", *OWNER_FIELDS)
        return [self[name] for name in names if name in self.fields]

    def clean(self):
        given = super().clean()
        if given.get("new_section") and given.get("section") and "parent" not in self.changed_data:
            given["section"] = None
        typed = typed_owner(self, given)
        same = self.same if given.get("same_owners") else []
        self.owners = [*same, *([typed] if typed else [])]
        if self.owners and not same:
            self.owners[0] = replace(self.owners[0], is_lead=True)
        self._refuse_owners()
        return given

    def _refuse_owners(self):
        try:
            refuse(self.owners)
        except NotThese as refusal:
            self.add_error("person", str(refusal))

    def given(self, *, by):
        """What add_row takes; makes a new section on the way."""
        given = {name: self.cleaned_data[name] for name in self._meta.fields if name in self.cleaned_data}
        given["section"] = self.cleaned_data.get("section")
        if heading := self.cleaned_data.get("new_section"):
            given["section"] = section_headed(self.plan, heading, by=by)
        mark = self.cleaned_data["mark"] or uuid.uuid4()
        return given | {"owners": self.owners, "timescale": understood(given["timescale"]), "uuid": mark}


def what_was_read(written, row):
    """A sentence about how a timescale was understood."""
    if row.reading == Row.Reading.UNREAD:
        return f"“{written}” is kept as it is written: it could not be understood as a date."
    days = [("from", row.starts_on), ("due by", row.due_on)]
    said = ", ".join(f"{word} {day:%-d %B %Y}" for word, day in days if day)
    past = " That day is past already." if row.due_on and row.due_on < timezone.localdate() else ""
    return f"“{written}” is understood as {said}.{past}" if said else ""


def _row_in_short(row):
    """ "Action 2.1 (Next six months): Ask patients at what hours …" """
    return _in_short(f"{row} ({row.section})" if row.section else str(row), row.readable_text or WITHHELD)


def _in_short(name, text):
    return Truncator(f"{name}: {' '.join(text.split())}").chars(SHOWN)
