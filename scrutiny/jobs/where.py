"""Whether work is carried out here and now, or left to the worker."""

import time

from django.conf import settings

_leaves_work = False
_since = 0.0


def leave_work_to_worker():
    """Said once by each process that must not be held up: the web server's, and the worker itself."""
    global _leaves_work, _since
    _leaves_work, _since = True, time.monotonic()


def is_left_to_worker():
    """Commands and tests carry their work out themselves, and so does everybody where no worker runs."""
    return _leaves_work and settings.WORKER


def seconds_since_start():
    """How long this process has been leaving work to the worker; the two are started together."""
    return time.monotonic() - _since
