"""Reporting on an action."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.updates import add_update
from actionplans.forms.updates import UpdateForm
from actionplans.models import Status
from scrutiny.forms.sent import sent


@require_http_methods(["GET", "HEAD", "POST"])
def update(request, slug, uuid):
    row = access.get_row_to_update(request.user, slug, uuid)
    form = UpdateForm(sent(request), initial={"as_at": timezone.localdate(), "channel": "here"})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data | {"said_by": form.cleaned_data["said_by"] or request.user.name}
        saved = add_update(row, by=request.user, **said)
        messages.success(request, _what_was_saved(row, saved))
        return redirect("actionplans:row", slug=slug, uuid=uuid)
    return render(request, "actionplans/update.html", {"form": form, "row": row, "plan": row.plan})


def _what_was_saved(row, update):
    return f"Saved for {str(row).lower()}: {Status(update.status).label.lower()}, as at {update.as_at:%-d %B %Y}."
