"""`manage.py make_data --rows N`: as many records as a benchmark wants, the same ones every time."""

from django.core.management.base import BaseCommand

from scrutiny.edge.demo.benchmark import Refused, make_data


class Command(BaseCommand):
    help = "Make N recommendations and as many actions, with reviews, updates and meetings in proportion."

    def add_arguments(self, parser):
        parser.add_argument("--rows", metavar="N", default="", help="a whole number of actions, such as 20000")

    def handle(self, *args, rows, **options):
        try:
            counts = make_data(rows)
        except Refused as reason:
            self.stderr.write(str(reason))
            raise SystemExit(1) from reason
        for name, count in counts.items():
            self.stdout.write(f"{name} {count}")
