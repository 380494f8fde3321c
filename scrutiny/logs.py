"""Logs: one line for each thing that happened, without what people wrote, who they are called, or any way in.

A line holds what FIELDS name and nothing else, so that a request, a form or a query given to a logger stays out of it.
Messages of libraries and of exceptions are kept, without the addresses, quoted values, paths and tokens in them; of a
traceback the places in the code are kept, without the values.
"""

import logging
import re
import time
import uuid
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb

from django.conf import settings
from pythonjsonlogger.json import JsonFormatter

from scrutiny.lines import one_line

FIELDS = (
    "request", "method", "route", "status", "duration", "user",
    "job", "kind", "attempts", "chore", "mail", "fault", "reason",
)  # fmt: skip
LONGEST = 300
HIDDEN = "…"
SCRUBBED = [
    re.compile(r"(?s)\bDETAIL:.*"),  # PostgreSQL repeats the row
    re.compile(r"""(?s)(["'`“‘«]).*["'`”’»]"""),  # whatever is quoted, from the first mark to the last
    re.compile(r"\S*@\S*"),  # e-mail addresses, and names and passwords in addresses
    re.compile(r"\S*[/?=&]\S*"),  # paths, queries, assignments
    re.compile(r"\S{24,}"),  # tokens, keys, cookies
]
FOLDERS = (str(Path(__file__).resolve().parent.parent), "site-packages")
_request = ContextVar("request", default="")
log = logging.getLogger("scrutiny.requests")


class RequestLogMiddleware:
    """Give each request a number of its own, in its answer and in every line about it; and log it once."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        number, begun = uuid.uuid4().hex, time.monotonic()
        token = _request.set(number)
        try:
            response = self.get_response(request)
            response.headers["X-Request-ID"] = number
            if request.resolver_match or not request.path_info.startswith(settings.STATIC_URL):
                log.info("request", extra=_told(request, response, begun))
        finally:
            _request.reset(token)
        return response


class JsonLines(JsonFormatter):
    """A record as one line of JSON."""

    def add_fields(self, log_data, record, message_dict):
        log_data.update(fields_of(record))


class PlainLines(logging.Formatter):
    """The same for people: one line, and the traceback under it."""

    def format(self, record):
        told = fields_of(record)
        lead = [told.pop(name) for name in ("time", "level", "logger", "event")]
        stack = [f"\n    {line}" for line in told.pop("stack", [])]
        return " ".join([*lead, *(f"{name}={value}" for name, value in told.items())]) + "".join(stack)


def fields_of(record):
    """{name: value} of all that may be told of a record."""
    told = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "event": scrubbed(_message(record)),
    }
    if _request.get():
        told["request"] = _request.get()
    for name in FIELDS:
        if hasattr(record, name) and isinstance(getattr(record, name), str | int | float):
            value = getattr(record, name)
            told[name] = one_line(value, LONGEST) if isinstance(value, str) else value
    if hasattr(record, "status_code"):
        told["status"] = record.status_code
    if record.exc_info and record.exc_info[1]:
        told["stack"] = list(stack_of(record.exc_info[1]))
    return told


def scrubbed(words):
    """A message without what could be somebody's: addresses, quoted values, paths, tokens."""
    for pattern in SCRUBBED:
        words = pattern.sub(HIDDEN, words)
    return one_line(words, LONGEST)


def stack_of(fault):
    """Yield the places in the code that an exception came through, then what it was; causes first."""
    cause = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if cause is not None:
        yield from stack_of(cause)
    for frame, line in walk_tb(fault.__traceback__):
        yield f"{_short(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
    yield f"{type(fault).__module__}.{type(fault).__qualname__}: {scrubbed(str(fault))}"


def _message(record):
    try:
        return record.getMessage()
    except Exception:
        return str(record.msg)


def _told(request, response, begun):
    match = request.resolver_match
    user = getattr(request, "_cached_user", None)  # whoever was asked for already: logging asks no database
    told = {
        "method": one_line(request.method or "", 10),
        "route": (match.view_name or match.route) if match else "none",
        "status": response.status_code,
        "duration": round((time.monotonic() - begun) * 1000),
    }
    return told | ({"user": user.pk} if user is not None and user.pk else {})


def _short(filename):
    for folder in FOLDERS:
        filename = filename.rpartition(f"{folder}/")[2]
    return filename
