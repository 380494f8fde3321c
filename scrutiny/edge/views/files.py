"""Giving out uploaded files: to whoever may read the record that a file hangs on, and never as a page of this site."""

import logging

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from scrutiny.files.access import get_file
from scrutiny.files.keeping import open_file

logger = logging.getLogger(__name__)


@login_not_required
@require_safe
def file(request, uuid):
    stored = get_file(request.user, uuid)
    etag = f'"{stored.sha256}"'
    return get_conditional_response(request, etag=etag) or _attached(stored, etag)


def _attached(stored, etag):
    try:
        opened = open_file(stored)
    except FileNotFoundError:
        logger.error("The bytes of the file %s are missing.", stored.uuid)
        raise Http404("The file is missing.") from None
    response = FileResponse(opened, as_attachment=True, filename=stored.name, content_type=stored.media_type)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Accept-Ranges"] = "none"
    response.headers["ETag"] = etag
    return response
