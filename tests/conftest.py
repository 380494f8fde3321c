"""What every test may use."""

import os
from pathlib import Path

import pytest
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection
from hypothesis import HealthCheck, settings
from pytest_django.plugin import blocking_manager_key

from tests.commits import run_what_waits_for_a_commit

PROJECT = Path(__file__).resolve().parent.parent
REMADE_BY_DJANGO = {"contenttypes", "auth"}
run_what_waits_for_a_commit()

# How long a machine with other work takes to make up a text says nothing of what is tested with it.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL leave out what has no database, and what is marked `once`; BOTH=yes has everything there too."""
    if connection.vendor == "sqlite" or os.environ.get("BOTH") == "yes":
        return
    again = [item for item in items if _has_a_database(item) and not item.get_closest_marker("once")]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(again)])
    items[:] = again


def _has_a_database(item):
    return bool(
        item.get_closest_marker("django_db") or {"db", "transactional_db", "live_server"} & set(item.fixturenames)
    )


@pytest.fixture
def samples():
    """The folder of sample papers; a test that needs it skips, saying so, where there is none."""
    folder = Path(os.environ.get("SCRUTINY_SAMPLES") or PROJECT.parent / "shared" / "samples")
    if not folder.is_dir():
        pytest.skip("The sample papers are not here; set SCRUTINY_SAMPLES to their folder.")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """A test that commits empties the tables when it ends; what the migrations ship is put back for the next."""
    result = yield
    if nextitem is not None and _empties_the_tables(item):  # after the last the database itself is gone
        with item.config.stash[blocking_manager_key].unblock():
            _put_shipped_rows_back()
    return result


def _empties_the_tables(item):
    marker = item.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction"))
    return commits or {"live_server", "transactional_db"} & set(item.fixturenames)


def _put_shipped_rows_back():
    shipped = list(serializers.deserialize("json", getattr(connection, "_test_serialized_contents", "[]")))
    shipped = [row for row in shipped if row.object._meta.app_label not in REMADE_BY_DJANGO]
    for row in shipped:
        row.save()
    with connection.cursor() as cursor:  # so that the next new row takes no number of these
        for reset in connection.ops.sequence_reset_sql(no_style(), {type(row.object) for row in shipped}):
            cursor.execute(reset)
