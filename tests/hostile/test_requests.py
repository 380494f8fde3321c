"""Requests that no form of ours makes: reading changes nothing, and nothing is taken without a token."""

from copy import deepcopy

import pytest
from django.test import Client
from django.urls import reverse

from scrutiny.edge.operations.canonical import canonical
from scrutiny.edge.operations.tables import columns, stored_models
from tests.access.addresses import every_url, pages_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# What says when somebody was last here, and work that a page asks for and its reader may ask for.
OF_READING = {"sessions.session", "scrutiny.job", "django_tasks_db.dbtaskresult", "usersessions.usersession"}


def addresses(world):
    """One address of each name, of the public review where there are several."""
    for name, found in pages_of(world).items():
        near = [each for each in found if "/public/" in each or "/public-plan/" in each]
        yield from ((name, each) for each in (near or found)[:1])
    own = [name for name, captured in every_url() if name.startswith(("account_", "mfa_")) and not captured]
    yield from ((name, reverse(name)) for name in own)


def every_row():
    kept = [model for model in stored_models() if model._meta.label_lower not in OF_READING]
    names = {model: [field.attname for field in columns(model)] for model in kept}
    return {
        model._meta.label_lower: sorted(canonical(row) for row in model._base_manager.values_list("pk", *names[model]))
        for model in kept
    }


@pytest.mark.parametrize("kind", ["administrator", "chief_dso"])
def test_reading_changes_nothing(kind, world, clients):
    before = every_row()
    for _, address in addresses(world):
        cookies = deepcopy(clients[kind].cookies)
        clients[kind].get(address)
        clients[kind].cookies = cookies
    assert every_row() == before


def test_nothing_is_taken_without_a_token(world):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(world.users["administrator"])
    statuses = {name: client.post(address, {"name": "Other"}).status_code for name, address in addresses(world)}
    assert {name: status for name, status in statuses.items() if status != 403} == {}
