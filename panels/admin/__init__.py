"""The admin screens of panels and what hangs on them, one file for each subject as everywhere."""

from panels.admin import (  # noqa: F401
    bodies,
    events,
    evidence,
    findings,
    grants,
    meetings,
    panels,
    people,
    programme,
    recommendations,
    report,
    requests,
    route,
    timetable,
    users,
)
