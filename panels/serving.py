"""Who serves on a panel, as its page lists them: the periods that fall into it, and who came back."""

import datetime

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
