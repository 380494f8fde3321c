"""What waits for somebody who is signed in: for their word, their decision, or somebody's answer to them."""

from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import TruncDate
from django.urls import reverse

from actionplans.models import AskedRow, Asking, Challenge, DateMove, MonitoringRound, Row, Verdict
from panels.models import NoteSending
from panels.standing import directs, standing_of
from scrutiny.edge.waiting import Kind, read

OF_PLAN = ("plan__title", "plan__slug", "number", "position", "uuid")
OF_ROUND = ("plan__title", "plan__slug", "number", "number", "uuid")
EXPLAIN = "Councillors ask for an explanation"
OF_NOTE = ("note__session__panel__title", "note__session__panel__slug", Value(""), "times_sent", "uuid")


def waits_for(reader, *, today):
    """[Waiting, ...] of the kinds of which something waits for this reader; one query, or none for the public."""
    standing = standing_of(reader)
    kinds = []
    if standing.person_id is not None:
        kinds += [_asked(standing), _asked_by_councillors(standing)]
    if standing.is_councillor:
        kinds += [_own_questions(reader)]
    if standing.is_dso:
        kinds += [_silent(reader), _dates(reader), _questions(reader), _claims(reader), _reports(reader)]
        kinds += [_year_later(reader, today), _notes(reader)]
    return read(kinds, today=today)


def _asked(standing):
    asked = AskedRow.objects.waited_for().filter(
        asking__person=standing.person_id, asking__round__closed_at=None, row__in=_own(standing).values("pk")
    )
    title, one, many = "Say how they stand", "action waits for your answer", "actions wait for your answer"
    return Kind("asked", title, one, many, asked, "asking__round__due_on", "Answer due", is_deadline=True)


def _asked_by_councillors(standing):
    challenges = Challenge.objects.visible_to(standing).open().filter(row__in=_own(standing).values("pk"))
    title, one, many = EXPLAIN, "explanation asked of you", "explanations asked of you"
    return Kind("to-you", title, one, many, challenges, TruncDate("asked_at"), "Asked")


def _own(standing):
    return Row.objects.visible_to(standing).filter(owners__person=standing.person_id).order_by()


def _own_questions(reader):
    asked = Challenge.objects.visible_to(reader).open().filter(asked_by=reader)
    title = "You asked for an explanation"
    one, many = "explanation that you asked for is open", "explanations that you asked for are open"
    return Kind("yours", title, one, many, asked, TruncDate("asked_at"), "Asked")


def _silent(reader):
    waiting = Exists(Asking.objects.waited_for().filter(round=OuterRef("pk")))
    rounds = _looked_after(MonitoringRound, reader, "plan__panel").running().filter(waiting)
    title, one, many = "Rounds that are running", "round waits for answers", "rounds wait for answers"
    led_to = {"fields": OF_ROUND, "address": _to_round, "name": "Round"}
    return Kind("rounds", title, one, many, rounds, "due_on", "Answers due", is_deadline=True, **led_to)


def _to_round(slug, number, uuid):
    return reverse("actionplans:round", args=[slug, int(number)])


def _dates(reader):
    asked = _looked_after(DateMove, reader).waiting()
    title, one, many = "Later dates asked for", "later date to agree or refuse", "later dates to agree or refuse"
    return Kind("dates", title, one, many, asked, TruncDate("recorded_at"), "Asked")


def _questions(reader):
    asked = _looked_after(Challenge, reader).open()
    title, one, many = EXPLAIN, "explanation asked for is open", "explanations asked for are open"
    return Kind("questions", title, one, many, asked, TruncDate("asked_at"), "Asked")


def _claims(reader):
    claimed = _looked_after(Row, reader, "plan__panel").claimed()
    title = "Said to be complete or withdrawn, without a verdict"
    one, many = "claim waits for a verdict", "claims wait for a verdict"
    return Kind("claims", title, one, many, claimed, "status_on", "Stated as at", OF_PLAN)


def _reports(reader):
    verdicts = _looked_after(Verdict, reader).to_be_reported()
    title, one, many = "Decided by the chair", "verdict is to be reported", "verdicts are to be reported"
    return Kind("reports", title, one, many, verdicts, "decided_on", "Decided")


def _year_later(reader, today):
    rows = _looked_after(Row, reader, "plan__panel").to_look_back_on(today)
    title = "Signed off a year ago: did it work?"
    one, many = "action was signed off a year ago", "actions were signed off a year ago"
    return Kind("later", title, one, many, rows, "closed_on", "Signed off", OF_PLAN)


def _notes(reader):
    replied = _looked_after(NoteSending, reader, "note__session__panel").filter(state=NoteSending.State.REPLIED)
    title, one, many = "Notes that witnesses would change", "note has changes to settle", "notes have changes to settle"
    return Kind("notes", title, one, many, replied, TruncDate("sent_at"), "Sent", OF_NOTE, _to_reply, "Note")


def _to_reply(slug, number, uuid):
    return reverse("reviews:note_reply", args=[slug, uuid])


def _looked_after(model, reader, panel="row__plan__panel"):
    """What this democratic services officer may read and looks after."""
    return model.objects.visible_to(reader).filter(directs(standing_of(reader), panel))
