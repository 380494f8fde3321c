"""The admin screens of action plans, one file for each subject as everywhere."""

from actionplans.admin import forerunners, plans, rows, schemes, steps, updates  # noqa: F401
