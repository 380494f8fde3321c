"""Who supports a review, and whom its papers name as contact."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from panels import access
from panels.actions.support import move_in_panel
from panels.forms.picking import picked
from panels.forms.support import ContactForm, NewContactForm, NewSupporterForm, SupporterForm
from panels.sitting import stayed
from scrutiny import saving
from scrutiny.forms.sent import sent
from scrutiny.views.editing import finished, shown
from scrutiny.views.moving import move_pressed


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def support(request, slug):
    """GET lists who supports the review; POST adds one."""
    panel = access.get_panel_to_change(request.user, slug)
    form = NewSupporterForm(sent(request), panel=panel, picked=picked(request))
    if request.method == "POST" and (found := form.added(by=request.user)):
        role = found.get_role_display().lower()
        messages.success(request, f"Added: {found.person}, {role}. Add the next one below.")
        return redirect(f"{stayed(request, reverse('reviews:support', args=[slug]))}#add")
    listed = panel.support.with_people()
    return render(request, "panels/support/list.html", {"panel": panel, "form": form, "supporters": listed})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def supporter(request, slug, supporter):
    panel, found = access.get_of_panel_to_change(request.user, slug, "support", supporter)
    form = SupporterForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, reverse("reviews:support", args=[slug]))
    return shown(request, form, "panels/support/change.html", {"panel": panel, "supporter": found})


@require_POST
@access.follows_old_addresses
def move_supporter(request, slug, supporter):
    _, found = access.get_of_panel_to_change(request.user, slug, "support", supporter)
    return _moved(request, found, "reviews:support", slug)


@require_POST
@access.follows_old_addresses
def remove_supporter(request, slug, supporter):
    _, found = access.get_of_panel_to_change(request.user, slug, "support", supporter)
    return _removed(request, found, "reviews:support", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def contacts(request, slug):
    """GET lists whom papers name as contact; POST adds one."""
    panel = access.get_panel_to_change(request.user, slug)
    form = NewContactForm(sent(request), panel=panel, picked=picked(request))
    if request.method == "POST" and (found := form.added(by=request.user)):
        messages.success(request, f"Added: {found.person}. Add the next one below.")
        return redirect(f"{reverse('reviews:contacts', args=[slug])}#add")
    listed = panel.contacts.with_people()
    return render(request, "panels/contacts/list.html", {"panel": panel, "form": form, "contacts": listed})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def contact(request, slug, contact):
    panel, found = access.get_of_panel_to_change(request.user, slug, "contacts", contact)
    form = ContactForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, reverse("reviews:contacts", args=[slug]))
    return shown(request, form, "panels/contacts/change.html", {"panel": panel, "contact": found})


@require_POST
@access.follows_old_addresses
def move_contact(request, slug, contact):
    _, found = access.get_of_panel_to_change(request.user, slug, "contacts", contact)
    return _moved(request, found, "reviews:contacts", slug)


@require_POST
@access.follows_old_addresses
def remove_contact(request, slug, contact):
    _, found = access.get_of_panel_to_change(request.user, slug, "contacts", contact)
    return _removed(request, found, "reviews:contacts", slug)


def _moved(request, record, back, slug):
    move_pressed(request, move_in_panel, record, record.person)
    return redirect(f"{reverse(back, args=[slug])}#place-{record.uuid}")


def _removed(request, record, back, slug):
    saving.remove(record, by=request.user)
    messages.success(request, f"Removed: {record.person}. They stay on the council’s list of people.")
    return redirect(back, slug=slug)
