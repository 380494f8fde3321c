"""What waits for a commit runs in tests too, as soon as no transaction but the test's own is left."""

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper


def run_what_waits_for_a_commit():
    """Have every test do what a commit would set off; Django's own test case would leave it undone."""
    leave, wait = transaction.Atomic.__exit__, BaseDatabaseWrapper.on_commit

    def left(self, *fault):
        leave(self, *fault)
        _run(transaction.get_connection(self.using))

    def waited(self, function, robust=False):
        wait(self, function, robust)
        _run(self)

    transaction.Atomic.__exit__, BaseDatabaseWrapper.on_commit = left, waited


def _run(connection):
    blocks = connection.atomic_blocks
    if not blocks or connection.needs_rollback or not all(block._from_testcase for block in blocks):
        return
    while connection.run_on_commit:
        _, function, _ = connection.run_on_commit.pop(0)
        function()
