"""Signing in again without losing what was typed: a form that is sent after its session has ended comes back filled.

What was sent waits in the browser's new session, for the account that last used this browser and for nobody else.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import QueryDict
from django.shortcuts import render

from scrutiny.typed import sent_without_secrets, typed_in

KEY = "kept_words"
KEPT_FOR = 60 * 60  # seconds
MOST = 500_000  # characters
SALT = "whose browser this was last"
WAITS = "You were signed out while you wrote. What you wrote is kept: sign in, and it will be in the form again."


@dataclass
class Kept:
    """What waits for the page that is asked for. `is_put_back` says that its form has taken it; `said` why it waits."""

    sent: list
    at: float
    is_put_back: bool = False
    said: str = "You were signed out while you wrote"

    @property
    def posted(self):
        """As it was posted."""
        posted = QueryDict(mutable=True)
        for name, values in self.sent:
            posted.setlist(name, values)
        return posted

    def words(self):
        """[Typed, ...] to be copied, where the page has no form that takes it."""
        return typed_in(_Posted(self.posted))


class _Posted:
    """As much of a request as it takes to read what was posted."""

    method, headers, resolver_match = "POST", {}, None

    def __init__(self, posted):
        self.POST = posted


class SignInMiddleware(LoginRequiredMiddleware):
    """Django's own, which asks people to sign in, and keeps what they had typed."""

    def process_request(self, request):
        request.kept_words = _waiting_for(request) if request.user.is_authenticated else None

    def handle_no_permission(self, request, view_func):
        answer = super().handle_no_permission(request, view_func)
        typed = typed_in(request)
        if not typed:
            return answer
        if _keep(request):
            messages.warning(request, WAITS)
            return answer
        return render(request, "signed_out.html", {"typed": typed, "sign_in": answer.url}, status=403)

    def process_response(self, request, response):
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated and whose(request) != user.pk:
            response.set_signed_cookie(
                _cookie(), user.pk, salt=SALT, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
            )
        return response


def whose(request):
    """The id of the account that used this browser last; None where it has not been used, or says something else."""
    value = request.get_signed_cookie(_cookie(), default="", salt=SALT)
    return int(value) if value.isdecimal() else None


def _cookie():
    return f"{settings.SESSION_COOKIE_NAME}-of"


def _keep(request):
    """Whether what was sent can wait: it must be known for whom, and must not be too much."""
    sent = [(name, values) for name, values in sent_without_secrets(request)]
    size = sum(len(value) for _, values in sent for value in values)
    if whose(request) is None or size > MOST:
        return False
    kept = {"for": whose(request), "address": request.get_full_path(), "at": time.time(), "sent": sent}
    request.session[KEY] = kept
    return True


def _waiting_for(request):
    kept = request.session.get(KEY)
    if kept is None:
        return None
    is_stale = kept["for"] != request.user.pk or time.time() - kept["at"] > KEPT_FOR
    is_sent_again = request.method == "POST" and kept["address"].split("?")[0] == request.path
    if is_stale or is_sent_again:
        del request.session[KEY]
        return None
    return Kept(kept["sent"], kept["at"]) if request.get_full_path() == kept["address"] else None
