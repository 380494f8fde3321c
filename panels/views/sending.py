"""Sending questions to the witnesses, after a look at what each of them gets."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from panels import access, evidence_access
from panels.actions.questions import NotYet
from panels.actions.sending import PAPER, diary_of, papers_for, send_questions
from panels.forms.sending import SendingForm
from scrutiny.forms.sent import sent
from scrutiny.models import Council
from scrutiny.naming import listed, several
from scrutiny.papers.renderer import RenderingFailed

UNDRAWN = "The paper with the questions could not be drawn, so nothing was sent to anybody. Press Send once more."


@require_http_methods(["GET", "HEAD", "POST"])
@access.follows_old_addresses
def send(request, slug, questions):
    found = evidence_access.get_questions_to_change(request.user, slug, questions)
    back = reverse("reviews:questions", args=[found.panel.slug, found.uuid])
    witnesses = evidence_access.witnesses_asked(request.user, found)
    form = SendingForm(found, witnesses, sent(request), by=request.user, council=Council.current())
    if request.method == "POST" and form.is_valid() and form.is_sending and _sent(request, found, form):
        return redirect(back)
    diary = [each.name for each in diary_of(found.shown_session)]
    context = {"panel": found.panel, "set": found, "back": back, "form": form, "paper": PAPER, "diary": diary}
    return render(request, "panels/questions/send.html", context)


def _sent(request, found, form):
    """Whether it could be; otherwise the page says why not."""
    letters, otherwise = form.chosen()
    try:
        papers = papers_for(found, letters, council=Council.current())
        mailed, given = send_questions(found, letters, papers=papers, otherwise=otherwise, by=request.user)
    except RenderingFailed:
        messages.error(request, UNDRAWN)
        return False
    except NotYet as refusal:
        messages.error(request, str(refusal))
        return False
    said = [f"sent to {several(mailed, 'witness', 'witnesses')}"] if mailed else []
    said += [f"given to {several(given, 'witness', 'witnesses')} in another way"] if given else []
    messages.success(request, f"Recorded: {listed(said) or 'the questions were put in another way'}.")
    return True
