"""Watching a job, and having it done once more."""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from scrutiny import jobs
from scrutiny.jobs.access import get_job
from scrutiny.jobs.kinds import kind_of


def _asks_strangers_in(view):
    """Whoever is not signed in and finds nothing may have been signed out while the job ran: they are asked."""

    @wraps(view)
    def asking(request, uuid):
        try:
            return view(request, uuid)
        except Http404:
            if request.user.is_authenticated:
                raise
            return redirect_to_login(reverse("jobs:job", args=[uuid]))

    return asking


@login_not_required
@require_safe
@never_cache
@_asks_strangers_in
def job(request, uuid):
    found = get_job(request.user, uuid)
    context = {"job": found, "kind": kind_of(found), "stands_still": "still" in request.GET}
    return render(request, "edge/jobs/job.html", context)


@login_not_required
@require_POST
@_asks_strangers_in
def again(request, uuid):
    found = get_job(request.user, uuid)
    return redirect("jobs:job", uuid=jobs.try_again(found).uuid)
