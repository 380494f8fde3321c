"""A backup, a restore or a sealing that is killed leaves nothing half done, and people can write meanwhile."""

import shutil

import pytest

from tests.processes import found_by, kills

KILLS = kills(6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("killed")


@pytest.fixture(scope="module")
def backups(folder):
    """What was found when backups were killed; first.zip among them came to its end."""
    return run("backup", folder, data=folder / "data")


def run(what, place, *, data):
    return found_by("tests.edge.operations.killing", what, place, KILLS, data=data)


def test_a_killed_backup_leaves_no_file_and_one_that_ends_holds_whole_transactions(backups):
    assert backups.pop("killed") >= 1
    assert backups.pop("pairs") > 0
    assert backups.pop("backups") >= 3
    assert backups == {"torn": 0, "not restorable": 0, "lost": 0, "left": 0}


def test_a_killed_restore_leaves_the_database_empty_and_can_be_repeated(backups, folder, tmp_path):
    shutil.copy(folder / "empty.sqlite3", tmp_path / "scrutiny.sqlite3")

    found = run("restore", folder / "first.zip", data=tmp_path)

    assert found.pop("killed") >= 1
    assert found == {"half": 0, "half files": 0, "faults": [], "files": 20}


def test_events_are_sealed_once_by_three_at_once_though_some_are_killed(backups, folder, tmp_path):
    shutil.copy(folder / "empty.sqlite3", tmp_path / "scrutiny.sqlite3")

    found = run("seal", tmp_path, data=tmp_path)

    assert found.pop("killed") >= 1
    assert found == {"faults": [], "waiting": 0, "unsealed": False}
