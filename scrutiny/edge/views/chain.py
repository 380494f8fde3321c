"""Everything that one record of a review rests on, and everything that rests on it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels.access import follows_old_addresses, get_panel
from scrutiny.edge.chain import chain_of


@login_not_required
@require_safe
@follows_old_addresses
def chain(request, slug, thing, mark):
    panel = get_panel(request.user, slug)
    found = chain_of(panel, request.user, thing, mark)
    return render(request, "edge/reviews/chain.html", {"panel": panel, "chain": found})
