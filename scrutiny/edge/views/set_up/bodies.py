"""Setting up the bodies of the council."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from panels.actions.bodies import InUse, add_body, move_body, remove_body, uses_of
from panels.forms.bodies import BodyForm, NewBodyForm
from panels.models import Body, Panel
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.views.editing import finished
from scrutiny.views.moving import move_pressed


@require_http_methods(["GET", "HEAD", "POST"])
def bodies(request):
    """Add a body."""
    council = set_up.get_council(request.user)
    form = NewBodyForm(request.POST or None, auto_id="bodies-%s")
    if form.is_valid():
        body = add_body(**form.cleaned_data, by=request.user)
        messages.success(request, f"Added: {body}, {body.get_kind_display().lower()}. Add the next one below.")
        return redirect(place_of("bodies"))
    context = {"council": council, "form": form, "new_body": form, "bodies": Body.objects.standing().in_order()}
    return alone(request, "bodies", context)


@require_http_methods(["GET", "HEAD", "POST"])
def body(request, body_slug):
    found = set_up.get_body(request.user, body_slug)
    form = BodyForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, place_of("bodies"))
    context = {"form": form, "body": found, "opened": "edge/set_up/_body.html", "uses": _in_words(uses_of(found))}
    return alone(request, "bodies", context, status=409 if form.conflict else 200)


@require_POST
def move(request, body_slug):
    """Move a body one place among those of its kind."""
    found = set_up.get_body(request.user, body_slug)
    move_pressed(request, move_body, found)
    return redirect(f"{place_of('bodies')}-{found.slug}")


@require_POST
def remove(request, body_slug):
    found = set_up.get_body(request.user, body_slug)
    try:
        remove_body(found, by=request.user)
    except InUse:
        messages.error(request, f"{found} is in use, so it was not deleted. Close it instead: say from which day.")
        return redirect("set_up:body", body_slug=body_slug)
    messages.success(request, f"Deleted: {found}.")
    return redirect(place_of("bodies"))


def _in_words(uses):
    """The kinds of records that use a body, in the plural; what administrators call panels is the council's word."""
    named = {model._meta.auto_created or model for model in uses}
    return sorted(str(model._meta.verbose_name_plural) for model in named if model is not Panel), Panel in named
