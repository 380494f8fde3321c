"""Several who add and issue at once: no place and no number twice, nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

PROJECT = Path(__file__).resolve().parents[2]
NOTHING_AMISS = {"failed": 0, "lost": 0, "places amiss": 0, "numbers amiss": 0}


@pytest.mark.django_db(transaction=True)
def test_of_several_who_add_and_issue_at_once_nobody_loses_anything(tmp_path):
    """On PostgreSQL in a database of its own; on SQLite in one in a file, because that of the tests is in memory."""
    surroundings = os.environ | {"DATA_DIR": str(tmp_path), "PYTHONPATH": str(PROJECT), "HTTPS": "no"}
    surroundings["DJANGO_SETTINGS_MODULE"] = "scrutiny.settings"
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CREATE DATABASE adding_together")
        surroundings["DATABASE_URL"] = surroundings["DATABASE_URL"].rpartition("/")[0] + "/adding_together"
    else:
        surroundings.pop("DATABASE_URL", None)
    try:
        command = [sys.executable, "-m", "tests.panels.adding_together", "3", "5"]
        done = subprocess.run(command, env=surroundings, cwd=PROJECT, capture_output=True, text=True, timeout=120)
    finally:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("DROP DATABASE adding_together")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == NOTHING_AMISS
