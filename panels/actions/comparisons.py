"""Comparisons with other authorities: adding one, its table, removing it."""

from django.db import transaction

from panels.comparison_tables import table_of
from scrutiny import history, saving
from scrutiny.editing import locked_as_read


@transaction.atomic
def add_comparison(comparison, *, by):
    comparison.position = saving.last_position(comparison) + 1
    saving.add(comparison, by=by)
    return comparison


@transaction.atomic
def keep_table(comparison, columns, rows, *, by):
    """Save its headings and cells. Gives {"table": [before, after]}, or nothing. Raises Conflict."""
    stored = locked_as_read(comparison)
    before = table_of(stored).as_text()
    comparison.columns, comparison.rows = columns, rows
    after = table_of(comparison).as_text()
    if before == after:
        return {}
    comparison.version += 1
    comparison.save(update_fields=["columns", "rows", "version"])
    history.record("changed the table of", comparison, by=by, changes={"table": [before, after]})
    return {"table": [before, after]}


@transaction.atomic
def remove_comparison(comparison, *, by):
    saving.remove(comparison, by=by)
