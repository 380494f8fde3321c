"""Changing the sections of a plan."""

from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.forms.sections import SectionsForm
from scrutiny.views.editing import finished, shown


@require_http_methods(["GET", "HEAD", "POST"])
def sections(request, slug):
    plan = access.get_plan_to_change(request.user, slug)
    form = SectionsForm.opened(request, plan)
    if form.saved(by=request.user):
        return finished(request, form, plan.get_absolute_url())
    return shown(request, form, "actionplans/sections/change.html", {"plan": plan, "back": plan.get_absolute_url()})
