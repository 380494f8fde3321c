"""Which seats one person may hold at the same time: the rule, without the database.

Of one body nobody is a member twice at once. A member of the executive cannot sit on a formal scrutiny body (Local
Government Act 2000, section 9FA(3): an overview and scrutiny committee may not include any member of the executive);
on other bodies, and on one that exists for a single review, that is no more than a warning. Of the full council
everybody on the executive is a member anyway.
"""

from dataclasses import dataclass

EXECUTIVE = "executive"
FORMAL = {"board", "committee"}
NO_MATTER = {"executive", "council"}


@dataclass(frozen=True)
class Clash:
    """words       one sentence
    is_refused  it cannot be saved like this; otherwise somebody should look at it
    """

    words: str
    is_refused: bool


def clashes_of(seat, others):
    """The Clashes of a membership with others of the same person whose days overlap with its own.

    Each has person, body (kind, name), capacity, starts_on and ends_on.
    """
    found = [_twice(other) for other in others if other.body == seat.body]
    found += [_executive(seat, other) for other in others if _is_executive_and_not(seat, other)]
    return found


def over_by(ends_on, has_left, day):
    """Whether a period is over on a day; without its last day it is over once somebody has left."""
    return ends_on < day if ends_on else has_left


def period(starts_on, ends_on):
    """Days as a sentence has them: "from 3 May 2026", "until 4 June 2026", "at all times"."""
    began = f"from {starts_on:%-d %B %Y}" if starts_on else ""
    ended = f"until {ends_on:%-d %B %Y}" if ends_on else ""
    return " ".join(filter(None, [began, ended])) or "without a first or a last day"


def _twice(other):
    return Clash(
        f"{other.person} is on {other.body} already in that time: {other.capacity.name.lower()}, "
        f"{period(other.starts_on, other.ends_on)}. End that period first, or begin this one after it",
        is_refused=True,
    )


def _is_executive_and_not(seat, other):
    kinds = {seat.body.kind, other.body.kind}
    return EXECUTIVE in kinds and not kinds <= NO_MATTER


def _executive(seat, other):
    """Told of the other seat, whichever of the two is on the executive."""
    kinds = {seat.body.kind, other.body.kind}
    sits = f"{other.person} is on {other.body} in that time ({period(other.starts_on, other.ends_on)})"
    if kinds & FORMAL:
        return Clash(
            f"{sits}, and nobody may be on the executive and on a formal scrutiny body at once. "
            "Choose days that do not overlap, or end the other period first",
            is_refused=True,
        )
    return Clash(f"{sits}. Whoever is on the executive does not usually take part in scrutiny.", is_refused=False)
