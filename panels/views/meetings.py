"""The meetings of a review's body: which there are, planning several, changing and removing one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels import access
from panels.actions.meetings import InUse, TakenMeanwhile, remove_meeting
from panels.forms.meetings import MeetingForm, MeetingsForm
from panels.models import Meeting
from panels.sitting import sitting_at, stayed
from scrutiny.forms.sent import sent
from scrutiny.views.editing import finished, shown

TAKEN = "Somebody planned a meeting at one of these times while you wrote. Look at the list, then mend yours"


@login_not_required
@require_safe
@access.follows_old_addresses
def meetings(request, slug):
    panel = access.get_panel(request.user, slug)
    may_plan = request.user.has_perm("panels.add_meeting", Meeting(body=panel.body))
    return render(request, "panels/meetings/list.html", _listed(request, panel, may_plan=may_plan))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    """Each press adds and stays, so that one sees what there is; in a sitting one goes on when there is no more."""
    panel = access.get_panel_to_plan_for(request.user, slug)
    sitting = sitting_at(request, slug)
    if request.method == "POST" and sitting and not request.POST.get("lines", "").strip():
        return redirect(sitting.onwards)
    form = MeetingsForm(sent(request), body=panel.body, audience=panel.audience)
    if request.method == "POST" and form.is_valid() and _added(request, form):
        return redirect(sitting.onwards if sitting else _address(panel))
    return render(request, "panels/meetings/add.html", _listed(request, panel, may_plan=True) | {"form": form})


def _added(request, form):
    """Whether they could be; otherwise the form says why not."""
    try:
        made = form.save(by=request.user)
    except TakenMeanwhile:
        form.add_error("lines", TAKEN)
        return False
    days = ", ".join(f"{meeting.held_on:%-d %B %Y}" for meeting in made)
    messages.success(request, f"Added: {'a meeting' if len(made) == 1 else f'{len(made)} meetings'}, on {days}.")
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, meeting):
    panel, meeting = access.get_meeting_to_change(request.user, slug, meeting)
    form = MeetingForm.opened(request, meeting)
    if form.saved(by=request.user):
        return finished(request, form, stayed(request, _address(panel)))
    return shown(request, form, "panels/meetings/change.html", {"panel": panel, "meeting": meeting})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, meeting):
    panel, meeting = access.get_meeting_to_change(request.user, slug, meeting)
    if request.method == "POST":
        _remove(request, meeting)
        return redirect(_address(panel))
    context = {"panel": panel, "meeting": meeting, "is_used": meeting.is_used()}
    return render(request, "panels/meetings/remove.html", context)


def _remove(request, meeting):
    name = f"the meeting on {meeting.held_on:%-d %B %Y}"
    try:
        remove_meeting(meeting, by=request.user)
    except InUse:
        messages.error(request, f"Something is recorded at {name}, so it stays. Call it off instead, by changing it.")
    else:
        messages.success(request, f"Removed: {name}.")


def _listed(request, panel, *, may_plan):
    found, today = list(Meeting.objects.visible_to(request.user).of_body(panel.body)), timezone.localdate()
    return {
        "panel": panel,
        "ahead": [meeting for meeting in found if meeting.held_on >= today],
        "past": [meeting for meeting in reversed(found) if meeting.held_on < today],
        "may_plan": may_plan,
    }


def _address(panel):
    return reverse("reviews:meetings", args=[panel.slug])
