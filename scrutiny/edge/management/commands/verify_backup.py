"""`manage.py verify_backup FILE`: proves a backup by its hashes and by restoring it on trial."""

from scrutiny.edge.operations.backup import verify_backup
from scrutiny.edge.operations.command import Operation, tally, told


class Command(Operation):
    help = "Prove that a backup is as it was written and that it restores; no database is touched."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", help="a file that backup wrote")

    def carry_out(self, *, file, json, **options):
        counts = tally(verify_backup(file))
        sentence = f"{file} is whole: {told(counts)}, restored on trial and equal."
        self.say({"file": file} | counts, [sentence], as_json=json)
