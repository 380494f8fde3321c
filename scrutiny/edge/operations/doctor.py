"""What is wrong with the records, in plain sentences; what is only a cache can be worked out again."""

from collections import namedtuple

from django.db import transaction

from scrutiny.edge.operations import caches, soundness

# sentence: what is wrong; mend: a function that puts it right, or None where only people know what is right
Finding = namedtuple("Finding", "sentence mend", defaults=[None])


def examined():
    """Every Finding. A database that lacks migrations, or that is broken itself, is not looked at further."""
    grave = [Finding(sentence) for sentence in soundness.grave()]
    if grave:
        return grave
    found = [Finding(sentence) for sentence in soundness.unsound()]
    mendable = [*soundness.guards_missing(), *soundness.left_over(), *caches.stale()]
    return found + [Finding(*one) for one in mendable]


@transaction.atomic
def mend(findings):
    """Mend what can be mended, each with an Event, all in one transaction. Gives the findings that are left."""
    for finding in findings:
        if finding.mend:
            finding.mend()
    return [finding for finding in findings if not finding.mend]
