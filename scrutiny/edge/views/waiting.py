"""All that waits for whoever is signed in."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from scrutiny.edge.waiting import with_words
from scrutiny.edge.waits import waits_for


@require_safe
def waiting(request):
    today = timezone.localdate()
    found = with_words(waits_for(request.user, today=today), request.user)
    return render(request, "edge/waiting.html", {"waiting": found, "today": today})
