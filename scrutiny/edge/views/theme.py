"""The council's colour as a stylesheet: the only part of the look that is not a file."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import condition, require_safe

from scrutiny.edge.views.logo import KEPT_AND_ASKED
from scrutiny.models import Council
from scrutiny.papers.colour import READABLE, WHITE, contrast, council_colour

BLACK = "#000000"  # on any colour, either it or white can be read
SHEET = """:root {{
  --council: {band};
  --council-text: {text};
  --council-ink: {ink};
  --council-tint: {tint};
}}
"""


def stylesheet(colour):
    """The rules for one colour, "#rrggbb"; anything else is answered with the default colour."""
    band = council_colour(colour or "")
    text = WHITE if contrast(band, WHITE) >= READABLE else BLACK
    tint = mixed(band, WHITE, 0.08)
    return SHEET.format(band=band, text=text, ink=dark_enough(band, on=tint), tint=tint)


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


def _etag(request):
    sheet = stylesheet(Council.current().colour)
    return f'"{hashlib.sha256(sheet.encode()).hexdigest()[:20]}"'


@login_not_required
@require_safe
@condition(etag_func=_etag)
def theme(request):
    response = HttpResponse(stylesheet(Council.current().colour), content_type="text/css; charset=utf-8")
    response.headers["Cache-Control"] = KEPT_AND_ASKED
    return response
