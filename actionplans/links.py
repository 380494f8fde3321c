"""What the personal links of action plans are for; scrutiny.links finds it when the site starts."""

from django.utils import timezone

from actionplans.models import Asking
from panels.standing import directs, standing_of
from scrutiny import history, links
from scrutiny.naming import day_in_words

PURPOSE = "round"
CLOSED = (
    "This round of progress updates was closed on {day}, so nothing is added to it any more. If there is something to "
    "add, tell democratic services: they can put it on record."
)
NONE_LEFT = "None of the actions about which you were asked is yours any more."


def _found(pk):
    return Asking.objects.free().for_visit().filter(pk=pk).first()


def _over(asking):
    if asking.round.closed_at:
        return CLOSED.format(day=day_in_words(timezone.localdate(asking.round.closed_at)))
    return "" if asking.rows.of_visit(asking).exists() else NONE_LEFT


def _opened(asking):
    Asking.objects.filter(pk=asking.pk, opened_at=None).update(opened_at=timezone.now())
    history.record(f"noted that {asking.person} opened the link of", asking.round)


def _looked_after(reader):
    return Asking.objects.visible_to(reader).filter(directs(standing_of(reader), "round__plan__panel"))


links.purpose(
    name=PURPOSE,
    page="round_link",
    title="How your actions stand",
    words="You carry out actions that councillors follow. Say how each of them stands; it takes a few minutes.",
    button="See my actions",
    find=_found,
    over=_over,
    looked_after=_looked_after,
    opened=_opened,
)
