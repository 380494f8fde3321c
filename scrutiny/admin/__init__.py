"""The admin screens of the council, its years and its personal links, and what all admin screens share."""

from scrutiny.admin import council, links  # noqa: F401
