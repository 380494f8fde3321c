"""`manage.py seal_events`: seals the events written since the last time."""

from scrutiny.edge.operations.command import Operation
from scrutiny.edge.operations.seals import seal_events


class Command(Operation):
    help = "Seal new events into the chain of hashes, and print where the chain ends."

    def carry_out(self, *, json, **options):
        number, (length, last) = seal_events()
        sentence = f"Sealed {number} event{'' if number == 1 else 's'}. The chain ends at {length}:{last}"
        self.say({"sealed": number, "length": length, "hash": last}, [sentence], as_json=json)
