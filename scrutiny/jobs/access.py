"""Find a job and whether the reader may watch it, in one call."""

import rules
from django.http import Http404

from scrutiny.models import Job


def get_job(reader, uuid):
    """The job with that uuid. Raises Http404, whether there is none or it is another's."""
    job = Job.objects.select_related("by").filter(uuid=uuid).first()
    if job is None or not rules.has_perm("scrutiny.view_job", reader, job):
        raise Http404("There is no such job.")
    return job
