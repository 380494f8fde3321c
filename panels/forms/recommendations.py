"""Adding a recommendation and changing one, of a review or of a source."""

import uuid

from django import forms
from django.utils import timezone

from panels.actions.bodies import add_body
from panels.actions.recommendations import BEFORE_ISSUE, amend, put_in_order
from panels.actions.themes import theme_headed
from panels.forms.conclusions import finding_in_short
from panels.models import Addressee, Body, Finding, Recommendation
from scrutiny.editing import plain
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

OF_PANEL, OF_SOURCE = ("theme", "new_theme", "findings"), ("reference",)


class RecommendationForm(EditingForm):
    """Other words make another version; once it is issued, with the reason for them.

    mark  the recommendation's uuid: its place in the address may be another's by the time that the page is sent
    made  the names of fields whose value was made on the way: a new theme, a new body
    """

    mark = forms.CharField(required=False, widget=forms.HiddenInput)
    words = WordsField(
        label="What is recommended",
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Write what is recommended"},
    )
    new_theme = LineField(
        label="Or a new theme", required=False, max_length=300, help_text="Its heading. It is added behind the others."
    )
    new_body = LineField(
        label="Somebody who is not listed",
        required=False,
        max_length=200,
        help_text="The whole name, such as Weirside Homes. It is added to the council’s bodies.",
    )
    new_body_kind = forms.ChoiceField(
        label="What is it?",
        required=False,
        choices=[
            (kind.value, kind.label) for kind in (Body.Kind.PARTNER, Body.Kind.PARTNER_BOARD, Body.Kind.DEPARTMENT)
        ],
    )
    why = "may"
    why_label = "Why are its words changed?"
    why_hint = "It stands beside the new words wherever they are read."
    field_order = [
        "mark", "reference", "words", "theme", "new_theme", "addressed_to", "new_body", "new_body_kind", "priority",
        "asks_for_reply", "reason", "audience", "findings",
    ]  # fmt: skip

    class Meta:
        model = Recommendation
        fields = ["reference", "theme", "addressed_to", "priority", "asks_for_reply", "reason", "audience", "findings"]
        field_classes = {"reference": LineField, "reason": WordsField}
        labels = {
            "reference": "Its number in the source",
            "addressed_to": "Who is asked to act?",
            "reason": "Why it is recommended",
            "asks_for_reply": "The panel asks for a reply",
            "findings": "Findings behind it",
            "audience": "Who may read it",
        }
        help_texts = {"reference": "As it is printed there, such as R1. You may leave this empty."}
        widgets = {
            "reason": forms.Textarea(attrs={"rows": 3}),
            "addressed_to": forms.CheckboxSelectMultiple,
            "findings": forms.CheckboxSelectMultiple,
            "audience": forms.RadioSelect,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.made, self.owner = [], self.instance.panel or self.instance.source
        for name in OF_SOURCE if self.instance.panel_id else OF_PANEL:
            del self.fields[name]
        self.initial |= {"words": self.instance.text, "mark": self.instance.uuid}
        self.fields["priority"].choices = [("", "None"), *Recommendation.Priority.choices]
        self._offer_bodies()
        if self.instance.panel_id:
            self._offer_what_is_of_the_panel(self.instance.panel)
        if self.instance.is_issued and "reason_given" in self.fields:
            self.fields["reason_given"].help_text = f"Needed when its words are changed: it is issued. {self.why_hint}"

    def _offer_bodies(self):
        """Every standing body; those that were asked something here already can be told from the others."""
        asked = Addressee.objects.filter(recommendation__in=self.owner.recommendations.visible_to(self.reader))
        self.near = set(asked.order_by().values_list("body", flat=True))
        standing = Body.objects.standing().open(timezone.localdate())
        self.fields["addressed_to"].queryset = (standing | Body.objects.filter(pk__in=self.near)).in_order()

    def _offer_what_is_of_the_panel(self, panel):
        self.offer("theme", panel.themes.all())
        self.fields["theme"].empty_label = "Under no theme"
        findings = Finding.objects.visible_to(self.reader).of_panel(panel)
        self.fields["findings"].queryset = findings
        self.fields["findings"].label_from_instance = finding_in_short

    def bodies(self):
        """(the choices that were made or asked here already, all others), to be drawn apart."""
        choices = list(self["addressed_to"])
        near = [each for each in choices if each.data["selected"] or each.data["value"].value in self.near]
        return near, [each for each in choices if each not in near]

    @property
    def is_more_given(self):
        """Whether the fields that are folded away have something to be seen."""
        return any(self[name].value() or self[name].errors for name in ("priority", "asks_for_reply", "reason"))

    def hints(self):
        """On what is stored; while it is typed, a script asks anew."""
        return self.instance.hints() if self.instance.pk else []

    def clean_new_body(self):
        name = self.cleaned_data["new_body"]
        if name and Body.objects.standing().named(name).exists():
            raise forms.ValidationError("There is a body with that name already: choose it in the list")
        return name

    def clean(self):
        given = super().clean()
        if given.get("new_theme") and given.get("theme") and "theme" in self.changed_data:
            self.add_error("new_theme", "Choose a theme, or write a new one: not both")
        is_reworded = "words" in self.changed_data and self.instance.is_issued
        if is_reworded and "words" not in self.undecided and not given.get("reason_given"):
            self.add_error("reason_given", "This recommendation is issued: say why its words are changed")
        return given

    def values(self):
        return super().values() | {name: self.cleaned_data[name] for name in self.made}

    def make_new(self, *, by):
        """The theme and the body that were typed in place, so that no page has to be left for them."""
        if heading := self.cleaned_data.get("new_theme"):
            self.instance.theme = self.cleaned_data["theme"] = theme_headed(self.owner, heading, by=by)
            self.made.append("theme")
        if name := self.cleaned_data.get("new_body"):
            kind = self.cleaned_data.get("new_body_kind") or Body.Kind.PARTNER
            self.cleaned_data["addressed_to"] = [*self.cleaned_data["addressed_to"], add_body(name, kind, by=by)]
            self.made.append("addressed_to")

    def keep(self, *, by):
        self.make_new(by=by)
        changes = super().keep(by=by)
        before, words = self.instance.current, self.cleaned_data["words"]
        if "words" in self.changed_data and words != self.instance.text:
            version = amend(self.instance, words, by=by, why=self.reason or self.reason_without)
            changes["current"] = [plain(before), plain(version)]
        if "theme" in changes:
            put_in_order(self.owner)
            self.instance.refresh_from_db(fields=["position"])
        return changes

    @property
    def reason_without(self):
        """The reason of a version for which none was given."""
        return BEFORE_ISSUE if self.instance.panel_id else "Corrected"

    def can_be_undone(self):
        """A version is never taken back: it would be another one. A place is worked out anew with every theme."""
        return super().can_be_undone() and not {"current", "theme"} & self.changes.keys()


class NewRecommendationForm(RecommendationForm):
    """One that is added. Its mark is made with the page, so that a page that is sent twice adds once.

    like  another recommendation of the same, whose theme and addressees it begins with
    """

    why = ""

    @classmethod
    def opened(cls, request, owner, *, like=None, **given):
        is_of_panel = owner._meta.model_name == "panel"
        along = {"panel": owner} if is_of_panel else {"source": owner, "audience": owner.audience}
        form = super().opened(request, Recommendation(**along), **given)
        if like is not None:
            form.initial |= {"theme": like.theme_id, "addressed_to": [body.pk for body in like.addressed_to.all()]}
        form.fields["words"].widget.attrs["autofocus"] = True
        return form

    def clean_mark(self):
        try:
            mark = uuid.UUID(self.cleaned_data["mark"])
        except ValueError:
            return uuid.uuid4()
        elsewhere = Recommendation.objects.filter(uuid=mark).exclude(pk__in=self.owner.recommendations.values("pk"))
        return uuid.uuid4() if elsewhere.exists() else mark

    def given(self, *, by):
        """What add_recommendation takes; makes a new theme and a new body on the way."""
        self.make_new(by=by)
        given = {name: self.cleaned_data[name] for name in self._meta.fields if name in self.cleaned_data}
        return given | {"text": self.cleaned_data["words"], "uuid": self.cleaned_data["mark"]}
