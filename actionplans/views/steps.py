"""Changing the success criteria and the milestones of an action."""

from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.forms.steps import CriteriaForm, MilestonesForm
from scrutiny.views.editing import finished, shown


@require_http_methods(["GET", "HEAD", "POST"])
def criteria(request, slug, uuid):
    return _listed(request, slug, uuid, CriteriaForm, "How we will know it worked")


@require_http_methods(["GET", "HEAD", "POST"])
def milestones(request, slug, uuid):
    return _listed(request, slug, uuid, MilestonesForm, "Milestones")


def _listed(request, slug, uuid, form_class, heading):
    row = access.get_row_to_change(request.user, slug, uuid)
    form = form_class.opened(request, row)
    if form.saved(by=request.user):
        return finished(request, form, row.get_absolute_url())
    context = {"row": row, "plan": row.plan, "heading": heading, "back": row.get_absolute_url()}
    return shown(request, form, "actionplans/steps/change.html", context)
