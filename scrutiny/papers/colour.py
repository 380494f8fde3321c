"""The council's colour on paper, so that whatever a council picks can be read."""

import re

DEFAULT = "#17405f"
INK = "#1b2226"
WHITE = "#ffffff"
BLACK = "#000000"  # on any colour, either it or white can be read
READABLE = 4.5  # WCAG 2.2, 1.4.3


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb, from 0 to 1, as WCAG 2.2 defines it."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def council_colour(colour: str) -> str:
    """The colour as #rrggbb; the default one for what is no such colour."""
    return colour.lower() if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else DEFAULT


def text_on(colour: str) -> str:
    """White where it can be read on the colour, otherwise ink or black."""
    return next((text for text in (WHITE, INK) if contrast(text, colour) >= READABLE), "#000000")


def text_in(colour: str) -> str:
    """The colour itself where it can be read on white, otherwise ink."""
    return colour if contrast(colour, WHITE) >= READABLE else INK


def dark_enough(colour, *, on):
    """The colour, darkened by small steps until text in it can be read on the lighter colour `on`."""
    ink = colour
    for step in range(1, 21):
        if contrast(ink, on) >= READABLE:
            return ink
        ink = mixed(colour, BLACK, 1 - step / 20)
    return BLACK


def mixed(colour, other, part):
    """`part` (0 to 1) of one colour and the rest of the other."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02x}" for a, b in pairs)


def _channels(colour):
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
