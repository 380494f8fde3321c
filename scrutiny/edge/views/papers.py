"""A review's papers: as a page of the site and as PDF, from the same records."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from panels import access
from scrutiny.edge.papers.composing import compose
from scrutiny.edge.papers.store import pdf_of
from scrutiny.papers.renderer import RenderingFailed
from scrutiny.papers.web import web_html

KINDS = {
    "assembly-report": "The report as it goes to the body that decides, with its recommendations and action plan",
    "action-plan": "The action plan by itself, under the numbers of the report",
}


@login_not_required
@require_safe
@access.follows_old_addresses
def listed(request, slug):
    panel = access.get_panel(request.user, slug)
    return render(request, "edge/reviews/papers.html", {"panel": panel, "kinds": KINDS.items()})


@login_not_required
@require_safe
@access.follows_old_addresses
def paper(request, slug, kind):
    panel = access.get_panel(request.user, slug)
    composed = _composed(kind, panel, request.user)
    context = {"panel": panel, "paper": composed, "kind": kind, "words": web_html(composed)}
    return render(request, "edge/reviews/paper.html", context)


@login_not_required
@require_safe
@access.follows_old_addresses
def paper_pdf(request, slug, kind):
    panel = access.get_panel(request.user, slug)
    composed = _composed(kind, panel, request.user)
    try:
        response = HttpResponse(pdf_of(composed), content_type="application/pdf")
    except RenderingFailed as failure:
        return render(request, "edge/reviews/undrawn.html", {"panel": panel, "kind": kind, "why": failure}, status=503)
    response.headers["Content-Disposition"] = f'inline; filename="{panel.slug}-{kind}.pdf"'
    return response


def _composed(kind, panel, reader):
    if kind not in KINDS:
        raise Http404("There is no such paper.")
    return compose(kind, panel.slug, reader)
