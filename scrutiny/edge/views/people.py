"""The list of people, the page of each, and what democratic services change of them."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels.actions.merging import CannotMerge
from panels.actions.merging import merge as merge_people
from panels.forms.people import ContactDetailForm, MergeForm, NewPersonForm, PersonForm
from panels.models import ContactDetail
from scrutiny import saving
from scrutiny.edge.lists.people import PersonList
from scrutiny.edge.merging import may_merge, shown_preview
from scrutiny.edge.people import (
    Merged,
    check_adding,
    everything_of,
    get_contact_to_change,
    get_person,
    get_person_to_change,
)
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


def follows_merged(view):
    """Send whoever comes by the address of a former record to the same page of the person."""

    @wraps(view)
    def following(request, uuid, **rest):
        try:
            return view(request, uuid, **rest)
        except Merged as merged:
            return redirect(merged.person, permanent=True)

    return following


@login_not_required
@require_safe
def listed(request):
    return show(request, PersonList)


@login_not_required
@require_safe
@follows_merged
def person(request, uuid):
    found = get_person(request.user, uuid)
    return render(request, "edge/people/person.html", {"person": found} | everything_of(found, request.user))


@require_http_methods(["GET", "HEAD", "POST"])
@follows_merged
def change(request, uuid):
    found = get_person_to_change(request.user, uuid)
    form = PersonForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "edge/people/change.html", {"person": found})


@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    check_adding(request.user)
    form = NewPersonForm(sent(request))
    if request.method == "POST" and (added := form.added(by=request.user)):
        messages.success(request, f"Added: {added}.")
        return redirect(added)
    return render(request, "edge/people/new.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@follows_merged
def contact_add(request, uuid):
    found = get_person_to_change(request.user, uuid)
    form = ContactDetailForm.opened(request, ContactDetail(person=found))
    if form.is_sent and form.is_valid():
        saving.add(form.instance, by=request.user)
        messages.success(request, f"Added: {form.instance}.")
        return redirect(found)
    return render(request, "edge/people/contact.html", {"person": found, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@follows_merged
def contact(request, uuid, contact):
    found, detail = get_contact_to_change(request.user, uuid, contact)
    form = ContactDetailForm.opened(request, detail)
    if form.saved(by=request.user):
        return finished(request, form, found.get_absolute_url())
    return shown(request, form, "edge/people/contact.html", {"person": found, "detail": detail})


@require_POST
@follows_merged
def contact_remove(request, uuid, contact):
    found, detail = get_contact_to_change(request.user, uuid, contact)
    saving.remove(detail, by=request.user)
    messages.success(request, f"Removed: {detail}.")
    return redirect(found)


@require_http_methods(["GET", "HEAD", "POST"])
@follows_merged
def merge(request, uuid):
    """GET asks for the other record, and with ?person= shows what would move; POST merges the two."""
    found = get_person_to_change(request.user, uuid)
    asked = request.POST if request.method == "POST" else request.GET
    form = MergeForm(asked if "person" in asked else None, person=found)
    context = {"person": found, "form": form}
    if form.is_valid():
        other = form.cleaned_data["person"]
        refused = may_merge(request.user, found, other)
        if request.method == "POST" and not refused and _merged(request, found, other, form):
            return redirect(found)
        context |= {"other": other, "preview": shown_preview(request.user, found, other, refused)}
    return render(request, "edge/people/merge.html", context)


def _merged(request, found, other, form):
    try:
        merge_people(found, other, by=request.user)
    except (CannotMerge, Conflict):
        form.add_error(None, "Something has changed since you looked. Look again at what would happen")
        return False
    messages.success(request, f"Merged: everything of {other} is on this page now, and its old address leads here.")
    return True
