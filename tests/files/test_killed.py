"""An upload that is killed leaves nothing half done, and what was acknowledged is there."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
KILLS = os.environ.get("SCRUTINY_KILLS", "6")


def test_a_killed_upload_leaves_bytes_without_a_row_at_the_most_and_loses_none(tmp_path):
    """In a database in a file, whichever the other tests use: there nobody is kept from killing."""
    surroundings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    surroundings |= {"DATA_DIR": str(tmp_path), "HTTPS": "no", "PYTHONPATH": str(PROJECT)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "scrutiny.settings"
    command = [sys.executable, "-m", "tests.files.killing", KILLS]
    done = subprocess.run(command, env=surroundings, cwd=PROJECT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.pop("acknowledged") >= 1
    assert found.pop("left over") >= 0
    assert found == {"lost": 0, "without a file": 0, "half": 0, "wrong": [], "swept": True, "on the disk": 0}
