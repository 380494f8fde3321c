"""Opening a monitoring round, asking those who carry the actions out, and closing it."""

import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from actionplans import round_words
from actionplans.asked import ToAsk, whom_to_ask
from actionplans.links import PURPOSE
from actionplans.models import ActionPlan, AskedRow, Asking, MonitoringRound, ProgressUpdate
from actionplans.pictures import picture_of
from scrutiny import history, links, mail
from scrutiny.editing import locked
from scrutiny.models import Audience, Council
from scrutiny.visibility import WIDER_THAN

KEPT_OPEN = datetime.timedelta(days=60)  # how long a link works after answers were due, if the round is open so long
RUNNING = "A round of this plan is running already: close it before you open another."
NO_ROWS = "This plan has no open action, so there is nobody to ask."
NOBODY = "Nobody can be asked: {}. Put that right first."
BARRED = "This council sends no e-mail to those who carry actions out: choose texts or spreadsheets."


class CannotOpen(Exception):
    """Its argument is a sentence for whoever wanted to open the round."""


class CannotSend(Exception):
    """Its argument is a sentence for whoever wanted it."""


class ClosedAlready(Exception):
    """Somebody has closed the round before."""


@transaction.atomic
def open_round(
    plan, *, as_at, due_on, meeting=None, questions="", words="", way=Asking.Way.MAIL, by, link_to, seen=None
):
    """Begin to ask, in one transaction: everybody gets one mail with a personal link for all their open rows.

    way      by mail; or by texts or spreadsheets, which are sent by hand
    link_to  gives the whole address of the page for a token
    seen     the fingerprint of who would be asked, where somebody looked at it
    Gives the MonitoringRound. Raises CannotOpen, scrutiny.mail.BadAddress.
    """
    plan = _free_to_ask(plan)
    asked = whom_to_ask(plan, by_mail=way == Asking.Way.MAIL)
    _hold_to_reason(asked, way, seen)
    number = (plan.rounds.aggregate(last=Max("number"))["last"] or 0) + 1
    told = {"as_at": as_at, "due_on": due_on, "meeting": meeting, "questions": questions, "words": words}
    opened = MonitoringRound.objects.create(plan=plan, number=number, opened_by=by, **told)
    numbers = {"people": [0, len(asked.people)], "actions": [0, len(asked.rows)]}
    history.record("opened", opened, by=by, changes=numbers)
    for each in asked.people:
        ask(opened, each, way=way, by=by, link_to=link_to)
    return opened


def _free_to_ask(plan):
    """The plan, held so that of two who open a round at once one does."""
    locked(plan)
    stored = ActionPlan.objects.select_related("panel").get(pk=plan.pk)
    if stored.rounds.running().exists():
        raise CannotOpen(RUNNING)
    return stored


def _hold_to_reason(asked, way, seen):
    if way == Asking.Way.MAIL and not Council.current().asks_by_mail:
        raise CannotOpen(BARRED)
    if not asked.people:
        raise CannotOpen(NOBODY.format(asked.missing[0].why) if asked.missing else NO_ROWS)
    if seen is not None and seen != asked.fingerprint():
        raise CannotOpen("Who would be asked has changed since you looked. Look again, then open the round.")


def ask(monitoring_round, to_ask: ToAsk, *, way, by, link_to):
    """Ask one person about their rows; part of the transaction of whoever calls it. Gives the Asking.

    Whoever is asked by a text counts as asked once it is made.
    """
    asked_at = None if way == Asking.Way.TEXT else timezone.now()
    asking = Asking.objects.create(
        round=monitoring_round, person=to_ask.person, way=way, sent_to=to_ask.address, asked_at=asked_at
    )
    AskedRow.objects.bulk_create(AskedRow(asking=asking, row=row) for row in to_ask.rows)
    if way == Asking.Way.MAIL:
        send_link(asking, to_ask.rows, by=by, link_to=link_to)
    return asking


def send_link(asking, rows, *, by, link_to, key="asked"):
    """Mail somebody their link, which takes the place of an older one."""
    text = round_words.asked_text(asking.round, asking.person, rows, by=by, link=link_to(new_link(asking, by=by)))
    subject = round_words.asked_subject(asking.round)
    mail.post(mail_key(asking, key), asking.sent_to, subject, text, about=asking)


def new_link(asking, *, by):
    """The token of a new personal link for what somebody is asked; an older link of theirs is replaced."""
    until = max(asking.round.due_on, timezone.localdate()) + KEPT_OPEN
    whom = str(asking.person)[:200]
    return links.issue(PURPOSE, asking, whom=whom, to=asking.sent_to, ends_on=until, by=by)[1]


@transaction.atomic
def close_round(monitoring_round, *, by):
    """End a round for good: its picture is kept, its links lead nowhere, and what was answered can be read with it.

    Who was silent stays silent. Gives the MonitoringRound. Raises ClosedAlready.
    """
    closed = locked(monitoring_round)
    if closed is None or closed.closed_at:
        raise ClosedAlready
    now, plan = timezone.now(), ActionPlan.objects.select_related("panel").get(pk=closed.plan_id)
    closed.picture, closed.closed_at, closed.closed_by = picture_of(plan, at=now), now, by
    before, closed.audience = closed.audience, plan.audience
    closed.version += 1
    closed.save(update_fields=["picture", "closed_at", "closed_by", "audience", "version"])
    for asking in closed.askings.all():
        links.close(PURPOSE, asking)
    changes = {"audience": [before, closed.audience], "progress updates": [0, _open_updates(closed)]}
    history.record(
        "closed", closed, by=by, changes={name: pair for name, pair in changes.items() if pair[0] != pair[1]}
    )
    return closed


def _open_updates(closed):
    """Let what the round carries be read with its actions: its answers, and the newest word on each action.

    Gives how many updates that were. What is in confidence stays so.
    """
    newest = [row["update"] for row in closed.picture["rows"] if row["update"]]
    carried = ProgressUpdate.objects.carried_by(closed, newest)
    opened = 0
    for audience in Audience.values:
        narrower = [each for each in Audience.values if audience in WIDER_THAN[each] and each != audience]
        opened += carried.filter(row__audience=audience, audience__in=narrower).update(audience=audience)
    return opened


def mail_key(asking, what):
    """What makes a mail to one person about a round one and the same."""
    return f"round/{asking.round.uuid}/{asking.person.uuid}/{what}"
