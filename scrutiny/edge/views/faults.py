"""What is said when something is amiss. Whatever was typed stands on the page, to be copied."""

from django.http import HttpResponse, HttpResponseServerError
from django.middleware.csrf import REASON_CSRF_TOKEN_MISSING, REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from scrutiny.typed import typed_in


@requires_csrf_token
def not_found(request, exception):
    return render(request, "404.html", {"typed": typed_in(request)}, status=404)


@requires_csrf_token
def not_allowed(request, exception):
    return render(request, "403.html", {"typed": typed_in(request)}, status=403)


def server_error(request):
    """Without the database, which may be what is amiss."""
    return HttpResponseServerError(render_to_string("500.html", {"typed": typed_in(request)}))


def out_of_date(request, reason=""):
    """A form whose token is not right. What another site had the browser send is not repeated."""
    is_ours = reason in {REASON_CSRF_TOKEN_MISSING, REASON_NO_CSRF_COOKIE} or reason.startswith("CSRF token")
    typed = typed_in(request) if is_ours else []
    return HttpResponse(render_to_string("403_csrf.html", {"typed": typed}), status=403)
