"""What changed in a plan between two moments."""

import datetime
from uuid import UUID

from actionplans.changes import changes_between
from actionplans.models import Status
from actionplans.pictures import RowThen

WORDS = dict(Status.choices)
MAY, JUNE, JULY = (datetime.date(2009, month, 1) for month in (5, 6, 7))


def a_row(number="1", **values):
    usual = {
        "uuid": UUID(int=int(number)), "position": 1, "text": "Open the gates.", "section": "", "status": "on_track",
        "timescale": "", "due_on": None, "recommendation": None, "is_overdue": False, "is_late": False,
        "is_superseded": False, "pk": int(number),
    }  # fmt: skip
    return RowThen(number=number, **(usual | values))


def changes(before, after, heard=(1, 2, 3)):
    found = changes_between(before, after, heard=set(heard), words=WORDS)
    return [(group.kind, [(one.row.number, one.words) for one in group.changes]) for group in found]


def test_nothing_that_changed_is_nothing_told():
    assert changes([a_row()], [a_row()]) == []


def test_the_silent_come_first_and_only_those_that_wait():
    rows = [
        a_row("1", status_on=MAY),
        a_row("2", status="complete", status_on=MAY),
        a_row("3", closed_on=MAY),
        a_row("4", status="not_stated"),
        a_row("5", status="withdrawn"),
    ]
    assert changes(rows, rows, heard=()) == [
        ("silent", [("1", "last heard of as at 1 May 2009"), ("4", "never heard of")])
    ]


def test_a_date_that_moved_is_told_with_the_first_and_a_date_that_is_new_did_not_move():
    before = [a_row("1", due_on=MAY, first_due_on=MAY), a_row("2"), a_row("3", due_on=JUNE, first_due_on=MAY)]
    after = [a_row("1", due_on=JUNE, first_due_on=MAY), a_row("2", due_on=JUNE, first_due_on=JUNE)]
    after.append(a_row("3", due_on=JULY, first_due_on=MAY))
    assert changes(before, after) == [
        ("moved", [
            ("1", "from 1 May 2009 to 1 June 2009"),
            ("3", "from 1 June 2009 to 1 July 2009; first agreed for 1 May 2009"),
        ])
    ]  # fmt: skip
    assert changes([a_row(due_on=MAY)], [a_row()]) == [("moved", [("1", "from 1 May 2009 to no date")])]


def test_worse_and_better_are_told_of_what_can_be_compared_and_the_rest_apart():
    pairs = {
        ("on_track", "slipping"): "worse",
        ("slipping", "off_track"): "worse",
        ("complete", "in_progress"): "worse",
        ("off_track", "slipping"): "better",
        ("not_due", "complete"): "better",
        ("in_progress", "on_track"): "stated",
        ("not_stated", "on_track"): "first",
        ("withdrawn", "on_track"): "stated",
        ("on_track", "withdrawn"): "removed",
    }
    told = {pair: changes([a_row(status=pair[0])], [a_row(status=pair[1])])[0][0] for pair in pairs}
    assert told == pairs
    worse = changes([a_row(status="on_track")], [a_row(status="off_track")])
    assert worse == [("worse", [("1", "from on track to off track")])]


def test_what_is_new_signed_off_or_opened_again_is_told_by_its_day():
    before, after = [a_row("1"), a_row("2", closed_on=MAY)], [a_row("1", closed_on=JUNE), a_row("2"), a_row("3")]
    assert changes(before, after) == [
        ("closed", [("1", "on 1 June 2009")]),
        ("opened", [("2", "was signed off on 1 May 2009")]),
        ("added", [("3", "was not in the plan before")]),
    ]


def test_owners_sections_and_words_are_told():
    before = a_row(owners=["Asha Okafor"], section="Gates")
    after = a_row(owners=[], section="", text="Open all gates.")
    assert changes([before], [after]) == [
        ("owners", [("1", "from Asha Okafor to nobody")]),
        ("section", [("1", "from “Gates” to no section")]),
        ("text", [("1", "")]),
    ]


def test_of_what_a_reader_may_not_know_no_change_is_told():
    before = a_row(text="Not open", due_on=None, owners=[], unknown=["text", "due_on", "owners"])
    assert changes([before], [a_row(due_on=MAY, owners=["Asha Okafor"])]) == []
