"""`manage.py verify_audit`: proves that the sealed events are as they were sealed."""

import re

from scrutiny.edge.operations.command import Operation
from scrutiny.edge.operations.refusals import Refused
from scrutiny.edge.operations.seals import Head, faults, head, waiting


class Command(Operation):
    help = "Prove the chain of sealed events, and say where it is broken."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--head", default="", help="an end of the chain noted earlier, such as 1234:9f86d0...")

    def carry_out(self, *, json, **options):
        found = list(faults(_noted(options["head"])))
        length, last = head()
        result = {"faults": found, "length": length, "hash": last, "waiting": waiting()}
        whole = [f"All {length} sealed events are as they were sealed; {result['waiting']} wait for their seal."]
        self.say(result, found or [*whole, f"The chain ends at {length}:{last}"], as_json=json)
        if found:
            self.fail(f"The record of events is not as it was sealed: faults found: {len(found)}.")


def _noted(written):
    if not written:
        return None
    if not re.fullmatch("[0-9]{1,18}:([0-9a-f]{64})?", written):
        raise Refused("Give --head as seal_events printed it: a number, a colon and 64 hexadecimal digits.")
    length, last = written.split(":")
    return Head(int(length), last)
