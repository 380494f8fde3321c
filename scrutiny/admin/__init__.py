"""The admin screens of the council and its years, and what all admin screens share."""

from scrutiny.admin import council  # noqa: F401
