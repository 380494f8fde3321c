"""The council's colour as a stylesheet: the only part of the look that is not a file."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import condition, require_safe

from scrutiny.edge.views.logo import KEPT_AND_ASKED
from scrutiny.models import Council
from scrutiny.papers.colour import BLACK, READABLE, WHITE, contrast, council_colour, dark_enough, mixed

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
