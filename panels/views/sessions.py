"""Evidence sessions: one with everything of it; adding, changing and removing them and their witnesses."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from panels import access, evidence_access
from panels.actions.sessions import add_witness, remove_session, remove_witness
from panels.diary import event_of, file_name
from panels.forms.sessions import NewSessionForm, SessionForm
from panels.forms.witnesses import NewWitnessesForm, WitnessForm
from panels.kept_evidence import RestsOn, what_rests_on
from panels.models import Note
from panels.questioning import sets_of_session
from scrutiny.calendars import MEDIA_TYPE, calendar_file
from scrutiny.forms.sent import sent
from scrutiny.models import Council
from scrutiny.naming import listed, several
from scrutiny.views.editing import finished, shown


@login_not_required
@require_safe
@access.follows_old_addresses
def session(request, slug, session):
    found = evidence_access.get_session(request.user, slug, session)
    context = {
        "panel": found.panel,
        "session": found,
        "asked": sets_of_session(found, request.user),
        "notes": Note.objects.visible_to(request.user).of_session(found).for_list().with_witness(request.user),
    }
    return render(request, "panels/sessions/session.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def calendar(request, slug, session):
    """The session as a file for a calendar; it names nobody."""
    found = evidence_access.get_session(request.user, slug, session)
    event = event_of(found, council=Council.current())
    if event is None:
        raise Http404("This session has no day yet.")
    response = HttpResponse(calendar_file(event, now=timezone.now()), content_type=f"{MEDIA_TYPE}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name(found)}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    new = evidence_access.get_new_session(request.user, slug)
    form = NewSessionForm.opened(request, new)
    if form.is_sent and form.is_saving and form.is_valid():
        made = form.add(by=request.user)
        messages.success(request, f"Added: {made}.")
        _warn(request, form)
        return redirect(_address(made))
    return render(request, "panels/sessions/add.html", {"panel": new.panel, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, session):
    found = evidence_access.get_session_to_change(request.user, slug, session)
    form = SessionForm.opened(request, found)
    if form.saved(by=request.user):
        _warn(request, form)
        return finished(request, form, _address(found))
    return shown(request, form, "panels/sessions/change.html", {"panel": found.panel, "session": found})


def _warn(request, form):
    for sentence in form.warnings():
        messages.warning(request, sentence)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, session):
    found = evidence_access.get_session_to_change(request.user, slug, session)
    refused = what_rests_on(found, reader=request.user)
    if request.method == "POST" and not refused:
        try:
            remove_session(found, by=request.user)
            messages.success(request, f"Removed: {found}.")
            return redirect("reviews:evidence", found.panel.slug)
        except RestsOn as rests:
            refused = rests.sentence
    context = {"panel": found.panel, "session": found, "refused": refused}
    return render(request, "panels/sessions/remove.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add_witnesses(request, slug, session):
    found = evidence_access.get_session_to_change(request.user, slug, session)
    form = NewWitnessesForm(sent(request), session=found, reader=request.user)
    if request.method == "POST" and form.is_saving and form.is_valid():
        made = [add_witness(found, by=request.user, **given) for given in form.given_witnesses]
        messages.success(request, f"Added {several(len(made), 'witness', 'witnesses')}: {listed(map(str, made))}.")
        return redirect(_address(found))
    return render(request, "panels/sessions/add_witnesses.html", {"panel": found.panel, "session": found, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change_witness(request, slug, session, witness):
    found = evidence_access.get_witness_to_change(request.user, slug, session, witness)
    form = WitnessForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, _address(found.session))
    return shown(request, form, "panels/sessions/change_witness.html", _about(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def take_out_witness(request, slug, session, witness):
    found = evidence_access.get_witness_to_change(request.user, slug, session, witness)
    refused = what_rests_on(found, reader=request.user)
    if request.method == "POST" and not refused:
        try:
            remove_witness(found, by=request.user)
            messages.success(request, f"Removed: {found}.")
            return redirect(_address(found.session))
        except RestsOn as rests:
            refused = rests.sentence
    return render(request, "panels/sessions/remove_witness.html", _about(found) | {"refused": refused})


def _about(witness):
    return {"panel": witness.session.panel, "session": witness.session, "witness": witness}


def _address(session):
    return reverse("reviews:session", args=[session.panel.slug, session.uuid])
