"""The work programme: the list of what is planned, and planning it."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access
from panels.actions.programme import add_item, move_item, remove_item
from panels.forms.programme import ProgrammeForm
from panels.lists.programme import ProgrammeList
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown
from scrutiny.views.moving import move_pressed


@login_not_required
@require_safe
def listed(request):
    return show(request, ProgrammeList)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    form = ProgrammeForm.opened(request, access.get_new_item(request.user, request.GET))
    if form.is_sent and form.is_valid():
        item = add_item(form.save(commit=False), by=request.user)
        messages.success(request, f"Added: {item}.")
        return redirect(_place(item))
    return render(request, "panels/programme/add.html", {"form": form, "back": reverse("programme:list")})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, uuid):
    item = access.get_item_to_change(request.user, uuid)
    form = ProgrammeForm.opened(request, item)
    if form.saved(by=request.user):
        return finished(request, form, _place(form.instance))
    return shown(request, form, "panels/programme/change.html", {"item": item, "back": _place(item)})


@require_POST
def move(request, uuid):
    """Move an item one place among those of its body and year."""
    item = access.get_item_to_change(request.user, uuid)
    move_pressed(request, move_item, item)
    return redirect(_place(item))


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request, uuid):
    item = access.get_item_to_change(request.user, uuid)
    if request.method == "POST":
        remove_item(item, by=request.user)
        messages.success(request, f"Removed: {item}.")
        return redirect(_programme(item))
    return render(request, "panels/programme/remove.html", {"item": item, "back": _place(item)})


def _programme(item):
    return f"{reverse('programme:list')}?{urlencode({'body': item.body.slug, 'year': item.year.label})}"


def _place(item):
    return f"{_programme(item)}#item-{item.uuid}"
