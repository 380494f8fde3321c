"""What an administrator does first, from an empty database to a first review, and how far it is done."""

from dataclasses import dataclass

from django.db.models import Exists
from django.urls import reverse
from django.utils import timezone

from panels.models import Body, Grant, Panel
from scrutiny.models import MunicipalYear, User


@dataclass(frozen=True)
class Step:
    """One line of the list; without an address it is for somebody else to do."""

    title: str
    words: str
    address: str
    is_done: bool


def first_steps(council, reader):
    """The steps in order, found out by one query; nothing once they were put away or all are done."""
    if council.has_put_first_steps_away or not reader.has_perm("scrutiny.change_council"):
        return []
    done, page = _done(reader), reverse("set_up:page")
    word = council.panel_word
    steps = [
        Step("Name the council", "And its nation; its logo and colour, if you like.", f"{page}#name", council.is_named),
        Step("Add the bodies", "Full council, executive, committees.", f"{page}#bodies", done["has_bodies"]),
        Step("Add the municipal year", "From one annual meeting to the next.", f"{page}#years", done["has_years"]),
        Step("Give people their rights", f"A {word} needs a democratic services officer: somebody, or you yourself.",
             reverse("accounts:list"), done["has_officers"]),
        Step(f"Make the first {word}", *_first_panel(reader), done["has_panels"]),
    ]  # fmt: skip
    return [] if all(step.is_done for step in steps) else steps


def _done(reader):
    officers = Grant.objects.holders(Grant.Role.DSO, timezone.localdate())
    asked = {
        "has_bodies": Exists(Body.objects.standing()),
        "has_years": Exists(MunicipalYear.objects.all()),
        "has_officers": Exists(officers),
        "has_panels": Exists(Panel.objects.all()),
    }
    return User.objects.filter(pk=reader.pk).values(**asked).get()


def _first_panel(reader):
    if reader.has_perm("panels.start_panel"):
        return "Only its title is needed.", reverse("new_review")
    return "A democratic services officer makes it, who finds the button for it at home.", ""
