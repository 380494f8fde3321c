"""A worker that is killed loses nothing, leaves nothing half done or stuck, and sends no mail twice without cause."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
KILLS = os.environ.get("KILLS", "6")  # KILLS=40 for a thorough look


def test_jobs_and_mail_survive_the_killing_of_their_worker(tmp_path):
    surroundings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    surroundings |= {"DATA_DIR": str(tmp_path / "data"), "HTTPS": "no", "PYTHONPATH": str(PROJECT)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "scrutiny.settings"
    command = [sys.executable, "-m", "tests.edge.operations.killing_work", str(tmp_path), KILLS]
    done = subprocess.run(command, env=surroundings, cwd=PROJECT, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
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
