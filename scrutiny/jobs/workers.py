"""Which workers there are, by their own signs of life."""

from datetime import timedelta

from django.utils import timezone

from scrutiny.jobs.where import is_left_to_worker
from scrutiny.models import Worker

SILENCE = timedelta(seconds=60)


def is_worker_missing():
    """Whether work is left to a worker and none has given a sign of life for a minute."""
    return is_left_to_worker() and not Worker.objects.beating(timezone.now() - SILENCE).exists()
