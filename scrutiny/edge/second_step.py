"""Where a second step is required, whoever has none is led to set it up and can reach nothing else."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac

from panels.standing import standing_of

# Setting one up, what the page needs to look like itself, and signing out.
STILL_OPEN = {
    "mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_view_recovery_codes", "mfa_download_recovery_codes",
    "account_reauthenticate", "account_logout", "theme", "logo", "healthz",
}  # fmt: skip


class SecondStepMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if is_required_of(request.user) and request.resolver_match.view_name not in STILL_OPEN:
            return None if has_second_step(request.user) else redirect("mfa_index")
        return None


def is_required_of(user):
    """Whether the council requires a second step of this person, by what they may do."""
    if not settings.REQUIRE_SECOND_STEP or not user.is_authenticated:
        return False
    standing = standing_of(user)
    return standing.is_administrator or standing.is_dso


def has_second_step(user):
    return user.authenticator_set.filter(type__in=["totp", "webauthn"]).exists()


def second_steps_of(user):
    """The authenticator apps, passkeys and recovery codes of an account, the oldest first."""
    return list(Authenticator.objects.filter(user=user).order_by("created_at", "pk"))


def sessions_of(user):
    """Where an account is signed in, the latest first."""
    return UserSession.objects.filter(user=user).order_by("-created_at")


def key_of(passkey):
    """What stands for a passkey in addresses, which hold no primary keys."""
    return salted_hmac("scrutiny.passkey", str(passkey.pk)).hexdigest()[:16]


def get_passkey(user, key):
    """The passkey of an account with that key. Raises Http404."""
    for each in second_steps_of(user):
        if each.type == Authenticator.Type.WEBAUTHN and key_of(each) == key:
            return each
    raise Http404("You have no such passkey.")
