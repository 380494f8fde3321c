"""Find a mail and whether one may have it sent again, in one call."""

from django.shortcuts import get_object_or_404

from scrutiny.models import Message
from scrutiny.rights import require


def get_unsent(reader):
    """The mails that are not sent yet, without their texts. Raises PermissionDenied."""
    require(reader, "scrutiny.view_message")
    return Message.objects.unsent().defer("text")


def get_message(reader, uuid):
    """One mail, sent or not, without its text. Raises PermissionDenied, Http404."""
    require(reader, "scrutiny.change_message")
    return get_object_or_404(Message.objects.defer("text"), uuid=uuid)
