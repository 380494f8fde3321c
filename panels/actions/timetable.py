"""A review's own timetable."""

from django.db import transaction

from panels.models import TimetableEntry
from scrutiny import saving


@transaction.atomic
def add_to_timetable(panel, aims, *, by):
    """Add entries, all or none; `aims` are panels.dated_lines.Aim. Gives them."""
    entries = [
        TimetableEntry(panel=panel, text=aim.text, due_on=aim.due_on, due_precision=aim.due_precision) for aim in aims
    ]
    for entry in entries:
        saving.add(entry, by=by)
    return entries


@transaction.atomic
def remove_entry(entry, *, by):
    saving.remove(entry, by=by)
