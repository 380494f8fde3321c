"""What takes long is looked at by shares: each run has a part, always the same one; WHOLE=yes has everything."""

import os
from zlib import crc32

IS_WHOLE = os.environ.get("WHOLE") == "yes"


def share_of(things, name, number):
    """`number` of the things; which ones depends on the name, so that many names together take all of them."""
    things = list(things)
    if IS_WHOLE or len(things) <= number:
        return things
    first = crc32(name.encode()) % len(things)
    return (things + things)[first : first + number]
