"""Councillors ask for explanations of actions; owners and democratic services give them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from actionplans import access
from actionplans.actions.challenges import answer_challenge, ask_challenge
from actionplans.forms.challenges import AnswerForm, AskForm
from scrutiny.editing import Conflict
from scrutiny.forms.sent import sent

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
def ask(request, slug, uuid):
    row = access.get_row_to_ask_about(request.user, slug, uuid)
    form = AskForm(sent(request))
    if request.method == "POST" and form.is_valid():
        ask_challenge(row, form.cleaned_data["question"], by=request.user, link_to=_addresses(request))
        messages.success(
            request, f"Asked for an explanation of {str(row).lower()}. It stays open until it is answered."
        )
        return redirect(row)
    return render(request, "actionplans/challenges/ask.html", {"form": form, "row": row, "plan": row.plan})


@require_safe
def challenge(request, uuid):
    """The way in from a mail, whose address tells nothing of the action."""
    found = access.get_challenge(request.user, uuid)
    may_answer = found.is_open and request.user.has_perm("actionplans.answer_challenge", found)
    if may_answer:
        return redirect("actionplans:answer_challenge", uuid=uuid)
    return redirect(f"{found.row.get_absolute_url()}#questions")


@require_http_methods(FORM)
def answer(request, uuid):
    found = access.get_challenge_to_answer(request.user, uuid)
    form = AnswerForm(sent(request))
    if request.method == "POST" and form.is_valid() and found.is_open and _answered(request, found, form):
        messages.success(request, f"Saved: the explanation of {str(found.row).lower()}.")
        return redirect(f"{found.row.get_absolute_url()}#questions")
    context = {"form": form, "challenge": found, "row": found.row, "plan": found.row.plan}
    status = 409 if request.method == "POST" and not found.is_open else 200
    return render(request, "actionplans/challenges/answer.html", context, status=status)


def _answered(request, found, form):
    words = form.cleaned_data
    name = words["answered_by_name"] or _name_of(request.user)
    try:
        answer_challenge(found, words["answer"], answered_by_name=name, by=request.user, link_to=_addresses(request))
    except Conflict:
        found.refresh_from_db(fields=["answer", "answered_by_name", "answered_at"])
        return False
    return True


def _name_of(user):
    """As they are called where actions name them; an address is no name to show."""
    return str(getattr(user, "person", None) or user.name)


def _addresses(request):
    return lambda challenge: request.build_absolute_uri(reverse("actionplans:challenge", args=[challenge.uuid]))
