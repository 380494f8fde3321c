"""What the worker does for action plans by itself, found by its name."""

import datetime
import logging

from django.utils import timezone

from actionplans.actions.reminders import remind_due
from actionplans.due_rounds import open_due
from scrutiny.jobs.recurring import every
from scrutiny.links import address_on_site

MORNING = datetime.time(8)  # nobody is written to at night
log = logging.getLogger("scrutiny.jobs")


@every(seconds=3600)
def ask_and_remind():
    """Open the rounds that are due and send the reminders of the day; what was done today is not done again."""
    now = timezone.localtime()
    if now.time() < MORNING:
        return
    opened = open_due(on=now.date(), link_to=address_on_site)
    sent = remind_due(on=now.date(), link_to=address_on_site)
    for plan, reason in opened.refused:
        log.warning("round not opened", extra={"plan": plan.pk, "reason": reason})
    if opened.rounds or sent.people or sent.seniors:
        told = {"rounds": len(opened.rounds), "people": len(sent.people), "seniors": len(sent.seniors)}
        log.info("asked and reminded", extra=told)
