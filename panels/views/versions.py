"""The versions of a recommendation, and any two of them side by side."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.wordings import wordings_of


@login_not_required
@require_safe
@access.follows_old_addresses
def versions(request, slug, number):
    found = access.get_recommendation(request.user, slug, number)
    wordings = wordings_of(found, reads_drafts=request.user.has_perm("panels.read_drafts", found))
    before, after = _chosen(request.GET, wordings)
    context = {"panel": found.panel, "recommendation": found, "wordings": wordings, "before": before, "after": after}
    return render(request, "panels/recommendations/versions.html", context)


def _chosen(asked, wordings):
    """The two versions to be compared, the older first: those asked for, otherwise the last two."""
    known = {str(wording.number): wording for wording in wordings}
    newest = wordings[:2] if len(wordings) > 1 else [*wordings, *wordings]
    after = known.get(asked.get("to", ""), newest[0] if newest else None)
    before = known.get(asked.get("from", ""), newest[-1] if newest else None)
    return sorted([before, after], key=lambda wording: wording.number) if newest else (None, None)
