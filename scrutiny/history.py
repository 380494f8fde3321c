"""Recording what people do. Actions call `record` inside their own transaction."""

from scrutiny.models import Audience, Event, Restriction

# a row belongs to its plan, whatever recommendation it carries out
OUTWARDS = ("plan", "row", "session", "witness", "question_set", "recommendation", "step")


def record(verb, subject, *, by=None, changes=None, reason=""):
    """Add an Event about `subject`.

    verb     what was done, in the past tense, to be read between the actor and the subject ("opened")
    by       the User who did it, or None for the system itself
    changes  {field name: [from, to]} in values that JSON can hold
    """
    return Event.objects.create(
        verb=verb,
        by=by if by is None or by.pk else None,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_name=str(subject)[:300],
        changes=changes or {},
        reason=reason,
        panel_id=_panel_id(subject),
        audience=getattr(subject, "audience", Audience.OFFICERS),
        restriction=getattr(subject, "restriction", Restriction.NONE),
    )


def _panel_id(subject):
    """The panel that the subject belongs to, by way of what it hangs on."""
    if subject._meta.label == "panels.Panel":
        return subject.pk
    if hasattr(subject, "panel_id"):
        return subject.panel_id
    for name in OUTWARDS:
        if getattr(subject, f"{name}_id", None):
            return _panel_id(getattr(subject, name))
    return None
