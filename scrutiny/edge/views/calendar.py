"""Somebody's deadlines in the calendar program that they use anyway, by an address of their own."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from scrutiny.actions.feeds import end_feed, renew_feed
from scrutiny.calendars import MEDIA_TYPE, calendar_of
from scrutiny.edge.deadlines import deadlines_of
from scrutiny.models import CalendarFeed, Council

ONCE = "calendar_token"  # shown once, on the page after the press


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request):
    if request.method == "POST":
        _press(request)
        return redirect("calendar")
    token = request.session.pop(ONCE, None)
    context = {
        "feed": CalendarFeed.objects.of(request.user).first(),
        "address": token and request.build_absolute_uri(reverse("calendar_feed", args=[token])),
        "events": deadlines_of(request.user, today=timezone.localdate()),
        "today": timezone.localdate(),
    }
    return render(request, "edge/calendar.html", context)


def _press(request):
    if request.POST.get("press") == "make":
        request.session[ONCE] = renew_feed(request.user)
    elif request.POST.get("press") == "end" and end_feed(request.user):
        messages.success(request, "The address is ended: your calendar program no longer finds anything there.")


@login_not_required
@never_cache
@require_safe
def feed(request, token):
    """What is due for whoever the address is of, as a calendar."""
    found = CalendarFeed.objects.by_token(token)
    if found is None:
        raise Http404("No calendar has this address.")
    now = timezone.now()
    name = f"Scrutiny: {Council.current().name}"
    events = deadlines_of(found.user, today=timezone.localdate())
    return HttpResponse(calendar_of(events, name, now=now), content_type=f"{MEDIA_TYPE}; charset=utf-8")
