"""Requests for review: taking them in, deciding them, and making a review of one."""

from django.db import transaction
from django.utils import timezone

from panels.models import Requester, ReviewRequest
from scrutiny import saving
from scrutiny.editing import change


@transaction.atomic
def add_request(request, *, by, requester=""):
    """Save a new request; the name of a member of the public who asked is kept apart from it."""
    saving.add(request, by=by)
    if requester:
        name_requester(request, requester, by=by)
    return request


@transaction.atomic
def name_requester(request, name, *, by):
    """Write down, change or (with no name) forget which member of the public asked. Gives whether it was another."""
    now = Requester.objects.filter(request=request).first()
    if now is None and name:
        saving.add(Requester(request=request, name=name), by=by)
    elif now is not None and not name:
        saving.remove(now, by=by)
    elif now is not None:
        return bool(change(now, {"name": name}, by=by))
    return now is not None or bool(name)


@transaction.atomic
def accept_request(request, panel, *, by):
    """Say that the panel came of the request, and with that accept it where nobody had."""
    values = {"panel": panel}
    if request.state != ReviewRequest.State.ACCEPTED:
        values |= {"state": ReviewRequest.State.ACCEPTED, "decided_on": timezone.localdate()}
    change(request, values, by=by, verb="made a review of")
