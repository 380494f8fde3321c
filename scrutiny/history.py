"""Recording what people do. Actions call `record` inside their own transaction."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

from scrutiny.models import NARROWEST_FIRST, Audience, Event, Restriction

# what a record hangs on; the plan before the recommendation, because a row belongs to its plan, and the call before the
# session, because a submission belongs to its call
OUTWARDS = (
    "panel", "plan", "row", "call", "session", "witness", "note", "question_set", "recommendation", "step", "source",
    "request", "submission", "survey", "element", "sending", "reply", "question", "finding", "conclusion",
    "round", "asking",
)  # fmt: skip
STRICTEST_FIRST = [Restriction.IN_CONFIDENCE, Restriction.CONFIDENTIAL, Restriction.EXEMPT, Restriction.NONE]
_moment = ContextVar("the moment at which what is recorded happened", default=None)
_together = ContextVar("what is recorded and not written yet", default=None)


@contextmanager
def dated(moment):
    """What is recorded inside happened at that moment: for a past that is brought along, such as the demo's."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)


@contextmanager
def together():
    """What is recorded inside is written at once at the end: for a change of very many records."""
    events = []
    token = _together.set(events)
    try:
        yield
    finally:
        _together.reset(token)
    Event.objects.bulk_create(events)


def record(verb, subject, *, by=None, changes=None, reason="", naming=()):
    """Add an Event about `subject`, for those who may read all that it tells of.

    verb     what was done, in the past tense, to be read between the actor and the subject ("opened")
    by       the User who did it, or None for the system itself
    changes  {field name: [from, to]} in values that JSON can hold
    naming   other records that it names or tells of, some of which may have fewer readers
    """
    chain, changes = [*_outwards(subject), *_above(subject)], changes or {}
    others = [link for one in naming for link in _outwards(one)]
    audiences = [getattr(subject, "audience", Audience.OFFICERS), *_said([*chain[1:], *others], "audience", changes)]
    event = Event(
        at=_moment.get() or timezone.now(),
        verb=verb,
        by=by if by is None or by.pk else None,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_name=str(subject)[:300],
        changes=changes,
        reason=reason,
        panel_id=next((link.pk for link in chain if link._meta.label == "panels.Panel"), None),
        audience=min(audiences, key=NARROWEST_FIRST.index),
        restriction=min(
            [Restriction.NONE, *_said([*chain, *others], "restriction", changes)], key=STRICTEST_FIRST.index
        ),
    )
    if _together.get() is None:
        event.save()
    else:
        _together.get().append(event)
    return event


def _above(subject):
    """What a record counts among that it does not hang on by itself: a member of a panel's own body, that panel."""
    return subject.counts_among() if hasattr(subject, "counts_among") else ()


def _outwards(link):
    """The record and, one after another, what it hangs on."""
    while link is not None:
        yield link
        link = next((getattr(link, name) for name in OUTWARDS if getattr(link, f"{name}_id", None)), None)


def _said(chain, name, changes):
    """What the records of a chain say of their readers, and what the subject said before and after a change."""
    return [getattr(link, name) for link in chain if hasattr(link, name)] + changes.get(name, [])
