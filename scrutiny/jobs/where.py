"""Whether work is carried out here and now, or left to the worker."""

from django.conf import settings

_leaves_work = False


def leave_work_to_worker():
    """Said once by each process that must not be held up: the web server's, and the worker itself."""
    global _leaves_work
    _leaves_work = True


def is_left_to_worker():
    """Commands and tests carry their work out themselves, and so does everybody where no worker runs."""
    return _leaves_work and settings.WORKER
