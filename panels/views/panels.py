"""The list of panels; what each set out to do, and who does it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.lists.panels import PanelList
from panels.serving import serving
from scrutiny.lists.showing import show


@login_not_required
@require_safe
def listed(request):
    return show(request, PanelList)


@login_not_required
@require_safe
@access.follows_old_addresses
def scope(request, slug):
    panel = access.get_panel(request.user, slug)
    enquiries = panel.lines_of_enquiry.with_terms()
    return render(request, "panels/scope.html", {"panel": panel, "terms": panel.terms.all(), "enquiries": enquiries})


@login_not_required
@require_safe
@access.follows_old_addresses
def people(request, slug):
    panel = access.get_panel(request.user, slug)
    memberships = serving(panel.body.memberships.for_list(), since=panel.starts_on)
    support = panel.support.with_people()
    contacts = panel.contacts.with_people()
    context = {"panel": panel, "memberships": memberships, "support": support, "contacts": contacts}
    return render(request, "panels/people.html", context)
