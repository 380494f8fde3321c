from django.db import models


class Status(models.TextChoices):
    """How a row stands. A scheme says with what colour and word that is shown."""

    NOT_STATED = "not_stated", "Not stated"
    NOT_DUE = "not_due", "Not due"
    IN_PROGRESS = "in_progress", "In progress"
    ON_TRACK = "on_track", "On track"
    SLIPPING = "slipping", "Slipping"
    OFF_TRACK = "off_track", "Off track"
    COMPLETE = "complete", "Complete"
    WITHDRAWN = "withdrawn", "Withdrawn"


NEEDS_EXPLANATION = [Status.SLIPPING, Status.OFF_TRACK]
ENDED = [Status.COMPLETE, Status.WITHDRAWN]


def is_waiting(status, closed_on):
    """Whether an action is open, and not stated as complete or withdrawn; RowQuerySet.waiting() in the database."""
    return closed_on is None and status not in ENDED
