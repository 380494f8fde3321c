"""What councillors read before a meeting: what became of each action since the last one. No query in it."""

from dataclasses import dataclass, field

from actionplans.changes import (
    ADDED,
    BETTER,
    CLOSED,
    FIRST,
    MOVED,
    OPENED,
    REMOVED,
    SILENT,
    STATED,
    WORSE,
    kind_of_status,
)
from actionplans.happenings import ADDED as CAME
from actionplans.happenings import CHALLENGE, MOVE, OPEN, UPDATE, VERDICT, Happening
from actionplans.lines import Line
from actionplans.models import Verdict
from actionplans.models.statuses import Status, is_waiting

SAID, NOTHING_NEW = "said", "nothing new"
HEADINGS = {
    SILENT: "Silent",
    MOVED: "Dates moved",
    WORSE: "Worse",
    BETTER: "Better",
    FIRST: "Stated for the first time",
    STATED: "Stated otherwise",
    OPENED: "Opened again",
    CLOSED: "Signed off",
    REMOVED: "Withdrawn",
    ADDED: "New in the plan",
    SAID: "Heard of, and stands as before",
    NOTHING_NEW: "Nothing new",
}
WORDS = {
    SILENT: "Open actions of which nothing that you may read has been said since.",
    MOVED: "Another date was agreed since.",
    WORSE: "Stated worse than then.",
    BETTER: "Stated better than then.",
}


@dataclass
class Story:
    """One action, and what happened to it; `told` is all of it, the latest first, `since` what came after the moment.

    was  the status then, None where it was not in the plan yet
    """

    line: Line
    kind: str
    was: str | None
    told: list[Happening] = field(default_factory=list)
    since: list[Happening] = field(default_factory=list)

    @property
    def claim(self):
        return newest(self.told, UPDATE)

    @property
    def verdict(self):
        return newest(self.told, VERDICT)

    @property
    def moves(self):
        return [one for one in self.since if one.kind == MOVE]

    @property
    def open_challenges(self):
        return [one for one in self.told if one.kind == CHALLENGE and one.code == OPEN]

    @property
    def is_worse_or_better(self):
        return self.was is not None and self.was != self.line.status

    @property
    def events(self):
        """What its story tells: all but that it came into the plan."""
        return [one for one in self.told if one.kind != CAME]


@dataclass(frozen=True)
class Chapter:
    """The actions of one kind."""

    kind: str
    stories: list[Story]

    @property
    def heading(self):
        return HEADINGS[self.kind]

    @property
    def words(self):
        return WORDS.get(self.kind, "")


def chapters(lines, happenings, *, since):
    """[Chapter, ...] in the order in which councillors read them; each action stands in the first that fits it.

    since  the moment from which on something is news; None where there is none, so that nothing is
    """
    of_rows = {}
    for one in happenings:
        of_rows.setdefault(one.row, []).append(one)
    stories = [_story(line, of_rows.get(line.uuid, []), since) for line in lines]
    found = {kind: [story for story in stories if story.kind == kind] for kind in HEADINGS}
    return [Chapter(kind, stories) for kind, stories in found.items() if stories]


def _story(line, told, since):
    after = [one for one in told if since and one.at > since]
    before = [one for one in told if not since or one.at <= since]
    is_new = any(one.kind == CAME for one in after)
    claim = newest(before, UPDATE)
    was = None if is_new else claim.code if claim else Status.NOT_STATED
    kind = _kind(line, before, after, is_new, was) if since else NOTHING_NEW
    return Story(line, kind, was, told[::-1], [one for one in after[::-1] if one.kind != CAME])


def _kind(line, before, after, is_new, was):
    kinds = {one.kind for one in after}
    came = next((one for one in (*before, *after) if one.kind == CAME), None)
    closed_before, closed_on = _is_closed(before), came and came.on
    if UPDATE not in kinds and not is_new and is_waiting(line.status, closed_on):
        return SILENT
    if MOVE in kinds:
        return MOVED
    if closed_before != bool(closed_on) and VERDICT in kinds:
        return CLOSED if closed_on else OPENED
    if is_new:
        return ADDED
    if UPDATE in kinds and (kind := kind_of_status(was, line.status)):
        return kind
    return SAID if kinds else NOTHING_NEW


def _is_closed(happenings):
    verdict = newest(happenings, VERDICT)
    return verdict is not None and verdict.code == Verdict.Outcome.COMPLETE


def newest(happenings, kind):
    """The one of a kind that counts: of the latest day, and of that day the last."""
    return max((one for one in happenings if one.kind == kind), key=lambda one: one.order, default=None)
