"""A review's recommendations as a spreadsheet, which can be changed and taken in again."""

from panels.sheets.columns import COLUMNS, WIDE, row_of
from scrutiny.lists.listing import Column


class Written:
    """What scrutiny.lists.sheets writes: one line for each recommendation."""

    title = "Recommendations"
    piece = 500
    columns = tuple(Column(name, lambda row, name=name: row[name], is_wide=name in WIDE) for name in COLUMNS)

    def __init__(self, recommendations):
        self.recommendations = recommendations

    @staticmethod
    def said(words):
        return words

    def shown_columns(self):
        return self.columns

    def every_line(self):
        return map(row_of, self.recommendations)
