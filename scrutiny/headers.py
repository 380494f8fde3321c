"""Headers that every response carries beside Django's own and the content security policy."""


class PrivatePagesMiddleware:
    """Pages for signed-in people are never kept by a browser or a proxy; no page may use a device's sensors."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
        if request.user.is_authenticated:
            response.headers["Cache-Control"] = "no-store, private"
        return response
