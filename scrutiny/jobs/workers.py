"""Which workers there are, by their own signs of life."""

from datetime import timedelta

from django.utils import timezone

from scrutiny.jobs.where import is_left_to_worker, seconds_since_start
from scrutiny.models import Worker

SILENCE = timedelta(seconds=60)


def is_worker_missing():
    """Whether work is left to a worker and none has given a sign of life for a minute.

    A minute is given to a worker that is only just being started as well.
    """
    if not is_left_to_worker() or seconds_since_start() < SILENCE.total_seconds():
        return False
    return not Worker.objects.beating(timezone.now() - SILENCE).exists()
