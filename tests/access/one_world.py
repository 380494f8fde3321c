"""One world for all tests of a file, which only read it: a conftest imports these two."""

import logging

import pytest
from django.db import transaction

from tests.access.council import build
from tests.access.people import browsers


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        logging.disable(logging.ERROR)  # a refusal is what these tests expect, hundreds of times
        yield build()
        logging.disable(logging.NOTSET)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(world):
    return browsers(world.users)
