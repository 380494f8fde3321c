"""Naming who may read what was given to a review in confidence."""

from django.db import transaction
from django.utils import timezone

from panels.actions.grants import end_grant, give_grant
from panels.models import Grant
from scrutiny.editing import locked


@transaction.atomic
def name_readers(panel, users, *, until, by):
    """Let exactly these of the officers of a panel read what was given to it in confidence.

    until  the last day of those who are named anew; others keep theirs
    Gives (how many were named, how many were ended). Only grants of people who work on the panel are ended.
    """
    locked(panel)
    today = timezone.localdate()
    now = {grant.user_id: grant for grant in Grant.objects.confided(panel, today)}
    working = set(Grant.objects.working_on(panel, today).values_list("pk", flat=True))
    wanted = {user.pk for user in users}
    for user in users:
        if user.pk not in now:
            give_grant(user, Grant.Role.CONFIDENCE, by=by, panel=panel, ends_on=until)
    ended = [grant for user, grant in now.items() if user in working - wanted]
    for grant in ended:
        end_grant(grant, by=by)
    return len(wanted - now.keys()), len(ended)
