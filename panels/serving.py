"""Who serves on a panel, as its page lists them: the periods that fall into it, and who came back."""

import datetime

from panels.initials import shared
from scrutiny.naming import listed

A_DAY = datetime.timedelta(days=1)


def serving(memberships, *, since):
    """The memberships, in their order, but for those that ended before `since`; each with `is_again`.

    since  the day on which the panel began, or None where it is not known: then nobody is left out
    """
    kept = [one for one in memberships if since is None or one.ends_on is None or one.ends_on >= since]
    for one in kept:
        one.is_again = any(_came_back(other, one) for other in kept if other.person_id == one.person_id)
    return kept


def _came_back(before, after):
    """Whether somebody left at the end of one period and came back with the other; a new office is no return."""
    if before is after or not before.has_left or after.starts_on is None:
        return False
    if before.ends_on is None:
        return before.starts_on is None or before.starts_on < after.starts_on
    return before.ends_on + A_DAY < after.starts_on


def by_now(seats, today):
    """(those who sit there now or will, those who did before), for changing them: each now with `can_move_up` and
    `can_move_down` among those in the same capacity, each before with `sits_again`."""
    seats = list(seats)
    now = [seat for seat in seats if not seat.is_over(today)]
    before = [seat for seat in seats if seat.is_over(today)]
    sitting = {seat.person_id for seat in now}
    for seat in before:
        seat.sits_again = seat.person_id in sitting
    for seat, above, below in zip(now, [None, *now[:-1]], [*now[1:], None], strict=False):
        seat.can_move_up = above is not None and above.capacity_id == seat.capacity_id
        seat.can_move_down = below is not None and below.capacity_id == seat.capacity_id
    return now, before


def hints_of(seats):
    """What somebody should look at among those who sit there now, in sentences; none of it stops anything."""
    return [*_offices_held_twice(seats), *_same_initials(seats)]


def _offices_held_twice(seats):
    for office in ("Chair", "Vice-chair"):
        holders = [str(seat.person) for seat in seats if seat.capacity.name == office and seat.ends_on is None]
        if len(holders) > 1:
            yield f"{listed(holders)} are each {office.lower()} at present. Is one of them no longer?"


def _same_initials(seats):
    for letters, people in shared(seat.person for seat in seats):
        names = listed(str(person) for person in people)
        yield f"{names} are both {letters} in papers: give one of them other initials on their own page."
