"""How far a job is, on its own page and inside others."""

from django import template
from django.urls import reverse

from scrutiny.jobs.kinds import kind_of
from scrutiny.jobs.workers import is_worker_missing
from scrutiny.models import Job

register = template.Library()


@register.inclusion_tag("components/job.html", takes_context=True)
def job_progress(context, job):
    """The state of a job in words and as a bar; with script it follows the job, without it has a link to look again."""
    kind = kind_of(job)
    return {
        "job": job,
        "kind": kind,
        "said": _said(job, kind),
        "address": reverse("jobs:job", args=[job.uuid]),
        "csrf_token": context.get("csrf_token"),
    }


def _said(job, kind):
    if job.state == Job.State.DONE:
        return f"{kind.done}."
    if job.state == Job.State.FAILED:
        return "This did not work."
    if job.state == Job.State.RUNNING:
        return "Under way …"
    if is_worker_missing():
        return "Waiting. The part of this site that does such work is not answering; it will begin when it is back."
    return "Waiting for its turn; it will begin in a moment."
