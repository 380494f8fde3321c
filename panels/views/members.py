"""The members of a body, on the pages of a review of its own or on those of the body."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from panels import access, seat_access
from panels.actions.memberships import move_member
from panels.forms.members import LeavingForm, MemberForm, NewMemberForm, OfficeForm
from panels.forms.picking import picked
from panels.models import Body, Panel
from panels.serving import by_now, hints_of
from panels.sitting import stayed
from scrutiny import saving
from scrutiny.forms.sent import sent
from scrutiny.views.editing import finished, shown
from scrutiny.views.moving import move_pressed


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def members(request, slug, within):
    """GET lists them, with ?person= chosen for the form; POST adds one."""
    seats = seat_access.get_seats(request.user, within, slug)
    form = NewMemberForm(sent(request), body=seats.body, since=_since(seats), picked=picked(request))
    if request.method == "POST":
        if not seats.may_change:
            raise PermissionDenied
        if seat := form.added(by=request.user):
            messages.success(request, f"Added: {seat.person}, {seat.capacity.name.lower()}. Add the next one below.")
            _warn(request, seat)
            return redirect(f"{stayed(request, seats.address('members'))}#add")
    return render(request, "panels/members/list.html", _listed(request, seats) | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def member(request, slug, member, within):
    """Correct an entry."""
    seats, seat = seat_access.get_seat_to_change(request.user, within, slug, member)
    form = MemberForm.opened(request, seat)
    if form.saved(by=request.user):
        _warn(request, form.instance)
        return finished(request, form, seats.address("members"))
    return shown(request, form, "panels/members/change.html", _about(seats, seat))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def leaving(request, slug, member, within):
    seats, seat = seat_access.get_seat_to_change(request.user, within, slug, member)
    form = LeavingForm.opened(request, seat)
    if form.saved(by=request.user):
        return finished(request, form, seats.address("members"))
    return shown(request, form, "panels/members/leaving.html", _about(seats, seat))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def office(request, slug, member, within):
    """Another capacity from a day on: one period ends, another begins."""
    seats, seat = seat_access.get_seat_to_change(request.user, within, slug, member)
    form = OfficeForm(seat, sent(request))
    if request.method == "POST" and (later := form.taken(by=request.user)):
        since = f"{later.starts_on:%-d %B %Y}"
        messages.success(request, f"Saved: {later.person} is {later.capacity.name.lower()} from {since}.")
        return redirect(seats.address("members"))
    return render(request, "panels/members/office.html", _about(seats, seat) | {"form": form})


@require_POST
@access.follows_old_addresses
def move(request, slug, member, within):
    """Move a member one place among those in the same capacity."""
    seats, seat = seat_access.get_seat_to_change(request.user, within, slug, member)
    move_pressed(request, move_member, seat, seat.person)
    return redirect(f"{seats.address('members')}#member-{seat.uuid}")


@require_POST
@access.follows_old_addresses
def remove(request, slug, member, within):
    seats, seat = seat_access.get_seat_to_change(request.user, within, slug, member)
    saving.remove(seat, by=request.user)
    messages.success(request, f"Removed the entry: {seat.person}, {seat.capacity.name.lower()}.")
    return redirect(seats.address("members"))


def _since(seats):
    """The likeliest first day of a new member: that of a review with a body of its own, or today."""
    today = timezone.localdate()
    is_own = seats.panel and seats.body.kind == Body.Kind.PANEL
    return seats.panel.starts_on if is_own and seats.panel.starts_on else today


def _warn(request, seat):
    for clash in seat.clashes():
        messages.warning(request, f"Look at this: {clash.words}")


def _about(seats, seat):
    return {"seats": seats, "panel": seats.panel, "body": seats.body, "seat": seat, "back": seats.address("members")}


def _listed(request, seats):
    is_standing = seats.body.kind != Body.Kind.PANEL
    now, before = by_now(seats.body.memberships.for_list(), timezone.localdate())
    return {
        "seats": seats,
        "panel": seats.panel,
        "body": seats.body,
        "now": now,
        "before": before,
        "hints": hints_of(now),
        "is_standing": is_standing,
        "reviews": Panel.objects.visible_to(request.user).of_body(seats.body) if is_standing else (),
    }
