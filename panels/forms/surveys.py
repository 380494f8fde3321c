"""Surveys: what was asked of whom on which scale, and the figures."""

from django import forms

from panels.actions.surveys import keep_figures
from panels.means import NotRead, mean_from, number_from, short
from panels.models import Survey, SurveyScore
from panels.survey_tables import (
    FIXED,
    RETURNED,
    ElementFigures,
    Figures,
    GroupFigures,
    table_of,
    with_known_lines,
)
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.grids import GridForm
from scrutiny.forms.words import LineField, WordsField
from scrutiny.models import Audience, Restriction

RESTRICTED = "What is restricted cannot be for everybody: choose who may read it"


class SurveyForm(EditingForm):
    """What it was about, its scale, and who may read it."""

    class Meta:
        model = Survey
        fields = [
            "title", "about", "dated", "scale_from", "scale_to", "scale_words", "decimals", "audience", "public_from",
        ]  # fmt: skip
        field_classes = {
            "title": LineField, "about": WordsField, "dated": LineField, "scale_words": LineField,
            "public_from": DateField,
        }  # fmt: skip
        labels = {
            "about": "How it was done",
            "dated": "When",
            "scale_from": "The scale begins at",
            "scale_to": "and ends at",
            "scale_words": "What the scale means",
            "decimals": "Decimals of a mean",
            "audience": "Who may read it",
            "public_from": "Public from",
        }
        help_texts = {
            "about": "Whom it went to, how, and what they were asked. A reader judges the figures by this.",
            "dated": "Such as May 2026.",
            "scale_words": "Such as: 1 is never, 5 is always.",
            "decimals": "0 to 3. Means are rounded to that.",
            "public_from": "Only if it is for everybody, and not before a day, such as 15 November 2026.",
        }
        error_messages = {
            "title": {"required": "Give the survey a title"},
            "scale_from": {"required": "Say where the scale begins, such as 1", "invalid": "Write a number, such as 1"},
            "scale_to": {"required": "Say where the scale ends, such as 5", "invalid": "Write a number, such as 5"},
            "decimals": {
                "required": "Say how many decimals a mean has, such as 1",
                "invalid": "Write a whole number from 0 to 3",
                "max_value": "Means have at most three decimals",
            },
        }
        widgets = {
            "about": forms.Textarea(attrs={"rows": 4}),
            "audience": forms.RadioSelect,
            **{
                name: forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"})
                for name in ("scale_from", "scale_to", "decimals")
            },
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("scale_from", "scale_to"):
            self.initial[name] = short(getattr(self.instance, name))

    def clean(self):
        given = super().clean()
        lowest, highest = given.get("scale_from"), given.get("scale_to")
        if lowest is not None and highest is not None and lowest >= highest:
            self.add_error("scale_to", "The scale must end higher than it begins")
        elif self.instance.pk and lowest is not None and highest is not None:
            self._hold_means_to(lowest, highest)
        if given.get("audience") == Audience.PUBLIC and self.instance.restriction != Restriction.NONE:
            self.add_error("audience", RESTRICTED)
        return given

    def _hold_means_to(self, lowest, highest):
        outside = SurveyScore.objects.outside(self.instance, lowest, highest)
        if outside is not None:
            self.add_error("scale_to", f"The mean {short(outside.mean)} would be outside it: change the figures first")


class FiguresForm(GridForm):
    """Groups across, elements down; invited and returned stand above them."""

    one_line, one_column, corner_words, fixed = "element", "group", "Element", FIXED
    a_line, a_column, longest_name = "an element", "a group", 500

    def stored(self, survey):
        return table_of(survey)

    def matched(self, found, grid):
        known = with_known_lines(found)
        fixed = {line.key: line for line in known.lines if line.key}
        found = super().matched(known, grid)
        for key, line in fixed.items():
            line.key = key
        return found

    def check(self, grid):
        self.groups = [GroupFigures(column.name, column.key, None, None) for column in grid.columns]
        self.elements = []
        for at, line in enumerate(grid.lines):
            if line.key in FIXED:
                self._count_people(at, line)
            elif not line.is_empty:
                self.elements.append(ElementFigures(line.name, line.key, self._means(at, line)))
        self._hold_returned_to_invited(grid)
        if not self.errors and not any(group.name for group in self.groups):
            self.add_error("head-0", "Name at least one group of those who were asked")

    def _count_people(self, at, line):
        for place, (group, cell) in enumerate(zip(self.groups, line.cells, strict=True)):
            setattr(group, line.key, self._understood(at, place, number_from, cell))

    def _means(self, at, line):
        survey = self.instance
        how = {"scale": (survey.scale_from, survey.scale_to), "decimals": survey.decimals}
        return [self._understood(at, place, mean_from, cell, **how) for place, cell in enumerate(line.cells)]

    def _understood(self, at, place, reading, cell, **how):
        try:
            return reading(cell, **how)
        except NotRead as reason:
            self.add_error(f"cell-{at}-{place}", str(reason))
            return None

    def _hold_returned_to_invited(self, grid):
        at = next(at for at, line in enumerate(grid.lines) if line.key == RETURNED)
        for place, group in enumerate(self.groups):
            if group.invited is not None and group.returned is not None and group.returned > group.invited:
                said = f"{group.returned} returned of {group.invited} invited: check both numbers"
                self.add_error(f"cell-{at}-{place}", said)

    def keep(self, grid, *, by):
        used = [place for place, group in enumerate(self.groups) if group.name]
        groups = [self.groups[place] for place in used]
        for element in self.elements:
            element.means = [element.means[place] for place in used]
        return keep_figures(self.instance, Figures(groups, self.elements), by=by)
