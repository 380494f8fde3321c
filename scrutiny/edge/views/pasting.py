"""Pasting actions into a plan: look at what was understood, then add all of it or nothing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.actions.rows import AddedAlready
from panels.models import Recommendation
from scrutiny.edge.actions.pasting import add_pasted
from scrutiny.edge.forms.pasting import PastedForm
from scrutiny.edge.imports.pasted import doubts_about
from scrutiny.forms.sent import sent
from scrutiny.naming import several


@require_http_methods(["GET", "HEAD", "POST"])
def paste(request, slug):
    plan = access.get_plan_to_change(request.user, slug)
    readable = Recommendation.objects.visible_to(request.user).answered_by(plan).for_list()
    asked = {str(one.shown_number): one for one in readable}
    told = [{"number": number, "text": one.text} for number, one in asked.items()]
    typed = sent(request)
    form = PastedForm(typed, recommendations=told)
    context = {"plan": plan, "form": form, "back": plan.get_absolute_url()}
    if typed is None or typed.get("press") == "back" or not form.is_valid():
        return render(request, "actionplans/pasting/paste.html", context)
    if typed.get("press") == "save" and request.method == "POST":
        _add(request, plan, form, asked)
        return redirect(plan)
    doubts = doubts_about(form.draft, plan.rows.numbers_taken())
    found = list(zip(form.draft["actions"], doubts, strict=True))
    return render(request, "actionplans/pasting/preview.html", context | {"found": found})


def _add(request, plan, form, asked):
    try:
        added = add_pasted(plan, form.draft, asked, by=request.user, mark=form.cleaned_data["mark"])
    except AddedAlready:
        messages.info(request, "These were added already: this page had been sent before.")
    else:
        messages.success(request, f"Added: {several(len(added), 'action')}.")
