"""A review's papers: as a page of the site and as PDF, from the same records."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from panels import access, note_access
from panels.standing import PUBLIC
from scrutiny import jobs
from scrutiny.edge.papers.composing import NoSuchPaper, brief_for, compose, note_paper
from scrutiny.edge.papers.copies import copy_words, is_offered, offers
from scrutiny.edge.papers.store import pdf_of, stored_pdf
from scrutiny.jobs.where import is_left_to_worker
from scrutiny.models import Audience, Council
from scrutiny.numbers import number_in
from scrutiny.papers.renderer import RenderingFailed
from scrutiny.papers.web import web_html

LONGEST_NUMBER = 6
KINDS = {
    "assembly-report": "The report as it goes to the body that decides, with its recommendations and action plan",
    "action-plan": "The action plan by itself, under the numbers of the report",
    "progress-report": "How the actions stood when a monitoring round was closed, and what has changed since",
    "interview-note": "What was said in the evidence sessions, each note with how far it is agreed",
    "question-set": "What witnesses are asked, each set with how far it is and the answers that were given",
    "brief": "For whoever chairs it, on one page: where it stands, what is next, and what waits for whom",
}


@login_not_required
@require_safe
@access.follows_old_addresses
def listed(request, slug):
    panel = access.get_panel(request.user, slug)
    copy, offered = copy_words(request.user, panel), offers(KINDS, panel, request.user)
    return render(
        request, "edge/reviews/papers.html", {"panel": panel, "kinds": KINDS, "offers": offered, "copy": copy}
    )


@login_not_required
@require_safe
@access.follows_old_addresses
def paper(request, slug, kind):
    context = _found(request, slug, kind)
    return render(request, "edge/reviews/paper.html", {**context, "words": web_html(context["paper"])})


@require_safe
@access.follows_old_addresses
def brief(request, slug):
    """The brief for whoever chairs a review, for its members and officers."""
    panel, council = access.get_panel(request.user, slug, with_facts=True), Council.current()
    if not is_offered("brief", panel, request.user):
        raise Http404("There is no such paper.")
    made = brief_for(panel, request.user, council)
    context = {"panel": panel, "council": council, "kind": "brief", "paper": made, "words": web_html(made)}
    return render(request, "edge/reviews/paper.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def paper_pdf(request, slug, kind):
    context = _found(request, slug, kind)
    content = stored_pdf(context["paper"])
    if content is None and is_left_to_worker():
        copy = Audience.PUBLIC if context["is_publics"] else ""
        work = {"paper": kind, "slug": slug, "copy": copy, "number": context["number"]}
        job = jobs.start("draw-paper", context["panel"], by=request.user, **work)
        return redirect("jobs:job", uuid=job.uuid)
    return as_pdf(request, f"{context['panel'].slug}-{kind}", "edge/reviews/undrawn.html", context, content=content)


@login_not_required
@require_safe
@access.follows_old_addresses
def note_pdf(request, slug, note):
    """One note as PDF, from its page; no marked name stands on it."""
    found = note_access.get_note(request.user, slug, note)
    panel = found.session.panel
    context = {"panel": panel, "kind": "interview-note", "paper": note_paper(found, request.user)}
    return as_pdf(request, f"{panel.slug}-note", "edge/reviews/undrawn.html", context)


def as_pdf(request, name, undrawn, context, *, content=None):
    """The paper of the context as PDF under that name, or the page that says why it cannot be drawn.

    content  of the PDF, where it is drawn already
    """
    try:
        response = HttpResponse(content or pdf_of(context["paper"]), content_type="application/pdf")
    except RenderingFailed as failure:
        return render(request, undrawn, context | {"why": failure}, status=503)
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def _found(request, slug, kind):
    """The panel and its paper: the reader's own copy, or with `?as=public` the public's. Raises Http404."""
    is_publics = request.GET.get("as") == Audience.PUBLIC
    reader = PUBLIC if is_publics else request.user
    panel = access.get_panel(reader, slug)
    if kind not in KINDS or not is_offered(kind, panel, reader):
        raise Http404("There is no such paper.")
    number = round_asked_for(request)
    try:
        made = compose(kind, panel.slug, reader, number=number)
    except NoSuchPaper as refused:
        raise Http404(str(refused)) from None
    asked = urlencode({name: value for name, value in (("as", is_publics and "public"), ("round", number)) if value})
    context = {"panel": panel, "kind": kind, "paper": made, "is_publics": is_publics}
    return context | {"number": number, "asked": f"?{asked}" if asked else ""}


def round_asked_for(request):
    """The number of the round that an address asks for, or None. Raises Http404 for nonsense."""
    asked = request.GET.get("round")
    if not asked:
        return None
    if (number := number_in(asked, digits=LONGEST_NUMBER)) is None:
        raise Http404("There is no such round.")
    return number
