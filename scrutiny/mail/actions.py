"""What administrators do with mail."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from scrutiny import history
from scrutiny.jobs.where import is_left_to_worker
from scrutiny.mail.sending import send
from scrutiny.models import Message


@transaction.atomic
def send_again(message, *, by):
    """Have a mail that waits or failed tried now, and for three days more. Gives whether it was still unsent."""
    now = timezone.now()
    open_states = [Message.State.WAITING, Message.State.FAILED]
    fresh = {"state": Message.State.WAITING, "next_at": now, "made_at": now, "attempts": 0, "error": ""}
    if not Message.objects.filter(pk=message.pk, state__in=open_states).update(**fresh):
        return False
    history.record("had sent again", message, by=by)
    if not is_left_to_worker():
        transaction.on_commit(partial(send, message))
    return True
