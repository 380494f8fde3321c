"""What is said when something is amiss. Whatever was typed stands on the page, to be copied."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpResponse, HttpResponseServerError, QueryDict
from django.middleware.csrf import REASON_CSRF_TOKEN_MISSING, REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from scrutiny.files.receiving import MEBIBYTE, throw_away
from scrutiny.typed import typed_in

MOST_GIVEN_BACK = 20 * MEBIBYTE


@requires_csrf_token
def not_found(request, exception):
    return render(request, "404.html", {"typed": typed_in(request)}, status=404)


@requires_csrf_token
def not_allowed(request, exception):
    return render(request, "403.html", {"typed": typed_in(request)}, status=403)


def not_understood(request, exception):
    """Nonsense; or a form with more words than any may hold, which come back to be shortened."""
    if not isinstance(exception, RequestDataTooBig):
        return HttpResponse(render_to_string("400.html"), status=400)
    words = {"most": settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MEBIBYTE, "typed": _read_after_all(request)}
    return HttpResponse(render_to_string("400_too_long.html", words), status=413)


def _read_after_all(request):
    """What was typed, of a form without files. No token has been looked at: what another site sent is not repeated."""
    size = int(request.META.get("CONTENT_LENGTH") or 0)
    is_plain = request.content_type == "application/x-www-form-urlencoded"
    if not is_plain or size > MOST_GIVEN_BACK or not _is_from_here(request):
        throw_away(request, size)
        return []
    try:
        request._post = QueryDict(request.read(size), encoding=request.encoding)
    except SuspiciousOperation:  # more fields than any form of ours has
        return []
    return typed_in(request)


def _is_from_here(request):
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"


def server_error(request):
    """Without the database, which may be what is amiss."""
    return HttpResponseServerError(render_to_string("500.html", {"typed": typed_in(request)}))


def out_of_date(request, reason=""):
    """A form whose token is not right. What another site had the browser send is not repeated."""
    is_ours = reason in {REASON_CSRF_TOKEN_MISSING, REASON_NO_CSRF_COOKIE} or reason.startswith("CSRF token")
    typed = typed_in(request) if is_ours else []
    return HttpResponse(render_to_string("403_csrf.html", {"typed": typed}), status=403)
