"""Proof that events are as they were written: a chain of seals, and guards in the database."""

from django.db import models
from django.db.models import Q

GUARDED = ("scrutiny_event", "scrutiny_sealedevent")
REFUSAL = "Events are only ever added."
SQLITE_VERBS, POSTGRESQL_VERBS = ("update", "delete"), ("update", "delete", "truncate")


class SealedEvent(models.Model):
    """The seal of one event, in a chain: each holds the hash of the one before.

    Read: nobody by itself. Change: nobody; only added, by sealing. Unique: its event; its place in the chain.
    Freezes: at once. History: itself.
    """

    event = models.OneToOneField("scrutiny.Event", on_delete=models.PROTECT, related_name="seal")
    sequence = models.PositiveBigIntegerField(unique=True)
    digest = models.CharField("SHA-256 of the event", max_length=64)
    hash = models.CharField("SHA-256 of the previous hash, the place and the digest", max_length=64)

    class Meta:
        ordering = ["sequence"]

    def __str__(self):
        return f"Seal {self.sequence}"


class SealHeadQuerySet(models.QuerySet):
    def locked(self):
        """The one row, made where there is none, held until the transaction ends."""
        head, _ = self.select_for_update().get_or_create(only_row=True)
        return head


class SealHead(models.Model):
    """How long the chain of seals is and how it ends, so that a chain cut short is noticed.

    Read: nobody by itself. Change: sealing. Unique: one row. Freezes: nothing. History: the seals.
    """

    length = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)
    only_row = models.BooleanField(default=True, editable=False)

    objects = SealHeadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["only_row"], name="seal_head_only_one"),
            models.CheckConstraint(condition=Q(only_row=True), name="seal_head_only_row_is_true"),
        ]

    def __str__(self):
        return "The record of events"


def guard_names(connection):
    """The names of the triggers that refuse changes of events and seals."""
    verbs = POSTGRESQL_VERBS if connection.vendor == "postgresql" else SQLITE_VERBS
    return {f"{table}_refuses_{verb}" for table in GUARDED for verb in verbs}


def put_up_guards(connection):
    """Have the database refuse to change or delete events and seals; safe to repeat.

    A migration that alters one of these tables on SQLite makes it anew without its triggers and must call this.
    """
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def take_down_guards(connection):
    """Let events and seals be changed again; for taking the migration back."""
    with connection.cursor() as cursor:
        for table in GUARDED:
            for name in guard_names(connection):
                if name.startswith(f"{table}_refuses"):
                    on = f" ON {table}" if connection.vendor == "postgresql" else ""
                    cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _statements(vendor):
    if vendor == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION scrutiny_refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
    for table in GUARDED:
        yield from _on_postgresql(table) if vendor == "postgresql" else _on_sqlite(table)


def _on_sqlite(table):
    yield (
        f"CREATE TRIGGER IF NOT EXISTS {table}_refuses_update BEFORE UPDATE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )
    # A database in memory keeps nobody's record, and tests empty it between themselves.
    yield (
        f"CREATE TRIGGER IF NOT EXISTS {table}_refuses_delete BEFORE DELETE ON {table} "
        "WHEN (SELECT file FROM pragma_database_list WHERE name = 'main') <> '' "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    )


def _on_postgresql(table):
    for verb in POSTGRESQL_VERBS:
        each = "STATEMENT" if verb == "truncate" else "ROW"
        # Tests empty their own database by TRUNCATE; Django gives it a name that begins with test_.
        unless = r" WHEN (current_database() NOT LIKE 'test\_%')" if verb == "truncate" else ""
        name = f"{table}_refuses_{verb}"
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        yield (
            f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table} "
            f"FOR EACH {each}{unless} EXECUTE FUNCTION scrutiny_refuse_change()"
        )
