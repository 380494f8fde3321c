"""Question sets: one with its questions and answers; writing them, and the steps from draft to answered."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from panels import access, evidence_access
from panels.actions.questions import (
    FROZEN,
    NotYet,
    agree,
    mark_answered,
    move_question,
    remove_question,
    remove_set,
    take_back,
    write_questions,
)
from panels.forms.questions import AgreeForm, NewSetForm, QuestionForm, QuestionSetForm, TakeBackForm, WriteForm
from panels.models import QuestionsSent
from panels.questioning import asked_in
from scrutiny.forms.sent import sent
from scrutiny.naming import several
from scrutiny.views.editing import finished, shown
from scrutiny.views.moving import PLACES


@login_not_required
@require_safe
@access.follows_old_addresses
def questions(request, slug, questions):
    found = evidence_access.get_questions(request.user, slug, questions)
    return render(request, "panels/questions/set.html", _whole(request, found) | {"form": WriteForm()})


def _whole(request, found):
    given = QuestionsSent.objects.visible_to(request.user).of_set(found)
    return {
        "panel": found.panel,
        "set": found,
        "questions": asked_in([found], request.user)[found],
        "witnesses": evidence_access.witnesses_asked(request.user, found),
        "given": given,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def add(request, slug):
    new = evidence_access.get_new_questions(request.user, slug)
    form = NewSetForm.opened(request, new, session=request.GET.get("session", ""))
    if form.is_sent and form.is_valid():
        made = form.add(by=request.user)
        messages.success(request, f"Added: {made}.")
        return redirect(_address(made))
    return render(request, "panels/questions/add.html", {"panel": new.panel, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    form = QuestionSetForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, _address(found))
    return shown(request, form, "panels/questions/change.html", _about(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def remove(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    if request.method == "POST":
        if _taken(request, lambda: remove_set(found, by=request.user)):
            messages.success(request, f"Removed: {found}.")
            return redirect("reviews:evidence", found.panel.slug)
        return redirect(_address(found))
    return render(request, "panels/questions/remove.html", _about(found))


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def write(request, slug, questions):
    """Put questions behind those that are there; the page of the set has the same form."""
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    form = WriteForm(sent(request))
    if request.method == "POST" and form.is_valid():
        lines = form.cleaned_data["lines"]
        if _taken(request, lambda: write_questions(found, lines, by=request.user)):
            messages.success(request, f"Added {several(len(lines), 'question')}.")
            return redirect(f"{_address(found)}#write")
    return render(request, "panels/questions/write.html", _about(found) | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def change_question(request, slug, questions, question):
    found = evidence_access.get_question_to_change(request.user, slug, questions, question)
    if not found.question_set.is_draft:
        messages.error(request, FROZEN)
        return redirect(_address(found.question_set))
    form = QuestionForm.opened(request, found)
    if form.saved(by=request.user):
        return finished(request, form, f"{_address(found.question_set)}#question-{found.uuid}")
    context = _about(found.question_set) | {"question": found}
    return shown(request, form, "panels/questions/change_question.html", context)


@require_POST
@access.follows_old_addresses
def move(request, slug, questions, question):
    found = evidence_access.get_question_to_change(request.user, slug, questions, question)
    places = PLACES.get(request.POST.get("press", ""), 0)
    _taken(request, lambda: move_question(found, places, by=request.user))
    return redirect(f"{_address(found.question_set)}#question-{found.uuid}")


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def take_out(request, slug, questions, question):
    found = evidence_access.get_question_to_change(request.user, slug, questions, question)
    if request.method == "POST":
        if _taken(request, lambda: remove_question(found, by=request.user)):
            messages.success(request, "Removed the question.")
        return redirect(_address(found.question_set))
    return render(request, "panels/questions/remove_question.html", _about(found.question_set) | {"question": found})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def agreement(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    form = AgreeForm(sent(request), question_set=found, reader=request.user)
    if request.method == "POST" and form.is_valid():
        if _taken(request, lambda: agree(found, by=request.user, **form.cleaned_data)):
            messages.success(request, "Recorded: these questions are agreed. They can be sent now.")
        return redirect(_address(found))
    return render(request, "panels/questions/agree.html", _about(found) | {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def back_to_draft(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    form = TakeBackForm(sent(request))
    if request.method == "POST" and form.is_valid():
        if _taken(request, lambda: take_back(found, by=request.user, reason=form.cleaned_data["reason"])):
            messages.success(request, "These questions are a draft again.")
        return redirect(_address(found))
    return render(request, "panels/questions/take_back.html", _about(found) | {"form": form})


@require_POST
@access.follows_old_addresses
def answered(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    if _taken(request, lambda: mark_answered(found, by=request.user)):
        messages.success(request, "Recorded: no more answers are waited for.")
    return redirect(_address(found))


def _taken(request, step):
    """Whether a step could be taken; otherwise the page tells why not."""
    try:
        step()
    except NotYet as refusal:
        messages.error(request, str(refusal))
        return False
    return True


def _about(found):
    return {"panel": found.panel, "set": found, "back": _address(found)}


def _address(found):
    return reverse("reviews:questions", args=[found.panel.slug, found.uuid])
