"""Those who are asked in a round as a table for a mail merge: one line for each, with their link."""

from actionplans.addresses import addresses_of
from scrutiny.naming import day_in_words
from scrutiny.sheets.writing import Written

NAME, ADDRESS, LINK, DUE, ACTIONS = "Name", "E-mail address", "Link", "Answers due by", "Actions"


def mail_merge(found):
    """What scrutiny.lists.sheets writes.

    found  [(Asking, [Row, ...], the address of their link), ...]
    """
    known = addresses_of(asking.person for asking, _, _ in found if not asking.sent_to)
    lines = [
        {
            NAME: str(asking.person),
            ADDRESS: asking.sent_to or known.get(asking.person_id, ""),
            LINK: link,
            DUE: day_in_words(asking.round.due_on),
            ACTIONS: "; ".join(map(str, rows)),
        }
        for asking, rows, link in found
    ]
    return Written("Mail merge", (NAME, ADDRESS, LINK, DUE, ACTIONS), lines, wide={LINK, ACTIONS})
