"""Making a new panel, from nothing or from what is planned or asked for."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.starting import NewPanelForm
from panels.origins import get_origin
from panels.sitting import STEPS, begun
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.models import Council

MEANWHILE = "Somebody has just changed what this comes of, so nothing was made. Press once more if it should still be."


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    standing, council = access.get_standing_to_start(request.user), Council.current()
    origin = get_origin(request.user, request.GET)
    if origin.panel:
        messages.info(request, f"It came of this already: {origin.panel}.")
        return redirect(origin.panel)
    if origin.is_declined:
        messages.error(request, "This request was declined. Change the decision first.")
        return redirect(origin.record)
    form = NewPanelForm(
        sent(request), reader=request.user, standing=standing, word=council.panel_word, known=origin.known
    )
    if request.method == "POST" and form.is_valid() and (panel := _started(request, origin, form)):
        return redirect(panel if request.POST.get("then") == "leave" else begun(panel.slug))
    return render(request, "panels/new.html", {"form": form, "council": council, "origin": origin, "steps": STEPS})


def _started(request, origin, form):
    """The new panel; None where it could not be, which the page is told."""
    try:
        panel = origin.start(form.particulars(), by=request.user)
    except Conflict:
        messages.error(request, MEANWHILE)
        return None
    address = request.build_absolute_uri(panel.get_absolute_url())
    messages.success(request, f"Made: {panel}, at {address}. Only officers working on it may read it for now.")
    return panel
