"""Opening the action plan of a review from what was adopted, and adding to it what is adopted later."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from actionplans.access import plan_of
from actionplans.actions.plans import HasPlan, NoScheme, NothingAdopted, begin_plan
from actionplans.forms.opening import OpeningForm
from panels import access
from scrutiny.forms.sent import sent
from scrutiny.naming import several

EMPTY = "Opened: the action plan. Add its actions next, one by one or all at once."


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def opening(request, slug):
    """GET shows what waits to be marked as adopted; POST marks it and opens the plan, or begins an empty one."""
    panel = access.get_panel_to_change(request.user, slug)
    plan = plan_of(request.user, panel)
    form = OpeningForm(sent(request), panel, plan, reader=request.user)
    if request.method == "POST" and _opened(request, panel, form):
        return redirect("reviews:plan", slug=slug)
    unissued = panel.recommendations.visible_to(request.user).drafts().exists()
    back = reverse("reviews:plan", args=[slug])
    context = {"panel": panel, "plan": plan, "form": form, "unissued": unissued, "back": back}
    return render(request, "actionplans/opening/open.html", context)


def _opened(request, panel, form):
    """Whether there is a plan now, with what was adopted in it; otherwise the page says why not."""
    try:
        if request.POST.get("press") == "empty" and form.plan is None:
            begin_plan(panel, by=request.user)
            messages.success(request, EMPTY)
            return True
        if not form.is_valid() or not form.has_any:
            return False
        number = form.keep(by=request.user)
    except HasPlan as refusal:
        messages.info(request, f"{refusal} What was adopted later can be added to it.")
        return True
    except (NoScheme, NothingAdopted) as refusal:
        form.add_error(None, str(refusal))
        return False
    _tell(request, is_new=form.plan is None, number=number)
    return True


def _tell(request, *, is_new, number):
    actions = several(number, "action")
    told = f"Opened: the action plan, with {actions}." if is_new else f"Added: {actions}."
    messages.success(request, f"{told} Say of each who carries it out and by when.")
