"""Taking back one's last change."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from scrutiny.edge.history import get_record
from scrutiny.undoing import CannotBeUndone, undo
from scrutiny.views.editing import UNDO, names_in


@require_POST
def undo_last(request):
    kept = request.session.pop(UNDO, None)
    if kept is None:
        messages.error(request, "There is nothing to undo any more.")
        return redirect("home")
    record = get_record(request.user, kept["kind"], kept["pk"])
    if not request.user.has_perm(f"{record._meta.app_label}.change_{record._meta.model_name}", record):
        raise PermissionDenied
    try:
        changes = undo(record, kept["version"], kept["values"], by=request.user)
        messages.success(request, f"Undone: {names_in(changes, type(record))} as before.")
    except CannotBeUndone as refusal:
        messages.error(request, str(refusal))
    return redirect(kept["address"])
