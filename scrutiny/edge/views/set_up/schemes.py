"""Setting up how actions are rated."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from actionplans.actions.schemes import InUse, copy_scheme, make_usual, remove_scheme
from actionplans.forms.schemes import SchemeForm, UsualSchemeForm
from actionplans.models import Scheme
from scrutiny.edge import set_up
from scrutiny.edge.views.set_up.sections import alone, place_of
from scrutiny.editing import Conflict
from scrutiny.views.editing import finished

CHANGED = "Somebody else has chosen another scheme since you opened the page: {name}. Look again, then choose."


@require_http_methods(["GET", "HEAD", "POST"])
def schemes(request):
    """Choose the usual scheme."""
    council, found = set_up.get_council(request.user), list(Scheme.objects.with_ratings())
    form = UsualSchemeForm(request.POST or None, found, auto_id="scheme-%s")
    if form.is_valid():
        chosen = next(scheme for scheme in found if scheme.slug == form.cleaned_data["scheme"])
        try:
            is_other = make_usual(chosen, by=request.user, seen=form.cleaned_data["seen"])
        except Conflict as conflict:
            messages.error(request, CHANGED.format(name=conflict.theirs or "none"))
        else:
            messages.success(
                request, f"Saved: new plans are rated by “{chosen}”." if is_other else "It was that one already."
            )
        return redirect(place_of("scheme"))
    return alone(request, "scheme", {"council": council, "form": form, "usual_scheme": form, "schemes": found})


@require_POST
def copy(request, scheme_slug):
    copied = copy_scheme(set_up.get_scheme(request.user, scheme_slug), by=request.user)
    messages.success(request, "Copied. Give the copy its own name and words.")
    return redirect("set_up:scheme", scheme_slug=copied.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def scheme(request, scheme_slug):
    found = set_up.get_scheme(request.user, scheme_slug)
    form = SchemeForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, place_of("scheme"))
    context = {"form": form, "scheme": found, "plans": found.plans.count(), "opened": "edge/set_up/_scheme.html"}
    return alone(request, "scheme", context, status=409 if form.conflict else 200)


@require_POST
def remove(request, scheme_slug):
    found = set_up.get_scheme(request.user, scheme_slug)
    try:
        remove_scheme(found, by=request.user)
    except InUse:
        messages.error(request, f"“{found}” is the usual scheme, or plans are shown by it, so it was not deleted.")
        return redirect("set_up:scheme", scheme_slug=scheme_slug)
    messages.success(request, f"Deleted: the scheme “{found}”.")
    return redirect(place_of("scheme"))
