"""Many who open one personal link at once: each comes in or is told, one visit lasts, and it is opened first once."""

import os

import pytest
from django.db import connection

from tests.scrutiny.pressing_together import press_together

ALL_WELL = {
    "faults": {}, "not counted": 0, "lasting": 1, "first openings": 1,
    "outcome": "ended", "afterwards": "410", "open links": 0,
}  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_of_many_who_press_at_once_each_comes_in_or_is_told():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite's database for tests is in memory; tests/edge/test_saving_together.py does this in a file.")
    number = int(os.environ.get("PRESSING_TOGETHER", "8"))
    assert press_together(number) == ALL_WELL | {"presses": number}
