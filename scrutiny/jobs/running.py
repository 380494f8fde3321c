"""Carrying a job out: claimed once, with a heartbeat, and always brought to an end or left to the reaper."""

import logging
import time
from contextlib import nullcontext
from datetime import timedelta
from functools import partial

from django.db import connection, transaction
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from scrutiny.jobs.heart import beating, give_up_when_it_hangs
from scrutiny.jobs.kinds import Failed, kind_of
from scrutiny.jobs.where import is_left_to_worker
from scrutiny.lines import one_line
from scrutiny.models import Job

FAULT = "Something went wrong on our side. Try again; if it fails once more, tell whoever looks after this site."
log = logging.getLogger("scrutiny.jobs")


class Superseded(Exception):
    """The job was taken for dead and given to another; whoever still works at it must stop."""


def carry_out(job_uuid):
    """Do the work of a waiting job. One that another has begun, or that has ended, is left alone."""
    job = Job.objects.claim(job_uuid)
    if job is None:
        return
    try:
        with beating(partial(_beat, job, time.monotonic())), _own_savepoint():
            result = kind_of(job).carry_out(job, **job.ids)
        _end(job, state=Job.State.DONE, result=_of_this_site(result), words="")
    except Superseded:
        log.warning("job superseded", extra={"job": str(job.uuid)})
    except Failed as reason:
        _end(job, state=Job.State.FAILED, failure=one_line(str(reason), 500) or FAULT)
    except Exception:
        log.exception("job failed", extra={"job": str(job.uuid), "kind": job.kind})
        _end(job, state=Job.State.FAILED, failure=FAULT)
    except BaseException:
        _let_go(job)
        raise


def progress(job, done, of, words=""):
    """Say how far a job is: `done` of `of` steps, and in words what is being done. Raises Superseded."""
    told = {"step": min(done, of), "steps": of, "words": one_line(words, 200), "heartbeat_at": timezone.now()}
    if not job.held().update(**told):
        raise Superseded


def _beat(job, started):
    job.held().update(heartbeat_at=timezone.now())
    if is_left_to_worker():
        give_up_when_it_hangs(started)


def _let_go(job):
    """Stopped from outside: the reaper takes it up at its next round, without waiting for a silence."""
    job.held().update(heartbeat_at=timezone.now() - timedelta(days=1))


def _own_savepoint():
    """Within somebody's transaction a fault of the work must not spoil that; otherwise progress is seen at once."""
    return transaction.atomic() if connection.in_atomic_block else nullcontext()


def _end(job, **how):
    job.held().update(ended_at=timezone.now(), **how)


def _of_this_site(address):
    if address and not (address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)):
        raise ValueError("The result of a job must be an address of this site.")
    return address or ""
