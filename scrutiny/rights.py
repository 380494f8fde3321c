"""Asking for a right, as whatever finds a record for somebody does."""

from django.core.exceptions import PermissionDenied


def require(reader, right, record=None):
    """The record, for a reader who has the right (over it, where one is given); PermissionDenied for others."""
    if not reader.has_perm(right, record):
        raise PermissionDenied
    return record
