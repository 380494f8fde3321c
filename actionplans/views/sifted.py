"""The actions of a plan as its page shows them: all, or those that its address asks for."""

from django.shortcuts import render

from actionplans.lists.plan import PlanList
from scrutiny.lists.showing import in_form_asked


def plan_page(request, plan, template, context):
    """The plan with those of its actions that the address asks for, as a page, for printing or as a file."""
    listing = PlanList(request.user, request.GET, plan)
    answer = in_form_asked(request, listing)
    if answer is not None:
        return answer
    found = {"lines": listing.lines_shown, "sections": listing.sections, "numbers": listing.numbers}
    return render(request, template, context | {"plan": plan, "listing": listing} | found)
