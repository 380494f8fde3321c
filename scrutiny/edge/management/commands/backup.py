"""`manage.py backup FILE`: everything in one file, taken while people write."""

from scrutiny.edge.operations.backup import write_backup
from scrutiny.edge.operations.command import Operation, tally, told


class Command(Operation):
    help = "Write every table and every uploaded file into one new file."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", help="the file to write; one that exists is not replaced")

    def carry_out(self, *, file, json, **options):
        counts = tally(write_backup(file))
        self.say({"file": file} | counts, [f"{file} holds {told(counts)}."], as_json=json)
