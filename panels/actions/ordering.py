"""Putting recommendations, findings or conclusions in another order, under their themes where they have any."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, IntegerField, Value

from panels.actions import conclusions, documents, findings, recommendations
from panels.models import Theme
from panels.ordering import NO_THEME, grouped, settled
from scrutiny import history
from scrutiny.editing import Conflict, locked
from scrutiny.ordered import OUT_OF_THE_WAY

NONE = Value(None, output_field=IntegerField())


@dataclass(frozen=True)
class Ordered:
    """What is put in order.

    many          what several are called, which is also their name on the owner
    put_in_order  what has their numbers run on
    is_themed     whether they stand under themes, where the owner has any
    is_numbered   whether some may have been given a number for good, and so stay
    """

    one: str
    many: str
    put_in_order: Callable
    is_themed: bool = True
    is_numbered: bool = False

    def of(self, owner):
        return getattr(owner, self.many)

    def themes_of(self, owner):
        has_themes = self.is_themed and hasattr(owner, "themes")
        return owner.themes.order_by("position", "pk") if has_themes else Theme.objects.none()

    def places(self, owner):
        """[(id, id of the theme, number given for good), ...] in order."""
        columns = {
            "its_theme": F("theme") if self.is_themed else NONE,
            "its_number": F("number") if self.is_numbered else NONE,
        }
        return self.of(owner).for_list().annotate(**columns).values_list("pk", *columns)


RECOMMENDATIONS = Ordered("recommendation", "recommendations", recommendations.put_in_order, is_numbered=True)
FINDINGS = Ordered("finding", "findings", findings.put_in_order)
CONCLUSIONS = Ordered("conclusion", "conclusions", conclusions.put_in_order, is_themed=False)
DOCUMENTS = Ordered("background paper", "documents", documents.put_in_order, is_themed=False)


def arrangement_of(owner, what=RECOMMENDATIONS):
    """The order as it is (panels.ordering), and the tokens of what is issued and so fixed."""
    inside = {NO_THEME: []} | {f"t{pk}": [] for pk in what.themes_of(owner).values_list("pk", flat=True)}
    fixed = set()
    for pk, theme, number in what.places(owner):
        inside[f"t{theme or 0}"].append(f"r{pk}")
        fixed |= {f"r{pk}"} if number is not None else set()
    return [token for theme, tokens in inside.items() for token in (theme, *tokens)], fixed


@transaction.atomic
def arrange(owner, wanted, *, seen, by, what=RECOMMENDATIONS):
    """Put what is not issued in that order and under those themes; gives whether anything moved.

    seen  the arrangement as the page was opened. Raises Conflict when it is another by now.
    """
    locked(owner)
    now, fixed = arrangement_of(owner, what)
    if now != seen:
        raise Conflict(owner)
    wanted = settled(wanted, fixed)
    if wanted == now or set(wanted) != set(now):
        return False
    drafts = {f"r{one.pk}": one for one in _held(owner, what)}
    themes = {f"t{theme.pk}": theme for theme in what.themes_of(owner)}
    moved = [
        _under(drafts[token], themes.get(theme), by) if what.is_themed else drafts[token]
        for theme, inside in grouped(wanted)
        for token in inside
        if token in drafts
    ]
    for place, one in enumerate(moved, start=OUT_OF_THE_WAY):
        one.position = place
    what.of(owner).model.objects.bulk_update(moved, ["position", "version", *(["theme"] if what.is_themed else [])])
    what.put_in_order(owner)
    history.record(f"put in another order the {what.many} of", owner, by=by)
    return True


def _held(owner, what):
    """What is not issued, held until the transaction ends."""
    records = what.of(owner).select_for_update(of=("self",)).order_by("pk")
    drafts = records.drafts() if what.is_numbered else records
    return drafts.select_related("theme") if what.is_themed else drafts


def _under(one, theme, by):
    if one.theme != theme:
        changes = {"theme": [one.theme and str(one.theme), theme and str(theme)]}
        one.theme, one.version = theme, one.version + 1
        history.record("changed", one, by=by, changes=changes)
    return one
