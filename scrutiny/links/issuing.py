"""Making personal links and ending them. Actions call these inside their own transaction and record it themselves."""

import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from scrutiny.models import PersonalLink


@transaction.atomic
def issue(purpose, subject, *, whom, to, ends_on, by):
    """Make a link that works until the end of a day. Gives it and its token, which is stored nowhere.

    An older one for the same thing is replaced. Call it while the subject is locked: of two at once one would fail.
    """
    _finish(PersonalLink.objects.of(purpose, subject), PersonalLink.Outcome.REPLACED)
    kind = {"purpose": purpose, "subject_kind": subject._meta.label_lower, "subject_id": subject.pk}
    return PersonalLink.objects.issue(**kind, whom=whom, sent_to=to, expires_at=_end_of(ends_on), made_by=by)


def address(request, token):
    """The whole address to be sent."""
    return request.build_absolute_uri(reverse("link", args=[token]))


def address_on_site(token):
    """The same for what no page sends: reminders that go by themselves."""
    return f"{settings.SITE_ADDRESS}{reverse('link', args=[token])}"


def end(purpose, subject):
    """End what is open, because somebody wants it so. Gives whether anything was."""
    return _finish(PersonalLink.objects.of(purpose, subject), PersonalLink.Outcome.ENDED)


def close(purpose, subject):
    """End what is open, because what it was for is over. Gives whether anything was."""
    return _finish(PersonalLink.objects.of(purpose, subject), PersonalLink.Outcome.OVER)


def _finish(links, outcome):
    return bool(links.order_by().open().update(outcome=outcome, ended_at=timezone.now()))


def _end_of(day):
    return timezone.make_aware(datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time.min))
