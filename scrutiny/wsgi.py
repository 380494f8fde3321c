"""The web server's way in: `gunicorn scrutiny.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scrutiny.settings")
application = get_wsgi_application()

from scrutiny.jobs.where import leave_work_to_worker  # noqa: E402

leave_work_to_worker()
