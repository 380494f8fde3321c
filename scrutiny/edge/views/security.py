"""How somebody signs in themselves: their password, their second step, and where they are signed in."""

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import views as allauth_views
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels.actions.accounts import sign_out_everywhere
from scrutiny.browsers import in_words
from scrutiny.edge.second_step import (
    get_passkey,
    has_second_step,
    is_required_of,
    key_of,
    second_steps_of,
    sessions_of,
)  # fmt: skip

Type = Authenticator.Type


@require_safe
def security(request):
    kept = second_steps_of(request.user)
    codes = next((each.wrap() for each in kept if each.type == Type.RECOVERY_CODES), None)
    context = {
        "app": next((each for each in kept if each.type == Type.TOTP), None),
        "passkeys": [(each, key_of(each)) for each in kept if each.type == Type.WEBAUTHN],
        "codes_left": len(codes.get_unused_codes()) if codes else None,
        "sessions": _sessions(request),
        "is_required": is_required_of(request.user),
        "is_missing": is_required_of(request.user) and not has_second_step(request.user),
    }
    return render(request, "edge/security.html", context)


def _sessions(request):
    return [
        {
            "record": each,
            "browser": in_words(each.user_agent),
            "is_this": each.session_key == request.session.session_key,
        }
        for each in sessions_of(request.user)
    ]


@require_POST
def sign_out_elsewhere(request):
    sign_out_everywhere(request.user, by=request.user)
    update_session_auth_hash(request, request.user)
    UserSession.objects.create_from_request(request)
    messages.success(request, "You are signed out everywhere else.")
    return redirect("mfa_index")


@require_http_methods(["GET", "HEAD", "POST"])
def rename_passkey(request, key):
    return allauth_views.edit_webauthn(request, pk=get_passkey(request.user, key).pk)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_passkey(request, key):
    return allauth_views.remove_webauthn(request, pk=get_passkey(request.user, key).pk)
