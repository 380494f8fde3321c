"""Setting a review up in one sitting: pages that serve alone, one after another.

A page is part of a sitting while its address says so (`?sitting=yes`); nothing is kept of it anywhere else.
"""

from dataclasses import dataclass

from django.shortcuts import redirect
from django.urls import reverse

from scrutiny.views.editing import finished

ASKED = "sitting"
# (name of the address, what the step is called), in the order in which officers know these things.
STEPS = [
    ("particulars", "particulars"),
    ("terms", "terms of reference"),
    ("enquiries", "lines of enquiry"),
    ("members", "members"),
    ("support", "support"),
    ("change_route", "route"),
    ("add_meetings", "first meetings"),
    ("add_to_timetable", "timetable"),
]


@dataclass(frozen=True)
class Sitting:
    """Where somebody is in it. `place` counts from 0."""

    slug: str
    place: int

    @property
    def number(self):
        return self.place + 1

    @property
    def of(self):
        return len(STEPS)

    @property
    def name(self):
        return STEPS[self.place][1]

    @property
    def next_name(self):
        """What the next step is called; nothing at the last."""
        return STEPS[self.number][1] if self.number < self.of else ""

    @property
    def onwards(self):
        """The address of the next step; after the last, that of the review."""
        return step_address(self.slug, self.number) if self.next_name else self.left

    @property
    def backwards(self):
        return step_address(self.slug, self.place - 1) if self.place else ""

    @property
    def left(self):
        """Where one comes when the rest is left for later."""
        return reverse("reviews:overview", args=[self.slug])


def sitting_at(request, slug):
    """The Sitting that this page is part of, or None."""
    names = [name for name, _ in STEPS]
    match = request.resolver_match
    if ASKED not in request.GET or match is None or match.url_name not in names:
        return None
    return Sitting(slug, names.index(match.url_name))


def step_address(slug, place):
    return f"{reverse(f'reviews:{STEPS[place][0]}', args=[slug])}?{ASKED}=yes"


def begun(slug):
    """Where the sitting goes on once the review has been made: that was the first step."""
    return step_address(slug, 1)


def stayed(request, address):
    """The same address, still in the sitting if the page is."""
    return f"{address}?{ASKED}=yes" if ASKED in request.GET else address


def gone_on(request, form, slug, address):
    """After saving: on to the next step of a sitting, in silence where nothing was typed; otherwise to the address."""
    sitting = sitting_at(request, slug)
    if sitting and not form.changes:
        return redirect(sitting.onwards)
    return finished(request, form, sitting.onwards if sitting else address)
