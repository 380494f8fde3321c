"""Every component in every state, for those who build and write with them."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from scrutiny.edge import gallery as samples


@require_safe
def gallery(request):
    if not request.user.has_perm("scrutiny.view_gallery"):
        raise Http404("There is no such page.")
    state = request.GET.get("form", "plain")
    shown = {"form": samples.form_in(state), "lines": samples.lines(), "state": state}
    shown |= {"form_states": samples.FORM_STATES}
    return render(request, "edge/gallery.html", samples.made_up(request.GET) | shown)
