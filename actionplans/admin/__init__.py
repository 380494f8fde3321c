"""The admin screens of action plans, one file for each subject as everywhere."""

from actionplans.admin import (  # noqa: F401
    following_up,
    forerunners,
    plans,
    rounds,
    rows,
    schemes,
    steps,
    updates,
)
