"""What changed in a review since its reader last marked it as seen."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from panels.models import LastLook
from scrutiny.edge.history import events_in
from scrutiny.telling import told

FEW = 20


@dataclass(frozen=True)
class Changes:
    """What others did. `since` is when the reader last pressed, None before that; `up_to` the newest event."""

    up_to: int
    since: datetime | None = None
    told: list = field(default_factory=list)
    has_more: bool = False


def changes_for(panel, reader, *, panel_word):
    """The Changes of a panel for somebody who is signed in; None for others, and where nobody else did anything."""
    if not reader.is_authenticated:
        return None
    looks = LastLook.objects.filter(user=reader.pk, panel=OuterRef("panel_id"))
    events = events_in(panel, reader).exclude(by=reader.pk)
    newest = list(
        events.annotate(seen=Subquery(looks.values("up_to")), seen_at=Subquery(looks.values("at")))[: FEW + 1]
    )
    if not newest:
        return None
    since, seen = newest[0].seen_at, newest[0].seen
    fresh = [event for event in newest if seen is not None and event.pk > seen]
    sentences = [told(event, panel_word=panel_word, of_many=True) for event in fresh[:FEW]]
    return Changes(newest[0].pk, since, sentences, len(fresh) > FEW)


def mark_seen(panel, *, by, up_to):
    """Keep that somebody has seen everything up to that event; never less than they had seen before."""
    look, is_new = LastLook.objects.get_or_create(user=by, panel=panel, defaults={"up_to": up_to})
    if not is_new and up_to >= look.up_to:
        look.up_to, look.at = up_to, timezone.now()
        look.save(update_fields=["up_to", "at"])
