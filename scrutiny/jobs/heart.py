"""Signs of life, given from a thread beside whatever is going on."""

import logging
import os
import threading
import time
from contextlib import contextmanager

from django.db import DatabaseError, connection

BEAT = 10  # seconds
LONGEST = 3600  # seconds that a job may take; what takes longer hangs
HANGS = 75  # how a worker exits whose job hangs
log = logging.getLogger("scrutiny.jobs")


@contextmanager
def beating(beat):
    """Call `beat()` every few seconds until the work inside has ended. A beat that the database refuses is missed."""
    enough = threading.Event()
    heart = threading.Thread(target=_go_on, args=(beat, enough), daemon=True)
    heart.start()
    try:
        yield
    finally:
        enough.set()
        heart.join()


def give_up_when_it_hangs(started):
    """End this process where its work has gone on for too long; the work will be begun again elsewhere."""
    if time.monotonic() - started > LONGEST:
        log.critical("job hangs")
        os._exit(HANGS)


def _go_on(beat, enough):
    try:
        while not enough.wait(BEAT):
            try:
                beat()
            except DatabaseError:
                log.warning("heartbeat missed")
                connection.close()
    finally:
        connection.close()
