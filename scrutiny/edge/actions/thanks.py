"""Telling witnesses that the report is out, or what came of it."""

import hashlib
from itertools import groupby

from django.db import transaction
from django.utils import timezone

from panels.models import WitnessIdentity
from scrutiny import history, mail
from scrutiny.naming import several


@transaction.atomic
def tell_witnesses(panel, occasion, addressees, *, by):
    """Send each addressee their mail, whoever was heard twice only one; gives how many were told, none a second time.

    addressees  [Addressee, ...] (scrutiny.edge.thanks) with their texts
    Raises BadAddress (scrutiny.mail): then nobody is told.
    """
    waiting = {f"{occasion.told_at}__isnull": True}
    identities = WitnessIdentity.objects.filter(pk__in=[one.identity.pk for one in addressees], **waiting)
    held = set(identities.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    told = [one for one in addressees if one.identity.pk in held]
    subject = occasion.subject.format(title=panel.title)
    for one in told:
        mail.post(_key(panel, occasion, one), one.address, subject, one.text, about=one.witness.session)
    WitnessIdentity.objects.filter(pk__in=held).update(**{occasion.told_at: timezone.now()})
    for session, group in groupby(sorted(told, key=_session_id), key=lambda one: one.witness.session):
        number = several(len(list(group)), "witness", "witnesses")
        history.record(f"told {number} {occasion.verb}", session, by=by)
    return len(told)


def _session_id(one):
    return one.witness.session_id


def _key(panel, occasion, one):
    """One mail to an address on each occasion of a review."""
    address = hashlib.sha256(one.address.lower().encode()).hexdigest()[:40]
    return f"thanks/{occasion.name}/{panel.pk}/{address}"
