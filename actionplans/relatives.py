"""Recommendations and actions as the pages of others name them: what they follow from, and what follows from them."""

from dataclasses import dataclass

from django.db.models.functions import Coalesce
from django.urls import reverse

from panels.lists.recommendations import address_of
from scrutiny.gathering import part


@dataclass(frozen=True)
class Relative:
    """A recommendation or an action that one follows from, or that follows from it."""

    name: str
    title: str
    address: str
    text: str = ""

    @classmethod
    def recommendation(cls, *, number, of_panel, of_source, panel, source, text, **_):
        address = address_of(number, panel=panel, source=source)
        return cls(f"Recommendation {number}", of_panel or of_source, address, text)

    @classmethod
    def action(cls, *, number, position, title, plan, uuid, **_):
        return cls(f"Action {number or position}", title, reverse("actionplans:row", args=[plan, uuid]))


def recommendations_of(kind, ties, at):
    """The part of what is gathered that names the recommendations to which ties (Forerunners) lead by a lookup."""
    return part(
        kind, ties, pk="pk", number=Coalesce(f"{at}__number", f"{at}__position"), of_panel=f"{at}__panel__title",
        of_source=f"{at}__source__title", panel=f"{at}__panel__slug", source=f"{at}__source__slug",
        text=f"{at}__current__text",
    )  # fmt: skip


def actions_of(kind, ties, at):
    """The same for actions."""
    return part(
        kind, ties, pk="pk", number=f"{at}__number", position=f"{at}__position", title=f"{at}__plan__title",
        plan=f"{at}__plan__slug", uuid=f"{at}__uuid",
    )  # fmt: skip
