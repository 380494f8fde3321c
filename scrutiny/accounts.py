"""How allauth behaves here: people are invited, so nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False


def display_name(user):
    """What a page calls the person who is signed in."""
    return user.name or user.email
