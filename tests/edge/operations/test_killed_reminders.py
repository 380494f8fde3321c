"""Two workers remind everybody once, although one is killed while it reminds and another while it sends."""

import os

from tests.processes import found_by

PEOPLE = int(os.environ.get("PEOPLE", "20"))


def test_everybody_is_reminded_once_although_workers_are_killed(tmp_path):
    found = found_by("tests.edge.operations.killing_reminders", tmp_path, PEOPLE, data=tmp_path / "data", timeout=600)
    print(found)
    assert found.pop("killed") == 2
    assert found.pop("twice") <= 1  # a mail that was on its way when its sender was killed
    assert found == {
        "reminded": PEOPLE,
        "mails": PEOPLE,
        "stuck": 0,
        "delivered": PEOPLE,
        "open links": PEOPLE,
        "twice without cause": 0,
    }
