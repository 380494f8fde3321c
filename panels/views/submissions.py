"""What is sent to a call for evidence: sending it, reading it, deciding it."""

from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access, call_access
from panels.actions.submissions import forget_sender, receive
from panels.forms.decisions import AcceptForm, DeclineForm
from panels.forms.submissions import SubmissionForm
from panels.lists.submissions import SubmissionList
from scrutiny import limits
from scrutiny.lists.showing import show

SENT = "evidence_sent"  # of the session: what the page after sending tells
AN_HOUR = 12
TOO_MANY = (
    "From where you are, %d submissions have been sent within an hour, which is all we take from one place. "
    "Keep this page open and press Send again in an hour"
)
CLOSED = "This call for evidence is closed, so nothing was sent. What you wrote is still here: you may copy it"


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request, slug):
    """The form for anybody; a call that is not open says so."""
    call = call_access.get_call(request.user, slug)
    today = timezone.localdate()
    takes = call.takes(today)
    form = SubmissionForm(*([request.POST, request.FILES] if request.method == "POST" else []))
    if request.method == "POST" and not takes:
        form.add_error(None, CLOSED)
    if form.is_bound and form.is_valid() and _within_limit(request, form):
        return _received(request, call, form)
    context = {"call": call, "panel": call.panel, "form": form, "today": today, "takes": takes or form.is_bound}
    return render(request, "panels/submissions/send.html", context)


def _within_limit(request, form):
    """Whether as much may still be sent from there; otherwise the form says why not."""
    if limits.counted(request, "submission", most=AN_HOUR):
        return True
    form.add_error(None, TOO_MANY % AN_HOUR)
    return False


def _received(request, call, form):
    given = form.cleaned_data
    found = receive(call, key=form.key, words=given["words"], uploads=given["files"], **form.sender())
    request.session[SENT] = {"call": call.slug, "reference": found.reference, "is_thanked": bool(given["email"])}
    return redirect("calls:sent", call.slug)


@login_not_required
@never_cache
@require_safe
def sent(request, slug):
    """That it arrived, and its reference; who comes without having sent anything is led to the call."""
    call, told = call_access.get_call(request.user, slug), request.session.get(SENT, {})
    if told.get("call") != call.slug:
        return redirect(call)
    return render(request, "panels/submissions/sent.html", {"call": call, "panel": call.panel, "told": told})


@require_safe
@access.follows_old_addresses
def listed(request, slug, call):
    found = call_access.get_call_of_panel(request.user, slug, call)
    return show(request, partial(SubmissionList, found))


@require_safe
@access.follows_old_addresses
def submission(request, slug, submission):
    found = call_access.get_submission(request.user, slug, submission)
    return render(request, "panels/submissions/submission.html", _of(request, found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def accept(request, slug, submission):
    found = call_access.get_submission_to_decide(request.user, slug, submission)
    if found.state == found.State.ACCEPTED:
        return _decided_already(request, found)
    context = _of(request, found)
    form = AcceptForm.opened(request, found, sender=context["sender"], files=context["files"])
    if form.saved(by=request.user):
        messages.success(request, "Accepted: it is part of the evidence now.")
        return redirect(found)
    return render(request, "panels/submissions/accept.html", context | {"form": form}, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def decline(request, slug, submission):
    found = call_access.get_submission_to_decide(request.user, slug, submission)
    if found.state == found.State.ACCEPTED:
        return _decided_already(request, found)
    form = DeclineForm.opened(request, found)
    if form.saved(by=request.user):
        messages.success(request, "Not accepted: it stays apart, and nobody but officers reads it.")
        return redirect(found)
    return render(request, "panels/submissions/decline.html", _of(request, found) | {"form": form}, status=form.status)


@require_POST
@access.follows_old_addresses
def forget(request, slug, submission):
    found = call_access.get_submission_to_decide(request.user, slug, submission)
    if forget_sender(found, by=request.user):
        messages.success(request, "Forgotten: who sent it is taken away, and what it says stays.")
    return redirect(found)


def _decided_already(request, found):
    messages.info(request, "It is accepted already.")
    return redirect(found)


def _of(request, found):
    return {
        "panel": found.call.panel,
        "call": found.call,
        "submission": found,
        "sender": call_access.sender_of(request.user, found),
        "files": call_access.files_of(found),
        "back": found.get_absolute_url(),
    }
