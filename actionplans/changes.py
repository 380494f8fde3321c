"""What changed in an action plan between two moments, the most pressing first. No query in it."""

from dataclasses import dataclass

from actionplans.models.statuses import Status, is_waiting
from actionplans.pictures import RowThen
from scrutiny.naming import day_in_words

SILENT, MOVED, WORSE, BETTER = "silent", "moved", "worse", "better"
STATED, FIRST = "stated", "first"
CLOSED, OPENED, ADDED, REMOVED = "closed", "opened", "added", "removed"
OWNERS, SECTION, TEXT = "owners", "section", "text"
HEADINGS = {
    SILENT: "Nothing was said",
    MOVED: "Dates moved",
    WORSE: "Worse",
    BETTER: "Better",
    FIRST: "Stated for the first time",
    STATED: "Stated otherwise",
    CLOSED: "Signed off",
    OPENED: "Opened again",
    ADDED: "New in the plan",
    REMOVED: "Withdrawn",
    OWNERS: "In other hands",
    SECTION: "In another section",
    TEXT: "Reworded",
}
# Of the statuses that are left out nobody can say which is worse.
GOOD = {
    Status.OFF_TRACK: 1, Status.SLIPPING: 2, Status.IN_PROGRESS: 3, Status.ON_TRACK: 3, Status.NOT_DUE: 3,
    Status.COMPLETE: 4,
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One thing that is another for an action. `words` says it; for texts `before` and `after` hold all of them."""

    row: RowThen
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Changes:
    """The changes of one kind."""

    kind: str
    changes: list[Change]

    @property
    def heading(self):
        return HEADINGS[self.kind]


def changes_between(before, after, *, heard, words):
    """[Changes, ...] of those kinds of which there are any.

    before, after  the RowThens of both moments
    heard          the numbers of the actions of which something was said in between
    words          {status: the word that the plan's scheme has for it}
    """
    found = {kind: [] for kind in HEADINGS}
    earlier = {row.pk: row for row in before}
    for row in after:
        for kind, change in _changes_of(earlier.get(row.pk), row, row.pk in heard, words):
            found[kind].append(change)
    return [Changes(kind, changes) for kind, changes in found.items() if changes]


def _changes_of(then, row, is_heard, words):
    if then is None:
        yield ADDED, Change(row, "was not in the plan before")
        return
    if not is_heard and is_waiting(row.status, row.closed_on):
        yield SILENT, Change(row, _silence(row))
    yield from _of_status(then, row, words)
    yield from _of_closing(then, row)
    for name, tell in ((MOVED, _moved), (OWNERS, _owners), (SECTION, _section), (TEXT, _text)):
        field = "due_on" if name == MOVED else name
        known = field not in (*then.unknown, *row.unknown)
        if known and (change := tell(then, row)):
            yield name, change


def _silence(row):
    return f"last heard of as at {row.status_on:%-d %B %Y}" if row.status_on else "never heard of"


def kind_of_status(then, now):
    """What it is when an action that was stated as `then` is stated as `now`; nothing where that is the same."""
    if then == now:
        return ""
    if then == Status.NOT_STATED:
        return FIRST
    if now == Status.WITHDRAWN:
        return REMOVED
    if then in GOOD and now in GOOD and GOOD[then] != GOOD[now]:
        return BETTER if GOOD[now] > GOOD[then] else WORSE
    return STATED


def _of_status(then, row, words):
    if kind := kind_of_status(then.status, row.status):
        before, after = words[then.status].lower(), words[row.status].lower()
        said = f"as {after}" if kind == FIRST else f"from {before} to {after}"
        yield kind, Change(row, said, then.status, row.status)


def _of_closing(then, row):
    if row.closed_on and not then.closed_on:
        yield CLOSED, Change(row, f"on {row.closed_on:%-d %B %Y}")
    elif then.closed_on and not row.closed_on:
        yield OPENED, Change(row, f"was signed off on {then.closed_on:%-d %B %Y}")


def _moved(then, row):
    """A date that there was not before is none that was moved."""
    if then.due_on is None or then.due_on == row.due_on:
        return None
    to = day_in_words(row.due_on) if row.due_on else "no date"
    first = row.first_due_on
    ago = f"; first agreed for {day_in_words(first)}" if first and first not in (then.due_on, row.due_on) else ""
    return Change(row, f"from {day_in_words(then.due_on)} to {to}{ago}")


def _owners(then, row):
    if then.owners == row.owners:
        return None
    told = ["; ".join(owners) or "nobody" for owners in (then.owners, row.owners)]
    return Change(row, f"from {told[0]} to {told[1]}")


def _section(then, row):
    if then.section == row.section or row.depth:
        return None
    return Change(row, f"from {_named(then.section)} to {_named(row.section)}")


def _named(section):
    return f"“{section}”" if section else "no section"


def _text(then, row):
    return Change(row, "", then.text, row.text) if then.text != row.text else None
