"""How allauth behaves here: people are invited, so nobody signs up by themselves."""

import time
import uuid

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.usersessions.models import UserSession

from scrutiny import history, mail
from scrutiny.models import Invitation

JUST_NOW = 5 * 60  # seconds in which nobody who signed in is asked once more who they are
# What allauth tells people by mail about their own sign-in stands in the history too.
TOLD = {
    "account/email/password_changed": "changed the password of",
    "account/email/password_reset": "set a new password for",
    "account/email/password_set": "set a password for",
    "mfa/email/totp_activated": "set up an authenticator app for",
    "mfa/email/totp_deactivated": "took the authenticator app away from",
    "mfa/email/webauthn_added": "added a passkey to",
    "mfa/email/webauthn_removed": "removed a passkey from",
    "mfa/email/recovery_codes_generated": "made new recovery codes for",
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "The e-mail address or the password is not right",
        "too_many_login_attempts": "There were too many attempts: wait some minutes, then try again",
    }

    def send_mail(self, template_prefix, email, context):
        """By the outbox, as all mail: what the mail server does not take now is sent when it does."""
        written = self.render_mail(template_prefix, email, {"request": self.request, "email": email} | context)
        mail.post(f"account/{uuid.uuid4()}", email, written.subject, written.body)

    def is_open_for_signup(self, request):
        return False

    def is_reauthentication_required(self, *, app, **rest):
        """Not of whoever has signed in just now, as people do who are led to set up their second step."""
        records = get_authentication_records(self.request, self.request.user)
        is_fresh = bool(records) and time.time() - records[-1]["at"] < JUST_NOW
        return not is_fresh and super().is_reauthentication_required(app=app, **rest)

    def set_password(self, user, password):
        """A new password ends every other session, so they are no longer listed; and an invitation is not needed."""
        super().set_password(user, password)
        UserSession.objects.filter(user=user).delete()
        Invitation.objects.open().filter(user=user).update(outcome=Invitation.Outcome.USED)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        if template_prefix in TOLD:
            history.record(TOLD[template_prefix], user, by=user)
        super().send_notification_mail(template_prefix, user, context=context, email=email or user.email)


def display_name(user):
    """What a page calls the person who is signed in."""
    return user.name or user.email
