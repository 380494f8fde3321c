"""Which HTTP methods the site answers at all."""

from django.http import HttpResponseNotAllowed

KNOWN = ["GET", "HEAD", "POST", "OPTIONS"]


class KnownMethodsMiddleware:
    """Pages are read by GET and changed by POST alone; some libraries' views would take a PUT for a POST."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request) if request.method in KNOWN else HttpResponseNotAllowed(KNOWN)
