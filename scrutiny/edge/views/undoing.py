"""Taking back one's last change."""

import json
from copy import copy

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from actionplans.actions.removing import put_back as put_row_back
from panels import access
from panels.actions import removing
from panels.actions.pasting import take_back
from panels.actions.recommendations import CannotBePutBack, put_back
from panels.permissions import kept_exempt
from scrutiny.edge.history import get_record
from scrutiny.undoing import CannotBeUndone, undo
from scrutiny.views.editing import UNDO, names_in

WAYS_BACK = {"actionplans.row": put_row_back, "panels.recommendation": put_back}


@require_POST
def undo_last(request):
    kept = request.session.pop(UNDO, None)
    if kept is None:
        messages.error(request, "There is nothing to undo any more.")
        return redirect("home")
    if "removed" in kept:
        _put_back(request, kept["removed"])
        return redirect(kept["address"])
    if "pasted" in kept:
        _take_back(request, *kept["pasted"])
        return redirect(kept["address"])
    record = get_record(request.user, kept["kind"], kept["pk"])
    if not request.user.has_perm(f"{record._meta.app_label}.change_{record._meta.model_name}", record):
        raise PermissionDenied
    try:
        _refuse_release(record, kept["values"], request.user)
        changes = undo(record, kept["version"], kept["values"], by=request.user)
        messages.success(request, f"Undone: {names_in(changes, type(record))} as before.")
    except CannotBeUndone as refusal:
        messages.error(request, str(refusal))
    return redirect(kept["address"])


def _put_back(request, removed):
    try:
        with transaction.atomic():
            restored = _way_back(removed)(removed, by=request.user)
            meta = restored._meta
            if not request.user.has_perm(f"{meta.app_label}.change_{meta.model_name}", restored):
                raise PermissionDenied
        name = getattr(restored, "name_in_history", str(restored))
        messages.success(request, f"Undone: {name[0].lower()}{name[1:]} is there again.")
    except CannotBePutBack as refusal:
        messages.error(request, str(refusal))
    except IntegrityError:
        messages.error(request, "Something that it hung on is no longer there, so it cannot be put back.")


def _way_back(removed):
    """The action that puts back what was kept: an action of a plan, a recommendation, or another record of a review."""
    kept = json.loads(removed)
    return WAYS_BACK[kept[0]["model"]] if isinstance(kept, list) else removing.put_back


def _take_back(request, slug, marks, themes):
    try:
        take_back(access.get_panel_to_change(request.user, slug), marks, themes, by=request.user)
        messages.success(request, "Undone: what was pasted is gone again.")
    except CannotBeUndone as refusal:
        messages.error(request, str(refusal))


def _refuse_release(record, values, user):
    """What has been made exempt is released by whom the council names, undoing or not. Raises CannotBeUndone."""
    if "restriction" in values:
        again = copy(record)
        again.restriction = values["restriction"]
        if refusal := kept_exempt(user, record.restriction, again):
            raise CannotBeUndone(refusal)
