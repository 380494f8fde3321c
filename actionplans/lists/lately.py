"""What was said of actions or done to them lately, as far as a reader may know of it."""

import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from actionplans.models import AskedRow, ProgressUpdate, Row
from panels.event_access import open_to_reader
from scrutiny.models import Event


def silent_in_round(rows, reader):
    """Those asked about in the open round of their plan of which nothing has been said since it was opened."""
    told = ProgressUpdate.objects.visible_to(reader).filter(row=OuterRef("row"))
    told = told.filter(recorded_at__gte=OuterRef("asking__round__opened_at"))
    asked = AskedRow.objects.visible_to(reader).filter(row=OuterRef("pk"), asking__round__closed_at=None)
    return rows.filter(Exists(asked.exclude(Exists(told))))


def changed_since(rows, day, reader):
    """Those that came into the plan, were changed or reported on, on that day or later."""
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
    told = ProgressUpdate.objects.visible_to(reader).filter(row=OuterRef("pk"), recorded_at__gte=moment)
    events = Event.objects.filter(subject_kind=Row._meta.label_lower, subject_id=OuterRef("pk"), at__gte=moment)
    done = events.order_by().filter(open_to_reader(reader))
    return rows.filter(Q(recorded_at__gte=moment) | Exists(told) | Exists(done))
