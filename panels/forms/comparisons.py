"""Comparisons with other authorities: what is compared and where it is from, and the table."""

from django import forms

from panels.actions.comparisons import keep_table
from panels.comparison_tables import table_of
from panels.forms.surveys import RESTRICTED
from panels.models import Comparison
from scrutiny.forms.dates import DateField
from scrutiny.forms.editing import EditingForm
from scrutiny.forms.grids import GridForm
from scrutiny.forms.words import LineField, WordsField
from scrutiny.models import Audience, Restriction


class ComparisonForm(EditingForm):
    class Meta:
        model = Comparison
        fields = ["title", "source", "note", "audience", "public_from"]
        field_classes = {
            "title": LineField, "source": LineField, "note": WordsField, "public_from": DateField,
        }  # fmt: skip
        labels = {
            "source": "Source",
            "audience": "Who may read it",
            "public_from": "Public from",
        }
        help_texts = {
            "title": "What is compared, such as: Days from request to repair, five authorities.",
            "source": "Where the figures come from and of when they are. It stands under the table.",
            "note": "What a reader must know to compare them fairly.",
            "public_from": "Only if it is for everybody, and not before a day, such as 15 November 2026.",
        }
        error_messages = {"title": {"required": "Give the comparison a title"}}
        widgets = {"note": forms.Textarea(attrs={"rows": 3}), "audience": forms.RadioSelect}

    def clean(self):
        given = super().clean()
        if given.get("audience") == Audience.PUBLIC and self.instance.restriction != Restriction.NONE:
            self.add_error("audience", RESTRICTED)
        return given


class TableForm(GridForm):
    """Authorities down, what is compared across, or the other way round: a heading stands over the first column too."""

    one_line, one_column, asks_corner = "row", "column", True

    def stored(self, comparison):
        return table_of(comparison)

    def check(self, grid):
        if self.errors:
            return
        if not any(column.name for column in grid.columns):
            self.add_error("head-0", "Name at least one column")
        elif all(line.is_empty for line in grid.lines):
            self.add_error("name-0", "Fill in at least one row")

    def keep(self, grid, *, by):
        columns = [grid.corner, *(column.name for column in grid.columns)]
        return keep_table(self.instance, columns, [[line.name, *line.cells] for line in grid.lines], by=by)
