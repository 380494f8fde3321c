"""Making a new panel, from nothing or from what is planned or asked for."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.starting import NewPanelForm
from panels.origins import get_origin
from panels.sitting import STEPS, begun
from scrutiny.forms.sent import sent
from scrutiny.models import Council


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    standing, council = access.get_standing_to_start(request.user), Council.current()
    origin = get_origin(request.user, request.GET)
    if origin.panel:
        messages.info(request, f"It came of this already: {origin.panel}.")
        return redirect(origin.panel)
    form = NewPanelForm(
        sent(request), reader=request.user, standing=standing, word=council.panel_word, known=origin.known
    )
    if request.method == "POST" and form.is_valid():
        panel = origin.start(form.particulars(), by=request.user)
        address = request.build_absolute_uri(panel.get_absolute_url())
        messages.success(request, f"Made: {panel}, at {address}. Only officers working on it may read it for now.")
        return redirect(panel if request.POST.get("then") == "leave" else begun(panel.slug))
    return render(request, "panels/new.html", {"form": form, "council": council, "origin": origin, "steps": STEPS})
