"""What the panel heard, asked and read."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from panels.beside import counted
from panels.models import Document, EvidenceSession, QuestionSet


@login_not_required
@require_safe
@access.follows_old_addresses
def evidence(request, slug):
    panel = access.get_panel(request.user, slug, also=counted(request.user))
    sessions = EvidenceSession.objects.visible_to(request.user).of_panel(panel).with_witnesses(request.user)
    found = {
        "sessions": sessions.with_notes(request.user),
        "question_sets": QuestionSet.objects.visible_to(request.user).of_panel(panel).with_numbers(),
        "documents": Document.objects.visible_to(request.user).of_panel(panel).for_list(),
    }
    return render(request, "panels/evidence.html", {"panel": panel, **found})
