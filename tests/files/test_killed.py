"""An upload that is killed leaves nothing half done, and what was acknowledged is there."""

from tests.processes import found_by, kills

KILLS = kills(6)


def test_a_killed_upload_leaves_bytes_without_a_row_at_the_most_and_loses_none(tmp_path):
    found = found_by("tests.files.killing", KILLS, data=tmp_path)
    assert found.pop("acknowledged") >= 1
    assert found.pop("left over") >= 0
    assert found == {"lost": 0, "without a file": 0, "half": 0, "wrong": [], "swept": True, "on the disk": 0}
