"""Typing what a witness answered."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access, evidence_access
from panels.forms.answers import AnswersForm
from scrutiny.naming import several


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def answers(request, slug, questions, witness):
    found, witness = evidence_access.get_asked_witness(request.user, slug, questions, witness)
    back = reverse("reviews:questions", args=[found.panel.slug, found.uuid])
    form = AnswersForm.opened(request, found, witness)
    if request.method == "POST":
        kept = form.saved(by=request.user)
        if kept is not None:
            told = f"Saved: {several(kept, 'answer')} of {witness}." if kept else "Nothing was different."
            messages.success(request, told)
            return redirect(back)
    context = {"panel": found.panel, "set": found, "witness": witness, "form": form, "back": back}
    return render(request, "panels/questions/answers.html", context)
