"""How allauth behaves here: people are invited, so nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "The e-mail address or the password is not right",
    }

    def is_open_for_signup(self, request):
        return False


def display_name(user):
    """What a page calls the person who is signed in."""
    return user.name or user.email
