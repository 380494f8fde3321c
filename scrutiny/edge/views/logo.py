"""The council's logo: the one uploaded file that everybody may see."""

import mimetypes

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from scrutiny.models import Council

PICTURES = {"image/png", "image/jpeg"}


@login_not_required
@require_safe
def logo(request):
    council = Council.current()
    kind = mimetypes.guess_type(council.logo.name or "")[0]
    if kind not in PICTURES or not council.logo.storage.exists(council.logo.name):
        raise Http404("There is no logo.")
    response = FileResponse(council.logo.open("rb"), content_type=kind)
    response.headers["Cache-Control"] = "public, max-age=300"
    return response
