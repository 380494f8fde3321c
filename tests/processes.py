"""Processes that are killed in the middle of what they do."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from django.db import connections

PROJECT = Path(__file__).resolve().parents[1]


def kills(number):
    """How often to kill: so many times, or as KILLS=40 says for a thorough look."""
    return os.environ.get("KILLS", str(number))


def found_by(module, *given, data, timeout=300):
    """What a module prints as JSON when it is run by itself, with its database and its files in the folder `data`.

    In a database in a file, whichever the other tests use: there nobody is kept from killing.
    """
    surroundings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    surroundings |= {"DATA_DIR": str(data), "HTTPS": "no", "PYTHONPATH": str(PROJECT)}
    surroundings["DJANGO_SETTINGS_MODULE"] = "scrutiny.settings"
    command = [sys.executable, "-m", module, *map(str, given)]
    done = subprocess.run(command, env=surroundings, cwd=PROJECT, capture_output=True, text=True, timeout=timeout)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def forked(carry_out):
    """The id of a process that does it, beside this one."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        try:
            carry_out()
        except BaseException as reason:
            print(repr(reason), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    return child


def ended(child):
    """Kill a process. Whether it was still there to be killed."""
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def killed(carry_out, after):
    """Whether a process that does it was ended by kill -9 after so many seconds."""
    child = forked(carry_out)
    time.sleep(after)
    return ended(child)
