"""The list of bodies, the page of each, and adding, changing and closing one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from panels.actions.bodies import add_body
from panels.forms.bodies import BodyForm, NewBodyForm
from panels.models import Body
from scrutiny.edge.bodies import check_adding, everything_of, get_body, get_body_to_change, review_of
from scrutiny.edge.lists.bodies import BodyList
from scrutiny.forms.sent import sent
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown

WITHOUT_MEMBERS = {Body.Kind.DEPARTMENT, Body.Kind.PARTNER}


@login_not_required
@require_safe
def listed(request):
    return show(request, BodyList)


@login_not_required
@require_safe
def body(request, slug):
    """A body that was made for one review is shown with that review."""
    found, parts = get_body(request.user, slug)
    if review := review_of(request.user, found):
        return redirect("reviews:people", slug=review.slug)
    context = {"body": found, "parts": parts} | everything_of(found, request.user)
    has_members = found.kind not in WITHOUT_MEMBERS or context["now"] or context["before"]
    context["may_seat"] = has_members and request.user.has_perm("panels.change_membership", found)
    return render(request, "edge/bodies/body.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, slug):
    """Names, kind, what it is part of, and the day from which it is closed."""
    found = get_body_to_change(request.user, slug)
    form = BodyForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "edge/bodies/change.html", {"body": found})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    check_adding(request.user)
    form = NewBodyForm(sent(request))
    if request.method == "POST" and form.is_valid():
        added = add_body(**form.cleaned_data, by=request.user)
        messages.success(request, f"Added: {added}, {added.get_kind_display().lower()}.")
        return redirect(added)
    return render(request, "edge/bodies/new.html", {"form": form})
