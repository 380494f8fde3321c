"""`manage.py doctor`: says what is wrong with the records, and mends what is only a cache."""

from scrutiny.edge.operations.command import Operation
from scrutiny.edge.operations.doctor import examined, mend


class Command(Operation):
    help = "Say what is wrong with the records in plain sentences; with --mend work out again what can be."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--mend", action="store_true", help="mend what is a cache, with an event for each")

    def carry_out(self, *, json, **options):
        found = examined()
        left = mend(found) if options["mend"] else found
        mended = [finding for finding in found if finding not in left]
        result = {
            "wrong": [finding.sentence for finding in left],
            "mended": [finding.sentence for finding in mended],
        }
        sentences = [f"Mended: {finding.sentence}" for finding in mended] + result["wrong"]
        self.say(result, sentences or ["Nothing is wrong."], as_json=json)
        if left:
            self.fail(self._verdict(left))

    def _verdict(self, left):
        number = sum(1 for finding in left if finding.mend)
        things = "1 thing is wrong" if len(left) == 1 else f"{len(left)} things are wrong"
        return f"{things}; doctor --mend can mend {number} of them." if number else f"{things}; people must mend that."
