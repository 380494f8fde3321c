"""Charts drawn as SVG with attributes only, so that the strictest content policy lets them through."""

from itertools import accumulate

from django.utils.safestring import SafeString

from . import model
from .blocks import Place, block_html
from .elements import element

WIDTH = 1000
BAR_HEIGHT = 26
BAR_STEP = 38
LABEL_WIDTH = 340

# Each has a contrast of at least 3:1 with white (WCAG 2.2, 1.4.11) and is unlike its neighbours in grey as well.
FILLS = {"blue": "#1d5fa6", "green": "#0f7a52", "amber": "#c77700", "red": "#c4232b", "grey": "#69737c"}
INK = "#1b2226"
TRACK = "#e9edf0"
FONT = "Liberation Sans, Arial, sans-serif"


@block_html.register
def _(block: model.BarChart, place: Place) -> SafeString:
    if block.form == "strip":
        drawing, legend = _strip(block), _legend(block)
    else:
        drawing, legend = _bars(block), None
    title = element("p", block.title, class_="paper-chart-title")
    return element("div", title, drawing, legend, class_="paper-chart")


def svg(block: model.BarChart | model.GroupedBars, height: float, *shapes, width: float = WIDTH) -> SafeString:
    return element(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_label=block.alternative,
        focusable="false",
    )


def rectangle(x: float, y: float, width: float, height: float, fill: str, **more) -> SafeString:
    return element("rect", x=round(x, 1), y=y, width=round(width, 1), height=height, fill=fill, **more)


def _strip(block: model.BarChart) -> SafeString:
    """One bar in shares, parted by white lines so that neighbours are told apart without colour."""
    bars = [bar for bar in block.bars if bar.value > 0]
    whole = sum(bar.value for bar in bars) or 1
    ends = [WIDTH * end / whole for end in accumulate(bar.value for bar in bars)]
    shares = [
        rectangle(end - WIDTH * bar.value / whole, 0, max(WIDTH * bar.value / whole - 4, 1), 34, FILLS[bar.colour])
        for bar, end in zip(bars, ends, strict=True)
    ]
    return svg(block, 34, rectangle(0, 0, WIDTH, 34, TRACK) if not bars else None, *shares)


def _legend(block: model.BarChart) -> SafeString:
    entries = [
        element(
            "li",
            element("span", f"{bar.value:g}", class_="paper-legend-value"),
            " ",
            element("strong", bar.label, class_=f"rag rag--{bar.colour}"),
        )
        for bar in block.bars
    ]
    return element("ul", *entries, class_="paper-legend", role="list")


def _bars(block: model.BarChart) -> SafeString:
    most = max((bar.value for bar in block.bars), default=0) or 1
    longest = WIDTH - LABEL_WIDTH - 90
    shapes = []
    for place, bar in enumerate(block.bars):
        y, length = place * BAR_STEP + 6, longest * bar.value / most
        shapes += [
            words(_shortened(bar.label), LABEL_WIDTH - 14, y + 19, anchor="end"),
            rectangle(LABEL_WIDTH, y, max(length, 2), BAR_HEIGHT, FILLS[bar.colour], rx=2),
            words(f"{bar.value:g}", LABEL_WIDTH + max(length, 2) + 10, y + 19, anchor="start", weight="bold"),
        ]
    return svg(block, len(block.bars) * BAR_STEP + 6, *shapes)


def words(said: str, x: float, y: float, anchor: str, weight: str = "normal", size: int = 19) -> SafeString:
    return element(
        "text",
        said,
        x=round(x, 1),
        y=y,
        fill=INK,
        text_anchor=anchor,
        font_family=FONT,
        font_size=size,
        font_weight=weight,
    )


def _shortened(label: str, most: int = 38) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"
