"""Addresses of the members of a body."""

from django import template

register = template.Library()


@register.simple_tag
def seat_address(seats, name, seat):
    """A page of one member, on the pages of the review or of the body where the reader is."""
    return seats.address(name, seat.uuid)
