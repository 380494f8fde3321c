"""A year later: did the actions work that were signed off?"""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import access
from actionplans.decided import measured_of
from actionplans.forms.outcomes import WorkedForm
from actionplans.models import Row
from scrutiny.forms.sent import sent


@require_safe
def listed(request, slug):
    plan = access.get_plan_to_decide(request.user, slug)
    visible = Row.objects.visible_to(request.user).with_readable_text(request.user).of_plan(plan)
    rows = visible.to_look_back_on(timezone.localdate()).to_decide()
    return render(request, "actionplans/outcomes/list.html", {"plan": plan, "rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def look_back(request, slug, uuid):
    row = access.get_row_to_look_back_on(request.user, slug, uuid)
    form = WorkedForm(sent(request), row=row)
    if request.method == "POST" and form.is_valid():
        form.keep(by=request.user)
        messages.success(request, f"Saved: whether {str(row).lower()} worked.")
        return redirect(row)
    context = {"form": form, "row": row, "plan": row.plan, "outcomes": measured_of(row)}
    return render(request, "actionplans/outcomes/look_back.html", context)
