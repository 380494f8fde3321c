"""Putting recommendations in another order, under their themes."""

from django.db import transaction

from panels.actions.recommendations import put_in_order
from panels.models import Recommendation, Theme
from panels.ordering import NO_THEME, grouped, settled
from scrutiny import history
from scrutiny.editing import Conflict, locked
from scrutiny.ordered import OUT_OF_THE_WAY


def arrangement_of(owner):
    """The order as it is (panels.ordering), and the tokens of what is issued and so fixed."""
    themes = (
        [f"t{pk}" for pk in owner.themes.order_by("position", "pk").values_list("pk", flat=True)]
        if _has_themes(owner)
        else []
    )
    inside = {theme: [] for theme in (NO_THEME, *themes)}
    fixed = set()
    for pk, theme, number in owner.recommendations.for_list().values_list("pk", "theme", "number"):
        inside[f"t{theme or 0}"].append(f"r{pk}")
        fixed |= {f"r{pk}"} if number is not None else set()
    return [token for theme, tokens in inside.items() for token in (theme, *tokens)], fixed


@transaction.atomic
def arrange(owner, wanted, *, seen, by):
    """Put what is not issued in that order and under those themes; gives whether anything moved.

    seen  the arrangement as the page was opened. Raises Conflict when it is another by now.
    """
    locked(owner)
    now, fixed = arrangement_of(owner)
    if now != seen:
        raise Conflict(owner)
    wanted = settled(wanted, fixed)
    if wanted == now or set(wanted) != set(now):
        return False
    drafts = {f"r{one.pk}": one for one in _held(owner)}
    themes = {f"t{theme.pk}": theme for theme in Theme.objects.filter(panel=owner)} if _has_themes(owner) else {}
    moved = [
        _under(drafts[token], themes.get(theme), by)
        for theme, inside in grouped(wanted)
        for token in inside
        if token in drafts
    ]
    for place, one in enumerate(moved, start=OUT_OF_THE_WAY):
        one.position = place
    Recommendation.objects.bulk_update(moved, ["position", "theme", "version"])
    put_in_order(owner)
    history.record("put in another order the recommendations of", owner, by=by)
    return True


def _held(owner):
    """What is not issued, held until the transaction ends."""
    drafts = owner.recommendations.filter(number=None).select_for_update(of=("self",))
    return drafts.select_related("theme").order_by("pk")


def _under(one, theme, by):
    if one.theme != theme:
        changes = {"theme": [one.theme and str(one.theme), theme and str(theme)]}
        one.theme, one.version = theme, one.version + 1
        history.record("changed", one, by=by, changes=changes)
    return one


def _has_themes(owner):
    return hasattr(owner, "themes")
