"""How a running round stands: who was asked, who has opened the link, who has answered and who is silent."""

from collections import Counter
from dataclasses import dataclass, field

from django.utils import timezone

from actionplans.actions.reminders import next_rung, senior_address, the_ladder
from actionplans.ladder import AFTER, AGAIN, BEFORE, SENIOR
from actionplans.models import AskedRow, Asking, Reminder, RoundAnswer, Row
from scrutiny.models import Council, Message, PersonalLink

SILENT, OPENED, BEGUN, ANSWERED, UNSENT = "silent", "opened", "begun", "answered", "unsent"
STATES = [
    (UNSENT, "Not sent yet"),
    (SILENT, "Silent"),
    (OPENED, "Link opened, nothing said"),
    (BEGUN, "Some answers"),
    (ANSWERED, "Answered"),
]
PRESSES = {
    BEFORE: "Remind {}",
    AFTER: "Remind {}",
    AGAIN: "Send a second reminder to {}",
    SENIOR: "Tell {senior} of {}",
}


@dataclass
class Line:
    """An action that somebody is asked about. `told_by` names whoever else has told of it."""

    row: Row
    update: object
    is_waited_for: bool
    told_by: str = ""


@dataclass
class Person:
    """Somebody who is asked, with their Lines; `next_rung` and `next_on` say when they are to be reminded."""

    asking: Asking
    lines: list = field(default_factory=list)
    next_rung: str = ""
    next_on: object = None

    @property
    def state(self):
        if not any(line.is_waited_for for line in self.lines):
            return ANSWERED
        if any(line.update for line in self.lines):
            return BEGUN
        if self.asking.opened_at:
            return OPENED
        waits = self.asking.mail_state in {Message.State.WAITING, Message.State.SENDING, Message.State.FAILED}
        return UNSENT if waits else SILENT

    @property
    def state_words(self):
        return dict(STATES)[self.state]

    @property
    def is_mailed(self):
        return self.asking.way == Asking.Way.MAIL

    @property
    def may_be_reminded(self):
        """By mail, or by hand once they were sent the first text or spreadsheet."""
        return self.is_mailed or self.asking.asked_at is not None

    @property
    def last_words(self):
        """The last rung that was climbed for them, in words."""
        return Reminder.Rung(self.asking.last_rung).label if self.asking.last_rung else ""

    @property
    def has_open_link(self):
        asking = self.asking
        return asking.link_outcome == PersonalLink.Outcome.OPEN and asking.link_ends > timezone.now()


@dataclass
class Overview:
    """The people of a round, the actions of which nobody is asked, the rungs that can be climbed now, and what was
    answered to each question to everybody.
    """

    people: list
    left_out: list
    presses: list
    answers: list

    @property
    def numbers(self):
        return Counter(person.state for person in self.people)

    @property
    def undelivered(self):
        """How many wait for a message that was refused for good."""
        unsent = [person for person in self.people if person.state == UNSENT]
        return sum(person.asking.mail_state == Message.State.FAILED for person in unsent)

    @property
    def on_their_way(self):
        return self.numbers[UNSENT] - self.undelivered

    @property
    def waits(self):
        """Those of whom something is still waited for, the most silent first."""
        order = [state for state, _ in STATES]
        waiting = [person for person in self.people if person.state != ANSWERED]
        return sorted(waiting, key=lambda person: order.index(person.state))

    @property
    def is_by_text(self):
        return any(person.asking.way == Asking.Way.TEXT for person in self.waits)

    @property
    def done(self):
        return [person for person in self.people if person.state == ANSWERED]


def overview_of(monitoring_round, *, today, council=None):
    """The Overview of a round, from few queries however many people are asked."""
    askings = Asking.objects.filter(round=monitoring_round).for_overview()
    people = {asking.pk: Person(asking) for asking in askings}
    for asking, line in _lines(monitoring_round):
        people[asking].lines.append(line)
    for person in people.values():
        person.asking.round = monitoring_round
    found, answers = list(people.values()), RoundAnswer.objects.by_question(monitoring_round)
    if not monitoring_round.is_open:
        return Overview(found, [], [], answers)
    council = council or Council.current()
    _look_ahead(found, today, council)
    presses = _presses(found, today) if council.asks_by_mail else []
    return Overview(found, list(Row.objects.of_nobody_asked(monitoring_round)), presses, answers)


def _lines(monitoring_round):
    """(id of an asking, Line) in the plan's order."""
    asked = (
        AskedRow.objects.free()
        .filter(asking__round=monitoring_round)
        .with_waiting()
        .select_related("row__recommendation__recommendation", "update", "asking__person")
    )
    found = list(asked.order_by("row__position", "row__pk"))
    told = {each.row_id: each.asking.person for each in found if each.update}
    for each in found:
        each.row.plan = monitoring_round.plan
        other = str(told[each.row_id]) if each.update is None and each.row_id in told else ""
        yield each.asking_id, Line(each.row, each.update, each.is_waited_for, other)


def _look_ahead(people, today, council):
    """When each is to be reminded; nobody is by mail where the council sends none any more."""
    ladder = the_ladder(council)
    for person in people:
        is_barred = person.is_mailed and not council.asks_by_mail
        if person.may_be_reminded and person.state != ANSWERED and not is_barred:
            coming = next_rung(person.asking, ladder, today=today, climbed=_climbed(person.asking))
            person.next_rung, person.next_on = coming or ("", None)


def _climbed(asking):
    """The last rung is enough: what is below it comes no more."""
    return {asking.last_rung: timezone.localdate(asking.last_at)} if asking.last_rung else {}


def _presses(people, today):
    """[(rung, words of the button), ...]: what can be pressed now, each rung with how many it reaches."""
    order, waiting = Reminder.Rung.values, {}
    for person in people:
        if not person.is_mailed or not person.asking.sent_to or person.state == ANSWERED:
            continue
        asking = person.asking
        following = order.index(asking.last_rung) + 1 if asking.last_rung else 0
        first = 0 if asking.round.due_on >= today else 1
        rung = next(iter(order[max(following, first) :]), None)
        if rung in _reachable(asking, today):
            waiting.setdefault(rung, []).append(person)
    return [(rung, _press_words(rung, waiting[rung])) for rung in order if rung in waiting]


def _reachable(asking, today):
    """Before the day only the reminder before it; a senior only where one is named and can be reached."""
    if asking.round.due_on >= today:
        return {BEFORE}
    return {AFTER, AGAIN, SENIOR} if senior_address(asking.round.plan) else {AFTER, AGAIN}


def _press_words(rung, people):
    whom = str(people[0].asking.person) if len(people) == 1 else f"the {len(people)} who are silent"
    return PRESSES[rung].format(whom, senior=people[0].asking.round.plan.senior)
