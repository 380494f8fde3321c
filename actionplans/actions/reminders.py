"""Reminding those who have not answered, and telling a named senior at last: one mail for each person and rung."""

import datetime
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from actionplans import round_words
from actionplans.actions.rounds import BARRED, CannotSend, mail_key, new_link
from actionplans.addresses import address_of
from actionplans.ladder import SENIOR, Ladder
from actionplans.models import AskedRow, Asking, MonitoringRound, Recess, Reminder
from scrutiny import history, mail
from scrutiny.editing import locked
from scrutiny.models import Council

MORNING = datetime.time(9)


@dataclass
class Sent:
    """people  who were reminded;  seniors  who were told, and of whom"""

    people: list = field(default_factory=list)
    seniors: list = field(default_factory=list)


def the_ladder(council=None):
    """The council's Ladder, with its recesses."""
    council = council or Council.current()
    counts = (council.remind_before_days, council.remind_after_days, council.remind_again_days)
    days = dict(zip(Reminder.Rung.values, (*counts, council.tell_senior_days), strict=True))
    recesses = tuple(Recess.objects.values_list("starts_on", "ends_on"))
    return Ladder({rung: number for rung, number in days.items() if number is not None}, recesses)


def remind_due(*, on, link_to):
    """Climb every rung that is due on a day. Gives what was Sent; done twice on one day the second sends nothing."""
    ladder, sent = the_ladder(), Sent()
    if not ladder.is_working(on) or not Council.current().asks_by_mail:
        return sent
    due = [(asking, rung) for asking in Asking.objects.to_remind() if (rung := rung_due(asking, ladder, on))]
    for rung, askings in _together(due):
        _climb(rung, askings, on=on, by=None, link_to=link_to, sent=sent)
    return sent


def rung_due(asking, ladder, on):
    """The rung that is due for somebody by that day, or None."""
    coming = next_rung(asking, ladder, today=on)
    return coming[0] if coming and coming[1] <= on else None


def next_rung(asking, ladder, *, today, climbed=None):
    """(rung, day) of what comes next for somebody who has not answered.

    No senior is told where none can be, nor of those who are asked by hand.

    climbed  {rung: its day} where it is known already
    """
    if asking.way != Asking.Way.MAIL or not senior_address(asking.round.plan):
        ladder = Ladder({rung: days for rung, days in ladder.days.items() if rung != SENIOR}, ladder.recesses)
    if climbed is None:
        climbed = {each.rung: timezone.localdate(each.sent_at) for each in asking.reminders.all()}
    asked_on = timezone.localdate(asking.asked_at) if asking.asked_at else asking.round.due_on
    return ladder.next_rung(due_on=asking.round.due_on, asked_on=asked_on, climbed=climbed, today=today)


def senior_address(plan):
    """Where the named senior of a plan is reached; asked once for each plan that is held in hand."""
    if plan.senior is None:
        return ""
    if not hasattr(plan, "_senior_address"):
        plan._senior_address = address_of(plan.senior)
    return plan._senior_address


def _together(due):
    """(rung, [Asking, ...]) for each mail: what goes to one person in one rung goes in one."""
    mails = {}
    for asking, rung in due:
        to = asking.round.plan.senior_id if rung == SENIOR else asking.person_id
        mails.setdefault((rung, to), []).append(asking)
    return [(rung, askings) for (rung, _), askings in mails.items()]


def remind(monitoring_round, rung, *, by, link_to):
    """Climb a rung now for all of a round who have not answered and were not on it. Gives what was Sent.

    Raises CannotSend where the council sends no mail any more.
    """
    if not Council.current().asks_by_mail:
        raise CannotSend(BARRED)
    silent = [each for each in Asking.objects.to_remind().filter(round=monitoring_round) if may_climb(each, rung)]
    sent = Sent()
    for _, askings in _together((asking, rung) for asking in silent):
        _climb(rung, askings, on=timezone.localdate(), by=by, link_to=link_to, sent=sent)
    if sent.people or sent.seniors:
        what = "told the named senior of the silence in" if sent.seniors else "reminded those who are silent in"
        history.record(what, monitoring_round, by=by, changes={"people": [0, len(sent.people or sent.seniors)]})
    return sent


def may_climb(asking, rung):
    """Whether this rung was not climbed for them yet, nor a higher one."""
    order = Reminder.Rung.values
    highest = max((order.index(each.rung) for each in asking.reminders.all()), default=-1)
    return order.index(rung) > highest and (rung != SENIOR or bool(senior_address(asking.round.plan)))


@transaction.atomic
def _climb(rung, askings, *, on, by, link_to, sent):
    """One mail, if anything is still to be said when the rounds are held: of two who remind at once, one does."""
    waiting = _held(askings, rung)
    if not waiting:
        return
    to = senior_address(waiting[0][0].round.plan) if rung == SENIOR else waiting[0][0].sent_to
    if rung == SENIOR:
        subject, text = round_words.SENIOR_SUBJECT, _senior_text(waiting, by)
    else:
        subject, text = round_words.reminder_subject(rung), _reminder_text(rung, waiting, on, by, link_to)
    mail.post(mail_key(waiting[0][0], rung), to, subject, text, about=waiting[0][0])
    at = timezone.now() if on == timezone.localdate() else timezone.make_aware(datetime.datetime.combine(on, MORNING))
    Reminder.objects.bulk_create(
        Reminder(asking=asking, rung=rung, sent_to=to, sent_at=at, by=by) for asking, _ in waiting
    )
    (sent.seniors if rung == SENIOR else sent.people).append(waiting[0][0])


def _held(askings, rung):
    """[(Asking, [Row, ...]), ...] of those who are still to be reminded, while their rounds are held."""
    for number in sorted({asking.round_id for asking in askings}):
        locked(MonitoringRound(pk=number))
    found = Asking.objects.to_remind().filter(pk__in=[asking.pk for asking in askings]).exclude(reminders__rung=rung)
    rows = AskedRow.objects.waited_for_of(found)
    return [(asking, rows[asking.pk]) for asking in found if asking.pk in rows]


def _reminder_text(rung, waiting, on, by, link_to):
    parts = [_part(asking, rows, link_to(new_link(asking, by=by)), on) for asking, rows in waiting]
    return round_words.reminder_text(waiting[0][0].person, rung, parts, by=by)


def _part(asking, rows, link, on):
    held = asking.round
    return {"round": held, "plan": held.plan, "rows": rows, "is_over": held.due_on < on, "link": link}


def text_by_hand(asking, rows, link, *, ladder, on, by):
    """What is sent by hand to somebody now: the first asking, or a reminder. That it is, is recorded."""
    if rung := hand_out(asking, ladder=ladder, on=on, by=by):
        return round_words.reminder_text(asking.person, rung, [_part(asking, rows, link, on)], by=by)
    return round_words.asked_text(asking.round, asking.person, rows, by=by, link=link)


def hand_out(asking, *, ladder, on, by):
    """Record that something is sent by hand to somebody now. Gives the rung they stand on, None at the first asking.

    A rung is climbed when its day has come; until then it stays what it was.
    """
    climbed = [each.rung for each in asking.reminders.all()]
    rung = rung_due(asking, ladder, on) if asking.asked_at else None
    if rung:
        Reminder.objects.create(asking=asking, rung=rung, sent_to=asking.sent_to, sent_at=timezone.now(), by=by)
    elif not asking.asked_at:
        asking.asked_at = timezone.now()
        asking.save(update_fields=["asked_at"])
    return rung or max(climbed, key=Reminder.Rung.values.index, default=None)


def _senior_text(waiting, by):
    parts = {}
    for asking, rows in waiting:
        told = parts.setdefault(asking.round_id, {"round": asking.round, "plan": asking.round.plan, "people": []})
        told["people"].append({"person": asking.person, "rows": rows})
    return round_words.senior_text(waiting[0][0].round.plan.senior, parts.values(), by=by)
