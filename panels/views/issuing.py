"""Issuing a review's recommendations."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access
from panels.actions.issuing import NothingToIssue, as_seen, issue, to_be_issued
from scrutiny.editing import Conflict


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def issue_all(request, slug):
    """GET shows which number each gets; POST gives them, if it is still what was shown."""
    panel = access.get_panel_to_change(request.user, slug)
    is_stale = request.method == "POST"
    if request.method == "POST":
        try:
            issued = issue(
                panel, by=request.user, seen=request.POST.get("seen", ""), is_opened="is-opened" in request.POST
            )
        except Conflict:
            pass
        except NothingToIssue:
            is_stale = False
        else:
            messages.success(request, _told(issued), extra_tags=reverse("reviews:history", args=[panel.slug]))
            return redirect("reviews:recommendations", panel.slug)
    issuing = to_be_issued(panel)
    context = {"panel": panel, "issuing": issuing, "seen": as_seen(issuing), "is_stale": is_stale}
    visible = set(panel.recommendations.visible_to(request.user).values_list("pk", flat=True))
    context["open_to_reader"] = visible
    context["nobody"] = [one for _, one in issuing if one.pk in visible and not one.addressed_to.all()]
    return render(request, "panels/recommendations/issue.html", context, status=409 if is_stale else 200)


def _told(issued):
    first, last = issued[0].number, issued[-1].number
    if first == last:
        return f"Issued: recommendation {first} has its number now. Other words are an amendment from now on."
    return f"Issued: recommendations {first} to {last} have their numbers. Other words are amendments from now on."
