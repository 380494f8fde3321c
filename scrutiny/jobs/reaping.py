"""Taking up what was left lying: jobs whose worker is gone, and jobs that no queue holds."""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from scrutiny.jobs.starting import put_in_queue
from scrutiny.models import Job

SILENCE = timedelta(minutes=2)
MOST_ATTEMPTS = 3
GIVEN_UP = (
    "This was begun three times and stopped each time before its end. "
    "Try again later; if it fails once more, tell whoever looks after this site."
)
log = logging.getLogger("scrutiny.jobs")


def reap(now=None):
    """Put every job back that has given no sign of life for a while; give up those that were begun too often."""
    since = (now or timezone.now()) - SILENCE
    for job in Job.objects.gone_quiet(since):
        _put_back(job, since)
    _queue_what_is_in_no_queue()


@transaction.atomic
def _put_back(job, since):
    left = job.held().filter(heartbeat_at__lt=since)
    if job.attempts >= MOST_ATTEMPTS:
        if left.update(state=Job.State.FAILED, failure=GIVEN_UP, ended_at=timezone.now(), ticket=None):
            log.error("job given up", extra={"job": str(job.uuid), "kind": job.kind})
    elif left.update(state=Job.State.WAITING, ticket=None):
        log.warning("job put back", extra={"job": str(job.uuid), "kind": job.kind})
        put_in_queue(job)


@transaction.atomic
def _queue_what_is_in_no_queue():
    """A job whose turn in the queue was lost waits for nothing. Queued twice it is still carried out once."""
    if not DBTaskResult.objects.ready().exists():
        for job in Job.objects.filter(state=Job.State.WAITING):
            put_in_queue(job)
