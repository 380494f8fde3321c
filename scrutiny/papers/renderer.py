"""The process that draws PDFs, apart from ours, with its memory and its time limited.

One process is kept so that fonts and the layout engine are loaded once; it forks for each paper, so that
no paper can leave anything behind or take the others with it.
"""

import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

SECONDS = 120
MEBIBYTES = 1024
TOP = Path(__file__).resolve().parents[2]
PROGRAM = f"import sys; sys.path.insert(0, {str(TOP)!r}); from scrutiny.papers.drawing import serve; serve()"

TOO_LARGE = "The paper could not be drawn: it needs too much time or memory. Print a part of it instead."
BROKEN = "The paper could not be drawn: the layout of one of its parts failed."


class RenderingFailed(Exception):
    """The PDF could not be made. Its one argument is a sentence for the reader."""


class Renderer:
    """A drawing process with the time (seconds) and the memory (MiB) that one paper may take."""

    def __init__(self, seconds: int = SECONDS, mebibytes: int = MEBIBYTES):
        self.seconds = seconds
        self.mebibytes = mebibytes
        self._process = None
        self._owner = None
        self._turn = threading.Lock()

    def draw(self, html: str, css: str) -> bytes:
        """The PDF of a document. Raises RenderingFailed."""
        asked = {"html": html, "css": css, "seconds": self.seconds, "mebibytes": self.mebibytes}
        with self._turn:
            succeeded, answer = self._ask(json.dumps(asked).encode())
        if not succeeded:
            raise RenderingFailed(TOO_LARGE if answer == b"limit" else BROKEN)
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.communicate()
        self._process = None

    def _ask(self, request: bytes) -> tuple[bool, bytes]:
        process = self._running()
        deadline = time.monotonic() + self.seconds + 5
        try:
            process.stdin.write(struct.pack(">Q", len(request)) + request)
            process.stdin.flush()
            status, length = struct.unpack(">BQ", self._read(process, 9, deadline))
            return status == 0, self._read(process, length, deadline)
        except (OSError, EOFError):
            self.close()
            return False, b"limit"

    def _running(self) -> subprocess.Popen:
        # After a fork the parent's process must not be shared: two askers would read each other's papers.
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", PROGRAM],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PATH": os.defpath, "LANG": "C.UTF-8", "HOME": os.environ.get("HOME", "/nonexistent")},
                start_new_session=True,
            )
            self._owner = os.getpid()
        return self._process

    @staticmethod
    def _read(process: subprocess.Popen, length: int, deadline: float) -> bytes:
        pipe, pieces = process.stdout.fileno(), []
        while length:
            ready, _, _ = select.select([pipe], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                raise TimeoutError
            piece = os.read(pipe, min(length, 1 << 20))
            if not piece:
                raise EOFError
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)


_renderer = Renderer()


def draw(html: str, css: str) -> bytes:
    """The PDF of a document, by this process's renderer. Raises RenderingFailed."""
    return _renderer.draw(html, css)
