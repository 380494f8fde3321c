"""The sections of a plan, as a list, each with its overall rating and what is said under it."""

from django import forms
from django.db import transaction

from actionplans.actions.rows import NumberTaken
from actionplans.actions.sections import empty_sections
from scrutiny.forms.editing import LONGEST_TEXT
from scrutiny.forms.ordered import LinesForm, of_line
from scrutiny.forms.words import LineField, WordsField


class SectionsForm(LinesForm):
    """What stood in a section that is removed stays, under no section, as long as its numbers are free there."""

    along, to_owner, one, words, longest = "sections", "plan", "section", "heading", 300
    field_class, rows_of_box, beside = LineField, 1, ("rating_word", "summary")

    def beside_field(self, name, place):
        if name == "rating_word":
            label = of_line("Overall rating, in words", "section", place + 1)
            return LineField(label=label, required=False, max_length=200)
        label = of_line("What is said under it", "section", place + 1)
        box = forms.Textarea(attrs={"rows": 3})
        return WordsField(label=label, required=False, max_length=LONGEST_TEXT, widget=box)

    @transaction.atomic
    def keep(self, lines, *, by):
        kept = {line.id for line in lines}
        empty_sections(self.instance, [line.id for line in self.seen if line.id not in kept], by=by)
        super().keep(lines, by=by)

    def saved(self, *, by):
        try:
            return super().saved(by=by)
        except NumberTaken as refusal:
            self.add_error(None, f"What stands in a removed section goes under none. {refusal}")
            return False
