"""What runs in the drawing process: it lays out one document for each request, in a fork with limits.

It loads neither the settings nor the database.
"""

import contextlib
import gc
import json
import logging
import os
import resource
import signal
import struct
import sys

import weasyprint
import weasyprint.pdf
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from .tags import add_tags

SUCCEEDED, FAILED = 0, 1


class OnlyData(URLFetcher):
    """Fetches data: addresses and nothing else: no file, no host, no redirect."""

    def __init__(self):
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)

    def fetch(self, url, headers=None):
        if not url.lower().startswith("data:"):
            raise ValueError("A paper holds all that it shows.")
        return super().fetch(url, headers)


def pdf_of(html: str, css: str) -> bytes:
    """The PDF/UA-1 of a document and its style sheet, with the structure tree that tags.py builds."""
    fetcher, fonts = OnlyData(), FontConfiguration()
    # The library's own tree parts tables at page ends and leaves out scopes; ours is built in the same pass.
    weasyprint.pdf.add_tags = add_tags
    document = weasyprint.HTML(string=html, url_fetcher=fetcher)
    style = weasyprint.CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    return document.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")


def serve() -> None:
    """Answer requests on standard input until it ends."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    logging.disable(logging.CRITICAL)
    pdf_of("<!doctype html><html lang=en><title>.</title><p>Warm the fonts", "")
    while header := requests.read(8):
        request = requests.read(struct.unpack(">Q", header)[0])
        status, answer = _answer(json.loads(request))
        _write(answers, struct.pack(">BQ", status, len(answer)) + answer)


def _answer(request: dict) -> tuple[int, bytes]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _draw_and_leave(request, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, ended = os.waitpid(child, 0)
    return (SUCCEEDED, answer) if ended == 0 else (FAILED, b"limit" if os.WIFSIGNALED(ended) else answer)


def _draw_and_leave(request: dict, writing: int) -> None:
    code = FAILED
    # The fork ends with this paper, so that collecting its garbage would only cost time: a quarter of it.
    gc.disable()
    with contextlib.suppress(BaseException):
        _limit(request["seconds"], request["mebibytes"])
        try:
            answer, code = pdf_of(request["html"], request["css"]), SUCCEEDED
        except MemoryError:
            answer = b"limit"
        except Exception as error:
            answer = repr(error).encode()
        _write(writing, answer)
    os._exit(code)


def _limit(seconds: int, mebibytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(seconds)
    sys.setrecursionlimit(20_000)


def _write(descriptor: int, answer: bytes) -> None:
    while answer:
        answer = answer[os.write(descriptor, answer) :]
