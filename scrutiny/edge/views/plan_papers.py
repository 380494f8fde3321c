"""The progress report of a plan that belongs to no review, as a page and as PDF."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from actionplans import access
from actionplans.views.of_review import to_review
from scrutiny.edge.papers.composing import NoSuchPaper, find_report, progress_report_of
from scrutiny.edge.papers.store import pdf_of
from scrutiny.edge.views.papers import round_asked_for
from scrutiny.papers.renderer import RenderingFailed
from scrutiny.papers.web import web_html

KIND = "progress-report"


@login_not_required
@require_safe
def report(request, slug):
    plan = access.get_plan(request.user, slug)
    return to_review(request, plan, "paper", KIND) or _shown(request, plan)


@login_not_required
@require_safe
def report_pdf(request, slug):
    plan = access.get_plan(request.user, slug)
    return to_review(request, plan, "paper_pdf", KIND) or _drawn(request, plan)


def _shown(request, plan):
    paper = _paper(request, plan)
    return render(request, "edge/plans/paper.html", {"plan": plan, "paper": paper, "words": web_html(paper)})


def _drawn(request, plan):
    paper = _paper(request, plan)
    try:
        response = HttpResponse(pdf_of(paper), content_type="application/pdf")
    except RenderingFailed as failure:
        return render(request, "edge/plans/undrawn.html", {"plan": plan, "paper": paper, "why": failure}, status=503)
    response.headers["Content-Disposition"] = f'inline; filename="{plan.slug}-{KIND}.pdf"'
    return response


def _paper(request, plan):
    number = round_asked_for(request)
    try:
        return progress_report_of(plan, None, find_report(plan, request.user, number), request.user)
    except NoSuchPaper as refused:
        raise Http404(str(refused)) from None
