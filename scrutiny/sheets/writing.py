"""Records as a spreadsheet, which can be changed and taken in again."""

from scrutiny.lists.listing import Column


class Written:
    """What scrutiny.lists.sheets writes: one line, {column: text}, for each record.

    wide  the names of the columns in which sentences stand
    """

    piece = 500

    def __init__(self, title, columns, lines, *, wide=()):
        self.title, self.lines = title, lines
        self.columns = tuple(Column(name, lambda row, name=name: row[name], is_wide=name in wide) for name in columns)

    @staticmethod
    def said(words):
        return words

    def shown_columns(self):
        return self.columns

    def every_line(self):
        return self.lines
