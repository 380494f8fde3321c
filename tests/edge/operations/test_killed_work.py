"""A worker that is killed loses nothing, leaves nothing half done or stuck, and sends no mail twice without cause."""

from tests.processes import found_by, kills

KILLS = kills(3)


def test_jobs_and_mail_survive_the_killing_of_their_worker(tmp_path):
    found = found_by("tests.edge.operations.killing_work", tmp_path, KILLS, data=tmp_path / "data", timeout=600)
    print(found)
    assert found.pop("killed") == int(KILLS)
    assert found.pop("asked") > 0
    assert found.pop("mails") > 0
    assert found.pop("begun again") + found.pop("twice") <= int(KILLS) * 2
    assert found == {
        "lost jobs": 0,
        "half": 0,
        "done without its rows": 0,
        "stuck": 0,
        "texts kept": 0,
        "lost mails": 0,
        "twice without cause": 0,
    }
