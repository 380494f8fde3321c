"""Those who are asked in a round as a table for a mail merge: one line for each, with their link."""

from actionplans.addresses import address_of
from scrutiny.lists.listing import Column
from scrutiny.naming import day_in_words


class MailMerge:
    """What scrutiny.lists.sheets writes.

    lines  [(Asking, [Row, ...], the address of their link), ...]
    """

    title = "Mail merge"
    piece = 500
    columns = (
        Column("Name", lambda line: str(line[0].person)),
        Column("E-mail address", lambda line: line[0].sent_to or address_of(line[0].person)),
        Column("Link", lambda line: line[2], is_wide=True),
        Column("Answers due by", lambda line: day_in_words(line[0].round.due_on)),
        Column("Actions", lambda line: "; ".join(str(row) for row in line[1]), is_wide=True),
    )

    def __init__(self, lines):
        self.lines = lines

    @staticmethod
    def said(words):
        return words

    def shown_columns(self):
        return self.columns

    def every_line(self):
        return self.lines
