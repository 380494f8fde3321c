"""Many who save one record at once lose nothing, and neither does a server that is killed while it saves.

SAVING_TOGETHER=20,50,40 (processes, edits of each, kills) makes them as long as they are meant to be.
"""

import os

import pytest

from tests.panels.adding_together import NOTHING_AMISS
from tests.processes import found_by
from tests.scrutiny.test_links_together import ALL_WELL


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    numbers = os.environ.get("SAVING_TOGETHER", "4,10,3").split(",")
    return found_by("tests.edge.saving_together", *numbers, data=tmp_path_factory.mktemp("together"), timeout=1800)


def test_of_many_who_save_at_once_each_is_saved_or_told(found):
    together = found["together"]
    assert together["accepted"] >= 1
    assert together.pop("accepted") + together.pop("conflicts") == together.pop("tried")
    assert together == {
        "other answers": {}, "lost": 0, "never acknowledged": 0, "events amiss": 0, "versions amiss": 0, "locked": 0,
    }  # fmt: skip


def test_of_several_who_add_and_issue_recommendations_at_once_nobody_loses_anything(found):
    assert found["added"] == NOTHING_AMISS


def test_of_many_who_press_the_button_of_a_link_at_once_each_comes_in_or_is_told(found):
    pressed = found["pressed"]
    assert pressed.pop("presses") >= 8
    assert pressed == ALL_WELL


def test_a_server_that_is_killed_while_it_saves_has_every_save_it_acknowledged_and_none_by_half(found):
    killed = found["killed"]
    assert killed.pop("kills") >= 1
    assert killed == {"acknowledged": True, "lost": 0, "half": 0, "events amiss": 0}
