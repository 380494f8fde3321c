"""Signing in and out, passwords and second steps, as allauth has them, under addresses of our own.

Nobody changes their own e-mail address: administrators do.
"""

from allauth.account import urls
from allauth.mfa.base import views as steps
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.urls import path

from scrutiny.edge.views import directory, security


def no_address_of_ones_own(request):
    """Stands where allauth would let people change their e-mail address; allauth asks for the name."""
    raise Http404("An administrator changes the e-mail address of an account.")


others = [address for address in urls.urlpatterns if address.name != "account_email"]
urlpatterns = [
    path("email/", no_address_of_ones_own, name="account_email"),
    *others,
    path("security/", security.security, name="mfa_index"),
    path("security/sign-out-elsewhere/", security.sign_out_elsewhere, name="account_sign_out_elsewhere"),
    path("second-step/", steps.authenticate, name="mfa_authenticate"),
    path("second-step/again/", steps.reauthenticate, name="mfa_reauthenticate"),
    path("second-step/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("second-step/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("second-step/recovery-codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("second-step/recovery-codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("second-step/recovery-codes.txt", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("passkeys/", security.security, name="mfa_list_webauthn"),
    path("passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/sign-in/", login_not_required(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/<slug:key>/rename/", security.rename_passkey, name="mfa_edit_webauthn"),
    path("passkeys/<slug:key>/remove/", security.remove_passkey, name="mfa_remove_webauthn"),
    path("directory/", directory.begin, name="openid_connect_login"),
    path("directory/back/", directory.back, name="openid_connect_callback"),
]
