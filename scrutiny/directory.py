"""Signing in with the council's own directory: who is let in, and what is believed of them.

Only an account that exists, found by the e-mail address that the directory vouches for. Nothing of the directory is
stored: each sign-in is matched anew. docs/decisions/0042-whom-the-directory-lets-in.md says what is trusted.
"""

import hmac

import jwt
import requests
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.base.constants import AuthError, AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.shortcuts import render
from django.urls import reverse

from scrutiny.models import User

SIGNED_WITH = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
CLOCKS_DIFFER = 60  # seconds
YES = (True, "true", 1, "1")

UNREACHABLE = "The council’s directory does not answer just now. Try again in some minutes, or sign in with a password."
BROKEN_OFF = "The sign-in was broken off. Nothing has happened; you can begin again."
NOT_BELIEVED = "The answer of the council’s directory could not be believed, so you are not signed in. Begin again."
UNVERIFIED = (
    "The council’s directory does not vouch for your e-mail address, so we cannot tell which account is yours. "
    "Ask whoever looks after the directory to mark the address as verified."
)
NO_ACCOUNT = (
    "There is no account here for {email}. Accounts are by invitation: ask your democratic services team. "
    "If you have one under another address, sign in with its password."
)

NEEDED = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"}


class Unreachable(requests.RequestException):
    """The directory does not say where it is to be asked."""


def refused(request, sentence):
    return render(request, "edge/directory_refused.html", {"sentence": sentence}, status=403)


class DirectoryAdapter(DefaultSocialAccountAdapter):
    """Who is let in."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        """Find the account, or refuse with a sentence; nobody is made an account here."""
        told = sociallogin.account.extra_data
        sent = (sociallogin.state.get("data") or {}).get("nonce", "")
        is_ours = sociallogin.state.get("process") == AuthProcess.LOGIN and sent
        if not is_ours or not hmac.compare_digest(sent.encode(), str(told.get("nonce", "")).encode()):
            raise ImmediateHttpResponse(refused(request, NOT_BELIEVED))
        email = str(told.get("email") or "").strip()
        if not email or not is_vouched_for(told):
            raise ImmediateHttpResponse(refused(request, UNVERIFIED))
        sociallogin.user = User.objects.addressed(email).first()
        if sociallogin.user is None:
            raise ImmediateHttpResponse(refused(request, NO_ACCOUNT.format(email=email)))

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        if isinstance(exception, requests.RequestException):
            raise ImmediateHttpResponse(refused(request, UNREACHABLE))
        raise ImmediateHttpResponse(refused(request, BROKEN_OFF if error == AuthError.CANCELLED else NOT_BELIEVED))


def is_vouched_for(told):
    """The standard's own claim, or that of Microsoft Entra, which says that the owner of the domain was verified."""
    return told.get("email_verified") in YES or ("email_verified" not in told and told.get("xms_edov") in YES)


class DirectoryExchange(OpenIDConnectOAuth2Adapter):
    """The talk with the directory. The token's signature is always verified, whichever way it came."""

    @property
    def openid_config(self):
        try:
            told = super().openid_config
        except ValueError as unread:
            raise Unreachable from unread
        if not isinstance(told, dict) or not told.keys() >= NEEDED:
            raise Unreachable
        return told

    def get_callback_url(self, request, app):
        return request.build_absolute_uri(reverse("openid_connect_callback"))

    def complete_login(self, request, app, token, **kwargs):
        claims = self._claims(app, kwargs["response"].get("id_token") or "")
        if not claims.get("email"):
            claims |= self._asked_for(token, claims["sub"])
        return self.get_provider().sociallogin_from_response(request, claims)

    def _claims(self, app, id_token):
        try:
            algorithm, key = jwtkit.fetch_key(id_token, self.openid_config["jwks_uri"], jwtkit.lookup_kid_jwk)
            if algorithm not in SIGNED_WITH:
                raise OAuth2Error("signed in a way that is not accepted")
            return jwt.decode(
                id_token, key=key, algorithms=[algorithm], audience=app.client_id, issuer=self.openid_config["issuer"],
                leeway=CLOCKS_DIFFER, options={"require": ["exp", "iat", "aud", "iss", "sub"]},
            )  # fmt: skip
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as wrong:
            raise OAuth2Error("the token of the directory is not right") from wrong

    def _asked_for(self, token, subject):
        """The address, from the directory's own page about the person, where the token has none."""
        told = self._fetch_user_info(token.token)
        if not isinstance(told, dict) or told.get("sub") != subject:
            raise OAuth2Error("the directory told of somebody else")
        return {name: told[name] for name in ("email", "email_verified", "xms_edov") if name in told}
