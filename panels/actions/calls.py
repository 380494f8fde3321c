"""Calls for written evidence: writing, opening, closing and removing them."""

from django.db import transaction

from panels.models import CallForEvidence
from panels.slugs import free_slug
from scrutiny import saving
from scrutiny.editing import change
from scrutiny.models import Audience

State = CallForEvidence.State


class HasSubmissions(Exception):
    """Somebody has written to it, so that it stays."""


@transaction.atomic
def add_call(call, *, by):
    """Save a new call, as a draft for officers, under an address made from its title."""
    call.slug = free_slug(CallForEvidence, call.title)
    saving.add(call, by=by)
    return call


@transaction.atomic
def open_call(call, *, opens_on, closes_on, by):
    """Let everybody read it, and write to it from one day to the other. Gives the changes; raises Conflict."""
    values = {"opens_on": opens_on, "closes_on": closes_on, "state": State.OPEN, "audience": Audience.PUBLIC}
    return change(call, values, by=by, verb="opened")


@transaction.atomic
def close_call(call, *, by):
    """Take nothing more; everybody still reads it. Raises Conflict."""
    return change(call, {"state": State.CLOSED}, by=by, verb="closed")


@transaction.atomic
def remove_call(call, *, by):
    """Raises HasSubmissions."""
    if call.submissions.exists():
        raise HasSubmissions
    saving.remove(call, by=by)
