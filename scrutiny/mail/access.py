"""Find a mail and whether one may have it sent again, in one call."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from scrutiny.models import Message


def get_unsent(reader):
    """The mails that are not sent yet, without their texts. Raises PermissionDenied."""
    if not reader.has_perm("scrutiny.view_message"):
        raise PermissionDenied
    return Message.objects.unsent().defer("text")


def get_message(reader, uuid):
    """One mail, sent or not, without its text. Raises PermissionDenied, Http404."""
    if not reader.has_perm("scrutiny.change_message"):
        raise PermissionDenied
    return get_object_or_404(Message.objects.defer("text"), uuid=uuid)
