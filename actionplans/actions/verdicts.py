"""What the panel says of actions: verdicts, which alone close an action, and what was measured when one did."""

from django.db import transaction
from django.utils import timezone

from actionplans.meetings import meetings_of
from actionplans.models import MeasuredOutcome, SuccessCriterion, Verdict
from scrutiny import history
from scrutiny.editing import change, locked

COMPLETE, CONTINUE, CALL, REFER = (
    Verdict.Outcome.COMPLETE,
    Verdict.Outcome.CONTINUE,
    Verdict.Outcome.CALL,
    Verdict.Outcome.REFER,
)
ACHIEVED = {
    MeasuredOutcome.Worked.YES: SuccessCriterion.State.ACHIEVED,
    MeasuredOutcome.Worked.PARTLY: SuccessCriterion.State.OPEN,
    MeasuredOutcome.Worked.NO: SuccessCriterion.State.NOT_ACHIEVED,
}
NOT_BOTH = "A verdict is given at a meeting, or by the chair: choose one of them"
OTHER_MEETING = "That meeting is not of a body that follows this plan, or has not been held"
OTHER_DAY = "A verdict given at a meeting is dated the day of the meeting"
AHEAD = "The day of the verdict cannot be after today"
WHY = "Say why: the officer and the public read it beside the claim"
WHERE_TO = "Choose the body to which it is referred"
WHO = "Choose the officer who is called"
NOT_AN_OWNER = "That person does not carry out this action: choose one of those who do"
NOT_CLOSED = "The action is not signed off, so nobody can look back at it yet"
OTHER_CRITERION = "That success criterion belongs to another action"


class CannotDecide(Exception):
    """Its argument is a sentence; `field` is what of the verdict is wrong."""

    def __init__(self, sentence, field="outcome"):
        super().__init__(sentence)
        self.field = field


@transaction.atomic
def give_verdict(
    row, outcome, *, reason, decided_on, by, meeting=None, is_by_chair=False, referred_to=None, called=None, measured=()
):
    """Add the panel's verdict on an action; only "complete" closes it, and any other opens a closed one again.

    decided_on  the day; None for the meeting's own
    meeting     at which it was given, or is_by_chair for one that the chair gave under delegation
    called      the Person called, one of those who carry it out; needed where there is such a person
    measured    [(SuccessCriterion or None, what was measured, a MeasuredOutcome.Worked), ...] of a row signed off
    Gives the Verdict. Raises CannotDecide.
    """
    stored = locked(row)
    decided_on = decided_on or (meeting.held_on if meeting else None)
    refuse_place(stored.plan, decided_on, meeting, is_by_chair)
    refuse_words(stored, outcome, reason, referred_to, called)
    verdict = Verdict.objects.create(
        row=stored,
        outcome=outcome,
        reason=reason.strip(),
        decided_on=decided_on,
        meeting=meeting,
        is_by_chair=is_by_chair,
        referred_to=referred_to if outcome == REFER else None,
        called=called if outcome == CALL else None,
        typed_by=by,
    )
    _close_or_open(stored, verdict, by)
    for criterion, words, worked in measured if outcome == COMPLETE else ():
        keep_measured(stored, criterion, words, worked, when="closing", on=decided_on, by=by)
    row.closed_on, row.version = stored.closed_on, stored.version
    return verdict


def refuse_place(plan, decided_on, meeting, is_by_chair):
    """Raise CannotDecide where a verdict on an action of the plan cannot have been given there and then."""
    today = timezone.localdate()
    if (meeting is None) != is_by_chair:
        raise CannotDecide(NOT_BOTH, "meeting")
    if decided_on is None or decided_on > today:
        raise CannotDecide(AHEAD, "decided_on")
    if meeting and not meetings_of(plan, today=today).filter(pk=meeting.pk).exists():
        raise CannotDecide(OTHER_MEETING, "meeting")
    if meeting and decided_on != meeting.held_on:
        raise CannotDecide(OTHER_DAY, "decided_on")
    if plan.opened_on and decided_on < plan.opened_on:
        raise CannotDecide(f"The plan was opened on {plan.opened_on:%-d %B %Y}: no verdict is older", "decided_on")


def refuse_words(row, outcome, reason, referred_to, called):
    """Raise CannotDecide where the verdict lacks what belongs to it."""
    if outcome != CONTINUE and not reason.strip():
        raise CannotDecide(WHY, "reason")
    if outcome == REFER and referred_to is None:
        raise CannotDecide(WHERE_TO, "referred_to")
    people = callable_for(row) if outcome == CALL else []
    if called is None and people:
        raise CannotDecide(WHO, "called")
    if called is not None and outcome == CALL and called not in people:
        raise CannotDecide(NOT_AN_OWNER, "called")


def callable_for(row):
    """The people who carry an action out or answer for it, the first named first."""
    owners = row.owners.select_related("person", "accountable").in_order()
    people = [person for owner in owners for person in (owner.person, owner.accountable) if person]
    return list(dict.fromkeys(people))


def _close_or_open(row, verdict, by):
    """The newest verdict says whether the action is closed; one of an earlier day that is typed later does not."""
    newest = row.verdicts.newest_first().first()
    closed_on = newest.decided_on if newest.outcome == COMPLETE else None
    if row.closed_on == closed_on:
        said = {"verdict": ["", verdict.get_outcome_display()]}
        history.record("gave the panel's verdict on", row, by=by, changes=said, reason=verdict.reason)
    else:
        verb = "signed off" if closed_on else "opened again"
        change(row, {"closed_on": closed_on}, by=by, reason=verdict.reason, verb=verb)


def keep_measured(row, criterion, words, worked, *, when, on, by):
    """Add what was measured of a success criterion (None: of the action as a whole); its state follows at closing.

    Gives the MeasuredOutcome, or None where nothing was said. Raises CannotDecide.
    """
    if criterion is not None and criterion.row_id != row.pk:
        raise CannotDecide(OTHER_CRITERION, "measured")
    if not words.strip() and not worked:
        return None
    outcome = MeasuredOutcome.objects.create(
        row=row, criterion=criterion, when=when, measured=words.strip(), worked=worked, measured_on=on, typed_by=by
    )
    if criterion is not None and worked in ACHIEVED and when == MeasuredOutcome.When.CLOSING:
        state = ACHIEVED[worked]
        achieved_on = (criterion.achieved_on or on) if state == SuccessCriterion.State.ACHIEVED else None
        change(criterion, {"state": state, "achieved_on": achieved_on}, by=by)
    return outcome


@transaction.atomic
def look_back(row, measured, *, on, by):
    """Keep whether an action that was signed off worked, as give_verdict takes it. Gives the MeasuredOutcomes.

    Raises CannotDecide where the action is open.
    """
    stored = locked(row)
    if stored.closed_on is None or on < stored.closed_on:
        raise CannotDecide(NOT_CLOSED)
    kept = [keep_measured(stored, *one, when="later", on=on, by=by) for one in measured]
    kept = [outcome for outcome in kept if outcome]
    if kept:
        history.record("said whether it worked, of", stored, by=by, changes={"answers": [0, len(kept)]})
    return kept


@transaction.atomic
def report_verdicts(plan, meeting, *, by):
    """Record that the chair's verdicts on the plan's actions were reported to a meeting. Gives how many.

    Those given after the day of the meeting were not reported to it. Raises CannotDecide.
    """
    if not meetings_of(plan, today=timezone.localdate()).filter(pk=meeting.pk).exists():
        raise CannotDecide(OTHER_MEETING, "meeting")
    waiting = Verdict.objects.to_be_reported().filter(row__plan=plan, decided_on__lte=meeting.held_on)
    told = waiting.update(reported_to=meeting)
    if told:
        on = f"{meeting.held_on:%-d %B %Y}"
        changes = {"chair's verdicts reported to the meeting of": ["", on]}
        history.record("reported the chair's verdicts of", plan, by=by, changes=changes)
    return told
