"""Starting work, and putting it into the queue again."""

import hashlib
import json
from functools import partial

from django.db import IntegrityError, transaction
from django_tasks import task

from scrutiny.jobs.kinds import KINDS
from scrutiny.jobs.running import carry_out
from scrutiny.jobs.where import is_left_to_worker
from scrutiny.models import Job


def start(kind, subject=None, *, by, **ids):
    """Have work done. Gives its Job, or the one that is doing the same for the same person already.

    kind     the name of a kind
    subject  the record that it is about, if any
    by       the User who asks, or None for a public visitor and for the system
    ids      what the work is given: whole numbers and short texts, never records
    """
    if kind not in KINDS:
        raise LookupError(f"There is no kind of work called {kind}.")
    by = by if by is not None and by.pk else None
    told = {"kind": kind, "by": by, "ids": ids} | _subject(subject)
    sameness = _sameness(told)
    try:
        with transaction.atomic():
            job = Job.objects.create(sameness=sameness, **told)
            put_in_queue(job)
    except IntegrityError:
        # doing, or done this very moment
        job = Job.objects.filter(sameness=sameness).first()
        if job is None:
            raise
    return _as_it_is_now(job)


def try_again(job):
    """Begin a failed job from the start. Gives the Job that does it: this one, or another that is at it already."""
    try:
        with transaction.atomic():
            again = {"state": Job.State.WAITING, "step": 0, "steps": 0, "words": "", "failure": "", "attempts": 0}
            if Job.objects.filter(pk=job.pk, state=Job.State.FAILED).update(ended_at=None, **again):
                put_in_queue(job)
    except IntegrityError:
        return Job.objects.live().filter(sameness=job.sameness).first() or job
    return _as_it_is_now(job)


def put_in_queue(job):
    """Give a waiting job to the worker with the caller's transaction, or carry it out after that."""
    if is_left_to_worker():
        run.enqueue(str(job.uuid))
    else:
        transaction.on_commit(partial(run.using(backend="at once").enqueue, str(job.uuid)))


@task()
def run(job_uuid):
    """What stands in the queue: carry out the job with this uuid, if it still waits."""
    carry_out(job_uuid)


def _as_it_is_now(job):
    return Job.objects.select_related("by").get(pk=job.pk)


def _subject(subject):
    return {} if subject is None else {"subject_kind": subject._meta.label_lower, "subject_id": subject.pk}


def _sameness(told):
    said = told | {"by": told["by"] and told["by"].pk}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
