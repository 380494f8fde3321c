"""What somebody gets who asks for an address."""

from copy import deepcopy

from django.db import transaction
from django.urls import reverse

from tests.access.cells import SIGN_IN
from tests.access.people import KINDS

ASKING = ["anonymous", "member", "chief_dso", "administrator"]  # the refusal of a method looks at nobody


def answer(client, method, address, sent=None):
    """The status of the answer, or that one is asked to sign in; nothing of it stays."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        response = getattr(client, method)(address, sent or {})
        transaction.set_rollback(True)
    client.cookies = cookies
    place = response.headers.get("Location", "")
    is_asked = place.startswith((reverse("account_login"), reverse("admin:login")))
    return SIGN_IN if response.status_code == 302 and is_asked else response.status_code


def answers(clients, method, address, sent=None):
    return [answer(clients[kind], method, address, sent) for kind in KINDS]
