"""System checks: `manage.py check` says which SQLite serves and how its journal is kept."""

from django.conf import settings
from django.core import checks

from scrutiny import sqlite


@checks.register(checks.Tags.database, deploy=True)
def sqlite_library(app_configs, databases=None, **kwargs):
    if not settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        return []
    version = ".".join(str(part) for part in sqlite.library_version())
    return [checks.Info(f"SQLite {version}, journal mode {sqlite.journal_mode()}.", id="scrutiny.I001")]
