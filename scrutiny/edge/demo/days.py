"""When things of the demo's past were written down."""

import datetime

from django.utils import timezone


def evening(date):
    return timezone.make_aware(datetime.datetime.combine(date, datetime.time(17, 15)))
