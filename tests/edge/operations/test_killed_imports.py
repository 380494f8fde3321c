"""A draft whose saving or undoing is killed is made whole or not at all, and can be saved afterwards."""

from tests.processes import found_by, kills

KILLS = kills(3)


def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path):
    found = found_by("tests.edge.operations.killing_imports", KILLS, data=tmp_path, timeout=580)
    assert found.pop("killed") >= 1
    assert found.pop("saved") >= 0
    assert found == {"half": 0, "stuck": 0}
