"""Sealing events into a chain of hashes behind the writers, and proving the chain."""

import hashlib
from collections import namedtuple
from itertools import islice

from django.db import OperationalError, connection, transaction
from django.db.models import Max
from django.utils import timezone

from scrutiny.edge.operations.canonical import canonical
from scrutiny.edge.operations.refusals import Refused
from scrutiny.models import Event, SealedEvent, SealHead

BATCH = 1000
PATIENCE = "5s"
# What is sealed of an event. A field that comes later is left out, or every older seal would seem broken.
FIELDS = (
    "id", "at", "by_id", "verb", "subject_kind", "subject_id", "subject_name",
    "changes", "reason", "panel_id", "audience", "restriction",
)  # fmt: skip

Head = namedtuple("Head", "length hash")


def digest_of(event):
    """The SHA-256 of an event's canonical JSON, as 64 hexadecimal digits."""
    return _sha256(canonical({name: getattr(event, name) for name in FIELDS}))


def seal_events():
    """Seal every event that has none, in the order of their ids. Gives (how many, Head).

    Safe for two at once: each batch holds the head of the chain. Raises Refused when the chain does not end as
    its head says, since sealing on would hide that.
    """
    try:
        settled, number = _settled(), 0
    except OperationalError:
        raise Refused("Somebody has been writing events for a while; nothing was sealed, try again later.") from None
    while sealed := _seal_some(settled):
        number += sealed
    return number, head()


def head():
    """The length of the chain and the hash it ends in, as recorded; Head(0, "") before the first."""
    recorded = SealHead.objects.first() or SealHead()
    return Head(recorded.length, recorded.hash)


def waiting():
    """How many events have no seal yet."""
    return Event.objects.filter(seal=None).count()


def faults(noted=None):
    """Yield a sentence for each thing wrong with the sealed events, in the order of the chain.

    noted  a Head kept elsewhere, which the chain must still hold
    """
    last = Head(0, "")
    newest_event = 0
    for seal, event in _sealed():
        yield from _faults_of_seal(seal, event, last, newest_event)
        if noted and seal.sequence == noted.length and seal.hash != noted.hash:
            yield f"The seal at {seal.sequence} is not the one that was noted: the chain was made anew."
        last, newest_event = Head(seal.sequence, seal.hash), max(newest_event, seal.event_id)
    yield from _faults_of_end(last, noted)
    for event in Event.objects.filter(seal=None, pk__lt=newest_event).order_by("pk"):
        yield f"Event {event.pk} ({_told(event)}) was put in between: it has no seal although later events have."


@transaction.atomic
def _settled():
    """The id up to which all events have been written; None before the first event.

    On PostgreSQL an event may appear after one with a higher id. The lock waits for whoever is writing events, so
    that no smaller id can appear afterwards, and is given back at once.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            cursor.execute("LOCK TABLE scrutiny_event IN SHARE MODE")
    return Event.objects.aggregate(last=Max("pk"))["last"]


@transaction.atomic
def _seal_some(settled):
    recorded = SealHead.objects.locked()
    last = SealedEvent.objects.order_by("-sequence").first()
    if _head_of(last) != Head(recorded.length, recorded.hash):
        raise Refused("The chain of seals does not end as its head says; verify_audit tells where.")
    events = Event.objects.filter(pk__gt=last.event_id if last else 0, pk__lte=settled or 0).order_by("pk")
    seals = []
    for event in events[:BATCH]:
        seals.append(_next_seal(event, _head_of(seals[-1] if seals else last)))
    if seals:
        SealedEvent.objects.bulk_create(seals)
        recorded.length, recorded.hash = _head_of(seals[-1])
        recorded.save()
    return len(seals)


def _next_seal(event, before):
    digest = digest_of(event)
    sequence = before.length + 1
    return SealedEvent(event=event, sequence=sequence, digest=digest, hash=_chained(before.hash, sequence, digest))


def _head_of(seal):
    return Head(seal.sequence, seal.hash) if seal else Head(0, "")


def _chained(before, sequence, digest):
    return _sha256(f"{before}\n{sequence}\n{digest}")


def _sha256(text):
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _sealed():
    """(seal, its event or None) in the order of the chain."""
    seals = SealedEvent.objects.order_by("sequence").iterator(chunk_size=BATCH)
    while some := list(islice(seals, BATCH)):
        events = Event.objects.in_bulk([seal.event_id for seal in some])
        yield from ((seal, events.get(seal.event_id)) for seal in some)


def _faults_of_seal(seal, event, last, newest_event):
    if seal.sequence != last.length + 1:
        yield f"{_missing(last.length + 1, seal.sequence - 1)}; the next is of event {seal.event_id}."
    elif seal.hash != _chained(last.hash, seal.sequence, seal.digest):
        yield f"The seal at {seal.sequence} (event {seal.event_id}) does not follow from the one before it."
    if event is None:
        yield f"Event {seal.event_id}, sealed at {seal.sequence}, is gone."
    elif digest_of(event) != seal.digest:
        yield f"Event {event.pk} ({_told(event)}) is not as it was sealed at {seal.sequence}."
    if seal.event_id < newest_event:
        yield f"Event {seal.event_id} was sealed at {seal.sequence}, after an event that is newer than it."


def _faults_of_end(last, noted):
    recorded = head()
    if last.length < recorded.length:
        yield f"The chain was cut off: {_missing(last.length + 1, recorded.length).lower()} at its end."
    elif last != recorded:
        yield f"The chain ends at {last.length}, and not as its head says, at {recorded.length}."
    if noted and last.length < noted.length:
        yield f"The chain ends at {last.length}; it was {noted.length} long when that was noted."


def _missing(first, last):
    return f"Seal {first} is missing" if first == last else f"Seals {first} to {last} are missing"


def _told(event):
    return f"{event.verb} {event.subject_name}, {timezone.localtime(event.at):%-d %B %Y %H:%M}"
