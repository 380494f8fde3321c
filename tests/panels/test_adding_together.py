"""Several who add and issue at once: no place and no number twice, nothing lost."""

import pytest
from django.db import connection

from tests.panels.adding_together import NOTHING_AMISS, add_together


@pytest.mark.django_db(transaction=True)
def test_of_several_who_add_and_issue_at_once_nobody_loses_anything():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's database for tests is in memory; tests/edge/test_saving_together.py does this in a file.")
    assert add_together() == NOTHING_AMISS
