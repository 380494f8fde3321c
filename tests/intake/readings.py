"""Readings that misbehave, for the tests of the child process."""

import os
import socket
import subprocess

from scrutiny.intake.errors import Unreadable


def answer(*arguments):
    return {"given": list(arguments), "keys": sorted(key for key in os.environ if "SECRET" in key or "DATABASE" in key)}


def refuse():
    raise Unreadable("This is no paper.")


def crash():
    os.abort()


def fail():
    raise RuntimeError("a bug")


def eat_memory():
    return len(bytearray(3 * 1024**3))


def spin():
    while True:
        pass


def call_out():
    socket.create_connection(("127.0.0.1", 9))


def start_a_program():
    subprocess.run(["true"], check=True)


def write_a_file(path):
    with open(path, "w") as file:
        file.write("x" * 10)
