"""Calls for written evidence: what they ask, and when they are open."""

from django import forms
from django.utils import timezone

from panels.models import CallForEvidence, Panel
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.words import LineField, WordsField

NOT_PUBLIC = (
    "Not everybody may read this review yet, so nobody outside could read its call. "
    "Change first who may read the review"
)


class CallForm(EditingForm):
    """What is asked, in words for somebody who has never heard of scrutiny."""

    class Meta:
        model = CallForEvidence
        fields = ["title", "words", "questions"]
        field_classes = {"title": LineField, "words": WordsField, "questions": WordsField}
        labels = {"words": "What is it about?", "questions": "Questions, one on each line"}
        help_texts = {
            "title": "Such as: Tell us about waiting for a repair.",
            "words": "What is looked into, whom you hope to hear from, and what their answers will be used for.",
            "questions": "People may answer some of them or all. You may leave this empty.",
        }
        error_messages = {
            "title": {"required": "Give the call a title"},
            "words": {"required": "Say what it is about"},
        }
        widgets = {"words": forms.Textarea(attrs={"rows": 8}), "questions": forms.Textarea(attrs={"rows": 6})}


class OpeningForm(EditingForm):
    """From when to when anybody may write."""

    class Meta:
        model = CallForEvidence
        fields = ["opens_on", "closes_on"]
        field_classes = {"opens_on": DateField, "closes_on": DateField}
        labels = {"opens_on": "Opens on", "closes_on": "Last day"}
        help_texts = {
            "opens_on": "Until that day its page says when it opens.",
            "closes_on": "Until the end of that day, such as 15 November 2026.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.Meta.fields:
            self.fields[name].required = True
        if self.instance.opens_on is None:
            self.initial["opens_on"] = timezone.localdate()

    def clean(self):
        given = super().clean()
        opens_on, closes_on = given.get("opens_on"), given.get("closes_on")
        if closes_on and closes_on < timezone.localdate():
            self.add_error("closes_on", "That day is over: choose one to come")
        elif opens_on and closes_on and closes_on < opens_on:
            self.add_error("closes_on", "The last day cannot be before the day it opens")
        if not Panel.objects.visible_to(None).filter(pk=self.instance.panel_id).exists():
            self.add_error(None, NOT_PUBLIC)
        return given

    def keep(self, *, by):
        from panels.actions.calls import open_call

        days = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return open_call(self.instance, **days, by=by)

    def can_be_undone(self):
        return False
