"""How allauth behaves here: people are invited, so nobody signs up by themselves."""

import uuid

from allauth.account.adapter import DefaultAccountAdapter

from scrutiny import mail


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "The e-mail address or the password is not right",
    }

    def send_mail(self, template_prefix, email, context):
        """By the outbox, as all mail: what the mail server does not take now is sent when it does."""
        written = self.render_mail(template_prefix, email, {"request": self.request, "email": email} | context)
        mail.post(f"account/{uuid.uuid4()}", email, written.subject, written.body)

    def is_open_for_signup(self, request):
        return False


def display_name(user):
    """What a page calls the person who is signed in."""
    return user.name or user.email
