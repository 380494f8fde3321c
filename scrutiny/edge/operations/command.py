"""What the commands of operations share: results on stdout, or one sentence on stderr and exit 1."""

import json
import logging

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from scrutiny.edge.operations.refusals import Refused


class Operation(BaseCommand):
    """A command that carries one operation out; subclasses give `carry_out(**options)`.

    What goes wrong is told in its own sentence; one that runs for long logs as well (`is_logging`).
    """

    is_logging = False

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print the result as JSON and nothing else")

    def handle(self, *args, **options):
        before = logging.root.manager.disable
        try:
            logging.disable(before if self.is_logging else logging.ERROR)
            self.carry_out(**options)
        except Refused as reason:
            self.fail(str(reason))
        except DatabaseError as reason:
            self.fail(f"The database does not do what it should: {str(reason).splitlines()[0]}.")
        except OSError as reason:
            named = f" ({reason.filename})" if reason.filename else ""
            self.fail(f"A file cannot be read or written: {reason.strerror or reason}{named}.")
        finally:
            logging.disable(before)

    def say(self, result, sentences, *, as_json):
        """Print a result: as JSON, or as sentences."""
        for line in [json.dumps(result)] if as_json else sentences:
            self.stdout.write(line)

    def fail(self, sentence):
        self.stderr.write(sentence)
        raise SystemExit(1)


def tally(manifest):
    """How much a backup holds, as a dictionary."""
    tables = manifest["tables"]
    rows = sum(table["rows"] for table in tables)
    return {"tables": len(tables), "rows": rows, "files": len(manifest["files"])}


def told(counts):
    """A tally in words."""
    return ", ".join(f"{number} {name if number != 1 else name[:-1]}" for name, number in counts.items())
