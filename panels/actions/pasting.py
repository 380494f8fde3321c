"""Adding recommendations that were pasted together, all or nothing, and taking them back."""

from uuid import uuid5

from django.db import transaction
from django.db.models import ProtectedError, RestrictedError

from panels.actions.recommendations import add_recommendations, put_in_order
from panels.actions.themes import theme_headed
from panels.models import Recommendation, RecommendationVersion
from scrutiny import history
from scrutiny.editing import locked
from scrutiny.undoing import CannotBeUndone

WHY = "Pasted with others"
UNDONE = "What was pasted was undone"
CHANGED = "Some of them have been changed or used since, so they can no longer be taken back together."


@transaction.atomic
def add_pasted(panel, given, *, by, mark, theme=None):
    """Add [Given, ...] (panels.pasting) in their order; gives ([recommendation, ...], [theme that was made, ...]).

    mark   a UUID made with the page; raises AddedAlready when what it marks was added already
    theme  a Theme for those under no heading, or None
    raises NumberTaken
    """
    locked(panel)
    marks = [uuid5(mark, str(one.place)) for one in given]
    before = set(panel.themes.values_list("pk", flat=True))
    themes = {"": theme}
    for heading in dict.fromkeys(one.theme for one in given if one.theme):
        themes[heading] = theme_headed(panel, heading, by=by)
    several = [_fields(one, themes, each) for one, each in zip(given, marks, strict=True)]
    made = {each.pk: each for each in themes.values() if each is not None and each.pk not in before}
    return add_recommendations(panel, several, by=by, why=WHY), list(made.values())


def _fields(one, themes, mark):
    own = {"number": one.number, "reference": one.reference} if one.number is not None else {}
    return {"text": one.text, "theme": themes[one.theme], "uuid": mark, **own}


@transaction.atomic
def take_back(panel, marks, themes, *, by):
    """Remove what was pasted, and the themes that were made for it, as long as nobody has changed any of it since.

    marks   the UUIDs of the recommendations
    themes  the primary keys of the themes
    raises  CannotBeUndone
    """
    locked(panel)
    found = list(panel.recommendations.filter(uuid__in=marks).select_for_update(of=("self",)).order_by("pk"))
    decided = RecommendationVersion.objects.filter(recommendation__in=found, decisions__isnull=False)
    if len(found) != len(marks) or any(one.version != 1 for one in found) or decided.exists():
        raise CannotBeUndone(CHANGED)
    for one in found:
        history.record("deleted", one, by=by, reason=UNDONE)
    try:
        Recommendation.objects.filter(pk__in=[one.pk for one in found]).delete()
    except (ProtectedError, RestrictedError) as error:
        raise CannotBeUndone(CHANGED) from error
    for theme in panel.themes.filter(pk__in=themes, recommendations=None, version=1):
        history.record("deleted", theme, by=by, reason=UNDONE)
        theme.delete()
    put_in_order(panel)
