"""Whether this installation can serve, for whoever watches over it."""

import importlib.metadata
import tempfile

import django
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from scrutiny.jobs.where import is_left_to_worker
from scrutiny.jobs.workers import is_worker_missing


@login_not_required
@require_safe
@never_cache
def healthz(request):
    parts = {"database": _database_answers(), "storage": _storage_takes_files()}
    if is_left_to_worker():
        parts["worker"] = _worker_is_there()
    well = all(parts.values())
    answer = {
        "status": "ok" if well else "failing",
        "parts": {name: "ok" if works else "failing" for name, works in parts.items()},
        "versions": {"scrutiny": _own_version(), "django": django.get_version(), "database": connection.vendor},
    }
    return JsonResponse(answer, status=200 if well else 503)


def _database_answers():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except DatabaseError:
        return False


def _worker_is_there():
    try:
        return not is_worker_missing()
    except DatabaseError:
        return False


def _storage_takes_files():
    try:
        settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=settings.MEDIA_ROOT) as trial:
            trial.write(b"ok")
    except OSError:
        return False
    return True


def _own_version():
    try:
        return importlib.metadata.version("scrutiny")
    except importlib.metadata.PackageNotFoundError:
        return "from source"
