"""The list of bodies."""

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_safe

from scrutiny.edge.lists.bodies import BodyList
from scrutiny.lists.showing import show


@login_not_required
@require_safe
def listed(request):
    return show(request, BodyList)
