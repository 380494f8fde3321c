"""Find the members of a body and whether the reader may change them, in one call; see panels/access.py."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from panels.access import get_panel_to_change
from panels.models import Body, Panel
from scrutiny.rights import require


@dataclass
class Seats:
    """The members of a body, on the pages of one of its reviews or on its own.

    may_change  whether the reader directs the body; whoever directs one review of a standing body may only look
    """

    body: Body
    panel: Panel | None
    may_change: bool

    def address(self, name, *more):
        return reverse(f"{self.within}:{name}", args=[(self.panel or self.body).slug, *more])

    @property
    def within(self):
        return "reviews" if self.panel else "bodies"

    @property
    def frame(self):
        """The template within which their pages stand."""
        return f"panels/{'page' if self.panel else 'bodies/page'}.html"


def get_seats(reader, within, slug):
    """The Seats on the pages of a review ("reviews") or of a standing body ("bodies"), for whoever may change those."""
    if within == "reviews":
        panel = get_panel_to_change(reader, slug)
        return Seats(panel.body, panel, reader.has_perm("panels.change_membership", panel.body))
    body = Body.objects.standing().filter(slug=slug).first()
    if body is None:
        raise Http404("No body has that address.")
    require(reader, "panels.change_membership", body)
    return Seats(body, None, may_change=True)


def get_seats_to_change(reader, within, slug):
    """The same; PermissionDenied for whoever may only look at them."""
    seats = get_seats(reader, within, slug)
    if not seats.may_change:
        raise PermissionDenied
    return seats


def get_seat_to_change(reader, within, slug, member):
    """(Seats, the entry of one of them)"""
    seats = get_seats_to_change(reader, within, slug)
    found = seats.body.memberships.select_related("person__organisation", "capacity", "body").filter(uuid=member)
    if (seat := found.first()) is None:
        raise Http404("This body has no such member.")
    return seats, seat
