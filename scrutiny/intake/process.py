"""Run a reading in a child process, so that a bad paper can hurt nothing but its own reading."""

import importlib
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

from scrutiny.intake import limits
from scrutiny.intake.errors import Stopped, Unreadable

PROJECT = Path(__file__).resolve().parents[2]
TOO_LONG = "The paper could not be read: reading it took longer than {seconds} seconds."
STOPPED = "The paper could not be read: something in it stopped the reader."
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "shutil.rmtree")


def run(function, *arguments):
    """What a function gives, run in a child with limits on time, memory and what it may do.

    function    "package.module:name"; its arguments and its result must be JSON
    raises      Unreadable, with the function's own sentence or one that says that reading was stopped
    """
    command = [sys.executable, "-m", "scrutiny.intake.process", function, json.dumps(arguments)]
    with subprocess.Popen(
        command, cwd=PROJECT, env=_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, start_new_session=True,
    ) as child:  # fmt: skip
        try:
            output, _ = child.communicate(timeout=limits.WALL_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            raise Stopped(TOO_LONG.format(seconds=limits.WALL_SECONDS)) from None
    return _result(output, child.returncode)


def _environment():
    """The child needs to find Python and nothing else: no keys, no database address."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "LANG": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")])),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _result(output, code):
    if code == -signal.SIGXCPU:
        raise Stopped(TOO_LONG.format(seconds=limits.CPU_SECONDS))
    try:
        answer = json.loads(output) if code == 0 else None
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Stopped(STOPPED)
    if "unreadable" in answer:
        raise Unreadable(answer["unreadable"])
    return answer["result"]


def _limit():
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.CPU_SECONDS, limits.CPU_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event, _arguments):
    if event.startswith(FORBIDDEN):
        raise PermissionError(f"a reader may not do this: {event}")


def main(function, arguments):
    """The child's side: limits first, then the function, then one line of JSON."""
    module, _, name = function.partition(":")
    work = getattr(importlib.import_module(module), name)
    _limit()
    try:
        answer = {"result": work(*json.loads(arguments))}
    except Unreadable as error:
        answer = {"unreadable": error.sentence}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
