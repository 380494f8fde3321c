"""The pages of a review's plan stand among those of the review: whoever asks for the plan's own is led there."""

from django.shortcuts import redirect
from django.urls import reverse


def to_review(request, plan, name, *args):
    """The way to the page of that name in the plan's review, with all that the address asks; None for a free plan."""
    if plan.panel is None:
        return None
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(reverse(f"reviews:{name}", args=[plan.panel.slug, *args]) + asked)
