"""The progress report of a plan that belongs to no review, as a page and as PDF."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from actionplans import access
from actionplans.views.of_review import to_review
from scrutiny.edge.papers.composing import NoSuchPaper, find_report, progress_report_of
from scrutiny.edge.views.papers import as_pdf, round_asked_for
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
    context = {"plan": plan, "paper": _paper(request, plan)}
    return as_pdf(request, f"{plan.slug}-{KIND}", "edge/plans/undrawn.html", context)


def _paper(request, plan):
    number = round_asked_for(request)
    try:
        return progress_report_of(plan, None, find_report(plan, request.user, number), request.user)
    except NoSuchPaper as refused:
        raise Http404(str(refused)) from None
