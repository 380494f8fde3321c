"""Taking a review from stage to stage, by a recorded step."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from panels import access
from panels.forms.stages import StageForm
from panels.models import Stage
from panels.stages import needs_of
from scrutiny.forms.sent import sent


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def stage(request, slug):
    panel = access.get_panel_to_change(request.user, slug, with_facts=True)
    form = StageForm(sent(request), panel=panel)
    if request.method == "POST" and form.saved(by=request.user):
        since = form.cleaned_data["on"]
        messages.success(request, f"Moved: it is at {panel.get_stage_display().lower()} from {since:%-d %B %Y}.")
        return redirect(panel)
    needs = [(one, needs_of(one, panel)) for one in Stage if one != panel.stage]
    context = {"panel": panel, "form": form, "needs": [(one, of) for one, of in needs if of], "stages": Stage.choices}
    return render(request, "panels/stages/change.html", context)
