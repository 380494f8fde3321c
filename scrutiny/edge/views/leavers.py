"""Handing the open actions of somebody who leaves to a successor."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from actionplans.actions.leavers import hand_over_rows
from actionplans.models import Row
from scrutiny import links
from scrutiny.edge.forms.leavers import LeaverForm
from scrutiny.edge.people import get_person_to_change
from scrutiny.edge.views.people import follows_merged
from scrutiny.forms.sent import sent
from scrutiny.naming import several


@require_http_methods(["GET", "HEAD", "POST"])
@follows_merged
def hand_over(request, uuid):
    person = get_person_to_change(request.user, uuid)
    rows = list(Row.objects.to_hand_over(person, request.user))
    form = LeaverForm(sent(request), person=person, rows=rows)
    if request.method == "POST" and form.is_valid():
        successor = form.cleaned_data["successor"]
        given = {"by": request.user, "link_to": lambda token: links.address(request, token)}
        changed = hand_over_rows(form.cleaned_data["rows"], person, successor, **given)
        messages.success(request, f"Handed over to {successor}: {several(len(changed), 'action')}.")
        return redirect(person)
    return render(request, "edge/people/hand_over.html", {"person": person, "form": form, "rows": rows})
