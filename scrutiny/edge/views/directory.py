"""Signing in with the council's directory, by OpenID Connect."""

import secrets

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from scrutiny.directory import UNREACHABLE, DirectoryExchange, refused

DIRECTORY = "directory"


@login_not_required
@never_cache
@require_safe
def begin(request):
    """Send somebody to the directory; it sends them back to the next address."""
    provider = _provider(request)
    nonce = secrets.token_urlsafe(32)
    try:
        return provider.redirect(
            request,
            AuthProcess.LOGIN,
            next_url=get_next_redirect_url(request),
            data={"nonce": nonce},
            auth_params={"nonce": nonce},
        )
    except RequestException:
        return refused(request, UNREACHABLE)


@login_not_required
@never_cache
@require_safe
def back(request):
    _provider(request)
    try:
        return OAuth2CallbackView.adapter_view(DirectoryExchange(request, DIRECTORY))(request)
    except RequestException:
        return refused(request, UNREACHABLE)


def _provider(request):
    try:
        provider = get_adapter().get_provider(request, DIRECTORY)
    except SocialApp.DoesNotExist:
        raise Http404("This installation has no directory to sign in with.") from None
    provider.oauth2_adapter_class = DirectoryExchange
    return provider
