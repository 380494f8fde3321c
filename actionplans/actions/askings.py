"""What becomes of single people who are asked in a running round."""

from django.db import transaction
from django.utils import timezone

from actionplans.actions.answers import answer
from actionplans.actions.reminders import hand_out, text_by_hand, the_ladder
from actionplans.actions.rounds import BARRED, PURPOSE, CannotSend, ask, mail_key, new_link, send_link
from actionplans.addresses import address_of
from actionplans.asked import ToAsk, whom_to_ask
from actionplans.models import AskedRow, Asking, MonitoringRound, Reminder, Row
from scrutiny import history, links
from scrutiny.editing import locked
from scrutiny.models import Council, Message

NO_ADDRESS = "No e-mail address of {} is known. Add one to their entry, or send them a text or a spreadsheet."
STILL_NOBODY = "Nobody else can be asked yet: give those actions an owner who can be reached first."

ANSWERED = "{} has answered already: there is no spreadsheet to hand out."


@transaction.atomic
def send_again(asking, *, by, link_to):
    """Mail somebody a new link, to the address that is known now. Raises CannotSend, scrutiny.mail.BadAddress."""
    _hold(asking.round)
    if not Council.current().asks_by_mail:
        raise CannotSend(BARRED)
    asking.sent_to = address_of(asking.person) or asking.sent_to
    if not asking.sent_to:
        raise CannotSend(NO_ADDRESS.format(asking.person))
    asking.way, asking.asked_at = Asking.Way.MAIL, asking.asked_at or timezone.now()
    asking.save(update_fields=["sent_to", "way", "asked_at"])
    asked = AskedRow.objects.filter(asking=asking, row__closed_on=None)
    rows = Row.objects.filter(pk__in=asked.values("row")).asked_about()
    times = Message.objects.filter(key__startswith=mail_key(asking, "again-")).count() + 1
    send_link(asking, rows, by=by, link_to=link_to, key=f"again-{times}")
    history.record(f"sent {asking.person} another link in", asking.round, by=by)


@transaction.atomic
def end_link(asking, *, by):
    """End somebody's link and every visit by it. Gives whether anything was to end."""
    has_ended = links.end(PURPOSE, asking)
    if has_ended:
        history.record(f"ended the link of {asking.person} in", asking.round, by=by)
    return has_ended


@transaction.atomic
def ask_left_out(monitoring_round, *, by, link_to):
    """Ask about the open actions of which nobody was asked yet. Gives how many people that were. Raises CannotSend."""
    held = _hold(monitoring_round)
    left_out = {row.pk for row in Row.objects.of_nobody_asked(held)}
    by_mail = Council.current().asks_by_mail and not held.askings.exclude(way=Asking.Way.MAIL).exists()
    way = Asking.Way.MAIL if by_mail else Asking.Way.TEXT
    people = 0
    for each in whom_to_ask(held.plan, by_mail=by_mail).people:
        each.rows = [row for row in each.rows if row.pk in left_out]
        people += bool(each.rows and _ask_about(held, each, way=way, by=by, link_to=link_to))
    if not people:
        raise CannotSend(STILL_NOBODY)
    history.record("asked others in", held, by=by, changes={"people": [0, people]})
    return people


@transaction.atomic
def make_texts(monitoring_round, *, by, link_to):
    """Make a new link for each who is asked by a text and has not answered; older links of theirs are over.

    Gives [(Asking, token, text), ...]. The tokens are stored nowhere: they are shown once. Raises CannotSend.
    """
    held, ladder, today = _hold(monitoring_round), the_ladder(), timezone.localdate()
    made = []
    for asking, rows in asked_by_hand(held):
        token = new_link(asking, by=by)
        text = text_by_hand(asking, rows, link_to(token), ladder=ladder, on=today, by=by)
        made.append((asking, token, text))
    if made:
        history.record("made texts with links for", held, by=by, changes={"people": [0, len(made)]})
    return made


@transaction.atomic
def hand_out_sheets(monitoring_round, *, by, only=None):
    """Give [(Asking, [Row, ...]), ...] whose spreadsheets are sent now; for whom a reminder was due, it was sent.

    only  the Asking of one of them, or None for all of whom something is waited for

    Raises CannotSend.
    """
    held, ladder, today = _hold(monitoring_round), the_ladder(), timezone.localdate()
    waiting = [(asking, rows) for asking, rows in asked_by_hand(held, way=None) if only in (None, asking)]
    if not waiting:
        raise CannotSend(ANSWERED.format(only.person if only else "Everybody"))
    by_sheet = [asking for asking, _ in waiting if asking.way == Asking.Way.SHEET]
    before = Reminder.objects.filter(asking__in=by_sheet).count()
    for asking in by_sheet:
        hand_out(asking, ladder=ladder, on=today, by=by)
    if reminded := Reminder.objects.filter(asking__in=by_sheet).count() - before:
        history.record("handed out spreadsheets as reminders in", held, by=by, changes={"people": [0, reminded]})
    return waiting


@transaction.atomic
def answer_by_sheet(asking, outcomes, *, by):
    """Add what somebody's spreadsheet says, all of it or nothing. Raises what `answer` does."""
    for outcome in outcomes:
        answer(asking, outcome.row, **outcome.said, channel="sheet", said_by=str(asking.person), by=by)


def asked_by_hand(monitoring_round, way=Asking.Way.TEXT):
    """[(Asking, [Row, ...]), ...] of those who are asked in that way, and of whom something is still waited for.

    way  None for whoever is waited for, in whatever way they were asked
    """
    askings = Asking.objects.filter(round=monitoring_round, **({"way": way} if way else {}))
    askings = askings.select_related("person__user").prefetch_related("reminders")
    rows = AskedRow.objects.waited_for_of(askings)
    found = [(asking, rows[asking.pk]) for asking in askings.order_by("person__name", "pk") if asking.pk in rows]
    for asking, _ in found:
        asking.round = monitoring_round
    return found


def _hold(monitoring_round):
    """The round with its plan, held until the transaction ends. Raises CannotSend where it is closed."""
    locked(monitoring_round)
    held = MonitoringRound.objects.for_page().get(pk=monitoring_round.pk)
    if not held.is_open:
        raise CannotSend("The round is closed, so nothing is sent any more.")
    return held


def _way_now(way, address):
    """By mail only where the council sends any still and there is an address; otherwise by a text."""
    reaches = address and Council.current().asks_by_mail
    return way if way != Asking.Way.MAIL or reaches else Asking.Way.TEXT


def _ask_about(held, to_ask: ToAsk, *, way, by, link_to):
    """Ask somebody, or ask them about more where they are asked already. Gives the Asking."""
    asking = held.askings.filter(person=to_ask.person).first()
    if asking is None:
        return ask(held, to_ask, way=way, by=by, link_to=link_to)
    known = set(asking.rows.values_list("row", flat=True))
    more = [row for row in to_ask.rows if row.pk not in known]
    AskedRow.objects.bulk_create(AskedRow(asking=asking, row=row) for row in more)
    asking.answered_at, asking.round, asking.way = None, held, _way_now(asking.way, asking.sent_to)
    asking.save(update_fields=["answered_at", "way"])
    if more and asking.way == Asking.Way.MAIL:
        times = Message.objects.filter(key__startswith=mail_key(asking, "more-")).count() + 1
        send_link(asking, more, by=by, link_to=link_to, key=f"more-{times}")
    return asking


@transaction.atomic
def follow_owner(rows, leaver, successor, *, by, link_to):
    """In every round that runs the successor is asked of these rows in place of a leaver who has not answered."""
    asked = AskedRow.objects.silent().filter(asking__person=leaver, row__in=rows, asking__round__closed_at=None)
    for asking in Asking.objects.filter(pk__in=asked.values("asking")).order_by("round", "pk"):
        held = _hold(asking.round)
        own = asked.filter(asking=asking)
        theirs = list(Row.objects.filter(pk__in=own.values("row")).asked_about())
        own.delete()
        address = address_of(successor)
        if theirs:
            way = _way_now(asking.way, address)
            _ask_about(held, ToAsk(successor, address, theirs), way=way, by=by, link_to=link_to)
        if not asking.rows.exists():
            links.close(PURPOSE, asking)
            if not asking.answers.exists():
                asking.delete()
        history.record(f"asked {successor} in place of {leaver} in", held, by=by)
