"""`manage.py restore FILE`: puts a backup into an empty database, all or nothing."""

from scrutiny.edge.operations.command import Operation, tally, told
from scrutiny.edge.operations.restore import restore


class Command(Operation):
    help = "Put a backup into an empty migrated database and its files into their folder, all or nothing."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", help="a file that backup wrote")

    def carry_out(self, *, file, json, **options):
        counts = tally(restore(file))
        sentence = f"{file} is restored: {told(counts)}, compared and equal."
        self.say({"file": file} | counts, [sentence], as_json=json)
