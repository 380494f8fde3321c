"""The rows of a spreadsheet on their way through the page that shows what they would change, and back. No Django."""

import json

from scrutiny.intake.decoding import CONTROL

MOST_CARRIED = 3_000_000


class TooMuch(ValueError):
    """The page could not be sent back."""


class NotWhole(ValueError):
    """What came back is not what was sent."""


def carried(rows):
    """Rows as a hidden field holds them. Raises TooMuch."""
    words = json.dumps([{name: row[name] for name in ("row", "cells", "faults")} for row in rows])
    if len(words) > MOST_CARRIED:
        raise TooMuch
    return words


def brought_back(words, columns):
    """The rows as they were sent to the browser; what somebody made of them on the way is looked at like any other.

    columns  the names of those that are understood. Raises NotWhole.
    """
    try:
        rows = [_row(each, columns) for each in json.loads(words)]
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise NotWhole from error
    if len({row["row"] for row in rows}) < len(rows):
        raise NotWhole
    return rows


def _row(sent, columns):
    cells = {head: _words(cell) for head, cell in sent["cells"].items() if head in columns}
    return {"row": int(sent["row"]), "cells": cells, "faults": {}}


def _words(sent):
    """Words that a file could hold too; half a character is refused as a ValueError when it is written in bytes."""
    words = str(sent)
    words.encode()
    if CONTROL.search(words):
        raise ValueError("It holds a character that no cell has.")
    return words
