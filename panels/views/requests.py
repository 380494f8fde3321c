"""Requests for review: the list, one of them, and what is decided of it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.forms.requests import DecisionForm, ReviewRequestForm
from panels.lists.requests import ReviewRequestList
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    return show(request, ReviewRequestList)


@login_not_required
@require_safe
def asked(request, uuid):
    found = access.get_request(request.user, uuid)
    requester = access.requester_of(request.user, found)
    return render(request, "panels/requests/request.html", {"asked": found, "requester": requester})


@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    form = ReviewRequestForm.opened(request, access.get_new_request(request.user))
    if form.is_sent and form.is_valid():
        found = form.add(by=request.user)
        messages.success(request, f"Added: {found}. Decide it here, when it has been considered.")
        return redirect(found)
    return render(request, "panels/requests/add.html", {"form": form, "back": reverse("requests:list")})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, uuid):
    found = access.get_request_to_change(request.user, uuid)
    form = ReviewRequestForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/requests/change.html", {"asked": found, "back": found.get_absolute_url()})


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, uuid):
    found = access.get_request_to_change(request.user, uuid)
    form = DecisionForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "panels/requests/decide.html", {"asked": found, "back": found.get_absolute_url()})
