"""The process that carries jobs out, one after another, and does the chores between them."""

import logging
import os
import socket
import threading
import time

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker as Queue
from django_tasks_db.models import DBTaskResult

from scrutiny.jobs.heart import beating
from scrutiny.jobs.recurring import CHORES
from scrutiny.jobs.where import leave_work_to_worker
from scrutiny.models import Worker

PAUSE = 0.5  # seconds between two looks into an empty queue
log = logging.getLogger("scrutiny.jobs")


def work(stop: threading.Event):
    """Carry out jobs and chores until `stop` is set, or until whoever started this process is gone."""
    leave_work_to_worker()
    name, parent = f"{socket.gethostname()[:50]}:{os.getpid()}", os.getppid()
    Worker.objects.update_or_create(name=name, defaults={"started_at": timezone.now(), "beat_at": timezone.now()})
    with beating(lambda: _is_alive(name)):
        due = dict.fromkeys(CHORES, time.monotonic())
        while not stop.is_set() and os.getppid() == parent:
            if not _one_round(due, name):
                stop.wait(PAUSE)
    Worker.objects.filter(name=name).delete()


def _one_round(due, name):
    """Do the chores that are due, then one job. Whether there was one; a database that is away is waited for."""
    try:
        close_old_connections()
        for chore in [chore for chore, at in due.items() if at <= time.monotonic()]:
            due[chore] = time.monotonic() + chore.seconds
            _do(chore)
        return _next_job(name)
    except DatabaseError:
        log.exception("the database does not answer")
        connection.close()
        time.sleep(1)
        return False


def _do(chore):
    try:
        chore.carry_out()
    except DatabaseError:
        raise
    except Exception:
        log.exception("chore failed", extra={"chore": chore.carry_out.__name__})


def _next_job(name):
    if not DBTaskResult.objects.ready().exists():  # asked without a lock: an idle worker keeps no writer waiting
        return False
    told = {"queue_names": ["default"], "excluded_queue_names": [], "backend_name": "default", "worker_id": name}
    Queue(interval=0, batch=True, startup_delay=False, max_tasks=1, **told).run()
    return True


def _is_alive(name):
    Worker.objects.filter(name=name).update(beat_at=timezone.now())
