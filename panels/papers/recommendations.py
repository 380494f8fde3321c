"""The recommendations by theme, under the numbers that every paper gives them."""

from panels.models import Recommendation
from scrutiny.papers.model import Block, Empty, Heading, Item, ItemList

NONE = Empty("There are no recommendations to show yet.")


def number_of(recommendation) -> str:
    """The number as papers write it: (7)."""
    return f"({recommendation.shown_number})"


def recommendation_blocks(panel, reader, *, level: int = 1) -> tuple[Block, ...]:
    """The recommendations that the reader may see; each theme's heading stands at `level`."""
    themes = Recommendation.objects.visible_to(reader).of_panel(panel.slug).by_theme()
    blocks = []
    for theme, recommendations in themes:
        if theme is not None:
            blocks.append(Heading(theme.heading, level=level))
        items = tuple(Item(one.text, number=number_of(one)) for one in recommendations)
        blocks.append(ItemList(items, style="(1)"))
    return tuple(blocks) or (NONE,)


def theme_headings(panel, reader) -> dict[int, str]:
    """{shown number: heading of its theme} of the recommendations that the reader may see."""
    listed = Recommendation.objects.visible_to(reader).of_panel(panel.slug).for_list()
    return {one.shown_number: one.theme.heading for one in listed if one.theme}


def is_issued(panel) -> bool:
    """Whether the report has been issued: issuing is what gives recommendations their numbers."""
    numbers = list(panel.recommendations.values_list("number", flat=True))
    return bool(numbers) and None not in numbers
