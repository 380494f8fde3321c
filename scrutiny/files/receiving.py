"""Receiving uploads: what is too large is counted and not kept, so that its field can say how large it was."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.shortcuts import render

MEBIBYTE = 1024 * 1024
FILES_AT_ONCE = 5  # as large as one may be, in one request
MOST_THROWN_AWAY = 1024 * MEBIBYTE
PIECE = 1 << 20


class TooLargeUpload(UploadedFile):
    """What is left of an upload over the limit: its name and its size."""


class BoundedUploads(FileUploadHandler):
    """Stands before the handlers that keep what is received, and hands nothing on that is over the limit."""

    def __init__(self, request=None):
        super().__init__(request)
        self.most = settings.MAX_UPLOAD_MB * MEBIBYTE

    def receive_data_chunk(self, raw_data, start):
        return raw_data if start + len(raw_data) <= self.most else None

    def file_complete(self, file_size):
        if file_size <= self.most:
            return None
        return TooLargeUpload(name=self.file_name, content_type=self.content_type, size=file_size)


class FarTooLargeMiddleware:
    """Refuses a request that is larger than all its files together may be, before anything of it is looked at.

    A browser shows the answer only when it has sent everything; so that is received first, and thrown away.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        size, most = _size_of(request), (FILES_AT_ONCE * settings.MAX_UPLOAD_MB + 1) * MEBIBYTE
        if size <= most:
            return self.get_response(request)
        throw_away(request, size)
        words = {"size": size // MEBIBYTE, "most": settings.MAX_UPLOAD_MB}
        return render(request, "413.html", words, status=413)


def _size_of(request):
    written = request.META.get("CONTENT_LENGTH") or "0"
    return int(written) if written.isdecimal() else 0


def throw_away(request, left):
    """Receive what is not wanted: a browser shows an answer only when it has sent everything."""
    left = min(left, MOST_THROWN_AWAY)
    while left > 0 and (piece := request.read(min(PIECE, left))):
        left -= len(piece)
