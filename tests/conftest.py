"""What every test may use."""

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture
def samples():
    """The folder of sample papers; a test that needs it skips, saying so, where there is none."""
    folder = Path(os.environ.get("SCRUTINY_SAMPLES") or PROJECT.parent / "shared" / "samples")
    if not folder.is_dir():
        pytest.skip("The sample papers are not here; set SCRUTINY_SAMPLES to their folder.")
    return folder


@pytest.fixture(autouse=True)
def _shipped_rows_return(request):
    """A test on a live server empties the tables afterwards; what the migrations ship is put back for the next."""
    if "live_server" in request.fixturenames:
        request.getfixturevalue("django_db_serialized_rollback")
