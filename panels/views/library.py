"""The council's library of questions, and putting a set of a review into it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from panels import access, evidence_access
from panels.actions.questions import put_into_library
from panels.forms.library import LibrarySetForm
from panels.forms.questions import SetTitleForm
from panels.questioning import numbered_plain
from scrutiny import saving
from scrutiny.forms.sent import sent
from scrutiny.models import Restriction
from scrutiny.views.editing import finished, shown

RESTRICTED = "These questions are restricted, and everybody in democratic services reads the library: they stay here."


@require_safe
def library(request):
    found = [(each, numbered_plain(each.questions.all())) for each in evidence_access.get_library(request.user)]
    return render(request, "panels/library/list.html", {"sets": found})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request, uuid):
    found = evidence_access.get_library_set(request.user, uuid)
    form, back = LibrarySetForm.opened(request, found), reverse("library:list")
    if form.saved(by=request.user):
        return finished(request, form, back)
    return shown(request, form, "panels/library/change.html", {"library_set": found, "back": back})


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request, uuid):
    found = evidence_access.get_library_set(request.user, uuid)
    if request.method == "POST":
        saving.remove(found, by=request.user)
        messages.success(request, f"Removed from the library: {found}.")
        return redirect("library:list")
    return render(request, "panels/library/remove.html", {"library_set": found, "back": reverse("library:list")})


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def put(request, slug, questions):
    """Put a copy of a review's questions into the library."""
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    back = reverse("reviews:questions", args=[found.panel.slug, found.uuid])
    refused = RESTRICTED if {found.restriction, found.panel.restriction} != {Restriction.NONE} else ""
    form = SetTitleForm(sent(request), initial={"title": f"Questions for {found.asked_of}"[:200]})
    if request.method == "POST" and not refused and form.is_valid():
        pairs = [(each.kind, each.text) for each in found.questions.all()]
        made = put_into_library(form.cleaned_data["title"], pairs, by=request.user)
        messages.success(request, f"Put into the library: {made}.")
        return redirect(back)
    context = {"panel": found.panel, "set": found, "form": form, "back": back, "refused": refused}
    return render(request, "panels/library/put.html", context)
