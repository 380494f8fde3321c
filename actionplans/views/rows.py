"""The list of all actions; and one action: what is to be done, by whom and by when, and what has been said of it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import access
from actionplans.decided import decided_about
from actionplans.forms.rows import RowForm
from actionplans.lists.rows import ActionList
from actionplans.models import Forerunner, ProgressUpdate
from actionplans.noticed import noticed_about
from actionplans.steps import steps_of
from scrutiny.lists.showing import show
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
def listed(request):
    return show(request, ActionList)


@login_not_required
@require_safe
def row(request, slug, uuid):
    found = access.get_row(request.user, slug, uuid)
    criteria, milestones = steps_of(found)
    updates = list(ProgressUpdate.objects.visible_to(request.user).of_row(found))
    context = {
        "row": found,
        "plan": found.plan,
        "criteria": criteria,
        "milestones": milestones,
        "updates": updates,
        "noticed": noticed_about(found, updates, today=timezone.localdate()),
        "followers": Forerunner.objects.visible_to(request.user).of_row(found).for_page(),
        "may_update": request.user.has_perm("actionplans.add_progressupdate", found),
    }
    context |= decided_about(request.user, found)
    return render(request, "actionplans/row.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, slug, uuid):
    row = access.get_row_to_change(request.user, slug, uuid)
    form = RowForm.opened(request, row)
    if form.saved(by=request.user):
        return finished(request, form, row.get_absolute_url(), also=form.what_was_understood())
    return shown(request, form, "actionplans/change.html", {"row": row, "plan": row.plan})
