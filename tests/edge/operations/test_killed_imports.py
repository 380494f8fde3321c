"""A draft whose saving or undoing is killed is made whole or not at all, and can be saved afterwards."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
KILLS = os.environ.get("KILLS", "6")


def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path):
    """In a database in a file, whichever the other tests use: there nobody is kept from killing."""
    surroundings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    surroundings |= {"DATA_DIR": str(tmp_path), "HTTPS": "no", "PYTHONPATH": str(PROJECT)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "scrutiny.settings"
    command = [sys.executable, "-m", "tests.edge.operations.killing_imports", KILLS]
    done = subprocess.run(command, env=surroundings, cwd=PROJECT, capture_output=True, text=True, timeout=580)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.pop("killed") >= 1
    assert found.pop("saved") >= 0
    assert found == {"half": 0, "stuck": 0}
