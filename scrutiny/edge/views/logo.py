"""The council's logo: the one uploaded file that everybody may see."""

import hashlib
import mimetypes

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.views.decorators.http import condition, require_safe

from scrutiny.models import Council

PICTURES = {"image/png", "image/jpeg"}
# Kept by browsers, and asked for again each time whether it is still the same: a new one is seen at once.
KEPT_AND_ASKED = "public, no-cache"


def _etag(request):
    council = Council.current()
    return f'"{hashlib.sha256(f"{council.version} {council.logo.name}".encode()).hexdigest()[:20]}"'


@login_not_required
@require_safe
@condition(etag_func=_etag)
def logo(request):
    council = Council.current()
    kind = mimetypes.guess_type(council.logo.name or "")[0]
    if kind not in PICTURES or not council.logo.storage.exists(council.logo.name):
        raise Http404("There is no logo.")
    response = FileResponse(council.logo.open("rb"), content_type=kind)
    response.headers["Cache-Control"] = KEPT_AND_ASKED
    return response
