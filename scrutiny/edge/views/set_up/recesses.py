"""Setting up the days on which nobody is reminded."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from actionplans.forms.recesses import RecessForm
from actionplans.models import Recess
from scrutiny import saving
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.forms.council import LadderForm


@require_http_methods(["GET", "HEAD", "POST"])
def recesses(request):
    """Add a recess."""
    council = set_up.get_council(request.user)
    form = RecessForm(request.POST or None, auto_id="recesses-%s")
    if form.is_valid():
        added = form.added(by=request.user)
        messages.success(request, f"Added: {added}, {added.starts_on:%-d %B %Y} to {added.ends_on:%-d %B %Y}.")
        return redirect(place_of("reminders"))
    ladder = LadderForm(instance=council, reader=request.user, auto_id="reminders-%s")
    context = {"council": council, "form": form, "ladder": ladder, **recesses_now(form)}
    return alone(request, "reminders", context)


@require_POST
def remove(request, first_day):
    found = set_up.get_recess(request.user, first_day)
    saving.remove(found, by=request.user)
    messages.success(request, f"Deleted: {found}.")
    return redirect(place_of("reminders"))


def recesses_now(form=None):
    """What the section shows of them."""
    return {"recesses": list(Recess.objects.all()), "new_recess": form or RecessForm(auto_id="recesses-%s")}
