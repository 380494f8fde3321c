"""Which SQLite library serves this process.

Debian 12 ships SQLite 3.40, whose write-ahead log can lose a commit when two
connections reset it at once (the "WAL-reset bug", mended in 3.51.3). The
`pysqlite3` package brings a newer one. Without it the rollback journal is used.
"""

import sys

MENDED = (3, 51, 3)


def use_bundled_library():
    """Put pysqlite3 in the place of the standard module, where it is installed."""
    try:
        import pysqlite3
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def library_version():
    """The version of the SQLite library in use, as three numbers."""
    import sqlite3

    return tuple(int(part) for part in sqlite3.sqlite_version.split("."))


def journal_mode():
    """Give WAL where the library is safe with it, else TRUNCATE."""
    return "WAL" if library_version() >= MENDED else "TRUNCATE"


def durable_options():
    """Connection options under which an acknowledged commit survives a power cut."""
    pragmas = [f"journal_mode={journal_mode()}", "synchronous=FULL", "foreign_keys=ON", "mmap_size=0"]
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
    }
