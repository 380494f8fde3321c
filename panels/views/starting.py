"""Making a new panel."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from panels import access
from panels.actions.panels import start_panel
from panels.forms.starting import NewPanelForm
from scrutiny.forms.sent import sent
from scrutiny.models import Council


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    standing, council = access.get_standing_to_start(request.user), Council.current()
    form = NewPanelForm(sent(request), reader=request.user, standing=standing, word=council.panel_word)
    if request.method == "POST" and form.is_valid():
        panel = start_panel(**form.particulars(), by=request.user)
        address = request.build_absolute_uri(panel.get_absolute_url())
        messages.success(request, f"Made: {panel}, at {address}. Only officers working on it may read it for now.")
        return redirect(panel)
    return render(request, "panels/new.html", {"form": form, "council": council})
