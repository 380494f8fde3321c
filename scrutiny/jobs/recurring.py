"""What the worker does again and again, without cron. Each may be run by several workers at once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from scrutiny.jobs.reaping import reap
from scrutiny.mail.sending import send_waiting
from scrutiny.models import Job, LinkCode, Message, Worker

KEPT = timedelta(days=30)  # how long ended jobs can still be looked at


@dataclass(frozen=True)
class Chore:
    """Something to be done every so many seconds."""

    carry_out: Callable
    seconds: float


CHORES: list[Chore] = []


def every(*, seconds: float):
    """Have the worker call the decorated function every so often, from its start on."""

    def noted(carry_out):
        CHORES.append(Chore(carry_out, seconds))
        return carry_out

    return noted


every(seconds=5)(send_waiting)
every(seconds=15)(reap)


@every(seconds=3600)
def clear_what_is_over():
    """Take away ended sessions, old jobs with their turns, mail sent long ago, old codes, and workers that are gone."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    Job.objects.ended_before(now - KEPT).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - timedelta(days=1)).delete()
    DBTaskResult.objects.running().filter(started_at__lt=now - timedelta(days=1)).delete()
    Message.objects.filter(state=Message.State.SENT, sent_at__lt=now - timedelta(days=400)).delete()
    LinkCode.objects.filter(made_at__lt=now - timedelta(days=1)).delete()
    Worker.objects.filter(beat_at__lt=now - timedelta(hours=1)).delete()
