"""Recommendations pasted as one block: first the block, then what was understood of it, line by line."""

import uuid
from dataclasses import replace

from django import forms

from panels.likeness import nearest, words_of
from panels.pasting import MARKS, Line, put_together
from scrutiny.forms.editing import LONGEST_TEXT
from scrutiny.forms.words import WordsField
from scrutiny.intake.pasted import HEADING, ITEM, doubts, read

MOST_PASTED, MOST_LINES, HIGHEST = 300_000, 400, 9_999
MOST_PRINTED = 5_000  # lines as they were printed; reading takes its time for each
ORDER, ISSUED = "order", "issued"
TOO_MANY = "These are {found} lines, and {most} can be taken in at once: paste them in parts"
ROW = 48  # letters on a line of a box beside the block
NO_NUMBER = f"Write a whole number from 1 to {HIGHEST:,}"
LABELS = {"out": "Leave out", "join": "Join with the one above", "take": "It is a recommendation"}


class BlockForm(forms.Form):
    """What was pasted. `mark` is made with the page: what it adds is added once, however often the page is sent."""

    mark = forms.UUIDField(widget=forms.HiddenInput, required=False)
    block = WordsField(
        label="The recommendations",
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text="Copy the list from the report and paste it here, with its headings and numbers or without them.",
        error_messages={
            "required": "Paste the recommendations",
            "max_length": "This is too long to paste at once: paste it in parts",
        },
    )
    numbers = forms.ChoiceField(
        label="The numbers in it",
        widget=forms.RadioSelect,
        choices=[
            (ORDER, "Give only the order: numbers are given when the report is issued"),
            (ISSUED, "Are those of a report that is issued already: each keeps its number"),
        ],
        error_messages={"required": "Say what the numbers are"},
    )

    def __init__(self, data=None):
        super().__init__(data, initial={"mark": uuid.uuid4(), "numbers": ORDER})

    def clean_block(self):
        """What stands in it is read at once, so that too much of it is said beside the field."""
        block = self.cleaned_data["block"]
        if (lines := block.count("\n")) > MOST_PRINTED:
            raise forms.ValidationError(f"That has {lines:,} lines. Paste {MOST_PRINTED:,} at most at a time")
        self.items = read(block)
        if not any(item.kind == ITEM or item.text for item in self.items):
            raise forms.ValidationError("No words were found in this: copy the list once more")
        if len(self.items) > MOST_LINES:
            raise forms.ValidationError(TOO_MANY.format(found=len(self.items), most=MOST_LINES))
        return block

    def clean_mark(self):
        return self.cleaned_data["mark"] or uuid.uuid4()


class LinesForm(forms.Form):
    """What was understood: each line can be corrected, left out, or joined with the one above.

    lines  [Line, ...] as they are to be shown, with what is doubtful of each
    """

    def __init__(self, block, data, panel, *, existing):
        self.block, self.panel, self.items = block, panel, block.items
        self.keeps_numbers = block.cleaned_data["numbers"] == ISSUED
        super().__init__(self._filled(data))
        self.fields["theme"] = forms.ModelChoiceField(
            panel.themes.all(), label="Theme of those under no heading", required=False, empty_label="Under no theme"
        )
        for place, item in enumerate(self.items):
            self._add_fields(place, item)
        self.lines = self._lines(existing)

    def _filled(self, data):
        """As it was sent; where a line was not shown yet, as it was read."""
        filled = data.copy()
        for place, item in enumerate(self.items):
            filled.setdefault(f"text-{place}", item.text)
            if self.keeps_numbers and item.number is not None:
                filled.setdefault(f"number-{place}", str(item.number))
        return filled

    def _add_fields(self, place, item):
        name = f"Line {place + 1}"
        rows = max(2, min(12, len(item.text) // ROW + item.text.count("\n") + 1))
        text = WordsField(label=name, required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": rows}))
        if item.kind == HEADING:
            text = WordsField(label=name, required=False, max_length=LONGEST_TEXT, widget=forms.TextInput())
        self.fields[f"text-{place}"] = text
        if self.keeps_numbers and item.kind != HEADING:
            self.fields[f"number-{place}"] = forms.IntegerField(
                label=f"Number of line {place + 1}",
                required=False,
                min_value=1,
                max_value=HIGHEST,
                error_messages=dict.fromkeys(["invalid", "min_value", "max_value"], NO_NUMBER),
            )
        for mark in MARKS[item.kind]:
            self.fields[f"{mark}-{place}"] = forms.BooleanField(label=LABELS[mark], required=False)

    def _lines(self, existing):
        """With doubts about the words as they stand in the boxes now."""
        lines = [self._line(place, item) for place, item in enumerate(self.items)]
        for doubt in doubts([replace(line.item, text=line.text) for line in lines]):
            lines[doubt.place].doubts.append(doubt.sentence)
        self._compare(lines, existing)
        headings = {heading.lower() for heading in self.panel.themes.values_list("heading", flat=True)}
        for line in lines:
            line.is_new_theme = line.role == HEADING and line.text.strip().lower() not in headings
        return lines

    def _line(self, place, item):
        drawn = {name: self[f"{name}-{place}"] for name in ("text", "number") if f"{name}-{place}" in self.fields}
        checks = [self[f"{mark}-{place}"] for mark in MARKS[item.kind]]
        marks = {mark for mark in MARKS[item.kind] if self.data.get(f"{mark}-{place}")}
        return Line(place, item, self.data.get(f"text-{place}", ""), marks, fields=drawn, checks=checks)

    def _compare(self, lines, existing):
        """Whether one says nearly what another one says, here or in the review already."""
        known = {f"Recommendation {one.shown_number} of this review": words_of(one.text) for one in existing}
        for line in lines:
            if line.role != ITEM:
                continue
            words = words_of(line.text)
            if alike := nearest(words, known):
                line.doubts.append(f"{alike} says nearly the same.")
            known[f"Line {line.place + 1}"] = words

    def clean(self):
        given = super().clean()
        for line in self.lines:
            self._clean_line(line, given)
        if not self.errors:
            self.given = put_together(self.lines, given)
            if not self.given:
                raise forms.ValidationError("Nothing is left to be added: every line is left out")
            if self.keeps_numbers:
                self._clean_numbers()
        return given

    def _clean_line(self, line, given):
        text = given.get(f"text-{line.place}", "").strip()
        if line.role == ITEM and not text:
            self.add_error(f"text-{line.place}", "Write what is recommended, or leave the line out")
        if line.role == HEADING and len(text) > 300:
            self.add_error(
                f"text-{line.place}",
                "A theme has at most 300 characters: shorten it, or say that it is a recommendation",
            )
        if line.role == "join" and not any(other.role == ITEM for other in self.lines[: line.place]):
            self.add_error(f"join-{line.place}", "There is no recommendation above to join it with")

    def _clean_numbers(self):
        taken = dict(self.panel.recommendations.exclude(number=None).values_list("number", "pk"))
        seen = {}
        for one in self.given:
            field = f"number-{one.place}"
            if one.number is None:
                self.add_error(field, "Write its number in the report")
            elif one.number in taken:
                self.add_error(field, f"This review has a recommendation {one.number} already")
            elif one.number in seen:
                self.add_error(field, f"Line {seen[one.number] + 1} has the number {one.number} already")
            seen.setdefault(one.number, one.place)

    @property
    def asks_theme(self):
        """Whether there is a theme to choose, and a recommendation under no heading to choose it for."""
        first = next((line.role for line in self.lines if line.role in {ITEM, HEADING}), "")
        return first == ITEM and self.fields["theme"].queryset.exists()

    @property
    def counts(self):
        """How many recommendations and themes there will be, and how many lines are left out."""
        roles = [line.role for line in self.lines]
        return {"items": roles.count(ITEM), "themes": roles.count(HEADING), "out": roles.count("out")}
