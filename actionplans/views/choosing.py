"""Changing several actions of a plan at once: chosen on one page, looked at on the next, saved together."""

from functools import partial

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from actionplans import access
from actionplans.forms.choosing import ChoosingForm
from actionplans.lists.plan import PlanList
from actionplans.sheets.choosing import ADD_OWNERS, DATE, OWNERS_ANEW, PUT_IN, rows_for
from actionplans.sheets.reading import sheet_of
from actionplans.sheets.showing import Changes
from actionplans.views.sheets import preview
from scrutiny.forms.sent import sent

WORDS = {ADD_OWNERS: "owners", OWNERS_ANEW: "owners", PUT_IN: "section", DATE: "by_when"}


@require_http_methods(["GET", "HEAD", "POST"])
def several(request, slug):
    plan = access.get_plan_to_fill(request.user, slug)
    listing = PlanList(request.user, request.GET, plan)
    form = ChoosingForm(sent(request), lines=listing.lines_shown, sheet=partial(sheet_of, plan, request.user))
    if form.is_valid():
        given = form.cleaned_data
        words = given[WORDS[given["what"]]]
        rows = rows_for(form.sheet.there, form.chosen, given["what"], words, given["reason"])
        try:
            return preview(request, plan, Changes(form.sheet, rows), is_chosen=True)
        except ValidationError as error:
            form.add_error("rows", error)
    context = {"plan": plan, "listing": listing, "lines": listing.lines_shown, "form": form}
    return render(request, "actionplans/choosing/several.html", context)
