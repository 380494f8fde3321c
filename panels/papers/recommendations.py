"""The recommendations by theme, under the numbers that every paper gives them, in the words that were issued."""

from django.utils import timezone

from panels.models import Decision, Recommendation, RecommendationVersion
from scrutiny.papers.model import Block, Empty, Heading, Item, ItemList, Paragraph, Run

NONE = Empty("There are no recommendations to show yet.")


def number_of(recommendation) -> str:
    """The number as papers write it: (7)."""
    return f"({recommendation.shown_number})"


def recommendation_blocks(panel, reader, *, level: int = 1) -> tuple[Block, ...]:
    """The recommendations that the reader may see; each theme's heading stands at `level`.

    An issued report with a date keeps the words of that day; every amendment made since stands under them.
    """
    visible = Recommendation.objects.visible_to(reader).of_panel(panel.slug)
    is_dated = panel.report_on is not None and is_issued(panel)
    steps = _amending_steps(panel) if is_dated else {}
    themes = (visible.prefetch_related("versions") if is_dated else visible).by_theme()
    blocks = []
    for theme, recommendations in themes:
        if theme is not None:
            blocks.append(Heading(theme.heading, level=level))
        issued_on = panel.report_on if is_dated else None
        blocks.append(ItemList(tuple(_item(one, issued_on, steps) for one in recommendations), style="(1)"))
    return tuple(blocks) or (NONE,)


def _item(recommendation, issued_on, steps) -> Item:
    number = number_of(recommendation)
    if issued_on is None or not recommendation.versions.all():
        return Item(recommendation.text, number=number)
    issued, since = issued_and_since(list(recommendation.versions.all()), issued_on)
    return Item(issued.text, number=number, blocks=tuple(_amendment(one, steps.get(one.pk)) for one in since))


def issued_and_since(versions, issued_on) -> tuple[RecommendationVersion, list[RecommendationVersion]]:
    """The version that a report of that day printed, and those made since.

    versions  of one recommendation, in order
    It is the newest made by the end of the day, London time; the first where all are later, because a paper read in
    long after its date makes its versions only then.
    """
    by_then = [version for version in versions if timezone.localdate(version.made_at) <= issued_on]
    place = len(by_then) or 1
    return versions[place - 1], versions[place:]


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
