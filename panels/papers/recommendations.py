"""The recommendations by theme, under the numbers that every paper gives them, in the words that were issued."""

from datetime import datetime, time

from django.utils import timezone

from panels.models import Decision, MinorityView, Recommendation, RecommendationVersion
from panels.papers.minority_views import view_paragraphs
from scrutiny.papers.model import Block, Empty, Heading, Item, ItemList, Paragraph, Run

NONE = Empty("There are no recommendations to show yet.")


def number_of(recommendation) -> str:
    """The number as papers write it: (7)."""
    return f"({recommendation.shown_number})"


def recommendation_blocks(panel, reader, *, level: int = 1) -> tuple[Block, ...]:
    """The recommendations that the reader may see; each theme's heading stands at `level`.

    What is issued keeps the words in which it was; every amendment made since stands under them.
    """
    visible = Recommendation.objects.visible_to(reader).of_panel(panel.slug)
    report_on = panel.report_on if is_issued(panel) else None
    steps = _amending_steps(panel)
    views = MinorityView.objects.visible_to(reader).of_panel(panel).beside()
    blocks = []
    for theme, recommendations in visible.prefetch_related("versions").by_theme():
        if theme is not None:
            blocks.append(Heading(theme.heading, level=level))
        items = (_item(one, report_on, steps, views.get(("recommendation", one.pk), [])) for one in recommendations)
        blocks.append(ItemList(tuple(items), style="(1)"))
    return tuple(blocks) or (NONE,)


def _item(recommendation, report_on, steps, views) -> Item:
    number, versions = number_of(recommendation), list(recommendation.versions.all())
    issued_at = recommendation.issued_at or _end_of(report_on)
    beneath = (*_withdrawal(recommendation), *view_paragraphs(views))
    if issued_at is None or not versions:
        return Item(recommendation.text, number=number, blocks=beneath)
    issued, since = issued_and_since(versions, issued_at)
    amendments = tuple(_amendment(one, steps.get(one.pk)) for one in since)
    return Item(issued.text, number=number, blocks=amendments + beneath)


def _withdrawal(recommendation):
    """Its words stay in the paper, with the day and the reason under them."""
    if recommendation.withdrawn_on:
        day = f"Withdrawn on {recommendation.withdrawn_on:%-d %B %Y}: "
        yield Paragraph((Run(day, strong=True), Run(recommendation.withdrawn_because)))


def issued_and_since(versions, issued_at) -> tuple[RecommendationVersion, list[RecommendationVersion]]:
    """The version that was issued at that instant, and those made since.

    versions  of one recommendation, in order
    It is the newest made until then; the first where all are later, because a paper read in long after its date makes
    its versions only then.
    """
    by_then = [version for version in versions if version.made_at <= issued_at]
    place = len(by_then) or 1
    return versions[place - 1], versions[place:]


def _end_of(day):
    """The last instant of a day, London time; a report printed then has what was written until then."""
    return day and timezone.make_aware(datetime.combine(day, time.max))


def _amendment(version, step) -> Paragraph:
    """An amendment in the words of its version, with the decision that made it or else its day."""
    if step:
        day = step.considered_on or timezone.localdate(version.made_at)
        made = f"by {step.body.name}, {day:%-d %B %Y}"
    else:
        made = f"{timezone.localdate(version.made_at):%-d %B %Y}"
    return Paragraph((Run(f"Amended since ({made}): ", strong=True), Run(version.text)))


def _amending_steps(panel) -> dict:
    """{id of a version: the step of the route at which it was adopted in place of the one put forward}"""
    amending = Decision.objects.filter(step__panel=panel).exclude(amended_version=None).select_related("step__body")
    return {decision.amended_version_id: decision.step for decision in amending}


def theme_headings(panel, reader) -> dict[int, str]:
    """{shown number: heading of its theme} of the recommendations that the reader may see."""
    listed = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list()
    return {one.shown_number: one.theme.heading for one in listed if one.theme}


def is_issued(panel) -> bool:
    """Whether the report has been issued: issuing is what gives recommendations their numbers."""
    numbers = list(panel.recommendations.values_list("number", flat=True))
    return bool(numbers) and None not in numbers
