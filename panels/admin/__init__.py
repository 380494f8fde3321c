"""The admin screens of panels and what hangs on them, one file for each subject as everywhere."""

from panels.admin import (  # noqa: F401
    bodies,
    documents,
    events,
    findings,
    grants,
    meetings,
    notes,
    panels,
    people,
    programme,
    questions,
    recommendations,
    report,
    requests,
    route,
    sessions,
    timetable,
    users,
)
