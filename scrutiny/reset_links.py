"""Links for a forgotten password."""

from django.contrib.auth.tokens import PasswordResetTokenGenerator


class ResetTokens(PasswordResetTokenGenerator):
    """They end with the sessions: at another round, and when the account is switched off."""

    def _make_hash_value(self, user, timestamp):
        return f"{super()._make_hash_value(user, timestamp)}{user.sign_in_round}{user.is_active}"
