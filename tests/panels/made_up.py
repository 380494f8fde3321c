"""Made-up papers for the tests of the recognisers."""

from textwrap import dedent

from panels.intake.outline import paper_of
from scrutiny.intake.readers.text import blocks_of

# A text with the words of scrutiny and none of its contents: nothing is to be made of it.
NOTHING = """
    Notes on the allotments

    The hedge along the lower path was cut on Saturday by four volunteers. We recommend
    stout gloves, because the blackthorn is old. The terms of the lease are with the clerk.

    The committee of plot holders will ask for the tap before June. Members are reminded to close
    the gate. What shall we plant? Interviews with the oldest gardeners would be pleasant.
"""


def paper(text):
    return paper_of(blocks_of(dedent(text).strip("\n")))


def only(things, *keys):
    """Each thing's values of some keys, for comparing whole lists briefly."""
    return [tuple(thing[key] for key in keys) for thing in things]
